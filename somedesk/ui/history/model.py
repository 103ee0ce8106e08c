"""The history as a table, newest first, and the proxy that filters it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import IntEnum
from html import escape
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from somedesk.base.errors import ConflictingChange
from somedesk.base.searching import plain
from somedesk.content.record_fields import told_fields
from somedesk.domain.client import Client
from somedesk.domain.history import BeforeAndAfter, Entry, Key, walk_back
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.kit.labels import describe
from somedesk.ui.kit.record_words import RecordWords

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
LONGEST_TOOLTIP = 1000


class Column(IntEnum):
    """Columns of the table."""

    WHEN = 0
    WHAT = 1
    WHO = 2
    WHY = 3


class HistoryRow(Struct, frozen=True):
    """One entry: its place in the history, in words, and the records that it touched, as far as they are known."""

    position: int
    entry: Entry
    what: str
    records: Mapping[Key, BeforeAndAfter] | None
    search: str

    @property
    def keys(self) -> frozenset[Key]:
        """The records that the change touched."""
        return frozenset((trace.table, trace.id) for trace in self.entry.traces)


class HistoryFilter(Struct, frozen=True):
    """Which entries to show; ``table`` "" = all kinds, ``who`` None = everyone, "" = those without a name."""

    text: str = ""
    table: str = ""
    who: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    record: Key | None = None

    def lets_through(self, row: HistoryRow) -> bool:
        """Whether the row is to be shown."""
        entry = row.entry
        return (
            all(word in row.search for word in plain(self.text).split())
            and (not self.table or any(trace.table == self.table for trace in entry.traces))
            and (self.who is None or self.who == entry.who)
            and (self.first is None or self.first <= entry.when.date())
            and (self.last is None or (entry.since or entry.when).date() <= self.last)
            and (self.record is None or self.record in row.keys)
        )


def rows_of(client: Client, entries: Sequence[Entry], words: RecordWords) -> list[HistoryRow]:
    """The entries as rows, newest first. From where they no longer fit, the rows are without their records."""
    touched: list[Mapping[Key, BeforeAndAfter]] = []
    try:
        for step in walk_back(client, entries):
            touched.append(step.records)
    except ConflictingChange:
        pass
    rows = []
    for back, entry in enumerate(reversed(entries)):
        what = what_was_done(entry, words)
        records = touched[back] if back < len(touched) else None
        parts = [what, entry.who, entry.why, *(trace.id for trace in entry.traces), *_texts(records or {}, words)]
        rows.append(HistoryRow(len(entries) - 1 - back, entry, what, records, plain(" ".join(parts))))
    return rows


def what_was_done(entry: Entry, words: RecordWords) -> str:
    """ "Strategy 2 → 3", or "Undone: Strategy 2 → 3"."""
    dimension = str(dict(entry.label.values).get("dimension", ""))
    what = " ".join(describe(entry.label, words.model_text(dimension)).split())
    return words.undone(what) if entry.undone else what


def _texts(records: Mapping[Key, BeforeAndAfter], words: RecordWords) -> list[str]:
    found = []
    for key, (before, after) in records.items():
        found.append(words.record(key, after or before))
        told = told_fields(key[0])
        for state in (before, after):
            found += [value for name, value in (state or {}).items() if name in told and isinstance(value, str)]
    return found


class HistoryModel(QAbstractTableModel):
    """Entries as rows."""

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = localisation
        self._rows: list[HistoryRow] = []

    def show_rows(self, rows: Sequence[HistoryRow]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("Change"), self.tr("By"), self.tr("Why"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._text(row, Column(index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text.split())
        # A tooltip takes text with a < in it for HTML.
        return f"<qt>{escape(text[:LONGEST_TOOLTIP])}</qt>" if text else None

    def _text(self, row: HistoryRow, column: Column) -> str:
        match column:
            case Column.WHEN:
                return self.moment(row.entry)
            case Column.WHAT:
                return row.what
            case Column.WHO:
                return row.entry.who
            case Column.WHY:
                return row.entry.why

    def moment(self, entry: Entry) -> str:
        """ "14 Nov 2026 14:32", or of thinned entries "9 Nov 2026 – 14 Nov 2026"."""
        if entry.since is not None and entry.since.date() != entry.when.date():
            return f"{self._say.short_day(entry.since.date())} – {self._say.short_day(entry.when.date())}"
        local = entry.when.astimezone()
        return f"{self._say.short_day(local.date())} {self._say.time(local)}"


class HistoryProxy(QSortFilterProxyModel):
    """Lets through what a HistoryFilter does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filter = HistoryFilter()

    def use(self, chosen: HistoryFilter) -> None:
        """Filter anew."""
        self._filter = chosen
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row: HistoryRow = self.sourceModel().index(source_row, 0).data(ROW_ROLE)
        return self._filter.lets_through(row)
