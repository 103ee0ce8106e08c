"""Documents and slides for readers that do not see the page; what LibreOffice makes of them: test_libreoffice.py."""

import io
import re
import zipfile
from functools import cache

import docx
import pptx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from somedesk.content.sample import sample_client
from somedesk.exchange.formats import export
from somedesk.reports.options import ReportOptions
from tests.marked_client import TODAY
from tests.reports.conftest import client_with


@cache
def made(kind: str, language: str = "da") -> bytes:
    return export(kind, sample_client(language, TODAY), language, ReportOptions(), TODAY)


def test_every_table_of_the_document_has_a_head() -> None:
    document = docx.Document(io.BytesIO(made("docx")))
    assert document.tables
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


DOCUMENTS = ("docx", "minutes-docx", "strategy-docx", "key-points-docx")


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_run_of_a_document_says_its_language(kind: str) -> None:
    document = docx.Document(io.BytesIO(made(kind, "sv")))
    runs = list(document.element.body.iter(qn("w:r")))
    assert runs
    assert {run.rPr.find(qn("w:lang")).get(qn("w:val")) for run in runs} == {"sv-SE"}
    theme = document.settings.element.find(qn("w:themeFontLang"))
    assert theme.get(qn("w:val")) == "sv-SE"
    # Long words are hyphenated in tables alone.
    assert document.settings.element.find(qn("w:autoHyphenation")) is not None
    hyphens = [document.styles[name].element.pPr.find(qn("w:suppressAutoHyphens")) for name in ("Normal", "No Spacing")]
    assert [found.get(qn("w:val")) for found in hyphens] == ["1", "0"]


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("what", ["sample", "one note", "no notes", "nothing"])
def test_no_heading_of_a_document_stands_over_nothing(kind: str, what: str) -> None:
    ratings = {
        "one note": {"strategy": {"level": 2, "note": "N"}, "support": {"level": 3}},
        "no notes": {"strategy": {"level": 2}},
    }
    if what == "sample":
        data = made(kind)
    else:
        data = export(kind, client_with("da", ratings.get(what)), "da", ReportOptions(), TODAY)
    document = docx.Document(io.BytesIO(data))
    above: list[tuple[int, str]] = []
    for part in document.element.body.iterchildren(qn("w:p"), qn("w:tbl"), qn("w:sectPr")):
        paragraph = Paragraph(part, document) if part.tag == qn("w:p") else None
        rank = int(paragraph.style.name[-1]) if paragraph and paragraph.style.name.startswith("Heading") else 0
        if not rank and (paragraph is None or paragraph.text.strip() or part.xpath(".//w:drawing")):
            if part.tag == qn("w:sectPr"):
                assert not above
            above = []
        elif rank:
            assert not above or above[-1][0] < rank, above
            above.append((rank, paragraph.text))


def test_a_dimension_of_which_nothing_was_said_has_no_heading_among_the_notes() -> None:
    client = client_with("da", {"strategy": {"level": 2, "note": "N"}, "support": {"level": 3}})
    document = docx.Document(io.BytesIO(export("docx", client, "da", ReportOptions(), TODAY)))
    assert [each.text for each in document.paragraphs if each.style.name == "Heading 3"] == ["Strategi"]


def test_every_slide_has_a_title_of_its_own_and_is_read_from_it() -> None:
    slides = pptx.Presentation(io.BytesIO(made("pptx"))).slides
    titles = [slide.shapes.title.text for slide in slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    for slide in slides:
        assert slide.shapes[0] == slide.shapes.title


def test_slides_and_their_template_speak_the_language_of_the_client() -> None:
    deck = pptx.Presentation(io.BytesIO(made("pptx", "sv")))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert charts
    parts = (deck, deck.notes_master, *charts, *deck.slide_masters, *deck.slide_layouts, *deck.slides)
    spoken = {str(tag) for part in parts for tag in part.element.xpath("//@lang")}
    assert spoken == {"sv-SE"}


@pytest.mark.parametrize("kind", ["xlsx", "pptx", "docx"])
def test_no_part_of_a_file_says_another_language(kind: str) -> None:
    """Libraries write charts, and templates their old styles, in the English of the United States."""
    with zipfile.ZipFile(io.BytesIO(made(kind, "sv"))) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    assert [part for part, content in parts.items() if re.search(rb'(val|lang)="en-US"', content)] == []
    assert b"<dc:language>sv-SE</dc:language>" in parts["docProps/core.xml"]
    charts = [content for part, content in parts.items() if "/charts/chart" in part and part.endswith(".xml")]
    assert charts
    assert all(b'<c:lang val="sv-SE"/>' in chart for chart in charts)


def test_what_only_decorates_a_slide_says_so() -> None:
    slides = pptx.Presentation(io.BytesIO(made("pptx"))).slides
    drawn = [
        shape for slide in slides for shape in slide.shapes if not (shape.has_text_frame and shape.text_frame.text)
    ]
    drawn = [shape for shape in drawn if not (shape.has_table or shape.has_chart)]
    assert drawn
    for shape in drawn:
        (mark,) = shape._element.xpath("./*/p:cNvPr//*[local-name()='decorative']")
        assert mark.get("val") == "1"
