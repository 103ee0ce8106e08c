"""To-dos: whole, valid by the rules of RFC 5545, the same in every export."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import vobject
from icalendar import Calendar, Component
from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.exchange.ics import export_events, export_todos
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.names import SUFFIX
from tests.marked import texts
from tests.marked_client import TODAY, marked_client, with_actions

Export = Callable[..., bytes]
CLIENT = marked_client(84)  # what an action says is there in every mixture
NOW = dt.datetime(2026, 11, 14, 8, 30, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_comes_back_from_the_file(language: str) -> None:
    calendar = Calendar.from_ical(export_todos(CLIENT, language, NOW))
    todos = {str(todo["uid"]): todo for todo in calendar.walk("VTODO")}
    assert len(todos) == 84
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
        assert todo.decoded("dtstamp") == NOW


def test_the_rules_of_the_format() -> None:
    data = export_todos(CLIENT, "da", NOW)
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
            assert todo.decoded("DTSTART") < todo.decoded("DUE")
        if "COMPLETED" in todo:
            assert isinstance(todo.decoded("COMPLETED"), dt.datetime)


@pytest.mark.parametrize("made", [export_todos, export_events])
def test_open_actions_with_a_date_ring_in_the_morning_of_the_day_before(made: Export) -> None:
    calendar = Calendar.from_ical(made(CLIENT, "da", NOW))
    parts = {str(part["uid"]).split(".")[1].split("@")[0]: part for part in calendar.walk() if "uid" in part}
    ringing = {key: part for key, part in parts.items() if part.walk("VALARM")}
    assert ringing.keys() == {
        a.id for a in CLIENT.actions.values()
        if (a.due or (a.start and made is export_events)) and a.status in ("planned", "in_progress")
    }  # fmt: skip
    for key, part in ringing.items():
        [alarm] = part.walk("VALARM")
        assert alarm["action"] == "DISPLAY"
        assert alarm["description"]
        action = CLIENT.actions[key]
        day = action.due or action.start
        assert day is not None
        assert alarm["trigger"].params["RELATED"] == ("END" if made is export_todos else "START")
        rings = dt.datetime.combine(day, dt.time()) + alarm.decoded("trigger")
        assert rings == dt.datetime.combine(day - dt.timedelta(1), dt.time(9))


def dated(**fields: object) -> Client:
    action = replace(CLIENT.actions["x001"], start=None, due=None, status="planned", completed=None, percent=0)
    return with_actions(sample_client("da", TODAY), replace(action, **fields))


def own(data: bytes, name: str) -> Component:
    [found] = [part for part in Calendar.from_ical(data).walk(name) if ".x001" in str(part["uid"])]
    return found


def test_a_server_that_wants_the_due_date_after_the_start_takes_an_action_of_one_day() -> None:
    todo = own(export_todos(dated(start=TODAY, due=TODAY), "da", NOW), "VTODO")
    assert "DTSTART" not in todo
    assert todo.decoded("due") == TODAY
    assert own(export_todos(dated(start=TODAY), "da", NOW), "VTODO").decoded("dtstart") == TODAY


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ClientFile]:
    with ClientFile.create(tmp_path / f"client{SUFFIX}", marked_client(10), Environment(now=lambda: NOW)) as made:
        yield made


Stamp = tuple[int, dt.datetime, dt.datetime]


def stamps(file: ClientFile, made: Export) -> dict[str, Stamp]:
    """Of each thing in the calendar: its number, and when it was changed."""
    parts = Calendar.from_ical(made(file.client, "da", NOW + dt.timedelta(hours=1), file.history())).walk()
    return {
        str(part["uid"]).split(".", 1)[1]: (part["sequence"], part.decoded("last-modified"), part.decoded("dtstamp"))
        for part in parts
        if "uid" in part
    }


@pytest.mark.parametrize("made", [export_todos, export_events])
def test_only_what_was_changed_is_newer_than_what_a_calendar_has_already(file: ClientFile, made: Export) -> None:
    before = stamps(file, made)
    assert stamps(file, made) == before
    change = plan.edit_action(file.client, "x003", TODAY, notes="other")
    assert change is not None
    file.apply(change)  # within the same second
    after = stamps(file, made)
    changed = {key for key in after if after[key] != before[key]}
    assert {key.split(".")[0].split("@")[0] for key in changed} == {"x003"}
    for key in changed:
        assert after[key][0] > before[key][0]
        assert after[key][1] == after[key][2] == NOW


def test_what_is_said_of_an_action_makes_it_newer_as_well(file: ClientFile) -> None:
    """Its description names what comes before it, by title."""
    before = stamps(file, export_todos)
    change = plan.edit_action(file.client, "x005", TODAY, title="Another title")
    assert change is not None
    file.apply(change)
    after = stamps(file, export_todos)
    assert {key.split("@")[0] for key in after if after[key] > before[key]} == {"x005", "x006"}


def test_a_change_that_was_taken_back_is_newer_than_the_change(file: ClientFile) -> None:
    change = plan.edit_action(file.client, "x003", TODAY, notes="other")
    assert change is not None
    file.apply(change)
    changed = stamps(file, export_todos)
    file.apply(change.inverted(), undone=True)
    assert stamps(file, export_todos)["x003@somedesk"][0] > changed["x003@somedesk"][0]


def test_calendars_that_show_no_todos_get_events_of_a_whole_day() -> None:
    event = own(export_events(dated(start=TODAY, due=TODAY + dt.timedelta(9)), "sv", NOW), "VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (TODAY + dt.timedelta(9), TODAY + dt.timedelta(10))
    assert (event["status"], event["transp"]) == ("CONFIRMED", "TRANSPARENT")
    assert str(event["description"]).startswith("Status: Planerad")
    begins = own(export_events(dated(start=TODAY, status="dropped"), "sv", NOW), "VEVENT")
    assert begins.decoded("dtstart") == TODAY
    assert begins["status"] == "CANCELLED"
    undated = Calendar.from_ical(export_events(dated(), "sv", NOW))
    assert not [part for part in undated.walk("VEVENT") if ".x001" in str(part["uid"])]
    assert not undated.walk("VTODO")
    uids = {str(part["uid"]) for part in Calendar.from_ical(export_todos(dated(), "sv", NOW)).walk("VTODO")}
    assert not uids & {str(part["uid"]) for part in undated.walk("VEVENT")}


@pytest.mark.parametrize(("made", "name"), [(export_todos, "vtodo"), (export_events, "vevent")])
def test_another_reader_finds_the_same(made: Export, name: str) -> None:
    data = made(CLIENT, "da", NOW)
    calendar = vobject.readOne(data.decode("utf-8"))
    assert calendar.validate()
    ours = {str(part["uid"]): part for part in Calendar.from_ical(data).walk(name.upper())}
    theirs = {part.uid.value: part for part in getattr(calendar, f"{name}_list")}
    assert theirs.keys() == ours.keys()
    for uid, part in theirs.items():
        assert part.summary.value == str(ours[uid]["summary"])
        for field in ("dtstart", "due", "dtend", "last-modified"):
            if field in ours[uid]:
                assert getattr(part, field.replace("-", "_")).value == ours[uid].decoded(field)


def test_same_input_same_bytes() -> None:
    assert export_todos(CLIENT, "da", NOW) == export_todos(marked_client(84), "da", NOW)
    assert export_todos(CLIENT, "da", NOW) != export_todos(CLIENT, "sv", NOW)


def test_text_cannot_make_lines_of_its_own() -> None:
    action = replace(CLIENT.actions["x001"], title="a\r\nEND:VTODO\nb;c,d\\e\x00\x07", notes="x\nBEGIN:VALARM")
    calendar = Calendar.from_ical(export_todos(with_actions(sample_client("da", TODAY), action), "da", NOW))
    [todo] = [todo for todo in calendar.walk("VTODO") if "END:VTODO" in str(todo["summary"])]
    assert str(todo["summary"]) == "a END:VTODO b;c,d\\e"
    assert "x\nBEGIN:VALARM" in str(todo["description"])


def test_no_action_no_todo() -> None:
    data = export_todos(assessments.new_client("u", "Ny", "da", TODAY), "da", NOW)
    assert Calendar.from_ical(data).walk("VTODO") == []
