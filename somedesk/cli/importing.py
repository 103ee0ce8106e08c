"""Importing from the command line: an exported client, ratings, or an edited workbook of actions."""

import argparse
from typing import TYPE_CHECKING

from somedesk.base.errors import InvalidInput
from somedesk.cli import files as file_commands
from somedesk.cli import terminal
from somedesk.content import models
from somedesk.domain.change import Change
from somedesk.domain.client import Action, Client
from somedesk.exchange.source import read_source, told_apart
from somedesk.store.client_file import ClientFile
from somedesk.work.exchange import read_edited, take_in, wanted
from somedesk.work.fresh import new_id, today

if TYPE_CHECKING:
    from somedesk.exchange.action_columns import ActionWriter, Column
    from somedesk.exchange.xlsx_actions import Differences


def run(given: argparse.Namespace) -> int:
    """Do what fits what is in the source."""
    kind, data = told_apart(read_source(given.source))
    if kind == "client":
        return _client(given, data)
    return _actions(given, data) if kind == "actions" else _ratings(given, data)


def _client(given: argparse.Namespace, data: bytes) -> int:
    from somedesk.exchange.json_format import import_client

    client = import_client(data)
    file_commands.refuse_existing(given)
    file_commands.create(given, client)
    return terminal.say(
        given, "cli_imported", file=given.file, assessments=len(client.assessments), ratings=len(client.ratings)
    )


def _ratings(given: argparse.Namespace, data: bytes) -> int:
    from somedesk.exchange.csv_format import import_ratings

    with file_commands.opened(given) as file:
        latest = file.client.latest
        model = file.client.model_of(latest) if latest else models.built_in()
        change = import_ratings(file.client, data, model, new_id)
        if change is None:
            return terminal.say(given, "cli_unchanged", file=given.file)
        _make(given, file, change)
    touched = [touch.table for touch in change.touches]
    count = {"assessments": touched.count("assessments"), "ratings": touched.count("ratings")}
    return terminal.say(given, "cli_imported", file=given.file, **count)


def _actions(given: argparse.Namespace, data: bytes) -> int:
    """As in the window, where nobody is there to tick: all that is changed or new, and nothing is deleted.

    Raises InvalidInput at the end if there is an edit that could not be taken, although the others were.
    """
    from somedesk.exchange.xlsx_actions import apply_differences

    day = today()
    with file_commands.opened(given) as file:
        read = read_edited(file.client, data, day)
        if read.errors:
            raise InvalidInput("csv_refused", count=len(read.errors), rows=read.errors)
        change = apply_differences(file.client, read.found, wanted(read), day)
        _tell(given, file.client, read)
        if change is not None:
            _make(given, file, change)
    if read.untaken:
        raise InvalidInput("cli_edits_not_taken", count=len(read.untaken), file=given.file)
    if change is None:
        return terminal.say(given, "cli_unchanged", file=given.file)
    kinds = [difference.kind for difference in read.found]
    counts = {"changed": kinds.count("changed"), "new": kinds.count("new")}
    return terminal.say(given, "cli_imported_actions", file=given.file, **counts)


def _make(given: argparse.Namespace, file: ClientFile, change: Change) -> None:
    if (problem := take_in(file, change)) is not None:
        terminal.warn(given, problem)


def _tell(given: argparse.Namespace, client: Client, read: "Differences") -> None:
    """Every field that changes, before and after."""
    from somedesk.exchange.action_columns import COLUMNS, ActionWriter

    writer = ActionWriter(client, terminal.language(given))
    columns = {column.field: column for column in COLUMNS}
    for difference in read.found:
        before, after = difference.before, difference.after
        if after is None:
            terminal.say(given, "cli_action_kept", title=before.title if before else "")
        elif before is None:
            terminal.say(given, "cli_action_new", title=after.title)
        else:
            for each in difference.fields:
                column = columns[each.field]
                said = [_shown(given, writer, action, column) for action in (before, after)]
                name = column.header(writer.words)
                terminal.say(given, "cli_action_changed", title=before.title, field=name, before=said[0], after=said[1])
    for reason in read.untaken:
        terminal.say(given, "cli_not_taken", reason=reason)
    if read.ignored:
        terminal.say(given, "cli_columns_ignored", names=read.ignored)
    if read.missing:
        terminal.say(given, "cli_columns_missing", names=read.missing)
    if read.sheets:
        terminal.say(given, "cli_sheets_ignored", names=read.sheets)


def _shown(given: argparse.Namespace, writer: "ActionWriter", action: Action, column: "Column") -> object:
    """A field in words; a dash for nothing."""
    if column.kind == "percent":
        from somedesk.base.locale import percent

        return percent(action.percent / 100, terminal.language(given))
    value = writer.cell(action, column)
    return "–" if value is None or value == "" else value
