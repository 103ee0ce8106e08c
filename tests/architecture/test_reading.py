"""What is from outside comes in through one door, ``base.outside``; what goes past it stands here with its reason."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.source import modules

ROOT = Path(__file__).resolve().parents[2] / "somedesk"
# Calls that read a file, unpack one or make something of its bytes.
READERS = {
    "open", "os.open", "io.open", "os.fdopen", "os.read", "mmap.mmap", "ZipFile", "zipfile.ZipFile",
    "openpyxl.load_workbook", "load_workbook", "xlrd.open_workbook",
    "msgspec.json.decode", "json.load", "json.loads", "Image.open",
    "QFile", "QImageReader", "tomllib.load", "ElementTree.parse", "ElementTree.fromstring",
    "shutil.copyfile", "shutil.copy", "shutil.copy2",
}  # fmt: skip
METHODS = {"read_bytes", "read_text", "loadFromData", "fromData"}
PAST = {
    "base/outside.py": "the door",
    "exchange/workbook_limits.py": "bytes from the door; counts what is in a workbook before anything is made of it",
    "exchange/xlsx_table.py": "a package that was counted",
    "exchange/figures/book.py": "bytes from the door; what a package holds is counted before it is unpacked",
    "exchange/figures/old_workbook.py": "bytes from the door; rows are held as long as they are",
    "exchange/json_format.py": "bytes from the door; the head, before the rest",
    "exchange/source.py": "bytes from the door; whether text is JSON",
    "exchange/package.py": "a package that was just made",
    "exchange/ballot_files.py": "a package of ballots is written; what comes back is counted by workbook_limits",
    "reports/logo.py": "bytes from the door; both sides are looked at first",
    "store/file_format.py": "bytes from the door; values are counted first, and what is said twice is looked for",
    "domain/history.py": "a record that was just encoded",
    "store/records.py": "a record that was just encoded",
    "ui/kit/charts/view.py": "a chart that was just drawn",
    "cli/terminal.py": "the passphrase: a line of a bounded length, which may come through a pipe",
    "store/file_system.py": "folders are flushed, new files are made",
    "store/system_lock.py": "the lock: nothing is read, nobody waits",
    "base/kept_files.py": "small files are written",
    "base/logs.py": "the log is written",
    "selftest.py": "files that it just made, and the program's own",
    "ui/shell/about.py": "licences of what is installed",
}
# Files of the program itself: resource(…) names them.
OWN = {
    "base/hyphenation.py", "content/glossary.py", "content/messages.py", "content/metrics.py", "content/sample.py",
    "content/sample_calendar.py",
    "content/sample_figures.py", "content/sample_strategy.py", "content/stage_check.py", "content/strategy.py",
    "content/themes.py", "content/words.py", "exchange/figures/described.py", "ui/desk/help_text.py",
    "reports/tagged.py", "ui/kit/icons.py", "ui/kit/theme.py",
}  # fmt: skip


def reading(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            opens_a_path = called.endswith(".open") and any(
                isinstance(given, ast.Constant) and given.value in ("r", "rb") for given in node.args
            )
            names_an_encoding = called.endswith(".open") and any(k.arg == "encoding" for k in node.keywords)
            if called in READERS or called.rpartition(".")[2] in METHODS or opens_a_path or names_an_encoding:
                yield node


def places() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, tree in modules().items():
        if calls := [ast.unparse(node) for node in reading(tree)]:
            found[place] = calls
    return found


def test_nothing_from_outside_is_read_past_the_door() -> None:
    found = places()
    past = {name: calls for name, calls in found.items() if name not in PAST and name not in OWN}
    assert not past, "use base.outside, or say here why it need not"
    assert not (PAST.keys() | OWN) - found.keys(), "reads no longer"


def test_the_programs_own_files_are_named_as_such() -> None:
    for name, calls in places().items():
        if name in OWN:
            text = (ROOT / name).read_text("utf-8")
            assert all(
                "resource(" in call or "path.read_text" in call or "raw" in call or "folder" in call for call in calls
            ), calls
            assert "resource(" in text


def test_a_reader_that_goes_past_would_be_found() -> None:
    for code in ("path.read_bytes()", "open(path)", "path.open('rb')", "Image.open(path)", "msgspec.json.decode(x)"):
        assert list(reading(ast.parse(code))), code
