"""A workshop on real screens that come and go: prints what is wrong, a line each. `python -m tests.screens.real`.

Needs Xorg's dummy driver, a window manager and xsettingsd; `python3 dev.py screens` installs them.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from somedesk.ui.workshop.votes import KeptVoting
from tests.screens import xorg
from tests.screens.xorg import BEAMER, LAPTOP, Screens


def main() -> int:
    """Start the server, and in it the program."""
    if lacking := xorg.missing():
        print(f"not installed: {', '.join(lacking)}", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SOMEDESK_HOME"] = folder
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        with xorg.server(Path(folder)) as screens:
            from somedesk.base.settings import Settings
            from somedesk.ui.app import make_application
            from tests.screens.workshop import workshop

            app = make_application(sys.argv[:1])
            settings = Settings(language="en", theme="light", audience_screen=f"{BEAMER}|1920x1080")
            with workshop(Path(folder), settings) as presenter:
                Steps(screens, presenter).run()
            app.processEvents()
            del presenter
            del app
    return 0


class Steps:
    """Each thing that a hand, a lid or a system does to the screens, and what must be so a moment later."""

    def __init__(self, screens: Screens, presenter: object) -> None:
        from somedesk.ui.workshop.presenter import PresenterWindow

        assert isinstance(presenter, PresenterWindow)
        self.screens, self.presenter = screens, presenter
        self.audience, self.displays = presenter.audience, presenter.displays

    def run(self) -> None:
        """All of them, in the middle of a vote."""
        screens = self.screens
        steps: list[tuple[str, Callable[[], object], str, str]] = [
            ("start", lambda: None, BEAMER, LAPTOP),
            ("unplug", lambda: screens.on(LAPTOP), "", LAPTOP),
            ("replug", lambda: screens.on(LAPTOP, BEAMER), BEAMER, LAPTOP),
            ("mode", lambda: screens.on(LAPTOP, BEAMER, DUMMY1="1280x720"), BEAMER, LAPTOP),
            ("mode back", lambda: screens.on(LAPTOP, BEAMER), BEAMER, LAPTOP),
            ("swap", self.presenter.swap, LAPTOP, BEAMER),
            ("swap back", self.presenter.swap, BEAMER, LAPTOP),
            ("lid", lambda: screens.on(BEAMER), "", BEAMER),
            ("lid open", lambda: screens.on(LAPTOP, BEAMER), BEAMER, LAPTOP),
            ("200 %", lambda: screens.scale(200), BEAMER, LAPTOP),
            ("100 %", lambda: screens.scale(100), BEAMER, LAPTOP),
            ("primary", lambda: screens.randr("--output", BEAMER, "--primary"), BEAMER, LAPTOP),
            ("all off", screens.on, "", ""),
            ("all on", lambda: screens.on(LAPTOP, BEAMER), BEAMER, LAPTOP),
            ("unplug again", lambda: screens.on(LAPTOP), "", LAPTOP),
            ("replug again", lambda: screens.on(LAPTOP, BEAMER), BEAMER, LAPTOP),
        ]
        self._go_to_a_dimension()
        for step, change, room, own in steps:
            change()
            self._look(step, room, own)
        self._mirror()

    def _go_to_a_dimension(self) -> None:
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_4, Qt.Key.Key_Up):
            QTest.keyClick(self.presenter, key)
        self.level = self.presenter.workshop.rating.level
        if self.level != 4:
            print(f"start: 4 was pressed, and {self.level} is decided")
        workshop = self.presenter.workshop
        voting = workshop.voting
        assert isinstance(voting, KeptVoting)
        voting.start([workshop.dimension], "current", "hands")
        found = voting.round(workshop.dimension, "current")
        assert found is not None
        voting.set_hands(found, (0, 2, 3, 4, 0, 0), 0)

    def _look(self, step: str, room: str, own: str) -> None:
        from tests.screens.workshop import PRIVATE, others_on, private_in, screen_of, waited

        def right() -> bool:
            full = not room or self.audience.geometry() == self._place(room)
            return (
                screen_of(self.audience) == room
                and (not own or (screen_of(self.presenter) == own and self._has_keyboard()))
                and full
                and not self.displays._timer.isActive()
            )

        if not waited(right) and not self._is_stale(step):
            now = (screen_of(self.audience), self.audience.geometry().getRect(), screen_of(self.presenter))
            focus = QApplication.focusWindow()
            print(f"{step}: {now}, keyboard at {focus}, not {(room, own)}; {self.displays.now}")
        if private_in(self.audience) or others_on(room, self.presenter):
            print(f"{step}: {private_in(self.audience)} {others_on(room, self.presenter)}")
        if own == BEAMER and not room and self.presenter.stack.currentWidget() is not self.presenter.room:
            print(f"{step}: what is private stands on the projector")
        typed, level = self.presenter.desk.parking_panel.line.text(), self.presenter.workshop.rating.level
        standing = self.presenter.workshop.standing
        if (typed, level, standing.voted, standing.result) != (PRIVATE, self.level, 9, None):
            print(f"{step}: {typed!r} is typed, {level} is decided, and the vote stands at {standing}")

    def _is_stale(self, step: str) -> bool:
        """Whether Qt has missed a change, as it does now and then (6.11): it places windows by what it knows."""
        told = {each.name(): each.geometry().getRect() for each in QGuiApplication.screens()}
        said = self.screens.monitors()
        if told != said and said:
            print(f"{step}: Qt says {told}, the server {said}", file=sys.stderr)
        return bool(said) and told != said

    def _place(self, name: str) -> object:
        return next((each.geometry() for each in QGuiApplication.screens() if each.name() == name), None)

    def _has_keyboard(self) -> bool:
        return QApplication.focusWindow() is self.presenter.windowHandle()

    def _mirror(self) -> None:
        from tests.screens.workshop import waited

        self.screens.mirror()
        hidden = waited(lambda: self.displays.now.kind != "two" and not self.audience.isVisible())
        right = hidden and self.presenter.stack.currentWidget() is self.presenter.room
        if not right and not self._is_stale("mirror"):
            print(f"mirror: {self.displays.now}, the room's window is {self.audience.isVisible()}")
        self.screens.on(LAPTOP, BEAMER)
        self._look("extended", BEAMER, LAPTOP)


if __name__ == "__main__":
    sys.exit(main())
