"""The whole window, for tests that use it as a person does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Client
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.ui.desk.desk import Desk
from somedesk.ui.grid.page import AssessmentPage
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.page import PlanPage
from somedesk.ui.shell.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
# One turn of the loop shows only what the turn before has made.
TURNS = 3
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


@contextmanager
def shown_window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    """The window on its home page. What is unsaved at the end is given up."""
    window = MainWindow(context)
    qtbot.addWidget(window)
    if not context.settings.window:
        window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: not context.tasks.any_busy())
    yield window
    for dialog in dialogs():
        dialog.close()
    if window.document is not None:
        window.document.discard_unsaved = True
    window.close()


def open_in(
    window: MainWindow, path: Path, client: Client, environment: Environment = DEFAULT_ENVIRONMENT, *, on: str = ""
) -> None:
    """Make a file with ``client`` in it and show it in the window, ``on`` the page that the test is about.

    Otherwise it comes up on the grid, as for a user; what is on that is more than half of what opening costs.
    """
    made = ClientFile.create(path, client, environment)
    with pytest.MonkeyPatch.context() as patch:
        if on:
            patch.setattr(Desk, "first_page", on)
        window.opening.opened.emit(made)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is being done in the background, and what is closed is gone."""
    qtbot.waitUntil(lambda: not window.context.tasks.any_busy())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(TURNS):
        QApplication.processEvents()


def saved(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the open client is on disk, and the window knows."""
    assert window.document is not None
    window.document.file.wait(10)
    qtbot.waitUntil(lambda: "Saved" in text_of(window, "saved"))


def dialogs() -> list[Dialog]:
    """The dialogs that are to be seen."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Dialog) and each.isVisible()]


def dialog(kind: type[AnyWidget]) -> AnyWidget:
    """The one dialog that is to be seen, which is of this kind."""
    (found,) = dialogs()
    assert isinstance(found, kind)
    return found


def find(parent: QWidget, kind: type[AnyWidget], name: str) -> AnyWidget:
    """A widget by its name; it is there, and it is in sight."""
    found = parent.findChild(kind, name)
    assert found is not None, name
    assert found.isVisible(), f"{name} is not to be seen"
    return found


def note_field(page: AssessmentPage) -> QPlainTextEdit:
    """Where notes are written; the panel that holds it is made after the grid is on screen, or when asked for."""
    assert page.inspector is not None
    return find(page, QPlainTextEdit, "note")


def text_of(parent: QWidget, name: str) -> str:
    """What a label or button says."""
    found = find(parent, QWidget, name)
    return str(found.property("text"))


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    """Click a push button by its name."""
    button = find(parent, QPushButton, name)
    assert button.isEnabled(), f"{name} cannot be pressed"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def press_keys(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press keys in the window, which is in front again once its dialogs are gone."""
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    qtbot.keyClick(window, key, modifier)


def step(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    """Undo or redo: press Ctrl and the key, and wait for all that follows."""
    press_keys(qtbot, window, key, CONTROL)
    settled(qtbot, window)


def assessment_page(window: MainWindow) -> AssessmentPage:
    """The page with the grid."""
    page = window.page("assessment")
    assert isinstance(page, AssessmentPage)
    return page


def shown_grid(window: MainWindow) -> AssessmentPage:
    """The page with the grid, shown."""
    window.show_page("assessment")
    return assessment_page(window)


def plan_page(window: MainWindow) -> PlanPage:
    """The action plan, shown."""
    window.show_page("plan")
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    return page


def opened(window: MainWindow) -> Document:
    """The document that the window shows."""
    assert window.document is not None
    return window.document


def links_card(window: MainWindow) -> str:
    """All that the card about contradictions says on the overview."""
    window.show_page("overview")
    card = window.page("overview").links  # type: ignore[attr-defined]
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())
