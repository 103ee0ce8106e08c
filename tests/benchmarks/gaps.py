"""The longest time for which the window does not answer while something long goes on beside it, in milliseconds."""

import datetime as dt
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from somedesk.base.settings import Settings
from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import rate
from somedesk.exchange.json_format import export_client, import_client
from somedesk.reports.build import ReportOptions, build
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.file_system import FileSystem
from somedesk.ui.app import import_charts, make_application
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.progress.page import ProgressPage
from tests.benchmarks.pulse import Pulse
from tests.benchmarks.row import Row

BUDGET = 50.0
TODAY = dt.date(2026, 11, 14)
SLOW_FSYNC_SECONDS = 0.5


class SlowDisk(FileSystem):
    """A medium on which every fsync takes half a second."""

    def fsync(self, handle: int) -> None:
        time.sleep(SLOW_FSYNC_SECONDS)
        super().fsync(handle)


def rows() -> list[Row]:
    """One row for each kind of long work."""
    app = QApplication.instance() or make_application([])
    import_charts("en")  # in a thread after start-up, as the application does
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOMEDESK_HOME"] = folder
        context = Context(Settings(language="en", theme="light"))
        context.start()
        client = sample_client("en", TODAY)
        found = [
            Row("longest UI gap in ms: charts", _charts(context, client, Path(folder)), BUDGET),
            Row("longest UI gap in ms: report", _task(context, partial(_report, client)), BUDGET),
            Row("longest UI gap in ms: import", _task(context, partial(_import, client)), BUDGET),
            Row("longest UI gap in ms: saving on a slow disk", _slow_save(client, Path(folder)), BUDGET),
        ]
        context.tasks.close()
    del app
    return found


def _charts(context: Context, client: Client, folder: Path) -> float:
    document = Document(ClientFile.create(folder / "charts.somedesk", client))
    page = ProgressPage(context)
    page.retranslate()
    page.resize(1366, 768)
    page.show()
    QApplication.processEvents()

    def drawn() -> bool:
        return all(view.picture.is_current or not view.picture.isVisible() for view in page.views)

    first = 1000 * Pulse(time.perf_counter).during(partial(page.set_document, document), drawn)
    again = 1000 * Pulse(time.perf_counter).during(partial(document.select_comparison, client.timeline[0].id), drawn)
    gap = max(first, again)
    page.set_document(None)
    page.close()
    document.close()
    return gap


def _report(client: Client) -> None:
    build("action-plan", client, "en", ReportOptions(), TODAY)


def _import(client: Client) -> None:
    text = export_client(client)
    for _ in range(20):
        import_client(text)


def _task(context: Context, work: Callable[[], None]) -> float:
    done: list[object] = []
    begin = partial(context.tasks.run, "gap", work, done.append, done.append)
    gap = 1000 * Pulse(time.perf_counter).during(begin, lambda: bool(done))
    if isinstance(done[0], Exception):
        raise done[0]
    return gap


def _slow_save(client: Client, folder: Path) -> float:
    file = ClientFile.create(folder / "slow.somedesk", client)
    file.close()
    document = Document(ClientFile.open(file.path, environment=Environment(system=SlowDisk())))
    assessment = client.timeline[-1].id

    def clicks() -> None:
        for level in (1, 2, 3, 4, 5):
            document.apply(rate(document.client, assessment, "support", level))

    gap = 1000 * Pulse(time.perf_counter).during(clicks, lambda: document.save_state.kind == "saved")
    document.close()
    return gap
