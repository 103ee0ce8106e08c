"""A library of 1,000 clients on screen, as a multiple of a bare QMainWindow: wall time of whole processes."""

import datetime as dt
import statistics
import sys
import tempfile
from pathlib import Path

from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.store.file_format import encode_file
from somedesk.store.library import Library
from somedesk.store.records import encoded_client
from tests.benchmarks.row import Row
from tests.benchmarks.startup import BARE, Taken, own_environment, taken

ROUNDS = 11
CLIENTS = 1000

OURS = """
import os, sys
from tests.benchmarks import door
door.go_through()
from somedesk.ui.app import make_application, make_window
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    # The viewport of the cards is painted, with all of them in the list.
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and home.cards.client_count:
            QTimer.singleShot(0, finish)
        return False
def finish():
    print(home.cards.client_count, flush=True)
    os._exit(0)
app = make_application([])
window = make_window()
home = window.pages["home"]
painted = Painted()
home.view.viewport().installEventFilter(painted)
window.resize(1366, 820)
window.show()
app.exec()
"""


def rows() -> list[Row]:
    """How long until the cards stand there, when the library was looked at before."""
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        environment = own_environment(folder)
        bare: list[Taken] = []
        ours: list[Taken] = []
        for _ in range(ROUNDS):
            bare.append(taken([sys.executable, "-c", BARE], environment))
            ours.append(taken([sys.executable, "-c", OURS], environment))
            assert int(ours[-1].output) == CLIENTS, "the window was painted without its clients"
    ratio = statistics.median(one.wall for one in ours) / statistics.median(one.wall for one in bare)
    cpu = statistics.median(one.cpu for one in ours)
    return [Row(f"library of {CLIENTS} clients on screen, warm index ÷ bare window (whole process)", ratio, 2.5, cpu)]


def fill(home: Path) -> None:
    """Make the clients below ``home`` as SomeDesk would, but without waiting for the disk, and look at them once."""
    library = Library(home / "library")
    library.folder.mkdir(parents=True)
    sample = sample_client("en", dt.date(2026, 11, 14))
    for number in range(CLIENTS):
        client = _named(sample, number)
        path = library.folder / f"{client.profile.name}.somedesk"
        path.write_bytes(encode_file(encoded_client(client)))
    (home / "cache").mkdir()
    library.summaries(home / "cache" / "library.json")


def _named(client: Client, number: int) -> Client:
    return replace(client, profile=replace(client.profile, name=f"Client {number}", uid=f"uid-{number}"))
