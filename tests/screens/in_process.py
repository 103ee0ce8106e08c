"""Every signal of screens that Qt's offscreen platform can send, in one program: prints what is wrong, a line each."""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.screens.offscreen import Place, configuration, set_screens

LAPTOP: Place = ("eDP-1", 0, 0, 1366, 768)
BEAMER: Place = ("HDMI-1", 1366, 0, 1920, 1080)


def main() -> int:
    """Run all steps."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOMEDESK_HOME"] = folder
        config = Path(folder) / "screens.json"
        config.write_text(json.dumps(configuration([LAPTOP, BEAMER])))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
        from somedesk.ui.app import make_application
        from tests.screens.workshop import workshop

        app = make_application(sys.argv[:1])
        with workshop(Path(folder)) as presenter:
            steps(presenter)
            ballots(presenter)
        del app
    return 0


def steps(presenter: object) -> None:
    """Each change of screens, and where the two windows must be after it."""
    from somedesk.ui.workshop.presenter import PresenterWindow
    from tests.screens.workshop import PRIVATE, others_on, private_in, screen_of, waited

    assert isinstance(presenter, PresenterWindow)
    audience, displays = presenter.audience, presenter.displays

    def expect(step: str, room: str, own: str, *, room_here: bool | None = None) -> None:
        def right() -> bool:
            here = presenter.stack.currentWidget() is presenter.room
            return (
                screen_of(audience) == room
                and screen_of(presenter) == own
                and (room_here is None or here is room_here)
                and not displays._timer.isActive()
            )

        if not waited(right):
            here = presenter.stack.currentWidget() is presenter.room
            now = (screen_of(audience), screen_of(presenter), here)
            print(f"{step}: {now}, not {(room, own, room_here)}; {displays.now}")
        if room and audience.geometry() != audience.screen().geometry():
            print(f"{step}: the room's window is {audience.geometry()}")
        if private_in(audience) or others_on(room, presenter):
            print(f"{step}: {private_in(audience)} {others_on(room, presenter)}")
        if presenter.desk.parking_panel.line.text() != PRIVATE:
            print(f"{step}: what was typed is gone")

    changes: list[tuple[str, Callable[[], object], str, str, bool | None]] = [
        ("start", lambda: None, "HDMI-1", "eDP-1", False),
        ("unplug", lambda: set_screens([LAPTOP]), "", "eDP-1", False),
        ("replug", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
        ("mode", lambda: set_screens([LAPTOP, ("HDMI-1", 1366, 0, 1280, 720)]), "HDMI-1", "eDP-1", False),
        ("back", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
        ("swap", displays.swap, "eDP-1", "HDMI-1", False),
        ("swap back", displays.swap, "HDMI-1", "eDP-1", False),
        ("remember", lambda: displays.choose("HDMI-1"), "HDMI-1", "eDP-1", False),
        ("lid", lambda: set_screens([("HDMI-1", 0, 0, 1920, 1080)]), "", "HDMI-1", True),
        ("lid open", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
        ("mirror", lambda: set_screens([LAPTOP, ("HDMI-1", 0, 0, 1366, 768)]), "", "", True),
        ("extended", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
        ("scale", lambda: set_screens([LAPTOP, BEAMER], 2), "HDMI-1", "eDP-1", False),
        ("scale back", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
        ("another projector", lambda: set_screens([LAPTOP, ("DP-3", 1366, 0, 1024, 768)]), "DP-3", "eDP-1", False),
        ("the first again", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
        ("none", lambda: set_screens([]), "", "", None),
        ("all again", lambda: set_screens([LAPTOP, BEAMER]), "HDMI-1", "eDP-1", False),
    ]
    for step, change, room, own, room_here in changes:
        change()
        if step == "mirror":
            # Two screens at one place: on which of them a window is cannot be told.
            waited(lambda: displays.now.kind == "mirrored")
            if audience.isVisible() or presenter.stack.currentWidget() is not presenter.room:
                print(f"{step}: {displays.now}")
        else:
            expect(step, room, own, room_here=room_here)


def ballots(presenter: object) -> None:
    """Screens change while somebody votes: a ballot is out of sight until it is certain who sees this screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from somedesk.domain.records.workshop import Participant
    from somedesk.ui.workshop.ballots.going_round import GoingRound
    from somedesk.ui.workshop.presenter import PresenterWindow
    from somedesk.ui.workshop.votes import KeptVoting
    from somedesk.ui.workshop.voting_panel import VotingPanel
    from tests.screens.workshop import answer, waited

    assert isinstance(presenter, PresenterWindow)
    workshop, stack, displays = presenter.workshop, presenter.stack, presenter.displays
    assert isinstance(workshop.voting, KeptVoting)
    workshop.voting.prepare([Participant(number) for number in range(1, 6)], False, 3)
    panel = presenter.findChild(VotingPanel)
    assert panel is not None

    def right(step: str, now: Callable[[], bool]) -> None:
        if not waited(now):
            print(f"{step}: {stack.currentWidget()} is shown, {displays.now}, {workshop.standing}")

    QTest.keyClick(presenter, Qt.Key.Key_PageDown)
    panel.begin("secret")
    answer("unseen")
    guest = workshop.guest
    assert isinstance(guest, GoingRound)
    guest.hand_over.hold.held.emit()
    ballot = guest.currentWidget()
    QTest.keyClick(ballot, Qt.Key.Key_4)
    set_screens([LAPTOP, BEAMER], 2)
    right("covered at once", lambda: stack.currentWidget() is not guest)
    right("and back", lambda: stack.currentWidget() is guest and guest.currentWidget() is ballot)
    QTest.keyClick(presenter.focusWidget() or presenter, Qt.Key.Key_Return)
    right("the keyboard is the voter's", lambda: workshop.standing.voted == 1)
    guest.hand_over.hold.held.emit()
    set_screens([LAPTOP, ("HDMI-1", 0, 0, 1366, 768)])
    right("mirrored", lambda: stack.currentWidget() is presenter.room and displays.now.kind == "mirrored")
    answer("dark")
    right("the projector is dark", lambda: stack.currentWidget() is guest)
    set_screens([LAPTOP])
    right("one screen", lambda: stack.currentWidget() is presenter.room and displays.now.kind == "one")
    answer("seen")
    right("locked", lambda: workshop.guest is None and workshop.standing.voted == 1)
    set_screens([LAPTOP, BEAMER])
    right("two again", lambda: displays.now.kind == "two")


if __name__ == "__main__":
    sys.exit(main())
