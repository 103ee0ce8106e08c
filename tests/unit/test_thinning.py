"""A history that has grown too long is merged, oldest first, and still leads back to where it began."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.domain import history
from somedesk.domain.client import Action
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.history import Entry
from somedesk.domain.plan import plan
from somedesk.domain.thinning import LIMITS, Limits, thinned
from tests.small_client import DAY, MOMENT, small_client
from tests.unit.test_history import Recorded, busy

PLENTY = 10**9


def clicked(times: int, step: dt.timedelta = dt.timedelta(hours=5)) -> Recorded:
    """Ratings of one dimension again and again, and of another only once, at the very beginning."""
    made = Recorded(small_client())
    made.make(assessments.rate(made.client, "first", "support", 2), MOMENT - dt.timedelta(days=1), "Aftalt på mødet")
    for number in range(times):
        change = assessments.rate(made.client, "first", "strategy", number % 5 + 1)
        made.make(change, MOMENT + number * step)
    return made


def keys(entry: Entry) -> set[str]:
    return {trace.id for trace in entry.traces}


def test_what_is_within_the_limits_is_left_as_it_is() -> None:
    made = busy()
    assert thinned(made.client, made.entries) == tuple(made.entries)


def test_old_entries_of_a_day_become_one_and_each_is_still_a_state_that_there_was() -> None:
    made = clicked(60)
    entries = thinned(made.client, made.entries, Limits(50, PLENTY))
    assert len(entries) <= 37
    assert entries[-25:] == tuple(made.entries[-25:])
    days = [entry.when.date() for entry in entries[1:-25]]
    assert len(set(days)) == len(days), "more than one entry of an old day"
    for count in range(len(entries) + 1):
        assert history.past(made.client, entries, count) in made.states
    assert history.past(made.client, entries, 0) == made.states[0]
    merged = entries[1]
    assert (merged.label.key, dict(merged.label.values)) == ("history_thinned", {"count": merged.changes})
    assert (merged.since, merged.when.date()) == (MOMENT, DAY)
    assert sum(entry.changes for entry in entries) == 61


@pytest.mark.parametrize(("most", "step"), [(40, 8), (40, 40), (40, 300), (20, 1), (12, 100)])
def test_the_longer_the_history_the_coarser_its_beginning(most: int, step: int) -> None:
    made = clicked(200, dt.timedelta(hours=step))
    entries = thinned(made.client, made.entries, Limits(most, PLENTY))
    assert len(entries) <= most * 3 // 4
    assert history.past(made.client, entries, 0) == made.states[0]
    assert entries[-most // 2 :] == tuple(made.entries[-most // 2 :])


def test_the_last_change_of_a_record_stays_an_entry_of_its_own() -> None:
    made = clicked(200)
    entries = thinned(made.client, made.entries, Limits(10, PLENTY))
    assert entries[0] == made.entries[0], "the only change of “support”"
    assert entries[-1] == made.entries[-1]


def test_a_change_with_a_reason_stays_too() -> None:
    made = clicked(200)
    made.entries[50] = replace(made.entries[50], why="Ny viden")
    entries = thinned(made.client, made.entries, Limits(10, PLENTY))
    assert made.entries[50] in entries


def test_even_with_room_for_nothing_each_record_keeps_its_last_change() -> None:
    made = busy()
    actions = [Action(id=f"a{number}", title="x", created=DAY) for number in range(30)]
    for action in actions:
        made.make(plan.add_actions(made.client, [action]))
    made.make(assessments.set_confidence(made.client, "first", "dialogue", "low"), why="Usikkert")
    made.make(assessments.set_confidence(made.client, "first", "dialogue", None))
    made.entries = [replace(entry, who=who) for entry, who in zip(made.entries, ("Anna", "Bo") * 30, strict=False)]
    (entry,) = thinned(made.client, made.entries, Limits(1, 1))
    assert history.past(made.client, [entry], 0) == made.states[0]
    assert {action.id for action in actions} <= keys(entry)
    assert "a" not in keys(entry), "came and went"
    assert (entry.who, entry.why, entry.changes) == ("Anna; Bo", "Usikkert", len(made.entries))


def test_a_record_that_is_as_it_was_keeps_its_trace() -> None:
    made = Recorded(small_client(strategy=(2, 4)))
    made.make(assessments.rate(made.client, "first", "strategy", 3))
    made.make(assessments.rate(made.client, "first", "strategy", 2))
    (entry,) = thinned(made.client, made.entries, Limits(1, 1))
    assert keys(entry) == {"first.strategy"}
    assert history.past(made.client, [entry], 0) == made.client


def test_a_history_full_of_long_texts_is_measured_by_their_size() -> None:
    made = Recorded(small_client())
    for number in range(40):
        note = f"{number} " + "abc" * 2000 * (number % 2) + "x"
        made.make(assessments.set_note(made.client, "first", "strategy", note), MOMENT + dt.timedelta(hours=number))
    entries = thinned(made.client, made.entries, Limits(PLENTY, 100_000))
    assert len(made.entries) > len(entries) > 5
    assert Limits(PLENTY, 75_000).hold(entries)
    assert not Limits(PLENTY, 75_000).hold(made.entries)
    assert history.past(made.client, entries, 0) == made.states[0]


def test_years_of_work_are_within_the_limits() -> None:
    made = clicked(LIMITS.entries + 1, dt.timedelta(hours=1))
    entries = thinned(made.client, made.entries)
    assert LIMITS.share(0.75).hold(entries)
    assert len(entries) > LIMITS.entries // 2
    assert history.past(made.client, entries, 0) == made.states[0]
