"""Stage checks beside the grid: what the chart says, that nothing in it lies on anything else, its numbers."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.charts import in_both, stages
from somedesk.charts.stages_data import StagesData
from somedesk.charts.stages_data import stages as stages_of
from somedesk.content.themes import theme
from somedesk.domain.client import LANGUAGES
from somedesk.domain.records.stage_check import AgreedAnswer, StageCheck, agreed_id
from somedesk.domain.stage_check.statements import STATEMENTS
from tests.chart_clients import FULL, client
from tests.charts.test_layout import WIDTHS, assert_legible, drawn, longer, texts

FIRST, SECOND = dt.date(2026, 2, 2), dt.date(2026, 9, 9)


def checked() -> StagesData:
    """Two checks: nothing answered, then everything with yes."""
    checks = {"a": StageCheck("a", FIRST), "b": StageCheck("b", SECOND)}
    said = [AgreedAnswer(agreed_id("b", each.number), "b", each.number, "yes") for each in STATEMENTS]
    both = replace(client(*FULL), stage_checks=checks, stage_answers={each.id: each for each in said})
    return stages_of(both, "en")


def test_it_says_the_stage_of_each_check_and_the_score_of_each_assessment() -> None:
    data = checked()
    assert data.stages == ((FIRST, 0), (SECOND, 4))
    assert len(data.scores) == len(FULL)
    assert data.summary("en").startswith("Stage checks: 2 February 2026 No stage yet; 9 September 2026 Stage 4: ")
    assert " In the assessments the score went from " in data.summary("en")
    head, rows = data.table("en")
    assert head == ("Date", "Stage", "Score in the assessment")
    assert [row[1] for row in rows if row[0] == FIRST] == ["No stage yet"]
    alone = replace(data, scores=())
    assert alone.summary("en").endswith(".")
    assert "grid" not in alone.summary("en")
    assert alone.dates == (FIRST, SECOND)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_check_it_says_so(language: str) -> None:
    data = stages_of(client(*FULL), language)
    assert data.empty
    (said,) = texts(stages.figure(data, theme("light"), language))
    assert said.get_text() == data.summary(language)


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_lies_on_anything_else(width: float) -> None:
    data = checked()
    long = replace(data, names=tuple(map(longer, data.names)))
    for shown in (data, long, replace(data, scores=()), replace(data, stages=data.stages[:1], scores=())):
        assert_legible(drawn(shown, "en", width))
    both = in_both.stages(data, replace(data, names=tuple(map(longer, data.names))))
    assert_legible(stages.figure(both, theme("light"), "da", (7.2, 2.9), "en"))
