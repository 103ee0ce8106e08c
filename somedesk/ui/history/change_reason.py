"""Why a change was made."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.text_field import TextField


class ChangeReasonDialog(Dialog):
    """Asks for the reason; ``reason_given`` carries the place of the entry in the history, and the text."""

    reason_given = Signal(object, object)

    def __init__(self, position: int, what: str, why: str, parent: QWidget) -> None:
        super().__init__(parent, "change_reason_dialog", Button.Ok | Button.Cancel)
        self._position, self._what = position, what
        self._question = self.new_text("question")
        self.reason = TextField(why, self)
        self.reason.setObjectName("change_reason")
        self.reason.setMinimumSize(420, 90)
        self._question.setBuddy(self.reason)
        self.column.addWidget(self._question)
        self.column.addWidget(self.reason, 1)
        self.finish_building()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Why"))
        self._question.setText(self.tr("Why was this changed: {what}?").format(what=self._what))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))

    @Slot()
    def accept(self) -> None:
        """Hand over the reason."""
        self.reason_given.emit(self._position, self.reason.toPlainText().strip())
        super().accept()
