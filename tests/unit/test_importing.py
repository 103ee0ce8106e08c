"""The kinds of files that can be imported: every function there, every file told apart by what is in it."""

import datetime as dt
import inspect
from pkgutil import resolve_name

import pytest

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.messages import sentences
from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.figures.reading import source_ids
from somedesk.exchange.formats import export
from somedesk.exchange.incoming import ImportCall, Incoming
from somedesk.exchange.json_format import export_client
from somedesk.reports.options import ReportOptions
from somedesk.work.importing import kinds
from tests.small_client import small_client

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

CALL = ImportCall("en", dt.date(2026, 11, 29), lambda: "new")
RATINGS = b"date,dimension,level\n2026-03-31,strategy,2\n"


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.id)
def test_every_kind_has_its_functions(kind: kinds.Kind) -> None:
    wanted = {"recognise": 1, "names": 0, "read": 2, "shown": 3, "take": 3}
    for name, count in wanted.items():
        if called := getattr(kind, name):
            assert len(inspect.signature(resolve_name(called)).parameters) == count
    assert kind.recognise
    assert kind.read
    assert kind.shown
    assert kind.into in ("client", "new")


def test_a_source_has_one_name() -> None:
    names = kinds.source_names()
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("data", "source"),
    [
        (export_client(small_client()), "client"),
        (RATINGS, "ratings"),
        (RATINGS.decode().encode("utf-16"), "ratings"),
        (RATINGS.decode().encode("utf-16-be"), "ratings"),
        (b"PK\x03\x04", "actions"),
        (b"42", "client"),
    ],
)
def test_files_are_told_apart_by_what_is_in_them(data: bytes, source: str) -> None:
    assert kinds.recognised(Incoming("any.name", data))[1] == source


def test_what_nobody_knows_is_refused_with_advice() -> None:
    with pytest.raises(FileProblem) as problem:
        kinds.recognised(Incoming("notes.txt", b"Dear Ms Holm,\nthank you.\n"))
    assert problem.value.code == "import_unknown"
    with pytest.raises(FileProblem) as problem:
        kinds.recognised(Incoming("notes.txt", b"\x81\x8d\n"))
    assert problem.value.code == "csv_not_utf8"


def test_documents_and_ballots_are_no_workbooks_and_one_sentence_says_what_to_import() -> None:
    client = sample_client("en", CALL.today)
    for kind, problem in (("docx", "import_docx"), ("pptx", "import_pptx"), ("ballots", "import_zip")):
        data = export(kind, client, "en", ReportOptions(), CALL.today)
        with pytest.raises(FileProblem) as found:
            kinds.recognised(Incoming("it.zip", data))
        assert found.value.code == problem
    many = b"PK\x03\x04" + b"PK\x01\x02" * 3_000  # is not looked into here
    assert kinds.recognised(Incoming("it", many))[1] == "actions"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_source_has_a_name(language: str) -> None:
    for source in kinds.source_names():
        family = "figure" if source in source_ids() else "import"
        assert words(language)(f"{family}_source.{source}")


def test_the_source_can_be_named() -> None:
    assert kinds.recognised(Incoming("a", b"date"), "ratings")[0].id == "ratings"
    with pytest.raises(InvalidInput) as problem:
        kinds.recognised(Incoming("a", b"date"), "rating")
    assert problem.value.code == "source_unknown"


def test_what_each_kind_does_is_said_in_sentences_that_there_are() -> None:
    client = small_client()
    for data in (export_client(client), RATINGS):
        incoming = Incoming("file", data)
        kind, source = kinds.recognised(incoming)
        found = kinds.read(kind, incoming, CALL)
        assert kinds.shown(kind, found, client, CALL).document()["source"] == source
        taken = kinds.taken(kind, found, client, CALL)
        assert taken.done.key in sentences("en")
        assert (taken.client is not None) is (kind.into == "new")
