"""The grid as a Qt model: rows of dimensions under headings of areas, a column per level.

It turns changes of the document into dataChanged for the cells that look different, and is reset only when another
maturity model is shown. Cells are made when they are asked for, so a large model costs no more than what is seen of it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from somedesk.domain.client import Assessment, Client, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.grid.cells import Cell, Head, Role, RowSpec
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.spoken_cells import asks_name
from somedesk.ui.kit.terms import explaining

AnyIndex = QModelIndex | QPersistentModelIndex
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_DESCRIBED = int(Qt.ItemDataRole.AccessibleDescriptionRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_CELL, _HEAD, _HEADING = int(Role.CELL), int(Role.HEAD), int(Role.HEADING)
_NOWHERE = QModelIndex()


class Shown(Struct, frozen=True, eq=False):
    """What the grid shows: one assessment of a client, compared with another."""

    client: Client
    assessment: Assessment
    comparison: Assessment | None
    model: MaturityModel
    text: ModelText


class GridModel(QAbstractTableModel):
    """Rows by dimension, columns by level. ``wording_changed`` when texts, and so sizes, are other than before."""

    wording_changed = Signal()
    # With dataChanged; instead of headerDataChanged, upon which QTableView lays everything out and paints it all again.
    rows_changed = Signal(object, object)  # rows whose heads differ, columns whose cells do

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = localisation
        self._shown: Shown | None = None
        self.rows: tuple[RowSpec, ...] = ()
        self.levels = 0
        self._row_of: dict[str, int] = {}
        self._cells: dict[tuple[int, int], Cell] = {}
        self._heads: dict[int, Head] = {}
        self._headings: dict[int, str] = {}

    # --- what is shown ---

    def show(self, shown: Shown | None) -> None:
        """Show another assessment, comparison or language, or nothing."""
        rows = _rows(shown.model) if shown else ()
        levels = shown.model.structure.levels if shown else 0
        old_text = self._shown.text if self._shown else None
        if (rows, levels) != (self.rows, self.levels):
            self.beginResetModel()
            self._shown, self.rows, self.levels = shown, rows, levels
            self._row_of = {spec.dimension: row for row, spec in enumerate(rows) if spec.dimension}
            self._forget()
            self.endResetModel()
            self.wording_changed.emit()
            return
        self._shown = shown
        self._forget()
        if shown is None:
            return
        if shown.text is not old_text:
            self.wording_changed.emit()
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, levels - 1))
        self.rows_changed.emit(range(len(rows)), range(levels))

    def _forget(self) -> None:
        for made in (self._cells, self._heads, self._headings):
            made.clear()

    def update_ratings(self, client: Client, dimensions: Iterable[str]) -> None:
        """Take over changed ratings; tells the views about those cells alone that look different now."""
        if self._shown is None:
            return
        text = self._shown
        self._shown = Shown(client, text.assessment, text.comparison, text.model, text.text)
        for dimension in dimensions:
            row = self._row_of.get(dimension)
            if row is not None:
                self._update_row(row)

    def _update_row(self, row: int) -> None:
        dimension = self.dimension_at(row)
        if dimension is None or self._shown is None:
            return
        columns: list[int] = []
        for column, cell in enumerate(self._made_cells(self._shown, dimension)):
            if self._cells.get((row, column)) != cell:
                self._cells[row, column] = cell
                changed = self.createIndex(row, column)  # index() would ask Python for the size of the grid first
                self.dataChanged.emit(changed, changed)
                columns.append(column)
        heading = next(r for r in range(row, -1, -1) if self.rows[r].dimension is None)
        self._heads.pop(row, None)
        self._headings.pop(heading, None)
        self.rows_changed.emit((row, heading), columns)

    # --- where things are ---

    def dimension_at(self, row: int) -> str | None:
        """The dimension of a row; None for a heading."""
        return self.rows[row].dimension if 0 <= row < len(self.rows) else None

    def row_of(self, dimension: str) -> int:
        """The row of a dimension; KeyError if it is not shown."""
        return self._row_of[dimension]

    def rating(self, dimension: str) -> Rating | None:
        """The shown rating of a dimension."""
        return self._shown.client.rating(self._shown.assessment.id, dimension) if self._shown else None

    def level_name(self, level: int) -> str:
        """What a level is called."""
        name = self._shown.text.levels.get(str(level)) if self._shown else None
        return name.name if name else str(level)

    # --- what Qt asks ---

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else self.levels

    def data(self, index: AnyIndex, role: int = _DISPLAY) -> Any:
        row, column = index.row(), index.column()
        if role == _CELL:
            return self.cell(row, column)
        if role in (_DISPLAY, _TOOLTIP, _ACCESSIBLE, _DESCRIBED, _HEADING) and self._shown is not None:
            if self.rows[row].dimension is None:
                # Said once, though it runs over all columns.
                said = role == _HEADING or (column == 0 and role not in (_TOOLTIP, _DESCRIBED))
                return self.heading(row) if said else None
            cell = self.cell(row, column)
            assert cell is not None
            if asks_name(self, role):
                return self._spoken(row, cell)
            return self._tip(row, cell) if role == _TOOLTIP else cell.text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if self._shown is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            if role in (_ACCESSIBLE, _TOOLTIP):
                return self._level_sentence(section + 1, with_help=role == _TOOLTIP)
            return self.level_name(section + 1) if role == _DISPLAY else None
        if self.rows[section].dimension is None:
            return self.heading(section) if role in (_DISPLAY, _ACCESSIBLE, _HEADING) else None
        if role not in (_HEAD, _DISPLAY, _ACCESSIBLE, _TOOLTIP):
            return None
        head = self.head(section)
        if role == _HEAD:
            return head
        if role == _DISPLAY:
            return head.name
        told = f"{head.name}, {head.detail}"
        return plain_tip(told) if role == _TOOLTIP else told

    # --- making what is shown ---

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell; None on the row of a heading."""
        cell = self._cells.get((row, column))
        if cell is None:
            dimension = self.dimension_at(row)
            if dimension is None or self._shown is None:
                return None
            for number, made in enumerate(self._made_cells(self._shown, dimension)):
                self._cells[row, number] = made
            cell = self._cells[row, column]
        return cell

    def _made_cells(self, shown: Shown, dimension: str) -> Iterator[Cell]:
        rating = shown.client.rating(shown.assessment.id, dimension)
        earlier = shown.client.rating(shown.comparison.id, dimension).level if shown.comparison else None
        for level, text in enumerate(self.descriptors(dimension), 1):
            yield Cell(
                text=text,
                level=level,
                current=rating.level == level,
                on_the_way=rating.level == level and rating.on_the_way,
                target=rating.target == level,
                previous=earlier == level,
                not_applicable=rating.not_applicable,
            )

    def descriptors(self, dimension: str) -> list[str]:
        """The model's text for each level of a dimension, from 1; empty where it has none."""
        wording = self._shown.text.dimensions.get(dimension) if self._shown else None
        texts = wording.levels if wording else {}
        return [texts[level].text if level in texts else "" for level in map(str, range(1, self.levels + 1))]

    def head(self, row: int) -> Head:
        """What stands at the left of a dimension's row."""
        head = self._heads.get(row)
        if head is None:
            head = self._heads[row] = self._made_head(row)
        return head

    def _made_head(self, row: int) -> Head:
        dimension = self.dimension_at(row)
        assert dimension is not None
        assert self._shown is not None
        wording = self._shown.text.dimensions.get(dimension)
        name, short = (wording.name, wording.short) if wording else (dimension, dimension)
        rating = self._shown.client.rating(self._shown.assessment.id, dimension)
        if rating.not_applicable:
            return Head(name, short, self.tr("not applicable: {reason}").format(reason=rating.reason), "–")
        value = scoring.value(rating)
        if value is None and rating.target is None:
            # Said once: one click tells the rest.
            first = dimension == next(iter(self._row_of))
            return Head(name, short, self.tr("click the cell that fits") if first else self.tr("not rated"))
        detail = self._say.compact(value) if rating.target is None else self._path(value, rating.target)
        if value == 0 and rating.target is None:
            detail = self.tr("not started")
        return Head(name, short, detail, "0" if value == 0 else "")

    def _path(self, value: float | None, target: int) -> str:
        return f"{self._say.compact(value)} → {target}"

    def heading(self, row: int) -> str:
        """Name of an area with its score: "Strategy & governance · 2.5"."""
        heading = self._headings.get(row)
        if heading is None and self._shown is not None:
            heading = self._headings[row] = self._made_heading(self._shown, row)
        return heading or ""

    def _made_heading(self, shown: Shown, row: int) -> str:
        area = self.rows[row].area
        wording = shown.text.areas.get(area)
        score = scoring.score(shown.client, shown.assessment, area)
        figure = self._say.number(score.value) if score.value is not None else self.tr("not rated")
        return f"{wording.name if wording else area}  ·  {figure}"

    def _level_sentence(self, level: int, with_help: bool) -> str:
        text = self.tr("Level {level}: {name}").format(level=level, name=self.level_name(level))
        wording = self._shown.text.levels.get(str(level)) if self._shown and with_help else None
        return f"{text}\n{wording.help}" if wording and wording.help else text

    def _spoken(self, row: int, cell: Cell) -> str:
        """What differs from cell to cell first; the text follows as a description, for those who want it."""
        level = self.tr("Level {level}: {name}").format(level=cell.level, name=self.level_name(cell.level))
        return ". ".join((*self._states(cell), level, self.head(row).name)) + "."

    def _tip(self, row: int, cell: Cell) -> str:
        """All there is to say about a cell, in a line for each part."""
        title = self.tr("{dimension}, level {level}, {name}").format(
            dimension=self.head(row).name, level=cell.level, name=self.level_name(cell.level)
        )
        return explaining("\n".join((title, cell.text, *self._states(cell))), cell.text)

    def _states(self, cell: Cell) -> Iterator[str]:
        if cell.not_applicable:
            yield word("ratings.not_applicable")
        if cell.current:
            yield self.tr("Current level, on the way to the next") if cell.on_the_way else self.tr("Current level")
        if cell.target:
            yield word("ratings.target")
        if cell.previous and self._shown is not None and self._shown.comparison is not None:
            yield self.tr("Level in {month}").format(month=self._say.month(self._shown.comparison.date))


def _rows(model: MaturityModel) -> tuple[RowSpec, ...]:
    rows: list[RowSpec] = []
    for area in model.structure.areas:
        rows.append(RowSpec(area.id))
        rows += [RowSpec(area.id, spec.id) for spec in area.dimensions]
    return tuple(rows)
