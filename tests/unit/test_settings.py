"""Settings and log: kept, forgiving, private."""

import logging
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from somedesk.base import logs, settings
from somedesk.base.settings import Settings


def test_settings_are_there_again_at_the_next_start() -> None:
    assert settings.load() == Settings()
    chosen = Settings(language="sv", theme="contrast", consultant="Ærø – “x”", recent=("/a/b.somedesk", "/c.somedesk"))
    assert settings.save(chosen)
    assert settings.load() == chosen
    path = settings.settings_file()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [other.name for other in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b'{"language":"no"}', b'{"recent":[1]}', b"[" * 100_000, b'{"theme":"\xff"}']
)
def test_settings_that_cannot_be_read_are_put_aside(content: bytes) -> None:
    path = settings.settings_file()
    path.write_bytes(content)
    assert settings.load() == Settings()
    assert not path.exists()
    assert path.with_name("settings.unreadable.json").read_bytes() == content


def test_a_setting_of_another_version_is_passed_over() -> None:
    settings.settings_file().write_bytes(b'{"language":"da","motion":"off","later":{"x":1}}')
    assert settings.load() == Settings(language="da")


def test_every_setting_is_read_by_something() -> None:
    program = Path(settings.__file__).parents[1]
    code = "".join(path.read_text("utf-8") for path in program.rglob("*.py"))
    assert not [name for name in Settings.__struct_fields__ if not re.search(rf"settings(\.load\(\))?\.{name}\b", code)]


def test_settings_that_cannot_be_saved_stop_nobody(home: Path) -> None:
    settings.settings_file().mkdir()
    assert not settings.save(Settings(language="da"))
    assert settings.load() == Settings()
    assert [path.name for path in (home / "config").iterdir()] == ["settings.json"]
    assert not settings.save(Settings(consultant="\ud800"))


def test_without_a_folder_for_settings_the_defaults_hold(home: Path) -> None:
    home.mkdir()
    (home / "config").write_bytes(b"")
    assert settings.load() == Settings()
    assert not settings.save(Settings())


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    logs.start()
    logs.start()
    yield logging.getLogger("somedesk.test")
    logs.stop()


def test_the_log_says_what_and_where_but_not_with_what(log: logging.Logger) -> None:
    name = "Hemmelig kunde"

    def fail() -> None:
        try:
            raise FileNotFoundError(f"/clients/{name}.somedesk")
        except FileNotFoundError as error:
            raise ValueError(name) from error

    log.info("hello")
    try:
        fail()
    except ValueError:
        log.exception("it failed")
    text = logs.log_file().read_text(encoding="utf-8")
    assert text.count("started on Python") == 1
    assert "hello" in text
    assert "builtins.ValueError" in text
    assert "builtins.FileNotFoundError" in text
    assert "in fail" in text
    assert name not in text
    assert stat.S_IMODE(logs.log_file().stat().st_mode) == 0o600


def test_a_log_that_cannot_be_written_troubles_nobody(home: Path, capfd: pytest.CaptureFixture[str]) -> None:
    logs.log_file().mkdir()
    logs.start()
    logging.getLogger("somedesk").warning("x")
    logs.stop()
    home.joinpath("logs", "somedesk.log").rmdir()
    home.joinpath("logs").rmdir()
    home.joinpath("logs").write_bytes(b"")
    logs.start()
    logs.stop()
    assert capfd.readouterr().err == ""
