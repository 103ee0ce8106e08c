"""What the dialogs of the plan hand back."""

from msgspec import Struct

from somedesk.domain.client import Client, Owner, Period
from somedesk.domain.plan.schedule import Schedule


class Proposal(Struct, frozen=True):
    """What was tried, as a client that was never saved, and the schedule that came of it."""

    trial: Client
    schedule: Schedule


class ChosenCapacity(Struct, frozen=True):
    """Hours and days off of owners, and days on which nobody works."""

    owners: tuple[Owner, ...]
    holidays: tuple[Period, ...]


class Decision(Struct, frozen=True):
    """Which unfinished actions go on, and which are dropped."""

    carried: tuple[str, ...]
    dropped: tuple[str, ...]
