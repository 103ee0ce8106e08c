"""A toy: the changes of what was seen, each with a name for undo and history."""

import datetime as dt

from somedesk.domain.change import Change, change_of, label, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked
from somedesk.domain.records.observations import Observation


def note(client: Client, record: str, text: str, day: dt.date) -> Change | None:
    """Note what was seen on a day. Raises InvalidInput for a text that is too long."""
    new = checked(Observation(id=record, text=text, day=day))
    return change_of(label("observation_noted", text=text), [touch(client, "observations", new)])
