"""What nobody foresaw: it is said what is safe, the log knows it without names, and the program goes on."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from somedesk.base import logs
from somedesk.ui.kit.context import Context
from somedesk.ui.shell import crash
from somedesk.ui.shell.crash_dialog import CrashDialog
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.library_folder import client_named
from tests.gui.shell import CONTROL, dialog, dialogs, open_in, press, press_keys, settled, shown_window
from tests.small_client import DAY


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "fjordby.somedesk", client_named("Fjordby", date=DAY))
        yield shown


@pytest.fixture
def reporter(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[crash.CrashReporter]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = crash.install()
    yield made
    made.deleteLater()
    logs.stop()
    logging.getLogger("somedesk").setLevel(logging.NOTSET)


def fail() -> None:
    client = " ".join(("Fjordby", "Kommune"))
    raise ValueError(client)


def in_a_slot(window: MainWindow) -> None:
    QTimer.singleShot(0, fail)


def in_a_thread(window: MainWindow) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_a_task(window: MainWindow) -> None:
    window.context.tasks.run("failing", fail, print, print)


@pytest.mark.parametrize("happen", [in_a_slot, in_a_thread, in_a_task])
def test_a_failure_says_what_is_safe_and_keeps_a_log_without_names(
    qtbot: QtBot, window: MainWindow, reporter: crash.CrashReporter, happen: Callable[[MainWindow], None]
) -> None:
    happen(window)
    qtbot.waitUntil(lambda: bool(dialogs()))
    shown = dialog(CrashDialog)
    said = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "is on disk" in said
    assert str(logs.log_file().parent) in said
    press(qtbot, shown, "copy_details")
    # Both go to whoever helps.
    for written in (QApplication.clipboard().text(), logs.log_file().read_text("utf-8")):
        assert "ValueError" in written
        assert "in fail" in written
        assert "Fjordby" not in written
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    settled(qtbot, window)
    # The program goes on.
    press_keys(qtbot, window, Qt.Key.Key_1, CONTROL)
    assert window.current_page is window.pages["overview"]


def test_a_failure_that_comes_again_and_again_shows_one_dialog(
    qtbot: QtBot, window: MainWindow, reporter: crash.CrashReporter
) -> None:
    for _ in range(3):
        in_a_slot(window)
    qtbot.waitUntil(lambda: bool(dialogs()))
    QApplication.processEvents()
    dialog(CrashDialog).close()
    settled(qtbot, window)
    in_a_slot(window)
    QApplication.processEvents()
    QApplication.processEvents()
    assert not dialogs(), "at once the same again: it would come back as soon as it is closed"
