"""The box of secret ballots: durable at once, of one size, and not to be read by who has a copy of it."""

import itertools
import os
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.domain.workshop.ballots import Session, hand_in, without_round
from somedesk.store import ballot_box
from somedesk.store.ballot_box import SIZE, BallotBox, discard_all
from somedesk.store.client_file import ClientFile
from somedesk.store.erase import erase
from tests.small_client import small_client
from tests.store.faults import FaultySystem


def voted(*levels: int | None, rounds: tuple[str, ...] = ("r1",), session: Session | None = None) -> Session:
    session = session or Session(dimension="strategy")
    for number, level in enumerate(levels, start=session.ballots(rounds[0]) + 1):
        session = hand_in(session, f"p{number}", dict.fromkeys(rounds, level), 5)
    return session


def box_in(folder: Path, system: FaultySystem | None = None, workshop: str = "w1") -> BallotBox:
    return BallotBox("uid-1", workshop, folder, system)


def test_what_was_handed_in_is_there_for_the_next_program(tmp_path: Path) -> None:
    assert box_in(tmp_path).load() is None
    box_in(tmp_path).save(voted(3, None))
    box = box_in(tmp_path)
    assert box.load() == voted(3, None)
    box.save(voted(3, None, 5))
    assert box_in(tmp_path).load() == voted(3, None, 5)


def test_it_lies_in_the_users_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOMEDESK_HOME", str(tmp_path))
    box = BallotBox("uid-1", "w1")
    box.save(voted(1))
    assert {path.parent for path in box.paths} == {tmp_path / "config" / "ballots"}
    assert all(path.stat().st_mode & 0o077 == 0 for path in box.paths)
    assert discard_all("uid-1") == ()
    assert not any(path.exists() for path in box.paths)


def test_every_save_writes_as_many_bytes_and_none_of_them_twice(tmp_path: Path) -> None:
    box, session, before = box_in(tmp_path), Session(), b""
    for number in range(1, 26):
        session = hand_in(session, f"p{number}", {"r1": number % 6}, 5)
        box.save(session)
        content = box.paths[0].read_bytes()
        assert len(content) == 12 + SIZE + 16
        # As many bytes stay as would by chance.
        assert sum(one == other for one, other in zip(before, content, strict=False)) < SIZE // 128
        before = content


def test_two_copies_tell_nobody_which_ballot_came_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same key and nonce the bytes are the same whoever voted what, and in whatever order."""
    monkeypatch.setattr(os, "urandom", bytes)
    contents = set()
    for order in itertools.permutations((1, 4, None)):
        box = box_in(tmp_path / "-".join(map(str, order)))
        box.save(voted(*order))
        contents.add(box.paths[0].read_bytes())
    assert len(contents) == 1


def test_without_the_key_or_with_damage_it_says_so(tmp_path: Path) -> None:
    box = box_in(tmp_path)
    box.save(voted(3))
    sealed, key = box.paths[0].read_bytes(), box.paths[1].read_bytes()
    for broken in (sealed[:-1] + bytes([sealed[-1] ^ 1]), sealed[:20], b""):
        box.paths[0].write_bytes(broken)
        with pytest.raises(FileProblem, match="ballots_unreadable"):
            box_in(tmp_path).load()
    box.paths[0].write_bytes(sealed)
    for other in (None, b"", key[:-1], bytes(32)):
        box.paths[1].unlink(missing_ok=True)
        if other is not None:
            box.paths[1].write_bytes(other)
        with pytest.raises(FileProblem, match="ballots_unreadable"):
            box_in(tmp_path).load()


def test_a_box_is_bound_to_its_workshop(tmp_path: Path) -> None:
    one, other = box_in(tmp_path), box_in(tmp_path, workshop="w2")
    one.save(voted(3))
    for here, there in zip(one.paths, other.paths, strict=True):
        there.write_bytes(here.read_bytes())
    with pytest.raises(FileProblem, match="ballots_unreadable"):
        box_in(tmp_path, workshop="w2").load()


def test_what_was_taken_out_cannot_be_read_in_an_older_copy(tmp_path: Path) -> None:
    box = box_in(tmp_path)
    session = voted(3, 2, rounds=("r1", "r2"))
    box.save(session)
    old = box.paths[0].read_bytes()
    box.save(without_round(session, ["r1"]), anew=True)
    assert len(box.paths[1].read_bytes()) == 32
    found = box_in(tmp_path).load()
    assert found is not None
    assert found.rounds.keys() == {"r2"}
    box.paths[0].write_bytes(old)
    with pytest.raises(FileProblem, match="ballots_unreadable"):
        box_in(tmp_path).load()


def test_more_than_fits_makes_the_box_twice_as_large_and_it_stays_so(tmp_path: Path) -> None:
    box = box_in(tmp_path)
    rounds = tuple(f"{number:032d}" for number in range(40))
    session = Session()
    for number in range(200):
        session = hand_in(session, f"f{number:08d}", dict.fromkeys(rounds, 1), 5)
    box.save(session)
    size = box.paths[0].stat().st_size
    assert size - 28 in {SIZE * 2, SIZE * 4}
    box = box_in(tmp_path)
    assert box.load() == session
    box.save(Session())
    assert box.paths[0].stat().st_size == size


@pytest.mark.parametrize("anew", [False, True])
def test_whatever_call_fails_the_ballots_of_before_or_after_are_there(tmp_path: Path, anew: bool) -> None:
    def attempt(at: int | None) -> tuple[list[str], Path]:
        folder, system = tmp_path / f"{at}", FaultySystem()
        box = box_in(folder, system)
        box.save(voted(3))
        system.arm(at, OSError(28, "full"))
        try:
            box.save(voted(3, 4), anew=anew)
        except FileProblem:
            assert box_in(folder).load() in (voted(3), voted(3, 4))
            system.arm(None)
            box.save(voted(3, 4))
        return system.calls, folder

    calls, _ = attempt(None)
    for at in range(len(calls)):
        _, folder = attempt(at)
        box = box_in(folder)
        assert box.load() == voted(3, 4)
        assert len(box.paths[1].read_bytes()) == 32


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem, match="write_failed"):
        box_in(tmp_path / "file" / "ballots").save(voted(1))


def test_a_power_cut_between_the_two_writes_costs_nothing(tmp_path: Path) -> None:
    box = box_in(tmp_path)
    box.save(voted(3))
    key = box.paths[1].read_bytes()
    box.paths[1].write_bytes(bytes(32) + key)
    again = box_in(tmp_path)
    assert again.load() == voted(3)
    again.save(voted(3, 4))
    assert box.paths[1].read_bytes() == key
    assert box_in(tmp_path).load() == voted(3, 4)


def test_discarding_leaves_nothing_and_twice_is_no_error(tmp_path: Path) -> None:
    box = box_in(tmp_path)
    box.save(voted(3))
    box.discard()
    box.discard()
    assert list(tmp_path.iterdir()) == []
    box.save(voted(1))
    assert box_in(tmp_path).load() == voted(1)


def test_erasing_a_client_takes_every_box_of_it_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for uid, workshop in (("uid-1", "w1"), ("uid-1", "w2"), ("uid-2", "w1")):
        BallotBox(uid, workshop, tmp_path).save(voted(3))
    assert discard_all("uid-1", tmp_path) == ()
    assert len(list(tmp_path.iterdir())) == 2
    monkeypatch.setattr(Path, "unlink", lambda *_: (_ for _ in ()).throw(OSError()))
    assert len(discard_all("uid-2", tmp_path)) == 2
    assert discard_all("uid-3", tmp_path) == ()
    assert ballot_box.ballots_path().name == "ballots"


def test_a_box_that_cannot_be_destroyed_is_told_when_its_client_is_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "client.somedesk"
    ClientFile.create(path, small_client()).close()
    BallotBox("uid-1", "w1").save(voted(3))
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda *_: (_ for _ in ()).throw(OSError()))
        assert {trace.path.suffix for trace in erase(path, "uid-1").left} == {".box", ".key"}
    assert erase(path, "uid-1").left == ()
    assert erase(path).left == ()
