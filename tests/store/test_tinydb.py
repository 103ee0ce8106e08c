"""TinyDB's documented behaviour over our storage, and our file under TinyDB's own storage."""

import json
from pathlib import Path
from random import Random
from typing import cast

import pytest
from tinydb import Query, TinyDB, where
from tinydb.middlewares import CachingMiddleware
from tinydb.operations import delete, increment
from tinydb.table import Document

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.domain.client import TABLES
from somedesk.store import durable
from somedesk.store.client_file import ClientFile
from somedesk.store.durable import DurableDatabase, DurableStorage
from somedesk.store.file_format import NO_DOCUMENTS, StoredDocument, with_documents
from tests.small_client import small_client
from tests.store.faults import environment


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "any.json"


def database(path: Path, **options: object) -> TinyDB:
    return TinyDB(path, storage=DurableStorage, **options)


def test_documents_are_there_again_after_reopening(path: Path) -> None:
    with database(path) as db:
        assert db.insert({"name": "ø", "nested": {"list": [1, 2.5, None, True]}}) == 1
        assert db.insert_multiple([{"name": "b"}, {"name": "c"}]) == [2, 3]
        db.table("other").insert(Document({"name": "d"}, doc_id=7))
    with database(path) as db:
        assert [dict(found) for found in db] == [
            {"name": "ø", "nested": {"list": [1, 2.5, None, True]}},
            {"name": "b"},
            {"name": "c"},
        ]
        assert db.table("other").get(doc_id=7) == {"name": "d"}
        assert db.tables() == {"_default", "other"}
        assert db.insert({"name": "e"}) == 4


def test_queries_updates_and_removals(path: Path) -> None:
    db = database(path)
    db.insert_multiple({"number": n, "inner": {"even": n % 2 == 0}} for n in range(6))
    assert db.count(Query().inner.even == True) == 3  # noqa: E712 – TinyDB's way of asking
    assert db.update({"seen": True}, where("number") > 3) == [5, 6]
    assert db.update(increment("number"), doc_ids=[6]) == [6]
    assert db.update(delete("seen"), doc_ids=[5]) == [5]
    assert db.get(where("number") == 6) == {"number": 6, "inner": {"even": False}, "seen": True}
    assert db.contains(where("seen").exists())
    assert not db.contains((where("seen") == True) & (where("number") == 4))  # noqa: E712
    assert db.remove(where("number") < 2) == [1, 2]
    assert len(db) == 4
    assert db.upsert({"number": 2, "new": 1}, where("number") == 2) == [3]
    assert db.upsert({"number": 99}, where("number") == 99) == [7]
    assert db.search(where("new") == 1) == [{"number": 2, "inner": {"even": True}, "new": 1}]
    db.table("gone").insert({})
    db.drop_table("gone")
    assert db.tables() == {"_default"}
    db.truncate()
    assert db.all() == []
    db.drop_tables()
    assert db.tables() == set()
    db.close()
    assert database(path).tables() == set()


def test_what_a_search_hands_out_is_a_copy(path: Path) -> None:
    db = database(path)
    db.insert({"inner": {"value": 1}})
    db.all()[0]["inner"]["value"] = 2
    db.search(where("inner").exists())[0]["inner"]["value"] = 3
    assert db.all() == [{"inner": {"value": 1}}]
    assert database(path).all() == [{"inner": {"value": 1}}]


def test_a_document_that_cannot_be_written_changes_nothing(path: Path) -> None:
    db = database(path)
    db.insert({"value": 1})
    before = path.read_bytes()
    with pytest.raises(TypeError):
        db.insert({"value": object()})
    with pytest.raises(UnicodeEncodeError):
        db.update({"value": "\ud800"})
    assert db.all() == [{"value": 1}]
    assert path.read_bytes() == before


def test_a_caching_middleware_writes_when_it_is_closed(path: Path) -> None:
    with TinyDB(path, storage=CachingMiddleware(DurableStorage)) as db:
        db.insert({"value": 1})
        db.update({"value": 2})
        assert not path.exists()
    assert database(path).all() == [{"value": 2}]


def test_the_header_cannot_be_written_over(path: Path) -> None:
    with pytest.raises(ValueError, match="somedesk"):
        database(path).table("somedesk").insert({"format": 9})


def test_a_state_too_large_to_be_read_again_is_refused(path: Path) -> None:
    db = database(path)
    db.insert({"value": 1})
    with pytest.raises(InvalidInput) as caught:
        db.insert({"value": "x" * (20 * 1024 * 1024)})
    assert caught.value.code == "client_too_large"
    assert db.all() == [{"value": 1}]


def test_what_fits_is_reckoned_the_same_change_by_change_as_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "LARGEST_CONTENT", 100)
    db = DurableDatabase(path, storage=DurableStorage)
    storage = cast("DurableStorage", db.storage)
    random, refused = Random(1), 0
    for _ in range(300):
        name, key = random.choice("ab"), random.choice("1234")
        documents = {name: {key: b"1" * random.randrange(1, 40) if random.random() < 0.9 else None}}
        if documents[name][key] is None and key not in storage.tables.get(name, NO_DOCUMENTS).entries:
            continue
        after = {**storage.tables, name: with_documents(storage.tables.get(name, NO_DOCUMENTS), documents[name])}
        if sum(table.size for table in after.values()) > 100:
            refused += 1
            with pytest.raises(InvalidInput):
                storage.with_documents(documents)
            continue
        made = storage.with_documents(documents)
        assert made == after
        if random.random() < 0.7:  # else it was reckoned for nothing
            db.put(documents, made)
    assert 30 < refused < 200


def test_read_only_refuses_to_write_and_to_make_a_file(path: Path) -> None:
    database(path).insert({"value": 1})
    with pytest.raises(FileProblem) as caught:
        database(path, read_only=True).insert({})
    assert caught.value.code == "file_read_only"
    with pytest.raises(FileProblem) as caught:
        database(path.with_name("none.json"), read_only=True)
    assert caught.value.code == "file_missing"


def test_a_file_that_someone_else_wrote_is_not_overwritten(path: Path) -> None:
    first, second = database(path), database(path)
    first.insert({"by": "first"})
    with pytest.raises(FileProblem) as caught:
        second.insert({"by": "second"})
    assert caught.value.code == "changed_underneath"
    assert second.all() == []
    assert database(path).all() == [{"by": "first"}]


def test_a_file_of_tinydb_itself_is_left_alone(path: Path) -> None:
    with TinyDB(path) as db:
        db.insert({"value": 1})
    before = path.read_bytes()
    with pytest.raises(FileProblem) as caught:
        database(path)
    assert caught.value.code == "file_foreign"
    assert path.read_bytes() == before


def test_a_client_file_opens_in_tinydb_and_still_opens_here_when_it_was_rewritten_unchanged(tmp_path: Path) -> None:
    client = small_client(strategy=(3, 4))
    with ClientFile.create(tmp_path / "a.somedesk", client, environment()) as file:
        path = file.path
    with TinyDB(path) as db:
        assert db.table("client").all()[0]["name"] == "Testkunde"
        found = db.table("ratings").get(where("dimension") == "strategy")
        assert found is not None
        assert found["level"] == 3
        assert found.doc_id == 1
        db.storage.write(db.storage.read())
    assert b'": "' in path.read_bytes(), "TinyDB did not rewrite the file"
    with ClientFile.open(path, environment=environment()) as file:
        assert file.client == client


def test_a_client_file_is_text_with_one_record_a_line(tmp_path: Path) -> None:
    with ClientFile.create(tmp_path / "a.somedesk", small_client(strategy=(3, 4)), environment()) as file:
        lines = file.path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith('{"somedesk":{"1":{"application":"somedesk","format":4,"digest":"')
    assert '"1":{"id":"first.strategy","assessment":"first","dimension":"strategy","level":3,"target":4}},' in lines
    assert list(json.loads("\n".join(lines))) == ["somedesk", *TABLES]


def test_a_table_read_twice_in_one_go_is_the_same_copy(path: Path) -> None:
    db = database(path)
    db.insert({"value": 1})
    tables = db.storage.read()
    assert tables is not None
    tables["_default"]["1"]["value"] = 2
    assert tables["_default"]["1"]["value"] == 2
    assert db.all() == [{"value": 1}]
    db.storage.write(tables)
    assert db.all() == [{"value": 2}]


def test_a_document_put_under_another_id_takes_that_id() -> None:
    document = StoredDocument("3", b'"3":{"a":1,"b":2}')
    assert document.entry("3") == b'"3":{"a":1,"b":2}'
    assert document.entry("5") == b'"5":{"a":1,"b":2}'
    assert len(document) == 2


def test_documents_put_in_encoded_are_seen_by_who_asks_tinydb(tmp_path: Path) -> None:
    with DurableDatabase(tmp_path / "x.somedesk", storage=DurableStorage) as database:
        table = database.table("things")
        first = table.insert({"name": "one"})
        assert [found["name"] for found in table.search(where("name") == "two")] == []
        database.put({"things": {"7": b'{"name":"two"}'}, "others": {"1": b'{"name":"three"}'}})
        assert [found["name"] for found in table.search(where("name") == "two")] == ["two"]
        assert table.insert({"name": "four"}) == 8
        database.put({"things": {str(first): None}})
        assert {found["name"] for found in table.all()} == {"two", "four"}
        assert [found["name"] for found in database.table("others").all()] == ["three"]
