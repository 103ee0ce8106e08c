"""Which keys what has the keyboard gets: those of its own before the window's, and none that was pressed elsewhere."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

# A property of widgets of our own that keys lead about in as in a table or list.
LED_ABOUT = "led_about"
_Standard, _Slide, _K = QKeySequence.StandardKey, QAbstractSlider.SliderAction, Qt.Key
# What these keys mean in every table, list and text goes before what the window does on the same keys.
_ENDS = {
    _Standard.MoveToStartOfDocument: _Slide.SliderToMinimum,
    _Standard.MoveToEndOfDocument: _Slide.SliderToMaximum,
}
_LEADING = (*_ENDS, _Standard.SelectStartOfDocument, _Standard.SelectEndOfDocument, _Standard.SelectAll, _Standard.Copy)
# Held, these go on from one widget to the next.
_MOVING = frozenset({
    _K.Key_Tab, _K.Key_Backtab, _K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home, _K.Key_End,
    _K.Key_PageUp, _K.Key_PageDown,
})  # fmt: skip


def leads_about(keys: QKeySequence) -> bool:
    """Whether tables, lists and texts have a use for the keys, and get them before the window."""
    return any(keys in QKeySequence.keyBindings(standard) for standard in _LEADING)


class Keyboard(QObject):
    """Looks at the keys before what has the keyboard gets them.

    A key that is held repeats itself only where it was pressed: else the N that leads to the note would be written
    there, and Enter would press the first button of what it has opened.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._pressed_in: QObject | None = None
        self._released = (0, 0)  # the last key that was, and when
        app.focusChanged.connect(self._on_app_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_app_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._released = (event.key(), event.timestamp())
            return False
        is_unnoticed = self._is_unnoticed(event)
        if not (event.isAutoRepeat() or is_unnoticed):
            self._pressed_in = watched
        elif watched is not self._pressed_in and event.key() not in _MOVING:
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride:
            return _claimed(watched, event)
        return _scrolled(watched, event) or (is_unnoticed and _sent_as_repeat(watched, event))

    def _is_unnoticed(self, event: QKeyEvent) -> bool:
        """Whether the key repeats itself and Qt does not say so.

        X11 has a key that is held go up and down at one moment. Qt only knows if it has got both by then.
        """
        at = event.timestamp()
        return not event.isAutoRepeat() and at != 0 and self._released == (event.key(), at)


def _sent_as_repeat(widget: QWidget, event: QKeyEvent) -> bool:
    again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), True, event.count())
    again.setTimestamp(event.timestamp())
    QApplication.sendEvent(widget, again)
    event.setAccepted(again.isAccepted())
    return True


def _claimed(widget: QWidget, event: QKeyEvent) -> bool:
    """Tell the window that the key is wanted, if it is."""
    is_led = isinstance(widget, QAbstractScrollArea) or bool(widget.property(LED_ABOUT))
    if not is_led or not any(event.matches(standard) for standard in _LEADING):
        return False
    event.accept()
    return True


def _scrolled(widget: QWidget, event: QKeyEvent) -> bool:
    """Go to the beginning or end of what is only read, as help or a report: Qt goes there in what is written alone."""
    if not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QAbstractItemView):
        return False
    if isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.isReadOnly():
        return False
    slide = next((slide for standard, slide in _ENDS.items() if event.matches(standard)), None)
    if slide is not None:
        widget.verticalScrollBar().triggerAction(slide)
    return slide is not None
