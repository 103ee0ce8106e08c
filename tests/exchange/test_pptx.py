"""The slides: few, editable, with native charts and tables, and the numbers in the notes."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from somedesk.content.sample import sample_client
from somedesk.content.stage_check import stage_texts
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.team import CAPABILITIES
from somedesk.exchange.formats import export
from somedesk.reports.options import ReportOptions
from tests.marked_client import TODAY, marked_client, with_actions


def written(client: Client, language: str = "da") -> bytes:
    return export("pptx", client, language, ReportOptions(consultant="CONSULTANT"), TODAY)


def deck_of(data: bytes) -> Any:
    return Presentation(io.BytesIO(data))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def notes(deck: Any) -> str:
    return "\n".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides if slide.has_notes_slide)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_slides_in_their_order(language: str) -> None:
    w = words(language)
    deck = deck_of(written(sample_client(language, TODAY), language))
    keys = (
        "kinds.summary",
        "sections.standing",
        "charts_profile",
        "charts_areas",
        "moved",
        "sections.stage-check",
        "sections.team_people",
        "sections.team_matrix",
        "next_actions",
        "next_steps",
    )
    assert [title.partition(":")[0] for title in titles(deck)[1:]] == [w(key) for key in keys]
    assert titles(deck)[0] == " ".join(w("titles.action-plan").split())
    for slide in list(deck.slides)[1:]:
        assert slide.notes_slide.notes_text_frame.text.strip()


def test_charts_are_native_and_their_workbook_holds_the_numbers() -> None:
    client = sample_client("da", TODAY)
    deck = deck_of(written(client))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert [chart.chart_type for chart in charts] == [XL_CHART_TYPE.RADAR_MARKERS, XL_CHART_TYPE.LINE_MARKERS]
    for chart in charts:
        sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        for column, series in enumerate(chart.plots[0].series, start=2):
            shown = [sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)]
            assert shown == list(series.values)
            assert sheet.cell(1, column).value == series.name
    assert chart.value_axis.maximum_scale == 5


def test_charts_and_text_say_what_they_are() -> None:
    deck = deck_of(written(sample_client("sv", TODAY), "sv"))
    frames = [shape for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert all(frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in frames)
    for slide in deck.slides:
        for run in slide.shapes.element.iter("{*}r"):
            assert run.rPr.get("lang") == "sv-SE"
    assert deck.core_properties.author == deck.core_properties.last_modified_by == "SomeDesk"


def test_the_whole_plan_is_in_the_notes_and_no_table_leaves_its_slide() -> None:
    client = marked_client(400)
    long = replace(client.actions["x003"], title="Langt ord " * 30)
    client = with_actions(client, long)
    deck = deck_of(written(client))
    said = " ".join(notes(deck).split())
    for action in client.actions.values():
        assert " ".join(action.title.split()) in said
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                assert shape.top + sum(row.height for row in shape.table.rows) <= deck.slide_height
                assert sum(column.width for column in shape.table.columns) <= deck.slide_width


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stage_the_capabilities_and_the_letters_have_slides_of_their_own(language: str) -> None:
    w, client = words(language), sample_client(language, TODAY)
    by_title = {slide.shapes.title.text: slide for slide in deck_of(written(client, language)).slides}
    reached = w("stage_named", n=2, name=stage_texts(language).stages[2])
    (stages,) = (shape.table for shape in by_title[f"{w('sections.stage-check')}: {reached}"].shapes if shape.has_table)
    assert stages.cell(1, 1).text.startswith("100")
    (held,) = (shape.table for shape in by_title[f"{w('sections.team_people')}: 7/8"].shapes if shape.has_table)
    told = {held.cell(row, 0).text: held.cell(row, 1).text for row in range(1, len(held.rows))}
    assert len(told) == len(CAPABILITIES)
    assert any("Noa Brandt" in who for who in told.values())
    slide = by_title[w("sections.team_matrix")]
    (given,) = (shape.table for shape in slide.shapes if shape.has_table)
    assert "A" in {given.cell(row, column).text for row in range(1, 13) for column in range(1, len(given.columns))}
    assert w("team_legend") in slide.notes_slide.notes_text_frame.text


def test_hostile_text_is_text() -> None:
    client = marked_client()
    deck = deck_of(written(client))
    assert client.profile.name in deck.slides[0].placeholders[1].text
    with zipfile.ZipFile(io.BytesIO(written(client))) as parts:
        assert not any("printerSettings" in name for name in parts.namelist())


def test_same_input_same_bytes() -> None:
    assert written(marked_client()) == written(marked_client())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_client_gives_slides_too(language: str) -> None:
    assert len(deck_of(written(assessments.new_client("u", "Ny", "da", TODAY), language)).slides) == 2
