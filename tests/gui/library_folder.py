"""A library of clients on disk, for tests that show one."""

import datetime as dt
from pathlib import Path

from msgspec.structs import replace

from somedesk.base.paths import default_library_folder
from somedesk.content.models import built_in
from somedesk.domain.change import Change, apply
from somedesk.domain.client import Action, Assessment, Client, Language
from somedesk.domain.grid import assessment as assessments
from somedesk.store.client_file import ClientFile
from somedesk.store.library import Library


def client_named(name: str, *, language: Language = "en", date: dt.date | None = None, **levels: int) -> Client:
    """A client; with a ``date`` it has an assessment of that day with those levels (targets one higher)."""
    client = assessments.new_client(f"uid-{name}"[:200], name, language, date or dt.date(2026, 1, 1))
    if date is None:
        return client
    first = Assessment(id="first", model=built_in().id, date=date, title="First")
    client = _made(client, assessments.new_assessment(client, first, built_in()))
    for dimension, level in levels.items():
        client = _made(client, assessments.rate(client, "first", dimension, level))
        client = _made(client, assessments.set_target(client, "first", dimension, level + 1))
    return client


def rated_everywhere(name: str, level: int, date: dt.date) -> Client:
    """A client with one assessment in which every dimension stands at ``level``."""
    return client_named(name, date=date, **dict.fromkeys(built_in().dimension_ids(), level))


def with_due(client: Client, *dates: dt.date) -> Client:
    """``client`` with an open action due on each of the dates."""
    actions = {
        f"a{n}": Action(id=f"a{n}", title=f"Action {n}", created=dt.date(2026, 1, 1), due=date)
        for n, date in enumerate(dates)
    }
    return replace(client, actions=actions)


def made_final(client: Client) -> Client:
    """``client`` with its assessments final."""
    final = {key: replace(each, status="final") for key, each in client.assessments.items()}
    return replace(client, assessments=final)


def put(*clients: Client, folder: Path | None = None) -> list[Path]:
    """Write clients into the library; where they are."""
    library = Library(folder or default_library_folder())
    paths = []
    for client in clients:
        path = library.path_for(client.profile.name)
        ClientFile.create(path, client).close()
        paths.append(path)
    return paths


def _made(client: Client, change: Change | None) -> Client:
    assert change is not None
    return apply(client, change)
