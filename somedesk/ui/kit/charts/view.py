"""A card with one chart: its title, the picture or the table of the same numbers, and the ways to take it along."""

from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QMimeData, QPoint, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.charts import table_text
from somedesk.charts.data import ChartData
from somedesk.content.themes import REPORT_THEME, Theme, theme
from somedesk.content.words import words
from somedesk.store.library import file_name
from somedesk.ui.kit.charts.picture import ChartPicture
from somedesk.ui.kit.charts.table import ChartTable, ChartTableModel
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.icons import icon

# Pictures that leave the program are for white paper and slides, whatever the screen looks like.
EXPORT_INCHES = 7.0
CLIPBOARD_SCALE = 3.0
FILE_SCALE = 3.0
FORMATS = ("png", "svg", "pdf", "csv")


class Copies(Struct, frozen=True):
    """A chart as it goes to the clipboard."""

    png: bytes
    svg: bytes


class ChartView(QFrame):
    """Shows one chart. ``told`` carries a sentence about what was done, ``failed`` the error when it was not."""

    told = Signal(str)
    failed = Signal(object)  # SomeDeskError

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_chart")
        self.setProperty("kind", "card")
        self._context = context
        self._name = name
        self._data: ChartData | None = None
        self._client_name = ""
        self._client_file: Path | None = None
        self.title = QLabel(self)
        self.title.setProperty("kind", "subheading")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.table_button = self._tool("table")
        self.table_button.setCheckable(True)
        self.copy_button = self._tool("copy")
        self.save_button = self._tool("save")
        self.picture = ChartPicture(context, name, self)
        self.model = ChartTableModel(context.localisation, self)
        self._table: ChartTable | None = None
        self.save_menu = QMenu(self)
        self.save_menu.setObjectName(f"{name}_save_menu")
        for file_format in FORMATS:
            action = self.save_menu.addAction("", partial(self.ask_where, file_format))
            action.setObjectName(f"{name}_save_{file_format}")
        self.save_button.setMenu(self.save_menu)
        self.save_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self.table_button.toggled.connect(self._on_table_button_toggled)
        self.copy_button.clicked.connect(self.copy)
        self.picture.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.picture.customContextMenuRequested.connect(self._on_picture_menu_requested)

    def _tool(self, what: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{self._name}_{what}")
        button.setProperty("kind", "plain")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 10, 12, 14)
        self.body.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        for button in (self.table_button, self.copy_button, self.save_button):
            head.addWidget(button)
        self.body.addLayout(head)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.picture)
        self.body.addWidget(self._stack, 1)

    @property
    def table(self) -> ChartTable:
        """The numbers, made when they are first asked for."""
        if self._table is None:
            self._table = ChartTable(self.model, self._name, self)
            self._table.copy_requested.connect(self.copy)
            self._stack.addWidget(self._table)
            self._name_toggles()
        return self._table

    @property
    def shows_table(self) -> bool:
        """Whether the numbers are shown in place of the picture."""
        return self.table_button.isChecked()

    def show_chart(self, data: ChartData, client_name: str, client_file: Path) -> None:
        """Show ``data``. The client's name goes into file names; its file is never written over."""
        self._data, self._client_name, self._client_file = data, client_name, client_file
        language = self._context.localisation.language
        self.model.show_table(data.table(language), words(language)("chart_not_rated"))
        self.picture.show_chart(data)

    def forget(self) -> None:
        """The client was closed."""
        self._data = self._client_file = None
        self._context.tasks.cancel(self._export_task)
        self.picture.forget()
        self.model.show_table(((), ()), "")

    def retranslate(self, title: str) -> None:
        """Set every text; ``title`` names the chart."""
        self.title.setText(title)
        self.picture.setAccessibleName(title)
        self.picture.set_waiting_text(self.tr("The chart is being drawn…"))
        self.save_button.setToolTip(self.tr("Save as…"))
        self.save_button.setAccessibleName(self.tr("Save {title} as…").format(title=title))
        texts = {
            "png": self.tr("Picture (PNG)…"),
            "svg": self.tr("Drawing (SVG)…"),
            "pdf": self.tr("Document (PDF)…"),
            "csv": self.tr("Numbers for a spreadsheet (CSV)…"),
        }
        for action, file_format in zip(self.save_menu.actions(), FORMATS, strict=True):
            action.setText(texts[file_format])
        self._name_toggles()

    def _name_toggles(self) -> None:
        title = self.title.text()
        if self._table is not None:
            self._table.setAccessibleName(self.tr("{title}, as a table").format(title=title))
        show = self.tr("Show as chart") if self.shows_table else self.tr("Show as table")
        copy = self.tr("Copy table") if self.shows_table else self.tr("Copy picture")
        for button, what in ((self.table_button, show), (self.copy_button, copy)):
            button.setToolTip(what)
            button.setAccessibleName(self.tr("{what}: {title}").format(what=what, title=title))

    def use_theme(self, chosen: Theme) -> None:
        """Colour the icons and draw anew."""
        self.copy_button.setIcon(icon("copy", chosen))
        self.save_button.setIcon(icon("download", chosen))
        self.table_button.setIcon(icon("trending-up" if self.shows_table else "table", chosen))
        self.picture.redraw()

    @Slot(bool)
    def _on_table_button_toggled(self, on: bool) -> None:
        self._stack.setCurrentWidget(self.table if on else self.picture)
        self.table_button.setIcon(icon("trending-up" if on else "table", self._context.appearance.theme))
        self._name_toggles()

    @Slot(QPoint)
    def _on_picture_menu_requested(self, position: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("chart_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("copy", self._context.appearance.theme), self.tr("Copy picture"), self.copy)
        menu.addAction(
            icon("table", self._context.appearance.theme), self.tr("Show as table"), self.table_button.toggle
        )
        menu.addSeparator()
        menu.addActions(self.save_menu.actions())
        menu.popup(self.picture.mapToGlobal(position))

    # --- taking it along ---

    @property
    def _export_task(self) -> str:
        return f"export_{self._name}"

    @Slot()
    def copy(self) -> None:
        """Put what is shown on the clipboard: the picture as PNG and SVG, or the table as text and HTML."""
        if self._data is None:
            return
        language = self._context.localisation.language
        if self.shows_table:
            table = self._data.table(language)
            mime = QMimeData()
            mime.setText(table_text.as_tsv(table, language))
            mime.setHtml(table_text.as_html(table, language))
            QGuiApplication.clipboard().setMimeData(mime)
            self.told.emit(self.tr("The table is on the clipboard."))
            return
        work = partial(_copies, self._data, language)
        self._context.tasks.run(self._export_task, work, self._on_copies_made, self.failed.emit)

    @Slot(object)
    def _on_copies_made(self, copies: Copies) -> None:
        mime = QMimeData()
        mime.setImageData(QImage.fromData(copies.png))
        mime.setData("image/png", copies.png)
        mime.setData("image/svg+xml", copies.svg)
        QGuiApplication.clipboard().setMimeData(mime)
        self.told.emit(self.tr("The picture is on the clipboard."))

    def ask_where(self, file_format: str) -> None:
        """Ask for a file name, then save in ``file_format``: one of FORMATS."""
        if self._data is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file_filter = f"{file_format.upper()} (*.{file_format})"
        dialog = file_dialog(
            f"{self._name}_save_dialog",
            self,
            self.tr("Save {title}").format(title=self.title.text()),
            folder,
            file_filter,
        )
        suggested = f"{file_name(self._client_name)} – {file_name(self.title.text())}.{file_format}"
        save_as(dialog, file_format, suggested, partial(self.save_to, file_format))

    def save_to(self, file_format: str, path: str) -> None:
        """Write the chart, or its numbers, to ``path``."""
        if self._data is None:
            return
        target = Path(path)
        language = self._context.localisation.language
        work = partial(_save, self._data, language, file_format, target, self._client_file)
        self._context.tasks.run_to_end(f"save_{self._name} {path}", work, self._on_saved, self.failed.emit)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Saved as {path}.").format(path=path))


def _encoded(data: ChartData, language: str, file_format: str, scale: float) -> bytes:
    """The chart as a file; for the worker."""
    from somedesk.charts import draw, render

    size = (EXPORT_INCHES, draw.preferred_height(data, EXPORT_INCHES, language))
    figure = draw.figure(data, theme(REPORT_THEME), language, size)
    return render.encoded(figure, file_format, data.summary(language), scale)


def _copies(data: ChartData, language: str) -> Copies:
    return Copies(_encoded(data, language, "png", CLIPBOARD_SCALE), _encoded(data, language, "svg", CLIPBOARD_SCALE))


def _save(data: ChartData, language: str, file_format: str, path: Path, client_file: Path | None) -> Path:
    """Write the file whole or not at all; for the worker. FileProblem if it cannot be written."""
    from somedesk.store.output import write_output

    if file_format == "csv":
        content = table_text.as_csv(data.table(language), language)
    else:
        content = _encoded(data, language, file_format, FILE_SCALE)
    return write_output(path, content, client_file)
