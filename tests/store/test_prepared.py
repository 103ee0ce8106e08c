"""A change reckoned beforehand is the same change; one that was overtaken is reckoned again."""

import threading
from pathlib import Path

import pytest

from somedesk.base.errors import ConflictingChange, FileProblem
from somedesk.domain.change import Change, Label, touch
from somedesk.domain.client import Rating, rating_id
from somedesk.domain.grid import assessment as assessments
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.prepared import Prepared
from tests.small_client import small_client
from tests.store.faults import environment


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


def rated(file: ClientFile, dimension: str, level: int) -> Change:
    change = assessments.rate(file.client, "first", dimension, level)
    assert change is not None
    return change


def test_what_another_thread_has_reckoned_is_put_in_place(path: Path) -> None:
    with ClientFile.create(path, small_client(strategy=(2, 4)), environment()) as file:
        change = rated(file, "strategy", 3)
        made: list[Prepared] = []
        thread = threading.Thread(target=lambda: made.append(file.prepare(change, why="new figures")))
        thread.start()
        thread.join()
        assert file.client == small_client(strategy=(2, 4))
        assert file.apply(change, ready=made[0]) is made[0].after
        assert file.history()[-1].why == "new figures"
        expected = file.client
    assert read_client(path) == expected


def test_what_was_overtaken_is_reckoned_again(path: Path) -> None:
    with ClientFile.create(path, small_client(strategy=(2, 4), support=(1, 3)), environment()) as file:
        change = rated(file, "strategy", 3)
        early = file.prepare(change)
        file.apply(rated(file, "support", 2))
        file.apply(change, ready=early)
        assert [file.client.rating("first", each).level for each in ("strategy", "support")] == [3, 2]
        assert len(file.history()) == 2
        expected = file.client
    assert read_client(path) == expected


def test_what_cannot_be_made_is_refused_beforehand(path: Path) -> None:
    with ClientFile.create(path, small_client(strategy=(2, 4)), environment()) as file:
        lost = Rating(id=rating_id("none", "strategy"), assessment="none", dimension="strategy", level=2)
        with pytest.raises(ConflictingChange):
            file.prepare(Change(Label("rated"), (touch(file.client, "ratings", lost),)))
        change = rated(file, "strategy", 3)
        early = file.prepare(change)
    for attempt in (lambda: file.prepare(change), lambda: file.apply(change, ready=early)):
        with pytest.raises(FileProblem) as problem:
            attempt()
        assert problem.value.code == "file_read_only"
