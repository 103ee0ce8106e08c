"""The fields of each table, read from its records: what the history and merging tell, and what words must exist for it.

A path names a field, "actions.status", or one of a record within it, "actions.repeat.unit". Lists, dictionaries and
None are passed over: the path of a list is that of its items.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from msgspec.inspect import CollectionType, DictType, LiteralType, NoneType, StructType, Type, UnionType, type_info

from somedesk.domain.client import LANGUAGES, TABLES
from somedesk.domain.records.table import all_links

# No one is told of these: they are for the program, or stand in the record's name.
NAMELESS = frozenset(
    {
        "client.uid",
        "ratings.assessment",
        "models.structure",
        "models.texts",
        "strategy_versions.content",
        "figure_imports.replaced",
    }
)
# Merging, which may find them different, and the reports name these as well; the history leaves them out.
# What a respondent answered alone is not read in the history: it may have been given in confidence.
UNTOLD = frozenset(
    {
        "client.created", "assessments.model", "ratings.dimension", "actions.created", "actions.source",
        "stage_answers.check", "stage_answers.statement", "stage_respondents.check", "stage_respondents.answers",
    }
)  # fmt: skip
# Values that mean more than their type says: the id of a dimension, a share, and the level from which a step leads up.
DIMENSIONS = frozenset(
    {
        "ratings.dimension", "actions.dimension", "metrics.dimension", "workshops.agenda.dimension",
        "rounds.dimension", "decisions.dimension", "parked.dimension",
    }
)  # fmt: skip
PERCENTS = frozenset({"actions.percent", "actions.log.percent"})
STEPS = frozenset({"actions.step"})


def fields(table: str) -> tuple[str, ...]:
    """The fields that a person is told of, in the record's order."""
    names = (name for name in TABLES[table].kind.__struct_fields__ if name != "id")
    return tuple(name for name in names if f"{table}.{name}" not in NAMELESS)


def table_of(kind: str) -> str:
    """The table whose records are of that type."""
    return next(name for name, table in TABLES.items() if table.kind.__name__ == kind)


def told_fields(table: str) -> tuple[str, ...]:
    """Those of them that the history tells."""
    return tuple(name for name in fields(table) if f"{table}.{name}" not in UNTOLD)


@cache
def kinds(table: str) -> Mapping[str, Type]:
    """What stands at each path of ``table``: a date, a choice, a text, a record with paths of its own."""
    return dict(_walk(table, type_info(TABLES[table].kind)))


def choices(table: str, path: str) -> tuple[str, ...]:
    """The values that there can be, if they are words of ours; none for a language, which has its own name."""
    kind = kinds(table).get(path)
    return tuple(map(str, kind.values)) if isinstance(kind, LiteralType) and not is_language(table, path) else ()


def is_language(table: str, path: str) -> bool:
    """Whether a language stands there."""
    kind = kinds(table).get(path)
    return isinstance(kind, LiteralType) and set(kind.values) == set(LANGUAGES)


def choice_key(table: str, path: str, choice: str) -> str:
    """Where its word stands: under the table and the field's own name."""
    return f"{table}.{path.rpartition('.')[2]}.{choice}"


def linked(path: str) -> str | None:
    """The table whose records the field at ``path`` names, if it names any."""
    table, _, field = path.partition(".")
    return dict(all_links(TABLES[table])).get(field)


def keys(table: str) -> Iterator[str]:
    """The keys under which every language must have a word."""
    yield table
    for path in kinds(table):
        if path.split(".")[1] in fields(table):
            yield path
            yield from (choice_key(table, path, choice) for choice in choices(table, path))


def _walk(path: str, kind: Type) -> Iterator[tuple[str, Type]]:
    for field in kind.fields if isinstance(kind, StructType) else ():
        within, inner = f"{path}.{field.name}", _single(field.type)
        yield within, inner
        if within not in NAMELESS:
            yield from _walk(within, inner)


def _single(kind: Type) -> Type:
    match kind:
        case UnionType():
            real = [each for each in kind.types if not isinstance(each, NoneType)]
            return _single(real[0]) if len(real) == 1 else kind
        case CollectionType():
            return _single(kind.item_type)
        case DictType():
            return _single(kind.value_type)
        case _:
            return kind
