"""Every wrong file is told apart and left as it is; a newer one is shown; an old one is read for ever."""

import datetime as dt
import errno
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Action, Client, Period, Person, ProgressNote, PublicHolidays, Repeat
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.history import past
from somedesk.domain.plan.planning import set_capacity
from somedesk.exchange.json_format import import_client
from somedesk.store import file_format
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.file_format import FORMAT, encode_file, encode_table
from tests.small_client import DAY, MOMENT, made, small_client, with_second
from tests.store.faults import FaultySystem, beside, environment

DATA = Path(__file__).parent.parent / "data"
UNREADABLE = {"file_empty", "file_truncated", "file_damaged", "file_foreign"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kunde.somedesk"


@pytest.fixture
def whole(path: Path) -> bytes:
    ClientFile.create(path, small_client(strategy=(2, 4)), environment()).close()
    return path.read_bytes()


def problem(path: Path, content: bytes | None = None) -> str:
    """The code with which opening fails; afterwards the file is what it was, alone, and unlocked."""
    if content is not None:
        path.write_bytes(content)
    before = beside(path)
    for read_only in (False, True):
        with pytest.raises(FileProblem) as caught:
            ClientFile.open(path, read_only, environment())
        assert content is None or path.read_bytes() == content
        assert beside(path) == before
    return caught.value.code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b" \n\t", "file_empty"),
        (b"\0" * 5000, "file_damaged"),
        (b"Dear client", "file_foreign"),
        (b"PK\x03\x04\0\0", "file_foreign"),
        (b'{"_default":{"1":{"a":1}}}', "file_foreign"),
        (b'{"somedesk":{"1":{"application":"other","format":1,"digest":""}}}', "file_foreign"),
        (b'{"somedesk":{"1":{"application":"somedesk","format":"1","digest":""}}}', "file_damaged"),
        (b'{"somedesk":{"1":{"application":"somedesk","format":1,"digest":""}}}', "file_damaged"),
        (b'{"somedesk":{}}', "file_damaged"),
        (b"[" * 100_000, "file_foreign"),
        (b'{"a":' * 100_000 + b"}" * 100_000, "file_foreign"),
        (b'{"somedesk":' + b'{"a":' * 100_000 + b"}" * 100_001, "file_damaged"),
        (b'{"somedesk":{"1":{"digest":"\\udc00"}}}', "file_damaged"),
        (b'{"somedesk":{"1":{"digest":"\xff"}}}', "file_damaged"),
        (b"x" * (20 * 1024 * 1024 + 1), "file_too_large"),
    ],
)
def test_wrong_files_are_told_apart(path: Path, content: bytes, code: str) -> None:
    assert problem(path, content) == code


def test_no_file_no_folder_and_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    assert problem(tmp_path / "none.somedesk") == "file_missing"
    (tmp_path / "folder.somedesk").mkdir()
    assert problem(tmp_path / "folder.somedesk") == "not_a_file"
    assert problem(Path(os.devnull)) == "not_a_file"
    assert problem(tmp_path / f"{'x' * 300}.somedesk") == "file_name_too_long"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileProblem) as caught:
        ClientFile.open(tmp_path / "file" / "inside.somedesk", environment=environment())
    assert caught.value.code == "file_missing"
    with pytest.raises(FileProblem) as caught:
        ClientFile.open(tmp_path / "none" / "none.somedesk", environment=environment())
    assert caught.value.code == "file_missing"


def test_a_file_cut_at_any_length_is_never_taken_for_whole(path: Path, whole: bytes) -> None:
    assert whole.endswith(b"}\n")
    for length in range(len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(FileProblem) as caught:
            read_client(path)
        assert caught.value.code == ("file_empty" if length == 0 else "file_truncated")
    assert problem(path, whole[: len(whole) // 2]) == "file_truncated"


def test_a_file_with_one_byte_changed_is_never_silently_wrong(path: Path, whole: bytes) -> None:
    client = read_client(path)
    harmless = 0
    for position in range(0, len(whole), 3):
        for mask in (0x01, 0x20, 0x80):
            changed = bytearray(whole)
            changed[position] ^= mask
            path.write_bytes(changed)
            try:
                found = read_client(path)
            except FileProblem as error:
                assert error.code in UNREADABLE  # noqa: PT017 – that it may also be harmless is the point
            else:
                assert found == client
                harmless += 1
    assert harmless < len(whole) // 20, "hardly any byte of the file matters?"
    assert problem(path, whole.replace(b"strategy", b"strategi", 1)) == "file_damaged"


def test_lines_and_tables_that_changed_places_or_are_gone_are_noticed(path: Path, whole: bytes) -> None:
    head, *tables = whole.split(b',\n"')
    assert problem(path, whole.replace(b'"level":2', b'"level":3')) == "file_damaged"
    assert problem(path, b',\n"'.join([head, *tables[1:]])) == "file_damaged"
    assert problem(path, whole.replace(b'"actions":', b'"acts":')) == "file_damaged"
    assert problem(path, whole + b"x") == "file_damaged"


# ── files whose digest is right and whose content is not ─────────────────────────────────────────


def forged(path: Path, whole: bytes, *edits: tuple[str, Any], file_format_number: int = FORMAT) -> bytes:
    """The file with values set at paths such as "ratings>1>level", and a digest that fits."""
    path.write_bytes(whole)
    tables = msgspec.json.decode(whole)
    del tables["somedesk"]
    for where, value in edits:
        *parents, last = where.split(">")
        place = tables
        for parent in parents:
            place = place[parent]
        if value is None:
            del place[last]
        else:
            place[last] = value
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_format, "FORMAT", file_format_number)
        return encode_file({name: encode_table(documents) for name, documents in tables.items()})


@pytest.mark.parametrize(
    "edit",
    [
        ("ratings>1>unknown", 1),
        ("ratings>1>level", 12),
        ("ratings>1>level", 9),
        ("ratings>1>target", 6),
        ("ratings>1>assessment", "none"),
        ("ratings>1>id", "other"),
        ("ratings>1>dimension", "dialog"),
        ("ratings>2", {"id": "first.strategy", "assessment": "first", "dimension": "strategy"}),
        ("ratings>x", {"id": "first.support", "assessment": "first", "dimension": "support"}),
        ("assessments>1>model", "none@1"),
        ("assessments>1>date", "14/11/2026"),
        ("client>1", None),
        ("client>1>id", "x"),
        ("client>2", {"id": "x", "uid": "y", "name": "z", "language": "da", "created": "2026-11-14"}),
        ("client", None),
        ("extra", {"1": {}}),
        ("models>1>id", "small@2"),
        ("models>1>texts", {}),
        ("models>1>texts>en>dimensions>strategy>levels>5", None),
        ("models>1>texts>en>areas>plan", None),
        ("models>1>structure>areas", [{"id": "plan", "dimensions": [{"id": "strategy"}, {"id": "strategy"}]}]),
    ],
)
def test_records_that_are_invalid_or_lead_nowhere_are_damage(path: Path, whole: bytes, edit: tuple[str, Any]) -> None:
    assert problem(path, forged(path, whole, edit)) == "file_damaged"


def test_the_forging_itself_is_sound(path: Path, whole: bytes) -> None:
    path.write_bytes(forged(path, whole, ("ratings>1>level", 5)))
    assert read_client(path).ratings["first.strategy"].level == 5


# ── newer and older formats ──────────────────────────────────────────────────────────────────────


def test_a_newer_format_is_shown_and_stays_byte_for_byte(path: Path, whole: bytes) -> None:
    edits = (("ratings>1>mood", "good"), ("client>1>logo", [1, 2]), ("interviews", {"1": {"id": "i"}}))
    newer = forged(path, whole, *edits, file_format_number=FORMAT + 1)
    path.write_bytes(newer)
    names = beside(path)
    with ClientFile.open(path, environment=environment()) as file:
        assert file.read_only
        assert file.notice is not None
        assert file.notice.code == "file_newer"
        assert file.client == small_client(strategy=(2, 4))
        with pytest.raises(FileProblem):
            file.apply(assessments.rate(file.client, "first", "strategy", 3))
        file.save_copy(path.with_name("kopi.somedesk"))
    assert path.read_bytes() == newer == path.with_name("kopi.somedesk").read_bytes()
    path.with_name("kopi.somedesk").unlink()
    assert beside(path) == names
    with ClientFile.open(path, read_only=True, environment=environment()) as file:
        assert file.notice is None


def test_a_newer_format_that_cannot_be_understood_says_so(path: Path, whole: bytes) -> None:
    newer = forged(path, whole, ("ratings>1>level", {"now": 3}), file_format_number=FORMAT + 1)
    assert problem(path, newer) == "file_newer"
    assert problem(path, forged(path, whole, file_format_number=FORMAT + 1)[:-40]) == "file_truncated"
    assert problem(path, forged(path, whole, file_format_number=0)) == "file_damaged"


def frozen_client() -> Client:
    """What tests/data/format-1.somedesk holds. Neither may ever change."""
    client = with_second(small_client(strategy=(2, 4), support=(0, None)), frozenset({"level", "target"}))
    steps = (
        lambda c: assessments.toggle_on_the_way(c, "second", "strategy"),
        lambda c: assessments.set_not_applicable(c, "second", "dialogue", "Ingen dialog endnu – “æøå”"),
        lambda c: assessments.set_note(c, "second", "strategy", "Linje 1\nLinje 2 \U0001f600"),
        lambda c: assessments.set_evidence(c, "second", "strategy", "Referat", dt.date(2027, 5, 1)),
        lambda c: assessments.set_confidence(c, "second", "strategy", "low"),
        lambda c: assessments.edit_profile(
            c, sector="Forening", contact="Ukendt", notes="n", weights={"strategy": 2.5}
        ),
        lambda c: assessments.finalise(c, "first", MOMENT),
    )
    for step in steps:
        client = made(client, step(client))
    action = Action(
        id="action",
        title="Skriv strategien på én side",
        created=DAY,
        text="t",
        first_step="f",
        dimension="strategy",
        step=2,
        owner="Lederen",
        start=DAY,
        due=DAY + dt.timedelta(30),
        effort_hours=7.5,
        priority="high",
        status="done",
        percent=100,
        completed=DAY,
        measure="m",
        notes="n",
        source="strategy-2",
    )
    return Client(client.profile, client.models, client.assessments, client.ratings, actions={action.id: action})


def with_fixed_dates(client: Client) -> Client:
    """``client`` as it is read from format 1, in which every date was set by a person."""
    action = msgspec.structs.replace(client.actions["action"], start_fixed=True, due_fixed=True)
    return replace(client, actions={action.id: action})


def frozen_plan() -> Client:
    """What tests/data/format-2.somedesk holds. Neither may ever change."""
    client = with_fixed_dates(frozen_client())
    away = Period(DAY + dt.timedelta(7), DAY + dt.timedelta(11))
    client = made(client, set_capacity(client, [Person("Lederen", 7.5, (away,))], holidays=(Period(DAY, DAY),)))
    proposed = Action(
        id="proposed",
        title="Hold en fotodag i alle tre butikker",
        created=DAY,
        owner="Lederen",
        start=DAY,
        due=DAY + dt.timedelta(3),
        due_fixed=True,
        depends_on=("action",),
        repeat=Repeat(2, "month", dt.date(2028, 2, 29)),
        log=(ProgressNote(DAY, 10, "Aftalt med butikkerne"),),
    )
    return replace(client, actions={**client.actions, proposed.id: proposed})


def frozen_team() -> Client:
    """What tests/data/format-3.somedesk holds. Neither may ever change."""
    kept = PublicHolidays("se", eves=False, may_day=True)
    return made(frozen_plan(), set_capacity(frozen_plan(), [], public_holidays=kept, team_hours=3.5))


def frozen_instruments() -> Client:
    """What tests/data/format-4.somedesk holds: a record or more of every table. The JSON beside it may never change."""
    return import_client((DATA / "format-4.json").read_bytes())


@pytest.mark.parametrize(
    ("number", "client"),
    [(1, with_fixed_dates(frozen_client())), (2, frozen_plan()), (3, frozen_team()), (4, frozen_instruments())],
    ids=["format 1", "format 2", "format 3", "format 4"],
)
def test_a_file_of_every_format_is_read_as_it_was_written(tmp_path: Path, number: int, client: Client) -> None:
    frozen = (DATA / f"format-{number}.somedesk").read_bytes()
    path = tmp_path / "frozen.somedesk"
    path.write_bytes(frozen)
    assert read_client(path) == client
    with ClientFile.open(path, read_only=True, environment=environment()) as file:
        assert file.client == client
    assert path.read_bytes() == frozen
    with ClientFile.open(path, environment=environment()) as file:
        assert file.client == client
        assert file.notice is None
        file.apply(assessments.rate(file.client, "second", "support", 3))
    assert read_client(path).rating("second", "support").level == 3
    assert read_client(path).actions == client.actions
    assert msgspec.json.decode(path.read_bytes())["somedesk"]["1"]["format"] == FORMAT


def test_a_history_of_format_2_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "frozen.somedesk"
    path.write_bytes((DATA / "format-2.somedesk").read_bytes())
    with ClientFile.open(path, read_only=True, environment=environment()) as file:
        (entry,) = file.history()
        assert (entry.when, entry.who, entry.why) == (MOMENT, "Prøvekonsulent", "Rettet efter mødet")
        assert past(file.client, [entry], 0).profile.notes == "Før"


def test_there_is_a_frozen_file_of_every_format() -> None:
    assert {path.stem for path in DATA.glob("format-*.somedesk")} == {f"format-{n}" for n in range(1, FORMAT + 1)}


# ── where nothing can be written ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("number", "code"), [(errno.EROFS, "read_only_medium"), (errno.EACCES, "folder_unwritable")])
def test_where_no_lock_can_be_made_the_file_is_opened_read_only(
    path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    deny_locks(monkeypatch, number)
    with ClientFile.open(path, environment=environment()) as file:
        assert file.read_only
        assert file.notice is not None
        assert file.notice.code == code
        assert file.client.profile.name == "Testkunde"
        with pytest.raises(FileProblem) as caught:
            file.save_copy(path.with_name("kopi.somedesk"))
        assert caught.value.code == code
    assert beside(path) == []


def test_a_disk_too_full_for_a_lock_is_told(path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    deny_locks(monkeypatch, errno.ENOSPC)
    with pytest.raises(FileProblem) as caught:
        ClientFile.open(path, environment=environment())
    assert caught.value.code == "disk_full"


def deny_locks(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Make the system refuse to make lock files."""
    real = os.open

    def refusing(name: Any, flags: int, *rest: Any, **named: Any) -> int:
        if str(name).endswith(".lock"):
            raise OSError(number, os.strerror(number), str(name))
        return real(name, flags, *rest, **named)

    monkeypatch.setattr(os, "open", refusing)


def test_a_file_that_cannot_be_read_is_told(path: Path, whole: bytes) -> None:
    system = FaultySystem()
    for call in (0, 1):
        system.arm(call, OSError(errno.EIO, "I/O error"))
        with pytest.raises(FileProblem) as caught:
            ClientFile.open(path, environment=environment(system))
        assert (caught.value.code, caught.value.params["reason"]) == ("file_unreadable", "EIO")


def test_a_file_whose_time_makes_no_sense_opens(path: Path, whole: bytes) -> None:
    class Timeless(FaultySystem):
        def stamp(self, path: Any) -> Any:
            found = super().stamp(path)
            return found and msgspec.structs.replace(found, mtime_ns=10**30)

    with ClientFile.open(path, environment=environment(Timeless())) as file:
        assert file.state.when == dt.datetime.fromtimestamp(0, dt.UTC)


def test_a_file_with_more_tables_than_a_client_ever_has_is_damaged(path: Path) -> None:
    many = {f"t{number}": encode_table({"1": {}}) for number in range(file_format.MOST_TABLES + 1)}
    assert problem(path, encode_file(many)) == "file_damaged"
