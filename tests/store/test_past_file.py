"""The client as it once was: to be looked at and copied; the file of today stays as it is."""

import datetime as dt
from pathlib import Path

import pytest

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.encryption import Seal, is_sealed
from somedesk.store.past_file import PastFile
from tests.small_client import small_client
from tests.store.faults import NOW, beside, environment, noted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


def changed(path: Path) -> tuple[Client, ...]:
    """A file in which three changes were made; the client before and after each."""
    with ClientFile.create(path, small_client(strategy=(2, 4)), environment()) as file:
        states = [file.client]
        for level in (3, 4, 5):
            change = assessments.rate(file.client, "first", "strategy", level)
            assert change is not None
            states.append(file.apply(change))
    return tuple(states)


def test_each_state_can_be_looked_at(path: Path) -> None:
    states = changed(path)
    before = path.read_bytes()
    with ClientFile.open(path, environment=environment()) as file:
        for count, state in enumerate(states):
            was = PastFile(file, count)
            assert was.client == state
            assert was.history() == file.history()[:count]
            assert was.path == path
            assert was.notice is not None
            assert (was.notice.code, was.notice.params["day"]) == ("file_past", "2026-11-14")
            assert was.state.kind == "saved"
            assert was.state.when == (NOW if count else None)
    assert path.read_bytes() == before


def test_the_past_is_not_changed_and_needs_nothing(path: Path) -> None:
    changed(path)
    with ClientFile.open(path, environment=environment()) as file:
        was = PastFile(file, 1)
    heard: list[object] = []
    stop = was.subscribe(heard.append)
    for attempt in (lambda: was.apply(noted(was.client, "nej")), lambda: was.explain(0, "nej")):
        with pytest.raises(FileProblem) as caught:
            attempt()
        assert caught.value.code == "file_read_only"
    was.retry()
    was.save()
    assert was.wait()
    assert was.back_up("closed") is None
    assert was.back_up_if_changed() is None
    assert not was.changed_underneath()
    stop()
    was.close()
    assert heard == []
    with ClientFile.open(path, environment=environment()) as file:
        assert not file.read_only, "the past held the file"


def test_a_copy_of_the_past_is_a_file_of_its_own(path: Path) -> None:
    states = changed(path)
    copy = path.with_name("før.somedesk")
    with ClientFile.open(path, environment=environment()) as file:
        was = PastFile(file, 1)
        with pytest.raises(FileProblem) as caught:
            was.save_copy(path)
        assert caught.value.code == "copy_onto_itself"
        was.save_copy(copy)
    assert read_client(copy) == states[1]
    assert read_client(path) == states[-1]
    assert not any(name.endswith((".lock", ".tmp")) for name in beside(path))


def test_a_copy_of_a_past_under_a_passphrase_is_under_it_too(path: Path) -> None:
    states = changed(path)
    copy = path.with_name("før.somedesk")
    with ClientFile.open(path, environment=environment()) as file:
        seal = Seal.make("hemmeligt nok")
        file.protect(seal)
        was = PastFile(file, 1)
        was.save_copy(copy)
        with pytest.raises(FileProblem):
            was.protect(None)
    assert is_sealed(copy.read_bytes())
    with pytest.raises(FileProblem):
        read_client(copy)
    with ClientFile.open(copy, environment=environment(), key=seal) as file:
        assert file.client == states[1]


def test_a_state_that_the_history_does_not_lead_to_is_not_shown(path: Path) -> None:
    changed(path)
    with ClientFile.open(path, environment=environment()) as file:
        entries = file.history()
        file.history = lambda: entries[:1]  # type: ignore[method-assign]
        with pytest.raises(SomeDeskError) as caught:
            PastFile(file, 0)
    assert caught.value.code == "history_broken"


def test_an_untouched_client_has_a_past_from_the_day_it_was_made(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        was = PastFile(file, 0)
        assert was.client == file.client
        assert was.notice is not None
        assert dt.date.fromisoformat(str(was.notice.params["day"])) == file.client.profile.created


def test_nothing_of_an_open_file_is_left_that_the_past_does_not_have() -> None:
    """What PastFile takes over from ClientFile works on the client alone, or refuses whatever would change it."""
    safe = {
        "create",
        "open",
        "client",
        "prepare",
        "apply",
        "look_ahead",
        "remember_ahead",
        "explain",
        "backups",
        "adopt",
        "seal",
        "protect",
        "recast_copies",
        "obstacle",
    }
    public = {name for name in vars(ClientFile) if not name.startswith("_")}
    assert public - vars(PastFile).keys() <= safe
