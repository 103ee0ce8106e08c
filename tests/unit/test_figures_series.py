"""Series, states and expectations against tables worked out by hand."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.domain.figures import standing
from somedesk.domain.figures.series import Series, gaps, latest_period, made, series
from somedesk.domain.figures.standing import State
from somedesk.domain.records.figures import Definition, Metric, Step, Target
from tests.figures import TODAY, day, measurement, measuring

VISITS = Metric(id="visits", name="Visits")


def numbers(found: Series) -> list[float | None]:
    return [None if point.value is None else round(point.value, 6) for point in found.points]


@pytest.mark.parametrize(("summing", "wanted"), [("sum", 6.5), ("mean", 6.5 / 3), ("share", 6.5 / 3), ("last", 4.0)])
def test_days_come_to_a_month_as_the_metric_says(summing: str, wanted: float) -> None:
    """2 + (below 1: a half) + 4; one day not measured, 27 of which nothing is known."""
    days = [
        measurement("visits", day("2026-10-01"), 2, "day"),
        measurement("visits", day("2026-10-02"), 1, "day", below=True),
        measurement("visits", day("2026-10-03"), None, "day"),
        measurement("visits", day("2026-10-04"), 4, "day"),
    ]
    (point,) = made(replace(VISITS, summing=summing), days).points
    assert (point.value, point.about, point.measured, point.whole) == (pytest.approx(wanted), True, 3, 31)
    assert point.is_partial


def test_weeks_belong_to_the_month_of_their_thursday_and_days_come_before_weeks() -> None:
    weeks = [measurement("visits", day(text), 10, "week") for text in ("2026-09-21", "2026-09-28", "2026-10-05")]
    found = made(VISITS, weeks)
    assert [(p.first, p.value, p.measured, p.whole) for p in found.points] == [
        (day("2026-09"), 10, 1, 4), (day("2026-10"), 20, 2, 5),
    ]  # fmt: skip
    both = [measurement("visits", day("2026-10-05"), 10, "week"), measurement("visits", day("2026-10-06"), 3, "day")]
    assert numbers(made(VISITS, both)) == [3]


def test_a_measurement_of_the_period_itself_comes_before_what_its_parts_come_to_and_longer_ones_are_left_out() -> None:
    parts = [measurement("visits", day("2026-10-06"), 3, "day"), measurement("visits", day("2026-10"), 40)]
    assert numbers(made(VISITS, parts)) == [40]
    assert numbers(made(replace(VISITS, period="day"), parts)) == [3]


def test_a_month_without_a_value_and_one_with_a_new_definition_break_the_line() -> None:
    client = measuring(visits=[1, 2, None, 4, 5, 6])
    found = series(client, "visits")
    assert [[point.value for point in run] for run in found.runs()] == [[1, 2], [4, 5, 6]]
    assert gaps(found, TODAY) == ((day("2026-07"), day("2026-07-31")),)
    metric = replace(client.metrics["visits"], definitions=(Definition(day("2026-09"), "views"),))
    broken = made(metric, client.measured["visits"])
    assert [[point.value for point in run] for run in broken.runs()] == [[1, 2], [4], [5, 6]]
    assert [point.value for point in broken.since_break()] == [5, 6]
    assert found.within(day("2026-06"), day("2026-08")).points == found.points[1:4]
    assert series(client, "visits").latest == found.points[-1]


def test_days_on_both_sides_of_a_new_definition_come_to_nothing() -> None:
    metric = replace(VISITS, definitions=(Definition(day("2026-10-15"), "views"),))
    days = [measurement("visits", day(f"2026-10-{n}"), 5, "day") for n in (14, 15)]
    assert numbers(made(metric, days)) == [None]
    assert made(metric, days).latest is None
    assert made(metric, days).since_break() == ()
    none = [measurement("visits", day("2026-10-14"), None, "day")]
    assert numbers(made(metric, none)) == [None]


@pytest.mark.parametrize(
    ("period", "last", "until", "wanted"),
    [
        ("month", "2026-07", "2026-11-14", [("2026-08-01", "2026-10-31")]),
        ("month", "2026-10", "2026-11-14", []),
        ("week", "2026-11-02", "2026-11-14", []),
        ("week", "2026-10-19", "2026-11-15", [("2026-10-26", "2026-11-14")]),
        ("day", "2026-11-12", "2026-11-14", [("2026-11-13", "2026-11-13")]),
    ],
)
def test_what_was_not_measured_since(period: str, last: str, until: str, wanted: list[tuple[str, str]]) -> None:
    metric = replace(VISITS, period=period)
    found = made(metric, [measurement("visits", day(last), 3, period)])  # type: ignore[arg-type]
    assert gaps(found, day(until)) == tuple((day(first), day(end)) for first, end in wanted)
    assert gaps(Series(metric), TODAY) == ()


def by(value: float, since: str = "2026-05", until: str = "2026-12-31") -> Target:
    return Target("t", "visits", "by", day(since), day(until), value)


def total(value: float, since: str, until: str) -> Target:
    return Target("t", "visits", "sum", day(since), day(until), value)


def band(lowest: float | None = None, highest: float | None = None) -> Target:
    return Target("t", "visits", "band", day("2026-05"), lowest=lowest, highest=highest)


CASES: list[tuple[str, str, list[float | None], Target | None, State]] = [
    ("nothing yet", "more", [], by(10), "empty"),
    ("nothing wanted", "more", [1, 2, 3], None, "no_target"),
    ("reached", "more", [1, 2, 10], by(10), "met"),
    ("reached, less is better", "less", [30, 20, 10], by(10), "met"),
    # From 4 on 1 May to 10 on 31 December: by 31 October 183 of 244 days, 4 + 6 × 183/244 = 8.5.
    ("on track", "more", [4, 6, 8.5], by(10), "on_track"),
    ("off track", "more", [4, 6, 8.4], by(10), "off_track"),
    # From 10 down to 4: by 31 October 10 − 6 × 183/244 = 5.5.
    ("on track, less is better", "less", [10, 6, 5.5], by(4), "on_track"),
    ("off track, less is better", "less", [10, 6, 5.6], by(4), "off_track"),
    ("too few", "more", [4, 9], by(10), "few"),
    ("after its day", "more", [4, 6, 9], by(10, until="2026-09-30"), "off_track"),
    ("not begun", "more", [4, 6, 9], by(10, since="2026-11-10"), "on_track"),
    ("in steps, this one reached", "more", [4, 6, 8], Target("t", "visits", "steps", day("2026-05"), steps=(
        Step(day("2026-09-30"), 8.0), Step(day("2026-12-31"), 12.0))), "on_track"),
    ("in steps, this one missed", "more", [4, 6, 7], Target("t", "visits", "steps", day("2026-05"), steps=(
        Step(day("2026-09-30"), 8.0), Step(day("2026-12-31"), 12.0))), "off_track"),
    # August to October are 92 of 153 days: 60.1 of 100 by then.
    ("sum, on track", "more", [20, 20, 21], total(100.0, "2026-08", "2026-12-31"), "on_track"),
    ("sum, off track", "more", [20, 20, 20], total(100.0, "2026-08", "2026-12-31"), "off_track"),
    ("sum, met", "more", [50, 20, 40], total(100.0, "2026-08", "2026-12-31"), "met"),
    # In the last digits 0.7 + 0.2 + 0.1 is less than 1, and 0.1 + 0.1 + 0.1 more than 0.3.
    ("sum, met to the last digit", "more", [0.7, 0.2, 0.1], total(1.0, "2026-08", "2026-12-31"), "met"),
    ("sum, kept to the last digit", "less", [0.1, 0.1, 0.1], total(0.3, "2026-08", "2026-10-31"), "met"),
    ("sum, not to be exceeded", "less", [20, 20, 20], total(100.0, "2026-08", "2026-12-31"), "on_track"),
    ("sum, exceeded", "less", [20, 20, 21], total(100.0, "2026-08", "2026-12-31"), "off_track"),
    ("sum, kept to the end", "less", [20, 20, 20], total(100.0, "2026-08", "2026-10-31"), "met"),
    ("sum of one day", "more", [20, 20, 20], total(30.0, "2026-10", "2026-10"), "off_track"),
    ("within the band", "more", [4, 6, 8], band(lowest=7.0, highest=9.0), "met"),
    ("above the band", "more", [4, 6, 10], band(lowest=7.0, highest=9.0), "off_track"),
    ("below a limit", "less", [4, 6, 10], band(highest=12.0), "met"),
    ("at least", "more", [4, 6, 6], band(lowest=7.0), "off_track"),
    ("not since August", "more", [4, 6, 10, None, None], by(10), "stale"),
    ("a target from a damaged file", "more", [4, 6, 8], Target("t", "visits", "by", day("2026-05")), "no_target"),
    ("a sum from a damaged file", "more", [4, 6], Target("t", "visits", "sum", day("2026-05"), value=9.0), "no_target"),
    ("steps from a damaged file", "more", [4, 6, 8], Target("t", "visits", "steps", day("2026-05")), "no_target"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "direction", "values", "target", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_the_state_in_words(
    name: str, direction: str, values: list[float | None], target: Target | None, wanted: State
) -> None:
    client = measuring(Metric(id="visits", name="Visits", direction=direction), visits=values)  # type: ignore[arg-type]
    client = replace(client, metric_targets={target.id: target} if target else {})
    assert standing.standing(client, "visits", TODAY).state == wanted


def test_a_target_does_not_cross_a_new_definition() -> None:
    metric = Metric(id="visits", name="Visits", baseline=3, definitions=(Definition(day("2026-09"), "views"),))
    client = replace(measuring(metric, visits=[4, 6, 8, 10]), metric_targets={"t": by(10)})
    found = standing.standing(client, "visits", TODAY)
    assert (found.state, found.baseline, found.reached) == ("redefined", 8, None)
    later = replace(client, metric_targets={"t": by(10, since="2026-09-02")})
    assert standing.standing(later, "visits", TODAY).state == "met"
    plain = replace(client, metrics={"visits": replace(metric, definitions=())})
    assert standing.standing(plain, "visits", TODAY).baseline == 3
    assert standing.baseline(Series(replace(metric, baseline=None))) is None
    assert found.metric == metric


def test_the_newest_target_that_has_begun_is_in_force() -> None:
    early, later = by(10, since="2026-01"), replace(by(20, since="2026-06"), id="u")
    assert standing.in_force((early, later), day("2026-03")) == early
    assert standing.in_force((early, later), TODAY) == later
    assert standing.in_force((replace(early, ended=day("2026-02")), later), day("2026-03")) == later
    assert standing.in_force((), TODAY) is None
    client = replace(measuring(visits=[1]), metric_targets={"u": later, "t": early})
    assert standing.targets(client, "visits") == (early, later)


@pytest.mark.parametrize(
    ("period", "last", "missed", "is_stale"),
    [
        ("month", "2026-10-01", 0, False), ("month", "2026-09-01", 1, False), ("month", "2026-08-01", 2, True),
        ("week", "2026-11-02", 0, False), ("week", "2026-10-19", 2, False), ("week", "2026-10-12", 3, True),
        ("day", "2026-11-13", 0, False), ("day", "2026-11-06", 7, False), ("day", "2026-11-05", 8, True),
        ("month", "2026-12-01", 0, False),
    ],
)  # fmt: skip
def test_a_figure_is_fresh_for_a_while(period: str, last: str, missed: int, is_stale: bool) -> None:
    metric = replace(VISITS, period=period)
    found = made(metric, [measurement("visits", day(last), 3, period)])  # type: ignore[arg-type]
    stands = standing.stands(found, None, TODAY)
    assert (stands.missed, stands.state == "stale") == (missed, is_stale)


def test_the_line_of_a_target() -> None:
    assert standing.path(by(10), 4) == ((day("2026-05"), 4), (day("2026-12-31"), 10))
    assert standing.path(by(10), None) == ((day("2026-12-31"), 10),)
    steps = Target("t", "visits", "steps", day("2026-05"), steps=(Step(day("2026-09"), 8.0),))
    assert standing.path(steps, 4) == ((day("2026-05"), 4), (day("2026-09"), 8.0))
    assert standing.path(steps, None) == ((day("2026-09"), 8.0),)
    assert standing.path(band(highest=9.0), 4) == ()
    assert standing.last_wanted(band(highest=9.0)) == 9.0
    assert standing.last_wanted(band(2.0, 9.0)) == 2.0


def test_less_than_one_stands_at_a_half_in_a_chart() -> None:
    (point,) = made(VISITS, [measurement("visits", day("2026-10"), 1, below=True)]).points
    assert (point.value, point.height, point.below) == (1, 0.5, True)
    (none,) = made(VISITS, [measurement("visits", day("2026-10"), None)]).points
    assert none.height is None
    assert dt.date.min < point.first


def test_the_newest_period_is_found_without_the_whole_series() -> None:
    client = measuring(visits=[1, None])
    assert latest_period(client, client.metrics["visits"]) == day("2026-09")
    later = measurement("visits", day("2026-10-14"), 2, "day")
    longer = measurement("visits", day("2026-11"), None)
    client = replace(client, measurements={**client.measurements, later.id: later, longer.id: longer})
    assert latest_period(client, client.metrics["visits"]) == day("2026-10")
    assert latest_period(client, replace(client.metrics["visits"], period="day")) == day("2026-10-14")
    assert latest_period(client, Metric(id="none", name="None")) is None
