"""What votes come to, how long voting takes, how the day goes: numbers that can be worked out by hand."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.records.workshop import AgendaItem, Workshop
from somedesk.domain.workshop import agenda, ballots, forecast, paper, statistics
from tests.small_client import DAY, MOMENT

VOTES = st.lists(st.integers(0, 5), max_size=25)


def votes(*levels: int) -> statistics.Votes:
    return statistics.votes_of(levels, 5)


# --- what votes come to ---


def test_counts_medians_spread_and_the_fullest_level() -> None:
    found = votes(4, 2, 1, 2, 3, 2, 1, 3, 2, 3, 2, 2)
    assert (found.counts, found.medians, found.spread, found.fullest) == ((0, 2, 6, 3, 1, 0), (2,), (1, 4), (2,))
    assert (found.share_on_fullest, found.share_near_median) == (0.5, 11 / 12)
    assert votes(1, 2, 3, 4).medians == (2, 3)
    assert votes(1, 2, 4, 4).medians == (2, 4)
    assert votes(1, 1, 5, 5).fullest == (1, 5)


def test_no_votes_come_to_nothing() -> None:
    found = votes()
    assert (found.medians, found.spread, found.fullest, found.agreement) == ((), None, (), None)
    assert (found.share_on_fullest, found.share_near_median, found.ends) == (0.0, 0.0, ())
    assert statistics.shape(found) is None


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        ((2, 2, 2, 4, 4), 0.6907), ((1, 1, 5, 5), 0.2630), ((1, 1, 1, 1, 5), 0.5040), ((5, 5, 5), 1.0),
        ((0, 0), 1.0), ((0, 0, 5, 5), 0.0), ((3,), 1.0),
    ],
)  # fmt: skip
def test_agreement_is_held_against_the_scale_and_not_the_votes(levels: tuple[int, ...], wanted: float) -> None:
    assert votes(*levels).agreement == pytest.approx(wanted, abs=5e-5)


@given(VOTES)
@settings(max_examples=60)
def test_agreement_lies_between_nought_and_one_and_is_the_same_in_any_order(levels: list[int]) -> None:
    found = statistics.agreement(levels, 5)
    assert found == pytest.approx(statistics.agreement(sorted(levels), 5))
    assert found is None or 0 <= found <= 1
    assert (found == 1) == (len(set(levels)) == 1)


def test_one_far_off_does_not_make_a_dimension_the_least_agreed() -> None:
    """Agreement alone would put the four of one mind last: it scores one outlier below votes all over."""
    one_far_off, all_over = votes(1, 1, 1, 1, 5), votes(1, 2, 3, 4, 5)
    assert statistics.least_agreed({"far": one_far_off, "over": all_over, "none": votes()}) == ("over", "far")
    same = votes(2, 2, 2)
    assert statistics.least_agreed({"a": same, "b": votes(2, 2, 3), "c": same}) == ("b", "a", "c")


@pytest.mark.parametrize(
    ("levels", "shape", "ends"),
    [
        ((3, 3, 3), "unanimous", ()),
        ((2, 3, 3), "together", ()),
        ((1, 2, 2, 2, 3), "together", ()),
        ((1, 2, 2, 2, 2, 2, 2, 2, 4), "outliers", (4,)),
        ((1, 1, 4, 4), "split", (1, 4)),
        ((1, 1, 4, 4, 4), "split", (1,)),
        ((0, 1, 2, 3, 5), "scattered", (0, 5)),
        ((1, 3, 3, 3, 5), "scattered", (1, 5)),
    ],
)
def test_the_shape_of_the_votes_and_whom_to_ask(levels: tuple[int, ...], shape: str, ends: tuple[int, ...]) -> None:
    assert statistics.shape(votes(*levels)) == shape
    assert votes(*levels).ends == ends


# --- how long it takes ---


def test_the_forecast_says_what_each_way_takes() -> None:
    found = {each.way: (each.minutes, each.waiting) for each in forecast.forecasts(25, 12)}
    assert found == {
        "hands": (4, 4), "dots": (23, 23), "secret": (100, 100), "sitting": (64, 0), "paper": (9, 3),
        "beforehand": (0, 0),
    }  # fmt: skip
    assert forecast.forecast("paper", 0, 12).minutes == 3


# --- the day ---


def day(*minutes: int) -> Workshop:
    items = tuple(AgendaItem(f"d{n}", each) for n, each in enumerate(minutes))
    return Workshop(id="w", assessment="a", date=DAY, agenda=items)


def later(minutes: float) -> dt.datetime:
    return MOMENT + dt.timedelta(minutes=minutes)


def test_the_clock_counts_for_the_dimension_in_hand_alone_and_goes_on_when_one_returns() -> None:
    clock = agenda.started(agenda.Clock(), MOMENT)
    assert agenda.started(clock, later(1)) is clock
    clock = agenda.moved(clock, "d0", later(3))
    clock = agenda.moved(clock, "d1", later(5))
    assert agenda.spent(clock, "d0", "d0", later(6)) == 240
    clock = agenda.paused(clock, "d0", later(6))
    assert not clock.is_running
    assert agenda.paused(clock, "d0", later(9)) is clock
    assert agenda.moved(clock, "d0", later(9)).is_running is False
    assert (clock.spent, agenda.spent(clock, "d1", "d1", later(99))) == ({"d0": 240, "d1": 120}, 120)


def test_a_computer_that_slept_is_not_believed_and_neither_is_a_clock_set_back() -> None:
    clock = agenda.started(agenda.Clock(), MOMENT)
    assert agenda.spent(clock, "d0", "d0", later(24 * 60)) == agenda.LONGEST_RUN
    assert agenda.spent(clock, "d0", "d0", later(-5)) == 0


def test_the_seconds_spent_are_kept_on_the_agenda_and_taken_up_again() -> None:
    clock = agenda.started(agenda.Clock(), MOMENT)
    kept = agenda.kept(day(5, 5), clock, "d1", later(2))
    assert [item.spent for item in kept] == [0, 120]
    assert agenda.taken_up(replace(day(5, 5), agenda=kept)).spent == {"d1": 120}


def test_the_end_by_the_minutes_planned_and_at_this_pace() -> None:
    clock = agenda.Clock(spent={"d0": 600.0})
    found = agenda.outlook(day(5, 5, 5), clock, "d1", MOMENT, {"d0": True})
    assert (found.left, found.end, found.end_at_pace) == (600, later(10), later(20))
    assert found.behind == 300
    assert found.could_skip == ("d2",)
    assert [timing.left for timing in found.timings] == [-300, 300, 300]


def test_what_is_added_skipped_or_over_time_counts() -> None:
    workshop = day(5, 5, 5)
    workshop = replace(workshop, agenda=(*workshop.agenda[:2], replace(workshop.agenda[2], skipped=True)))
    clock = agenda.lengthened(agenda.lengthened(agenda.Clock(), "d0"), "d0", 2)
    clock = agenda.started(clock, MOMENT)
    found = agenda.outlook(workshop, clock, "d0", later(9), {})
    assert (found.timings[0].minutes, found.left, found.behind) == (8, 300, 240)
    assert found.end_at_pace == found.end == later(14)
    assert found.could_skip == ("d1",)


# --- sealed ballots ---


def session_of(order: list[tuple[int, int | None]]) -> ballots.Session:
    session = ballots.Session()
    for number, level in order:
        session = ballots.hand_in(session, ballots.participant_key(number), {"r1": level, "r2": level}, 5)
    return session


def test_the_order_in_which_ballots_came_leaves_no_trace() -> None:
    came = [(1, 3), (2, None), (3, 5), (11, 3)]
    assert len({str(session_of(list(order))) for order in itertools.permutations(came)}) == 1


def test_who_voted_what_leaves_no_trace() -> None:
    people, levels = (1, 2, 3), (0, 4, None)
    mixed = [list(zip(people, order, strict=True)) for order in itertools.permutations(levels)]
    assert len({str(session_of(order)) for order in mixed}) == 1


def test_a_ballot_counts_once_and_is_taken_whole_or_not_at_all() -> None:
    session = session_of([(1, 3)])
    for key, votes_ in (("p1", {"r1": 2}), ("p1", {"r3": 1, "r2": 1})):
        with pytest.raises(InvalidInput, match="ballot_twice"):
            ballots.hand_in(session, key, votes_, 5)
    with pytest.raises(InvalidInput, match="ballot_level"):
        ballots.hand_in(session, "p2", {"r1": 6}, 5)
    session = ballots.hand_in(session, ballots.sheet_key(12), {"r1": 1}, 5)
    session = ballots.hand_in(session, ballots.file_key("ab"), {"r1": 1}, 5)
    assert session.handed_in("r1") == ("fab", "p1", "s12")
    assert (session.ballots("r1"), session.ballots("r9"), session.rounds["r1"].voted) == (3, 0, 3)
    assert ballots.participants_in(session.handed_in("r1")) == {1}
    assert session.holds_ballots
    assert not ballots.without_round(session, ["r1", "r2"]).holds_ballots


def test_a_round_has_room_for_so_many_ballots() -> None:
    session = session_of([(number, 1) for number in range(1, ballots.MOST_BALLOTS + 1)])
    with pytest.raises(InvalidInput, match="ballots_full"):
        ballots.hand_in(session, "p999", {"r1": 1}, 5)


# --- paper ---


def test_a_typed_row_is_a_sheet() -> None:
    number = paper.sheet_number(42)
    sheet = paper.typed(f"{number} 23 1-2 8", 5, 5)
    assert (sheet.number, sheet.levels, sheet.sum) == (42, (2, 3, 1, None, 2), 8)
    assert paper.typed(f"{number}  2 3 1 u 2", 5, 5) == sheet
    assert paper.levels_of(sheet.code) == sheet.levels


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("", "paper_number"), ("042 23112", "paper_number"), ("04x1 23112", "paper_number"),
        ("0000 23112", "paper_number"), ("{n} 2311", "paper_length"), ("{n} 231128", "paper_length"),
        ("{n} 23112 8 8", "paper_length"), ("{n} 23112 x", "paper_length"), ("{n} 23116", "paper_level"),
        ("{n} 2311²", "paper_level"), ("{n} 23112 8", "paper_sum"),
    ],
)  # fmt: skip
def test_what_is_mistyped_is_refused(row: str, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        paper.typed(row.format(n=paper.sheet_number(42)), 5, 5)


def test_a_wrong_digit_and_two_that_changed_places_are_noticed_in_a_number() -> None:
    for number in range(1, 1000, 7):
        right = paper.sheet_number(number)
        wrong = {right[:i] + digit + right[i + 1 :] for i in range(4) for digit in "0123456789"}
        wrong |= {right[:i] + right[i + 1] + right[i] + right[i + 2 :] for i in range(3)}
        for each in wrong - {right}:
            with pytest.raises(InvalidInput, match="paper_number"):
                paper.typed(f"{each} 11111", 5, 5)
        assert paper.typed(f"{right} 11111", 5, 5).number == number


def test_two_typists_are_compared_sheet_by_sheet() -> None:
    found = paper.compared({"1": "12", "2": "13", "3": "11"}, {"1": "12", "2": "31", "4": "11"})
    assert (found.same, found.differ, found.missing, found.is_whole) == ((1,), (2,), (3, 4), False)
    assert paper.compared({"1": "12"}, {"1": "12"}).is_whole
