"""Hostile files: changed at random, or made by Hypothesis, for all that reads what someone else may have written.

They are refused with an error that has a sentence, or read as something whole; in bounded time and memory.
"""

import contextlib
import datetime as dt
import io
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from somedesk.base.errors import SomeDeskError
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.history import Entry
from somedesk.domain.integrity import broken_links
from somedesk.exchange.csv_format import export_ratings, import_ratings
from somedesk.exchange.json_format import export_client, import_client
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import apply_differences, read_actions
from somedesk.store.client_file import ClientFile
from somedesk.store.file_format import HEADER_TABLE, decode_file, encode_file, encode_table
from somedesk.store.records import client_in
from somedesk.store.salvage import salvage
from tests.faults.damage import small_file
from tests.faults.outcome import MOST_FAILURES, Outcome, quick_folder
from tests.small_client import small_client
from tests.store.faults import environment

TODAY = dt.date(2026, 11, 14)
CLIENT = sample_client("en", TODAY)
SMALL = small_client(strategy=(2, 4))
# What a single file of a few KB may cost, on a machine that does other things as well.
MOST_SECONDS = 5.0

NASTY = (
    b"null", b"true", b"-1", b"0", b"6", b"1e308", b"-0.0", b"NaN", b"Infinity", b"9" * 400, b'""', b"[]", b"{}",
    b'"\\ud800"', b'"\\u0000"', b"\0", b"\xff", b"\xef\xbb\xbf", b'"2026-02-30"', b'"9999-12-31T23:59:59+23:59"',
    b'"0001-01-01"', b"=cmd|' /C calc'!A0", b"../../etc/passwd", b"<img src=x>", b"[" * 2000, b'{"a":' * 2000,
    b'"' + b"x" * 100_001 + b'"', b'"id":"x",', b"\r", b"\n\n", b",,,,", b";", b"&lol;", b"<!DOCTYPE x>",
)  # fmt: skip

Reader = Callable[[bytes], None]


def _open(data: bytes) -> None:
    """As a client file that somebody damaged."""
    assert broken_links(client_in(data, "x")) == ()


def _sealed(data: bytes) -> None:
    """As the inside of a client file whose digest somebody made right again."""
    try:
        found = msgspec.json.decode(data, type=dict[str, dict[str, dict[str, Any]]])
    except (ValueError, RecursionError):
        return
    found.pop(HEADER_TABLE, None)
    _read_sealed({name: encode_table(table) for name, table in found.items()})


def _read_sealed(tables: Any) -> None:
    content = encode_file(tables)
    assert broken_links(client_in(content, "x")) == ()
    with quick_folder() as folder:
        (folder / "x.somedesk").write_bytes(content)
        with ClientFile.open(folder / "x.somedesk", environment=environment()) as file:
            assert all(isinstance(entry, Entry) for entry in file.history())
            # What was read can be saved, and read again.
            file.save_copy(folder / "copy.somedesk")
            assert client_in((folder / "copy.somedesk").read_bytes(), "x") == file.client


def _salvage(data: bytes) -> None:
    """As a damaged file of which something is to be saved."""
    found = salvage(data, SMALL.profile, (SMALL,))
    assert broken_links(found.client) == ()


def _json(data: bytes) -> None:
    """As an export of a client."""
    client = import_client(data)
    assert broken_links(client) == ()
    assert import_client(export_client(client)) == client


def _csv(data: bytes) -> None:
    """As a table of ratings."""
    numbers = iter(range(10**6))
    change = import_ratings(CLIENT, data, built_in(), lambda: f"n{next(numbers)}")
    if change is not None:
        assert broken_links(apply(CLIENT, change)) == ()


def _xlsx(data: bytes) -> None:
    """As a workbook of actions."""
    numbers = iter(range(10**6))
    found = read_actions(CLIENT, data, TODAY, lambda: f"n{next(numbers)}")
    change = apply_differences(CLIENT, found.found, [difference.id for difference in found.found], TODAY)
    if change is not None:
        assert broken_links(apply(CLIENT, change)) == ()


def _workbook_part(data: bytes) -> None:
    """As a sheet in a workbook that is otherwise whole."""
    whole, out = zipfile.ZipFile(io.BytesIO(_workbook())), io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name in whole.namelist():
            book.writestr(name, data if name == "xl/worksheets/sheet2.xml" else whole.read(name))
    _xlsx(out.getvalue())


def _workbook() -> bytes:
    if not _books:
        _books.append(export_workbook(CLIENT, "en", TODAY))
    return _books[0]


_books: list[bytes] = []


def _seeds() -> list[tuple[Reader, bytes, int]]:
    """Readers, what they read when nobody has changed it, and how many of 1,000 files are for them."""
    whole, sheet = small_file(), zipfile.ZipFile(io.BytesIO(_workbook())).read("xl/worksheets/sheet2.xml")
    return [
        (_open, whole, 150),
        (_sealed, whole, 350),
        (_salvage, whole, 96),
        (_json, export_client(SMALL), 200),
        (_csv, export_ratings(CLIENT, "en"), 100),
        (_csv, export_ratings(CLIENT, "da"), 100),
        (_xlsx, _workbook(), 2),
        (_workbook_part, sheet, 2),
    ]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """``data`` changed in a few places."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        at = chance.randrange(len(found) + 1)
        end = min(len(found), at + int(chance.expovariate(1 / 20)) + 1)
        match chance.randrange(8):
            case 0:
                found[at:end] = b""
            case 1:
                found[at:at] = found[at:end] * chance.randrange(1, 4)
            case 2 | 3:
                found[at:at] = chance.choice(NASTY)
            case 4 | 5:
                _replace_value(found, at, chance)
            case 6:
                found[at:end] = chance.randbytes(end - at)
            case _ if at < len(found):
                found[at] ^= 1 << chance.randrange(8)
    return bytes(found)


def _replace_value(found: bytearray, at: int, chance: random.Random) -> None:
    """Put something nasty in the place of one value: the text stays JSON, or a table, more often than not."""
    start = max(found.find(b":", at), found.find(b",", at)) + 1
    ends = [end for end in (found.find(sign, start) for sign in (b",", b"}", b"\n")) if end >= 0]
    if ends:
        found[start : min(ends)] = chance.choice(NASTY)


def run(count: int, seed: int = 20261114) -> Outcome:
    """``count`` files, one in twenty of them made by Hypothesis; then the largest ones that may be read."""
    runs, slowest, failures = 0, 0.0, list[str]()
    seeds, chance = _seeds(), random.Random(seed)
    made = count // 20
    read = {"refused": 0, "read": 0}
    for reader, whole, share in seeds:
        for _ in range(max(1, (count - made) * share // 1000)):
            data = mutated(whole, chance)
            runs += 1
            what, taken = trial(reader, data, read)
            slowest = max(slowest, taken)
            if what:
                failures.append(f"{(reader.__doc__ or '').strip('.')}: {what}")
                if len(failures) >= MOST_FAILURES:
                    return Outcome(runs, tuple(failures))
    failures += _made_by_hypothesis(made)
    return Outcome(runs + made, tuple(failures), {**read, "slowest (ms)": slowest * 1000})


def trial(reader: Reader, data: bytes, read: dict[str, int]) -> tuple[str, float]:
    begin = time.process_time()
    what = ""
    try:
        reader(data)
        read["read"] += 1
    except SomeDeskError:
        read["refused"] += 1
    except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
        what = f"{type(error).__name__}: {error!s:.200}, for {_kept(data)}"
    taken = time.process_time() - begin
    return what or (f"took {taken:.1f} s, for {_kept(data)}" if taken > MOST_SECONDS else ""), taken


def _kept(data: bytes) -> str:
    """Where the bytes that did it can be found."""
    path = Path("build") / "faults" / f"{abs(hash(data)):x}.bin"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def _like(table: dict[str, dict[str, Any]]) -> st.SearchStrategy[dict[str, dict[str, Any]]]:
    """Documents like those of ``table``, with some fields replaced, added or left out."""
    fields = sorted({field for found in table.values() for field in found})
    change = st.dictionaries(st.sampled_from([*fields, "x", "id"]), _values, max_size=2)
    return st.tuples(st.sampled_from(sorted(table)), change, st.text("0123456789-x", max_size=4)).map(
        lambda made: {**table, (made[2] or made[0]): {**table[made[0]], **made[1]}}
    )


def _made_by_hypothesis(count: int) -> list[str]:
    tables = {
        n: {k: d.plain() for k, d in t.documents().items()} for n, t in decode_file(small_file(), "").tables.items()
    }
    full = sorted(name for name, table in tables.items() if table)

    @settings(
        max_examples=max(1, count),
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(name=st.sampled_from(full), data=st.data())
    def read(name: str, data: st.DataObject) -> None:
        changed = {**tables, name: data.draw(_like(tables[name]))}
        try:
            encoded = {name: encode_table(table) for name, table in changed.items()}
        except (ValueError, TypeError):
            return  # no JSON can be made of it
        with contextlib.suppress(SomeDeskError):
            _read_sealed(encoded)

    try:
        read()
    except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
        return [f"made by Hypothesis: {type(error).__name__}: {error}", *getattr(error, "__notes__", ())]
    return []


# ── the largest ones ─────────────────────────────────────────────────────────────────────────────

MOST_LARGE_SECONDS = 5.0
MOST_LARGE_MEGABYTES = 300

LARGE = """
import sys, time
from pathlib import Path
from somedesk.base.errors import SomeDeskError
from tests.faults.hostile import LARGEST
reader, _ = LARGEST[sys.argv[1]]
data = Path(sys.argv[2]).read_bytes()
begin = time.process_time()
try:
    reader(data)
except SomeDeskError as error:
    pass
(peak,) = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
print(time.process_time() - begin, int(peak) / 1024)
"""
_HEAD = b'{"somedesk":{"1":{"application":"somedesk","format":2,"digest":""}},'
_SIZE = 20 * 1024 * 1024


def _filled(start: bytes, piece: bytes, end: bytes = b"", between: bytes = b",") -> bytes:
    count = (_SIZE - len(start) - len(end)) // (len(piece) + len(between)) - 1
    return start + between.join([piece] * count) + end


def _numbered(start: bytes, end: bytes) -> bytes:
    return start + b",".join(b'"%d":{}' % n for n in range(1_600_000)) + end


LARGEST: dict[str, tuple[Reader, Callable[[], bytes]]] = {
    "many tables": (_open, lambda: _numbered(_HEAD, b"}")),
    "many documents": (_open, lambda: _numbered(_HEAD + b'"ratings":{', b"}}")),
    "many lists": (_open, lambda: _filled(_HEAD + b'"a":{"1":{"x":[', b"[]", b"]}}}")),
    "many objects": (_open, lambda: _filled(_HEAD + b'"a":{"1":{"x":[', b'{"":0}', b"]}}}")),
    "cut off": (_salvage, lambda: _filled(_HEAD + b'"ratings":{', b'"1":{"id":"x"')),
    "nothing whole": (_salvage, lambda: _filled(_HEAD + b'"ratings":{', b'"1":{', between=b"")),
    "many actions": (
        _json,
        lambda: _filled(
            export_client(SMALL).partition(b'"actions": [')[0] + b'"actions": [',
            b'{"id":"a","title":"x","created":"2026-11-14"}',
            b"]}",
        ),
    ),
    "deep": (_json, lambda: b'{"format":"somedesk-client","version":2,"x":' + b"[" * (_SIZE // 2)),
    "many rows": (_csv, lambda: _filled(b"date,dimension,level\n", b"2026-05-01,strategy,9", between=b"\n")),
    "many columns": (_csv, lambda: _filled(b"date,dimension,", b"x")),
    "one quoted cell": (_csv, lambda: b'date,dimension\n"' + b"x" * (_SIZE - 100)),
    "empty rows": (_csv, lambda: _filled(b"date,dimension\n", b",", between=b"\n")),
}


def largest() -> Outcome:
    """Each of the largest files, in a process of its own."""
    failures, slowest, most = list[str](), 0.0, 0.0
    for name, (_, make) in LARGEST.items():
        with quick_folder() as folder:
            (folder / "file").write_bytes(make())
            found = subprocess.run(
                [sys.executable, "-c", LARGE, name, str(folder / "file")],
                cwd=Path(__file__).parent.parent.parent,
                capture_output=True,
                text=True,
                check=False,
            )
        if found.returncode:
            failures.append(f"{name}: {found.stderr[-300:]}")
            continue
        seconds, megabytes = map(float, found.stdout.split())
        slowest, most = max(slowest, seconds), max(most, megabytes)
        if seconds > MOST_LARGE_SECONDS or megabytes > MOST_LARGE_MEGABYTES:
            failures.append(f"{name}: {seconds:.1f} s, {megabytes:.0f} MB")
    return Outcome(len(LARGEST), tuple(failures), {"slowest (s)": slowest, "most memory (MB)": most})
