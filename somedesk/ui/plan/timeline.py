"""The plan as bars over months, to be moved by mouse or key. What it shows is also told in words."""

import datetime as dt
from collections.abc import Iterable, Mapping
from html import escape

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from somedesk.base.locale import sort_key
from somedesk.domain.client import Action, ClientProfile, Period
from somedesk.domain.plan.days_off import shared_days_off
from somedesk.domain.plan.plan import is_overdue
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.keyboard import LED_ABOUT
from somedesk.ui.plan.action_words import overdue_word, status_name
from somedesk.ui.plan.timeline_painter import Picture, TimelinePainter
from somedesk.ui.plan.timeline_scale import HEAD, ROW, Grip, Scale, grip_at, month_starts, shifted_dates, span

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTHING: Mapping[str, tuple[str, ...]] = {}


class _Drag(Struct, frozen=True):
    """A bar being carried: which, by what, from where, and how far so far."""

    row: int
    grip: Grip
    x: float
    days: int = 0


class Timeline(QWidget):
    """A bar per dated action. ``action_chosen`` carries the id of the action that is double-clicked.

    Ctrl with an arrow moves the current bar by a day, Shift with an arrow its due date.
    """

    action_chosen = Signal(str)
    choice_changed = Signal()
    dates_edited = Signal(object)  # DatesEdit
    delete_requested = Signal()
    new_requested = Signal()
    menu_requested = Signal(QPoint)  # global
    row_entered = Signal(int, int)  # its top and bottom

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setProperty(LED_ABOUT, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._context = context
        self._rows: list[tuple[Action, dt.date, dt.date]] = []
        self._months: list[dt.date] = []
        self._off: tuple[Period, ...] = ()
        self._after: Mapping[str, tuple[str, ...]] = _NOTHING
        self._today = dt.date.min
        self._current = 0
        self._chosen: set[str] = set()
        self._drag: _Drag | None = None
        self.read_only = False
        # How far down the view has been scrolled: the months stay at its top.
        self.scrolled = 0

    def show_actions(
        self,
        actions: Iterable[Action],
        today: dt.date,
        after: Mapping[str, tuple[str, ...]] = _NOTHING,
        profile: ClientProfile | None = None,
    ) -> None:
        """Show the dated ones of ``actions``; ``after`` says which come after which, ``profile`` which days are off."""
        self._today, self._after, self._drag = today, after, None
        current = self.current_action()
        title = sort_key(self._context.localisation.language)
        self._rows = sorted(
            ((action, *days) for action in actions if (days := span(action))),
            key=lambda row: (row[1], row[2], title(row[0].title), row[0].id),
        )
        self._current = max(0, min(self._row_of(current) if current else 0, len(self._rows) - 1))
        self._chosen &= {row[0].id for row in self._rows}
        first = min((row[1] for row in self._rows), default=today)
        last = max((row[2] for row in self._rows), default=today)
        self._months = month_starts(min(first, today), max(last, today))
        self._off = shared_days_off(profile, self._months[0], self._months[-1]) if profile else ()
        self.setMinimumHeight(HEAD + ROW * len(self._rows) + 8)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Tell in words what is shown."""
        self._name()
        self.setAccessibleDescription("\n".join(self._told(*row) for row in self._rows))

    def _name(self) -> None:
        count = self.tr("Timeline with %n dated action(s)", "", len(self._rows))
        current = self.hasFocus() and self._rows
        name = f"{self._told(*self._rows[self._current])} – {count}" if current else count
        if name != self.accessibleName():
            self.setAccessibleName(name)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _told(self, action: Action, first: dt.date, last: dt.date) -> str:
        words = self._context.localisation
        days = words.short_day(first) if first == last else f"{words.short_day(first)} – {words.short_day(last)}"
        status = overdue_word() if is_overdue(action, self._today) else status_name(action.status)
        return f"{action.title}: {days}, {status}"

    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumHeight())

    def current_action(self) -> str | None:
        """The action with the cursor."""
        return self._rows[self._current][0].id if self._rows else None

    def chosen(self) -> tuple[str, ...]:
        """Ids of the chosen actions, from top to bottom."""
        return tuple(action.id for action, _, _ in self._rows if action.id in self._chosen)

    def choose(self, *actions: str) -> None:
        """Choose these actions without telling anyone."""
        self._chosen = {row[0].id for row in self._rows if row[0].id in actions}
        row = next((self._row_of(action) for action in actions if self._row_of(action) >= 0), None)
        if row is not None:
            self._enter(row)
        self.update()

    def _row_of(self, action: str) -> int:
        return next((row for row, (a, _, _) in enumerate(self._rows) if a.id == action), -1)

    def _enter(self, row: int) -> None:
        self._current = row
        self.row_entered.emit(HEAD + row * ROW, HEAD + (row + 1) * ROW)
        self._name()
        self.update()

    def _choose_row(self, row: int, *, toggle: bool = False) -> None:
        action = self._rows[row][0].id
        self._chosen = self._chosen ^ {action} if toggle else {action}
        self._enter(row)
        self.choice_changed.emit()

    # Geometry

    def _scale(self) -> Scale:
        return Scale(tuple(self._months), self.width())

    def bar(self, row: int) -> QRectF:
        """Where the bar of a row is."""
        _, first, last = self._rows[row]
        return self._scale().bar(row, first, last)

    def row_of(self, action: str) -> int:
        """The row of an action; -1 if it has no dates."""
        return self._row_of(action)

    def _row_at(self, position: QPointF) -> int | None:
        row = int((position.y() - HEAD) // ROW)
        return row if 0 <= row < len(self._rows) and position.y() >= HEAD + self.scrolled else None

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is None or event.button() == Qt.MouseButton.MiddleButton:
            return
        is_left = event.button() == Qt.MouseButton.LeftButton
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_left or self._rows[row][0].id not in self._chosen:
            self._choose_row(row, toggle=control and is_left)
        grip = grip_at(self.bar(row), event.position().x())
        if is_left and grip and not self.read_only:
            self._drag = _Drag(row, grip, event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            row = self._row_at(event.position())
            grip = None if row is None or self.read_only else grip_at(self.bar(row), event.position().x())
            shapes = {None: Qt.CursorShape.ArrowCursor, "move": Qt.CursorShape.OpenHandCursor}
            self.setCursor(shapes.get(grip, Qt.CursorShape.SizeHorCursor))
            return
        moved = event.position().x() - self._drag.x
        if self._drag.days or abs(moved) >= QApplication.startDragDistance():
            self._drag = replace(self._drag, days=round(moved / self._scale().day_width))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self.update()
        if drag is not None:
            self._shift(drag.row, drag.grip, drag.days)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        self._drag = None
        if row is not None:
            self.action_chosen.emit(self._rows[row][0].id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def _shift(self, row: int, grip: Grip, days: int, *, step: bool = False) -> None:
        edit = shifted_dates(self._rows[row][0], grip, days) if days and not self.read_only else None
        if edit is not None:
            self.dates_edited.emit(replace(edit, step=step))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape and self._drag is not None:
            self._drag = None
            self.update()
        elif (key in _ENTER and control) or key == Qt.Key.Key_Insert:
            self.new_requested.emit()
        elif not self._rows or not self._row_key(event, control):
            super().keyPressEvent(event)

    def _row_key(self, event: QKeyEvent, control: bool) -> bool:
        """Keys that do something with the current row; False if this is none."""
        key, last = event.key(), len(self._rows) - 1
        rows = {
            Qt.Key.Key_Up: self._current - 1,
            Qt.Key.Key_Down: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        is_due = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in rows:
            self._choose_row(max(0, min(rows[Qt.Key(key)], last)))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and (control or is_due):
            self._shift(self._current, "due" if is_due else "move", 1 if key == Qt.Key.Key_Right else -1, step=True)
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.action_chosen.emit(self._rows[self._current][0].id)
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._rows and not self._chosen:
            # What the keys act upon must be seen to be chosen.
            self._choose_row(self._current)
        self._name()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self._row_at(QPointF(event.pos()))
            if row is None:
                QToolTip.hideText()
            else:
                # Escaped: the text is the user's, and a tool tip would take it for markup.
                QToolTip.showText(event.globalPos(), f"<p>{escape(self._told(*self._rows[row]))}</p>", self)
            return True
        return super().event(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._months:
            painter = QPainter(self)
            TimelinePainter(self._context, self._picture(), painter).paint()
            painter.end()

    def _picture(self) -> Picture:
        drag = self._drag if self._drag and self._drag.days else None
        rows = list(self._rows)
        if drag is not None:
            action = rows[drag.row][0]
            edit = shifted_dates(action, drag.grip, drag.days)
            moved = replace(action, **dict(edit.fields)) if edit else action
            rows[drag.row] = (moved, *(span(moved) or rows[drag.row][1:]))
        return Picture(
            rows=tuple(rows),
            scale=self._scale(),
            height=self.height(),
            scrolled=self.scrolled,
            today=self._today,
            off=self._off,
            after=self._after,
            chosen=frozenset(self._chosen),
            focused=self._current if self.hasFocus() else None,
            dragged=drag.row if drag else None,
        )
