"""The strategy as documents: everything that was written is in the full one, and the key points are whole."""

import csv
import datetime as dt
import io
import re
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from somedesk.content.glossary import glossary
from somedesk.content.sample import sample_client
from somedesk.content.strategy import strategy_texts, terms_of
from somedesk.content.strategy_comparison import compared
from somedesk.content.strategy_outline import Outline, outline
from somedesk.content.words import words
from somedesk.domain.change import apply
from somedesk.domain.client import LANGUAGES, Client
from somedesk.domain.grid.assessment import new_client
from somedesk.domain.records.strategy import POINT_LISTS, QUESTIONS, Need, Strategy, StrategyAnswer, StrategyPoint
from somedesk.domain.strategy import answers
from somedesk.domain.strategy.questions import POINTS, is_too_long, progress
from somedesk.domain.strategy.versions import as_approved
from somedesk.exchange.formats import export
from somedesk.exchange.json_format import export_client, import_client
from somedesk.reports.build import build
from somedesk.reports.options import ReportOptions
from somedesk.store.client_file import ClientFile, read_client
from tests.marked import filled, marked, texts
from tests.reports.reading import pages, squeezed, text_of
from tests.small_client import small_client

pytestmark = pytest.mark.no_cover  # domain and store have tests of their own

TODAY = dt.date(2026, 11, 17)
TABLES = ("purposes", "goals", "target_groups", "platforms", "needs", "expectations", "strategy_metrics")


def full_client() -> Client:
    """An answer to every question, a point on every list, a place in the table for every pair: each with a marker."""
    made = iter(range(10_000))

    def mark(_place: str) -> str:
        return f"<m{next(made):04d}>"

    points = {
        of: filled("strategy_points", mark, id=of, list=of, **({"person": ""} if of in POINTS["policy"] else {}))
        for of in POINT_LISTS
    }
    places = [(f"target_groups-{n}", f"platforms-{m}") for n in range(2) for m in range(2)]
    needs = {".".join(at): filled("needs", mark, id=".".join(at), target_group=at[0], platform=at[1], because="")
             for at in places}  # fmt: skip
    given = {
        "strategy": {"strategy": filled("strategy", mark, id="strategy", title="<title>")},
        "strategy_answers": {each: filled("strategy_answers", mark, id=each, because="") for each in QUESTIONS},
        "strategy_points": points,
        "needs": needs,
    }
    return marked(mark, given)


def written(client: Client, *, key_points: bool) -> list[str]:
    """Every text that belongs into the document, or among the key points."""
    if key_points:
        return ["<title>", *(answer.key_point for answer in client.strategy_answers.values())]
    found = ["<title>", client.strategy["strategy"].introduction]
    found += [answer.text for answer in client.strategy_answers.values()]
    for table in (*TABLES, "strategy_points"):
        found += [text for record in client.table(table).values() for _, text in texts(table, record)]
    return found


def made_outline(client: Client, language: str = "en") -> Outline:
    return outline(client, language, dt.date.isoformat)


def docx_text(data: bytes) -> str:
    document: Any = docx.Document(io.BytesIO(data))
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in document.element.body.iter(qn("w:p")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_is_worded_and_its_words_of_the_trade_are_explained(language: str) -> None:
    found = strategy_texts(language)
    assert tuple(found.questions) == QUESTIONS
    assert {len({example.who for example in text.examples}) for text in found.questions.values()} == {2}
    assert {key: len(texts) for key, texts in found.suggestions.items()} == {
        "rollout": 4, "ideas": 4, "feedback": 1, "reason": 4,
    }  # fmt: skip
    explained = [question for question in QUESTIONS if terms_of(question, language)]
    assert len(explained) >= 8
    assert all(term in glossary(language) for question in QUESTIONS for term in terms_of(question, language))
    assert all("!" not in text.why for text in found.questions.values())


@pytest.mark.parametrize("second", [None, "sv"])
def test_pdf_word_document_and_tables_hold_everything_that_was_written(second: str | None) -> None:
    client = full_client()
    options = ReportOptions(second_language=second)
    assert progress(client).is_whole
    wanted = written(client, key_points=False)
    assert len(wanted) > 100
    for found in (
        text_of(build("strategy", client, "da", options, TODAY)),
        docx_text(export("strategy-docx", client, "da", options, TODAY)),
    ):
        assert [text for text in wanted if squeezed(text) not in squeezed(found)] == []
    table = export("strategy-csv", client, "da", options, TODAY).decode("utf-8-sig")
    assert [text for text in wanted[2:] if text not in table] == []
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", client, "da", options, TODAY)))
    cells = "\n".join(str(cell.value) for row in book[words("da")("strategy")].iter_rows() for cell in row)
    assert [text for text in wanted[2:] if text not in cells] == []


def test_the_key_points_hold_the_key_points_and_nothing_else_that_was_answered() -> None:
    client = full_client()
    options = ReportOptions()
    full = {text for text in written(client, key_points=False) if text != "<title>"}
    for found in (
        text_of(build("strategy-key-points", client, "en", options, TODAY)),
        docx_text(export("key-points-docx", client, "en", options, TODAY)),
    ):
        assert [text for text in written(client, key_points=True) if squeezed(text) not in squeezed(found)] == []
        assert not [text for text in full if squeezed(text) in squeezed(found)]


@pytest.mark.parametrize(
    ("language", "second", "word"), [("da", None, "kommunika"), ("sv", "da", "kommuni"), ("en", "sv", "kommuni")]
)
def test_thirteen_key_points_of_twenty_five_long_words_are_one_page(
    language: Any, second: str | None, word: str
) -> None:
    client = new_client("u", "Moonfisher", language, TODAY)
    point = " ".join([word] * 25)
    said = {each: StrategyAnswer(each, text="x", key_point=point) for each in QUESTIONS}
    client = replace(client, strategy_answers=said)
    options = ReportOptions(second_language=second)
    assert len(pages(build("strategy-key-points", client, language, options, TODAY))) == 1


def test_what_has_no_key_point_is_named_and_what_is_too_long_is_printed_whole() -> None:
    client = new_client("u", "Moonfisher", "en", TODAY)
    long = " ".join(f"w{n}" for n in range(30))
    said = {
        "policy": StrategyAnswer("policy", text="In full."),
        "form": StrategyAnswer("form", text="x", key_point=long),
        "campaigns": StrategyAnswer("campaigns", not_here=True, because="we sell nothing"),
    }
    client = replace(client, strategy_answers=said)
    (page,) = pages(build("strategy-key-points", client, "en", ReportOptions(), TODAY))
    flat = " ".join(page.split())
    assert "Without a key point yet: Policy" in flat
    assert "Left out on purpose: Sales campaigns" in flat
    assert "Key point of more than 25 words: Form" in flat
    assert squeezed(long) in squeezed(page)
    assert "In full." not in flat
    assert "we sell nothing" in " ".join(
        " ".join(pages(build("strategy", client, "en", ReportOptions(), TODAY))).split()
    )


def test_what_is_not_answered_stays_out_and_is_listed_once_and_can_stand_in_its_place() -> None:
    client = replace(
        new_client("u", "Moonfisher", "en", TODAY), strategy_answers={"form": StrategyAnswer("form", text="On paper.")}
    )
    found = squeezed(" ".join(pages(build("strategy", client, "en", ReportOptions(), TODAY))))
    assert found.count(squeezed("Sales campaigns")) == 1
    assert squeezed(strategy_texts("en").questions["form"].ask) not in found
    shown = replace(client, strategy={"strategy": Strategy("strategy", asks=True, names_open=True)})
    found = squeezed(" ".join(pages(build("strategy", shown, "en", ReportOptions(), TODAY))))
    assert found.count(squeezed("Sales campaigns")) >= 2
    assert squeezed(strategy_texts("en").questions["campaigns"].ask) in found


def test_a_cell_that_no_page_can_hold_is_printed_whole() -> None:
    client = full_client()
    need = next(iter(client.needs.values()))
    long = " ".join(f"ord{n:04d}" for n in range(2500))
    client = replace(client, needs={**client.needs, need.id: replace(need, content=long)})
    found = text_of(build("strategy", client, "da", ReportOptions(), TODAY))
    assert [word for word in long.split() if word not in found] == []


def test_a_need_that_lost_its_platform_in_a_merge_is_still_told() -> None:
    client = full_client()
    need = Need("lost", "target_groups-0", None, reason="<lost reason>")
    client = replace(client, needs={**client.needs, "lost": need})
    section = next(each for each in made_outline(client).sections if each.question == "needs")
    assert "<lost reason>" in str(section.parts)
    assert words("en")("no_platform") in str(section.parts)


def test_a_client_without_a_strategy_has_no_sheet_of_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", small_client(), "en", ReportOptions(), TODAY)))
    assert words("en")("strategy") not in book.sheetnames
    rows = list(csv.reader(io.StringIO(export("strategy-csv", small_client(), "en", ReportOptions(), TODAY).decode())))
    assert len(rows) == 1


# --- comparing ---


def test_two_states_differ_by_the_words_that_were_changed() -> None:
    client = new_client("u", "Moonfisher", "en", TODAY)
    old = replace(client, strategy_answers={"policy": StrategyAnswer("policy", text="Be kind.\nAnswer soon.")})
    change = answers.edit_answer(old, "policy", text="Be kind.\nAnswer today.", key_point="Today.")
    assert change is not None
    new = apply(old, change)
    (found,) = compared(made_outline(old), made_outline(new))
    assert found.heading == "Policy"
    assert [(piece.kind, piece.text) for piece in found.full if piece.kind != "same"] == [
        ("gone", " soon."), ("added", " today."),
    ]  # fmt: skip
    assert "".join(piece.text for piece in found.full if piece.kind != "gone") == "Be kind.\nAnswer today."
    assert [(piece.kind, piece.text) for piece in found.key_point] == [("added", "Today.")]
    assert compared(made_outline(new), made_outline(new)) == ()


def test_a_title_and_what_was_left_out_differ_too() -> None:
    client = new_client("u", "Moonfisher", "en", TODAY)
    other = replace(
        client,
        strategy={"strategy": Strategy("strategy", title="Ours")},
        strategy_answers={"form": StrategyAnswer("form", not_here=True, because="a page is enough")},
        strategy_points={"p": StrategyPoint("p", "learnt", "Show people", person="Kim", day=TODAY)},
    )
    found = {
        each.heading: "".join(piece.text for piece in each.full)
        for each in compared(*map(made_outline, (client, other)))
    }
    assert set(found) == {"Ours", "Form", "Evaluation"}
    assert "a page is enough" in found["Form"]
    assert "Show people (Kim · 2026-11-17)" in found["Evaluation"]


# --- the sample ---


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_has_a_strategy_that_is_begun_and_an_earlier_version(language: Any) -> None:
    client = sample_client(language, TODAY)
    assert (progress(client).answered, progress(client).count) == (9, 13)
    assert not any(is_too_long(answer.key_point) for answer in client.strategy_answers.values())
    (version,) = client.strategy_versions.values()
    assert compared(made_outline(as_approved(client, version.id), language), made_outline(client, language))
    assert min(goal.by for goal in client.goals.values() if goal.by) > TODAY
    later = sample_client(language, TODAY + dt.timedelta(30))
    assert later.goals["sample-webshop"].by == dt.date(2027, 6, 30) + dt.timedelta(30)
    assert not re.search("<|>", str(client.strategy_answers))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_version_goes_through_an_export_and_a_file_whole(language: Any, tmp_path: Path) -> None:
    client = sample_client(language, TODAY)
    assert import_client(export_client(client)).strategy_versions == client.strategy_versions
    path = tmp_path / "sample.somedesk"
    ClientFile.create(path, client).close()
    assert read_client(path).strategy_versions == client.strategy_versions
