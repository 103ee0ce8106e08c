"""The team in words: what the rules say in three languages, who has which role, and what goes out in files."""

import datetime as dt
import io

import docx
import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from somedesk.content import team as words
from somedesk.content.links import asked_first
from somedesk.content.sample import sample_client
from somedesk.content.strategy_outline import Fact, outline
from somedesk.content.words import words as words_of
from somedesk.domain.client import LANGUAGES, Action, Person
from somedesk.domain.records.strategy import StrategyAnswer
from somedesk.domain.records.team import BRIEF, CAPABILITIES, DEPARTMENTS, Responsibility, Task
from somedesk.domain.team import checks
from somedesk.domain.team.checks import Finding
from somedesk.exchange.docx import export_document
from somedesk.exchange.docx_strategy import export_key_points
from somedesk.exchange.xlsx import export_workbook
from somedesk.reports.build import build
from somedesk.reports.options import ReportOptions
from somedesk.reports.subject import subject_of
from somedesk.reports.team_words import weeks
from tests.reports.reading import squeezed, text_of
from tests.unit.team_clients import held, lettered, team_of

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

TODAY = dt.date(2026, 11, 14)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_says_what_it_has_found_why_and_what_can_be_done(language: str) -> None:
    client = sample_client("en", TODAY)
    for rule in checks.RULES:
        finding = Finding(rule, (), "plan", "Noa Brandt", "sales", "purpose", 2.5, 8)
        said = words.told(finding, client, language)
        assert "{" not in f"{said.title}{said.text}{said.why}"
        for remedy in words.remedies(finding):
            action = words.action_of(remedy, finding, client, "x", TODAY)
            assert action.title
            assert action.measure
    assert set(words.REMEDIES) <= set(checks.RULES)


def test_what_is_best_bought_is_bought_first_and_long_names_are_shortened() -> None:
    assert words.remedies(Finding("unheld", capability="advertise"))[0] == "buy"
    assert words.remedies(Finding("unheld", capability="lead"))[0] == "hire"
    client = sample_client("en", TODAY)
    title = words.remedy_title("share", Finding("overloaded", person="x" * 300), client, "en")
    assert len(title) < 160


def test_roles_are_known_by_what_was_said_or_by_a_name_that_is_one() -> None:
    people = Person("Eva", role="SoMe-manager"), Person("Content manager"), Person("Ib", role="Bager")
    assert words.roles_of(team_of(*people)) == {"Eva": "social_media_manager", "Content manager": "content_manager"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_the_sources_name_has_its_words(language: str) -> None:
    for capability in CAPABILITIES:
        assert len(words.what_is(capability, language).split("\n")) == (3 if capability in words.BOUGHT else 2)
    for department in DEPARTMENTS:
        assert len(words.card_tasks(department, language)) == words.CARD_TASKS.get(department, 0)
        assert bool(words.proposed_figures(department, language)) == (department in words.WITH_FIGURES)
    assert len({words.question(key, language) for key in BRIEF}) == len(BRIEF)
    client = replace(team_of(), tasks={"t": Task("t", "Quiz")})
    unknown = words_of(language)("unknown_word", word="x")
    assert [words.task_name(key, language, client) for key in ("t", "x")] == ["Quiz", unknown]
    assert (words.department_name("x", "", language), words.question("x", language)) == (unknown, unknown)
    assert words.record_name("capabilities", "x", {}, language) == unknown
    assert (words.department_name("", "", language), words.task_name("", language)) == ("", "")


def test_workbook_and_document_hold_the_team() -> None:
    client = sample_client("en", TODAY)
    client = replace(client, owners={**client.owners, "Ny": Person("Ny", place=9)})
    book = load_workbook(io.BytesIO(export_workbook(client, "en", TODAY)))
    rows = list(book["Capabilities and people"].iter_rows(values_only=True))
    noa = ("Noa Brandt", "In-house", "Marketing", "Social media manager", "Planning", 1.5, 4, None, None)
    assert noa in rows
    assert rows[-1][0] == "Ny"
    matrix = {row[0]: row[1:] for row in book["Responsibilities"].iter_rows(values_only=True)}
    assert matrix["Branding channel"] == ("A", "A", "C", "R", "I", "I", None)
    assert "Response time" in {row[3] for row in book["Departments"].iter_rows(values_only=True)}
    brief = {row[0]: row[1:] for row in book["Advertising brief"].iter_rows(values_only=True)}
    assert brief[words.question("goal", "en")][0] == "yes"
    written = export_document(subject_of(client, "sv", ReportOptions(), TODAY))
    text = "\n".join(p.text for p in docx.Document(io.BytesIO(written)).paragraphs)
    for said in ("Ansvarsmatris", "Ingen har ”Annonsering”", "Det hänger på 1 person: Noa Brandt", "Noa Brandt (2 tim"):
        assert said in text


def test_nothing_of_a_team_stands_where_there_is_none() -> None:
    book = load_workbook(io.BytesIO(export_workbook(team_of(), "en", TODAY)))
    assert "Responsibilities" not in book.sheetnames
    alone = team_of(Person("Eva"), holdings=(held("Eva", "plan", 1.0),))
    assert "Capabilities and people" in load_workbook(io.BytesIO(export_workbook(alone, "en", TODAY))).sheetnames
    written = export_document(subject_of(alone, "en", ReportOptions(), TODAY))
    assert "Responsibilities" not in [p.text for p in docx.Document(io.BytesIO(written)).paragraphs]


def test_the_weeks_to_come_say_what_is_asked_of_the_hours_that_there_are() -> None:
    holdings = (held("Eva", "plan", 3.0), held("Ib", "create", 2.0))
    client = team_of(Person("Eva", hours_per_week=2), Person("Ib"), holdings=holdings)
    head, rows = weeks(subject_of(client, "en", ReportOptions(), TODAY))
    assert head[:3] == ["Person", "wk 46", "wk 47"]
    assert {row[0]: row[1:] for row in rows} == {"Eva": ("▲ 3 of 2 h",) * 6, "Ib": ("2 h",) * 6}
    assert "Comingweeks" in text_of(build("roles", client, "en", ReportOptions(sections=("team_people",)), TODAY))


def test_who_is_informed_gets_the_key_points() -> None:
    client = sample_client("en", TODAY)
    given = {**client.responsibilities, "hr.purpose": Responsibility("hr.purpose", "hr", "purpose", informed=True)}
    told = {**client.departments, "hr": replace(client.departments["hr"], person="Alva Ek")}
    client = replace(client, responsibilities=given, departments=told)
    assert squeezed("Goes to: Alva Ek") in text_of(build("strategy-key-points", client, "en", ReportOptions(), TODAY))
    written = docx.Document(io.BytesIO(export_key_points(subject_of(client, "da", ReportOptions(), TODAY))))
    assert any(each.text.startswith("Går til: Alva Ek (Formål og mål") for each in written.paragraphs)


def test_who_is_asked_stands_in_the_roll_out_and_with_the_action_that_it_is_about() -> None:
    client = lettered(
        team_of(Person("Eva"), Person("Ib")), ("sales", "measuring", "C"), ("marketing", "production", "R"),
        sales="Eva", marketing="Ib",
    )  # fmt: skip
    client = replace(client, strategy_answers={"rollout": StrategyAnswer("rollout", "Step by step")})
    section = next(each for each in outline(client, "sv", str).sections if each.question == "rollout")
    assert Fact("Rådfrågas under tiden", "Eva (Mäta och följa upp)") in section.parts
    action = Action("a", "Measure", TODAY, dimension="kpis")
    assert asked_first(action, client, "en") == "Ask first: Eva (Measure and follow up)"
    assert asked_first(replace(action, dimension="production"), client, "en") == ""
    assert asked_first(replace(action, dimension=None), client, "en") == ""
