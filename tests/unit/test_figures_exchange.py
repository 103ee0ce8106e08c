"""Key figures as CSV that comes back, in the workbook, pasted, and in a plan for a file."""

import datetime as dt
import io
from itertools import count

import openpyxl
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.messages import message
from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.records.figures import Metric
from somedesk.exchange.figures_csv import export_figures, read_figures
from somedesk.exchange.incoming import ImportCall, Incoming, Taken
from somedesk.exchange.pasted_figures import read_pasted, read_period, read_value
from somedesk.exchange.xlsx import export_workbook
from somedesk.work.importing import figure_plan, kinds
from tests import platform_files as files
from tests.figures import TODAY, measurement, measuring

CALL = ImportCall("en", TODAY, lambda: "new")


def odd_client() -> Client:
    """Values that a spreadsheet would like to change: below one, not measured, below nought, fractions, formulas."""
    client = measuring(Metric(id="a", name="=SUM(A1)", unit="%"), a=[1234.5678, -7, None, 0, 0.1], b=[12.25])
    low = replace(measurement("a", dt.date(2026, 10, 1), 1, below=True), note="-after; the “fair”\nnext line")
    day = measurement("b", dt.date(2026, 10, 5), 3.125, "day")
    return replace(client, measurements={**client.measurements, low.id: low, day.id: day})


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_the_csv_of_key_figures_comes_back_as_it_was(language: str) -> None:
    client = odd_client()
    data = export_figures(client, language)
    kind, source = kinds.recognised(Incoming("x.csv", data))
    assert source == "key-figures"
    found = kinds.read(kind, Incoming("x.csv", data), CALL)
    assert kinds.taken(kind, found, client, CALL).change is None
    bare = replace(client, measurements={}, metrics={"b": client.metrics["b"]})
    taken = kinds.taken(kind, found, bare, CALL)
    assert taken.change is not None
    again = apply(bare, taken.change)
    assert again.measurements == client.measurements
    assert again.metrics["a"].name == "=SUM(A1)"


def test_an_edited_row_is_a_change_and_one_that_cannot_be_read_is_told_by_its_number() -> None:
    client = measuring(a=[1, 2])
    text = export_figures(client, "en").decode("utf-8-sig")
    kind, _ = kinds.recognised(Incoming("x.csv", text.encode()))
    edited = Incoming("x.csv", text.replace(",2,", ",2.5,").encode())
    taken = kinds.taken(kind, kinds.read(kind, edited, CALL), client, CALL)
    assert taken.change is not None
    assert [each.id for each in taken.change.touches] == ["a.2026-10"]
    assert kinds.shown(kind, kinds.read(kind, edited, CALL), None, CALL).series[0]["points"][1] == ["2026-10-01", 2.5]
    for wrong in (text.replace(",2,", ",two,"), text.replace("month", "year"), text.replace("2026-10-01", "soon")):
        with pytest.raises(InvalidInput) as refused:
            read_figures(wrong.encode())
        assert refused.value.code == "figures_csv_row"


def taken_of(text: str, client: Client) -> Taken:
    kind, _ = kinds.recognised(Incoming("x.csv", text.encode()))
    return kinds.taken(kind, kinds.read(kind, Incoming("x.csv", text.encode()), CALL), client, CALL)


@pytest.mark.parametrize(
    ("language", "typed", "wanted"),
    [
        ("da", "1.200", None), ("sv", "1.200", None), ("en", "1,200", None), ("da", "1,200", 1.2), ("en", "1.200", 1.2),
        ("da", "1.5", 1.5), ("en", "1,5", 1.5), ("da", "1 200,5", 1200.5), ("en", "1.5e-07", 1.5e-07),
    ],
)  # fmt: skip
def test_a_separator_of_thousands_in_the_csv_is_never_taken_for_decimals(
    language: str, typed: str, wanted: float | None
) -> None:
    client = measuring(a=[1, 2])
    separator = "," if language == "en" else ";"
    text = export_figures(client, language).decode("utf-8-sig")
    edited = text.replace(f"{separator}2{separator}", f'{separator}"{typed}"{separator}')
    if wanted is None:
        with pytest.raises(InvalidInput) as refused:
            taken_of(edited, client)
        assert "can be both" in message(refused.value, "en")
        return
    change = taken_of(edited, client).change
    assert change is not None
    assert apply(client, change).measurements["a.2026-10"].value == wanted


def test_edits_of_what_is_there_to_be_read_and_rows_about_one_period_are_said() -> None:
    client = measuring(Metric(id="a", name="Visits", unit="people"), a=[1, 2])
    text = export_figures(client, "en").decode("utf-8-sig")
    taken = taken_of(text.replace("Visits", "Visitors").replace("people", "persons"), client)
    assert taken.change is None
    told = [str(said.values["reason"].params["column"]) for said in taken.said]  # type: ignore[attr-defined]
    assert told == ["name", "unit"] * 2
    lines = text.splitlines()
    with pytest.raises(InvalidInput) as refused:
        taken_of("\n".join([*lines, lines[-1].replace(",2,", ",3,")]), client)
    assert refused.value.code == "figures_csv_twice"
    bare = replace(client, measurements={}, metrics={})
    change = taken_of(text, bare).change
    assert change is not None
    assert apply(bare, change).metrics["a"].unit == "people"


def test_a_column_that_is_not_there_takes_no_note_away() -> None:
    client = measuring(a=[1])
    noted = {key: replace(each, note="seen") for key, each in client.measurements.items()}
    client = replace(client, measurements=noted)
    rows = [line.split(",")[:6] for line in export_figures(client, "en").decode("utf-8-sig").splitlines()]
    assert taken_of("\n".join(map(",".join, rows)), client).change is None


def test_the_workbook_has_a_sheet_of_metrics_and_one_of_measurements() -> None:
    book = openpyxl.load_workbook(io.BytesIO(export_workbook(sample_client("en", TODAY), "en", TODAY)))
    rows = [[cell.value for cell in row] for row in book["Key figures"].iter_rows()]
    assert rows[0][:3] == ["Key figure", "Unit", "Better is"]
    assert "Share of voice" in {row[0] for row in rows}
    assert book["Measurements"].max_row == 1 + len(sample_client("en", TODAY).measurements)


@pytest.mark.parametrize(
    ("text", "number", "below"),
    [
        ("3", 3, False),
        ("2.5", 2.5, False),
        ("<1", 1, True),
        ("", None, False),
        ("--", None, False),
        ("NaN", None, False),
    ],
)
def test_a_value_is_read(text: str, number: float | None, below: bool) -> None:
    found = read_value(text, "en")
    assert (found.number, found.below) == (number, bool(below))


@pytest.mark.parametrize(
    ("text", "precision", "wanted"),
    [
        ("2026-10", "month", "2026-10-01"), ("10/2026", "month", "2026-10-01"), ("okt 2026", "month", "2026-10-01"),
        ("14.10.2026", "month", "2026-10-01"), ("2026-11-14", "week", "2026-11-09"),
        ("2026-11-14", "day", "2026-11-14"),
    ],
)  # fmt: skip
def test_a_period_is_read(text: str, precision: str, wanted: str) -> None:
    assert read_period(text, precision, "da").isoformat() == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "precision"), [("2026-13", "month"), ("2026-10", "day"), ("soon", "month"), ("x", "day")]
)
def test_what_is_no_period_is_refused(text: str, precision: str) -> None:
    with pytest.raises(InvalidInput):
        read_period(text, precision, "en")  # type: ignore[arg-type]


def test_a_column_with_a_heading_takes_its_periods_in_turn() -> None:
    found = read_pasted("Visits\n1\nx\n3", "month", "en", dt.date(2026, 1, 5))
    assert [(row.first, row.problem is not None) for row in found.rows] == [
        (None, True), (dt.date(2026, 1, 1), False), (None, True), (dt.date(2026, 3, 1), False),
    ]  # fmt: skip
    assert [row.number for row in found.taken] == [2, 4]


# Google Trends as it is exported since 2026: no preamble, terms on one scale.
TRENDS = '"Time","garden chair","hammock"\n' + "\n".join(f'"2025-{m:02}-01",{m * 5},{60 - m}' for m in range(1, 13))


def planned(client: Client, text: str) -> figure_plan.Planned:
    kind, source = kinds.recognised(Incoming("t.csv", text.encode()))
    found = kinds.read(kind, Incoming("t.csv", text.encode()), replace(CALL, source=source))
    ids = count()
    return figure_plan.planned(client, found, "t.csv", "en", lambda: f"m{next(ids)}", {})


def test_search_terms_become_metrics_of_their_own_and_are_found_again() -> None:
    plan = planned(measuring(), TRENDS)
    when = dt.datetime(2026, 11, 14, tzinfo=dt.UTC)
    assert [way.new.name for way in plan.ways] == ["garden chair", "hammock"]
    assert {way.new.summing for way in plan.ways} == {"mean"}
    change = figure_plan.change(measuring(), plan, "i1", when)
    assert change is not None
    client = apply(measuring(), change)
    assert len(client.measurements) == 24
    assert client.figure_imports["i1"].file == "t.csv"
    again = planned(client, TRENDS.replace('"2025-12-01",60,48', '"2025-12-01",61,48'))
    assert [way.goes_to for way in again.ways] == ["m0", "m1"]
    found = figure_plan.comparison(client, again)
    assert sorted({each.outcome for each in found}) == ["changed", "equal"]
    assert figure_plan.change(client, planned(client, TRENDS), "i2", when) is None


def test_the_breaks_of_a_platform_are_proposed_where_they_lie_within_what_is_measured() -> None:
    days = [dt.date(2025, 4, 19) + dt.timedelta(days=n) for n in range(4)]
    metric = Metric(id="ig", name="Views", period="day", platform="instagram", kind="instagram.views")
    known = {each.id: each for each in (measurement("ig", day, 5, "day") for day in days)}
    client = replace(measuring(metric), measurements=known)
    plan = planned(client, TRENDS)
    way = replace(plan.ways[0], goes_to="ig")
    found = figure_plan.with_breaks(client, replace(plan, ways=(way,)), "en")
    assert [each.since for each in found.breaks["ig"]] == [dt.date(2025, 4, 21)]


def take(client: Client, data: bytes, key: str) -> Client:
    kind, source = kinds.recognised(Incoming("t.csv", data))
    ids = count()
    call = replace(CALL, source=source, file="t.csv", new_id=lambda: f"{key}-{next(ids)}")
    taken = kinds.taken(kind, kinds.read(kind, Incoming("t.csv", data), call), client, call)
    return apply(client, taken.change) if taken.change is not None else client


def test_other_search_terms_and_campaigns_are_metrics_of_their_own() -> None:
    client = take(measuring(), files.TRENDS_2026, "one")
    other = take(client, files.TRENDS_2026.replace(b"lantern", b"bench").replace(b"candle", b"lamp"), "two")
    assert sorted(each.series for each in other.metrics.values()) == ["bench", "candle", "lamp", "lantern"]
    assert {len(measured) for measured in other.measured.values()} == {3}
    assert [each.file for each in other.figure_imports.values()] == ["t.csv", "t.csv"]
    campaigns = take(take(measuring(), files.LINKEDIN_CAMPAIGNS, "one"), files.LINKEDIN_CAMPAIGNS, "two")
    assert len(campaigns.figure_imports) == 1
    assert "Autumn: Clicks" in {each.series for each in campaigns.metrics.values()}
    renamed = files.LINKEDIN_CAMPAIGNS.replace(b"Spring", b"Summer")
    assert "Summer: Clicks" in {each.series for each in take(campaigns, renamed, "three").metrics.values()}


def test_the_same_figure_in_another_language_goes_to_the_same_metric() -> None:
    client = take(measuring(), files.TIKTOK_BUSINESS, "one")
    after = take(client, files.TIKTOK_BUSINESS_SV, "two")
    views = [each for each in after.metrics.values() if each.kind == "tiktok.video_views"]
    assert [len(after.measured[each.id]) for each in views] == [5]


def test_days_of_an_analysis_are_taken_and_its_totals_over_three_days_are_not() -> None:
    client = take(measuring(), files.GA4_SNAPSHOT, "one")
    assert sorted((each.series, len(client.measured[each.id])) for each in client.metrics.values()) == [
        ("new", 6), ("returning", 6),
    ]  # fmt: skip
    with pytest.raises(FileProblem) as problem:
        take(measuring(), files.TRENDS_RELATED, "one")
    assert problem.value.code == "figures_no_period"


def imported(data: bytes, client: Client) -> tuple[Taken, dict[str, set[str]]]:
    """What the import does, and the names of what the dry run says is left out, by sentence."""
    incoming = Incoming("t.csv", data)
    kind, source = kinds.recognised(incoming)
    ids = count()
    call = replace(CALL, source=source, new_id=lambda: f"m{next(ids)}")
    found = kinds.read(kind, incoming, call)
    told = {said.key: set(said.values["names"]) for said in kinds.shown(kind, found, client, call).told}  # type: ignore[call-overload]
    return kinds.taken(kind, found, client, call), told


def test_the_import_takes_every_series_that_the_dry_run_lists() -> None:
    client = measuring()
    taken, told = imported(files.X_OVERVIEW, client)
    assert taken.change is not None
    assert len(apply(client, taken.change).metrics) == 13
    assert (taken.said, told) == ((), {})


def test_series_and_columns_that_are_not_imported_are_named() -> None:
    head = b"Date,Video Views,Profile Views,Likes,Remark\n"
    taken, told = imported(head + b"2026-01-10,1,2,3,rain\n", measuring())
    assert told == {"figures_columns_left": {"Remark"}}
    assert [(said.key, said.values["names"]) for said in taken.said] == [("figures_columns_left", ("Remark",))]
    taken, told = imported(files.GA4_SNAPSHOT, measuring())
    assert told["figures_series_no_period"] == set(taken.said[0].values["names"])  # type: ignore[call-overload]
