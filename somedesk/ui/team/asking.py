"""Small questions of the team page: one line, or a reason."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.text_field import TextField


class NameDialog(Dialog):
    """One line: what a department or a task of one's own is called. ``named`` carries it."""

    named = Signal(str)

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent, "team_name", Button.Ok | Button.Cancel)
        self.setWindowTitle(title)
        self.line = self.new_line("team_name_line", text)
        self.line.setAccessibleName(title)
        self.column.addWidget(self.line)
        self.line.textChanged.connect(self._on_line_text_changed)
        self.setMinimumWidth(420)
        self.finish_building()
        self._on_line_text_changed(text)

    def retranslate(self) -> None:
        self.buttons.button(Button.Ok).setText(self.tr("Save"))

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self.buttons.button(Button.Ok).setEnabled(bool(text.strip()))

    @Slot()
    def accept(self) -> None:
        """Hand over the name."""
        self.named.emit(self.line.text().strip())
        super().accept()


class DismissDialog(Dialog):
    """Why a finding is to be set aside: without a reason it is not. ``reason_given`` carries it."""

    reason_given = Signal(str)

    def __init__(self, about: str, parent: QWidget) -> None:
        super().__init__(parent, "dismiss", Button.Ok | Button.Cancel)
        heading = self.new_text("dismiss_about", "subheading")
        heading.setText(about)
        self.column.addWidget(heading)
        self._note = self.new_text("dismiss_note", "muted")
        self.reason = TextField(parent=self)
        self.reason.setObjectName("dismiss_reason")
        self.reason.setMinimumHeight(90)
        self.column.addWidget(self.reason)
        self.column.addWidget(self._note)
        self.reason.textChanged.connect(self._on_reason_text_changed)
        self.setMinimumWidth(440)
        self.finish_building()
        self._on_reason_text_changed()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Ignore because…"))
        self.buttons.button(Button.Ok).setText(self.tr("Ignore"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why it is all right as it is"))
        self._note.setText(self.tr("It stays in the list below, and comes back by itself when its numbers change."))

    @Slot()
    def _on_reason_text_changed(self) -> None:
        self.buttons.button(Button.Ok).setEnabled(bool(self.reason.toPlainText().strip()))

    @Slot()
    def accept(self) -> None:
        """Hand over the reason."""
        self.reason_given.emit(self.reason.toPlainText())
        super().accept()
