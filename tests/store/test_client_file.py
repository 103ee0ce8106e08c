"""What a user does with a client file: make, change, close, open again, copy; two at once; others' hands in it."""

import datetime as dt
import os
import stat
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from somedesk.base.errors import ConflictingChange, FileProblem, InvalidInput, SomeDeskError
from somedesk.domain.change import Change, Label, Touch, touch
from somedesk.domain.client import Action, Client, Rating, rating_id
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.plan import plan
from somedesk.store.client_file import ClientFile, SaveState, read_client
from somedesk.store.environment import local_now
from somedesk.store.lock import ClientFileLock, Holder, this_holder
from tests.small_client import DAY, MOMENT, small_client, small_model, with_second
from tests.store.faults import NOW, FaultySystem, beside, environment, noted


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


@pytest.fixture
def client() -> Client:
    return small_client(strategy=(2, 4), support=(1, 3))


def code_of(error: pytest.ExceptionInfo[SomeDeskError]) -> str:
    return error.value.code


def test_every_kind_of_change_is_there_after_reopening(path: Path, client: Client) -> None:
    action = Action(id="a1", title="Skriv strategien", created=DAY, due=DAY, effort_hours=2.5)
    with ClientFile.create(path, client, environment()) as file:
        file.apply(assessments.rate(file.client, "first", "strategy", 3))
        file.apply(assessments.rate(file.client, "first", "dialogue", 1))
        file.apply(assessments.set_note(file.client, "first", "strategy", "æøå ”citat”\n<b>\t\\ \U0001f600"))
        file.apply(assessments.rate(file.client, "first", "support", None))
        file.apply(assessments.set_target(file.client, "first", "support", None))
        file.apply(plan.add_action(file.client, action))
        file.apply(assessments.edit_profile(file.client, name="Nyt navn", weights={"strategy": 2.0}))
        file.apply(assessments.finalise(file.client, "first", MOMENT))
        expected = file.client
    assert "first.support" not in expected.ratings
    assert expected.ratings["first.strategy"].level == 3
    with ClientFile.open(path, environment=environment()) as file:
        assert file.client == expected
        assert not file.read_only
        assert file.notice is None


def test_one_action_of_the_user_is_one_write(path: Path, client: Client) -> None:
    system = FaultySystem()
    with ClientFile.create(path, client, environment(system)) as file:
        before = path.read_bytes()
        system.arm(None)
        second = with_second(file.client, frozenset({"level", "target", "note"}))
        added = Change(
            Label("assessment_added"),
            tuple(
                touch(file.client, table, record)
                for table in ("assessments", "ratings")
                for key, record in second.table(table).items()
                if key not in file.client.table(table)
            ),
        )
        assert len(added.touches) == 3
        file.apply(added)
        assert file.wait()
        assert system.calls.count("create") == 1
        assert path.with_name("kunde.somedesk.bak").read_bytes() == before
        file.apply(assessments.delete_assessment(file.client, "second"))
        assert file.wait()
        assert system.calls.count("create") == 2
        assert records_in(path.read_bytes()) == records_in(before), "a change taken back leaves the same records"


def records_in(content: bytes) -> list[bytes]:
    """The lines of a client file without its header and its history."""
    return content.partition(b'"history":')[0].rstrip(b"},\n").splitlines()[1:]


def test_undoing_and_redoing_keeps_every_record(path: Path, client: Client) -> None:
    changes = []
    with ClientFile.create(path, client, environment()) as file:
        for dimension, level in (("dialogue", 2), ("strategy", None), ("support", 4)):
            change = assessments.rate(file.client, "first", dimension, level)
            changes.append(change)
            file.apply(change)
        done = file.client
        for change in reversed(changes):
            file.apply(change.inverted())
        assert file.client == client
        for change in changes:
            file.apply(change)
        assert file.wait()
        assert file.client == done == read_client(path)


def test_saved_is_said_only_when_it_is_on_disk(path: Path, client: Client) -> None:
    told: list[tuple[SaveState, str]] = []
    with ClientFile.create(path, client, environment()) as file:
        stop = file.subscribe(lambda state: told.append((state, read_client(path).profile.notes)))
        file.apply(noted(file.client, "en"))
        assert file.wait()
        stop()
        file.apply(noted(file.client, "to"))
        assert file.wait()
        assert file.state == SaveState("saved", NOW)
    assert told == [(SaveState("saving", told[0][0].when), ""), (SaveState("saved", NOW), "en")]


def test_an_opened_file_is_saved_as_of_its_own_time(path: Path, client: Client) -> None:
    ClientFile.create(path, client, environment()).close()
    os.utime(path, (1_700_000_000, 1_700_000_000))
    with ClientFile.open(path, read_only=True, environment=environment()) as file:
        assert file.state == SaveState("saved", dt.datetime.fromtimestamp(1_700_000_000, dt.UTC))


def test_files_are_readable_by_their_owner_alone_and_nothing_else_is_left(path: Path, client: Client) -> None:
    with ClientFile.create(path, client, environment()) as file:
        file.apply(noted(file.client, "en"))
        file.wait()
        for name in beside(path):
            assert name == "kunde.somedesk.bak" or (name.startswith(".somedesk-") and "kunde" not in name)
    assert beside(path) == ["kunde.somedesk.bak"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_leftovers_of_a_killed_program_are_removed_but_not_those_of_others(path: Path, client: Client) -> None:
    ClientFile.create(path, client, environment()).close()
    with ClientFile.open(path, environment=environment()):
        prefix = next(name for name in beside(path) if name.endswith(".lock")).removesuffix(".lock")
    path.with_name(f"{prefix}-0123.tmp").write_bytes(b"half")
    other = path.with_name(".somedesk-0000000000000000-0123.tmp")
    other.write_bytes(b"someone else's")
    ClientFile.open(path, environment=environment()).close()
    assert beside(path) == [other.name]


def test_a_note_of_20000_characters_is_kept_whole(path: Path, client: Client) -> None:
    note = "Strategien er kendt – \u202e<img src=x> $\\alpha$ " * 460
    assert len(note) >= 20_000
    with ClientFile.create(path, client, environment()) as file:
        file.apply(assessments.set_note(file.client, "first", "dialogue", note))
    assert read_client(path).rating("first", "dialogue").note == note


# ── refusals ─────────────────────────────────────────────────────────────────────────────────────


def refused(file: ClientFile, change: Change, code: str) -> None:
    assert file.wait()
    before, content = file.client, file.path.read_bytes()
    with pytest.raises(SomeDeskError) as caught:
        file.apply(change)
    assert code_of(caught) == code
    assert file.client is before
    assert file.wait()
    assert file.path.read_bytes() == content


def test_what_could_not_be_read_again_is_refused(path: Path, client: Client) -> None:
    rating = Rating(id=rating_id("first", "dialogue"), assessment="first", dimension="dialogue")
    replace = msgspec.structs.replace
    with ClientFile.create(path, client, environment()) as file:

        def change(table: str, record: object) -> Change:
            return Change(Label("x"), (touch(file.client, table, record),))

        refused(file, change("ratings", replace(rating, note="\ud800")), "value_refused")
        refused(file, change("ratings", replace(rating, note="x" * 100_001)), "value_refused")
        nothing = replace(file.client.profile, weights={"strategy": float("nan")})
        refused(file, change("client", nothing), "value_refused")
        refused(file, change("ratings", replace(rating, level=7)), "conflicting_change")
        refused(file, change("ratings", Rating(id="x", assessment="first", dimension="dialogue")), "conflicting_change")
        unknown = Rating(id="first.x", assessment="first", dimension="x")
        refused(file, change("ratings", unknown), "conflicting_change")
        orphan = replace(file.client.assessments["first"], model="other@1")
        refused(file, change("assessments", orphan), "conflicting_change")
        refused(file, change("models", small_model(levels=3)), "conflicting_change")
        file.apply(assessments.rate(file.client, "first", "dialogue", 4))
    assert read_client(path).rating("first", "dialogue").level == 4


def test_a_change_built_on_something_else_is_refused(path: Path, client: Client) -> None:
    stale = assessments.rate(client, "first", "strategy", 5)
    with ClientFile.create(path, client, environment()) as file:
        file.apply(assessments.rate(file.client, "first", "strategy", 3))
        refused(file, stale, "conflicting_change")
        missing = Touch("actions", "none", Action(id="none", title="x", created=DAY), None)
        refused(file, Change(Label("x"), (missing,)), "conflicting_change")


def test_a_record_put_in_and_taken_out_within_one_change_leaves_no_trace(path: Path, client: Client) -> None:
    action = Action(id="a1", title="x", created=DAY)
    both = (Touch("actions", "a1", None, action), Touch("actions", "a1", action, None))
    with ClientFile.create(path, client, environment()) as file:
        assert file.apply(Change(Label("x"), both)).actions == {}
        file.apply(Change(Label("y"), (Touch("actions", "a1", None, action),)))
    assert read_client(path).actions == {"a1": action}


def test_a_client_too_large_to_be_read_again_is_refused(path: Path, client: Client) -> None:
    text = "x" * 100_000
    actions = [Action(id=f"a{n}", title="x", created=DAY, text=text, notes=text) for n in range(110)]
    change = plan.add_actions(client, actions)
    with ClientFile.create(path, client, environment()) as file:
        refused(file, change, "client_too_large")
    with pytest.raises(InvalidInput) as caught:
        ClientFile.create(path.with_name("b.somedesk"), Client(client.profile, actions={a.id: a for a in actions}))
    assert code_of(caught) == "client_too_large"
    assert not path.with_name("b.somedesk").exists()


def test_a_closed_file_takes_no_change(path: Path, client: Client) -> None:
    file = ClientFile.create(path, client, environment())
    file.close()
    file.close()
    with pytest.raises(FileProblem):
        file.apply(noted(client, "en"))


def test_making_a_file_never_overwrites_one_unless_asked(path: Path, client: Client) -> None:
    path.write_bytes(b"someone's")
    with pytest.raises(FileProblem) as caught:
        ClientFile.create(path, client, environment())
    assert code_of(caught) == "file_exists"
    assert path.read_bytes() == b"someone's"
    assert beside(path) == []
    ClientFile.create(path, client, environment(), replace=True).close()
    assert read_client(path) == client
    assert path.with_name("kunde.somedesk.bak").read_bytes() == b"someone's"


def test_a_client_that_does_not_fit_together_is_not_written(path: Path, client: Client) -> None:
    with pytest.raises(InvalidInput):
        ClientFile.create(path, Client(client.profile, ratings=client.ratings), environment())
    assert not path.exists()


# ── two at once ──────────────────────────────────────────────────────────────────────────────────

HOLD = """
import sys
from pathlib import Path
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
file = ClientFile.open(Path(sys.argv[1]), environment=Environment(holder="Anna Å"))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_second_program_learns_who_has_the_file_and_can_read_it(path: Path, client: Client) -> None:
    ClientFile.create(path, client, environment()).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(FileProblem) as caught:
            ClientFile.open(path, environment=environment())
        assert code_of(caught) == "file_locked"
        assert caught.value.params["holder"] == "Anna Å"
        assert caught.value.params["machine"] not in ("", "–")
        assert str(caught.value.params["since"]).startswith(f"{local_now():%Y-}")
        mine = ClientFile.create(path.with_name("mine.somedesk"), client, environment())
        with mine, pytest.raises(FileProblem, match="copy_is_open"):
            mine.save_copy(path)
        with ClientFile.open(path, read_only=True, environment=environment()) as reading:
            assert reading.client == client
            with pytest.raises(FileProblem) as caught:
                reading.apply(noted(client, "en"))
            assert code_of(caught) == "file_read_only"
            reading.save_copy(path.with_name("kopi.somedesk"))
        other.kill()
    with ClientFile.open(path, environment=environment()) as file:  # the lock died with its holder
        assert file.client == client == read_client(path.with_name("kopi.somedesk"))


def test_a_lock_without_a_note_still_holds(path: Path, client: Client) -> None:
    with ClientFile.create(path, client, environment()):
        for name in beside(path):
            if name.endswith(".holder"):
                path.with_name(name).write_bytes(b"[[[")
        with pytest.raises(FileProblem) as caught:
            ClientFile.open(path, environment=environment())
        assert code_of(caught) == "file_locked_unseen"
        with pytest.raises(FileProblem):
            ClientFile.create(path, client, environment(), replace=True)
    assert beside(path) == []


def test_the_note_of_another_machine_asks_and_one_of_this_machine_does_not(path: Path, client: Client) -> None:
    ClientFile.create(path, client, environment()).close()
    with ClientFile.open(path, environment=environment()):
        note = next(path.with_name(name) for name in beside(path) if name.endswith(".holder"))
        ours = note.read_bytes()
    note.write_bytes(msgspec.json.encode(Holder("Anna Å", "another machine", NOW)))
    with pytest.raises(FileProblem) as caught:
        ClientFile.open(path, environment=environment())
    assert code_of(caught) == "file_held_elsewhere"
    assert (caught.value.params["holder"], caught.value.params["machine"]) == ("Anna Å", "another machine")
    assert beside(path) == [note.name], "the note stays, the lock does not"
    ClientFile.open(path, read_only=True, environment=environment()).close()
    ClientFileLock(path).dismiss_note()
    ClientFile.open(path, environment=environment()).close()
    note.write_bytes(ours)  # we were killed
    ClientFile.open(path, environment=environment()).close()
    assert beside(path) == []


def test_a_lock_can_be_given_back_twice(path: Path) -> None:
    lock = ClientFileLock(path)
    lock.acquire(this_holder("", NOW))
    lock.release()
    lock.release()
    assert beside(path) == []
    assert this_holder("", NOW).machine != ""


def test_a_user_without_a_name_can_hold_a_lock_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(sys.modules, "pwd", None)  # as on Windows
    assert this_holder("", NOW).name == ""


# ── copies ───────────────────────────────────────────────────────────────────────────────────────


def test_a_copy_holds_what_is_on_the_screen_even_if_that_could_not_be_saved(path: Path, client: Client) -> None:
    system = FaultySystem()
    copy = path.with_name("kopi.somedesk")
    file = ClientFile.create(path, client, environment(system))
    system.arm(0, OSError(5, "I/O"))
    file.apply(noted(file.client, "kun på skærmen"))
    assert not file.wait()
    file.save_copy(copy)
    file.close(discard=True)
    assert read_client(copy) == file.client
    assert read_client(path) == file.client, "closing tries once more"


def test_a_copy_onto_itself_is_refused_and_one_onto_another_keeps_that_as_backup(path: Path, client: Client) -> None:
    copy = path.with_name("kopi.somedesk")
    copy.write_bytes(b"before")
    with ClientFile.create(path, client, environment()) as file:
        with pytest.raises(FileProblem) as caught:
            file.save_copy(path)
        assert code_of(caught) == "copy_onto_itself"
        file.save_copy(copy)
    assert read_client(copy) == client
    assert copy.with_name("kopi.somedesk.bak").read_bytes() == b"before"


def test_a_link_stays_a_link(path: Path, client: Client) -> None:
    link = path.with_name("link.somedesk")
    ClientFile.create(path, client, environment()).close()
    link.symlink_to(path)
    with ClientFile.open(link, environment=environment()) as file:
        file.apply(noted(file.client, "en"))
    assert link.is_symlink()
    assert read_client(path).profile.notes == "en"


# ── endings ──────────────────────────────────────────────────────────────────────────────────────


def test_leaving_by_an_error_saves_what_can_be_saved(path: Path, client: Client) -> None:
    def fail(file: ClientFile) -> None:
        with file:
            file.apply(noted(file.client, "en"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail(ClientFile.create(path, client, environment()))
    assert read_client(path).profile.notes == "en"


def test_an_update_of_a_record_that_tinydb_does_not_have_is_an_error(path: Path, client: Client) -> None:
    with ClientFile.create(path, client, environment()) as file:
        gone = Action(id="none", title="x", created=DAY)
        with pytest.raises(ConflictingChange):
            file.apply(Change(Label("x"), (Touch("actions", "none", gone, gone),)))
