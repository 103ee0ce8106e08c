"""From nothing to the painted window, as a multiple of a bare QMainWindow: wall time of whole processes, in turn.

Both end as soon as they have painted, without taking anything down.
"""

import datetime as dt
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from msgspec import Struct

from tests.benchmarks import earlier
from tests.benchmarks.row import Row

# Compared with another commit, fewer at a time and more often in turn.
ROUNDS = 7 if earlier.GIVEN in os.environ else 21
HEAVY = (
    "matplotlib", "numpy", "reportlab", "PIL", "babel", "cryptography", "openpyxl",
    "shibokensupport.signature.parser",
)  # fmt: skip

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, finish)
def finish():
    import os
    os._exit(0)
app = QApplication([])
window = Window()
window.resize(1366, 820)
window.show()
app.exec()
"""

OURS = """
import sys
from tests.benchmarks import door
door.go_through()
from pathlib import Path
from somedesk.ui.app import make_application, make_window
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    # The grid has been painted once the event loop is idle after its first paint.
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, finish)
        return False
def watch(file):
    window.findChild(QObject, "grid").viewport().installEventFilter(painted)
def finish():
    print(",".join(name for name in {heavy!r} if name in sys.modules))
    sys.stdout.flush()
    import os
    os._exit(0)
app = make_application([])
window = make_window(Path(sys.argv[1]))
painted = Painted()
# By now the window has made the page.
window.opening.opened.connect(watch)
window.resize(1366, 820)
window.show()
app.exec()
""".replace("{heavy!r}", repr(HEAVY))


def rows() -> list[Row]:
    """Start-up time and what was imported on the way."""
    from somedesk.store.client_file import ClientFile

    with tempfile.TemporaryDirectory() as folder:
        environment = own_environment(folder)
        client = Path(folder) / "client.somedesk"
        ClientFile.create(client, earlier.sample(dt.date(2026, 11, 14))).close()
        bare: list[Taken] = []
        ours: list[Taken] = []
        for _ in range(ROUNDS):
            bare.append(taken([sys.executable, "-c", BARE], environment))
            ours.append(taken([sys.executable, "-c", OURS, str(client)], environment))
    imported = [name for name in ours[-1].output.strip().split(",") if name]
    if imported:
        print("imported before the first paint:", ", ".join(imported))
    return [
        Row(
            "window with the grid painted ÷ bare QMainWindow painted (whole process)",
            statistics.median(one.wall / other.wall for one, other in zip(ours, bare, strict=True)),
            1.8,
            statistics.median(one.cpu for one in ours),
        ),
        Row("heavy modules imported at first paint", len(imported), 0),
    ]


def own_environment(folder: str) -> dict[str, str]:
    """What a measured process runs in: folders of its own, no screen, and bytecode kept as when it is installed."""
    outer = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {"SOMEDESK_HOME": folder, "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode")}
    return {**outer, **own, "QT_QPA_PLATFORM": "offscreen"}


class Taken(Struct, frozen=True):
    """Wall and CPU seconds of a whole process, and what it printed."""

    wall: float
    cpu: float
    output: str


def taken(command: list[str], environment: dict[str, str]) -> Taken:
    """Run a process and measure it."""
    before, begin = _cpu_of_children(), time.perf_counter()
    done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return Taken(time.perf_counter() - begin, _cpu_of_children() - before, done.stdout)


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
