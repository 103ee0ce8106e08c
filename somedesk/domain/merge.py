"""Two versions of one client made into one: record by record, field by field, with nothing lost unseen.

Against their common ancestor, what only one side has changed is taken from that side. Without an ancestor, what is
empty counts as untouched, and a record that only one side has as added there.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, cast

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields as fields_of
from msgspec.structs import replace

from somedesk.domain.change import Change, Touch, apply, change_of, label
from somedesk.domain.client import TABLES, Action, Assessment, Client, Rating, Record
from somedesk.domain.dependencies import without_rings
from somedesk.domain.integrity import broken_links
from somedesk.domain.maturity_model import MaturityModel

# Both can be taken of a part that ``is_united``.
Side = Literal["ours", "theirs", "both"]
# Table, record and part; the part "" is the record as a whole.
Place = tuple[str, str, str]
WHOLE = ""

# These are only right together; such a part is called by its first field.
_TOGETHER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "ratings": (("level", "on_the_way", "not_applicable", "reason"), ("evidence", "evidence_date")),
    "actions": (("status", "percent", "completed"), ("start", "start_fixed", "due", "due_fixed")),
    "assessments": (("status", "history"),),
}
# A list to which either side adds: both can be kept.
_UNITED = "log"
# What says which record it is, and is the same on both sides, or stays ours.
_IDENTITY = frozenset({"id", "uid", "assessment"})


class Part(Struct, frozen=True):
    """What is taken from one side or the other: ``fields`` that belong together, or (none) the whole record.

    ``suggested`` is the side that alone has changed it; in a ``conflict`` both have, and a person should look.
    """

    name: str
    fields: tuple[str, ...]
    suggested: Side
    conflict: bool

    @property
    def is_united(self) -> bool:
        """Whether what both sides have entered can be kept: the lines of a log."""
        return self.name == _UNITED


class Difference(Struct, frozen=True):
    """A record that is not the same on both sides; None = not there. An assessment takes its ``ratings`` with it."""

    table: str
    id: str
    ours: Record | None
    theirs: Record | None
    parts: tuple[Part, ...]
    ratings: tuple[Rating, ...] = ()


class Lost(Struct, frozen=True):
    """What one side had entered and the merged client does not have.

    ``record`` is that side's; without a ``field``, the whole of it, or (None) that it was removed there.
    """

    side: Side
    table: str
    id: str
    field: str = WHOLE
    value: object = None
    record: Record | None = None


class Merged(Struct, frozen=True):
    """The result: the one change that leads to it (None = ours is that already), and what was lost on the way."""

    client: Client
    change: Change | None
    lost: tuple[Lost, ...]


def differences(ours: Client, theirs: Client, ancestor: Client | None = None) -> tuple[Difference, ...]:
    """Every record that is not the same on both sides. Ratings of an assessment that only one side has go with it."""
    found = []
    rated = [_by_assessment(client) for client in (ours, theirs, ancestor)]
    for table in TABLES:
        for key in {**ours.table(table), **theirs.table(table)}:
            if table == "ratings" and not _have_both(ours, theirs, key):
                continue
            mine, other = (_record(client, table, key, (ours, theirs)) for client in (ours, theirs))
            if mine is None or other is None:
                ratings = rated[mine is None].get(key, ()) if table == "assessments" else ()
                were = rated[2].get(key, ()) if table == "assessments" else ()
                old = ancestor.table(table).get(key) if ancestor is not None else None
                part = _presence(mine, other, old, is_untouched=set(ratings) == set(were))
                found.append(Difference(table, key, mine, other, (part,), ratings))
            elif mine != other:
                old = _record(ancestor, table, key, (ours, theirs))
                if parts := _parts(table, mine, other, old):
                    found.append(Difference(table, key, mine, other, parts))
    return tuple(found)


def all_of(found: Iterable[Difference], side: Side) -> dict[Place, Side]:
    """Take everything from one side."""
    return {(d.table, d.id, part.name): side for d in found for part in d.parts}


def suggested(found: Iterable[Difference]) -> dict[Place, Side]:
    """Take everything from where it is suggested."""
    return {(d.table, d.id, part.name): part.suggested for d in found for part in d.parts}


def merge(
    ours: Client,
    theirs: Client,
    chosen: Mapping[Place, Side] | None = None,
    ancestor: Client | None = None,
    source: str = "",
) -> Merged:
    """One client of both: of each part what is ``chosen``, else what is suggested. ``source`` is for the label.

    What then has no place any more (a rating whose assessment is not kept) is left out, and told as lost.
    """
    found = differences(ours, theirs, ancestor)
    sides = {**suggested(found), **(chosen or {})}
    tables = {table: dict(ours.table(table)) for table in TABLES}
    for difference in found:
        _put(tables, difference, {part.name: sides[_place(difference, part)] for part in difference.parts}, ancestor)
    _bring_models(tables, ours, theirs)
    _leave_out_misfits(tables, ours)
    _untangle(tables, ours, theirs)
    touches = []
    for table, records in tables.items():
        old = ours.table(table)
        touches += [Touch(table, key, old.get(key), records.get(key)) for key in {**old, **records}]
    change = change_of(label("merged", file=source), touches)
    client = ours if change is None else apply(ours, change)
    lost = (*_lost("ours", ours, client, ancestor), *_lost("theirs", theirs, client, ancestor))
    return Merged(client, change, lost)


def _place(difference: Difference, part: Part) -> Place:
    return difference.table, difference.id, part.name


# --- what differs ---


def _have_both(ours: Client, theirs: Client, rating: str) -> bool:
    found = [client.ratings[rating] for client in (ours, theirs) if rating in client.ratings]
    return all(r.assessment in client.assessments for r in found for client in (ours, theirs))


def _record(client: Client | None, table: str, key: str, known: Sequence[Client]) -> Record | None:
    """The record in ``client``; a rating that is not there is an empty one, as nothing was entered."""
    found = client.table(table).get(key) if client is not None else None
    if found is None and table == "ratings":
        rating = next(each.ratings[key] for each in known if key in each.ratings)
        return Rating(id=key, assessment=rating.assessment, dimension=rating.dimension)
    return found


def _presence(ours: Record | None, theirs: Record | None, old: Record | None, *, is_untouched: bool) -> Part:
    """Of a record that only one side has: removed on the other, if with what goes with it it is as it was."""
    here: Side = "theirs" if ours is None else "ours"
    gone: Side = "ours" if ours is None else "theirs"
    if old is None:
        return Part(WHOLE, (), here, conflict=False)
    is_untouched = is_untouched and old in (ours, theirs)
    return Part(WHOLE, (), gone if is_untouched else here, conflict=not is_untouched)


def _parts(table: str, ours: Record, theirs: Record, old: Record | None) -> tuple[Part, ...]:
    if not _are_mergeable(ours, theirs):
        return (Part(WHOLE, (), *_suggestion(ours, theirs, old)),)
    parts = []
    for names in _groups(table):
        values = [tuple(_value(record, table, name) for name in names) for record in (ours, theirs, old)]
        if values[0] != values[1]:
            side, conflict = _suggestion(*values)
            if conflict and names[0] == _UNITED:
                parts.append(Part(_UNITED, names, "both", conflict=False))
            else:
                parts.append(Part(names[0], names, side, conflict))
    return tuple(parts)


def _suggestion(ours: object, theirs: object, old: object) -> tuple[Side, bool]:
    if ours == old:
        return "theirs", False
    return "ours", theirs != old


def _are_mergeable(ours: Record, theirs: Record) -> bool:
    if isinstance(ours, Rating) and isinstance(theirs, Rating):
        return (ours.assessment, ours.dimension) == (theirs.assessment, theirs.dimension)
    return not isinstance(ours, MaturityModel)


def _groups(table: str) -> tuple[tuple[str, ...], ...]:
    together = _TOGETHER.get(table, ())
    grouped = {name for names in together for name in names}
    identity = _IDENTITY | ({"dimension"} if table == "ratings" else frozenset())
    alone = [(name,) for name in TABLES[table].__struct_fields__ if name not in grouped | identity]
    return (*together, *alone)


def _value(record: Record | None, table: str, name: str) -> Any:
    return getattr(record, name) if record is not None else _DEFAULTS[table].get(name, NODEFAULT)


def _defaults(kind: type[Struct]) -> dict[str, Any]:
    """What stands in the fields of an empty record."""
    found = {field.name: field.default for field in fields_of(kind) if field.default is not NODEFAULT}
    made = {f.name: f.default_factory() for f in fields_of(kind) if callable(f.default_factory)}
    return found | made


_DEFAULTS = {table: _defaults(kind) for table, kind in TABLES.items()}


def _by_assessment(client: Client | None) -> Mapping[str, tuple[Rating, ...]]:
    found: dict[str, list[Rating]] = {}
    for rating in client.ratings.values() if client is not None else ():
        found.setdefault(rating.assessment, []).append(rating)
    return {key: tuple(ratings) for key, ratings in found.items()}


# --- making one of both ---


def _put(
    tables: dict[str, dict[str, Record]], difference: Difference, sides: Mapping[str, Side], ancestor: Client | None
) -> None:
    record = difference.ours
    if WHOLE in sides:
        record = difference.ours if sides[WHOLE] == "ours" else difference.theirs
    else:
        taken = [name for part in difference.parts if sides[part.name] == "theirs" for name in part.fields]
        record = replace(cast("Record", record), **{name: getattr(difference.theirs, name) for name in taken})
        if sides.get(_UNITED) == "both":
            record = _with_united_log(cast("Action", record), cast("Action", difference.theirs), ancestor)
    table = tables[difference.table]
    if record is None or (isinstance(record, Rating) and _is_empty(record)):
        table.pop(difference.id, None)
    else:
        table[difference.id] = record
    for rating in difference.ratings:
        if record is not None:
            tables["ratings"][rating.id] = rating
        elif tables["ratings"].get(rating.id) == rating:
            del tables["ratings"][rating.id]


def _with_united_log(ours: Action, theirs: Action, ancestor: Client | None) -> Action:
    """The lines of both logs by date, each once; a line that one side has removed since they parted stays removed."""
    old = ancestor.actions.get(ours.id) if ancestor is not None else None
    mine, other, before = set(ours.log), set(theirs.log), set(old.log if old is not None else ())
    kept = (mine & other) | ((mine ^ other) - before)
    lines = (line for line in dict.fromkeys((*ours.log, *theirs.log)) if line in kept)
    return replace(ours, log=tuple(sorted(lines, key=lambda line: line.date)))


def _is_empty(rating: Rating) -> bool:
    return rating == Rating(id=rating.id, assessment=rating.assessment, dimension=rating.dimension)


def _bring_models(tables: dict[str, dict[str, Record]], ours: Client, theirs: Client) -> None:
    known = {**theirs.models, **ours.models}
    for assessment in cast("dict[str, Assessment]", tables["assessments"]).values():
        tables["models"].setdefault(assessment.model, known[assessment.model])


def _leave_out_misfits(tables: dict[str, dict[str, Record]], ours: Client) -> None:
    rest: Any = {name: records for name, records in tables.items() if name != "client"}
    client = replace(ours, **rest)
    if broken_links(client):
        for key, rating in list(tables["ratings"].items()):
            if broken_links(client, Change(label("merged"), (Touch("ratings", key, None, rating),))):
                del tables["ratings"][key]


def _untangle(tables: dict[str, dict[str, Record]], ours: Client, theirs: Client) -> None:
    """Actions come after actions that are there, and never after themselves."""
    actions = cast("dict[str, Action]", tables["actions"])
    if actions in (ours.actions, theirs.actions):
        return
    there = {key: tuple(other for other in action.depends_on if other in actions) for key, action in actions.items()}
    named = without_rings(there)
    tables["actions"] = {key: replace(action, depends_on=named[key]) for key, action in actions.items()}


# --- what was lost ---


def _lost(side: Side, client: Client, merged: Client, ancestor: Client | None) -> list[Lost]:
    found = []
    for table in TABLES:
        known = [each for each in (client, merged, ancestor) if each is not None]
        for key in dict.fromkeys(key for each in known for key in each.table(table)):
            had, has, old = (_record(each, table, key, known) for each in (client, merged, ancestor))
            if had in (has, old):
                continue
            if had is None or has is None or not _are_mergeable(had, has):
                found.append(Lost(side, table, key, record=had))
                continue
            for name in (name for names in _groups(table) for name in names):
                value, now, before = getattr(had, name), getattr(has, name), _value(old, table, name)
                if name == _UNITED:
                    value, now = tuple(line for line in value if line not in {*now, *before}), ()
                if value not in (now, before):
                    found.append(Lost(side, table, key, name, value, replace(had, **{name: value})))
    return found
