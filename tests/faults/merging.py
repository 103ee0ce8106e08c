"""A colleague's file, changed at random: refused with an error that has a sentence, or merged into a whole client."""

import random
from functools import cache
from typing import Any

import msgspec

from somedesk.domain.change import apply
from somedesk.domain.grid.assessment import rate
from somedesk.domain.integrity import broken_links
from somedesk.domain.merge import all_of, differences, merge, suggested
from somedesk.store.client_file import ClientFile
from somedesk.store.file_format import HEADER_TABLE, encode_file, encode_table
from somedesk.store.records import client_in, encoded_client
from somedesk.store.versions import Version, ancestor_of, read_version
from tests.faults.damage import small_file
from tests.faults.hostile import mutated, trial
from tests.faults.outcome import MOST_FAILURES, Outcome, quick_folder
from tests.store.faults import environment


def run(count: int, seed: int = 20261122) -> Outcome:
    """``count`` files; what is JSON after the change has its digest made right again."""
    whole, chance, slowest, failures = small_file(), random.Random(seed), 0.0, list[str]()
    read = {"refused": 0, "read": 0}
    for number in range(count):
        what, taken = trial(_merge, (mutated if number % 2 else _with_other_values)(whole, chance), read)
        slowest = max(slowest, taken)
        if what:
            failures.append(what)
            if len(failures) >= MOST_FAILURES:
                break
    return Outcome(sum(read.values()), tuple(failures), {**read, "slowest (ms)": slowest * 1000})


def _with_other_values(whole: bytes, chance: random.Random) -> bytes:
    """Values that stand elsewhere in the file, in a few places; records away, or under another number."""
    tables = msgspec.json.decode(whole, type=dict[str, dict[str, dict[str, Any]]])
    values = [value for table in tables.values() for record in table.values() for value in record.values()]
    filled = [table for name, table in tables.items() if name != HEADER_TABLE]
    for _ in range(chance.randint(1, 4)):
        table = chance.choice([table for table in filled if table])
        number = chance.choice(list(table))
        match chance.randrange(8):
            case 0:
                table["99"] = table.pop(number)
            case 1:
                del table[number]
            case _ if table[number]:
                name = chance.choice(list(table[number]))
                same = [value for value in values if type(value) is type(table[number][name])]
                table[number][name] = chance.choice(same if chance.random() < 0.8 else values)
    return msgspec.json.encode(tables)


def _merge(data: bytes) -> None:
    """As a colleague's file, whose digest somebody made right again."""
    try:
        found = msgspec.json.decode(data, type=dict[str, dict[str, dict[str, Any]]])
    except (ValueError, RecursionError):
        content = data
    else:
        found.pop(HEADER_TABLE, None)
        content = encode_file({name: encode_table(table) for name, table in found.items()})
    with quick_folder() as folder:
        (folder / "x.somedesk").write_bytes(content)
        theirs = read_version(folder / "x.somedesk")
    ours = _ours()
    old = ancestor_of(ours, theirs)
    found_ = differences(ours.client, theirs.client, old)
    for chosen in (suggested(found_), all_of(found_, "theirs")):
        merged = merge(ours.client, theirs.client, chosen, old, "x")
        assert broken_links(merged.client) == ()
        if merged.change is not None:
            assert apply(merged.client, merged.change.inverted()) == ours.client
        # What was merged can be saved, and read again.
        assert client_in(encode_file(encoded_client(merged.client)), "x") == merged.client


@cache
def _ours() -> Version:
    """The client of ``small_file``, after it parted from there."""
    with quick_folder() as folder:
        (folder / "x.somedesk").write_bytes(small_file())
        with ClientFile.open(folder / "x.somedesk", environment=environment()) as file:
            for change in (rate(file.client, "first", "support", 3), rate(file.client, "first", "strategy", 1)):
                assert change is not None
                file.apply(change)
        return read_version(folder / "x.somedesk")
