"""Where two versions of one client parted, found from what their histories have in common."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange
from somedesk.domain.client import Client
from somedesk.domain.history import Entry, past, told, without_untraced


def common_ancestor(
    ours: Client, our_entries: Sequence[Entry], theirs: Client, their_entries: Sequence[Entry]
) -> Client | None:
    """The client as it was when both were one; None if that cannot be proved.

    It is proved when both, walked back to the last change that they share, come to the same. What is not traced is not
    in it: each version keeps its own.
    """
    if ours.profile.uid != theirs.profile.uid:
        return None
    shared = {_mark(entry): count for count, entry in enumerate(their_entries, start=1)}
    counts = ((count, shared.get(_mark(our_entries[count - 1]))) for count in range(len(our_entries), 0, -1))
    mine, other = next(((count, found) for count, found in counts if found is not None), (0, 0))
    try:
        was = without_untraced(past(ours, our_entries, mine))
        return was if was == without_untraced(past(theirs, their_entries, other)) else None
    except ConflictingChange:
        return None


def _mark(entry: Entry) -> bytes:
    """What makes an entry the same in two files; why it was made may have been said later, in one of them."""
    return msgspec.json.encode(replace(told(entry), why=""))
