"""What can be done to assessments and ratings. Each function builds a Change; None means that nothing would change."""

import datetime as dt
from collections.abc import Mapping

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, Label, Touch, change_of, label, removal, removals, touch
from somedesk.domain.client import (
    PROFILE_ID,
    Assessment,
    Client,
    ClientProfile,
    Confidence,
    Language,
    Rating,
    StatusEvent,
    rating_id,
)
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import checked

CARRIED_FIELDS = ("level", "target", "note")


def new_client(uid: str, name: str, language: Language, created: dt.date) -> Client:
    """A client with nothing in it yet. Raises InvalidInput for an empty or over-long name."""
    profile = ClientProfile(id=PROFILE_ID, uid=uid, name=name.strip(), language=language, created=created)
    return Client(profile=checked(profile))


def edit_profile(client: Client, **fields: object) -> Change | None:
    """Change fields of the client itself: name, sector, contact, notes, language, weights."""
    after = checked(replace(client.profile, **fields))
    return change_of(label("profile", name=after.name), [touch(client, "client", after)])


def new_assessment(
    client: Client, assessment: Assessment, model: MaturityModel, carry: frozenset[str] = frozenset()
) -> Change:
    """Add ``assessment``, rated against ``model``.

    ``carry`` names what is taken over from the assessment before it: "level" (with on-the-way and not applicable),
    "target", "note" (with evidence and confidence). Raises InvalidInput if ``carry`` holds anything else.
    """
    if carry - set(CARRIED_FIELDS):
        raise InvalidInput("unknown_field", field=", ".join(sorted(carry - set(CARRIED_FIELDS))))
    touches: list[Touch] = []
    if model.id not in client.models:
        touches.append(touch(client, "models", model))
    check_dates(assessment.date, assessment.target_date)
    touches.append(touch(client, "assessments", checked(assessment)))
    earlier = [a for a in client.timeline if client.models[a.model].structure.id == model.structure.id]
    earlier = [a for a in earlier if a.date <= assessment.date] or earlier
    if carry and earlier:
        for dimension in model.dimension_ids():
            carried = _carried(client.rating(earlier[-1].id, dimension), assessment.id, carry)
            if carried != Rating(id=carried.id, assessment=assessment.id, dimension=dimension):
                touches.append(touch(client, "ratings", carried))
    return Change(label("assessment_added", title=assessment.title, date=assessment.date.isoformat()), tuple(touches))


def check_dates(date: dt.date, target_date: dt.date | None) -> None:
    """Raise InvalidInput for targets that were to be reached before they were set."""
    if target_date is not None and target_date < date:
        raise InvalidInput("target_before_assessment")


def _carried(old: Rating, assessment: str, carry: frozenset[str]) -> Rating:
    new = Rating(id=rating_id(assessment, old.dimension), assessment=assessment, dimension=old.dimension)
    if "level" in carry:
        new = replace(
            new,
            level=old.level,
            on_the_way=old.on_the_way,
            not_applicable=old.not_applicable,
            reason=old.reason,
        )
    if "target" in carry:
        new = replace(new, target=old.target)
    if "note" in carry:
        new = replace(
            new,
            note=old.note,
            evidence=old.evidence,
            evidence_date=old.evidence_date,
            confidence=old.confidence,
        )
    return new


def edit_assessment(client: Client, assessment: str, **fields: object) -> Change | None:
    """Change title, date, scope, participants, facilitator or target date of an assessment."""
    old = _draft(client, assessment)
    after = checked(replace(old, **fields))
    if (after.date, after.target_date) != (old.date, old.target_date):
        check_dates(after.date, after.target_date)
    return change_of(label("assessment_edited", title=after.title), [touch(client, "assessments", after)])


def delete_assessment(client: Client, assessment: str) -> Change:
    """Remove an assessment with what goes with it, such as its ratings. Actions stay: they belong to the client."""
    old = client.assessments[assessment]
    return Change(label("assessment_deleted", title=old.title), removals(client, "assessments", [assessment]))


def finalise(client: Client, assessment: str, when: dt.datetime) -> Change | None:
    """Make an assessment final: from then on it is read-only, and its targets are what was promised."""
    return _with_status(client, assessment, StatusEvent("final", when))


def reopen(client: Client, assessment: str, when: dt.datetime) -> Change | None:
    """Make a final assessment editable again; that it was reopened stays on record."""
    return _with_status(client, assessment, StatusEvent("draft", when))


def _with_status(client: Client, assessment: str, event: StatusEvent) -> Change | None:
    old = client.assessments[assessment]
    if old.status == event.status:
        return None
    after = replace(old, status=event.status, history=(*old.history, event))
    key = "assessment_finalised" if event.status == "final" else "assessment_reopened"
    return change_of(label(key, title=old.title), [touch(client, "assessments", after)])


def rate(client: Client, assessment: str, dimension: str, level: int | None) -> Change | None:
    """Set the current level (0 = not started); None clears it. The level that is set stays, half step and all."""
    old = _rating(client, assessment, dimension)
    if level is not None:
        _check_level(client, assessment, level, lowest=0)
        if level == old.level:
            return None
    after = replace(old, level=level, on_the_way=False, not_applicable=False, reason="")
    return _rated(client, "rating", after, before=old.level, after_value=after.level)


def set_target(client: Client, assessment: str, dimension: str, target: int | None) -> Change | None:
    """Set the target level; None clears it."""
    old = _rating(client, assessment, dimension)
    if target is not None:
        _check_level(client, assessment, target, lowest=1)
    return _rated(client, "target", replace(old, target=target), before=old.target, after_value=target)


def set_targets(client: Client, assessment: str, targets: Mapping[str, int]) -> Change | None:
    """Set the target levels of several dimensions as one step."""
    touches = []
    for dimension, target in targets.items():
        _check_level(client, assessment, target, lowest=1)
        touches.append(touch(client, "ratings", replace(_rating(client, assessment, dimension), target=target)))
    return change_of(label("targets_set", count=len(touches)), touches)


def toggle_on_the_way(client: Client, assessment: str, dimension: str) -> Change | None:
    """Say, or take back, that the dimension is half-way to the next level. Needs a level below the highest."""
    old = _rating(client, assessment, dimension)
    highest = client.model_of(client.assessments[assessment]).structure.levels
    if old.level is None or old.level >= highest:
        raise InvalidInput("on_the_way_needs_level", highest=highest)
    said = "not_on_the_way" if old.on_the_way else "on_the_way"
    return _rated(client, said, replace(old, on_the_way=not old.on_the_way))


def set_not_applicable(client: Client, assessment: str, dimension: str, reason: str) -> Change | None:
    """Say that the dimension does not apply, and why; level and target leave with it. A reason is required."""
    if not reason.strip():
        raise InvalidInput("reason_required")
    old = _rating(client, assessment, dimension)
    after = replace(old, level=None, on_the_way=False, target=None, not_applicable=True, reason=reason.strip())
    return _rated(client, "not_applicable", checked(after))


def set_note(client: Client, assessment: str, dimension: str, note: str) -> Change | None:
    """Set the note."""
    return _rated(client, "note", checked(replace(_rating(client, assessment, dimension), note=note)))


def set_evidence(client: Client, assessment: str, dimension: str, evidence: str, date: dt.date | None) -> Change | None:
    """Set what documents the rating, and from when it is."""
    old = _rating(client, assessment, dimension)
    return _rated(client, "evidence", checked(replace(old, evidence=evidence, evidence_date=date)))


def set_confidence(client: Client, assessment: str, dimension: str, confidence: Confidence | None) -> Change | None:
    """Set how sure one is; None clears it."""
    old = _rating(client, assessment, dimension)
    return _rated(client, "confidence", checked(replace(old, confidence=confidence)))


def _rating(client: Client, assessment: str, dimension: str) -> Rating:
    record = _draft(client, assessment)
    if dimension not in client.model_of(record).dimension_ids():
        raise InvalidInput("unknown_dimension", dimension=dimension)
    return client.rating(assessment, dimension)


def _draft(client: Client, assessment: str) -> Assessment:
    record = client.assessments[assessment]
    if record.status == "final":
        raise InvalidInput("assessment_is_final", title=record.title)
    return record


def _check_level(client: Client, assessment: str, level: int, lowest: int) -> None:
    highest = client.model_of(client.assessments[assessment]).structure.levels
    if not lowest <= level <= highest:
        raise InvalidInput("level_out_of_range", level=level, lowest=lowest, highest=highest)


def _rated(
    client: Client, key: str, rating: Rating, before: float | None = None, after_value: float | None = None
) -> Change | None:
    """An emptied rating is removed, so that 'nothing entered' looks the same however it came about."""
    what = Label(key, (("dimension", rating.dimension), ("before", before), ("after", after_value)))
    if rating == Rating(id=rating.id, assessment=rating.assessment, dimension=rating.dimension):
        old = client.ratings.get(rating.id)
        return None if old is None else Change(what, (removal("ratings", old),))
    return change_of(what, [touch(client, "ratings", rating)])
