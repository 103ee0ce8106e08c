"""A link that gives way: what does not fit ends in dots, and stands whole in the tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from somedesk.ui.kit.plain_tip import plain_tip


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
        wanted, letters = self.sizeHint().width(), self.fontMetrics()
        room = self.width() - wanted + letters.size(0, self._whole).width()
        shown = self._whole
        if self.width() < wanted:
            shown = letters.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        option.text = shown.replace("&", "&&")
        self.setToolTip("" if shown == self._whole else plain_tip(self._whole))
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
