"""What is private does not reach the room: two clients that differ in nothing else look alike there, pixel by pixel."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.domain.records.workshop import Participant
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.crash import CrashReporter
from somedesk.ui.shell.crash_dialog import CrashDialog
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop import guarding
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.participants_dialog import ParticipantsDialog
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.ui.workshop.voting_panel import VotingPanel
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, dialogs, open_in, press, shown_window
from tests.gui.workshop_steps import begun, boxes

_K = Qt.Key
MARKERS = ("Zqxj", "A much longer Wvkb, over two lines\nand more")
TEXT = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


class Seen(Struct, frozen=True):
    """A state: what the wall shows, what the laptop shows to the room, what only the facilitator sees."""

    name: str
    wall: QImage
    laptop: QImage
    own: QImage
    said: str


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def client_with(marker: str) -> Client:
    """The sample client; every text that somebody wrote about it is the marker."""
    client = sample_client("en", TODAY)
    ratings = {key: replace(each, note=marker, evidence=marker) for key, each in client.ratings.items()}
    actions = {key: replace(each, title=marker, text=marker) for key, each in client.actions.items()}
    profile = replace(client.profile, contact=marker, notes=marker)
    return replace(client, ratings=ratings, actions=actions, profile=profile)


class Walk:
    """A workshop gone through, looked at after each step."""

    def __init__(self, qtbot: QtBot, window: MainWindow, marker: str, sealed: Sequence[int | None]) -> None:
        self.qtbot, self.marker, self.sealed = qtbot, marker, sealed
        self.presenter, self.workshop = begun(qtbot, window)
        self.presenter.timer._now = lambda: 0.0
        self.presenter.resize(1366, 768)
        self.presenter.audience.resize(1280, 720)
        self.seen: list[Seen] = []

    @property
    def voting(self) -> KeptVoting:
        assert isinstance(self.workshop.voting, KeptVoting)
        return self.workshop.voting

    def look(self, name: str) -> None:
        """Remember what is to be seen now."""
        presenter = self.presenter
        self.workshop.refresh()
        QApplication.processEvents()
        own = presenter.grab().toImage()
        if self.workshop.guest is None:
            presenter.swap()
        laptop = presenter.grab().toImage()
        if self.workshop.guest is None:
            presenter.swap()
        else:
            laptop = own = QImage()  # a voter has it; the room may not see it
        said = "\n".join(told(QAccessible.queryAccessibleInterface(presenter.audience)))
        self.seen.append(Seen(name, presenter.audience.grab().toImage(), laptop, own, said))

    def keys(self, *keys: _K) -> None:
        for key in keys:
            self.qtbot.keyClick(self.presenter, key)
            self.look(key.name)

    def hand_in(self, levels: Sequence[int | None]) -> None:
        found = self.voting.round(self.workshop.dimension, "current")
        assert found is not None
        for number, level in enumerate(levels, start=1):
            assert self.voting.hand_in(number, {found.id: level})
            self.look(f"vote {number}")

    def walk(self) -> list[Seen]:
        presenter, desk, marker = self.presenter, self.presenter.desk, self.marker
        self.look("title")
        people = [Participant(number, f"{marker.split()[0]} {number}") for number in range(1, 6)]
        assert self.voting.prepare(people, True, 3)
        desk.dimension_panel.note.setPlainText(marker)
        for field, text in ((desk.parking_panel.line, marker), (desk.parking_panel.action, marker)):
            field.setText(text.replace("\n", " "))
            self.qtbot.keyClick(field, _K.Key_Return)
        presenter.say(marker)
        self.keys(_K.Key_PageDown, _K.Key_T, _K.Key_T, _K.Key_L, _K.Key_L)
        assert self.voting.start([self.workshop.dimension], "current", "secret")
        self.look("asked")
        self.hand_in(self.sealed)
        self.ballot()
        self.keys(_K.Key_Z, _K.Key_Z, _K.Key_O, _K.Key_O, _K.Key_F, _K.Key_F, _K.Key_B, _K.Key_B, _K.Key_R, _K.Key_R)
        # The same votes in both, shown with the names of who voted: those are the facilitator's.
        self.workshop.go("governance")
        assert self.voting.start(["governance"], "current", "secret")
        self.hand_in((1, 2, 2, None, 4))
        self.keys(_K.Key_Space, _K.Key_2)
        assert self.voting.explain("governance", reason=marker, dissent=marker)
        self.look("explained")
        self.keys(_K.Key_PageDown, _K.Key_3, _K.Key_O)
        return self.seen

    def ballot(self) -> None:
        """The laptop goes round, and somebody has chosen."""
        panel = self.presenter.findChild(VotingPanel)
        assert panel is not None
        panel._on_pass_clicked()
        for box in boxes():
            press(self.qtbot, box, "unseen")
        guest = self.workshop.guest
        assert isinstance(guest, GoingRound)
        self.look("hand-over")
        guest.hand_over.hold.held.emit()
        self.qtbot.keyClick(guest.currentWidget(), _K(_K.Key_1 + (self.sealed[0] or 0)))
        self.look("ballot")
        self.workshop.take_over(None)


def told(found: QAccessibleInterface) -> Iterator[str]:
    """All that a screen reader can come to from there."""
    yield from (found.text(kind) for kind in TEXT)
    for number in range(found.childCount()):
        yield from told(found.child(number))


def test_the_rooms_pixels_are_the_same_whatever_is_private(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    walks = []
    for number, (marker, sealed) in enumerate(zip(MARKERS, ((1, 1, 1), (5, 0, None)), strict=True)):
        open_in(window, tmp_path / f"{number}.somedesk", client_with(marker))
        walks.append(Walk(qtbot, window, marker, sealed).walk())
        window.desk.room(Presenting).end()
    for one, other in zip(*walks, strict=True):
        assert one.wall == other.wall, one.name
        assert one.laptop == other.laptop, one.name
        assert one.said == other.said, one.name
        assert not any(word in one.said for word in ("Zqxj", "Wvkb")), one.name
    # The trial itself: the facilitator does see what differs, and the wall changes.
    assert any(one.own != other.own for one, other in zip(*walks, strict=True))
    first = walks[0]
    assert len({bytes(seen.wall.constBits()) for seen in first}) > len(first) / 2


def test_a_failure_is_never_told_in_the_rooms_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(window, tmp_path / "client.somedesk", sample_client("en", TODAY))
    presenter, _ = begun(qtbot, window)
    presenter.displays.show_as_window()
    presenter.audience.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is presenter.audience)
    reporter = CrashReporter(presenter)
    reporter.failed.emit("ValueError: Zqxj")
    qtbot.waitUntil(lambda: any(isinstance(each, CrashDialog) for each in dialogs()))
    shown = dialog(CrashDialog)
    assert shown.parentWidget() is presenter
    shown.close()


def test_who_has_the_computer_in_hand_is_called_by_name_or_number_and_does_not_end_it_by_enter(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_in(window, tmp_path / "one.somedesk", client_with("m"))
    presenter, workshop = begun(qtbot, window)
    assert isinstance(workshop.voting, KeptVoting)
    assert workshop.voting.prepare([Participant(1)], True, 3)
    press(qtbot, presenter, "vote_secret")
    press(qtbot, boxes()[0], "unseen")
    assert isinstance(workshop.guest, GoingRound)
    assert "on to participant 1." in workshop.guest.hand_over.hold.accessibleDescription()
    presenter.close()
    (asked,) = boxes()
    qtbot.keyClick(asked.focusWidget(), _K.Key_Return)
    assert presenter.stack.currentWidget() is workshop.guest, "who hands in presses Enter"


def test_every_window_but_the_rooms_is_kept_out_of_captures_where_the_system_can(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[str] = []
    monkeypatch.setattr(guarding, "can_keep_out", lambda: True)
    monkeypatch.setattr(guarding, "_exclude", lambda each: kept.append(each.objectName()) or True)
    open_in(window, tmp_path / "client.somedesk", sample_client("en", TODAY))
    presenter, _ = begun(qtbot, window)
    presenter.displays.show_as_window()
    press(qtbot, presenter, "vote_who")
    dialog(ParticipantsDialog).close()
    assert {"presenter", "participants_dialog"} <= set(kept)
    assert "audience" not in kept
