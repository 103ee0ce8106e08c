"""A row of widgets that goes on in the next line where there is no room for all of them."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy


class Flow(QLayout):
    """Widgets from left to right; in each line those that would expand share what is left."""

    def __init__(self, spacing: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}  # layouts about it ask again and again
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            lines = self._lines(width - self._sides())
            self._heights[width] = sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def _sides(self) -> int:
        return self.contentsMargins().left() + self.contentsMargins().right()

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width + self._sides(), _height(shown))

    def minimumSize(self) -> QSize:
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        return QSize(width + self._sides(), max((size.height() for size in shown), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rect = rect.adjusted(self.contentsMargins().left(), 0, -self.contentsMargins().right(), 0)
        top = rect.top()
        for line in self._lines(rect.width()):
            height, left = _height(line), rect.left()
            widths = self._widths(line, rect.width())
            for item, width in zip(line, widths, strict=True):
                place = QRect(QPoint(left, top), QSize(width, height))
                if not item.expandingDirections() & Qt.Orientation.Vertical:
                    own = min(height, item.sizeHint().height())
                    place.setRect(left, top + (height - own) // 2, width, own)
                item.setGeometry(place)
                left += width + self.spacing()
            top += height + self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines

    def _widths(self, line: list[QLayoutItem], width: int) -> list[int]:
        wanted = [min(item.sizeHint().width(), width) for item in line]
        left = width - sum(wanted) - self.spacing() * (len(line) - 1)
        growing = [row for row, item in enumerate(line) if _expands(item)]
        for row in growing:
            wanted[row] += max(0, left) // len(growing)
        return wanted


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)


def _expands(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and bool(
        widget.sizePolicy().horizontalPolicy().value & QSizePolicy.PolicyFlag.ExpandFlag.value
    )
