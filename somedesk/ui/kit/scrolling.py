"""Room for more than there is room for: what does not fit is scrolled to."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

BAR = 12  # as wide as the style sheet makes it
LEAST = QSize(160, 72)


class Scrolling(QScrollArea):
    """Holds one widget, which has all the room there is, and scrolls where it needs more.

    With ``keeps_width`` that is up and down only, as far as ``widest`` goes; beside the widget stays room for the bar,
    so that nothing moves when it comes. The widget must have a layout then.
    """

    def __init__(self, widget: QWidget, parent: QWidget, *, keeps_width: bool = False) -> None:
        super().__init__(parent)
        self._keeps_width = keeps_width
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # What is in it takes the focus and scrolls it; the frame about that would be a place that Tab gets to unseen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(widget)
        if keeps_width:
            self.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)
            self._on_bar_range_changed()

    @Slot()
    def _on_bar_range_changed(self) -> None:
        margins = self.widget().layout().contentsMargins()
        margins.setRight(0 if self.verticalScrollBar().maximum() > 0 else BAR)
        self.widget().layout().setContentsMargins(margins)

    def _spare(self) -> int:
        """Room for the bar that the widget does not ask for itself at the moment."""
        return BAR - self.widget().layout().contentsMargins().right() if self._keeps_width else 0

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint() + QSize(self._spare(), 0)

    def minimumSizeHint(self) -> QSize:
        needed = self.widget().minimumSizeHint()
        if not self._keeps_width:
            return needed.boundedTo(LEAST)
        around = 64  # margins of a dialog and what is round its window
        widest = self.screen().availableGeometry().width() - around
        return QSize(min(needed.width() + self._spare(), widest), min(needed.height(), LEAST.height()))

    def height_for(self, width: int) -> int:
        """How high it must be at that width for nothing to be scrolled to."""
        layout = self.widget().layout()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
