"""A toy: something that was seen, by whoever carried out an action."""

import datetime as dt
from typing import Literal

from somedesk.domain.record import Record, RecordId
from somedesk.domain.records.fields import LongText
from somedesk.domain.records.table import Table

ObservationKind = Literal["strength", "weakness"]


class Observation(Record, frozen=True):
    """What was seen; ``action`` None = by the way."""

    text: LongText
    kind: ObservationKind = "strength"
    day: dt.date | None = None
    action: RecordId | None = None


TABLES = (Table(name="observations", kind=Observation, links={"action": "actions"}),)
