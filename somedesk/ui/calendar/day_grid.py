"""What month and week share: days as cells with entries in them, chosen, carried and moved by mouse and key."""

import datetime as dt

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QToolTip, QWidget

from somedesk.domain.calendar.agenda import Key, Occurrence
from somedesk.domain.recurrence import days_later
from somedesk.ui.calendar.choice import Choice
from somedesk.ui.calendar.painting import Inside
from somedesk.ui.calendar.shown import Content, Shown, told
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# How near to the edge, and how long, a carried entry is held to turn the page.
EDGE, TURN_MILLISECONDS = 18, 600
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_WHEEL = 120


class Drop(Struct, frozen=True):
    """That entries were carried to a day, ``days`` from where the one taken hold of stood; ``hour`` if it was told."""

    keys: tuple[Key, ...]
    day: dt.date
    days: int
    hour: int | None = None


class DayGrid(QTableView):
    """A table of days. What is asked for is told; the page does it. ``carried_out`` is a global point."""

    turn_requested = Signal(int)  # pages
    opened = Signal(object)  # Key
    new_requested = Signal(object, object)  # day, hour or None
    move_requested = Signal(int, int)  # days, minutes
    dropped = Signal(object)  # Drop
    carried = Signal(QPoint)
    carried_out = Signal(QPoint)
    delete_requested = Signal()
    menu_requested = Signal(QPoint)

    # How many days Up and Down lead to, and pages are turned by.
    rows_are_days = 7

    def __init__(self, name: str, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.choice = choice
        self.read_only = False
        self.content: Content | None = None
        self.shown: Shown | None = None
        self._pressed: tuple[QPoint, Key, dt.date] | None = None
        self.is_carrying = False
        self.target: tuple[dt.date, int | None] | None = None
        self.turning = QTimer(self)
        self.turning.setObjectName("turning")
        self.turning.setInterval(TURN_MILLISECONDS)
        self.turning.timeout.connect(self._on_turning_timeout)
        self._turn_by = 0
        self._look()
        choice.changed.connect(self._on_choice_changed)
        self.customContextMenuRequested.connect(self._on_menu_requested)

    def _look(self) -> None:
        self.setProperty("kind", "inside")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionsClickable(False)

    # What a view of days has to say

    def day_at(self, index: Index) -> dt.date | None:
        """The day of a cell; None for one that is of none."""
        raise NotImplementedError

    def hour_at(self, index: Index) -> int | None:
        """The hour of a cell, where it has one."""
        return None

    def index_of(self, day: dt.date, key: Key | None) -> QModelIndex:
        """The cell of a day, and of an entry on it."""
        raise NotImplementedError

    def inside(self, index: Index) -> Inside:
        """What the cell shows."""
        raise NotImplementedError

    def show_page(self, content: Content, shown: Shown) -> None:
        """Show these weeks."""
        self.content, self.shown = content, shown
        self._follow()

    def entries_on(self, day: dt.date) -> tuple[Occurrence, ...]:
        """What takes place on a day that is shown."""
        found = self.shown.day(day) if self.shown else None
        return found.entries if found else ()

    def entry_at(self, point: QPoint) -> Occurrence | None:
        """The entry that is painted there."""
        index = self.indexAt(point)
        if not index.isValid() or self.day_at(index) is None:
            return None
        placed = self.inside(index).placed
        return next((each.occurrence for each in placed if each.rect.contains(point)), None)

    def rect_of(self, key: Key) -> QRect | None:
        """Where an entry is painted; None where it is not."""
        occurrence = self.shown.occurrence(key) if self.shown else None
        if occurrence is None:
            return None
        placed = self.inside(self.index_of(occurrence.day, key)).placed
        return next((each.rect for each in placed if each.occurrence.key == key), None)

    # Choosing

    @Slot()
    def _on_choice_changed(self) -> None:
        self._follow()
        self.viewport().update()
        if self.hasFocus() and self.content is not None:
            found = self.shown.occurrence(self.choice.current) if self.shown and self.choice.current else None
            if found is not None:
                announce(self, told(found, self.content.words))

    def _follow(self) -> None:
        """Have Qt's own cursor, which screen readers follow, on the day that is chosen."""
        index = self.index_of(self.choice.day, self.choice.current)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the entries of the day, then on."""
        keys = [each.key for each in self.entries_on(self.choice.day)]
        if keys:
            current = self.choice.current
            place = keys.index(current) if current in keys else (-1 if forward else len(keys))
            place += 1 if forward else -1
            if 0 <= place < len(keys):
                self.choice.choose(self.choice.day, keys[place])
                return True
        return super().focusNextPrevChild(forward)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        is_alt = bool(held & Qt.KeyboardModifier.AltModifier)
        is_plain = not held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        if key in _STEPS or key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_by_key(event, carry=is_alt)
        elif key in _ENDS:
            self._go_to_end(_ENDS[Qt.Key(key)], of_all=bool(held & Qt.KeyboardModifier.ControlModifier))
        elif key in ENTER and is_plain:
            self._open_current()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_requested.emit()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn_requested.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key == Qt.Key.Key_A and held & Qt.KeyboardModifier.ControlModifier:
            self.choose_all()
        elif key == Qt.Key.Key_Escape and (self.is_carrying or self.choice.keys):
            self.put_down()
            self.choice.choose(self.choice.day)
        else:
            event.ignore()

    def move_by_key(self, event: QKeyEvent, *, carry: bool) -> None:
        """Go on by a day or a week; with ``carry``, take what is chosen along."""
        down = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        days = _STEPS.get(Qt.Key(event.key())) or down[Qt.Key(event.key())]
        if carry:
            self.move_requested.emit(days, 0)
        else:
            self.choice.choose(days_later(self.choice.day, days))

    def _go_to_end(self, end: int, *, of_all: bool) -> None:
        """Go to the first or last day of the week, or of the month; ``end`` is 0 or -1."""
        days = [day.date for day in self.shown.days if day.inside or not of_all] if self.shown else []
        week = self.choice.day.isocalendar()[:2]
        if found := [day for day in days if of_all or day.isocalendar()[:2] == week]:
            self.choice.choose(found[end])

    def choose_all(self) -> None:
        """Choose every entry that is shown of the month or week."""
        days = self.shown.days if self.shown else ()
        self.choice.choose(self.choice.day, *(each.key for day in days if day.inside for each in day.entries))

    def _open_current(self) -> None:
        if self.choice.current is not None:
            self.opened.emit(self.choice.current)
        elif entries := self.entries_on(self.choice.day):
            self.choice.choose(self.choice.day, entries[0].key)
        else:
            self.new_requested.emit(self.choice.day, None)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day = self.day_at(self.indexAt(point))
        self._pressed = None
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if day is None:
            return
        found = self.entry_at(point)
        if found is None:
            if event.button() == Qt.MouseButton.LeftButton or day != self.choice.day:
                self.choice.choose(day)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.choice.toggle(day, found.key)
        else:
            if found.key not in self.choice.keys:
                self.choice.choose(day, found.key)
            if event.button() == Qt.MouseButton.LeftButton:
                self._pressed = (point, found.key, day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self.read_only:
            return
        point = event.position().toPoint()
        far = (point - self._pressed[0]).manhattanLength()
        if self.is_carrying or far >= QApplication.startDragDistance():
            self.is_carrying = True
            self._aim(point)
            self.carried.emit(event.globalPosition().toPoint())

    def _aim(self, point: QPoint) -> None:
        index = self.indexAt(point)
        day = self.day_at(index) if self.viewport().rect().contains(point) else None
        before, self.target = self.target, None if day is None else (day, self.hour_at(index))
        if before != self.target:
            for target in (before, self.target):
                if target is not None:
                    self.viewport().update(self.visualRect(self.index_of(target[0], None)))
        room = self.viewport().rect()
        back = point.y() < EDGE or point.x() < EDGE
        on = point.y() > room.height() - EDGE or point.x() > room.width() - EDGE
        self._turn_by = -1 if back else 1 if on else 0
        if not self._turn_by or not room.adjusted(-60, -60, 60, 60).contains(point):
            self.turning.stop()
        elif not self.turning.isActive():
            self.turning.start()

    @Slot()
    def _on_turning_timeout(self) -> None:
        self.turn_requested.emit(self._turn_by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, target, was_carrying = self._pressed, self.target, self.is_carrying
        self.put_down()
        if pressed is None:
            return
        _, key, day = pressed
        if not was_carrying:
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.choice.choose(day, key)
        elif target is None:
            self.carried_out.emit(event.globalPosition().toPoint())
        else:
            self.dropped.emit(Drop(self.choice.keys, target[0], (target[0] - day).days, target[1]))

    def put_down(self) -> None:
        """Carry nothing any more."""
        self.turning.stop()
        self._pressed, self.target, self.is_carrying = None, None, False
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        day = self.day_at(index)
        if day is None:
            return
        found = self.entry_at(point)
        if found is not None:
            self.opened.emit(found.key)
        else:
            self.new_requested.emit(day, self.hour_at(index))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self.turn_requested.emit(-1 if event.angleDelta().y() > 0 else 1)
        else:
            super().wheelEvent(event)

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(point))

    def viewportEvent(self, event: object) -> bool:
        if isinstance(event, QHelpEvent) and self.content is not None:
            found = self.entry_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(told(found, self.content.words)) if found else "", self)
            return True
        return super().viewportEvent(event)  # type: ignore[arg-type]
