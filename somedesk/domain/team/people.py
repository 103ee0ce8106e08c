"""The people of a client: who is added, changed, renamed with everything that names them, or removed."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change, Touch, change_of, label, removal, removals, touch
from somedesk.domain.client import TABLES, Client, Person, Record
from somedesk.domain.record import checked, is_visible
from somedesk.domain.records.team import pair_id

_OPEN = ("planned", "in_progress")


class Hanging(Struct, frozen=True):
    """What names a person: actions, open or not; capabilities held, departments spoken for; and whatever else."""

    open_actions: int
    other_actions: int
    capabilities: int
    departments: int
    others: int = 0

    def __bool__(self) -> bool:
        return bool(self.open_actions or self.other_actions or self.capabilities or self.departments or self.others)


def add_person(client: Client, person: Person) -> Change | None:
    """Put somebody on the team. Raises InvalidInput for a name that shows nothing or that somebody has already."""
    new = replace(person, id=_name(person.id))
    if (known := known_as(client, new.id)) is not None:
        raise InvalidInput("person_exists", name=known)
    return change_of(label("person_added", name=new.id), [touch(client, "owners", checked(new))])


def known_as(client: Client, name: str) -> str | None:
    """How somebody on the team is spelt who is meant by ``name``, whatever its case; None if nobody is."""
    meant = name.strip().casefold()
    return name if name in client.owners else next((each for each in client.owners if each.casefold() == meant), None)


def edit_person(client: Client, person: str, **fields: object) -> Change | None:
    """Change what is known of somebody; an ``id`` among ``fields`` renames as well, in the same step."""
    after = replace(client.owners[person], **fields)
    new = _name(after.id)
    if new != person:
        return _renamed(client, person, replace(after, id=new))
    return change_of(label("person_edited", name=person), [touch(client, "owners", checked(after))])


def rename_person(client: Client, person: str, name: str) -> Change | None:
    """Give somebody another name, and change it wherever it stands. One who is known by it already is refused.

    ``person`` may also be somebody who only owns actions.
    """
    new = _name(name)
    if new == person:
        return None
    known = client.owners.get(person)
    return _renamed(client, person, replace(known, id=new) if known else Person(id=new))


def remove_person(client: Client, person: str) -> Change | None:
    """Take somebody off the team, with what they hold. Whatever else has the name, as actions do, keeps it."""
    return change_of(label("person_removed", name=person), removals(client, "owners", [person]))


def role_parts(role: str) -> tuple[str, ...]:
    """The roles of somebody who has several: "Editor, Copywriter"."""
    return tuple(part for each in role.split(",") if (part := each.strip()))


def hanging(client: Client, person: str) -> Hanging:
    """What names ``person``."""
    owned = [action.status in _OPEN for action in client.actions.values() if action.owner == person]
    return Hanging(
        open_actions=sum(owned),
        other_actions=len(owned) - sum(owned),
        capabilities=sum(held.person == person for held in client.holdings.values()),
        departments=sum(department.person == person for department in client.departments.values()),
        others=sum(table != "actions" for table, *_ in _naming(client, person))
        + sum(True for _ in _linked(client, {person: ""}, besides=("holdings", "departments"))),
    )


def handed_over(client: Client, names: Mapping[str, str]) -> list[Touch]:
    """What people hold and speak for goes to others: old name → new. Whoever holds something already keeps theirs."""
    holdings = {key: held for key, held in client.holdings.items() if held.person not in names}
    for held in client.holdings.values():
        if held.person in names:
            key = pair_id(names[held.person], held.capability)
            holdings.setdefault(key, replace(held, id=key, person=names[held.person]))
    moved = [
        Touch("holdings", key, client.holdings.get(key), holdings.get(key)) for key in {**client.holdings, **holdings}
    ]
    return [each for each in (*moved, *_linked(client, names, besides=("holdings",))) if each.before != each.after]


def _linked(client: Client, names: Mapping[str, str], besides: tuple[str, ...]) -> Iterator[Touch]:
    """What links to people, with other names: old name → new. What is said of ``besides`` is said elsewhere."""
    for table in TABLES.values():
        fields = [field for field, target in table.links.items() if target == "owners"]
        for record in client.table(table.name).values() if fields and table.name not in besides else ():
            if any(not names.keys().isdisjoint(table.linked(record, field)) for field in fields):
                yield touch(client, table.name, _with_names(record, fields, names))


def _with_names(record: Record, fields: Iterable[str], names: Mapping[str, str]) -> Record:
    """The record with other names in ``fields``, which hold a name, several, or none."""
    values = {field: getattr(record, field) for field in fields}
    new = {
        field: tuple(names.get(each, each) for each in value) if isinstance(value, tuple) else names.get(value, value)
        for field, value in values.items()
    }
    return replace(record, **new)


def _renamed(client: Client, old: str, after: Person) -> Change | None:
    if after.id in client.owners or any(True for _ in _naming(client, after.id)):
        raise InvalidInput("person_exists", name=after.id)
    was = client.owners.get(old)
    touches = [
        *([removal("owners", was), touch(client, "owners", checked(after))] if was else []),
        *handed_over(client, {old: after.id}),
        *_named(client, old, after.id),
    ]
    return change_of(label("person_renamed", before=old, after=after.id), touches)


def _naming(client: Client, person: str) -> Iterator[tuple[str, Record, tuple[str, ...]]]:
    """Records that name ``person`` without linking: their table, and in which fields."""
    for table in TABLES.values():
        for record in client.table(table.name).values() if table.people else ():
            if fields := tuple(field for field in table.people if person in table.linked(record, field)):
                yield table.name, record, fields


def _named(client: Client, old: str, new: str) -> Iterator[Touch]:
    for table, record, fields in _naming(client, old):
        yield touch(client, table, checked(_with_names(record, fields, {old: new})))


def _name(name: str) -> str:
    stripped = name.strip()
    if not stripped:
        raise InvalidInput("value_refused", field="name")
    if not is_visible(stripped):
        raise InvalidInput("name_invisible")
    return stripped
