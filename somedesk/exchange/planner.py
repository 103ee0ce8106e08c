"""The workbook that Microsoft Planner gives of a plan: its tasks as actions. Bytes in, tasks out.

Heads are compared without the blanks at their ends, which Planner writes. The same tasks stand in two sheets, in one of
them with the names of their buckets and in the other with ids.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec import Struct

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.records.plan import ActionStatus, Priority
from somedesk.exchange.figures import dates
from somedesk.exchange.figures.book import book_of
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.sheet import Sheet
from somedesk.exchange.figures.words import folded
from somedesk.exchange.incoming import Incoming
from somedesk.exchange.workbook_limits import is_workbook

SOURCE = "planner"
MOST_TASKS = 10_000
# The heads of a real Danish workbook; those in English and Swedish are as the program's own pages name the fields.
_HEADS: Mapping[str, tuple[str, ...]] = {
    "id": ("opgave-id", "task id", "uppgifts-id"),
    "title": ("opgavenavn", "task name", "uppgiftsnamn"),
    "bucket": ("bucket", "bucket-navn", "bucket name", "bucketnamn"),
    "status": ("status", "progress", "förlopp", "forløb"),
    "priority": ("prioritet", "priority"),
    "owner": ("tildelt til", "assigned to", "tilldelad till", "tilldelat till"),
    "created": ("oprettelsesdato", "oprettet dato", "created date", "skapat datum", "skapad datum"),
    "due": ("forfaldsdato", "due date", "förfallodatum"),
    "start": ("startdato", "start date", "startdatum"),
    "completed": ("fuldføringsdato", "completed date", "completion date", "slutförandedatum", "slutfört datum"),
    "subtasks": ("tjeklisteelementer", "checklist items", "checklistobjekt", "objekt i checklistan"),
    "notes": ("noter", "notes", "description", "anteckningar", "beskrivning"),
}
_NEEDED = ("id", "title", "status", "bucket")
_STATUS: Mapping[str, ActionStatus] = {
    "ikke startet": "planned", "not started": "planned", "inte startad": "planned", "ej påbörjad": "planned",
    "i gang": "in_progress", "in progress": "in_progress", "pågår": "in_progress", "pågående": "in_progress",
    "fuldført": "done", "completed": "done", "slutförd": "done", "slutfört": "done",
}  # fmt: skip
_PRIORITY: Mapping[str, Priority] = {
    "lav": "low", "low": "low", "låg": "low", "mellem": "medium", "medium": "medium", "medel": "medium",
    "vigtig": "high", "important": "high", "viktig": "high", "viktigt": "high", "haster": "high", "urgent": "high",
    "brådskande": "high",
}  # fmt: skip


class Task(Struct, frozen=True):
    """A task with the row of its sheet."""

    row: int
    id: str
    title: str
    bucket: str
    status: ActionStatus
    priority: Priority
    owner: str
    created: dt.date | None
    start: dt.date | None
    due: dt.date | None
    completed: dt.date | None
    subtasks: tuple[str, ...]
    notes: str


class Plan(Struct, frozen=True):
    """The tasks, the buckets in their order, also empty ones, and what could not be read."""

    tasks: tuple[Task, ...]
    buckets: tuple[str, ...]
    skipped: tuple[tuple[int, InvalidInput], ...] = ()


def is_plan(incoming: Incoming) -> bool:
    """Whether a workbook is one of Planner's, by the heads of its sheets."""
    if not is_workbook(incoming.data):
        return False
    try:
        return any(_head(sheet) for sheet in book_of(incoming).sheets)
    except FileProblem:
        return False


def read_plan(incoming: Incoming) -> Plan:
    """All tasks. Raises FileProblem."""
    sheets = book_of(incoming).sheets
    buckets = next((names for sheet in sheets if (names := _buckets(sheet))), {})
    found = [(head, sheet) for sheet in sheets if (head := _head(sheet))]
    if not found:
        raise FileProblem("figures_no_tables")
    head, sheet = max(found, key=lambda pair: _named(pair, set(buckets.values())))
    tasks: list[Task] = []
    skipped: list[tuple[int, InvalidInput]] = []
    for number, row in enumerate(sheet.rows(), start=1):
        if number <= head[0] or not any(row):
            continue
        if len(tasks) == MOST_TASKS:
            raise FileProblem("figures_too_much")
        try:
            tasks.append(_task(number, row, head[1], buckets))
        except InvalidInput as problem:
            skipped.append((number, problem))
    return Plan(tuple(tasks), tuple(buckets.values()), tuple(skipped))


_Head = tuple[int, dict[str, int]]


def _head(sheet: Sheet) -> _Head | None:
    for number, row in enumerate(sheet.head()[:5], start=1):
        names = [folded(cell) for cell in row]
        places = {field: names.index(word) for field, words in _HEADS.items() for word in words[::-1] if word in names}
        if all(field in places for field in _NEEDED):
            return number, places
    return None


def _named(pair: tuple[_Head, Sheet], names: set[str]) -> int:
    """How many tasks of a sheet have the name of a bucket, not its id."""
    (number, places), sheet = pair
    return sum(_cell(row, places, "bucket") in names for row in sheet.head()[number:])


def _buckets(sheet: Sheet) -> dict[str, str]:
    rows = sheet.head()
    names = [folded(cell) for cell in rows[0]] if rows else []
    ids, title = ("bucket-id", "bucket id"), ("bucket-navn", "bucket name", "bucketnamn")
    if len(names) < 2 or names[0] not in ids or names[1] not in title:
        return {}
    return {row[0].strip(): row[1].strip() for row in rows[1:] if len(row) > 1 and row[0].strip()}


def _cell(row: Row, places: Mapping[str, int], field: str) -> str:
    place = places.get(field)
    return row[place].strip() if place is not None and place < len(row) else ""


def _task(number: int, row: Row, places: Mapping[str, int], buckets: Mapping[str, str]) -> Task:
    cells = {field: _cell(row, places, field) for field in _HEADS}
    days = {field: _day(cells[field]) for field in ("created", "start", "due", "completed")}
    status = _STATUS.get(folded(cells["status"]))
    if not cells["title"] or status is None:
        raise InvalidInput("planner_row", value=cells["status"][:40])
    return Task(
        row=number,
        id=cells["id"],
        title=cells["title"][:300],
        bucket=buckets.get(cells["bucket"], cells["bucket"]),
        status=status,
        priority=_PRIORITY.get(folded(cells["priority"]), "medium"),
        owner=cells["owner"].replace(";", ", ")[:300],
        created=days["created"],
        start=days["start"],
        due=days["due"],
        completed=days["completed"],
        subtasks=_parts(cells["subtasks"]),
        notes=cells["notes"],
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _day(text: str) -> dt.date | None:
    """An ISO date, as Planner writes them whatever the language, or a cell of a date."""
    if not text:
        return None
    try:
        return dates.iso(text)
    except ValueError as error:
        raise InvalidInput("figures_row_date", value=text[:40]) from error


def bucket_sizes(plan: Plan) -> Sequence[tuple[str, int]]:
    """The buckets with the number of their tasks."""
    names = dict.fromkeys((*plan.buckets, *(task.bucket for task in plan.tasks)))
    return [(name, sum(task.bucket == name for task in plan.tasks)) for name in names]
