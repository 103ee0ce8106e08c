"""What the library shows of a client without opening it, and the index that remembers it between starts.

The index is a cache: it can be deleted at any time, and what it says of a file counts only as long as the stamp
is the same.
"""

import contextlib
import datetime as dt
from collections.abc import Collection
from pathlib import Path

import msgspec
from msgspec import Struct

from somedesk.base import kept_files, outside
from somedesk.base.errors import FileProblem
from somedesk.domain.client import AssessmentStatus, Client, Language
from somedesk.domain.grid import scoring
from somedesk.domain.plan import plan
from somedesk.store.durable_file import DurableFile
from somedesk.store.encryption import label_of
from somedesk.store.file_system import Stamp
from somedesk.store.records import read_client

INDEX_VERSION = 1
LARGEST_INDEX = 20 * 1024 * 1024
# A label holds no more due dates than that, so that it stays small.
MOST_DUE = 500
NO_TIME = dt.datetime.fromtimestamp(0, dt.UTC)


class Summary(Struct, frozen=True, omit_defaults=True):
    """One client file. With a ``problem``, the code of a FileProblem, it cannot be read, and only the path counts.

    ``locked``: it is under a passphrase, and this is what the user lets everyone see of it; if that is nothing, the
    problem is "passphrase_needed".

    ``due`` holds the due dates of open actions, soonest first; ``modified`` is when the file was last written (UTC).
    """

    path: Path
    modified: dt.datetime
    uid: str = ""
    name: str = ""
    sector: str = ""
    language: Language = "en"
    assessments: int = 0
    score: float | None = None
    target: float | None = None
    last_date: dt.date | None = None
    last_status: AssessmentStatus | None = None
    rated: int = 0
    applicable: int = 0
    open_actions: int = 0
    due: tuple[dt.date, ...] = ()
    problem: str | None = None
    locked: bool = False

    def overdue(self, today: dt.date) -> int:
        """How many open actions should have been done before ``today``."""
        return sum(date < today for date in self.due)


class Entry(Struct, frozen=True, array_like=True):
    """A summary and the version of the file that it was made from."""

    stamp: Stamp
    summary: Summary


class Index(Struct, frozen=True):
    """Entries by file name, of the library in ``folder``."""

    folder: str
    version: int = INDEX_VERSION
    entries: dict[str, Entry] = {}


def summarise(path: Path, modified: dt.datetime) -> Summary:
    """Read a file and sum it up. Does not raise for a file that cannot be read: that is what ``problem`` tells."""
    try:
        return _of_client(path, modified, read_client(path))
    except FileProblem as problem:
        if problem.code == "passphrase_needed":
            return _of_locked(path, modified)
        return Summary(path, modified, name=path.stem, problem=problem.code)


def label(client: Client) -> bytes:
    """What a locked file may tell of its client."""
    found = _of_client(Path(), NO_TIME, client)
    return msgspec.json.encode(msgspec.structs.replace(found, due=found.due[:MOST_DUE]), enc_hook=str)


def _of_locked(path: Path, modified: dt.datetime) -> Summary:
    """Whatever the label says, it is not proven: it is shown, and nothing else."""
    try:
        found = outside.from_json(label_of(DurableFile(path).read()), Summary, _path_from)
    except (FileProblem, ValueError):
        return Summary(path, modified, problem="passphrase_needed", locked=True)
    return msgspec.structs.replace(found, path=path, modified=modified, problem=None, locked=True)


def _of_client(path: Path, modified: dt.datetime, client: Client) -> Summary:
    profile, latest = client.profile, client.latest
    open_actions = [action for action in client.actions.values() if plan.is_open(action)]
    summary = Summary(
        path=path,
        modified=modified,
        uid=profile.uid,
        name=profile.name,
        sector=profile.sector,
        language=profile.language,
        assessments=len(client.assessments),
        open_actions=len(open_actions),
        due=tuple(sorted(action.due for action in open_actions if action.due is not None)),
    )
    if latest is None:
        return summary
    score = scoring.score(client, latest)
    return msgspec.structs.replace(
        summary,
        score=score.value,
        target=scoring.target_score(client, latest).value,
        last_date=latest.date,
        last_status=latest.status,
        rated=score.rated,
        applicable=score.applicable,
    )


def load_index(path: Path, folder: Path) -> Index:
    """The index of the library in ``folder``; an empty one if it is missing, damaged, of another library or version."""
    empty = Index(str(folder))
    index = _decoded(path)
    if index is None or (index.folder, index.version) != (empty.folder, empty.version):
        return empty
    return index


def save_index(path: Path, index: Index) -> None:
    """Keep the index. That it cannot be kept is no error: it is made again next time."""
    with contextlib.suppress(OSError, ValueError):
        kept_files.write(path, msgspec.json.encode(index, enc_hook=str), flush=False)


def forget(path: Path, uid: str, names: Collection[str]) -> None:
    """Drop what the index remembers of one client: by its id, whatever its files are called, and of those ``names``."""
    index = _decoded(path)
    if index is None:
        return
    gone = {name for name, entry in index.entries.items() if name in names or (uid and entry.summary.uid == uid)}
    entries = {name: entry for name, entry in index.entries.items() if name not in gone}
    if entries != index.entries:
        save_index(path, msgspec.structs.replace(index, entries=entries))


def _decoded(path: Path) -> Index | None:
    try:
        return outside.from_json(outside.whole(path, LARGEST_INDEX), Index, _path_from)
    except (OSError, ValueError):
        return None


def _path_from(_kind: type, value: object) -> Path:
    return Path(str(value))
