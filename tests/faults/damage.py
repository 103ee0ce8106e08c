"""A small client file cut at every length, with every byte changed, with blocks zeroed and changed over: the file is
either refused or means just what it meant before.
"""

from collections.abc import Iterator

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Client
from somedesk.domain.history import Entry
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.file_format import decode_file
from somedesk.store.records import HISTORY_TABLE, client_in
from tests.faults.outcome import MOST_FAILURES, Outcome, quick_folder
from tests.small_client import small_client
from tests.store.faults import environment, noted

CODES = {"file_empty", "file_truncated", "file_damaged", "file_foreign"}
BLOCKS = (16, 64, 512)


def small_file() -> bytes:
    """The bytes of a client file with ratings and a history."""
    with quick_folder() as folder:
        with ClientFile.create(folder / "client.somedesk", small_client(strategy=(2, 4)), environment()) as file:
            file.apply(noted(file.client, "Æble"))
        assert read_client(folder / "client.somedesk").profile.notes == "Æble"
        return (folder / "client.somedesk").read_bytes()


def run(count: int = 8) -> Outcome:
    """Everything; ``count`` of the 8 bits of each byte are flipped."""
    whole = small_file()
    client, history = _meaning(whole)
    runs, refused, failures = 0, 0, list[str]()
    for name, damaged in _damaged(whole, count):
        runs += 1
        try:
            same = _meaning(damaged) == (client, history)
        except FileProblem as problem:
            refused += 1
            if problem.code not in CODES:
                failures.append(f"{name}: {problem.code}")
        except Exception as error:  # noqa: BLE001 – whatever it is, it is a failure
            failures.append(f"{name}: {type(error).__name__}: {error}")
        else:
            if not same:
                failures.append(f"{name}: silently wrong")
        if len(failures) >= MOST_FAILURES:
            break
    return Outcome(runs, tuple(failures), {"refused": refused, "means the same": runs - refused})


def _meaning(content: bytes) -> tuple[Client, dict[str, Entry]]:
    tables = decode_file(content, "").tables
    history = tables[HISTORY_TABLE].entries if HISTORY_TABLE in tables else {}
    return client_in(content, ""), dict(history)


def _damaged(whole: bytes, bits: int) -> Iterator[tuple[str, bytes]]:
    for length in range(len(whole)):
        yield f"cut to {length} bytes", whole[:length]
    for at in range(len(whole)):
        for bit in range(bits):
            yield f"bit {bit} of byte {at}", whole[:at] + bytes([whole[at] ^ (1 << bit)]) + whole[at + 1 :]
    for size in BLOCKS:
        blocks = [whole[at : at + size] for at in range(0, len(whole), size)]
        for n, block in enumerate(blocks):
            yield f"block {n} of {size} zeroed", b"".join((*blocks[:n], bytes(len(block)), *blocks[n + 1 :]))
            yield f"block {n} of {size} missing", b"".join((*blocks[:n], *blocks[n + 1 :]))
            yield f"block {n} of {size} twice", b"".join((*blocks[:n], block, *blocks[n:]))
        if size == min(BLOCKS):
            continue  # so many pairs say no more than those of larger blocks
        for n in range(len(blocks)):
            for m in range(n + 1, len(blocks)):
                swapped = [*blocks]
                swapped[n], swapped[m] = swapped[m], swapped[n]
                yield f"blocks {n} and {m} of {size} changed over", b"".join(swapped)
