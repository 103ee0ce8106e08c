"""A workshop in a real program, for tests of its screens: opened, looked at, ended."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from somedesk.base.settings import Settings
from somedesk.content.sample import sample_client
from somedesk.domain.grid.assessment import set_note
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import DEFAULT_ENVIRONMENT
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting

TODAY = dt.date(2026, 11, 14)
PRIVATE = "zq-private-note"
PATIENCE = 20_000


@contextmanager
def workshop(folder: Path, settings: Settings | None = None) -> Iterator[PresenterWindow]:
    """The sample client's workshop, begun; every private text in it holds the marker."""
    context = Context(settings or Settings(language="en", theme="light"))
    context.start()
    window = MainWindow(context)
    window.resize(900, 600)
    window.show()
    client = sample_client("en", TODAY)
    assert client.latest is not None
    window.opening.opened.emit(ClientFile.create(folder / "client.somedesk", client, DEFAULT_ENVIRONMENT))
    assert window.document is not None
    window.document.apply(set_note(window.document.client, client.latest.id, "strategy", PRIVATE))
    room = window.desk.room(Presenting)
    presenter = room.begin("en")
    presenter.desk.dimension_panel.note.setPlainText(PRIVATE)
    presenter.desk.parking_panel.line.setText(PRIVATE)
    yield presenter
    presenter.desk.parking_panel.line.clear()
    room.end()
    window.document.discard_unsaved = True
    window.close()
    QTest.qWait(50)


def waited(done: Callable[[], bool], patience: int = PATIENCE) -> bool:
    """Let the program go on until that holds; whether it does."""
    clock = QElapsedTimer()
    clock.start()
    while not done() and clock.elapsed() < patience:
        QTest.qWait(20)
    return done()


def screen_of(window: QWidget) -> str:
    """The screen on which a window really is; "" for none."""
    screen = QGuiApplication.screenAt(window.frameGeometry().center())
    return screen.name() if screen is not None and window.isVisible() else ""


def private_in(window: QWidget) -> list[str]:
    """Where the marker stands in what a window holds or says: it must not."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        said += [str(widget.property(name) or "") for name in ("text", "plainText", "placeholderText")]
        if any(PRIVATE in each for each in said):
            found.append(widget.objectName() or type(widget).__name__)
    return found


def others_on(screen: str, presenter: PresenterWindow) -> list[str]:
    """Windows beside the room's on a screen, which must be none."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not presenter.audience]
    return [each.objectName() for each in windows if screen and screen_of(each) == screen]


def answer(name: str) -> None:
    """Wait for the question that is asked, and press its button called ``name``."""

    def asked() -> list[Question]:
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()]

    if not waited(lambda: bool(asked())):
        print(f"nothing was asked that {name} answers")
    for box in asked():
        button = box.findChild(QPushButton, name)
        assert button is not None
        button.click()
