"""Priorities and edit rules of the plan, against tables computed by hand."""

import datetime as dt

import pytest

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.domain.client import Action, Client
from somedesk.domain.grid.assessment import edit_profile, set_not_applicable, toggle_on_the_way
from somedesk.domain.plan import plan
from somedesk.domain.plan.plan import Suggestion
from tests.small_client import DAY, made, small_client

LATER = DAY + dt.timedelta(days=30)


def suggestion(name: str, effort: float = 8, requires: tuple[str, ...] = ()) -> Suggestion:
    """A suggestion called "<dimension>-<step>-<letter>"."""
    dimension, step, _ = name.split("-")
    return Suggestion(name, dimension, int(step), effort, "editor", "plan", ("x",), requires)


def action(name: str = "a", **fields: object) -> Action:
    """An action of the plan."""
    return Action(**({"id": name, "title": f"Action {name}", "created": DAY} | fields))


def planned(*actions: Action) -> Client:
    """A client with these actions."""
    return made(small_client(), plan.add_actions(small_client(), actions))


def order(client: Client, *catalogue: Suggestion) -> list[str]:
    """Ids of the suggestions as ranked."""
    return [ranked.suggestion.id for ranked in plan.ranked_suggestions(client, client.assessments["first"], catalogue)]


@pytest.mark.parametrize(
    ("weight", "gap", "effort", "expected"),
    [
        (1, 2, 8, 1.0),  # (3² − 1) ÷ 8
        (1, 1, 6, 0.5),  # (2² − 1) ÷ 6
        (1, 0.5, 5, 0.25),  # (1.5² − 1) ÷ 5
        (2, 3, 10, 3.0),  # 2 × (4² − 1) ÷ 10
        (0.5, 2, 2, 2.0),
        (1, 0, 4, 0.0),
        (0, 4, 4, 0.0),
    ],
)
def test_priority(weight: float, gap: float, effort: float, expected: float) -> None:
    assert plan.priority(weight, gap, effort) == pytest.approx(expected)


def test_only_steps_between_now_and_target_are_suggested() -> None:
    client = small_client(strategy=(2, 4), support=(3, 3), dialogue=(4, 3))
    catalogue = [suggestion(f"{dimension}-{step}-a") for dimension in ("strategy", "support") for step in range(5)]
    assert order(client, *catalogue, suggestion("dialogue-2-a")) == ["strategy-2-a", "strategy-3-a"]


def test_on_the_way_still_needs_its_own_step_and_narrows_the_gap() -> None:
    client = small_client(strategy=(2, 4))
    client = made(client, toggle_on_the_way(client, "first", "strategy"))
    ranked = plan.ranked_suggestions(client, client.assessments["first"], [suggestion("strategy-2-a", 3)])
    assert [(r.suggestion.id, r.gap.levels) for r in ranked] == [("strategy-2-a", 1.5)]
    assert ranked[0].priority == pytest.approx((2.5**2 - 1) / 3)


def test_unrated_untargeted_and_inapplicable_dimensions_suggest_nothing() -> None:
    client = small_client(strategy=(2, None), support=(None, 4), dialogue=(1, 3))
    client = made(client, set_not_applicable(client, "first", "dialogue", "Not ours"))
    assert order(client, *(suggestion(f"{name}-2-a") for name in ("strategy", "support", "dialogue"))) == []


def test_weight_counts() -> None:
    client = small_client(strategy=(2, 3), support=(2, 3))
    catalogue = suggestion("strategy-2-a", 6), suggestion("support-2-a", 6)
    assert order(client, *catalogue) == ["strategy-2-a", "support-2-a"]  # a tie, by id
    client = made(client, edit_profile(client, weights={"support": 2.0}))
    assert order(client, *catalogue) == ["support-2-a", "strategy-2-a"]


def test_lower_steps_come_first_however_worthwhile_the_higher_ones_are() -> None:
    client = small_client(strategy=(1, 3))
    catalogue = suggestion("strategy-2-a", 1), suggestion("strategy-1-a", 40), suggestion("strategy-1-b", 20)
    ranked = plan.ranked_suggestions(client, client.assessments["first"], catalogue)
    assert [r.suggestion.id for r in ranked] == ["strategy-1-b", "strategy-1-a", "strategy-2-a"]
    assert [r.waits_for for r in ranked] == [(), (), ("strategy-1-a", "strategy-1-b")]


def test_named_prerequisites_of_other_dimensions_come_first_while_they_are_open() -> None:
    client = small_client(strategy=(2, 3), support=(2, 3))
    needy, needed = (
        suggestion("strategy-2-a", 1, requires=("support-2-a", "dialogue-2-a")),
        suggestion("support-2-a", 40),
    )
    ranked = plan.ranked_suggestions(client, client.assessments["first"], (needy, needed))
    assert [(r.suggestion.id, r.waits_for) for r in ranked] == [
        ("support-2-a", ()),
        ("strategy-2-a", ("support-2-a",)),  # dialogue has no gap, so nothing there is waited for
    ]
    client = made(client, plan.add_action(client, action(source="support-2-a")))
    ranked = plan.ranked_suggestions(client, client.assessments["first"], (needy, needed))
    assert [(r.suggestion.id, r.waits_for) for r in ranked] == [("strategy-2-a", ())]


def test_a_ring_of_prerequisites_loses_nothing() -> None:
    client = small_client(strategy=(2, 3), support=(2, 3))
    ring = suggestion("strategy-2-a", 8, ("support-2-a",)), suggestion("support-2-a", 4, ("strategy-2-a",))
    assert order(client, *ring) == ["support-2-a", "strategy-2-a"]


@pytest.mark.parametrize("status", ["planned", "in_progress", "done", "dropped"])
def test_what_the_plan_holds_is_not_suggested_again(status: str) -> None:
    client = small_client(strategy=(2, 3))
    client = made(client, plan.add_action(client, action(source="strategy-2-a", status=status)))
    assert order(client, suggestion("strategy-2-a"), suggestion("strategy-2-b")) == ["strategy-2-b"]


def test_several_are_added_as_one_change() -> None:
    client = small_client()
    change = plan.add_actions(client, [action("a"), action("b")])
    assert change is not None
    assert (change.label.key, dict(change.label.values)) == ("actions_added", {"count": 2})
    after = apply(client, change)
    assert set(after.actions) == {"a", "b"}
    assert apply(after, change.inverted()) == client
    assert plan.add_actions(client, []) is None


@pytest.mark.parametrize("fields", [{"title": ""}, {"title": "x" * 301}, {"effort_hours": -1.0}, {"percent": 101}])
def test_a_field_out_of_its_limits_is_refused(fields: dict[str, object]) -> None:
    client = planned(action())
    with pytest.raises(InvalidInput) as refused:
        plan.add_action(client, action("b", **fields))
    assert refused.value.params["field"] == next(iter(fields))
    with pytest.raises(InvalidInput):
        plan.edit_action(client, "a", DAY, **fields)


@pytest.mark.parametrize(
    ("before", "fields", "percent", "completed"),
    [
        ({"status": "in_progress", "percent": 40}, {"status": "done"}, 100, LATER),
        ({"status": "done", "percent": 100, "completed": DAY}, {"notes": "n"}, 100, DAY),
        ({"status": "done", "percent": 100, "completed": DAY}, {"percent": 30}, 100, DAY),
        ({"status": "done", "percent": 100, "completed": DAY}, {"status": "in_progress"}, 0, None),
        ({"status": "done", "percent": 100, "completed": DAY}, {"status": "planned", "percent": 80}, 80, None),
        ({"status": "planned"}, {"status": "in_progress", "percent": 20}, 20, None),
        ({"status": "in_progress", "percent": 50}, {"status": "dropped"}, 50, None),
    ],
)
def test_done_means_a_hundred_per_cent_and_a_day(
    before: dict[str, object], fields: dict[str, object], percent: int, completed: dt.date | None
) -> None:
    client = planned(action(**before))
    change = plan.edit_action(client, "a", LATER, **fields)
    after = (apply(client, change) if change else client).actions["a"]
    assert (after.percent, after.completed) == (percent, completed)


def test_a_title_is_stripped_and_names_the_change() -> None:
    client = planned(action())
    change = plan.edit_action(client, "a", DAY, title="  Write it down  ")
    assert change is not None
    assert change.label.values == (("title", "Write it down"),)
    assert apply(client, change).actions["a"].title == "Write it down"
    assert plan.edit_action(client, "a", DAY, title="Action a") is None


def test_due_before_start_is_refused() -> None:
    client = planned(action(start=LATER))
    with pytest.raises(InvalidInput) as refused:
        plan.edit_action(client, "a", DAY, due=DAY)
    assert refused.value.code == "due_before_start"
    assert made(client, plan.edit_action(client, "a", DAY, due=LATER)).actions["a"].due == LATER
    assert made(client, plan.edit_action(client, "a", DAY, start=None, due=DAY)).actions["a"].due == DAY


def test_dates_that_came_in_the_wrong_order_do_not_stand_in_the_way_of_other_edits() -> None:
    client = planned(action(start=LATER, due=DAY))
    assert made(client, plan.edit_action(client, "a", DAY, notes="n")).actions["a"].notes == "n"


def test_a_date_that_a_person_gives_is_fixed_and_one_taken_away_is_not() -> None:
    client = made(planned(action(due=DAY)), plan.edit_action(planned(action(due=DAY)), "a", DAY, start=DAY))
    assert (client.actions["a"].start_fixed, client.actions["a"].due_fixed) == (True, False)
    client = made(client, plan.edit_action(client, "a", DAY, start=None, due=DAY))
    assert (client.actions["a"].start_fixed, client.actions["a"].due_fixed) == (False, False)
    client = made(client, plan.edit_action(client, "a", DAY, start=DAY, start_fixed=False, due_fixed=True))
    assert (client.actions["a"].start_fixed, client.actions["a"].due_fixed) == (False, True)


def test_nothing_can_come_after_itself() -> None:
    client = planned(action("a", depends_on=("b", "c")), action("b", depends_on=("c", "gone")), action("c"))
    with pytest.raises(InvalidInput) as refused:
        plan.edit_action(client, "c", DAY, depends_on=("a",))
    assert (refused.value.code, refused.value.params["title"]) == ("dependency_ring", "Action c")
    with pytest.raises(InvalidInput):
        plan.edit_action(client, "c", DAY, depends_on=("c",))
    assert made(client, plan.edit_action(client, "a", DAY, depends_on=("c", "b"))).actions["a"].depends_on == ("c", "b")


def test_what_is_deleted_is_waited_for_no_more() -> None:
    client = planned(action("a", depends_on=("b", "c")), action("b"), action("c", depends_on=("b",)))
    change = plan.delete_actions(client, ["b"])
    assert change is not None
    after = apply(client, change)
    assert [(a.id, a.depends_on) for a in after.actions.values()] == [("a", ("c",)), ("c", ())]
    assert apply(after, change.inverted()) == client


def test_why_a_suggestion_stands_where_it_does() -> None:
    client = small_client(strategy=(1, 3), support=(2, 3))
    catalogue = suggestion("strategy-2-a", 1), suggestion("strategy-1-a", 40), suggestion("support-2-a", 4)
    order = plan.ranked_suggestions(client, client.assessments["first"], catalogue)
    assert [r.suggestion.id for r in order] == ["support-2-a", "strategy-1-a", "strategy-2-a"]
    first, second, last = (plan.explain(order, r.suggestion.id) for r in order)
    assert (first.place, first.count, first.opens, first.held_back, first.ahead_of) == (1, 3, (), False, "strategy-2-a")
    assert (second.opens, second.ahead_of) == (("strategy-2-a",), "strategy-2-a")
    assert (last.ranked.waits_for, last.held_back, last.ahead_of) == (("strategy-1-a",), True, None)
    assert [e.ranked.is_quick_win for e in (first, second, last)] == [True, False, False]


def test_several_are_edited_as_one_change_or_not_at_all() -> None:
    client = planned(action("a"), action("b", status="dropped"), action("c", start=LATER))
    change = plan.edit_actions(client, ["a", "b"], LATER, status="done")
    assert change is not None
    assert (change.label.key, dict(change.label.values)) == ("actions_edited", {"count": 2})
    after = apply(client, change)
    assert [(a.status, a.percent, a.completed) for a in after.actions.values()][:2] == [("done", 100, LATER)] * 2
    with pytest.raises(InvalidInput):
        plan.edit_actions(client, ["a", "c"], DAY, due=DAY)


def test_deleting_one_names_it_and_deleting_several_counts_them() -> None:
    client = planned(action("a"), action("b"), action("c"))
    one, two = plan.delete_actions(client, ["b"]), plan.delete_actions(client, ["a", "c"])
    assert one is not None
    assert two is not None
    assert (one.label.key, one.label.values) == ("action_deleted", (("title", "Action b"),))
    assert (two.label.key, two.label.values) == ("actions_deleted", (("count", 2),))
    assert set(apply(client, two).actions) == {"b"}
    assert apply(apply(client, two), two.inverted()) == client


@pytest.mark.parametrize(
    ("status", "due", "is_open", "is_overdue"),
    [
        ("planned", DAY, True, True),
        ("in_progress", DAY, True, True),
        ("planned", DAY + dt.timedelta(days=1), True, False),  # due today
        ("planned", None, True, False),
        ("done", DAY, False, False),
        ("dropped", DAY, False, False),
    ],
)
def test_open_and_overdue(status: str, due: dt.date | None, is_open: bool, is_overdue: bool) -> None:
    today = DAY + dt.timedelta(days=1)
    one = action(status=status, due=due)
    assert (plan.is_open(one), plan.is_overdue(one, today)) == (is_open, is_overdue)


def test_plan_order() -> None:
    client = planned(
        action("a", title="Zebra", due=LATER),
        action("b", title="Apple"),
        action("c", title="Apple", priority="high"),
        action("d", title="Apple", due=LATER),
        action("e", title="Late", due=DAY, priority="low"),
    )
    assert [a.id for a in plan.in_plan_order(client, "en")] == ["e", "d", "a", "c", "b"]
