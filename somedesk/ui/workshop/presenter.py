"""The presenter's window: what only the facilitator sees, what the room sees instead, or a ballot that goes round."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from somedesk.content.themes import theme
from somedesk.ui.audience.legibility import Seats
from somedesk.ui.audience.window import AudienceWindow
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.stops import ReadByTab
from somedesk.ui.kit.theme import palette, style_sheet
from somedesk.ui.workshop import guarding
from somedesk.ui.workshop.displays import KEYBOARD_BACK_MILLISECONDS, Arrangement, Displays
from somedesk.ui.workshop.head import AS_WINDOW
from somedesk.ui.workshop.presenter_desk import PresenterDesk
from somedesk.ui.workshop.presenter_help import PresenterHelp
from somedesk.ui.workshop.presenter_keys import PresenterKeys
from somedesk.ui.workshop.room_copy import RoomCopy
from somedesk.ui.workshop.show import Deed
from somedesk.ui.workshop.timer import Timer
from somedesk.ui.workshop.workshop import Workshop

TEXT_STEP, LEAST_TEXT, MOST_TEXT = 2, 12, 40


class PresenterWindow(ReadByTab, QWidget):
    """``end_asked``: somebody wants the workshop to end. Everything in it is in the language of the screen."""

    end_asked = Signal()
    keys_asked = Signal()

    def __init__(self, workshop: Workshop) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("presenter")
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(480, 300)
        self.workshop = workshop
        self.context = workshop.desk.context
        self.timer = Timer(self)
        self.audience = AudienceWindow()
        self.displays = Displays(self.audience, self, self.context.settings.audience_screen, self)
        self.seats = Seats(self.context.settings.screen_width / 100, self.context.settings.back_row / 100)
        self._room_here = True  # this window shows what the room sees, where there is one screen
        self._is_covered = False  # a ballot is going round, and it is not certain who sees this screen
        self._build()
        self.keys = PresenterKeys(self, self.help, self.do, self._decide)
        self._connect()
        self._use_theme()
        self._set_text_size(self.context.settings.presenter_text)
        self.retranslate()
        workshop.refresh()

    def _build(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.stack = QStackedWidget(self)
        whole.addWidget(self.stack)
        self.desk = PresenterDesk(self.workshop, self.timer, self)
        self.room = RoomCopy("room_here", self, fills=True)
        self.stack.addWidget(self.desk)
        self.stack.addWidget(self.room)
        self.help = PresenterHelp(self.context, whole, self)

    def _connect(self) -> None:
        workshop = self.workshop
        workshop.shown.connect(self.audience.show_view)
        workshop.shown.connect(self._on_workshop_shown)
        workshop.refused.connect(self.say)
        workshop.taken_over.connect(self._on_workshop_taken_over)
        self.audience.key_pressed.connect(self._on_audience_key)
        self.audience.closing.connect(self.end_asked)
        self.audience.painted.connect(self._on_audience_painted)
        self.desk.screen_panel.pointing_changed.connect(self.audience.set_pointing)
        self.displays.arranged.connect(self._on_displays_arranged)
        self.desk.head.chosen.connect(self._on_head_chosen)
        self.desk.head.swapped.connect(self.swap)
        self.desk.head.ended.connect(self.end_asked)
        self.desk.sheet.clicked.connect(self.keys_asked)
        self.desk.help.clicked.connect(self.help.toggle)
        self.keys.escaped.connect(self._on_keys_escaped)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_focus_window_changed)
        self.context.appearance.theme_changed.connect(self._use_theme)

    # --- beginning and ending ---

    def begin(self) -> None:
        """Show both windows, each on its screen."""
        self.audience.set_seats(self.seats)
        self.audience.show_view(self.workshop.view)
        guarding.Guard(self.audience, self)
        self.show()
        self.displays.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take both windows away; what is typed is kept."""
        self.desk.parking_panel.commit()
        self.timer.pause()
        self.desk.timer_panel.hand_over()
        self.displays.stop()
        self.hide()
        self.audience.deleteLater()
        self.deleteLater()

    # --- keys ---

    def do(self, deed: Deed) -> None:
        """What a key asks for: of a panel, of this window, or of the workshop."""
        if self.workshop.guest is not None:
            return
        if any(guest.act(deed) for guest in self.desk.guests):
            return
        match deed:
            case "timer":
                self.desk.timer_panel.toggle()
            case "minute":
                self.desk.timer_panel.add_minute()
            case "park":
                self._go_to_parking()
            case "keys" | "help" if self.stack.currentWidget() is not self.desk:
                self._show_way_back()
            case "keys":
                self.keys_asked.emit()
            case "help":
                self.help.toggle()
            case "swap":
                self.swap()
            case "bigger" | "smaller":
                step = TEXT_STEP if deed == "bigger" else -TEXT_STEP
                self._set_text_size(self.context.settings.presenter_text + step)
            case _:
                if self.workshop.do(deed):
                    self._tell_of(deed)

    def _show_way_back(self) -> None:
        """Who asks for help before what the room sees looks for the presenter's side, unless the room looks here."""
        now = self.displays.now
        if now.kind == "one" and not now.room_sees_presenter:
            self.swap()

    def _tell_of(self, deed: Deed) -> None:
        show, standing = self.workshop.show, self.workshop.standing
        if deed == "reveal" and show.is_armed:
            missing = self.tr(
                "%n vote(s) missing. Press Space again to show those that are there.", "", standing.missing
            )
            self.say(missing)
        elif deed in {"next", "previous"}:
            announce(self, self.workshop.view.title)

    def _decide(self, level: int) -> None:
        if self.workshop.guest is None:
            self.workshop.decide(level)

    def _go_to_parking(self) -> None:
        if self.workshop.facilitation.keeps and self.stack.currentWidget() is self.desk:
            self.desk.parking_panel.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.workshop.guest is not None or not self.keys.take(event):
            super().keyPressEvent(event)

    @Slot(object)
    def _on_audience_key(self, event: QKeyEvent) -> None:
        if self.workshop.guest is None:
            self.keys.take(event)

    @Slot()
    def _on_keys_escaped(self) -> None:
        """Twice Esc: with one screen the two views change places, with two the end is asked for."""
        if self.displays.now.kind == "two" or self.displays.as_window:
            self.end_asked.emit()
        else:
            self.swap()

    # --- screens ---

    @Slot()
    def swap(self) -> None:
        """The screens change what they show; with one, what is on it."""
        if self.displays.now.kind == "two" and not self.displays.as_window:
            self.displays.swap()
            self._remember()
        else:
            self._room_here = not self._room_here
            self._show_side()

    @Slot(str)
    def _on_head_chosen(self, name: str) -> None:
        if name == AS_WINDOW:
            self.displays.show_as_window()
        elif name:
            self.displays.choose(name)
            self._remember()

    def _remember(self) -> None:
        self.context.change_settings(audience_screen=self.displays.remembered)

    @Slot(object)
    def _on_displays_arranged(self, now: Arrangement) -> None:
        """What is private must not stand where the room looks: with one screen, begin with what the room may see."""
        alone = now.kind != "two" and not self.displays.as_window
        if not alone:
            self._room_here = False
        elif now.room_sees_presenter or now.kind == "mirrored":
            self._room_here = True
        self.desk.head.show_arrangement(now, as_window=self.displays.as_window)
        self.desk.screen_panel.set_lost(not self.audience.isVisible())
        self._show_side()
        self._show_reach()

    def _show_side(self) -> None:
        guest = self.workshop.guest
        side = self.room if self._room_here or (guest is not None and self._is_covered) else self.desk
        self.stack.setCurrentWidget(side if guest is None or self._is_covered else guest)
        self.room.of(self.size(), self.seats)
        self.room.show_view(self.workshop.view)
        self._show_title()

    @Slot(object)
    def _on_workshop_shown(self, view: object) -> None:
        self.room.show_view(self.workshop.view)
        self._show_title()
        self._show_reach()

    @Slot()
    def _on_audience_painted(self) -> None:
        size = self.audience.size()
        if size != self.desk.screen_panel.copy.original or self.seats != self.desk.screen_panel.copy.seats:
            self.desk.screen_panel.copy.of(size, self.seats)
            self.desk.next_panel.copy.of(size, self.seats)
            self._show_reach()

    def _show_reach(self) -> None:
        copy = self.audience if self.audience.isVisible() else None
        if copy is not None:
            self.desk.head.show_reach(self.audience.picture, self.seats)

    @Slot(object)
    def _on_workshop_taken_over(self, guest: QWidget | None) -> None:
        """A ballot takes the laptop: nothing that is the facilitator's stays in sight, and keys are the voter's."""
        self.keys.is_off = guest is not None
        if guest is not None:
            self.stack.addWidget(guest)
            self._show_side()
            guest.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for place in reversed(range(2, self.stack.count())):
            if (left := self.stack.widget(place)) is not None:
                self.stack.removeWidget(left)
        self._show_side()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self, covered: bool) -> None:
        """Put what the room may see over a ballot that goes round, or take it away."""
        self._is_covered = covered
        self._show_side()
        guest = self.workshop.guest
        if guest is not None and not covered:
            guest.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def may_be_seen(self) -> bool:
        """Whether the room may see what stands on this screen: there is one alone, or two at the same place."""
        return self.displays.now.kind != "two"

    # --- words ---

    @Slot(str)
    def say(self, text: str) -> None:
        """A sentence for the facilitator, for a while."""
        self.desk.say(text)

    @Slot()
    def _on_focus_window_changed(self) -> None:
        """Another program has the keyboard: a remote would talk to that."""
        focus: object = QGuiApplication.focusWindow()
        if focus is not None and focus is self.audience.windowHandle() and not self.displays.as_window:
            # Shown full screen, it takes the keyboard, and sometimes late.
            QTimer.singleShot(KEYBOARD_BACK_MILLISECONDS, self, self.activateWindow)
        elsewhere = focus is None and self.isVisible()
        self.desk.elsewhere.setVisible(elsewhere)

    def _set_text_size(self, pixels: int) -> None:
        pixels = max(LEAST_TEXT, min(MOST_TEXT, pixels))
        self.context.change_settings(presenter_text=pixels)
        self.desk.dimension_panel.set_text_size(pixels)

    @Slot()
    def _use_theme(self) -> None:
        """Dark beside a projector, whatever the other windows wear; high contrast where that is asked for."""
        chosen = self.context.appearance.theme
        own = chosen if chosen.name == "contrast" else theme("dark")
        self.setPalette(palette(own))
        self.setStyleSheet(style_sheet(own))
        self.help.use_theme(own, self.palette())

    def retranslate(self) -> None:
        """Set every text."""
        self._show_title()
        self.room.setAccessibleName(self.tr("What the room sees"))
        self.desk.retranslate(as_window=self.displays.as_window)

    def _show_title(self) -> None:
        """Of whoever looks at it: the facilitator, a voter, or the room."""
        shown = self.stack.currentWidget()
        self.help.allow(shown is self.desk)
        if shown is self.desk:
            self.setWindowTitle(self.tr("Workshop – only for you"))
        elif shown is self.room:
            self.setWindowTitle(self.workshop.view.title or "SomeDesk")
        else:
            self.setWindowTitle(self.tr("Secret vote"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """It is left by ending the workshop, which asks."""
        event.ignore()
        self.end_asked.emit()
