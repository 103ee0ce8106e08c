"""What only the facilitator sees: three columns of panels, with a head above them and a strip below."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.store.client_file import SaveState
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.workshop import parts
from somedesk.ui.workshop.dimension_panel import DimensionPanel
from somedesk.ui.workshop.floating import FloatingWord
from somedesk.ui.workshop.head import PresenterHead
from somedesk.ui.workshop.parking_panel import ParkingPanel
from somedesk.ui.workshop.screen_panel import NextPanel, ScreenPanel
from somedesk.ui.workshop.time_panels import AgendaPanel, TimerPanel
from somedesk.ui.workshop.timer import Timer
from somedesk.ui.workshop.workshop import Workshop

WIDE, MIDDLE = 1080, 720  # above these three and two columns stand beside each other
SAID_MILLISECONDS = 8000


class PresenterDesk(QWidget):
    """The panels are public: the window that it stands in has them do things."""

    def __init__(self, workshop: Workshop, timer: Timer, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("presenter_desk")
        self.workshop, self.timer = workshop, timer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        context = workshop.desk.context
        self.head = PresenterHead(context.localisation, workshop.document.client.profile.name, self)
        body = self._build_columns()
        self.elsewhere = FloatingWord("keyboard_elsewhere", "loud", body, self, at_top=True)
        self._said = FloatingWord("presenter_said", "field_word", body, self, at_top=False)
        self._silence = pause(self, self._said.hide, SAID_MILLISECONDS, "presenter_silence")
        column.addWidget(self.head)
        column.addWidget(body, 1)
        column.addWidget(self._build_strip())
        workshop.document.save_state_changed.connect(self._show_saved)

    def _build_columns(self) -> QWidget:
        body = QWidget(self)
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
                stacked.addWidget(panel, 1 if panel in (self.next_panel, self.agenda_panel) else 0)
            if self.dimension_panel in panels:
                stacked.addStretch(1)  # what is voted and decided stands as high up as it can
            self._columns.append(column)
        self._arranged = 0
        return Scrolling(body, self)

    def _build_strip(self) -> QWidget:
        strip = QFrame(self)
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
        self.sheet, self.help = QPushButton(strip), QPushButton(strip)
        for button, name in ((self.sheet, "show_keys"), (self.help, "show_help")):
            button.setObjectName(name)
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addWidget(self._saved)
        return strip

    @property
    def panels(self) -> tuple[ScreenPanel | NextPanel | DimensionPanel | TimerPanel | AgendaPanel | ParkingPanel, ...]:
        """Those that are always there."""
        return (
            self.screen_panel, self.next_panel, self.dimension_panel, self.timer_panel, self.agenda_panel,
            self.parking_panel,
        )  # fmt: skip

    def say(self, text: str) -> None:
        """A sentence, for a while."""
        self._said.setText(text)
        self._said.show()
        self._silence.start()
        announce(self, text)

    @Slot(object)
    def _show_saved(self, state: SaveState) -> None:
        if state.kind == "saved" and state.when is not None:
            time = self.workshop.desk.context.localisation.time(state.when)
            self._saved.setText(self.tr("Saved {time} ✓").format(time=time))
        elif state.error is not None:
            self._saved.setText(self.tr("Not saved"))
            self.say(self.workshop.desk.sentence(state.error))

    def retranslate(self, *, as_window: bool) -> None:
        """Set every text."""
        self.elsewhere.setText(
            self.tr("Another program has the keyboard. Click here, or the remote talks to that one.")
        )
        self._keys_shown.setText(
            self.tr(
                "Page Up, Page Down: back, on · Space: show votes · 0–5: decide · B: dark · T: timer · P: park · "
                "Ctrl+Z: undo"
            )
        )
        self.sheet.setText(self.tr("All keys  ?"))
        self.help.setText(self.tr("Help  F1"))
        self.head.retranslate(as_window)
        for panel in self.panels:
            panel.retranslate()
        self._show_saved(self.workshop.document.save_state)

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
