"""Rounds of votes: opened, counted, revealed, decided on. Each function builds a Change; None = nothing would change.

Hands and open votes stand in the round and can be changed until it is revealed. Secret ballots come from their session
(``ballots``) when it is, all at once and without whose they were.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, change_of, label, removal, touch
from somedesk.domain.client import Client, Level
from somedesk.domain.record import checked
from somedesk.domain.records.workshop import Decision, Question, Round, Vote, Workshop, decision_id
from somedesk.domain.workshop.ballots import SealedRound, participants_in
from somedesk.domain.workshop.statistics import Votes, are_comparable, votes_of
from somedesk.domain.workshop.workshops import people, rating_of


def highest_level(client: Client, workshop: Workshop) -> int:
    """The highest level of the model that the workshop rates by."""
    return client.model_of(client.assessments[workshop.assessment]).structure.levels


def rounds_of(client: Client, workshop: str, dimension: str, question: Question) -> tuple[Round, ...]:
    """All rounds on that, first to last, also those that were restarted."""
    found = (
        r for r in client.rounds.values() if (r.workshop, r.dimension, r.question) == (workshop, dimension, question)
    )
    return tuple(sorted(found, key=lambda each: (each.number, each.id)))


def current_round(client: Client, workshop: str, dimension: str, question: Question) -> Round | None:
    """The last round on that which was not restarted; None if there is none."""
    found = [each for each in rounds_of(client, workshop, dimension, question) if each.status != "restarted"]
    return found[-1] if found else None


def open_rounds(client: Client, workshop: str, question: Question) -> Mapping[str, Round]:
    """Dimension → the round on it that is open."""
    found = {}
    for item in client.workshops[workshop].agenda:
        current = current_round(client, workshop, item.dimension, question)
        if current is not None and current.status == "open":
            found[item.dimension] = current
    return found


def start(
    client: Client, workshop: str, dimensions: Sequence[str], question: Question, ids: Iterable[str]
) -> Change | None:
    """Open a round on each of ``dimensions`` where none is open; ``ids`` are for those that are new.

    Raises InvalidInput "assessment_is_final", "unknown_dimension".
    """
    assessment = client.assessments[client.workshops[workshop].assessment]
    if assessment.status == "final":
        raise InvalidInput("assessment_is_final", title=assessment.title)
    known, new = client.model_of(assessment).dimension_ids(), []
    for dimension, id_ in zip(dimensions, ids, strict=False):
        if dimension not in known:
            raise InvalidInput("unknown_dimension", dimension=dimension)
        before = rounds_of(client, workshop, dimension, question)
        if before and before[-1].status == "open":
            continue
        number = before[-1].number + 1 if before else 1
        new.append(Round(id=id_, workshop=workshop, dimension=dimension, question=question, number=number))
    what = (
        label("round_opened", dimension=new[0].dimension) if len(new) == 1 else label("rounds_opened", count=len(new))
    )
    return change_of(what, [touch(client, "rounds", each) for each in new])


def withdraw(client: Client, round_id: str) -> Change:
    """Take back a round that was opened by mistake. Raises InvalidInput "round_has_votes" once votes are in."""
    found = client.rounds[round_id]
    if found.status != "open" or counted_openly(found):
        raise InvalidInput("round_has_votes")
    return Change(label("round_withdrawn", dimension=found.dimension), (removal("rounds", found),))


def counted_openly(found: Round) -> int:
    """How many have voted by hands and by open votes, abstentions with them."""
    return sum(found.hands) + found.hands_abstained + len(found.open_votes)


def expected(workshop: Workshop, found: Round, handed_in: Iterable[str] = ()) -> int:
    """How many votes there can be: everyone there, and who has voted before leaving."""
    there = {each.number for each in people(workshop)}
    voted = {vote.participant for vote in found.open_votes} | participants_in(handed_in)
    return len(there | voted)


def set_hands(
    client: Client, round_id: str, hands: Sequence[int], abstained: int = 0, handed_in: Sequence[str] = ()
) -> Change | None:
    """The counts of a show of hands, level 0 first. Raises InvalidInput "votes_many", "round_is_revealed"."""
    old = _open(client, round_id)
    after = checked(replace(old, hands=tuple(hands), hands_abstained=abstained))
    _check_number(client, after, handed_in)
    return change_of(label("hands_counted", dimension=old.dimension), [touch(client, "rounds", after)])


def set_open_vote(
    client: Client, round_id: str, participant: int, level: Level | None, handed_in: Sequence[str] = ()
) -> Change | None:
    """An open vote, None = abstains; it takes the place of the one before. Raises InvalidInput as ``set_hands``.

    Who has handed in a ballot has voted: "ballot_twice".
    """
    if participant in participants_in(handed_in):
        raise InvalidInput("ballot_twice")
    old = _open(client, round_id)
    others = [vote for vote in old.open_votes if vote.participant != participant]
    votes = tuple(sorted((*others, Vote(participant, level)), key=lambda vote: vote.participant))
    after = checked(replace(old, open_votes=votes))
    _check_number(client, after, handed_in)
    return change_of(label("hands_counted", dimension=old.dimension), [touch(client, "rounds", after)])


def clear_open_vote(client: Client, round_id: str, participant: int) -> Change | None:
    """Take an open vote back."""
    old = _open(client, round_id)
    after = replace(old, open_votes=tuple(vote for vote in old.open_votes if vote.participant != participant))
    return change_of(label("hands_counted", dimension=old.dimension), [touch(client, "rounds", after)])


def _open(client: Client, round_id: str) -> Round:
    found = client.rounds[round_id]
    if found.status != "open":
        raise InvalidInput("round_is_revealed")
    return found


def _check_number(client: Client, found: Round, handed_in: Sequence[str]) -> None:
    """Everyone is counted once: no more votes than people, if it is known who takes part."""
    workshop = client.workshops[found.workshop]
    most = expected(workshop, found, handed_in)
    if workshop.participants and counted_openly(found) + len(handed_in) > most:
        raise InvalidInput("votes_many", most=most)


def reveal(client: Client, round_id: str, sealed: SealedRound | None = None) -> Change | None:
    """Show the votes of a round, those of all ways together. ``sealed`` are its secret ballots.

    Of fewer than ``Workshop.fewest`` that say a level only the number is kept, unless they carry names.
    Raises InvalidInput "round_is_revealed".
    """
    old, ballots = _open(client, round_id), sealed or SealedRound()
    workshop = client.workshops[old.workshop]
    openly = [vote.level for vote in old.open_votes]
    levels = [level for level, count in enumerate(old.hands) for _ in range(count)]
    levels += [level for level in openly if level is not None]
    abstained = old.hands_abstained + openly.count(None)
    withheld = 0
    if ballots.handed_in and not workshop.by_name and ballots.voted < workshop.fewest:
        withheld = len(ballots.handed_in)
    else:
        levels += [level for level, count in enumerate(ballots.counts) for _ in range(count)]
        abstained += ballots.abstained
    after = replace(
        old,
        status="revealed",
        votes=tuple(sorted(levels)),
        abstained=abstained,
        withheld=withheld,
        named=tuple(sorted((*old.open_votes, *ballots.named), key=_by_participant)) if workshop.by_name else (),
    )
    return change_of(label("round_revealed", dimension=old.dimension), [touch(client, "rounds", checked(after))])


def _by_participant(vote: Vote) -> int:
    return vote.participant


def restart(client: Client, round_id: str, new_id: str) -> Change:
    """Begin a round again: its votes are gone, that it was restarted stays on record. Raises "round_is_revealed"."""
    old = _open(client, round_id)
    gone = replace(old, status="restarted", hands=(), hands_abstained=0, open_votes=())
    new = replace(gone, id=new_id, status="open", number=old.number + 1)
    touches = (touch(client, "rounds", gone), touch(client, "rounds", new))
    return Change(label("round_restarted", dimension=old.dimension), touches)


def votes_in(client: Client, found: Round) -> Votes:
    """What a revealed round came to."""
    return votes_of(found.votes, highest_level(client, client.workshops[found.workshop]), found.abstained)


def earlier_rounds(client: Client, found: Round) -> tuple[Round, ...]:
    """The revealed rounds before ``found`` that may stand beside it: anonymous ones only if as many voted."""
    before = [r for r in rounds_of(client, found.workshop, found.dimension, found.question) if r.number < found.number]
    revealed = [each for each in before if each.status == "revealed"]
    if client.workshops[found.workshop].by_name:
        return tuple(revealed)
    own = votes_in(client, found)
    return tuple(
        each
        for each in revealed
        if each.withheld == found.withheld == 0 and are_comparable(own, votes_in(client, each))
    )


def as_listed(client: Client, found: Round) -> Round:
    """A revealed round as it stands in a list of all of them, on paper too.

    With secret ballots, an earlier one of which not as many voted is only counted: the difference would be somebody's.
    """
    workshop = client.workshops[found.workshop]
    alike = rounds_of(client, found.workshop, found.dimension, found.question)
    last = [each for each in alike if each.status == "revealed"][-1]
    is_secret = any(len(each.votes) + each.abstained > counted_openly(each) for each in (found, last))
    if workshop.by_name or not is_secret or are_comparable(votes_in(client, found), votes_in(client, last)):
        return found
    return replace(found, votes=(), abstained=0, withheld=len(found.votes) + found.abstained + found.withheld)


def rounds_as_listed(client: Client) -> Client:
    """The client as it leaves the program: each revealed round as listed, also where a rating holds its votes."""
    revealed = (each for each in client.rounds.values() if each.status == "revealed")
    counted = {each.id: listed for each in revealed if (listed := as_listed(client, each)) is not each}
    if not counted:
        return client
    ratings = dict(client.ratings)
    for found in map(client.rounds.__getitem__, counted):
        rating = rating_of(client, found.workshop, found.dimension)
        if found.question == "current" and rating.votes == found.votes and rating.id in ratings:
            ratings[rating.id] = replace(rating, votes=())
    return replace(client, rounds={**client.rounds, **counted}, ratings=ratings)


def decision(client: Client, workshop: str, dimension: str) -> Decision:
    """What was decided on ``dimension``; an empty decision if nothing was."""
    key = decision_id(workshop, dimension)
    return client.decisions.get(key) or Decision(id=key, workshop=workshop, dimension=dimension)


def is_decided(client: Client, workshop: str, dimension: str, question: Question) -> bool:
    """Whether what stands in the assessment was agreed on in the workshop; it may have been rated before, or since."""
    rating, found = rating_of(client, workshop, dimension), decision(client, workshop, dimension)
    if question == "target":
        return found.target is not None and found.target == rating.target
    return found.level is not None and (found.level, found.on_the_way) == (rating.level, rating.on_the_way)


def decide(
    client: Client, workshop: str, dimension: str, question: Question, level: int | None, on_the_way: bool = False
) -> Change | None:
    """The level that a person decides, after the votes or without any; it and the votes go into the assessment.

    Raises InvalidInput "round_not_revealed" while votes come in, "level_out_of_range", "assessment_is_final".
    """
    highest, current = _check_decidable(client, workshop, dimension, question)
    lowest = 0 if question == "current" else 1
    if level is not None and not lowest <= level <= highest:
        raise InvalidInput("level_out_of_range", level=level, lowest=lowest, highest=highest)
    rating, old = rating_of(client, workshop, dimension), decision(client, workshop, dimension)
    if question == "current":
        half = on_the_way and level is not None and level < highest
        votes = current.votes if current is not None else rating.votes
        new = replace(rating, level=level, on_the_way=half, not_applicable=False, reason="", votes=votes)
        after = replace(old, level=level, on_the_way=half)
    else:
        new, after = replace(rating, target=level), replace(old, target=level)
    what = label("decided" if question == "current" else "target_decided", dimension=dimension, after=level)
    return change_of(what, [touch(client, "ratings", new), touch(client, "decisions", after)])


def _check_decidable(client: Client, workshop: str, dimension: str, question: Question) -> tuple[int, Round | None]:
    record = client.workshops[workshop]
    assessment = client.assessments[record.assessment]
    if assessment.status == "final":
        raise InvalidInput("assessment_is_final", title=assessment.title)
    if dimension not in client.model_of(assessment).dimension_ids():
        raise InvalidInput("unknown_dimension", dimension=dimension)
    current = current_round(client, workshop, dimension, question)
    if current is not None and current.status == "open":
        raise InvalidInput("round_not_revealed")
    return highest_level(client, record), current


def explain(client: Client, workshop: str, dimension: str, **fields: object) -> Change | None:
    """Say why a level was decided, and who saw it otherwise: reason, dissent, target_reason, target_dissent."""
    after = checked(replace(decision(client, workshop, dimension), **fields))
    return change_of(label("decision_explained", dimension=dimension), [touch(client, "decisions", after)])
