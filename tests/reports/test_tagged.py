"""Structure for assistive technology: complete, in reading order, and nothing claimed that was not checked."""

import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Callable
from itertools import cycle, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest
from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.fonts import REGULAR, printable
from somedesk.reports.subject import SECOND_BEGINS, SECOND_ENDS
from somedesk.reports.typeset import Run, lines
from tests.reports.reading import squeezed
from tests.reports.tags import Tag, logo, spoken, tree

pytestmark = pytest.mark.usefixtures("claims_are_believed")

ALL = {dimension: {"level": 2, "target": 4} for dimension in built_in().dimension_ids()}


def test_a_table_over_many_pages_is_one_table_and_its_head_is_read_once(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date, tmp_path: Path
) -> None:
    client = make_client("en", None, tuple(make_action(n) for n in range(150)))
    data = build("action-plan", client, "en", ReportOptions(sections=("overview",)), today)
    tables = tree(data).all("Table")
    assert len(tables) == 1
    assert len(tables[0].kids) == 151
    assert len({page for tag in tables[0].walk() for page, _ in tag.marks}) > 2
    read = spoken(data, tmp_path)
    assert read.count('"Owner"') == 1
    assert [int(n) for n in re.findall(r'"Nr(\d+)"', read)] == list(range(150))


def test_a_note_over_two_pages_is_one_paragraph(make_client: Callable[..., Client], today: dt.date) -> None:
    client = make_client("en", {"strategy": {"level": 2, "note": "word " * 2500}})
    root = tree(build("action-plan", client, "en", ReportOptions(sections=("notes",)), today))
    assert [1 for tag in root.all("P") if len({page for page, _ in tag.marks}) > 1] == [1]


def test_charts_and_logo_say_what_they_show(today: dt.date) -> None:
    client = sample_client("da", today)
    options = ReportOptions(logo=logo(), organisation="Fjordblik")
    said = [tag.alternative for tag in tree(build("action-plan", client, "da", options, today)).all("Figure")]
    assert said[0] == "Logo: Fjordblik"
    assert len(said) == 4
    assert all(len(text) > 20 for text in said[1:])
    assert "2,5" in said[1]
    figures = tree(build("action-plan", client, "da", ReportOptions(second_language="en"), today)).all("Figure")
    # each says it in one language, and in the other right after it
    assert [one.alternative for one in figures[::2]] == said[1:]
    assert [one.language for one in figures] == ["", "en-GB"] * 3
    assert "Overall score: now 2.5" in figures[1].alternative


def test_it_is_read_in_the_order_of_the_page(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date, tmp_path: Path
) -> None:
    ratings = {**ALL, "strategy": {"level": 2, "target": 4, "note": "NOTEN", "evidence": "BEVISET"}}
    client = make_client("en", ratings, (make_action(1, title="TITLEN", text="TEKSTEN", measure="MAALET"),))
    read = spoken(build("action-plan", client, "en", ReportOptions(introduction="FORORDET"), today), tmp_path)
    order = [
        "Nordlys",
        "Action plan for",
        "FORORDET",
        "Where we stand",
        "TITLEN",
        "TEKSTEN",
        "MAALET",
        "NOTEN",
        "BEVISET",
    ]
    places = [read.index(word) for word in order]
    assert places == sorted(places)
    assert "Page 1 of" not in read


def test_words_stay_words_where_a_line_ends(make_client: Callable[..., Client], today: dt.date, tmp_path: Path) -> None:
    note = " ".join(f"ord{n}" for n in range(200))
    client = make_client("en", {"strategy": {"level": 2, "note": note}})
    read = spoken(build("action-plan", client, "en", ReportOptions(sections=("notes",)), today), tmp_path)
    assert note in read


def test_the_second_language_is_marked_as_such(today: dt.date) -> None:
    data = build("action-plan", sample_client("da", today), "da", ReportOptions(second_language="en"), today)
    assert {tag.language for tag in tree(data).walk()} == {"", "en-GB"}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "da-DK"


def test_each_word_of_the_second_language_is_marked_as_such(today: dt.date) -> None:
    begins, ends = SECOND_BEGINS, SECOND_ENDS
    (line,) = lines([Run(f"a (Nu / {begins}Now{ends}): 3 {begins}b{ends}", REGULAR, "", "da")], 10, 500)
    assert [(run.text, run.second) for run in line] == [
        ("a (Nu /", False),
        (" Now):", True),
        (" 3", False),
        (" b", True),
    ]
    assert printable(f"{begins}ø") == "ø"
    # The wording of every level of the grid, beside what is said of it.
    data = build("poster", sample_client("da", today), "da", ReportOptions(second_language="en"), today)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert sum(page.Contents.read_bytes().count(b"/Span <</Lang (en-GB)>> BDC") for page in pdf.pages) > 100


def test_metadata_holds_title_author_and_language_and_nothing_else(
    make_client: Callable[..., Client], today: dt.date
) -> None:
    client = make_client("sv")
    client = replace(client, profile=replace(client.profile, name="Å & <Ö> ]]>"))
    data = build("action-plan", client, "sv", ReportOptions(consultant="“Ida” & Co"), today)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        xml = ElementTree.fromstring(bytes(pdf.Root.Metadata.read_bytes()))
        title = xml.findtext(".//{http://purl.org/dc/elements/1.1/}title//{*}li")
        assert title == str(pdf.docinfo["/Title"])
        assert "Å & <Ö> ]]>" in str(title)
        assert xml.findtext(".//{*}creator//{*}li") == "“Ida” & Co" == str(pdf.docinfo["/Author"])
        assert xml.findtext(".//{*}language//{*}li") == "sv-SE"
        assert pdf.Root.MarkInfo.Marked
        ours = {"/Title", "/Author", "/Subject", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
        assert set(pdf.docinfo.keys()) - ours <= {"/Keywords", "/Trapped"}


def test_nothing_is_said_twice(today: dt.date, tmp_path: Path) -> None:
    data = build("poster", sample_client("da", today), "da", ReportOptions(), today)
    read = squeezed(spoken(data, tmp_path)).replace('"', "").replace("-", "")
    for dimension in built_in().text("da").dimensions.values():
        for cell in dimension.levels.values():
            told = squeezed(cell.text).replace("-", "")
            # The reader loses what follows a hyphen at the end of a line.
            assert read.count(told) <= 1
            assert told[:9] in read


@pytest.mark.parametrize(("length", "second"), list(zip(range(60, 2200, 190), cycle([None, "sv"]))))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(
    length: int, second: str | None, make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    words = "ord " * length
    ratings = {**ALL, "strategy": {"level": 2, "target": 4, "note": words}, "kpis": {"level": 1, "note": words[:900]}}
    dimensions = built_in().dimension_ids()
    actions = tuple(
        make_action(n, text=words[: 40 * n], dimension=dimensions[n % 12], step=2) for n in range(length % 23)
    )
    client = make_client("da", ratings, actions)
    for sections in (
        ("notes", "charts", "decisions", "actions", "overview", "reasons", "appendix"),
        ("notes", "agreed", "standing"),
    ):
        options = ReportOptions(sections=sections, second_language=second, compare="")
        root = tree(build("minutes", client, "da", options, today))
        read = [tag for tag in root.walk() if tag.marks]
        for tag, after in pairwise(read):
            if re.fullmatch(r"H\d", tag.role):
                assert tag.marks[-1][0] == after.marks[0][0], (tag.role, sections)
        for table in root.all("Table"):
            first, second_row = table.kids[:2]
            assert last_page(first) == first_page(second_row)


def first_page(tag: Tag) -> int:
    return min(page for each in tag.walk() for page, _ in each.marks)


def last_page(tag: Tag) -> int:
    return max(page for each in tag.walk() for page, _ in each.marks)


@pytest.mark.parametrize(("kind", "second"), [("assessment", None), ("poster", "da"), ("ballots", None)])
def test_a_model_worded_in_another_language_is_said_in_that_one(
    kind: str, second: str | None, make_client: Callable[..., Client], today: dt.date
) -> None:
    client = make_client("en", {"strategy": {"level": 2, "target": 3}})
    ((key, model),) = client.models.items()
    danish = replace(client, models={key: replace(model, texts={"da": model.texts["da"]})})
    options = ReportOptions(second_language=second)
    data = build(kind, danish, "en", options, today)
    spoken_as = Counter[str]()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and "/Lang" in operands[1]:
                    spoken_as[str(operands[1].Lang)] += 1
    # each of twelve dimensions is named, and described at five levels
    assert spoken_as["da-DK"] >= 12 * 6
    assert set(spoken_as) == {"da-DK"}
