"""Stage checks: dated answers to the 36 statements, those that were agreed on and those of each respondent."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct
from msgspec.structs import replace

from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import Line, LongText
from somedesk.domain.records.table import Table, Tables

StatementNumber = Annotated[int, Meta(ge=1, le=36)]
StageAnswer = Literal["yes", "partly", "no", "unknown", "not_applicable"]
Threshold = Literal["half", "two_thirds", "three_quarters", "whole"]
# Below it nobody is told what respondents said, only how many they are.
Fewest = Annotated[int, Meta(ge=3, le=100)]
Naming = Literal["anonymous", "named"]
AnswerWay = Literal["here", "form", "file"]

STAGE_ANSWERS: tuple[StageAnswer, ...] = get_args(StageAnswer)
THRESHOLDS: tuple[Threshold, ...] = get_args(Threshold)


class StageCheck(Record, frozen=True):
    """A dated stage check. ``naming`` of its respondents is None until it is chosen, and then stays with ``fewest``."""

    date: dt.date
    title: Line = ""
    participants: LongText = ""
    threshold: Threshold = "two_thirds"
    naming: Naming | None = None
    fewest: Fewest = 5


class AgreedAnswer(Record, frozen=True):
    """What was agreed on about one statement in one check."""

    check: RecordId
    statement: StatementNumber
    answer: StageAnswer | None = None
    note: LongText = ""
    evidence: LongText = ""


class GivenAnswer(Struct, frozen=True, forbid_unknown_fields=True):
    """What one respondent answered to one statement."""

    statement: StatementNumber
    answer: StageAnswer


class Respondent(Record, frozen=True):
    """One who answered alone. Without a name it is a number, the place among its check's respondents by id.

    An anonymous one has neither name nor time, and an id that says nothing of the order of answering.
    """

    check: RecordId
    answers: tuple[GivenAnswer, ...] = ()
    name: Line = ""
    time: dt.datetime | None = None
    way: AnswerWay = "here"


def agreed_id(check: str, statement: int) -> str:
    """Id of the agreed answer to ``statement`` in ``check``."""
    return f"{check}.{statement}"


def _misfits(answers: Iterable[AgreedAnswer], _tables: Tables) -> Iterator[tuple[str, str]]:
    return ((each.id, "statement") for each in answers if each.id != agreed_id(each.check, each.statement))


def _promised(checks: Mapping[str, StageCheck], tables: Tables, *versions: Tables) -> Mapping[str, StageCheck]:
    """Where both versions bring respondents, what those who are kept were promised holds for all of them together."""
    bound: dict[str, list[StageCheck]] = {}
    in_both = frozenset.intersection(*(frozenset(version("stage_respondents")) for version in versions))
    for version in versions:
        kept = (version("stage_respondents").keys() & tables("stage_respondents").keys()) - in_both
        for key in {version("stage_respondents")[each].check for each in kept} & checks.keys():
            bound.setdefault(key, []).append(version("stage_checks")[key])
    return {key: _as_promised(check, bound.get(key, [])) for key, check in checks.items()}


def _as_promised(check: StageCheck, bound: Sequence[StageCheck]) -> StageCheck:
    naming: Naming = "anonymous" if any(each.naming == "anonymous" for each in bound) else "named"
    return replace(check, naming=naming, fewest=max(each.fewest for each in bound)) if bound else check


def _unnamed(respondents: Mapping[str, Respondent], tables: Tables, *_versions: Tables) -> Mapping[str, Respondent]:
    """Who comes into an anonymous check has no name there."""
    checks = tables("stage_checks")
    return {
        key: replace(each, name="", time=None) if checks[each.check].naming == "anonymous" else each
        for key, each in respondents.items()
    }


TABLES = (
    Table(name="stage_checks", kind=StageCheck, together=(("naming", "fewest"),), order=("date", "id"), mend=_promised),
    Table(
        name="stage_answers",
        kind=AgreedAnswer,
        links={"check": "stage_checks"},
        goes_with="check",
        identity=frozenset({"id", "check", "statement"}),
        is_sparse=True,
        misfits=_misfits,
    ),
    Table(
        name="stage_respondents",
        kind=Respondent,
        links={"check": "stage_checks"},
        goes_with="check",
        identity=frozenset({"id", "check"}),
        is_untraced=True,
        mend=_unnamed,
    ),
)
