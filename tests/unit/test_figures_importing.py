"""Importing again and taking back: what is new, changed and equal, and what comes back."""

import datetime as dt

from msgspec.structs import replace

from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.figures import importing, measuring, posts
from somedesk.domain.figures.importing import Arrived, Delivery, Incoming
from somedesk.domain.figures.measuring import Value
from somedesk.domain.records.figures import Definition, FigureMapping, MappedColumn, Metric, Post, PostFigure
from tests.figures import day, made
from tests.figures import measuring as measured

WHEN = dt.datetime(2026, 11, 14, 9, tzinfo=dt.UTC)
VISITS = Metric(id="visits", name="Visits")


def delivery(key: str, *values: float | None, **given: object) -> Delivery:
    """Daily values from 1 October on."""
    arrived = tuple(Arrived(day(f"2026-10-{n:02}"), "day", value, row=n + 1) for n, value in enumerate(values, start=1))
    return Delivery(key, WHEN, f"{key}.csv", "x", len(values), incoming=(Incoming("visits", arrived),), **given)  # type: ignore[arg-type]


def take(client: Client, found: Delivery) -> Client:
    return made(client, importing.taken_in(client, found))


def values(client: Client) -> list[float | None]:
    return [each.value for each in client.measured.get("visits", ())]


def test_an_import_is_one_change_with_a_line_in_the_log() -> None:
    client = take(measured(VISITS), delivery("i1", 3, None, 5))
    assert values(client) == [3, None, 5]
    log = client.figure_imports["i1"]
    assert (log.rows, log.new, log.changed, log.equal, log.first, log.last) == (
        3,
        3,
        0,
        0,
        day("2026-10-01"),
        day("2026-10-03"),
    )
    assert client.measurements["visits.2026-10-03"].row == 4
    assert importing.taken_in(client, delivery("i2", 3, None, 5)) is None


def test_importing_again_tells_changed_equal_and_new_and_equal_values_of_other_days_are_no_doubles() -> None:
    client = take(measured(VISITS), delivery("i1", 3, 3, 5, 7))
    again = delivery("i2", 3, 4, None, 7, 3)
    assert importing.counts(importing.compared(client, again.incoming)) == {"new": 1, "changed": 1, "equal": 3}
    replaced = take(client, again)
    assert values(replaced) == [3, 4, 5, 7, 3]
    kept = take(client, replace(again, replaces=False))
    assert values(kept) == [3, 3, 5, 7, 3]
    assert (kept.figure_imports["i2"].changed, kept.figure_imports["i2"].equal) == (0, 4)


def test_the_later_line_counts_where_a_period_stands_twice_and_a_month_is_its_first_day() -> None:
    twice = (Arrived(day("2026-10-17"), "month", 1), Arrived(day("2026-10"), "month", 1, below=True))
    (found,) = importing.compared(measured(VISITS), [Incoming("visits", twice)])
    assert (found.after.id, found.after.below) == ("visits.2026-10", True)


def test_an_import_is_taken_back_with_what_it_replaced_even_after_other_edits() -> None:
    client = take(measured(VISITS), delivery("i1", 3, 3, 5))
    client = take(client, delivery("i2", 4, 3, 6, 7))
    noted = measuring.measure(client, "visits", day("2026-10-03"), "day", Value(6, note="sale"))
    client = made(client, noted)
    client = made(client, measuring.measure(client, "visits", day("2026-10-04"), "day", Value(70)))
    looked = importing.taking_back(client, "i2")
    assert (len(looked.removed), len(looked.restored), looked.kept) == (0, 2, 1)
    client = made(client, importing.taken_back(client, "i2", WHEN))
    assert values(client) == [3, 3, 5, 70]
    assert client.measurements["visits.2026-10-03"].note == "sale"
    assert client.measurements["visits.2026-10-01"].imported == "i1"
    assert importing.taken_back(client, "i2", WHEN) is None
    client = made(client, importing.taken_back(client, "i1", WHEN))
    assert values(client) == [70]


def test_what_a_later_import_replaced_does_not_come_back_once_its_own_import_is_taken_back() -> None:
    client = made(measured(VISITS), measuring.measure(measured(VISITS), "visits", day("2026-10-01"), "day", Value(1)))
    for number in (2, 3, 4):
        client = take(client, delivery(f"i{number}", number, number))
    client = made(client, importing.taken_back(client, "i3", WHEN))
    assert values(client) == [4, 4]
    client = made(client, importing.taken_back(client, "i4", WHEN))
    assert values(client) == [2, 2]
    client = take(client, delivery("i5", 5, 5))
    client = made(client, importing.taken_back(client, "i2", WHEN))
    client = made(client, importing.taken_back(client, "i5", WHEN))
    assert values(client) == [1]


def test_new_metrics_breaks_and_the_set_up_come_with_the_import() -> None:
    new = Metric(id="new", name="New")
    broken = Definition(day("2025-04-21"), "views")
    mapping = FigureMapping("x", (MappedColumn("Visits", "visits"),), used=day("2026-11-14"))
    found = replace(
        delivery("i1", 1), metrics=(new,), breaks={"visits": (broken, broken), "new": (broken,)}, mapping=mapping
    )
    client = take(measured(VISITS), replace(found, breaks={"visits": (broken,), "new": (broken,)}))
    assert client.metrics["visits"].definitions == client.metrics["new"].definitions == (broken,)
    assert client.figure_mappings == {"x": mapping}
    assert importing.taken_in(client, replace(found, breaks={"visits": (broken,)}, metrics=())) is None


def post(key: str, when: dt.datetime = WHEN, **figures: float) -> Post:
    return Post(key, "facebook", when, figures=tuple(PostFigure(name, value) for name, value in figures.items()))


def test_posts_are_taken_counted_and_taken_back() -> None:
    monday = WHEN + dt.timedelta(days=2)
    found = (post("a", likes=3, comments=1), post("b", engagement=8, likes=2), post("c", monday, reach=40))
    client = take(measured(VISITS), replace(delivery("i1"), posts=found))
    assert client.figure_imports["i1"].posts == 3
    assert importing.taken_in(client, replace(delivery("i2"), posts=found)) is None
    assert [each.id for each in posts.in_order(client)] == ["a", "b", "c"]
    groups = posts.grouped(posts.in_order(client), lambda each: each.time.weekday())
    assert groups == {5: posts.Group(2, 2, 6.0), 0: posts.Group(1, 0, None)}
    assert made(client, posts.delete_posts(client, ["a", "unknown"])).posts.keys() == {"b", "c"}
    assert posts.delete_posts(client, ["unknown"]) is None
    assert made(client, importing.taken_back(client, "i1", WHEN)).posts == {}


def test_a_change_that_was_built_on_something_else_is_refused() -> None:
    client = take(measured(VISITS), delivery("i1", 3))
    change = importing.taken_in(client, delivery("i2", 4))
    assert change is not None
    assert apply(client, change).measurements["visits.2026-10-01"].value == 4
