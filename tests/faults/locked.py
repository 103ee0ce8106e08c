"""Files under a passphrase, changed at random or forged: refused with an error that has a sentence, never read wrong.

And the most that a forged head can make us do before the passphrase proves wrong.
"""

import contextlib
import random
import struct
import time

from somedesk.base.errors import FileProblem
from somedesk.content.messages import sentences
from somedesk.domain.client import LANGUAGES
from somedesk.store import encryption
from somedesk.store.encryption import Kdf, Seal, is_sealed, label_of, plain
from somedesk.store.protection import encoded
from somedesk.store.records import client_in, encoded_client
from tests.faults.outcome import MOST_FAILURES, Outcome
from tests.small_client import small_client

CLIENT = small_client(strategy=(2, 4))
HEAD = struct.Struct(">16sBIIB16s16s12sBII")
MOST_SECONDS = 20.0
MANY = 10_000
MUST_FAIL = frozenset({"file_truncated", "file_damaged", "file_newer", "kdf_refused", "passphrase_wrong"})


def run(count: int) -> Outcome:
    """Change a sealed file ``count`` times, and look at what is said of it with the key and without."""
    random_ = random.Random(4711)
    seal = Seal(Kdf(b"salt of 16 bytes"), b"the master key of this test".ljust(32), shows=True)
    whole = encoded(encoded_client(CLIENT), seal, "x")
    failures: list[str] = []
    codes: dict[str, int] = {}
    for number in range(count):
        data = _changed(random_, whole)
        try:
            code = _said_of(data, whole, seal)
        except Exception as error:  # noqa: BLE001 - whatever is not typed is what is looked for
            failures.append(f"{number}: {type(error).__name__} {error}")
        else:
            codes[code] = codes.get(code, 0) + 1
        if len(failures) >= MOST_FAILURES:
            break
    figures: dict[str, float] = {f"said: {code}": times for code, times in sorted(codes.items())}
    if count >= MANY:
        seconds = figures["seconds for the most demanding head that is not refused"] = _most_work()
        if seconds > MOST_SECONDS:
            failures.append(f"a forged head kept us busy for {seconds:.1f} s")
    return Outcome(count, tuple(failures), figures)


def _said_of(data: bytes, whole: bytes, seal: Seal) -> str:
    label_of(data)
    if data == whole:
        assert client_in(data, "x", seal) == CLIENT
        return "whole"
    if not is_sealed(data):
        return "another kind of file"
    for key in (seal, None):
        try:
            client_in(data, "x", key)
        except FileProblem as problem:
            code = problem.code
        else:
            raise AssertionError("read although it was changed")
        assert code in MUST_FAIL or (key is None and code == "passphrase_needed"), code
        assert all(code in sentences(language) for language in LANGUAGES), code
        if key is seal:
            said = code
    return said


def _changed(random_: random.Random, whole: bytes) -> bytes:
    data = bytearray(whole)
    for _ in range(random_.randint(1, 3)):
        place = random_.randrange(len(data) + 1)
        # Half of them in the head, of which most goes wrong.
        place = place if random_.random() < 0.5 else min(place, random_.randrange(HEAD.size + 200))
        length, piece = random_.randrange(40), random_.randbytes(random_.randrange(40))
        kind = random_.randrange(5)
        if kind == 0:
            data[place : place + 1] = bytes([random_.randrange(256)])
        elif kind == 1:
            del data[place : place + length]
        elif kind == 2:
            data[place:place] = piece
        elif kind == 3:
            data[place : place + len(piece)] = piece
        elif len(data) > HEAD.size:
            data = _forged(random_, data)
        if not data:
            break
    return bytes(data)


def _forged(random_: random.Random, data: bytearray) -> bytearray:
    """Another number in the head, and the digest made right again."""
    fields = list(HEAD.unpack_from(data))
    which = random_.choice((1, 2, 3, 4, 8, 9, 10))
    fields[which] = random_.choice((0, 1, 255, random_.randrange(256)))
    if which in (2, 3, 9, 10):
        fields[which] = random_.choice((0, 2**32 - 1, 256 * 1024, random_.randrange(2**32), len(data)))
    head = HEAD.pack(*fields)
    end = min(HEAD.size + fields[9], len(data))
    inside = bytes(data[HEAD.size : end])
    return bytearray(head + inside + encryption._digest(head + inside) + data[end + 8 :])


def _most_work() -> float:
    """The seconds that the largest allowed numbers take with a passphrase that is wrong."""
    kdf = Kdf(b"salt of 16 bytes", memory_kib=256 * 1024, iterations=10, lanes=8)
    data = Seal(kdf, bytes(32), shows=False).sealed(b"{}")
    begin = time.monotonic()
    with contextlib.suppress(FileProblem):
        plain(data, "x", "whatever it may be")
    return time.monotonic() - begin
