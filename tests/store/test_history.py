"""What a file tells of how it came to be: every change, in the same write, after closing and reopening."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.domain import history as histories
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.thinning import Limits
from somedesk.store import file_format
from somedesk.store import history as histories_in_files
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.environment import Environment
from somedesk.store.file_format import FORMAT, encode_file, encode_table
from tests.small_client import small_client
from tests.store.faults import NOW, FaultySystem, environment, noted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


def rated(file: ClientFile, level: int | None, **given: Any) -> None:
    change = assessments.rate(file.client, "first", "strategy", level)
    assert change is not None
    file.apply(change, **given)


def test_each_change_is_told_with_time_person_reason_and_what_was_before(path: Path) -> None:
    with ClientFile.create(path, small_client(strategy=(2, 4)), environment(holder="Anna Å")) as file:
        assert file.history() == ()
        rated(file, 3, why="Strategien er vedtaget")
        rated(file, 2, undone=True)
    with ClientFile.open(path, read_only=True, environment=environment()) as file:
        first, second = file.history()
        assert (first.when, first.who, first.why, first.undone) == (NOW, "Anna Å", "Strategien er vedtaget", False)
        assert (second.who, second.why, second.undone) == ("Anna Å", "", True)
        assert first.label.key == "rating"
        assert dict(first.label.values) == {"dimension": "strategy", "before": 2, "after": 3}
        assert first.traces[0].values == {"level": (2, 3)}
        assert histories.past(file.client, file.history(), 0) == small_client(strategy=(2, 4))


def test_the_history_goes_on_after_reopening(path: Path) -> None:
    ClientFile.create(path, small_client(), environment()).close()
    for level in (1, 2, 3):
        with ClientFile.open(path, environment=environment()) as file:
            rated(file, level)
    with ClientFile.open(path, environment=environment()) as file:
        levels = [dict(entry.label.values)["after"] for entry in file.history()]
        assert levels == [1, 2, 3]
        assert histories.past(file.client, file.history(), 1).rating("first", "strategy").level == 1


def test_a_change_and_its_entry_are_one_write(path: Path) -> None:
    system = FaultySystem()
    with ClientFile.create(path, small_client(), environment(system)) as file:
        system.arm(None)
        rated(file, 3)
        assert file.wait()
        assert system.calls.count("create") == 1
        assert json.loads(path.read_bytes())["history"]["1"]["label"]["key"] == "rating"
    with TinyDB(path) as db:
        assert db.table("history").all()[0]["traces"][0]["id"] == "first.strategy"


def test_what_goes_on_with_the_change_before_shares_its_entry(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        rated(file, 3)
        for text, joined in (("V", False), ("Vi", True), ("Vi har", True)):
            file.apply(noted(file.client, text), joined=joined)
        first, second = file.history()
        assert second.traces[0].values == {"notes": (None, "Vi har")}
        file.apply(noted(file.client, ""), joined=True)
        assert file.history()[1].traces == ()
        file.explain(1, "Slettet igen")
        file.apply(noted(file.client, "Ny"), joined=True)
        assert [entry.why for entry in file.history()] == ["", "Slettet igen", ""]
        assert first == file.history()[0]
    with ClientFile.open(path, environment=environment()) as file:
        file.apply(noted(file.client, "Nyere"), joined=True)
        assert len(file.history()) == 4, "what another session did is not gone on with"
        assert histories.past(file.client, file.history(), 0) == small_client()


def test_a_refused_change_leaves_no_entry(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        stale = assessments.rate(file.client, "first", "strategy", 5)
        assert stale is not None
        rated(file, 3)
        for change, why in (
            (stale, ""),
            (noted(file.client, "en"), "x" * 100_001),
            (noted(file.client, "en"), "\ud800"),
        ):
            with pytest.raises(SomeDeskError):
                file.apply(change, why=why)
        assert len(file.history()) == 1
        rated(file, 4, joined=True)
    assert read_client(path).profile.notes == ""


def test_a_reason_can_be_given_afterwards(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        rated(file, 3)
        rated(file, 4)
        file.explain(0, "Aftalt på mødet")
        with pytest.raises(InvalidInput):
            file.explain(0, "x" * 100_001)
    with ClientFile.open(path, read_only=True, environment=environment()) as file:
        assert [entry.why for entry in file.history()] == ["Aftalt på mødet", ""]
        with pytest.raises(FileProblem) as caught:
            file.explain(0, "Nej")
        assert caught.value.code == "file_read_only"


def test_a_clock_ten_years_off_changes_no_order(path: Path) -> None:
    times = [NOW.replace(year=year) for year in (2026, 2036, 2016, 2026)]
    clock = iter([times[0], *times])
    env = Environment("Anna", now=lambda: next(clock, NOW), retry_seconds=3600)
    with ClientFile.create(path, small_client(), env) as file:
        for level in (1, 2, 3):
            rated(file, level)
            assert file.wait()
    with ClientFile.open(path, environment=environment()) as file:
        assert [dict(entry.label.values)["after"] for entry in file.history()] == [1, 2, 3]


# ── bounded ──────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    def thinned(client: Any, entries: Any) -> Any:
        return real(client, entries, limits)

    real, limits = histories_in_files.thinned, Limits(40, 1_000_000)
    monkeypatch.setattr(histories_in_files, "LIMITS", limits)
    monkeypatch.setattr(histories_in_files, "thinned", thinned)


def test_a_history_stays_within_its_limits_and_leads_back_to_the_beginning(path: Path, small_limits: None) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        longest = 0
        for number in range(500):
            rated(file, number % 5 + 1)
            longest = max(longest, len(file.history()))
        assert longest == 40
        rated(file, 1, joined=True)
    with ClientFile.open(path, environment=environment()) as file:
        assert sum(entry.changes for entry in file.history()) in (500, 501)
        assert histories.past(file.client, file.history(), 0) == small_client()
        rated(file, 2)
        assert dict(file.history()[-1].label.values)["after"] == 2


def test_what_is_opened_too_long_is_thinned_ahead_and_put_in_place_by_the_next_change(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        for number in range(60):
            rated(file, number % 5 + 1)
    real, called = histories_in_files.thinned, list[int]()

    def thinned(client: Any, entries: Any) -> Any:
        called.append(len(entries))
        return real(client, entries, Limits(40, 1_000_000))

    monkeypatch.setattr(histories_in_files, "LIMITS", Limits(40, 1_000_000))
    monkeypatch.setattr(histories_in_files, "thinned", thinned)
    with ClientFile.open(path, environment=environment()) as file:
        late = file.look_ahead()
        file.remember_ahead(file.look_ahead())
        assert (called, len(file.history())) == ([60, 60], 60)
        rated(file, 1)
        rated(file, 2, joined=True)
        left = len(file.history())
        assert (called, left < 40) == ([60, 60], True)
        file.remember_ahead(late)  # it comes too late
        rated(file, 3)
        assert len(file.history()) == left + 1
        assert sum(entry.changes for entry in file.history()) == 62
        assert histories.past(file.client, file.history(), 0) == small_client()
        assert file.look_ahead() is None
        file.remember_ahead(None)
        assert len(file.history()) == left + 1


def test_a_history_that_does_not_fit_its_client_is_kept_as_it_is(
    path: Path, small_limits: None, caplog: pytest.LogCaptureFixture
) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        rated(file, 3)
    wrong = edited(
        path, lambda tables: tables["history"]["1"]["traces"][0].update(values={"level": [5, 5]}, added=False)
    )
    path.write_bytes(wrong)
    with ClientFile.open(path, environment=environment()) as file:
        for number in range(60):
            rated(file, number % 3 + 1)
        assert len(file.history()) == 61
        assert file.client.rating("first", "strategy").level == 3
    assert "Testkunde" not in caplog.text
    assert caplog.text.count("does not lead") == 1


# ── hostile ──────────────────────────────────────────────────────────────────────────────────────


def edited(path: Path, edit: Any, number: int = FORMAT) -> bytes:
    """The file with something else in its tables, and a digest that fits."""
    tables = json.loads(path.read_bytes())
    del tables["somedesk"]
    edit(tables)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_format, "FORMAT", number)
        return encode_file({name: encode_table(documents) for name, documents in tables.items()})


EDITS = [
    lambda tables: tables["history"]["1"].pop("when"),
    lambda tables: tables["history"]["1"].update(traces=7),
    lambda tables: tables["history"]["1"].update(label={"key": "x", "values": {"a": "b"}}),
    lambda tables: tables["history"].update({"x": tables["history"]["1"]}),
    lambda tables: tables["history"].update({"0": tables["history"]["1"]}),
]


@pytest.mark.parametrize("edit", EDITS)
def test_a_history_that_is_none_is_damage(path: Path, edit: Any) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        rated(file, 3)
    path.write_bytes(edited(path, edit))
    with pytest.raises(FileProblem) as caught:
        ClientFile.open(path, environment=environment())
    assert caught.value.code == "file_damaged"


def test_of_a_newer_format_what_is_understood_of_its_history_is_shown(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        rated(file, 3)
    more = edited(path, lambda tables: tables["history"]["1"].update(mood="good"), FORMAT + 1)
    other = edited(path, lambda tables: tables["history"]["1"].update(traces=7), FORMAT + 1)
    for content, count in ((more, 1), (other, 0)):
        path.write_bytes(content)
        with ClientFile.open(path, environment=environment()) as file:
            assert len(file.history()) == count
            assert file.client.rating("first", "strategy").level == 3


def test_a_summer_night_with_the_same_hour_twice_keeps_its_order(path: Path) -> None:
    summer, winter = dt.timezone(dt.timedelta(hours=2)), dt.timezone(dt.timedelta(hours=1))
    times = [dt.datetime(2026, 10, 25, 2, 50, tzinfo=summer), dt.datetime(2026, 10, 25, 2, 10, tzinfo=winter)]
    clock = iter([times[0], *times])
    env = Environment("Anna", now=lambda: next(clock, NOW), retry_seconds=3600)
    with ClientFile.create(path, small_client(), env) as file:
        rated(file, 1)
        rated(file, 2)
    with ClientFile.open(path, environment=environment()) as file:
        assert [entry.when for entry in file.history()] == sorted(entry.when for entry in file.history())
        assert histories.count_until(file.history(), dt.date(2026, 10, 25)) == 2
