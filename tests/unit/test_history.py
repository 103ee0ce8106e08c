"""The history leads back, step by step, to the client as it was; what does not fit is refused, never guessed."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange
from somedesk.domain import history
from somedesk.domain.change import Change, Label, Touch, apply, change_of
from somedesk.domain.client import Action, Client, Person
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.history import Entry, Trace
from somedesk.domain.plan import plan
from somedesk.domain.thinning import Limits, thinned
from tests.small_client import DAY, MOMENT, small_client, with_second

LONG = "Strategien er kendt i hele organisationen, og den bliver fulgt. " * 3


class Recorded:
    """A client with its history, and every state that it has been in."""

    def __init__(self, client: Client) -> None:
        self.states = [client]
        self.entries: list[Entry] = []

    @property
    def client(self) -> Client:
        return self.states[-1]

    def undo(self) -> Change | None:
        """What takes the last change back."""
        if len(self.states) < 2:
            return None
        before = self.states[-2]
        touches = [
            Touch(table, key, self.client.table(table).get(key), before.table(table).get(key))
            for table in ("client", "ratings", "actions")
            for key in {**before.table(table), **self.client.table(table)}
        ]
        return change_of(Label("undo"), touches)

    def make(self, change: Change | None, when: dt.datetime = MOMENT, why: str = "") -> None:
        assert change is not None
        self.states.append(apply(self.client, change))
        self.entries.append(Entry(when, change.label, history.traces(history.touched(change)), why=why))


def busy() -> Recorded:
    """A history with every kind of change in it."""
    made = Recorded(small_client(strategy=(2, 4)))
    made.make(assessments.rate(made.client, "first", "strategy", 3))
    made.make(assessments.toggle_on_the_way(made.client, "first", "strategy"))
    made.make(assessments.set_note(made.client, "first", "dialogue", LONG))
    made.make(assessments.set_note(made.client, "first", "dialogue", LONG.replace("kendt", "velkendt", 1)))
    made.make(assessments.set_note(made.client, "first", "dialogue", LONG[:80] + "”æøå \U0001f600”" + LONG[100:]))
    made.make(assessments.set_evidence(made.client, "first", "dialogue", "Referat", DAY))
    action = Action(id="a", title="Skriv strategien", created=DAY, effort_hours=2, depends_on=("b",))
    made.make(plan.add_actions(made.client, [action, Action(id="b", title="Tal med alle", created=DAY)]))
    made.make(plan.edit_action(made.client, "a", DAY, due=DAY, owner="Lederen"))
    made.make(assessments.edit_profile(made.client, name="Nyt navn", weights={"strategy": 2.0}))
    second = with_second(made.client).assessments["second"]
    model = made.client.models["small@1"]
    made.make(assessments.new_assessment(made.client, second, model, frozenset({"level", "note"})))
    made.make(assessments.finalise(made.client, "first", MOMENT))
    made.make(assessments.reopen(made.client, "first", MOMENT))
    made.make(assessments.set_not_applicable(made.client, "second", "support", "Findes ikke"))
    made.make(plan.delete_actions(made.client, ["a", "b"]))
    made.make(assessments.delete_assessment(made.client, "second"))
    made.make(assessments.rate(made.client, "first", "strategy", None))
    return made


def test_every_state_that_there_was_is_found_again() -> None:
    made = busy()
    for count, state in enumerate(made.states):
        assert history.past(made.client, made.entries, count) == state


def test_what_a_file_holds_of_it_leads_back_just_as_well() -> None:
    made = busy()
    read = msgspec.json.decode(msgspec.json.encode(made.entries), type=list[Entry])
    assert read == made.entries
    assert history.past(made.client, read, 0) == made.states[0]


def test_a_step_shows_each_record_before_and_after() -> None:
    made = busy()
    steps = list(history.walk_back(made.client, made.entries))
    assert [step.entry for step in steps] == made.entries[::-1]
    assert list(steps[-1].records) == [("ratings", "first.strategy")]
    before, after = steps[-1].records["ratings", "first.strategy"]
    assert before is not None
    assert after is not None
    assert (before["level"], after["level"]) == (2, 3)
    gone = steps[2].records
    assert {key: after for key, (_, after) in gone.items()} == {("actions", "a"): None, ("actions", "b"): None}
    assert history.recorded("actions", gone["actions", "a"][0] or {}) == made.states[-4].actions["a"]


def test_a_small_edit_of_a_long_text_takes_little_room() -> None:
    made = busy()
    (trace,) = made.entries[3].traces
    assert trace.splices["note"] == (LONG.index("kendt"), "", "vel")
    assert len(msgspec.json.encode(made.entries[3])) < 300


def test_only_what_differs_is_kept() -> None:
    made = busy()
    (trace,) = made.entries[0].traces
    assert trace == Trace("ratings", "first.strategy", values={"level": (2, 3)})
    assert made.entries[6].traces == (Trace("actions", "a", added=True), Trace("actions", "b", added=True))


def test_a_record_put_in_and_taken_out_within_one_change_leaves_no_trace() -> None:
    owner = Person("Lederen", 4)
    change = Change(Label("x"), (Touch("owners", owner.id, None, owner), Touch("owners", owner.id, owner, None)))
    assert history.traces(history.touched(change)) == ()


def test_two_changes_joined_are_one_from_the_first_state_to_the_last() -> None:
    client = small_client()
    first = assessments.set_note(client, "first", "strategy", "Vi")
    assert first is not None
    middle = apply(client, first)
    second = assessments.set_note(middle, "first", "strategy", "Vi har")
    assert second is not None
    joined = history.traces(history.touched(second, history.touched(first)))
    assert joined == (Trace("ratings", "first.strategy", added=True),)
    assert history.past(apply(middle, second), [Entry(MOMENT, second.label, joined)], 0) == client


def test_a_date_counts_to_its_end_and_a_clock_set_back_does_not_hide_what_came_before() -> None:
    days = [dt.timedelta(days) for days in (0, 1, 1, 3)]
    entries = [Entry(MOMENT + day, Label("x"), ()) for day in days]
    assert [history.count_until(entries, DAY + dt.timedelta(n)) for n in (-1, 0, 1, 2, 3)] == [0, 1, 3, 3, 4]
    back = [*entries, Entry(MOMENT, Label("x"), ())]
    assert history.count_until(back, DAY) == 5


# ── what does not fit ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "trace",
    [
        Trace("ratings", "first.strategy", values={"level": (1, 5)}),
        Trace("ratings", "first.strategy", removed={"id": "first.strategy"}),
        Trace("ratings", "first.dialogue", values={"level": (1, 2)}),
        Trace("ratings", "first.dialogue", added=True),
        Trace("ratings", "first.strategy", splices={"level": (0, "a", "")}),
        Trace("ratings", "first.strategy", splices={"note": (0, ["a"], "Vi")}),
        Trace("ratings", "first.strategy", splices={"note": (1, "", "Vi")}),
        Trace("ratings", "first.strategy", splices={"none": (0, "a", "")}),
        Trace("ratings", "first.strategy", values={"assessment": ("none", "first")}),
        Trace("ratings", "first.strategy", values={"level": ("two", 2)}),
        Trace("ratings", "first.strategy", values={"assessment": (None, "first")}),
        Trace("client", "client", added=True),
        Trace("client", "other", removed={}),
        Trace("models", "small@1", added=True),
        Trace("secrets", "x", added=True),
    ],
    ids=str,
)
def test_a_history_that_does_not_lead_to_the_client_is_refused(trace: Trace) -> None:
    client = small_client(strategy=(2, 4))
    note = assessments.set_note(client, "first", "strategy", "Vi har en strategi")
    assert note is not None
    with pytest.raises(ConflictingChange) as caught:
        history.past(apply(client, note), [Entry(MOMENT, Label("x"), (trace,))], 0)
    assert caught.value.code == "history_broken"


def test_a_record_twice_in_one_entry_is_refused() -> None:
    twice = (Trace("ratings", "first.strategy"), Trace("ratings", "first.strategy"))
    with pytest.raises(ConflictingChange):
        history.past(small_client(strategy=(2, 4)), [Entry(MOMENT, Label("x"), twice)], 0)


def test_no_field_may_tell_nothing_from_not_set() -> None:
    """What is not set is left out of a history, so no field may have to be null."""
    client = busy().client
    required = [
        field.name
        for record in (client.profile, *client.models.values(), *client.assessments.values(), *client.ratings.values())
        for field in msgspec.structs.fields(type(record))
        if field.required and field.type is not Any and type(None) in getattr(field.type, "__args__", ())
    ]
    assert required == []


def test_a_client_that_is_the_same_in_another_guise_leaves_no_trace() -> None:
    client = small_client(strategy=(2, 4))
    same = replace(client, ratings=dict(reversed(client.ratings.items())))
    touches = tuple(Touch("ratings", key, client.ratings[key], same.ratings[key]) for key in client.ratings)
    assert history.traces(history.touched(Change(Label("x"), touches))) == ()


def some_change(client: Client, kind: int, level: int, text: str) -> Change | None:
    dimension, action = ("strategy", "support", "dialogue")[level % 3], f"a{level}"
    match kind:
        case 0:
            return assessments.rate(client, "first", dimension, level)
        case 1:
            return assessments.set_note(client, "first", dimension, text)
        case 2:
            return assessments.set_note(client, "first", dimension, LONG + text + LONG)
        case 3:
            return assessments.edit_profile(client, notes=text, weights={text: 2.0})
        case 4:
            return plan.add_actions(client, [Action(id=action, title=f"x{text}", created=DAY)])
        case _:
            return plan.delete_actions(client, [action]) if action in client.actions else None


@pytest.mark.no_cover
@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 5), st.text(max_size=90)), max_size=25), st.integers(1, 30))
def test_any_changes_lead_back_to_every_state(steps: list[tuple[int, int, str]], most: int) -> None:
    made = Recorded(small_client(strategy=(2, 4)))
    for number, (kind, level, text) in enumerate(steps):
        change = made.undo() if kind == 6 else some_change(made.client, kind, level, text)
        if change is not None:
            made.make(change, MOMENT + dt.timedelta(hours=5 * number))
    for count, state in enumerate(made.states):
        assert history.past(made.client, made.entries, count) == state
    entries = thinned(made.client, made.entries, Limits(most, 10**9))
    for count in range(len(entries) + 1):
        assert history.past(made.client, entries, count) in made.states
    last = {key: entry for entry in made.entries for key in [(trace.table, trace.id) for trace in entry.traces]}
    kept = {(trace.table, trace.id) for entry in entries for trace in entry.traces}
    assert {key for key in last if key[1] in made.client.table(key[0])} <= kept
