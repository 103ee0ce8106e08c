"""Pages: how long each takes when it is first shown, after a change and with another theme, the sample client open.

CPU time, as a multiple of the same: 200 labels made and shown under the same style sheet.
"""

import datetime as dt
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from somedesk.domain.change import Change, Label, Touch
from somedesk.domain.client import Client, Person
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import make_application, make_window, warm_up
from somedesk.ui.shell.main_window import MainWindow
from tests.benchmarks import earlier
from tests.benchmarks.row import Row

TODAY = dt.date(2026, 11, 14)
PAGES = {"overview": 1.8, "plan": 3.2, "progress": 2.3, "reports": 1.8}
CHANGES, THEMES, TIMES, LABELS = 15, 6, 5, 200
LONGEST_PIECE, LONGEST_QUESTION, LONGEST_PUT_OFF = 0.1, 0.05, 0.05
RECORDS = "somedesk.domain.records"  # an earlier commit has neither strategy nor calendar


def rows() -> list[Row]:
    """Everything this module measures."""
    app = make_application(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(Path(folder) / "client.somedesk")
        first, put_off = {}, []
        for page in PAGES:
            first[page] = _first_showing(window, page)
            put_off.append(_what_comes_after(window))
        changes = {page: _change(window, page) for page in ("overview", "assessment")}
        themes = {page: _theme(window, page) for page in ("overview", "assessment", "progress")}
        unit = _labels()
        pieces = list(_questions(window)) if find_spec(RECORDS) else []
        close_window(window)
    app.processEvents()
    return [
        *(_row(f"{page}: first showing", sum(first[page]), unit, budget) for page, budget in PAGES.items()),
        Row("longest piece of a first showing ÷ 100 ms", max(map(max, first.values())) / LONGEST_PIECE, 1),
        Row("longest piece of what comes after it ÷ 50 ms", max(put_off) / LONGEST_PUT_OFF, 1),
        *(
            Row("calendar, each question of the strategy: longest piece ÷ 50 ms", longest / LONGEST_QUESTION, 1)
            for longest in sorted(pieces)[-1:]
        ),
        _row("overview: a change to what it does not show", changes["overview"], unit, 0.1),
        _row("all pages visited: a change to owners", changes["assessment"], unit, 0.1),
        *(_row(f"{page}: another theme, all pages visited", taken, unit, 5) for page, taken in themes.items()),
    ]


def _row(name: str, seconds: float, unit: float, budget: float) -> Row:
    return Row(f"{name} ÷ {LABELS} labels", seconds / unit, budget, seconds)


def open_window(path: Path, client: Client | None = None) -> MainWindow:
    """A window with ``client``, else the sample, once what a start does beside it is done."""
    window = make_window()
    window.context.change_settings(language="en", theme="light")
    window.resize(1366, 768)
    window.show()
    warm_up("en")
    for thread in threading.enumerate():
        if thread.name == "warm-up":
            thread.join()
    window.opening.opened.emit(ClientFile.create(path, client or earlier.sample(TODAY)))
    settle(window)
    return window


def close_window(window: MainWindow) -> None:
    """Take it off the screen; what is not saved yet need not be."""
    assert window.document is not None
    window.document.discard_unsaved = True
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle(window: MainWindow) -> None:
    """Until nothing goes on beside the window, and what is closed is gone."""
    for _ in range(3):
        QApplication.processEvents()
        while window.context.tasks.any_busy():
            QApplication.processEvents()
            time.sleep(0.002)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seconds(work: Callable[[], object]) -> float:
    """CPU time of this thread for ``work`` and what it has painted."""
    begin = time.thread_time()
    work()
    QApplication.processEvents()
    return time.thread_time() - begin


def _questions(window: MainWindow) -> Iterator[float]:
    """What the calendar, and each question of the strategy take when they are first gone to, piece by piece."""
    from somedesk.domain.records.strategy import QUESTIONS
    from somedesk.ui.strategy.page import StrategyPage

    for page_name in ("calendar", "strategy"):
        yield from _first_showing(window, page_name)
        yield _what_comes_after(window)
    page = window.page("strategy")
    assert isinstance(page, StrategyPage)
    for question in QUESTIONS:
        begin = time.thread_time()
        page.go_to(question)
        yield time.thread_time() - begin
        for _ in range(5):
            yield seconds(lambda: None)
        settle(window)


def _first_showing(window: MainWindow, page: str) -> tuple[float, float]:
    """What is done at once, and what comes until it is painted."""
    begin = time.thread_time()
    window.show_page(page)
    shown = time.thread_time()
    QApplication.processEvents()
    return shown - begin, time.thread_time() - shown


def _what_comes_after(window: MainWindow) -> float:
    """The longest piece of what is put off until the page stands, or comes from beside the window."""
    longest = 0.0
    while window.context.tasks.any_busy():
        longest = max(longest, seconds(lambda: None))
        time.sleep(0.002)
    settle(window)
    return longest


def _change(window: MainWindow, page: str) -> float:
    """Hours of an owner, with ``page`` in front."""
    document = window.document
    assert document is not None
    window.show_page(page)
    settle(window)
    taken = []
    for hours in range(1, CHANGES):
        touch = Touch("owners", "Bo", document.client.owners.get("Bo"), Person("Bo", float(hours)))
        taken.append(seconds(partial(document.apply, Change(Label("capacity"), (touch,)))))
        assert document.client.owners["Bo"].hours_per_week == hours
        document.file.wait()
        settle(window)
    document.undo_stack.undo()
    return statistics.median(taken)


def _theme(window: MainWindow, page: str) -> float:
    """Dark and light in turn, with ``page`` in front."""
    window.show_page(page)
    settle(window)
    taken = []
    for number in range(THEMES):
        theme = ("dark", "light")[number % 2]
        taken.append(seconds(partial(window.context.change_settings, theme=theme)))
        settle(window)
    return statistics.median(taken)


def _labels() -> float:
    """What everything is measured by."""
    taken = []
    for _ in range(TIMES):
        ground = QWidget()

        def fill(ground: QWidget = ground) -> None:
            column = QVBoxLayout(ground)
            for number in range(LABELS):
                column.addWidget(QLabel(f"Label {number}", ground))
            ground.show()

        taken.append(seconds(fill))
        ground.close()
        ground.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return statistics.median(taken)
