"""Shows a PDF held in memory, page under page: as wide as there is room, a whole page, or as large as one likes."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.theme import colour
from somedesk.ui.reports.zoom import PreviewZoom

SMALLEST = QSize(160, 120)  # in less it does not come to rest either


class PdfPreview(QWidget):
    """Keeps its place in the document when a new version of it is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pdf_preview")
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._view = QPdfView(self)
        self._view.setObjectName("pdf_view")
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # A bar that comes and goes changes the width, that the height, and that the bar: for ever, at some heights.
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setMinimumSize(SMALLEST)
        self._view.setDocument(self._document)
        self._busy = QLabel(self)
        self._busy.setObjectName("pdf_busy")
        self._busy.setProperty("kind", "muted")
        self._busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        room = QWidget(self)
        self.zoom = PreviewZoom(self._view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.zoom)
        column.addWidget(room, 1)
        self._stack = QStackedLayout(room)
        self._stack.addWidget(self._busy)
        self._stack.addWidget(self._view)

    @property
    def page_count(self) -> int:
        """Pages of the document that is shown; 0 if there is none."""
        return max(0, self._document.pageCount())

    def show_pdf(self, pdf: bytes) -> None:
        """Show the document ``pdf``, at the place where the one before it was left."""
        bar = self._view.verticalScrollBar()
        place = bar.value()
        self._load(pdf)
        self._stack.setCurrentWidget(self._view)
        bar.setValue(place)

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._stack.setCurrentWidget(self._busy)

    def set_busy(self, on: bool) -> None:
        """Say that a report is being made, while there is none to show."""
        if on and not self.page_count:
            self._stack.setCurrentWidget(self._busy)

    def retranslate(self) -> None:
        """Set every text."""
        self.zoom.retranslate()
        self._busy.setText(self.tr("The report is being made…"))
        self._view.setAccessibleName(self.tr("Preview of the report"))

    def use_theme(self, theme: Theme) -> None:
        """The desk on which the pages lie."""
        self.zoom.use_theme(theme)
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, colour(theme["window"]))
        self._view.setPalette(palette)

    def _load(self, pdf: bytes) -> None:
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
