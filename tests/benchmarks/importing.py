"""An import in the window, step by step: the most CPU time for which the window's thread is held at once.

CPU time, as the wall clock tells of other programs too. A large file beside a small one of the same shape, in one run:
what the window does must not grow with the file.
"""

import datetime as dt
import gc
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from somedesk.content.sample import sample_client
from somedesk.exchange.figures.by_hand import BY_HAND
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import import_charts, import_pages, make_application, make_window
from somedesk.ui.figures.import_figures import ImportFigures
from somedesk.ui.figures.import_log import ImportLog
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.figures.posts_told import PostsTold
from somedesk.ui.kit.dialog import Button
from somedesk.ui.shell.main_window import MainWindow
from somedesk.work import fresh
from tests import platform_files as files
from tests.benchmarks.pulse import Pulse
from tests.benchmarks.row import Row
from tests.screenshots import settle, something_is_due

AnyDialog = TypeVar("AnyDialog", bound=QDialog)

LONGEST = 0.05
ROUNDS = 2
QUIET = 20  # turns of the loop in which nothing is left to do
FIRST = dt.date(2020, 1, 1)
# As large as a client file can take, and a small one of the same shape.
SIZES = {"pages": ((250, 100), (4, 100)), "table": ((2_000, 30), (20, 30)), "posts": ((5_000, 0), (20, 0))}
TOLD = {
    "pages": "500 series with 50,000 values",
    "table": "60,000 values of a table by hand",
    "posts": "5,000 posts",
}


def rows() -> list[Row]:
    """Two rows for each kind of file."""
    app = QApplication.instance() or make_application(["bench"])
    import_charts("en")  # in a thread after start-up, as the application does
    import_pages("en")
    found = []
    with tempfile.TemporaryDirectory() as folder:
        window = make_window()
        window.context.change_settings(language="en", theme="light")
        window.resize(1366, 768)
        window.appear()
        _held(window, Path(folder), "posts", (3, 0))  # what is imported and laid out once
        for kind, (large, small) in SIZES.items():
            few, many = (min(_held(window, Path(folder), kind, size) for _ in range(ROUNDS)) for size in (small, large))
            name = f"{TOLD[kind]} imported: window held"
            found.append(Row(f"{name} ÷ 50 ms", many / LONGEST, 1, many))
            found.append(Row(f"{name} ÷ a small file", many / few, 2, many))
        window.close()
    del app
    return found


def _held(window: MainWindow, folder: Path, kind: str, size: tuple[int, int]) -> float:
    """Import it, take it back by undo and by the log, and show its posts."""
    data = folder / "data.csv"
    data.write_text({"pages": _pages, "table": _table, "posts": _posts}[kind](*size), "utf-8")
    path = folder / f"{time.monotonic_ns()}.somedesk"
    window.opening.opened.emit(ClientFile.create(path, sample_client("en", fresh.today())))
    settle(window)
    window.show_page("figures")
    settle(window)
    page, document = window.page("figures"), window.document
    assert isinstance(page, FiguresPage)
    assert document is not None
    held = Pulse(time.thread_time)
    gc.collect()  # what was left by what was measured before

    def idle() -> bool:
        saved = document.save_state.kind == "saved"
        return saved and not window.context.tasks.any_busy() and not something_is_due()

    def during(work: Callable[[], object]) -> None:
        held.during(work, idle, QUIET)

    during(partial(page.import_from, str(data)))
    shown = _dialog(ImportFigures)
    if kind == "table":
        during(shown.by_hand.click)
    during(partial(_choose_source, shown, BY_HAND if kind == "table" else ""))
    if shown.ways.rows.ways:
        key = shown.ways.rows.ways[0].key
        for taken in (False, True):
            during(partial(shown.ways.ticked.emit, key, taken))
    during(shown.buttons.button(Button.Ok).click)
    assert document.client.figure_imports, "it was not taken"
    for command in ("undo", "redo"):
        during(window.commands[command].trigger)
    if kind == "posts":
        during(page.show_posts)
        during(_dialog(PostsTold).calendar.click)
        _dialog(PostsTold).close()
    during(page.show_imports)
    log = _dialog(ImportLog)
    during(partial(log.table.selectRow, 0))
    during(log.take_back.click)
    log.close()
    window.commands["close_client"].trigger()
    settle(window)
    return held.longest


def _choose_source(shown: ImportFigures, source: str) -> None:
    shown.source.choose(source)
    shown.source.activated.emit(shown.source.currentIndex())


def _dialog(kind: type[AnyDialog]) -> AnyDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def _pages(pages: int, days: int) -> str:
    """An exploration of Google Analytics, by day and page."""
    rows: list[list[object]] = [["# example.dk"], ["# Free form-Free form 1"], [f"# {FIRST:%Y%m%d}-20200930"], [""]]
    rows += [["Date", "Page title", "Views", "Totals"], ["", "", pages * days, "Grand total"]]
    for number in range(days):
        day = FIRST + dt.timedelta(days=number)
        rows += [[f"{day:%Y%m%d}", f"Page {page} of the garden", number * page % 97, 1] for page in range(pages)]
    return files.csv_text(rows, end="\r\n")


def _table(days: int, columns: int) -> str:
    rows: list[list[object]] = [["Day", *(f"Number {column}" for column in range(columns))]]
    for number in range(days):
        day = FIRST + dt.timedelta(days=number)
        rows.append([f"{day:%d-%m-%Y}", *(number * column % 101 for column in range(columns))])
    return files.csv_text(rows, ";")


def _posts(count: int, _columns: int) -> str:
    """Posts of X, of the older kind."""
    begin = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)
    head = ("Tweet id", "Tweet permalink", "Tweet text", "time", "impressions", "engagements", "engagement rate")
    made = [
        (
            1234567890123450000 + number, f"https://twitter.com/a/status/{number}", f"Post {number} of our work",
            f"{begin - dt.timedelta(hours=7 * number):%Y-%m-%d %H:%M} +0000", number % 37, number % 13, "0.03",
        )
        for number in range(count)
    ]  # fmt: skip
    return files.csv_text([head, *made], quoted=True)
