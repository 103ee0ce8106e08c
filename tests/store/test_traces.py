"""What is kept of a client is found by its id, whatever it is called; links and what is not ours are left alone."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.store.backups import FOLDER, Backups
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import HIDDEN_PREFIX, backup_path, name_digest
from somedesk.store.encryption import Kdf, Seal
from somedesk.store.environment import Environment
from somedesk.store.erase import erase
from somedesk.store.library import TRASH, Library
from somedesk.store.lock import ClientFileLock, this_holder
from somedesk.store.names import QUARANTINE
from somedesk.store.past_file import PastFile
from somedesk.store.salvage import quarantine
from somedesk.store.traces import traces_of
from tests.small_client import small_client
from tests.store.faults import NOW, environment, noted

NAME = "Nordlys Kaffebar"
SEAL = Seal(Kdf(b"a salt of no use"), b"a master key".ljust(32), shows=False)
ANOTHER = Seal(Kdf(b"another salt    "), b"another master key".ljust(32), shows=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed client with a backup and a version before."""
    path = tmp_path / "kunder" / "kunde.somedesk"
    path.parent.mkdir()
    return kept(path)


def client(uid: str = "uid-1") -> Client:
    made = small_client(strategy=(2, 4))
    return replace(made, profile=msgspec.structs.replace(made.profile, name=NAME, uid=uid))


def kept(path: Path, uid: str = "uid-1", env: Environment | None = None) -> Path:
    with ClientFile.create(path, client(uid), env or environment()) as file:
        file.apply(noted(file.client, "en"))
    return path


def protected(path: Path, env: Environment | None = None) -> tuple[str, ...]:
    with ClientFile.open(path, environment=env or environment()) as file:
        file.protect(SEAL)
        assert file.wait(10)
        return file.recast_copies()


def telling(folder: Path) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted(str(path.relative_to(folder)) for path in files if NAME.encode() in path.read_bytes())


# ── by id ────────────────────────────────────────────────────────────────────────────────────────


def test_a_passphrase_reaches_copies_and_the_trash_under_other_and_older_names(path: Path, tmp_path: Path) -> None:
    library, stick = tmp_path / "bibliotek", tmp_path / "stick"
    stick.mkdir()
    library.mkdir()
    env = Environment("Prøve", now=lambda: NOW, second_backups=lambda: stick, elsewhere=lambda: (library, path.parent))
    for copy in (
        path.with_name("HELT ANDET.SOMEDESK"),
        library / "kopi fra i går.somedesk",
        library / "slettet.somedesk",
    ):
        kept(copy, env=env)
    Library(library, env).trash(library / "slettet.somedesk")
    old = kept(path.with_name("gammelt navn.somedesk"), env=env)
    Library(path.parent, env).trash(old)
    quarantine(old, b'{"1":{"uid":"uid-1","name":"' + NAME.encode(), env)
    kept_aside = quarantine(path, b"broken beyond telling whose: " + NAME.encode(), env)
    kept_aside.with_name(f"{HIDDEN_PREFIX}0-1.tmp").write_text(NAME)
    path.with_name("borte.somedesk.bak").write_bytes(path.read_bytes())
    path.with_name(f"{HIDDEN_PREFIX}0123456789abcdef-1.tmp").write_bytes(path.read_bytes())
    assert len(telling(tmp_path)) >= 16
    assert protected(path, env) == ()
    assert telling(tmp_path) == []
    assert not list(path.parent.glob(f"{HIDDEN_PREFIX}*")), "nothing is pending, and no lock is left"
    assert read_client(path.with_name("HELT ANDET.SOMEDESK"), key=SEAL).profile.notes == "en"


def test_what_another_client_of_the_same_name_has_left_is_not_sealed_or_erased(path: Path, tmp_path: Path) -> None:
    others = [quarantine(path, b'{"1":{"uid":"uid-2","name":"Anden kunde"', environment())]
    ClientFile.create(path.with_name("anden.somedesk"), client("uid-2"), environment()).close()
    others.append(backup_path(path))
    backup_path(path).write_bytes(path.with_name("anden.somedesk").read_bytes())
    sealed = path.with_name("låst.somedesk")
    ClientFile.create(sealed, client(), environment(), seal=ANOTHER).close()
    others += [path.with_name("anden.somedesk"), sealed]
    before = [other.read_bytes() for other in others]
    assert erase(path, "uid-1", environment=environment()).left == ()
    assert [other.read_bytes() for other in others] == before
    kept(path)
    backup_path(path).write_bytes(before[1])
    assert others[1] not in {trace.path for trace in traces_of(path, "uid-1", environment(), keys=(SEAL,))}
    backup_path(path).write_bytes(before[3])
    assert others[1] not in {trace.path for trace in traces_of(path, "uid-1", environment(), keys=(SEAL,))}


def test_half_a_file_that_a_program_is_writing_is_left_to_it(path: Path) -> None:
    copy = kept(path.with_name("kopi.somedesk"))
    half = path.with_name(f"{HIDDEN_PREFIX}{name_digest(copy)}-1.tmp")
    half.write_bytes(path.read_bytes())
    lock = ClientFileLock(copy)
    lock.acquire(this_holder("Anna", NOW))
    assert half in {trace.path for trace in erase(path, "uid-1", environment=environment()).left}
    lock.release()
    kept(path)
    assert protected(path) == ()
    assert not half.exists()
    kept(path.with_name("kunde 2.somedesk"))
    half.write_bytes(path.with_name("kunde 2.somedesk").read_bytes())
    assert erase(path.with_name("kunde 2.somedesk"), "uid-1", environment=environment()).left == ()
    assert not half.exists()


def test_half_a_file_whose_lock_cannot_be_looked_at_is_left_alone(path: Path, tmp_path: Path) -> None:
    half = path.with_name(f"{HIDDEN_PREFIX}0123456789abcdef-1.tmp")
    half.write_bytes(path.read_bytes())
    half.with_name(f"{HIDDEN_PREFIX}0123456789abcdef.lock").symlink_to(tmp_path / "elsewhere")
    assert [trace.path for trace in erase(path, "uid-1", environment=environment()).left] == [half]


def test_a_backup_that_a_killed_program_had_sealed_already_is_there_once(path: Path) -> None:
    (backup,) = Backups(path, "uid-1").all()
    twin = backup.path.with_name(backup.path.name.replace(backup.digest, "0" * 16))
    twin.write_bytes(SEAL.sealed(backup.path.read_bytes()))
    stranger = backup.path.with_name(backup.path.name.replace(backup.digest, "1" * 16))
    stranger.write_bytes(ANOTHER.sealed(b"something else"))
    assert protected(path) == ()
    assert {twin, stranger} <= set(backup.path.parent.iterdir())
    assert not backup.path.exists()
    with ClientFile.open(path, environment=environment(), key=SEAL) as file:
        assert PastFile(file, 0).recast_copies() == (), "the past changes nothing"


def test_what_is_still_pending_is_done_once_it_can_be_reached(path: Path, tmp_path: Path) -> None:
    stick, away = tmp_path / "stick", tmp_path / "stick, pulled out"
    stick.mkdir()
    env = Environment("Prøve", now=lambda: NOW, second_backups=lambda: stick)
    with ClientFile.open(path, environment=env) as file:
        file.apply(noted(file.client, "to"))
    stick.rename(away)
    assert protected(path, env) == (str(stick),)
    with ClientFile.open(path, environment=env, key=SEAL) as file:
        assert file.notice is not None
        assert (file.notice.code, file.notice.params["files"]) == ("copies_left", (str(stick),))
        file.protect(ANOTHER)
        assert file.wait(10)
    away.rename(stick)
    assert telling(stick) != []
    with ClientFile.open(path, environment=env, key=ANOTHER) as file:
        assert file.notice is None
        assert telling(tmp_path) == []
        assert all(file.backups().client(backup) for backup in file.backups().all())


# ── links, and what is not ours ──────────────────────────────────────────────────────────────────


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    """Files of someone's, in a folder of their own: also ones that are called as ours are, or hold the client."""
    folder = tmp_path / "dyrebart"
    kept(folder_of(folder) / "fjern kopi.somedesk")
    (folder / "brev.txt").write_text("kære mor")
    (folder / "000001-20261114T143200Z-closed-0123456789abcdef.somedesk").write_text("not a backup of ours")
    return folder


def folder_of(folder: Path) -> Path:
    folder.mkdir()
    return folder


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def linked(path: Path, precious: Path) -> list[Path]:
    """Links wherever something of the client may lie."""
    (own,) = Backups(path, "uid-1").folders()
    trash = path.parent / TRASH / "0123"
    trash.mkdir(parents=True)
    links = {
        own / "000009-20261114T143200Z-closed-fedcba9876543210.somedesk": precious / "fjern kopi.somedesk",
        own.with_name(own.name.replace(name_digest(path), "0" * 16)): precious,
        trash / "slettet.somedesk": precious / "fjern kopi.somedesk",
        path.parent / TRASH / "4567": precious,
        path.with_name("genvej.somedesk"): precious / "fjern kopi.somedesk",
        path.with_name("samme.somedesk"): path,
    }
    for link, target in links.items():
        link.symlink_to(target)
    return list(links)


def test_erasing_takes_links_away_and_leaves_what_they_lead_to(path: Path, precious: Path) -> None:
    links, before = linked(path, precious), content(precious)
    done = erase(path, "uid-1", environment=environment())
    assert done.left == ()
    assert set(links) <= {trace.path for trace in done.erased}
    assert content(precious) == before
    assert [entry.name for entry in path.parent.iterdir()] == []


def test_a_client_that_is_reached_by_a_link_is_erased_where_it_is(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "genvej.somedesk"
    link.symlink_to(path)
    assert erase(link, "uid-1", environment=environment()).left == ()
    assert not link.is_symlink()
    assert list(path.parent.iterdir()) == []


def test_a_passphrase_is_not_written_through_links_in_our_folders_but_they_are_named(
    path: Path, precious: Path, tmp_path: Path
) -> None:
    links, before = linked(path, precious), content(precious)
    path.with_name("genvej.somedesk").unlink()
    assert set(protected(path)) == set(map(str, links[:4]))
    assert content(precious) == before
    assert [name for name in telling(path.parent) if "slettet" not in name and "000009" not in name] == []
    with ClientFile.open(path, environment=environment(), key=SEAL) as file:
        file.protect(None)
        assert file.wait(10)
        assert file.recast_copies() == ()


def test_thinning_and_backing_up_go_through_no_link(path: Path, precious: Path) -> None:
    backups = Backups(path, "uid-1")
    (own,) = backups.folders()
    for number in range(2, 60):
        backups.add(b"content %d" % number, "import", NOW)
    link = own / "000000-20261114T143200Z-closed-fedcba9876543210.somedesk"
    link.symlink_to(precious / "brev.txt")
    stranger = own / "mine noter.txt"
    stranger.write_text("ikke en sikkerhedskopi")
    before = content(precious)
    backups.add(b"the last", "closed", NOW)
    assert len(backups.all()) < 20, "it was thinned"
    assert (link.is_symlink(), stranger.exists()) == (True, True)
    moved = own.with_name("flyttet")
    own.rename(moved)
    own.symlink_to(precious)
    with pytest.raises(FileProblem) as caught:
        backups.add(b"more", "closed", NOW)
    assert (caught.value.code, caught.value.params) == ("folder_is_link", {"folder": str(own)})
    assert content(precious) == before


def test_what_is_no_backup_stays_and_is_named(path: Path) -> None:
    (own,) = Backups(path, "uid-1").folders()
    trash = path.parent / TRASH / "0123"
    trash.mkdir(parents=True)
    (trash / "slettet.somedesk").write_bytes(path.read_bytes())
    strangers = [own / "mine noter.txt", own / "mappe", trash / "brev.txt"]
    strangers[0].write_text("ikke en sikkerhedskopi")
    strangers[1].mkdir()
    strangers[2].write_text("kære mor")
    (own / f"{HIDDEN_PREFIX}0-1.tmp").write_text("half a backup")
    (trash / f"{HIDDEN_PREFIX}0-1.tmp").write_text("half a file")
    (own / f"{HIDDEN_PREFIX}0.lock").touch()
    (trash / f"{HIDDEN_PREFIX}0.lock").touch()
    done = erase(path, "uid-1", environment=environment())
    assert {trace.path for trace in done.strangers} == set(strangers)
    assert done.left == ()
    assert all(stranger.exists() for stranger in strangers)
    assert sorted(entry.name for entry in path.parent.iterdir()) == [FOLDER, TRASH]
    assert sorted(entry.name for entry in own.iterdir()) == ["mappe", "mine noter.txt"]


def test_what_is_no_backup_but_holds_the_client_is_named_when_a_passphrase_is_set(path: Path) -> None:
    (own,) = Backups(path, "uid-1").folders()
    (own / "kopi af kopi.somedesk").write_bytes(path.read_bytes())
    (own / "noter.txt").write_text("intet")
    assert protected(path) == (str(own / "kopi af kopi.somedesk"),)


def test_a_folder_that_cannot_be_looked_into_is_named_when_erasing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = path.parent / QUARANTINE
    listed = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder == hidden:
            raise PermissionError(13, "EACCES")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert [trace.path for trace in erase(path, "uid-1", environment=environment()).left] == [hidden]


def test_nothing_that_we_keep_is_written_through_a_link(path: Path, precious: Path) -> None:
    before = content(precious)
    kept_aside = quarantine(path, b"broken", environment())
    kept_aside.unlink()
    kept_aside.symlink_to(precious / "brev.txt")
    backup_path(path).unlink()
    backup_path(path).symlink_to(precious / "fjern kopi.somedesk")
    (path.parent / QUARANTINE / "andet").symlink_to(precious / "fjern kopi.somedesk")
    path.with_name("kopi.somedesk.bak").symlink_to(precious / "fjern kopi.somedesk")
    path.with_name("kunde (conflict 2026-11-14 14.32).somedesk").symlink_to(precious / "ny fil")
    assert quarantine(path, b"broken", environment()) == kept_aside
    assert not kept_aside.is_symlink()
    with ClientFile.open(path, environment=environment()) as file:
        file.protect(SEAL)
        assert file.wait(10)
        assert not backup_path(path).is_symlink()
        left = {path.parent / QUARANTINE / "andet", path.with_name("kopi.somedesk.bak")}
        assert set(file.recast_copies()) == set(map(str, left))
        path.write_bytes(b"someone else's")
        file.apply(noted(file.client, "to"))
        assert not file.wait(10)
        file.close(discard=True)
    assert content(precious) == before


def test_what_a_link_in_the_trash_leads_to_is_not_offered_to_be_restored(path: Path, precious: Path) -> None:
    linked(path, precious)
    assert [trashed.path.name for trashed in Library(path.parent, environment()).trashed()] == ["slettet.somedesk"]


def test_a_deleted_link_comes_back_as_a_link(path: Path, tmp_path: Path) -> None:
    link = path.with_name("genvej.somedesk")
    link.symlink_to("kunde.somedesk")
    library = Library(path.parent, environment())
    trashed = library.trash(link)
    assert path.exists()
    assert trashed.path.is_symlink()
    assert library.restore(trashed) == link
    assert read_client(link).profile.name == NAME
