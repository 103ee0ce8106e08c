"""Where two versions parted is proved from their histories, or not claimed at all."""

from msgspec.structs import replace

from somedesk.domain import history
from somedesk.domain.ancestry import common_ancestor
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.history import Entry
from tests.small_client import MOMENT, small_client

Version = tuple[Client, tuple[Entry, ...]]


def after(version: Version, *changes: Change | None, who: str = "") -> Version:
    client, entries = version
    for change in changes:
        assert change is not None
        client = apply(client, change)
        entries = (*entries, Entry(MOMENT, change.label, history.traces(history.touched(change)), who=who))
    return client, entries


def rated(version: Version, level: int, who: str = "") -> Version:
    return after(version, assessments.rate(version[0], "first", "strategy", level), who=who)


def test_the_state_after_the_last_change_that_both_have() -> None:
    shared = rated(rated((small_client(), ()), 2), 3)
    ours, theirs = rated(shared, 4, "One"), rated(rated(shared, 5, "Two"), 1, "Two")
    assert common_ancestor(*ours, *theirs) == shared[0]
    assert common_ancestor(*theirs, *ours) == shared[0]
    assert common_ancestor(*ours, *shared) == shared[0]


def test_copies_made_before_any_change_parted_at_the_beginning() -> None:
    start: Version = (small_client(), ())
    assert common_ancestor(*rated(start, 2, "One"), *rated(start, 3, "Two")) == start[0]


def test_a_reason_given_later_in_one_of_them_makes_no_difference() -> None:
    shared = rated((small_client(), ()), 2)
    explained = (shared[0], tuple(replace(entry, why="Because") for entry in shared[1]))
    assert common_ancestor(*rated(explained, 3, "One"), *rated(shared, 4, "Two")) == shared[0]


def test_nothing_is_claimed_of_other_clients_other_beginnings_or_broken_histories() -> None:
    version = rated((small_client(), ()), 2)
    stranger = replace(version[0], profile=replace(version[0].profile, uid="uid-2"))
    assert common_ancestor(*version, stranger, version[1]) is None
    assert common_ancestor(small_client(strategy=(1, None)), (), small_client(strategy=(2, None)), ()) is None
    assert common_ancestor(small_client(), rated(version, 3)[1], *version) is None
