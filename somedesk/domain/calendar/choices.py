"""What an entry can serve, made on the way: a purpose, target group or platform that the client does not have yet."""

from collections.abc import Iterable

from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked
from somedesk.domain.records.strategy import Platform, Purpose, TargetGroup

New = Purpose | TargetGroup | Platform
_TABLES: dict[type[New], str] = {Purpose: "purposes", TargetGroup: "target_groups", Platform: "platforms"}


def with_new(client: Client, change: Change | None, new: Iterable[New]) -> Change | None:
    """``change`` with what it needs made first, each after the others of its table; None if nothing is changed."""
    if change is None:
        return None
    touches: list[Touch] = []
    for number, record in enumerate(new):
        table = _TABLES[type(record)]
        last = max((each.place for each in client.table(table).values() if isinstance(each, _KINDS)), default=-1)
        touches.append(touch(client, table, checked(replace(record, place=last + 1 + number))))
    return Change(change.label, (*touches, *change.touches))


_KINDS = (Purpose, TargetGroup, Platform)
