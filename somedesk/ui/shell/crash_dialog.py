"""Shown when something unforeseen went wrong: what is safe, what to do, and where the log is."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.base.paths import log_folder
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.other_programs import show_elsewhere


class CrashDialog(Dialog):
    """The program goes on; every change made before this one is in the client file."""

    def __init__(self, details: str, parent: QWidget | None) -> None:
        super().__init__(parent, "crash_dialog", Button.Close)
        self._details_text = details
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._safe = self.new_text("safe")
        self._where = self.new_text("where", "muted")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QPlainTextEdit(details, self)
        self._details.setObjectName("details")
        self._details.setReadOnly(True)
        self._details.setMinimumSize(560, 160)
        for widget in (self._heading, self._safe, self._where, self._details):
            self.column.addWidget(widget)
        self._copy = QPushButton(self)
        self._copy.setObjectName("copy_details")
        self._copy.clicked.connect(self._on_copy_clicked)
        self._folder = QPushButton(self)
        self._folder.setObjectName("open_log_folder")
        self._folder.clicked.connect(self._on_folder_clicked)
        for button in (self._copy, self._folder):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Something went wrong"))
        self._heading.setText(self.tr("Something went wrong that should not have"))
        self._safe.setText(
            self.tr(
                "Everything that the strip at the bottom calls saved is on disk, and the program goes on. "
                "If it behaves oddly, close it and open it again."
            )
        )
        self._where.setText(self.tr("The log is in {folder}.").format(folder=log_folder()))
        self._details.setAccessibleName(self.tr("Technical details"))
        self._copy.setText(self.tr("Copy details"))
        self._folder.setText(self.tr("Open log folder"))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._details_text)

    @Slot()
    def _on_folder_clicked(self) -> None:
        show_elsewhere(log_folder(), self._on_not_shown)

    def _on_not_shown(self, error: SomeDeskError) -> None:
        """The folder stands in the dialog; what is pressed in vain is not offered again."""
        self._folder.setEnabled(False)
