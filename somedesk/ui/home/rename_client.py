"""Another name for a client."""

from collections.abc import Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.ui.kit.client_name import ClientNameField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word


class RenameClientDialog(Dialog):
    """``accepted_with`` carries the new name. ``taken`` are the names of the other clients."""

    accepted_with = Signal(str)

    def __init__(self, name: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, "rename_client_dialog", Button.Ok | Button.Cancel)
        self.name = ClientNameField(name, taken, self)
        self._label = QLabel(self)
        self._label.setBuddy(self.name)
        self.column.addWidget(self._label)
        self.column.addWidget(self.name)
        self.setMinimumWidth(440)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Rename client"))
        self._label.setText(word("client.name"))
        self.buttons.button(Button.Ok).setText(self.tr("Rename"))
        self.name.retranslate()

    @Slot()
    def accept(self) -> None:
        """Hand the name over, if it will do."""
        if self.name.check():
            self.accepted_with.emit(self.name.name)
            super().accept()
