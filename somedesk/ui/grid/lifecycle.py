"""An assessment's life: started, its details changed, made final, reopened, deleted."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from somedesk.domain.client import Assessment
from somedesk.domain.grid import assessment as rules
from somedesk.ui.desk.page import Page

if TYPE_CHECKING:
    from somedesk.ui.grid.assessment_details import AssessmentDetails


class AssessmentLifecycle(QObject):
    """Does it for a page, through the page's ``make``."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    @property
    def _shown(self) -> Assessment | None:
        return self._page.document.assessment if self._page.document else None

    def do(self, name: str) -> None:
        """Do what an entry of the page's menu says."""
        {"new": self.start, "edit": self.edit, "status": self.toggle_status, "delete": self.delete}[name]()

    @Slot()
    def start(self) -> None:
        """Ask for the details of a new assessment, then make it."""
        from somedesk.ui.grid.assessment_details import AssessmentDetailsDialog

        page, document = self._page, self._page.document
        if document is None or document.read_only:
            return
        page.commit_pending()
        dialog = AssessmentDetailsDialog(page.context, document.today(), None, document.client.latest, page)
        dialog.details_given.connect(self._on_dialog_new_given)
        dialog.open()

    @Slot(object)
    def _on_dialog_new_given(self, given: "AssessmentDetails") -> None:
        from uuid import uuid4

        from somedesk.content.models import built_in, newest

        model = newest((self._page.document.model if self._page.document else None) or built_in())
        new = Assessment(
            id=uuid4().hex,
            model=model.id,
            date=given.date,
            title=given.title,
            scope=given.scope,
            participants=given.participants,
            facilitator=given.facilitator,
            target_date=given.target_date,
        )
        if self._page.make(rules.new_assessment, new, model, given.carry):
            # From the top: whoever rates at once must not rate where the last assessment was left.
            self._page.select(model.dimension_ids()[0])
        self._page.take_focus()

    @Slot()
    def edit(self) -> None:
        """Let the details of the shown assessment be changed."""
        from somedesk.ui.grid.assessment_details import AssessmentDetailsDialog

        page, document, shown = self._page, self._page.document, self._shown
        if document is None or shown is None:
            return
        dialog = AssessmentDetailsDialog(page.context, document.today(), shown, None, page)
        dialog.details_given.connect(self._on_dialog_edit_given)
        dialog.open()

    @Slot(object)
    def _on_dialog_edit_given(self, given: "AssessmentDetails") -> None:
        if self._shown is not None:
            self._page.make(
                rules.edit_assessment,
                self._shown.id,
                title=given.title,
                date=given.date,
                scope=given.scope,
                participants=given.participants,
                facilitator=given.facilitator,
                target_date=given.target_date,
            )

    @Slot()
    def toggle_status(self) -> None:
        """Make the shown assessment final, or reopen it."""
        if self._shown is not None:
            rule = rules.reopen if self._shown.status == "final" else rules.finalise
            self._page.make(rule, self._shown.id, dt.datetime.now(dt.UTC))
            self._page.take_focus()

    @Slot()
    def delete(self) -> None:
        """Delete the shown assessment, and say that this can be taken back."""
        shown = self._shown
        if shown is not None and self._page.make(rules.delete_assessment, shown.id):
            self._page.done(self.tr("“{title}” is deleted.").format(title=shown.title))
