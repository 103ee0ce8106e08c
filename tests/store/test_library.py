"""A folder of clients: the list and its index, names, renaming, the trash."""

import datetime as dt
import errno
import os
import shutil
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import Action, Client
from somedesk.domain.grid.assessment import finalise
from somedesk.domain.plan.plan import add_action
from somedesk.store import summary as summaries
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.environment import Environment
from somedesk.store.file_format import FORMAT
from somedesk.store.file_system import FileSystem
from somedesk.store.library import Library, file_name, free_path
from tests.small_client import DAY, MOMENT, made, small_client
from tests.store.faults import FaultySystem, environment, noted
from tests.store.test_opening import DATA, forged


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "clients", environment())


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "index.json"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that were read for the list."""
    found: list[str] = []
    real = summaries.read_client

    def reading(path: Path, system: FileSystem | None = None) -> Client:
        found.append(path.name)
        return real(path, system)

    monkeypatch.setattr(summaries, "read_client", reading)
    return found


def put(library: Library, client: Client, name: str | None = None) -> Path:
    path = library.path_for(name or client.profile.name)
    ClientFile.create(path, client, environment()).close()
    return path


def test_a_summary_tells_where_a_client_stands(library: Library, index: Path) -> None:
    client = small_client(strategy=(2, 4), support=(3, None))
    client = made(client, finalise(client, "first", MOMENT))
    for key, due, status in (("a", DAY, "planned"), ("b", None, "in_progress"), ("c", DAY, "done")):
        client = made(client, add_action(client, Action(id=key, title=key, created=DAY, due=due, status=status)))
    path = put(library, client)
    (found,) = library.summaries(index)
    assert found.path == path
    assert (found.uid, found.name, found.language, found.assessments) == ("uid-1", "Testkunde", "da", 1)
    assert (found.score, found.target) == (2.5, 3.5)
    assert (found.last_date, found.last_status, found.rated, found.applicable) == (DAY, "final", 2, 3)
    assert (found.open_actions, found.due, found.problem) == (2, (DAY,), None)
    assert (found.overdue(DAY), found.overdue(DAY + dt.timedelta(1))) == (0, 1)
    assert found.modified.timestamp() == pytest.approx(path.stat().st_mtime)


def test_a_client_without_assessments_and_an_unreadable_file_are_listed_too(library: Library, index: Path) -> None:
    put(library, Client(small_client().profile), "Ny")
    (library.folder / "ØDELAGT.SOMEDESK").write_bytes(b'{"somedesk":')  # as other systems may name it
    new, broken = library.summaries(index)
    assert (new.score, new.target, new.last_date, new.applicable) == (None, None, None, 0)
    assert (broken.name, broken.problem) == ("ØDELAGT", "file_truncated")


def test_only_files_that_changed_are_read_again(library: Library, index: Path, reads: list[str]) -> None:
    paths = [put(library, small_client(strategy=(n, None)), f"Kunde {n}") for n in range(1, 4)]
    first = library.summaries(index)
    assert [found.score for found in first] == [1, 2, 3]
    reads.clear()
    assert Library(library.folder).summaries(index) == first == library.remembered(index)
    assert reads == []
    with ClientFile.open(paths[1], environment=environment()) as file:
        file.apply(noted(file.client, "en"))
    paths[0].unlink()
    assert [found.path.name for found in library.summaries(index)] == ["Kunde 2.somedesk", "Kunde 3.somedesk"]
    assert reads == ["Kunde 2.somedesk"]


@pytest.mark.parametrize("content", [b"", b"[" * 100_000, b'{"folder":"elsewhere"}', b'{"version":0,"folder":"x"}'])
def test_an_index_that_will_not_do_is_made_again(library: Library, index: Path, content: bytes) -> None:
    put(library, small_client())
    expected = library.summaries(index)
    index.write_bytes(content)
    assert library.remembered(index) == ()
    assert library.summaries(index) == expected == library.remembered(index)


def test_an_index_that_cannot_be_kept_is_no_error(library: Library, tmp_path: Path) -> None:
    put(library, small_client())
    assert len(library.summaries(tmp_path / "none" / "index.json")) == 1
    (tmp_path / "folder").mkdir()
    assert len(library.summaries(tmp_path / "folder")) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clients", "folder"]


def test_other_files_are_not_listed_and_no_library_is_an_empty_one(library: Library, index: Path) -> None:
    assert library.summaries(index) == ()
    library.folder.mkdir()
    for name in (".hidden.somedesk", "a.somedesk.bak", "a.txt"):
        (library.folder / name).write_bytes(b"")
    (library.folder / "folder.somedesk").mkdir()
    (library.folder / "gone.somedesk").symlink_to("nowhere")
    assert library.summaries(index) == ()


def test_a_library_that_is_no_folder_is_told(tmp_path: Path, index: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem) as caught:
        Library(tmp_path / "file").summaries(index)
    assert caught.value.code == "folder_unreadable"
    with pytest.raises(FileProblem):
        Library(tmp_path / "file").path_for("x")


# ── names ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ærø Smørrebrød & Søn", "Ærø Smørrebrød & Søn"),
        ("A\u030angstro\u0308m", "Ångström"),
        ("../../etc/passwd", "etc passwd"),
        ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"),
        ("  line\none\ttwo\u2028three  ", "line one two three"),
        ("evil\u202egpj\0.exe", "evilgpj.exe"),
        ("half \ud800 a character", "half a character"),
        ("name. . .", "name"),
        ("...", "client"),
        ("", "client"),
        ("~$lock", "lock"),
        ("CON", "CON_"),
        ("nul.txt", "nul.txt_"),
        ("Com¹", "Com¹_"),
        ("Console", "Console"),
        ("x" * 300, "x" * 80),
        ("\U0001f600" * 100, "\U0001f600" * 50),
    ],
)
def test_file_names_suit_every_system(name: str, expected: str, tmp_path: Path) -> None:
    assert file_name(name) == expected
    free_path(tmp_path, file_name(name), ()).write_bytes(b"")


def test_a_taken_name_gets_a_number(library: Library) -> None:
    assert library.path_for("Øl").name == "Øl.somedesk"
    (library.folder / "ØL.SOMEDESK").write_bytes(b"")
    assert library.path_for("Øl").name == "Øl 2.somedesk"
    (library.folder / "Øl 2.somedesk.bak").write_bytes(b"")
    assert library.path_for("O\u0308l").name == "Öl.somedesk"
    assert library.path_for("Øl").name == "Øl 3.somedesk"


# ── renaming and the trash ───────────────────────────────────────────────────────────────────────


def test_renaming_changes_the_content_and_the_file(library: Library) -> None:
    path = put(library, small_client())
    with ClientFile.open(path, environment=environment()) as file:
        file.apply(noted(file.client, "en"))
    new = library.rename(path, " Nyt navn ")
    assert new.name == "Nyt navn.somedesk"
    assert read_client(new).profile.name == "Nyt navn"
    assert sorted(os.listdir(library.folder)) == [
        ".backups",
        "Nyt navn.somedesk",
        "Nyt navn.somedesk.bak",
    ]
    assert library.rename(new, "Nyt navn") == new
    assert library.rename(new, "Andet", rename_file=False) == new
    assert read_client(new).profile.name == "Andet"


def test_a_name_in_other_letters_is_no_second_file(library: Library) -> None:
    path = put(library, small_client())
    new = library.rename(path, "TESTKUNDE")
    assert read_client(new).profile.name == "TESTKUNDE"
    assert new == path
    # Nor is one whose letters the file system has taken apart, as macOS does.
    apart = path.rename(path.with_name("A\N{COMBINING RING ABOVE}l.somedesk"))
    assert library.rename(apart, "\N{LATIN CAPITAL LETTER A WITH RING ABOVE}l") == apart


def test_a_backup_that_fails_keeps_nobody_from_renaming(tmp_path: Path) -> None:
    away = Environment(second_backups=lambda: tmp_path / "stick")
    path = tmp_path / "client.somedesk"
    shutil.copy(DATA / "format-1.somedesk", path)
    assert Library(tmp_path, away).rename(path, "Ny").name == "Ny.somedesk"


def test_a_name_that_will_not_do_changes_nothing(library: Library) -> None:
    path = put(library, small_client())
    before = path.read_bytes()
    for name in ("", " ", "x" * 201):
        with pytest.raises(InvalidInput):
            library.rename(path, name)
    assert path.read_bytes() == before
    with ClientFile.open(path, environment=environment()), pytest.raises(FileProblem) as caught:
        library.rename(path, "Ny")
    assert caught.value.code == "file_locked"


def test_a_file_that_comes_up_read_only_is_not_renamed(library: Library) -> None:
    path = put(library, small_client())
    path.write_bytes(forged(path, path.read_bytes(), file_format_number=FORMAT + 1))
    with pytest.raises(FileProblem) as caught:
        library.rename(path, "Ny")
    assert caught.value.code == "file_newer"


def test_what_is_deleted_can_be_taken_back_with_its_backup(library: Library, index: Path) -> None:
    client = small_client(strategy=(2, 4))
    path = put(library, client)
    with ClientFile.open(path, environment=environment()) as file:
        file.apply(noted(file.client, "en"))
    before = path.read_bytes()
    trashed = library.trash(path)
    assert sorted(os.listdir(library.folder)) == [".backups", ".trash"]
    assert library.summaries(index) == ()
    assert library.trashed() == (trashed,)
    assert library.restore(trashed) == path
    assert path.read_bytes() == before
    assert read_client(path.with_name(path.name + ".bak")) == client
    assert library.trashed() == ()


def test_taking_back_never_overwrites_who_has_the_name_now(library: Library) -> None:
    path = put(library, small_client(strategy=(1, None)))
    trashed = library.trash(path)
    put(library, small_client(strategy=(5, None)))
    again = library.trash(path)
    put(library, small_client(strategy=(3, None)))
    assert library.restore(trashed).name == "Testkunde 2.somedesk"
    assert library.restore(again).name == "Testkunde 3.somedesk"
    levels = [read_client(found).ratings["first.strategy"].level for found in sorted(library.folder.glob("*.somedesk"))]
    assert levels == [1, 5, 3]


def test_what_the_system_has_put_into_the_trash_is_no_obstacle(library: Library) -> None:
    trashed = library.trash(put(library, small_client()))
    (trashed.path.parent / ".DS_Store").write_bytes(b"")
    assert read_client(library.restore(trashed)) == small_client()


def test_an_open_file_is_not_deleted_and_a_missing_one_is_told(library: Library) -> None:
    path = put(library, small_client())
    with ClientFile.open(path, environment=environment()):
        with pytest.raises(FileProblem) as caught:
            library.trash(path)
        assert caught.value.code == "file_locked"
    path.unlink()
    with pytest.raises(FileProblem) as caught:
        library.trash(path)
    assert caught.value.code == "file_missing"
    assert list((library.folder / ".trash").iterdir()) == []


def test_what_the_disk_does_not_let_go_stays_and_is_told(tmp_path: Path) -> None:
    system = FaultySystem()
    library = Library(tmp_path / "clients", environment(system))
    path = put(library, small_client())
    before = path.read_bytes()
    for call in ("link", "unlink"):
        system.arm(None)
        library.restore(library.trash(path))
        system.arm(system.calls.index(call), OSError(errno.EIO, "injected"), lasting=True)
        with pytest.raises(FileProblem) as caught:
            library.trash(path)
        assert caught.value.code == "write_failed"
        system.arm(None)
        assert path.read_bytes() == before


def test_an_open_file_is_not_deleted_through_a_link_either(library: Library, tmp_path: Path) -> None:
    path = put(library, small_client())
    link = path.with_name("link.somedesk")
    real = tmp_path / "real.somedesk"
    path.rename(real)
    link.symlink_to(real)
    with ClientFile.open(link, environment=environment()), pytest.raises(FileProblem) as caught:
        library.trash(link)
    assert caught.value.code == "file_locked"
    assert link.exists()


def test_a_disk_that_fails_in_the_middle_of_deleting_keeps_the_file(library: Library, tmp_path: Path) -> None:
    path = put(library, small_client())
    system = FaultySystem()
    system.arm(0, OSError(28, "full"), lasting=True)
    with pytest.raises(FileProblem) as caught:
        Library(library.folder, environment(system)).trash(path)
    assert caught.value.code == "disk_full"
    assert read_client(path) == small_client()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem):
        library.trash(tmp_path / "file" / "x.somedesk")
