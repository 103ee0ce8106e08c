"""What is chosen for the calendar of a client: what counts as a gap, its time zone, and the shares that are wished."""

from collections.abc import Mapping

from msgspec.structs import replace

from somedesk.base.languages import Language
from somedesk.domain.calendar.balance import SHARED, Field, shared
from somedesk.domain.change import Change, change_of, label, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked

_ZONES: Mapping[Language, str] = {"da": "Europe/Copenhagen", "sv": "Europe/Stockholm", "en": "Europe/London"}


def zone_of(client: Client) -> str:
    """The time zone of the calendar's times; that of the client's language until one was chosen."""
    return client.profile.time_zone or _ZONES[client.profile.language]


def set_calendar(
    client: Client, gap_days: int | None, time_zone: str, wished: Mapping[Field, Mapping[str, int | None]]
) -> Change | None:
    """Choose what counts as a gap, the time zone, and per purpose, target group and platform the share wished for.

    Raises InvalidInput for what is out of its limits.
    """
    profile = checked(replace(client.profile, gap_days=gap_days, time_zone=time_zone))
    touches = [touch(client, "client", profile)]
    for field, shares in wished.items():
        touches += [
            touch(client, SHARED[field], checked(replace(record, share=shares[record.id])))
            for record in shared(client, field)
            if record.id in shares
        ]
    return change_of(label("calendar_settings"), touches)
