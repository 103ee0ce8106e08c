"""A list whose rows take as many lines as they need, at any width."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget


class WrappedList(QListWidget):
    """Rows are wrapped, also when the list gets another width, and never stand beside a bar to scroll across."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # thousands of rows are not measured in one go
        # Qt counts a few pixels too many for a row that is wrapped.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
