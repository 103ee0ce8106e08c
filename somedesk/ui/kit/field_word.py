"""A word below a field about what was typed into it: seen, and read out by screen readers."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.pauses import pause

SHOWN_MILLISECONDS = 10_000
_WIDEST = 340
_NAME = "field_word"


class _FieldWord(QLabel):
    """Belongs to the window, so that it outlives a field that is closed with Enter, as those of a table are."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName(_NAME)
        self.setProperty("kind", "field_word")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = pause(self, self.hide, SHOWN_MILLISECONDS)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.hide()
        super().changeEvent(event)

    def show_below(self, field: QWidget, text: str) -> None:
        self.setText(text)
        # The style sheet's padding counts only once it is put on.
        self.ensurePolished()
        self.resize(_WIDEST, self.heightForWidth(_WIDEST))
        room = self._window.rect()
        place = field.mapTo(self._window, QPoint(0, field.height() + 2))
        if place.y() + self.height() > room.bottom():
            place.setY(place.y() - field.height() - self.height() - 4)
        self.move(max(0, min(place.x(), room.right() - self.width())), max(0, place.y()))
        self.show()
        self.raise_()
        self._timer.start()


def tell(field: QWidget, error: SomeDeskError) -> None:
    """Say below ``field`` why what was typed is not taken."""
    text = message(error, spoken())
    word = _word_of(field) or _FieldWord(field.window())
    word.show_below(field, text)
    announce(field, text)


def untell(field: QWidget) -> None:
    """Put the word away: something else is being typed."""
    if (word := _word_of(field)) is not None:
        word.hide()


def _word_of(field: QWidget) -> _FieldWord | None:
    found = field.window().findChild(QLabel, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, _FieldWord) else None
