"""What anyone may have written comes in through one door."""

import json
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from somedesk.base import outside, settings
from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.base.paths import config_folder
from somedesk.content import models
from somedesk.content.messages import message
from somedesk.exchange.json_format import export_client, import_client
from somedesk.exchange.source import read_source
from somedesk.reports.logo import read_logo
from somedesk.reports.options import ReportOptions
from somedesk.reports.templates import decoded, encoded, template_of
from somedesk.store.client_file import read_client
from somedesk.store.file_system import FileSystem
from tests.small_client import small_client

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.path.relpath(path))


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are those of Unix")
@pytest.mark.parametrize("make", [pipe, bound_socket, device, Path.mkdir])
@pytest.mark.parametrize("read", [read_source, read_client, lambda path: FileSystem().copy(path, f"{path}.bak")])
def test_what_is_no_file_is_said_to_be_none_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None], read: Callable[[Path], object]
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path / "x")
    with pytest.raises((FileProblem, OSError)) as refused:
        read(tmp_path / "x")
    assert isinstance(refused.value, OSError) or refused.value.code == "not_a_file"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_in_the_place_of_settings_logo_or_model_keeps_nobody_waiting(tmp_path: Path) -> None:
    pipe(config_folder() / settings.NAME)
    assert settings.load() == settings.Settings()
    pipe(tmp_path / "logo.png")
    with pytest.raises(FileProblem, match="logo_left_out"):
        read_logo(str(tmp_path / "logo.png"))
    pipe(tmp_path / models.STRUCTURE)
    assert [message(each, "en") for each in models.validate(tmp_path)] == [
        "structure.json: the file is missing or cannot be read"
    ]


def test_a_file_is_read_whole_up_to_the_limit_and_refused_beyond(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * 10)
    assert outside.whole(path, 10) == b"x" * 10
    with pytest.raises(OSError, match="large"):
        outside.whole(path, 9)


def test_a_model_file_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / models.STRUCTURE).write_bytes(b" " * (models.LARGEST_FILE + 1))
    (problem,) = models.validate(tmp_path)
    assert message(problem, "en") == "structure.json: the file is larger than 1,024 kB"


names = st.sampled_from(["a", "b", "å", '"', "\\", "\n"])
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False) | names,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
)


@given(value=values)
def test_whatever_says_each_thing_once_is_read_as_it_is(value: Any) -> None:
    assert outside.from_json(json.dumps(value).encode(), object) == value


@pytest.mark.parametrize("text", ['{"a":1,"a":1}', '[{"b":{"\\u0061":1,"a":2}}]', '{"x":1e400000, "a":1, "a":{}}'])
def test_two_values_of_one_name_are_refused_however_it_is_written(text: str) -> None:
    with pytest.raises(ValueError, match=r"'a' stands twice|out of range"):
        outside.from_json(text.encode(), object)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"[" * 100_000, "nested too deeply"),
        (b"[" + b"[]," * outside.MOST_VALUES + b"[]]", "more than 1000000 values"),
        (b"{", "truncated"),
        (b"\xff", "malformed"),
    ],
    ids=["deep", "many", "cut off", "no text"],
)
def test_what_is_too_deep_too_much_or_no_json_is_one_kind_of_error(text: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        outside.from_json(text, object)


def test_what_is_only_looked_through_is_not_followed_into_the_depth_either() -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        outside.refuse_what_is_said_twice(b"[" * 100_000)


def test_every_reader_of_json_refuses_what_is_said_twice(tmp_path: Path) -> None:
    data = export_client(small_client())
    with pytest.raises(InvalidInput) as refused:
        import_client(data.replace(b'"name":', b'"name": "Other", "name":', 1))
    assert (refused.value.code, refused.value.params) == ("import_said_twice", {"name": "name"})

    template = encoded(template_of("Board", "minutes", ReportOptions()))
    assert decoded(template).name == "Board"
    with pytest.raises(InvalidInput):
        decoded(template.replace(b'"name":', b'"name": "Other", "name":'))

    (tmp_path / models.STRUCTURE).write_bytes(b'{"id": "x", "id": "y"}')
    assert len(models.validate(tmp_path)) == 1

    (config_folder() / settings.NAME).write_text('{"theme": "dark", "theme": "light"}', "utf-8")
    assert settings.load() == settings.Settings()
    assert (config_folder() / "settings.unreadable.json").exists()


def test_a_client_with_more_values_than_there_is_room_for_is_refused_in_words() -> None:
    data = export_client(small_client()).replace(b'"actions": [', b'"actions": [' + b"[]," * outside.MOST_VALUES)
    with pytest.raises(SomeDeskError) as refused:
        import_client(data)
    assert refused.value.code == "import_too_many_values"
