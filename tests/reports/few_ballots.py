"""A client whose workshop has one participant: a pile of ballots is the same sheet again and again, as it should be."""

import datetime as dt

from msgspec.structs import replace

from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.records.workshop import Participant
from somedesk.domain.workshop import workshops


def with_few_ballots(client: Client) -> Client:
    """``client`` with a workshop of one on its latest assessment, if it has an assessment."""
    assessment = client.latest
    if assessment is None:
        return client
    model = client.model_of(assessment)
    new = workshops.new_workshop("few", assessment.id, dt.date(2026, 11, 14), model)
    change = workshops.add_workshop(client, replace(new, participants=(Participant(1),)))
    return client if change is None else apply(client, change)
