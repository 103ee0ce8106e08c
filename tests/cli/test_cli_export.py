"""Every format from the command line."""

from pathlib import Path

import pytest

from somedesk.exchange.formats import FORMATS
from tests.cli.calling import call

# By what the files end in; of CSV, the forms of schedulers want no mark.
BEGINNINGS = {
    ".xlsx": b"PK", ".docx": b"PK", ".pptx": b"PK", ".zip": b"PK", ".ics": b"BEGIN:VCALENDAR\r\n", ".json": b"{",
    ".csv": b"\xef\xbb\xbf",
}  # fmt: skip


@pytest.mark.parametrize("kind", list(FORMATS))
def test_export_in_the_language_that_is_asked_for(tmp_path: Path, kind: str) -> None:
    call("sample", "demo.somedesk", cwd=tmp_path)
    call("export", "demo.somedesk", "--format", kind, "--lang", "sv", "-o", "out", cwd=tmp_path)
    beginning = b"" if kind.startswith("bulk-") else BEGINNINGS[FORMATS[kind].ending]
    assert (tmp_path / "out").read_bytes().startswith(beginning)
    call("export", "demo.somedesk", "--format", kind, "-o", "demo.somedesk", cwd=tmp_path, code=1)
