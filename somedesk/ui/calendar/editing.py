"""What can be done to entries on the calendar page, in whatever view they are chosen."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from somedesk.content.suggestions import role_names
from somedesk.domain.calendar import entries as calendar
from somedesk.domain.calendar.agenda import Key, Occurrence
from somedesk.domain.calendar.choices import with_new
from somedesk.domain.calendar.entries import Scope
from somedesk.domain.calendar.settings import set_calendar, zone_of
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import ENTRY_STATUSES, Entry
from somedesk.domain.recurrence import days_later
from somedesk.domain.team.matrix import makers
from somedesk.ui.calendar.choice import Choice
from somedesk.ui.calendar.day_grid import Drop
from somedesk.ui.calendar.editor import EntryEdit, EntryEditor
from somedesk.ui.calendar.move_dialog import MoveEntriesDialog
from somedesk.ui.calendar.settings_dialog import CalendarSettingsDialog, CalendarWishes
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.notice import Notice
from somedesk.ui.kit.question import Question

_DAY_MINUTES = 24 * 60


class CalendarCounts(QObject):
    """Plurals, in a class that no other inherits from: PySide looks for those under the inheriting one's name only."""

    def deleted(self, count: int) -> str:
        """ "3 entries deleted."."""
        return self.tr("%Ln entry(s) deleted.", "", count)

    def moved(self, count: int) -> str:
        """ "3 entries moved."."""
        return self.tr("%Ln entry(s) moved. The deadline stays.", "", count)

    def imported(self, count: int) -> str:
        """ "3 entries imported."."""
        return self.tr("%Ln entry(s) imported.", "", count)


class CalendarEditing(Page):
    """A page with a choice of entries."""

    # The hours of making stand beside all others of a person's week.
    shows = frozenset(
        {"entries", "purposes", "target_groups", "platforms", "goals", "client", "actions", "owners", "holdings"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.choice = Choice(dt.date.today(), self)  # noqa: DTZ011 - replaced by the document's own
        self.more_menu = QMenu(self)
        self.more_menu.setObjectName("calendar_more")

    # Who and what there is

    def people(self) -> list[str]:
        """Who can be proposed: who is responsible for production, those who do something already, then the roles."""
        client = self.document.client if self.document else None
        known: set[str] = set()
        if client is not None:
            known = {entry.maker for entry in client.entries.values()}
            known |= {entry.poster for entry in client.entries.values()}
            known |= {action.owner for action in client.actions.values()} | client.owners.keys()
        language = client.profile.language if client else self.context.localisation.language
        roles = role_names(language).roles.values()
        known.discard("")
        first = makers(client) if client is not None else ()
        others = sorted(known.difference(first), key=self.context.localisation.collator().sortKey)
        return [*first, *others, *(role for role in roles if role not in known)]

    def occurrences(self, keys: Sequence[Key]) -> list[Occurrence]:
        """What is still there of ``keys``."""
        client = self.document.client if self.document else None
        return [calendar.occurrence(client, key) for key in keys if client is not None and key.id in client.entries]

    @property
    def is_editable(self) -> bool:
        """Whether there is something that can be changed."""
        return self.document is not None and not self.document.read_only

    # The editor

    @Slot()
    def begin(self) -> None:
        """A new entry on the chosen day."""
        self.new_entry(self.choice.day, None)

    @Slot(object, object)
    def new_entry(self, day: dt.date | None, hour: int | None) -> None:
        """Open the editor for a new entry; without a ``day`` for an idea."""
        if not self.is_editable:
            return
        time = None if hour is None else dt.time(hour)
        entry = Entry(id=uuid4().hex, title="-", day=day, time=time, status="idea" if day is None else "in_work")
        self._open(Occurrence(replace(entry, title="")), is_new=True)

    @Slot(object)
    def open_entry(self, key: Key) -> None:
        """Open the editor for what is there."""
        for found in self.occurrences([key]):
            self._open(found, is_new=False)

    def _open(self, occurrence: Occurrence, *, is_new: bool) -> None:
        assert self.document is not None
        editor = EntryEditor(
            self.context,
            self.document.client,
            occurrence,
            self.people(),
            self,
            is_new=is_new,
            read_only=self.document.read_only,
        )
        editor.accepted_with.connect(self._on_editor_accepted)
        editor.delete_requested.connect(self._on_editor_delete_requested)
        editor.open()

    @Slot(object)
    def _on_editor_accepted(self, edit: EntryEdit) -> None:
        if self.document is None:
            return
        shown, today = edit.occurrence, self.document.today()
        if edit.is_new:
            entry = replace(shown.entry, **edit.fields)
            if self.make(_added, entry, today, edit):
                self.choice.choose(entry.day or self.choice.day, Key(entry.id))
        elif self.make(_edited, shown.key, today, edit):
            day = edit.fields.get("day", shown.entry.day) or self.choice.day
            kept = _key_after(shown.key, edit.scope, shown.entry.day, edit.fields.get("day", shown.entry.day))
            # From the first time on is all of them, and stays the series that it was.
            self.choice.choose(day, kept if kept.id in self.document.client.entries else Key(shown.key.id, day))

    @Slot(object, str)
    def _on_editor_delete_requested(self, occurrence: Occurrence, scope: Scope) -> None:
        self._delete([occurrence.key], scope)

    # Moving

    @Slot(int, int)
    def _on_move_requested(self, days: int, minutes: int) -> None:
        if minutes:
            self._shift_time(minutes)
        else:
            self.move_by(self.choice.keys, days)

    def move_by(self, keys: Sequence[Key], days: int, *, along: bool | None = None) -> None:
        """Move entries; their deadlines too, or not, or None: it is asked afterwards, where there are any."""
        found = self.occurrences(keys)
        if not found or not days:
            return
        day = days_later(self.choice.day, days)
        if not self.make(calendar.move_entries, [each.key for each in found], days, along=bool(along)):
            return
        after = tuple(_of_its_own(each.key) for each in found)
        self.choice.choose(day, *after)
        if along is None and any(each.entry.deadline for each in found):
            self._ask_about_deadlines(after, days)

    def _ask_about_deadlines(self, keys: Sequence[Key], days: int) -> None:
        assert self.document is not None
        self.notice.emit(
            Notice(
                CalendarCounts().moved(len(keys)),
                "offer",
                action=self.tr("Move the deadline as well"),
                act=partial(self._move_deadlines, keys, days),
                until=self.document.undo_stack.indexChanged,
            )
        )

    def _move_deadlines(self, keys: Sequence[Key], days: int) -> None:
        self.make(calendar.move_deadlines, [each.key for each in self.occurrences(keys)], days)

    def _shift_time(self, minutes: int) -> None:
        for each in self.occurrences(self.choice.keys[-1:]):
            time = each.entry.time or dt.time(9)
            now = time.hour * 60 + time.minute + (minutes if each.entry.time else 0)
            self._change([each.key], time=_time(now) if 0 <= now < _DAY_MINUTES else None)

    @Slot(object)
    def _on_dropped(self, drop: Drop) -> None:
        if drop.hour is None and drop.days:
            self.move_by(drop.keys, drop.days)
            return
        if drop.hour is not None:
            for each in self.occurrences(drop.keys[-1:]):
                minute = each.entry.time.minute if each.entry.time else 0
                self._change([each.key], day=drop.day, time=dt.time(drop.hour, minute))

    def plan_ideas(self, keys: Sequence[Key], day: dt.date) -> None:
        """Give ideas a day; what was no more than an idea is in work then."""
        found = self.occurrences(keys)
        if found and self.make(_planned, [each.key for each in found], day, self._today()):
            self.choice.choose(day, *(each.key for each in found))

    def unplan(self, keys: Sequence[Key]) -> None:
        """Take the day away: they wait among the ideas again."""
        self._change([each.key for each in self.occurrences(keys)], day=None)

    def _change(self, keys: Sequence[Key], **fields: Any) -> None:
        """The same for several; what is done to a time of a series makes it an entry of its own."""
        if not keys:
            return
        one = calendar.edit_entry if len(keys) == 1 else calendar.edit_entries
        if self.make(one, keys[0] if len(keys) == 1 else keys, self._today(), **fields):
            self.choice.choose(fields.get("day") or self.choice.day, *map(_of_its_own, keys))

    def _today(self) -> dt.date:
        assert self.document is not None
        return self.document.today()

    @Slot()
    def _on_move_dialog_requested(self) -> None:
        if self.is_editable and self.choice.keys:
            dialog = MoveEntriesDialog(len(self.choice.keys), self)
            dialog.move_chosen.connect(self._on_move_chosen)
            dialog.open()

    @Slot(int, bool)
    def _on_move_chosen(self, days: int, along: bool) -> None:
        self.move_by(self.choice.keys, days, along=along)

    # Deleting

    @Slot()
    def _on_delete_requested(self) -> None:
        found = self.occurrences(self.choice.keys)
        if not found or not self.is_editable:
            return
        if len(found) > 1 or not self._is_of_series(found[0].key):
            self._delete([each.key for each in found], "this")
            return
        title = found[0].entry.title
        question = Question(
            "delete_series", self.tr("Delete “{title}”?").format(title=title), self.tr("It recurs."), self
        )
        scopes: tuple[tuple[Scope, str], ...] = (
            ("this", self.tr("This time only")),
            ("following", self.tr("This time and those after it")),
            ("all", self.tr("All times")),
        )
        for scope, text in scopes:
            question.offer(f"delete_{scope}", text, partial(self._delete, [found[0].key], scope))
        question.offer("keep", self.tr("Cancel"))
        question.open()

    def _is_of_series(self, key: Key) -> bool:
        return self.document is not None and calendar.in_series(self.document.client, key) is not None

    def _delete(self, keys: Sequence[Key], scope: Scope) -> None:
        if self.make(calendar.delete_entries, keys, scope=scope):
            self.choice.choose(self.choice.day)
            self.done(CalendarCounts().deleted(len(keys)))

    # The menu

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        menu = self._menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    def _menu(self) -> QMenu:
        theme, keys = self.context.appearance.theme, self.choice.keys
        menu = QMenu(self)
        menu.setObjectName("calendar_menu")
        has = self.is_editable and bool(keys)
        new = menu.addAction(icon("plus", theme), self.tr("New entry"), self.begin)
        new.setEnabled(self.is_editable)
        one = menu.addAction(icon("pencil", theme), self.tr("Open"), self._on_open_current)
        one.setEnabled(bool(keys))
        copy = menu.addAction(icon("copy", theme), self.tr("Copy"), self._on_copy)
        copy.setEnabled(has and len(keys) == 1)
        menu.addSeparator()
        statuses = menu.addMenu(word("entries.status"))
        statuses.setObjectName("calendar_menu_status")
        for status in ENTRY_STATUSES:
            statuses.addAction(word(f"entries.status.{status}"), partial(self._change, keys, status=status))
        statuses.setEnabled(has)
        menu.addAction(self.tr("Move…"), self._on_move_dialog_requested).setEnabled(has)
        menu.addAction(self.tr("Take the day away"), partial(self.unplan, keys)).setEnabled(has)
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2", theme, "warning"), self.tr("Delete"), self._on_delete_requested)
        remove.setEnabled(has)
        return menu

    @Slot()
    def _on_open_current(self) -> None:
        if self.choice.current is not None:
            self.open_entry(self.choice.current)

    @Slot()
    def _on_copy(self) -> None:
        for each in self.occurrences(self.choice.keys[-1:]):
            copy = replace(
                each.entry,
                id=uuid4().hex,
                rhythm=None,
                skipped=(),
                series=None,
                original=None,
                published=None,
                status="in_work" if each.entry.status == "published" else each.entry.status,
            )
            if self.make(calendar.add_entry, copy, self._today()):
                self.choice.choose(self.choice.day, Key(copy.id))

    # What is wished for

    @Slot()
    def _on_settings_requested(self) -> None:
        if self.document is None:
            return
        dialog = CalendarSettingsDialog(self.context, self.document.client, self.document.read_only, self)
        dialog.wishes_chosen.connect(self._on_wishes_chosen)
        dialog.open()

    @Slot(object)
    def _on_wishes_chosen(self, wishes: CalendarWishes) -> None:
        if self.document is None:
            return
        client = self.document.client
        zone = client.profile.time_zone if wishes.time_zone == zone_of(client) else wishes.time_zone
        self.make(set_calendar, wishes.gap_days, zone, wishes.wished)


def _added(client: Client, entry: Entry, today: dt.date, edit: EntryEdit) -> Change | None:
    return with_new(client, calendar.add_entry(client, entry, today), edit.new)


def _edited(client: Client, key: Key, today: dt.date, edit: EntryEdit) -> Change | None:
    return with_new(client, calendar.edit_entry(client, key, today, scope=edit.scope, **edit.fields), edit.new)


def _planned(client: Client, keys: Sequence[Key], day: dt.date, today: dt.date) -> Change | None:
    statuses = {client.entries[key.id].status for key in keys}
    fields: dict[str, Any] = {"day": day} | ({"status": "in_work"} if statuses == {"idea"} else {})
    if len(keys) == 1:
        return calendar.edit_entry(client, keys[0], today, **fields)
    return calendar.edit_entries(client, keys, today, **fields)


def _of_its_own(key: Key) -> Key:
    """What a time of a series is called once it has been changed by itself."""
    return key if key.original is None else Key(f"{key.id[:180]}@{key.original}")


def _key_after(key: Key, scope: Scope, before: dt.date | None, after: dt.date | None) -> Key:
    """What an entry that was edited is found by."""
    if key.original is None or scope == "this":
        return _of_its_own(key)
    series = key.id if scope == "all" else f"{key.id[:180]}~{key.original}"
    return Key(series, after or before)


def _time(minutes: int) -> dt.time:
    return dt.time(minutes // 60, minutes % 60)
