"""What the charts show, against values worked out by hand."""

import datetime as dt
import subprocess
import sys

import pytest

from somedesk.charts import data
from somedesk.charts.data import Cell
from tests.chart_clients import DATES, FULL, HOLES, client


def test_profile_holds_now_target_and_the_earlier_one() -> None:
    c = client(*FULL)
    found = data.profile(c, c.latest, c.timeline[1], "da")
    assert found.labels[0] == "Strategi"
    assert [cell.value for cell in found.now.cells] == [3, 3, 2, 4, 2, 3, 2, 3, 3, 2, 2, 1]
    assert [cell.value for cell in found.target.cells] == [4, 4, 3, 4, 4, 4, 3, 3, 4, 3, 4, 2]
    assert found.earlier is not None
    assert found.earlier.name == "maj 2025"
    assert found.earlier.cells[8].value == 2.5
    assert (found.now.score, found.target.score) == (pytest.approx(2.5), pytest.approx(42 / 12))


def test_not_rated_not_applicable_and_not_started_stay_three_things() -> None:
    c = client(*HOLES)
    cells = data.profile(c, c.latest, None, "en").now.cells
    assert cells[1] == Cell()
    assert cells[3] == Cell(0)
    assert cells[5] == Cell(not_applicable=True)
    _, rows = data.profile(c, c.latest, None, "en").table("en")
    assert rows[1][1] is None
    assert rows[3][1] == 0
    assert rows[5][1] == "not applicable"


def test_areas_are_means_of_what_is_rated_and_say_when_something_is_missing() -> None:
    c = client(*HOLES)
    found = data.areas(c, c.latest, "en")
    assert found.dates == DATES[:2]
    strategy, statistics, content = found.series
    assert strategy.values == (pytest.approx(2 / 3), pytest.approx(3.5 / 3))
    assert strategy.complete == (False, False)
    assert statistics.values == (pytest.approx(5 / 3), pytest.approx(5 / 2))
    assert statistics.complete == (True, False)
    assert content.last == pytest.approx(5 / 3)


def test_charts_over_time_end_at_the_chosen_assessment() -> None:
    c = client(*FULL)
    for build in (data.areas, data.dimensions, data.heat_map):
        assert build(c, c.timeline[2], "en").dates == DATES[:3]


def test_tables_have_a_row_per_dimension_and_a_column_per_date() -> None:
    c = client(*FULL)
    header, rows = data.heat_map(c, c.latest, "sv").table("sv")
    assert header == ("Dimension", "nov. 2024", "maj 2025", "nov. 2025", "maj 2026", "nov. 2026")
    assert len(rows) == 12
    assert rows[8][1:] == (2, 2.5, 3, 3, 3)
    header, rows = data.dimensions(c, c.latest, "en").table("en")
    assert (header[0], header[-1]) == ("Area", "target")
    assert rows[0] == ("Strategy & governance", "Strategy", 1, 1, 2, 2, 3, 4)
    header, rows = data.areas(c, c.latest, "en").table("en")
    assert rows[0][0] == dt.date(2024, 11, 20)


def test_two_assessments_in_one_month_are_told_apart_by_the_day() -> None:
    names = data.column_names((dt.date(2026, 11, 3), dt.date(2026, 11, 14)), "da")
    assert names == ("3. nov. 2026", "14. nov. 2026")


def test_summaries_say_what_the_picture_says() -> None:
    c = client(*FULL)
    # Each figure of the picture, for those who have no other way to it.
    assert (
        data.profile(c, c.latest, c.timeline[1], "da")
        .summary("da")
        .startswith(
            "Radardiagram med 12 dimensioner. Samlet score: nu 2,5, mål 3,5, maj 2025 1,9. "
            "Dimension for dimension: Strategi 3, mål 4; Opbakning 3, mål 4; Governance 2, mål 3; "
        )
    )
    assert "November 2024 – November 2026: Strategy & governance from 1.8 to 3; " in (
        data.areas(c, c.latest, "en").summary("en")
    )
    assert ", november 2024 – november 2026. Strategi från 1 till 3; " in (
        data.heat_map(c, c.latest, "sv").summary("sv")
    )
    few = client("2 x 0 ." + " ." * 8, targets="4 . . 3" + " ." * 8)
    assert (
        "Strategy 2, target 4; Support not applicable; Governance 0; Organisation not rated, target 3; not rated: "
        in (data.profile(few, few.latest, None, "en").summary("en"))
    )


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_without_an_assessment_there_is_nothing_but_a_sentence(language: str) -> None:
    c = client()
    for found in (
        data.profile(c, None, None, language),
        data.areas(c, None, language),
        data.dimensions(c, None, language),
        data.heat_map(c, None, language),
    ):
        assert found.table(language)[1] == ()
        assert "." in found.summary(language)


def test_data_needs_no_matplotlib() -> None:
    code = "import sys, somedesk.charts.data; print('matplotlib' in sys.modules, 'numpy' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["False", "False"]
