"""Every format from the command line."""

import html
import re
import zipfile
from pathlib import Path

import pytest

from somedesk.content.sample import sample_client
from somedesk.exchange.formats import FORMATS
from somedesk.store.client_file import ClientFile
from tests.cli.calling import call
from tests.gui.conftest import TODAY

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


@pytest.mark.parametrize("kind", ["csv", "xlsx", "docx"])
def test_the_formats_of_the_whole_client_take_calendar_and_strategy_along(tmp_path: Path, kind: str) -> None:
    client = sample_client("da", TODAY)
    topics = [entry.title for entry in client.entries.values()]
    answers = [answer.key_point for answer in client.strategy_answers.values() if answer.key_point]
    ClientFile.create(tmp_path / "demo.somedesk", client).close()
    told = call("export", "demo.somedesk", "--format", kind, "-o", f"out.{kind}", cwd=tmp_path).stdout
    written = sorted(path for path in tmp_path.glob("out*") if path.name in told)
    said = " ".join(map(texts_of, written))
    assert topics
    assert answers
    for text in (*topics, *answers):
        assert " ".join(text.split()) in said, text
    if kind == "csv":
        assert [path.name for path in written] == ["out-calendar.csv", "out-strategy.csv", "out.csv"]
        for name in ("out.csv", "out-calendar.csv"):
            assert "Nothing to change" in call("import", "demo.somedesk", name, cwd=tmp_path).stdout


def test_nothing_beside_a_table_is_written_where_a_client_stands_in_the_way(tmp_path: Path) -> None:
    for name in ("demo.somedesk", "out-calendar.csv"):
        ClientFile.create(tmp_path / name, sample_client("en", TODAY)).close()
    before = (tmp_path / "out-calendar.csv").read_bytes()
    call("export", "demo.somedesk", "--format", "csv", "-o", "out.csv", cwd=tmp_path, code=1)
    assert not (tmp_path / "out.csv").exists()
    assert (tmp_path / "out-calendar.csv").read_bytes() == before


def test_what_is_written_beside_a_table_takes_the_place_of_an_earlier_export_only(tmp_path: Path) -> None:
    ClientFile.create(tmp_path / "demo.somedesk", sample_client("en", TODAY)).close()
    calls = [
        ("export", "demo.somedesk", "--format", "csv", "-o", "out.csv", "--lang", language) for language in ("da", "sv")
    ]
    for arguments in calls:
        call(*arguments, cwd=tmp_path)
    (tmp_path / "out.csv").unlink()
    (tmp_path / "out-strategy.csv").write_text("my own notes")
    assert "out-strategy.csv" in call(*calls[0], cwd=tmp_path, code=1).stderr
    assert (tmp_path / "out-strategy.csv").read_text() == "my own notes"
    assert not (tmp_path / "out.csv").exists()


def texts_of(path: Path) -> str:
    """All words in a file, whatever it is."""
    if path.suffix == ".csv":
        found = path.read_text("utf-8-sig").replace('""', '"')
    else:
        with zipfile.ZipFile(path) as package:
            parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
        found = html.unescape(re.sub("<[^>]+>", " ", " ".join(parts)))
    return " ".join(found.split())
