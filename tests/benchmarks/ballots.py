"""A secret ballot: saved durably against the bare system calls for the same bytes, and from Enter to the next screen.

The first is wall time, because a disk is waited for, and each round is compared with itself; the second is CPU time.
"""

import datetime as dt
import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from somedesk.content.sample import sample_client
from somedesk.domain.records.workshop import Participant
from somedesk.domain.workshop.ballots import Session, hand_in
from somedesk.store.ballot_box import BallotBox
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import make_application
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.workshop.ballots.ballot import Question
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.votes import KeptVoting
from tests.benchmarks import earlier
from tests.benchmarks.row import Row

ROUNDS, VOTERS = 60, 25
FRAME = 0.016


def rows() -> list[Row]:
    """What a ballot costs."""
    with tempfile.TemporaryDirectory(dir=earlier.disk()) as folder:
        os.environ["SOMEDESK_HOME"] = folder
        root = Path(folder)
        save, bare = _in_turn(_saver(root / "boxes"), _bare_writer(root))
        screen = _screens(root)
    return [
        Row("ballot saved ÷ (write + fsync + replace + folder fsync of the same bytes)", save / bare, 1.5),
        Row("ballot: Enter to the next screen, painted ÷ 16 ms", screen / FRAME, 1, screen),
    ]


def _saver(folder: Path) -> Callable[[], None]:
    box, numbers = BallotBox("uid", "w", folder), itertools.count(1)
    held = [Session()]

    def save() -> None:
        number = next(numbers)
        held[0] = hand_in(held[0], f"p{number}", {f"r{place}": number % 6 for place in range(12)}, 5)
        box.save(held[0])

    save()
    return save


def _bare_writer(folder: Path) -> Callable[[], None]:
    target, part, content = folder / "file", folder / "part", os.urandom(64 * 1024 + 28)

    def write() -> None:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(handle, content)
        os.fsync(handle)
        os.close(handle)
        part.replace(target)
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)

    write()
    return write


def _in_turn(*functions: Callable[[], None]) -> list[float]:
    taken: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for times, function in zip(taken, functions, strict=True):
            begin = time.perf_counter()
            function()
            times.append(time.perf_counter() - begin)
    return [statistics.median(times) for times in taken]


def _screens(folder: Path) -> float:
    """CPU seconds from Enter on a ballot to the painted hand-over."""
    app = make_application(["bench"])
    from somedesk.base.settings import Settings

    context, owner = Context(Settings(language="da", theme="light")), QObject()
    context.start()
    document = Document(ClientFile.create(folder / "client.somedesk", sample_client("da", dt.date(2026, 11, 14))))
    assert document.assessment is not None
    assert document.model is not None
    voting = KeptVoting(document, document.assessment.id, owner)
    voting.prepare([Participant(number + 1) for number in range(VOTERS)], False, 3)
    voting.start(["strategy"], "current", "secret")
    question = Question(("strategy",), "current", document.model.text("da"), 5)
    guest = GoingRound(voting, question, context.appearance.theme)
    guest.resize(1920, 1080)
    guest.show()
    taken = []
    for _ in range(VOTERS):
        guest.hand_over.ready.emit()
        app.processEvents()
        ballot = guest.currentWidget()
        ballot._choose(2)  # type: ignore[attr-defined]
        app.processEvents()
        begin = time.process_time()
        ballot._on_next_clicked()  # type: ignore[attr-defined]
        app.processEvents()
        taken.append(time.process_time() - begin)
    guest.close()
    guest.deleteLater()
    document.file.close(backup=False)
    owner.deleteLater()
    context.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return statistics.median(taken)
