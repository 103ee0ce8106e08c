"""What goes out of a workshop, and ballots that come back: workbook, minutes, JSON, reports, hand-over, erasing."""

import datetime as dt
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from docx.text.run import Run
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.content.models import built_in
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.workshop import Parked, Participant
from somedesk.domain.workshop import ballots, rounds, workshops
from somedesk.domain.workshop.paper import sheet_number
from somedesk.exchange.ballot_files import export_ballots, read_ballot, read_ballots
from somedesk.exchange.formats import export
from somedesk.exchange.json_format import export_client, import_client
from somedesk.reports.build import build
from somedesk.reports.options import ReportOptions
from somedesk.reports.subject import SECOND_BEGINS, SECOND_ENDS
from somedesk.store.ballot_box import BallotBox, ballots_path
from somedesk.store.client_file import ClientFile
from somedesk.store.erase import erase
from somedesk.work.handing_over import PARTS, copied
from tests.gui.held_workshop import A, client_for_workshop
from tests.reports.reading import squeezed, text_of
from tests.small_client import MOMENT, made

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

TODAY = dt.date(2026, 11, 29)
MODEL = built_in()
FIRST, SECOND = MODEL.dimension_ids()[:2]


@pytest.fixture(scope="module", name="held")
def a_workshop_that_was_held() -> Client:
    """Hands on one dimension, four secret votes on another of which one abstains, then two more that are too few."""
    client = client_for_workshop()
    new = replace(workshops.new_workshop("w", A, TODAY, MODEL), participants=(Participant(1, "Ellen"), Participant(2)))
    client = made(client, workshops.add_workshop(client, new))
    client = made(client, workshops.begin(client, "w", MOMENT))
    client = made(client, rounds.start(client, "w", [FIRST, SECOND], "current", ["r1", "r2"]))
    nobody = made(client, workshops.set_participants(client, "w", ()))
    client = made(nobody, rounds.set_hands(nobody, "r1", (0, 1, 5, 2), 1))
    client = made(client, rounds.reveal(client, "r1"))
    session = ballots.Session()
    for number, level in enumerate((0, 5, 3, None), start=1):
        session = ballots.hand_in(session, f"p{number}", {"r2": level}, 5)
    client = made(client, rounds.reveal(client, "r2", session.rounds["r2"]))
    client = made(client, rounds.start(client, "w", [FIRST], "target", ["r3"]))
    session = ballots.hand_in(ballots.hand_in(session, "p8", {"r3": 4}, 5), "p9", {"r3": 5}, 5)
    client = made(client, rounds.reveal(client, "r3", session.rounds["r3"]))
    client = made(client, rounds.decide(client, "w", FIRST, "current", 2, True))
    client = made(client, rounds.decide(client, "w", FIRST, "target", 4))
    client = made(client, rounds.explain(client, "w", FIRST, reason="WHYSO", dissent="NOTME", target_reason="AIMHIGH"))
    client = made(client, workshops.park(client, Parked("k", "w", MOMENT, "LATERON")))
    return made(client, workshops.close(client, "w", MOMENT + dt.timedelta(minutes=75)))


def rows_of(client: Client, language: str) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", client, language, ReportOptions(), TODAY)))
    sheet = book[words(language)("rounds")]
    return list(sheet.iter_rows(values_only=True))


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_the_workbook_has_a_row_for_each_round_with_a_column_for_each_level(held: Client, language: str) -> None:
    head, *rows = rows_of(held, language)
    assert list(head[4:10]) == [str(level) for level in range(6)]
    found = {(row[1], row[3], row[2]): row[4:] for row in rows}
    names = MODEL.text(language).dimensions
    level, target = (words(language)(f"rounds.question.{key}") for key in ("current", "target"))
    assert found[names[FIRST].name, 1, level][:11] == (0, 1, 5, 2, 0, 0, 1, 0, "2", "1–3", 86)
    assert found[names[FIRST].name, 1, level][11:] == (2, "WHYSO", "NOTME")
    assert found[names[SECOND].name, 1, level][:9] == (1, 0, 0, 1, 0, 1, 1, 0, "3")
    assert found[names[FIRST].name, 1, target][:9] == (0, 0, 0, 0, 0, 0, 0, 2, None)


def test_a_client_without_votes_has_no_sheet_of_votes() -> None:
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", client_for_workshop(), "en", ReportOptions(), TODAY)))
    assert words("en")("rounds") not in book.sheetnames


@pytest.mark.parametrize("second", [None, "en"])
def test_the_minutes_tell_votes_reasons_and_what_was_put_aside(held: Client, second: str | None) -> None:
    options = ReportOptions(second_language=second)
    found = text_of(build("minutes", held, "da", options, TODAY))
    for said in ("WHYSO", "NOTME", "AIMHIGH", "LATERON", "75minutter", "TastleogWierman", "2hemmeligestemmesedler",
                 "Niveauidag", "2Vækst·påvejtil3"):  # fmt: skip
        assert said in found, said
    assert ("TastleandWierman" in found) == (second is not None)
    assert squeezed("· 1 5 2 · · 2 1–3 86 %") in found
    assert "86%" in text_of(build("assessment", held, "da", options, TODAY))


def _runs(data: bytes) -> list[Run]:
    document = docx.Document(io.BytesIO(data))
    return [Run(run, document) for run in document.element.body.iter(qn("w:r"))]


@pytest.mark.parametrize("second", [None, "sv"])
def test_the_minutes_in_word_tell_the_same(held: Client, second: str | None) -> None:
    data = export("minutes-docx", held, "en", ReportOptions(second_language=second), TODAY)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        told = package.read("word/document.xml").decode()
    for said in ("WHYSO", "NOTME", "AIMHIGH", "LATERON", "75 minutes", "86%", "Tastle", "2 Growth · on the way to 3"):
        assert said in told, said
    assert ("minnesanteckningar" in told.lower()) == (second is not None)
    assert not any(mark in told for mark in (SECOND_BEGINS, SECOND_ENDS))
    runs = [(run.text, run._r.rPr.find(qn("w:lang")).get(qn("w:val"))) for run in _runs(data)]
    by_language = {tag: " ".join(text for text, said in runs if said == tag) for _, tag in runs}
    assert by_language.keys() == {"en-GB", *(["sv-SE"] if second else [])}
    assert "Minutes" in by_language["en-GB"]
    assert "innesanteckningar" not in by_language["en-GB"]
    assert export("minutes-docx", held, "en", ReportOptions(second_language=second), TODAY) == data
    empty = export("minutes-docx", client_for_workshop(), "en", ReportOptions(introduction="INTRO"), TODAY)
    with zipfile.ZipFile(io.BytesIO(empty)) as package:
        assert "INTRO" in package.read("word/document.xml").decode()


def test_json_holds_rounds_and_decisions_and_comes_in_again(held: Client) -> None:
    assert import_client(export_client(held)) == held


def test_paper_ballots_have_a_number_each_and_every_statement(held: Client) -> None:
    three = made(held, workshops.set_participants(held, "w", [Participant(n + 1) for n in range(3)]))
    found = text_of(build("ballots", three, "sv", ReportOptions(), TODAY))
    assert [sheet_number(number) in found for number in (1, 2, 3, 4)] == [True, True, True, False]
    assert squeezed(MODEL.text("sv").dimensions[SECOND].levels["4"].text) in found


# --- ballots that come back ---


def filled(client: Client, number: int, **answers: object) -> bytes:
    """A ballot of the ZIP, filled in as a spreadsheet does it."""
    if "ballots" not in client.memo:
        client.memo["ballots"] = export_ballots(client, "da")
    with zipfile.ZipFile(io.BytesIO(client.memo["ballots"])) as pack:
        book = openpyxl.load_workbook(io.BytesIO(pack.read(pack.namelist()[number - 1])))
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(min_row=5):
        if row[0].value in answers:
            row[2].value = answers[str(row[0].value)]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_ballot_that_comes_back_says_what_was_typed(held: Client, tmp_path: Path) -> None:
    one = read_ballot(filled(held, 1, **{FIRST: 3, SECOND: "-"}), "x", "uid-1", A, MODEL)
    assert one.votes == {FIRST: 3, SECOND: None}
    other = read_ballot(filled(held, 2, **{FIRST: " 4 "}), "x", "uid-1", A, MODEL)
    assert (other.votes, one.code != other.code) == ({FIRST: 4}, True)
    for name, content in (("a.xlsx", filled(held, 1, **{FIRST: 3})), ("b.xlsx", filled(held, 1, **{FIRST: 5}))):
        (tmp_path / name).write_bytes(content)
    (tmp_path / "c.xlsx").write_bytes(export("xlsx", held, "da", ReportOptions(), TODAY))
    found = read_ballots([*sorted(tmp_path.iterdir()), tmp_path / "gone.xlsx"], "uid-1", A, MODEL)
    assert [each.votes for each in found.ballots] == [{FIRST: 3}]
    assert [error.code for error in found.refused] == ["ballots_differ", "ballot_foreign", "file_missing"]
    assert found.refused[0].params == {"file": "b.xlsx", "other": "a.xlsx"}
    (tmp_path / "b.xlsx").write_bytes((tmp_path / "a.xlsx").read_bytes())
    again = read_ballots([tmp_path / "a.xlsx", tmp_path / "b.xlsx"], "uid-1", A, MODEL)
    assert (len(again.ballots), again.refused) == (1, ()), "a copy says nothing else"


def test_a_ballot_of_another_assessment_or_unclear_is_refused(held: Client) -> None:
    with pytest.raises(FileProblem, match="ballot_of_another"):
        read_ballot(filled(held, 1), "x", "uid-1", "other", MODEL)
    for unclear in (7, "three", "2.5", 2.5, "=1+2", "#REF!"):
        with pytest.raises(InvalidInput, match="ballot_unclear"):
            read_ballot(filled(held, 1, **{FIRST: unclear}), "x", "uid-1", A, MODEL)


def test_ballots_are_for_those_who_take_part_else_for_twenty_five(held: Client) -> None:
    two = made(held, workshops.set_participants(held, "w", [Participant(1), Participant(2)]))
    for client, count in ((two, 2), (client_for_workshop(), 25)):
        with zipfile.ZipFile(io.BytesIO(export_ballots(client, "en"))) as pack:
            assert len(pack.namelist()) == count
    with pytest.raises(InvalidInput, match="ballots_need_assessment"):
        export_ballots(assessments.new_client("u", "Name", "da", TODAY), "da")


# --- what else there is of it ---


def test_a_copy_without_notes_holds_no_vote_no_name_and_no_reason(held: Client) -> None:
    copy = copied(held, frozenset(PARTS) - {"assessment_notes"})
    told = export_client(copy).decode()
    assert not [said for said in ("WHYSO", "NOTME", "AIMHIGH", "LATERON", "Ellen") if said in told]
    assert {each.votes for each in copy.rounds.values()} == {()}
    assert copied(held, frozenset(PARTS)) == held


def test_erasing_a_client_takes_its_sealed_ballots_along(tmp_path: Path) -> None:
    path = tmp_path / "x.somedesk"
    ClientFile.create(path, client_for_workshop()).close()
    BallotBox("uid-1", "w").save(ballots.Session())
    assert erase(path, "uid-1").left == ()
    assert list(ballots_path().iterdir()) == []
