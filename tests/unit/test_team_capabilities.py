"""Capabilities and people: what is said, coverage, load, share, and on how many it hangs."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Person
from somedesk.domain.records.team import CAPABILITIES, CapabilityNeed, Holding, TeamTerms
from somedesk.domain.team import capabilities
from somedesk.domain.team.capabilities import Hinge, Requirement, Staffing
from tests.small_client import made
from tests.unit.team_clients import held, team_of

EVA, IB, STUDIO = Person("Eva", 8.0, hourly_cost=300.0), Person("Ib", 5.0), Person("Studio", kind="agency")


def test_what_is_said_of_a_cell_is_kept_and_what_is_taken_back_is_gone() -> None:
    client = team_of(EVA)
    one = made(client, capabilities.set_holding(client, "Eva", "plan", hours=1.5))
    two = made(one, capabilities.set_holding(one, "Eva", "plan", skill=4, back_up=True))
    assert two.holdings == {"Eva.plan": Holding("Eva.plan", "Eva", "plan", 1.5, 4, True)}
    without_hours = made(two, capabilities.set_holding(two, "Eva", "plan", hours=0))
    assert without_hours.holdings["Eva.plan"].hours is None
    assert made(two, capabilities.clear_holding(two, "Eva", "plan")).holdings == {}
    assert capabilities.clear_holding(client, "Eva", "plan") is None
    for fields in ({"skill": 6}, {"hours": 81.0}):
        with pytest.raises(InvalidInput):
            capabilities.set_holding(client, "Eva", "plan", **fields)


def test_what_a_capability_needs_is_as_usual_until_somebody_says_otherwise() -> None:
    client = team_of(EVA)
    assert capabilities.requirement(client, "plan") == Requirement("plan", True, 3, None)
    assert capabilities.requirement(client, "influencer") == Requirement("influencer", False, 3, None)
    client = made(client, capabilities.set_need(client, "influencer", needed=True, skill=3, hours=2.0))
    assert client.capabilities == {"influencer": CapabilityNeed("influencer", True, None, 2.0)}
    back = made(client, capabilities.set_need(client, "influencer", needed=False, hours=None))
    assert back.capabilities == {}
    without = made(client, capabilities.set_need(client, "plan", needed=False, skill=2))
    assert capabilities.requirement(without, "plan") == Requirement("plan", False, 2, None)
    with pytest.raises(InvalidInput):
        capabilities.set_need(client, "singing", needed=True)


def test_presence_is_chosen_and_left_open_again() -> None:
    client = made(team_of(), capabilities.set_presence(team_of(), "support"))
    assert client.team_terms == {"team": TeamTerms("team", "support")}
    assert capabilities.set_presence(client, "support") is None


def test_people_stand_by_name_until_they_are_moved() -> None:
    client = team_of(IB, STUDIO, EVA)
    assert [person.id for person in capabilities.in_order(client)] == ["Eva", "Ib", "Studio"]
    moved = made(client, capabilities.move_person(client, "Eva", 1))
    assert [person.id for person in capabilities.in_order(moved)] == ["Ib", "Eva", "Studio"]
    assert capabilities.move_person(moved, "Studio", 5) is None


def test_hours_coverage_share_and_cost() -> None:
    holdings = (held("Eva", "plan", 6.0), held("Eva", "lead", 3.0), held("Studio", "create", 3.0), held("Ib", "plan"))
    staffing = Staffing(team_of(EVA, IB, STUDIO, holdings=holdings))
    assert staffing.needed == tuple(key for key in CAPABILITIES if key != "influencer")
    assert staffing.covered == ("lead", "plan", "create")
    assert (staffing.total, staffing.hours("plan"), staffing.load["Eva"]) == (12.0, 6.0, 9.0)
    assert staffing.in_house_share == 0.75
    assert [staffing.over(name) for name in ("Eva", "Ib", "Studio")] == [1.0, 0.0, 0.0]
    assert [staffing.cost(name) for name in ("Eva", "Studio")] == [2700.0, None]
    assert staffing.total_cost == 2700.0
    empty = Staffing(team_of(IB))
    assert (empty.in_house_share, empty.total_cost, empty.hinge) == (None, None, Hinge(None, (), ()))


TWO = (held("Eva", "plan", 2.0), held("Ib", "plan", back_up=True))


# What is able, how many must be away, by hand.
@pytest.mark.parametrize(
    ("holdings", "need", "able", "fewest"),
    [
        ((held("Eva", "plan", 2.0),), None, ("Eva",), 1),
        ((held("Eva", "plan", 2.0), held("Ib", "plan", back_up=True)), None, ("Eva", "Ib"), 2),
        ((held("Eva", "plan", 2.0), held("Ib", "plan", 1.0, 2)), None, ("Eva",), 1),
        ((held("Eva", "plan", 2.0), held("Ib", "plan", 1.0, 2)), CapabilityNeed("plan", skill=2), ("Eva", "Ib"), 2),
        ((held("Eva", "plan", 2.0), held("Ib", "plan", None, 5)), None, ("Eva",), 1),  # neither hours nor back-up
        ((held("Eva", "plan", 2.0, None),), None, (), None),  # nobody has said the skill
        # Eva can give 8 hours and Ib 5: without either of them 9 are not to be had.
        (TWO, CapabilityNeed("plan", hours=9.0), ("Eva", "Ib"), 1),
        (TWO, CapabilityNeed("plan", hours=5.0), ("Eva", "Ib"), 2),
        (TWO, CapabilityNeed("plan", hours=14.0), ("Eva", "Ib"), None),
        # Whose week nobody has said gives what was said, and no more.
        ((held("Studio", "plan", 2.0),), CapabilityNeed("plan", hours=3.0), ("Studio",), None),
    ],
)  # fmt: skip
def test_on_how_many_a_capability_hangs(
    holdings: tuple[Holding, ...], need: CapabilityNeed | None, able: tuple[str, ...], fewest: int | None
) -> None:
    client = team_of(EVA, IB, STUDIO, holdings=holdings, needs=(need,) if need else ())
    standing = Staffing(client).standings["plan"]
    assert (standing.able, standing.fewest) == (able, fewest)


def test_hours_that_are_just_enough_are_enough_to_the_last_digit() -> None:
    people = [replace(each, hours_per_week=None) for each in (EVA, IB, STUDIO)]
    holdings = (held("Eva", "plan", 0.7), held("Ib", "plan", 0.2), held("Studio", "plan", 0.1))
    client = team_of(*people, holdings=holdings, needs=(CapabilityNeed("plan", hours=1.0),))
    assert Staffing(client).standings["plan"].fewest == 1


def test_it_hangs_on_the_fewest_of_all_needed_capabilities() -> None:
    holdings = (
        held("Eva", "plan", 2.0), held("Ib", "plan", 1.0), held("Eva", "lead", 1.0), held("Ib", "influencer", 1.0),
        held("Ib", "analyse", 1.0),
    )  # fmt: skip
    assert Staffing(team_of(EVA, IB, holdings=holdings)).hinge == Hinge(1, ("lead", "analyse"), ("Eva", "Ib"))


def test_what_stops_while_somebody_is_away_and_who_steps_in() -> None:
    holdings = (
        held("Eva", "plan", 2.0), held("Ib", "plan", back_up=True), held("Eva", "lead", 1.0),
        held("Eva", "create", 1.0, 1), held("Eva", "influencer", 1.0), held("Ib", "analyse", 1.0),
    )  # fmt: skip
    away = capabilities.absence(team_of(EVA, IB, holdings=holdings), "Eva")
    assert away.stops == ("lead",)
    assert away.steps_in == {"plan": ("Ib",)}
    assert away.hours == 5.0


_cells = st.dictionaries(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["plan", "lead"])),
    st.tuples(st.sampled_from([None, 1.0, 4.0]), st.integers(0, 5), st.booleans()),
)


@settings(max_examples=40, deadline=None)
@given(_cells, st.sampled_from([None, 3.0, 9.0]))
def test_no_fewer_absences_stop_it_and_so_many_do(
    cells: dict[tuple[str, str], tuple[float | None, int, bool]], asked: float | None
) -> None:
    """Tried out with every set of people away."""
    holdings = tuple(held(who, what, hours, skill, back_up=back) for (who, what), (hours, skill, back) in cells.items())
    need = CapabilityNeed("plan", hours=asked)
    client = team_of(*(Person(name, 6.0) for name in "abcd"), holdings=holdings, needs=(need,))
    standing = Staffing(client).standings["plan"]

    def stops(away: set[str]) -> bool:
        staffing = Staffing(client)
        left = [name for name in standing.able if name not in away]
        could = sum(staffing._can_give(client.holdings[f"{name}.plan"]) for name in left)
        return not left or (asked is not None and could < asked)

    sizes = [bin(bits).count("1") for bits in range(16) if stops({"abcd"[n] for n in range(4) if bits >> n & 1})]
    assert min(sizes) == (standing.fewest or 0)


def test_a_person_in_no_capability_is_of_no_consequence() -> None:
    client = team_of(EVA, IB)
    assert capabilities.absence(client, "Ib").stops == ()
    assert Staffing(replace(client, holdings={})).total == 0
