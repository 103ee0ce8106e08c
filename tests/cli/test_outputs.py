"""Whatever lies where the command line is to write: nothing of it is lost, and one sentence says why."""

import errno
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from somedesk.cli import main as cli
from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.json_format import export_client
from somedesk.store.file_system import FileSystem
from tests.cli.outputs import ALL, Command, filled_in
from tests.cli.test_odd_calls import CSV
from tests.gui.conftest import TODAY
from tests.obstacles import OBSTACLES, Place, put, put_away

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
NAMES = [" ".join(command.arguments) for command in ALL]
KEPT = (".backups", ".quarantine")

Call = Callable[..., tuple[int, str]]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    client = sample_client("en", TODAY)
    made = Place(tmp_path / "place", client)
    (made.folder / "whole.json").write_bytes(export_client(client))
    monkeypatch.chdir(made.folder)
    return made


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    def call(*arguments: str) -> tuple[int, str]:
        code = cli.main(arguments, lambda _path: 0, lambda: 0)
        return code, capsys.readouterr().err

    return call


@pytest.mark.parametrize("command", ALL, ids=NAMES)
def test_nothing_in_its_way_is_lost_and_one_sentence_tells(place: Place, call: Call, command: Command) -> None:
    target = place.targets / "result.dat"
    for name in OBSTACLES:
        put(place, name, target)
        before = place.seen()
        code, told = call(*filled_in(command, target))
        if command.forced and code == 0:
            kept = [path.read_bytes() for folder in KEPT for path in (place.targets / folder).rglob("*.*")]
            assert before["targets/result.dat"] in kept, f"{name}: gave way, and is not kept"
            before |= {key: value for key, value in place.seen().items() if key.startswith("targets/")}
        else:
            assert code == 1, name
            assert told.endswith(".\n"), (name, told)
            assert len(told.splitlines()) == 1, (name, told)
        assert place.seen() == before, name
        put_away(target)


@pytest.mark.parametrize("command", ALL, ids=NAMES)
def test_a_link_is_followed_only_when_asked_to(place: Place, call: Call, command: Command) -> None:
    target, elsewhere = place.targets / "result.dat", place.targets / "elsewhere"
    target.symlink_to(elsewhere)
    code, told = call(*filled_in(command, target))
    assert code == 1
    assert "--follow-link" in told
    assert not elsewhere.exists()
    assert call(*filled_in(command, target), "--follow-link") == (0, "")
    assert elsewhere.read_bytes()
    assert target.is_symlink()


@pytest.mark.parametrize("command", ALL, ids=NAMES)
def test_no_option_leads_through_a_link_onto_a_client(place: Place, call: Call, command: Command) -> None:
    for name in ("own", "other", "locked"):
        target = place.targets / "result.dat"
        target.symlink_to(getattr(place, name))
        before = place.seen()
        code, _ = call(*filled_in(command, target), "--follow-link")
        # With --force the client itself is meant; what it was is a backup then.
        assert code == 1 or command.forced
        if not command.forced:
            assert place.seen() == before
        target.unlink()


@pytest.mark.parametrize(
    "arguments",
    [
        *(command.arguments for command in ALL if "json" not in command.arguments),
        ("import", "own.somedesk", "ratings.csv"),
        ("restore", "own.somedesk", "--backup", "0"),
    ],
    ids=" ".join,
)
def test_of_a_full_disk_the_command_line_speaks_as_itself(
    place: Place, call: Call, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    target = place.targets / "result.dat"
    (place.folder / "ratings.csv").write_text(CSV, "utf-8")
    before = place.seen()

    def full(system: FileSystem, handle: int, data: memoryview) -> int:
        raise OSError(errno.ENOSPC, "full")

    for language in LANGUAGES:
        with monkeypatch.context() as patched:
            patched.setattr(FileSystem, "write", full)
            code, told = call(*filled_in(Command(arguments), target), "--lang", language)
        assert code == 1, language
        assert len(told.splitlines()) == 1, told
        assert not any(word in told for word in ("window", "screen", "vindue", "skærm", "fönst", "skärm")), told
        after = place.seen()
        assert {name: after[name] for name in before} == before, language


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_an_answer_that_finds_no_room_is_told_in_a_sentence(place: Place) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "somedesk", "check", "own.somedesk", "--lang", "en"]
        done = subprocess.run(command, cwd=place.folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == (
        "somedesk: What was to be printed could not be written; perhaps there is no room left on the disk. "
        "What was done before that is done; print to another place.\n"
    )
