"""What is kept sealed until it is revealed: who has handed in, and what was voted, never the one beside the other.

An anonymous vote is added to a count; there is no order in which it could stand. ``store.ballot_box`` hides all of it.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.records.workshop import Vote
from somedesk.domain.workshop.agenda import Clock

MOST_BALLOTS = 400


class SealedRound(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The ballots of one round. ``counts`` are for each level, 0 first, and ``abstained`` beside them.

    ``handed_in`` are keys of ballots: "p3" the participant with that number, "s12" a sheet, "f…" a file. ``named`` are
    the votes themselves where ballots carry names, sorted by participant.
    """

    handed_in: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    abstained: int = 0
    named: tuple[Vote, ...] = ()

    @property
    def voted(self) -> int:
        """Ballots with a level."""
        return sum(self.counts)


class Session(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where an open workshop stands, as it is found again after the power has gone: nothing of it is in the client.

    ``typed`` are paper ballots being typed in, by typist and sheet. ``screen`` is what the presenter's window needs to
    know again; the audience's window shows nothing until somebody says so.
    """

    dimension: str = ""
    clock: Clock = field(default_factory=Clock)
    rounds: dict[str, SealedRound] = field(default_factory=dict)
    typed: tuple[dict[str, str], dict[str, str]] = field(default_factory=lambda: ({}, {}))
    screen: dict[str, str] = field(default_factory=dict)

    @property
    def holds_ballots(self) -> bool:
        """Whether anything is sealed in it."""
        return any(each.handed_in for each in self.rounds.values())

    def ballots(self, round_id: str) -> int:
        """How many ballots of a round are sealed."""
        return len(self.handed_in(round_id))

    def handed_in(self, round_id: str) -> tuple[str, ...]:
        """The keys of the ballots of a round."""
        return self.rounds.get(round_id, SealedRound()).handed_in


def participant_key(number: int) -> str:
    """The key of the ballot that a participant hands in on the computer."""
    return f"p{number}"


def sheet_key(number: int) -> str:
    """The key of a paper ballot."""
    return f"s{number}"


def file_key(code: str) -> str:
    """The key of a ballot that came in a file."""
    return f"f{code}"


def participants_in(keys: Iterable[str]) -> frozenset[int]:
    """Numbers of the participants who have handed in on the computer."""
    return frozenset(int(key[1:]) for key in keys if key.startswith("p"))


def hand_in(
    session: Session, key: str, votes: Mapping[str, int | None], highest: int, participant: int | None = None
) -> Session:
    """``session`` with one ballot more: for each round a level, or None for an abstention. All of it or nothing.

    With ``participant`` the ballot is named. Raises InvalidInput "ballot_twice" if it is in already, "ballots_full".
    """
    if any(key in session.handed_in(round_id) for round_id in votes):
        raise InvalidInput("ballot_twice")
    if any(session.ballots(round_id) >= MOST_BALLOTS for round_id in votes):
        raise InvalidInput("ballots_full", most=MOST_BALLOTS)
    rounds = dict(session.rounds)
    for round_id, level in votes.items():
        if level is not None and not 0 <= level <= highest:
            raise InvalidInput("ballot_level")
        rounds[round_id] = _added(rounds.get(round_id, SealedRound()), key, level, highest, participant)
    return replace(session, rounds=rounds)


def _added(sealed: SealedRound, key: str, level: int | None, highest: int, participant: int | None) -> SealedRound:
    counts = list(sealed.counts or (0,) * (highest + 1))
    if level is not None:
        counts[level] += 1
    named = sealed.named if participant is None else (*sealed.named, Vote(participant, level))
    return SealedRound(
        handed_in=tuple(sorted((*sealed.handed_in, key), key=_by_number)),
        counts=tuple(counts),
        abstained=sealed.abstained + (level is None),
        named=tuple(sorted(named, key=lambda vote: vote.participant)),
    )


def _by_number(key: str) -> tuple[str, int, str]:
    return key[0], len(key), key


def without_round(session: Session, round_ids: Iterable[str]) -> Session:
    """``session`` with the ballots of those rounds destroyed, or taken out to be shown."""
    gone = frozenset(round_ids)
    return replace(session, rounds={key: sealed for key, sealed in session.rounds.items() if key not in gone})
