"""Files that were ruined on the way, files of nobody, and files that are too much: refused with advice."""

import datetime as dt
import io
import tracemalloc
import zipfile

import pytest

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.exchange.figures.found import Ask
from somedesk.exchange.figures.reading import read, recognised_id
from somedesk.exchange.figures.xml_sheets import open_document, spreadsheet_2003
from somedesk.exchange.incoming import Incoming
from somedesk.work.importing import kinds
from tests import platform_files as files
from tests.unit.test_figures_sources import TODAY, code_of, found_in, posts_of, series_of

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own


def test_numbers_that_became_dates_are_refused() -> None:
    for ruined in ("03-apr", "3.apr", "17.jun", "apr-26", "03-04-2026", "2026-04-03"):
        data = files.youtube_table().replace(b"48.878", ruined.encode())
        assert code_of(data) == "figures_numbers_ruined"
        data = files.X_OVERVIEW.replace(b"444", ruined.encode())
        assert code_of(data) == "figures_numbers_ruined"
    saved = "Top cities;\r\nNyby;Gammelby\r\n03-apr;0.8\r\n;\r\nAge & gender;;\r\n;Men;Women\r\n18-24;5.1;2.4\r\n"
    saved += ";\r\nTop countries;\r\nA;B\r\n1.2;3.5\r\n"
    assert code_of(saved.encode()) == "figures_numbers_ruined"


def test_rows_in_one_field_are_refused() -> None:
    lines = files.facebook_posts().decode("utf-8-sig").splitlines()
    data = "\n".join('"' + line.replace('"', '""') + '"' for line in lines).encode()
    assert recognised_id(Incoming("a", data)) == ""
    assert code_of(data) == "figures_one_field"


def test_letters_that_went_through_a_wrong_code_page_are_mended_if_all_are_certain() -> None:
    data = files.trends(first="Kategori: Alla kategorier", step="Månad", place="Över hela världen")
    twice = "".join(_cp1252(byte) for byte in data).encode()
    found = found_in(b"\xef\xbb\xbf" + twice)
    assert {each.place for each in found.series} == {"Över hela världen"}
    assert [each.code for each in found.notes] == ["figures_mended"]
    assert code_of(twice + "€ å".encode()) == "figures_garbled"
    assert code_of(data.decode().encode("utf-8").decode("cp850").encode()) == "figures_garbled"


def _cp1252(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


def test_text_of_windows_is_read_and_text_of_other_machines_is_not() -> None:
    data = files.facebook_posts(files.FACEBOOK_SV, [row for row in files.FACEBOOK_ROWS if "🙂" not in str(row)])
    text = data.decode("utf-8-sig").replace("A reel", "En räksmörgås")
    assert posts_of(found_in(text.encode("cp1252")))[0]["text"] == "En räksmörgås"
    incoming = Incoming("a", text.encode("cp850"))
    assert recognised_id(incoming) == ""
    assert code_of(text.encode("cp850")) == "figures_code_page"
    assert recognised_id(Incoming("a", b"\x81\x8d\n")) is None


def test_ids_that_a_spreadsheet_shortened_are_refused() -> None:
    data = files.facebook_posts().replace(b"910000000000001", b"9.1E+14")
    assert code_of(data) == "figures_ids_shortened"


def test_dates_of_two_kinds_in_one_column_are_refused() -> None:
    rows = [*files.LINKEDIN_METRICS[:3], ("02-01-2026", 5, 5, 5, 0.1)]
    assert code_of(files.xls([("Metrics", rows)])) == "figures_dates_mixed"


def test_dates_that_can_be_read_in_two_ways_are_asked_about() -> None:
    rows = [[*row] for row in files.LINKEDIN_FOLLOWERS]
    rows[0] = ["Data", "Seguidores patrocinados", "Seguidores orgânicos", "Total de seguidores"]
    rows[1][0], rows[2][0] = "01/02/2026", "02/02/2026"
    data = files.csv_text(rows).encode()
    assert recognised_id(Incoming("a", data)) is None
    found = found_in(data, source="table")
    [question] = found.questions
    assert (question.choices, question.row) == (("date-month-first", "date-day-first"), 2)
    assert question.ask.params["one"] == "2026-01-02"
    assert not found.series
    [reading] = found.readings
    assert (reading.reading, [(each.reading, each.example) for each in reading.others]) == (
        "", [("date-month-first", "2026-01-02"), ("date-day-first", "2026-02-01")],
    )  # fmt: skip
    answered = found_in(data, source="table", answers={question.id: "date-day-first"})
    assert series_of(answered)["Total de seguidores"] == [("2026-02-01", 3), ("2026-02-02", 0)]


def test_a_known_reading_of_dates_says_what_the_other_would_do() -> None:
    found = found_in(files.xls([("Metrics", files.LINKEDIN_METRICS)]))
    told = next(each for each in found.readings if each.id.startswith("dates:"))
    assert (told.reading, told.others[0].reading) == ("date-month-first", "date-day-first")
    assert (told.others[0].fits, told.others[0].cells) == (1, 3)


def test_numbers_that_can_be_read_in_two_ways_are_asked_about() -> None:
    table = b"Dato;Indeks\r\n2026-01-01;1,234\r\n2026-01-02;5\r\n"
    found = found_in(table, source="table")
    [question] = found.questions
    assert (question.choices, question.ask.params["value"]) == (("number-point", "number-comma"), "1,234")
    comma = found_in(table, source="table", answers={question.id: "number-comma"})
    assert series_of(comma)["Indeks"] == [("2026-01-01", 1.234), ("2026-01-02", 5)]
    point = found_in(table, source="table", answers={question.id: "number-point"})
    assert series_of(point)["Indeks"] == [("2026-01-01", 1234), ("2026-01-02", 5)]
    certain = found_in(table.replace(b"5\r\n", b"0,5\r\n"), source="table")
    assert series_of(certain)["Indeks"] == [("2026-01-01", 1.234), ("2026-01-02", 0.5)]


def test_of_a_column_with_a_few_cells_that_are_no_numbers_the_rest_is_taken() -> None:
    """One cell, or one in ten, is told with its row; with more the column is not half believed, unless one says so."""

    def table(unread: range, cell: str = "?", days: int = 40) -> bytes:
        first = dt.date(2026, 1, 13)
        rows = [(first + dt.timedelta(n), cell if n in unread else n, n) for n in range(days)]
        return files.csv_text([("Day", "A", "B"), *rows], ";").encode()

    found = found_in(table(range(6, 8)), source="table")
    assert [value for _, value in series_of(found)["A"]] == [*range(6), None, None, *range(8, 40)]
    assert [(each.row, each.reason.code) for each in found.skipped] == [(8, "figures_cell"), (9, "figures_cell")]
    assert code_of(table(range(6, 7), "03-apr"), source="table") == "figures_numbers_ruined"
    assert set(series_of(found_in(table(range(6)), source="table"))) == {"B"}
    assert series_of(found_in(table(range(1, 2), days=3), source="table"))["A"][1] == ("2026-01-14", None)
    assert set(series_of(found_in(table(range(1, 2), days=2), source="table"))) == {"B"}
    late = table(range(70, 90), days=100)  # below the rows by which a column is told
    found = found_in(late, source="table")
    assert set(series_of(found)) == {"B"}
    assert [(each.row, each.reason.params) for each in found.skipped] == [(1, {"column": "A", "count": 20})]
    assert set(series_of(found_in(late, source="table", answers={"use:A": "figure"}))) == {"A", "B"}


def test_any_other_table_by_hand() -> None:
    data = "Opgørelse\n\nDag,Besøg,Note,Salg\n2026-01-01,5,god,1.5\n2026-01-02,--,,<1\nI alt,5,,2\n".encode()
    assert recognised_id(Incoming("a", data)) is None
    found = found_in(data, source="table")
    assert series_of(found) == {
        "Besøg": [("2026-01-01", 5), ("2026-01-02", None)],
        "Salg": [("2026-01-01", 1.5), ("2026-01-02", "<1")],
    }
    other = found_in(data, source="table", answers={"use:Salg": "none"})
    assert list(series_of(other)) == ["Besøg"]
    assert code_of(b"a,b\nc,d\n", source="table") == "figures_no_table"


def test_a_day_that_stands_twice_is_refused() -> None:
    assert code_of(files.TIKTOK_BUSINESS.replace(b"2025/11/02", b"2025/11/01")) == "figures_day_twice"


def test_a_file_is_not_read_as_another_source_than_it_is() -> None:
    assert code_of(files.X_OVERVIEW, source="youtube") == "figures_other_source"
    assert code_of(b"Dear Ms Holm,\nthank you.\n", source="youtube") == "import_unknown"


def test_workbooks_that_are_bombs_are_refused_before_they_are_read() -> None:
    def packed(name: str, size: int) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr(name, b" " * size)
        return out.getvalue()

    assert code_of(packed("content.xml", 70_000_000)) == "figures_too_much"
    assert code_of(packed("Table data.csv", 70_000_000)) == "figures_zip_too_much"
    lying = bytearray(packed("Table data.csv", 40_000_000))
    place = lying.rfind(b"PK\x01\x02") + 24
    lying[place : place + 4] = (100).to_bytes(4, "little")
    tracemalloc.start()
    assert code_of(bytes(lying)) in ("figures_damaged", "import_unknown")
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    far = files.spreadsheet_2003([("A", [["x"]])]).replace(b"<Row>", b'<Row ss:Index="9999999">')
    assert code_of(far) in ("figures_too_much", "import_unknown")
    wide = files.spreadsheet_2003([("A", [["x"]])]).replace(b"<Cell>", b'<Cell ss:Index="9999999">')
    assert code_of(wide) == "figures_too_much"
    entities = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook/>'
    assert code_of(entities) == "figures_damaged"


def test_an_open_document_is_read() -> None:
    names = ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    names += ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    names += ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'

    def cell(value: object) -> str:
        if isinstance(value, int):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        # What a reader noted at a cell is not what the cell says, nor are the line ends of a file that is laid out.
        note = "<office:annotation><text:p>Ida: sure?</text:p></office:annotation>"
        return f'<table:table-cell office:value-type="string">\n{note}\n<text:p>{value}</text:p></table:table-cell>'

    rows = [line.split(",") for line in files.X_OVERVIEW.decode().splitlines()[:1]]
    body = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    body += f"<table:table-row>{cell('Tue, Aug 26, 2025')}{''.join(map(cell, range(13)))}</table:table-row>"
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    content = (
        f'<?xml version="1.0"?><office:x{names}><table:table table:name="A">{body}{empty}</table:table></office:x>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("content.xml", content)
    assert series_of(found_in(out.getvalue()))["Impressions"] == [("2025-08-26", 0)]
    white = cell('one<text:line-break/>two<text:tab/>three<text:s text:c="2"/>four</text:p><text:p>five')
    laid = f"<a{names}><table:table>\n<table:table-row>\n{white}{cell('six')}</table:table-row></table:table></a>"
    assert [*open_document(laid.encode())[0].rows()] == [["one\ntwo\tthree  four\nfive", "six"]]


def test_a_note_at_a_cell_of_an_old_workbook_is_no_cell() -> None:
    noted = files.spreadsheet_2003([("A", [["one", "two"]])]).replace(
        b"</Data>", b'</Data><Comment ss:Author="Ida"><ss:Data>sure?</ss:Data></Comment>', 1
    )
    assert [*spreadsheet_2003(noted)[0].rows()] == [["one", "two"]]


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_every_refusal_has_its_sentence(language: str) -> None:
    for data in (files.facebook_days(), files.X_OVERVIEW.replace(b"444", b"03-apr")):
        with pytest.raises(FileProblem) as problem:
            read(Incoming("a", data), Ask(TODAY))
        text = message(problem.value, language)
        assert "–" not in text.replace("–", "", 0) or "{" not in text
        assert len(text) > 80


def test_the_kind_of_figures_is_asked_before_those_that_take_anything() -> None:
    for data in (files.instagram_download(), files.xlsx([("Metrics", files.LINKEDIN_METRICS)]), files.META_TWO):
        assert kinds.recognised(Incoming("a", data))[0].id == "figures"
    assert dt.date(2026, 11, 29) == TODAY
