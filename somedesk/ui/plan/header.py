"""The plan's buttons in the header of the window: which view is shown, a new action, export."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.icons import icon


class PlanHeader(QWidget):
    """Has no place of its own: the buttons stand in ``row``, and their texts are the page's."""

    def __init__(self, row: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.views = QButtonGroup(self)
        self.list, self.board, self.timeline, self.owners, self.add, self.export = (
            self._button(f"plan_{name}", row, parent)
            for name in ("show_list", "show_board", "show_timeline", "show_owners", "add", "export")
        )
        for button in (self.list, self.board, self.timeline, self.owners):
            button.setCheckable(True)
            self.views.addButton(button)
        self.list.setChecked(True)
        self.export.setProperty("kind", "primary")

    def _button(self, name: str, row: QHBoxLayout, parent: QWidget) -> QPushButton:
        button = QPushButton(parent)
        button.setObjectName(name)
        # The words of the window's header give way, not those of the buttons.
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(button)
        return button

    @property
    def shown(self) -> QPushButton:
        """The button of the view that is chosen."""
        button = self.views.checkedButton()
        assert isinstance(button, QPushButton)
        return button

    def retranslate(self) -> None:
        """Set every text."""
        translate = QCoreApplication.translate
        self.list.setText(translate("PlanPage", "List"))
        self.board.setText(translate("PlanPage", "Board"))
        self.timeline.setText(translate("PlanPage", "Timeline"))
        self.owners.setText(translate("PlanPage", "Owners"))
        self.owners.setToolTip(translate("PlanPage", "Hours by owner and week"))
        self.add.setText(translate("PlanPage", "Action"))
        self.add.setToolTip(translate("PlanPage", "New action (Ctrl+Enter in the list)"))
        self.add.setAccessibleName(translate("PlanPage", "New action"))
        self.export.setText(translate("PlanPage", "Export…"))

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        self.add.setIcon(icon("plus", theme))
