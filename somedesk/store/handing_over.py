"""A copy of a client for somebody else: under a passphrase of its own or none, with its history or without."""

from collections.abc import Sequence
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.domain.history import Entry, told
from somedesk.store.durable_file import DurableFile
from somedesk.store.encryption import Seal
from somedesk.store.environment import Environment
from somedesk.store.file_format import FORMAT, decode_file
from somedesk.store.history import table_of
from somedesk.store.lock import locked, this_holder
from somedesk.store.protection import encoded
from somedesk.store.records import HISTORY_TABLE, encoded_client
from somedesk.store.targets import check_copy


def write_copy(
    target: Path, client: Client, entries: Sequence[Entry], seal: Seal | None, environment: Environment
) -> None:
    """Write ``client`` and its history to ``target`` under ``seal``, without a version before beside it.

    Raises FileProblem copy_is_open, or why it could not be written.
    """
    tables = {**encoded_client(client), HISTORY_TABLE: table_of([told(entry) for entry in entries])}
    file = DurableFile(target, environment.system, follow=False)
    with locked(file.path, this_holder(environment.holder, environment.now()), for_copy=True):
        file.write(encoded(tables, seal, target.name), keep_backup=False)


def check_handing_over(own: Path, uid: str, key: Seal | None, target: Path, environment: Environment) -> None:
    """Raise FileProblem as ``check_copy`` does, or "file_newer": there is more in the file than we could copy."""
    check_copy(target, own, uid, key)
    content = DurableFile(own, environment.system).read()
    if decode_file(content if key is None else key.unsealed(content, own.name), own.name).format > FORMAT:
        raise FileProblem("file_newer", file=own.name)
