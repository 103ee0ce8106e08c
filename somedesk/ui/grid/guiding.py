"""The guided grid over the window: one dimension after the other, for whoever rates alone."""

from PySide6.QtCore import QCoreApplication, QObject, QSize, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.grid.assessment import rate
from somedesk.domain.grid.scoring import score
from somedesk.ui.desk.desk import Desk
from somedesk.ui.grid.guided import GuidedGrid
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document

_LARGEST = QSize(980, 900)
_LEAST = 260


class GuidedDialog(Dialog):
    """Rates the shown assessment. Each rating counts at once, so it can be left whenever one likes."""

    def __init__(self, context: Context, document: Document, parent: QWidget) -> None:
        super().__init__(parent, "guided_dialog", Button.Close)
        self._context, self._document = context, document
        self.grid = GuidedGrid(context, self)
        # It scrolls by itself: else what is below it would be out of sight.
        self.grid.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.grid.setMinimumHeight(_LEAST)
        self.grid.picked.connect(self._on_grid_picked)
        self.grid.finished.connect(self.accept)
        self._told = self.new_text("guided_told", "muted")
        self.column.addWidget(self.grid, 1)
        self.column.addWidget(self._told)
        document.changed.connect(self._on_document_changed)
        self.resize((parent.window().size() - QSize(40, 60)).boundedTo(_LARGEST))
        self.finish_building()
        self._show()
        self.grid.begin()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("One dimension at a time"))
        self._show()

    def _show(self) -> None:
        client, assessment = self._document.client, self._document.assessment
        if assessment is None:
            return
        editable = not self._document.read_only and assessment.status == "draft"
        self.grid.show_client(client, assessment, editable=editable)
        now = score(client, assessment)
        told = self.tr("{rated} of {count} rated. Digits rate and go on, the arrows only move, Esc leaves.")
        if not editable:
            told = self.tr("This assessment is final, or the file is read-only: the arrows only move, Esc leaves.")
        self._told.setText(told.format(rated=now.rated, count=now.applicable))

    @Slot(str, object)
    def _on_grid_picked(self, dimension: str, level: int) -> None:
        assessment = self._document.assessment
        if assessment is None:
            return
        try:
            self._document.apply(rate(self._document.client, assessment.id, dimension, level))
        except SomeDeskError as error:
            self._told.setText(message(error, self._context.localisation.language))

    @Slot(object)
    def _on_document_changed(self, _changed: Changed) -> None:
        self._show()


class Guiding(QObject):
    """The room of the command."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot()
    def open(self) -> None:
        """Rate one dimension at a time; where there is no assessment yet, Start here leads to one."""
        document = self._desk.document
        if document is None:
            return
        self._desk.commit_pending()
        if document.assessment is None:
            self._desk.say(QCoreApplication.translate("GuidedDialog", "There is no assessment yet."))
            self._desk.go("start", "grid")
            return
        self._desk.go("assessment")
        dialog = GuidedDialog(self._desk.context, document, self._desk.window)
        dialog.open()
