"""What an instrument claims, and two claims that cannot both be right."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Client

Kind = Literal[
    "grid", "statement", "question", "importance", "version", "selling", "purpose", "target_group", "need", "entries",
    "capability", "department", "task", "matrix", "metrics", "measured", "action",
]  # fmt: skip
Value = str | int
# Claims of two days that are further apart than this contradict nothing: something may have changed since.
FAR_APART = dt.timedelta(days=365)


class Claim(Struct, frozen=True):
    """One thing that is said on ``page``, where ``record`` leads to; ``subject`` is whom or what it is about.

    ``value`` is what is claimed, as its instrument has it. Without a ``date`` it stands as of now.
    """

    kind: Kind
    page: str
    subject: Value
    value: Value = ""
    record: str = ""
    date: dt.date | None = None


class Contradiction(Struct, frozen=True):
    """Two claims that are at odds, by the rule of that name. Neither is said to be the right one."""

    rule: str
    first: Claim
    second: Claim

    @property
    def facts(self) -> str:
        """What it is about, and what is claimed: if any of it changes, it is another contradiction."""
        told = (self.rule, *(str(part) for one in (self.first, self.second) for part in (one.subject, one.value)))
        return "link:" + ":".join(told)

    @property
    def is_past(self) -> bool:
        """Whether what lies between the claims is time: the later may have changed what the earlier says."""
        days = [claim.date for claim in (self.first, self.second)]
        return None not in days and abs(days[0] - days[1]) > FAR_APART  # type: ignore[operator]


# What a rule asks of the client as it is on a day.
Look = Callable[[Client, dt.date], Iterable[Contradiction]]


class Rule(Struct, frozen=True):
    """One comparison. ``tables``: where what it compares is kept. ``moves``: which dimension would have to be rated
    higher (1) or lower (-1), if it is the rating that is wrong. ``bound``: the lowest level of which it speaks, or the
    highest where the rating is too low.
    """

    name: str
    tables: frozenset[str]
    look: Look
    moves: tuple[str, int] | None = None
    bound: int | None = None
