"""No row is lost, none counted for another, and what cannot be read is told."""

import json
import struct
import zipfile
from io import BytesIO

import pytest

from somedesk.exchange.figures import book, days, located, snapshots
from somedesk.exchange.figures.old_workbook import as_cell, has_ring, is_endless
from tests import platform_files as files
from tests.unit.test_figures_sources import code_of, found_in, posts_of, series_of

TIKTOK = (
    ("FollowerHistory.csv", '\ufeff"Date","Followers"\n"March 1","100"\n"March 2","103"'),
    ("FollowerGender.csv", '\ufeff"Gender","Distribution"\n"Female","0.538"\n"Male","0.462"'),
    ("FollowerTopTerritories.csv", '\ufeff"Top territories","Distribution"'),
    ("FollowerActivity.csv", '\ufeff"Date","Hour","Active followers"\n"March 1","0","12"'),
)
COMPETITORS = (
    ("Competitors of the page, 01/01/2026 - 01/31/2026",),
    ("Page", "Total Followers", "New Followers", "Total Post Engagements", "Total Posts"),
    ("Example", 1234, 5, 67, 8), ("Other", 2345, -6, 78, 9),
)  # fmt: skip
EXPLORATION = (
    b"# ex.dk\r\n# Free form-Free form 1\r\n# 20260723-20260922\r\n\r\nDate,Page path,Views\r\n,,99,Grand total\r\n"
    b"20260826,/,7\r\n20260826,/om,5\r\n20260825,/,3"
)


def by_hand(text: str) -> dict[str, list[tuple[str, object]]]:
    return series_of(found_in(text.encode(), source="table"))


def zipped(parts: tuple[tuple[str, str], ...]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as folder:
        for name, text in parts:
            folder.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (("2026-02-01,1.5K", "2026-02-02,-7", "2026-02-03,8"), [None, -7, 8]),
        (("2026-02-01,5", "2026-02-31,6", "2026-03-01,7"), [5, 7]),
        (("2026-02-01,2 mio.", "2026-02-02,4", "2026-02-03,8"), [None, 4, 8]),
        (("2026-W05,5", "2026-W99,6", "2026-W06,7"), [5, 7]),
        (("januar 2026,5", "febuar 2026,6", "marts 2026,7"), [5, 7]),
    ],
)
def test_a_row_that_cannot_be_read_does_not_make_the_next_one_the_head(
    rows: tuple[str, ...], wanted: list[float | None]
) -> None:
    found = found_in("\n".join(("Date,Visits", *rows)).encode(), source="table")
    assert [value for _, value in series_of(found)["Visits"]] == wanted
    assert [each.reason.code for each in found.skipped] in (["figures_cell"], ["figures_row_date"])


@pytest.mark.parametrize(
    ("cells", "precision", "wanted"),
    [
        (("januar 2026", "februar 2026"), "month", "2026-01-01"),
        (("jan. 2026",), "month", "2026-01-01"),
        (("2026-02",), "month", "2026-02-01"),
        (("02/2026",), "month", "2026-02-01"),
        (("2026-W01",), "week", "2025-12-29"),
        (("13/2/26", "14/2/26"), "day", "2026-02-13"),
        (("2026-2-1",), "day", "2026-02-01"),
    ],
)
def test_periods_as_people_write_them(cells: tuple[str, ...], precision: str, wanted: str) -> None:
    found = found_in("\n".join(("When;Visits", *(f"{cell};1 234" for cell in cells))).encode(), source="table")
    (series,) = found.series
    assert series.precision == precision
    assert series_of(found)["Visits"][0] == (wanted, 1234)


def test_a_day_without_a_figure_is_no_title_of_a_metric() -> None:
    data = 'sep=,\n"Reach"\n"Date","Primary"\n"2025-11-02T00:00:00",""\n"2025-11-03T00:00:00","--"\n'
    found = found_in(b"\xff\xfe" + (data + '"2025-11-05T00:00:00","1,234"\n').encode("utf-16-le"))
    assert series_of(found) == {"Reach": [("2025-11-02", None), ("2025-11-03", None), ("2025-11-05", 1234)]}


def test_an_exploration_by_day_and_page_has_a_series_for_each_page() -> None:
    found = found_in(EXPLORATION)
    assert series_of(found) == {"/: Views": [("2026-08-25", 3), ("2026-08-26", 7)], "/om: Views": [("2026-08-26", 5)]}
    assert {each.metric for each in found.series} == {"ga4.views.part"}  # and not the views of the site
    without = series_of(
        found_in(EXPLORATION.replace(b"Date,Page path", b"Device,Page path").replace(b"20260826", b"phone"))
    )
    assert without["phone, /: Views"] == [("2026-07-23", 7)]
    assert series_of(found_in(EXPLORATION.replace(b",,99,", b",,,"))) == series_of(
        found
    )  # a total that leaves all blank


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Nth week", ["2025-08-01", "2025-08-08"]),
        ("Nth month", ["2025-08-01", "2025-09-01"]),
        ("Nth day", ["2025-08-01", "2025-08-02"]),
    ],
)
def test_counted_days_weeks_and_months_are_within_the_period(word: str, wanted: list[str]) -> None:
    lines = ("# Report", "#", "# Start date: 20250801", "# End date: 20250930", f"{word},Users")
    found = found_in("\r\n".join((*lines, "0000,8", "0001,9", "0099,7")).encode())
    assert [day for day, _ in series_of(found)["Users"]] == wanted
    assert [each.reason.code for each in found.skipped] == ["figures_row_date"]


def test_a_campaign_alone_keeps_its_name_and_the_currency(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = files.LINKEDIN_CAMPAIGNS.decode().splitlines()
    found = found_in("\n".join((*rows[:5], *rows[5:7])).encode())
    spent = found.series[0]
    assert (spent.name.count(": "), spent.metric, spent.currency) == (1, "linkedin.spent.part", "DKK")
    other = [rows[6].replace("DKK", "SEK")]
    monkeypatch.setattr(located, "SAMPLE", 1)
    assert {each.currency for each in found_in("\n".join((*rows[:6], *other)).encode()).series} == {""}


def test_of_thousands_of_pages_the_first_are_taken_and_the_others_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "MOST_LABELS", 1)
    found = found_in(EXPLORATION)
    assert [*series_of(found)] == ["/: Views"]
    assert [(each.row, each.reason.code) for each in found.skipped] == [
        (6, "figures_row_total"),
        (8, "figures_label_rest"),
    ]


def test_tables_of_a_zip_are_known_each_by_itself() -> None:
    table = files.youtube_table([f"слово {number}" for number in range(len(files.YOUTUBE_EN))], "Всего").decode()
    found = found_in(zipped((("a.csv", "Date,Views\n2025-05-27,5\n"), ("b.csv", table))))
    assert (len(found.series), len(posts_of(found))) == (1, 3)


def test_followers_of_tiktok_are_of_the_last_day_of_their_history() -> None:
    found = found_in(zipped(TIKTOK))
    assert series_of(found)["Gender: Male"] == [("2026-03-02", 0.462)]
    assert [table.why.code for table in found.tables if table.why] == ["figures_other_step"]
    alone = found_in(TIKTOK[1][1].encode())
    assert [question.id for question in alone.questions] == ["day"]


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Date,Impressions,Likes,Engagements,Bookmarks", "x-overview"),
        ("Date,impressions,engagements,favorites,retweets", "x-days"),
    ],
)
def test_fewer_columns_of_x_are_known(head: str, source: str) -> None:
    day = '"Thu, Jan 1, 2026"' if source == "x-overview" else "2020-05-03"
    found = found_in(f"{head}\n{day},5,1,2,3\n".encode())
    assert (found.source, len(found.series)) == (source, 4)


def test_competitors_of_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    found = found_in(files.xlsx([("COMPETITORS", COMPETITORS)]))
    assert found.source == "linkedin-competitors"
    assert series_of(found)["Other: New Followers"] == [("2026-01-01", -6)]
    assert {each.precision for each in found.series} == {"month"}
    monkeypatch.setattr(snapshots, "MOST_LINES", 1)
    found = found_in(files.xlsx([("COMPETITORS", COMPETITORS)]))
    assert [(each.row, each.reason.code) for each in found.skipped] == [(4, "figures_row_rest")]


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        (
            'Kategori: Alla kategorier\n"b: (2018-12-02 – 2019-12-02, Norge)"\n\nSTIGANDE\nbrie,+900%\n',
            "brie",
            "Norge",
        ),
        ("STIGANDE,\nbrie,Kraftig ökning\nost,+250%\n", "brie", ""),
        ("Kategori: Alle kategorier\n\nBy,brie: (21.04.2023 - 21.04.2024)\nAarhus,100\n", "brie", "Aarhus"),
        ("Kategori: Alle kategorier;\n;\nUge;brie: (Danmark)\n05-01-2025;24\n19-01-2025;<1\n", "brie", "Danmark"),
    ],
)
def test_trends_in_danish_and_swedish(text: str, name: str, place: str) -> None:
    found = found_in(text.encode())
    assert (found.source, found.series[0].name, found.series[0].place) == ("google-trends", name, place)


def test_a_date_that_cannot_be_read_decides_nothing() -> None:
    text = "Kategori: Alle kategorier\n\nDag;brie: (Danmark)\n05-01-2025;24\n05-02-2025;9\n0x-03-2025;1\n"
    assert [question.choices for question in found_in(text.encode()).questions] == [
        ("date-month-first", "date-day-first")
    ]


def test_a_timeline_without_rows_says_that_it_has_none() -> None:
    assert code_of(b"Kategori: Alle kategorier\n\nUge,brie: (Danmark)\n") == "figures_no_rows"


def test_posts_of_a_download_are_known_again_and_taken_once() -> None:
    def entry(title: str, **media: object) -> dict[str, object]:
        told = {"Creation Timestamp": {"value": "", "timestamp": 1735732800}, "Likes": {"value": "8", "timestamp": 0}}
        return {"media_map_data": {"Media": {"title": title, **media}}, "string_map_data": told}

    posts = [entry("a", uri="x.jpg"), entry("a", uri="x.jpg"), entry("b"), entry("c")]
    empty: dict[str, object] = {"media_map_data": {}, "string_map_data": {}}
    found = found_in(json.dumps({"organic_insights_posts": [*posts, empty]}).encode())
    assert [post["id"] for post in posts_of(found)] == ["x.jpg", "1735732800", "1735732800-2"]
    assert [each.reason.code for each in found.skipped] == ["figures_post_no_time", "figures_post_twice"]


def test_formulas_that_nobody_has_worked_out_are_told() -> None:
    data = files.xlsx([("Sheet", [("Date", "Visits"), ("2026-02-01", "=1+1"), ("2026-02-02", 5)])])
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            new.writestr(part, old.read(part).replace(b"</f><v>0</v>", b"</f>"))
    found = found_in(out.getvalue(), source="table")
    assert series_of(found)["Visits"] == [("2026-02-01", None), ("2026-02-02", 5)]
    assert [each.reason.code for each in found.skipped] == ["figures_cell"]


@pytest.mark.parametrize(
    ("following", "is_ring"),
    [
        ([1, 2, -2, -1], False),
        ([3, 2, -2, 1], False),
        ([1, 2, 1], True),
        ([-1, 1], True),
        ([5, -2], False),
        ([], False),
    ],
)
def test_a_workbook_whose_parts_follow_each_other_in_a_ring_is_not_followed(
    following: list[int], is_ring: bool
) -> None:
    assert has_ring(following) == is_ring


@pytest.mark.parametrize(
    ("entries", "wanted"),
    [
        ([(-1, -1, 1), (-1, -1, 0)], False),
        ([(-1, -1, 2), (-1, -1, 0), (1, 3, 0), (-1, -1, 0)], False),
        ([(-1, -1, 1), (0, 0, 0)], False),  # where nothing is meant
        ([(-1, -1, 1), (1, -1, 0)], True),
    ],
)
def test_a_directory_that_leads_to_itself_is_not_gone_through(entries: list[tuple[int, ...]], wanted: bool) -> None:
    kinds = (5, *[2] * 3)
    directory = [struct.pack("<66xBxiii48x", kind, *links) for kind, links in zip(kinds, entries, strict=False)]
    assert is_endless(b"".join(directory)) == wanted


def test_an_error_in_an_old_workbook_is_told() -> None:
    assert as_cell(5, 7, 0) == "#DIV/0!"


def test_a_zip_of_large_tables_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "LARGEST_UNPACKED", 20)
    parts = (("photo.jpg", "x" * 50), ("Totals.csv", "Date,Views\n2025-05-27,5\n"))
    assert code_of(zipped(parts)) == "figures_zip_too_much"
    monkeypatch.setattr(book, "LARGEST_UNPACKED", 40)  # what is not read does not count
    assert len(found_in(zipped(parts)).series) == 1
