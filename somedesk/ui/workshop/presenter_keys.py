"""Keys of the presenter's window: they act wherever the focus is, but in a field that is being written in."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QTextBrowser, QWidget

from somedesk.ui.workshop.keys import deed_of, level_of
from somedesk.ui.workshop.presenter_help import PresenterHelp
from somedesk.ui.workshop.show import Deed

ESCAPES = 1000  # two Escs within so many milliseconds are meant
_K = Qt.Key
# A remote sends these whatever is being written.
_REMOTE = frozenset({_K.Key_PageUp, _K.Key_PageDown, _K.Key_F5, _K.Key_Escape})
_ARROWS = frozenset({_K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down})


class PresenterKeys(QObject):
    """Hands keys to ``do`` and ``decide``. ``escaped``: Esc came twice in a row, by itself it does nothing."""

    escaped = Signal()
    heard = Signal(object)

    def __init__(
        self, window: QWidget, help_: PresenterHelp, do: Callable[[Deed], object], decide: Callable[[int], object]
    ) -> None:
        super().__init__(window)
        self._window, self._help, self._do, self._decide = window, help_, do, decide
        self._escape_at = -ESCAPES
        self.is_off = False  # a ballot has the computer
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def take(self, event: QKeyEvent) -> bool:
        """Whether the key was one of the workshop's; then it has been done."""
        if self.is_off:
            return False
        if event.key() == _K.Key_Escape:
            if not event.isAutoRepeat():
                self._escape(event.timestamp())
            return True
        self._escape_at = -ESCAPES
        if event.key() == _K.Key_F5:
            return True
        level = level_of(event)
        if level is not None:
            self._decide(level)
            return True
        deed = deed_of(event)
        if deed is not None:
            self._do(deed)
        return deed is not None

    def _escape(self, at: int) -> None:
        is_second = 0 <= at - self._escape_at < ESCAPES
        self._escape_at = -ESCAPES if is_second else at
        if is_second:
            self.escaped.emit()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        if new is None or new is self._window:
            return
        if new.window() is self._window or self._help.holds(new):
            self._watched = new
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Before the widget that has the focus gets a key."""
        if self.is_off or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key == _K.Key_Escape and self._help.holds(watched):
            return False  # it closes help, and nothing else
        if isinstance(watched, QLineEdit | QPlainTextEdit):
            if key == _K.Key_Escape and not event.isAutoRepeat():
                self._window.setFocus(Qt.FocusReason.OtherFocusReason)
            return key in _REMOTE and self.take(event)
        if isinstance(watched, QAbstractItemView | QTextBrowser):
            # A list would look for a row that begins with the letter.
            return key not in _ARROWS and self.take(event)
        return (key in _REMOTE or key in _ARROWS) and self.take(event)
