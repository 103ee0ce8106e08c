"""Purposes, goals, target groups and platforms: other instruments refer to them, so they can be renamed and removed."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.integrity import broken_links
from somedesk.domain.records.strategy import Expectation, Goal, Need, Platform, Purpose, StrategyPoint, TargetGroup
from somedesk.domain.strategy import lines


def made(client: Client, change: Change | None) -> Client:
    assert change is not None
    after = apply(client, change)
    assert broken_links(after) == ()
    return after


@pytest.fixture
def client() -> Client:
    found = new_client("u", "Moonfisher", "en", dt.date(2026, 11, 1))
    for table, record in (
        ("purposes", Purpose("trust", "trust")),
        ("purposes", Purpose("p2", "own", name="  Recruiting ")),
        ("goals", Goal("g1", "Five applicants a month", purpose="p2")),
        ("target_groups", TargetGroup("t1", "Baristas")),
        ("platforms", Platform("instagram", "Instagram")),
        ("platforms", Platform("linkedin", "LinkedIn")),
    ):
        found = made(found, lines.add(found, table, record))
    needs = {key: Need(key, "t1", platform) for key, platform in (("n1", "instagram"), ("n2", "linkedin"))}
    return replace(found, needs=needs)


def test_what_is_added_stands_last_and_its_name_is_trimmed(client: Client) -> None:
    assert [each.id for each in lines.in_order(client, "purposes")] == ["trust", "p2"]
    assert client.purposes["p2"].name == "Recruiting"
    assert [each.place for each in lines.in_order(client, "platforms")] == [0, 1]


def test_a_purpose_without_a_name_of_its_own_is_called_by_its_kind(client: Client) -> None:
    assert lines.called("purposes", client.purposes["trust"]) == {"name": "", "word": "purposes.kind.trust"}
    told = replace(client.purposes["trust"], text="What it means here")
    assert lines.called("purposes", told) == lines.called("purposes", client.purposes["trust"])
    assert lines.called("purposes", client.purposes["p2"]) == {"name": "Recruiting"}
    point = StrategyPoint("x", "ideas", "a  long\n" + "text " * 30)
    assert lines.called("strategy_points", point)["name"].startswith("a long text")
    assert len(lines.called("strategy_points", point)["name"]) == lines.LONGEST_NAME


def test_a_new_name_reaches_everyone_because_they_refer_by_id(client: Client) -> None:
    after = made(client, lines.edit(client, "purposes", "p2", name="Hiring"))
    assert after.purposes[after.goals["g1"].purpose or ""].name == "Hiring"
    assert lines.edit(client, "purposes", "p2", name="Recruiting") is None


def test_what_hangs_on_one_is_told_before_it_is_removed(client: Client) -> None:
    assert lines.hanging(client, "purposes", "p2") == {"goals": 1}
    assert lines.hanging(client, "target_groups", "t1") == {"needs": 2}
    assert lines.hanging(client, "platforms", "linkedin") == {"needs": 1}
    assert lines.hanging(client, "purposes", "trust") == {}


def test_what_refers_to_what_is_removed_stays_and_what_is_said_of_it_alone_goes(client: Client) -> None:
    after = made(client, lines.delete(client, "purposes", "p2"))
    assert after.goals["g1"].purpose is None
    after = made(client, lines.delete(client, "platforms", "linkedin"))
    assert list(after.needs) == ["n1"]
    assert not made(client, lines.delete(client, "target_groups", "t1")).needs


def test_one_moves_among_the_others_and_no_further(client: Client) -> None:
    after = made(client, lines.move(client, "platforms", "linkedin", -1))
    assert [each.id for each in lines.in_order(after, "platforms")] == ["linkedin", "instagram"]
    assert lines.move(after, "platforms", "linkedin", -3) is None
    back = made(after, lines.move(after, "platforms", "linkedin", 7))
    assert [each.id for each in lines.in_order(back, "platforms")] == ["instagram", "linkedin"]


def test_points_move_within_their_list(client: Client) -> None:
    for key, within in (("a", "ideas"), ("b", "learnt"), ("c", "ideas")):
        client = made(client, lines.add(client, "strategy_points", StrategyPoint(key, within, key)))
    after = made(client, lines.move(client, "strategy_points", "c", -1, within="list"))
    assert [each.id for each in lines.in_order(after, "strategy_points") if each.list == "ideas"] == ["c", "a"]
    assert after.strategy_points["b"] == client.strategy_points["b"]


def test_one_of_ones_own_needs_a_name_and_no_two_have_the_same(client: Client) -> None:
    for table, record, code in (
        ("purposes", Purpose("x", "own", name=" "), "strategy_name_missing"),
        ("expectations", Expectation("x", "own"), "strategy_name_missing"),
        ("platforms", Platform("x", "INSTAGRAM "), "strategy_name_taken"),
        ("target_groups", TargetGroup("x", ""), "value_refused"),
        ("goals", Goal("x", "\u200b"), "name_invisible"),
    ):
        with pytest.raises(InvalidInput, match=code):
            lines.add(client, table, record)
    with pytest.raises(InvalidInput, match="strategy_name_taken"):
        lines.edit(client, "platforms", "linkedin", name="instagram")
    same = Goal("g2", "Five applicants a month")
    assert "g2" in made(client, lines.add(client, "goals", same)).goals
