"""What is wrong in a client that comes as JSON: where, as the screen and the file name it, and what it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from somedesk.base.errors import InvalidInput
from somedesk.base.faults import Fault, written
from somedesk.content.models import built_in
from somedesk.content.record_fields import fields
from somedesk.domain.client import PROFILE_TABLE, TABLES, Client, Record
from somedesk.domain.integrity import Gap, gaps

_NAMES = ("title", "name")  # what a record is called by, if it has that
# What does not fit: the table, the record's id, the field, and why.
_Misfit = tuple[str, str, str, InvalidInput]


def refusal(fault: Fault, record: object = None) -> InvalidInput:
    """The sentence for the first thing that is wrong; ``record`` is the one that it is in, unless the fault has it."""
    match fault.path:
        case ():
            return InvalidInput("import_number")
        case (str(table), int(number), *_) if fault.document is not None:
            record = fault.document[table][number]
    return InvalidInput("import_invalid", place=_place(fault.path, record), fault=fault.what, path=written(fault.path))


def misfits(client: Client, tables: Mapping[str, Sequence[Record]]) -> Iterator[InvalidInput]:
    """What the types cannot say: references into nothing, levels and dimensions that the models lack."""
    for find in (_astray, _beyond_the_model, _of_no_model):  # each needs what the one before has found whole
        for table, key, field, what in find(client):
            number = next(n for n, record in enumerate(tables[table]) if record.id == key)
            way = () if table == PROFILE_TABLE else (number,)
            yield refusal(Fault((table, *way, *field.split(".")), what), tables[table][number])


def _place(path: tuple[str | int, ...], record: Any) -> InvalidInput:
    table, names = str(path[0]), [part for part in path[1:] if isinstance(part, str)]
    field = next((name for name in names[:1] if table in TABLES and name in fields(table)), "")
    match path:
        case (_, int(number), *_) if table in TABLES:
            which = _called(record) or InvalidInput("place_number", number=number + 1)
            if field:
                return InvalidInput("place_field", table=table, which=which, field=field)
            return InvalidInput("place_record", table=table, which=which)
        case _ if field:
            return InvalidInput("place_only_field", table=table, field=field)
    return InvalidInput("place_table", table=table) if table in TABLES else InvalidInput("place_file")


def _called(record: Any) -> InvalidInput | None:
    found = record.get if isinstance(record, dict) else lambda name: getattr(record, name, "")
    name = next((name for name in map(found, _NAMES) if isinstance(name, str) and name.strip()), None)
    return InvalidInput("place_called", name=name) if name is not None else None


def _astray(client: Client) -> Iterator[_Misfit]:
    for gap in gaps(client):
        field, what = _what(gap, client, client.table(gap.table)[gap.id])
        yield gap.table, gap.id, field, what


def _what(gap: Gap, client: Client, record: Any) -> tuple[str, InvalidInput]:
    """The field, and what is wrong with it."""
    table, field, value = TABLES[gap.table], gap.field, getattr(record, gap.field, None)
    if (target := table.links.get(field)) and (lost := _lost(table.linked(record, field), client.table(target))):
        return field, InvalidInput("fault_link", value=lost, table=target)
    if known := table.words.get(field):
        return field, InvalidInput("fault_word", value=value, known=known)
    match gap.table, field:
        case _, "dimension":
            return field, InvalidInput("fault_dimension", value=value)
        case "ratings", "level":
            highest = client.model_of(client.assessments[record.assessment]).structure.levels
            field = "level" if (record.level or 0) > highest else "target"
            return field, InvalidInput("fault_high", value=getattr(record, field), limit=highest)
        case "models", "structure":
            return field, InvalidInput("fault_structure")
        case "models", _ if field != "id":
            return field, InvalidInput("fault_wording")
    if field in table.identity:  # which the id is made of
        return "id", InvalidInput("fault_id", value=record.id)
    return field, InvalidInput("fault_misfit")


def _lost(linked: tuple[str, ...], there: Mapping[str, Record]) -> tuple[str, ...]:
    return tuple(key for key in linked if key not in there)


def _beyond_the_model(client: Client) -> Iterator[_Misfit]:
    for rating in client.ratings.values():
        highest = client.model_of(client.assessments[rating.assessment]).structure.levels
        if rating.on_the_way and (rating.level is None or rating.level >= highest):
            yield "ratings", rating.id, "on_the_way", InvalidInput("fault_on_the_way", highest=highest)
        if any(vote > highest for vote in rating.votes):
            yield "ratings", rating.id, "votes", InvalidInput("fault_high", value=max(rating.votes), limit=highest)


def _of_no_model(client: Client) -> Iterator[_Misfit]:
    known = {name for model in (*client.models.values(), built_in()) for name in model.dimension_ids()}
    for action in client.actions.values():
        if action.dimension is not None and action.dimension not in known:
            yield "actions", action.id, "dimension", InvalidInput("fault_dimension", value=action.dimension)
    for dimension in client.profile.weights:
        if dimension not in known:
            what = InvalidInput("fault_dimension", value=dimension)
            yield PROFILE_TABLE, client.profile.id, f"weights.{dimension}", what
