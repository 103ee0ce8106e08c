"""Other versions of a client: a colleague's copy, and those that sync programs and conflicts leave beside the file."""

import contextlib
from pathlib import Path

import msgspec
from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.domain.ancestry import common_ancestor
from somedesk.domain.client import TABLES, Client
from somedesk.domain.history import Entry, without_untraced
from somedesk.store.durable_file import DurableFile
from somedesk.store.encryption import Key, is_sealed, plain
from somedesk.store.file_format import Contents, decode_file
from somedesk.store.file_system import FileSystem
from somedesk.store.history import entries_in
from somedesk.store.migrations import upgraded
from somedesk.store.names import is_client_name
from somedesk.store.records import decode_client

# Nobody keeps that many in one folder; whoever does has other worries.
MOST_FILES = 1000


class Version(Struct, frozen=True):
    """A client file as it was read: its bytes, the client, and what it knows of its past."""

    path: Path
    content: bytes
    client: Client
    entries: tuple[Entry, ...]


def read_version(path: Path, system: FileSystem | None = None, key: Key | None = None) -> Version:
    """The version in a file. Raises FileProblem as ``ClientFile.open`` does."""
    file = DurableFile(path, system)
    return version_in(file.path, file.read(), key)


def version_in(path: Path, content: bytes, key: Key | None = None) -> Version:
    """The version in the bytes of the file ``path``. Raises FileProblem if they are not whole."""
    name = path.name
    contents = decode_file(plain(content, name, key), name)
    tables = upgraded(contents)
    client, _ = decode_client(Contents(contents.format, tables), name)
    try:
        return Version(path, content, client, entries_in(tables))
    except ValueError:  # the client is whole all the same
        return Version(path, content, client, ())


def ancestor_of(ours: Version, theirs: Version) -> Client | None:
    """The client as it was when both were one, if that can be proved."""
    return common_ancestor(ours.client, ours.entries, theirs.client, theirs.entries)


def other_versions(ours: Version, system: FileSystem | None = None, key: Key | None = None) -> tuple[Version, ...]:
    """Files in the same folder that hold the same client and something that ``ours`` does not have, by name."""
    found = []
    files = (path for path in ours.path.parent.glob("*") if is_client_name(path.name))
    for path in sorted(files)[:MOST_FILES]:
        if path == ours.path or path.name.startswith(".") or not _mentions(path, ours.client.profile.uid, system):
            continue
        with contextlib.suppress(FileProblem):
            other = read_version(path, system, key)
            if other.client.profile.uid == ours.client.profile.uid and _has_news(ours, other):
                found.append(other)
    return tuple(found)


def _has_news(ours: Version, other: Version) -> bool:
    ancestor, bare = ancestor_of(ours, other), without_untraced(other.client)
    is_known = all(
        other.client.table(table.name).items() <= ours.client.table(table.name).items()
        for table in TABLES.values()
        if table.is_untraced
    )
    return not is_known or bare not in (without_untraced(ours.client), ancestor)


def _mentions(path: Path, uid: str, system: FileSystem | None) -> bool:
    """Whether the file can be of this client: so that others need not be taken apart."""
    try:
        content = DurableFile(path, system).read()
    except FileProblem:
        return False
    return is_sealed(content) or msgspec.json.encode(uid) in content
