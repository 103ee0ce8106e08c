"""What a user does to the grid, for tests: clicking cells, pressing keys of a Nordic keyboard."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Rating
from somedesk.ui.grid.page import ROOM_FOR_INSPECTOR, AssessmentPage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.stops import ReadByTab

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
# X11 numbers the row of digits from 10; Shift on a Danish keyboard makes these of it.
NORDIC_SHIFTED = {
    1: Qt.Key.Key_Exclam,
    2: Qt.Key.Key_QuoteDbl,
    3: Qt.Key.Key_NumberSign,
    4: Qt.Key.Key_currency,
    5: Qt.Key.Key_Percent,
}


class _Window(ReadByTab, QWidget):
    """Tab goes through it as through the program's own."""


def shown_page(
    qtbot: QtBot, context: Context, document: Document, size: tuple[int, int] = (1068, 676)
) -> AssessmentPage:
    """The page with its header above it, as in the window, in front of the user."""
    holder = _Window()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    page = AssessmentPage(context, holder)
    page.header.setParent(holder)
    page.header.setFixedHeight(58)
    column.addWidget(page.header)
    column.addWidget(page, 1)
    page.retranslate()
    page.use_theme(context.appearance.theme)
    page.set_document(document)
    holder.resize(*size)
    with qtbot.waitExposed(holder):
        holder.show()
    page.view.setFocus()
    page.held_by = holder  # PySide deletes a top-level widget that nobody refers to
    if document.assessment is not None and size[0] >= ROOM_FOR_INSPECTOR:
        # The panel comes once the grid is on screen.
        qtbot.waitUntil(lambda: page.findChild(QWidget, "inspector") is not None)
        QApplication.processEvents()
    return page


def rating(page: AssessmentPage, dimension: str) -> Rating:
    """What the document holds for a dimension of the shown assessment."""
    assert page.document is not None
    assert page.document.assessment is not None
    return page.document.client.rating(page.document.assessment.id, dimension)


def click(
    qtbot: QtBot, page: AssessmentPage, dimension: str, level: int, modifier: Qt.KeyboardModifier = PLAIN
) -> None:
    """Click the middle of a cell."""
    index = page.grid.index(page.grid.row_of(dimension), level - 1)
    page.view.scrollTo(index)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, modifier, middle_of(page, dimension, level))


def middle_of(page: AssessmentPage, dimension: str, level: int) -> QPoint:
    """Where a cell is in the viewport."""
    return page.view.visualRect(page.grid.index(page.grid.row_of(dimension), level - 1)).center()


def press(qtbot: QtBot, page: AssessmentPage, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key in the grid."""
    qtbot.keyClick(page.view, key, modifier)


def press_by_place(page: AssessmentPage, digit: int, modifier: Qt.KeyboardModifier, key: Qt.Key) -> None:
    """Press the key in the place of ``digit`` that this keyboard layout makes ``key`` of."""
    scan_code = 19 if digit == 0 else 9 + digit
    event = QKeyEvent(QEvent.Type.KeyPress, int(key), modifier, scan_code, 0, 0, "")
    QApplication.sendEvent(page.view, event)
