"""Reports that another program shows: private, and gone when the program is, however that ended."""

import os
import stat
import sys
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem
from somedesk.store import opened
from somedesk.store.opened import Opened, clear_up, forget


def test_only_its_owner_can_look_into_the_folder(tmp_path: Path) -> None:
    path = Opened(tmp_path / "opened").put("report.pdf", b"%PDF", "uid")
    assert path.read_bytes() == b"%PDF"
    assert path.name == "report.pdf"
    if sys.platform != "win32":
        folders = [path.parent, path.parent.parent, tmp_path / "opened"]
        assert [stat.S_IMODE(each.stat().st_mode) for each in (path, *folders)] == [0o600, 0o700, 0o700, 0o700]


def test_nothing_is_left_of_a_session_that_ends(tmp_path: Path) -> None:
    session = Opened(tmp_path / "opened")
    first, second = (session.put("report.pdf", content, "uid") for content in (b"1", b"2"))
    assert (first.read_bytes(), second.read_bytes()) == (b"1", b"2")
    session.close()
    session.close()
    assert list((tmp_path / "opened").iterdir()) == []
    assert session.put("report.pdf", b"3", "uid").exists()


def test_the_next_start_removes_what_a_killed_session_left_and_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "opened"
    clear_up(folder)  # nothing yet
    live = Opened(folder)
    kept = live.put("report.pdf", b"%PDF", "uid")
    left = folder / "killed" / "uid-1"
    left.mkdir(parents=True)
    (left / "report.pdf").write_bytes(b"%PDF")
    (folder / "killed.lock").touch()
    (folder / "elsewhere").symlink_to(tmp_path)
    clear_up(folder)
    assert kept.exists()
    assert not left.exists()
    assert {path.name for path in tmp_path.iterdir()} == {"opened"}


def test_erasing_a_client_takes_what_any_session_opened_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "opened"
    sessions = Opened(folder), Opened(folder)
    gone = [session.put("report.pdf", b"%PDF", "uid") for session in sessions]
    kept = sessions[0].put("report.pdf", b"%PDF", "another")
    assert forget(folder, "uid") == ()
    assert not any(path.exists() for path in gone)
    assert kept.exists()
    monkeypatch.setattr(opened, "_remove", lambda _folder: None)
    assert forget(folder, "another") == (kept,)


def test_where_nothing_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "opened").write_bytes(b"a file")
    with pytest.raises(FileProblem) as caught:
        Opened(tmp_path / "opened").put("report.pdf", b"%PDF", "uid")
    assert caught.value.code == "output_unwritable"
    assert os.listdir(tmp_path) == ["opened"]
