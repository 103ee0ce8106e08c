"""Whether what is planned is balanced: shares against those that are wished for, gaps, and what is missing."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from somedesk.domain.calendar.agenda import Agenda, Key, Occurrence
from somedesk.domain.client import Client, Period
from somedesk.domain.records.strategy import Platform, Purpose, TargetGroup
from somedesk.domain.recurrence import days_later

# Days without an entry that are no gap, until somebody has chosen another number: an entry a week leaves none.
GAP_DAYS = 7
# How far beyond some days the entries are looked for between which a gap lies.
_NEAR, _FAR = 40, 400
Field = Literal["purpose", "target_group", "platforms"]
# The table of each, whose records say what share is wished for.
SHARED: Mapping[Field, str] = {"purpose": "purposes", "target_group": "target_groups", "platforms": "platforms"}


class Share(Struct, frozen=True):
    """How many entries a purpose, target group or platform has; ``record`` None: none of them. Shares are per cent."""

    record: str | None
    count: int
    percent: float
    wished: int | None = None

    @property
    def is_off(self) -> bool:
        """Whether it is more than ten points from what is wished for."""
        return self.wished is not None and abs(self.percent - self.wished) > 10


class Balance(Struct, frozen=True):
    """What there is to say of some days: how many entries, their shares by field, gaps, and entries to be mended."""

    count: int
    shares: Mapping[Field, tuple[Share, ...]]
    gaps: tuple[Period, ...]
    without_owner: tuple[Key, ...]
    without_purpose: tuple[Key, ...]
    late_deadlines: tuple[Key, ...]


def counts(occurrence: Occurrence) -> bool:
    """Whether it is to be published, or was."""
    return occurrence.entry.status != "dropped"


def balance(client: Client, agenda: Agenda, first: dt.date, last: dt.date) -> Balance:
    """What there is to say of the days from ``first`` to ``last``. Gaps are whole, also where they go beyond.

    No entry lacks a purpose where the client has none to choose from.
    """
    found = [each for each in agenda.between(first, last) if counts(each)]
    return Balance(
        len(found),
        {field: shares(client, found, field) for field in SHARED},
        gaps(agenda, first, last, gap_days(client)),
        tuple(each.key for each in found if lacks_owner(each)),
        tuple(each.key for each in found if each.entry.purpose is None) if client.purposes else (),
        tuple(each.key for each in found if is_made_late(each)),
    )


def gap_days(client: Client) -> int:
    """Days without an entry that are no gap yet."""
    return GAP_DAYS if client.profile.gap_days is None else client.profile.gap_days


def lacks_owner(occurrence: Occurrence) -> bool:
    """Whether nobody makes it, or nobody posts it."""
    entry = occurrence.entry
    return entry.status != "published" and not (entry.maker.strip() and entry.poster.strip())


def is_made_late(occurrence: Occurrence) -> bool:
    """Whether it is to be made only after it is to be published."""
    deadline = occurrence.entry.deadline
    return occurrence.entry.status != "published" and deadline is not None and deadline > occurrence.day


def shares(client: Client, found: Iterable[Occurrence], field: Field) -> tuple[Share, ...]:
    """The share of each record that is used or wished for, in the order of its table; last what has none.

    An entry on two platforms counts for both.
    """
    count: Counter[str | None] = Counter()
    for each in found:
        value = getattr(each.entry, field)
        count.update(value or (None,)) if isinstance(value, tuple) else count.update((value,))
    total = sum(count.values())
    made = [
        Share(each.id, count[each.id], _percent(count[each.id], total), each.share)
        for each in shared(client, field)
        if count[each.id] or each.share is not None
    ]
    if count[None]:
        made.append(Share(None, count[None], _percent(count[None], total)))
    return tuple(made)


def shared(client: Client, field: Field) -> tuple[Purpose | TargetGroup | Platform, ...]:
    """What there is to choose for ``field``, in its order."""
    tables: Mapping[Field, Mapping[str, Purpose | TargetGroup | Platform]] = {
        "purpose": client.purposes,
        "target_group": client.target_groups,
        "platforms": client.platforms,
    }
    return tuple(sorted(tables[field].values(), key=lambda record: (record.place, record.id)))


def gaps(agenda: Agenda, first: dt.date, last: dt.date, most: int) -> tuple[Period, ...]:
    """Stretches of more than ``most`` days between two entries that touch the days from ``first`` to ``last``."""
    days: list[dt.date] = []
    # Mostly there is an entry not far away on either side.
    for reach in (_NEAR, _FAR):
        around = agenda.among(days_later(first, -reach), days_later(last, reach))
        days = sorted({each.day for each in around if counts(each)})
        if days and days[0] <= first and days[-1] >= last:
            break
    found = []
    for before, after in pairwise(days):
        if (after - before).days - 1 > most and after > first and before < last:
            found.append(Period(days_later(before, 1), days_later(after, -1)))
    return tuple(found)


def _percent(count: int, total: int) -> float:
    return 100 * count / total if total else 0.0
