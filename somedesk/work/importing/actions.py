"""Actions of the plan that were edited in a workbook: as in the window, where nobody is there to tick."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Action, Client
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken
from somedesk.exchange.workbook_limits import is_workbook, refuse_other_package
from somedesk.work.exchange import read_edited, wanted

if TYPE_CHECKING:
    from somedesk.exchange.action_columns import ActionWriter, Column
    from somedesk.exchange.xlsx_actions import Differences


def recognise(incoming: Incoming) -> str | None:
    """Any workbook: that it is none of ours is said by the reader. Raises FileProblem for another kind of package."""
    if not is_workbook(incoming.data):
        return None
    refuse_other_package(incoming.data, incoming.name)
    return "actions"


def read(incoming: Incoming, _call: ImportCall) -> bytes:
    """The bytes: what differs depends on the client."""
    return incoming.data


def shown(found: bytes, client: Client | None, call: ImportCall) -> Shown:
    """Raises FileProblem or InvalidInput for what is refused; an edit that cannot be taken is told with its row."""
    assert client is not None
    _differences(found, client, call)
    return Shown("actions")


def take(found: bytes, client: Client | None, call: ImportCall) -> Taken:
    """All that is changed or new, and nothing is deleted. An edit that cannot be taken is left, and said."""
    from somedesk.exchange.xlsx_actions import apply_differences

    assert client is not None
    read = _differences(found, client, call)
    change = apply_differences(client, read.found, wanted(read), call.today)
    kinds = [difference.kind for difference in read.found]
    counts = {"changed": kinds.count("changed"), "new": kinds.count("new")}
    return Taken(
        Said("cli_imported_actions", counts) if change else Said("cli_unchanged"),
        change,
        said=tuple(_told(client, read, call.language)),
        left=InvalidInput("cli_edits_not_taken", count=len(read.untaken), file="") if read.untaken else None,
    )


def _differences(data: bytes, client: Client, call: ImportCall) -> "Differences":
    read = read_edited(client, data, call.today)
    if read.errors:
        raise InvalidInput("csv_refused", count=len(read.errors), rows=read.errors)
    return read


def _told(client: Client, read: "Differences", language: str) -> Iterator[Said]:
    """Every field that changes, before and after."""
    from somedesk.exchange.action_columns import COLUMNS, ActionWriter

    writer = ActionWriter(client, language)
    columns = {column.field: column for column in COLUMNS}
    for difference in read.found:
        before, after = difference.before, difference.after
        if after is None:
            yield Said("cli_action_kept", {"title": before.title if before else ""})
        elif before is None:
            yield Said("cli_action_new", {"title": after.title})
        else:
            for each in difference.fields:
                column = columns[each.field]
                said = [_shown(writer, language, action, column) for action in (before, after)]
                values = {"field": column.header(writer.words), "before": said[0], "after": said[1]}
                yield Said("cli_action_changed", {"title": before.title} | values)
    for reason in read.untaken:
        yield Said("cli_not_taken", {"reason": reason})
    if read.ignored:
        yield Said("cli_columns_ignored", {"names": read.ignored})
    if read.missing:
        yield Said("cli_columns_missing", {"names": read.missing})
    if read.sheets:
        yield Said("cli_sheets_ignored", {"names": read.sheets})


def _shown(writer: "ActionWriter", language: str, action: Action, column: "Column") -> object:
    """A field in words; a dash for nothing."""
    if column.kind == "percent":
        from somedesk.base.locale import percent

        return percent(action.percent / 100, language)
    value = writer.cell(action, column)
    return "–" if value is None or value == "" else value
