"""What one does on the plan page: the steps that its tests share."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Action, Client
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.action_model import Column
from somedesk.ui.plan.page import PlanPage
from tests.gui.conftest import TODAY

OVERDUE = "Build a measurement framework on Kaushik’s model"
PHOTO = "Hold a photo day in all three shops"


def fix_today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan is looked at on one day."""
    monkeypatch.setattr(Document, "today", lambda _: TODAY)


def show(qtbot: QtBot, context: Context, document: Document) -> PlanPage:
    """The plan page on ``document``, as wide as in a window of 1280 × 720."""
    page = PlanPage(context)
    qtbot.addWidget(page)
    page.resize(1068, 618)
    page.set_document(document)
    page.show()
    page.notices = []  # type: ignore[attr-defined]
    page.notice.connect(page.notices.append)  # type: ignore[attr-defined]
    settle()
    return page


def settle() -> None:
    """Let layouts and single-shot timers do their part."""
    for _ in range(3):
        QApplication.processEvents()


def on_disk(document: Document) -> Client:
    """The client as another program would read it."""
    assert document.file.wait(10)
    file = ClientFile.open(document.file.path, read_only=True)
    client = file.client
    file.close()
    return client


def cell(page: PlanPage, title: str, column: Column) -> QModelIndex:
    """The cell of the action called ``title``."""
    order = page.table.order
    for row in range(order.rowCount()):
        if order.index(row, Column.ACTION).data() == title:
            return order.index(row, column)
    raise AssertionError(f"{title} is not in the list")


def click(page: PlanPage, index: QModelIndex, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click the middle of a cell."""
    page.table.scrollTo(index)
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifiers, page.table.visualRect(index).center())


def edit(page: PlanPage, title: str, column: Column) -> QWidget:
    """Open the editor of a cell with the keyboard."""
    page.table.setFocus()
    page.table.setCurrentIndex(cell(page, title, column))
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert page.table.delegate.editor is not None
    return page.table.delegate.editor


def write(field: QWidget, text: str) -> None:
    """Type any letters: QTest itself knows only those of English."""
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def press_enter(editor: QWidget) -> None:
    """Finish with Enter; the list commits once the field has had the key."""
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()


def titles(page: PlanPage) -> list[str]:
    """Titles in the order in which they are shown."""
    order = page.table.order
    return [str(order.index(row, 0).data()) for row in range(order.rowCount())]


def action_called(document: Document, title: str) -> Action:
    """The action of that title."""
    return next(a for a in document.client.actions.values() if a.title == title)


def texts_of(page: PlanPage) -> list[str]:
    """What notices said."""
    return [notice.text for notice in page.notices]  # type: ignore[attr-defined]
