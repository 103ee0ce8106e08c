"""Lines and pages: nothing too wide, nothing lost, nothing parsed, and no heading left alone."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.domain.client import Client
from somedesk.domain.maturity_model import (
    AreaSpec,
    AreaText,
    CellText,
    DimensionSpec,
    DimensionText,
    LevelText,
    MaturityModel,
    ModelStructure,
    ModelText,
)
from somedesk.reports.blocks import Stack, Table, Text, TextRow, text, together
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.fonts import REGULAR, font, printable
from somedesk.reports.theme import BODY, COLUMN, COLUMN_HEIGHT
from somedesk.reports.typeset import Run, drawn, elided, lines, width
from tests.reports.reading import fonts, pages, reader, squeezed, text_of

pytestmark = pytest.mark.usefixtures("claims_are_believed")

HOSTILE = [
    '<img src="file:secret.png"/>',
    "$\\alpha$ & <b>fed</b> &amp; <br/>",
    "{klamme} %s %(x)s {0}",
    "<a href='http://x.example'>her</a>",
    "]]> <!-- --> <?xml",
    "(parentes\\) \\n \\057",
]


def set_lines(words: str, column: float, language: str | None = None) -> list[str]:
    return [
        "".join(drawn(run.text) for run in line)
        for line in lines([Run(words, REGULAR, "#000000", language)], 9, column)
    ]


def test_no_line_is_wider_than_its_column() -> None:
    words = "Kommunikationsmedarbejderens forretningsstrategi, " + "W" * 70 + " og " + "i" * 300
    for column in (20.0, 48.0, 75.0, 200.0):
        made = set_lines(words, column, "da")
        assert max(width(line.rstrip(), REGULAR, 9) for line in made) <= column + 0.02
        assert squeezed("".join(made)).replace("-", "") == squeezed(words)


def test_long_words_are_hyphenated_by_their_language() -> None:
    assert set_lines("kommunikationsmedarbejderens", 60, "da")[0].endswith("-")
    assert set_lines("kommunikationsmedarbejderens", 60)[0] == "kommunikatio"


def test_no_date_and_no_number_is_broken() -> None:
    for said, broken in (
        ("Udført 12. mar. 2026", ["Udført ", "12. mar. 2026"]),
        ("Klar 12 mars 2026", ["Klar ", "12 mars 2026"]),
        ("Done 12 Sept 2026", ["Done ", "12 Sept 2026"]),
        ("i\u00a0alt\u00a0det\u00a0hele\u00a02026", ["i\u00a0alt\u00a0det\u00a0hele\u00a0", "2026"]),
        ("endelsenernu1234567", ["endelsenernu", "1234567"]),
    ):
        assert ["".join(run.text for run in line) for line in lines([Run(said, REGULAR, "#000000")], 8.5, 70)] == broken


def test_line_breaks_and_indents_stay_as_typed() -> None:
    assert set_lines("et\n\n  to   tre\r\nfire", 400) == ["et ", "", "  to   tre ", "fire"]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("a\x00b\x07c\x1b[0m", "abc[0m"),
        ("a\tb", "a    b"),
        ("😀", "[U+1F600]"),
        ("👩‍💻️", "[U+1F469][U+1F4BB]"),
        ("日", "[U+65E5]"),
        ("ﬁ", "fi"),
        ("a\u030a", "å"),
        ("x\u2028y\x85z", "x\ny\nz"),
        ("åäöæø “”–€ → ✓", "åäöæø “”–€ → ✓"),
    ],
)
def test_no_character_is_dropped_in_silence(typed: str, shown: str) -> None:
    assert printable(typed) == shown


def test_what_is_elided_fits() -> None:
    assert elided("Kort", REGULAR, 8, 100) == "Kort"
    short = elided("Et meget langt navn " * 20, REGULAR, 8, 100)
    assert short.endswith("…")
    assert font(REGULAR).width(short, 8) <= 100


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_is_printed_as_it_was_typed(
    hostile: str, make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    ratings = {"strategy": {"level": 2, "note": hostile, "evidence": hostile}}
    fields = ("title", "text", "first_step", "owner", "measure", "notes")
    client = make_client("da", ratings, (make_action(1, **dict.fromkeys(fields, hostile), dimension="strategy"),))
    data = build("action-plan", client, "da", ReportOptions(consultant=hostile, introduction=hostile), today)
    assert text_of(data).count(squeezed(hostile)) >= 9
    for page in reader(data).pages:
        assert "/XObject" not in page["/Resources"]
        # what leads somewhere leads where it says
        for annotation in page.get("/Annots", ()):
            assert annotation.get_object()["/A"]["/URI"] in hostile


def test_long_texts_are_whole_and_leave_the_pages_in_order(make_client: Callable[..., Client], today: dt.date) -> None:
    numbered = [f"ord{i:05d}" for i in range(2200)]
    note = " ".join(numbered[:1100]) + "\n" + "\n".join(numbered[1100:])
    assert len(note) > 19_000
    ratings = {"strategy": {"level": 2, "note": note}, "support": {"level": 1, "evidence": "EFTER"}}
    found = text_of(build("action-plan", make_client("da", ratings), "da", ReportOptions(sections=("notes",)), today))
    assert re.findall(r"ord\d{5}", found) == numbered
    assert found.index("ord02199") < found.index("EFTER")


def test_a_word_without_an_end_is_broken_not_lost(make_client: Callable[..., Client], today: dt.date) -> None:
    word = "".join(chr(ord("a") + i % 26) for i in range(100_000))
    ratings = {"strategy": {"level": 2, "note": word, "evidence": word}}
    found = pages(build("action-plan", make_client("da", ratings), "da", ReportOptions(sections=("notes",)), today))
    letters = sum(text.count("xyz") for text in found)
    assert letters > 2 * 100_000 / 26 * 0.9
    kept = sum(len(squeezed(text)) for text in found)
    assert kept > 200_000


def test_a_heading_stays_with_what_follows() -> None:
    heading, body = text("Overskrift", BODY), text("ord " * 2000, BODY)
    guard, *rest = together(heading, body)
    assert rest == [heading, body]
    assert guard.height >= heading.height + 2 * BODY.leading


def test_what_follows_a_full_line_on_the_next_begins_there() -> None:
    """As the second language does below the first in a cell of the grid."""
    for count in range(1, 60):
        first = "i" * count
        runs = [Run(words, REGULAR, "#000000", "en") for words in (first, "\nnext")]
        made = lines(runs, 10, max(30, width(first, REGULAR, 10)))
        found = ["".join(run.text for run in line).rstrip() for line in made]
        assert found == [first, "next"]


def test_text_is_cut_with_two_lines_on_either_side() -> None:
    block = text("\n".join(str(i) for i in range(10)), BODY)
    assert block.cut(BODY.leading * 1.5) is None
    for room in (2, 5, 9):
        parts = block.cut(BODY.leading * room)
        assert parts is not None
        first, rest = parts
        assert isinstance(rest, Text)
        assert len(first.content) <= room
        assert len(rest.content) >= 2
        assert (*first.content, *rest.content) == tuple(block.content)


def test_cards_are_cut_only_when_long_and_lose_nothing() -> None:
    title = text("Titel", BODY, Stack.INNER)
    assert Stack([title, text("kort", BODY, Stack.INNER)]).cut(30) is None
    long = Stack([title, text("\n".join(str(i) for i in range(200)), BODY, Stack.INNER)])
    found, rest = 0, long
    while parts := rest.cut(COLUMN_HEIGHT):
        first, rest = parts
        assert first.height <= COLUMN_HEIGHT
        found += sum(len(block.content) for block in first.blocks)
    assert found + sum(len(block.content) for block in rest.blocks) == 201


def test_a_table_repeats_its_head_and_the_heading_of_a_cut_group() -> None:
    def row(words: str, *, tied: bool = False) -> TextRow:
        return TextRow([(text(words, BODY, COLUMN), 0.0)], tied=tied)

    head, area = row("hoved"), row("område", tied=True)
    rows = [area, row("1"), row("2"), row("3"), row("andet", tied=True), row("4")]
    table = Table(head, rows)
    parts = table.cut(head.height * 4.5)
    assert parts is not None
    assert parts[0].rows == rows[:3]
    assert parts[1].head is head
    assert parts[1].rows == [area, *rows[3:]]
    fits_but_for_the_last = Table(head, rows).cut(head.height * 6.5)
    assert fits_but_for_the_last is not None
    assert fits_but_for_the_last[0].rows == rows[:4], "a heading row was left at the foot of the page"


def test_a_large_model_with_long_words_fits_its_pages(make_client: Callable[..., Client], today: dt.date) -> None:
    levels, word = 9, "Kommunikationsmedarbejderdimension"
    areas = tuple(AreaSpec(f"a{a}", tuple(DimensionSpec(f"d{a}-{i}") for i in range(20))) for a in range(3))
    cell = CellText(f"Xyz {word} evalueres løbende. " * 8 + "§")
    texts = ModelText(
        language="da",
        name="Bred",
        areas={area.id: AreaText(word * 3, word) for area in areas},
        levels={str(n): LevelText(word) for n in range(1, levels + 1)},
        dimensions={
            spec.id: DimensionText(word * 3, word, {str(n): cell for n in range(1, levels + 1)})
            for area in areas
            for spec in area.dimensions
        },
    )
    model = MaturityModel("bred@1", ModelStructure("bred", 1, levels, areas), {"da": texts})
    client = make_client("da", {spec.id: {"level": 9, "target": 9} for spec in model.dimensions()})
    assessments = {key: replace(client.assessments["a1"], id=key, model=model.id) for key in ("a1", "a2")}
    client = replace(client, models={model.id: model}, assessments=assessments)
    found = text_of(build("assessment", client, "da", ReportOptions(assessment="a1"), today)).replace("-", "")
    assert found.count("§") == 60 * levels
    assert found.count("Xyz") == 60 * levels * 8


def test_many_actions_stay_small_and_linear(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    dimensions = built_in().dimension_ids()
    actions = tuple(
        make_action(i, title=f"Handling{i:04d}", text="Hvem gør hvad. " * 12, dimension=dimensions[i % 12], step=2)
        for i in range(400)
    )
    client = make_client("da", {d: {"level": 2, "target": 3} for d in dimensions}, actions)
    data = build("action-plan", client, "da", ReportOptions(), today)
    assert set(re.findall(r"Handling\d{4}", text_of(data))) == {a.title for a in actions}
    assert len(data) < 400 * 1024
    few = build(
        "action-plan",
        make_client("da", {d: {"level": 2} for d in dimensions}, actions[:60]),
        "da",
        ReportOptions(),
        today,
    )
    assert len(few) <= 150 * 1024
    assert all(fonts(few).values())
