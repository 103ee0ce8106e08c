"""The stage check in every export; of too few respondents, only how many they are and why."""

import csv
import datetime as dt
import io
import json
import zipfile

import openpyxl
import pytest
from msgspec.structs import replace

from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.history import Entry, Trace, past, touched, traces
from somedesk.domain.records.stage_check import GivenAnswer, Respondent, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.exchange.formats import export
from somedesk.exchange.history_format import export_csv, export_json
from somedesk.exchange.stage_rows import FIELDS
from somedesk.reports.build import build
from somedesk.reports.options import ReportOptions
from tests.reports.reading import text_of

TODAY = dt.date(2026, 11, 22)
NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)
_WHOLE = sample_client("en", TODAY)
# What other instruments have to say is in the way of none of this, and takes longer than the check.
SAMPLE = replace(
    Client(_WHOLE.profile, _WHOLE.models, _WHOLE.assessments, _WHOLE.ratings),
    stage_checks=_WHOLE.stage_checks,
    stage_answers=_WHOLE.stage_answers,
    stage_respondents=_WHOLE.stage_respondents,
)


def with_respondents(count: int, naming: str) -> Client:
    """The sample's latest check with so many respondents, the first of whom alone answered 25 with partly."""
    check = checks.latest(SAMPLE)
    assert check is not None
    people = {}
    for n in range(count):
        given = (GivenAnswer(1, "yes"), GivenAnswer(25, "partly" if n == 0 else "no"))
        name = f"Person {n}" if naming == "named" else ""
        people[f"p{n}"] = Respondent(id=f"p{n}", check=check.id, answers=given, name=name)
    stage_checks = {**SAMPLE.stage_checks, check.id: replace(check, naming=naming)}
    return replace(SAMPLE, stage_checks=stage_checks, stage_respondents=people)


def written(kind: str, client: Client, language: str = "en") -> bytes:
    return export(kind, client, language, ReportOptions(), TODAY, NOW)


def words_of(data: bytes) -> str:
    """All text of a file, whatever it is packed in."""
    if not data.startswith(b"PK"):
        return data.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_every_statement_of_every_check(language: str) -> None:
    raw = written("stage-csv", sample_client(language, TODAY), language).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(raw, newline=""), delimiter="," if language == "en" else ";"))
    assert tuple(rows[0]) == FIELDS
    assert len(rows) == 72
    last = rows[36 + 3]
    assert (last["statement"], last["answer"], last["stage_reached"], last["respondents"]) == ("4", "partly", "2", "6")
    assert (last["yes"], last["partly"], last["no"]) == ("1", "3", "2")
    assert last["apart"] == ("0.8667" if language == "en" else "0,8667")
    assert last["note"]
    assert rows[0]["withheld"] == ""


@pytest.mark.parametrize("kind", ["stage-csv", "xlsx", "docx", "json"])
def test_of_too_few_anonymous_respondents_no_answer_leaves_the_program(kind: str) -> None:
    few, enough = with_respondents(4, "anonymous"), with_respondents(5, "anonymous")
    changed = replace(
        few, stage_respondents={**few.stage_respondents, "p0": replace(few.stage_respondents["p0"], answers=())}
    )
    five = replace(changed, stage_respondents={**changed.stage_respondents, "p4": enough.stage_respondents["p4"]})
    # Whatever they answered, the file says the same.
    other = replace(
        few,
        stage_respondents={
            key: replace(each, answers=(GivenAnswer(2, "no"),)) for key, each in few.stage_respondents.items()
        },
    )
    of_few, of_enough = written(kind, few), written(kind, enough)
    assert of_few == written(kind, other)
    assert of_enough != of_few
    assert written(kind, five) != of_enough
    if kind != "json":
        assert "at least 5 have answered" in words_of(of_few)
        assert "at least 5 have answered" not in words_of(of_enough)


def test_json_keeps_how_many_they_are() -> None:
    told = json.loads(written("json", with_respondents(3, "anonymous")))["stage_respondents"]
    assert [sorted(each) for each in told] == [["check", "id"]] * 3
    named = json.loads(written("json", with_respondents(3, "named")))["stage_respondents"]
    assert all(each["answers"] for each in named)


@pytest.mark.parametrize("naming", ["named", "anonymous"])
def test_the_report_counts_too_few_and_says_why(naming: str) -> None:
    few = text_of(build("stage-check", with_respondents(4, naming), "en", ReportOptions(), TODAY))
    assert "4respondentshaveanswered" in few
    assert "atleast5haveanswered" in few
    assert "Apart" not in few
    assert "Person0" not in few
    enough = text_of(build("stage-check", with_respondents(5, naming), "en", ReportOptions(), TODAY))
    assert "Apart" in enough
    assert ("Person0:yes1;partly25" in enough) == (naming == "named")


def test_a_workbook_lists_those_by_name_and_none_of_the_others() -> None:
    book = openpyxl.load_workbook(io.BytesIO(written("xlsx", with_respondents(5, "named"))))
    rows = list(book["Respondents"].iter_rows(min_row=2, values_only=True))
    first = rows[0]
    assert (first[1], first[4], first[28]) == ("Person 0", "yes", "partly")
    assert book["Stage checks"].max_row == 73
    for client in (with_respondents(4, "named"), with_respondents(5, "anonymous")):
        assert "Respondents" not in openpyxl.load_workbook(io.BytesIO(written("xlsx", client))).sheetnames


def test_a_client_without_a_check_has_no_sheet_and_no_chapter_of_it() -> None:
    empty = replace(SAMPLE, stage_checks={}, stage_answers={}, stage_respondents={})
    assert "Stage checks" not in openpyxl.load_workbook(io.BytesIO(written("xlsx", empty))).sheetnames
    assert "Stage check" not in words_of(written("docx", empty))
    assert written("stage-csv", empty).decode("utf-8-sig").count("\n") == 1
    assert "Thereisnostagecheckyet." in text_of(build("stage-check", empty, "en", ReportOptions(), TODAY))


def test_the_history_says_that_somebody_answered_and_neither_who_nor_what() -> None:
    """An entry has a time and whose computer it was; an id beside it would lead to the answers."""
    change = checks.hand_in(
        SAMPLE, "stage_two_years", [Respondent(id="x9", check="c", answers=(GivenAnswer(7, "no"),))], "anonymous"
    )
    assert change is not None
    after = apply(SAMPLE, change)
    entry = Entry(NOW, change.label, traces(touched(change)))
    for told in (export_csv(after, (entry,), "en"), export_json(after, (entry,))):
        assert b"stage_answers_handed_in" in told
        assert b"x9" not in told
        assert b"stage_respondents" not in told
    assert past(after, (entry,), 0) == after, "what somebody said is not taken back by going back"
    of_before = Entry(NOW, change.label, (Trace("stage_respondents", "x9", added=True),))
    assert b"x9" not in export_json(after, (of_before,))
    begun = checks.new_check(after, StageCheck("later", TODAY))
    later = apply(after, begun)
    answered = checks.hand_in(later, "later", [Respondent(id="y", check="later")], "anonymous")
    assert answered is not None
    entries = [Entry(NOW, each.label, traces(touched(each))) for each in (begun, answered)]
    assert past(apply(later, answered), entries, 0) == after, "answers to a check that had not begun are not there"
