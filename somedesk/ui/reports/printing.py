"""Printing a PDF that is held in memory."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.store.output import write_output
from somedesk.ui.kit.file_dialog import ask_about_link

DOTS_PER_INCH = 300


def ask_and_print(pdf: bytes, client_file: Path, parent: QWidget, failed: Callable[[SomeDeskError], None]) -> None:
    """Ask for printer and pages, then print ``pdf``, which tells of the client in ``client_file``."""
    dialog = QPrintDialog(parent)  # with a printer of its own: one of ours would have to outlive it
    dialog.printer().setResolution(DOTS_PER_INCH)
    dialog.setObjectName("print_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(True)
    dialog.accepted.connect(partial(_on_accepted, pdf, client_file, parent, failed))
    dialog.show()


def _on_accepted(
    pdf: bytes, client_file: Path, parent: QWidget, failed: Callable[[SomeDeskError], None], printer: QPrinter
) -> None:
    try:
        if file := printer.outputFileName():
            # The printer goes with its dialog, so nothing is left to print when the question is answered.
            ask_about_link(parent, partial(_write, _printed(pdf, printer), client_file, failed), file)
        else:
            print_pdf(pdf, printer)
    except SomeDeskError as error:
        failed(error)


def _write(printed: bytes, client_file: Path, failed: Callable[[SomeDeskError], None], file: str) -> None:
    try:
        write_output(Path(file), printed, client_file)
    except SomeDeskError as error:
        failed(error)


def _printed(pdf: bytes, printer: QPrinter) -> bytes:
    """As ``print_pdf``, where a file is asked for. The printer itself would write straight into it, whatever it is."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("SomeDesk")
    layout = printer.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    _paint(pdf, writer, printer)
    return bytes(buffer.data().data())


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Draw the pages that the printer was asked for, each as large as its paper.

    Raises FileProblem "printing_failed" if the printer does not take them.
    """
    printer.setFullPage(True)
    _paint(pdf, printer, printer)


def _paint(pdf: bytes, paper: QPrinter | QPdfWriter, asked: QPrinter) -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    paper.setResolution(DOTS_PER_INCH)
    first = max(1, asked.fromPage())
    last = min(document.pageCount(), asked.toPage()) if asked.toPage() else document.pageCount()
    painter = QPainter()
    if not painter.begin(paper):
        raise FileProblem("printing_failed")
    page = paper.pageLayout().fullRectPixels(paper.resolution()).size()
    for index, number in enumerate(range(first - 1, last)):
        if index:
            paper.newPage()
        size = document.pagePointSize(number).toSize().scaled(page, Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(0, 0, document.render(number, QSize(size.width(), size.height())))
    painter.end()
    document.close()
