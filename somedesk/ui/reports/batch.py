"""Reports of several clients at once: chosen from the library, made one after the other, with what went wrong."""

import datetime as dt
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.base.settings import Settings
from somedesk.content.messages import message
from somedesk.domain.client import LANGUAGES
from somedesk.reports.kinds import KINDS
from somedesk.store.client_file import read_client
from somedesk.store.library import Library, Summary
from somedesk.store.output import write_output
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.ui.kit.i18n import LANGUAGE_NAMES
from somedesk.ui.kit.left_out import add_left_out, reason
from somedesk.ui.kit.other_programs import show_elsewhere
from somedesk.ui.kit.text_field import LineField
from somedesk.work.reports import ReportCall, file_name, kind_name, report

TASK = "report batch"
LIBRARY_TASK = "report batch library"
PATH = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1


class Job(Struct, frozen=True):
    """One report to make. ``call.language`` "" = the client's own."""

    source: Path
    folder: Path
    call: ReportCall
    settings: Settings
    today: dt.date
    taken: frozenset[str] = frozenset()


class ReportBatchDialog(Dialog):
    """What is not chosen here (sections, colours, texts) is as on the reports page."""

    batch_finished = Signal()

    def __init__(self, context: Context, call: ReportCall, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent, "report_batch_dialog", Button.Close)
        self._context, self._today = context, today
        options = replace(call.options, assessment=None, compare=None)
        self._call = replace(call, options=options)
        self._waiting: list[QListWidgetItem] = []
        self._running: QListWidgetItem | None = None
        self._made: list[str] = []
        self._failures = 0
        self._total = 0
        self._left_out: list[tuple[QListWidgetItem, Summary]] = []
        self._build_clients()
        self._build_form()
        self._build_buttons()
        self.setMinimumSize(620, 560)
        self.finish_building()
        self._find_clients()

    def _build_clients(self) -> None:
        self._intro = self.new_text("intro")
        self.column.addWidget(self._intro)
        self.clients = QListWidget(self)
        self.clients.setObjectName("batch_clients")
        self.clients.setWordWrap(True)
        self.clients.itemChanged.connect(self._on_clients_item_changed)
        self.column.addWidget(self.clients, 1)
        row = QHBoxLayout()
        self._all = self._button("batch_all", partial(self._check_all, True))
        self._none = self._button("batch_none", partial(self._check_all, False))
        row.addWidget(self._all)
        row.addWidget(self._none)
        row.addStretch(1)
        self.column.addLayout(row)

    def _build_form(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        self.kind = self._combo("batch_kind", tuple(KINDS), self._call.kind)
        self.language = self._combo("batch_language", ("", *LANGUAGES), "")
        self.folder = LineField(self)
        self.folder.setObjectName("batch_folder")
        self.folder.setReadOnly(True)
        self.folder.setText(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._choose = QToolButton(self)
        self._choose.setObjectName("batch_choose_folder")
        self._choose.clicked.connect(self._on_choose_clicked)
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.folder, 1)
        beside.addWidget(self._choose)
        self._labels = {name: QLabel(self) for name in ("kind", "language", "folder")}
        form.addRow(self._labels["kind"], self.kind)
        form.addRow(self._labels["language"], self.language)
        form.addRow(self._labels["folder"], beside)
        self.column.addLayout(form)

    def _build_buttons(self) -> None:
        self.progress = QProgressBar(self)
        self.progress.setObjectName("batch_progress")
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.column.addWidget(self.progress)
        self.outcome = self.new_text("batch_outcome")
        self.column.addWidget(self.outcome)
        self._open = self._button("batch_open_folder", self._on_open_clicked)
        self.buttons.addButton(self._open, self.buttons.ButtonRole.ActionRole)
        self._open.hide()
        self.start = self._button("batch_start", self._on_start_clicked)
        self.start.setProperty("kind", "primary")
        self.buttons.addButton(self.start, self.buttons.ButtonRole.ActionRole)

    def _button(self, name: str, slot: object) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _combo(self, name: str, values: tuple[str, ...], shown: str) -> ChoiceField:
        combo = ChoiceField(self)
        combo.setObjectName(name)
        for value in values:
            combo.addItem("", value)
        combo.setCurrentIndex(combo.findData(shown))
        return combo

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reports of several clients"))
        self._intro.setText(
            self.tr(
                "One PDF for each client, of its latest assessment. Sections, texts and colours as on the page. "
                "A report of the same name that is in the folder already is replaced."
            )
        )
        self._all.setText(self.tr("All"))
        self._none.setText(self.tr("None"))
        self._labels["kind"].setText(self.tr("Report"))
        self._labels["language"].setText(self.tr("Language"))
        self._labels["folder"].setText(self.tr("Folder"))
        self._choose.setText(self.tr("Choose…"))
        self._open.setText(self.tr("Open folder"))
        self.clients.setAccessibleName(self.tr("Clients"))
        self.kind.setAccessibleName(self.tr("Report"))
        self.language.setAccessibleName(self.tr("Language"))
        self.folder.setAccessibleName(self.tr("Folder"))
        self.progress.setAccessibleName(self.tr("Progress"))
        screen = self._context.localisation.language
        for index in range(self.kind.count()):
            self.kind.setItemText(index, kind_name(self.kind.itemData(index), screen))
        for index in range(self.language.count()):
            self.language.setItemText(
                index, LANGUAGE_NAMES.get(self.language.itemData(index), self.tr("Each client’s own"))
            )
        self._name_left_out()
        self._enable()

    # --- the clients ---

    def _find_clients(self) -> None:
        library, index = Library(self._context.library_folder), self._context.library_index
        self._context.tasks.run(
            LIBRARY_TASK, partial(library.summaries, index), self._on_library_read, self._on_library_failed
        )

    @Slot(object)
    def _on_library_read(self, found: tuple[Summary, ...]) -> None:
        key, language = self._context.localisation.collator().sortKey, self._context.localisation.language
        ordered = sorted(found, key=lambda summary: key(summary.name))
        for summary in (each for each in ordered if not reason(each, language)):
            item = QListWidgetItem(summary.name, self.clients)
            item.setData(PATH, str(summary.path))
            item.setData(NAME, summary.name)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self._left_out = [(add_left_out(self.clients, ""), each) for each in ordered if reason(each, language)]
        self._name_left_out()
        if not self.clients.count():
            self.outcome.setText(self.tr("There are no clients in the library yet."))
        self._enable()

    def _name_left_out(self) -> None:
        for item, summary in self._left_out:
            why = reason(summary, self._context.localisation.language)
            name = summary.name or summary.path.stem
            item.setText(self.tr("{name} – left out: {reason}").format(name=name, reason=why))

    @Slot(object)
    def _on_library_failed(self, error: SomeDeskError) -> None:
        self.outcome.setText(message(error, self._context.localisation.language))

    @Slot(bool)
    def _check_all(self, on: bool, checked: bool = False) -> None:
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _items(self) -> list[QListWidgetItem]:
        return [self.clients.item(row) for row in range(self.clients.count() - len(self._left_out))]

    def _wanted(self) -> list[QListWidgetItem]:
        return [item for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    # --- making them ---

    @Slot()
    def _on_start_clicked(self) -> None:
        if self._running is not None:
            self._stop()
            return
        for item in self._items():
            item.setText(item.data(NAME))
        self._waiting = self._wanted()
        self._made, self._failures, self._total = [], 0, len(self._waiting)
        self.progress.setRange(0, self._total)
        self.progress.setValue(0)
        self.progress.show()
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            self._running = None
            self._finish()
            return
        self._running = self._waiting.pop(0)
        done = self._total - len(self._waiting)
        said = self.tr("{number} of {total}: {name}")
        self.outcome.setText(said.format(number=done, total=self._total, name=self._running.data(NAME)))
        call = replace(self._call, kind=self.kind.currentData(), language=self.language.currentData())
        if call.kind != self._call.kind:
            call = replace(call, options=replace(call.options, sections=None))
        folder = Path(self.folder.text())
        taken = frozenset(name.casefold() for name in self._made)
        job = Job(Path(self._running.data(PATH)), folder, call, self._context.settings, self._today, taken)
        self._context.tasks.run(
            TASK, partial(_make, job), self._on_report_made, self._on_report_failed, self._on_report_broken
        )
        self._enable()

    @Slot(object)
    def _on_report_made(self, made: tuple[str, FileProblem | None]) -> None:
        name, problem = made
        self._made.append(name)
        said = self.tr("saved as {name}").format(name=name)
        self._note(said if problem is None else f"{said}. {message(problem, self._context.localisation.language)}")

    @Slot(object)
    def _on_report_failed(self, error: SomeDeskError) -> None:
        self._failures += 1
        self._note(message(error, self._context.localisation.language))

    def _on_report_broken(self) -> None:
        self._failures += 1
        self._note("")

    def _note(self, said: str) -> None:
        if self._running is not None and said:
            self._running.setText(f"{self._running.data(NAME)} – {said}")
            self.clients.scrollToItem(self._running)
        self.progress.setValue(self._total - len(self._waiting))
        self._next()

    def _stop(self) -> None:
        """Leave out what has not begun; what is being written is written whole."""
        self._waiting.clear()
        self.start.setEnabled(False)

    def _finish(self) -> None:
        made = self.tr("%Ln report(s) saved.", "", len(self._made))
        failed = self.tr("%Ln client(s) failed.", "", self._failures)
        left = self._total - len(self._made) - self._failures
        rest = self.tr("%n not made.", "", left)
        out = self.tr("%Ln client(s) left out: see the list.", "", len(self._left_out))
        said = [made, *([failed] if self._failures else ()), *([rest] if left else ())]
        said += [out] if self._left_out else []
        self.outcome.setText(" ".join(said))
        self._open.setVisible(bool(self._made))
        self._enable()
        self.batch_finished.emit()

    def _enable(self) -> None:
        busy = self._running is not None
        for widget in (self.clients, self._all, self._none, self.kind, self.language, self._choose):
            widget.setEnabled(not busy)
        self.start.setEnabled(busy or bool(self._wanted()))
        # Enter begins, but a second one does not stop what has just begun.
        self.start.setDefault(not busy)
        self.start.setText(self.tr("Stop") if busy else self.tr("Make reports"))

    @Slot()
    def _on_clients_item_changed(self) -> None:
        if self._running is None:
            self._enable()

    @Slot()
    def _on_choose_clicked(self) -> None:
        dialog = file_dialog("batch_folder_dialog", self, self.tr("Folder for the reports"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    @Slot()
    def _on_open_clicked(self) -> None:
        show_elsewhere(Path(self.folder.text()), self._on_library_failed)

    def done(self, result: int) -> None:
        """Closing stops what has not begun."""
        self._waiting.clear()
        self._context.tasks.cancel(LIBRARY_TASK)
        self._context.tasks.cancel(TASK)
        super().done(result)


def _make(job: Job) -> tuple[str, FileProblem | None]:
    """Read a client, build its report, put it into the folder; the file's name, and what there is to say of the report.

    Two clients never share a file.
    """
    client = read_client(job.source)
    call = job.call if job.call.language else replace(job.call, language=client.profile.language)
    made = report(client, call, job.settings, job.today)
    name = file_name(client.profile.name, call.kind, call.language, job.today)
    number = 1
    while name.casefold() in job.taken:
        number += 1
        name = file_name(client.profile.name, call.kind, call.language, job.today, number)
    write_output(job.folder / name, made.pdf, job.source)
    return name, made.problem
