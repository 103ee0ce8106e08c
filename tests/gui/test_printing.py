"""Printing a report: to a file here, as no printer is at hand; and what is said when nothing comes out."""

import io
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from somedesk.base.errors import SomeDeskError
from somedesk.ui.printing import ask_and_print, print_pdf
from tests.reports.reading import pages


def three_pages() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(3):
        canvas.drawString(50, 50, "x")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(("first", "last", "count"), [(0, 0, 3), (2, 2, 1), (2, 9, 2)])
def test_the_pages_asked_for_come_out(qtbot: QtBot, tmp_path: Path, first: int, last: int, count: int) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(first, last)
    print_pdf(three_pages(), printer)
    assert len(pages((tmp_path / "out.pdf").read_bytes())) == count


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints")
def test_a_printer_that_takes_nothing_is_told_of(qtbot: QtBot, tmp_path: Path) -> None:
    parent, told = QWidget(), list[SomeDeskError]()
    qtbot.addWidget(parent)
    ask_and_print(three_pages(), parent, told.append)
    dialog = parent.findChild(QPrintDialog, "print_dialog")
    assert dialog is not None
    dialog.printer().setOutputFileName(str(tmp_path / "none" / "out.pdf"))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    assert [error.code for error in told] == ["printing_failed"]
