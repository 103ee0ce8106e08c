"""What a week asks of people: the calendar's hours and all others together, against those that there are."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.ledger import Span, ledger


class Week(Struct, frozen=True):
    """Hours of a week: those of the calendar, all others, and those there are (None: nobody has said).

    ``unsaid`` are asked of people of whom nobody has said how many they have, while it was said of others. ``over``
    says who has too many, and how many, of those who do something for the calendar.
    """

    entries: float
    others: float
    has: float | None
    over: tuple[tuple[str, float], ...]
    unsaid: float = 0.0

    @property
    def sum(self) -> float:
        """All that is to be done."""
        return self.entries + self.others


def weeks(client: Client, first: dt.date, count: int, today: dt.date) -> Mapping[dt.date, Week]:
    """So many weeks from the Monday ``first`` on."""
    span = Span(first, count, today)
    found = ledger(client, span)
    made: dict[dt.date, Week] = {}
    for monday in span.mondays:
        own = [week for (_, day), week in found.items() if day == monday]
        said = [week for week in own if week.has is not None]
        counted = said or own
        entries = sum(week.asked.get("entries", 0.0) for week in counted)
        total = sum(week.sum for week in counted)
        made[monday] = Week(
            entries,
            total - entries,
            sum(week.has or 0.0 for week in said) if said else None,
            tuple((week.person, week.over) for week in own if week.over and week.asked.get("entries")),
            sum(week.sum for week in own) - total,
        )
    return made
