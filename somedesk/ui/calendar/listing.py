"""The calendar as a list: every entry with all that is said of it, to be sorted, filtered and heard."""

import datetime as dt
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from somedesk.base.searching import mentions
from somedesk.content.entry_words import EntryWords
from somedesk.content.themes import Theme
from somedesk.domain.calendar.agenda import Key, Occurrence
from somedesk.domain.records.calendar import ENTRY_STATUSES
from somedesk.ui.calendar.choice import Choice
from somedesk.ui.calendar.day_grid import ENTER, Index
from somedesk.ui.calendar.shown import told
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word

OCCURRENCE_ROLE = int(Qt.ItemDataRole.UserRole)
_WIDEST = 320


class Column(IntEnum):
    """Columns of the list."""

    DAY = 0
    TIME = 1
    TITLE = 2
    STATUS = 3
    PLATFORMS = 4
    PURPOSE = 5
    GROUP = 6
    KIND = 7
    MAKER = 8
    POSTER = 9
    DEADLINE = 10
    PUBLISHED = 11
    MINUTES = 12


FIELDS = {
    Column.DAY: "day", Column.TIME: "time", Column.TITLE: "title", Column.STATUS: "status",
    Column.PLATFORMS: "platforms", Column.PURPOSE: "purpose", Column.GROUP: "target_group", Column.KIND: "kind",
    Column.MAKER: "maker", Column.POSTER: "poster", Column.DEADLINE: "deadline", Column.PUBLISHED: "published",
    Column.MINUTES: "minutes",
}  # fmt: skip


class ListModel(QAbstractTableModel):
    """Occurrences as rows, and ideas, which have no day."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.rows: Sequence[Occurrence] = ()
        self.words: EntryWords | None = None

    def show_rows(self, rows: Sequence[Occurrence], w: EntryWords) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows, self.words = rows, w
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.words is None:
            return None
        found = self.rows[index.row()]
        if role == OCCURRENCE_ROLE:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells()[index.column()](found)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.TITLE:
            return told(found, self.words)
        return None

    def sort_key(self, row: int, column: int) -> object:
        """What rows are sorted by in ``column``; None goes last."""
        entry = self.rows[row].entry
        match column:
            case Column.STATUS:
                return ENTRY_STATUSES.index(entry.status)
            case Column.DAY | Column.DEADLINE | Column.PUBLISHED | Column.TIME | Column.MINUTES:
                return getattr(entry, FIELDS[Column(column)])
            case _:
                return self._cells()[column](self.rows[row]) or None

    def _cells(self) -> Sequence[Callable[[Occurrence], str]]:
        assert self.words is not None
        w, day = self.words, self._short
        return (
            lambda each: day(each.entry.day),
            lambda each: w.clock(each.entry.time),
            lambda each: ("↻ " if each.recurs or each.entry.series else "") + each.entry.title,
            lambda each: w.status(each.entry),
            lambda each: ", ".join(w.platforms(each.entry)),
            lambda each: w.purpose(each.entry.purpose),
            lambda each: w.target_group(each.entry.target_group),
            lambda each: w.kind(each.entry),
            lambda each: each.entry.maker,
            lambda each: each.entry.poster,
            lambda each: day(each.entry.deadline),
            lambda each: day(each.entry.published),
            lambda each: "" if each.entry.minutes is None else str(each.entry.minutes),
        )

    def _short(self, day: dt.date | None) -> str:
        return "" if day is None else self._context.localisation.short_day(day)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return word(f"entries.{FIELDS[Column(section)]}")


class ListOrder(QSortFilterProxyModel):
    """Sorts as people do, what is empty last, and shows what mentions a text."""

    def __init__(self, model: ListModel, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._context, self._text = model, context, ""
        self._collator = context.localisation.collator()
        self.setSourceModel(model)

    def show_only(self, text: str) -> None:
        """Only what mentions ``text``."""
        self.beginFilterChange()
        self._text = text
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def retranslate(self) -> None:
        """Sort as the language of now does."""
        self._collator = self._context.localisation.collator()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not self._text:
            return True
        entry = self._model.rows[row].entry
        cells = [str(self._model.index(row, column).data()) for column in Column]
        return mentions(" ".join([*cells, entry.text, entry.notes]), self._text)

    def lessThan(self, left: Index, right: Index) -> bool:
        one, other = (self._model.sort_key(each.row(), each.column()) for each in (left, right))
        if one is None or other is None or one == other:
            if (one is None) != (other is None):
                return (other is None) == (self.sortOrder() == Qt.SortOrder.AscendingOrder)
            return left.row() < right.row()
        if isinstance(one, str) and isinstance(other, str):
            return self._collator.compare(one, other) < 0
        return bool(one < other)  # type: ignore[operator]


class ListView(QTableView):
    """Rows of entries."""

    opened = Signal(object)  # Key
    delete_requested = Signal()
    move_requested = Signal(int, int)
    menu_requested = Signal(QPoint)

    def __init__(self, context: Context, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_list")
        self.setProperty("kind", "inside")
        self.choice = choice
        self.rows = ListModel(context, self)
        self.order = ListOrder(self.rows, context, self)
        self.setModel(self.order)
        self._follows = False
        self._sized = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(30)
        self.horizontalHeader().setResizeContentsPrecision(60)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DAY, Qt.SortOrder.AscendingOrder)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        choice.changed.connect(self._on_choice_changed)

    def show_rows(self, rows: Sequence[Occurrence], w: EntryWords) -> None:
        """Show these; what is chosen stays so."""
        scrolled = self.verticalScrollBar().value()
        self._follows = True
        self.rows.show_rows(rows, w)
        self._follows = False
        if rows and not self._sized:
            self._sized = True
            self.resizeColumnsToContents()
            self.setColumnWidth(Column.TITLE, _WIDEST)
        self._on_choice_changed()
        self.verticalScrollBar().setValue(scrolled)

    def chosen(self) -> tuple[Key, ...]:
        """The entries selected, the current one last."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.currentIndex().row()
        rows = [row for row in rows if row != current] + ([current] if current in rows else [])
        return tuple(self.order.index(row, 0).data(OCCURRENCE_ROLE).key for row in rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if is_alt and event.key() in steps:
            self.move_requested.emit(steps[Qt.Key(event.key())], 0)
        elif event.key() in ENTER:
            if self.choice.current is not None:
                self.opened.emit(self.choice.current)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page."""

    @Slot()
    def _on_selection_changed(self) -> None:
        if self._follows:
            return
        keys = self.chosen()
        found = self.currentIndex().data(OCCURRENCE_ROLE) if keys else None
        day = found.entry.day if found is not None and found.entry.day else self.choice.day
        self._follows = True
        self.choice.choose(day, *keys)
        self._follows = False

    @Slot()
    def _on_choice_changed(self) -> None:
        if self._follows or self.chosen() == self.choice.keys:
            return
        wanted = set(self.choice.keys)
        self._follows = True
        self.clearSelection()
        flags = QItemSelectionModel.SelectionFlag
        for row in range(self.order.rowCount()) if wanted else ():
            index = self.order.index(row, 0)
            key = index.data(OCCURRENCE_ROLE).key
            if key in wanted:
                self.selectionModel().select(index, flags.Select | flags.Rows)
                if key == self.choice.current:
                    self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
                    self.scrollTo(index)
        self._follows = False

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(OCCURRENCE_ROLE).key)

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(word("calendar_list_view"))
        self.rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self.order.retranslate()
        self._sized = False

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.viewport().update()
