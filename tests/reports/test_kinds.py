"""The poster and the minutes, and what a consultant may choose: colour, words of their own, templates."""

import datetime as dt
import io
import itertools
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image

from somedesk.base import hyphenation
from somedesk.base.errors import InvalidInput
from somedesk.content.messages import message
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.content.themes import theme
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan.plan import in_plan_order, is_open
from somedesk.domain.records.figures import Target
from somedesk.reports import accent, typeset
from somedesk.reports.afar import CAPITAL, LEAST_CAPITAL
from somedesk.reports.build import KINDS, ReportOptions, build
from somedesk.reports.figures import target_words
from somedesk.reports.grid import descriptor_lines
from somedesk.reports.subject import subject_of
from somedesk.reports.templates import Template, applied, decoded, encoded, file_name, template_of
from tests.reports.reading import colours, pages, reader, squeezed, text_of

pytestmark = pytest.mark.usefixtures("claims_are_believed")

ALL = {dimension: {"level": 2, "target": 4} for dimension in built_in().dimension_ids()}


@pytest.mark.parametrize("rated", [True, False])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_poster_has_every_word_on_sheets_of_a3(language: Language, rated: bool, today: dt.date) -> None:
    data = build("poster", sample_client(language, today), language, ReportOptions(rated=rated), today)
    sheets = reader(data).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in sheets} == {(1191, 842)}
    assert len(sheets) <= 6
    found = text_of(data).replace("-", "")
    cells = [cell.text for d in built_in().text(language).dimensions.values() for cell in d.levels.values()]
    assert [text for text in cells if squeezed(text).replace("-", "") not in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_and_digits_of_the_poster_are_read_from_two_metres(language: Language, today: dt.date) -> None:
    data = build("poster", sample_client(language, today), language, ReportOptions(), today)
    sizes: dict[str, float] = {}
    for page in reader(data).pages[:3]:

        def note(words: str, matrix: list[float], inner: list[float], _font: object, size: float) -> None:
            for word in words.split():
                sizes[word] = max(sizes.get(word, 0.0), size * inner[3] * matrix[3])

        page.extract_text(visitor_text=note)
    text = built_in().text(language)
    names = [each.name for each in (*text.dimensions.values(), *(text.levels[str(n)] for n in range(1, 6)))]
    millimetres = 25.4 / 72 * CAPITAL
    for word in (*(name.split()[0].partition("-")[0] for name in names), "1", "5"):
        assert sizes[word] * millimetres >= LEAST_CAPITAL, word


def test_a_blank_poster_shows_no_rating_and_needs_none(make_client: Callable[..., Client], today: dt.date) -> None:
    rated, blank = (
        build("poster", make_client("da", ALL), "da", ReportOptions(rated=rated), today) for rated in (True, False)
    )
    edge = theme("light").level(2).edge
    assert edge in colours(rated, 0)
    assert edge not in colours(blank, 0)
    for data in (blank, build("poster", make_client("da"), "da", ReportOptions(), today)):
        text = pages(data)[0]
        assert "Dato:" in text
        assert "Mål" not in text
        assert "→" not in text


def test_minutes_say_who_met_what_was_decided_and_what_was_agreed(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    before = dt.date(2025, 1, 1)
    actions = (
        make_action(1, title="ÅBEN"),
        replace(make_action(2, title="FORBI", status="done", completed=before), created=before),
        replace(make_action(3, title="UDFØRT", status="done", completed=today), created=before),
    )
    ratings = {"strategy": {"level": 2, "target": 4, "note": "SAGT"}, "kpis": {"level": 1}}
    found = text_of(build("minutes", make_client("da", ratings, actions), "da", ReportOptions(), today))
    assert "Referatafworkshop" in found
    assert "Strategi2Vækst4Fuldskala" in found
    assert "SAGT" in found
    assert "ÅBEN" in found
    assert "UDFØRT" in found
    assert "FORBI" not in found
    assert "KPI’er1Light–" in found


def test_sections_stand_in_the_order_that_was_chosen(make_client: Callable[..., Client], today: dt.date) -> None:
    options = ReportOptions(sections=("appendix", "notes", "standing"))
    found = text_of(build("assessment", make_client("da", ALL), "da", options, today))
    places = [found.index(squeezed(words)) for words in ("Sådan fremkommer tallene", "Noter og dokum", "Hvor vi står")]
    assert places == sorted(places)


@pytest.mark.parametrize("colour", ["#FFD200", "#FFFFFF", "#777777"])
def test_a_colour_too_light_to_read_is_refused_with_one_that_is_not(
    colour: str, make_client: Callable[..., Client], today: dt.date
) -> None:
    with pytest.raises(InvalidInput) as refused:
        build("summary", make_client(), "da", ReportOptions(accent=colour), today)
    better = str(refused.value.params["better"])
    assert accent.contrast(better) >= 4.5
    assert better in message(refused.value, "da")


@pytest.mark.parametrize("colour", ["red", "#12", "#GGGGGG", "#1234567", "#123456;"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(InvalidInput, match="accent_unknown"):
        accent.checked(colour)


def test_contrast_is_what_wcag_says() -> None:
    assert accent.contrast("#000000") == pytest.approx(21)
    assert accent.contrast("#FFFFFF") == pytest.approx(1)
    assert accent.contrast("#767676") == pytest.approx(4.54, abs=0.005)


def test_two_languages_say_everything_of_ours_twice_and_the_users_words_once(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    ratings = {**ALL, "strategy": {"level": 2, "target": 4, "note": "BRUGERENS"}}
    client = make_client("da", ratings, (make_action(1, title="HANDLINGEN", due=today, dimension="kpis", step=1),))
    found = text_of(build("action-plan", client, "da", ReportOptions(second_language="en"), today)).replace("-", "")
    assert found.count("BRUGERENS") == 1
    for said in ("Hvor vi står / Where we stand", "Side 1 af", "Page 1 of", "14. november 2026", "14 November 2026"):
        assert squeezed(said) in found
    # The charts too; and a label has its colon once, behind both.
    for said in ("nu / now", "mål / target", "Note: BRUGERENS"):
        assert squeezed(said) in found
    assert squeezed(": / ") not in found
    for language in ("da", "en"):
        for dimension in built_in().text(language).dimensions.values():
            for cell in dimension.levels.values():
                assert squeezed(cell.text).replace("-", "") in found


def test_each_language_of_a_report_in_two_is_broken_by_its_own_rules(
    make_client: Callable[..., Client], today: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = set[tuple[str, str]]()

    def noted(word: str, language: str) -> tuple[int, ...]:
        asked.add((word, language))
        return hyphenation.positions(word, language)

    monkeypatch.setattr(typeset, "positions", noted)
    descriptor_lines.cache_clear()
    build("assessment", make_client("da", ALL), "da", ReportOptions(second_language="en"), today)
    assert any(language == "en" for _, language in asked)
    danish, english = (
        {word for dimension in built_in().text(language).dimensions.values() for level in dimension.levels.values()
         for word in level.text.split()}
        for language in ("da", "en")
    )  # fmt: skip
    assert not [word for word, language in asked if language == "da" and word in english - danish]


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(LANGUAGES, 2)))
def test_a_summary_in_two_languages_still_says_what_comes_next(first: Language, second: Language) -> None:
    client = sample_client(first, dt.date(2026, 11, 14))
    made = build("summary", client, first, ReportOptions(second_language=second), dt.date(2026, 11, 14))
    assert len(pages(made)) == 1
    due = [action for action in in_plan_order(client, "en") if is_open(action)]
    found = text_of(made)
    assert all(squeezed(action.title) in found for action in due[:2])


@pytest.mark.parametrize(
    ("language", "by", "between"),
    [
        ("da", "8 · Skal nås senest 17. feb. 2027", "≥\u00a08"),
        ("sv", "8 · Ska nås senast 17 feb. 2027", "≥\u00a08"),
        ("en", "8 · To be met by 17 Feb 2027", "≥\u00a08"),
    ],
)
def test_a_target_says_its_day_not_that_it_has_one(
    language: Language, by: str, between: str, make_client: Callable[..., Client], today: dt.date
) -> None:
    subject = subject_of(make_client(language), language, ReportOptions(), today)
    until = Target(id="t", metric="m", kind="by", since=today, value=8, until=dt.date(2027, 2, 17))
    assert target_words(subject, until, "") == by
    assert target_words(subject, replace(until, kind="band", value=None, lowest=8, until=None), "") == between


def test_a_template_holds_all_but_what_is_the_clients() -> None:
    logo = io.BytesIO()
    Image.new("RGB", (8, 8), "#336699").save(logo, "PNG")
    options = ReportOptions(
        assessment="a1", compare="a0", sections=("notes", "charts"), title="T", introduction="I\nÆ", footer="F",
        mark="M", accent="#7A1F5C", second_language="sv", rated=False, confidential=False, logo=logo.getvalue(),
    )  # fmt: skip
    template = decoded(encoded(template_of("  Bestyrelse  å ", "minutes", options)))
    assert template.name == "Bestyrelse å"
    got = applied(template, ReportOptions(assessment="b"))
    assert got.assessment == "b"
    assert got.logo is not None
    assert replace(got, assessment="a1", compare="a0", logo=options.logo) == options
    assert encoded(template) == encoded(decoded(encoded(template)))


@pytest.mark.parametrize(
    "change",
    [
        lambda _: b"",
        lambda raw: raw[:40],
        lambda raw: raw.replace(b'"minutes"', b'"poem"'),
        lambda raw: raw.replace(b'"#7A1F5C"', b'"#FFFF00"'),
        lambda raw: raw.replace(b'"notes"', b'"nope"'),
        lambda raw: raw.replace(b'"name"', b'"nome"'),
        lambda raw: b"[" * 100_000 + raw,
        lambda raw: raw.replace(b'"name": "x"', b'"name": "' + b"x" * 100 + b'"'),
    ],
)
def test_a_file_that_is_no_whole_template_is_refused(change: Callable[[bytes], bytes]) -> None:
    raw = encoded(Template(name="x", kind="minutes", accent="#7A1F5C", sections=("notes",)))
    assert decoded(raw).kind == "minutes"
    changed = change(raw)
    assert changed != raw
    with pytest.raises(InvalidInput, match="template_unreadable"):
        decoded(changed, "f")


def test_template_files_have_names_that_every_system_takes() -> None:
    names = ["Bestyrelse", "a/b", "a\\b", "con", "..", "A:b*?", "å ä ö", "“x”", " "]
    names += [
        f"{80 * letter}"[:79] + end for letter in "a/\N{CJK UNIFIED IDEOGRAPH-4E00}\N{PARTY POPPER}" for end in "12"
    ]
    made = [file_name(name) for name in names]
    assert len(set(made)) == len(names)
    assert max(len(name.encode()) for name in made) < 200
    assert not any(set(name) & set('<>:"/\\|?*') for name in made)
    assert all(name.startswith("template ") or name == "template.somedesk-template" for name in made)


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_template_needs_a_name(name: str) -> None:
    with pytest.raises(InvalidInput, match="template_name"):
        template_of(name, "minutes", ReportOptions())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_client_without_assessments_and_actions_has_a_report_of_one_page(
    kind: str, language: str, today: dt.date
) -> None:
    blank = assessments.new_client("u", "Ny", "da", today)
    first, *rest = pages(build(kind, blank, language, ReportOptions(), today))
    assert "[U+" not in "".join([first, *rest])  # the font has all that a report says of itself
    if kind in ("poster", "strategy-sheet", "ballots"):  # filled in by hand: by area, by question, by everyone
        assert len(rest) >= len(built_in().structure.areas)
    elif kind.startswith("strategy"):  # needs no assessment
        assert not rest
        assert squeezed(words(language)("questions.evaluation")) in squeezed(first).replace("-", "")
    elif kind == "calendar":
        assert not rest
        assert squeezed(words(language)("calendar_empty")) in squeezed(first).replace("-", "")
    elif kind == "key-figures":
        assert not rest
        assert squeezed(words(language)("empty_figures")) in squeezed(first).replace("-", "")
    elif kind == "stage-check-form":
        assert len(rest) == 2
    elif kind == "stage-check":
        assert not rest
        assert squeezed(words(language)("stage_empty")) in squeezed(first).replace("-", "")
    elif kind == "roles":
        assert not rest
        assert squeezed(words(language)("team_empty")) in squeezed(first).replace("-", "")
    else:
        assert not rest
        assert squeezed(words(language)("empty_assessment")) in squeezed(first).replace("-", "")
