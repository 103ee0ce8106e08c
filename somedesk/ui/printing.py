"""Printing a PDF that is held in memory."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import FileProblem, SomeDeskError

MOST_DOTS_PER_INCH = 300


def ask_and_print(pdf: bytes, parent: QWidget, failed: Callable[[SomeDeskError], None]) -> None:
    """Ask for printer and pages, then print ``pdf``."""
    job = _Job(pdf, parent, failed)
    job.ask()


class _Job(QObject):
    """One print job; goes away with its dialog."""

    def __init__(self, pdf: bytes, parent: QWidget, failed: Callable[[SomeDeskError], None]) -> None:
        self._dialog_printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._dialog = QPrintDialog(self._dialog_printer, parent)
        super().__init__(self._dialog)
        self._pdf, self._failed = pdf, failed
        self._dialog.setObjectName("print_dialog")
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(self._on_dialog_accepted)

    def ask(self) -> None:
        """Open the dialog."""
        self._dialog.setModal(True)
        self._dialog.show()

    @Slot()
    def _on_dialog_accepted(self) -> None:
        try:
            print_pdf(self._pdf, self._dialog_printer)
        except SomeDeskError as error:
            self._failed(error)


def print_pdf(pdf: bytes, printer: QPrinter) -> None:
    """Draw the pages that the printer was asked for, each as large as its paper.

    Raises FileProblem "printing_failed" if the printer does not take them.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setResolution(min(printer.resolution(), MOST_DOTS_PER_INCH))
    first = max(1, printer.fromPage())
    last = min(document.pageCount(), printer.toPage()) if printer.toPage() else document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        raise FileProblem("printing_failed")
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    printer.setFullPage(True)
    for index, number in enumerate(range(first - 1, last)):
        if index:
            printer.newPage()
        size = document.pagePointSize(number).toSize().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(0, 0, document.render(number, QSize(size.width(), size.height())))
    painter.end()
    document.close()
