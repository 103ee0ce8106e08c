"""The action plan, read back: everything that was entered stands in it, in the report's language."""

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.base.paths import resource
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.content.themes import theme
from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.domain.records.calendar import Entry
from somedesk.reports.build import KINDS, ReportOptions, build
from tests.reports.reading import colours, outline, pages, reader, squeezed, text_of

pytestmark = pytest.mark.usefixtures("claims_are_believed")

NORDIC = "åäöæøÅÄÖÆØ “”–€"
ALL = {dimension: {"level": 2, "target": 4} for dimension in built_in().dimension_ids()}


def full_client(make_client: Callable[..., Client], make_action: Callable[..., Any]) -> tuple[Client, list[str]]:
    """A client with a marker in every field of text, and the markers."""
    markers: list[str] = []

    def mark(field: str) -> str:
        markers.append(f"{field}{NORDIC}{len(markers)}")
        return markers[-1]

    ratings: dict[str, dict[str, Any]] = {
        dimension: {
            "level": 2,
            "target": 4,
            "note": mark("note") + "\n\n  " + mark("linje"),
            "evidence": mark("bevis"),
            "evidence_date": dt.date(2026, 3, 1),
            "confidence": "low",
        }
        for dimension in built_in().dimension_ids()
        if dimension != "advertising"
    }
    ratings["advertising"] = {"not_applicable": True, "reason": mark("grund"), "note": mark("note")}
    texts = ("title", "text", "first_step", "owner", "measure", "notes")
    dimensions = [*built_in().dimension_ids(), None]
    actions = tuple(
        make_action(i, **{name: mark(name) for name in texts}, dimension=dimension, step=2, effort_hours=7.5)
        for i, dimension in enumerate(dimensions)
    )
    client = make_client("da", ratings, actions)
    assessment = replace(
        client.assessments["a1"],
        title=mark("titel"),
        scope=mark("omfang"),
        participants=mark("deltagere"),
        facilitator=mark("facilitator"),
    )
    profile = replace(client.profile, name=mark("navn"), sector=mark("branche"), contact=mark("kontakt"))
    return replace(client, profile=profile, assessments={"a1": assessment}), markers


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_entered_is_in_the_report(
    language: Language, make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    client, markers = full_client(make_client, make_action)
    options = ReportOptions(consultant="Konsulent Å", organisation="Firma Ø", introduction="Forord\n\nÆ")
    found = text_of(build("action-plan", client, language, options, today))
    assert [marker for marker in [*markers, "Konsulent Å", "Firma Ø", "Forord"] if squeezed(marker) not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_descriptor_stands_in_the_grid_in_full(
    language: Language, make_client: Callable[..., Client], today: dt.date
) -> None:
    data = build("action-plan", make_client(language, ALL), language, ReportOptions(sections=("standing",)), today)
    found = text_of(data).replace("-", "")
    cells = [cell.text for d in built_in().text(language).dimensions.values() for cell in d.levels.values()]
    assert len(cells) == 60
    assert [text for text in cells if squeezed(text).replace("-", "") not in found] == []


@pytest.mark.parametrize("language", ["da", "sv"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_english_word_in_a_nordic_report(
    kind: str, language: Language, make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    def words_of(text: str) -> set[str]:
        return set(re.findall(r"[a-zæøåäö]{3,}", re.sub(r"\{\w*\}", " ", text.lower())))

    def own(code: str) -> set[str]:
        model = resource("models", "some-grid", f"{code}.json").read_text("utf-8")
        report = [json.loads((folder / f"{code}.json").read_text("utf-8")) for folder in resource("words").iterdir()]
        content = "".join(resource(of, f"{code}.json").read_text("utf-8") for of in ("stage_check", "strategy"))
        said = " ".join(str(value) for each in report for value in each.values())
        return words_of(model) | words_of(content) | words_of(said)

    statuses: list[dict[str, Any]] = [
        {"status": "planned", "due": today - dt.timedelta(1)},
        {"status": "in_progress", "percent": 40, "start": today},
        {"status": "done", "completed": today, "percent": 100},
        {"status": "dropped", "due": today, "priority": "high"},
    ]
    actions = tuple(make_action(i, title="Æ", effort_hours=2, step=1, **fields) for i, fields in enumerate(statuses))
    ratings: dict[str, dict[str, Any]] = {**ALL, "strategy": {"level": 0}, "support": {"level": 1, "on_the_way": True}}
    ratings["kpis"] = {"not_applicable": True, "reason": "Æ", "confidence": "low"}
    data = build(kind, make_client(language, ratings, actions), language, ReportOptions(consultant="Æ"), today)
    text = re.sub(r"-\n", "", "\n".join(pages(data))).replace("Even Howard", "")  # whose model it is
    english = own("en") - own(language)
    assert words_of(text) & english == set()


def test_numbers_and_dates_follow_the_language(make_client: Callable[..., Client], today: dt.date) -> None:
    client = make_client("da", {**ALL, "strategy": {"level": 5, "target": 4}})
    wanted = {
        "da": ["2,3", "14. november 2026", "Side 1 af"],
        "sv": ["2,3", "14 november 2026", "Sida 1 av"],
        "en": ["2.3", "14 November 2026", "Page 1 of"],
    }
    for language, texts in wanted.items():
        first = pages(build("action-plan", client, language, ReportOptions(), today))[0]
        assert [text for text in texts if text not in first] == []


def test_every_page_says_which_of_how_many(today: dt.date) -> None:
    read = pages(build("action-plan", sample_client("en", today), "en", ReportOptions(), today))
    assert len(read) > 5
    # The letters of the responsibility matrix are on paper too: C beside the owner, whom A may have proposed.
    assert "Ask first: Mira Sand (Advertise)" in " ".join(" ".join(read).split())
    for number, text in enumerate(read, 1):
        assert f"Page {number} of {len(read)}" in text


def test_bookmarks_lead_to_the_sections(today: dt.date) -> None:
    data = build("action-plan", sample_client("da", today), "da", ReportOptions(), today)
    titles = outline(data)
    for section in (
        "Hvor vi står",
        "Profil og udvikling",
        "Handlingerne i overblik",
        "Handlingerne i detaljer",
        "Noter og dokumentation",
    ):
        assert section in titles
    read = reader(data)
    target = next(e for e in read.outline if not isinstance(e, list) and e.title == "Handlingerne i detaljer")
    assert "Handlingerne i detaljer" in read.pages[read.get_destination_page_number(target)].extract_text()


def test_language_title_and_author_are_set_and_nothing_else(today: dt.date) -> None:
    client = sample_client("sv", today)
    data = build("action-plan", client, "sv", ReportOptions(consultant="Ida Holm"), today)
    read = reader(data)
    assert read.trailer["/Root"]["/Lang"] == "sv-SE"
    assert read.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712  (a PDF boolean)
    assert read.metadata is not None
    assert client.profile.name in str(read.metadata.title)
    assert read.metadata.author == "Ida Holm"
    assert str(read.metadata["/CreationDate"]).startswith("D:20261120000000")


def test_the_grid_shows_the_colour_of_every_level_that_is_reached(
    make_client: Callable[..., Client], today: dt.date
) -> None:
    light = theme("light")
    ratings = {d: {"level": i % 5 + 1, "target": 5} for i, d in enumerate(built_in().dimension_ids())}
    data = build("action-plan", make_client("da", ratings), "da", ReportOptions(sections=("standing",)), today)
    seen = colours(data, 1) | colours(data, 2)
    assert {level.edge for level in light.levels} <= seen
    assert {level.fill for level in light.levels} <= seen
    assert light["target"] in seen


def test_levels_of_the_past_leave_only_a_ring(make_client: Callable[..., Client], today: dt.date) -> None:
    client = make_client("da", {"strategy": {"level": 3}})
    earlier = replace(client.assessments["a1"], id="a0", date=dt.date(2025, 5, 2))
    before = replace(client.rating("a1", "strategy"), id="a0.strategy", assessment="a0", level=1)
    client = replace(
        client,
        assessments={**client.assessments, "a0": earlier},
        ratings={**client.ratings, before.id: before},
    )
    options = ReportOptions(sections=("standing",))
    assert "Før" in pages(build("action-plan", client, "da", options, today))[1]
    without = replace(options, compare="")
    assert "Før" not in pages(build("action-plan", client, "da", without, today))[1]
    assert theme("light").level(1).edge not in colours(build("action-plan", client, "da", options, today), 1)


def test_an_overdue_action_says_so(make_client: Callable[..., Client], make_action: Callable[..., Any]) -> None:
    due = dt.date(2026, 11, 20)
    client = make_client("da", None, (make_action(1, due=due, status="in_progress", percent=45),))
    assert "Overskredet" not in text_of(build("action-plan", client, "da", ReportOptions(), due))
    late = build("action-plan", client, "da", ReportOptions(), due + dt.timedelta(1))
    assert "Overskredet·Igang,45%" in text_of(late)


@pytest.mark.parametrize("kind", ["action-plan", "assessment", "summary", "first-month", "minutes"])
@pytest.mark.parametrize(
    ("ratings", "sentence"),
    [
        (None, "Der er ikke lavet en vurdering endnu."),
        ({}, "Ingen dimension er bedømt endnu."),
        (ALL, "Der er ingen handlinger i planen endnu."),
    ],
)
def test_what_is_missing_is_said(
    kind: str, ratings: Any, sentence: str, make_client: Callable[..., Client], today: dt.date
) -> None:
    found = text_of(build(kind, make_client("da", ratings), "da", ReportOptions(), today))
    assert squeezed(sentence) in found


def test_change_over_time_needs_two_assessments(make_client: Callable[..., Client], today: dt.date) -> None:
    first = build("action-plan", make_client("da", ALL), "da", ReportOptions(), today)
    assert "Udviklingenovertidkansesfraogmeddenandenvurdering." in text_of(first)
    assert "Varmekort" not in outline(first)
    assert "Varmekort" in outline(build("action-plan", sample_client("da", today), "da", ReportOptions(), today))


def test_the_summary_is_one_page(today: dt.date) -> None:
    for language in LANGUAGES:
        assert len(pages(build("summary", sample_client(language, today), language, ReportOptions(), today))) == 1


def test_the_first_month_has_two_pages_however_much_there_is(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    actions = tuple(make_action(n, title=f"Doing {n}") for n in range(60))
    posts = {f"e{n}": Entry(id=f"e{n}", title=f"Post {n} " + "long " * (n % 40), day=today) for n in range(60)}
    client = replace(make_client("en", None, actions), entries=posts)
    _, two = pages(build("first-month", client, "en", ReportOptions(second_language="da"), today))
    shown = [sum(f"{word} {n} " in " ".join(two.split()) for n in range(60)) for word in ("Doing", "Post")]
    assert min(shown) > 5, "neither takes all the room"
    assert f"and {60 - shown[1]} more posts in the calendar" in " ".join(two.split())


def test_the_appendix_recomputes_to_the_score(make_client: Callable[..., Client], today: dt.date) -> None:
    client = make_client("en", {"strategy": {"level": 4}, "kpis": {"level": 1, "on_the_way": True}})
    profile = replace(client.profile, weights={"strategy": 2.0})
    found = text_of(build("assessment", replace(client, profile=profile), "en", ReportOptions(), today))
    assert "9.5÷3=3.17" in found  # (2 × 4 + 1 × 1.5) ÷ (2 + 1)
    assert "Strategy248" in found


def test_what_does_not_exist_is_refused(make_client: Callable[..., Client], today: dt.date) -> None:
    client = make_client("da")
    for kind, options in (
        ("poem", ReportOptions()),
        ("action-plan", ReportOptions(assessment="nope")),
        ("action-plan", ReportOptions(sections=("nope",))),
    ):
        with pytest.raises(InvalidInput):
            build(kind, client, "da", options, today)
