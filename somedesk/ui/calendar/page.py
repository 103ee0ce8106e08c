"""The content calendar: a month, a week or a list of what goes out, ideas beside it, the balance above."""

import datetime as dt

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QWidget,
)

from somedesk.domain.calendar.agenda import Key, Occurrence
from somedesk.domain.client import Period
from somedesk.domain.recurrence import days_later
from somedesk.ui.calendar.balance_bar import BalanceCounts
from somedesk.ui.calendar.layout import ROOM_FOR_WORDS, CalendarLayout
from somedesk.ui.calendar.place import IDEAS, seen
from somedesk.ui.calendar.shown import Content, Shown, month_of, told, weeks_of
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import word

_YEAR = 366


class CalendarPage(CalendarLayout):
    """What goes out when."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("calendar_page")
        self.content: Content | None = None
        self.shown: Shown | None = None
        self._inside = month_of(self.choice.day)
        self._mended: dict[str, int] = {}
        self._connect()
        self.use_theme(context.appearance.theme)
        self.retranslate()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._on_back_clicked)
        self.on_button.clicked.connect(self._on_on_clicked)
        self.today_button.clicked.connect(self._on_today_clicked)
        self.add_button.clicked.connect(self.begin)
        self._views.buttonClicked.connect(self._on_view_clicked)
        self.search.textChanged.connect(self._on_search_changed)
        self.balance.mend_requested.connect(self._on_mend_requested)
        self.choice.changed.connect(self._on_choice_changed)
        for view in (self.month, self.week):
            view.turn_requested.connect(self.turn)
            view.new_requested.connect(self.new_entry)
            view.dropped.connect(self._on_dropped)
            view.carried_out.connect(self._on_carried_out)
        for each in (self.month, self.week, self.list):
            each.opened.connect(self.open_entry)
            each.move_requested.connect(self._on_move_requested)
            each.delete_requested.connect(self._on_delete_requested)
            each.menu_requested.connect(self._on_menu_requested)
        ideas = self.tray.ideas
        ideas.opened.connect(self.open_entry)
        ideas.carried.connect(self._on_idea_carried)
        ideas.dropped.connect(self._on_idea_dropped)
        ideas.plan_requested.connect(self._on_idea_plan_requested)
        ideas.delete_requested.connect(self._on_delete_requested)
        ideas.itemSelectionChanged.connect(self._on_ideas_selection_changed)
        ideas.customContextMenuRequested.connect(self._on_ideas_menu_requested)

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self.desk_actions = [desk.commands[name] for name in ("import_entries", "export", "page_reports")]
        self._fill_menu()

    # What the page shows

    def subtitle(self) -> str:
        return self.tr("Calendar")

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.content = self.shown = None
            self.search.clear()
            if document is not None:
                self.choice.choose(document.today())
        super().set_document(document)

    def refresh(self) -> None:
        if self.document is None:
            return
        self.content = None
        self._show_page()

    def refresh_changed(self, changed: Changed) -> None:
        self._show_page()

    def _show_page(self, *, turned: bool = False) -> None:
        """Ask once what is shown, and show it in the view that is seen.

        A month stays as long as the chosen day is in sight, also on a day of the next one, unless it is ``turned``.
        """
        document = self.document
        if document is None:
            return
        content = self.content
        if content is None or content.client is not document.client or content.today != document.today():
            content = self.content = Content(document.client, document.today(), self.context.localisation)
        is_week = self.stack.currentWidget() is self.week
        day = self.choice.day
        monday = days_later(day, -day.weekday())
        stays = not turned and self.shown is not None and self.shown.day(day) is not None
        month = self._inside if stays and not is_week else month_of(day)
        inside = Period(monday, days_later(monday, 6)) if is_week else month
        first, count = weeks_of(inside)
        self.shown = content.weeks(first, count, inside)
        view = self.stack.currentWidget()
        if view is self.list:
            self.list.show_rows(self._listed(content), content.words)
        else:
            (self.week if is_week else self.month).show_page(content, self.shown)
        self.tray.show_ideas(content.agenda.ideas, content.words)
        self.ideas_button.setText(f"{word('calendar_ideas')} · {len(content.agenda.ideas)}")
        full = [week for week in self.shown.weeks.values() if week.over]
        self.balance.show_balance(document.client, self.shown, full)
        for button in (self.month, self.week):
            button.read_only = document.read_only
        self.add_button.setEnabled(not document.read_only)
        self._inside = inside
        self._show_title()
        self._show_strip()

    def _listed(self, content: Content) -> list[Occurrence]:
        """All that there is: what recurs for good until a year from now."""
        bounds = content.agenda.bounds()
        ideas = [Occurrence(entry) for entry in content.agenda.ideas]
        if bounds is None:
            return ideas
        last = max(bounds[1], days_later(content.today, _YEAR))
        return [*ideas, *content.agenda.between(bounds[0], last)]

    def _show_title(self) -> None:
        say, inside = self.context.localisation, self._inside
        if self.stack.currentWidget() is self.week and self.shown is not None:
            text = f"{self.shown.words.week(inside.first)} · {say.short_months(inside.first, inside.last)}"
            widest = [text]
        else:
            told = say.month if self.width() >= ROOM_FOR_WORDS else say.short_month
            text = told(inside.first)
            widest = [told(inside.first.replace(month=month, day=1)) for month in range(1, 13)]
        if text != self.title.text():
            self.title.setText(text)
            # As wide for every month of the year, so that the arrows stay under the pointer.
            self.title.ensurePolished()
            metrics = self.title.fontMetrics()
            self.title.setFixedWidth(max(map(metrics.horizontalAdvance, widest)) + 8)
        is_list = self.stack.currentWidget() is self.list
        self.search.setVisible(is_list)
        for widget in (self.back_button, self.title, self.on_button, self.today_button):
            widget.setEnabled(not is_list)

    def _show_strip(self) -> None:
        """What is chosen, in full."""
        found = self.occurrences(self.choice.keys)
        say, content = self.context.localisation, self.content
        if content is None:
            return
        if not found:
            keys = self.tr("Arrows: days · Tab: entries of the day · Alt+arrows: move · N: new · {views}: views")
            self.strip.setText(keys.format(views=", ".join(self._views_by_letter())))
            return
        entry = found[-1].entry
        parts = [told(found[-1], content.words), say.short_day(entry.day) if entry.day else ""]
        parts += [f"{word('entries.maker')}: {entry.maker}" if entry.maker else ""]
        parts += [f"{word('entries.poster')}: {entry.poster}" if entry.poster else ""]
        if len(found) > 1:
            parts.insert(0, BalanceCounts().chosen(len(found)))
        self.strip.setText(" · ".join(part for part in parts if part))

    def take_focus(self) -> None:
        (self.stack.currentWidget() or self.month).setFocus(Qt.FocusReason.OtherFocusReason)

    def select(self, record: str) -> None:
        """Show an entry, where ``seen`` says, or as it is."""
        if self.stack.currentWidget() is self.list and record.startswith("/"):
            self.month_button.click()  # a list has no place for what is gone
        if self._show(record):
            if self.is_searched_away:
                self.search.clear()
                self.choice.changed.emit()  # now the list has its row
            self.take_focus()

    def _show(self, record: str) -> bool:
        """Choose an entry and the day it is on, or a day; False if there is no such."""
        name, _, date = record.partition("/")
        entry = self.document.client.entries.get(name) if self.document else None
        if name == IDEAS or (entry is not None and entry.day is None):
            self.show_ideas()
        day = dt.date.fromisoformat(date) if date else entry.day if entry is not None else None
        if entry is None:
            self.choice.choose(day or self.choice.day)
            return bool(record)
        key = Key(name, day if entry.rhythm else None)
        self.choice.choose(day or self.choice.day, *(self.choice.keys if key in self.choice.keys else (key,)))
        return True

    @property
    def is_searched_away(self) -> bool:
        """Whether what is chosen is not among what the list was searched for."""
        is_list = self.stack.currentWidget() is self.list
        return is_list and bool(self.search.text()) and self.choice.current not in self.list.chosen()

    def bring_into_view(self, changed: Changed) -> bool:
        record = seen(self.document, changed) if self.document else ""
        name, _, date = record.partition("/")
        is_list = self.stack.currentWidget() is self.list
        times = [] if is_list or self.shown is None else [each for day in self.shown.days for each in day.entries]
        if date or not any(each.entry.id == name for each in times):  # else one time of all that were changed is seen
            self._show(record)
        is_told = is_list and (not name or self.is_searched_away)
        return not is_told and changed.label.key != "calendar_settings"  # which are seen in a dialog only

    # Turning

    @Slot(int)
    def turn(self, pages: int) -> None:
        """So many months or weeks on."""
        day = self.choice.day
        if self.stack.currentWidget() is self.week:
            self.choice.choose(days_later(day, 7 * pages), *self.choice.keys)
            return
        months = day.year * 12 + day.month - 1 + pages
        self._go_to(dt.date(min(max(months // 12, 1), dt.MAXYEAR), months % 12 + 1, 1))

    def _go_to(self, day: dt.date) -> None:
        """Show the month of a day, also where the day is in sight already at the edge of another."""
        self.choice.choose(day, *self.choice.keys)
        if self.stack.currentWidget() is self.month and self._inside != month_of(day):
            self._show_page(turned=True)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.turn(-1)

    @Slot()
    def _on_on_clicked(self) -> None:
        self.turn(1)

    @Slot()
    def _on_today_clicked(self) -> None:
        if self.document is not None:
            self.choice.choose(self.choice.day)
            self._go_to(self.document.today())

    @Slot(QAbstractButton)
    def _on_view_clicked(self, button: QAbstractButton) -> None:
        views: dict[QAbstractButton, QWidget] = {
            self.month_button: self.month,
            self.week_button: self.week,
            self.list_button: self.list,
        }
        self.stack.setCurrentWidget(views[button])
        self._show_page(turned=True)
        self.take_focus()

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        self.list.order.show_only(text)

    @Slot()
    def _on_choice_changed(self) -> None:
        """Another month or week may be needed to show the day that is chosen now."""
        is_elsewhere = self.shown is not None and self.shown.day(self.choice.day) is None
        if self.stack.currentWidget() is not self.list and is_elsewhere:
            self._show_page(turned=True)
        else:
            self._show_strip()

    @Slot(str)
    def _on_mend_requested(self, what: str) -> None:
        """To the next of those that are to be mended."""
        if self.shown is None:
            return
        balance = self.shown.balance
        keys = {"owner": balance.without_owner, "purpose": balance.without_purpose, "deadline": balance.late_deadlines}
        days = {
            "gaps": [max(gap.first, self.shown.first) for gap in balance.gaps],
            "week": [monday for monday, week in self.shown.weeks.items() if week.over],
        }
        number = self._mended[what] = self._mended.get(what, -1) + 1
        if days.get(what):
            self.choice.choose(days[what][number % len(days[what])])
        elif keys.get(what):
            key = keys[what][number % len(keys[what])]
            found = self.shown.occurrence(key)
            self.choice.choose(found.day if found else self.choice.day, key)
        self.take_focus()

    # Ideas

    @Slot(QPoint)
    def _on_carried_out(self, point: QPoint) -> None:
        places = [place for place in (self.tray, self.ideas_button) if place.isVisible()]
        if self.is_editable and any(place.rect().contains(place.mapFromGlobal(point)) for place in places):
            self.unplan(self.choice.keys)

    def _day_under(self, point: QPoint) -> dt.date | None:
        view = self.stack.currentWidget()
        if view is not self.month and view is not self.week:
            return None
        grid = self.month if view is self.month else self.week
        inner = grid.viewport().mapFromGlobal(point)
        return grid.day_at(grid.indexAt(inner)) if grid.viewport().rect().contains(inner) else None

    @Slot(QPoint)
    def _on_idea_carried(self, point: QPoint) -> None:
        day = self._day_under(point)
        for grid in (self.month, self.week):
            grid.target = None if day is None else (day, None)
            grid.viewport().update()

    @Slot(QPoint)
    def _on_idea_dropped(self, point: QPoint) -> None:
        day = self._day_under(point)
        for grid in (self.month, self.week):
            grid.put_down()
        if day is not None and self.is_editable:
            self.plan_ideas(self.tray.ideas.keys(), day)

    @Slot()
    def _on_idea_plan_requested(self) -> None:
        if self.is_editable:
            self.plan_ideas(self.tray.ideas.keys(), self.choice.day)

    @Slot()
    def _on_ideas_selection_changed(self) -> None:
        if keys := self.tray.ideas.keys():
            self.choice.choose(self.choice.day, *keys)

    @Slot(QPoint)
    def _on_ideas_menu_requested(self, point: QPoint) -> None:
        self._on_menu_requested(self.tray.ideas.viewport().mapToGlobal(point))

    # Keys and room

    def _views_by_letter(self) -> dict[str, QAbstractButton]:
        """Each view by the first letter of its name in the language of the screen."""
        buttons = (self.month_button, self.week_button, self.list_button)
        return {button.accessibleName()[:1].upper(): button for button in buttons}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = self._views_by_letter() | {"W": self.week_button}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif (view := buttons.get(event.text().upper())) is not None:
            view.click()
        elif event.key() == Qt.Key.Key_N:
            self.begin()
        elif event.key() == Qt.Key.Key_T:
            self._on_today_clicked()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_title()
