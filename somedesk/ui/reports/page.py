"""Reports: choose what goes in and in which language, see it, then save, print or open it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.base.settings import Settings
from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.store.output import write_output
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.notice import Notice
from somedesk.ui.kit.other_programs import show_elsewhere
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.question import Question
from somedesk.ui.reports.options import OptionsPanel
from somedesk.ui.reports.preview import PdfPreview
from somedesk.work.exchange import ExportCall, exported
from somedesk.work.fresh import now
from somedesk.work.reports import Report, file_name, report

TASK, SAVE_TASK, OPEN_TASK = "report", "save_report", "open_report"
LACKING = "report_lacking"  # what is told of a picture that the report is made without
SETTLE_MILLISECONDS = 250
# Kinds that are edited afterwards: the format that says the same in Word.
IN_WORD = {"minutes": "minutes-docx"}
SAVE_KEYS = "Ctrl+S"


class ReportsPage(Page):
    """Options at the left, the report itself at the right. It is built in a worker whenever something changes."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 18, 18, 18)
        row.setSpacing(14)
        self.options = OptionsPanel(context, self)
        row.addWidget(self.options)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QHBoxLayout(card)
        inner.setContentsMargins(6, 6, 6, 6)
        self.preview = PdfPreview(card)
        inner.addWidget(self.preview)
        row.addWidget(card, 1)
        self._batch = self._button("batch_reports", self._on_batch_clicked)
        self._batch.setEnabled(True)
        self._print = self._button("print_report", self._on_print_clicked)
        self._open = self._button("open_report", self._on_open_clicked)
        self._word = self._button("save_word", self._on_word_clicked)
        self._save = self._button("save_report", self._on_save_clicked)
        self._save.setProperty("kind", "primary")
        # From the fields it is a long way with Tab; elsewhere the keys would promise that something is to be saved.
        QShortcut(QKeySequence(SAVE_KEYS), self).activated.connect(self._save.click)
        self._pdf = b""
        self._is_problem_told = False
        # Typing an introduction should not build a report per letter.
        self._settle = pause(self, self._build, SETTLE_MILLISECONDS)
        self.options.changed.connect(self._on_options_changed)
        self.options.refused.connect(self.warn)
        context.settings_changed.connect(self._on_context_settings_changed)

    def _button(self, name: str, slot: object) -> QPushButton:
        button = QPushButton(self.header)
        button.setObjectName(name)
        button.clicked.connect(slot)
        button.setEnabled(False)
        self.header_row.addWidget(button)
        return button

    def subtitle(self) -> str:
        pages = self.preview.page_count
        name = self.options.kind_name()
        if not pages:
            return name
        return f"{name} · " + self.tr("%n page(s)", "", pages)

    def retranslate(self) -> None:
        self._batch.setText(self.tr("Several clients…"))
        self._batch.setToolTip(self.tr("Reports of several clients at once, with these options"))
        self._print.setText(self.tr("Print…"))
        self._open.setText(self.tr("Open"))
        self._open.setToolTip(self.tr("Open in the computer’s own PDF program"))
        self._word.setText(self.tr("Save Word…"))
        self._word.setToolTip(self.tr("Save the same as a Word document"))
        self._save.setText(self.tr("Save PDF…"))
        keys = QKeySequence(SAVE_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        self._save.setToolTip(self.tr("Save the report as PDF ({keys})").format(keys=keys))
        self.options.retranslate()
        self.preview.retranslate()

    def use_theme(self, theme: Theme) -> None:
        self.options.use_theme(theme)
        self._batch.setIcon(icon("users", theme))
        self._print.setIcon(icon("printer", theme))
        self._open.setIcon(icon("external-link", theme))
        self._word.setIcon(icon("download", theme))
        self._save.setIcon(icon("download", theme, "accent_ink"))
        self.preview.use_theme(theme)

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self._forget_report()
        self.options.set_document(document)
        super().set_document(document)

    def refresh(self) -> None:
        self.options.refresh()
        if self.isVisible():
            self._build()
        else:
            # The last options are out of sight, and the report takes longer than the page.
            self._enable(False)
            self.context.tasks.put_off(self, self._make_options)
            self.context.tasks.put_off(self, self._build)

    def _make_options(self) -> None:
        _ = self.options.look

    def select(self, record: str) -> None:
        """Show a kind of report; in a language, if one stands behind a slash."""
        kind, _, language = record.partition("/")
        self.options.choose_kind(kind)
        self.options.choose_language(language)

    # --- building ---

    @Slot(object)
    def _on_context_settings_changed(self, settings: object) -> None:
        if self.isVisible() and self.document is not None:
            self._build()

    @Slot()
    def _on_options_changed(self) -> None:
        # What is shown is no longer what was chosen, so it cannot be saved either.
        self._enable(False)
        self._settle.start()

    @Slot()
    def _build(self) -> None:
        if self.document is None:
            return
        self._enable(False)
        call = self.options.chosen()
        self.preview.set_busy(True)
        work = partial(report, self.document.client, call, self.context.settings, self.document.today())
        self.context.tasks.run(TASK, work, self._on_report_built, self._on_report_failed, self._forget_report)

    @Slot(object)
    def _on_report_built(self, made: Report) -> None:
        self._pdf = made.pdf
        self.preview.show_pdf(made.pdf)
        # Something else may have been chosen meanwhile, which is about to be built.
        self._enable(not self._settle.isActive())
        # Said once, not with every letter that is typed.
        if made.problem is None:
            self.settled.emit(LACKING)
        elif not self._is_problem_told:
            self.warn(made.problem, LACKING)
        self._is_problem_told = made.problem is not None
        self.subtitle_changed.emit()

    @Slot(object)
    def _on_report_failed(self, error: SomeDeskError) -> None:
        self._forget_report()
        self.warn(error, TASK)

    def _forget_report(self) -> None:
        self._settle.stop()
        self.context.tasks.cancel(TASK)
        self._pdf = b""
        self._is_problem_told = False
        self.preview.clear()
        self._enable(False)

    def _enable(self, on: bool) -> None:
        for button in (self._print, self._open, self._word, self._save):
            button.setEnabled(on)
        self._word.setVisible(self.options.kind() in IN_WORD)

    # --- leaving with it ---

    @Slot()
    def _on_save_clicked(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog("save_report_dialog", self, self.tr("Save report"), documents, "PDF (*.pdf)")
        save_as(dialog, "pdf", self.suggested_name(), self.save_to)

    @Slot()
    def _on_word_clicked(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog("save_word_dialog", self, self.tr("Save report"), documents, "Word (*.docx)")
        name = str(Path(self.suggested_name()).with_suffix(".docx"))
        save_as(dialog, "docx", name, self.save_word_to)

    @Slot(str)
    def save_word_to(self, path: str) -> None:
        """Write the report as a Word document to ``path``."""
        document = self.document
        if document is None:
            return
        call = self.options.chosen()
        export = ExportCall(IN_WORD[call.kind], call.language, call.options)
        work = partial(_save_word, document.client, export, self.context.settings, document.file.path, Path(path))
        self.context.tasks.run_to_end(SAVE_TASK, work, self._on_saved, partial(self.warn, about=SAVE_TASK))

    def suggested_name(self) -> str:
        """File name: client, kind and date, without what file systems refuse."""
        if self.document is None:
            return ""
        name = self.document.client.profile.name
        return file_name(name, self.options.kind(), self.options.language(), self.document.today())

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Write the report that is shown to ``path``; what is begun is finished, even if the window is closed."""
        client_file = self.document.file.path if self.document else None
        work = partial(write_output, Path(path), self._pdf, client_file)
        self.context.tasks.run_to_end(SAVE_TASK, work, self._on_saved, partial(self.warn, about=SAVE_TASK))

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self.notice.emit(
            Notice(
                self.tr("The report was saved as {path}.").format(path=path),
                action=self.tr("Open"),
                act=partial(show_elsewhere, path, self.warn),
            )
        )

    @Slot()
    def _on_open_clicked(self) -> None:
        if self.document is None or self.document.file.seal is None:
            self._open_elsewhere()
            return
        text = self.tr(
            "The client is encrypted, but what opens is not: until SomeDesk is closed, the report lies readable in a "
            "folder of your own, and the other program may keep more of it."
        )
        box = Question("open_protected", self.tr("Open a report of an encrypted client?"), text, self)
        box.offer("open", self.tr("Open"), self._open_elsewhere, "primary")
        box.offer("cancel", self.tr("Cancel"))
        box.open()

    @Slot()
    def _open_elsewhere(self) -> None:
        if self.document is not None:
            uid = self.document.client.profile.uid
            work = partial(self.context.opened.put, self.suggested_name(), self._pdf, uid)
            self.context.tasks.run(OPEN_TASK, work, self._on_put, partial(self.warn, about=OPEN_TASK))

    @Slot(object)
    def _on_put(self, path: Path) -> None:
        show_elsewhere(path, self.warn, "no_program_to_show")

    @Slot()
    def _on_batch_clicked(self) -> None:
        from somedesk.ui.reports.batch import ReportBatchDialog

        if self.document is not None:
            ReportBatchDialog(self.context, self.options.chosen(), self.document.today(), self).open()

    @Slot()
    def _on_print_clicked(self) -> None:
        from somedesk.ui.reports.printing import ask_and_print

        if self.document is not None:
            ask_and_print(self._pdf, self.document.file.path, self, self.warn)


def _save_word(client: Client, call: ExportCall, settings: Settings, client_file: Path, path: Path) -> Path:
    return write_output(path, exported(client, call, settings, now()), client_file)
