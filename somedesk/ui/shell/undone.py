"""What undo and redo say when what they change is out of sight."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from somedesk.content.words import home
from somedesk.domain.client import Rating
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.announcing import announce, is_listened_to
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.labels import describe
from somedesk.ui.kit.notice import Notice
from somedesk.ui.places import PLACES

# On which page the changes of an instrument are made.
_PLACES = {instrument: place for place in PLACES for instrument in (place.name, *place.also)}


class Where(NamedTuple):
    """A page, and what to show on it: a dimension, in an assessment, or what the page says."""

    page: str
    record: str = ""
    assessment: str = ""


def where(changed: Changed, document: Document) -> Where | None:
    """Where a change can be seen."""
    place = _PLACES.get(home(f"changes.{changed.label.key}"))
    if place is None:
        return None
    if place.name != "assessment":
        return Where(place.name, place.seen(document, changed))
    client = document.client
    for key in sorted(changed.ids):
        if key in client.assessments or key in client.workshops:
            return Where(place.name, "", key if key in client.assessments else client.workshops[key].assessment)
        if (rating := _rating(document, key)) is not None:
            return Where(place.name, rating.dimension, rating.assessment)
    return Where(place.name)


def _rating(document: Document, key: str) -> Rating | None:
    """The rating of that id, also one that has just been emptied."""
    for assessment in document.client.assessments.values():
        for dimension in document.client.model_of(assessment).dimension_ids():
            rating = document.client.rating(assessment.id, dimension)
            if rating.id == key:
                return rating
    return None


def _is_typed_in() -> bool:
    """Whether the focus is where one types: who types hears what is typed."""
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit  # start-up does without them

    return isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit | QTextEdit)


class Undone(QObject):
    """Shows what undo took back and redo made again; what is not in sight is named, with the way there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._last: Changed | None = None  # what was done since is told instead

    def tell(self, changed: Changed, page: Page | None) -> None:
        """Show it on ``page``, which is the one that is shown, or name it, once the pages have heard of it too."""
        self._last = changed
        if not (changed.undone or changed.redone):
            if is_listened_to() and not _is_typed_in():
                announce(self._desk.window, self._named(changed))
        else:
            QTimer.singleShot(0, self, partial(self._tell, changed, page, self._desk.document))

    def _tell(self, changed: Changed, page: Page | None, document: Document | None) -> None:
        if document is None or document is not self._desk.document or page is None or changed is not self._last:
            return
        place = where(changed, document)
        if place is None:
            return
        shown = document.assessment.id if document.assessment else ""
        is_there = self._desk.place == place.page and page.isVisible() and place.assessment in ("", shown)
        # Hours and days off are seen in a dialog only.
        if is_there and changed.label.key != "capacity" and page.bring_into_view(changed):
            if is_listened_to():
                said = self.tr("Undone: {what}") if changed.undone else self.tr("Redone: {what}")
                announce(self._desk.window, said.format(what=self._named(changed)))
            return
        said = self.tr("Undone: {what} ({page})") if changed.undone else self.tr("Redone: {what} ({page})")
        title = self._desk.commands.name(f"page_{place.page}")
        text = said.format(what=self._named(changed), page=title)
        show, until = partial(self._show, document, place), document.undo_stack.indexChanged
        self._desk.notice.emit(Notice(text, action=self.tr("Show"), act=show, until=until))

    def _named(self, changed: Changed) -> str:
        document, language = self._desk.document, self._desk.context.localisation.language
        model = document.model if document is not None else None
        return describe(changed.label, model.text(language) if model is not None else None)

    def _show(self, document: Document, place: Where) -> None:
        if document is not self._desk.document:
            return
        if place.assessment:
            document.select_assessment(place.assessment)
        self._desk.go(place.page, place.record)
