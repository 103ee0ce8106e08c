"""A link that gives way: what does not fit ends in dots, and stands whole in the tooltip."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

PADDING = 14  # what the style sheet leaves round the text of a link


class ElidedLink(QPushButton):
    """Text from a user, at any width from nothing to its own; an ampersand in it is no mark of a key."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._whole = text
        self.setProperty("kind", "link")
        self.setAccessibleName(text)
        # A button takes what it wants at least, unless told otherwise.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - PADDING
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        option.text = shown.replace("&", "&&")
        self.setToolTip("" if shown == self._whole else f"<p>{escape(self._whole)}</p>")
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
