"""Two versions of a client become one: nothing twice, nothing made up, and nothing lost without being told."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, apply
from somedesk.domain.client import TABLES, Action, Assessment, Client, Person, ProgressNote, Rating
from somedesk.domain.dependencies import reached
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.integrity import broken_links
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.merge import Lost, Merged, Side, all_of, differences, merge, suggested
from somedesk.domain.plan import plan
from somedesk.domain.team.matrix import set_letter, tasks_of
from tests.small_client import DAY, MOMENT, made, small_client, small_model, with_second

DIMENSIONS = ("strategy", "support", "dialogue")
# What stands in a field that nobody has touched.
UNTOUCHED: tuple[object, ...] = (None, "", 0, False, (), {}, "medium", "planned", "draft")
Edit = Callable[[Client], Change | None]


def rated(client: Client, dimension: str, level: int | None, assessment: str = "first") -> Client:
    return made(client, assessments.rate(client, assessment, dimension, level))


def noted(client: Client, dimension: str, note: str) -> Client:
    return made(client, assessments.set_note(client, "first", dimension, note))


def added(client: Client, action: str, **fields: object) -> Client:
    return made(client, plan.add_action(client, replace(Action(id=action, title=action, created=DAY), **fields)))


def lost_values(merged: Merged) -> list[tuple[str, str, str, object]]:
    return [(lost.side, lost.id, lost.field, lost.value) for lost in merged.lost]


def lines(*days: int) -> tuple[ProgressNote, ...]:
    return tuple(ProgressNote(dt.date(2026, 11, day), day, f"on the {day}th") for day in days)


# --- with an ancestor ---


def test_what_each_side_changed_alone_comes_together_and_nothing_is_lost() -> None:
    old = small_client(strategy=(2, 4), support=(1, None))
    ours, theirs = rated(old, "strategy", 3), noted(rated(old, "support", 2), "strategy", "Seen by two")
    merged = merge(ours, theirs, ancestor=old)
    strategy = merged.client.rating("first", "strategy")
    assert (strategy.level, strategy.note, strategy.target) == (3, "Seen by two", 4)
    assert merged.client.rating("first", "support").level == 2
    assert not merged.lost
    assert not any(part.conflict for d in differences(ours, theirs, old) for part in d.parts)


def test_where_both_changed_the_same_ours_stands_and_theirs_is_told() -> None:
    old = small_client(strategy=(2, None))
    ours, theirs = rated(old, "strategy", 3), rated(old, "strategy", 4)
    (difference,) = differences(ours, theirs, old)
    assert [(part.name, part.suggested, part.conflict) for part in difference.parts] == [("level", "ours", True)]
    merged = merge(ours, theirs, ancestor=old)
    assert merged.client == ours
    assert merged.change is None
    assert lost_values(merged) == [("theirs", "first.strategy", "level", 4)]


def test_the_other_side_can_be_chosen_and_the_change_can_be_taken_back() -> None:
    old = small_client(strategy=(2, None))
    ours, theirs = rated(old, "strategy", 3), rated(old, "strategy", 4)
    merged = merge(ours, theirs, {("ratings", "first.strategy", "level"): "theirs"}, old, "copy.somedesk")
    assert merged.change is not None
    assert merged.change.label.values == (("file", "copy.somedesk"),)
    assert merged.client.rating("first", "strategy").level == 4
    assert lost_values(merged) == [("ours", "first.strategy", "level", 3)]
    assert apply(merged.client, merged.change.inverted()) == ours


def test_what_only_makes_sense_together_is_taken_together() -> None:
    old = small_client(strategy=(2, None))
    ours = made(old, assessments.set_not_applicable(old, "first", "strategy", "Not theirs to do"))
    theirs = made(
        rated(old, "strategy", 3), assessments.toggle_on_the_way(rated(old, "strategy", 3), "first", "strategy")
    )
    sides: tuple[tuple[Side, Client], ...] = (("ours", ours), ("theirs", theirs))
    for side, of in sides:
        merged = merge(ours, theirs, all_of(differences(ours, theirs, old), side), old)
        assert merged.client.ratings == of.ratings


def test_of_letters_from_two_sides_those_stay_that_can_stand_together() -> None:
    old = made(small_client(), set_letter(small_client(), "marketing", "planning", "informed"))
    ours, theirs = (made(old, set_letter(old, "marketing", "planning", x)) for x in ("accountable", "consulted"))
    both = merge(ours, theirs, ancestor=old)
    assert tasks_of(both.client, "marketing")["accountable"] == ("planning",)
    assert tasks_of(both.client, "marketing")["consulted"] == ()
    assert [lost.field for lost in both.lost] == ["consulted"]
    # Of two lighter ones, asking says more than telling.
    plain = small_client()
    ours, theirs = (made(plain, set_letter(plain, "marketing", "planning", x)) for x in ("consulted", "informed"))
    both = merge(ours, theirs, ancestor=plain)
    assert tasks_of(both.client, "marketing")["consulted"] == ("planning",)
    assert tasks_of(both.client, "marketing")["informed"] == ()


def test_what_was_removed_there_and_untouched_here_goes() -> None:
    old = with_second(added(small_client(strategy=(2, None)), "a"))
    theirs = made(made(old, plan.delete_actions(old, ["a"])), assessments.delete_assessment(old, "second"))
    merged = merge(noted(old, "support", "New"), theirs, ancestor=old)
    assert "a" not in merged.client.actions
    assert "second" not in merged.client.assessments
    assert merged.client.rating("first", "support").note == "New"
    assert not merged.lost


def test_what_was_removed_here_and_untouched_there_stays_away() -> None:
    old = added(small_client(), "a")
    ours = made(old, plan.delete_actions(old, ["a"]))
    merged = merge(ours, noted(old, "support", "New"), ancestor=old)
    assert "a" not in merged.client.actions
    assert not merged.lost


def test_what_was_removed_on_one_side_and_changed_on_the_other_stays_and_is_told() -> None:
    old = added(small_client(), "a")
    theirs = made(old, plan.delete_actions(old, ["a"]))
    ours = made(old, plan.edit_action(old, "a", DAY, owner="Someone"))
    merged = merge(ours, theirs, ancestor=old)
    assert merged.client.actions["a"].owner == "Someone"
    assert merged.lost == (Lost("theirs", "actions", "a"),)
    assert differences(ours, theirs, old)[0].parts[0].conflict
    gone = merge(ours, theirs, all_of(differences(ours, theirs, old), "theirs"), old)
    assert gone.lost == (Lost("ours", "actions", "a", record=ours.actions["a"]),)


def test_an_assessment_in_which_only_a_rating_was_changed_is_not_removed_unseen() -> None:
    old = rated(with_second(small_client()), "strategy", 1, "second")
    ours = made(old, assessments.delete_assessment(old, "second"))
    theirs = rated(old, "strategy", 4, "second")
    (difference,) = differences(ours, theirs, old)
    assert difference.parts[0].conflict
    assert [record.level for _, record in difference.along] == [4]
    assert merge(ours, theirs, ancestor=old).client == theirs
    kept = merge(ours, theirs, all_of([difference], "ours"), old)
    assert kept.client == ours
    assert ("theirs", "second.strategy", "level", 4) in lost_values(kept)


def test_emptying_a_rating_is_a_change_like_any_other() -> None:
    old = small_client(strategy=(2, None))
    ours, theirs = rated(old, "strategy", None), noted(old, "strategy", "A note")
    merged = merge(ours, theirs, ancestor=old)
    assert merged.client.ratings["first.strategy"] == Rating(
        id="first.strategy", assessment="first", dimension="strategy", note="A note"
    )
    assert merge(ours, rated(ours, "support", 1), ancestor=old).client.ratings.keys() == {"first.support"}
    assert merge(rated(old, "support", 1), ours, ancestor=old).client.ratings.keys() == {"first.support"}


# --- without one ---


def test_without_an_ancestor_a_value_counts_for_more_than_none_and_additions_stay() -> None:
    ours = added(noted(small_client(strategy=(2, None)), "support", "Ours"), "a")
    theirs = added(rated(small_client(dialogue=(3, None)), "strategy", 4), "b")
    merged = merge(ours, theirs)
    assert set(merged.client.actions) == {"a", "b"}
    assert merged.client.rating("first", "support").note == "Ours"
    assert merged.client.rating("first", "dialogue").level == 3
    assert lost_values(merged) == [("theirs", "first.strategy", "level", 4)]


def test_an_assessment_brings_its_ratings_and_its_model() -> None:
    ours = assessments.new_client("uid-1", "Testkunde", "da", DAY)
    theirs = small_client(strategy=(2, 4))
    assert merge(ours, theirs).client == theirs
    without_model = {("models", "small@1", ""): "ours"}
    assert merge(ours, theirs, without_model).client == theirs  # type: ignore[arg-type]
    ours_only = merge(ours, theirs, all_of(differences(ours, theirs), "ours"))
    assert ours_only.client == ours
    assert {lost.table for lost in ours_only.lost} == {"models", "assessments", "ratings"}


def test_another_client_keeps_its_identity() -> None:
    ours = small_client()
    theirs = replace(ours, profile=replace(ours.profile, uid="uid-2"))
    assert not differences(ours, theirs)
    assert merge(ours, theirs).change is None
    named = replace(ours, profile=replace(ours.profile, uid="uid-2", name="Other"))
    everything = merge(ours, named, all_of(differences(ours, named), "theirs"))
    assert (everything.client.profile.uid, everything.client.profile.name) == ("uid-1", "Other")


# --- what would not fit together ---


def test_actions_never_come_after_themselves_or_after_what_is_gone() -> None:
    old = added(added(added(small_client(), "a"), "b"), "c")
    ours = made(old, plan.edit_action(old, "a", DAY, depends_on=("b",)))
    theirs = made(old, plan.edit_action(old, "b", DAY, depends_on=("a", "c")))
    merged = merge(ours, theirs, ancestor=old)
    named = {key: action.depends_on for key, action in merged.client.actions.items()}
    assert named == {"a": ("b",), "b": ("c",), "c": ()}
    assert ("theirs", "b", "depends_on", ("a", "c")) in lost_values(merged)
    removed = made(old, plan.delete_actions(old, ["c"]))
    without = merge(theirs, removed, {("actions", "c", ""): "theirs"}, old)
    assert without.client.actions["b"].depends_on == ("a",)


def test_a_chain_of_actions_as_long_as_a_file_allows_is_no_trouble() -> None:
    """Longer than Python would recurse."""
    chain = {
        f"{n}": Action(id=f"{n}", title="x", created=DAY, depends_on=(f"{n - 1}",) if n else ("2999",))
        for n in range(3_000)
    }
    ours = replace(small_client(), actions=chain)
    theirs = replace(ours, actions={**chain, "7": replace(chain["7"], owner="Someone")})
    found = merge(ours, noted(theirs, "support", "x"), {("ratings", "first.support", "note"): "ours"}).client.actions
    assert found["7"].owner == "Someone"
    both = merge(added(ours, "new"), theirs).client.actions
    assert sum(not action.depends_on for action in both.values()) == 2


def test_ratings_that_a_chosen_model_has_no_room_for_are_left_out_and_told() -> None:
    ours = small_client(strategy=(5, None), support=(2, None))
    smaller = small_model(levels=3)
    theirs = replace(small_client(support=(1, None)), models={"small@1": smaller})
    merged = merge(ours, theirs, {("models", "small@1", ""): "theirs"})
    assert merged.client.models["small@1"] == smaller
    assert merged.client.ratings.keys() == {"first.support"}
    assert ("ours", "first.strategy", "level", 5) in lost_values(merged)
    assert any(lost.table == "models" and lost.side == "ours" for lost in merged.lost)
    assert merge(ours, theirs).client.models["small@1"] == small_model()


def test_one_id_for_two_different_ratings_is_taken_whole() -> None:
    """Such ids ("a.b" + "c", "a" + "b.c") are never made here, but a file may have them."""
    model = small_model()
    dotted = replace(model.structure.areas[1], dimensions=(replace(model.structure.areas[1].dimensions[0], id="b.c"),))
    assert isinstance(model, MaturityModel)
    areas = (*model.structure.areas[:1], dotted)
    text = replace(
        model.texts["en"], dimensions={**model.texts["en"].dimensions, "b.c": model.texts["en"].dimensions["dialogue"]}
    )
    models = {"small@1": replace(model, structure=replace(model.structure, areas=areas), texts={"en": text})}
    both = {"a": Assessment(id="a", model="small@1", date=DAY), "a.b": Assessment(id="a.b", model="small@1", date=DAY)}
    profile = small_client().profile
    ours = Client(profile, models, both, {"a.b.c": Rating(id="a.b.c", assessment="a", dimension="b.c", level=1)})
    theirs = Client(profile, models, both, {"a.b.c": Rating(id="a.b.c", assessment="a.b", dimension="c", level=2)})
    (difference,) = differences(ours, theirs)
    assert [part.fields for part in difference.parts] == [()]
    merged = merge(ours, theirs)
    assert merged.client == ours
    assert merged.lost == (Lost("theirs", "ratings", "a.b.c", record=theirs.ratings["a.b.c"]),)


# --- whatever was done on either side ---

_dimensions, _keys = st.sampled_from(DIMENSIONS), st.sampled_from("abcde")
_edits = st.one_of(
    st.builds(lambda d, n: lambda c: assessments.rate(c, "first", d, n), _dimensions, st.integers(0, 5)),
    st.builds(lambda d, n: lambda c: assessments.set_target(c, "first", d, n), _dimensions, st.integers(1, 5)),
    st.builds(
        lambda d, t: lambda c: assessments.set_note(c, "first", d, t), _dimensions, st.sampled_from(("", "x", "y"))
    ),
    st.builds(lambda d: lambda c: assessments.set_not_applicable(c, "first", d, "No"), _dimensions),
    st.builds(lambda d, n: lambda c: assessments.rate(c, "second", d, n), _dimensions, st.integers(0, 5)),
    st.builds(lambda: lambda c: assessments.delete_assessment(c, "second")),
    st.builds(lambda: lambda c: assessments.finalise(c, "first", MOMENT)),
    st.builds(lambda n: lambda c: assessments.edit_profile(c, sector=n), st.sampled_from(("", "Art", "Sport"))),
    st.builds(lambda k, o: lambda c: plan.add_action(c, Action(id=k, title=o, created=DAY)), _keys, _keys),
    st.builds(lambda k: lambda c: plan.delete_actions(c, [k]), _keys),
    st.builds(lambda k, o: lambda c: plan.edit_action(c, k, DAY, depends_on=(c.actions[o].id,)), _keys, _keys),
    st.builds(
        lambda k, s: lambda c: plan.edit_action(c, k, DAY, status=s), _keys, st.sampled_from(("done", "planned"))
    ),
    st.builds(lambda k, n: lambda c: plan.edit_action(c, k, DAY, due=DAY + dt.timedelta(n)), _keys, st.integers(0, 3)),
    st.builds(lambda k, n: lambda c: plan.edit_action(c, k, DAY, log=lines(*n)), _keys, st.sets(st.integers(1, 9))),
)
_runs = st.lists(_edits, max_size=12)


def edited(client: Client, run: list[Edit]) -> Client:
    for edit in run:
        try:
            change = edit(client)
        except (InvalidInput, KeyError):
            continue
        client = client if change is None else apply(client, change)
    return client


def start() -> Client:
    client = with_second(small_client(strategy=(2, 4), support=(1, None)))
    client = added(added(client, "a", owner="Someone"), "b", depends_on=("a",))
    return replace(client, owners={"Someone": Person(id="Someone", hours_per_week=5)})


@pytest.mark.no_cover
@given(_runs, _runs, st.booleans())
@settings(max_examples=100, deadline=None)
def test_taking_all_of_one_side_is_that_side(left: list[Edit], right: list[Edit], is_known: bool) -> None:
    old = start()
    ours, theirs = edited(old, left), edited(old, right)
    ancestor = old if is_known else None
    found = differences(ours, theirs, ancestor)
    for side, of in (("ours", ours), ("theirs", theirs)):
        merged = merge(ours, theirs, all_of(found, side), ancestor)  # type: ignore[arg-type]
        assert merged.client == of
        assert not [lost for lost in merged.lost if lost.side == side]
    assert not differences(ours, ours, ancestor)
    assert merge(ours, ours, ancestor=ancestor) == Merged(ours, None, ())


@pytest.mark.no_cover
@given(_runs, _runs)
@settings(max_examples=100, deadline=None)
def test_against_the_ancestor_a_side_that_did_nothing_changes_nothing(left: list[Edit], right: list[Edit]) -> None:
    old = edited(start(), left)
    new = edited(old, right)
    for ours, theirs in ((old, new), (new, old)):
        merged = merge(ours, theirs, ancestor=old)
        assert (merged.client, merged.lost) == (new, ())


@pytest.mark.no_cover
@given(_runs, _runs, st.booleans(), st.randoms(use_true_random=False))
@settings(max_examples=200, deadline=None)
def test_whatever_is_chosen_the_result_is_whole_and_every_value_is_in_it_or_told(
    left: list[Edit], right: list[Edit], is_known: bool, dice: object
) -> None:
    old = start()
    ours, theirs = edited(old, left), edited(old, right)
    ancestor = old if is_known else None
    found = differences(ours, theirs, ancestor)
    choice = getattr(dice, "choice")  # noqa: B009
    chosen = {place: choice(("ours", "theirs", *["both"] * (place[2] == "log"))) for place in suggested(found)}
    merged = merge(ours, theirs, chosen, ancestor)
    assert not broken_links(merged.client)
    named = {key: action.depends_on for key, action in merged.client.actions.items()}
    assert all(other in named for others in named.values() for other in others)
    assert not any(key in reached(other, named) for key, others in named.items() for other in others)
    if merged.change is not None:
        assert apply(ours, merged.change) == merged.client
        assert apply(merged.client, merged.change.inverted()) == ours
    for side, client in (("ours", ours), ("theirs", theirs)):
        for table in TABLES:
            told = {(lost.id, lost.field) for lost in merged.lost if (lost.side, lost.table) == (side, table)}
            for key, record in client.table(table).items():
                kept = merged.client.table(table).get(key)
                if isinstance(record, Rating):  # an emptied rating is no longer there
                    kept = kept or Rating(id=key, assessment=record.assessment, dimension=record.dimension)
                was = ancestor.table(table).get(key) if ancestor else None
                for field in set(record.__struct_fields__) - {"id", "assessment", "dimension"}:
                    value = getattr(record, field)
                    if field == "log":
                        # Line by line: all are there, or were there before, or the log is told.
                        value = tuple(set(value) - set(kept.log if kept else ()) - set(was.log if was else ()))
                        assert not value or {(key, ""), (key, field)} & told
                        continue
                    is_kept = kept is not None and getattr(kept, field) == value
                    is_old = getattr(was, field) == value if was is not None else value in UNTOUCHED
                    assert is_kept or is_old or {(key, ""), (key, field)} & told, (side, table, key, field)
