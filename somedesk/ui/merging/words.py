"""What differs between two versions of a client, and what is not kept of them, in words."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject

from somedesk.content.record_fields import told_fields
from somedesk.domain.client import TABLES, Client, Record
from somedesk.domain.history import document
from somedesk.domain.merge import Difference, Lost, Part
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.kit.record_words import RecordWords


class MergeWords(QObject):
    """Speaks of the records of both versions; ``there`` is what the other one is called."""

    def __init__(self, localisation: Localisation, ours: Client, theirs: Client, there: str) -> None:
        super().__init__()
        self._there = there
        self._words = RecordWords(localisation, ours)
        foreign = {
            (table, key): found
            for table in TABLES
            for key, record in theirs.table(table).items()
            if key not in ours.table(table) and (found := document(record)) is not None
        }
        self._words.know(foreign)

    def record(self, difference: Difference) -> str:
        """ "Ratings: Strategy · Spring 2026"."""
        record = difference.ours if difference.ours is not None else difference.theirs
        return self._name(difference.table, difference.id, record)

    def _name(self, table: str, key: str, record: Record | None) -> str:
        kind, name = self._words.table(table), " ".join(self._words.record((table, key), document(record)).split())
        return kind if kind == name else f"{kind}: {name}"

    def part(self, difference: Difference, part: Part) -> tuple[str, str, str]:
        """What a part is called, and its value on either side."""
        table = difference.table
        ours, theirs = document(difference.ours) or {}, document(difference.theirs) or {}
        fields = [name for name in part.fields if ours.get(name) != theirs.get(name)]
        names = ", ".join(self._words.field(table, name) for name in fields)
        if len(fields) == 1:
            here, there = (self._words.value(table, fields[0], side.get(fields[0])) for side in (ours, theirs))
        else:
            here, there = (self._pairs(table, {name: side.get(name) for name in fields}) for side in (ours, theirs))
        return names, here, there

    def whole(self, difference: Difference, record: Record | None) -> str:
        """A record as a whole: all that is in it, or that it is not there."""
        if record is None:
            return self.tr("not there")
        found = document(record) or {}
        told = told_fields(difference.table)
        values = self._pairs(difference.table, {name: found[name] for name in told if found.get(name)})
        if difference.table == "assessments":
            ratings = self.tr("%n rating(s)", "", len(difference.along))
            return f"{values}; {ratings}"
        return values or self.tr("there")

    def _pairs(self, table: str, values: Mapping[str, object]) -> str:
        words = self._words
        return "; ".join(f"{words.field(table, name)}: {words.value(table, name, v)}" for name, v in values.items())

    def side(self, side: str) -> str:
        """Which version."""
        return self.tr("here") if side == "ours" else self._there

    def lost(self, lost: Iterable[Lost]) -> tuple[str, ...]:
        """A line for each value that is not kept: what it is of, where it stood, and the value itself."""
        return tuple(self._lost(each) for each in lost)

    def _lost(self, lost: Lost) -> str:
        found = document(lost.record)
        what = self._name(lost.table, lost.id, lost.record)
        where = self.side(lost.side)
        if lost.field:
            value = self._words.value(lost.table, lost.field, (found or {}).get(lost.field))
            return f"{what} – {self._words.field(lost.table, lost.field)} ({where}): {value}"
        if lost.record is None:
            removed = self.tr("removed")
            return f"{what} ({where}): {removed}"
        values = self.whole(Difference(lost.table, lost.id, lost.record, None, ()), lost.record)
        return f"{what} ({where}): {values}"
