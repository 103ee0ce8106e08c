"""docs/sources.md says where the items of the sources stand: what it names is there, and nothing is left out."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import somedesk
from somedesk.content.record_fields import choice_key, choices, kinds
from somedesk.content.stage_check import stage_texts
from somedesk.content.strategy import strategy_texts
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, TABLES
from somedesk.domain.records.strategy import METRIC_KINDS, POINT_LISTS, PURPOSE_KINDS, QUESTIONS
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.exchange.formats import FORMATS
from somedesk.reports.kinds import KINDS, SECTIONS

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.compile(
    r"`(question|points|table|field|choice|report|sections|export|suggestions|file|statement|stage|word|widget):([\w./-]+)`"
)


def all_choices() -> set[str]:
    return {choice_key(table, path, each) for table in TABLES for path in kinds(table) for each in choices(table, path)}


IS_THERE: Mapping[str, Callable[[str], bool]] = {
    "question": lambda name: name in QUESTIONS,
    "points": lambda name: name in POINT_LISTS,
    "table": lambda name: name in TABLES,
    "field": lambda name: name in {path for table in TABLES for path in kinds(table)},
    "choice": lambda name: name in all_choices(),
    "report": lambda name: name in KINDS,
    "sections": lambda name: name in SECTIONS,
    "export": lambda name: name in FORMATS,
    "suggestions": lambda name: name in strategy_texts("en").suggestions,
    "file": lambda name: (Path(somedesk.__file__).parent / name).is_file(),
    "statement": lambda name: all(int(name) in stage_texts(language).statements for language in LANGUAGES),
    "stage": lambda name: all(int(name) in stage_texts(language).stages for language in LANGUAGES),
    "word": lambda name: all(name in words(language) for language in LANGUAGES),
    "widget": lambda name: f'"{name}"' in screens(),
}


@cache
def screens() -> str:
    return "\n".join(path.read_text("utf-8") for path in (Path(somedesk.__file__).parent / "ui").rglob("*.py"))


def named() -> list[tuple[str, str]]:
    return NAMED.findall((ROOT / "docs" / "sources.md").read_text("utf-8"))


def test_what_the_page_names_is_there() -> None:
    assert len(named()) > 70
    assert [each for each in named() if not IS_THERE[each[0]](each[1])] == []


def test_every_item_of_the_strategy_has_its_row_and_every_list_of_it_is_named() -> None:
    rows = [line for line in (ROOT / "docs" / "sources.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    numbers = [int(row.split()[1]) for row in rows if row.split()[1].isdigit() and "question:" in row]
    assert numbers == list(range(1, 14))
    found = set(named())
    assert {("question", each) for each in QUESTIONS} <= found
    assert {("points", each) for each in POINT_LISTS} <= found
    assert {("choice", f"purposes.kind.{each}") for each in PURPOSE_KINDS} <= found
    assert {("choice", f"strategy_metrics.kind.{each}") for each in METRIC_KINDS if each != "own"} <= found


def test_every_statement_of_the_stage_model_has_its_row_and_is_named() -> None:
    lines = (ROOT / "docs" / "sources.md").read_text("utf-8").splitlines()
    rows = [int(match[1]) for line in lines if (match := re.match(r"\| B(\d+) \|", line))]
    assert rows == list(range(1, 46))
    assert {("statement", str(each.number)) for each in STATEMENTS} <= set(named())
