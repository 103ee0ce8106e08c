"""An edited workbook of actions, read back: what differs from the plan, to be looked at before any of it is applied.

Rows find their actions by the hidden id. A row without a known id is a new action; an action without a row has been
deleted in the workbook. Whatever a cell says as the export wrote it is unchanged. openpyxl is loaded with the first.
"""

import datetime as dt
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.xml_text import xml_text
from somedesk.content.words import Words, words
from somedesk.domain import plan
from somedesk.domain.change import Change, Touch, apply, change_of, label, touch
from somedesk.domain.client import LANGUAGES, Action, Client
from somedesk.domain.record import checked
from somedesk.exchange.action_cells import CellReader
from somedesk.exchange.action_columns import COLUMNS, FORMER_HEADERS, ID, TITLE, ActionWriter
from somedesk.exchange.workbook_limits import within_limits

MOST_ROWS = 10_000
MOST_COLUMNS = 200

Kind = Literal["changed", "new", "deleted"]


class FieldDifference(Struct, frozen=True):
    """One field of an action, before and after."""

    field: str
    before: object
    after: object


class Difference(Struct, frozen=True):
    """One action that differs. ``before`` None = it is new, ``after`` None = its row is gone."""

    id: str
    kind: Kind
    row: int | None
    before: Action | None
    after: Action | None

    @property
    def fields(self) -> tuple[FieldDifference, ...]:
        """Every field that changed, in the order of the columns; none for an action that is deleted."""
        if self.after is None:
            return ()
        old = self.before or Action(id=self.id, title="", created=self.after.created)
        pairs = ((column.field, getattr(old, column.field), getattr(self.after, column.field)) for column in COLUMNS)
        return tuple(FieldDifference(*pair) for pair in pairs if pair[1] != pair[2])


class Differences(Struct, frozen=True):
    """All that an edited workbook says differently. ``errors`` are the rows that cannot be read; they change nothing.

    ``ignored`` are the names of columns that are not ours.
    """

    found: tuple[Difference, ...]
    errors: tuple[SomeDeskError, ...]
    ignored: tuple[str, ...]
    rows: int


def read_actions(client: Client, data: bytes, today: dt.date, new_id: Callable[[], str]) -> Differences:
    """Compare the workbook with the plan. Raises FileProblem if it is none, too large, or has no sheet of actions."""
    table = _Table(data)
    reader = CellReader(client, table.words)
    writer = ActionWriter(client, table.words.language)
    found: list[Difference] = []
    errors: list[SomeDeskError] = []
    seen: set[str] = set()
    for number, cells in table.rows:
        key = str(cells[ID.field] or "").strip()
        # A row that was copied to make another action carries the id of the first.
        before = client.actions.get(key) if key not in seen else None
        seen.add(key)
        try:
            after = _read(before, cells, number, reader, writer, today, new_id)
        except InvalidInput as error:
            errors.append(error)
            continue
        if after != before:
            found.append(Difference(after.id, "changed" if before else "new", number, before, after))
    found += [
        Difference(action.id, "deleted", None, action, None)
        for action in client.actions.values()
        if action.id not in seen
    ]
    return Differences(tuple(found), tuple(errors), table.ignored, len(table.rows))


def apply_differences(
    client: Client, found: Sequence[Difference], chosen: Collection[str], today: dt.date
) -> Change | None:
    """The differences of the actions ``chosen`` as one change, by the rules of the plan; None if nothing would change.

    Raises InvalidInput if a rule refuses one of them; then nothing is changed.
    """
    now, touches = client, dict[str, Touch]()
    wanted = [difference for difference in found if difference.id in chosen]
    for difference in wanted:
        change = _change(now, difference, today)
        if change is None:
            continue
        now = apply(now, change)
        for t in change.touches:
            first = touches.get(t.id, t)
            touches[t.id] = Touch(t.table, t.id, before=first.before, after=t.after)
    return change_of(label("actions_imported", count=len(wanted)), touches.values())


def _change(client: Client, difference: Difference, today: dt.date) -> Change | None:
    after = difference.after
    if after is None:
        return plan.delete_actions(client, [difference.id]) if difference.id in client.actions else None
    if difference.before is None:
        return plan.add_action(client, replace(after, start_fixed=bool(after.start), due_fixed=bool(after.due)))
    fields = {each.field: each.after for each in difference.fields}
    change = plan.edit_action(client, difference.id, today, **fields)
    if change is None or "completed" not in fields:
        return change
    # The plan would take today for the day on which it was done.
    edited = apply(client, change).actions[difference.id]
    touched = touch(client, "actions", replace(edited, completed=after.completed))
    return Change(change.label, (touched, *(t for t in change.touches if t.id != difference.id)))


def _read(
    before: Action | None,
    cells: Mapping[str, Any],
    row: int,
    reader: CellReader,
    writer: ActionWriter,
    today: dt.date,
    new_id: Callable[[], str],
) -> Action:
    """The action as the row says it, with the rules of the plan: done is 100 % and has its day."""
    base = before or Action(id=new_id(), title="", created=today)
    fields: dict[str, object] = {}
    for column in COLUMNS:
        if column.field not in cells or column.kind == "told" or column.field == ID.field:
            continue
        value = cells[column.field]
        if before is None and value is None:
            continue
        if not _same(value, writer.cell(base, column)):
            fields[column.field] = reader.value(row, column, value)
    if fields.get("created", base.created) is None:
        fields["created"] = base.created
    after = replace(base, **fields)
    if not after.title.strip():
        raise InvalidInput("xlsx_row_title", row=row)
    after = _consistent(base, after, today)
    if after.start and after.due and after.due < after.start and (after.start, after.due) != (base.start, base.due):
        raise InvalidInput("xlsx_row_due", row=row)
    try:
        return checked(after)
    except InvalidInput as error:
        names_of = {column.field: column.header(reader.words) for column in COLUMNS}
        field = str(error.params["field"])
        raise InvalidInput("csv_row_too_long", row=row, column=names_of.get(field, field)) from error


def _consistent(before: Action, after: Action, today: dt.date) -> Action:
    if after == before:
        return after
    if after.status == "done":
        return replace(after, percent=100, completed=after.completed or today)
    if before.status == "done":
        after = replace(after, percent=after.percent if after.percent < 100 else 0)
    return replace(after, completed=None)


def _same(value: Any, written: Any) -> bool:
    """Whether a cell holds what the export wrote into it."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, str) or isinstance(written, str):
        return xml_text(str(value if value is not None else "")) == (written or "")
    if isinstance(value, (int, float)) and isinstance(written, (int, float)):
        return abs(value - written) < 1e-9
    return bool(value == written)


class _Table:
    """The sheet of actions: its rows with their number in the sheet, cells by field, long texts put together again."""

    def __init__(self, data: bytes) -> None:
        with _opened(data) as book:
            heads = [(sheet, [_name(cell) for cell in next(_rows(sheet, 1), ())]) for sheet in book.worksheets]
            for language in LANGUAGES:
                w = words(language)
                for sheet, head in heads:
                    if TITLE.header(w) in head and ID.header(w) in head:
                        self.words: Words = w
                        places, self.ignored = _places(head, w)
                        self.rows = [(number, _cells(row, places)) for number, row in _filled(sheet)]
                        return
        w = words("en")
        raise FileProblem("xlsx_no_actions", title=TITLE.header(w), id=ID.header(w))


def _name(cell: Any) -> str:
    name = xml_text(str(cell)).strip() if cell is not None else ""
    return FORMER_HEADERS.get(name, name)


def _filled(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """The rows after the header that hold something, with their number. What is not read would look deleted."""
    found = 0
    for number, row in enumerate(_rows(sheet), start=1):
        if number == 1 or row.count(None) == len(row):  # there may be a million of them
            continue
        if any(value is not None and str(value).strip() for value in row):
            found += 1
            if found > MOST_ROWS:
                raise FileProblem("csv_too_many_rows", limit=MOST_ROWS)
            yield number, row


def _places(head: Sequence[str], w: Words) -> tuple[dict[str, list[int]], tuple[str, ...]]:
    """Where each field stands; a continued text stands in several columns."""
    places: dict[str, list[int]] = {}
    used: set[int] = set()
    for column in COLUMNS:
        name, number = column.header(w), 1
        while name in head:
            places.setdefault(column.field, []).append(head.index(name))
            used.add(head.index(name))
            number += 1
            name = w("field_continued", name=column.header(w), n=number)
    return places, tuple(name for i, name in enumerate(head) if name and i not in used)


def _cells(row: Sequence[Any], places: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for field, columns in places.items():
        parts = [row[i] for i in columns if i < len(row)]
        more = [part for part in parts[1:] if part is not None]
        cells[field] = "".join(str(part) for part in [parts[0] or "", *more]) if more else (parts or [None])[0]
    return cells


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """The workbook, once it is sure that it is within the limits."""
    checked_book = within_limits(data)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(checked_book, read_only=True, data_only=True, keep_links=False)
            with closing(book):
                yield book
    except SomeDeskError:
        raise
    except Exception as error:
        raise FileProblem("xlsx_unreadable") from error


def _rows(sheet: Any, most: int | None = None) -> Iterator[tuple[Any, ...]]:
    # What the sheet says of its own size may be out of date.
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=True)
    return rows
