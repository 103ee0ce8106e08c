"""Every feature once, on a client under a passphrase, with a marker in every field.

`python -m tests.leaks.journey ROOT` prints the name of each step before it; with --wait, "done" after it, and waits for
a line on stdin. What Python opens to write outside ROOT is printed as "outside: PATH".
"""

import os
import shutil
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from somedesk.base.paths import config_folder
from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.workshop import Participant
from somedesk.exchange.formats import FORMATS
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.store.library import Library
from somedesk.ui.app import make_application, make_window, warm_up
from somedesk.ui.exchange.export import ExportDialog
from somedesk.ui.figures.import_figures import ImportFigures
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.files.passphrase import PassphraseDialog
from somedesk.ui.files.unlock import UnlockDialog
from somedesk.ui.history.looking_back import LookingBack
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.question import Question
from somedesk.ui.merging.merging import Merging
from somedesk.ui.places import PLACES
from somedesk.ui.reports.page import ReportsPage
from somedesk.ui.shell import crash
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.presenting import Presenting
from tests.gui.outputs import OUTPUTS, choose
from tests.gui.shell import dialog, dialogs, find, press, settled
from tests.marked_client import marked_client, text
from tests.platform_files import FACEBOOK_ROWS, facebook_posts

PASSPHRASE, NEXT_PASSPHRASE = "seven quiet herons", "eleven loud starlings"
ENOUGH_MILLISECONDS = 60_000
# Folders, as the user names them; the last part is looked for where no folder's name should be.
LIBRARY, CHOSEN, BACKUPS = "library", "chosen-foldermark", "second"


class Hands:
    """What the outputs' descriptions ask of qtbot, outside a test."""

    def waitUntil(self, condition: Callable[[], Any], *, timeout: int = ENOUGH_MILLISECONDS) -> None:  # noqa: N802
        clock = QElapsedTimer()
        clock.start()
        while not condition():
            assert clock.elapsed() < timeout, "waited in vain"
            QTest.qWait(5)

    @contextmanager
    def waitSignal(self, signal: Any, *, timeout: int = ENOUGH_MILLISECONDS) -> Iterator[None]:  # noqa: N802
        seen: list[object] = []
        signal.connect(lambda *_: seen.append(None))
        yield
        self.waitUntil(lambda: bool(seen), timeout=timeout)

    mouseClick = staticmethod(QTest.mouseClick)  # noqa: N815
    keyClick = staticmethod(QTest.keyClick)  # noqa: N815


def client() -> Client:
    """The marked client, with a marker also where it has a plain word."""
    made = marked_client()
    profile = replace(
        made.profile, uid="uid-of-the-marked-client", name=text("NAME"), sector=text("SECTOR"),
        contact=text("CONTACT"), notes=text("PROFILE"),
    )  # fmt: skip
    return replace(made, profile=profile)


def prepare(root: Path) -> None:
    """A library with the client, and a second folder for backups."""
    for name in (LIBRARY, CHOSEN, BACKUPS, "tmp", "user"):
        (root / name).mkdir(parents=True, exist_ok=True)
    ClientFile.create(root / LIBRARY / "case.somedesk", client(), seal=Seal.make(PASSPHRASE)).close()


class Journey:
    """The steps, in the order of their names in ``STEPS``."""

    def __init__(self, root: Path, window: MainWindow) -> None:
        self.root, self.window, self.hands = root, window, Hands()
        self.path, self.chosen = root / LIBRARY / "case.somedesk", root / CHOSEN
        self.passphrase = PASSPHRASE

    def settle(self) -> None:
        """Wait until nothing is being done any more, and all is saved."""
        settled(self.hands, self.window)
        document = self.window.document
        if document is not None:
            self.hands.waitUntil(lambda: document.save_state.kind == "saved")

    def open(self) -> None:
        """From its card, with the passphrase."""
        self.window.open_path(self.path)
        self.settle()
        shown = dialog(UnlockDialog)
        shown.line.setText(self.passphrase)
        shown.accept()
        self.settle()
        assert self.window.document is not None

    def change(self) -> None:
        """A note, and taken back and made again."""
        document = self.window.document
        assert document is not None
        name = document.client.model_of(document.client.timeline[-1]).dimension_ids()[1]
        document.apply(assessments.set_note(document.client, "a1", name, text("TYPED")))
        self.settle()
        self.window.desk.undo()
        self.window.desk.redo()
        self.settle()

    def look(self) -> None:
        """Every page, every chart copied."""
        for name in (place.name for place in PLACES if place.name != "home"):
            self.window.show_page(name)
            self.settle()
            for chart in self.window.page(name).findChildren(ChartView):
                chart.copy()
                self.settle()

    def write(self) -> None:
        """Every output of the window."""
        for number, output in enumerate(OUTPUTS.values()):
            if not output.asks:
                continue  # reports of many clients leave out those under a passphrase
            output.write(self.hands, self.window, self.chosen / f"result {number} case{output.suffix}")

    def export(self) -> None:
        """Every format."""
        for kind, ending in [(each.name, each.ending) for each in FORMATS.values()]:
            self.window.commands["export"].trigger()
            shown = dialog(ExportDialog)
            shown.formats[kind].setChecked(True)
            shown.buttons.button(Button.Ok).click()
            choose(self.window, "export_file_dialog", self.chosen / f"{kind}{ending}")
            self.settle()

    def show_elsewhere(self) -> None:
        """A report, opened in another program."""
        page = self.window.page("reports")
        assert isinstance(page, ReportsPage)
        self.window.show_page("reports")
        self.hands.waitUntil(page._open.isEnabled)
        press(self.hands, page.header, "open_report")
        press(self.hands, dialog(Question), "open")
        self.settle()

    def keep_template(self) -> None:
        """With an introduction of its own."""
        page = self.window.page("reports")
        field = find(page, QPlainTextEdit, "introduction")
        field.setPlainText(text("INTRODUCTION"))
        page.options.templates.save_requested.emit("Board")  # type: ignore[attr-defined]
        self.settle()

    def import_figures(self) -> None:
        """Posts with their texts, from a file of a platform; undone, and taken once more."""
        source = self.chosen / "posts.csv"
        rows = [(*row[:3], text("POST", number), *row[4:]) for number, row in enumerate(FACEBOOK_ROWS)]
        source.write_bytes(facebook_posts(rows=rows))
        page = self.window.page("figures")
        assert isinstance(page, FiguresPage)
        self.window.show_page("figures")
        self.settle()
        for _ in range(2):
            page.import_from(str(source))
            self.settle()
            dialog(ImportFigures).accept()
            self.settle()
            assert not dialogs()
            self.window.desk.undo()
            self.settle()
        self.window.desk.redo()
        self.settle()

    def hold_workshop(self) -> None:
        """In its windows; a secret vote, the decision with its reasons, a point put aside, and left."""
        document = self.window.document
        assert document is not None
        model = document.client.model_of(document.client.timeline[-1])
        made = Assessment(id="a9", model=model.id, date=document.today(), title=text("TITLE"))
        document.apply(assessments.new_assessment(document.client, made, model))
        document.select_assessment("a9")
        room = self.window.desk.room(Presenting)
        voting = room.begin("en").workshop.voting
        self.settle()
        name = model.dimension_ids()[0]
        assert voting.prepare([Participant(number, text("VOTER", number)) for number in (1, 2, 3)], False, 3)
        assert voting.start([name], "current", "secret")
        found = voting.round(name, "current")
        assert found is not None
        for number in (1, 2, 3):
            assert voting.hand_in(number, {found.id: number})
            self.settle()
        voting.reveal(name, "current")
        assert voting.decide(name, "current", 2)
        assert voting.explain(name, reason=text("DECIDED"), dissent=text("DISSENT"))
        self.settle()
        room.end()
        self.settle()

    def change_passphrase(self) -> None:
        """To another, for all copies that there are."""
        self.window.commands["passphrase"].trigger()
        shown = dialog(PassphraseDialog)
        shown.current.setText(PASSPHRASE)
        shown.new.setText(NEXT_PASSPHRASE)
        shown.again.setText(NEXT_PASSPHRASE)
        shown.buttons.button(Button.Ok).click()
        self.settle()
        assert not dialogs()
        self.passphrase = NEXT_PASSPHRASE

    def back_up(self) -> None:
        """Backups here and in the second folder, and one gone back to."""
        document = self.window.document
        assert document is not None
        document.file.back_up("import")
        self.window.desk.room(LookingBack).restore(1)
        self.settle()

    def merge(self) -> None:
        """With a copy of its own, which is under the passphrase too."""
        copy = self.path.with_name("copy.somedesk")
        shutil.copy(self.path, copy)
        with ClientFile.open(copy, key=self.passphrase) as file:
            changed = assessments.edit_profile(file.client, notes=text("COLLEAGUE"))
            assert changed is not None
            file.apply(changed)
        self.window.desk.room(Merging).merge_with(copy, "copy")
        self.settle()
        for shown in dialogs():
            shown.accept()
        self.settle()

    def fail(self) -> None:
        """Something that nobody foresaw, with the client's words in it."""
        threading.Thread(target=_fail).start()
        self.hands.waitUntil(lambda: bool(dialogs()))
        for shown in dialogs():
            shown.close()
        self.settle()

    def go_home(self) -> None:
        """Closed, listed, searched for, deleted and taken back."""
        self.window.desk.close_client()
        self.settle()
        for field in self.window.page("home").findChildren(QLineEdit):
            field.setText("case")
        library = Library(self.path.parent, self.window.context.environment)
        library.restore(library.trash(self.path))
        self.settle()

    def read_only(self) -> None:
        """Once more, to be looked at, and as it was."""
        self.open()
        self.window.desk.room(LookingBack).show_past(1)
        self.settle()

    def quit(self) -> None:
        """The window closes."""
        self.window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


STEPS = (
    "open", "change", "look", "write", "export", "show_elsewhere", "keep_template", "import_figures",
    "hold_workshop", "back_up", "merge", "change_passphrase", "fail", "go_home", "read_only", "quit",
)  # fmt: skip


def _fail() -> None:
    raise ValueError(text("FAILED"))


def _note_outside(root: str) -> None:
    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(arguments[0], str) and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            path = os.path.abspath(arguments[0])
            if not path.startswith((root, "/dev/", "/proc/")) and "__pycache__" not in path:
                print(f"outside: {path}", flush=True)

    sys.addaudithook(hook)


def main(root: Path, *, wait: bool) -> None:
    """Go all the way."""
    _note_outside(str(root))
    app = make_application(["somedesk"])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QDesktopServices.openUrl = lambda _url: True  # type: ignore[method-assign]
    crash.install()
    assert config_folder().is_relative_to(root)
    window = make_window()
    window.context.change_settings(
        language="en", library=str(root / LIBRARY), backups=str(root / BACKUPS), consultant="Consultant"
    )
    window.show()
    warm_up("en")
    journey = Journey(root, window)
    for step in STEPS:
        print(f"step: {step}", flush=True)
        try:
            getattr(journey, step)()
        except Exception:  # noqa: BLE001 – it is printed, and not shown by the crash dialog
            traceback.print_exc(file=sys.stdout)
            sys.stdout.flush()
            os._exit(1)
        if wait:
            print("done", flush=True)
            sys.stdin.readline()


if __name__ == "__main__":
    main(Path(sys.argv[1]), wait="--wait" in sys.argv)
