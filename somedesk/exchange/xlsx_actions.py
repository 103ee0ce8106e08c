"""An edited workbook of actions, read back: what differs from the plan, to be looked at before any of it is applied.

Rows find their actions by the hidden id. A row without an id is a new action; an action without a row has been deleted
in the workbook. Whatever a cell says as the export wrote it is unchanged. Every edit is in the list of differences, or
in one of the lists of what cannot be taken.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.content.in_language import in_language
from somedesk.domain.change import Change, Touch, apply, change_of, label, touch
from somedesk.domain.client import Action, Client
from somedesk.domain.plan import plan
from somedesk.domain.record import checked, is_visible
from somedesk.exchange.action_cells import CellReader
from somedesk.exchange.action_columns import COLUMNS, ID, ActionWriter
from somedesk.exchange.cells import EMPTY, Cell
from somedesk.exchange.xlsx_others import others_of
from somedesk.exchange.xlsx_table import opened, table_of

MOST_ROWS = 10_000

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

    ``untaken`` are edits of what is there to be read only; ``ignored`` are the names of columns that are not ours,
    ``sheets`` those of sheets; ``missing`` are columns of ours that are not there.
    """

    found: tuple[Difference, ...]
    errors: tuple[SomeDeskError, ...]
    ignored: tuple[str, ...]
    rows: int
    untaken: tuple[SomeDeskError, ...] = ()
    sheets: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def read_actions(client: Client, data: bytes, today: dt.date, new_id: Callable[[], str]) -> Differences:
    """Compare the workbook with the plan.

    Raises FileProblem if it is none, too large, or has no sheet of actions, or several.
    """
    with opened(data) as (book, marks):
        table = table_of(book, marks, MOST_ROWS)
        others = others_of(client, book, marks, table, today)
    left = list(others.edited)
    reader = _Rows(client, CellReader(client, table.words), today)
    found: list[Difference] = []
    errors: list[SomeDeskError] = []
    for number, cells, before in _known(reader, table.rows, errors):
        try:
            after = reader.action(before, cells, number, new_id)
        except InvalidInput as error:
            errors.append(error)
            continue
        left += reader.told_edits(before, cells, number)
        if after != before:
            found.append(Difference(after.id, "changed" if before else "new", number, before, after))
    seen = {_key(cells) for _, cells in table.rows}
    found += [
        Difference(action.id, "deleted", None, action, None)
        for action in client.actions.values()
        if action.id not in seen
    ]
    return Differences(
        tuple(found), tuple(errors), table.ignored, len(table.rows), tuple(left), others.names, table.missing
    )


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


def _key(cells: Mapping[str, Cell]) -> str:
    return (cells[ID.field].shown or "").strip()


def _known(
    reader: "_Rows", rows: Sequence[tuple[int, dict[str, Cell]]], errors: list[SomeDeskError]
) -> Iterator[tuple[int, dict[str, Cell], Action | None]]:
    """The rows with the action that each is about. A row that was copied to make another action has the id as well:
    the one that says what the plan says is the first; if none does, no one can know which it is.
    """
    by_key: dict[str, list[tuple[int, dict[str, Cell]]]] = {}
    for number, cells in rows:
        by_key.setdefault(_key(cells), []).append((number, cells))
    originals: dict[str, int] = {}
    for key, several in by_key.items():
        if (action := reader.client.actions.get(key)) is not None:
            same = several if len(several) == 1 else [row for row in several if reader.is_as_written(action, row[1])]
            if same:
                originals[key] = same[0][0]
    for number, cells in rows:
        key = _key(cells)
        if cells[ID.field].problem or (key and key not in reader.client.actions):
            errors.append(InvalidInput("xlsx_row_id", row=number, value=key))
        elif key and key not in originals:
            errors.append(InvalidInput("xlsx_row_twice", row=number, rows=tuple(row for row, _ in by_key[key])))
        else:
            yield number, cells, reader.client.actions[key] if originals.get(key) == number else None


class _Rows:
    """Makes actions of rows."""

    def __init__(self, client: Client, cells: CellReader, today: dt.date) -> None:
        self.client, self._cells, self._today = client, cells, today
        language = cells.words.language
        self._writer = ActionWriter(in_language(client, language), language)

    def is_as_written(self, action: Action, cells: Mapping[str, Cell]) -> bool:
        """Whether no cell of the row was edited."""
        columns = (column for column in COLUMNS if column.field in cells)
        return all(
            self._cells.is_as_written(column, cells[column.field], self._writer.written(action, column))
            for column in columns
        )

    def told_edits(self, before: Action | None, cells: Mapping[str, Cell], row: int) -> Iterator[SomeDeskError]:
        """Edits of what is put in words only."""
        for column in COLUMNS:
            if column.kind != "told" or column.field not in cells:
                continue
            written = self._writer.written(before, column) if before else ""
            if before is None and cells[column.field].value is None:
                continue
            if not self._cells.is_as_written(column, cells[column.field], written):
                yield InvalidInput("xlsx_row_told", row=row, column=column.header(self._cells.words))

    def action(self, before: Action | None, cells: Mapping[str, Cell], row: int, new_id: Callable[[], str]) -> Action:
        """The action as the row says it, with the rules of the plan: done is 100 % and has its day."""
        base = before or Action(id=new_id(), title="", created=self._today)
        like = before or self.client.actions.get(_key(cells))
        fields = self._fields(base, like, cells, row)
        after = replace(base, **fields)
        if not after.title.strip() or not is_visible(after.title):
            raise InvalidInput("xlsx_row_title", row=row)
        after = _consistent(base, after, fields, self._today, row)
        if after.start and after.due and after.due < after.start and (after.start, after.due) != (base.start, base.due):
            raise InvalidInput("xlsx_row_due", row=row)
        try:
            return checked(after)
        except InvalidInput as error:
            column = next(column for column in COLUMNS if column.field == error.params["field"])
            raise InvalidInput("csv_row_too_long", row=row, column=column.header(self._cells.words)) from error

    def _fields(self, base: Action, like: Action | None, cells: Mapping[str, Cell], row: int) -> dict[str, object]:
        """What the row says otherwise than ``base``. ``like`` is the action whose row it was, or was copied of.

        Of a new action an empty cell says nothing.
        """
        fields: dict[str, object] = {}
        for column in COLUMNS:
            if column.field not in cells or column.kind == "told" or column.field == ID.field:
                continue
            cell = cells[column.field]
            if like is not base and cell == EMPTY:
                continue
            if like and self._cells.is_as_written(column, cell, self._writer.written(like, column)):
                if like is not base:
                    fields[column.field] = getattr(like, column.field)
            else:
                fields[column.field] = self._cells.value(row, column, cell)
        if "created" in fields and fields["created"] is None:
            column = next(column for column in COLUMNS if column.field == "created")
            raise InvalidInput("csv_row_date", row=row, column=column.header(self._cells.words), value="")
        return fields


def _consistent(before: Action, after: Action, fields: Mapping[str, object], today: dt.date, row: int) -> Action:
    """Done is 100 % and has its day. Who enters the day means that it is done, unless the status was edited as well."""
    if after == before:
        return after
    if fields.get("completed") and after.status != "done":
        if "status" in fields or not plan.is_open(after):
            raise InvalidInput("xlsx_row_not_done", row=row)
        after = replace(after, status="done")
    if after.status == "done":
        if "percent" in fields and after.percent < 100:
            raise InvalidInput("xlsx_row_percent_done", row=row)
        if "completed" in fields and after.completed is None and before.status == "done":
            raise InvalidInput("xlsx_row_not_done", row=row)
        return replace(after, percent=100, completed=after.completed or today)
    if before.status == "done":
        after = replace(after, percent=after.percent if after.percent < 100 else 0)
    return replace(after, completed=None)
