"""Answers from forms, in the shapes in which each program writes them; a wrong file is refused whole, with advice."""

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest
from msgspec.structs import replace

from somedesk.base.errors import FileProblem
from somedesk.content.sample import sample_client
from somedesk.content.stage_check import stage_texts
from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.stage_check.check import latest
from somedesk.domain.stage_check.result import agreed
from somedesk.exchange.figures.book import WIDEST_LINE
from somedesk.exchange.figures.sheet import MOST_COLUMNS
from somedesk.exchange.form_answers import SOURCES, FormAnswers, meaning, read_answers, recognise, statement_of
from somedesk.exchange.form_times import Times
from somedesk.exchange.incoming import ImportCall, Incoming
from somedesk.work.importing import answers as importing
from somedesk.work.importing import kinds

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

DAY = dt.date(2026, 11, 17)
IDS = iter(f"id{n}" for n in range(1000))
CALL = ImportCall("en", DAY, lambda: next(IDS))


def text(number: int, language: str = "da") -> str:
    return stage_texts(language).text(number)


def at(moment: str) -> dt.datetime:
    return dt.datetime.fromisoformat(moment)


def csv_of(
    rows: Sequence[Sequence[object]], separator: str = ",", encoding: str = "utf-8", quoted: bool = False
) -> bytes:
    out = io.StringIO(newline="")
    how = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=separator, quoting=how, lineterminator="\n").writerows(rows)
    return out.getvalue().encode(encoding)


def workbook(**sheets: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> FormAnswers:
    return read_answers(Incoming("answers", data))


def said(found: FormAnswers) -> list[dict[int, str]]:
    return [{n: answer for n, answer in each.statements.items() if answer} for each in found.answers]


GOOGLE = csv_of(
    [
        [
            "Timestamp",
            "Name or number",
            f"1. {text(1, 'en')}",
            "How true? [2]",
            f"How true? [{text(3, 'en')}]",
            "Else?",
        ],
        ["2026/04/05 11:38:03 AM GMT+2", "Ann", "Yes", "Partly", "Don’t know", "No"],
        ["2026/10/26 12:05:00 AM GMT+1", "", "No", "Not applicable", "", 'Yes, "so"\nit is'],
        ["2026/10/27 1:05:00 PM AST", "", "", "", "", "nothing"],
    ],
    quoted=True,
)
SHEET = csv_of(
    [
        ["Tidsstempel", "E-mailadresse", *(text(n) for n in range(1, 7))],
        ["05/04/2026 11.38.03", "a@example.org", "Ja", "Delvist", "Nej", "Ved ikke", "Ikke relevant", "Måske"],
    ]
)
MICROSOFT = workbook(
    Sheet1=[
        ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
         f"{text(13, 'sv')}\N{NO-BREAK SPACE}", f"Points - {text(13, 'sv')}", "Q14", "Rating2"],
        [1, at("2026-04-05T11:38:00"), at("2026-04-05T11:41:10"), "anonymous", None, None,
         "Ja", 1, "Vet inte", "Good"],
        [2, at("2026-04-06T09:00:00"), at("2026-04-06T09:02:30"), "b@example.org", "Bo", None,
         "Delvis", 1, "Nej", "x"],
    ]
)  # fmt: skip
LABELS = [[name, code, words] for name in ("s_4", "s_5") for code, words in ((1, "Ja "), (2, "Nej\n"), (9, "Ved ikke"))]
DATASET = [["s_4", "s_5", "s_99", "stato_5"], [1, 2, "x", 1], [9, None, "y", 1], [None, None, None, 0]]
STRUCTURE = [
    ["questionName", "variableName", "questionType", "subType", "questionText", "choiceValue", "choiceText"],
    ["s_4", "s_4", "Closed", "Single", f"{text(20)}  ", None, None],
    ["s_5", "s_5", "Closed", "Single", "Noget om organisationen: 21", None, None],
    ["s_99", "s_99", "Open", "String", "Andet, beskriv:", None, None],
]
SURVEYXACT = workbook(Labels=LABELS, Dataset=DATASET, Structure=STRUCTURE)
MONKEY = csv_of(
    [
        ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address", "First Name",
         "Last Name", "Custom Data 1", text(30, "en"), "How true, on the whole?", ""],
        ["", "", "", "", "", "", "", "", "", "Response", "31. " + text(31, "en"), "32"],
        ["118", "9", "04/05/2026 11:00:00 AM", "04/25/2026 11:38:03 PM", "", "", "", "", "", "Yes", "No", "partly"],
    ]
)  # fmt: skip


def test_google_forms_itself_says_times_with_their_offset_and_grids_by_row() -> None:
    found = read(GOOGLE)
    assert found.source == "google-forms"
    assert found.found == (1, 2, 3)
    assert said(found) == [{1: "yes", 2: "partly", 3: "unknown"}, {1: "no", 2: "not_applicable"}]
    times = [each.time.isoformat() if each.time else None for each in found.answers]
    assert times == ["2026-04-05T11:38:03+02:00", "2026-10-26T00:05:00+01:00"]
    assert [each.name for each in found.answers] == ["Ann", ""]
    assert [(row, error.code) for row, error in found.skipped] == [(4, "answers_row_empty")]


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16")])
def test_the_sheet_of_google_forms_in_danish_has_the_day_first(separator: str, encoding: str) -> None:
    rows = list(csv.reader(io.StringIO(SHEET.decode())))
    found = read(csv_of(rows, separator, encoding))
    assert said(found) == [{1: "yes", 2: "partly", 3: "no", 4: "unknown", 5: "not_applicable"}]
    assert found.answers[0].time == at("2026-04-05T11:38:03")
    assert found.answers[0].name == "a@example.org"
    ((row, error),) = found.skipped
    assert (row, error.code, error.params["statement"], error.params["value"]) == (2, "answers_unclear", 6, "Måske")


def test_microsoft_forms_counts_the_completion_and_leaves_points_alone() -> None:
    found = read(MICROSOFT)
    assert found.source == "microsoft-forms"
    assert said(found) == [{13: "yes", 14: "unknown"}, {13: "partly", 14: "no"}]
    assert [each.time for each in found.answers] == [
        at("2026-04-05T11:41:10"), at("2026-04-06T09:02:30"),
    ]  # fmt: skip
    assert [each.name for each in found.answers] == ["", "Bo"]


def test_surveyxact_codes_are_read_by_their_labels() -> None:
    found = read(SURVEYXACT)
    assert found.source == "surveyxact"
    assert said(found)[0][20] == "yes"
    assert len(found.answers) == 2
    parts = {"dataset.csv": DATASET, "labels.csv": LABELS, "structure.csv": STRUCTURE}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, rows in parts.items():
            package.writestr(name, csv_of([["" if cell is None else cell for cell in row] for row in rows], ","))
    assert said(read(out.getvalue())) == said(found)


def test_surveyxact_codes_without_labels_are_read_by_the_structure_or_not_at_all() -> None:
    """1 is the first choice of whoever made the form, here no."""
    head, own, *others = STRUCTURE
    choices = [[*own[:5], code, words] for code, words in ((1, "Nej\n"), (9, "Ved ikke"))]
    only_own = [row[:1] for row in DATASET]
    found = read(workbook(Dataset=only_own, Structure=[head, *choices, *others]))
    assert said(found) == [{20: "no"}, {20: "unknown"}]
    bare = workbook(Dataset=only_own, Structure=STRUCTURE)
    with pytest.raises(FileProblem) as refused:
        read(bare)
    assert refused.value.code == "answers_only_codes"
    assert recognise(Incoming("answers", bare)) == "surveyxact", (
        "so that the reason is told, and not that it is unknown"
    )


def test_surveymonkey_has_two_rows_of_heads() -> None:
    found = read(MONKEY)
    assert found.source == "surveymonkey"
    assert said(found) == [{30: "yes", 31: "no", 32: "partly"}]
    assert found.answers[0].time == at("2026-04-25T23:38:03")
    assert found.answers[0].key == "118"


def test_surveymonkey_in_another_language_has_them_too_and_names_in_two_columns() -> None:
    heads = ["Respondent-id", "Indsamler-id", "Slutdato", "Fornavn", "Efternavn", *(text(n) for n in range(1, 7))]
    person = ["118", "9", "05/04/2026 11:38:03", "Ann", "Smith", *["Ja"] * 6]
    found = read(csv_of([heads, [*[""] * 5, *["Svar"] * 6], person]))
    assert (found.source, found.skipped) == ("surveymonkey", ())
    assert [(each.name, each.time) for each in found.answers] == [("Ann Smith", at("2026-04-05T11:38:03"))]


def test_what_a_consultant_s_own_form_has_around_the_statements_is_no_answer() -> None:
    """A title above, numbered questions before, a name that is asked for once more, a row pasted twice."""
    heads = [
        "ID",
        "Start time",
        "1. Er du leder?",
        "2. Er du ny?",
        "Name",
        *(f"{n + 2}. {text(n)}" for n in range(1, 7)),
    ]
    person = [1, "2026-04-05 11:38", "Ja", "Ja", "", *["Nej"] * 6, "Ann"]
    found = read(csv_of([["Svar fra foråret", "", ""], [], [*heads, "Name2:"], person, person]))
    assert said(found) == [dict.fromkeys(range(1, 7), "no")]
    assert found.answers[0].name == "Ann"
    asked = ["ID", "Completion time", "Email", "Email2", *(text(n) for n in range(1, 7))]
    nameless = read(csv_of([asked, [1, "2026-04-05 11:38", "anonymous", "a@example.org", *["Ja"] * 6]]))
    assert nameless.answers[0].name == "a@example.org", "of two columns of addresses, the form's own says nothing"
    assert [(row, error.code, error.params) for row, error in found.skipped] == [(5, "answers_twice", {"row": 4})]


def test_any_table_with_enough_statements_is_read() -> None:
    data = csv_of([[*range(1, 37)], [*"12345" * 7, "1"]], ";")
    found = read(data)
    assert (found.source, len(found.found)) == ("form-answers", 36)
    assert list(found.answers[0].statements.values())[:5] == ["yes", "partly", "no", "unknown", "not_applicable"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (csv_of([["Timestamp", "How?"], ["2026/04/05 11:38:03 AM GMT+2", "Yes"]]), "answers_no_statements"),
        (csv_of([["a", "b"], ["1", "2"]]), "answers_no_statements"),
        (csv_of([["s_1", "s_2", "stato_5"], ["1", "2", "1"]]), "answers_only_codes"),
        (csv_of([["Timestamp", text(1)], ["2026/04/05 11:38:03 AM GMT+2", ""]]), "answers_nobody"),
        (csv_of([["Timestamp", text(1)]]), "answers_nobody"),
        (csv_of([["Timestamp", text(1)], ["2026/04/05 11:38:03 AM GMT+2", "Helt enig"]]), "answers_other_words"),
        (csv_of([["Timestamp", text(1), text(2)], ["2026/04/05", "5", "4"]]), "answers_other_words"),
        (csv_of([["Timestamp", text(1)], *[["2026/04/05", "Ja"]] * 5_001]), "answers_too_many"),
        (csv_of([["Timestamp", text(1), *["x"] * MOST_COLUMNS], ["2026/04/05", "Ja"]]), "figures_too_much"),
        (b"Timestamp" + b"," * WIDEST_LINE * 2, "figures_too_much"),
        (b"PK\x03\x04 no workbook", "figures_damaged"),
    ],
)
def test_a_wrong_file_is_refused_with_one_reason(data: bytes, code: str) -> None:
    with pytest.raises(FileProblem) as refused:
        read(data)
    assert refused.value.code == code


def test_each_file_is_known_by_what_is_in_it() -> None:
    for data, source in (
        (GOOGLE, "google-forms"), (MICROSOFT, "microsoft-forms"), (SURVEYXACT, "surveyxact"), (MONKEY, "surveymonkey"),
    ):  # fmt: skip
        assert recognise(Incoming("x.bin", data)) == source
        assert kinds.recognised(Incoming("x.bin", data))[0].id == "answers"
    assert recognise(Incoming("x.csv", b"date,dimension\n2026-01-01,strategy\n")) is None
    assert set(importing.names()) == set(SOURCES)


def test_a_number_above_a_column_is_that_of_a_statement_or_of_none() -> None:
    for said_, number in (
        ("13", 13), ("13. x", 13), ("Statement 13", 13), ("Udsagn 13:", 13), ("s_13", 13), ("[13]", 13), ("37", None),
        ("0", None), ("130", None), ("Points - 13", None), ("2026", None), ("Comments", None),
    ):  # fmt: skip
        assert statement_of(said_) == number, said_
    assert meaning(" JA. ") == meaning("ja;") == "yes"
    assert meaning("Ej tillämpligt") == meaning("Ikke aktuelt") == "not_applicable"
    assert meaning("Måske") is None


def test_times_that_can_be_read_two_ways_are_not_guessed() -> None:
    assert Times(["13/04/2026", "04/13/2026"], "timestamp").read("05/04/2026") is None
    assert Times(["04/05/2026 1:00"], "timestamp").read("04/05/2026 1:00") == at("2026-04-05T01:00:00")
    assert Times(["13.4.26"], "").read("1.4.26") == at("2026-04-01T00:00:00")
    assert Times([], "").read("2026-04-05T11:41:10Z") == dt.datetime(2026, 4, 5, 11, 41, 10, tzinfo=dt.UTC)
    assert Times([], "").read("2026-13-05") is None
    assert Times([], "").read("soon") is None


# --- into a client ---


def imported(client: Client, data: bytes) -> Client:
    taken = importing.take(read(data), client, CALL)
    return apply(client, taken.change) if taken.change else client


def test_answers_come_into_the_newest_check_and_leave_what_was_agreed() -> None:
    client = sample_client("en", DAY)
    check = latest(client)
    assert check is not None
    after = imported(client, MICROSOFT)
    assert len(after.stage_respondents) == len(client.stage_respondents) + 2
    assert agreed(after, check.id) == agreed(client, check.id)
    fresh = [each for key, each in after.stage_respondents.items() if key not in client.stage_respondents]
    assert {(each.name, each.time, each.way) for each in fresh} == {("", None, "file")}


def test_the_id_of_an_anonymous_respondent_tells_neither_name_nor_time() -> None:
    """Else whoever has the client file could try the names of the staff until one fits the id."""
    found = read(MICROSOFT)
    others = [replace(each, name=f"x{each.name}", key=f"9{each.key}") for each in found.answers]
    other = replace(found, answers=tuple(others))
    ids = [[each.id for each in importing.respondents(some, "check", "anonymous")] for some in (found, other)]
    assert ids[0] == ids[1]
    twice = importing.respondents(replace(found, answers=found.answers * 2), "check", "anonymous")
    assert len({each.id for each in twice}) == 4, "two who answer alike are two"
    named = [[each.id for each in importing.respondents(some, "check", "named")] for some in (found, other)]
    assert named[0] != named[1]


def test_a_check_is_made_where_there_is_none_and_the_second_import_adds_nobody() -> None:
    client = imported(new_client("u", "Northwind", "en", DAY), GOOGLE)
    (check,) = client.stage_checks.values()
    assert (check.naming, check.date) == ("named", DAY)
    assert sorted(each.name for each in client.stage_respondents.values()) == ["", "Ann"]
    assert imported(client, GOOGLE) == client
    assert importing.take(read(GOOGLE), client, CALL).done.key == "cli_unchanged"


def test_what_is_shown_has_every_statement() -> None:
    shown = importing.shown(read(GOOGLE), None, CALL).document()
    first, second = shown["answers"]
    assert (first["respondent"], second["respondent"]) == ("Ann", "2")
    assert first["time"] == "2026-04-05T11:38:03+02:00"
    assert list(first["statements"]) == [str(n) for n in range(1, 37)]
    assert second["statements"]["2"] == "not-applicable"
    assert second["statements"]["3"] is None
    assert shown["skipped"] == ({"row": 4, "reason": "no statement is answered"},)
    assert shown["refused"] is None
