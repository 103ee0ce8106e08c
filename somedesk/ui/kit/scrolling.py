"""Room for more than there is room for: what does not fit is scrolled to."""

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

BAR = 12  # as wide as the style sheet makes it
LEAST = QSize(160, 72)
AROUND = 64  # margins of a dialog and what is round its window
# Higher than any button or field: of a table or a text a part is enough to be seen.
HIGHEST_CONTROL = 64


def is_in_sight(widget: QWidget) -> bool:
    """Whether it can be seen that ``widget`` has the keyboard."""
    shown = widget.visibleRegion().boundingRect()
    return not shown.isEmpty() if widget.height() > HIGHEST_CONTROL else shown.contains(widget.rect().center())


def keep_in_sight(_before: QWidget | None, now: QWidget | None) -> None:
    """Scroll to what has got the keyboard. Qt does so only for Tab from one widget of an area to another in it."""
    if now is not None and now.isVisible():
        _scroll_to(now)
        # What the focus leaves may become lower, and what it gets to may become higher.
        QTimer.singleShot(0, now, partial(_scroll_to, now))


def _scroll_to(widget: QWidget) -> None:
    if not widget.hasFocus() or is_in_sight(widget):
        return
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


class Body(QWidget):
    """What a scroll area gives its own width. What it would like is not reckoned: that breaks each text at another."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()


class Scrolling(QScrollArea):
    """Holds one widget, which has all the room there is, and scrolls where it needs more."""

    def __init__(self, held: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.held = held
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # What is in it takes the focus and scrolls it; the frame about that would be a place that Tab gets to unseen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(held)

    def sizeHint(self) -> QSize:
        return self.held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.held.minimumSizeHint().boundedTo(LEAST)


class _Column(QWidget):
    """As high as it must be: Qt would ask how high it would like to be."""

    def heightForWidth(self, width: int) -> int:
        column = self.layout()
        assert column is not None
        return column.totalMinimumHeightForWidth(width)


class ScrollingColumn(Scrolling):
    """Holds a column of widgets as wide as they need, and scrolls it up and down.

    Beside them stays room for the bar, so that nothing moves when it comes. ``shrinks``: tables and the like become
    lower before anything is scrolled.
    """

    def __init__(self, parent: QWidget, *, shrinks: bool = False) -> None:
        held = _Column(parent) if shrinks else QWidget(parent)
        self.column = QVBoxLayout(held)
        super().__init__(held, parent)
        self.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)
        self._on_bar_range_changed()

    @Slot()
    def _on_bar_range_changed(self) -> None:
        self.column.setContentsMargins(0, 0, self._spare(), 0)
        QTimer.singleShot(0, self.held, self._lay_out_again)

    @Slot()
    def _lay_out_again(self) -> None:
        """Qt tells the range amid its own laying out, and would leave what is held as wide as before the bar came."""
        self.column.invalidate()
        self.column.activate()

    def _spare(self) -> int:
        return 0 if self.verticalScrollBar().maximum() > 0 else BAR

    def sizeHint(self) -> QSize:
        return self.held.sizeHint() + QSize(BAR - self._spare(), 0)

    def minimumSizeHint(self) -> QSize:
        needed = self.held.minimumSizeHint()
        widest = self.screen().availableGeometry().width() - AROUND
        return QSize(min(needed.width() + BAR - self._spare(), widest), min(needed.height(), LEAST.height()))

    def height_for(self, width: int) -> int:
        """How high it must be at that width for nothing to be scrolled to."""
        column = self.column
        width -= BAR - self._spare()
        return column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.totalSizeHint().height()
