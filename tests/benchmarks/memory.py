"""Memory after long use, against memory after warming up: clicks, language switches, reports, charts."""

import datetime as dt
import gc
import os
import tempfile
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from somedesk.charts import data, draw, render
from somedesk.content.sample import sample_client
from somedesk.content.themes import theme
from somedesk.domain.grid.assessment import rate
from somedesk.reports.build import ReportOptions, build
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import collect_garbage, make_application, make_window
from somedesk.ui.shell.main_window import MainWindow
from tests.benchmarks.row import Row

BUDGET = 1.05
CHARTS_KIB = 195.0
TODAY = dt.date(2026, 11, 14)
LANGUAGES = ("da", "sv", "en")


def rows() -> list[Row]:
    """Growth of the resident memory of this process."""
    app = QApplication.instance() or make_application([])
    collect_garbage()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOMEDESK_HOME"] = folder
        path = Path(folder) / "client.somedesk"
        ClientFile.create(path, sample_client("en", TODAY)).close()
        window = make_window(path)
        window.show()
        while window.document is None:
            QApplication.processEvents()
        found = [
            Row("memory after 1,000 clicks ÷ after 300", _growth(partial(_click, window), 300, 1000), BUDGET),
            Row("memory after 100 language switches ÷ after 30", _growth(partial(_switch, window), 30, 100), BUDGET),
            Row("memory after 50 reports ÷ after 15", _growth(partial(_report, window), 15, 50), BUDGET),
        ]
        window.close()
    found.append(Row("memory kept of 60 charts after the first 6, KiB", _kept_of_charts(30), CHARTS_KIB))
    del app
    return found


def _growth(work: Callable[[int], None], warm: int, full: int) -> float:
    for number in range(warm):
        work(number)
    before = _resident()
    for number in range(warm, full):
        work(number)
    return _resident() / before


def _click(window: MainWindow, number: int) -> None:
    document = window.document
    assert document is not None
    assert document.assessment is not None
    document.apply(rate(document.client, document.assessment.id, "strategy", number % 5 + 1))
    QApplication.processEvents()


def _switch(window: MainWindow, number: int) -> None:
    window.context.change_settings(language=LANGUAGES[number % 3])
    QApplication.processEvents()


def _report(window: MainWindow, number: int) -> None:
    assert window.document is not None
    build("action-plan", window.document.client, LANGUAGES[number % 3], ReportOptions(), TODAY)


def _kept_of_charts(rounds: int) -> float:
    """What Python still holds, which is told more exactly than what the system has given."""
    client = sample_client("en", TODAY)

    def draw_both() -> None:
        for chart in (data.heat_map(client, client.latest, "en"), data.profile(client, client.latest, None, "en")):
            render.rgba(draw.figure(chart, theme("light"), "en", (4.0, 3.0)), 1.0)

    for _ in range(2):
        draw_both()
    tracemalloc.start()
    draw_both()
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(rounds):
        draw_both()
    gc.collect()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return (after - before) / 1024


def _resident() -> float:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return float(pages * os.sysconf("SC_PAGESIZE"))
