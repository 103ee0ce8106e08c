"""Other words, other languages, one row more: what a platform's file may differ in."""

import datetime as dt

import pytest

from somedesk.exchange.figures.reading import recognised_id
from somedesk.exchange.incoming import Incoming
from tests import platform_files as files
from tests.unit.test_figures_sources import code_of, found_in, posts_of, series_of


def test_youtube_in_a_language_that_nobody_knows() -> None:
    head = [f"слово {number}" for number in range(len(files.YOUTUBE_EN))]
    found = found_in(files.youtube_table(head, "Всего"))
    assert (found.source, found.why.code) == ("youtube", "figures_why_shape")
    assert [(post["id"], post["time"], post["figures"]["слово 4"]) for post in posts_of(found)] == [
        ("aaaaaaaaaa1", "2025-05-27", 2096), ("-aaaaaaaaa2", "2020-10-20", 2), ("aaaaaaaaaa3", None, None),
    ]  # fmt: skip


def test_linkedin_in_a_language_that_nobody_knows() -> None:
    head = ("Data", "Seguidores patrocinados", "Seguidores orgânicos", "Total de seguidores")
    found = found_in(files.xls([("Novos seguidores", [head, *files.LINKEDIN_FOLLOWERS[1:]])]))
    assert (found.source, found.why.code) == ("linkedin-followers", "figures_why_shape")
    assert series_of(found)["Total de seguidores"] == [("2025-12-31", 3), ("2026-01-01", 0)]
    early = [head, ("01/02/2026", 0, 3, 3), ("02/02/2026", 0, 1, 1)]
    asked = found_in(files.xls([("Novos seguidores", early)]))
    assert [question.choices for question in asked.questions] == [("date-month-first", "date-day-first")]
    assert not asked.series
    third = found_in(files.xls([("Novos seguidores", [*early, ("03/02/2026", 0, 2, 2)])]))
    assert series_of(third)["Total de seguidores"] == [("2026-02-01", 3), ("2026-02-02", 1), ("2026-02-03", 2)]


def test_trends_of_2026_under_a_word_that_nobody_knows() -> None:
    data = files.TRENDS_2026.replace(b"Time", "Время".encode())
    assert series_of(found_in(data)) == series_of(found_in(files.TRENDS_2026))


def test_youtube_days_by_video_are_refused_on_their_own() -> None:
    data = b'Date,Content,Video title,Video publish time,Views\n2025-05-27,aaaaaaaaaa1,F,"May 27, 2025",3\n'
    assert code_of(data) == "figures_by_video"


@pytest.mark.parametrize("total", ["Total", "I alt", "Totalt", ""])
@pytest.mark.parametrize(
    "data",
    [files.trends(), files.TRENDS_2026 + b"\n", files.X_OVERVIEW + b"\n", files.tiktok_overview() + b"\n",
     files.TIKTOK_BUSINESS + b"\n", files.TIKTOK_BUSINESS_SV],
    ids=["trends", "trends-2026", "x", "tiktok", "business", "business-sv"],
)  # fmt: skip
def test_one_more_row_of_totals_changes_nothing(data: bytes, total: str) -> None:
    width = data.decode("utf-8-sig").splitlines()[-1].count(",")
    more = found_in(data + f"{total}{',7' * width}\n".encode())
    assert series_of(more) == series_of(found_in(data))
    assert [each.reason.code for each in more.skipped] == ["figures_row_total"]


def test_a_campaign_report_that_is_not_by_day_is_of_its_period() -> None:
    rows = files.LINKEDIN_CAMPAIGNS.splitlines(keepends=True)
    found = found_in(b"".join(rows[:6] + rows[7:]))
    assert {(each.days, next(iter(each.dates))) for each in found.series} == {(2, dt.date(2026, 9, 1))}
    assert {each.days for each in found_in(files.LINKEDIN_CAMPAIGNS).series} == {0}


def test_a_web_page_is_refused_with_what_to_choose() -> None:
    data = b"<!DOCTYPE html>\n<html><body>Posts</body></html>"
    assert recognised_id(Incoming("posts.html", data)) == ""
    assert code_of(data) == "figures_web_page"


def test_ruined_numbers_are_refused_in_every_kind_of_table() -> None:
    assert code_of(files.TRENDS_RELATED.replace(b",100", b",03-apr")) == "figures_numbers_ruined"
    assert code_of(files.GA4_SNAPSHOT.replace(b"0.025", b"25-feb")) == "figures_numbers_ruined"
    assert code_of(files.META_AUDIENCE.replace("3.2".encode("utf-16-le"), "3.feb".encode("utf-16-le"))) == (
        "figures_numbers_ruined"
    )
