"""What the import window has done in the background: reading a file, planning where its figures go, comparing."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import SomeDeskError
from somedesk.domain.client import Client
from somedesk.domain.figures import importing
from somedesk.domain.figures.importing import Compared, Outcome
from somedesk.exchange.figures.by_hand import ByHand
from somedesk.store.client_file import ClientFile
from somedesk.store.prepared import Prepared
from somedesk.ui.kit.document import reckoned
from somedesk.work.fresh import new_id, now, today
from somedesk.work.importing import figure_plan
from somedesk.work.importing.figure_plan import Planned


class HandRead(Struct, frozen=True):
    """A table of which the user says what its columns are; ``problem``: what is wrong as long as it is said so.

    ``answers`` are what was said, or what was said of such a table the last time.
    """

    columns: ByHand
    answers: Mapping[str, str]
    read: "Read | None" = None
    problem: SomeDeskError | None = None


class Read(Struct, frozen=True):
    """A file that was read, with the plan for it, and how many values are new, changed and equal, in all and by way."""

    plan: Planned
    size: int
    counts: Mapping[Outcome, int]
    by_way: Mapping[str, Mapping[Outcome, int]]


def read(client: Client, path: Path, language: str, source: str, answers: Mapping[str, str]) -> Read:
    """Read a file and plan its import. Raises SomeDeskError with the advice that helps."""
    from somedesk.exchange.figures.found import Ask
    from somedesk.exchange.figures.reading import read as read_figures
    from somedesk.exchange.incoming import Incoming
    from somedesk.exchange.source import read_source

    incoming = Incoming(path.name, read_source(path))
    zone = client.profile.time_zone or "Europe/Copenhagen"
    found = read_figures(incoming, Ask(today(), zone, source, answers))
    plan = figure_plan.planned(client, found, path.name, language, new_id, answers)
    return compare(client, plan, len(incoming.data))


def read_by_hand(client: Client, path: Path, language: str, answers: Mapping[str, str]) -> HandRead:
    """Read any other table. Raises SomeDeskError for a file without one."""
    from somedesk.exchange.figures.by_hand import BY_HAND, shown_by_hand
    from somedesk.exchange.figures.found import Ask
    from somedesk.exchange.source import read_source

    data = read_source(path)
    said = dict(answers) or _said_before(client, data)
    columns = shown_by_hand(data, Ask(today(), answers=said))
    try:
        return HandRead(columns, said, read(client, path, language, BY_HAND, said))
    except SomeDeskError as problem:
        return HandRead(columns, said, problem=problem)


def _said_before(client: Client, data: bytes) -> dict[str, str]:
    """What was said of a table with the same heads, in the row where they are."""
    from somedesk.exchange.figures.by_hand import BY_HAND, shown_by_hand
    from somedesk.exchange.figures.found import Ask

    for mapping in client.figure_mappings.values():
        if mapping.id.startswith(f"{BY_HAND}."):
            said = figure_plan.answers_by_hand(mapping)
            names = shown_by_hand(data, Ask(today(), answers=said)).names
            if figure_plan.mapping_id(BY_HAND, names) == mapping.id:
                return said
    return {}


def compare(client: Client, plan: Planned, size: int) -> Read:
    """What the plan would do to the client."""
    found = figure_plan.comparison(client, plan)
    by_metric: dict[str, list[Compared]] = {}
    for each in found:
        by_metric.setdefault(each.after.metric, []).append(each)
    by_way = {way.key: importing.counts(by_metric.get(way.metric_id, ())) for way in plan.taken}
    return Read(plan, size, importing.counts(found), by_way)


def change(file: ClientFile, client: Client, plan: Planned) -> Prepared | None:
    """The import as one change."""
    made = figure_plan.change(client, plan, new_id(), now())
    return reckoned(file, made) if made is not None else None


def take_back(file: ClientFile, client: Client, key: str) -> Prepared | None:
    """An import taken back, as one change."""
    made = importing.taken_back(client, key, now())
    return reckoned(file, made) if made is not None else None


def sent(plan: Planned, key: str, goes_to: str) -> Planned:
    """The plan with one series going elsewhere. No two series go to the same metric: the other is passed over then."""
    ways = []
    for way in plan.ways:
        if way.key == key:
            ways.append(replace(way, goes_to=goes_to))
        elif goes_to == way.goes_to and goes_to not in (figure_plan.NEW, figure_plan.PASSED_OVER):
            ways.append(replace(way, goes_to=figure_plan.PASSED_OVER))
        else:
            ways.append(way)
    return replace(plan, ways=tuple(ways))
