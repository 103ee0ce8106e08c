"""The statements of a stage check as rows under their stages, each with its answer."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.stage_check import StageAnswer
from somedesk.domain.stage_check.result import Result, Term, result
from somedesk.domain.stage_check.spread import Spread
from somedesk.domain.stage_check.statements import BY_STAGE, STATEMENTS
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.spoken_cells import asks_name

Index = QModelIndex | QPersistentModelIndex


class Row(Struct, frozen=True):
    """A heading, or (with a number) a statement."""

    stage: int
    number: int | None = None


class Shown(Struct, frozen=True, eq=False):
    """What the list shows: answers, and what several respondents answered, if that may be shown.

    ``noted`` are the statements of which something is written. ``tells`` = which stage fits is said with the headings;
    somebody who answers alone is not told.
    """

    answers: Mapping[int, StageAnswer] = MappingProxyType({})
    noted: frozenset[int] = frozenset()
    spreads: Mapping[int, Spread] | None = None
    tells: bool = True


class StatementModel(QAbstractListModel):
    """Rows of headings and statements. ``only`` leaves out what it is false for; a folded stage shows its heading."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.language = "en"
        self.shown = Shown()
        self.folded: set[int] = set()
        self.rows: tuple[Row, ...] = ()
        self._only: frozenset[int] | None = None
        self._result: Result = result({})
        self._lay()

    def show_answers(self, shown: Shown) -> None:
        """Show other answers; only the rows that look different now are said to have changed."""
        before, self.shown = self.shown, shown
        was, self._result = self._result, result(shown.answers)
        if (before.spreads is None) != (shown.spreads is None) or before.tells != shown.tells:
            changed = list(range(len(self.rows)))
        else:
            numbers = {
                each.number
                for each in STATEMENTS
                if before.answers.get(each.number) != shown.answers.get(each.number)
                or (each.number in before.noted) != (each.number in shown.noted)
                or (before.spreads or {}).get(each.number) != (shown.spreads or {}).get(each.number)
            }
            # A heading says how many are answered and outgrown, and not which.
            stages = {
                new.stage
                for old, new in zip(was.fits, self._result.fits, strict=True)
                if (old.answered, old.outgrown) != (new.answered, new.outgrown)
            }
            changed = [
                place
                for place, row in enumerate(self.rows)
                if (row.number in numbers if row.number else row.stage in stages)
            ]
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def retranslate(self, language: str) -> None:
        """Say everything in another language."""
        self.language = language
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def keep_only(self, wanted: Callable[[int], bool] | None) -> None:
        """Show those statements for which it is true now; None = all."""
        self._only = None if wanted is None else frozenset(each.number for each in STATEMENTS if wanted(each.number))
        self._lay()

    def fold(self, stage: int, folded: bool) -> None:
        """Hide or show the statements of a stage."""
        if (stage in self.folded) != folded:
            (self.folded.add if folded else self.folded.discard)(stage)
            self._lay()

    def leaves_out(self, number: int) -> bool:
        """Whether a filter keeps a statement from being shown."""
        return self._only is not None and number not in self._only

    def unfold_for(self, number: int) -> None:
        """Make sure that a statement is among the rows."""
        if self.leaves_out(number):
            self._only = None
            self._lay()
        self.fold(next(each.stage for each in STATEMENTS if each.number == number), folded=False)

    def _lay(self) -> None:
        rows: list[Row] = []
        for stage, statements in BY_STAGE.items():
            numbers = [each.number for each in statements if self._only is None or each.number in self._only]
            if numbers or self._only is None:
                rows.append(Row(stage))
            rows += [Row(stage, number) for number in numbers if stage not in self.folded]
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def place_of(self, number: int) -> int:
        """The row of a statement; -1 if it is not shown."""
        return next((place for place, row in enumerate(self.rows) if row.number == number), -1)

    def following(self, number: int) -> int | None:
        """The statement after one, of those that are not left out; None after the last."""
        kept = range(1, len(STATEMENTS) + 1) if self._only is None else sorted(self._only)
        return next((each for each in kept if each > number), None)

    def number_at(self, place: int) -> int | None:
        """The statement of a row; None for a heading."""
        return self.rows[place].number if 0 <= place < len(self.rows) else None

    def term(self, number: int) -> Term:
        """A statement with what its answer counts."""
        return next(term for fit in self._result.fits for term in fit.terms if term.statement.number == number)

    # --- what Qt asks ---

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Selectable for those who listen alone, see SpokenCells."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(row.stage) if row.number is None else stage_texts(self.language).text(row.number)
        if asks_name(self, role):
            return self.spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.number is not None:
            return f"{stage_texts(self.language).text(row.number)}\n{stage_texts(self.language).look(row.number)}"
        return None

    def heading(self, stage: int) -> str:
        """ "2 Planning and pilot"."""
        return f"{stage} {stage_texts(self.language).stages[stage]}"

    def progress(self, stage: int) -> str:
        """ "7 of 7 answered"."""
        fit = self._result.fits[stage - 1]
        return self.tr("{answered} of %n answered", "", len(fit.terms)).format(answered=fit.answered)

    def outgrown(self, stage: int) -> str:
        """ "2 outgrown"; nothing if none is."""
        count = self._result.fits[stage - 1].outgrown if self.shown.tells else 0
        return self.tr("%n outgrown", "", count) if count else ""

    def spoken(self, row: Row) -> str:
        """What a screen reader says: the state first, for it is what differs."""
        if row.number is None:
            state = self.tr("folded") if row.stage in self.folded else self.tr("unfolded")
            parts = [self.heading(row.stage), self.progress(row.stage), self.outgrown(row.stage), state]
            return ", ".join(part for part in parts if part)
        term = self.term(row.number)
        parts = [answer_word(term.answer)]
        if term.outgrown and self.shown.tells:
            parts.append(word("stage_outgrown"))
        if row.number in self.shown.noted:
            parts.append(self.tr("has a note"))
        kind = word(f"stage_kind.{term.statement.kind}")
        text = stage_texts(self.language).text(row.number)
        return f"{', '.join(parts)}. {row.number}, {kind}: {text}"


def answer_word(answer: StageAnswer | None) -> str:
    """ "partly", "not answered"."""
    return word("stage_not_answered") if answer is None else word(f"stage_answers.answer.{answer}")
