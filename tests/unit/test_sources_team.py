"""Parts C and D of docs/sources.md: what they name is there, and nothing of the team stands without a source."""

import re
from pathlib import Path

from somedesk.content.suggestions import role_names
from somedesk.content.team import BOUGHT, CARD_TASKS, USUAL
from somedesk.content.words import words
from somedesk.domain.records.team import CAPABILITIES, DEPARTMENTS, USES
from somedesk.domain.team.checks import RULES

PAGE = (Path(__file__).resolve().parents[2] / "docs/sources.md").read_text("utf-8")
# Rules of the program's own; the others stand in the page.
OWN_RULES = {"below_skill", "short_of_hours", "skilled_back_up"}


def named(kind: str) -> set[str]:
    return set(re.findall(rf"`{kind}:([\w.]+)`", PAGE))


def row(item: str) -> str:
    (found,) = [line for line in PAGE.splitlines() if line.startswith(f"| {item} ")]
    return found


def test_what_the_page_names_is_there() -> None:
    for language in ("da", "sv", "en"):
        known = words(language).keys()
        team = {each for each in named("word") if not each.startswith("stage")}
        assert {each for each in team if each not in known} == set()
        assert named("role") <= role_names(language).roles.keys()
        assert named("capability") == set(CAPABILITIES)
        assert {f"external.{each}" for each in named("external")} <= known
    assert named("rule") | OWN_RULES == set(RULES)


def test_every_item_has_its_row_and_nothing_is_left_out() -> None:
    assert [line.split()[1] for line in PAGE.splitlines() if re.match(r"\| [CD]\d", line)] == [
        *(f"C{n}" for n in range(1, 24)),
        *(f"D{n}" for n in range(1, 19)),
    ]
    assert {f"department.{each}" for each in DEPARTMENTS} <= named("word")
    assert {f"task.{each}" for each in USES} <= named("word")
    assert {f"card.{key}.{n}" for key, count in CARD_TASKS.items() for n in range(1, count + 1)} <= named("word")


def test_the_roles_of_each_capability_are_those_of_the_page() -> None:
    for number, capability in enumerate(CAPABILITIES, 1):
        told = row(f"D{number}")
        assert f"`capability:{capability}`" in told
        assert set(re.findall(r"`role:(\w+)`", told)) == set(USUAL[capability])
        assert set(re.findall(r"`external:(\w+)`", told)) == set(BOUGHT.get(capability, ()))
