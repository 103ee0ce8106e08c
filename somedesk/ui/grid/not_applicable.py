"""Why a dimension does not apply."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import TextField


class NotApplicableDialog(Dialog):
    """Asks for the reason; ``reason_given`` carries the dimension's id and the text."""

    reason_given = Signal(object, object)

    def __init__(self, dimension: str, name: str, reason: str, parent: QWidget) -> None:
        super().__init__(parent, "not_applicable_dialog", Button.Ok | Button.Cancel)
        self._dimension, self._name = dimension, name
        self._question = self.new_text("question")
        self.reason = TextField(reason, self)
        self.reason.setObjectName("reason")
        self.reason.setMinimumSize(420, 90)
        self._question.setBuddy(self.reason)
        self.column.addWidget(self._question)
        self.column.addWidget(self.reason, 1)
        self.reason.textChanged.connect(self._on_reason_text_changed)
        self.finish_building()
        self._on_reason_text_changed()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.setWindowTitle(word("ratings.not_applicable"))
        self._question.setText(
            self.tr("Why does “{dimension}” not apply? It then counts in no score.").format(dimension=self._name)
        )
        self.reason.setAccessibleName(word("ratings.reason"))
        self.buttons.button(Button.Ok).setText(word("ratings.not_applicable"))

    @Slot()
    def _on_reason_text_changed(self) -> None:
        self.buttons.button(Button.Ok).setEnabled(bool(self.reason.toPlainText().strip()))

    @Slot()
    def accept(self) -> None:
        """Hand over the reason."""
        self.reason_given.emit(self._dimension, self.reason.toPlainText())
        super().accept()
