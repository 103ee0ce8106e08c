"""Files that a spreadsheet has opened and saved: what is certain comes out as it was written, the rest is refused."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable

import pytest

from tests import platform_files as files
from tests.unit.test_figures_sources import B, code_of, found_in, posts_of, series_of

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

_HEAD = ("Post ID", "Page ID", "Page name", "Title", "Publish time", "Permalink", "Date", "Views")


def _sheet(text: bytes, separator: str = ",", codec: str = "utf-8-sig") -> bytes:
    """A workbook of a text, a cell each, numbers as numbers."""

    def cell(value: str) -> object:
        return float(value) if value.replace(".", "", 1).lstrip("-").isdecimal() and len(value) < 12 else value

    lines = [line.split(separator) for line in text.decode(codec).replace('"', "").splitlines()]
    return files.xlsx([("Sheet1", [[cell(value) for value in line] for line in lines])])


@pytest.mark.parametrize("wrong", [lambda text: text, lambda text: text.encode().decode("cp1252")])
def test_a_text_opened_as_windows_comes_out_as_it_was(wrong: Callable[[str], str]) -> None:
    head = [wrong(word) for word in files.TIKTOK_BUSINESS_SV.decode().splitlines()[0].split(",")]
    rows = [("2026/03/01", 715, "NAN", 25, 10, 12, 2), ("2026/03/02", 5, 4, 3, -2, 0, 2)]
    found = found_in(files.xlsx([("Sheet1", [head, *rows])]))
    assert series_of(found) == series_of(found_in(files.TIKTOK_BUSINESS_SV))
    assert [note.code for note in found.notes] == ([] if head[0] == "\ufeffDatum" else ["figures_mended"])


def test_letters_in_a_sheet_that_do_not_all_go_back_are_refused() -> None:
    head = [
        word.encode().decode("cp1252")
        for word in files.TIKTOK_BUSINESS_SV.decode("utf-8-sig").splitlines()[0].split(",")
    ]
    head[0] = "Datum Å"
    assert code_of(files.xlsx([("Sheet1", [head, ("2026/03/01", 715, "NAN", 25, 10, 12, 2)])])) == "figures_garbled"


def test_the_line_that_names_the_separator_counts_as_a_row_and_is_none() -> None:
    stated = b"sep=,\n" + files.X_OVERVIEW
    assert series_of(found_in(stated)) == series_of(found_in(files.X_OVERVIEW))
    assert found_in(stated).tables[0].first == found_in(files.X_OVERVIEW).tables[0].first + 1
    sheet = [("ÿþsep=",), ("Facebook reach",), ("Date", "Primary"), ("2025-10-31T00:00:00", 1245)]
    assert series_of(found_in(files.xlsx([("Sheet1", sheet)]))) == {"Facebook reach": [("2025-10-31", 1245)]}


def test_the_mark_of_a_text_is_no_part_of_its_first_head() -> None:
    rows = [
        ("ï»¿Date", *files.tiktok_overview().decode().splitlines()[0].replace('"', "").split(",")[1:]),
        ("April 12", 1, 2, 3, 4, 5),
    ]
    assert series_of(found_in(files.xlsx([("Overview", rows)])))["Likes"] == [("2026-04-12", 3)]


def test_years_that_a_spreadsheet_put_to_days_are_taken_away_again() -> None:
    days = ("2026-12-30", "2026-12-31", "2026-01-01", "2026-01-02")
    assert series_of(found_in(_sheet(files.tiktok_overview(days)))) == series_of(found_in(files.tiktok_overview()))


def test_percents_that_became_numbers_are_percents_again() -> None:
    rows = [
        ("Category: All categories",), ("lantern: (12/2/18 - 12/2/19, Denmark)",), ("",), ("TOP",),
        ("oil lantern", 100), ("",), ("RISING",), ("lantern fair", "Breakout"), ("park", 9),
    ]  # fmt: skip
    assert series_of(found_in(files.xlsx([("Sheet1", rows)]))) == {
        "oil lantern": [("2018-12-02", 100)], "lantern fair": [("2018-12-02", None)], "park": [("2018-12-02", 900)],
    }  # fmt: skip
    shares = [("Region", "a: (4/21/23 - 4/21/24)", "b: (4/21/23 - 4/21/24)"), ("Denmark", 0.09, 0.91)]
    found = found_in(files.xlsx([("Sheet1", [("Category: All categories",), ("",), *shares])]))
    assert [next(iter(each.points()))[1] for each in found.series] == [9, 91]


def test_days_of_an_analysis_that_lost_their_noughts_are_days() -> None:
    found = found_in(files.GA4_SNAPSHOT.replace(b"\r\n000", b"\r\n"))
    assert series_of(found) == series_of(found_in(files.GA4_SNAPSHOT))


@pytest.mark.parametrize("separator", [";", "\t"])
def test_an_analysis_is_read_by_the_separator_that_it_has(separator: str) -> None:
    text = files.GA4_SNAPSHOT.decode().replace('"Home | Example, Shop"', "Home | Example").replace(",", separator)
    found = found_in(text.encode())
    assert series_of(found)["new"] == series_of(found_in(files.GA4_SNAPSHOT))["new"]


def test_related_searches_padded_to_the_widest_row_are_the_same() -> None:
    padded = b"\n".join(
        line if b"," in line.replace(b", ", b"") else line + b"," for line in files.TRENDS_RELATED.split(b"\n")
    )
    assert series_of(found_in(padded)) == series_of(found_in(files.TRENDS_RELATED))
    torn = files.TRENDS_RELATED.replace(b"+900%", b"+1,900%")
    assert [each.reason.code for each in found_in(torn).skipped] == ["figures_breakout", "figures_row_cells"]


def _posts(times: list[object], ids: list[object] | None = None) -> list[tuple[object, ...]]:
    given = ids or [f"91000000000000{number}" for number in range(len(times))]
    return [
        (id_, "100000000000007", "Example", "Text", time, f"https://www.facebook.com/example/posts/{n}", "Lifetime", n)
        for n, (id_, time) in enumerate(zip(given, times, strict=True))
    ]


def test_ids_that_a_sheet_rounded_are_refused() -> None:
    times: list[object] = ["02/18/2025 03:17", "02/19/2025 03:17"]
    rows = _posts(times, [18000000000000000, 18000000000000000])
    assert code_of(files.xlsx([("Sheet1", [_HEAD, *rows])])) == "figures_ids_shortened"
    assert code_of(B + files.csv_text([_HEAD, *rows]).encode()) == "figures_ids_shortened"
    kept = _posts(times, ["18000000000000012", "18000000000000700"])
    assert len(posts_of(found_in(files.xlsx([("Sheet1", [_HEAD, *kept])])))) == 2


def test_dates_of_a_sheet_whose_day_and_month_may_have_changed_places_are_refused() -> None:
    early = [dt.datetime(2025, 2, 5, 3, 17), dt.datetime(2025, 2, 9, 3, 17)]  # noqa: DTZ001 - as a sheet has it
    iso: list[object] = [each.isoformat() for each in early]
    assert code_of(files.xlsx([("Sheet1", [_HEAD, *_posts(iso)])])) == "figures_dates_swapped"
    late: list[object] = ["2025-02-18T03:17:00", "2025-02-09T03:17:00"]
    assert len(posts_of(found_in(files.xlsx([("Sheet1", [_HEAD, *_posts(late)])])))) == 2
    days = [("Date", "Sponsored followers", "Organic followers", "Total followers"), ("2026-01-01", 0, 1, 1)]
    assert code_of(files.xlsx([("New followers", [*days, ("2026-02-01", 1, 1, 2)])])) == "figures_dates_swapped"
    assert found_in(files.xlsx([("New followers", [*days, ("2026-01-02", 1, 1, 2)])])).series


def test_a_row_for_each_post_and_day_is_refused_before_anything_is_asked() -> None:
    head = ["слово 0", "слово 1", "слово 2", "слово 3", "слово 4", "слово 5", "слово 6", "слово 7"]
    lines = files.facebook_days().decode("utf-8-sig").splitlines()
    assert code_of("\n".join([",".join(head), *lines[1:]]).encode()) == "figures_daily_breakdown"


def test_a_post_is_no_younger_than_the_export() -> None:
    head = ("Time", "Video title", "Video link", "Post time", "Total likes", "Total views")
    rows = [("January 10", "One", "https://www.tiktok.com/1", "July 16", 12, 3)]
    text = files.csv_text([head, *rows], quoted=True).encode()
    assert [post["time"] for post in posts_of(found_in(text))] == ["2025-07-16"]
    sheet = files.xlsx([("Content", [head, ("2026-01-10", "One", "https://www.tiktok.com/1", "2026-07-16", 12, 3)])])
    assert [post["time"] for post in posts_of(found_in(sheet))] == ["2025-07-16"]


def test_a_date_and_views_alone_are_no_sign_of_a_platform() -> None:
    assert found_in(b"Date,Views\n2025-05-27,4\n").source == "youtube"
    assert code_of(b"Date,Views,Sales\n2025-05-27,4,9\n") == "import_unknown"


@pytest.mark.parametrize(
    "text",
    [
        "Dato;Visninger;Følgere;Engagementsrate\n13.09.2026;1.234,5;1200;3,5%\n",
        "Dato;Følgere\n13.09.2026;1200\n",
        "Datum;Följare\n2026-09-13;1200\n",
        "Date,Followers,Reach\n2026-09-13,1200,3\n",
        "Date,Followers\n2026-09-13,1200\n",
        "\ufeffDato;Følgere\n13.09.2026;1200\n",
        "Dato;Visninger\n13.09.2026;1200\n",
    ],
)
def test_a_table_of_ones_own_is_no_platforms(text: str) -> None:
    assert code_of(text.encode()) == "import_unknown"
    columns = text.splitlines()[0].lstrip("\ufeff").replace(";", ",").split(",")[1:]
    assert set(series_of(found_in(text.encode(), source="table"))) <= set(columns)


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def test_a_date_and_followers_are_tiktoks_if_written_as_it_does_or_called_so() -> None:
    assert found_in(B + b'"Date","Followers"\n"December 30","12"\n').source == "tiktok-studio"
    assert found_in(b"Date;Followers\nDecember 30;12\n").source == "tiktok-studio"
    sheet = files.xlsx([("FollowerHistory", [("Date", "Followers"), ("2026-01-10", 12)])])
    assert found_in(sheet).source == "tiktok-studio"
    own = files.xlsx([("Tabelle1", [("Date", "Followers"), ("2026-01-10", 12)])])
    assert code_of(own) == "import_unknown"
    folder = _zipped({"Totals.csv": b"Date;Views\n2026-01-10;12\n"})
    assert found_in(folder).source == "youtube"


def test_a_word_document_is_called_one() -> None:
    document = _zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert code_of(document) == "import_docx"
    workbook = _zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<w"})
    assert code_of(workbook) == "figures_damaged"
