"""Says why a client file could not be opened, and offers what fits."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.content.messages import message
from somedesk.store.lock import HELD, LOCKED, ClientFileLock
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import moment

BACKUP_SUFFIX = ".bak"
HELPED_BY_BACKUP = frozenset({"file_missing", "file_empty", "file_truncated", "file_damaged"})
HELPED_BY_SALVAGE = frozenset({"file_truncated", "file_damaged"})
HELPED_BY_WAITING = frozenset({"file_missing", "file_unreadable", *HELD})
HELPED_BY_CHOOSING = frozenset({"file_missing", "file_name_too_long", "not_a_file", "file_foreign", "file_too_large"})


class OpenProblemDialog(Dialog):
    """``read_only_requested`` and ``open_requested`` carry the path to try next; ``choose_requested`` asks for one."""

    read_only_requested = Signal(object)
    open_requested = Signal(object)
    choose_requested = Signal()
    backups_requested = Signal(object)
    salvage_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(self, context: Context, error: SomeDeskError, path: Path, parent: QWidget) -> None:
        super().__init__(parent, "open_problem_dialog", Button.Close)
        self._context, self._error, self._path = context, error, path
        self._backup = path.with_name(path.name + BACKUP_SUFFIX)
        self._file = QLabel(path.name, self)
        self._file.setProperty("kind", "heading")
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence = self.new_text("sentence")
        self._sentence.setMinimumWidth(460)
        self.column.addWidget(self._file)
        self.column.addWidget(self._sentence)
        self._read_only = self.new_action("open_read_only", self._on_read_only_clicked)
        self._previous = self.new_action("open_backup", self._on_previous_clicked)
        self._copy = self.new_action("open_copy", self._on_copy_clicked)
        self._backups = self.new_action("backups", self._on_backups_clicked)
        self._salvage = self.new_action("salvage", self._on_salvage_clicked)
        self._choose = self.new_action("choose_file", self._on_choose_clicked)
        self._again = self.new_action("try_again", self._on_again_clicked)
        self._anyway = self.new_action("open_anyway", self._on_anyway_clicked)
        self._read_only.setVisible(error.code in HELD)
        self._anyway.setVisible(error.code == "file_held_elsewhere")
        self._previous.setVisible(error.code in HELPED_BY_BACKUP and self._backup.exists())
        self._copy.setVisible(error.code in LOCKED)
        self._backups.setVisible(error.code in HELPED_BY_BACKUP)
        self._salvage.setVisible(error.code in HELPED_BY_SALVAGE)
        self._choose.setVisible(error.code in HELPED_BY_CHOOSING)
        self._again.setVisible(error.code in HELPED_BY_WAITING)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("The file could not be opened"))
        error = self._error
        if "since" in error.params:
            error = FileProblem(error.code, **(error.params | {"since": moment(str(error.params["since"]))}))
        self._sentence.setText(message(error, self._context.localisation.language))
        self._read_only.setText(self.tr("Open read-only"))
        self._previous.setText(self.tr("Open the version before, read-only"))
        self._copy.setText(self.tr("Work in a copy"))
        self._backups.setText(self.tr("Backups…"))
        self._salvage.setText(self.tr("Salvage what can be read"))
        self._choose.setText(self.tr("Choose a file…"))
        self._again.setText(self.tr("Try again"))
        self._anyway.setText(self.tr("Open it anyway"))

    @Slot()
    def _on_read_only_clicked(self) -> None:
        self.read_only_requested.emit(self._path)
        self.accept()

    @Slot()
    def _on_previous_clicked(self) -> None:
        self.read_only_requested.emit(self._backup)
        self.accept()

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.accept()
        self.copy_requested.emit(self._path)

    @Slot()
    def _on_backups_clicked(self) -> None:
        self.accept()
        self.backups_requested.emit(self._path)

    @Slot()
    def _on_salvage_clicked(self) -> None:
        self.accept()
        self.salvage_requested.emit(self._path)

    @Slot()
    def _on_choose_clicked(self) -> None:
        self.accept()
        self.choose_requested.emit()

    @Slot()
    def _on_again_clicked(self) -> None:
        self.accept()
        self.open_requested.emit(self._path)

    @Slot()
    def _on_anyway_clicked(self) -> None:
        ClientFileLock(self._path).dismiss_note()
        self.accept()
        self.open_requested.emit(self._path)
