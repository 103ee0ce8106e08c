"""Every source: exactly the values that stand in a file of its shape, and the shapes that it is found in."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from somedesk.base.errors import FileProblem
from somedesk.exchange.figures.found import Ask, Found
from somedesk.exchange.figures.reading import read
from somedesk.exchange.figures.shown import shown
from somedesk.exchange.incoming import Incoming
from tests import platform_files as files

TODAY = dt.date(2026, 11, 29)
B = "\ufeff".encode()


def found_in(data: bytes, name: str = "any.file", **ask: Any) -> Found:
    return read(Incoming(name, data), Ask(TODAY, **ask))


def series_of(found: Found) -> dict[str, list[tuple[str, Any]]]:
    return {each.name: [(day.isoformat(), value) for day, value in each.points()] for each in found.series}


def posts_of(found: Found) -> list[dict[str, Any]]:
    return [dict(post) for post in shown(found, "en").posts]


def code_of(data: bytes, **ask: Any) -> str:
    with pytest.raises(FileProblem) as problem:
        found_in(data, **ask)
    return problem.value.code


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", B])
@pytest.mark.parametrize(
    ("first", "step", "place", "precision"),
    [
        ("Category: All categories", "Week", "Worldwide", "week"),
        ("Kategori: Alle kategorier", "Uge", "Danmark", "week"),
        ("Kategori: Alla kategorier", "Månad", "Sverige", "month"),
        ("Kategori: Alle kategorier", "Måned", "Hele verden", "month"),
        ("Kategori: Alla kategorier", "Vecka", "Över hela världen", "week"),
        ("Catégorie : Toutes catégories", "Semaine", "États-Unis", "week"),
    ],
)
def test_trends_over_time(first: str, step: str, place: str, precision: str, end: str, mark: bytes) -> None:
    found = found_in(mark + files.trends(first=first, step=step, place=place, end=end))
    assert found.source == "google-trends"
    assert [(each.name, each.place, each.precision) for each in found.series] == [
        (term, place, precision) for term in ("lantern", "lamp, brass", "candle")
    ]
    values = {name: [value for _, value in points] for name, points in series_of(found).items()}
    assert values == {"lantern": [7, 0, 19], "lamp, brass": ["<1", 0, "<1"], "candle": [40, 100, 5]}
    first_day = "2024-11-01" if precision == "month" else "2025-03-02"
    assert series_of(found)["lantern"][0][0] == first_day
    assert not found.questions


def test_trends_by_day_and_by_hour() -> None:
    data = b"Category: All categories\n\nDay,lantern: (Denmark)\n2025-03-02,1\n2025-03-03,<1\n"
    assert found_in(data).series[0].precision == "day"
    data = b"Kategori: Alle kategorier\n\nTid,lantern: (Danmark)\n2025-03-02T05,1\n2025-03-02T06,2\n"
    assert code_of(data) == "figures_by_hour"


def test_trends_of_2026_have_no_place_but_in_their_name() -> None:
    found = found_in(files.TRENDS_2026)
    assert series_of(found) == {
        "lantern": [("2024-12-01", 83), ("2025-01-01", 78), ("2025-02-01", 100)],
        "candle": [("2024-12-01", 0), ("2025-01-01", 4), ("2025-02-01", 9)],
    }
    assert {(each.precision, each.place) for each in found.series} == {("month", "")}
    named = found_in(files.TRENDS_2026, "time_series_DK_20250101-1600_20250301-1600.csv")
    assert {each.place for each in named.series} == {"DK"}


def test_trends_related_searches() -> None:
    found = found_in(files.TRENDS_RELATED)
    assert [(each.table, each.name, each.place, *next(each.points())[1:]) for each in found.series] == [
        ("TOP: lantern", "oil lantern", "Denmark", 100),
        ("TOP: lantern", "lantern glass", "Denmark", "<1"),
        ("RISING: lantern", "lantern fair", "Denmark", None),
        ("RISING: lantern", "lantern park", "Denmark", 900),
    ]
    assert {(each.days, next(iter(each.dates))) for each in found.series} == {(366, dt.date(2018, 12, 2))}
    assert [each.reason.code for each in found.skipped] == ["figures_breakout"]
    data = files.TRENDS_RELATED.replace(b"TOP", b"TOPP").replace(b"RISING", b"STIGANDE")
    swedish = data.replace(b"Breakout", "Kraftig ökning".encode())
    tables = [each.table for each in found_in(swedish).series]
    assert tables == ["TOPP: lantern", "TOPP: lantern", "STIGANDE: lantern", "STIGANDE: lantern"]


def test_trends_by_region_and_queries_of_2026() -> None:
    regions = found_in(files.TRENDS_REGIONS).series
    assert [(each.name, each.place, *next(each.points())[1:]) for each in regions] == [
        ("lantern", "Denmark", 100), ("lantern", "Sweden", "<1"), ("lantern", "Norway", None),
    ]  # fmt: skip
    shares = found_in(files.TRENDS_REGIONS_SHARES).series
    assert [(each.name, each.unit, *next(each.points())[1:]) for each in shares] == [
        ("lantern", "percent", 9), ("candle", "percent", 91),
    ]  # fmt: skip
    found = found_in(files.TRENDS_QUERIES)
    assert [question.id for question in found.questions] == ["day"]
    assert [(each.name, each.table, *next(each.points())[1:]) for each in found.series] == [
        ("oil lantern", "search interest", 100), ("lamp", "search interest", 12),
        ("oil lantern", "increase percent", 4800), ("lamp", "increase percent", None),
    ]  # fmt: skip
    answered = found_in(files.TRENDS_QUERIES, answers={"day": "2026-04-01"})
    assert not answered.questions
    assert next(answered.series[0].points()) == (dt.date(2026, 4, 1), 100)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("title", "value"), [("Facebook reach", "Primary"), ("Räckvidd på Facebook", "Primär")])
def test_meta_metric_by_day(title: str, value: str, end: str) -> None:
    found = found_in(files.meta_metric(title, value, end))
    assert found.source == "meta-metric"
    assert series_of(found) == {
        title: [("2025-10-31", 1245), ("2025-11-01", 0), ("2025-11-02", 2831), ("2025-11-03", 415)]
    }
    assert found.series[0].metric == "facebook.reach"


def test_meta_metric_saved_again_by_a_spreadsheet() -> None:
    data = b"Facebook reach;\r\nDate;Primary\r\n2025-10-31T00:00:00;1245\r\n2025-11-01T00:00:00;0\r\n;\r\n"
    assert series_of(found_in(data)) == {"Facebook reach": [("2025-10-31", 1245), ("2025-11-01", 0)]}


def test_meta_metrics_of_two_platforms_are_two_tables() -> None:
    found = found_in(files.META_TWO)
    assert series_of(found) == {
        "Facebook follows": [("2025-11-01", 3)],
        "Instagram follows": [("2025-11-01", 5), ("2025-11-02", 8)],
    }
    assert [(each.name, each.head, each.first, each.last) for each in found.tables] == [
        ("Facebook follows", 3, 4, 4), ("Instagram follows", 7, 8, 9),
    ]  # fmt: skip


def test_meta_audience_is_of_no_day() -> None:
    found = found_in(files.META_AUDIENCE)
    assert found.source == "meta-audience"
    assert [(each.table, each.name, *next(each.points())[1:]) for each in found.series] == [
        ("Top cities", "Nyby, NB, Testland", 1.7), ("Top cities", "Gammelby, Testland", 0.8),
        ("Age & gender", "18-24: Men", 5.1), ("Age & gender", "18-24: Women", 2.4),
        ("Age & gender", "65+: Men", 3.2), ("Age & gender", "65+: Women", 4),
    ]  # fmt: skip
    assert all(each.is_of_today for each in found.series)
    assert [question.choices for question in found.questions] == [("day",)]
    days = '"Follows"\n"Date","Primary"\n"2025-11-01T00:00:00","3"\n'.encode("utf-16-le")
    more = found_in(files.META_AUDIENCE + days)
    assert [(each.name, each.is_taken) for each in more.tables][-1] == ("Follows", False)
    assert len(more.series) == len(found.series)


@pytest.mark.parametrize("head", [files.FACEBOOK_EN, files.FACEBOOK_SV, files.FACEBOOK_DA], ids=["en", "sv", "da"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("turned", [False, True])
def test_meta_posts(head: Sequence[str], end: str, turned: bool) -> None:
    rows: files.Rows = files.FACEBOOK_ROWS
    if turned:
        head, rows = head[::-1], [(*row, "")[14::-1] for row in rows]
    posts = posts_of(found_in(files.facebook_posts(head, rows, end=end)))
    assert [(post["id"], post["time"]) for post in posts] == [
        ("910000000000001", "2025-02-18T12:17:00+01:00"),
        ("910000000000002", "2025-02-19T08:45:00+01:00"),
        ("910000000000003", "2025-08-01T08:30:00+02:00"),
    ]
    assert [post["text"] for post in posts] == ['One, two\n\n"three" 🙂', "A reel", "Short row"]
    views, reach, interactions, clicks = head[3::-1] if turned else head[11:]
    figures = [post["figures"] for post in posts]
    assert [each[views] for each in figures] == [39, 120, None]
    assert [each[reach] for each in figures] == [12, 88, 14]
    assert [each[interactions] for each in figures] == [1, 6, 0]
    assert [each[clicks] for each in figures] == [None, 1, None]


def test_meta_posts_with_short_rows_fewer_and_more_columns() -> None:
    rows = [row[:12] for row in files.FACEBOOK_ROWS]
    posts = posts_of(found_in(files.facebook_posts(rows=rows)))
    assert [post["figures"]["Reach"] for post in posts] == [None, None, None]
    head = (*files.FACEBOOK_EN, "Something new", "Ad remarks")
    wider = [(*(*row, "")[:15], number, "so") for number, row in enumerate(files.FACEBOOK_ROWS)]
    posts = posts_of(found_in(files.facebook_posts(head, wider)))
    assert [post["figures"]["Something new"] for post in posts] == [0, 1, 2]
    assert "Ad remarks" not in posts[0]["figures"]


def test_meta_posts_whose_words_nobody_knows() -> None:
    head = [f"слово {number}" for number in range(len(files.FACEBOOK_EN))]
    found = found_in(files.facebook_posts(head))
    assert (found.source, found.why.code) == ("meta-posts-facebook", "figures_why_shape")
    posts = posts_of(found)
    assert posts[1]["time"] == "2025-02-19T08:45:00+01:00"
    assert [post["figures"]["слово 11"] for post in posts] == [39, 120, None]


def test_meta_posts_of_instagram() -> None:
    found = found_in(files.INSTAGRAM_POSTS)
    assert found.source == "meta-posts-instagram"
    assert posts_of(found) == [
        {
            "id": "18000000000000007",
            "time": "2026-06-04T02:50:00+02:00",
            "text": "Hej",
            "figures": {"Views": 15444, "Reach": 8194, "Likes": 481, "Saves": None},
        }
    ]


def test_meta_posts_by_day_are_refused() -> None:
    assert code_of(files.facebook_days()) == "figures_daily_breakdown"
    one_day = b"\n".join(files.facebook_days().split(b"\n")[::3])
    assert code_of(one_day) == "figures_daily_breakdown"
    twice = files.facebook_posts(rows=(files.FACEBOOK_ROWS[0], (*files.FACEBOOK_ROWS[0][:11], 40, 12, 1, "")))
    assert code_of(twice) == "figures_daily_breakdown"
    same = found_in(files.facebook_posts(rows=(files.FACEBOOK_ROWS[0],) * 2))
    assert [each.reason.code for each in same.skipped] == ["figures_post_twice"]


def test_facebook_insights_is_xml_whatever_it_is_called() -> None:
    found = found_in(files.spreadsheet_2003(files.INSIGHTS), "posts.xls")
    assert found.source == "facebook-insights"
    assert [(post["id"], post["time"], post["text"], post["figures"]) for post in posts_of(found)] == [
        ("97_01", "2020-09-22", "Hej & hallo", {"Lifetime Post Total Reach": 640}),
        ("97_02", "2020-09-21", "To", {"Lifetime Post Total Reach": 151}),
    ]
    assert [(each.name, each.is_taken) for each in found.tables] == [
        ("Key Metrics", True), ("Lifetime Negative Feedback", False),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["xls", "xlsx"])
def test_linkedin_page(form: str) -> None:
    write = files.xls if form == "xls" else files.xlsx
    found = found_in(write([("Metrics", files.LINKEDIN_METRICS), ("All posts", files.LINKEDIN_POSTS)]))
    assert found.source == "linkedin-content"
    series = series_of(found)
    assert series["Impressions (total)"] == [("2025-12-30", 17), ("2025-12-31", 2475), ("2026-01-01", 38)]
    assert [value for _, value in series["Reactions (total)"]] == [1, 10, -1]
    assert [value for _, value in series["Engagement rate (total)"]] == [0.4706, 0.0109, -0.0263]
    posts = posts_of(found)
    assert [(post["time"], post["figures"]["Impressions"]) for post in posts] == [
        ("2025-12-31", 298), ("2026-01-02", 98),
    ]  # fmt: skip
    assert [post["figures"]["Follows"] for post in posts] == [None, 1]


def test_linkedin_followers_are_the_new_ones() -> None:
    sizes = ("Company size", (("Company size", "Total followers"), ("2-10", 5)))
    found = found_in(files.xls([("New followers", files.LINKEDIN_FOLLOWERS), sizes]))
    assert (found.source, found.series[-1].metric) == ("linkedin-followers", "linkedin.new_followers")
    assert series_of(found)["Total followers"] == [("2025-12-31", 3), ("2026-01-01", 0)]
    assert [(each.name, each.is_taken) for each in found.tables] == [("New followers", True), ("Company size", False)]


def test_linkedin_campaigns_stay_apart() -> None:
    series = series_of(found_in(files.LINKEDIN_CAMPAIGNS))
    assert series["Spring: Total Spent"] == [("2026-09-01", 1234.5), ("2026-09-02", 20)]
    assert series["Autumn: Impressions"] == [("2026-09-01", 9)]


def test_x_by_day_newest_first() -> None:
    found = found_in(files.X_OVERVIEW)
    assert found.source == "x-overview"
    series = series_of(found)
    assert series["Impressions"] == [("2025-08-25", 8893), ("2025-08-26", 444)]
    assert series["New follows"] == [("2025-08-25", 5), ("2025-08-26", 1)]
    unknown = files.X_OVERVIEW.split(b"\n", 1)[1]
    head = ",".join(f"語{n}" for n in range(14)).encode()
    other = found_in(head + b"\n" + unknown)
    assert (other.source, other.why.code) == ("x-overview", "figures_why_shape")
    assert other.series[0].metric == "x.impressions"


def test_x_posts_in_any_language_and_from_long_ago() -> None:
    found = found_in(files.X_POSTS_UNKNOWN)
    assert found.source == "x-posts"
    assert [(post["id"], post["time"], post["figures"]["a"]) for post in posts_of(found)] == [
        ("1800000000000000001", "2026-07-29", 10)
    ]
    found = found_in(files.X_TWEETS)
    assert [(post["id"], post["time"]) for post in posts_of(found)] == [
        ("12345678901234567", "2020-05-04T00:05:00+02:00")
    ]
    assert posts_of(found)[0]["figures"]["engagement rate"] == 0.03


@pytest.mark.parametrize(
    ("head", "total", "footer"),
    [
        (files.YOUTUBE_EN, "Total", "Showing top 500 results"),
        (files.YOUTUBE_SV, "Totalt", ""),
        (files.YOUTUBE_EN, "I alt", "Viser de 500 bedste resultater"),
        (tuple(f"{word[:2]}\u00ad{word[2:]}" for word in files.YOUTUBE_EN), "To\u00adtal", ""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_youtube_table(head: Sequence[str], total: str, footer: str, end: str) -> None:
    found = found_in(files.youtube_table(head, total, end, footer))
    assert found.source == "youtube"
    posts = posts_of(found)
    assert [(post["id"], post["time"]) for post in posts] == [
        ("aaaaaaaaaa1", "2025-05-27"), ("-aaaaaaaaa2", "2020-10-20"), ("aaaaaaaaaa3", None),
    ]  # fmt: skip
    values = [list(post["figures"].values()) for post in posts]
    assert values == [
        [119, 2096, 48.878, 0, 7.78, 72],
        [9855, 2, 0.1586, 0, None, 185],
        [457, None, None, None, 0, None],
    ]
    assert all(each.is_expected for each in found.skipped)


def test_youtube_zip_has_totals_by_day_and_leaves_out_days_by_video() -> None:
    found = found_in(files.youtube_zip())
    assert len(found.posts[0].posts) == 3
    assert series_of(found) == {"Views": [("2025-05-27", 4), ("2025-05-28", 9)]}
    assert [(each.name, each.is_taken) for each in found.tables if not each.is_taken] == [("Chart data", False)]


@pytest.mark.parametrize(
    "days",
    [
        ("December 30", "December 31", "January 1", "January 2"),
        ("30. december", "31. december", "1. januar", "2. januar"),
        ("30 december", "31 december", "1 januari", "2 januari"),
        ("30 de diciembre", "31 de diciembre", "1 de enero", "2 de enero"),
    ],
)
def test_tiktok_days_get_the_latest_years_that_have_been(days: Sequence[str]) -> None:
    found = found_in(files.tiktok_overview(days))
    assert found.source == "tiktok-studio"
    assert series_of(found)["Video Views"] == [
        ("2025-12-30", 0), ("2025-12-31", 1591), ("2026-01-01", None), ("2026-01-02", 1737),
    ]  # fmt: skip
    early = read(Incoming("a", files.tiktok_overview(days)), Ask(dt.date(2026, 1, 1)))
    assert next(early.series[0].points())[0] == dt.date(2024, 12, 30)


def test_tiktok_overview_as_a_workbook_of_texts() -> None:
    rows = [["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"], ["April 12", *"54321"]]
    assert series_of(found_in(files.xlsx([("Overview", rows)])))["Likes"] == [("2026-04-12", 3)]


@pytest.mark.parametrize("mark", [True, False])
def test_tiktok_business(mark: bool) -> None:
    found = found_in(files.TIKTOK_BUSINESS if mark else files.TIKTOK_BUSINESS.removeprefix(B))
    assert found.source == "tiktok-business"
    series = series_of(found)
    assert series["Reached audience"] == [("2025-10-31", None), ("2025-11-01", 75134), ("2025-11-02", None)]
    assert [value for _, value in series["Net growth"]] == [10, 100, -2]
    assert "Phone number clicks" in series
    swedish = found_in(files.TIKTOK_BUSINESS_SV)
    assert [each.metric for each in swedish.series] == [*(
        "tiktok.video_views", "tiktok.reached_audience", "tiktok.profile_views", "tiktok.net_growth",
        "tiktok.new_followers", "tiktok.lost_followers",
    )]  # fmt: skip


def test_instagram_download_mends_each_text() -> None:
    found = found_in(files.instagram_download())
    assert found.source == "instagram-download"
    posts = posts_of(found)
    assert [
        (post["text"], dt.datetime.fromisoformat(post["time"]).astimezone(dt.UTC).isoformat()) for post in posts
    ] == [
        ("Smørrebrød på Nørrebro 🙂", "2025-01-01T12:00:00+00:00"),
        ("Räkmacka i Göteborg", "2025-01-31T12:00:00+00:00"),
    ]
    assert [post["figures"] for post in posts] == [
        {"Accounts reached": 1234, "Likes": 80, "Saves": None},
        {"Accounts reached": None, "Likes": 0, "Saves": None},
    ]


def test_ga4_snapshot_keeps_the_periods_apart() -> None:
    found = found_in(files.GA4_SNAPSHOT)
    assert found.source == "ga4-snapshot"
    held = [(each.table.partition(",")[0], each.name, [(str(d), v) for d, v in each.points()]) for each in found.series]
    assert ("Active users", "Active users", [("2025-08-01", 392)]) in held
    assert ("Active users", "Active users", [("2025-07-01", 78)]) in held
    assert ("Nth day", "new", [("2025-08-01", 8), ("2025-08-02", 9), ("2025-08-03", 7)]) in held
    assert ("Nth day", "new", [("2025-07-01", 0), ("2025-07-02", 0), ("2025-07-03", 7)]) in held
    bounce = [value for _, name, [(_, value)] in (each for each in held if len(each[2]) == 1) if "Bounce" in name]
    assert bounce == [0.35492957746478876, 0.025]
    assert len({each.table for each in found.series}) == 5
    assert found.series[0].days == 3


def test_ga4_exploration_leaves_out_its_total() -> None:
    found = found_in(files.GA4_EXPLORATION)
    assert found.source == "ga4-exploration"
    assert series_of(found)["Sessions"] == [("2026-07-23", 30), ("2026-07-24", 20), ("2026-07-25", 10)]
    assert [each.is_expected for each in found.skipped] == [True]
