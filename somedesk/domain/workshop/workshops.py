"""What can be done to a workshop apart from voting: who takes part, the agenda, what is put aside, beginning and end.

Each function builds a Change; None means that nothing would change.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, change_of, label, removal, removals, touch
from somedesk.domain.client import Action, Client, Rating, rating_id
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.record import checked
from somedesk.domain.records.workshop import AgendaItem, Decision, Parked, Participant, Round, Workshop

MOST_PARTICIPANTS = 200
USUAL_MINUTES = 5
ALIKE = 0.8


def of_assessment(client: Client, assessment: str) -> Workshop | None:
    """The workshop on an assessment that is not closed, else the newest one; None if there was none."""
    found = [each for each in client.workshops.values() if each.assessment == assessment]
    rank = {"open": 2, "planned": 1, "closed": 0}
    return max(found, key=lambda each: (rank[each.status], each.date, each.id), default=None)


def new_workshop(id_: str, assessment: str, date: dt.date, model: MaturityModel, title: str = "") -> Workshop:
    """A workshop that goes through every dimension of ``model``; it is not in the client yet."""
    agenda = tuple(AgendaItem(dimension, USUAL_MINUTES) for dimension in model.dimension_ids())
    return Workshop(id=id_, assessment=assessment, date=date, title=title.strip(), agenda=agenda)


def add_workshop(client: Client, workshop: Workshop) -> Change | None:
    """Put a workshop into the client."""
    return change_of(label("workshop_added"), [touch(client, "workshops", checked(workshop))])


def edit_workshop(client: Client, workshop: str, **fields: object) -> Change | None:
    """Change title, date, agenda or how many ballots are the fewest to be shown. Raises InvalidInput.

    Whether ballots are anonymous is fixed once a vote has fallen: then "ballots_fixed".
    """
    old = client.workshops[workshop]
    after = checked(replace(old, **fields))
    if (after.by_name, after.fewest) != (old.by_name, old.fewest) and has_votes(client, workshop):
        raise InvalidInput("ballots_fixed")
    return change_of(label("workshop_edited"), [touch(client, "workshops", after)])


def has_votes(client: Client, workshop: str) -> bool:
    """Whether a vote has fallen, as far as the client tells; sealed ballots are known to their session alone."""
    found = (each for each in client.rounds.values() if each.workshop == workshop)
    return any(any(each.hands) or each.hands_abstained or each.open_votes or each.status != "open" for each in found)


def delete_workshop(client: Client, workshop: str) -> Change:
    """Remove a workshop with its rounds, decisions and what was put aside. Levels and actions stay."""
    return Change(label("workshop_deleted"), removals(client, "workshops", [workshop]))


def begin(client: Client, workshop: str, when: dt.datetime) -> Change | None:
    """It is going on, from ``when`` if it was not begun before."""
    old = client.workshops[workshop]
    after = replace(old, status="open", begun=old.begun or when, ended=None)
    return change_of(label("workshop_begun"), [touch(client, "workshops", after)])


def close(client: Client, workshop: str, when: dt.datetime, agenda: tuple[AgendaItem, ...] | None = None) -> Change:
    """It is over; ``agenda`` is that of before with the time that was spent. Rounds still open hold no vote: they go.

    Who took part stands in the assessment from then on, unless somebody has written it there already.
    """
    old = client.workshops[workshop]
    after = replace(old, status="closed", ended=when, agenda=old.agenda if agenda is None else agenda)
    empty = [each for each in client.rounds.values() if each.workshop == workshop and _is_empty(each)]
    touches = [touch(client, "workshops", after), *(removal("rounds", each) for each in empty)]
    assessment, names = client.assessments[old.assessment], [each.name for each in old.participants if each.name]
    if names and not assessment.participants and assessment.status == "draft":
        touches.append(touch(client, "assessments", replace(assessment, participants=", ".join(names))))
    return Change(label("workshop_closed"), tuple(touches))


def _is_empty(found: Round) -> bool:
    return found.status == "open" and not any(found.hands) and not found.hands_abstained and not found.open_votes


# --- who takes part ---


def people(workshop: Workshop) -> tuple[Participant, ...]:
    """Those who are there."""
    return tuple(each for each in workshop.participants if not each.left)


def set_participants(client: Client, workshop: str, participants: Sequence[Participant]) -> Change | None:
    """Who takes part. Raises InvalidInput "participant_twice" for a number or a name twice, "participants_many"."""
    if len(participants) > MOST_PARTICIPANTS:
        raise InvalidInput("participants_many", most=MOST_PARTICIPANTS)
    numbers = [each.number for each in participants]
    names = [each.name.strip().casefold() for each in participants if each.name.strip()]
    if len(set(numbers)) < len(numbers) or len(set(names)) < len(names):
        raise InvalidInput("participant_twice")
    cleaned = tuple(replace(each, name=" ".join(each.name.split())) for each in participants)
    after = checked(replace(client.workshops[workshop], participants=cleaned))
    return change_of(label("workshop_participants"), [touch(client, "workshops", after)])


def with_people(workshop: Workshop, names: Iterable[str]) -> tuple[Participant, ...]:
    """Participants with some more; an empty name is somebody with a number only. Numbers are never given twice."""
    last = max((each.number for each in workshop.participants), default=0)
    new = (Participant(number, " ".join(name.split())) for number, name in enumerate(names, start=last + 1))
    return (*workshop.participants, *new)


# --- the agenda ---


def edit_item(client: Client, workshop: str, dimension: str, **fields: object) -> Change | None:
    """Change the minutes for a dimension, whether it is skipped, or the facilitator's own note."""
    old = client.workshops[workshop]
    agenda = tuple(replace(each, **fields) if each.dimension == dimension else each for each in old.agenda)
    after = checked(replace(old, agenda=agenda))
    return change_of(label("workshop_agenda", dimension=dimension), [touch(client, "workshops", after)])


def reorder(client: Client, workshop: str, first: Sequence[str]) -> Change | None:
    """Those dimensions ``first``, in that order; the others follow in the order that they have."""
    old = client.workshops[workshop]
    by_dimension = {each.dimension: each for each in old.agenda}
    order = [*(key for key in first if key in by_dimension), *by_dimension]
    after = replace(old, agenda=tuple(by_dimension[key] for key in dict.fromkeys(order)))
    return change_of(label("workshop_order"), [touch(client, "workshops", after)])


# --- what is put aside, and what is agreed ---


def park(client: Client, parked: Parked) -> Change | None:
    """Put something aside. Raises InvalidInput "reason_required" for nothing but blanks."""
    if not parked.text.strip():
        raise InvalidInput("parked_empty")
    after = checked(replace(parked, text=parked.text.strip()))
    return change_of(label("parked_added"), [touch(client, "parked", after)])


def edit_parked(client: Client, parked: str, text: str) -> Change | None:
    """Word it otherwise."""
    return park(client, replace(client.parked[parked], text=text))


def drop_parked(client: Client, parked: str) -> Change:
    """Take something off the list of what was put aside."""
    return Change(label("parked_removed"), removals(client, "parked", [parked]))


def parked_to_action(client: Client, parked: str, action: Action) -> Change:
    """An action is made of what was put aside."""
    became = replace(client.parked[parked], became="action")
    touches = (touch(client, "actions", checked(action)), touch(client, "parked", became))
    return Change(label("parked_action", title=action.title), touches)


def parked_to_note(client: Client, parked: str, dimension: str) -> Change:
    """What was put aside is written under what the note on ``dimension`` says already.

    Raises InvalidInput "assessment_is_final", "unknown_dimension".
    """
    item = client.parked[parked]
    assessment = client.assessments[client.workshops[item.workshop].assessment]
    if assessment.status == "final":
        raise InvalidInput("assessment_is_final", title=assessment.title)
    if dimension not in client.model_of(assessment).dimension_ids():
        raise InvalidInput("unknown_dimension", dimension=dimension)
    old = client.rating(assessment.id, dimension)
    rating: Rating = replace(old, note="\n".join(filter(None, (old.note, item.text))))
    touches = (touch(client, "ratings", checked(rating)), touch(client, "parked", replace(item, became="note")))
    return Change(label("parked_note", dimension=dimension), touches)


def parked_in(client: Client, workshop: str) -> tuple[Parked, ...]:
    """What was put aside in a workshop, oldest first."""
    found = (each for each in client.parked.values() if each.workshop == workshop)
    return tuple(sorted(found, key=lambda each: (each.created, each.id)))


def decisions_in(client: Client, workshop: Workshop) -> tuple[Decision, ...]:
    """What was decided in a workshop, in the order of its agenda."""
    order = [item.dimension for item in workshop.agenda]
    found = [each for each in client.decisions.values() if each.workshop == workshop.id]
    return tuple(sorted(found, key=lambda each: order.index(each.dimension) if each.dimension in order else len(order)))


def rating_of(client: Client, workshop: str, dimension: str) -> Rating:
    """The rating that the workshop works on."""
    assessment = client.workshops[workshop].assessment
    return client.ratings.get(rating_id(assessment, dimension)) or client.rating(assessment, dimension)


def with_left(workshop: Workshop, number: int, left: bool) -> tuple[Participant, ...]:
    """Participants of whom one has left, or is back."""
    return tuple(replace(each, left=left) if each.number == number else each for each in workshop.participants)


def renamed(
    known: Sequence[Participant], names: Sequence[str], nameless: int, voted: Collection[int] = ()
) -> list[Participant]:
    """Participants when those ``names`` are there, and so many without one. Who was known keeps the number.

    So does a name that is only spelt otherwise: nobody votes twice for a slip of the pen. Whoever has ``voted`` and is
    not named any more has left, like those who had before.
    """
    by_name, typed = {each.name.casefold(): each for each in known if each.name}, {name.casefold() for name in names}
    gone = [each for key, each in by_name.items() if key not in typed and not each.left]
    there, new = list[Participant](), list[str]()
    for name in names:
        if (old := by_name.get(name.casefold())) is not None:
            there.append(replace(old, left=False))
        elif (old := next((each for each in gone if _is_slip(each.name, name)), None)) is not None:
            gone.remove(old)
            there.append(replace(old, name=name))
        else:
            new.append(name)
    numbered = [each for each in known if not each.name and not each.left][:nameless]
    last = max((each.number for each in known), default=0)
    new += [""] * (nameless - len(numbered))
    there += [*numbered, *(Participant(number, name) for number, name in enumerate(new, start=last + 1))]
    numbers = {each.number for each in there}
    left = (each for each in known if each.number not in numbers and (each.left or each.number in voted))
    return sorted((*there, *(replace(each, left=True) for each in left)), key=lambda each: each.number)


def _is_slip(old: str, new: str) -> bool:
    """Whether two names are likely one: "Elen" and "Ellen", "Bo" and "Bo Hansen", but not "Table 2" and "Table 3"."""
    shorter, longer = sorted((old.casefold(), new.casefold()), key=len)
    if [each for each in shorter if each.isdigit()] != [each for each in longer if each.isdigit()]:
        return False
    return longer.startswith(f"{shorter} ") or SequenceMatcher(None, shorter, longer).ratio() >= ALIKE
