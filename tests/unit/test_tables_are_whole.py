"""Every table of a client file, with every field and choice, goes through everything that a client goes through.

The cases are made of the tables' own description: what is added to it is tried by itself.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from somedesk.base.errors import ConflictingChange, InvalidInput
from somedesk.cli.main import main
from somedesk.content import record_fields
from somedesk.content.record_fields import kinds
from somedesk.domain import history, records, restoring
from somedesk.domain.change import Change, apply, change_of, label, removal, removals, touch
from somedesk.domain.client import TABLES, Client, Record, with_tables
from somedesk.domain.history import Entry
from somedesk.domain.integrity import broken_links
from somedesk.domain.merge import all_of, differences, merge
from somedesk.domain.record import RecordId
from somedesk.domain.records.table import all_links
from somedesk.domain.stage_check.spread import withheld
from somedesk.domain.team.people import rename_person
from somedesk.exchange.history_format import export_csv
from somedesk.exchange.json_format import export_client, import_client
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.file_format import encode_file
from somedesk.store.records import encoded_client
from somedesk.store.salvage import Finding, salvage
from tests.marked import MOMENT, choices, filled, marked, records_of, texts

MADE = count()
CLIENT = marked(lambda path: f"<{path} {next(MADE)}>")


def first(table: str) -> Any:
    return next(iter(CLIENT.table(table).values()))


def last(table: str) -> Any:
    return list(CLIENT.table(table).values())[-1]


CHOICES = {name: found for name in TABLES if (found := list(choices(name)))}
EDITED = [name for name, table in TABLES.items() if not table.is_content]
LINKS = [(name, *link) for name, table in TABLES.items() for link in all_links(table)]
CAN_BE_EMPTIED = [
    (name, field, target)
    for name, field, target in LINKS
    if field != TABLES[name].goes_with and TABLES[name].freed(first(name), field, ())
]
UNITED = [(name, field) for name, table in TABLES.items() for field in table.united]


def reached(table: str) -> set[str]:
    """The table, and all to which its records lead, directly or not."""
    found, waiting = {table}, [table]
    while waiting:
        new = {target for _, target in all_links(TABLES[waiting.pop()])} - found
        found |= new
        waiting += new
    return found


def put(table: str, *records: Record) -> Client:
    return with_tables(CLIENT, {table: {**CLIENT.table(table), **{record.id: record for record in records}}})


def done(change: Change | None) -> Change:
    assert change is not None
    return change


# --- the description ---


@pytest.mark.parametrize("name", TABLES)
def test_a_description_speaks_of_fields_and_tables_that_there_are(name: str) -> None:
    table, fields = TABLES[name], set(TABLES[name].kind.__struct_fields__)
    together = [field for names in table.together for field in names]
    named = [*together, *table.united, *table.identity, *dict(all_links(table)), *table.order, *table.people]
    assert set(named) <= fields
    assert {target for _, target in all_links(table)} <= TABLES.keys()
    assert not table.goes_with or table.goes_with in table.links
    assert len(set(together)) == len(together)
    assert not set(together) & {*table.united, *table.identity}


@pytest.mark.parametrize("name", TABLES)
def test_every_field_that_holds_the_id_of_a_record_is_described_as_a_link(name: str) -> None:
    ids = {
        field.name
        for field in msgspec.structs.fields(TABLES[name].kind)
        if field.type in (RecordId, RecordId | None, tuple[RecordId, ...])
    }
    assert ids - TABLES[name].identity - {"dimension", "name"} <= dict(all_links(TABLES[name])).keys()


def test_values_that_mean_more_than_their_type_says_are_there() -> None:
    paths = {path for name in TABLES for path in kinds(name)}
    assert paths >= record_fields.DIMENSIONS | record_fields.PERCENTS | record_fields.STEPS


@pytest.mark.parametrize(("name", "field", "target"), LINKS)
def test_a_record_can_do_without_what_it_links_to_or_goes_with_it(name: str, field: str, target: str) -> None:
    table = TABLES[name]
    assert table.freed(first(name), field, ()) or field == table.goes_with or TABLES[target].is_content


def test_there_is_a_record_with_a_marker_in_every_text_of_every_table() -> None:
    assert broken_links(CLIENT) == ()
    for name in EDITED:
        assert len(CLIENT.table(name)) == records_of(TABLES[name])
        defaults = TABLES[name].defaults()
        records = CLIENT.table(name).values()
        empty = [field for field, value in defaults.items() if all(getattr(each, field) == value for each in records)]
        assert not [field for field in empty if not isinstance(defaults[field], str | None)]


# --- changes, history, going back ---


@pytest.mark.parametrize("name", TABLES)
def test_history_leads_back_through_every_field_and_so_does_undo(name: str) -> None:
    record = first(name)
    for field in set(record.__struct_fields__) - TABLES[name].identity:
        other = replace(record, **{field: getattr(list(CLIENT.table(name).values())[-1], field)})
        emptied = replace(other, **{field: TABLES[name].defaults().get(field, getattr(other, field))})
        if (change := change_of(label("x"), [touch(CLIENT, name, emptied)])) is None:
            continue
        assert (change.tables, change.ids) == ({name}, {record.id})
        after = apply(CLIENT, change)
        entries = (Entry(MOMENT, change.label, history.traces(history.touched(change))),)
        # Of what is not traced the history says nothing, and brings nothing back; undo does.
        assert history.past(after, entries, 0) == (after if TABLES[name].is_untraced else CLIENT)
        assert apply(after, change.inverted()) == CLIENT
        said = f"{name},{record.id},{field}," in export_csv(after, entries, "en").decode("utf-8-sig")
        assert said != TABLES[name].is_untraced, field


@pytest.mark.parametrize("name", EDITED)
def test_going_back_brings_every_table_back_and_says_so(name: str) -> None:
    record = last(name)
    if name == "client":
        now = put(name, replace(record, name="Other"))
        told = restoring.Counts(changed=1)
    else:
        now, told = apply(CLIENT, Change(label("x"), removals(CLIENT, name, [record.id]))), restoring.Counts(removed=1)
    assert restoring.differences(CLIENT, now)[name] == told
    assert apply(now, done(restoring.restore(now, CLIENT, "then"))) == CLIENT


@pytest.mark.parametrize(("name", "field", "target"), [link for link in LINKS if not TABLES[link[2]].is_content])
def test_what_links_to_a_record_lets_go_of_it_when_it_is_removed(name: str, field: str, target: str) -> None:
    table, gone = TABLES[name], last(target).id
    is_many = isinstance(getattr(first(name), field), tuple)
    linking = put(name, replace(first(name), **{field: (gone,) if is_many else gone}))
    after = apply(linking, Change(label("x"), removals(linking, target, [gone])))
    assert broken_links(after) == ()
    assert all(gone not in table.linked(record, field) for record in after.table(name).values())


@pytest.mark.parametrize(("name", "field"), [(name, field) for name in TABLES for field in TABLES[name].people])
def test_whoever_is_renamed_is_renamed_wherever_they_are_named(name: str, field: str) -> None:
    person = next(iter(CLIENT.owners))
    client = put(name, replace(first(name), **{field: person}))
    renamed = apply(client, done(rename_person(client, person, "Somebody new")))
    assert getattr(renamed.table(name)[first(name).id], field) == "Somebody new"
    assert broken_links(renamed) == ()


@pytest.mark.parametrize(("name", "field"), [(name, field) for name, field, target in LINKS if target == "owners"])
def test_whoever_is_renamed_is_renamed_in_what_links_to_them(name: str, field: str) -> None:
    table = TABLES[name]
    (person,) = table.linked(first(name), field)
    renamed = apply(CLIENT, done(rename_person(CLIENT, person, "Somebody new")))
    assert any("Somebody new" in table.linked(record, field) for record in renamed.table(name).values())
    assert not any(person in table.linked(record, field) for record in renamed.table(name).values())
    assert broken_links(renamed) == ()


# --- merging ---


@pytest.mark.parametrize("name", EDITED)
def test_every_field_that_differs_is_offered_and_can_be_taken_from_either_side(name: str) -> None:
    record, table = first(name), TABLES[name]
    for field in set(record.__struct_fields__) - table.identity - dict(all_links(table)).keys():
        value = table.defaults().get(field)
        other = replace(record, **{field: getattr(filled(name, lambda path: f"other {path}"), field)})
        other = other if other != record else replace(record, **{field: value})
        if other == record:
            continue
        theirs = put(name, other)
        (found,) = differences(CLIENT, theirs)
        assert [part.fields for part in found.parts if field in part.fields], field
        merged = merge(CLIENT, theirs, all_of([found], "theirs"))
        assert merged.client.table(name)[record.id] == other or broken_links(theirs), field


@pytest.mark.parametrize("name", [name for name in EDITED if name != "client"])
def test_a_record_that_only_one_side_has_is_kept_and_one_removed_on_one_side_goes(name: str) -> None:
    without = apply(CLIENT, Change(label("x"), removals(CLIENT, name, [first(name).id])))
    assert first(name) in merge(without, CLIENT).client.table(name).values()
    assert merge(CLIENT, without, ancestor=CLIENT).client == without
    everything = merge(CLIENT, without, all_of(differences(CLIENT, without), "theirs"))
    assert first(name).id not in everything.client.table(name)
    assert (name, first(name)) in {(lost.table, lost.record) for lost in everything.lost} or TABLES[name].is_sparse


@pytest.mark.parametrize(("name", "field", "target"), CAN_BE_EMPTIED)
def test_a_link_to_what_the_other_side_removed_is_emptied_and_told(name: str, field: str, target: str) -> None:
    table, gone = TABLES[name], last(target)
    theirs = apply(CLIENT, Change(label("x"), removals(CLIENT, target, [gone.id])))
    ours = put(
        name, replace(first(name), **{field: (gone.id,) if isinstance(getattr(first(name), field), tuple) else gone.id})
    )
    merged = merge(ours, theirs, ancestor=CLIENT)
    assert broken_links(merged.client) == ()
    assert gone.id not in table.linked(merged.client.table(name)[first(name).id], field)
    assert (name, first(name).id, field) in {(lost.table, lost.id, lost.field) for lost in merged.lost}


@pytest.mark.parametrize(("name", "field"), UNITED)
def test_what_both_sides_add_to_a_list_is_kept(name: str, field: str) -> None:
    (line,) = getattr(first(name), field)
    key = TABLES[name].united[field]
    sides = []
    for number in (1, 2):
        later = replace(line, **{key: getattr(line, key).replace(year=2026 + number)})
        sides.append(put(name, replace(first(name), **{field: (line, later)})))
    merged = merge(*sides, ancestor=CLIENT)
    assert [getattr(each, key).year for each in getattr(merged.client.table(name)[first(name).id], field)] == [
        2026, 2027, 2028,
    ]  # fmt: skip
    assert not merged.lost


# --- files ---


@pytest.mark.parametrize("name", CHOICES)
def test_every_choice_survives_a_file_and_an_export(name: str) -> None:
    for chosen in together(CHOICES[name]):
        record = replace(first(name), **chosen)
        if name == "ratings":
            record = replace(record, on_the_way=chosen.get("on_the_way", False))
        client = put(name, record)
        assert import_client(export_client(client)) == withheld(client), chosen
        assert salvage(encode_file(encoded_client(client)), client.profile).client == client, chosen


def together(found: Iterable[tuple[str, object]]) -> Iterator[dict[str, object]]:
    """Each choice of each field once: the first of all fields, then the second."""
    fields: dict[str, list[object]] = {}
    for field, value in found:
        fields.setdefault(field, []).append(value)
    for number in range(max(map(len, fields.values()))):
        yield {field: values[number] for field, values in fields.items() if number < len(values)}


def test_an_export_holds_every_marker_and_comes_in_and_goes_out_the_same() -> None:
    exported = export_client(CLIENT)
    assert import_client(exported) == CLIENT
    assert export_client(import_client(exported)) == exported
    told = {text for name in EDITED for record in CLIENT.table(name).values() for _, text in texts(name, record)}
    assert len(told) > 2 * len(EDITED)
    assert not [text for text in told if json.dumps(text, ensure_ascii=False) not in exported.decode()]


@pytest.mark.parametrize("name", [name for name in TABLES if name != "client"])
def test_an_id_that_stands_twice_in_an_export_is_refused(name: str) -> None:
    exported = json.loads(export_client(CLIENT))
    exported[name].append(exported[name][0])
    with pytest.raises(InvalidInput, match="fault_in_use") as refused:
        import_client(msgspec.json.encode(exported))
    assert refused.value.params["path"] == f"{name}[{len(exported[name]) - 1}].id"


@pytest.mark.parametrize("name", [name for name in EDITED if name != "client"])
def test_a_record_that_cannot_be_read_is_told_by_its_table_and_the_rest_is_read(name: str) -> None:
    record, content = first(name), encode_file(encoded_client(CLIENT))
    broken = content.replace(f'"id":"{record.id}",'.encode(), f'"id":"{record.id}";'.encode())
    assert broken != content
    found = salvage(broken, CLIENT.profile)
    assert record.id not in found.client.table(name)
    assert Finding(name, "", "lost") in found.findings or Finding(name, record.id, "lost") in found.findings
    others = {other for other in EDITED if name not in reached(other)}
    assert all(found.client.table(other) == CLIENT.table(other) for other in others)
    assert salvage(broken, CLIENT.profile, [CLIENT]).client == CLIENT


@pytest.mark.parametrize(("name", "field", "target"), LINKS)
def test_a_record_whose_link_cannot_be_read_stays_if_it_can_do_without(name: str, field: str, target: str) -> None:
    record, table = last(name), TABLES[name]
    gone = table.linked(record, field)[0]
    broken = encode_file(encoded_client(CLIENT)).replace(f'"id":"{gone}",'.encode(), f'"id":"{gone}";'.encode())
    found = salvage(broken, CLIENT.profile)
    now = found.client.table(name).get(record.id)
    assert now == (record if field in table.loose_links else table.freed(record, field, ())), target
    assert now == record or Finding(name, record.id, "lost" if now is None else "unsure") in found.findings


def test_a_saved_file_holds_every_table_and_check_counts_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.somedesk"
    ClientFile.create(path, CLIENT).close()
    assert read_client(path) == CLIENT
    assert main(["check", str(path), "--json"], lambda _path: 1, lambda: 1) == 0
    said = json.loads(capsys.readouterr().out)
    assert {name: said.get(name) for name in TABLES if name != "client"} == {
        name: len(CLIENT.table(name)) for name in TABLES if name != "client"
    }


def test_what_is_in_no_table_of_ours_is_refused() -> None:
    with pytest.raises(KeyError):
        CLIENT.table("unknown")
    for wrong in (removal("client", CLIENT.profile), touch(CLIENT, "client", replace(CLIENT.profile, id="other"))):
        with pytest.raises(ConflictingChange):
            apply(CLIENT, Change(label("x"), (wrong,)))


# --- links that no table has yet ---


@pytest.fixture
def strict_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if what an action comes after had to be there."""
    table = msgspec.structs.replace(TABLES["actions"], links={"depends_on": "actions"}, loose_links={})
    monkeypatch.setitem(records._BY_NAME, "actions", table)


@pytest.mark.usefixtures("strict_links")
def test_a_link_that_can_be_emptied_costs_neither_merging_nor_salvage_the_record() -> None:
    one, other = CLIENT.actions.values()
    linked = put("actions", replace(one, depends_on=(other.id,)), replace(other, depends_on=()))
    assert broken_links(linked) == ()
    gone = Change(label("x"), (removal("actions", linked.actions[other.id]),))
    assert broken_links(apply(linked, gone))[0] == f"actions/{one.id}: depends_on"
    theirs = apply(linked, Change(label("x"), removals(linked, "actions", [other.id])))
    ours = put("actions", replace(one, depends_on=(other.id,), notes="changed"), replace(other, depends_on=()))
    merged = merge(ours, theirs, {("actions", one.id, "depends_on"): "ours"}, ancestor=linked)
    assert merged.client.actions == {one.id: replace(one, depends_on=(), notes="changed")}
    broken = encode_file(encoded_client(linked)).replace(f'"id":"{other.id}",'.encode(), f'"id":"{other.id}";'.encode())
    found = salvage(broken, CLIENT.profile)
    assert found.client.actions == {one.id: replace(one, depends_on=())}
    assert Finding("actions", one.id, "unsure") in found.findings
