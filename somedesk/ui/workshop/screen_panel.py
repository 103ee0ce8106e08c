"""At the left of the presenter's window: what the room sees now, what is done to it, and what comes next."""

from functools import partial

from PySide6.QtCore import QEvent, QPointF, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from somedesk.ui.audience.legibility import Seats
from somedesk.ui.audience.view import Pointing
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import counted, word
from somedesk.ui.workshop.pieces import Panel, set_kind
from somedesk.ui.workshop.room_copy import RoomCopy
from somedesk.ui.workshop.show import Deed, Show, after
from somedesk.ui.workshop.workshop import Workshop

# Each with its key, which stands on the button.
DEEDS: tuple[tuple[Deed, str], ...] = (
    ("previous", "Page Up"), ("next", "Page Down"), ("undo", "Ctrl+Z"),
    ("blank", "B"), ("freeze", "F"), ("spotlight", "L"), ("dot", "D"), ("light", "R"), ("focus", ""), ("zoom", "Z"),
    ("overview", "O"),
)  # fmt: skip


class ScreenPanel(Panel):
    """``pointing_changed`` carries a Pointing, or None."""

    pointing_changed = Signal(object)

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__("screen_panel", parent)
        self._workshop = workshop
        self._lost, self._had_one = False, False
        head = QHBoxLayout()
        self._heading = self.new_text("screen_heading", "subheading")
        self._state = self.new_text("screen_state", "good", wraps=False)
        head.addWidget(self._heading, 1)
        head.addWidget(self._state)
        self.column.addLayout(head)
        self.copy = RoomCopy("room_copy", self)
        self.copy.pointed.connect(self._on_copy_pointed)
        self.copy.chosen.connect(workshop.talk_about)
        self.column.addWidget(self.copy)
        row = Flow(6)
        self._buttons = {deed: self.new_button(f"do_{deed}", partial(self._do, deed)) for deed, _key in DEEDS}
        for button in self._buttons.values():
            row.addWidget(button)
        self.column.addLayout(row)
        workshop.changed.connect(self.refresh)
        workshop.shown.connect(self.refresh)

    def _do(self, deed: Deed, _checked: bool = False) -> None:
        self._workshop.do(deed)

    def set_lost(self, lost: bool) -> None:
        """Whether the room has no screen now."""
        self._lost = lost
        self._had_one = self._had_one or not lost
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what the room sees now."""
        show = self._workshop.show
        state, stamp, kind = self.tr("live"), "", "good"
        if self._lost:
            state = self.tr("no screen")
            gone = self.tr("The projector is gone. The workshop goes on; it returns by itself.")
            stamp, kind = gone if self._had_one else self.tr("One screen: S shows the room’s view on it."), "warning"
        elif show.is_blank:
            state, stamp, kind = self.tr("dark"), self.tr("Dark"), "warning"
        elif show.is_frozen:
            state, stamp, kind = self.tr("frozen"), self.tr("Frozen"), "warning"
        self._state.setText(f"● {state}")
        set_kind(self._state, kind)
        self.copy.show_view(self._workshop.view, stamp, is_lost=self._lost)
        for deed, button in self._buttons.items():
            on = _is_on(deed, show, self._workshop.light)
            set_kind(button, "true" if on else "false", "on")
            name = button.text()
            button.setAccessibleName(self.tr("{name}, on").format(name=name) if on else name)
        if not show.pointer:
            self._point(None)

    @Slot(object)
    def _on_copy_pointed(self, place: QPointF | None) -> None:
        pointer = self._workshop.show.pointer
        if place is None or not pointer:
            self._point(None)
        else:
            kind = "dot" if pointer == "dot" else "spotlight"
            self._point(Pointing(place.x(), place.y(), kind))  # type: ignore[arg-type]

    def _point(self, pointing: Pointing | None) -> None:
        if pointing != self.copy.pointing:
            self.copy.pointing = pointing
            self.copy.update()
            self.pointing_changed.emit(pointing)

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("The room sees"))
        self.copy.setAccessibleName(self.tr("The room sees"))
        names = {
            "previous": self.tr("Back"),
            "next": self.tr("On"),
            "undo": self.tr("Undo"),
            "blank": self.tr("Dark"),
            "freeze": self.tr("Freeze"),
            "spotlight": self.tr("Spotlight"),
            "dot": self.tr("Pointer"),
            "light": self.tr("Light room"),
            "focus": self.tr("One dimension"),
            "zoom": self.tr("Area"),
            "overview": self.tr("Overview"),
        }
        for deed, key in DEEDS:
            self._buttons[deed].setText(f"{names[deed]}  {key}".rstrip())
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _is_on(deed: Deed, show: Show, light: str) -> bool:
    switches: dict[Deed, bool] = {
        "blank": show.is_blank,
        "freeze": show.is_frozen,
        "spotlight": show.pointer == "spotlight",
        "dot": show.pointer == "dot",
        "light": light == "light",
        "focus": show.mode == "focus",
        "zoom": show.mode == "area",
        "overview": show.mode == "overview",
    }
    return switches.get(deed, False)


class NextPanel(Panel):
    """The dimension that comes next, small, with the facilitator's note on it."""

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__("next_panel", parent)
        self._workshop = workshop
        self._heading = self.new_text("next_heading", "subheading")
        self.column.addWidget(self._heading)
        row = QHBoxLayout()
        self.copy = RoomCopy("next_copy", self)
        self.copy.setMaximumWidth(220)
        row.addWidget(self.copy, 1)
        words = QVBoxLayout()
        self._name = self.new_text("next_name", "subheading")
        self._place = self.new_text("next_place", "muted")
        self._skip = self.new_button("next_skip", self._on_skip_clicked)
        words.addWidget(self._name)
        words.addWidget(self._place)
        words.addWidget(self._skip)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self._note = self.new_text("next_note")
        self.column.addWidget(self._note)
        self.column.addStretch(1)
        workshop.changed.connect(self.refresh)

    def of(self, original: RoomCopy, seats: Seats) -> None:
        """The small picture is as the large one."""
        self.copy.of(original.original, seats)

    @Slot()
    def refresh(self) -> None:
        """Show what Page Down leads to: another dimension, the target of this one, or back to it."""
        workshop, items = self._workshop, self._workshop.items
        following = after(workshop.show, "next", workshop.facts())
        more = following.mode == "focus" and following.at < len(items)
        for widget in (self.copy, self._name, self._place):
            widget.setVisible(more)
        is_new = workshop.show.mode == "title" or following.at != workshop.show.at
        self._skip.setVisible(more and is_new and workshop.facilitation.keeps and len(items) > 1)
        self._note.setVisible(more and is_new and bool(items[following.at].note))
        if not more:
            self._heading.setText(self.tr("Next: the overview"))
            return
        self._heading.setText(self.tr("Next · Page Down"))
        item = items[following.at]
        self._name.setText(workshop.text.dimensions[item.dimension].name)
        spot = self.tr("{n} of {count}").format(n=following.at + 1, count=len(items))
        further = counted("room.minutes", item.minutes) if is_new else ""
        if following.phase == "target":
            further = word("room.target")
        self._place.setText(" · ".join(filter(None, (spot, further))))
        self._note.setText(item.note)
        self.copy.show_view(workshop.view_of(following))

    @Slot()
    def _on_skip_clicked(self) -> None:
        items = self._workshop.items
        following = after(self._workshop.show, "next", self._workshop.facts())
        if following.mode == "focus" and following.at < len(items):
            self._workshop.facilitation.skip(items[following.at].dimension, True)

    def retranslate(self) -> None:
        """Set every text."""
        self._skip.setText(self.tr("Skip"))
        self.copy.setAccessibleName(self.tr("What comes next"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
