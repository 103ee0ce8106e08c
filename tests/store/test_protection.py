"""Setting, changing and removing a passphrase: afterwards nothing beside the file tells what it should not."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.store.backups import FOLDER
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import HIDDEN_PREFIX, backup_path, name_digest
from somedesk.store.encryption import Kdf, Seal, is_sealed, label_of
from somedesk.store.environment import Environment
from somedesk.store.file_system import AnyPath
from somedesk.store.library import TRASH, Library
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.mending import backups_of, bring_back, is_locked, salvage_to_new_file
from somedesk.store.names import QUARANTINE
from somedesk.store.past_file import PastFile
from somedesk.store.salvage import quarantine
from somedesk.store.summary import load_index
from tests.small_client import small_client
from tests.store.faults import NOW, FaultySystem, environment, noted

PASSPHRASE = "tolv små grise på en grøn cykel"
NAME = "Nordlys Kaffebar"


@pytest.fixture(scope="module")
def seal() -> Seal:
    return Seal.make(PASSPHRASE)


@pytest.fixture
def other() -> Seal:
    return Seal(Kdf(b"another salt    "), b"another master key".ljust(32), shows=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


def named(notes: str = "", **fields: str) -> Client:
    """A client whose name can be looked for in whatever is on disk."""
    client = small_client(strategy=(2, 4))
    profile = msgspec.structs.replace(client.profile, name=NAME, notes=notes, **fields)
    return replace(client, profile=profile)


def everything(folder: Path) -> dict[str, bytes]:
    """Each file below a folder, by name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def telling(folder: Path) -> list[str]:
    """The files in which the client's name can be read."""
    return [name for name, content in everything(folder).items() if NAME.encode() in content]


def littered(path: Path, env: Environment) -> ClientFile:
    """An open file with all that can lie beside it: .bak, backups, quarantine, conflict copies, a copy in the trash."""
    conflict = path.with_name("kunde (conflict 2026-01-02 10.00).somedesk")
    synced = path.with_name("kunde-LAPTOP.somedesk")
    for copy in (path, conflict, synced):
        with ClientFile.create(copy, named("en"), env) as file:
            file.apply(noted(file.client, "to"))
            file.wait(10)
    Library(path.parent, env).trash(path)
    quarantine(path, b'{"somedesk":{"1":{' + NAME.encode(), env)
    with ClientFile.create(path, named("en"), env) as file:
        file.apply(noted(file.client, "to"))
    return ClientFile.open(path, environment=env)


def protect(file: ClientFile, new: Seal | None) -> tuple[str, ...]:
    file.protect(new)
    assert file.wait(10)
    return file.recast_copies()


def test_nothing_beside_the_file_tells_of_the_client_once_it_has_a_passphrase(
    path: Path, seal: Seal, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    env = Environment("Prøve", now=lambda: NOW, second_backups=lambda: stick)
    with littered(path, env) as file:
        before = everything(tmp_path)
        for left in (file.backups().folders()[0] / "x", backup_path(path)):
            half_written = left.with_name(f"{HIDDEN_PREFIX}{name_digest(left)}-0.tmp")
            half_written.write_text(f"of a killed program: {NAME}")
        assert len(telling(tmp_path)) >= 12
        client = file.client
        assert protect(file, seal) == ()
        assert telling(tmp_path) == []
        assert len(everything(tmp_path)) == len(before), "each has been replaced, and none was lost"
        file.apply(noted(client, "tre"))
        assert file.wait(10)
        assert telling(tmp_path) == []
    assert telling(tmp_path) == [], "nor does the backup at the end"
    assert read_client(path, key=PASSPHRASE).profile.notes == "tre"
    assert read_client(backup_path(path), key=PASSPHRASE) == client
    with ClientFile.open(path, environment=env, key=PASSPHRASE) as file:
        backups = file.backups()
        assert {folder.parent.name for folder in backups.folders()} == {FOLDER, "stick"}
        assert all(backups.client(backup).profile.name == NAME for backup in backups.all())


def test_changed_and_removed_again_everything_beside_the_file_goes_along(
    path: Path, seal: Seal, other: Seal, tmp_path: Path
) -> None:
    with littered(path, environment()) as file:
        count = len(telling(tmp_path))
        assert file.recast_copies(ahead=True) == (), "there is nothing to take off yet"
        protect(file, seal)
        assert protect(file, other) == ()
        assert telling(tmp_path) == []
        for content in everything(tmp_path).values():
            assert not is_sealed(content) or other.fits(content)
        assert file.recast_copies(ahead=True) == ()
        assert protect(file, None) == ()
        assert len(telling(tmp_path)) == count
        assert file.seal is None
    assert read_client(path).profile.name == NAME


def test_another_clients_file_is_left_alone(path: Path, seal: Seal) -> None:
    stranger = path.with_name("kunde 2.somedesk")
    ClientFile.create(stranger, named(uid="another"), environment()).close()
    before = stranger.read_bytes()
    with ClientFile.create(path, named(), environment()) as file:
        assert protect(file, seal) == ()
    assert stranger.read_bytes() == before


def test_it_opens_with_the_passphrase_alone(path: Path, seal: Seal) -> None:
    ClientFile.create(path, named(), environment(), seal=seal).close()
    for key, code in ((None, "passphrase_needed"), ("not that one", "passphrase_wrong")):
        for read_only in (False, True):
            with pytest.raises(FileProblem) as caught:
                ClientFile.open(path, read_only, environment(), key)
            assert caught.value.code == code
    with ClientFile.open(path, environment=environment(), key=PASSPHRASE) as file:
        assert file.client == named()
        assert file.seal is not None
        file.apply(noted(file.client, "en"))
    with ClientFile.open(path, True, environment(), PASSPHRASE) as file:
        assert file.client.profile.notes == "en"
        with pytest.raises(FileProblem):
            file.protect(None)


def test_copies_of_it_have_the_passphrase_too(path: Path, seal: Seal) -> None:
    copy, past = path.with_name("kopi.somedesk"), path.with_name("før.somedesk")
    with ClientFile.create(path, named(), environment(), seal=seal) as file:
        file.apply(noted(file.client, "en"))
        file.save_copy(copy)
        PastFile(file, 0).save_copy(past)
        path.write_bytes(b"someone else's")
        file.apply(noted(file.client, "to"))
        assert not file.wait(10)
        (conflict,) = path.parent.glob("*conflict*")
        written = conflict.stat()
        file.retry()
        file.wait(10)
        assert conflict.stat() == written, "it holds that already"
        file.close(discard=True)
    assert read_client(copy, key=PASSPHRASE).profile.notes == "en"
    assert read_client(past, key=PASSPHRASE).profile.notes == ""
    assert read_client(conflict, key=PASSPHRASE).profile.notes == "to"


def test_what_an_interruption_left_readable_is_sealed_at_the_next_opening(
    path: Path, seal: Seal, tmp_path: Path
) -> None:
    file = littered(path, environment())
    file.protect(seal)
    assert file.wait(10)
    file.close(backup=False)  # and that was it: nobody saw to the rest
    assert len(telling(tmp_path)) >= 10
    with ClientFile.open(path, environment=environment(), key=PASSPHRASE) as file:
        assert file.notice is None
        assert telling(tmp_path) == []
    synced = path.with_name("kunde-SENERE.somedesk")
    ClientFile.create(synced, named("en"), environment()).close()
    with ClientFile.open(path, environment=environment(), key=PASSPHRASE):
        assert read_client(synced).profile.notes == "en", "what others make later is not touched unasked"


@pytest.mark.parametrize("call", range(40))
def test_a_fault_never_leaves_it_saved_with_a_readable_version_before(
    path: Path, seal: Seal, call: int, tmp_path: Path
) -> None:
    system = FaultySystem()
    with ClientFile.create(path, named("en"), environment(system)) as file:
        file.apply(noted(file.client, "to"))
        assert file.wait(10)
        system.arm(call, OSError(errno.EIO, "EIO"))
        file.protect(seal)
        is_saved = file.wait(10)
        failed = len(system.calls) > call
        system.arm(None)
        if is_saved:
            assert telling(tmp_path) == []
        else:
            assert failed
            file.retry()
            assert file.wait(10)
        assert telling(tmp_path) == []
        assert read_client(path, key=seal) == file.client
        read_client(backup_path(path), key=seal)


class Stubborn(FaultySystem):
    """Refuses to make files in some folders."""

    def __init__(self, refused: Callable[[Path], bool]) -> None:
        super().__init__()
        self.refused = refused

    def create(self, path: AnyPath) -> int:
        if self.refused(Path(path)):
            raise PermissionError(errno.EACCES, "EACCES")
        return super().create(path)


def test_what_could_not_be_replaced_is_named(path: Path, seal: Seal, tmp_path: Path) -> None:
    system = Stubborn(lambda _: False)
    stick = tmp_path / "stick"
    env = Environment("Prøve", system, lambda: NOW, second_backups=lambda: stick)
    held = ClientFileLock(path.with_name("kunde-LAPTOP.somedesk"))
    with littered(path, env) as file:
        held.acquire(this_holder("another", NOW))
        system.refused = lambda path: FOLDER in path.parts or QUARANTINE in path.parts
        left = protect(file, seal)
        held.release()
    assert str(stick) in left
    assert str(path.with_name("kunde-LAPTOP.somedesk")) in left
    assert [name for name in left if name.endswith(".unreadable")]
    assert [name for name in left if name.endswith("Z-closed-" + name[-25:])]
    assert str(backup_path(path)) not in left


def test_a_backup_that_reads_differently_once_sealed_is_kept_as_it_was(
    path: Path, seal: Seal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with littered(path, environment()) as file:
        before = [backup.path for backup in file.backups().all()]
        monkeypatch.setattr("somedesk.store.backups.holds", lambda *_: False)
        left = protect(file, seal)
        monkeypatch.undo()
        assert {str(name) for name in before} <= set(left)
        assert all(path.exists() for path in before)


def test_damage_and_strange_passphrases_are_left_as_they_are(path: Path, seal: Seal, other: Seal) -> None:
    with littered(path, environment()) as file:
        protect(file, seal)
        strange, broken = other.sealed(b"{}"), bytearray(seal.sealed(b"{}"))
        broken[-1] ^= 1
        folder = path.parent / QUARANTINE
        first = next(folder.iterdir())
        second = first.with_name(first.name.replace(".unreadable", "2.unreadable"))
        first.write_bytes(strange)
        second.write_bytes(broken)
        assert protect(file, None) == ()
        assert (first.read_bytes(), second.read_bytes()) == (strange, bytes(broken))


def test_doing_it_again_changes_nothing(path: Path, seal: Seal, tmp_path: Path) -> None:
    with littered(path, environment()) as file:
        protect(file, seal)
        before = everything(tmp_path)
        assert file.recast_copies() == ()
        assert everything(tmp_path) == before


def test_a_folder_that_cannot_be_listed_or_a_file_that_cannot_be_read_is_named(
    path: Path, seal: Seal, monkeypatch: pytest.MonkeyPatch
) -> None:
    with littered(path, environment()) as file:
        file.protect(seal)
        assert file.wait(10)
        backup_path(path).unlink()
        backup_path(path).mkdir()
        hidden = path.parent / TRASH
        listed = Path.iterdir
        monkeypatch.setattr(Path, "iterdir", lambda folder: _refused(folder) if folder == hidden else listed(folder))
        assert set(file.recast_copies()) == {str(backup_path(path)), str(hidden)}
        monkeypatch.undo()
        backup_path(path).rmdir()
        assert file.recast_copies() == ()


def _refused(folder: Path) -> Iterator[Path]:
    raise PermissionError(errno.EACCES, "EACCES")


def test_a_locked_client_is_shown_only_as_far_as_the_user_lets_it(tmp_path: Path, seal: Seal) -> None:
    folder, index = tmp_path / "library", tmp_path / "index.json"
    library = Library(folder, environment())
    open_to_all = Seal(Kdf(bytes(16)), bytes(32), shows=True)
    path = library.path_for("kunde")
    with ClientFile.create(path, named(), environment()) as file:
        (seen,) = library.summaries(index)
        assert (seen.name, seen.locked) == (NAME, False)
        protect(file, open_to_all)
        (shown,) = library.summaries(index)
        assert (shown.name, shown.score, shown.locked, shown.problem) == (NAME, seen.score, True, None)
        assert shown.path == path
        protect(file, seal)
        assert label_of(path.read_bytes()) == b""
        (locked,) = library.summaries(index)
        assert (locked.name, locked.score, locked.locked, locked.problem) == ("", None, True, "passphrase_needed")
        assert telling(tmp_path) == [], "the index has forgotten it too"


def test_a_label_that_is_no_label_shows_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    forged = Seal(Kdf(bytes(16)), bytes(32), shows=True).sealed(b"", b'{"name":1}')
    (folder / "kunde.somedesk").write_bytes(forged)
    (shown,) = Library(folder, environment()).summaries(tmp_path / "index.json")
    assert (shown.locked, shown.problem) == (True, "passphrase_needed")


def test_the_index_forgets_a_client_at_once(tmp_path: Path) -> None:
    from somedesk.store.summary import forget

    folder, index = tmp_path / "library", tmp_path / "index.json"
    library = Library(folder, environment())
    forget(index, "", ["kunde.somedesk"])
    paths = [library.path_for(name) for name in ("kunde",)]
    for path in (*paths, library.path_for("et andet navn")):
        ClientFile.create(path, named(), environment()).close()
    library.summaries(index)
    assert NAME.encode() in index.read_bytes()
    forget(index, "", ["other.somedesk"])
    assert load_index(index, folder).entries
    forget(index, "", [paths[0].name])
    assert list(load_index(index, folder).entries) == ["et andet navn.somedesk"]
    forget(index, named().profile.uid, ())
    assert load_index(index, folder).entries == {}
    assert NAME.encode() not in index.read_bytes()


def test_a_damaged_file_is_salvaged_with_the_passphrase_and_under_it(path: Path, seal: Seal, tmp_path: Path) -> None:
    with ClientFile.create(path, named("en"), environment(), seal=seal) as file:
        file.apply(noted(file.client, "to"))
    assert is_locked(path, environment())
    broken = bytearray(path.read_bytes())
    broken[-60] ^= 1
    path.write_bytes(broken)
    for passphrase, code in (("", "passphrase_needed"), ("not that one", "passphrase_wrong")):
        with pytest.raises(FileProblem) as caught:
            salvage_to_new_file(path, "da", (), environment(), passphrase)
        assert caught.value.code == code
    mended = salvage_to_new_file(path, "da", (), environment(), PASSPHRASE)
    assert read_client(mended.path, key=PASSPHRASE).profile.notes == "to"
    assert telling(tmp_path) == []
    backups = backups_of(path, environment(), PASSPHRASE)
    newest = backups.newest_whole()
    assert newest is not None
    assert bring_back(path, backups, newest, environment()) is not None
    assert read_client(path, key=PASSPHRASE).profile.name == NAME


def test_where_nothing_has_a_passphrase_none_is_asked_for(path: Path) -> None:
    assert not is_locked(path, environment())
    with ClientFile.create(path, named(), environment()) as file:
        file.apply(noted(file.client, "to"))
    assert not is_locked(path, environment())
