"""A field for longer text that never loses what is typed."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.text_field import TextField

PAUSE_MS = 600
# Who types without a pause has this much in the field only; a crash takes no more.
LONGEST_MS = 3000
_COMES_BACK = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)

Record = tuple[str, str]


class Typed(Struct, frozen=True):
    """A text as typed for one rating (assessment, dimension); ``session`` is the same until the field is left."""

    record: Record
    text: str
    session: int


class TypedText(TextField):
    """Hands over what is typed after a short pause, when it is left, and on ``commit``; ``typed`` carries Typed.

    Typing without a pause is handed over now and then. ``pending_changed`` tells when ``is_pending`` is another.
    What was typed for one record is handed over before another one is shown. Text from outside never replaces typing.
    """

    typed = Signal(object)
    pending_changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setObjectName(name)
        self._record: Record | None = None
        self._shown = ""
        self._session = 0
        self._told_pending = False
        self._pause = pause(self, self.commit, PAUSE_MS, f"{name}_pause")
        self._longest = pause(self, self.commit, LONGEST_MS, f"{name}_longest")
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, record: Record, text: str) -> None:
        """Show the text of a record, unless there is typing for the same one that is not handed over yet."""
        is_other = record != self._record
        if is_other:
            self.commit()
            self._session += 1
        elif self.is_pending and self.toPlainText() != text:
            return
        self._record, self._shown = record, text
        if self.toPlainText() != text:
            self.setPlainText(text)
        elif is_other:
            self.forget()
        self._stop_timers()
        self._tell_pending()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not handed over yet."""
        return self._record is not None and self.toPlainText() != self._shown

    @Slot()
    def commit(self) -> None:
        """Hand over what is typed."""
        self._stop_timers()
        if self._record is not None and self.is_pending:
            # It counts as handed over when it comes back through ``show_text``: a refusal loses nothing.
            self.typed.emit(Typed(self._record, self.toPlainText(), self._session))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._session += 1
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
        if event.reason() not in _COMES_BACK:
            self.forget()

    @Slot()
    def _on_text_changed(self) -> None:
        if self.is_pending:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()
        self._tell_pending()

    def _tell_pending(self) -> None:
        if self.is_pending != self._told_pending:
            self._told_pending = not self._told_pending
            self.pending_changed.emit()

    def _stop_timers(self) -> None:
        self._pause.stop()
        self._longest.stop()
