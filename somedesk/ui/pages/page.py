"""What every page has in common."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.content.themes import Theme
from somedesk.domain.change import Change
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.context import Context
from somedesk.ui.document import Changed, Document
from somedesk.ui.notice import Notice


class Page(QWidget):
    """One page of the main window.

    A page builds its widgets in ``__init__`` without any text, sets every text in ``retranslate``, and fills itself
    from ``self.document`` in ``refresh``. ``header`` is the row of controls that the window shows at its top right.
    """

    notice = Signal(object)  # Notice
    page_requested = Signal(str)  # id of another page
    subtitle_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.document: Document | None = None
        self.setProperty("kind", "page")
        self.header = QWidget(self)
        self.header.setObjectName("page_header")
        self.header_row = QHBoxLayout(self.header)
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.header_row.setSpacing(8)
        context.appearance.theme_changed.connect(self._on_appearance_theme_changed)

    def set_document(self, document: Document | None) -> None:
        """Show another client, or none."""
        if self.document is not None:
            self.document.changed.disconnect(self._on_document_changed)
            self.document.assessment_selected.disconnect(self._on_document_selection)
            self.document.comparison_selected.disconnect(self._on_document_selection)
        self.document = document
        if document is not None:
            document.changed.connect(self._on_document_changed)
            document.assessment_selected.connect(self._on_document_selection)
            document.comparison_selected.connect(self._on_document_selection)
            self.refresh()

    def subtitle(self) -> str:
        """What stands beside the client's name: "Action plan · 7 actions"."""
        return ""

    def retranslate(self) -> None:
        """Set every text. Must not lose what is typed, selected or scrolled to."""

    def refresh(self) -> None:
        """Show the document as it is now."""

    def refresh_changed(self, changed: Changed) -> None:
        """Show what a change touched. Pages that can do less than ``refresh`` override this."""
        self.refresh()

    def use_theme(self, theme: Theme) -> None:
        """Take colours that the style sheet cannot give (icons, painting)."""

    def take_focus(self) -> None:
        """Put the keyboard where work on the page begins.

        Not by Qt's focus proxy: with that, Tab into the page would leap over everything before the proxy.
        """
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_pending(self) -> None:
        """Hand over what is typed but not yet part of the document."""

    def make(self, build: Callable[..., Change | None], *args: Any, merge_key: str | None = None, **kw: Any) -> bool:
        """Build a change with a domain function and apply it; a refusal becomes a notice. False if nothing changed."""
        if self.document is None:
            return False
        try:
            return self.document.apply(build(self.document.client, *args, **kw), merge_key)
        except SomeDeskError as error:
            self.warn(error)
            return False

    def done(self, text: str) -> None:
        """Say what was just done, with "Undo" for as long as that undoes just this."""
        if self.document is not None:
            stack = self.document.undo_stack
            undo = partial(self._undo_to, self.document, stack.index() - 1)
            words = QCoreApplication.translate("Page", "Undo")
            self.notice.emit(Notice(text, action=words, act=undo, until=stack.indexChanged))

    def _undo_to(self, document: Document, index: int) -> None:
        """What is typed by now is handed over first; it is another step, which is not the one to be undone."""
        self.commit_pending()
        if document is self.document and document.undo_stack.index() == index + 1:
            document.undo_stack.undo()

    def warn(self, error: SomeDeskError) -> None:
        """Show what went wrong, in the language of the screen."""
        self.notice.emit(Notice(message(error, self.context.localisation.language), "warning"))

    def bring_into_view(self, records: frozenset[str]) -> bool:
        """Make sure that these, which the page is of, can be seen; False if they cannot."""
        return True

    def select(self, record: str) -> None:
        """Show one thing on the page: a dimension on the assessment page, an action on the plan."""

    @property
    def model(self) -> MaturityModel | None:
        """The model of the shown assessment."""
        assessment = self.document.assessment if self.document else None
        return self.document.client.model_of(assessment) if self.document and assessment else None

    @property
    def model_text(self) -> ModelText | None:
        """Wording of that model in the language of the screen."""
        return self.model.text(self.context.localisation.language) if self.model else None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.document is not None:
                self.refresh()
            self.subtitle_changed.emit()
        super().changeEvent(event)

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        self.refresh_changed(changed)
        self.subtitle_changed.emit()

    @Slot()
    def _on_document_selection(self) -> None:
        self.refresh()
        self.subtitle_changed.emit()

    @Slot(object)
    def _on_appearance_theme_changed(self, theme: Theme) -> None:
        self.use_theme(theme)
