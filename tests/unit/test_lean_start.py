"""A start leaves out what only errors need, and errors read as if it were there."""

import os
import subprocess
import sys

import pytest

ERRORS = """
import sys
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
for wrong in (
    lambda: QColor(1, 2, 3, 4, 5, 6, 7),
    lambda: QColor("red", "green"),
    lambda: QObject().setObjectName(),
    lambda: QObject().object_name,
    lambda: QObject(nonsense=3),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(QObject.setObjectName.__doc__)
import PySide6.QtSvg
try:
    PySide6.QtSvg.QSvgRenderer([])
except TypeError as error:
    print(error)
"""
# Through PySide even Python's own functions ask for what was left out, when their documentation is wanted.
DOCUMENTED = """
import sys, threading
import somedesk.ui
found = []
threads = [threading.Thread(target=lambda: found.append([len.__doc__, dict.get.__doc__])) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), all(map(all, found)), "shibokensupport.signature.parser" in sys.modules)
"""
IMPORTED = "import sys, somedesk.ui.app; print(*sys.modules)"


def output(code: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_errors_of_qt_read_as_ever() -> None:
    told = output("import somedesk.ui" + ERRORS)
    assert "Supported signatures" in told
    assert told == output(ERRORS)


def test_a_shiboken_that_looks_elsewhere_finds_its_own() -> None:
    elsewhere = (
        "from pathlib import Path; from somedesk.base import paths; paths.resource = lambda *_: Path('nowhere')\n"
    )
    told = output(
        elsewhere + "import somedesk.ui, sys; print('shibokensupport.signature.parser' in sys.modules)" + ERRORS
    )
    assert told == "True\n" + output(ERRORS)


def test_what_was_left_out_may_be_asked_for_by_several_threads_at_once() -> None:
    assert output(DOCUMENTED) == "8 True True\n"


@pytest.mark.parametrize(
    "name",
    [
        "shibokensupport.signature.parser",
        "typing_extensions",
        "inspect",
        "logging",
        "hashlib",
        "PySide6.QtSvg",
        "argparse",
    ],
)
def test_the_window_is_imported_without(name: str) -> None:
    imported = output(IMPORTED).split()
    assert "somedesk.ui.main_window" in imported
    assert name not in imported
