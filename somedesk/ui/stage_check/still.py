"""Parts of the page that change without anything round them being laid out anew: an answer is painted at once."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.theme import BODY_PIXELS, colour
from somedesk.ui.kit.typesetting import Face, face


class StillText(QWidget):
    """One line whose text may change and whose place does not; a screen reader knows it by its text."""

    def __init__(self, theme: Theme, parent: QWidget, *, small: bool = True) -> None:
        super().__init__(parent)
        self.theme = theme
        self._text, self._role, self._strong = "", "ink", False
        self._pixels = BODY_PIXELS - (2 if small else 0)
        self.to_right = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def _face(self) -> Face:
        return face(self._pixels, QFont.Weight.DemiBold if self._strong else QFont.Weight.Normal)

    def say(self, text: str, role: str = "ink", *, strong: bool = False) -> None:
        """Show another text."""
        if (text, role, strong) != (self._text, self._role, self._strong):
            self._text, self._role, self._strong = text, role, strong
            self.setProperty("text", text)
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, self._face.line_height + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._face.font)
        painter.setPen(colour(self.theme[self._role]))
        side = Qt.AlignmentFlag.AlignRight if self.to_right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), side | Qt.AlignmentFlag.AlignVCenter, self._text)


class RoomBelow(QWidget):
    """Takes up what labels above it leave of the height that they need at most, so that what follows never moves."""

    def __init__(self, labels: Sequence[QLabel], parent: QWidget) -> None:
        super().__init__(parent)
        self._labels = labels
        self._texts: Sequence[Sequence[str]] = ()
        self._most: dict[int, int] = {}
        self.setUpdatesEnabled(False)  # there is nothing of it to be painted, wherever it is moved
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hold(self, texts: Sequence[Sequence[str]]) -> None:
        """Say what the labels may come to show, a text for each."""
        self._texts, self._most = texts, {}
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        if width not in self._most:
            self._most[width] = max((self._height(texts, width) for texts in self._texts), default=0)
        return max(0, self._most[width] - self._height([label.text() for label in self._labels], width))

    def _height(self, texts: Sequence[str], width: int) -> int:
        room, wrap = QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap
        pairs = zip(self._labels, texts, strict=True)
        return sum(label.fontMetrics().boundingRect(room, wrap, text).height() for label, text in pairs)

    def sizeHint(self) -> QSize:
        return QSize(0, 0)


class StillRoom(QWidget):
    """Holds one widget as high as it has needed at this width, so that another text in it moves nothing else."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hold(self, held: QWidget) -> None:
        """Take ``held`` in, which is a child already."""
        self._held = held
        self.settle(anew=True)

    def settle(self, *, anew: bool = False) -> None:
        """Grow if what is held needs more; with ``anew`` (another width or language), shrink as well."""
        if self._held is None:
            return
        layout = self._held.layout()
        needed = layout.totalHeightForWidth(self.width()) if layout is not None else self._held.sizeHint().height()
        if anew or needed > self.height():
            self.setFixedHeight(needed)
        self._held.setGeometry(0, 0, self.width(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._held.minimumSizeHint().width() if self._held else 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle(anew=event.size().width() != event.oldSize().width())
