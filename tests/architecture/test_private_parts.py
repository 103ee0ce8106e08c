"""What the program uses of libraries though they do not promise it: when it goes, this says so, and what breaks."""

import argparse
import ast
import enum
import logging
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from typing import NamedTuple

import pytest

from tests.source import SOURCE, nodes


class Private(NamedTuple):
    """``name`` in ``file``: without it, ``breaks``. ``holds`` asks the library that is installed."""

    name: str
    file: str
    breaks: str
    holds: Callable[[], object]


def _word() -> object:
    """A table's first row, its first cell and a run, each as the element of the file, and the part of the theme."""
    from docx import Document

    document = Document()
    row = document.add_table(1, 1).rows[0]
    part = next(part for part in document.part.package.iter_parts() if "theme" in part.partname)
    assert part._blob == part.blob
    return [row._tr.get_or_add_trPr(), row.cells[0]._tc.get_or_add_tcPr(), document.add_paragraph().add_run()._r.append]


def _axis() -> object:
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE

    data = CategoryChartData()
    data.categories = ["a"]
    data.add_series("b", [1])
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.LINE, 0, 0, 99, 99, data)
    return frame.chart.category_axis._element.tag.endswith("catAx")


def _canvas() -> object:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(BytesIO())
    canvas._doc._timeStamp.YMDhms = (2026, 1, 1, 0, 0, 0)
    before = len(canvas._code)
    canvas.drawString(0, 0, "x")
    return len(canvas._code) > before and canvas._doc.Pages.pages == []


def _tables() -> object:
    from tinydb import TinyDB
    from tinydb.storages import MemoryStorage

    database = TinyDB(storage=MemoryStorage)
    table = database.table("a")
    table.insert({})
    return database._tables == {"a": table} and table._next_id == 2


def _compound() -> object:
    from xlrd.compdoc import CompDoc

    return CompDoc._get_stream


def _argparse() -> object:
    return vars(argparse)["_"]("options") == "options"


def _quick() -> object:
    made = vars(enum)["_simple_enum"](enum.IntFlag, boundary=enum.KEEP)(type("Side", (), {"LEFT": 1}))
    is_kept = all(hasattr(made, name) or hasattr(made.LEFT, name) for name in MEMBERS)
    return made(1) is made.LEFT and callable(vars(enum.EnumType)["_create_"]) and is_kept


# Where Python keeps the members of an enumeration, and what it keeps of each.
MEMBERS = (
    "_member_map_", "_member_names_", "_value2member_map_", "_new_member_", "_use_args_", "_flag_mask_",
    "_singles_mask_", "_all_bits_", "_iter_member_", "_iter_member_by_def_", "_name_", "_value_", "_sort_order_",
)  # fmt: skip
PRIVATE = (
    Private("_blake2", "base/digest.py", "start-up: hashlib is imported", lambda: import_module("_blake2").blake2b),
    Private("_open", "base/logs.py", "the log is readable by others", lambda: logging.FileHandler._open),
    Private('vars(argparse)["_"]', "cli/arguments.py", "the command line's help is English", _argparse),
    Private("_create_", "start.py", "start-up: Qt's enumerations are made slowly", _quick),
    Private("_simple_enum", "start.py", "no window with a Python of PYTHON", _quick),
    *(Private(name, "start.py", "no window with a Python of PYTHON", _quick) for name in MEMBERS),
    Private("_tr", "exchange/docx_table.py", "rows of a table break across pages", _word),
    Private("_tc", "exchange/docx_table.py", "cells are not shaded", _word),
    Private("_blob", "exchange/docx.py", "another font in headings", _word),
    Private("_r", "exchange/docx_chart.py", "no charts in the document", _word),
    Private("_element", "exchange/office.py", "the axis of a chart loses its look", _axis),
    Private("_get_stream", "exchange/figures/old_workbook.py", "a tangled directory is gone through", _compound),
    Private("_code", "reports/structure.py", "reports are not tagged", _canvas),
    Private("_doc", "reports/document.py", "pages are not numbered", _canvas),
    Private("_timeStamp", "reports/document.py", "equal input gives unequal bytes", _canvas),
    Private("_tables", "store/durable.py", "a table goes on with what it had read before a change", _tables),
    Private("_next_id", "store/durable.py", "a table gives a number twice", _tables),
)
# tests/unit/test_start.py tells of those of shiboken and msgspec.


@pytest.mark.parametrize("private", PRIVATE, ids=lambda private: private.name)
def test_it_is_still_there_and_still_used(private: Private) -> None:
    assert private.name in (SOURCE / private.file).read_text("utf-8"), "no longer used: take it off the list"
    assert private.holds(), f"gone: {private.breaks}"


def test_no_other_is_used() -> None:
    defined, used = set[str](), dict[str, str]()
    for place, node in nodes():
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.Name(id=name, ctx=ast.Store()):
                defined.add(name)
            case ast.Attribute(attr=name, ctx=ast.Store(), value=ast.Name(id="self" | "cls")):
                defined.add(name)
            case ast.Attribute(attr=name):
                used[name] = f"{place}:{node.lineno}"
            case ast.Import(names=names):
                used.update((part, place) for alias in names for part in alias.name.split("."))
            case ast.ImportFrom(module=str(module), names=names) if not module.startswith("somedesk"):
                used.update((part, place) for part in (*module.split("."), *(alias.name for alias in names)))
    known = {private.name for private in PRIVATE} | {"_replace"}  # a named tuple's, which is documented
    private = {name for name in used.keys() - defined if name.startswith("_") and not name.startswith("__")}
    assert {"_tr", "_blake2"} <= private, "the search finds nothing"
    assert not {name: used[name] for name in private - known}
