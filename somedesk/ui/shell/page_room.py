"""Room for the pages of the window, of which one is shown: one that needs more than there is scrolls."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QStackedWidget, QWidget

from somedesk.ui.desk.page import AT_FOOT
from somedesk.ui.kit.scrolling import Scrolling


class _Floor(QWidget):
    """As small as the shown page can be made. A layout would make it as large as any page would like to be."""

    def __init__(self, pages: QStackedWidget, room: QAbstractScrollArea) -> None:
        super().__init__()
        # Not its parent, the viewport: Python did not make that, and would look for its kind among all that Qt has,
        # which takes a tenth of the start.
        self._pages, self._room = pages, room
        pages.setParent(self)
        pages.currentChanged.connect(self._on_pages_current_changed)

    def minimumSizeHint(self) -> QSize:
        page = self._pages.currentWidget()
        if page is None:
            return QSize()
        needed, layout = page.minimumSizeHint(), page.layout()
        if layout is not None and layout.hasHeightForWidth():
            bar = self._room.verticalScrollBar()
            width = self._room.width() - (bar.width() if bar.isVisible() else 0)
            needed.setHeight(layout.minimumHeightForWidth(max(needed.width(), width)))
        return needed

    @Slot()
    def _on_pages_current_changed(self) -> None:
        if (page := self._pages.currentWidget()) is not None:
            page.installEventFilter(self)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that comes to need more height than it did, as when a part of it changes, is given it."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._pages.currentWidget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pages.resize(self.size())


def _goes_on(part: QWidget) -> bool:
    """Whether there is more to be scrolled to below."""
    bar = part.verticalScrollBar() if isinstance(part, QAbstractScrollArea) else None
    return bar is not None and bar.value() < bar.maximum()


class PageRoom(Scrolling):
    """``pages`` holds the pages."""

    def __init__(self, parent: QWidget) -> None:
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        super().__init__(_Floor(self.pages, self), parent)

    def leave_foot(self, height: int) -> None:
        """Leave so much free below the page."""
        self.setViewportMargins(0, 0, 0, height)

    def lift(self, place: QRect) -> int:
        """How far up from ``place`` a notice stands: above the lines at the page's foot (``AT_FOOT``) and its buttons.

        Not at all where it fits below the page, or where it would stand in the middle of it.
        """
        page, inside, height = self.pages.currentWidget(), self.viewport().geometry(), place.height()
        if page is None or self.height() - inside.bottom() > height:
            return 0
        lines = (each for each in page.findChildren(QWidget) if each.property(AT_FOOT) and each.isVisible())
        tops = (each.mapTo(self, QPoint()).y() for each in lines)
        foot = max((self.height() - top for top in tops if inside.top() <= top <= inside.bottom()), default=0)
        most = self.height() // 2 - height
        foot = foot if foot <= most else 0
        place, lifted = place.translated(-self.pos()), foot
        for button in sorted(self._fixed_buttons(page), key=QRect.bottom, reverse=True):
            if place.translated(0, -lifted).intersects(button):
                lifted = self.height() - button.top()
        return lifted if lifted <= most else foot

    def _fixed_buttons(self, page: QWidget) -> Iterator[QRect]:
        """Where the buttons are that cannot be scrolled from under a notice."""
        for each in page.findChildren(QAbstractButton):
            around = each.parentWidget()
            while around is not None and around is not page and not _goes_on(around):
                around = around.parentWidget()
            if around is page and each.isVisible():
                yield QRect(each.mapTo(self, QPoint()), each.size())
