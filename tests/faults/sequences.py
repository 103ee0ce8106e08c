"""Random sequences of edits, undoing, redoing, failing, closing, opening, merging, against plain dictionaries."""

import copy
import datetime as dt
import errno
from collections.abc import Callable
from functools import partial
from itertools import count
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from tinydb import TinyDB

from somedesk.domain.change import Change
from somedesk.domain.client import Action, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.history import past
from somedesk.domain.merge import Place, Side, all_of, differences, merge
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.file_system import FileSystem
from somedesk.store.versions import Version, ancestor_of, read_version
from tests.faults.outcome import Outcome, quick_folder
from tests.small_client import DAY, small_client
from tests.store.faults import NEVER, NOW, FaultySystem, environment

DIMENSIONS = st.sampled_from(("strategy", "support", "dialogue"))
LEVELS = st.one_of(st.none(), st.integers(0, 5))
TEXTS = st.text(max_size=60).filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text))
LONGER = st.tuples(TEXTS, st.integers(1, 30)).map(lambda made: made[0] * made[1])
IDS = st.sampled_from(("a1", "a2", "a3"))

Plain = dict[str, Any]


def plain(client: Client) -> Plain:
    """What the model knows of a client."""
    return {
        "notes": client.profile.notes,
        "ratings": {
            rating.dimension: (rating.level, rating.target, rating.note)
            for rating in client.ratings.values()
            if (rating.level, rating.target, rating.note) != (None, None, "")
        },
        "actions": {action.id: action.title for action in client.actions.values()},
    }


# What a colleague does: the level of a rating, the notes of the client, an action; None where they leave it.
THEIRS = st.fixed_dictionaries(
    {
        "levels": st.dictionaries(DIMENSIONS, st.one_of(st.none(), st.integers(0, 5)), max_size=3),
        "notes": st.one_of(st.none(), TEXTS),
        "titles": st.dictionaries(IDS, st.text("xyzæ", min_size=1, max_size=5), max_size=2),
        "gone": st.sets(IDS, max_size=1),
    }
)


def merged_plainly(ours: Plain, theirs: Plain, old: Plain, side: Side | None) -> Plain:
    """What must come of two versions and their common ancestor: part by part what one side alone has changed, and of
    what both have ours; or with a ``side`` all that is of that one.
    """

    def part(mine: Any, other: Any, was: Any) -> Any:
        if side is not None:
            return mine if side == "ours" else other
        return other if mine == was else mine

    def presence(mine: Any, other: Any, was: Any) -> Any:
        """What one side has removed and the other has changed stays."""
        if side is not None or (mine is None) == (other is None):
            return part(mine, other, was)
        here = other if mine is None else mine
        return None if here == was else here

    def each(table: str) -> dict[str, Any]:
        sides = (ours[table], theirs[table], old[table])
        if table == "actions":
            found = {key: presence(*(s.get(key) for s in sides)) for key in {**sides[0], **sides[1]}}
            return {key: title for key, title in found.items() if title is not None}
        empty = (None, None, "")
        rated = {
            key: tuple(part(*fields) for fields in zip(*(s.get(key, empty) for s in sides), strict=True))
            for key in {**sides[0], **sides[1]}
        }
        return {key: fields for key, fields in rated.items() if fields != empty}

    return {
        "notes": part(*(s["notes"] for s in (ours, theirs, old))),
        "ratings": each("ratings"),
        "actions": each("actions"),
    }


class Sequences(RuleBasedStateMachine):
    """A client file on one side, dictionaries on the other."""

    def __init__(self) -> None:
        super().__init__()
        self._context = quick_folder()
        self.folder = self._context.__enter__()
        self.system, self.seconds = FaultySystem(), count()
        self.path = self.folder / "client.somedesk"
        self.copy = self.folder / "copy.somedesk"
        self.file = ClientFile.create(self.path, small_client(), self._environment(self.system))
        self.model: Plain = {"notes": "", "ratings": {}, "actions": {}}
        self.states = [copy.deepcopy(self.model)]  # after each entry of the history
        self.done: list[tuple[Change, Plain, Plain]] = []
        self.undone: list[tuple[Change, Plain, Plain]] = []
        self.parted: Plain | None = None  # what stands in a colleague's copy, as it was made

    def _make(self, change: Change | None, after: Plain) -> None:
        if change is None:
            assert after == self.model, "the file says that nothing changes"
            return
        self.file.apply(change)
        self.done.append((change, self.model, after))
        self.undone.clear()
        self._now(after)

    def _now(self, state: Plain) -> None:
        self.model = copy.deepcopy(state)
        self.states.append(copy.deepcopy(state))
        assert plain(self.file.client) == self.model

    def _with_rating(self, dimension: str, place: int, value: object) -> Plain:
        after = copy.deepcopy(self.model)
        rating = list(after["ratings"].get(dimension, (None, None, "")))
        rating[place] = value
        after["ratings"][dimension] = tuple(rating)
        if rating == [None, None, ""]:
            del after["ratings"][dimension]
        return after

    @rule(dimension=DIMENSIONS, level=LEVELS)
    def rate(self, dimension: str, level: int | None) -> None:
        change = assessments.rate(self.file.client, "first", dimension, level)
        self._make(change, self._with_rating(dimension, 0, level))

    @rule(dimension=DIMENSIONS, level=st.one_of(st.none(), st.integers(1, 5)))
    def set_target(self, dimension: str, level: int | None) -> None:
        change = assessments.set_target(self.file.client, "first", dimension, level)
        self._make(change, self._with_rating(dimension, 1, level))

    @rule(dimension=DIMENSIONS, text=LONGER)
    def set_note(self, dimension: str, text: str) -> None:
        change = assessments.set_note(self.file.client, "first", dimension, text)
        self._make(change, self._with_rating(dimension, 2, text))

    @rule(text=LONGER)
    def set_notes(self, text: str) -> None:
        change = assessments.edit_profile(self.file.client, notes=text)
        self._make(change, self.model | {"notes": text})

    @rule(key=IDS, title=st.text("abcæøå", min_size=1, max_size=5))
    def add_action(self, key: str, title: str) -> None:
        if key not in self.model["actions"]:
            change = plan.add_action(self.file.client, Action(id=key, title=title, created=DAY))
            self._make(change, self.model | {"actions": self.model["actions"] | {key: title}})

    @rule(key=IDS)
    def delete_action(self, key: str) -> None:
        if key in self.model["actions"]:
            actions = {other: title for other, title in self.model["actions"].items() if other != key}
            self._make(plan.delete_actions(self.file.client, [key]), self.model | {"actions": actions})

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        change, before, after = self.done.pop()
        self.file.apply(change.inverted(), undone=True)
        self.undone.append((change, before, after))
        self._now(before)

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        change, before, after = self.undone.pop()
        self.file.apply(change)
        self.done.append((change, before, after))
        self._now(after)

    @rule()
    def save(self) -> None:
        self.system.arm(None)
        self.file.retry()
        assert self.file.wait(60)

    @rule(at=st.integers(0, 14), lasting=st.booleans())
    def fail(self, at: int, lasting: bool) -> None:
        """The next saves go wrong, until one is asked for again."""
        assert self.file.wait(60) or self.file.state.error is not None
        self.system.arm(at, OSError(errno.EIO, "injected"), lasting=lasting)

    @rule()
    def reopen(self) -> None:
        self._close()
        database = TinyDB(self.path, access_mode="r")
        try:
            ratings = {r["dimension"]: r for r in database.table("ratings").all()}
            found = {d: (r.get("level"), r.get("target"), r.get("note", "")) for d, r in ratings.items()}
            titles = {action["id"]: action["title"] for action in database.table("actions").all()}
        finally:
            database.close()
        assert {d: r for d, r in found.items() if r != (None, None, "")} == self.model["ratings"], (
            "stock TinyDB differs"
        )
        assert titles == self.model["actions"]
        self.file = ClientFile.open(self.path, environment=self._environment(self.system))
        assert plain(self.file.client) == self.model

    @rule(data=st.data())
    def look_back(self, data: st.DataObject) -> None:
        entries = self.file.history()
        assert len(entries) == len(self.states) - 1
        number = data.draw(st.integers(0, len(entries)))
        assert plain(past(self.file.client, entries, number)) == self.states[number]

    @rule()
    def give_away(self) -> None:
        """A colleague gets a copy of what is saved now."""
        self.save()
        self.system.arm(None)
        self.copy.unlink(missing_ok=True)
        self.file.save_copy(self.copy)
        self.parted = copy.deepcopy(self.model)

    @precondition(lambda self: self.parted is not None)
    @rule(theirs=THEIRS, side=st.sampled_from((None, "ours", "theirs")))
    def merge(self, theirs: dict[str, Any], side: Side | None) -> None:
        """The colleague goes on with the copy, as ours went on since, and both are made one."""
        there = self._gone_on(theirs)
        ours = Version(self.path, b"", self.file.client, self.file.history())
        old = ancestor_of(ours, there)
        assert old is not None, "where both parted is not known"
        chosen: dict[Place, Side] = {}
        if side is not None:
            chosen = all_of(differences(ours.client, there.client, old), side)
        merged = merge(ours.client, there.client, chosen, old, self.copy.name)
        after = merged_plainly(self.model, plain(there.client), plain(old), side)
        assert plain(merged.client) == after
        self._make(merged.change, after)

    def _gone_on(self, theirs: dict[str, Any]) -> Version:
        with ClientFile.open(self.copy, environment=self._environment(FileSystem(), "Kollega")) as file:
            edits: list[Callable[[Client], Change | None]] = [
                *(partial(_rated, dimension=key, level=level) for key, level in theirs["levels"].items()),
                *(partial(_titled, key=key, title=title) for key, title in theirs["titles"].items()),
                *(partial(_without, key=key) for key in theirs["gone"] - theirs["titles"].keys()),
            ]
            if theirs["notes"] is not None:
                edits.append(partial(assessments.edit_profile, notes=theirs["notes"]))
            for edit in edits:
                if (change := edit(file.client)) is not None:
                    file.apply(change)
        return read_version(self.copy)

    def _environment(self, system: FileSystem, holder: str = "Prøve") -> Environment:
        """The clock goes on: two changes at one moment by one person would be the same in both histories."""
        return Environment(holder, system, lambda: NOW + dt.timedelta(seconds=next(self.seconds)), NEVER)

    def _close(self) -> None:
        self.system.arm(None)
        self.file.close()

    def teardown(self) -> None:
        self._close()
        with ClientFile.open(self.path, environment=environment()) as file:
            assert plain(file.client) == self.model
        self._context.__exit__(None, None, None)


def _rated(client: Client, dimension: str, level: int | None) -> Change | None:
    return assessments.rate(client, "first", dimension, level)


def _titled(client: Client, key: str, title: str) -> Change | None:
    if key in client.actions:
        return plan.edit_action(client, key, DAY, title=title)
    return plan.add_action(client, Action(id=key, title=title, created=DAY))


def _without(client: Client, key: str) -> Change | None:
    return plan.delete_actions(client, [key]) if key in client.actions else None


def run(number: int) -> Outcome:
    """``number`` sequences of up to 40 steps."""
    try:
        run_state_machine_as_test(
            Sequences,
            settings=settings(
                max_examples=number,
                stateful_step_count=40,
                deadline=None,
                database=None,
                derandomize=True,
                suppress_health_check=list(HealthCheck),
            ),
        )
    except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
        return Outcome(number, (f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())))
    return Outcome(number)
