"""Files of the user's own beside the settings: for their owner alone, whole or not at all, through no link."""

import logging
import stat
import sys
from pathlib import Path

import pytest

from somedesk.base import kept_files, logs
from somedesk.base.paths import log_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")


def test_what_is_kept_is_for_its_owner_alone_and_never_written_through_a_link(tmp_path: Path) -> None:
    folder = kept_files.folder("report-templates")
    (tmp_path / "elsewhere").write_bytes(b"someone's")
    (folder / "one").symlink_to(tmp_path / "elsewhere")
    kept_files.write(folder / "one", b"ours")
    assert (tmp_path / "elsewhere").read_bytes() == b"someone's"
    assert (folder / "one").read_bytes() == b"ours"
    assert stat.S_IMODE((folder / "one").lstat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError("full")

    monkeypatch.setattr(kept_files.os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        kept_files.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["kept"]


def test_the_log_is_not_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_bytes(b"someone's")
    (log_folder() / "somedesk.log").symlink_to(tmp_path / "elsewhere")
    logs.start()
    try:
        logging.getLogger("somedesk").warning("something")
    finally:
        logs.stop()
        logging.getLogger("somedesk").setLevel(logging.NOTSET)
    assert (tmp_path / "elsewhere").read_bytes() == b"someone's"
