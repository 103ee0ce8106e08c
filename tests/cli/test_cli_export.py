"""Every format from the command line."""

from pathlib import Path

import pytest

from somedesk.exchange.formats import FORMATS
from tests.cli.test_cli import run

BEGINNINGS = {"ics": b"BEGIN:VCALENDAR\r\n", "ics-events": b"BEGIN:VCALENDAR\r\n", "json": b"{"}
ZIPPED = (".xlsx", ".docx", ".pptx", ".zip")


@pytest.mark.parametrize("kind", list(FORMATS))
def test_export_in_the_language_that_is_asked_for(tmp_path: Path, kind: str) -> None:
    usual = b"PK" if FORMATS[kind].ending in ZIPPED else b"\xef\xbb\xbf"
    run("sample", "demo.somedesk", cwd=tmp_path)
    run("export", "demo.somedesk", "--format", kind, "--lang", "sv", "-o", "out", cwd=tmp_path)
    assert (tmp_path / "out").read_bytes().startswith(BEGINNINGS.get(kind, usual))
    run("export", "demo.somedesk", "--format", kind, "-o", "demo.somedesk", cwd=tmp_path, code=1)
