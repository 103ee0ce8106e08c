"""A sentence over the foot of the page: what went wrong and what to do, or what was just done and how to undo it."""

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.notice import Notice
from somedesk.ui.shell.page_room import PageRoom

INFO_MILLISECONDS = 8000
MARGIN = 8
LINE_SPARE = 4
FRAME = 1


class _Held:
    """A notice that is shown or waits, and whether who listens has been told it."""

    def __init__(self, notice: Notice) -> None:
        self.notice, self.is_told = notice, False


class NoticeBar(QFrame):
    """Shows one notice at a time, the last; those before it that stand wait, and come back without being told again.

    Warnings stay until closed; information goes by itself, and so does an offer behind which something waits.

    It lies over ``pages``, so that nothing moves from under the mouse when it comes and goes. An offer, and a warning
    that nobody's hand has brought, may stay for long, and lie below them. ``left`` when it goes with the focus on it.
    """

    left = Signal()

    def __init__(self, pages: PageRoom, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        pages.installEventFilter(self)
        pages.pages.currentChanged.connect(self._on_pages_current_changed)
        self.setObjectName("notice_bar")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        self._text = QLabel(self)
        self._text.setObjectName("notice_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setObjectName("notice_action")
        self._action.setProperty("kind", "link")
        self._action.clicked.connect(self._on_action_clicked)
        self._close = QToolButton(self)
        self._close.setObjectName("notice_close")
        self._close.setProperty("kind", "plain")
        self._close.clicked.connect(self._put_away)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._held: list[_Held] = []
        self._next_step: QMetaObject.Connection | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INFO_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.retranslate()
        self.hide()

    @property
    def _shown(self) -> Notice | None:
        return self._held[-1].notice if self._held else None

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` in front of what was shown before, or after it if it gives way."""
        before = next((each for each in self._held if notice.about and each.notice.about == notice.about), None)
        if before is not None and before.notice.said()[0] == notice.text and notice.stands:
            before.notice = notice  # it stands there already
            return
        self._held = [each for each in self._held if each is not before]
        shown = self._shown
        if notice.gives_way and shown is not None and shown.kind != "offer":
            self._held.insert(0, _Held(notice))
        else:
            if shown is not None and not shown.stands:
                self._held.pop()
            self._held.append(_Held(notice))
        self._show_last()

    @Slot(str)
    def settle(self, about: str) -> None:
        """What was said about that is so no more."""
        self._keep([each for each in self._held if each.notice.about != about])

    def leave_client(self) -> None:
        """What was said of the open client goes with it."""
        self._held = [each for each in self._held if each.notice.outlasts]
        self._show_last()

    def _show_last(self) -> None:
        """Show what was said last of what is left, if anything is."""
        self._timer.stop()
        if self._next_step is not None:
            QObject.disconnect(self._next_step)
            self._next_step = None
        notice = self._shown
        if notice is None:
            self.hide()
            self._pages.leave_foot(0)
            return
        if notice.until is not None:
            self._next_step = notice.until.connect(self._put_away)
        text, action = notice.said()
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(notice.act is not None)
        for button in (self._action, self._close):
            button.setAccessibleDescription(text)  # F6 tells what it is about, also of one that has come back
        self.setProperty("kind", "warning_notice" if notice.kind == "warning" else "notice")
        self.style().polish(self)
        self._take_place()
        self.show()
        self.raise_()
        if notice.kind == "info" or (notice.kind == "offer" and len(self._held) > 1):
            self._timer.start()
        held = self._held[-1]
        if not held.is_told:
            held.is_told = True
            announce(self, text)

    def _keep(self, held: list[_Held]) -> None:
        """Only these are left. What had the keyboard gives it back when it goes."""
        is_other = held[-1:] != self._held[-1:]
        had_focus = is_other and self._has_focus()
        self._held = held
        if is_other:
            self._show_last()
        if had_focus:
            self.left.emit()

    def _take_place(self) -> None:
        """At the foot of the page, no wider than the text, and as high as that is there."""
        room = self._pages.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        row = self._row
        # What the layout knows is from the notice before.
        row.invalidate()
        line = self._text.fontMetrics().size(0, self._text.text()).width() + LINE_SPARE
        width = min(room.width(), row.sizeHint().width() - self._text.sizeHint().width() + line)
        # As high with a frame as before the style has given it one: what it pushes up must not move with the theme.
        frame = self.contentsMargins()
        height = row.totalHeightForWidth(width) - frame.top() - frame.bottom() + 2 * FRAME
        height = min(room.height(), height)
        place = QRect(room.x() + (room.width() - width) // 2, room.bottom() + 1 - height, width, height)
        self.setGeometry(place.translated(0, -self._pages.lift(place)))
        notice = self._shown
        is_below = notice is not None and (notice.kind == "offer" or notice.gives_way)
        if is_below:  # whatever comes in its place moves nothing either
            self._pages.leave_foot(height + 2 * MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._take_place()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_pages_current_changed(self) -> None:
        """Another page has another foot, once it is laid out."""
        if self.isVisible():
            QTimer.singleShot(0, self, self._take_place)

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard on the notice's button."""
        if self.isVisible():
            button = self._close if self._action.isHidden() else self._action
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it from either of its buttons."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _has_focus(self) -> bool:
        return QApplication.focusWidget() in (self._action, self._close)

    @Slot()
    def _put_away(self) -> None:
        """The one that is shown; what waits behind it is shown again."""
        self._keep(self._held[:-1])

    @Slot()
    def _on_timer_timeout(self) -> None:
        """It does not go from under the hand that is about to press it."""
        if self._has_focus() or self.underMouse():
            self._timer.start()
        else:
            self._put_away()

    def use_theme(self, theme: Theme) -> None:
        """Colour the cross."""
        self._close.setIcon(icon("x", theme))

    def retranslate(self) -> None:
        """Name the cross."""
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message"))
        notice = self._shown
        if notice is not None and notice.again is not None:
            self._show_last()
        elif self._timer.isActive():
            # It would have gone in a moment; a warning is not lost for its language.
            self._put_away()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_action_clicked(self) -> None:
        """What stands is dealt with once it is settled, not once it was looked at."""
        notice = self._shown
        if notice is None:
            return
        if not notice.stands:
            self._put_away()
        elif self._has_focus():
            self.left.emit()
        if notice.act is not None:
            notice.act()
