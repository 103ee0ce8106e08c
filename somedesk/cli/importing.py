"""Importing from the command line: whatever ``work/importing`` knows, into a client file, or looked at only."""

import argparse
import json
from pathlib import Path

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.cli import files as file_commands
from somedesk.cli import standard, terminal
from somedesk.cli.arguments import WrongCall
from somedesk.content.words import words
from somedesk.exchange.figures.found import named_table
from somedesk.exchange.incoming import ImportCall, Incoming, Shown
from somedesk.exchange.source import LARGEST_FIGURES
from somedesk.work.exchange import take_in
from somedesk.work.fresh import new_id, today
from somedesk.work.importing import kinds

# A workbook that nobody knows is asked for actions last; without a plan in it, it is unknown.
_ANY_WORKBOOK, _NOT_OURS = "actions", ("file_missing", "xlsx_no_actions")
# What a kind of source gives besides series, posts and answers, and how it is told.
_COUNTED = {"actions": "cli_would_take_actions", "entries": "cli_would_take_entries"}


def run(given: argparse.Namespace) -> int:
    """Do what fits what is in the source; with --json it is told as the dry run tells it."""
    if given.source_name and given.source_name not in (known := kinds.source_names()):
        raise WrongCall("source_unknown", name=given.source_name, known=known)
    if given.dry_run:
        return _look(given)
    try:
        return _import(given)
    except SomeDeskError as error:
        if not given.json:
            raise
        return _print(_refused(None, error, given))


def _import(given: argparse.Namespace) -> int:
    incoming = _incoming(given)
    kind, source = kinds.recognised(incoming, given.source_name)
    call = _call(given, source)
    found = kinds.read(kind, incoming, call)
    return _make(given, kind, found, call) if kind.into == "new" else _put_in(given, kind, found, call)


def _incoming(given: argparse.Namespace) -> Incoming:
    return Incoming(_name(given), standard.source(given, given.source, LARGEST_FIGURES))


def _name(given: argparse.Namespace) -> str:
    return Path(terminal.called(given, given.source)).name


def _call(given: argparse.Namespace, source: str) -> ImportCall:
    said = {
        "dates": given.dates and f"date-{given.dates}",
        "numbers": given.decimals and f"number-{given.decimals}",
        "day": given.day and given.day.isoformat(),
    }
    answers = {name: answer for name, answer in said.items() if answer}
    return ImportCall(terminal.language(given), today(), new_id, source, _name(given), answers)


def _make(given: argparse.Namespace, kind: kinds.Kind, found: object, call: ImportCall) -> int:
    taken = kinds.taken(kind, found, None, call)
    assert taken.client is not None
    file_commands.refuse_existing(given)
    file_commands.create(given, taken.client)
    if given.json:
        return _print(kinds.shown(kind, found, None, call))
    return terminal.say(given, taken.done.key, file=given.file, **taken.done.values)


def _put_in(given: argparse.Namespace, kind: kinds.Kind, found: object, call: ImportCall) -> int:
    with file_commands.opened(given) as file:
        told = kinds.shown(kind, found, file.client, call) if given.json else None
        taken = kinds.taken(kind, found, file.client, call)
        for said in () if told else taken.said:
            terminal.say(given, said.key, **said.values)
        if taken.change is not None and (problem := take_in(file, taken.change)) is not None:
            terminal.warn(given, problem)
    if taken.left is not None:
        taken.left.params["file"] = given.file
        raise taken.left
    if told is not None:
        return _print(told)
    return terminal.say(given, taken.done.key, file=given.file, **taken.done.values)


def _look(given: argparse.Namespace) -> int:
    """What would be taken. Nothing is written, and only what goes into a client needs the client's file."""
    source = None
    try:
        incoming = _incoming(given)
        kind, source = kinds.recognised(incoming, given.source_name)
        call = _call(given, source)
        found = kinds.read(kind, incoming, call)
        client = None
        if kind.into == "client" and not kind.looks_alone:
            client = file_commands.looked_at(given)
        shown = kinds.shown(kind, found, client, call)
    except SomeDeskError as error:
        if source == _ANY_WORKBOOK and error.code in _NOT_OURS:
            source, error = None, FileProblem("import_unknown", file=_name(given))
        if not given.json:
            raise error from None
        shown = _refused(source, error, given)
    return _print(shown) if given.json else _summed_up(given, shown)


def _print(shown: Shown) -> int:
    """As JSON, letters as \\u…: nothing gets lost on a terminal. 1 if the file is refused."""
    terminal.show(json.dumps(shown.document(), indent=1))
    return 1 if shown.refused else 0


def _refused(source: str | None, error: SomeDeskError, given: argparse.Namespace) -> Shown:
    """Why nothing is taken; of answers to a form, that there are none."""
    answers = () if error.code.startswith("answers_") else None
    return Shown(source or None, terminal.words(error, given), answers=answers)


def _summed_up(given: argparse.Namespace, shown: Shown) -> int:
    terminal.say(given, "cli_would_take", source=shown.source, name=_named(shown.source, terminal.language(given)))
    for series in (each for each in shown.series if "days" not in each):
        dates = [point[0] for point in series["points"]]
        terminal.say(
            given, "cli_would_take_series", name=series["name"], table=named_table(series["table"]), count=len(dates),
            first=min(dates), last=max(dates),
        )  # fmt: skip
    if shown.answers:
        terminal.say(given, "cli_would_take_answers", count=len(shown.answers))
    if shown.posts:
        terminal.say(given, "cli_would_take_posts", count=len(shown.posts))
    for name, key in _COUNTED.items():
        if name in shown.others:
            terminal.say(given, key, count=len(shown.others[name]))
    for question in shown.questions:
        terminal.say(given, "cli_would_ask", row=question["row"], ask=question["ask"])
    if shown.questions:
        terminal.say(given, "cli_answer_with")
    for skipped in shown.skipped:
        terminal.say(given, "cli_would_skip", row=skipped["row"], reason=skipped["reason"])
    for said in shown.told:
        terminal.say(given, said.key, **said.values)
    return 0


def _named(source: str | None, language: str) -> str:
    """What a source is called: those of figures are known to the window as well."""
    from somedesk.exchange.figures.reading import source_ids

    return words(language)(f"{'figure' if source in source_ids() else 'import'}_source.{source}")
