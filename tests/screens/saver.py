"""A screen saver's service on a bus of its own: prints who held it off, and whether they let go while still running."""

import sys

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QProcess, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest

from somedesk.ui.workshop.awake import Awake

SERVICE = "org.freedesktop.ScreenSaver"


@ClassInfo({"D-Bus Interface": SERVICE})
class Saver(QObject):
    """Answers as a desktop's does."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str]] = []

    @Slot(str, str, result=int)
    def Inhibit(self, program: str, reason: str) -> int:  # noqa: N802 - the name on the bus
        """Remember who asked."""
        self.asked.append((program, reason))
        return 7


def serve() -> int:
    """Offer the service, and look who is on the bus while the program holds it off and after."""
    app = QCoreApplication(sys.argv[:1])
    bus, saver = QDBusConnection.sessionBus(), Saver()
    flag = QDBusConnection.RegisterOption.ExportAllSlots
    if not (bus.registerService(SERVICE) and bus.registerObject("/ScreenSaver", saver, flag)):
        print("no service")
        return 1
    program = QProcess()
    program.start(sys.executable, ["-m", "tests.screens.saver", "program"])
    states, counts = [], []
    for _ in range(2):
        for _ in range(500):
            if program.canReadLine():
                break
            QTest.qWait(20)
        states.append(program.readLine().data().decode().strip())
        counts.append(len(bus.interface().registeredServiceNames().value()))
        program.write(b"\n")
    program.waitForFinished(5000)
    print(*states, saver.asked, counts[0] - counts[1])
    del app
    return 0


def hold() -> int:
    """The program: holds it off, and lets go when it is told to."""
    app = QCoreApplication(sys.argv[:1])
    awake = Awake()
    print(awake.hold("A workshop"), flush=True)
    sys.stdin.readline()
    awake.release()
    app.processEvents()
    print(awake.state, flush=True)
    sys.stdin.readline()
    return 0


if __name__ == "__main__":
    sys.exit(hold() if sys.argv[1:] else serve())
