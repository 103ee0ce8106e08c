"""Ratings in a CSV file: they go into the client that is there."""

from somedesk.content import models
from somedesk.domain.client import Client
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken

REQUIRED = ("date", "dimension")


def recognise(incoming: Incoming) -> str | None:
    """A text whose first lines name the columns that ratings need."""
    head = incoming.head.casefold()
    return "ratings" if all(name in head for name in REQUIRED) else None


def read(incoming: Incoming, _call: ImportCall) -> bytes:
    """The bytes: what they say depends on the client."""
    return incoming.data


def shown(found: bytes, client: Client | None, call: ImportCall) -> Shown:
    """Raises FileProblem or InvalidInput for what is refused."""
    take(found, client, call)
    return Shown("ratings")


def take(found: bytes, client: Client | None, call: ImportCall) -> Taken:
    """One wrong row refuses all."""
    from somedesk.exchange.csv_format import import_ratings

    assert client is not None
    latest = client.latest
    model = client.model_of(latest) if latest else models.built_in()
    change = import_ratings(client, found, model, call.new_id)
    if change is None:
        return Taken(Said("cli_unchanged"))
    touched = [touch.table for touch in change.touches]
    counts = {"assessments": touched.count("assessments"), "ratings": touched.count("ratings")}
    return Taken(Said("cli_imported", counts), change)
