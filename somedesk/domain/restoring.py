"""Going back to an earlier state of a client, as one change, and what has come since."""

from collections.abc import Mapping

from msgspec import Struct

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, Touch, change_of, label
from somedesk.domain.client import TABLES, Client


class Counts(Struct, frozen=True):
    """How many records of one table were added, changed and removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0


def differences(before: Client, after: Client) -> Mapping[str, Counts]:
    """What has come between two states of a client, by table; only tables in which anything differs."""
    counts = {}
    for table in TABLES:
        old, new = before.table(table), after.table(table)
        if old != new:
            common = old.keys() & new.keys()
            changed = sum(old[key] != new[key] for key in common)
            counts[table] = Counts(len(new) - len(common), changed, len(old) - len(common))
    return counts


def restore(client: Client, then: Client, when: str) -> Change | None:
    """Make ``client`` what it was ``then``; None if it is that already. ``when`` is for the label.

    Raises InvalidInput "backup_of_another" if ``then`` is another client.
    """
    if client.profile.uid != then.profile.uid:
        raise InvalidInput("backup_of_another", name=then.profile.name)
    touches = []
    for table in TABLES:
        now, was = client.table(table), then.table(table)
        touches += [Touch(table, key, now.get(key), was.get(key)) for key in {**now, **was}]
    return change_of(label("restored", when=when), touches)
