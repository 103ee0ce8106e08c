"""The client itself: the one record of its table."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated

from msgspec import Meta, Struct, field

from somedesk.base.public_holidays import Country
from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import HoursAWeek, Language, Line, LongText, Period
from somedesk.domain.records.table import Table, Tables

PROFILE_TABLE = "client"
PROFILE_ID = "client"

Weight = Annotated[float, Meta(ge=0, le=10)]
GapDays = Annotated[int, Meta(ge=1, le=365)]


class PublicHolidays(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The country whose public holidays are off, and what else is: eves, and in Denmark 5 June and 1 May.

    With ``half_days`` those two are off from noon only.
    """

    country: Country
    eves: bool = True
    constitution_day: bool = True
    may_day: bool = False
    half_days: bool = False


class ClientProfile(Record, frozen=True):
    """Who the client is. ``uid`` stays the same in every copy of the file; ``weights`` are per dimension, default 1.

    On ``holidays`` nobody there works, nor on the public ones if somebody has said which (None: nobody has).
    ``team_hours`` a week are shared by all owners who have no hours of their own. In the calendar, more than
    ``gap_days`` days without an entry are a gap; its times are those of ``time_zone``, by its name of the tz database.
    """

    uid: RecordId
    name: Annotated[str, Meta(min_length=1, max_length=200)]
    language: Language
    created: dt.date
    sector: Line = ""
    contact: Line = ""
    notes: LongText = ""
    weights: dict[str, Weight] = field(default_factory=dict)
    holidays: tuple[Period, ...] = ()
    public_holidays: PublicHolidays | None = None
    team_hours: HoursAWeek | None = None
    gap_days: GapDays | None = None
    time_zone: Line = ""


def _misfits(profiles: Iterable[ClientProfile], _tables: Tables) -> Iterator[tuple[str, str]]:
    return ((profile.id, "id") for profile in profiles if profile.id != PROFILE_ID)


TABLES = (Table(name=PROFILE_TABLE, kind=ClientProfile, identity=frozenset({"id", "uid"}), misfits=_misfits),)
