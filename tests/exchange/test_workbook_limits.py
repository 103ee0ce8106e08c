"""Of a workbook that comes back only what it declares is read, and nothing is made of it before it was counted."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Mapping

import pytest
from openpyxl import Workbook

from somedesk.base.errors import FileProblem
from somedesk.content.sample import sample_client
from somedesk.exchange import workbook_limits, xlsx_actions
from somedesk.exchange.workbook_limits import within_limits
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import Differences, read_actions
from tests.returned_books import planned

TODAY = dt.date(2026, 11, 14)
CLIENT = planned(sample_client("en", TODAY))
GOOD = export_workbook(CLIENT, "en", TODAY)
SHEET, TEXTS, BOOK, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"
TYPES, RELATIONS = "[Content_Types].xml", "xl/_rels/workbook.xml.rels"

Edit = Callable[[bytes], bytes]


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


def parts_of(data: bytes | io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data) if isinstance(data, bytes) else data) as book:
        return {name: book.read(name) for name in book.namelist()}


def with_part(name: str, edit: Edit) -> bytes:
    parts = parts_of(GOOD)
    return packed({**parts, name: edit(parts.get(name, b""))})


def before(mark: bytes, more: bytes) -> Edit:
    return lambda content: content.replace(mark, more + mark, 1)


def read(data: bytes) -> Differences:
    numbers = iter(range(10**6))
    return read_actions(CLIENT, data, TODAY, lambda: f"new{next(numbers)}")


def refused(data: bytes) -> str:
    with pytest.raises(FileProblem) as problem:
        read(data)
    return problem.value.code


def test_only_what_is_read_gets_through() -> None:
    kept = parts_of(within_limits(GOOD))
    assert {TYPES, BOOK, RELATIONS, STYLES, TEXTS, SHEET} <= kept.keys()
    assert not [name for name in kept if "chart" in name or "drawing" in name or "docProps" in name]
    assert all(content == parts_of(GOOD)[name] for name, content in kept.items())


def test_what_is_not_read_may_be_as_large_as_it_likes() -> None:
    assert read(with_part("xl/media/image1.png", lambda _: bytes(workbook_limits.LARGEST_UNPACKED + 1))).found == ()


def test_a_part_is_what_it_is_declared_to_be_whatever_it_is_called() -> None:
    parts = parts_of(GOOD)
    parts["xl/pictures/texts.png"] = parts.pop(TEXTS)
    parts[TYPES] = parts[TYPES].replace(b"/xl/sharedStrings.xml", b"/xl/pictures/texts.png")
    parts["xl/pictures/one.jpg"] = parts.pop(SHEET)
    parts[RELATIONS] = parts[RELATIONS].replace(b"worksheets/sheet1.xml", b"pictures/one.jpg")
    assert read(packed(parts)).found == ()
    parts["xl/pictures/one.jpg"] = parts["xl/pictures/one.jpg"].replace(b"<sheetData>", b"<sheetData>" + ROWS)
    assert refused(packed(parts)) == "xlsx_too_much"


ROWS = b"<row/>" * (workbook_limits.MOST_ROWS_TOGETHER + 1)
CELLS = b"<row>" + b"<c/>" * 1000 + b"</row>"


@pytest.mark.parametrize(
    ("part", "edit"),
    [
        (SHEET, before(b"</sheetData>", ROWS)),
        ("xl/worksheets/sheet3.xml", before(b"</sheetData>", ROWS)),
        (SHEET, lambda content: content.replace(b"<row", b"<x:row").replace(b"</row", b"</x:row")
            .replace(b"<worksheet", b'<worksheet xmlns:x="urn:x"', 1)
            .replace(b"</sheetData>", ROWS.replace(b"<row", b"<x:row") + b"</sheetData>")),
        (SHEET, before(b"</sheetData>", CELLS * (workbook_limits.MOST_CELLS // 1000 + 1))),
        (SHEET, before(b"</sheetData>", b"<row>" + b"<c/>" * (workbook_limits.MOST_AT_ONCE + 1) + b"</row>")),
        (SHEET, before(b"</worksheet>", b"<x/>" * (workbook_limits.MOST_AT_ONCE + 1))),
        (SHEET, before(b"</sheetData>", (b"<row>" + b"<x/>" * 30_000 + b"</row>")
            * (workbook_limits.MOST_ELEMENTS // 30_000 + 1))),
        (TEXTS, before(b"</sst>", b"<si/>" * (workbook_limits.MOST_STRINGS + 1))),
        (TEXTS, before(b"</sst>", b"<si><t>" + b"x" * 2 * workbook_limits.LONGEST_PIECE + b"</t></si>")),
        (TEXTS, before(b"</sst>", (b"<si><t>" + b"x" * 900_000 + b"</t></si>") * 50)),
        (STYLES, before(b"</cellXfs>", b"<xf/>" * (workbook_limits.MOST_AT_ONCE + 1))),
        (STYLES, lambda content: content + b" " * workbook_limits.LARGEST_OUTLINE),
        (BOOK, before(b"</workbook>", b"<x/>" * (workbook_limits.MOST_AT_ONCE + 1))),
        (TYPES, before(b"</Types>", b"<Override/>" * (workbook_limits.MOST_AT_ONCE + 1))),
        (RELATIONS, before(b"</Relationships>", b"".join(
            b'<Relationship Id="x%d" Target="%d.xml" Type="http://x/relationships/worksheet"/>' % (i, i)
            for i in range(workbook_limits.MOST_SHEETS)))),
    ],
    ids=["rows", "rows of another sheet", "rows under a prefix", "cells", "cells of one row", "elements after the rows",
         "elements", "texts", "a long text", "long texts", "styles", "long styles", "workbook", "types", "sheets"],
)  # fmt: skip
def test_more_than_a_plan_can_hold_is_refused_in_words(part: str, edit: Edit) -> None:
    assert refused(with_part(part, edit)) == "xlsx_too_much"


def test_a_directory_of_many_parts_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    many = packed({f"{number}": b"" for number in range(workbook_limits.MOST_PARTS + 1)})
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("read"))
    assert refused(many) == "xlsx_too_much"


@pytest.mark.parametrize("part", [SHEET, TEXTS, BOOK, STYLES, TYPES, RELATIONS])
def test_a_declaration_of_entities_is_refused_in_any_part_that_is_read(part: str) -> None:
    declared = b'?><!DOCTYPE x [<!ENTITY a "b">]>'
    assert refused(with_part(part, lambda content: content.replace(b"?>", declared, 1))) == "xlsx_unreadable"
    wide = with_part(part, lambda content: content.replace(b"?>", declared, 1).decode().replace("UTF-8", "UTF-16")
                     .encode("utf-16"))  # fmt: skip
    assert refused(wide) == "xlsx_unreadable"


def test_what_no_spreadsheet_packs_so_is_refused() -> None:
    assert refused(packed(parts_of(GOOD), zipfile.ZIP_LZMA)) == "xlsx_unreadable"
    twice = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(twice, "a") as book:
        book.writestr(SHEET, b"")
    assert refused(twice.getvalue()) == "xlsx_unreadable"


def test_a_row_where_no_spreadsheet_has_one_is_refused() -> None:
    for number in (b"1048577", b"1e12", b"inf", b"x"):
        row = b'<row r="' + number + b'"><c><v>1</v></c></row>'
        assert refused(with_part(SHEET, before(b"</sheetData>", row))) == "xlsx_unreadable"


def test_an_action_far_below_is_found_and_none_is_taken_for_missing() -> None:
    """Whatever the sheet says of its own size, and however many rows are empty."""
    sheet = parts_of(GOOD)[SHEET]
    last = sheet.rindex(b"<row ")
    number = sheet[last:].split(b'"')[1]
    moved = sheet[:last] + sheet[last:].replace(b'r="' + number + b'"', b'r="1048576"', 1)
    assert read(with_part(SHEET, lambda _: moved)).found == ()
    small = with_part(SHEET, lambda content: re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', content))
    assert read(small).found == ()


def test_rows_beyond_the_limit_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    actions = len(CLIENT.actions)
    monkeypatch.setattr(xlsx_actions, "MOST_ROWS", actions)
    assert read(GOOD).rows == actions
    monkeypatch.setattr(xlsx_actions, "MOST_ROWS", actions - 1)
    with pytest.raises(FileProblem) as problem:
        read(GOOD)
    assert (problem.value.code, problem.value.params) == ("csv_too_many_rows", {"limit": actions - 1})


def test_no_warning_of_the_reader_reaches_anyone(recwarn: pytest.WarningsRecorder) -> None:
    extension = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>'
    assert read(with_part(SHEET, before(b"</worksheet>", extension))).found == ()
    assert not recwarn.list


def test_a_workbook_without_styles_or_shared_texts_is_read() -> None:
    book, out = Workbook(write_only=True), io.BytesIO()
    book.create_sheet().append(["Title"])
    book.save(out)
    parts = parts_of(out.getvalue())
    parts.pop(STYLES)
    parts.pop(TEXTS, None)
    assert refused(packed(parts)) == "xlsx_no_actions"
