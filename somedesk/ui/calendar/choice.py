"""Which day and which entries are chosen: one answer for all views of the calendar."""

import datetime as dt

from PySide6.QtCore import QObject, Signal

from somedesk.domain.calendar.agenda import Key


class Choice(QObject):
    """The current ``day``, and the chosen entries; the last of these is the current one."""

    changed = Signal()

    def __init__(self, day: dt.date, parent: QObject) -> None:
        super().__init__(parent)
        self.day = day
        self.keys: tuple[Key, ...] = ()

    @property
    def current(self) -> Key | None:
        """The entry that Enter opens."""
        return self.keys[-1] if self.keys else None

    def choose(self, day: dt.date, *keys: Key) -> None:
        """Choose a day, and these entries or none."""
        if (day, keys) != (self.day, self.keys):
            self.day, self.keys = day, keys
            self.changed.emit()

    def toggle(self, day: dt.date, key: Key) -> None:
        """Add an entry to those chosen, or take it out."""
        kept = tuple(each for each in self.keys if each != key)
        self.choose(day, *kept, *(() if key in self.keys else (key,)))

    def keep(self, *keys: Key) -> None:
        """Choose these instead, which may be the same by other names, on the same day."""
        self.choose(self.day, *keys)
