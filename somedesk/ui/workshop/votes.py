"""Votes on a workshop that is kept: rounds in the client file, secret ballots in their box, and what they came to."""

import random
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec.structs import replace
from PySide6.QtCore import QObject

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.domain.client import Client
from somedesk.domain.records.workshop import Participant, Round, Workshop
from somedesk.domain.workshop import ballots, paper, rounds, statistics, workshops
from somedesk.domain.workshop.statistics import Votes
from somedesk.ui.kit.document import Document
from somedesk.ui.workshop.kept import Kept, kept_by
from somedesk.ui.workshop.standing import Phase, Result, Standing, Voting
from somedesk.work.fresh import new_id

SECRET = frozenset({"secret", "sitting", "paper", "beforehand"})
NOBODYS: Mapping[str, int] = MappingProxyType({})
SAMPLE = "sample-"  # how the ids of sample clients begin
WAY, PHASE = "way", "phase"  # what is remembered of the screen


class KeptVoting(Voting):
    """See ``Voting``; and what the panels and ballots ask besides."""

    def __init__(self, document: Document, assessment: str, parent: QObject | None = None) -> None:
        super().__init__(document, assessment, parent)
        self.kept: Kept = kept_by(document, assessment, parent or self)
        self.kept.changed.connect(self.changed)
        self.kept.problem.connect(self.problem)

    # --- what stands ---

    @property
    def client(self) -> Client:
        """The client, or the copy that a warm-up plays with."""
        return self.kept.client

    @property
    def workshop(self) -> Workshop | None:
        """The workshop; None before the first deed."""
        return self.kept.workshop

    @property
    def people(self) -> tuple[Participant, ...]:
        """Those who are there."""
        return workshops.people(self.workshop) if self.workshop is not None else ()

    @property
    def highest(self) -> int:
        """The highest level."""
        return self.client.model_of(self.client.assessments[self.assessment]).structure.levels

    def round(self, dimension: str, phase: Phase) -> Round | None:
        """The round that counts; None if there is none."""
        found = self.workshop
        return rounds.current_round(self.client, found.id, dimension, phase) if found is not None else None

    def handed_in(self, found: Round) -> tuple[str, ...]:
        """Keys of the sealed ballots of a round that is open."""
        return self.kept.session.handed_in(found.id) if found.status == "open" else ()

    def has_voted(self, found: Round) -> frozenset[int]:
        """Who has voted, as far as that is known: never what."""
        openly = {vote.participant for vote in found.open_votes}
        return frozenset(openly | ballots.participants_in(self.handed_in(found)))

    def voters(self) -> frozenset[int]:
        """Who has voted in any round, as far as that is known."""
        rounds = [each for each in self.client.rounds.values() if self.workshop and each.workshop == self.workshop.id]
        named = (vote.participant for each in rounds for vote in each.named)
        return frozenset(named).union(*map(self.has_voted, rounds))

    def way(self) -> str:
        """How the room votes now."""
        return self.kept.session.screen.get(WAY, "hands")

    def standing(self, dimension: str, phase: Phase) -> Standing:
        found, workshop = self.round(dimension, phase), self.workshop
        if found is None or workshop is None:
            return Standing()
        if found.status == "revealed":
            earlier = tuple(result_of(rounds.votes_in(self.client, each), each) for each in self.earlier(found))
            result = result_of(rounds.votes_in(self.client, found), found)
            return Standing(result.voted, result.voted, found.number, False, result, earlier)
        handed_in = self.handed_in(found)
        voted = rounds.counted_openly(found) + len(handed_in)
        expected = max(rounds.expected(workshop, found, handed_in), voted, 1)
        return Standing(voted, expected, found.number, bool(handed_in) or self.way() in SECRET)

    def earlier(self, found: Round) -> tuple[Round, ...]:
        """The rounds before that may stand beside it."""
        return rounds.earlier_rounds(self.client, found)

    def votes(self, dimension: str, phase: Phase) -> Votes | None:
        """What was voted, once it is revealed and not withheld."""
        found = self.round(dimension, phase)
        revealed = found is not None and found.status == "revealed" and found.votes
        return rounds.votes_in(self.client, found) if found is not None and revealed else None

    def least_agreed(self, phase: Phase = "current") -> tuple[str, ...]:
        """Dimensions that were voted on, the one to talk about first at the front."""
        agenda = self.workshop.agenda if self.workshop is not None else ()
        found = {item.dimension: self.votes(item.dimension, phase) for item in agenda}
        return statistics.least_agreed({key: votes for key, votes in found.items() if votes is not None})

    # --- what is done ---

    def start(self, dimensions: Sequence[str], phase: Phase, way: str) -> bool:
        """Open a round on each of ``dimensions``; where one is open, it goes on. ``way`` is how the room votes now."""
        workshop = self.kept.begun()
        if workshop is None:
            return False
        ids = [new_id() for _ in dimensions]
        self.kept.make(rounds.start, workshop.id, dimensions, phase, ids)
        self.choose_way(way)
        found = [self.round(dimension, phase) for dimension in dimensions]
        return all(each is not None and each.status == "open" for each in found)

    def choose_way(self, way: str) -> None:
        """How the room votes from now on."""
        session = self.kept.session
        self.kept.remember(replace(session, screen={**session.screen, WAY: way}))
        self.changed.emit()

    def withdraw(self, found: Round) -> None:
        """Take back a round in which nobody has voted."""
        if not self.handed_in(found):
            self.kept.make(rounds.withdraw, found.id)

    def set_hands(self, found: Round, hands: Sequence[int], abstained: int) -> bool:
        """The counts of a show of hands."""
        key = f"hands {found.id}"
        return self.kept.make(rounds.set_hands, found.id, hands, abstained, self.handed_in(found), merge_key=key)

    def set_open_vote(self, found: Round, participant: int, level: int | None) -> bool:
        """An open vote."""
        return self.kept.make(rounds.set_open_vote, found.id, participant, level, self.handed_in(found))

    def clear_open_vote(self, found: Round, participant: int) -> bool:
        """Take an open vote back."""
        return self.kept.make(rounds.clear_open_vote, found.id, participant)

    def hand_in(self, participant: int, votes: Mapping[str, int | None]) -> bool:
        """A secret ballot, round → level; on return it is on disk. False, with a word, if it is not."""
        named = participant if self.workshop is not None and self.workshop.by_name else None
        return self._hand_in(ballots.participant_key(participant), votes, named)

    def _hand_in(self, key: str, votes: Mapping[str, int | None], named: int | None = None) -> bool:
        try:
            session = ballots.hand_in(self.kept.session, key, votes, self.highest, named)
        except SomeDeskError as error:
            self.problem.emit(error)
            return False
        done = self.kept.put(session)
        if done:
            self.kept.fix()
        self.changed.emit()
        return done

    def count_sheets(self, sheets: Mapping[int, Sequence[int | None]], found: Sequence[Round]) -> int:
        """Paper ballots for ``found``, one level for each; those counted before are passed over. How many were new."""
        return self._count({ballots.sheet_key(number): levels for number, levels in sheets.items()}, found)

    def count_files(
        self, files: Mapping[str, Mapping[str, int | None]], phase: Phase, whose: Mapping[str, int] = NOBODYS
    ) -> int:
        """Ballots that came as files, code → dimension → level. How many were new.

        ``whose``: the participants of some codes; who has voted in another way is not counted again.
        """
        open_rounds = {dimension: self.round(dimension, phase) for votes in files.values() for dimension in votes}
        new = 0
        for code, votes in sorted(files.items()):
            who = whose.get(code)
            key = ballots.file_key(code) if who is None else ballots.participant_key(who)
            into = {name: found for name in votes if (found := open_rounds[name]) and found.status == "open"}
            openly = {name for name, found in into.items() if any(vote.participant == who for vote in found.open_votes)}
            new += self._count_one(key, {into[name].id: votes[name] for name in into if name not in openly})
        return new

    def _count(self, found: Mapping[str, Sequence[int | None]], into: Sequence[Round]) -> int:
        return sum(
            self._count_one(key, {each.id: level for each, level in zip(into, levels, strict=True)})
            for key, levels in sorted(found.items())
        )

    def _count_one(self, key: str, votes: Mapping[str, int | None]) -> bool:
        session = self.kept.session
        fresh = {round_id: level for round_id, level in votes.items() if key not in session.handed_in(round_id)}
        return bool(fresh) and self._hand_in(key, fresh)

    def typed(self, typist: int) -> dict[str, str]:
        """What a typist has typed of the paper ballots: sheet → code."""
        return self.kept.session.typed[typist]

    def type_in(self, typist: int, sheet: paper.Sheet | None = None, without: str = "") -> bool:
        """Keep a sheet that was typed, or take one out again; durably, as a ballot is."""
        piles = [dict(pile) for pile in self.kept.session.typed]
        piles[typist].pop(without, None)
        if sheet is not None:
            piles[typist][str(sheet.number)] = sheet.code
        return self.kept.put(replace(self.kept.session, typed=(piles[0], piles[1])))

    def forget_typed(self) -> None:
        """The typed piles are counted."""
        self.kept.put(replace(self.kept.session, typed=({}, {})))

    def reveal(self, dimension: str, phase: Phase) -> None:
        found = self.round(dimension, phase)
        if found is None or found.status != "open":
            return
        sealed = self.kept.session.rounds.get(found.id)
        if sealed is None:
            self.kept.make(rounds.reveal, found.id)
        elif self.kept.settle(rounds.reveal, found.id, sealed):
            self.kept.take_out([found.id])
        self.changed.emit()

    def restart(self, found: Round) -> None:
        """Begin a round again; its ballots are destroyed."""
        if not self.handed_in(found):
            self.kept.make(rounds.restart, found.id, new_id())
        elif self.kept.settle(rounds.restart, found.id, new_id()):
            self.kept.take_out([found.id], at_once=True)
        self.changed.emit()

    def may_decide(self, dimension: str, phase: Phase) -> bool:
        found = self.round(dimension, phase)
        return not self.kept.is_warm_up and (found is None or found.status == "revealed")

    def may_undo(self) -> bool:
        return not self.kept.is_warm_up

    def decide(self, dimension: str, phase: Phase, level: int, *, half: bool = False) -> bool:
        workshop = self.kept.begun()
        return workshop is not None and self.kept.make(rounds.decide, workshop.id, dimension, phase, level, half)

    def is_decided(self, dimension: str, phase: Phase) -> bool:
        workshop = self.workshop
        return workshop is not None and rounds.is_decided(self.client, workshop.id, dimension, phase)

    def explain(self, dimension: str, **fields: str) -> bool:
        """Why it was decided so, and who saw it otherwise."""
        workshop = self.kept.begun()
        key = f"explain {dimension} {sorted(fields)}"
        return workshop is not None and self.kept.make(rounds.explain, workshop.id, dimension, merge_key=key, **fields)

    # --- who takes part, and how ---

    def prepare(self, participants: Sequence[Participant], by_name: bool, fewest: int) -> bool:
        """Who takes part, and what holds for ballots from the first vote on."""
        workshop = self.kept.begun()
        if workshop is None:
            return False
        try:
            # Looked at before anything is changed, and not by the answer of ``make``: the same people are no refusal.
            workshops.set_participants(self.client, workshop.id, participants)
        except SomeDeskError as error:
            self.problem.emit(error)
            return False
        fixed = (by_name, fewest) != (workshop.by_name, workshop.fewest)
        if fixed and self.kept.session.holds_ballots:
            self.problem.emit(InvalidInput("ballots_fixed"))
            return False
        if fixed and not self.kept.make(workshops.edit_workshop, workshop.id, by_name=by_name, fewest=fewest):
            return False
        self.kept.make(workshops.set_participants, workshop.id, participants)
        return True

    def is_fixed(self) -> bool:
        """Whether a vote has fallen, so that it can no longer be changed whether ballots carry names."""
        workshop = self.workshop
        fallen = workshop is not None and workshops.has_votes(self.client, workshop.id)
        return fallen or self.kept.session.holds_ballots

    def talk_first(self, dimensions: Iterable[str]) -> None:
        """Put those at the front of the agenda."""
        workshop = self.kept.begun()
        if workshop is not None:
            self.kept.make(workshops.reorder, workshop.id, list(dimensions))

    @property
    def may_invent(self) -> bool:
        """Whether votes may be made up for practice: in a warm-up, which is not kept, and in the sample client."""
        return self.kept.is_warm_up or self.document.client.profile.uid.startswith(SAMPLE)

    def invent(self, dimension: str, phase: Phase) -> None:
        """Ballots for everyone who has not voted, made up."""
        found = self.round(dimension, phase)
        if found is None or found.status != "open" or not self.may_invent:
            return
        middle = random.randint(1, self.highest - 1)
        for each in self.people:
            if each.number not in self.has_voted(found):
                level = min(self.highest, max(0, middle + random.choice((-1, 0, 0, 0, 1, 1, 2))))
                self.hand_in(each.number, {found.id: level})

    def place(self) -> tuple[str, Phase] | None:
        session, found = self.kept.session, self.workshop
        if found is None or found.status != "open" or not session.dimension:
            return None
        return session.dimension, "target" if session.screen.get(PHASE) == "target" else "current"

    def remember(self, dimension: str, phase: Phase) -> None:
        session = self.kept.session
        if (session.dimension, session.screen.get(PHASE)) != (dimension, phase):
            self.kept.remember(replace(session, dimension=dimension, screen={**session.screen, PHASE: phase}))

    def close(self) -> None:
        self.kept.close()


def result_of(votes: Votes, found: Round) -> Result:
    """What may be told of a revealed round."""
    cast = len(votes.levels) + votes.abstained + found.withheld
    if not votes.levels:
        return Result(cast, abstained=votes.abstained)
    agreement = votes.agreement
    return Result(
        cast,
        {level: count for level, count in enumerate(votes.counts) if count},
        votes.abstained,
        votes.medians,
        votes.spread,
        None if agreement is None else round(agreement * 100),
    )
