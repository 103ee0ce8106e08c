"""Ratings as CSV: what spreadsheets write comes in, formulas stay text, and one wrong row refuses all."""

import csv
import datetime as dt
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.base.formulas import marked as formula_proof
from somedesk.content.messages import message
from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.change import Change, apply
from somedesk.domain.client import LANGUAGES, Client, Language, Rating
from somedesk.domain.integrity import broken_links
from somedesk.exchange.csv_format import COLUMNS, export_ratings, import_ratings
from somedesk.exchange.csv_table import MOST_COLUMNS, MOST_ROWS
from tests.marked import texts
from tests.marked_client import marked_client

TODAY = dt.date(2026, 3, 31)
DRAFT = "two_years"
DRAFT_DAY = dt.date(2026, 3, 26)


def taken(client: Client, text: str | bytes) -> Change | None:
    data = text.encode() if isinstance(text, str) else text
    return import_ratings(client, data, built_in(), iter(("n1", "n2", "n3")).__next__)


def after(client: Client, text: str | bytes) -> Client:
    change = taken(client, text)
    assert change is not None
    return apply(client, change)


def refused(client: Client, text: str) -> list[str]:
    with pytest.raises(InvalidInput, match="csv_refused") as error:
        taken(client, text)
    return message(error.value, "en").splitlines()[1:]


@pytest.fixture
def client() -> Client:
    return sample_client("en", TODAY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_export_has_a_row_per_assessment_and_dimension_and_imports_as_it_is(language: Language) -> None:
    client = sample_client(language, TODAY)
    exported = export_ratings(client, language)
    table = list(csv.reader(io.StringIO(exported.decode("utf-8-sig")), delimiter="," if language == "en" else ";"))
    assert tuple(table[0]) == COLUMNS
    assert len(table) == 1 + 5 * 12
    assert "2.5" in {row[2] for row in table} if language == "en" else "2,5" in {row[2] for row in table}
    assert taken(client, exported) is None


def test_export_into_an_empty_client_brings_every_rating_back(client: Client) -> None:
    empty = Client(profile=client.profile)
    exported = export_ratings(client, "en")
    keys = iter(client.timeline)
    change = import_ratings(empty, exported, built_in(), lambda: next(keys).id)
    assert change is not None
    back = apply(empty, change)
    assert broken_links(back) == ()
    assert back.ratings == client.ratings
    assert change.inverted().tables == change.tables


def test_a_new_date_is_a_new_assessment_with_halves_and_not_applicable(client: Client) -> None:
    new = after(
        client,
        "date,dimension,level,target,note\n"
        '2026-05-01,strategy,"2,5",4,Better\n'
        "2026-05-01,support,1.5,,\n"
        "2026-05-01,kpis,,3,Not looked at\n"
        "2026-05-01,advertising,na,,No budget\n",
    )
    assert new.assessments["n1"].date == dt.date(2026, 5, 1)
    assert new.assessments["n1"].model == "some-grid@2"
    strategy = new.rating("n1", "strategy")
    assert (strategy.level, strategy.on_the_way, strategy.target, strategy.note) == (2, True, 4, "Better")
    assert new.rating("n1", "support").on_the_way
    kpis = new.rating("n1", "kpis")
    assert (kpis.level, kpis.target, kpis.note) == (None, 3, "Not looked at")
    advertising = new.rating("n1", "advertising")
    assert (advertising.not_applicable, advertising.reason, advertising.note) == (True, "No budget", "")
    assert broken_links(new) == ()


def test_a_dimension_is_known_by_its_name_on_the_screen_or_all_are_named(client: Client) -> None:
    day = "2026-05-01"
    new = after(client, f"date,dimension,level\n{day},Opbakning,3\n{day},strategi,2\n{day},KPIs,4\n")
    assert [new.rating("n1", each).level for each in ("support", "strategy", "kpis")] == [3, 2, 4]
    rows = refused(client, f"date,dimension,level\n{day},horse,3\n{day},cow,3\n")
    assert len(rows) == 3
    assert all(each in rows[0] for each in built_in().dimension_ids())


def test_an_existing_date_is_updated_and_an_empty_cell_leaves_what_is_there(client: Client) -> None:
    before = client.rating(DRAFT, "strategy")
    new = after(client, f"date;dimension;level;target;note\n{DRAFT_DAY};strategy;4;;\n")
    assert new.assessments == client.assessments
    assert new.rating(DRAFT, "strategy") == replace(before, level=4)


def test_the_whole_import_is_one_change_that_can_be_undone(client: Client) -> None:
    change = taken(client, f"date,dimension,level\n{DRAFT_DAY},strategy,4\n2026-05-01,support,0\n")
    assert change is not None
    assert apply(apply(client, change), change.inverted()) == client


@pytest.mark.parametrize("written", ["2026-05-01", "1.5.2026", "01-05-2026", "01/05/2026"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_dates_marks_and_line_ends_of_spreadsheets(client: Client, written: str, mark: bytes, ending: str) -> None:
    text = ending.join(("Date;Dimension;Level;", f"{written};strategy;3;", ";;;", ""))
    assert after(client, mark + text.encode()).assessments["n1"].date == dt.date(2026, 5, 1)


def test_one_wrong_row_refuses_all_and_every_wrong_row_is_listed(client: Client) -> None:
    final = client.timeline[0].date
    rows = refused(
        client,
        "date,dimension,level,target,note\n"
        "2026-05-01,strategy,3,4,fine\n"
        "2026-05-01,strategies,3,4,\n"
        "2026-05-01,support,6,,\n"
        "2026-05-01,kpis,2.3,,\n"
        "2026-05-01,kpis,5.5,,\n"
        "2026-05-01,kpis,-1,,\n"
        "2026-05-01,statistics,2,0,\n"
        "2026-05-01,statistics,2,2.5,\n"
        "2026-02-30,kpis,2,,\n"
        "05/13/2026,kpis,2,,\n"
        "2026-05-01,strategy,1,,\n"
        f"{final},strategy,4,,\n"
        "2026-05-01,production,na,,\n"
        "2026-05-01,dialogue,na,3,because\n",
    )
    starts = ["The dimensions", *(f"Row {number}: " for number in range(3, 16))]
    assert [row[: len(start)] for row, start in zip(rows, starts, strict=True)] == starts
    assert "strategies" in rows[1]
    assert "final" in rows[11]


def test_rows_are_counted_as_a_spreadsheet_counts_them(client: Client) -> None:
    rows = refused(client, 'date,dimension,level,note\n2026-05-01,kpis,3,"two\nlines"\n,,,\n2026-05-01,strategy,9,\n')
    assert rows == ["Row 4: “9” is not a level. Write a number from 0 to 5, halves allowed, or na."]


def test_a_row_of_too_many_cells_or_with_a_note_that_is_too_long_is_refused(client: Client) -> None:
    assert refused(client, "date,dimension,level\n2026-05-01,kpis,3,x\n") == ["Row 2: 4 cells, but there should be 3."]
    long = "x" * 100_001
    assert refused(client, f"date,dimension,note\n2026-05-01,kpis,{long}\n") == [
        "Row 2: the text in the column note is too long."
    ]


def test_two_assessments_of_one_date_are_not_guessed_at(client: Client) -> None:
    twin = replace(client.assessments[DRAFT], id="twin")
    doubled = Client(client.profile, client.models, {**client.assessments, "twin": twin}, client.ratings)
    assert "several" in refused(doubled, f"date,dimension,level\n{DRAFT_DAY},kpis,3\n")[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "csv_missing_column"),
        (b"date,level\n2026-05-01,3\n", "csv_missing_column"),
        (b"date,dimension,colour\n2026-05-01,kpis,3\n", "csv_unknown_column"),
        (b"date,dimension,level,level\n2026-05-01,kpis,3,3\n", "csv_unknown_column"),
        (b"date,dimension,level\n", "csv_no_rows"),
        (b"date,dimension,note\n2026-05-01,kpis,\x91\n", "csv_not_utf8"),
        (b"date,dimension,note\n2026-05-01,kpis,\x81\n", "csv_not_utf8"),
        (b'date,dimension,note\n2026-05-01,kpis,"open\n', "csv_unreadable"),
        (b"x" * (20 * 1024 * 1024 + 1), "import_too_large"),
    ],
)
def test_what_is_no_such_table_is_refused(client: Client, data: bytes, code: str) -> None:
    with pytest.raises(FileProblem) as error:
        taken(client, data)
    assert error.value.code == code


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@sum", "\tx", "'=1", "'quoted'", "''", "- a list"])
def test_no_cell_starts_a_formula_and_the_text_comes_back_as_it_was(client: Client, note: str) -> None:
    key = f"{DRAFT}.kpis"
    noted = Client(
        client.profile,
        client.models,
        client.assessments,
        client.ratings | {key: replace(client.ratings[key], note=note, evidence=note)},
    )
    exported = export_ratings(noted, "da")
    cells = [cell for row in csv.reader(io.StringIO(exported.decode("utf-8-sig")), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert after(client, exported).ratings == noted.ratings


@given(note=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_note_comes_back_as_it_was(note: str) -> None:
    client = sample_client("en", TODAY)
    key = f"{DRAFT}.kpis"
    changed = Client(
        client.profile,
        client.models,
        client.assessments,
        client.ratings | {key: replace(client.ratings[key], note=note)},
    )
    for language in ("en", "da"):
        exported = export_ratings(changed, language)
        assert after(client, exported).rating(DRAFT, "kpis").note == note


def test_nothing_entered_stays_nothing_entered(client: Client) -> None:
    new = after(client, "date,dimension,level,target,note\n2026-05-01,kpis,,,\n2026-05-01,strategy,1,,\n")
    assert new.rating("n1", "kpis") == Rating(id="n1.kpis", assessment="n1", dimension="kpis")
    assert "n1.kpis" not in new.ratings


def test_a_table_of_endless_rows_is_refused_but_blank_ones_are_passed_over(client: Client) -> None:
    head, row = "date,dimension,level\n", f"{DRAFT_DAY},strategy,4\n"
    with pytest.raises(FileProblem) as caught:
        taken(client, head + row * (MOST_ROWS + 1))
    assert caught.value.code == "csv_too_many_rows"
    with pytest.raises(FileProblem) as caught:
        taken(client, head.strip() + ",x" * MOST_COLUMNS + "\n")
    assert caught.value.code == "csv_unreadable"
    assert after(client, head + ",,\n" * (MOST_ROWS + 1) + row).rating(DRAFT, "strategy").level == 4


def test_every_field_of_a_rating_has_its_column_but_the_votes() -> None:
    in_level = {"on_the_way", "not_applicable"}
    assert set(Rating.__struct_fields__) - {"id"} - in_level - {"votes"} <= set(COLUMNS)


def test_every_text_of_every_rating_is_there() -> None:
    marked_ratings = marked_client()
    exported = export_ratings(marked_ratings, "da").decode("utf-8-sig")
    cells = {cell for row in csv.reader(io.StringIO(exported, newline=""), delimiter=";") for cell in row}
    for rating in marked_ratings.ratings.values():
        for place, text in texts("ratings", rating):
            assert formula_proof(text) in cells, place


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("sep=;\r\ndate;dimension;level;note\r\n2026-05-01;kpis;2,5;åben", "utf-8"),
        ("sep=|\ndate|dimension|level|note\n2026-05-01|kpis|2.5|åben", "utf-8-sig"),
        ("date;dimension;level;note\r\n01-05-2026;kpis;2,5;åben\r\n", "cp1252"),
        ("date\tdimension\tlevel\tnote\n2026-05-01 00:00:00\tkpis\t2,5\tåben\n", "utf-16"),
        ("date\tdimension\tlevel\tnote\n1. maj 2026\tkpis\t2,50\tåben\n", "utf-16-le"),
        ("Vurdering;;;\n;;;\nDate;Dimension;Level;Note\n1.5.2026;kpis;2,5;åben\n", "utf-8"),
        ('"date,dimension,level,note"\n"2026-05-01,kpis,""2,5"",åben"\n', "utf-8"),
        ('"date,dimension,level,note";;;;;\n"2026-05-01,kpis,2.5,åben";;;;;\n', "utf-8"),
        ("date,dimension,level,note,evidence,confidence\n2026-05-01,kpis,2.5,åben\n", "utf-8"),
    ],
)
def test_ratings_come_in_as_excel_and_others_write_them(client: Client, text: str, encoding: str) -> None:
    rating = after(client, text.encode(encoding)).rating("n1", "kpis")
    assert (rating.level, rating.on_the_way, rating.note) == (2, True, "åben")


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
@pytest.mark.parametrize("note", ["Sæt tid af", "På øen", "Tänk på öl", "Ändra", "Östra"])
def test_a_code_page_that_is_not_known_is_refused_and_never_read_wrong(
    client: Client, note: str, encoding: str
) -> None:
    with pytest.raises(FileProblem) as refusal:
        taken(client, f"date;dimension;note\n2026-05-01;kpis;{note}\n".encode(encoding))
    assert refusal.value.code == "csv_not_utf8"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("23-11-24,kpis,2,", "can be both 24/11/2023 and 23/11/2024"),
        ("2126-01-01,kpis,2,", "outside the years 1990 to 2100"),
        ("2026-05-01,kpis,2,#VÆRDI!", "the error #VÆRDI!"),
        ("2026-05-01,kpis,1.500,", "is not a level"),
    ],
)
def test_what_could_be_read_in_two_ways_or_holds_an_error_is_named(client: Client, row: str, said: str) -> None:
    [refusal] = refused(client, f"date,dimension,level,note\n{row}\n")
    assert refusal.startswith("Row 2")
    assert said in refusal


def test_a_note_in_other_letters_or_with_other_ends_of_lines_is_no_edit(client: Client) -> None:
    key = f"{DRAFT}.kpis"
    noted = Client(
        client.profile,
        client.models,
        client.assessments,
        client.ratings | {key: replace(client.ratings[key], note="en å\nto")},
    )
    assert taken(noted, f'date,dimension,note\n{DRAFT_DAY},kpis,"en a\u030a\r\nto"\n') is None


@pytest.mark.parametrize("titles", [("Management", "Shops"), ("", ""), ("Same", "Same")])
def test_two_assessments_of_one_day_come_back_as_they_were(client: Client, titles: tuple[str, str]) -> None:
    first = replace(client.assessments[DRAFT], title=titles[0])
    twin = replace(first, id="twin", title=titles[1])
    ratings = {
        f"twin.{each.dimension}": replace(each, id=f"twin.{each.dimension}", assessment="twin", note="of the twin")
        for each in client.ratings.values()
        if each.assessment == DRAFT
    }
    doubled = Client(client.profile, client.models, {DRAFT: first, "twin": twin}, client.ratings | ratings)
    for language in ("da", "en"):
        exported = export_ratings(doubled, language)
        assert taken(doubled, exported) is None
        fresh = after(Client(profile=client.profile), exported)
        assert sorted(each.title for each in fresh.assessments.values()) == sorted(titles)
        assert sorted(each.note == "of the twin" for each in fresh.ratings.values()).count(True) == len(ratings)


def test_of_two_assessments_of_one_day_the_title_says_which(client: Client) -> None:
    twin = replace(client.assessments[DRAFT], id="twin", title="Shops")
    doubled = Client(client.profile, client.models, {**client.assessments, "twin": twin}, client.ratings)
    changed = after(doubled, f"date,dimension,level,assessment\n{DRAFT_DAY},kpis,3,SHOPS\n")
    assert changed.rating("twin", "kpis").level == 3
    assert "Shops" in refused(doubled, f"date,dimension,level,assessment\n{DRAFT_DAY},kpis,3,Bakery\n")[0]
