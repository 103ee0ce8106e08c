"""The field in which a time of day is typed."""

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import InvalidInput
from somedesk.content.entry_words import clock, read_clock
from somedesk.ui.kit.field_word import tell, untell
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.text_field import LineField


class TimeField(LineField):
    """A time of day, or none. What is none is refused with a word, and what stood there stays."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._time: dt.time | None = None
        self.setPlaceholderText("–")
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.settle)

    def time(self) -> dt.time | None:
        """What is shown."""
        return self._time

    def show_time(self, time: dt.time | None) -> None:
        """Show ``time`` in place of what is typed."""
        self._time = time
        self.setText("" if time is None else clock(time, spoken()))

    @Slot()
    def settle(self) -> bool:
        """Take what is typed; False if it was refused."""
        typed = self.text().strip()
        found = read_clock(typed) if typed else None
        if typed and found is None:
            tell(self, InvalidInput("typed_time", value=typed))
            self.show_time(self._time)
            return False
        if found != self._time or typed:
            self.show_time(found)
        return True

    @Slot()
    def _on_text_edited(self) -> None:
        untell(self)
