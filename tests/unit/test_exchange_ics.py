"""To-dos: whole, valid by the rules of RFC 5545, the same in every export."""

import datetime as dt

import pytest
from icalendar import Calendar
from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.domain.grid import assessment as assessments
from somedesk.exchange.ics import export_todos
from tests.marked import texts
from tests.marked_client import TODAY, marked_client, with_actions

CLIENT = marked_client(400)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_comes_back_from_the_file(language: str) -> None:
    calendar = Calendar.from_ical(export_todos(CLIENT, language, TODAY))
    todos = {str(todo["uid"]): todo for todo in calendar.walk("VTODO")}
    assert len(todos) == 400
    for action in CLIENT.actions.values():
        todo = todos[f"u.{action.id}@somedesk"]
        assert str(todo["summary"]) == " ".join(action.title.split())
        for place, text in texts("actions", action):
            assert text in str(todo["description"]) or place == "actions.title", place
        for before in action.depends_on:
            assert " ".join(CLIENT.actions[before].title.split()) in str(todo["description"])
        assert "RRULE" not in todo
        assert (words(language)("actions.repeat") in str(todo["description"])) == (action.repeat is not None)
        assert todo["percent-complete"] == action.percent
        assert (todo.decoded("due") if "due" in todo else None) == action.due
        assert todo.decoded("dtstamp") == dt.datetime(2026, 11, 14, tzinfo=dt.UTC)


def test_the_rules_of_the_format() -> None:
    data = export_todos(CLIENT, "da", TODAY)
    lines = data.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode("utf-8")
    calendar = Calendar.from_ical(data)
    assert {"PRODID", "VERSION"} <= set(calendar)
    assert all(not part.errors for part in calendar.walk())
    for todo in calendar.walk("VTODO"):
        assert {"UID", "DTSTAMP"} <= set(todo)
        assert todo["STATUS"] in {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"}
        if "DTSTART" in todo and "DUE" in todo:
            assert todo.decoded("DTSTART") <= todo.decoded("DUE")
        if "COMPLETED" in todo:
            assert isinstance(todo.decoded("COMPLETED"), dt.datetime)


def test_open_actions_with_a_date_ring_the_day_before() -> None:
    calendar = Calendar.from_ical(export_todos(CLIENT, "da", TODAY))
    alarms = {str(todo["uid"]).split(".")[1].split("@")[0] for todo in calendar.walk("VTODO") if todo.walk("VALARM")}
    assert alarms == {a.id for a in CLIENT.actions.values() if a.due and a.status in ("planned", "in_progress")}
    for alarm in calendar.walk("VALARM"):
        assert alarm["action"] == "DISPLAY"
        assert alarm.decoded("trigger") == dt.timedelta(days=-1)
        assert alarm["trigger"].params["RELATED"] == "END"
        assert alarm["description"]


def test_same_input_same_bytes() -> None:
    assert export_todos(CLIENT, "da", TODAY) == export_todos(marked_client(400), "da", TODAY)
    assert export_todos(CLIENT, "da", TODAY) != export_todos(CLIENT, "sv", TODAY)


def test_text_cannot_make_lines_of_its_own() -> None:
    action = replace(CLIENT.actions["x001"], title="a\r\nEND:VTODO\nb;c,d\\e\x00\x07", notes="x\nBEGIN:VALARM")
    calendar = Calendar.from_ical(export_todos(with_actions(sample_client("da", TODAY), action), "da", TODAY))
    [todo] = [todo for todo in calendar.walk("VTODO") if "END:VTODO" in str(todo["summary"])]
    assert str(todo["summary"]) == "a END:VTODO b;c,d\\e"
    assert "x\nBEGIN:VALARM" in str(todo["description"])


def test_no_action_no_todo() -> None:
    data = export_todos(assessments.new_client("u", "Ny", "da", TODAY), "da", TODAY)
    assert Calendar.from_ical(data).walk("VTODO") == []
