"""The top of the presenter's window: whose screen is whose, how far the wall can be read, and the way out."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.ui.audience.legibility import Seats, heights_away, metres_away
from somedesk.ui.audience.pieces import Picture
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.workshop.displays import Arrangement, Display
from somedesk.ui.workshop.pieces import set_kind

AS_WINDOW = "*window"
LONGEST_NAME = 380  # pixels; a longer name of the client ends in dots


class PresenterHead(QFrame):
    """``chosen`` carries the name of a screen, or AS_WINDOW; ``swapped`` and ``ended`` are asked for here."""

    chosen = Signal(str)
    swapped = Signal()
    ended = Signal()

    def __init__(self, localisation: Localisation, client: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("presenter_head")
        self.setProperty("kind", "header")
        self._localisation = localisation
        self._now = Arrangement("none")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        row = Flow(10)
        column.addLayout(row)
        self._client = ElidedLabel("presenter_client", "heading", self)
        self._client.setMaximumWidth(LONGEST_NAME)
        self._client.setText(client)
        self._word = self._label("presenter_word", "muted")
        self._for = self._label("screens_label", "muted")
        self.screens = ChoiceField(self)
        self.screens.setObjectName("screens")
        self._for.setBuddy(self.screens)
        self.screens.activated.connect(self._on_screens_activated)
        self._swap = self._button("swap_screens", self.swapped)
        self._reads = self._label("reads_to", "good")
        self._end = self._button("end_workshop", self.ended)
        for widget in (self._client, self._word, self._for, self.screens, self._swap, self._reads, self._end):
            row.addWidget(widget)

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        return label

    def _button(self, name: str, signal: object) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    def show_arrangement(self, now: Arrangement, *, as_window: bool) -> None:
        """Which screens there are, and which the room has."""
        self._now = now
        choices: list[tuple[str, object]] = [(display_text(each), each.name) for each in now.displays]
        if now.kind != "two":
            choices.insert(0, (self.tr("no screen of its own"), ""))
        choices.append((self.tr("a window, to share in a call"), AS_WINDOW))
        self.screens.offer(choices)
        self.screens.choose(AS_WINDOW if as_window else now.audience)
        self._swap.setText(self.tr("Swap screens  S") if now.kind == "two" else self.tr("What the room sees  S"))
        self._swap.setAccessibleName(self._swap.text())

    def show_reach(self, picture: Picture, seats: Seats) -> None:
        """How far away the wall can be read now."""
        if not picture.smallest:
            self._reads.setText("")
            return
        metres = metres_away(picture.smallest, picture.width, picture.height, seats)
        number = self._localisation.number
        if metres is None:
            heights = number(heights_away(picture.smallest, picture.height))
            text, kind = self.tr("readable to {n} picture heights").format(n=heights), "muted"
        elif seats.distance and metres + 0.05 < seats.distance:
            text = self.tr("readable to {metres} m: the last row cannot read all")
            text, kind = text.format(metres=number(metres)), "warning"
        elif seats.distance:
            text, kind = self.tr("the last row reads all (to {metres} m)").format(metres=number(metres)), "good"
        else:
            text, kind = self.tr("readable to {metres} m").format(metres=number(metres)), "muted"
        self._reads.setText(text)
        set_kind(self._reads, kind)

    @Slot(int)
    def _on_screens_activated(self, _row: int) -> None:
        self.chosen.emit(str(self.screens.currentData()))

    def retranslate(self, as_window: bool) -> None:
        """Set every text."""
        self._word.setText(self.tr("Workshop"))
        self._for.setText(self.tr("The room’s screen"))
        self._end.setText(self.tr("End…"))
        self.show_arrangement(self._now, as_window=as_window)


def display_text(display: Display) -> str:
    """ "HDMI-1 · 1920 × 1080"."""
    return f"{display.name} · {display.width} × {display.height}"
