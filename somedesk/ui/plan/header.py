"""The plan's buttons in the header of the window: which view is shown, a new action, export."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.icons import icon

_ROOM_FOR_WORDS = 760


class PlanHeader(QWidget):
    """Has no place of its own: the buttons stand in ``row``, and their texts are the page's."""

    def __init__(self, row: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._words: tuple[tuple[QPushButton, str, str, str], ...] = ()
        self._theme: Theme | None = None
        self._width = _ROOM_FOR_WORDS
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
        self._words = (
            (self.list, translate("PlanPage", "List"), "", "rows-3"),
            (self.board, translate("PlanPage", "Board"), "", "columns-3"),
            (self.timeline, translate("PlanPage", "Timeline"), "", "clock"),
            (self.owners, translate("PlanPage", "Owners"), translate("PlanPage", "Hours by owner and week"), "users"),
        )
        self.add.setToolTip(translate("PlanPage", "New action (Ctrl+Enter in the list)"))
        self.add.setAccessibleName(translate("PlanPage", "New action"))
        self.export.setText(translate("PlanPage", "Export…"))
        self.fit(self._width)

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        self._theme = theme
        self.add.setIcon(icon("plus", theme))
        self.fit(self._width)

    def fit(self, width: int) -> None:
        """Icons in the place of words where the page is so narrow that the client's name had no room."""
        self._width = width
        has_room = width >= _ROOM_FOR_WORDS
        self.add.setText(QCoreApplication.translate("PlanPage", "Action") if has_room else "")
        for button, text, tip, name in self._words:
            button.setText(text if has_room else "")
            button.setIcon(icon(name, self._theme) if self._theme is not None and not has_room else QIcon())
            button.setAccessibleName(text)
            button.setToolTip(tip or ("" if has_room else text))
