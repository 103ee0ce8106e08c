"""Erasing a client: nothing of it is left that the program has kept, and nothing of anyone else is touched."""

import errno
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.store.environment import Environment
from somedesk.store.erase import Erasure, erase
from somedesk.store.file_system import AnyPath, FileSystem
from somedesk.store.library import Library
from somedesk.store.salvage import quarantine
from somedesk.store.traces import traces_of
from tests.small_client import small_client
from tests.store.faults import NOW, FaultySystem, environment, noted

SECRET = "fortroligt"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "kunder", environment())


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index.json"


def kept(library: Library, name: str, uid: str, env: Environment | None = None) -> Path:
    """A client file with a backup, a .bak and everything else that the program may keep."""
    client = small_client(strategy=(2, 4))
    profile = msgspec.structs.replace(client.profile, name=name, uid=uid, notes=SECRET)
    path = library.path_for(name)
    ClientFile.create(path, replace(client, profile=profile), env or environment()).close()
    for text in ("en", "to"):
        with ClientFile.open(path, environment=env or environment()) as file:
            file.apply(noted(file.client, f"{SECRET} {text}"))
    return path


def everything(root: Path) -> list[Path]:
    return sorted(path for path in root.rglob("*") if path.is_file())


def surround(path: Path) -> None:
    """Copies, conflicts, the trash, quarantine and what a crash left."""
    content = path.read_bytes()
    for name in ("kopi.somedesk", f"{path.stem} (conflict 2026-11-14 14.32).somedesk"):
        path.with_name(name).write_bytes(content)
    path.with_name("kopi.somedesk.bak").write_bytes(content)
    path.with_name("halv kopi.somedesk").write_bytes(content[: len(content) // 2])
    trash = path.parent / ".trash" / "0123"
    trash.mkdir(parents=True)
    (trash / "gammel.somedesk").write_bytes(content)
    (trash / "gammel.somedesk.bak").write_bytes(content)
    quarantine(path, content[:-100], environment())
    quarantine(path.with_name("et andet navn.somedesk"), content[:-200], environment())
    (leftover,) = [trace.path for trace in traces_of(path) if trace.kind == "quarantine"]
    path.with_name(f".somedesk-{leftover.name.partition('-')[0]}-99.tmp").write_bytes(content)


def test_nothing_of_the_client_is_left_and_everything_of_others_is(library: Library, index: Path) -> None:
    other = kept(library, "Anden kunde", "uid-2")
    untouched = {file: file.read_bytes() for file in everything(library.folder)}
    path = kept(library, "Kunde", "uid-1")
    surround(path)
    assert {summary.name for summary in library.summaries(index)} >= {"Kunde", "Anden kunde"}
    found = traces_of(path, "uid-1", environment())
    assert {trace.kind for trace in found} == {"backup", "quarantine", "trash", "copy", "previous", "leftover", "file"}
    assert found[-1].path == path
    done = erase(path, "uid-1", index, environment())
    assert done == Erasure(found, ())
    assert {file: file.read_bytes() for file in everything(library.folder)} == untouched
    assert sorted(folder.name for folder in library.folder.iterdir() if folder.is_dir()) == [".backups"]
    assert [summary.path for summary in library.remembered(index)] == [other]
    assert b"uid-1" not in index.read_bytes()


def test_backups_in_the_second_folder_go_too_but_not_the_folder(library: Library, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "mine.txt").write_text("not yours")
    env = Environment("Prøve", FileSystem(), lambda: NOW, 3600, lambda: stick)
    path = kept(library, "Kunde", "uid-1", env)
    assert any(trace.path.is_relative_to(stick) for trace in traces_of(path, "uid-1", env))
    assert erase(path, "uid-1", environment=env).left == ()
    assert everything(tmp_path) == [stick / "mine.txt"]
    assert [entry.name for entry in stick.iterdir()] == ["mine.txt"]
    (stick / "mine.txt").unlink()


def test_a_file_that_cannot_be_read_is_erased_by_its_name(library: Library) -> None:
    path = kept(library, "Kunde", "uid-1")
    path.write_bytes(b"damaged")
    quarantine(path, b"damaged before", environment())
    kinds = {trace.kind for trace in traces_of(path)}
    assert kinds == {"backup", "quarantine", "previous", "file"}
    assert erase(path, environment=environment()).left == ()
    assert everything(library.folder) == []


def test_of_a_client_under_a_passphrase_copies_with_the_same_key_go_too(library: Library, tmp_path: Path) -> None:
    path = kept(library, "Kunde", "uid-1")
    seal, another = Seal.make("hemmeligt nok"), Seal.make("noget helt andet")
    with ClientFile.open(path, environment=environment()) as file:
        file.protect(seal)
        assert file.wait()
        file.recast_copies()
        file.save_copy(path.with_name("kopi.somedesk"))
        other = path.with_name("anden.somedesk")
        ClientFile.create(other, file.client, environment(), seal=another).close()
    assert erase(path, environment=environment()).left == ()
    assert all(file.parent != library.folder or file == other for file in everything(library.folder))
    assert other.exists(), "no one can tell that it is of this client"


def test_a_file_under_a_passphrase_beside_a_plain_one_is_not_taken_for_a_copy(library: Library) -> None:
    path = kept(library, "Kunde", "uid-1")
    other = path.with_name("anden.somedesk")
    ClientFile.create(other, small_client(), environment(), seal=Seal.make("hemmeligt nok")).close()
    assert other not in {trace.path for trace in traces_of(path, "uid-1", environment())}


def test_an_open_client_is_not_erased(library: Library) -> None:
    path = kept(library, "Kunde", "uid-1")
    before = everything(library.folder)
    with ClientFile.open(path, environment=environment()):
        with pytest.raises(FileProblem) as caught:
            erase(path, "uid-1", environment=environment())
        assert caught.value.code == "file_locked"
    assert everything(library.folder) == before


def test_a_copy_that_someone_has_open_stays_and_is_told(library: Library) -> None:
    path = kept(library, "Kunde", "uid-1")
    copy = path.with_name("kopi.somedesk")
    copy.write_bytes(path.read_bytes())
    with ClientFile.open(copy, environment=environment()) as file:
        done = erase(path, "uid-1", environment=environment())
        assert [trace.path for trace in done.left] == [copy]
        assert not path.exists()
        file.apply(noted(file.client, "stadig her"))
    again = erase(path, "uid-1", environment=environment())
    assert again.left == ()
    assert everything(library.folder) == []


class Stubborn(FaultySystem):
    """Does not let go of some files."""

    def __init__(self, kept: str, error: type[OSError]) -> None:
        super().__init__()
        self.kept, self.error_type = kept, error

    def unlink(self, path: AnyPath) -> None:
        if str(path).endswith(self.kept):
            raise self.error_type(errno.EACCES, "no")
        super().unlink(path)


def test_what_cannot_be_removed_is_told_and_goes_the_next_time(library: Library, index: Path) -> None:
    path = kept(library, "Kunde", "uid-1")
    library.summaries(index)
    done = erase(path, "uid-1", index, environment(Stubborn(".bak", PermissionError)))
    assert [trace.kind for trace in done.left] == ["previous"]
    assert everything(library.folder) == [path.with_name("Kunde.somedesk.bak")]
    assert erase(path, "uid-1", index, environment()).left == ()
    assert everything(library.folder) == []


def test_what_goes_by_itself_meanwhile_counts_as_erased(library: Library) -> None:
    path = kept(library, "Kunde", "uid-1")
    done = erase(path, "uid-1", environment=environment(Stubborn(".bak", FileNotFoundError)))
    assert done.left == ()


def test_folders_and_files_that_cannot_be_read_stop_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    class Blind(FaultySystem):
        def read(self, path: AnyPath, limit: int) -> bytes:
            if "anden" in str(path):
                raise PermissionError(errno.EACCES, "no")
            return super().read(path, limit)

        def fsync_folder(self, folder: AnyPath) -> None:
            raise OSError(errno.EIO, "no")

    path = kept(library, "Kunde", "uid-1")
    unreadable = path.with_name("anden.somedesk")
    unreadable.write_bytes(path.read_bytes())
    done = erase(path, "uid-1", environment=environment(Blind()))
    assert done.left == ()
    assert everything(library.folder) == [unreadable]


def test_erasing_what_is_no_longer_there_is_no_error(library: Library, index: Path) -> None:
    path = library.path_for("Kunde")
    assert erase(path, "uid-1", index, environment()) == Erasure((), ())
