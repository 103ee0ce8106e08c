"""Printing a report: to a file here, as no printer is at hand; and what is said when nothing comes out."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from somedesk.base.errors import SomeDeskError
from somedesk.ui.reports.printing import ask_and_print, print_pdf
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


class Asked:
    """The dialog before a report, and what is told afterwards."""

    def __init__(self, parent: QWidget, client_file: Path) -> None:
        self.told = list[SomeDeskError]()
        ask_and_print(three_pages(), client_file, parent, self.told.append)
        dialog = parent.findChild(QPrintDialog, "print_dialog")
        assert dialog is not None
        self.dialog = dialog

    def accept(self, first: int = 0, last: int = 0) -> None:
        self.dialog.printer().setFromTo(first, last)
        self.dialog.accepted.emit(self.dialog.printer())
        self.dialog.close()


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    """A window that is there for longer than the dialog."""
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_printer_that_takes_nothing_is_told_of(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPainter, "begin", lambda *_: False)
    asked = Asked(parent, tmp_path / "client.somedesk")
    asked.accept()
    assert [error.code for error in asked.told] == ["printing_failed"]


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize(
    ("name", "code"),
    [("out.pdf", ""), ("client.somedesk", "output_is_client_file"), ("none/out.pdf", "output_unwritable")],
)
def test_what_is_printed_to_a_file_goes_the_way_of_all_outputs(
    parent: QWidget, tmp_path: Path, name: str, code: str
) -> None:
    client = tmp_path / "client.somedesk"
    client.write_bytes(b"client")
    asked = Asked(parent, client)
    asked.dialog.printer().setOutputFileName(str(tmp_path / name))
    asked.accept(2, 3)
    assert "".join(error.code for error in asked.told) == code
    assert client.read_bytes() == b"client"
    written = [path for path in tmp_path.iterdir() if path != client]
    assert [len(pages(path.read_bytes())) for path in written] == ([] if code else [2])
