"""Files that the system asks the program to open while it runs, as macOS does for a double click."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.library_folder import client_named, put
from tests.small_client import DAY

ASKED = """
import sys
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog
from somedesk.ui import app
from somedesk.ui.shell.main_window import MainWindow

def ask(application):
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    if sys.argv[2] == "busy":
        QDialog(window).open()
    QApplication.sendEvent(application, QFileOpenEvent(sys.argv[1]))
    while window.context.tasks.any_busy():
        application.processEvents()
    print(window.windowTitle())
    window.close()
    return 0

app.QApplication.exec = ask
app.run(None, ["somedesk"])
"""


@pytest.mark.parametrize(("state", "title"), [("idle", "Fjordby – SomeDesk"), ("busy", "SomeDesk")])
def test_a_file_is_opened_unless_a_dialog_is_in_the_way(home: Path, state: str, title: str) -> None:
    (path,) = put(client_named("Fjordby", date=DAY))
    command = [sys.executable, "-c", ASKED, str(path), state]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60, check=True)
    assert done.stdout.splitlines() == [title]
