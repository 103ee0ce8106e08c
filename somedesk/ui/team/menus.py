"""What the team's tables offer under the right mouse button and the menu key."""

from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from somedesk.domain.records.team import CAPABILITIES
from somedesk.domain.team.matrix import LETTERS
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.team.editing import TeamEditing
from somedesk.ui.team.matrix_model import LETTER
from somedesk.ui.team.matrix_table import MatrixTable
from somedesk.ui.team.people_table import PeopleTable


class TeamMenus(TeamEditing):
    """The page's tables, with their menus."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table, self.matrix = PeopleTable(context, self), MatrixTable(context, self)

    @Slot(str)
    def show_card(self, department: str) -> None:
        """The role card of a department."""

    @Slot(QPoint)
    def _on_table_menu_requested(self, place: QPoint) -> None:
        current, index = self.table.current(), self.table.currentIndex()
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setObjectName("team_people_menu")
        if current is not None:
            menu.addAction(self.tr("Hours, skill and back-up…"), partial(self.ask_holding, *current))
            menu.addAction(self.tr("Person…"), partial(self.edit_person, current[0]))
            menu.addAction(self.tr("Away for a while…"), partial(self.try_absence, current[0]))
        capability = CAPABILITIES[index.row()]
        menu.addAction(self.tr("What the capability needs…"), partial(self.ask_need, capability))
        menu.addAction(self.tr("Make an action"), partial(self.act_on, capability))
        menu.popup(place)

    @Slot(QPoint)
    def _on_matrix_menu_requested(self, place: QPoint) -> None:
        current = self.matrix.current()
        menu = QMenu(self)
        menu.setObjectName("team_matrix_menu")
        if current is not None:
            for letter in LETTERS:
                action = menu.addAction(f"{LETTER[letter]}  {word(f'responsibilities.{letter}')}")
                action.triggered.connect(partial(self.set_letter, *current, letter))
            if current[1] in self._client.tasks:
                menu.addSeparator()
                menu.addAction(self.tr("Rename the task…"), partial(self.rename_task, current[1]))
                menu.addAction(self.tr("Remove the task"), partial(self.remove_task, current[1]))
        if (department := self.matrix.current_department()) is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Role card…"), partial(self.show_card, department))
            menu.addAction(self.tr("Hide the department"), partial(self.edit_department, department, {"hidden": True}))
        for action in menu.actions():
            action.setEnabled(not self.is_locked)
        menu.popup(place)
