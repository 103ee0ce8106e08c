"""Room for the pages of the window, of which one is shown: one that needs more than there is scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from somedesk.ui.kit.scrolling import Scrolling


class _Floor(QWidget):
    """As small as the shown page can be made. A layout would make it as large as any page would like to be."""

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        pages.setParent(self)
        pages.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        page, room = self._pages.currentWidget(), self.parentWidget()
        if page is None or room is None:
            return QSize()
        needed, layout = page.minimumSizeHint(), page.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed.setHeight(layout.minimumHeightForWidth(max(needed.width(), room.width())))
        return needed

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pages.resize(self.size())


class PageRoom(Scrolling):
    """``pages`` holds the pages."""

    def __init__(self, parent: QWidget) -> None:
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        super().__init__(_Floor(self.pages), parent)
