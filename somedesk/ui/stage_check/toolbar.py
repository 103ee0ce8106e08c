"""The controls of the page: which check is shown, who answers, and what can be done to the check."""

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check.check import timeline
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon

_ANSWERING = ("alone", "form", "import", "print", "respondents")
_MORE = ("new", "edit", "delete")
# These change nothing.
_READING = ("print", "respondents")


class StageToolbar(QObject):
    """Buttons in the page's header. ``check_chosen`` carries an id; ``actions`` are there by name."""

    check_chosen = Signal(str)

    def __init__(self, context: Context, row: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.chooser = self._menu_button("stage_chooser", parent)
        self.answering = self._menu_button("stage_answering", parent)
        self.more = QToolButton(parent)
        self.more.setObjectName("stage_more")
        self.more.setProperty("kind", "plain")
        self.more.setIconSize(QSize(18, 18))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(parent)
        menu.setObjectName("stage_more_menu")
        self.more.setMenu(menu)
        self.actions: dict[str, QAction] = {}
        for names, own in ((_ANSWERING, self.answering.menu()), (_MORE, menu)):
            for name in names:
                action = QAction(own)
                action.setObjectName(f"stage_{name}")
                own.addAction(action)
                self.actions[name] = action
        for widget in (self.chooser, self.answering, self.more):
            row.addWidget(widget)
        self.use_theme(context.appearance.theme)

    def _menu_button(self, name: str, parent: QWidget) -> QPushButton:
        button = QPushButton(parent)
        button.setObjectName(name)
        # The arrow belongs behind the text.
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(parent)
        menu.setObjectName(f"{name}_menu")
        button.setMenu(menu)
        return button

    def use_theme(self, theme: Theme) -> None:
        """Take icons in other colours."""
        for button in (self.chooser, self.answering):
            button.setIcon(icon("chevron-down", theme))
        self.more.setIcon(icon("ellipsis", theme))

    def retranslate(self) -> None:
        """Set every text."""
        self.answering.setText(self.tr("Who answers"))
        self.more.setToolTip(self.tr("More about this stage check"))
        self.more.setAccessibleName(self.tr("More about this stage check"))
        for name, text in (
            ("alone", self.tr("Let people answer alone…")),
            ("form", self.tr("Type in printed forms…")),
            ("import", self.tr("Import answers…")),
            ("print", self.tr("Form to print")),
            ("respondents", self.tr("Respondents…")),
            ("new", self.tr("New stage check…")),
            ("edit", self.tr("Details…")),
            ("delete", self.tr("Delete this stage check")),
        ):
            self.actions[name].setText(text)

    def show_checks(self, client: Client, check: StageCheck | None, *, read_only: bool) -> None:
        """Offer the checks that there are."""
        menu = self.chooser.menu()
        menu.clear()
        for each in reversed(timeline(client)):
            action = menu.addAction(self._name(each))
            action.setCheckable(True)
            action.setChecked(check is not None and each.id == check.id)
            action.triggered.connect(partial(self._on_check_triggered, each.id))
        self.chooser.setVisible(len(client.stage_checks) > 1)
        if check is not None:
            self.chooser.setText(self._context.localisation.short_day(check.date))
            self.chooser.setAccessibleName(f"{word('stage_answers.check')}: {self._name(check)}")
        for name, action in self.actions.items():
            there = check is not None or name == "new"
            action.setEnabled(there and (not read_only or name in _READING))
        self.answering.setVisible(check is not None)

    def _name(self, check: StageCheck) -> str:
        return " · ".join(part for part in (self._context.localisation.short_day(check.date), check.title) if part)

    def _on_check_triggered(self, check: str, _checked: bool = False) -> None:
        self.check_chosen.emit(check)
