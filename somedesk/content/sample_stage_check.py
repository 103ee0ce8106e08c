"""The stage checks of the sample client: agreed answers at two dates, and six people who answered alone."""

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from somedesk.domain.records.stage_check import (
    STAGE_ANSWERS,
    AgreedAnswer,
    GivenAnswer,
    Respondent,
    StageAnswer,
    StageCheck,
    agreed_id,
)

# A letter for each statement; anything else is no answer.
_LETTERS: Mapping[str, StageAnswer] = MappingProxyType(dict(zip("ypnua", STAGE_ANSWERS, strict=True)))


class StageCheckPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """One stage check. The day is counted from today."""

    id: str
    days: int
    answers: str


def stage_tables(
    plans: Sequence[StageCheckPlan],
    respondents: Sequence[str],
    words: tuple[Mapping[str, str], Mapping[int, str]],
    today: dt.date,
) -> dict[str, Any]:
    """The tables of the stage check; the latest check has the notes, and the respondents."""
    titles, notes = words
    latest = plans[-1].id
    checks = {
        each.id: StageCheck(
            id=each.id,
            date=today + dt.timedelta(days=each.days),
            title=titles[each.id],
            naming="anonymous" if each.id == latest else None,
        )
        for each in plans
    }
    answers = [
        AgreedAnswer(
            id=agreed_id(each.id, number),
            check=each.id,
            statement=number,
            answer=_LETTERS.get(letter),
            note=notes.get(number, "") if each.id == latest else "",
        )
        for each in plans
        for number, letter in enumerate(each.answers, start=1)
        if letter in _LETTERS or number in notes
    ]
    people = [
        Respondent(
            id=f"respondent-{place}",
            check=latest,
            answers=tuple(
                GivenAnswer(number, _LETTERS[letter])
                for number, letter in enumerate(given, start=1)
                if letter in _LETTERS
            ),
        )
        for place, given in enumerate(respondents)
    ]
    return {
        "stage_checks": checks,
        "stage_answers": {each.id: each for each in answers},
        "stage_respondents": {each.id: each for each in people},
    }
