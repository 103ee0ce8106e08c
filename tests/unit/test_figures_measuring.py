"""Metrics, measurements, targets and marks: what is done, what is refused, and what is undone."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.figures import measuring, periods
from somedesk.domain.figures.measuring import Value
from somedesk.domain.records.figures import Definition, Metric, Step, Target, TimeMark
from tests.figures import TODAY, day, made, measurement
from tests.figures import measuring as measured

VISITS = Metric(id="visits", name="Visits")


def test_metrics_are_added_edited_and_removed_with_all_that_is_theirs() -> None:
    client = made(measured(), measuring.add_metrics(measured(), [VISITS]))
    client = made(client, measuring.edit_metric(client, "visits", name="Shop visits", unit="visits"))
    assert client.metrics["visits"].unit == "visits"
    assert measuring.edit_metric(client, "visits", name="Shop visits") is None
    client = made(client, measuring.measure(client, "visits", day("2026-10"), "month", Value(3)))
    client = made(client, measuring.set_target(client, Target("t", "visits", "by", TODAY, day("2027-01"), 9.0)))
    client = made(client, measuring.put_mark(client, TimeMark("m", "Sale", "campaign", TODAY, metric="visits")))
    gone = made(client, measuring.delete_metric(client, "visits"))
    assert (gone.metrics, gone.measurements, gone.metric_targets) == ({}, {}, {})
    assert gone.time_marks["m"].metric is None
    with pytest.raises(InvalidInput):
        measuring.add_metrics(client, [Metric(id="x", name=" ")])
    assert measuring.add_metrics(client, []) is None


def test_a_value_is_typed_with_its_period_and_can_be_less_than_one_or_not_measured() -> None:
    client = measured(VISITS)
    client = made(client, measuring.measure(client, "visits", day("2026-10-17"), "month", Value(1, below=True)))
    (found,) = client.measurements.values()
    assert (found.id, found.first, found.value, found.below) == ("visits.2026-10", day("2026-10"), 1.0, True)
    client = made(client, measuring.measure(client, "visits", day("2026-10"), "month", Value(None, note="no access")))
    (found,) = client.measurements.values()
    assert (found.value, found.below, found.note) == (None, False, "no access")
    assert measuring.measure(client, "visits", day("2026-10"), "month", Value(None, below=True)) is None
    with pytest.raises(InvalidInput):
        measuring.measure(client, "visits", day("2026-10"), "month", Value(float("nan")))


def test_what_is_typed_over_an_imported_value_is_no_longer_of_the_import() -> None:
    client = measured(visits=[5])
    (key,) = client.measurements
    imported = measurement("visits", day("2026-10"), 5)
    client = replace(client, measurements={key: replace(imported, imported="i", row=4)})
    noted = made(client, measuring.measure(client, "visits", day("2026-10"), "month", Value(5, note="right")))
    assert noted.measurements[key].imported == "i"
    typed = made(client, measuring.measure(client, "visits", day("2026-10"), "month", Value(6)))
    assert (typed.measurements[key].imported, typed.measurements[key].row) == (None, None)


def test_several_values_are_one_change_and_can_be_removed_together() -> None:
    client = measured(visits=[1])
    values = [
        (day("2026-09"), "month", Value(1)),
        (day("2026-10"), "month", Value(2)),
        (day("2026-10"), "month", Value(3)),
    ]
    change = measuring.measure_many(client, "visits", values)
    assert change is not None
    assert dict(change.label.values)["count"] == 2
    client = made(client, change)
    assert client.measurements["visits.2026-10"].value == 3
    gone = made(client, measuring.remove_measurements(client, ["visits.2026-10", "unknown"]))
    assert list(gone.measurements) == ["visits.2026-09"]
    assert measuring.remove_measurements(client, ["unknown"]) is None


def test_a_definition_has_a_date_and_a_reason_and_can_be_taken_out_again() -> None:
    client = measured(VISITS)
    client = made(client, measuring.redefine(client, "visits", Definition(day("2026-03"), "new counter")))
    client = made(client, measuring.redefine(client, "visits", Definition(day("2025-04-21"), "views")))
    client = made(client, measuring.redefine(client, "visits", Definition(day("2026-03"), "another counter")))
    assert [each.reason for each in client.metrics["visits"].definitions] == ["views", "another counter"]
    client = made(client, measuring.undefine(client, "visits", day("2025-04-21")))
    assert len(client.metrics["visits"].definitions) == 1


def test_a_new_target_ends_the_old_one_which_stays() -> None:
    client = measured(VISITS)
    first = Target("t1", "visits", "by", day("2026-01"), day("2026-12"), 10.0)
    client = made(client, measuring.set_target(client, first))
    second = Target("t2", "visits", "by", day("2026-06"), day("2027-06"), 20.0)
    client = made(client, measuring.set_target(client, second))
    client = made(client, measuring.set_target(client, replace(second, note="agreed")))
    assert client.metric_targets["t1"].ended == day("2026-06")
    client = made(
        client, measuring.edit_target(client, Target("t2", "visits", "by", day("2026-06"), day("2027-06"), 21.0))
    )
    client = made(client, measuring.end_target(client, "t2", day("2026-05")))
    assert client.metric_targets["t2"].ended == day("2026-06")
    assert made(client, measuring.delete_target(client, "t1")).metric_targets.keys() == {"t2"}


@pytest.mark.parametrize(
    "target",
    [
        Target("t", "visits", "by", TODAY),
        Target("t", "visits", "by", TODAY, day("2026-01"), 3.0),
        Target("t", "visits", "sum", TODAY, None, 3.0),
        Target("t", "visits", "steps", TODAY),
        Target("t", "visits", "steps", TODAY, steps=(Step(day("2027-02"), 1.0), Step(day("2027-01"), 2.0))),
        Target("t", "visits", "band", TODAY),
        Target("t", "visits", "band", TODAY, lowest=3.0, highest=2.0),
    ],
)
def test_a_target_that_does_not_say_what_is_wanted_is_refused(target: Target) -> None:
    with pytest.raises(InvalidInput) as refused:
        measuring.set_target(measured(VISITS), target)
    assert refused.value.code == f"metric_target_{target.kind}"


@pytest.mark.parametrize(
    "target",
    [
        Target("t", "visits", "band", TODAY, lowest=0.0, highest=0.0),
        Target("t", "visits", "band", TODAY, highest=4.0),
        Target("t", "visits", "steps", TODAY, steps=(Step(TODAY, 1.0), Step(day("2027-01"), 2.0))),
    ],
)
def test_a_target_that_says_what_is_wanted_is_taken(target: Target) -> None:
    assert made(measured(VISITS), measuring.set_target(measured(VISITS), target)).metric_targets == {"t": target}


def test_a_mark_has_an_order_and_can_go() -> None:
    client = measured()
    with pytest.raises(InvalidInput):
        measuring.put_mark(client, TimeMark("m", "Sale", "campaign", TODAY, day("2026-01")))
    client = made(client, measuring.put_mark(client, TimeMark("m", "Sale", "campaign", day("2026-01"), TODAY)))
    assert made(client, measuring.delete_mark(client, "m")).time_marks == {}


@pytest.mark.parametrize(
    ("first", "precision", "end", "earlier", "parts"),
    [
        ("2026-02-01", "month", "2026-02-28", "2026-01-01", {"day": 28, "week": 4}),
        ("2024-02-01", "month", "2024-02-29", "2024-01-01", {"day": 29, "week": 5}),
        ("2026-10-01", "month", "2026-10-31", "2026-09-01", {"day": 31, "week": 5}),
        ("2026-11-09", "week", "2026-11-15", "2026-11-02", {"day": 7}),
        ("2026-11-08", "week", "2026-11-14", "2026-11-01", {"day": 7}),
        ("2026-11-14", "day", "2026-11-14", "2026-11-13", {"day": 1}),
    ],
)
def test_periods(first: str, precision: str, end: str, earlier: str, parts: dict[str, int]) -> None:
    begin = day(first)
    assert periods.last_day(begin, precision) == day(end)
    assert periods.before(begin, precision) == day(earlier)
    assert periods.after(day(earlier), precision) == begin
    assert {shorter: periods.parts(begin, precision, shorter) for shorter in parts} == parts


def test_a_day_lies_in_a_week_from_monday_and_a_week_in_the_month_of_its_thursday() -> None:
    assert periods.begin(day("2026-11-14"), "week") == day("2026-11-09")
    assert periods.begin(day("2026-11-14"), "month") == day("2026-11-01")
    assert periods.begin(day("2026-11-14"), "day") == day("2026-11-14")
    assert [periods.part_of("month", 5), periods.part_of("month", 28), periods.part_of("week", 7)] == [
        "week",
        "day",
        "day",
    ]
    assert periods.middle(day("2026-09-28"), "week") == day("2026-10-01")
    assert periods.middle(day("2026-09-28"), "day") == day("2026-09-28")
    assert [*periods.between(day("2026-11-02"), day("2026-11-16"), "week")] == [
        day(f"2026-11-{n:02}") for n in (2, 9, 16)
    ]
    assert [*periods.between(dt.date.max, dt.date.max, "day")] == [dt.date.max]
    assert periods.is_shorter("day", "week")
    assert not periods.is_shorter("month", "week")
