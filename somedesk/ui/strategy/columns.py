"""Widgets in as many columns as there is room for, each as high as it must be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget


class Columns(QWidget):
    """Two columns from ``wide`` pixels on, below that one."""

    def __init__(self, wide: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("columns")
        self._wide, self._across = wide, 0
        self._held: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(14)

    def hold(self, widget: QWidget) -> None:
        """Put one more into the columns."""
        self._held.append(widget)
        self._across = 0
        self._arrange()

    def _arrange(self) -> None:
        across = 2 if self.width() >= self._wide and len(self._held) > 1 else 1
        if across == self._across:
            return
        self._across = across
        for place, widget in enumerate(self._held):
            self._grid.addWidget(widget, *divmod(place, across), Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
