"""What every test gets: folders of its own, and a look at what it left behind."""

import gc
import os
import pkgutil
import shutil
import sys
import threading
from collections.abc import Generator, Iterator
from functools import partialmethod
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import somedesk.domain
import somedesk.store
from somedesk.store import encryption

# A test run tells of the code alone: the same examples each time. `--hypothesis-profile search` draws others.
# How long it takes to draw one is a matter of the machine.
PATIENT = [HealthCheck.too_slow]
settings.register_profile("same", derandomize=True, database=None, suppress_health_check=PATIENT)
settings.register_profile("search", derandomize=False, suppress_health_check=PATIENT)
settings.load_profile("same")

# Whose tests must pass through every branch of domain and store. To measure doubles the time of what is only Python,
# such as reports, so elsewhere it is left off.
MEASURED = ("unit", "store")
MEASURE = pytest.StashKey[Coverage | None]()

NUMBERS = count()

# Threads that outlive a test by design: Qt's pool, and the test runner's own.
LASTING_THREADS = ("Dummy-", "execnet", "ThreadPoolExecutor", "pytest")

# How many milliseconds a test waits for the window before it is given up: a busy machine is no fault of the window.
PATIENCE = 60_000


class PatientBot(QtBot):
    """Waits for as long as it takes; only what never comes fails."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What is still being written when a test has ended does not land in the settings of whoever runs the tests."""
    folder = tmp_path_factory.mktemp("homes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOMEDESK_HOME", str(folder / "of-none"))
        yield folder


@pytest.fixture(autouse=True, scope="session")
def light_keys() -> Iterator[None]:
    """A new key costs a third of a second, so that nobody tries out many; tests make hundreds. What it costs, and that
    it is written into the file, is tested in tests/store/test_encryption.py.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encryption, "_new_kdf", lambda: encryption.Kdf(os.urandom(16), 8 * 1024, 1, 1))
        yield


@pytest.fixture(autouse=True)
def home(homes: Path) -> Iterator[Path]:
    """Settings, cache, logs and library of this test alone; most make none, and need no folder for it.

    It goes when what the test put in the place of the system's calls is gone.
    """
    folder = homes / f"home{next(NUMBERS)}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOMEDESK_HOME", str(folder))
        yield folder
    if folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def tmp_path(tmp_path: Path) -> Iterator[Path]:
    """A folder that goes when no client in it is open any more: one that is still being saved fails now and then."""
    yield tmp_path
    open_yet = [thread for thread in threading.enumerate() if thread.name == "client-file-writer"]
    assert not open_yet, "a client is still open when the folder it is in goes; close it in what asks for tmp_path"


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Whatever a test starts, it (or the object that it closes) also ends."""
    before = set(threading.enumerate())
    yield
    leaked = [thread for thread in threading.enumerate() if thread not in before]
    for thread in leaked:
        if not thread.name.startswith(LASTING_THREADS):
            thread.join(timeout=5)
            assert not thread.is_alive(), f"still running after the test: {thread.name}"


@pytest.fixture(autouse=True)
def no_leaked_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """No window and no running timer of a GUI test stays behind, beyond what qtbot closes itself."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    # Asked for before qtbot, this ends after it: what qtbot.addWidget knows is closed by then.
    yield
    leaked = remaining_windows()
    assert not leaked, f"still there after the test: {', '.join(leaked)}"


def remaining_windows() -> list[str]:
    """Describe, and put away, every top-level widget that is still shown and every timer below one that runs."""
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    found = []
    for widget in QApplication.topLevelWidgets():
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        if widget.isVisible():
            found.append(f"window {name}")
            widget.close()
        for timer in widget.findChildren(QTimer):
            if timer.isActive():
                found.append(f"timer {timer.objectName()} of {name}")
                timer.stop()
    return found


def pytest_collection_finish(session: pytest.Session) -> None:
    """Load what is measured, then leave what is loaded alone.

    A module that a test without measuring is the first to need would count as never gone through. And what is there by
    now stays to the end: the garbage collector need not go through it again and again.
    """
    for package in (somedesk.domain, somedesk.store):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(found.name)
    session.config.stash[MEASURE] = Coverage.current()
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def is_measured(item: pytest.Item) -> bool:
    """Whether what a test goes through counts."""
    return item.path.parent.name in MEASURED and item.get_closest_marker("no_cover") is None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure in some folders alone. By the marker of pytest-cov, what fixtures make, as windows, would be measured."""
    measure = item.config.stash[MEASURE]
    wanted = is_measured(item)
    if measure is not None and wanted != (Coverage.current() is measure):
        if wanted:
            measure.start()
        else:
            measure.stop()
    return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is measured comes first: what is made once in a process must be made by it, to count as gone through.

    Without an X server those of a real window are left out.
    """
    items.sort(key=is_measured, reverse=True)
    if not sys.platform.startswith("linux"):
        skip = pytest.mark.skip(reason="needs Xvfb")
        for item in items:
            if item.get_closest_marker("window"):
                item.add_marker(skip)
