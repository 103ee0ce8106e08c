"""Which digit key was pressed, whatever the keyboard layout makes of it: Shift+1 is "!" on Nordic keyboards."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_K = Qt.Key

# The row of digits by its place on the keyboard. X11 and Wayland count 8 above the kernel's numbers.
_EVDEV = {10 + i: (i + 1) % 10 for i in range(10)}
_WINDOWS = {2 + i: (i + 1) % 10 for i in range(10)}
_MAC_VIRTUAL = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9, 29: 0}
_PLAIN = {int(_K.Key_0) + digit: digit for digit in range(10)}
# With Num Lock, Shift turns the keypad's digits into movements.
_KEYPAD_MOVES = {
    _K.Key_Insert: 0, _K.Key_End: 1, _K.Key_Down: 2, _K.Key_PageDown: 3, _K.Key_Left: 4, _K.Key_Clear: 5,
    _K.Key_Right: 6, _K.Key_Home: 7, _K.Key_Up: 8, _K.Key_PageUp: 9,
}  # fmt: skip
# Where the system does not tell the place of a key: what Shift makes of digits in Danish, Swedish, British, American.
_SHIFTED = {
    _K.Key_Exclam: 1, _K.Key_QuoteDbl: 2, _K.Key_At: 2, _K.Key_NumberSign: 3, _K.Key_sterling: 3,
    _K.Key_currency: 4, _K.Key_Dollar: 4, _K.Key_Percent: 5,
}  # fmt: skip


def digit_of(event: QKeyEvent) -> int | None:
    """The digit of the key that was pressed, with or without Shift; None if it is no digit key."""
    key, modifiers = event.key(), event.modifiers()
    if modifiers & _KEYPAD:
        if key in _PLAIN:
            return _PLAIN[key]
        return _KEYPAD_MOVES.get(_K(key)) if modifiers & _SHIFT else None
    by_place = _by_place(event)
    if by_place is not None:
        return by_place
    if key in _PLAIN:
        return _PLAIN[key]
    return _SHIFTED.get(_K(key)) if modifiers & _SHIFT else None


def _by_place(event: QKeyEvent) -> int | None:
    platform = QGuiApplication.platformName()
    if platform == "cocoa":
        # 0 is a letter's key there, and also what an event without a code carries.
        return _MAC_VIRTUAL.get(event.nativeVirtualKey())
    return (_WINDOWS if platform == "windows" else _EVDEV).get(event.nativeScanCode())
