"""Stage checks and assessments beside each other over time."""

import datetime as dt

from msgspec import Struct

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import scoring
from somedesk.domain.grid.scoring import Score
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import Result, result_of


class Standing(Struct, frozen=True):
    """What a day says: a stage check, an assessment, or both."""

    date: dt.date
    check: StageCheck | None = None
    result: Result | None = None
    assessment: Assessment | None = None
    score: Score | None = None


def standings(client: Client) -> tuple[Standing, ...]:
    """One for each stage check and each assessment, oldest first; those of one day are one."""
    checked = {each.date: each for each in checks.timeline(client)}
    assessed = {each.date: each for each in client.timeline}
    found = []
    for date in sorted(checked.keys() | assessed.keys()):
        check, assessment = checked.get(date), assessed.get(date)
        found.append(
            Standing(
                date,
                check,
                result_of(client, check) if check else None,
                assessment,
                scoring.score(client, assessment) if assessment else None,
            )
        )
    return tuple(found)
