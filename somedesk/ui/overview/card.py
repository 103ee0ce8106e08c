"""What the cards of the overview have in common: a heading, a way to the page that holds more, and lines between."""

import re

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.theme import colour
from somedesk.ui.kit.wrapped_label import WrappedLabel

LONGEST_WORD = 28
TOP, HEADING, SPACING = 12, 26, 8
HEAD = TOP + HEADING + SPACING  # what tells about the client begins below
BREAK = "\N{ZERO WIDTH SPACE}"


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
        self.heading = WrappedLabel("", self)
        self.heading.setProperty("kind", "heading")
        self.link = QPushButton(self)
        self.link.setObjectName(f"{name}_link")
        self.link.setProperty("kind", "link")
        self.link.clicked.connect(self._on_link_clicked)
        head = QHBoxLayout()
        head.addStrut(HEADING)
        head.addWidget(self.heading, 1)
        head.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, TOP, 14, 16)
        self.column.setSpacing(SPACING)
        self.column.addLayout(head)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.column.addLayout(self.rows)
        self.column.addStretch(1)

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
        empty(self.rows)
        self.setVisible(self.has_anything(document))
        self.fill(document)
        self.setAccessibleName(self.heading.text())
        if self.isVisible():
            reveal(self.rows)

    def label(self, text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
        """A label for user text, not yet in any layout."""
        if wrap:
            label: QLabel = WrappedLabel(breakable(text), self)
            # Without this the longest word would say how wide the card has to be.
            label.setMinimumWidth(1)
        else:
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", kind)
        return label

    def line(self, text: str, kind: str = "") -> QLabel:
        """A line of text under the others."""
        label = self.label(text, kind, wrap=True)
        self.rows.addWidget(label)
        return label

    def grid(self, stretched: int, gap: int = 14) -> QGridLayout:
        """A table under the other lines, whose column ``stretched`` takes the room."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(gap)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(stretched, 1)
        self.rows.addLayout(grid)
        return grid

    def step(self, name: str, text: str) -> QPushButton:
        """A button for the next step, under the other lines."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.rows.addLayout(row)
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


def breakable(text: str) -> str:
    """``text`` with places to break in words that are longer than any line: addresses, mostly."""
    return re.sub(rf"\S{{{LONGEST_WORD}}}", rf"\g<0>{BREAK}", text)


def reveal(layout: QLayout) -> None:
    """Show at once what a layout would show only later, so that its height is known now."""
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        if (inner := item.layout()) is not None:
            reveal(inner)
        elif (widget := item.widget()) is not None:
            widget.show()


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty(inner)
            inner.deleteLater()
        elif widget is not None:
            widget.hide()
            widget.deleteLater()
