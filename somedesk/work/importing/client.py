"""A client that SomeDesk exported as JSON: a new client file."""

from somedesk.domain.client import Client
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken
from somedesk.exchange.source import is_json


def recognise(incoming: Incoming) -> str | None:
    """Any JSON: that it is none of ours is said by the reader."""
    return "client" if is_json(incoming.head.encode()) else None


def read(incoming: Incoming, _call: ImportCall) -> Client:
    """Raises FileProblem or InvalidInput for what is no client."""
    from somedesk.exchange.json_format import import_client
    from somedesk.exchange.source import told_apart

    return import_client(told_apart(incoming.data)[1])


def shown(_found: Client, _client: Client | None, _call: ImportCall) -> Shown:
    """What it is, and no more."""
    return Shown("client")


def take(found: Client, _client: Client | None, _call: ImportCall) -> Taken:
    """A file of its own."""
    values = {"assessments": len(found.assessments), "ratings": len(found.ratings)}
    return Taken(Said("cli_imported", values), client=found)
