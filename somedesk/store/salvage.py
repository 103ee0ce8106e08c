"""What can still be read of a damaged file, and putting something whole in its place without destroying it.

A record that reads well in a damaged file need not be what was saved: only one that an earlier version has too is
sure. What could not be read is taken from there. All of it is told, record by record.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from json import JSONDecoder
from pathlib import Path
from typing import Any, Literal, cast

import msgspec
from msgspec import Struct

from somedesk.base import outside
from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import PROFILE_ID, PROFILE_TABLE, TABLES, Client, ClientProfile, Record, client_of
from somedesk.domain.integrity import Gap, gaps
from somedesk.domain.maturity_model import MaturityModel
from somedesk.store.backups import holds
from somedesk.store.durable_file import DurableFile, name_digest
from somedesk.store.environment import DEFAULT_ENVIRONMENT, Environment
from somedesk.store.file_format import FORMAT, HEADER_TABLE, Contents
from somedesk.store.file_system import problem_writing
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.migrations import upgraded
from somedesk.store.names import QUARANTINE
from somedesk.store.records import HISTORY_TABLE, decode_client, encoded_client, encoded_record
from somedesk.store.sharing import share_folder

# Of these something can be read, or put in their place; a file that is not ours, or newer, is left alone.
MENDABLE = frozenset({"file_missing", "file_empty", "file_truncated", "file_damaged"})
Fate = Literal["lost", "earlier", "unsure"]

_NAMES = "|".join((HEADER_TABLE, HISTORY_TABLE, *TABLES))
_TOKEN = re.compile(rf'"(?P<table>{_NAMES})"\s*:\s*\{{(?=\s*(?:["}}]|$))|"\d{{1,12}}"\s*:\s*(?=\{{)')
_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\\n]|\\.){1,400}")')
_decoder = JSONDecoder()
_NOTHING = " \t\r\n,{}"
# More of that than ever stands between two documents is where something was.
_LONGEST_NOTHING = 8
# Documents that end nowhere are looked for to the end of their line; a hostile file must not make that for ever.
_MOST_IN_VAIN = 100_000_000
_MOST_BROKEN = 10_000


_Tables = Mapping[str, Mapping[str, Record]]


class Finding(Struct, frozen=True):
    """What became of a record: it is lost, was taken from an ``earlier`` version, or was read but may be wrong.

    ``id`` is empty where not even that could be read; the table too where the end of the file is missing.
    """

    table: str
    id: str
    fate: Fate


class Salvaged(Struct, frozen=True):
    """A whole client made of what could be read, and what became of the rest. ``read`` records are from the file."""

    client: Client
    read: int
    findings: tuple[Finding, ...]

    def count(self, fate: Fate) -> int:
        """How many records had that fate."""
        return sum(finding.fate == fate for finding in self.findings)


class _Found(Struct):
    """Records by table and id; of what was no record its table, as far as known, and its id."""

    records: dict[str, dict[str, Record]]
    broken: list[tuple[str, str]]
    is_cut: bool = False
    format: int = FORMAT


def salvage(
    content: bytes, stand_in: ClientProfile, earlier: Sequence[Client] = (), models: Iterable[MaturityModel] = ()
) -> Salvaged:
    """Make a client of the bytes of a damaged file.

    ``earlier`` are whole versions, best first, of which only those of the same client count. ``stand_in`` takes the
    place of a profile that is lost, and ``models`` that of lost models.

    Raises FileProblem: nothing_salvaged, file_newer.
    """
    try:
        outside.refuse_too_many_values(content)
    except ValueError as error:
        raise FileProblem("nothing_salvaged") from error
    found = _read(content.decode("utf-8", "replace"))
    found.is_cut = found.is_cut or not content.rstrip().endswith(b"}}")
    if found.format > FORMAT:
        raise FileProblem("file_newer", file="–")
    profile = cast("ClientProfile | None", found.records[PROFILE_TABLE].get(PROFILE_ID))
    uid = profile.uid if profile is not None else next((client.profile.uid for client in earlier), "")
    versions = [client for client in earlier if client.profile.uid == uid]
    read = sum(map(len, found.records.values()))
    if not read and not versions:
        raise FileProblem("nothing_salvaged")
    given = {model.id: model for model in models}
    behind: _Tables = {table: given if table == "models" else {} for table in TABLES}
    client = _whole(found.records, stand_in, behind)
    # Where everything could be read, a record that only an earlier version has was deleted since.
    if found.broken or found.is_cut or _astray(found, client) or profile is None:
        for version in reversed(versions):
            behind = {table: {**records, **version.table(table)} for table, records in behind.items()}
        client = _whole(found.records, stand_in, behind)
    astray = _astray(found, client)
    client = _present(client, found.format)
    return Salvaged(client, read, tuple(_findings(found, client, versions, astray, behind)))


def quarantine(path: Path, content: bytes, environment: Environment = DEFAULT_ENVIRONMENT) -> Path:
    """Keep the unreadable bytes of ``path`` in a folder beside it. On return they are on the medium, and re-read.

    Raises FileProblem if they could not be kept.
    """
    system = environment.system
    folder = path.parent / QUARANTINE
    digest = blake2b(content, digest_size=8).hexdigest()
    target = folder / f"{name_digest(path)}-{digest}.unreadable"
    if holds(target, content, system) and not target.is_symlink():
        return target
    try:
        if target.is_symlink():  # what it leads to is not ours to write
            system.unlink(target)
        system.make_folder(folder)
    except OSError as error:
        raise problem_writing(error) from error
    share_folder(folder, path)
    DurableFile(target, system, like=path, follow=False).write(content, keep_backup=False)
    if not holds(target, content, system):
        raise FileProblem("backup_unverified", file=target.name)
    return target


def put_in_place(path: Path, content: bytes, environment: Environment = DEFAULT_ENVIRONMENT) -> Path | None:
    """Put ``content`` where a file is missing or cannot be read; where the quarantine keeps what was there is returned.

    The ``.bak`` stays as it is. Raises FileProblem; then the file is still what it was.
    """
    file = DurableFile(path, environment.system)
    lock = ClientFileLock(file.path)
    lock.acquire(this_holder(environment.holder, environment.now()))
    try:
        kept = None
        if environment.system.stamp(file.path) is not None:
            kept = quarantine(file.path, file.read(), environment)
        file.write(content, keep_backup=False)
    finally:
        lock.release()
    return kept


def _read(text: str) -> _Found:
    """Every document that is a record, wherever it stands; what is left in a line is broken.

    None of our documents goes beyond its line.
    """
    found = _Found({table: {} for table in TABLES}, [])
    table, in_vain = "", 0
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        if len(found.broken) > _MOST_BROKEN:
            found.is_cut = True
            break
        position = done = 0
        while in_vain < _MOST_IN_VAIN and (token := _TOKEN.search(line, position)) is not None:
            position = token.end()
            if token["table"] is not None:
                _note_gap(found, table, line[done : token.start()])
                table, done = token["table"], position
                continue
            try:
                document, position = _decoder.raw_decode(line, position)
            except (ValueError, RecursionError):
                in_vain += len(line) - position
                continue
            if _take(found, table, document):
                _note_gap(found, table, line[done : token.start()])
                done = position
        _note_gap(found, table, line[done:], is_blank=not done and number < len(lines))
    return found


def _take(found: _Found, table: str, document: dict[str, Any]) -> bool:
    """Take a document if it is a record, or none of the client; whether it was that."""
    if table == HISTORY_TABLE:
        return True
    if table == HEADER_TABLE and "digest" in document:
        if isinstance(document.get("format"), int):
            found.format = document["format"]
        return True
    if "id" not in document:
        return False
    # The name of its table may be what is damaged.
    for name in sorted(TABLES, key=lambda other: other != table):
        record = _record(name, document)
        if record is not None:
            if record.id in found.records[name]:
                found.broken.append((name, record.id))
            found.records[name].setdefault(record.id, record)
            return True
    return False


def _record(table: str, document: dict[str, Any]) -> Record | None:
    try:
        record = msgspec.convert(document, TABLES[table].kind)
        encoded_record(record)
    except (ValueError, OverflowError, InvalidInput):
        return None
    return record


def _note_gap(found: _Found, table: str, gap: str, *, is_blank: bool = False) -> None:
    if is_blank or len(gap) > _LONGEST_NOTHING or gap.strip(_NOTHING):
        match = _ID.search(gap)
        found.broken.append((table if table in TABLES else "", _text(match[1]) if match else ""))


def _text(literal: str) -> str:
    try:
        return str(_decoder.decode(literal))
    except ValueError:
        return ""


def _whole(found: _Tables, stand_in: ClientProfile, behind: _Tables) -> Client:
    """A client of the records that lead somewhere; in the place of one that does not, what is ``behind`` it."""
    records = {table: {**behind[table], **of_table} for table, of_table in found.items()}
    records[PROFILE_TABLE].setdefault(PROFILE_ID, stand_in)
    while True:
        client = client_of(records)
        broken = {(gap.table, gap.id): gap for gap in gaps(client)}
        if not broken:
            return client
        for gap in broken.values():
            _put_right(records[gap.table], gap, records, behind[gap.table].get(gap.id))


def _put_right(of_table: dict[str, Record], gap: Gap, records: _Tables, other: Record | None) -> None:
    """A link to what could not be read is emptied; a record that cannot do without makes room for the ``other``."""
    table, record = TABLES[gap.table], of_table.pop(gap.id)
    freed = table.freed(record, gap.field, records[table.links[gap.field]]) if gap.field in table.links else None
    instead = freed or (None if other is record else other)
    if instead is not None:
        of_table[gap.id] = instead


def _astray(found: _Found, client: Client) -> frozenset[tuple[str, str]]:
    """What was read but is not in the client as it was read."""
    return frozenset(
        (table, key)
        for table, records in found.records.items()
        for key, record in records.items()
        if client.table(table).get(key) is not record
    )


def _present(client: Client, file_format: int) -> Client:
    """The client as the present format has it."""
    if not 1 <= file_format < FORMAT:
        return client
    contents = Contents(FORMAT, upgraded(Contents(file_format, encoded_client(client))))
    return decode_client(contents, "–")[0]


def _findings(
    found: _Found, client: Client, versions: Sequence[Client], astray: Collection[tuple[str, str]], behind: _Tables
) -> Iterator[Finding]:
    if found.is_cut:
        yield Finding("", "", "lost")
    for table, key in found.broken:
        if not key or table not in TABLES or key not in client.table(table):
            yield Finding(table, key, "lost")
    for table, records in found.records.items():
        now: Mapping[str, Record] = client.table(table)
        yield from (Finding(table, key, "lost") for key in {**records, **behind[table]} if key not in now)
        for key, record in now.items():
            is_earlier = any(version.table(table).get(key) == record for version in versions)
            if key not in records or (table, key) in astray:
                if is_earlier or table == PROFILE_TABLE:
                    yield Finding(table, key, "earlier" if is_earlier else "lost")
                elif key in records and behind[table].get(key) != record:  # without a link that led nowhere
                    yield Finding(table, key, "unsure")
            elif not is_earlier:
                yield Finding(table, key, "unsure")
