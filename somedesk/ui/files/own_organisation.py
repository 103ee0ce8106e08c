"""The first question to who rates their own organisation: what it is called. Everything else can wait."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.store.library import Library
from somedesk.ui.kit.client_name import ClientNameField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.work.clients import NewClient
from somedesk.work.fresh import today


class OwnOrganisationDialog(Dialog):
    """``accepted_with`` carries a NewClient without an assessment, in the language of the screen."""

    accepted_with = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, "own_organisation_dialog", Button.Ok | Button.Cancel)
        self._context = context
        taken = Library(context.library_folder).remembered(context.library_index)
        self.name = ClientNameField("", [summary.name for summary in taken], self)
        self.name.edited.connect(self._on_name_edited)
        self._asked = QLabel(self)
        self._asked.setProperty("kind", "heading")
        self._asked.setBuddy(self.name)
        self._told = self.new_text("own_organisation_told", "muted")
        for widget in (self._asked, self.name, self._told):
            self.column.addWidget(widget)
        self.setMinimumWidth(480)
        self.finish_building()
        self._on_name_edited()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Start here"))
        self._asked.setText(self.tr("What is your organisation called?"))
        self._told.setText(
            self.tr(
                "Five steps lead to a plan for the first month, in under 40 minutes. Stop whenever you "
                "like: everything is saved, and stays on this computer."
            )
        )
        self.buttons.button(Button.Ok).setText(self.tr("Begin"))
        self.name.retranslate()

    @Slot()
    def _on_name_edited(self) -> None:
        self.buttons.button(Button.Ok).setEnabled(bool(self.name.name))

    @Slot()
    def accept(self) -> None:
        """Hand the name over, if it will do."""
        if self.name.check():
            context = self._context
            hours = context.settings.team_hours or None
            self.accepted_with.emit(
                NewClient(self.name.name, context.localisation.language, "", False, "", today(), hours)
            )
            super().accept()
