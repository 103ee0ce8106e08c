"""What the dialogs of the plan hand back."""

from collections.abc import Mapping

from msgspec import Struct

from somedesk.domain.client import Client, Period, Person, PublicHolidays
from somedesk.domain.plan.schedule import Schedule


class Proposal(Struct, frozen=True):
    """What was tried, as a client that was never saved, and the schedule that came of it."""

    trial: Client
    schedule: Schedule


class ChosenCapacity(Struct, frozen=True):
    """Hours and days off of owners; who shares the team's hours; new names; and what is so for the whole client."""

    owners: tuple[Person, ...]
    unsaid: tuple[str, ...]
    names: Mapping[str, str]
    holidays: tuple[Period, ...]
    public_holidays: PublicHolidays | None
    team_hours: float | None


class Decision(Struct, frozen=True):
    """Which unfinished actions go on, and which are dropped."""

    carried: tuple[str, ...]
    dropped: tuple[str, ...]
