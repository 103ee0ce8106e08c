"""Answers to the stage check from a form: they stand beside what was agreed, as respondents of the newest check."""

import datetime as dt
from collections import Counter
from hashlib import sha256

from msgspec.structs import replace

from somedesk.content.messages import message
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import GivenAnswer, Naming, Respondent, StageCheck
from somedesk.domain.stage_check.check import hand_in, latest, new_check
from somedesk.exchange.form_answers import SOURCES, FormAnswers, read_answers
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
    change = hand_in(client, check.id, respondents(found, check.id, naming), naming)
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


def respondents(found: FormAnswers, check: str, naming: Naming) -> list[Respondent]:
    """The answers as records; the same file gives the same ids, and so does a longer one of the same form.

    Of an anonymous one, nothing that tells of a person goes into its id: whoever has the client file could try names
    and times until one fits. It is the form (when its first answer came), what was said, and how many said so before.
    """
    form = min(each.time.isoformat() if each.time else each.key for each in found.answers)
    alike: Counter[str] = Counter()
    records = []
    for each in found.answers:
        given = tuple(GivenAnswer(number, answer) for number, answer in each.statements.items() if answer is not None)
        said = "".join(f"{answer.statement}{answer.answer}" for answer in given)
        who = form if naming == "anonymous" else f"{each.key}|{each.name}"
        origin = f"{check}|{found.source}|{who}|{said}"
        alike[origin] += 1
        digest = sha256(f"{origin}|{alike[origin]}".encode()).hexdigest()
        time = each.time.astimezone(dt.UTC).replace(microsecond=0) if each.time else None
        records.append(Respondent(digest[:32], check=check, answers=given, name=each.name, time=time, way="file"))
    return records
