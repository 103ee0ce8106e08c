"""Where the arrow keys lead in the grid: over the headings of areas, never out of the levels."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QTableView

_Move = QAbstractItemView.CursorAction
PAGE = 4
_UP_AND_DOWN = {_Move.MoveUp: -1, _Move.MoveDown: 1, _Move.MovePageUp: -PAGE, _Move.MovePageDown: PAGE}

_ENDS = {_Move.MoveHome: -1, _Move.MoveEnd: 1}


def moved(
    rows: Sequence[int], levels: int, now: tuple[int, int], move: QAbstractItemView.CursorAction, *, is_far: bool
) -> tuple[int, int]:
    """The (row, column) that ``move`` leads to from ``now``. ``rows`` are those of dimensions, at least one.

    With ``is_far`` Home and End lead to the first and last cell of all.
    """
    row, column = now
    if row not in rows:
        return rows[0], 0
    steps = _UP_AND_DOWN.get(move, _ENDS.get(move, 0) * len(rows) if is_far else 0)
    place = max(0, min(len(rows) - 1, rows.index(row) + steps))
    match move:
        case _Move.MoveLeft:
            column = max(0, column - 1)
        case _Move.MoveRight:
            column = min(levels - 1, column + 1)
        case _Move.MoveHome:
            column = 0
        case _Move.MoveEnd:
            column = levels - 1
    return rows[place], column


def bring_into_view(grid: QTableView) -> None:
    """Scroll as little as shows the cell that the keyboard is on; the mouse moves nothing from under its pointer."""
    current = grid.currentIndex()
    if current.isValid():
        if current.row() == 1:
            # The heading above the first dimension is nowhere the keys go by themselves.
            grid.scrollTo(current.siblingAtRow(0))
        grid.scrollTo(current)
