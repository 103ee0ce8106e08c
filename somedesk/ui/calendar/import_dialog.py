"""What a calendar or a table would bring, looked at before anything is changed."""

from textwrap import shorten

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from somedesk.content.entry_words import EntryWords
from somedesk.content.messages import message, sentence
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import spoken, word
from somedesk.ui.kit.wrapped_list import WrappedList
from somedesk.work.importing.entries import Arriving

LONGEST_NOTES = 200
_AT_ONCE = 400  # rows that are made in one go
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)


class ImportCounts(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def coming(self, n: int) -> str:
        """ "3 entries would come."."""
        return self.tr("%Ln entry(s) would come. Untick what is not to.", "", n)

    def unchanged(self, n: int) -> str:
        """ "2 are here already."."""
        return self.tr("%Ln is here already as it is.", "", n)

    def button(self, n: int) -> str:
        """ "Import 3 entries"."""
        return self.tr("Import %Ln entry(s)", "", n)


class ImportEntriesDialog(Dialog):
    """Entries with a tick each, what is left out and why. ``arriving_chosen`` carries what is to come."""

    arriving_chosen = Signal(object)

    def __init__(self, context: Context, client: Client, arriving: Arriving, parent: QWidget) -> None:
        super().__init__(parent, "import_entries", Button.Ok | Button.Cancel)
        self._context, self._client, self._arriving = context, client, arriving
        self._intro, self._rest = self.new_text("import_intro"), self.new_text("import_rest", "muted")
        self.list = WrappedList("import_list", self)
        self.list.setMinimumHeight(120)
        self._left_title = self.new_text("import_left_title", "subheading")
        self.left = WrappedList("import_left", self)
        self.left.setMinimumHeight(80)
        for widget in (self._intro, self.list, self._rest, self._left_title, self.left):
            self.column.addWidget(widget, 2 if widget is self.list else 1 if widget is self.left else 0)
        self.resize(680, 520)
        self.list.itemChanged.connect(self._on_item_changed)
        self.finish_building()
        self._add_rows()

    def _add_rows(self) -> None:
        """Add the next entries, and the others once these can be seen: a calendar may have thousands."""
        begin = self.list.count()
        for entry in self._arriving.entries[begin : begin + _AT_ONCE]:
            item = QListWidgetItem(self._told(entry))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(ENTRY_ROLE, entry)
            self.list.addItem(item)
        if self._is_whole():
            self._on_item_changed()
        else:
            self._context.tasks.put_off(self, self._add_rows)

    def _is_whole(self) -> bool:
        return self.list.count() == len(self._arriving.entries)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import entries"))
        self.list.setAccessibleName(self.tr("Entries that would come"))
        self.left.setAccessibleName(self.tr("Left out"))
        self._left_title.setText(self.tr("Left out"))
        blocked = self.list.blockSignals(True)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setText(self._told(item.data(ENTRY_ROLE)))
        self.list.blockSignals(blocked)
        self._show_left()
        self._on_item_changed()

    def _told(self, entry: Entry) -> str:
        say = self._context.localisation
        when = say.short_day(entry.day) if entry.day else word("calendar_no_day")
        kind = self.tr("new") if entry.id not in self._client.entries else self.tr("changed")
        w = EntryWords(self._client, say.language, say.short_day)
        notes = shorten(entry.notes, LONGEST_NOTES, placeholder=" …")
        parts = (f"{when} {w.clock(entry.time)}".strip(), entry.title, w.rhythm(entry), kind, notes)
        return " · ".join(part for part in parts if part)

    def _show_left(self) -> None:
        self.left.clear()
        language = spoken()
        for row, reason in self._arriving.skipped:
            self.left.addItem(sentence("import_row_skipped", language, row=row, reason=message(reason, language)))
        for said in self._arriving.said:
            self.left.addItem(sentence(said.key, language, **said.values))
        for widget in (self.left, self._left_title):
            widget.setVisible(self.left.count() > 0)

    def chosen(self) -> tuple[Entry, ...]:
        """What is ticked; a time of a series only with its series."""
        items = [self.list.item(row) for row in range(self.list.count())]
        taken = [item.data(ENTRY_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]
        ids = {entry.id for entry in taken} | self._client.entries.keys()
        return tuple(entry for entry in taken if entry.series is None or entry.series in ids)

    @Slot()
    def _on_item_changed(self) -> None:
        count = len(self.chosen())
        self._intro.setText(ImportCounts().coming(len(self._arriving.entries)))
        unchanged = self._arriving.unchanged
        self._rest.setText(ImportCounts().unchanged(unchanged) if unchanged else "")
        self._rest.setVisible(bool(unchanged))
        self.buttons.button(Button.Ok).setText(ImportCounts().button(count))
        self.buttons.button(Button.Ok).setEnabled(count > 0 and self._is_whole())

    def accept(self) -> None:
        """Hand over what is ticked, and what it needs."""
        chosen = self.chosen()
        used = {key for entry in chosen for key in (entry.purpose, entry.target_group, *entry.platforms)}
        new = tuple(record for record in self._arriving.new if record.id in used)
        self.arriving_chosen.emit(replace(self._arriving, entries=chosen, new=new))
        super().accept()
