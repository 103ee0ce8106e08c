"""A word below a field about what was typed into it: seen, and read out by screen readers."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QMetaObject, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from shiboken6 import isValid

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.pauses import pause

SHOWN_MILLISECONDS = 10_000
# Who has gone on has so long in all to read it.
READ_MILLISECONDS = 6_000
_WIDEST = 340
_NAME = "field_word"
_CAPTION = 24  # what a field is called stands above it


class _FieldWord(QLabel):
    """Belongs to the window, so that it outlives a field that is closed with Enter, as those of a table are.

    Once the user has gone on to another field or cell, it never stands over that, and goes earlier.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._field = QRect()  # below which it stands, in the window
        self._about: QWidget | None = None
        self._home: QWidget | None = None  # what the field is in, which stays when a table closes its own
        self._cells: QItemSelectionModel | None = None
        self._moves: QMetaObject.Connection | None = None
        self.setObjectName(_NAME)
        self.setProperty("kind", "field_word")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = pause(self, self.hide, SHOWN_MILLISECONDS)
        self._gone_on = pause(self, self._on_gone_on)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.hide()
        super().changeEvent(event)

    def show_below(self, field: QWidget, text: str) -> None:
        self.setText(text)
        # The style sheet's padding counts only once it is put on.
        self.ensurePolished()
        self.resize(_WIDEST, self.heightForWidth(_WIDEST))
        self._about, self._home = field.focusProxy() or field, field.parentWidget()
        self._field = _in_window(field, field.rect())
        self.move(self._place())
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MILLISECONDS)
        self._on_focus_changed(None, QApplication.focusWidget())

    def _place(self) -> QPoint:
        """Below the field, else above or beside it: within the window, and not over what is being written in."""
        room, taken, about = self._window.rect(), self._taken(), self._field
        left = max(0, min(about.left(), room.right() - self.width()))
        places = (
            QPoint(left, about.bottom() + 3),
            QPoint(left, about.top() - self.height() - 2),
            QPoint(about.right() + 5, about.top()),
            QPoint(about.left() - self.width() - 4, about.top()),
        )
        fitting = [place for place in places if room.contains(QRect(place, self.size()))]
        free = [place for place in fitting if not QRect(place, self.size()).intersects(taken)]
        return next(iter(free or fitting), QPoint(left, max(0, room.bottom() - self.height())))

    def _taken(self) -> QRect:
        """Where the user is, if that is not the field itself: the cell of a table, a field with what it is called."""
        now = QApplication.focusWidget()
        if now is None or now is self._about or not self._window.isAncestorOf(now):
            return QRect()
        if isinstance(now, QAbstractItemView):
            return _in_window(now.viewport(), now.visualRect(now.currentIndex()))
        return _in_window(now, now.rect().adjusted(0, -_CAPTION, 0, 0))

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.isHidden() or new is None or new is self._about:
            return
        self._follow(new.selectionModel() if isinstance(new, QAbstractItemView) else None)
        self._gone_on.start()

    def _follow(self, cells: QItemSelectionModel | None) -> None:
        if cells is self._cells:
            return
        if self._moves is not None:
            QObject.disconnect(self._moves)
        moves = cells.currentChanged.connect(self._on_cells_current_changed) if cells is not None else None
        self._cells, self._moves = cells, moves

    @Slot()
    def _on_cells_current_changed(self) -> None:
        self._gone_on.start()

    @Slot()
    def _on_gone_on(self) -> None:
        if self._home is not None and not (isValid(self._home) and self._home.isVisible()):
            self.hide()  # another page
        if self.isHidden() or QApplication.focusWidget() in (None, self._about):
            return
        if self._timer.interval() == SHOWN_MILLISECONDS:
            left = self._timer.remainingTime() - (SHOWN_MILLISECONDS - READ_MILLISECONDS)
            self._timer.start(max(0, left))
        if self.geometry().intersects(self._taken()):
            self.move(self._place())


def _in_window(widget: QWidget, place: QRect) -> QRect:
    return QRect(widget.mapTo(widget.window(), place.topLeft()), place.size())


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
