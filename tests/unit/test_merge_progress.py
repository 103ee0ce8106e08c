"""Lines of progress that two people wrote in their copies of a client: none is lost, none stands twice."""

from somedesk.domain.client import Client
from somedesk.domain.merge import differences, merge
from somedesk.domain.plan import plan
from tests.small_client import DAY, made, small_client
from tests.unit.test_merge import added, lines


def reported(client: Client, action: str, *days: int) -> Client:
    """``client`` with a line of progress for each of these days of November."""
    return made(client, plan.edit_action(client, action, DAY, log=lines(*days)))


def days(client: Client, action: str) -> list[int]:
    return [line.date.day for line in client.actions[action].log]


def test_lines_of_progress_from_both_sides_are_all_kept_once_and_by_date() -> None:
    old = reported(added(small_client(), "a"), "a", 1, 2)
    ours, theirs = reported(old, "a", 1, 2, 4, 9), reported(old, "a", 2, 3, 4)
    (difference,) = differences(ours, theirs, old)
    assert [(part.suggested, part.conflict, part.is_united) for part in difference.parts] == [("both", False, True)]
    merged = merge(ours, theirs, ancestor=old)
    assert days(merged.client, "a") == [2, 3, 4, 9]  # the first was removed on one side
    assert not merged.lost
    assert merge(theirs, ours, ancestor=old).client.actions == merged.client.actions


def test_lines_of_progress_without_an_ancestor() -> None:
    old = added(small_client(), "a")
    ours, theirs = reported(old, "a", 1, 5), reported(old, "a", 1, 3)
    assert days(merge(ours, theirs).client, "a") == [1, 3, 5]
    assert days(merge(old, theirs).client, "a") == [1, 3]
    assert days(merge(ours, old).client, "a") == [1, 5]


def test_lines_of_one_side_can_be_left_out_and_are_told() -> None:
    old = reported(added(small_client(), "a"), "a", 1)
    ours, theirs = reported(old, "a", 1, 5), reported(old, "a", 1, 3)
    merged = merge(ours, theirs, {("actions", "a", "log"): "ours"}, old)
    assert days(merged.client, "a") == [1, 5]
    (lost,) = merged.lost
    assert (lost.side, lost.field, lost.value) == ("theirs", "log", theirs.actions["a"].log[1:])
    assert lost.record is not None
    assert lost.record.log == lost.value  # type: ignore[union-attr]
