"""The charts of the plan: its hours over time, and where it leads, against values worked out by hand."""

import datetime as dt

import pytest

from somedesk.charts import data
from somedesk.charts.data import BurnUpData, Cell
from somedesk.domain.client import Action, Client
from tests.chart_clients import FULL, HOLES, client
from tests.charts.test_layout import WIDTHS, assert_legible, drawn, texts

START = dt.date(2026, 11, 1)


def on(number: int) -> dt.date:
    return START + dt.timedelta(days=number)


def planned(base: Client, *actions: Action) -> Client:
    return Client(base.profile, base.models, base.assessments, base.ratings, actions={a.id: a for a in actions})


def lifting(dimension: str, *steps: int) -> list[Action]:
    return [Action(f"{dimension}{step}", "Do it", START, dimension=dimension, step=step) for step in steps]


THREE = (
    Action("a", "A", START, effort_hours=4, due=on(5), status="done", completed=on(7)),
    Action("b", "B", START, effort_hours=6, due=on(20)),
    Action("c", "C", START, effort_hours=2.5),
    Action("d", "D", START, due=on(3)),
)


def test_hours_stand_still_until_today_and_are_not_known_after() -> None:
    found = data.burn_up(planned(client(), *THREE), on(12))
    assert found.dates == (on(5), on(7), on(12), on(20))
    assert found.planned == (4, 4, 4, 10)
    assert found.done == (0, 4, 4, None)
    assert found.done_so_far == 4
    assert (found.undated, found.without_hours) == (2.5, 1)


def test_a_day_of_the_plan_that_is_today_comes_once() -> None:
    found = data.burn_up(planned(client(), *THREE), on(7))
    assert found.dates == (on(5), on(7), on(20))
    assert found.done == (0, 4, None)


def test_before_the_first_day_there_is_no_line_of_what_was_done() -> None:
    found = data.burn_up(planned(client(), THREE[1]), on(1))
    assert (found.dates, found.done, found.done_so_far) == ((on(20),), (0,), 0)


def test_the_table_and_the_sentence_have_the_same_hours() -> None:
    found = data.burn_up(planned(client(), *THREE), on(12))
    header, rows = found.table("en")
    assert header == ("Date", "hours planned", "hours done")
    assert rows[1] == (on(7), 4, 4)
    assert rows[3] == (on(20), 10, "")
    assert found.summary("en") == (
        "Hours of the plan, November 2026. Planned: 10 hours. Done: 4 hours. "
        "Not shown, without a date: 2.5 hours. One action has no hours."
    )


def test_a_plan_without_hours_says_so() -> None:
    found = data.burn_up(planned(client(), THREE[3]), on(1))
    assert found.summary("en") == "No action has both hours and a date yet. One action has no hours."
    assert found.table("en")[1] == ()
    assert next(t.get_text() for t in texts(drawn(found, "en", 5.0))) == "No action has both hours and a date yet."


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["da", "sv", "en"])
@pytest.mark.parametrize("today", [0, 5, 12, 20, 21, 400])
def test_no_text_of_the_hours_is_cut_or_covered(today: int, language: str, width: float) -> None:
    few = data.burn_up(planned(client(), *THREE), on(today))
    many = [Action(f"m{n}", "M", START, effort_hours=9999.5, due=on(n)) for n in range(300)]
    for chart in (few, data.burn_up(planned(client(), *many, *THREE), on(today))):
        assert_legible(drawn(chart, language, width))


def test_hours_at_the_ends_of_the_calendar_are_drawn() -> None:
    ends = [Action(f"e{n}", "E", START, effort_hours=2, due=day) for n, day in enumerate((dt.date.min, dt.date.max))]
    assert_legible(drawn(data.burn_up(planned(client(), *ends), on(1)), "da", 4.8))


@pytest.mark.parametrize("hours", [0.1, 0.5, 1, 3, 9.5, 10, 5000, 10_000_000])
def test_any_number_of_hours_has_a_scale(hours: float) -> None:
    assert_legible(drawn(BurnUpData((on(1),), (hours,), (hours,), on(1)), "da", 4.8))


def test_the_profile_when_the_plan_is_carried_out_is_a_fourth_column() -> None:
    c = planned(client(*FULL), *lifting("strategy", 3, 4), *lifting("support", 4))
    found = data.profile(c, c.latest, c.timeline[1], "en", with_plan=True)
    assert found.planned is not None
    assert [cell.value for cell in found.planned.cells] == [5, 3, 2, 4, 2, 3, 2, 3, 3, 2, 2, 1]
    assert found.planned.score == pytest.approx(32 / 12)
    header, rows = found.table("en")
    assert header == ("Dimension", "now", "target", "May 2025", "when the plan is carried out")
    assert rows[0] == ("Strategy", 3, 4, 1, 5)
    assert rows[1] == ("Support", 3, 4, 2, 3)
    assert "when the plan is carried out 2.7" in found.summary("en")
    assert data.profile(c, c.latest, None, "en").planned is None


def test_what_is_not_rated_or_does_not_apply_is_not_lifted() -> None:
    c = client(*HOLES)
    model = c.model_of(c.timeline[-1])
    actions = [a for dimension in model.dimension_ids() for a in lifting(dimension, 0)]
    found = data.profile(planned(c, *actions), c.latest, None, "en", with_plan=True).planned
    assert found is not None
    assert (found.cells[1], found.cells[3], found.cells[5]) == (Cell(), Cell(1), Cell(not_applicable=True))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_four_profiles_leave_every_name_legible(language: str, width: float) -> None:
    c = planned(client(*FULL), *lifting("strategy", 3, 4))
    chart = data.profile(c, c.latest, c.timeline[0], language, with_plan=True)
    figure = drawn(chart, language, width)
    assert_legible(figure)
    assert chart.planned is not None
    assert any(t.get_text().startswith(chart.planned.name) for t in texts(figure))
