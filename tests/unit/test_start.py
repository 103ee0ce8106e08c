"""A start leaves out what only errors need, and errors read as if it were there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from somedesk import start

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

ROOT = Path(__file__).resolve().parents[2]
LEAN = "from somedesk import start; start.lean()\n"
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
# Up to Python 3.11 even its own functions ask for what was left out, when their documentation is wanted.
AT_ONCE = """
import sys, threading
from PySide6.QtGui import QColor
found = []
def ask():
    try:
        QColor("red", "green")
    except TypeError as error:
        found.append([len.__doc__, dict.get.__doc__, "Supported signatures" in str(error)])
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), all(map(all, found)), "shibokensupport.signature.parser" in sys.modules)
"""
ENUMS = """
import enum, pickle
from PySide6 import QtCore, QtGui, QtWidgets
def told(what):
    try:
        return repr(what())
    except (TypeError, ValueError) as error:
        return str(error)
modules = QtCore, QtGui, QtWidgets
named = (getattr(module, name) for module in modules for name in sorted(dir(module)))
owners = [*modules, *(each for each in named if isinstance(each, type))]
found = (found for owner in owners for _, found in sorted(vars(owner).items()) if isinstance(found, enum.EnumType))
for kind in dict.fromkeys(found):
    own = sorted(vars(kind).keys() - kind.__members__.keys())
    print(kind.__mro__, kind.__module__, kind.__qualname__, kind.__doc__, own, len(kind), list(kind))
    for name, member in kind.__members__.items():
        same = getattr(kind, name) is kind[name] is kind(member.value) is pickle.loads(pickle.dumps(member)) is member
        print(name, repr(member), str(member), format(member), member.name, member.value, same, vars(kind)[name])
    print(*(told(lambda: kind(value)) for value in (0, 3, 987654321, -1)))
    if issubclass(kind, enum.Flag):
        pairs = ((one, other) for one in kind for other in list(kind)[:3])
        print(*(told(lambda: (~one, one | other, list(one | other), one ^ other)) for one, other in pairs))
"""
WHOLE = "import sys, PySide6.QtCore; print('shibokensupport.signature.parser' in sys.modules)\n"
IMPORTED = "import sys, somedesk.ui.app; print(*sys.modules)"
# What a process is like, but for the modules of SomeDesk.
STATE = """
def state():
    modules = {name for name in sys.modules if not name.startswith("somedesk")}
    made = builtins.__import__, enum.EnumType._create_
    return modules, gc.get_threshold(), getattr(sys, "getdlopenflags", int)(), *made, dict(os.environ)
"""


def output(code: str, **environment: str) -> str:
    whole = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    done = subprocess.run([sys.executable, "-c", code], env=whole, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_errors_of_qt_read_as_ever() -> None:
    told = output(LEAN + WHOLE + ERRORS)
    assert "Supported signatures" in told
    assert told == "False\n" + output(ERRORS)


def test_qts_enumerations_are_the_same_made_quickly() -> None:
    told = output(ENUMS)
    assert len(told.splitlines()) > 7500
    assert output(LEAN + ENUMS) == told


def test_other_enumerations_are_made_as_ever() -> None:
    made = (
        "import enum\nprint(vars(enum.Flag('Side', ['LEFT', 'RIGHT'])).keys(), *enum.Enum('One', {'A': (1, 2)}))\n"
        "print(*enum.Flag('Side', ['LEFT', 'RIGHT'], boundary=enum.KEEP))\n"
    )
    assert output(LEAN + made) == output(made)


@pytest.mark.parametrize(
    "otherwise",
    [
        # one that looks elsewhere
        "import pathlib; from somedesk import start; start.OURS = pathlib.Path('nowhere')\n",
        # a version that nobody has tried
        "from somedesk import start; start.SHIBOKEN = ('6.11.0',)\n",
    ],
)
def test_a_shiboken_that_is_not_as_it_was_finds_its_own(otherwise: str) -> None:
    assert output(otherwise + LEAN + WHOLE + ERRORS) == "True\n" + output(ERRORS)


def test_what_was_left_out_may_be_asked_for_by_several_threads_at_once() -> None:
    assert output(LEAN + AT_ONCE) == "8 True True\n"


def test_where_shiboken_was_there_before_its_slow_import_is_taken_out() -> None:
    """As in a packaged program. Else each import reads a source file."""
    told = "import builtins; print(builtins.__import__.__name__ == '__feature_import__')\n"
    assert output(WHOLE + told + LEAN + told) == "True\nTrue\nFalse\n"


def test_what_is_left_out_is_not_asked_for_by_what_the_first_page_reckons() -> None:
    """It is enough to ask for the documentation of a built-in function, as `functools.cache` does."""
    reckoned = (
        "import datetime as dt, sys, PySide6.QtCore\n"
        "from somedesk.content.sample import sample_client\n"
        "from somedesk.domain.links.finding import findings\n"
        "day = dt.date(2026, 11, 14)\n"
        "print(any(findings(sample_client('en', day), day).open), 'shibokensupport.signature.parser' in sys.modules)\n"
    )
    assert output(LEAN + reckoned) == "True False\n"


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
    imported = output(LEAN + IMPORTED).split()
    assert "somedesk.ui.shell.main_window" in imported
    assert name not in imported


def test_one_variable_switches_all_of_it_off() -> None:
    code = f"import builtins, enum, gc, os, sys\n{STATE}\nfrom somedesk import start\nbefore = state()\n{LEAN}"
    assert output(code + "print(state() == before)", SOMEDESK_PLAIN_START="1") == "True\n"
    assert output(code + "print(state() == before)", SOMEDESK_PLAIN_START="") == "False\n"


def test_importing_the_window_changes_nothing_in_the_process() -> None:
    code = f"import builtins, enum, gc, os, sys\n{STATE}\nbefore = state()\nimport somedesk.ui\n"
    assert output(code + "print(state() == before)") == "True\n"
    # All of it does no more than import libraries; Qt's bindings put their own import in the place of Python's.
    code += "import PySide6.QtWidgets\nbefore = state()\nimport somedesk.ui.app\n"
    assert output(code + "print(state()[1:] == before[1:])") == "True\n"


def test_the_versions_that_are_installed_have_been_tried() -> None:
    """An upgrade comes here: run these tests with it, measure the start, then add it to the versions in start.py."""
    pinned = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text("ascii").split())
    assert pinned["shiboken6"] in start.SHIBOKEN
    assert pinned["msgspec"] in start.MSGSPEC
