"""Making, checking, repairing and restoring client files from the command line, as the screens do it."""

import argparse
import datetime as dt
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec import Struct

from somedesk.base import settings
from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.cli import standard, terminal
from somedesk.cli.arguments import STANDARD, WrongCall
from somedesk.content import models
from somedesk.content.messages import MOST_LISTED, message
from somedesk.content.words import words
from somedesk.domain.client import TABLES, Assessment, Client
from somedesk.domain.grid import scoring
from somedesk.store.backups import Backup, Backups, Inspected
from somedesk.store.client_file import ClientFile
from somedesk.store.durable_file import DurableFile
from somedesk.store.environment import Environment
from somedesk.store.lock import HELD
from somedesk.store.mending import (
    backups_of,
    bring_back,
    copy_out,
    is_locked,
    keep_before_replacing,
    restore_in,
    salvage_to_new_file,
)
from somedesk.store.names import SUFFIX
from somedesk.store.output import is_of_another_kind
from somedesk.store.salvage import MENDABLE
from somedesk.store.targets import check_target
from somedesk.work import environment as work_environment


def environment(given: argparse.Namespace) -> Environment:
    """What the settings say of who works here, and of where backups go."""
    chosen = settings.load()
    return work_environment.environment(lambda: chosen, lambda: terminal.language(given))


def create(given: argparse.Namespace, client: Client) -> None:
    """Make the file of ``client``, in the place of another only with --force, and once that is kept."""
    try:
        keep_before_replacing(given.file, environment(given))
        ClientFile.create(given.file, client, environment(given), replace=given.force).close()
        terminal.tell_of_unknown(given, client, given.file)
    except FileProblem as problem:
        # Who has the file is said; why it could not be written is said in the command line's own words.
        if problem.code in HELD:
            raise
        raise FileProblem("output_unwritable", path=given.file) from problem


def follow(given: argparse.Namespace) -> None:
    """With --follow-link, write where the link leads that has the output's name: the file itself, or a new one."""
    name = "output" if "output" in given else "file"
    path: Path | None = getattr(given, name) if getattr(given, "follow_link", False) else None
    if path not in (None, STANDARD) and os.path.islink(path):
        setattr(given, name, Path(os.path.realpath(path)))


def opened(given: argparse.Namespace) -> ClientFile:
    """The client file, to be changed: an error if it is not there, or can only be read."""
    with _wanted(given):
        file = terminal.unlocked(
            given, lambda key: ClientFile.open(given.file, environment=environment(given), key=key)
        )
    terminal.heed(given, file)
    return file


def looked_at(given: argparse.Namespace) -> Client:
    """The client in the file, which is left as it is."""
    with _wanted(given):
        return standard.version(given).client


@contextmanager
def _wanted(given: argparse.Namespace) -> Iterator[None]:
    """A client file that is not there is told as what the import would go into."""
    try:
        yield
    except FileProblem as problem:
        if problem.code != "file_missing":
            raise
        raise FileProblem("import_needs_file", file=given.file) from problem


def refuse_other_kind(output: Path | None, ending: str) -> None:
    """Nothing gets the name of another kind of file: no program would open it. Raises WrongCall."""
    if output is not None and is_of_another_kind(output, ending):
        raise WrongCall("output_of_another_kind", path=output, ending=ending)


def refuse_existing(given: argparse.Namespace) -> None:
    """Nothing is overwritten unasked, and no client gets the name of something else."""
    refuse_other_kind(given.file, SUFFIX)
    if os.path.isfile(given.file) and not os.path.islink(given.file) and not given.force:
        raise FileProblem("output_exists", file=given.file)
    check_target(given.file)


def check(given: argparse.Namespace) -> int:
    """Verify a file; with --repair, salvage what can be read of a damaged one into a new file."""
    if given.repair:
        standard.refuse_client(given)
    try:
        client = standard.version(given).client
    except FileProblem as problem:
        if problem.code not in MENDABLE:
            raise
        if given.repair:
            return _repair(given)
        if not given.json:
            raise
        language = terminal.language(given)
        _show_json({"file": str(given.file), "problem": problem.code, "message": message(problem, language)})
        return 1
    return _say_what_it_holds(given, client)


def _say_what_it_holds(given: argparse.Namespace, client: Client) -> int:
    from somedesk.exchange.json_format import export_client, import_client

    import_client(export_client(client))
    holds = {name: len(client.table(name)) for name in TABLES if name != "client"}
    timeline = [_standing(client, assessment) for assessment in client.timeline]
    profile = client.profile
    if given.json:
        found = {"file": str(given.file), "name": profile.name, "language": profile.language, **holds}
        _show_json(found | {"timeline": timeline})
        return 0
    language = terminal.language(given)
    terminal.say(given, "cli_check_name", name=profile.name, language=profile.language)
    tables = [f"{words(language)(name)} {count}" for name, count in holds.items()]
    for first in range(0, len(tables), MOST_LISTED):  # so many on a line
        terminal.say(given, "cli_check_holds", tables=tables[first : first + MOST_LISTED])
    for row in timeline:
        terminal.say(
            given,
            "cli_check_assessment",
            date=row.date,
            title=row.title,
            status=words(language)(f"assessments.status.{row.status}"),
            score=terminal.decimal(row.score, language),
            target=terminal.decimal(row.target, language),
            rated=row.rated,
            applicable=row.applicable,
        )
    terminal.say(given, "cli_check_whole")
    return terminal.say(given, "cli_nothing_to_repair") if given.repair else 0


class _Standing(Struct, frozen=True):
    """Where one assessment stands, as `check` says it."""

    date: dt.date
    title: str
    status: str
    score: float | None
    target: float | None
    rated: int
    applicable: int


def _standing(client: Client, assessment: Assessment) -> _Standing:
    score = scoring.score(client, assessment)
    return _Standing(
        date=assessment.date,
        title=assessment.title,
        status=assessment.status,
        score=score.value,
        target=scoring.target_score(client, assessment).value,
        rated=score.rated,
        applicable=score.applicable,
    )


def _repair(given: argparse.Namespace) -> int:
    mended = salvage_to_new_file(
        given.file, terminal.language(given), (models.built_in(),), environment(given), _passphrase(given)
    )
    found = mended.salvaged
    counts = {fate: found.count(fate) for fate in ("earlier", "unsure", "lost")}
    if given.json:
        kept = str(mended.kept) if mended.kept else None
        told = {"file": str(given.file), "salvaged": str(mended.path), "kept": kept, "read": found.read}
        _show_json(told | counts | {"findings": found.findings})
        return 0
    return terminal.say(given, "cli_salvaged", file=mended.path, read=found.read, **counts)


def restore(given: argparse.Namespace) -> int:
    """List the backups; or go back to one, in place as one change, or in a new file."""
    if given.list:
        return _list(given)
    refuse_other_kind(given.output, SUFFIX)
    if given.output is not None:
        check_target(given.output)
    where = environment(given)
    key = _passphrase(given)
    backups = backups_of(given.file, where, key)
    backup = next((found for found in _versions(given, backups) if found.number == given.backup), None)
    if backup is None:
        raise InvalidInput("backup_unknown", number=given.backup)
    if given.output is not None:
        copy_out(backups, backup, given.output, where)
        return terminal.say(given, "cli_written", file=given.output)
    try:
        file = ClientFile.open(given.file, environment=where, key=key)
    except FileProblem as problem:
        if problem.code not in MENDABLE:
            raise
        kept = bring_back(given.file, backups, backup, where)
        if kept is not None:
            terminal.say(given, "cli_kept_in_quarantine", path=kept)
    else:
        with file:
            terminal.heed(given, file)
            if not restore_in(file, file.backups().client(backup), _when(backup)):
                return terminal.say(given, "cli_unchanged", file=given.file)
    return terminal.say(given, "cli_restored", file=given.file, when=_when(backup))


def _passphrase(given: argparse.Namespace) -> str:
    """The passphrase, if anything there needs one."""
    return terminal.passphrase(given) if is_locked(given.file, environment(given)) else ""


def _versions(given: argparse.Namespace, backups: Backups) -> tuple[Backup, ...]:
    """The backups. Where there are none, and no file either, the name is probably wrong: FileProblem."""
    found = tuple(backups.versions())
    if not found:
        DurableFile(given.file).read()
    return found


def _list(given: argparse.Namespace) -> int:
    backups = backups_of(given.file, environment(given), _passphrase(given))
    found = [backups.inspect(backup, None) for backup in _versions(given, backups)]
    if given.json:
        _show_json([_row(seen) for seen in found])
        return 0
    if not found:
        return terminal.say(given, "cli_no_backups", file=given.file)
    for seen in found:
        number, when = seen.backup.number, _when(seen.backup)
        if seen.problem is not None:
            terminal.say(given, "cli_backup_unreadable", number=number, when=when)
            continue
        score = terminal.decimal(seen.score, terminal.language(given))
        size = seen.backup.size // 1024 + 1
        terminal.say(given, "cli_backup", number=number, when=when, size=size, name=seen.name, score=score)
    return 0


def _row(seen: Inspected) -> dict[str, object]:
    row = {"number": seen.backup.number, "when": seen.backup.when, "reason": seen.backup.reason}
    row |= {"size": seen.backup.size, "name": seen.name, "score": seen.score}
    return row | {"problem": seen.problem.code if seen.problem else None}


def _when(backup: Backup) -> str:
    return f"{backup.when.astimezone():%Y-%m-%d %H:%M}"


def _show_json(found: object) -> None:
    terminal.show(msgspec.json.format(msgspec.json.encode(found), indent=1).decode())
