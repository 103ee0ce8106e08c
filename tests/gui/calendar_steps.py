"""What one does on the calendar page: the steps that its tests share."""

import datetime as dt
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.calendar.agenda import Key
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry, Rhythm
from somedesk.domain.records.strategy import Platform, Purpose, TargetGroup
from somedesk.store.client_file import ClientFile
from somedesk.ui.calendar.page import CalendarPage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from tests.gui.plan_steps import settle
from tests.small_client import small_client

TODAY = dt.date(2026, 12, 8)
OPENED: list[Document] = []
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def day(number: int, month: int = 12) -> dt.date:
    return dt.date(2026, month, number)


def client_with(*entries: Entry, **fields: Any) -> Client:
    return replace(
        small_client(),
        purposes={"sell": Purpose("sell", "direct_sales", share=50), "trust": Purpose("trust", "trust", place=1)},
        target_groups={"fans": TargetGroup("fans", "Fans")},
        platforms={"ig": Platform("ig", "Instagram"), "fb": Platform("fb", "Facebook", place=1)},
        entries={entry.id: entry for entry in entries},
        **fields,
    )


def entry(key: str, on: int, **fields: Any) -> Entry:
    return Entry(**{"id": key, "title": key.upper(), "day": day(on), "maker": "M", "poster": "P", **fields})


WEEKLY = entry("w", 3, rhythm=Rhythm(1, "week"), title="Weekly")


def close_opened() -> None:
    """Close the documents that ``show`` has opened."""
    while OPENED:
        OPENED.pop().close()


def show(qtbot: QtBot, context: Context, tmp_path: Path, *entries: Entry, **fields: Any) -> CalendarPage:
    file = ClientFile.create(tmp_path / "c.somedesk", client_with(*entries, **fields))
    document = Document(file)
    OPENED.append(document)
    page = CalendarPage(context)
    qtbot.addWidget(page)
    page.resize(1100, 680)
    page.set_document(document)
    page.notices = []  # type: ignore[attr-defined]
    page.notice.connect(page.notices.append)  # type: ignore[attr-defined]
    page.show()
    page.activateWindow()
    page.take_focus()
    settle()
    return page


def entries(page: CalendarPage) -> Any:
    assert page.document is not None
    return page.document.client.entries


def shown(page: CalendarPage) -> list[tuple[int, str]]:
    assert page.shown is not None
    return [(each.day.day, each.entry.title) for day in page.shown.days for each in day.entries]


def center(page: CalendarPage, key: Key) -> QPoint:
    rect = page.month.rect_of(key)
    assert rect is not None
    return rect.center()


def cell(page: CalendarPage, on: dt.date) -> QPoint:
    rect = page.month.visualRect(page.month.index_of(on, None))
    return QPoint(rect.center().x(), rect.bottom() - 10)


def drag(page: CalendarPage, first: QPoint, *points: QPoint) -> None:
    viewport = page.month.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    for point in points:
        QTest.mouseMove(viewport, point)
        settle()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=points[-1])
    settle()


def dialog(kind: type) -> Any:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
    return found


def click(parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
