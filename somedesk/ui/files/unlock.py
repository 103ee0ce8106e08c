"""Asks for the passphrase of a client file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.store.encryption import LONGEST_PASSPHRASE
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.text_field import LineField

WIDTH = 460


class UnlockDialog(Dialog):
    """``given`` carries the path and the passphrase. ``error`` says why it is asked for: needed, or wrong."""

    given = Signal(object, str)

    def __init__(self, context: Context, error: SomeDeskError, path: Path, parent: QWidget) -> None:
        super().__init__(parent, "unlock_dialog", Button.Ok | Button.Cancel)
        self._context, self._error, self._path = context, error, path
        self._file = QLabel(path.name, self)
        self._file.setProperty("kind", "heading")
        self._sentence = QLabel(self)
        self._sentence.setObjectName("sentence")
        if error.code == "passphrase_wrong":
            self._sentence.setProperty("kind", "warning")
        self._label = QLabel(self)
        self.line = passphrase_line("passphrase", self)
        self._label.setBuddy(self.line)
        self.show_typed = QCheckBox(self)
        self.show_typed.setObjectName("show_typed")
        self.show_typed.toggled.connect(self._on_show_typed_toggled)
        for label in (self._file, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMinimumWidth(WIDTH)
        for widget in (self._file, self._sentence, self._label, self.line, self.show_typed):
            self.column.addWidget(widget)
        self.line.textChanged.connect(self._on_line_text_changed)
        self.finish_building()
        self._on_line_text_changed("")
        self.line.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Passphrase needed"))
        self._sentence.setText(message(self._error, self._context.localisation.language))
        self._label.setText(self.tr("Passphrase"))
        self.line.setAccessibleName(self.tr("Passphrase"))
        self.line.setAccessibleDescription(self._sentence.text())
        self.show_typed.setText(self.tr("Show what I type"))
        self.buttons.button(Button.Ok).setText(self.tr("Open"))

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self.buttons.button(Button.Ok).setEnabled(bool(text))

    @Slot(bool)
    def _on_show_typed_toggled(self, shown: bool) -> None:
        show_typing(self.line, shown)

    @Slot()
    def accept(self) -> None:
        """Hand the passphrase over; nothing of it stays in the field."""
        typed = self.line.text()
        self.line.clear()
        super().accept()
        self.given.emit(self._path, typed)


def passphrase_line(name: str, parent: QWidget) -> QLineEdit:
    """A field in which nobody reads along, and from which nothing is learnt or undone."""
    line = LineField(parent)
    line.setObjectName(name)
    line.setMaxLength(LONGEST_PASSPHRASE)
    line.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    show_typing(line, False)
    return line


def show_typing(line: QLineEdit, shown: bool) -> None:
    """Show what is in the field, or dots."""
    line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
