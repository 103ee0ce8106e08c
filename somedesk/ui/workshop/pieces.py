"""Small parts that the panels of the presenter's window share."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget


class Panel(QFrame):
    """A card with a column in it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 12, 14, 12)
        self.column.setSpacing(8)

    def new_text(self, name: str, kind: str = "", *, wraps: bool = True) -> QLabel:
        """A text, for a layout; what users wrote is safe in it."""
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(wraps)
        return label

    def new_button(self, name: str, slot: Callable[[], object], kind: str = "") -> QPushButton:
        """A button that a click gives no focus: Space shows the votes, whatever was last clicked."""
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        return button


def set_kind(widget: QWidget, kind: str, what: str = "kind") -> None:
    """Give a widget other looks, if they are other ones."""
    if widget.property(what) != kind:
        widget.setProperty(what, kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
