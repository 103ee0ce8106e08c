"""What the cards of the overview have in common: a heading, a way to the page that holds more, and lines between."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QPushButton, QWidget

from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.plain_label import plain_label
from somedesk.ui.kit.rows import Columns, Rows
from somedesk.ui.kit.theme import colour

LONGEST_WORD = 28
TOP, HEADING, SPACING = 12, 26, 8
HEAD = TOP + HEADING + SPACING  # what tells about the client begins below
BREAK = "\N{ZERO WIDTH SPACE}"
_BEFORE_BREAK = re.compile(rf"\S{{{LONGEST_WORD}}}")
_POLISH = QEvent.Type.PolishRequest.value


class OverviewCard(QFrame):
    """A subclass sets its heading and link in ``retranslate`` and fills ``self.rows`` in ``fill``.

    ``shows`` names the tables that it tells of. ``page_requested`` carries the id of the page that the link leads to.
    """

    shows: frozenset[str] = frozenset({"client", "models", "assessments", "ratings"})

    page_requested = Signal(str)

    def __init__(self, context: Context, name: str, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self._page = context, page
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what it says can be listened to
        self.heading = plain_label("", self, "heading", wrap=True)
        self.heading.setMinimumHeight(HEADING)
        self.link = QPushButton(self)
        self.link.setObjectName(f"{name}_link")
        self.link.setProperty("kind", "link")
        self.link.clicked.connect(self._on_link_clicked)
        self.rows = Rows(SPACING, self)
        self.rows.setContentsMargins(18, TOP, 14, 16)
        self.rows.add(self.heading, self.link, columns=Columns(gap=SPACING))
        self.rows.setAlignment(self.link, Qt.AlignmentFlag.AlignTop)
        self._head = self.rows.count()
        self._polish_when_shown()

    def retranslate(self) -> None:
        """Set the texts that do not depend on the client."""

    def fill(self, document: Document) -> None:
        """Add the lines that tell about the client."""

    def has_anything(self, document: Document) -> bool:
        """Whether it has a place on the page at all."""
        return True

    def says_else(self, document: Document) -> bool:
        """Whether what it now has to tell may be something else than what it shows. Asked before it is filled."""
        return True

    def show_document(self, document: Document) -> None:
        """Show the client as it is now."""
        self._empty()
        if self.isHidden() is self.has_anything(document):
            self.setVisible(self.isHidden())
        self.fill(document)
        self.setAccessibleName(self.heading.text())
        self._polish_when_shown()
        if self.isVisible():
            # Its height is to be known now, and Qt would show what is new only later.
            for widget in _widgets(self.rows, self._head):
                widget.show()

    def _polish_when_shown(self) -> None:
        """Not before: what is below the fold can wait, and a button that is asked to would have all laid out anew."""
        for widget in (self, *self.findChildren(QWidget)):
            QCoreApplication.removePostedEvents(widget, _POLISH)

    def _empty(self) -> None:
        """Let all go that tells about the client."""
        for widget in _widgets(self.rows, self._head):
            widget.hide()
            widget.deleteLater()
        while self.rows.count() > self._head:
            item = self.rows.takeAt(self.rows.count() - 1)
            if item is not None and (inner := item.layout()) is not None:
                inner.deleteLater()

    def label(self, text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
        """A label for user text, not yet in the layout."""
        return plain_label(breakable(text) if wrap else text, self, kind, wrap=wrap)

    def line(self, text: str, kind: str = "") -> QLabel:
        """A line of text under the others."""
        label = self.label(text, kind, wrap=True)
        self.rows.add(label)
        return label

    def step(self, name: str, text: str) -> QPushButton:
        """A button for the next step, under the other lines."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        self.rows.add(button)
        self.rows.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        return button

    def focusInEvent(self, event: QFocusEvent) -> None:
        said = [label.text() for label in self.findChildren(QLabel) if label.isVisible() and label is not self.heading]
        self.setAccessibleDescription(". ".join(text.replace(BREAK, "").rstrip(".") for text in said if text))
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(colour(self.context.appearance.theme["focus"]), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)

    @Slot()
    def _on_link_clicked(self) -> None:
        self.page_requested.emit(self._page)


def _widgets(layout: QLayout, first: int = 0) -> Iterator[QWidget]:
    """What is in a layout from item ``first`` on, and in layouts in it."""
    for item in filter(None, map(layout.itemAt, range(first, layout.count()))):
        if (inner := item.layout()) is not None:
            yield from _widgets(inner)
        elif (widget := item.widget()) is not None:
            yield widget


def breakable(text: str) -> str:
    """``text`` with places to break in words that are longer than any line: addresses, mostly."""
    return _BEFORE_BREAK.sub(rf"\g<0>{BREAK}", text)
