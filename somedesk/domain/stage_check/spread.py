"""What several respondents answered: counts, how far apart they are, and when none of it may be shown."""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import STAGE_ANSWERS, Respondent, StageAnswer, StageCheck
from somedesk.domain.stage_check.statements import STATEMENTS

_STEPS: Mapping[StageAnswer, int] = {"yes": 2, "partly": 1, "no": 0}


class Spread(Struct, frozen=True):
    """What all answered to one statement. ``apart``: how many steps from yes over partly to no two of those who took
    a stand differ on average; None if fewer than two did.
    """

    statement: int
    counts: tuple[tuple[StageAnswer, int], ...]
    apart: Fraction | None

    @property
    def answered(self) -> int:
        """How many answered it at all."""
        return sum(count for _, count in self.counts)


class Group(Struct, frozen=True):
    """The respondents of a check. ``spreads`` is None while they are too few for it to be shown."""

    count: int
    fewest: int
    spreads: Mapping[int, Spread] | None

    @property
    def furthest(self) -> tuple[Spread, ...]:
        """Where they disagree, most first."""
        found = [each for each in (self.spreads or {}).values() if each.apart]
        return tuple(sorted(found, key=lambda each: (-(each.apart or 0), each.statement)))


def respondents_of(client: Client, check: str) -> tuple[Respondent, ...]:
    """Those of a check; anonymous ones in an order that says nothing, others by time, then by id."""
    found = [each for each in client.stage_respondents.values() if each.check == check]
    return tuple(sorted(found, key=lambda each: (each.time.timestamp() if each.time else 0.0, each.id)))


def group_of(client: Client, check: StageCheck) -> Group:
    """What may be shown of a check's respondents: below the fewest, how many they are and no more."""
    found = respondents_of(client, check.id)
    said = [each for each in found if each.answers]
    enough = len(said) >= check.fewest
    return Group(len(found), check.fewest, spreads(said) if enough else None)


def shown(client: Client, check: StageCheck) -> tuple[Respondent, ...]:
    """The respondents whose own answers may be read: only under a name or number, and only where there are enough."""
    if check.naming != "named" or group_of(client, check).spreads is None:
        return ()
    return respondents_of(client, check.id)


def withheld(client: Client) -> Client:
    """The client as it leaves the program: anonymous respondents who are too few are only counted."""
    few = {
        check.id
        for check in client.stage_checks.values()
        if check.naming == "anonymous" and group_of(client, check).spreads is None
    }
    if not few:
        return client
    found = client.stage_respondents.items()
    kept = {key: replace(each, answers=(), name="", time=None) if each.check in few else each for key, each in found}
    return replace(client, stage_respondents=kept)


def spreads(respondents: Iterable[Respondent]) -> dict[int, Spread]:
    """What they answered to each statement."""
    found: dict[int, Counter[StageAnswer]] = {each.number: Counter() for each in STATEMENTS}
    for respondent in respondents:
        for statement, answer in {given.statement: given.answer for given in respondent.answers}.items():
            found[statement][answer] += 1
    return {
        number: Spread(number, tuple((answer, counts[answer]) for answer in STAGE_ANSWERS), _apart(counts))
        for number, counts in found.items()
    }


def _apart(counts: Counter[StageAnswer]) -> Fraction | None:
    steps = [(step, counts[answer]) for answer, step in _STEPS.items()]
    total = sum(count for _, count in steps)
    if total < 2:
        return None
    apart = sum(n * m * abs(one - other) for one, n in steps for other, m in steps)
    return Fraction(apart, total * (total - 1))
