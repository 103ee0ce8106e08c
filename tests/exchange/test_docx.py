"""The Word document: nothing missing, nothing foreign in its properties, charts and tables that can be edited."""

import datetime as dt
import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from somedesk.base import locale
from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client, PublicHolidays
from somedesk.domain.grid import assessment as assessments
from somedesk.exchange.formats import export
from somedesk.reports.options import ReportOptions
from tests.marked import texts
from tests.marked_client import LONG, TODAY, marked_client

OPTIONS = ReportOptions(consultant="=CONSULTANT", organisation="ORGANISATION", introduction="INTRODUCTION\x07 å")


def written(client: Client, language: str = "da") -> bytes:
    return export("docx", client, language, OPTIONS, TODAY)


def text_of(document: Any) -> str:
    """All text, tables too, as it stands."""
    lines = []
    breaks = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    for paragraph in document.element.body.iter(qn("w:p")):
        lines.append("".join(breaks.get(e.tag) or (e.text or "") for e in paragraph.iter(qn("w:t"), *breaks)))
    return "\n".join(lines)


def test_public_holidays_are_nobodys_and_stand_in_no_column() -> None:
    client = marked_client(1)
    profile = replace(client.profile, public_holidays=PublicHolidays("se"))
    document = docx.Document(io.BytesIO(written(replace(client, profile=profile), "sv")))
    told = "Lediga dagar för alla: helgdagar i Sverige"
    rows = [row for table in document.tables for row in table.rows if row.cells[0].text == told]
    assert [[(cell.text, cell.grid_span) for cell in row.cells] for row in rows] == [[(told, 3)] * 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_was_written_is_there(language: str) -> None:
    # The number makes no difference between the languages, but takes seconds.
    client = marked_client(130 if language == "da" else 30)
    found = text_of(docx.Document(io.BytesIO(written(client, language))))
    flat = " ".join(found.split())
    for action in client.actions.values():
        assert " ".join(action.title.split()) in flat
        assert " ".join(action.owner.split()) in flat
        for place, text in texts("actions", action):
            assert text in found or place in ("actions.title", "actions.owner"), place
    for owner in client.owners.values():
        assert f"{owner.id}\n{locale.number(owner.hours_per_week, language)}\n" in found
    for period in client.profile.holidays:
        assert locale.day(period.first, language, "medium") in found
    latest = client.latest
    assert latest is not None
    for rating in client.ratings.values():
        if rating.assessment == latest.id:
            for place, text in texts("ratings", rating):
                assert text in found, place
    for text in (
        latest.scope,
        latest.participants,
        latest.facilitator,
        "=CONSULTANT",
        "ORGANISATION",
        "INTRODUCTION å",
    ):
        assert text in found
    assert f"NOTEBEGIN {LONG} NOTEEND" in found
    assert client.profile.name in found


def test_headings_and_tables_can_be_found_by_those_who_cannot_see() -> None:
    document = docx.Document(io.BytesIO(written(sample_client("en", TODAY), "en")))
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    sections = ("standing", "charts", "overview", "actions", "notes", "stage-check", "team_people")
    keys = (*(f"sections.{name}" for name in sections), "kinds.strategy", "kinds.calendar")
    assert headings == [words("en")(key) for key in keys]
    tables = document.tables[1:]
    assert len(tables) == 15
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    assert len(tables[0].rows) == 13
    assert all(e.get("descr") for e in document.element.iter("{*}docPr"))
    assert "Ask first: Mira Sand (Advertise)" in [paragraph.text for paragraph in document.paragraphs]


def test_charts_are_native_with_their_workbook() -> None:
    with zipfile.ZipFile(io.BytesIO(written(sample_client("da", TODAY)))) as parts:
        names = parts.namelist()
        radar, lines = (parts.read(f"word/charts/chart{n}.xml").decode() for n in (1, 2))
        assert not any(name.startswith("word/media") for name in names)
        assert sum(name.startswith("word/embeddings/") for name in names) == 2
        assert 'r:id="rId1"' in radar
    assert radar.count("<c:ser>") == lines.count("<c:ser>") == 3
    assert "<c:radarChart>" in radar
    assert "<c:dateAx>" in lines


def test_properties_name_no_person_and_no_machine() -> None:
    properties = docx.Document(io.BytesIO(written(sample_client("sv", TODAY), "sv"))).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("SomeDesk", "SomeDesk", "")
    assert properties.language == "sv-SE"
    assert properties.created is not None
    assert properties.created.replace(tzinfo=None).date() == TODAY


def test_same_input_same_bytes() -> None:
    assert written(marked_client()) == written(marked_client())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_client_gives_a_document_too(language: str) -> None:
    client = assessments.new_client("u", "Ny", "da", dt.date(2026, 1, 1))
    assert words(language)("empty_actions") in text_of(docx.Document(io.BytesIO(written(client, language))))
