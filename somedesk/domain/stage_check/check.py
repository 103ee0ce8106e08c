"""What can be done to stage checks. Each function builds a Change; None means that nothing would change."""

from collections.abc import Sequence

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, Touch, change_of, label, removal, removals, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked
from somedesk.domain.records.stage_check import (
    AgreedAnswer,
    Naming,
    Respondent,
    StageAnswer,
    StageCheck,
    agreed_id,
)
from somedesk.domain.stage_check.statements import BY_NUMBER


def timeline(client: Client) -> tuple[StageCheck, ...]:
    """All stage checks, oldest first."""
    return tuple(sorted(client.stage_checks.values(), key=lambda check: (check.date, check.id)))


def latest(client: Client) -> StageCheck | None:
    """The newest one, if there is one."""
    found = timeline(client)
    return found[-1] if found else None


def before(client: Client, check: StageCheck) -> StageCheck | None:
    """The one that comes right before ``check`` in time."""
    found = timeline(client)
    place = found.index(check)
    return found[place - 1] if place else None


def answer_of(client: Client, check: str, statement: int) -> AgreedAnswer:
    """The agreed answer to a statement; an empty one if there is none yet."""
    key = agreed_id(check, statement)
    return client.stage_answers.get(key) or AgreedAnswer(id=key, check=check, statement=statement)


def new_check(client: Client, check: StageCheck, carry: bool = False) -> Change:
    """Add ``check``; with ``carry``, with the answers, notes and evidence of the one before it."""
    touches = [touch(client, "stage_checks", checked(check))]
    earlier = [each for each in timeline(client) if each.date <= check.date]
    if carry and earlier:
        old = [each for each in client.stage_answers.values() if each.check == earlier[-1].id]
        moved = (replace(each, id=agreed_id(check.id, each.statement), check=check.id) for each in old)
        touches += [touch(client, "stage_answers", each) for each in moved]
    return Change(label("stage_check_added", date=check.date.isoformat()), tuple(touches))


def edit_check(client: Client, check: str, **fields: object) -> Change | None:
    """Change date, title, participants or threshold; naming and the fewest only until somebody has answered.

    Raises InvalidInput "naming_locked" after that.
    """
    old = client.stage_checks[check]
    after = checked(replace(old, **fields))
    if (after.naming, after.fewest) != (old.naming, old.fewest) and naming_is_locked(client, check):
        raise InvalidInput("naming_locked")
    return change_of(label("stage_check_edited", date=after.date.isoformat()), [touch(client, "stage_checks", after)])


def delete_check(client: Client, check: str) -> Change:
    """Remove a check with its answers, agreed ones and the respondents'."""
    old = client.stage_checks[check]
    return Change(label("stage_check_deleted", date=old.date.isoformat()), removals(client, "stage_checks", [check]))


def answer(client: Client, check: str, statement: int, chosen: StageAnswer | None) -> Change | None:
    """Agree on an answer to a statement; None takes it back."""
    old = answer_of(client, check, _known(statement))
    return _answered(client, "stage_answer", replace(old, answer=chosen))


def write(client: Client, check: str, statement: int, **texts: str) -> Change | None:
    """Write the note or the evidence of a statement."""
    old = answer_of(client, check, _known(statement))
    return _answered(client, "stage_note", checked(replace(old, **texts)))


def _known(statement: int) -> int:
    if statement not in BY_NUMBER:
        raise InvalidInput("unknown_statement", statement=statement)
    return statement


def _answered(client: Client, key: str, after: AgreedAnswer) -> Change | None:
    old = client.stage_answers.get(after.id)
    empty = AgreedAnswer(id=after.id, check=after.check, statement=after.statement)
    if after == (old or empty):
        return None
    change = touch(client, "stage_answers", after)
    if after == empty and old is not None:
        change = removal("stage_answers", old)
    return change_of(label(key, statement=after.statement), [change])


def hand_in(client: Client, check: str, respondents: Sequence[Respondent], naming: Naming) -> Change | None:
    """Add what respondents answered alone. The first fixes whether they have names; one that is there is passed over.

    Raises InvalidInput "naming_locked" if the check has promised the other.
    """
    found = client.stage_checks[check]
    if found.naming not in (None, naming):
        raise InvalidInput("naming_locked")
    fresh = [each for each in respondents if each.id not in client.stage_respondents]
    touches: list[Touch] = [touch(client, "stage_checks", replace(found, naming=naming))] if fresh else []
    for each in fresh:
        kept = replace(each, name="", time=None) if naming == "anonymous" else each
        touches.append(touch(client, "stage_respondents", checked(replace(kept, check=check))))
    return change_of(label("stage_answers_handed_in", count=len(fresh)), touches)


def remove_respondent(client: Client, respondent: str) -> Change:
    """Take one respondent's answers away."""
    return Change(label("stage_respondent_removed"), removals(client, "stage_respondents", [respondent]))


def naming_is_locked(client: Client, check: str) -> bool:
    """Whether somebody has answered, so that it can no longer be chosen if respondents have names."""
    return any(each.check == check for each in client.stage_respondents.values())
