"""All suggestions as a table model, with a tick for those to be added."""

from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from somedesk.content.suggestions import SuggestionText
from somedesk.domain.maturity_model import ModelText
from somedesk.domain.plan.plan import Ranked
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.kit.terms import explaining
from somedesk.ui.plan.action_words import hours, lifts

Index = QModelIndex | QPersistentModelIndex


class SuggestionColumn(IntEnum):
    """Columns of the table."""

    TITLE = 0
    LIFTS = 1
    GAP = 2
    WEIGHT = 3
    EFFORT = 4
    PRIORITY = 5
    WAITS = 6


RANKED_ROLE = int(Qt.ItemDataRole.UserRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class SuggestionModel(QAbstractTableModel):
    """Rows in order of priority. ``ticked_changed`` tells that another set is ticked."""

    ticked_changed = Signal()

    def __init__(self, ranked: tuple[Ranked, ...], localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ranked = ranked
        self._localisation = localisation
        self._texts: Mapping[str, SuggestionText] = {}
        self._text: ModelText | None = None
        self._ticked: set[str] = set()

    def use_words(self, texts: Mapping[str, SuggestionText], text: ModelText | None) -> None:
        """Say everything in other words; ticks and rows stay."""
        self._texts, self._text = texts, text
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._ranked) - 1, len(SuggestionColumn) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(SuggestionColumn) - 1)

    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked suggestions, in order of priority."""
        return tuple(r.suggestion.id for r in self._ranked if r.suggestion.id in self._ticked)

    def toggle(self, rows: Sequence[int]) -> None:
        """Tick these rows, or untick them if all are ticked."""
        ids = {self._ranked[row].suggestion.id for row in rows}
        self._ticked = self._ticked - ids if ids <= self._ticked else self._ticked | ids
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [Qt.ItemDataRole.CheckStateRole])
        self.ticked_changed.emit()

    def title_of(self, suggestion: str) -> str:
        """The title of a suggestion."""
        return self._texts[suggestion].title if suggestion in self._texts else suggestion

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ranked)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(SuggestionColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == SuggestionColumn.TITLE else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= SuggestionColumn.GAP else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._ranked[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(entry, column)
            case Qt.ItemDataRole.ToolTipRole:
                shown = self._shown(entry, column)
                return explaining(shown, shown)
            case Qt.ItemDataRole.CheckStateRole if column == SuggestionColumn.TITLE:
                is_ticked = entry.suggestion.id in self._ticked
                return (Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked).value
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column >= SuggestionColumn.GAP else _LEFT
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._headers()[column]}: {self._shown(entry, column)}"
            case _ if role == RANKED_ROLE:
                return entry
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != SuggestionColumn.TITLE:
            return False
        self.toggle([index.row()])
        return True

    def _shown(self, entry: Ranked, column: int) -> str:
        own, words = entry.suggestion, self._localisation
        match SuggestionColumn(column):
            case SuggestionColumn.TITLE:
                return self.title_of(own.id)
            case SuggestionColumn.LIFTS:
                return lifts(own.dimension, own.step, self._text)
            case SuggestionColumn.GAP:
                return words.compact(entry.gap.levels)
            case SuggestionColumn.WEIGHT:
                return words.plain(entry.gap.weight)
            case SuggestionColumn.EFFORT:
                return hours(words.compact(own.effort_hours))
            case SuggestionColumn.PRIORITY:
                return words.number(entry.priority, 2)
            case SuggestionColumn.WAITS:
                return words.number(len(entry.waits_for), 0) if entry.waits_for else "–"

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Suggestion"),
            word("actions.step"),
            self.tr("Gap"),
            self.tr("Weight"),
            word("column_effort"),
            word("actions.priority"),
            self.tr("Waits for"),
        )
