"""A secret vote in the real window, as a program of its own: `python -m tests.leaks.ballots ROOT`.

Twenty-five hand in by keys, with a failure that nobody foresaw in the middle, and everything is exported while the
votes are sealed. Then it prints "sealed"; told to go on, it shows them, exports once more, and prints "shown". Nothing
else may be printed.
"""

import datetime as dt
import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from somedesk.content.sample import sample_client
from somedesk.domain.records.workshop import Participant
from somedesk.exchange.formats import FORMATS, export
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.kinds import KINDS
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import make_application, make_window
from somedesk.ui.kit.question import Question
from somedesk.ui.shell import crash
from somedesk.ui.shell.crash_dialog import CrashDialog
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.ui.workshop.voting_panel import VotingPanel

TODAY = dt.date(2026, 11, 14)
COUNTS = (2, 3, 7, 11, 1, 1)  # ballots for each level, 0 first: a row of numbers that is nowhere else
BALLOTS = [level for level, count in enumerate(COUNTS) for _ in range(count)]
FAILS_AT = 12


def main(root: Path) -> int:
    """Vote, wait, show, wait."""
    os.environ["SOMEDESK_HOME"] = str(root)
    app = make_application(sys.argv[:1])
    crash.install()
    window = make_window()
    window.appear()
    window.opening.opened.emit(ClientFile.create(root / "client.somedesk", sample_client("en", TODAY)))
    presenter = window.desk.room(Presenting).begin("en")
    presenter.swap()
    QTest.keyClick(presenter, Qt.Key.Key_PageDown)
    _vote(presenter)
    _export(presenter, root / "sealed")
    # What else a program leaves behind.
    (root / "clipboard.txt").write_text(QGuiApplication.clipboard().text())
    _tell("sealed")
    presenter.workshop.take_over(None)
    QTest.keyClick(presenter, Qt.Key.Key_Space)
    QTest.keyClick(presenter, Qt.Key.Key_3)
    _export(presenter, root / "shown")
    document = presenter.workshop.document
    document.file.wait(20)
    QTest.qWait(50)
    _tell("shown")
    window.desk.room(Presenting).end()
    window.close()
    del app
    return 0


def _tell(word: str) -> None:
    print(word, flush=True)
    sys.stdin.readline()


def _vote(presenter: PresenterWindow) -> None:
    voting = presenter.workshop.voting
    assert isinstance(voting, KeptVoting)
    voting.prepare([Participant(number, f"Person {number}") for number in range(1, len(BALLOTS) + 1)], False, 3)
    panel = presenter.findChild(VotingPanel)
    assert panel is not None
    panel.begin("secret")
    (box,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()]
    box.findChild(QPushButton, "unseen").click()
    guest = presenter.workshop.guest
    assert isinstance(guest, GoingRound)
    for number, level in enumerate(BALLOTS):
        guest.hand_over.hold.held.emit()
        QTest.keyClick(guest.currentWidget(), Qt.Key(Qt.Key.Key_0 + level))
        if number == FAILS_AT:
            _fail()
        QTest.keyClick(guest.currentWidget(), Qt.Key.Key_Return)


def _fail() -> None:
    """A failure while somebody has chosen and not yet handed in: it is logged, and told in a dialog."""
    QTimer.singleShot(0, _raise)
    QTest.qWait(50)
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, CrashDialog):
            dialog.close()
    QTest.qWait(20)


def _raise() -> None:
    raise RuntimeError("a failure that nobody foresaw")


def _export(presenter: PresenterWindow, folder: Path) -> None:
    """Everything that can be made of a client, as it is now."""
    folder.mkdir()
    client, options = presenter.workshop.document.client, ReportOptions()
    for kind in FORMATS:
        (folder / f"client.{kind}").write_bytes(export(kind, client, "en", options, TODAY))
    for report in ("minutes", "assessment"):
        assert report in KINDS
        (folder / f"{report}.pdf").write_bytes(build(report, client, "en", options, TODAY))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
