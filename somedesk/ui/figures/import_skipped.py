"""The rows of a file that an import leaves out, and why: to read, to copy, to save."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.exchange.figures.found import Skipped
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.file_dialog import file_dialog, save_as

MOST_SHOWN = 200
TASK = "save_skipped"


class ImportSkipped(QWidget):
    """What became of copying or saving is said below."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("import_left_out")
        self._context = context
        self._file, self._client_file = Path(), Path()
        self._skipped: Sequence[Skipped] = ()
        self.title = QLabel(self)
        self.title.setObjectName("import_skipped_title")
        self.title.setProperty("kind", "subheading")
        self.table = CopyTable("import_skipped", self)
        self.table.setWordWrap(True)
        self.copy, self.save = QPushButton(self), QPushButton(self)
        for name, button in (("import_skipped_copy", self.copy), ("import_skipped_save", self.save)):
            button.setObjectName(name)
            button.setProperty("kind", "link")
        self.said = QLabel(self)
        self.said.setObjectName("import_skipped_said")
        self.said.setProperty("kind", "muted")
        for label in (self.title, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.said.hide()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch()
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self.said)
        self.copy.clicked.connect(self.table.copy)
        self.table.copied.connect(self._on_copied)
        self.save.clicked.connect(self._on_save_clicked)

    def retranslate(self) -> None:
        """Set every text but the rows."""
        self.table.setAccessibleName(self.tr("Rows that are left out"))
        self.copy.setText(self.tr("Copy the list"))
        self.save.setText(self.tr("Save the list…"))

    def show_skipped(self, skipped: Sequence[Skipped], file: Path, client_file: Path) -> None:
        """Show those that are left out for another reason than being heads and totals."""
        language = self._context.localisation.language
        self._skipped = real = [each for each in skipped if not each.is_expected]
        self._file, self._client_file = file, client_file
        self.title.setText(self.tr("%Ln row(s) left out", "", len(real)))
        self.table.show_rows(self._head(), _told(real[:MOST_SHOWN], language), language)
        self.said.hide()
        self.setVisible(bool(real))

    def _head(self) -> tuple[str, str]:
        return self.tr("Row"), self.tr("Why")

    @Slot()
    def _on_copied(self) -> None:
        self._say(self.tr("The list was copied."))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.show()

    @Slot()
    def _on_save_clicked(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog("import_skipped_dialog", self.window(), self.tr("Save the list"), folder, "CSV (*.csv)")
        name = self.tr("{file} – left out").format(file=self._file.stem)
        save_as(dialog, "csv", f"{name}.csv", self.save_to)

    @Slot(str)
    def save_to(self, path: str) -> None:
        """Write the whole list as CSV, in the background."""
        language = self._context.localisation.language
        work = partial(_save, Path(path), self._head(), self._skipped, language, self._client_file)
        self._context.tasks.run_to_end(TASK, work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        self._say(self.tr("The list was saved as {path}.").format(path=path))

    @Slot(object)
    def _on_failed(self, error: SomeDeskError) -> None:
        self._say(message(error, self._context.localisation.language))

    def forget(self) -> None:
        """The window goes: nobody waits for what is being saved."""
        self._context.tasks.cancel(TASK)


def _told(skipped: Sequence[Skipped], language: str) -> list[tuple[str, str]]:
    return [(str(each.row), message(each.reason, language)) for each in skipped]


def _save(path: Path, head: tuple[str, str], skipped: Sequence[Skipped], language: str, client_file: Path) -> Path:
    from somedesk.exchange.figures.shown import skipped_csv
    from somedesk.store.output import write_output

    return write_output(path, skipped_csv((head, *_told(skipped, language)), language), client_file)
