"""Key figures: 10,000 measurements on the page, a value typed, and 10,000 values imported. CPU time."""

import datetime as dt
import tempfile
import time
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.domain.figures import importing, measuring, periods, standing
from somedesk.domain.figures.importing import Arrived, Delivery, Incoming
from somedesk.domain.records.figures import Measurement, Metric
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import make_application, make_window
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.figures.spark import paint, spark
from somedesk.ui.kit.document import reckoned
from somedesk.work import fresh
from tests.benchmarks.row import Row
from tests.screenshots import settle

METRICS, DAYS, TIMES, IMPORTED = 10, 1000, 5, 1000
LONGEST = 0.05


def measured(today: dt.date) -> Client:
    """The sample client with 10,000 measurements by day."""
    client = sample_client("en", today)
    metrics = {f"m{n}": Metric(id=f"m{n}", name=f"Metric {n}") for n in range(METRICS)}
    days = [today - dt.timedelta(days=n + 1) for n in range(DAYS)]
    made = (
        Measurement(periods.key(metric, day, "day"), metric, day, "day", float(day.toordinal() % 17))
        for metric in metrics
        for day in days
    )
    return replace(client, metrics=metrics, measurements={each.id: each for each in made}, metric_targets={})


def rows() -> list[Row]:
    """Everything this module measures."""
    app = make_application(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        window = make_window()
        window.context.change_settings(language="en", theme="light")
        window.resize(1366, 768)
        window.appear()
        today = fresh.today()
        window.opening.opened.emit(ClientFile.create(Path(folder) / "client.somedesk", measured(today)))
        settle(window)
        window.show_page("figures")
        settle(window)
        page = window.page("figures")
        assert isinstance(page, FiguresPage)
        shown, bare, typed, taken = _page(page), _bare(page, today), _typed(page, today), _imported(page, today)
        window.close()
    app.processEvents()
    return [
        Row("10,000 measurements: page shown ÷ its bare chart pictures", shown / bare, 2, shown),
        Row("10,000 measurements: a value typed until painted ÷ 50 ms", typed / LONGEST, 1, typed),
        Row(
            f"{METRICS * IMPORTED:,} values imported: longest on the window's thread ÷ 50 ms", taken / LONGEST, 1, taken
        ),
    ]


def _page(page: FiguresPage) -> float:
    assert page.document is not None
    times = []
    for _ in range(TIMES):
        page.model.retranslate()
        page.model._standings.clear()
        page.document.client.memo.clear()
        begin = time.thread_time()
        page.refresh()
        page.cards.repaint()
        times.append(time.thread_time() - begin)
    return min(times)


def _bare(page: FiguresPage, today: dt.date) -> float:
    """The same charts reckoned and painted, and nothing else."""
    assert page.document is not None
    client, theme, picture = page.document.client, page.context.appearance.theme, QPixmap(330, 170)
    times = []
    for _ in range(TIMES):
        client.memo.clear()
        begin = time.thread_time()
        for metric in client.metrics:
            stands = standing.standing(client, metric, today)
            chart = spark(client, stands, today - dt.timedelta(days=365), today, levels=False)
            painter = QPainter(picture)
            paint(painter, QRectF(picture.rect()), chart, theme, ("0", "9"))
            painter.end()
        times.append(time.thread_time() - begin)
    return min(times)


def _typed(page: FiguresPage, today: dt.date) -> float:
    assert page.document is not None
    times = []
    for number in range(TIMES):
        change = measuring.measure(page.document.client, "m3", today, "month", measuring.Value(float(number)))
        begin = time.thread_time()
        page.document.apply(change)
        page.cards.repaint()
        times.append(time.thread_time() - begin)
        QApplication.processEvents()
    return min(times)


def _imported(page: FiguresPage, today: dt.date) -> float:
    """The longest of several: the first finds the history short, later ones replace values, and thin it."""
    assert page.document is not None
    before = today - dt.timedelta(days=2 * DAYS)
    times = []
    for more in range(TIMES):
        values = tuple(Arrived(before - dt.timedelta(days=n), "day", float(n + more), row=n) for n in range(IMPORTED))
        incoming = tuple(Incoming(f"m{n}", values) for n in range(METRICS))
        delivery = Delivery(f"i{more}", dt.datetime.now(dt.UTC), "f.csv", "x", IMPORTED, incoming=incoming)
        change = importing.taken_in(page.document.client, delivery)
        assert change is not None
        made = reckoned(page.document.file, change)
        begin = time.thread_time()
        page.document.apply(change, ready=made)
        times.append(time.thread_time() - begin)
        page.document.file.wait(60)
    return max(times)
