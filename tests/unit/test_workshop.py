"""A workshop's rules: who takes part, the agenda, rounds of votes, what is decided and what is refused."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Action, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.integrity import broken_links
from somedesk.domain.records.workshop import Decision, Parked, Participant, Round, Vote
from somedesk.domain.workshop import ballots, rounds, workshops
from somedesk.exchange.json_format import export_client, import_client
from tests.small_client import DAY, MOMENT, made, small_client, small_model

W = "w1"
NAMES = ("Ellen", "Noa", "Mira", "Alva")


def workshop_client(people: int = 4, **fields: Any) -> Client:
    client = small_client(strategy=(2, 4))
    new = workshops.new_workshop(W, "first", DAY, small_model(), " Autumn ")
    client = made(client, workshops.add_workshop(client, replace(new, **fields)))
    there = tuple(Participant(n + 1, NAMES[n]) for n in range(people))
    return made(client, workshops.set_participants(client, W, there)) if people else client


def with_round(client: Client, id_: str = "r1", dimension: str = "strategy", question: Any = "current") -> Client:
    return made(client, rounds.start(client, W, [dimension], question, [id_]))


def refused(code: str) -> Any:
    return pytest.raises(InvalidInput, match=f"'{code}'")


# --- the workshop ---


def test_a_new_workshop_goes_through_every_dimension() -> None:
    client = workshop_client()
    workshop = client.workshops[W]
    assert [item.dimension for item in workshop.agenda] == ["strategy", "support", "dialogue"]
    assert workshop.title == "Autumn"
    assert workshops.of_assessment(client, "first") == workshop
    assert workshops.of_assessment(client, "second") is None
    assert rounds.highest_level(client, workshop) == 5


def test_of_several_workshops_the_open_one_is_meant_then_the_planned_then_the_newest() -> None:
    client = workshop_client()
    client = made(client, workshops.add_workshop(client, replace(client.workshops[W], id="w2")))
    assert getattr(workshops.of_assessment(client, "first"), "id", "") == "w2"
    client = made(client, workshops.begin(client, W, MOMENT))
    assert getattr(workshops.of_assessment(client, "first"), "id", "") == W


def test_beginning_again_keeps_when_it_was_begun_and_closing_says_who_took_part() -> None:
    client = made(workshop_client(), workshops.begin(workshop_client(), W, MOMENT))
    client = made(with_round(client), workshops.close(with_round(client), W, MOMENT + dt.timedelta(hours=2)))
    workshop = client.workshops[W]
    assert (workshop.status, workshop.begun, workshop.ended) == ("closed", MOMENT, MOMENT + dt.timedelta(hours=2))
    assert client.rounds == {}
    assert client.assessments["first"].participants == "Ellen, Noa, Mira, Alva"
    client = made(client, workshops.begin(client, W, MOMENT + dt.timedelta(days=1)))
    assert (client.workshops[W].status, client.workshops[W].begun) == ("open", MOMENT)
    assert workshops.begin(client, W, MOMENT) is None


def test_closing_keeps_what_stands_there_already_and_rounds_with_votes() -> None:
    client = workshop_client()
    client = made(client, assessments.edit_assessment(client, "first", participants="the board"))
    client = with_round(client)
    client = made(client, rounds.set_hands(client, "r1", (0, 1)))
    agenda = (replace(client.workshops[W].agenda[0], spent=61), *client.workshops[W].agenda[1:])
    client = made(client, workshops.close(client, W, MOMENT, agenda))
    assert client.assessments["first"].participants == "the board"
    assert client.rounds.keys() == {"r1"}
    assert client.workshops[W].agenda[0].spent == 61


def test_removing_a_workshop_takes_its_rounds_along_and_leaves_the_levels() -> None:
    client = with_round(workshop_client())
    client = made(client, rounds.set_hands(client, "r1", (0, 0, 3)))
    client = made(client, rounds.reveal(client, "r1"))
    client = made(client, rounds.decide(client, W, "strategy", "current", 2))
    client = made(client, workshops.delete_workshop(client, W))
    assert (client.workshops, client.rounds, client.decisions) == ({}, {}, {})
    assert client.rating("first", "strategy").votes == (2, 2, 2)


def test_whether_ballots_carry_names_is_fixed_when_the_first_vote_falls() -> None:
    client = made(workshop_client(), workshops.edit_workshop(workshop_client(), W, by_name=True))
    client = with_round(client)
    client = made(client, workshops.edit_workshop(client, W, by_name=False, fewest=5))
    client = made(client, rounds.set_open_vote(client, "r1", 2, 3))
    assert workshops.has_votes(client, W)
    for fixed in ({"by_name": True}, {"fewest": 3}):
        with refused("ballots_fixed"):
            workshops.edit_workshop(client, W, **fixed)
    assert made(client, workshops.edit_workshop(client, W, title="Other")).workshops[W].title == "Other"


def test_a_number_or_a_name_that_stands_twice_is_refused() -> None:
    client = workshop_client()
    for twice in ([Participant(1), Participant(1)], [Participant(1, "Bo"), Participant(2, " bo ")]):
        with refused("participant_twice"):
            workshops.set_participants(client, W, twice)
    with refused("participants_many"):
        workshops.set_participants(client, W, [Participant(n + 1) for n in range(201)])
    assert made(client, workshops.set_participants(client, W, [Participant(1), Participant(2)]))


def test_numbers_are_never_given_twice() -> None:
    workshop = workshop_client().workshops[W]
    late = workshops.with_people(replace(workshop, participants=workshop.participants[1:]), [" Bo  Ek ", ""])
    assert late[-2:] == (Participant(5, "Bo Ek"), Participant(6))
    assert workshops.with_people(replace(workshop, participants=()), ["A"]) == (Participant(1, "A"),)


# --- the agenda ---


def test_the_agenda_is_edited_and_put_in_order() -> None:
    client = workshop_client()
    client = made(client, workshops.edit_item(client, W, "support", minutes=9, skipped=True, note="ask"))
    client = made(client, workshops.reorder(client, W, ["dialogue", "nothing"]))
    agenda = client.workshops[W].agenda
    assert [item.dimension for item in agenda] == ["dialogue", "strategy", "support"]
    assert (agenda[2].minutes, agenda[2].skipped, agenda[2].note) == (9, True, "ask")


# --- what is put aside ---


def test_what_is_put_aside_becomes_an_action_or_a_note_or_goes() -> None:
    client = workshop_client()
    for n, text in enumerate((" Who has the codes? ", "Swap profile", "later")):
        item = Parked(f"p{n}", W, MOMENT - dt.timedelta(minutes=n), text)
        client = made(client, workshops.park(client, item))
    assert [item.text for item in workshops.parked_in(client, W)] == ["later", "Swap profile", "Who has the codes?"]
    client = made(client, workshops.edit_parked(client, "p0", "Codes"))
    client = made(client, assessments.set_note(client, "first", "support", "before"))
    client = made(client, workshops.parked_to_note(client, "p0", "support"))
    assert client.rating("first", "support").note == "before\nCodes"
    client = made(client, workshops.parked_to_action(client, "p1", Action("a1", "Swap", DAY)))
    assert (client.actions["a1"].title, client.parked["p1"].became, client.parked["p0"].became) == (
        "Swap", "action", "note",
    )  # fmt: skip
    client = made(client, workshops.drop_parked(client, "p2"))
    assert client.parked.keys() == {"p0", "p1"}
    with refused("parked_empty"):
        workshops.edit_parked(client, "p0", "  ")
    with refused("unknown_dimension"):
        workshops.parked_to_note(client, "p0", "nothing")
    client = made(client, assessments.finalise(client, "first", MOMENT))
    with refused("assessment_is_final"):
        workshops.parked_to_note(client, "p0", "support")


# --- rounds ---


def test_rounds_are_opened_where_none_is_open_and_counted_on() -> None:
    client = made(workshop_client(), rounds.start(workshop_client(), W, ["strategy", "support"], "current", ["a", "b"]))
    assert set(rounds.open_rounds(client, W, "current")) == {"strategy", "support"}
    assert rounds.open_rounds(client, W, "target") == {}
    assert rounds.start(client, W, ["strategy"], "current", ["x"]) is None
    client = made(client, rounds.set_hands(client, "a", (0, 2)))
    client = made(client, rounds.reveal(client, "a"))
    client = with_round(client, "c")
    assert [each.number for each in rounds.rounds_of(client, W, "strategy", "current")] == [1, 2]
    assert getattr(rounds.current_round(client, W, "strategy", "current"), "id", "") == "c"
    with refused("unknown_dimension"):
        rounds.start(client, W, ["nothing"], "current", ["x"])
    client = made(client, rounds.withdraw(client, "c"))
    assert "c" not in client.rounds
    with refused("round_has_votes"):
        rounds.withdraw(client, "a")
    client = made(client, assessments.finalise(client, "first", MOMENT))
    with refused("assessment_is_final"):
        rounds.start(client, W, ["dialogue"], "current", ["x"])


def test_open_votes_are_changed_until_they_are_revealed() -> None:
    client = with_round(workshop_client())
    client = made(client, rounds.set_open_vote(client, "r1", 2, 3))
    client = made(client, rounds.set_open_vote(client, "r1", 1, None))
    client = made(client, rounds.set_open_vote(client, "r1", 2, 4))
    client = made(client, rounds.set_open_vote(client, "r1", 3, 1))
    client = made(client, rounds.clear_open_vote(client, "r1", 3))
    client = made(client, rounds.set_hands(client, "r1", (0, 0, 1), 0))
    client = made(client, rounds.reveal(client, "r1"))
    assert (client.rounds["r1"].votes, client.rounds["r1"].abstained, client.rounds["r1"].named) == ((2, 4), 1, ())
    for change in (
        lambda: rounds.set_open_vote(client, "r1", 2, 1),
        lambda: rounds.clear_open_vote(client, "r1", 2),
        lambda: rounds.set_hands(client, "r1", (1,)),
        lambda: rounds.reveal(client, "r1"),
        lambda: rounds.restart(client, "r1", "r2"),
    ):
        with refused("round_is_revealed"):
            change()


def test_everyone_is_counted_once_whatever_the_way() -> None:
    client = with_round(workshop_client())
    client = made(client, rounds.set_open_vote(client, "r1", 1, 3))
    with refused("ballot_twice"):
        rounds.set_open_vote(client, "r1", 2, 3, ["p2"])
    with refused("votes_many"):
        rounds.set_hands(client, "r1", (0, 3), 0, ["p2"])
    client = made(client, rounds.set_hands(client, "r1", (0, 1), 1, ["p2"]))
    with refused("votes_many"):
        rounds.set_open_vote(client, "r1", 3, 1, ["p2"])
    nobody = with_round(workshop_client(people=0))
    assert made(nobody, rounds.set_hands(nobody, "r1", (0, 30)))


def test_who_has_left_is_not_waited_for_unless_the_vote_is_in() -> None:
    client = with_round(workshop_client())
    there = client.workshops[W].participants
    left = (replace(there[0], left=True), replace(there[1], left=True), *there[2:])
    client = made(client, workshops.set_participants(client, W, left))
    assert rounds.expected(client.workshops[W], client.rounds["r1"]) == 2
    assert rounds.expected(client.workshops[W], client.rounds["r1"], ["p1", "s12", "fx"]) == 3


def sealed(*levels: int | None) -> ballots.SealedRound:
    session = ballots.Session()
    for number, level in enumerate(levels, start=1):
        session = ballots.hand_in(session, f"p{number}", {"r1": level}, 5)
    return session.rounds["r1"]


def test_secret_ballots_join_the_open_votes_and_leave_no_trace_of_whose_they_were() -> None:
    client = with_round(workshop_client(), "r1")
    client = made(client, rounds.set_open_vote(client, "r1", 4, 5))
    after = made(client, rounds.reveal(client, "r1", sealed(3, 1, 2)))
    other = made(client, rounds.reveal(client, "r1", sealed(2, 3, 1)))
    assert after == other
    assert after.rounds["r1"].votes == (1, 2, 3, 5)
    assert after.rounds["r1"].named == ()


@pytest.mark.parametrize("few", [(1, 5), (1, 5, None, None), ()])
def test_of_too_few_ballots_only_the_number_is_shown(few: tuple[int | None, ...]) -> None:
    client = with_round(workshop_client())
    client = made(client, rounds.set_hands(client, "r1", (0, 0, 2)))
    client = made(client, rounds.reveal(client, "r1", sealed(*few) if few else None))
    assert (client.rounds["r1"].votes, client.rounds["r1"].withheld) == ((2, 2), len(few))
    assert rounds.votes_in(client, client.rounds["r1"]).counts == (0, 0, 2, 0, 0, 0)


def test_named_ballots_are_shown_by_name_however_few() -> None:
    client = workshop_client(by_name=True)
    client = with_round(client)
    session = ballots.hand_in(ballots.Session(), "p2", {"r1": None}, 5, participant=2)
    session = ballots.hand_in(session, "p1", {"r1": 4}, 5, participant=1)
    client = made(client, rounds.set_open_vote(client, "r1", 3, 2))
    client = made(client, rounds.reveal(client, "r1", session.rounds["r1"]))
    assert client.rounds["r1"].named == (Vote(1, 4), Vote(2), Vote(3, 2))
    assert (client.rounds["r1"].votes, client.rounds["r1"].withheld) == ((2, 4), 0)


def test_a_round_begun_again_is_noted_and_its_votes_are_gone() -> None:
    client = with_round(workshop_client())
    client = made(client, rounds.set_hands(client, "r1", (0, 3)))
    client = made(client, rounds.restart(client, "r1", "r2"))
    assert client.rounds["r1"] == Round("r1", W, "strategy", "current", 1, "restarted")
    assert getattr(rounds.current_round(client, W, "strategy", "current"), "number", 0) == 2
    assert broken_links(client) == ()


def test_rounds_stand_side_by_side_only_if_as_many_voted() -> None:
    client = with_round(workshop_client(), "a")
    client = made(client, rounds.set_hands(client, "a", (0, 3)))
    client = made(client, rounds.reveal(client, "a"))
    for id_, count in (("b", 4), ("c", 3)):
        client = with_round(client, id_)
        client = made(client, rounds.set_hands(client, id_, (0, 0, count)))
        client = made(client, rounds.reveal(client, id_))
    assert rounds.earlier_rounds(client, client.rounds["b"]) == ()
    assert rounds.earlier_rounds(client, client.rounds["c"]) == (client.rounds["a"],)
    named = replace(client, workshops={W: replace(client.workshops[W], by_name=True)})
    assert rounds.earlier_rounds(named, client.rounds["c"]) == (client.rounds["a"], client.rounds["b"])
    # In lists, on paper too: three hands and four are no secret, but of four ballots after three one is somebody's.
    assert rounds.as_listed(client, client.rounds["b"]) == client.rounds["b"]
    secret = {key: replace(client.rounds[key], hands=()) for key in "abc"}
    listed = [rounds.as_listed(replace(client, rounds=secret), secret[key]) for key in "abc"]
    assert [(each.votes, each.withheld) for each in listed] == [((1, 1, 1), 0), ((), 4), ((2, 2, 2), 0)]
    # What leaves the program: the rating that was decided on then does not say them either.
    assert rounds.rounds_as_listed(client) is client
    before = replace(client, rounds={key: secret[key] for key in "ab"})
    decided = replace(made(before, rounds.decide(before, W, "strategy", "current", 2)), rounds=secret)
    rating, out = decided.rating("first", "strategy"), rounds.rounds_as_listed(decided)
    assert rating.votes == (2, 2, 2, 2)
    assert out.rating("first", "strategy") == replace(rating, votes=())
    assert out.rounds == dict(zip("abc", listed, strict=True))
    assert rounds.rounds_as_listed(replace(client, rounds=secret)).rounds == out.rounds
    assert import_client(export_client(decided)) == out
    named = replace(named, rounds=secret)
    assert rounds.as_listed(named, secret["b"]) == secret["b"]


# --- deciding ---


def test_a_person_decides_after_the_votes_and_the_votes_go_into_the_assessment() -> None:
    client = with_round(workshop_client())
    client = made(client, rounds.set_hands(client, "r1", (0, 1, 2)))
    with refused("round_not_revealed"):
        rounds.decide(client, W, "strategy", "current", 2)
    client = made(client, rounds.reveal(client, "r1"))
    client = made(client, rounds.decide(client, W, "strategy", "current", 2, on_the_way=True))
    client = made(client, rounds.explain(client, W, "strategy", reason="because", dissent="one would say 1"))
    client = made(client, rounds.decide(client, W, "strategy", "target", 4))
    rating = client.rating("first", "strategy")
    assert (rating.level, rating.on_the_way, rating.target, rating.votes) == (2, True, 4, (1, 2, 2))
    (found,) = workshops.decisions_in(client, client.workshops[W])
    assert (found.level, found.on_the_way, found.reason, found.target) == (2, True, "because", 4)
    client = made(client, rounds.decide(client, W, "strategy", "current", 5, on_the_way=True))
    assert client.rating("first", "strategy").on_the_way is False
    assert workshops.rating_of(client, W, "dialogue").level is None


def test_what_was_rated_before_or_since_is_not_decided_in_the_workshop() -> None:
    client = made(workshop_client(), rounds.decide(workshop_client(), W, "strategy", "current", 3))
    assert rounds.is_decided(client, W, "strategy", "current")
    assert not rounds.is_decided(client, W, "strategy", "target")
    client = made(client, rounds.decide(client, W, "strategy", "target", 5))
    client = made(client, assessments.rate(client, "first", "strategy", 1))
    assert rounds.is_decided(client, W, "strategy", "target")
    assert not rounds.is_decided(client, W, "strategy", "current")


def test_deciding_needs_no_vote_but_a_level_of_the_model() -> None:
    client = workshop_client()
    client = made(client, rounds.decide(client, W, "support", "current", 0))
    client = made(client, rounds.decide(client, W, "support", "current", None))
    assert client.rating("first", "support").level is None
    for level, question in ((6, "current"), (-1, "current"), (0, "target")):
        with refused("level_out_of_range"):
            rounds.decide(client, W, "support", question, level)  # type: ignore[arg-type]
    with refused("unknown_dimension"):
        rounds.decide(client, W, "nothing", "current", 1)
    client = made(client, assessments.finalise(client, "first", MOMENT))
    with refused("assessment_is_final"):
        rounds.decide(client, W, "support", "current", 1)


def test_decisions_follow_the_agenda_and_what_is_no_longer_on_it_comes_last() -> None:
    client = workshop_client()
    for dimension in ("dialogue", "support", "strategy"):
        client = made(client, rounds.decide(client, W, dimension, "current", 1))
    shorter = replace(client.workshops[W], agenda=client.workshops[W].agenda[1:])
    assert [d.dimension for d in workshops.decisions_in(client, client.workshops[W])] == [
        "strategy", "support", "dialogue",
    ]  # fmt: skip
    assert [d.dimension for d in workshops.decisions_in(client, shorter)] == ["support", "dialogue", "strategy"]


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (Round("x", W, "nothing"), "dimension"),
        (Round("x", W, "strategy", votes=(6,)), "level"),
        (Round("x", W, "strategy", hands=(0,) * 7), "level"),
        (Round("x", W, "strategy", open_votes=(Vote(1, 6),)), "level"),
        (Decision("x", W, "strategy", level=1), "workshop"),
        (Decision(f"{W}.strategy", W, "strategy", target=6), "level"),
    ],
)
def test_what_does_not_fit_the_model_is_found(record: Round | Decision, field: str) -> None:
    client = workshop_client()
    table = "rounds" if isinstance(record, Round) else "decisions"
    client = replace(client, **{table: {record.id: record}})
    assert broken_links(client) == (f"{table}/{record.id}: {field}",)


def test_people_who_are_named_again_keep_their_numbers() -> None:
    known = workshop_client().workshops[W].participants
    again = workshops.renamed((*known, Participant(9)), ["mira", "Bo", "Ellen"], 2)
    assert again == [
        Participant(1, "Ellen"),
        Participant(3, "Mira"),
        Participant(9),
        Participant(10, "Bo"),
        Participant(11),
    ]
    assert workshops.renamed((), [], 2) == [Participant(1), Participant(2)]
    spelt = workshops.renamed(known, ["Elen", "Mira Holm"], 0, voted=[2])
    assert spelt == [Participant(1, "Elen"), replace(known[1], left=True), Participant(3, "Mira Holm")]
    tables = workshops.renamed([Participant(1, "Table 1"), Participant(2, "Table 2")], ["Table 1", "Table 3"], 0)
    assert tables == [Participant(1, "Table 1"), Participant(3, "Table 3")]
    back = workshops.renamed(spelt, ["Elen", known[1].name], 1)
    assert back == [Participant(1, "Elen"), known[1], Participant(4)]
    left = workshops.with_left(workshop_client().workshops[W], 2, True)
    assert [each.number for each in left if each.left] == [2]
