"""Which keys do what in a workshop, of the keyboard and of a presenter's remote.

One button of many remotes sends F5 and Esc in turn, so neither does anything by itself here; Esc twice in a row is a
person. Which key blanks the screen differs by maker: B or the full stop.
"""

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from somedesk.ui.grid.keys import digit_of
from somedesk.ui.kit.i18n import QT_TRANSLATE_NOOP
from somedesk.ui.workshop.show import Deed

_K = Qt.Key
_HELD = frozenset[Deed](("bigger", "smaller"))  # what goes on for as long as a key is held


class Binding(Struct, frozen=True):
    """What some keys do; ``text`` says it in the sheet of keys."""

    deed: Deed
    keys: tuple[int, ...]
    shown: tuple[str, ...]
    text: str


BINDINGS = (
    Binding("next", (_K.Key_PageDown, _K.Key_Right), ("Page Down", "→"), QT_TRANSLATE_NOOP("WorkshopKeys", "next")),
    Binding("previous", (_K.Key_PageUp, _K.Key_Left), ("Page Up", "←"), QT_TRANSLATE_NOOP("WorkshopKeys", "previous")),
    Binding("reveal", (_K.Key_Space,), ("Space",), QT_TRANSLATE_NOOP("WorkshopKeys", "show the votes")),
    Binding("half", (_K.Key_Plus,), ("+",), QT_TRANSLATE_NOOP("WorkshopKeys", "on the way to the next level")),
    Binding(
        "higher", (_K.Key_Up,), ("↑",), QT_TRANSLATE_NOOP("WorkshopKeys", "talk about the level above, in large type")
    ),
    Binding(
        "lower", (_K.Key_Down,), ("↓",), QT_TRANSLATE_NOOP("WorkshopKeys", "talk about the level below, in large type")
    ),
    Binding("blank", (_K.Key_B, _K.Key_Period), ("B", "."), QT_TRANSLATE_NOOP("WorkshopKeys", "dark screen, and back")),
    Binding("freeze", (_K.Key_F,), ("F",), QT_TRANSLATE_NOOP("WorkshopKeys", "freeze what the room sees")),
    Binding("spotlight", (_K.Key_L,), ("L",), QT_TRANSLATE_NOOP("WorkshopKeys", "spotlight")),
    Binding("dot", (_K.Key_D,), ("D",), QT_TRANSLATE_NOOP("WorkshopKeys", "pointer")),
    Binding("zoom", (_K.Key_Z,), ("Z",), QT_TRANSLATE_NOOP("WorkshopKeys", "the whole area")),
    Binding("overview", (_K.Key_O,), ("O",), QT_TRANSLATE_NOOP("WorkshopKeys", "overview of all")),
    Binding("timer", (_K.Key_T,), ("T",), QT_TRANSLATE_NOOP("WorkshopKeys", "start or stop the timer")),
    Binding("minute", (_K.Key_M,), ("M",), QT_TRANSLATE_NOOP("WorkshopKeys", "one minute more")),
    Binding("park", (_K.Key_P,), ("P",), QT_TRANSLATE_NOOP("WorkshopKeys", "put something in the parking lot")),
    Binding("light", (_K.Key_R,), ("R",), QT_TRANSLATE_NOOP("WorkshopKeys", "dark or light room")),
    Binding("swap", (_K.Key_S,), ("S",), QT_TRANSLATE_NOOP("WorkshopKeys", "swap what the two screens show")),
    Binding("help", (_K.Key_F1,), ("F1",), QT_TRANSLATE_NOOP("WorkshopKeys", "help beside your notes")),
    Binding("keys", (_K.Key_Question,), ("?",), QT_TRANSLATE_NOOP("WorkshopKeys", "all keys")),
)
# With Ctrl.
CONTROLLED: tuple[Binding, ...] = (
    Binding("undo", (_K.Key_Z,), ("Ctrl+Z",), QT_TRANSLATE_NOOP("WorkshopKeys", "undo")),
    Binding("redo", (_K.Key_Y,), ("Ctrl+Shift+Z",), QT_TRANSLATE_NOOP("WorkshopKeys", "redo")),
    Binding(
        "bigger",
        (_K.Key_Plus, _K.Key_Equal),
        ("Ctrl++",),
        QT_TRANSLATE_NOOP("WorkshopKeys", "larger text in this window"),
    ),
    Binding("smaller", (_K.Key_Minus,), ("Ctrl+-",), QT_TRANSLATE_NOOP("WorkshopKeys", "smaller text in this window")),
)
_BY_KEY: dict[int, Deed] = {int(key): each.deed for each in BINDINGS for key in each.keys}
_WITH_CONTROL: dict[int, Deed] = {int(key): each.deed for each in CONTROLLED for key in each.keys}


def deed_of(event: QKeyEvent) -> Deed | None:
    """What a key asks for; None if it is none of these, or is only being held."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    deed: Deed | None
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        deed = _WITH_CONTROL.get(event.key())
        deed = "redo" if deed == "undo" and shift else deed
    elif modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    else:
        deed = _BY_KEY.get(event.key())
    return None if event.isAutoRepeat() and deed not in _HELD else deed


def level_of(event: QKeyEvent) -> int | None:
    """The level that a digit decides on; not with Shift or Ctrl, and not when the key is held."""
    free = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    return digit_of(event) if free and not event.isAutoRepeat() else None
