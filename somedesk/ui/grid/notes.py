"""What is written beside the grid: note, evidence, confidence, and suggestions taken onto the plan."""

from uuid import uuid4

from PySide6.QtCore import QObject, Slot

from somedesk.content.links import proposed_action
from somedesk.content.suggestions import catalogue
from somedesk.domain.grid import assessment as rules
from somedesk.domain.plan import plan
from somedesk.ui.desk.page import Page
from somedesk.ui.grid.inspector import Inspector
from somedesk.ui.grid.typed_text import Typed


class AssessmentNotes(QObject):
    """Brings what the inspector reports into the document, through the page's ``make``."""

    def __init__(self, page: Page, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._page, self._inspector = page, inspector
        inspector.note_typed.connect(self._on_inspector_note_typed)
        inspector.evidence_typed.connect(self._on_inspector_evidence_typed)
        inspector.evidence_dated.connect(self._on_inspector_evidence_dated)
        inspector.confidence_chosen.connect(self._on_inspector_confidence_chosen)
        inspector.see_also.chosen.connect(page.place_requested)
        inspector.suggestion_added.connect(self._on_inspector_suggestion_added)
        for field in (inspector.note, inspector.evidence):
            field.pending_changed.connect(self._on_field_pending_changed)

    @property
    def _record(self) -> tuple[str, str] | None:
        """The rating that is shown: assessment and dimension."""
        document, dimension = self._page.document, self._inspector.dimension
        assessment = document.assessment if document is not None else None
        return (assessment.id, dimension) if assessment is not None and dimension is not None else None

    @Slot()
    def _on_field_pending_changed(self) -> None:
        if self._page.document is not None:
            self._page.document.mark_typing(self._inspector.note.is_pending or self._inspector.evidence.is_pending)

    @Slot(object)
    def _on_inspector_note_typed(self, typed: Typed) -> None:
        key = ".".join(("note", *typed.record, str(typed.session)))
        self._page.make(rules.set_note, *typed.record, typed.text, merge_key=key)

    @Slot(object)
    def _on_inspector_evidence_typed(self, typed: Typed) -> None:
        document = self._page.document
        if document is not None:
            date = document.client.rating(*typed.record).evidence_date
            key = ".".join(("evidence", *typed.record, str(typed.session)))
            self._page.make(rules.set_evidence, *typed.record, typed.text, date, merge_key=key)

    @Slot()
    def _on_inspector_evidence_dated(self) -> None:
        day = self._inspector.evidence_day()
        # What is typed goes first, and shows the old date again.
        self._page.commit_pending()
        document, record = self._page.document, self._record
        if document is not None and record is not None:
            self._page.make(rules.set_evidence, *record, document.client.rating(*record).evidence, day)

    @Slot(object)
    def _on_inspector_confidence_chosen(self, confidence: object) -> None:
        if self._record is not None:
            self._page.make(rules.set_confidence, *self._record, confidence)

    @Slot(object)
    def _on_inspector_suggestion_added(self, suggestion_id: str) -> None:
        document = self._page.document
        model = document.model if document is not None else None
        if document is not None and model is not None:
            suggestion = next(s for s in catalogue(model.id) if s.id == suggestion_id)
            action = proposed_action(document.client, suggestion, uuid4().hex, document.today(), model.id)
            self._page.make(plan.add_action, action)
