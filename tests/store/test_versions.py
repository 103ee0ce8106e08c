"""Two versions of one client: found, read, and brought together without either being lost."""

import random
import shutil
from pathlib import Path

import msgspec
import pytest

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.integrity import broken_links
from somedesk.domain.merge import all_of, differences, merge
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.store.file_format import HEADER_TABLE, encode_file, encode_table
from somedesk.store.file_system import AnyPath, FileSystem
from somedesk.store.records import client_in, read_client
from somedesk.store.versions import Version, ancestor_of, other_versions, read_version
from tests.small_client import made, small_client
from tests.store.faults import environment, noted

HOSTILE: tuple[object, ...] = (
    None,
    "",
    "x",
    0,
    -1,
    7,
    10**400,
    [],
    {},
    True,
    "2026-02-30",
    "\0",
    "uid-2",
    ["x"],
    {"x": 1},
    "small@1",
)


def rated(file: ClientFile, level: int) -> None:
    change = assessments.rate(file.client, "first", "strategy", level)
    assert change is not None
    file.apply(change)


def version(file: ClientFile) -> Version:
    return Version(file.path, b"", file.client, file.history())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with one change in its history."""
    path = tmp_path / "client.somedesk"
    with ClientFile.create(path, small_client(), environment()) as file:
        rated(file, 2)
    return path


def a_copy(path: Path, name: str, notes: str = "From a colleague") -> Path:
    """A copy beside the file, in which a colleague has gone on."""
    copy = path.with_name(name)
    shutil.copy(path, copy)
    if notes:
        with ClientFile.open(copy, environment=environment(holder="Kollega")) as file:
            file.apply(noted(file.client, notes))
    return copy


def backed_up(file: ClientFile) -> list[Client]:
    """What the backups made before merging hold."""
    return [file.backups().client(backup) for backup in file.backups().all() if backup.reason == "merge"]


def test_a_copy_is_read_with_where_it_parted(path: Path) -> None:
    copy = a_copy(path, "copy.somedesk")
    old = read_client(path)
    with ClientFile.open(path, environment=environment()) as file:
        rated(file, 3)
        other = read_version(copy)
        assert ancestor_of(version(file), other) == old
        merged = merge(file.client, other.client, ancestor=ancestor_of(version(file), other))
        assert merged.change is not None
        assert not merged.lost
        file.apply(merged.change)
        assert file.client.rating("first", "strategy").level == 3
        assert file.client.profile.notes == "From a colleague"
        assert file.history()[-1].label.key == "merged"
        file.apply(merged.change.inverted(), undone=True)
        assert file.client.profile.notes == ""
    assert read_client(copy).profile.notes == "From a colleague"


def test_copies_of_the_client_are_found_whatever_they_are_called(path: Path) -> None:
    first = a_copy(path, "client (conflicted copy 2026-11-14).somedesk")
    second = a_copy(path, "etwas anderes.somedesk", "Also news")
    a_copy(path, ".hidden.somedesk", "News that nobody sees")
    a_copy(path, "same.somedesk", "")
    path.with_name("damaged.somedesk").write_bytes(first.read_bytes()[:-20])
    path.with_name("folder.somedesk").mkdir()
    stranger = small_client()
    ClientFile.create(path.with_name("other.somedesk"), made_stranger(stranger), environment()).close()
    with ClientFile.open(path, environment=environment()) as file:
        assert [other.path for other in other_versions(version(file))] == [first, second]
        rated(file, 4)
        # What is only older has nothing that the open file has not had.
        assert [other.path for other in other_versions(version(file))] == [first, second]


def made_stranger(client: Client) -> Client:
    """Another client, who mentions this one."""
    from msgspec.structs import replace
    from msgspec.structs import replace as with_fields

    return replace(client, profile=with_fields(client.profile, uid="uid-2", notes="uid-1"))


def test_a_copy_under_the_same_passphrase_is_read_with_the_same_key(path: Path) -> None:
    copy = a_copy(path, "copy.somedesk")
    seal = Seal.make("en lang adgangssætning")
    copy.write_bytes(seal.sealed(copy.read_bytes()))
    with pytest.raises(FileProblem) as caught:
        read_version(copy)
    assert caught.value.code == "passphrase_needed"
    assert read_version(copy, key=seal).client.profile.notes == "From a colleague"
    with ClientFile.open(path, environment=environment()) as file:
        assert not other_versions(version(file))
        assert [other.path for other in other_versions(version(file), key=seal)] == [copy]


def test_a_history_that_cannot_be_read_costs_the_ancestor_and_nothing_else(path: Path) -> None:
    from somedesk.store.records import HISTORY_TABLE, encoded_client

    client = read_client(path)
    path.write_bytes(encode_file({**encoded_client(client), HISTORY_TABLE: encode_table({1: {"label": 7}})}))
    found = read_version(path)
    assert (found.client, found.entries) == (client, ())


def test_a_hostile_file_is_refused_or_merged_into_a_whole_client(path: Path) -> None:
    """Bytes changed at random, and values changed under a digest that is right again."""
    dice, ours, refused = random.Random(3), read_version(path), 0
    plain = msgspec.json.decode(path.read_bytes())
    hostile = path.with_name("hostile.somedesk")
    for number in range(400):
        content = bytearray(path.read_bytes())
        if number % 2:
            content[dice.randrange(len(content))] = dice.randrange(256)
        else:
            tables = {name: dict(table) for name, table in plain.items() if name != HEADER_TABLE}
            table = tables[dice.choice([name for name in tables if tables[name]])]
            document = dict(table[key := dice.choice(list(table))])
            document[dice.choice(list(document))] = dice.choice(HOSTILE)
            table[key] = document
            content = bytearray(encode_file({name: encode_table(found) for name, found in tables.items()}))
        hostile.write_bytes(content)
        try:
            theirs = read_version(hostile)
        except FileProblem:
            refused += 1
            continue
        ancestor = ancestor_of(ours, theirs)
        for side in ("ours", "theirs"):
            found = differences(ours.client, theirs.client, ancestor)
            merged = merge(ours.client, theirs.client, all_of(found, side), ancestor)
            assert not broken_links(merged.client)
    assert 0 < refused < 400


# --- changed underneath ---


def overtaken(path: Path, file: ClientFile) -> Client:
    """A sync program puts a colleague's version in the place of the open file."""
    copy = a_copy(path, "elsewhere.somedesk")
    theirs = read_client(copy)
    copy.replace(path)
    assert file.changed_underneath()
    return theirs


def test_a_version_that_came_underneath_is_merged_and_all_that_was_there_is_backed_up(path: Path) -> None:
    with ClientFile.open(path, environment=environment()) as file:
        assert not file.changed_underneath()
        saved = file.client
        theirs = overtaken(path, file)
        rated(file, 5)
        assert not file.wait(10)
        (copy,) = path.parent.glob("client (conflict *).somedesk")
        ours, other = file.client, read_version(path)
        merged = merge(ours, other.client, ancestor=ancestor_of(version(file), other))
        assert merged.change is not None
        file.adopt(other)
        file.apply(merged.change)
        assert file.wait(10)
        assert not copy.exists()
        assert backed_up(file) == [ours, theirs]
        assert saved in [file.backups().client(backup) for backup in file.backups().all()]
    found = read_client(path)
    assert (found.rating("first", "strategy").level, found.profile.notes) == (5, "From a colleague")


def test_ours_can_be_kept_though_nothing_is_to_be_changed(path: Path) -> None:
    with ClientFile.open(path, environment=environment()) as file:
        theirs = overtaken(path, file)
        file.adopt(read_version(path))
        file.save()
        assert file.wait(10)
        assert theirs in backed_up(file)
        assert read_client(path) == file.client != theirs
        assert client_in(path.with_name("client.somedesk.bak").read_bytes(), "bak") == theirs


def test_what_was_changed_once_more_is_not_overwritten(path: Path) -> None:
    with ClientFile.open(path, environment=environment()) as file:
        overtaken(path, file)
        other = read_version(path)
        a_copy(path, "newer.somedesk", "Newer still").replace(path)
        with pytest.raises(FileProblem) as caught:
            file.adopt(other)
        assert caught.value.code == "changed_again"
        rated(file, 5)
        assert not file.wait(10)
        assert file.state.error is not None
        assert file.state.error.code == "changed_underneath"
        assert read_client(path).profile.notes == "Newer still"
        file.close(discard=True)


class WithoutUnlink(FileSystem):
    """Nothing can be removed."""

    def unlink(self, path: AnyPath) -> None:
        raise PermissionError(13, "no")


@pytest.mark.parametrize("spoilt", [False, True])
def test_a_conflict_copy_that_cannot_be_put_away_or_was_changed_stays(path: Path, spoilt: bool) -> None:
    system = FileSystem() if spoilt else WithoutUnlink()
    with ClientFile.open(path, environment=environment(system)) as file:
        overtaken(path, file)
        rated(file, 5)
        assert not file.wait(10)
        (copy,) = path.parent.glob("client (conflict *).somedesk")
        if spoilt:
            copy.write_bytes(b"someone wrote here")
        file.adopt(read_version(path))
        file.save()
        assert file.wait(10)
        assert copy.exists()
    assert made(read_client(path), noted(read_client(path), "x")).rating("first", "strategy").level == 5
