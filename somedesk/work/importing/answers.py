"""Answers to the stage check from a form: they stand beside what was agreed, as respondents of the newest check."""

import datetime as dt
from hashlib import sha256

from msgspec.structs import replace

from somedesk.content.messages import message
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import GivenAnswer, Naming, Respondent, StageCheck
from somedesk.domain.stage_check.check import hand_in, latest, new_check
from somedesk.exchange.form_answers import SOURCES, FormAnswer, FormAnswers, read_answers
from somedesk.exchange.form_answers import recognise as recognise_answers
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken


def recognise(incoming: Incoming) -> str | None:
    """Which program of forms wrote it."""
    return recognise_answers(incoming)


def names() -> tuple[str, ...]:
    """All that --as takes."""
    return SOURCES


def read(incoming: Incoming, _call: ImportCall) -> FormAnswers:
    """Raises FileProblem with what helps."""
    return read_answers(incoming)


def shown(found: FormAnswers, _client: Client | None, call: ImportCall) -> Shown:
    """Every respondent with every statement, and what is left out."""
    answers = tuple(
        {
            "respondent": each.name or str(number),
            "time": each.time.isoformat() if each.time else None,
            "statements": {
                str(statement): answer.replace("_", "-") if answer else None
                for statement, answer in each.statements.items()
            },
        }
        for number, each in enumerate(found.answers, start=1)
    )
    skipped = tuple(
        {"row": row, "reason": " ".join(message(error, call.language).split())} for row, error in found.skipped
    )
    return Shown(found.source, skipped=skipped, answers=answers)


def take(found: FormAnswers, client: Client | None, call: ImportCall) -> Taken:
    """Respondents of the newest check, of a new one if there is none. Who is there already is passed over."""
    assert client is not None
    check = latest(client)
    is_new = check is None
    if check is None:
        check = StageCheck(id=call.new_id(), date=call.today)
        client = apply(client, new_check(client, check))
    naming = check.naming or naming_of(found)
    change = hand_in(client, check.id, respondents(found, check.id), naming)
    if change is None:
        return Taken(Said("cli_unchanged"))
    count = sum(touch.table == "stage_respondents" for touch in change.touches)
    return Taken(Said("cli_imported_answers", {"count": count}), _with_check(change) if is_new else change)


def _with_check(change: Change) -> Change:
    """The check is made by the same change, so there is none before it."""
    touches = (replace(each, before=None) if each.table == "stage_checks" else each for each in change.touches)
    return Change(change.label, tuple(touches))


def naming_of(found: FormAnswers) -> Naming:
    """A form in which people gave their names is by name, any other anonymous."""
    return "named" if any(each.name for each in found.answers) else "anonymous"


def respondents(found: FormAnswers, check: str) -> list[Respondent]:
    """The answers as records; the same file gives the same ids."""
    return [_respondent(each, found.source, check) for each in found.answers]


def _respondent(each: FormAnswer, source: str, check: str) -> Respondent:
    given = tuple(GivenAnswer(number, answer) for number, answer in each.statements.items() if answer is not None)
    said = "".join(f"{answer.statement}{answer.answer}" for answer in given)
    digest = sha256(f"{check}|{source}|{each.key}|{each.name}|{said}".encode()).hexdigest()
    time = each.time.astimezone(dt.UTC).replace(microsecond=0) if each.time else None
    return Respondent(id=digest[:32], check=check, answers=given, name=each.name, time=time, way="file")
