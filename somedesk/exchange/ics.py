"""The action plan as to-dos for a calendar (RFC 5545). icalendar is loaded with the first."""

import datetime as dt
from typing import TYPE_CHECKING

from somedesk.base.xml_text import xml_line, xml_text
from somedesk.domain import plan
from somedesk.domain.client import Action, Client
from somedesk.exchange.action_columns import ActionWriter

if TYPE_CHECKING:
    from icalendar import Todo

_STATUS = {"planned": "NEEDS-ACTION", "in_progress": "IN-PROCESS", "done": "COMPLETED", "dropped": "CANCELLED"}
_PRIORITY = {"high": 1, "medium": 5, "low": 9}
ALARM = dt.timedelta(days=-1)


def export_todos(client: Client, language: str, today: dt.date) -> bytes:
    """Every action as a to-do, with an alarm the day before it is due while it is open.

    An action keeps its UID in every export, so a calendar updates rather than repeats it. The same client, language
    and day give the same bytes.
    """
    from icalendar import Calendar

    writer = ActionWriter(client, language)
    w = writer.words
    calendar = Calendar()
    calendar.add("prodid", "-//SomeDesk//SomeDesk//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{xml_line(client.profile.name)} – {w('kinds.action-plan')}")
    for action in plan.in_plan_order(client, language):
        calendar.add_component(_todo(client, action, writer, today))
    return calendar.to_ical()


def _todo(client: Client, action: Action, writer: ActionWriter, today: dt.date) -> "Todo":
    from icalendar import Alarm, Todo

    title = xml_line(action.title)
    spoken = {"LANGUAGE": writer.words.language}
    todo = Todo()
    todo.add("uid", f"{client.profile.uid}.{action.id}@somedesk")
    todo.add("dtstamp", _midnight(today))
    todo.add("created", _midnight(action.created))
    todo.add("summary", title, parameters=spoken)
    if described := "\n\n".join(_described(action, writer)):
        todo.add("description", described, parameters=spoken)
    if category := writer.dimension(action):
        todo.add("categories", [xml_line(category)])
    # A start after the due date would make the whole to-do invalid.
    if action.start and (action.due is None or action.start <= action.due):
        todo.add("dtstart", action.start)
    if action.due:
        todo.add("due", action.due)
    todo.add("status", _STATUS[action.status])
    todo.add("percent-complete", action.percent)
    todo.add("priority", _PRIORITY[action.priority])
    if action.status == "done" and action.completed:
        todo.add("completed", _midnight(action.completed))
    if action.due and plan.is_open(action):
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title, parameters=spoken)
        alarm.add("trigger", ALARM, parameters={"RELATED": "END"})
        todo.add_component(alarm)
    return todo


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


def _midnight(date: dt.date) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(), dt.UTC)
