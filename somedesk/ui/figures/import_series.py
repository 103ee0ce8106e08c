"""The series of a file: what each becomes, for which days, and how many of its values are new."""

from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from somedesk.domain.client import Client
from somedesk.domain.figures.importing import Outcome
from somedesk.ui.figures.import_work import Read
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.work.importing.figure_plan import NEW, PASSED_OVER, Way, series_told

_FIXED, _STRETCHED = QHeaderView.ResizeMode.Fixed, QHeaderView.ResizeMode.Stretch
_ABOVE, _BESIDE, _TICK = 8, 10, 26  # pixels above and below the lines, beside them, and for the tick
_PERIODS, _COUNTS = 130, 140  # pixels
_CAPTION = 190  # pixels that a caption has before the periods are given one line
_MOST_LINES = 3
_MOST_MEASURED = 8  # of all texts of a column
_COLUMNS = ("series", "becomes", "periods", "counts")

_Role = Qt.ItemDataRole
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class SeriesModel(QAbstractTableModel):
    """A row for each series. There may be thousands: a row is put into words when it comes into sight."""

    ticked = Signal(str, bool)  # the key of a way, and whether it is to be taken

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._client: Client | None = None
        self._counts: Mapping[str, Mapping[Outcome, int]] = {}
        self.ways: Sequence[Way] = ()
        self.height = 0

    def show_series(self, found: Read, client: Client) -> bool:
        """Those of a plan; whether they are others than before."""
        is_other = [way.key for way in found.plan.ways] != [way.key for way in self.ways]
        if is_other:
            self.beginResetModel()
        self.ways, self._counts, self._client = found.plan.ways, found.by_way, client
        if is_other:
            self.endResetModel()
        else:
            self.tell()
        return is_other

    def tell(self) -> None:
        """What is in sight is put into words anew."""
        if self.ways:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ways) - 1, len(_COLUMNS) - 1))

    def longest(self, column: str) -> list[str]:
        """The texts of a column that have the most letters, or so it seems from what they are made of."""
        sizes = {"series": _size, "becomes": self._size_of_name, "periods": _days}
        return [self.text(way, column) for way in nlargest(_MOST_MEASURED, self.ways, sizes[column])]

    def _size_of_name(self, way: Way) -> int:
        assert self._client is not None
        metric = self._client.metrics.get(way.goes_to)
        return len(metric.name if metric is not None else way.new.name)

    def text(self, way: Way, column: str) -> str:
        """What stands in a column."""
        match column:
            case "series":
                return series_told(way.series, self._context.localisation.language)
            case "becomes":
                return self._becomes(way)
            case "periods":
                return self._periods(way)
        counts = self._counts.get(way.key)
        return "–" if counts is None else f"{counts['new']}, {counts['changed']}, {counts['equal']}"

    def _becomes(self, way: Way) -> str:
        if not way.is_fitting:
            return self.tr("covers %n day(s): left out", "", way.series.days)
        if way.goes_to == PASSED_OVER:
            return self.tr("passed over")
        if way.goes_to == NEW:
            return self.tr("new: {name}").format(name=way.new.name)
        assert self._client is not None
        return self._client.metrics[way.goes_to].name

    def _periods(self, way: Way) -> str:
        if not len(way.series):
            return "–"
        first, last = way.series.dates.span
        day = self._context.localisation.short_day
        return f"{day(first)} – {day(last)}" if len(way.series) > 1 else day(first)

    # --- what Qt asks ---

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.ways)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            if not self.ways[index.row()].is_fitting:
                flags &= ~Qt.ItemFlag.ItemIsEnabled
            if index.column() == 0:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return (
                self.tr("In the file"), self.tr("Becomes"), self.tr("Periods"), self.tr("New, changed, equal"),
            )[section]  # fmt: skip
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        way = self.ways[index.row()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self.text(way, _COLUMNS[index.column()])
        if role == _Role.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Unchecked if way.goes_to == PASSED_OVER else Qt.CheckState.Checked
        if role == _Role.SizeHintRole:
            return QSize(0, self.height)
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:
        """A tick is no change yet: it is asked for, and what comes of it is shown then."""
        if role != _Role.CheckStateRole or not self.ways[index.row()].is_fitting:
            return False
        self.ticked.emit(self.ways[index.row()].key, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class ImportSeries(QTreeView):
    """A row for each series, ticked where it is taken. What is too long for its column goes on in the next line."""

    ticked = Signal(str, bool)
    chosen = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_series")
        self.rows = SeriesModel(context, self)
        self.setModel(self.rows)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(150)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        for column, width in ((0, 0), (1, 0), (2, _PERIODS), (3, _COUNTS)):
            header.setSectionResizeMode(column, _FIXED if width else _STRETCHED)
            header.resizeSection(column, width)
        self._longest: dict[str, int] = {}  # pixels, by column
        self.rows.ticked.connect(self.ticked)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def retranslate(self) -> None:
        """Everything in the language of now."""
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_COLUMNS) - 1)
        self.rows.tell()
        self.setAccessibleName(self.tr("Series of the file"))

    def show_series(self, found: Read, client: Client) -> None:
        """Those of a plan; the one that was chosen stays so, else the first is."""
        chosen = self.chosen_key()
        is_other = self.rows.show_series(found, client)
        self._measure()
        if is_other and self.rows.ways:
            keys = [way.key for way in self.rows.ways]
            self.choose(keys.index(chosen) if chosen in keys else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        """How long the longest texts are: of thousands only those with the most letters are measured."""
        metrics = self.fontMetrics()
        for column in _COLUMNS[:3]:
            self._longest[column] = max(map(metrics.horizontalAdvance, self.rows.longest(column)), default=0)
        self._fit()

    def _fit(self) -> None:
        """Periods in one line where there is room, and all rows as high as the longest caption needs."""
        metrics, room = self.fontMetrics(), self.viewport().width() - _COUNTS
        whole = self._longest.get("periods", 0) + 2 * _BESIDE
        periods = whole if room - whole >= 2 * _CAPTION else _PERIODS
        caption = max((room - periods) // 2 - _BESIDE, 1)
        widths = {"series": max(caption - _TICK, 1), "becomes": caption, "periods": periods - _BESIDE}
        lines = max((1 + self._longest.get(column, 0) // widths[column] for column in widths), default=1)
        height = min(lines, _MOST_LINES) * metrics.lineSpacing() + _ABOVE
        self.header().resizeSection(2, periods)
        if height != self.rows.height:
            self.rows.height = height
            self.scheduleDelayedItemsLayout()

    def choose(self, row: int) -> None:
        """Choose a row."""
        choose(self, self.rows.index(row, 0))

    def chosen_key(self) -> str:
        """The key of the way that is chosen, "" for none."""
        row = self.currentIndex().row()
        return self.rows.ways[row].key if 0 <= row < len(self.rows.ways) else ""

    @Slot()
    def _on_row_changed(self) -> None:
        self.chosen.emit()


def _size(way: Way) -> int:
    return len(way.series.name) + len(way.series.place) + len(way.series.table)


def _days(way: Way) -> int:
    return len(way.series)
