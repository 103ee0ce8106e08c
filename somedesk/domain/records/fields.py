"""Kinds of fields that the records of several tables have, with their limits."""

import datetime as dt
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct

Line = Annotated[str, Meta(max_length=300)]
LongText = Annotated[str, Meta(max_length=100_000)]
Level = Annotated[int, Meta(ge=0, le=9)]
TargetLevel = Annotated[int, Meta(ge=1, le=9)]
Hours = Annotated[float, Meta(ge=0, le=10_000)]
HoursAWeek = Annotated[float, Meta(ge=0, le=80)]
Percent = Annotated[int, Meta(ge=0, le=100)]

Language = Literal["da", "sv", "en"]
RepeatUnit = Literal["week", "month"]

LANGUAGES: tuple[Language, ...] = get_args(Language)


class Period(Struct, frozen=True, forbid_unknown_fields=True):
    """Days from ``first`` to ``last``, both included."""

    first: dt.date
    last: dt.date

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


class Repeat(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """That an action is to be done again and again: every so many weeks or months, until a day or for good.

    ``since`` are the days that were meant, while a month too short for them has moved the action: 31 January.
    """

    every: Annotated[int, Meta(ge=1, le=52)]
    unit: RepeatUnit
    until: dt.date | None = None
    since: Period | None = None
