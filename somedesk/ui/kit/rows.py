"""Lines of widgets under each other, some of them in columns: all that a card holds, in one layout."""

from itertools import groupby
from operator import attrgetter

from msgspec import Struct
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

SOMEWHERE = QRect(0, 0, 1, 1)


class Columns(Struct, eq=False):
    """Columns that several lines have in common: ``stretched`` has what the others leave."""

    stretched: int = 0
    gap: int = 14
    spacing: int = 6  # between two of the lines
    least: int = 0  # width of the others


class _Line(Struct, eq=False):
    columns: Columns
    above: int


class _Cell(Struct, eq=False):
    item: QLayoutItem
    line: _Line
    column: int


class _Seen(Struct):
    """What is not hidden, line by line, how wide each column is that is not stretched, and what was asked for that."""

    lines: list[tuple[_Line, list[_Cell]]]
    widths: dict[Columns, dict[int, int]]
    hints: dict[_Cell, QSize]

    def taken(self, columns: Columns) -> int:
        """What the stretched one has not."""
        return sum(wide + columns.gap for wide in self.widths[columns].values())


class _Laid(Struct):
    """Where everything stands at a width."""

    places: list[tuple[QLayoutItem, QRect]]
    height: int


class Rows(QLayout):
    """What takes more height in less width is asked once for its height at a width, and never what it would like to be.

    Qt's layouts, one in another, ask it thirty times before it stands, at widths that it does not get.
    """

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[_Cell] = []
        self._next = (_Line(Columns(), spacing), 0)
        # What is known until something changes, by which Qt takes the geometry away.
        self._seen: _Seen | None = None
        self._least: QSize | None = None
        self._laid: dict[int, _Laid] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add(self, *cells: QWidget | QLayout | None, columns: Columns | None = None, above: int | None = None) -> None:
        """Add a line under the others, ``above`` away from the last."""
        if above is None:
            among = columns is not None and bool(self._cells) and self._cells[-1].line.columns is columns
            above = columns.spacing if columns and among else self.spacing()
        line = _Line(columns or Columns(), above)
        for column, cell in enumerate(cells):
            self._next = (line, column)
            if isinstance(cell, QLayout):
                self.addChildLayout(cell)
                self.addItem(cell)
            elif cell is not None:
                self.addWidget(cell)

    def addItem(self, item: QLayoutItem) -> None:
        line, column = self._next
        self._cells.append(_Cell(item, line, column))

    def count(self) -> int:
        return len(self._cells)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._cells[index].item if 0 <= index < len(self._cells) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._cells.pop(index).item if 0 <= index < len(self._cells) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._forget_what_changed()
        return self._lay(width).height

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        self._forget_what_changed()
        if self._least is None:
            seen, margins, least = self._look(), self.contentsMargins(), 0
            for line, cells in seen.lines:
                stretched = (cell.item for cell in cells if cell.column == line.columns.stretched)
                least = max(least, seen.taken(line.columns) + max(map(_least_width, stretched), default=0))
            self._least = QSize(least + margins.left() + margins.right(), margins.top() + margins.bottom())
        return self._least

    def setGeometry(self, rect: QRect) -> None:
        self._forget_what_changed()
        laid = self._lay(rect.width())
        super().setGeometry(rect)
        for item, place in laid.places:
            widget, there = item.widget(), place.translated(rect.topLeft())
            # The item would ask how wide it likes to be.
            if widget is not None and widget.hasHeightForWidth():
                widget.setGeometry(there)
            else:
                item.setGeometry(there)

    def _forget_what_changed(self) -> None:
        """Asked for it by Qt's own ``invalidate``: Python's would be called five times for each label of a card."""
        if self.geometry().isNull():
            self._seen = self._least = None
            self._laid.clear()

    def _look(self) -> _Seen:
        if self._seen is None:
            shown = [cell for cell in self._cells if not cell.item.isEmpty()]
            seen = _Seen([(line, list(cells)) for line, cells in groupby(shown, attrgetter("line"))], {}, {})
            for cell in shown:
                columns = cell.line.columns
                widths = seen.widths.setdefault(columns, {})
                if cell.column != columns.stretched:
                    hint = seen.hints[cell] = cell.item.sizeHint()
                    wide = max(hint.width(), columns.least)
                    widths[cell.column] = max(wide, widths.get(cell.column, 0))
            self._seen = seen
            # Only now: what is asked for the first time may say that it has changed.
            super().setGeometry(SOMEWHERE)
        return self._seen

    def _lay(self, width: int) -> _Laid:
        if width in self._laid:
            return self._laid[width]
        seen, margins = self._look(), self.contentsMargins()
        places: list[tuple[QLayoutItem, QRect]] = []
        inside, bottom = width - margins.left() - margins.right(), margins.top()
        for line, cells in seen.lines:
            gap, left, across = line.columns.gap, margins.left(), {}
            widths = seen.widths[line.columns] | {line.columns.stretched: inside - seen.taken(line.columns)}
            for column in sorted(widths):
                across[column] = left, widths[column]
                left += widths[column] + gap
            top = bottom + line.above if places else bottom
            bottom = top + max(_height(cell.item, widths[cell.column], seen.hints.get(cell)) for cell in cells)
            for cell in cells:
                left, wide = across[cell.column]
                places.append((cell.item, QRect(left, top, wide, bottom - top)))
        self._laid[width] = laid = _Laid(places, bottom + margins.bottom())
        super().setGeometry(SOMEWHERE)
        return laid


def _height(item: QLayoutItem, width: int, hint: QSize | None) -> int:
    if not item.hasHeightForWidth():
        return (hint or item.sizeHint()).height()
    if (widget := item.widget()) is not None:
        widget.ensurePolished()  # by which the font may become another
    return item.heightForWidth(width)


def _least_width(item: QLayoutItem) -> int:
    widget = item.widget()
    if widget is None:
        return item.minimumSize().width()
    return widget.minimumWidth() or widget.minimumSizeHint().width()
