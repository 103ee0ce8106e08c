"""Every format from the command line."""

from pathlib import Path

import pytest

from somedesk.exchange.formats import FORMATS
from tests.cli.test_cli import run

BEGINNINGS = {"xlsx": b"PK", "docx": b"PK", "minutes-docx": b"PK", "ballots": b"PK", "pptx": b"PK",
              "ics": b"BEGIN:VCALENDAR\r\n", "ics-events": b"BEGIN:VCALENDAR\r\n", "json": b"{"}  # fmt: skip


@pytest.mark.parametrize("kind", list(FORMATS))
def test_export_in_the_language_that_is_asked_for(tmp_path: Path, kind: str) -> None:
    run("sample", "demo.somedesk", cwd=tmp_path)
    run("export", "demo.somedesk", "--format", kind, "--lang", "sv", "-o", "out", cwd=tmp_path)
    assert (tmp_path / "out").read_bytes().startswith(BEGINNINGS.get(kind, b"\xef\xbb\xbf"))
    run("export", "demo.somedesk", "--format", kind, "-o", "demo.somedesk", cwd=tmp_path, code=1)
