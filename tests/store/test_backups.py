"""Backups: made when something changed, re-read, thinned by their numbers, found again, compared, restored."""

import datetime as dt
import os
from pathlib import Path

import msgspec
import pytest

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.restoring import Counts, differences, restore
from somedesk.store.backups import FOLDER, Backup, Backups, kept
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import backup_path
from somedesk.store.environment import Environment
from somedesk.store.file_system import AnyPath
from somedesk.store.library import Library
from tests.small_client import made, small_client
from tests.store.faults import NOW, FaultySystem, environment, noted

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


def edited(path: Path, text: str, now: dt.datetime = NOW, second: Path | None = None) -> Client:
    """One sitting: open, change the notes, close."""
    where = Environment("Prøve", now=lambda: now, second_backups=lambda: second)
    with ClientFile.open(path, environment=where) as file:
        file.apply(noted(file.client, text))
        return file.client


def of(path: Path, second: Path | None = None) -> Backups:
    return Backups(path, "uid-1", second)


def test_closing_keeps_a_copy_only_if_something_changed(path: Path) -> None:
    ClientFile.create(path, small_client(), environment()).close()
    first = edited(path, "en")
    ClientFile.open(path, environment=environment()).close()
    ClientFile.open(path, read_only=True, environment=environment()).close()
    newest, oldest = of(path).all()
    assert (newest.number, oldest.number, newest.reason, newest.when) == (2, 1, "closed", NOW)
    assert newest.path.read_bytes() == path.read_bytes()
    assert of(path).client(newest) == first
    assert of(path).client(oldest) == small_client()
    assert newest.path.stat().st_mode & 0o777 == 0o600
    assert newest.path.parent.stat().st_mode & 0o777 == 0o700
    assert "kunde" not in str(newest.path.relative_to(path.parent)), "who the client is stays out of names"


def test_a_copy_that_reads_differently_from_what_was_written_is_no_backup(path: Path) -> None:
    class Forgetful(FaultySystem):
        def read(self, path: AnyPath, limit: int) -> bytes:
            found = super().read(path, limit)
            return found[:-1] if FOLDER in str(path) else found

    file = ClientFile.create(path, small_client(), environment(Forgetful()))
    with pytest.raises(FileProblem) as caught:
        file.back_up("import")
    assert caught.value.code == "backup_unverified"
    assert of(path).all() == ()
    file.close()
    assert file.back_up_if_changed() is not None
    assert read_client(path) == small_client(), "the file itself is closed and whole"


def test_no_room_for_a_backup_never_keeps_a_file_from_closing(path: Path) -> None:
    file = ClientFile.create(path, small_client(), environment())
    (path.parent / FOLDER).write_bytes(b"in the way")
    file.close(backup=False)
    problem = file.back_up_if_changed()
    assert problem is not None
    assert problem.code == "backup_failed"
    assert read_client(path) == small_client()


def test_an_old_format_is_kept_before_it_is_written_in_the_present_one(path: Path) -> None:
    old = (DATA / "format-1.somedesk").read_bytes()
    path.write_bytes(old)
    ClientFile.open(path, environment=environment()).close()
    with ClientFile.open(path, environment=environment()) as file:
        assert file.notice is None
        (backup,) = file.backups().all()
        assert backup.reason == "migration"
        assert file.backups().read(backup) == old


def test_a_second_folder_gets_the_same_and_its_absence_is_told_but_blocks_nothing(path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    ClientFile.create(path, small_client(), environment()).close()
    edited(path, "en", second=stick)
    assert len(of(path).all()) == 2
    assert [backup.path.parent.parent for backup in of(path, stick).all()] == [path.parent / FOLDER] * 2
    (copy,) = stick.glob("*/*.somedesk")
    assert copy.read_bytes() == path.read_bytes()
    for own in (path.parent / FOLDER).glob("*/*"):
        own.unlink()
    assert [backup.path for backup in of(path, stick).all()] == [copy]
    where = Environment(now=lambda: NOW, second_backups=lambda: tmp_path / "gone")
    file = ClientFile.open(path, environment=where)
    file.apply(noted(file.client, "to"))
    file.close(backup=False)
    problem = file.back_up_if_changed()
    assert problem is not None
    assert problem.code == "second_backup_failed"
    assert len(of(path).all()) == 1
    assert not (tmp_path / "gone").exists()


def test_backups_follow_a_renamed_file_and_are_found_by_name_when_it_is_damaged(tmp_path: Path) -> None:
    library = Library(tmp_path, environment())
    path = library.path_for("Gammel")
    ClientFile.create(path, small_client(), environment()).close()
    new = library.rename(path, "Ny")
    assert len(of(new).all()) == 2
    assert len(Backups(new).all()) == 2
    assert Backups(path).all() == ()
    moved = new.rename(tmp_path / "Flyttet.somedesk")
    assert len(of(moved).all()) == 2, "by the client's own id"
    other = msgspec.structs.replace(small_client().profile, uid="uid-2")
    assert Backups(new, other.uid).all() == (), "another client under the same name has none"


def test_what_is_no_backup_or_has_gone_bad_is_told(path: Path) -> None:
    ClientFile.create(path, small_client(strategy=(2, None)), environment()).close()
    now = edited(path, "en")
    newest, oldest = of(path).all()
    newest.path.with_name("notes.txt").write_bytes(b"x")
    newest.path.with_name(f"000009-99999999T999999Z-closed-{'0' * 16}.somedesk").write_bytes(b"x")
    oldest.path.with_name(f"000009-20261114T133200Z-closed-{'0' * 16}.somedesk").mkdir()
    assert of(path).all() == (newest, oldest)
    seen = of(path).inspect(oldest, now)
    assert (seen.name, seen.score, seen.since) == ("Testkunde", 2, {"client": Counts(changed=1)})
    assert of(path).inspect(oldest, None).since == {}
    assert of(path).newest_whole() is not None
    newest.path.write_bytes(newest.path.read_bytes().replace(b"Testkunde", b"Testkunda"))
    assert of(path).inspect(newest, now).problem is not None
    backup_path(path).write_bytes(b"x")
    found = of(path).newest_whole()
    assert found == oldest
    oldest.path.unlink()
    assert of(path).newest_whole() is None
    edited(path, "to")
    assert of(path).all()[0].digest != newest.digest


def test_the_same_content_is_not_kept_twice_unless_the_first_has_gone_bad(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        assert file.back_up("merge") is None
        assert file.back_up("restore") is None
        (only,) = of(path).all()
        only.path.write_bytes(b"gone bad")
        file.back_up("restore")
        assert [backup.number for backup in of(path).all()] == [2, 1]
        os.chmod(only.path.parent, 0o700)


# ── thinning ─────────────────────────────────────────────────────────────────────────────────────


def series(*when: dt.datetime) -> tuple[Backup, ...]:
    """Backups at these times, numbered as they were made; newest first."""
    return tuple(Backup(Path(str(n)), n, each, "closed", "", 1) for n, each in enumerate(when, start=1))[::-1]


def grown(times: list[dt.datetime]) -> tuple[Backup, ...]:
    """What is left when thinned after each backup."""
    left: tuple[Backup, ...] = ()
    for number, when in enumerate(times, start=1):
        left = (Backup(Path(str(number)), number, when, "closed", "", 1), *left)
        chosen = kept(left)
        left = tuple(backup for backup in left if backup in chosen)
    return left


def test_two_years_of_backups_leave_12_days_10_weeks_and_9_months() -> None:
    times = [NOW + dt.timedelta(days=day, hours=hour) for day in range(730) for hour in (0, 3)]
    left = grown(times)
    days = [backup.when.date() for backup in left]
    assert days[0] == times[-1].date()
    assert set(range(12)) <= {(days[0] - day).days for day in days}
    assert len({day.isocalendar()[:2] for day in days}) >= 10
    assert len({(day.year, day.month) for day in days}) == 9
    assert len(left) <= 31


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_jumps_takes_nothing_that_is_newer_by_number(years: int) -> None:
    wrong = NOW + dt.timedelta(days=365 * years)
    right = [NOW + dt.timedelta(days=day) for day in range(10)]
    left = grown([*right, wrong, NOW + dt.timedelta(days=11)])
    assert [backup.number for backup in left] == list(range(12, 0, -1))
    left = grown([wrong + dt.timedelta(minutes=n) for n in range(40)] + right)
    assert [backup.number for backup in left][:10] == list(range(50, 40, -1))
    assert 40 in [backup.number for backup in left], "the last one made by the wrong clock"


def test_only_closing_thins_and_restoring_never_does(path: Path) -> None:
    with ClientFile.create(path, small_client(), environment()) as file:
        for number in range(9):
            file.apply(noted(file.client, str(number)))
            assert file.wait()
            file.back_up("restore")
        assert len(of(path).all()) == 9
        file.apply(noted(file.client, "last"))
    assert [backup.number for backup in of(path).all()] == [10, 9, 8, 7, 6]


# ── going back ───────────────────────────────────────────────────────────────────────────────────


def test_restoring_is_one_change_that_can_be_taken_back(path: Path) -> None:
    then = small_client(strategy=(2, 4))
    with ClientFile.create(path, then, environment()) as file:
        file.apply(assessments.rate(file.client, "first", "strategy", 5))
        file.apply(assessments.rate(file.client, "first", "dialogue", 1))
        file.apply(assessments.set_target(file.client, "first", "strategy", None))
        now = file.client
        assert differences(then, now) == {"ratings": Counts(added=1, changed=1)}
        assert differences(now, then) == {"ratings": Counts(changed=1, removed=1)}
        change = restore(now, then, "2026-11-14")
        assert change is not None
        assert file.apply(change) == then
        assert file.apply(change.inverted()) == now
        assert restore(now, now, "") is None


def test_another_client_is_never_restored_into_this_one() -> None:
    other = made(small_client(), assessments.edit_profile(small_client(), name="Anden"))
    profile = msgspec.structs.replace(other.profile, uid="uid-2")
    with pytest.raises(InvalidInput) as caught:
        restore(small_client(), Client(profile), "")
    assert caught.value.code == "backup_of_another"
