"""The action plan for a calendar (RFC 5545): as to-dos, or as all-day events for calendars that show no to-dos.

icalendar is loaded with the first.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.in_language import in_language
from somedesk.domain.client import Action, Client
from somedesk.domain.history import Entry
from somedesk.domain.plan import plan
from somedesk.domain.recurrence import days_later
from somedesk.exchange.action_columns import ActionWriter
from somedesk.exchange.calendar.revisions import Revisions
from somedesk.exchange.ics_uid import action_uid

if TYPE_CHECKING:
    from icalendar import Component, Event, Todo

_STATUS = {"planned": "NEEDS-ACTION", "in_progress": "IN-PROCESS", "done": "COMPLETED", "dropped": "CANCELLED"}
_PRIORITY = {"high": 1, "medium": 5, "low": 9}
# Days begin at midnight; so this rings at nine in the morning of the day before.
ALARM = dt.timedelta(hours=-15)


def export_todos(client: Client, language: str, now: dt.datetime, history: Sequence[Entry] | None = None) -> bytes:
    """Every action as a to-do, with an alarm in the morning before the day on which it is due, while it is open.

    An action keeps its UID in every export, and is newer once it was changed, so a calendar updates rather than repeats
    it. The same client, language and history give the same bytes.
    """
    return _calendar(client, language, Revisions(client, history, now), _todo)


def export_events(client: Client, language: str, now: dt.datetime, history: Sequence[Entry] | None = None) -> bytes:
    """Every action that has a date as an all-day event on the day on which it is due, else begins; alarms alike."""
    return _calendar(client, language, Revisions(client, history, now), _event)


def _calendar(
    client: Client, language: str, revisions: Revisions, part: "Callable[[Action, ActionWriter], Component | None]"
) -> bytes:
    from icalendar import Calendar

    client = in_language(client, language)
    writer = ActionWriter(client, language)
    w = writer.words
    calendar = Calendar()
    calendar.add("prodid", "-//SomeDesk//SomeDesk//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{xml_line(client.profile.name)} – {w('kinds.action-plan')}")
    for action in plan.in_plan_order(client, language):
        component = part(action, writer)
        if component is None:
            continue
        component.add("uid", action_uid(client.profile.uid, action.id, is_event=component.name == "VEVENT"))
        revisions.of("actions", action).mark(component)
        component.add("created", _at(action.created, 0))
        calendar.add_component(component)
    if client.entries:
        from somedesk.exchange.calendar.ics_out import add_entries
        from somedesk.exchange.calendar.table import entry_words

        add_entries(calendar, client, entry_words(client, language), revisions)
    return calendar.to_ical()


def _todo(action: Action, writer: ActionWriter) -> "Todo":
    from icalendar import Todo

    todo = Todo()
    _tell(todo, action, writer, _described(action, writer))
    # Many servers refuse a to-do whose start is not before its due date.
    if action.start and (action.due is None or action.start < action.due):
        todo.add("dtstart", action.start)
    if action.due:
        todo.add("due", action.due)
    todo.add("status", _STATUS[action.status])
    todo.add("percent-complete", action.percent)
    if action.status == "done" and action.completed:
        # At noon it is the same day nearly everywhere.
        todo.add("completed", _at(action.completed, 12))
    if action.due:
        _remind(todo, action, writer, "END")
    return todo


def _event(action: Action, writer: ActionWriter) -> "Event | None":
    from icalendar import Event

    day = action.due or action.start
    if day is None:
        return None
    event = Event()
    status = writer.words(f"actions.status.{action.status}")
    _tell(event, action, writer, [f"{writer.words('actions.status')}: {status}", *_described(action, writer)])
    event.add("dtstart", day)
    event.add("dtend", days_later(day, 1))
    event.add("status", "CANCELLED" if action.status == "dropped" else "CONFIRMED")
    # Nobody is busy all day because something is due.
    event.add("transp", "TRANSPARENT")
    _remind(event, action, writer, "START")
    return event


def _tell(component: "Component", action: Action, writer: ActionWriter, described: list[str]) -> None:
    spoken = {"LANGUAGE": writer.words.language}
    component.add("summary", xml_line(action.title), parameters=spoken)
    if described:
        component.add("description", "\n\n".join(described), parameters=spoken)
    if category := writer.dimension(action):
        component.add("categories", [xml_line(category)])
    component.add("priority", _PRIORITY[action.priority])


def _remind(component: "Component", action: Action, writer: ActionWriter, related: str) -> None:
    from icalendar import Alarm

    if not plan.is_open(action):
        return
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", xml_line(action.title), parameters={"LANGUAGE": writer.words.language})
    alarm.add("trigger", ALARM, parameters={"RELATED": related})
    component.add_component(alarm)


def _described(action: Action, writer: ActionWriter) -> list[str]:
    w = writer.words
    found = [xml_text(action.text)]
    for label, text in (
        (w("actions.first_step") + ":", action.first_step),
        (w("actions.measure") + ":", action.measure),
        (w("actions.notes") + ":", action.notes),
        (w("actions.log") + ":", writer.told(action, "log")),
        (w("actions.depends_on") + ":", writer.told(action, "depends_on")),
        # In words and not as a rule: once it is done, the plan makes the next one, with a UID of its own.
        (w("actions.repeat") + ":", writer.told(action, "repeat")),
        (w("actions.owner") + ":", action.owner),
    ):
        if text.strip():
            found.append(f"{label} {xml_text(text)}")
    return [text for text in found if text.strip()]


def _at(date: dt.date, hour: int) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(hour), dt.UTC)
