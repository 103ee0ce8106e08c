"""Which screen the room sees: chosen, remembered, lost and found again.

Screens come and go with a burst of signals, some of them with nonsense on the way (a screen of 554 × 1080), so what is
done is done on the state a moment later. What cannot wait is hiding: the system moves the window of a screen that is
gone onto the one that is left, which is the presenter's.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.pauses import pause

SETTLE_MILLISECONDS = 300
# A window that has just become full screen takes the keyboard, and overtakes whoever asks for it back at once.
KEYBOARD_BACK_MILLISECONDS = 250
NO_SCREEN = 64  # X11 stands in for all screens with one that has room for 64 × 64
ORDINARY = (1280, 720)
BUILT_IN = ("eDP", "LVDS", "DSI", "Built-in")

Kind = Literal["two", "one", "mirrored", "none"]


class Display(Struct, frozen=True):
    """A screen as the system tells it. ``name`` is all that tells one from another."""

    name: str
    x: int
    y: int
    width: int
    height: int
    is_primary: bool = False

    @property
    def is_built_in(self) -> bool:
        """Whether it is a laptop's own, as far as its name tells."""
        return self.name.startswith(BUILT_IN)

    @property
    def key(self) -> str:
        """What is remembered of it."""
        return f"{self.name}|{self.width}x{self.height}"


class Arrangement(Struct, frozen=True):
    """How the screens stand: what the room sees is on ``audience``, the presenter on ``presenter``; "" = nowhere.

    ``room_sees_presenter``: the one screen that is left is the one that the room was given.
    """

    kind: Kind
    displays: tuple[Display, ...] = ()
    audience: str = ""
    presenter: str = ""
    room_sees_presenter: bool = False


def arrange(displays: Sequence[Display], remembered: str, presenter: str) -> Arrangement:
    """Which screen is whose. ``remembered`` is a ``Display.key``; ``presenter`` the screen where that window is."""
    found = tuple(displays)
    if not found:
        return Arrangement("none")
    name = remembered.partition("|")[0]
    places = {(each.x, each.y) for each in found}
    if len(places) == 1:
        kind: Kind = "one" if len(found) == 1 else "mirrored"
        first = next((each for each in found if each.is_primary), found[0])
        return Arrangement(kind, found, "", first.name, bool(name) and all(each.name == name for each in found))
    audience = _wanted(found, remembered, presenter)
    others = [each for each in found if (each.x, each.y) != (audience.x, audience.y)]
    beside = [each for each in others if each.name == presenter] or [each for each in others if each.is_primary]
    return Arrangement("two", found, audience.name, (beside or others)[0].name)


def _wanted(found: Sequence[Display], remembered: str, presenter: str) -> Display:
    name, _, size = remembered.partition("|")
    free = [each for each in found if not each.is_built_in]
    elsewhere = [each for each in free if each.name != presenter]
    for choice in (
        [each for each in found if each.key == remembered],
        [each for each in found if each.name == name],
        [each for each in elsewhere if f"{each.width}x{each.height}" == size],
        [each for each in elsewhere if not each.is_primary],
        elsewhere,
        free,
        [each for each in found if each.name != presenter],
    ):
        if choice:
            return choice[0]
    return found[-1]


def displays_now() -> tuple[Display, ...]:
    """What the system has now; nothing if it only stands in for screens that are all off."""
    primary = QGuiApplication.primaryScreen()
    found = []
    for screen in QGuiApplication.screens():
        place, room = screen.geometry(), screen.availableGeometry()
        if min(room.width(), room.height()) > NO_SCREEN:
            size = (place.x(), place.y(), place.width(), place.height())
            found.append(Display(screen.name(), *size, screen is primary))
    return tuple(found)


def screen_called(name: str) -> QScreen | None:
    """The screen of that name, if it is there; "" is none."""
    return next((each for each in QGuiApplication.screens() if name and each.name() == name), None)


def show_full_on(window: QWidget, screen: QScreen) -> None:
    """Fill ``screen``: the only order of calls that did so on every platform and from every state."""
    if window.isVisible() and window.windowState() & Qt.WindowState.WindowFullScreen:
        window.showNormal()
    window.winId()
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()


class Displays(QObject):
    """Keeps the two windows on their screens. ``arranged`` carries an Arrangement, whenever one has been made;
    ``unsettled`` comes before, at the first sign of another.

    ``as_window``: what the room sees is an ordinary window, to be shared in a call; no screen is filled then.
    """

    arranged = Signal(object)
    unsettled = Signal()

    def __init__(self, audience: QWidget, presenter: QWidget, remembered: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.audience, self.presenter = audience, presenter
        self.remembered, self.as_window = remembered, False
        self.now = Arrangement("none")
        self._is_on = False
        self._timer = pause(self, self.settle, SETTLE_MILLISECONDS, "screens_settle")
        self._watched: list[QScreen] = []

    def start(self) -> None:
        """Put the windows where they belong, and see to it that they stay there."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._on_screen_added)
        app.screenRemoved.connect(self._on_screen_removed)
        app.primaryScreenChanged.connect(self._on_screens_changed)
        self._is_on = True
        for screen in QGuiApplication.screens():
            self._watch(screen)
        self.settle()

    def stop(self) -> None:
        """The workshop ends: nothing is on the room's screen any more."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._timer.stop()
        if self._is_on:
            app.screenAdded.disconnect(self._on_screen_added)
            app.screenRemoved.disconnect(self._on_screen_removed)
            app.primaryScreenChanged.disconnect(self._on_screens_changed)
            for screen in list(self._watched):
                self._unwatch(screen)
        self._is_on = False
        self.audience.hide()

    def choose(self, name: str) -> None:
        """The room gets the screen called ``name``, also the next time."""
        display = next((each for each in self.now.displays if each.name == name), None)
        if display is not None:
            self.as_window = False
            self.remembered = display.key
            self.settle()

    def swap(self) -> None:
        """The room gets the presenter's screen, and the other way round."""
        if self.now.kind == "two":
            self.choose(self.now.presenter)

    def show_as_window(self) -> None:
        """What the room sees becomes an ordinary window."""
        self.as_window = True
        if self.audience.isVisible():
            self.audience.showNormal()
        self.audience.resize(*ORDINARY)
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Put both windows where they belong, by what there is now."""
        self._timer.stop()
        at = QGuiApplication.screenAt(self.presenter.frameGeometry().center())
        there = at.name() if at is not None else ""
        self.now = arrange(displays_now(), self.remembered, there)
        self._place_presenter()
        self._place_audience()
        self.arranged.emit(self.now)
        QTimer.singleShot(KEYBOARD_BACK_MILLISECONDS, self.presenter, self.presenter.activateWindow)

    def _place_presenter(self) -> None:
        screen = screen_called(self.now.presenter) if not self.as_window else None
        if screen is None:
            return
        at = QGuiApplication.screenAt(self.presenter.frameGeometry().center())
        window = self.presenter
        if at is screen and screen.availableGeometry().contains(window.frameGeometry().center()) and window.isVisible():
            return
        if window.isVisible() and window.isMaximized():
            window.showNormal()
        window.winId()
        window.setScreen(screen)
        window.setGeometry(screen.availableGeometry())
        window.showMaximized()

    def _place_audience(self) -> None:
        if self.as_window:
            self.audience.show()
            return
        screen = screen_called(self.now.audience)
        if screen is None:
            self.audience.hide()
            return
        full = bool(self.audience.windowState() & Qt.WindowState.WindowFullScreen)
        if self.audience.isVisible() and full and self.audience.geometry() == screen.geometry():
            return
        show_full_on(self.audience, screen)

    def _watch(self, screen: QScreen) -> None:
        self._watched.append(screen)
        for signal in (screen.geometryChanged, screen.availableGeometryChanged, screen.physicalDotsPerInchChanged):
            signal.connect(self._on_screens_changed)

    def _unwatch(self, screen: QScreen) -> None:
        self._watched.remove(screen)
        for signal in (screen.geometryChanged, screen.availableGeometryChanged, screen.physicalDotsPerInchChanged):
            signal.disconnect(self._on_screens_changed)

    @Slot(QScreen)
    def _on_screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self._on_screens_changed()

    @Slot(QScreen)
    def _on_screen_removed(self, screen: QScreen) -> None:
        if screen in self._watched:
            self._watched.remove(screen)
        if not self.as_window and screen.name() == self.now.audience:
            self.audience.hide()
        self._on_screens_changed()

    @Slot()
    def _on_screens_changed(self) -> None:
        self._timer.start()
        self.unsettled.emit()
