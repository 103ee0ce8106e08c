"""What every page has in common."""

import datetime as dt
from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.content.themes import Theme
from somedesk.domain.change import Change
from somedesk.domain.client import TABLES
from somedesk.ui.desk.desk import Desk, undoable
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.notice import staying
from somedesk.ui.kit.stops import to_next_stop
from somedesk.ui.kit.theme import catch_up_style, put_off_style

Missed = Literal["theme", "language", "content"]


# A property of widgets that stay at a page's foot: notices stand above them.
AT_FOOT = "at_foot"


class Page(QWidget):
    """One page of the main window.

    A page builds its widgets in ``__init__`` without any text, sets every text in ``retranslate``, and fills itself
    from ``self.document`` in ``refresh``. ``header`` is the row of controls that the window shows at its top right.
    A page out of sight does nothing: what it missed it catches up with when it is next shown. ``shows`` names the
    tables that it tells of; a change to others does not concern it.
    """

    shows: frozenset[str] = frozenset(TABLES)

    notice = Signal(object)  # Notice
    settled = Signal(str)  # what one was about that is so no more
    page_requested = Signal(str)  # id of another page
    place_requested = Signal(str, str)  # another page, and what to show there
    subtitle_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.document: Document | None = None
        self._missed: set[Missed] = set()
        self._filled_on: dt.date | None = None
        self.setProperty("kind", "page")
        self.header = QWidget(self)
        self.header.setObjectName("page_header")
        self.header_row = QHBoxLayout(self.header)
        self.header_row.setContentsMargins(0, 0, 0, 0)
        self.header_row.setSpacing(8)
        context.appearance.theme_changing.connect(self._on_appearance_theme_changing)
        context.appearance.theme_changed.connect(self._on_appearance_theme_changed)

    def at_desk(self, desk: Desk) -> None:
        """Ask ``desk`` for what the page cannot do itself. Called once, by the window."""
        self.notice.connect(desk.notice)
        self.settled.connect(desk.settled)
        self.page_requested.connect(desk.go)
        self.place_requested.connect(desk.go)

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
            self._miss("content")

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

    def begin_with_keyboard(self, *, told: bool) -> None:
        """Put the keyboard into the page; ``told``: who listens hears which page it is, also where a part has it."""
        self.take_focus()
        if told and not self.hasFocus():
            announce(self, self.told_as())

    def told_as(self) -> str:
        """What who listens is told when the keyboard has come to a part of the page."""
        return self.accessibleName()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """From the page as a whole, Tab goes to the first of what is of it, which stands in the window's head."""
        if forward and self.hasFocus():
            return to_next_stop(self.header, forward=True)
        return super().focusNextPrevChild(forward)

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
            self.notice.emit(undoable(self, self.document, text))

    def warn(self, error: SomeDeskError, about: str = "") -> None:
        """Show what went wrong, in the language of the screen. With ``about`` it stands, whatever is said over it."""
        self.notice.emit(staying(lambda: message(error, self.context.localisation.language), about=about))

    def make_parts(self) -> None:
        """Make what is otherwise made only once it is seen, or once the page stands."""
        self.context.tasks.do_put_off(self)

    def bring_into_view(self, changed: Changed) -> bool:
        """Make sure that a change, made on this page, can be seen; False if it cannot."""
        return True

    def select(self, record: str) -> None:
        """Show one thing on the page: a dimension on the assessment page, an action on the plan."""

    def begin(self) -> None:
        """Begin something new of what the page holds."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._miss("language")
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Do what was put off while the page was out of sight; best just before it is shown, when it is cheapest."""
        missed, self._missed = self._missed, set()
        if "theme" in missed:
            for part in (self, self.header):
                catch_up_style(part)
            self.use_theme(self.context.appearance.theme)
        if "language" in missed:
            self.retranslate()
        # What is due depends on the day.
        if self.document is not None and (missed & {"language", "content"} or self._filled_on != self.document.today()):
            self._filled_on = self.document.today()
            self.refresh()
        if missed:
            self.subtitle_changed.emit()

    def _miss(self, what: Missed) -> None:
        """Catch up with it now, or when the page is next shown."""
        self._missed.add(what)
        if self.isVisible():
            self.catch_up()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if not changed.tables & self.shows:
            return
        if self.isVisible():
            self.refresh_changed(changed)
            self.subtitle_changed.emit()
        else:
            self._missed.add("content")

    @Slot()
    def _on_document_selection(self) -> None:
        self._miss("content")

    @Slot()
    def _on_appearance_theme_changing(self) -> None:
        if not self.isVisible():
            self._missed.add("theme")
            for part in (self, self.header):
                put_off_style(part)

    @Slot(object)
    def _on_appearance_theme_changed(self, theme: Theme) -> None:
        if "theme" not in self._missed:
            self.use_theme(theme)
