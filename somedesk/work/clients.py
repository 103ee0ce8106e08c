"""New client files, made off the UI thread. Imported when one is asked for: to open a file needs none of this."""

import datetime as dt
from pathlib import Path

from msgspec import Struct

from somedesk.base.errors import FileProblem
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import Assessment, Client, Language, PublicHolidays
from somedesk.domain.grid.assessment import edit_profile, new_assessment, new_client
from somedesk.domain.plan.days_off import country_of
from somedesk.store.client_file import SUFFIX, ClientFile
from somedesk.store.environment import Environment
from somedesk.store.library import Library, file_name
from somedesk.work.fresh import new_id, today


class NewClient(Struct, frozen=True):
    """What was asked for. ``title`` and ``date`` are of the first assessment, if one is to start."""

    name: str
    language: Language
    sector: str
    start_assessment: bool
    title: str
    date: dt.date
    team_hours: float | None = None


def create(folder: Path, new: NewClient, environment: Environment) -> ClientFile:
    """A new client in the library, with its first assessment if that was asked for."""
    client = new_client(new_id(), new.name, new.language, today())
    country = country_of(new.language)
    kept = None if country == "none" else PublicHolidays(country)
    change = edit_profile(client, sector=new.sector, public_holidays=kept, team_hours=new.team_hours)
    client = client if change is None else apply(client, change)
    if new.start_assessment:
        model = built_in()
        first = Assessment(id=new_id(), model=model.id, date=new.date, title=new.title)
        client = apply(client, new_assessment(client, first, model))
    return _write(folder, client, environment)


def sample_path(folder: Path, language: Language) -> Path:
    """Where the sample client of the library is, if it is there."""
    return folder / f"{file_name(sample(language).profile.name)}{SUFFIX}"


def sample(language: Language) -> Client:
    """The sample client as it stands today."""
    return sample_client(language, today())


def open_sample(folder: Path, language: Language, environment: Environment) -> ClientFile:
    """The sample client of the library, made if it is not there."""
    try:
        return ClientFile.open(sample_path(folder, language), environment=environment)
    except FileProblem as problem:
        if problem.code != "file_missing":
            raise
    return _write(folder, sample(language), environment)


def _write(folder: Path, client: Client, environment: Environment) -> ClientFile:
    return ClientFile.create(Library(folder).path_for(client.profile.name), client, environment)
