"""The presenter's window: what only the facilitator sees, what the room sees instead, or a ballot that goes round."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from somedesk.content.themes import theme
from somedesk.store.client_file import SaveState
from somedesk.ui.audience.legibility import Seats
from somedesk.ui.audience.window import AudienceWindow
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.kit.theme import palette, style_sheet
from somedesk.ui.workshop import guarding, parts
from somedesk.ui.workshop.dimension_panel import DimensionPanel
from somedesk.ui.workshop.displays import Arrangement, Displays
from somedesk.ui.workshop.head import AS_WINDOW, PresenterHead
from somedesk.ui.workshop.parking_panel import ParkingPanel
from somedesk.ui.workshop.presenter_keys import PresenterKeys
from somedesk.ui.workshop.room_copy import RoomCopy
from somedesk.ui.workshop.screen_panel import NextPanel, ScreenPanel
from somedesk.ui.workshop.show import Deed
from somedesk.ui.workshop.time_panels import AgendaPanel, TimerPanel
from somedesk.ui.workshop.timer import Timer
from somedesk.ui.workshop.workshop import Workshop

WIDE, MIDDLE = 1080, 720  # above these three and two columns stand beside each other
TEXT_STEP, LEAST_TEXT, MOST_TEXT = 2, 12, 40
SAID_MILLISECONDS = 8000


class PresenterWindow(QWidget):
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
        self._build()
        self.keys = PresenterKeys(self, self.do, self._decide)
        self._connect()
        self._use_theme()
        self._set_text_size(self.context.settings.presenter_text)
        self.retranslate()
        workshop.refresh()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self)
        whole.addWidget(self.stack)
        self._desk = QWidget(self)
        column = QVBoxLayout(self._desk)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        client = self.workshop.document.client.profile.name
        self.head = PresenterHead(self.context.localisation, client, self._desk)
        self.elsewhere = QLabel(self._desk)
        self.elsewhere.setObjectName("keyboard_elsewhere")
        self.elsewhere.setWordWrap(True)
        self.elsewhere.setProperty("kind", "loud")
        self.elsewhere.hide()
        self._said = QLabel(self._desk)
        self._said.setObjectName("presenter_said")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setProperty("kind", "field_word")
        self._said.hide()
        self._silence = QTimer(self)
        self._silence.setObjectName("presenter_silence")
        self._silence.setSingleShot(True)
        self._silence.setInterval(SAID_MILLISECONDS)
        self._silence.timeout.connect(self._said.hide)
        column.addWidget(self.head)
        column.addWidget(self.elsewhere)
        column.addWidget(self._said)
        column.addWidget(self._build_columns(), 1)
        column.addWidget(self._build_strip())
        self.room = RoomCopy("room_here", self, fills=True)
        self.stack.addWidget(self._desk)
        self.stack.addWidget(self.room)

    def _build_columns(self) -> QWidget:
        body = QWidget(self._desk)
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(14, 14, 14, 14)
        self._grid.setSpacing(12)
        self.screen_panel = ScreenPanel(self.workshop, body)
        self.next_panel = NextPanel(self.workshop, body)
        self.dimension_panel = DimensionPanel(self.workshop, body)
        self.guests = [
            parts.part(name)(self.workshop, body) for name in (parts.VOTING_PANEL, parts.DECIDING_PANEL) if name
        ]
        self.timer_panel = TimerPanel(self.workshop, self.timer, body)
        self.agenda_panel = AgendaPanel(self.workshop, self.timer, body)
        self.parking_panel = ParkingPanel(self.workshop, body)
        self._columns = []
        for panels in (
            (self.screen_panel, self.next_panel),
            (self.dimension_panel, *self.guests),
            (self.timer_panel, self.agenda_panel, self.parking_panel),
        ):
            column = QWidget(body)
            stacked = QVBoxLayout(column)
            stacked.setContentsMargins(0, 0, 0, 0)
            stacked.setSpacing(12)
            for panel in panels:
                stacked.addWidget(
                    panel, 1 if panel in (self.next_panel, self.dimension_panel, self.agenda_panel) else 0
                )
            self._columns.append(column)
        self._arranged = 0
        return Scrolling(body, self._desk)

    def _build_strip(self) -> QWidget:
        strip = QFrame(self._desk)
        strip.setObjectName("presenter_strip")
        strip.setProperty("kind", "footer")
        row = QHBoxLayout(strip)
        row.setContentsMargins(16, 6, 16, 6)
        self._keys_shown = QLabel(strip)
        self._keys_shown.setObjectName("presenter_keys")
        self._keys_shown.setProperty("kind", "small")
        self._keys_shown.setWordWrap(True)
        self._saved = QLabel(strip)
        self._saved.setObjectName("presenter_saved")
        self._saved.setProperty("kind", "small")
        row.addWidget(self._keys_shown, 1)
        row.addWidget(self._saved)
        return strip

    def _connect(self) -> None:
        workshop = self.workshop
        workshop.shown.connect(self.audience.show_view)
        workshop.shown.connect(self._on_workshop_shown)
        workshop.refused.connect(self.say)
        workshop.taken_over.connect(self._on_workshop_taken_over)
        self.audience.key_pressed.connect(self._on_audience_key)
        self.audience.closing.connect(self.end_asked)
        self.audience.painted.connect(self._on_audience_painted)
        self.screen_panel.pointing_changed.connect(self.audience.set_pointing)
        self.displays.arranged.connect(self._on_displays_arranged)
        self.head.chosen.connect(self._on_head_chosen)
        self.head.swapped.connect(self.swap)
        self.head.ended.connect(self.end_asked)
        self.keys.escaped.connect(self._on_keys_escaped)
        workshop.document.save_state_changed.connect(self._show_saved)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._on_focus_window_changed)
        self.context.appearance.theme_changed.connect(self._use_theme)

    # --- beginning and ending ---

    def begin(self) -> None:
        """Show both windows, each on its screen."""
        self.audience.set_seats(self.seats)
        self.audience.show_view(self.workshop.view)
        self.show()
        guarding.keep_out_of_captures(self)
        self.displays.start()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Take both windows away; what is typed is kept."""
        self.parking_panel.commit()
        self.timer.pause()
        self.timer_panel.hand_over()
        self.displays.stop()
        self.hide()
        self.audience.deleteLater()
        self.deleteLater()

    # --- keys ---

    def do(self, deed: Deed) -> None:
        """What a key asks for: of a panel, of this window, or of the workshop."""
        if self.workshop.guest is not None:
            return
        if any(guest.act(deed) for guest in self.guests):
            return
        match deed:
            case "timer":
                self.timer_panel.toggle()
            case "minute":
                self.timer_panel.add_minute()
            case "park":
                self._go_to_parking()
            case "keys":
                self.keys_asked.emit()
            case "swap":
                self.swap()
            case "bigger" | "smaller":
                step = TEXT_STEP if deed == "bigger" else -TEXT_STEP
                self._set_text_size(self.context.settings.presenter_text + step)
            case _:
                if self.workshop.do(deed):
                    self._tell_of(deed)

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
        if self.workshop.facilitation.keeps and self.stack.currentWidget() is self._desk:
            self.parking_panel.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        self.head.show_arrangement(now, as_window=self.displays.as_window)
        self.screen_panel.set_lost(not self.audience.isVisible())
        self._show_side()
        self._show_reach()

    def _show_side(self) -> None:
        guest = self.workshop.guest
        self.stack.setCurrentWidget(guest or (self.room if self._room_here else self._desk))
        self.room.of(self.size(), self.seats)
        self.room.show_view(self.workshop.view)

    @Slot(object)
    def _on_workshop_shown(self, view: object) -> None:
        self.room.show_view(self.workshop.view)
        self._show_reach()

    @Slot()
    def _on_audience_painted(self) -> None:
        size = self.audience.size()
        if size != self.screen_panel.copy.original or self.seats != self.screen_panel.copy.seats:
            self.screen_panel.copy.of(size, self.seats)
            self.next_panel.copy.of(size, self.seats)
            self._show_reach()

    def _show_reach(self) -> None:
        copy = self.audience if self.audience.isVisible() else None
        if copy is not None:
            self.head.show_reach(self.audience.picture, self.seats)

    @Slot(object)
    def _on_workshop_taken_over(self, guest: QWidget | None) -> None:
        """A ballot takes the laptop: nothing that is the facilitator's stays in sight."""
        if guest is not None:
            self.stack.addWidget(guest)
            self.stack.setCurrentWidget(guest)
            guest.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for place in reversed(range(2, self.stack.count())):
            if (left := self.stack.widget(place)) is not None:
                self.stack.removeWidget(left)
        self._show_side()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def may_be_seen(self) -> bool:
        """Whether the room may see what stands on this screen: there is one alone, or two at the same place."""
        return self.displays.now.kind != "two"

    # --- words ---

    @Slot(str)
    def say(self, text: str) -> None:
        """A sentence for the facilitator, for a while."""
        self._said.setText(text)
        self._said.show()
        self._silence.start()
        announce(self, text)

    @Slot()
    def _on_focus_window_changed(self) -> None:
        """Another program has the keyboard: a remote would talk to that."""
        elsewhere = QGuiApplication.focusWindow() is None and self.isVisible()
        self.elsewhere.setVisible(elsewhere)

    @Slot(object)
    def _show_saved(self, state: SaveState) -> None:
        if state.kind == "saved" and state.when is not None:
            time = self.context.localisation.time(state.when)
            self._saved.setText(self.tr("Saved {time} ✓").format(time=time))
        elif state.error is not None:
            self._saved.setText(self.tr("Not saved"))
            self.say(self.workshop.desk.sentence(state.error))

    def _set_text_size(self, pixels: int) -> None:
        pixels = max(LEAST_TEXT, min(MOST_TEXT, pixels))
        self.context.change_settings(presenter_text=pixels)
        self.dimension_panel.set_text_size(pixels)

    @Slot()
    def _use_theme(self) -> None:
        """Dark beside a projector, whatever the other windows wear; high contrast where that is asked for."""
        chosen = self.context.appearance.theme
        own = chosen if chosen.name == "contrast" else theme("dark")
        self.setPalette(palette(own))
        self.setStyleSheet(style_sheet(own))

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Workshop – only for you"))
        self.elsewhere.setText(
            self.tr("Another program has the keyboard. Click here, or the remote talks to that one.")
        )
        self._keys_shown.setText(
            self.tr(
                "Page Up, Page Down: back, on · Space: show votes · 0–5: decide · B: dark · T: timer · P: park · "
                "Ctrl+Z: undo · ?: all keys"
            )
        )
        self.room.setAccessibleName(self.tr("What the room sees"))
        self.head.retranslate(self.displays.as_window)
        for panel in (
            self.screen_panel, self.next_panel, self.dimension_panel, self.timer_panel, self.agenda_panel,
            self.parking_panel,
        ):  # fmt: skip
            panel.retranslate()
        self._show_saved(self.workshop.document.save_state)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        columns = 3 if self.width() >= WIDE else 2 if self.width() >= MIDDLE else 1
        if columns != self._arranged:
            self._arranged = columns
            # The narrower it is, the more stands below what is being talked about.
            places = {
                3: ((0, 0), (0, 1), (0, 2)),
                2: ((1, 0), (0, 0), (0, 1)),
                1: ((1, 0), (0, 0), (2, 0)),
            }[columns]
            for column, (row, at) in zip(self._columns, places, strict=True):
                self._grid.addWidget(column, row, at)
            for at, stretch in enumerate({3: (13, 15, 10), 2: (3, 2, 0), 1: (1, 0, 0)}[columns]):
                self._grid.setColumnStretch(at, stretch)
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """It is left by ending the workshop, which asks."""
        event.ignore()
        self.end_asked.emit()
