"""Three independent checkers find nothing in any report, and what a report claims is checked before it is claimed."""

import datetime as dt
import io
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.reports.build import KINDS, SECTIONS, ReportOptions, build
from tests.reports.checkers import HOSTILE, findings
from tests.reports.few_ballots import with_few_ballots
from tests.reports.reading import words_cut_without_a_hyphen
from tests.reports.tags import logo, spoken, tree


def letters(number: int) -> str:
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(3))


def text_of_its_own(number: int, *, long: bool) -> str:
    """Texts without a line in common: what stands at the head of several pages would be taken for a running title."""
    if not long:
        return "\n".join(f"{letters(number)} {line}" for line in HOSTILE.split("\n"))
    return " ".join(
        f"kommunikationsmedarbejderens-{letters(n + 500 * number)} forretningsstrategi {letters(n * 7)}"
        for n in range(30 if number % 5 else 200)  # enough of them go over pages
    )


@pytest.mark.parametrize(
    ("kind", "language", "second"),
    [
        # every language and every pair of languages comes along, each kind in one of them
        *((kind, one, None) for kind, one in zip(KINDS, itertools.cycle(LANGUAGES))),
        *((kind, *pair) for kind, pair in zip(KINDS, itertools.cycle(itertools.permutations(LANGUAGES, 2)))),
    ],
)
def test_every_kind_conforms_in_one_language_and_in_two(
    kind: str,
    language: Language,
    second: str | None,
    today: dt.date,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cut = words_cut_without_a_hyphen(monkeypatch)
    options = ReportOptions(
        logo=logo() if second else None,
        organisation="Fjordblik" if second else "",
        consultant="" if second else "Ida",
        second_language=second,
        rated=second is None,
        accent="#7A1F3D" if language == "sv" else "",
        title="Vores plan\nfor 2027" if language == "en" else "",
    )
    client = with_few_ballots(sample_client(language, today))
    assert not list(findings(build(kind, client, language, options, today), tmp_path))
    assert cut == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", ["nothing", "hostile", "long", "much"])
def test_whatever_a_client_holds_its_reports_conform(
    what: str,
    kind: str,
    make_client: Callable[..., Client],
    make_action: Callable[..., Any],
    today: dt.date,
    tmp_path: Path,
) -> None:
    dimensions = built_in().dimension_ids()
    texts = (text_of_its_own(n, long=what == "long") for n in itertools.count())
    ratings = {d: {"level": 1, "target": 3, "note": next(texts), "evidence": next(texts)} for d in dimensions}
    count = {"nothing": 0, "hostile": 2, "long": 2, "much": 60}[what]
    actions = tuple(
        make_action(n, title=next(texts)[:60], text=next(texts), notes=next(texts), dimension=dimensions[n % 12])
        for n in range(count)
    )
    client = with_few_ballots(make_client("da", None if what == "nothing" else ratings, actions))
    if kind == "ballots" and client.latest is None:
        pytest.skip("the same sheet for twenty-five people is told as what runs at the top of every page")
    sections = tuple(SECTIONS) if KINDS[kind].sections and what == "hostile" else None
    options = ReportOptions(introduction=next(texts), footer=HOSTILE if what == "hostile" else "", sections=sections)
    assert not list(findings(build(kind, client, "da", options, today), tmp_path))


@pytest.mark.parametrize("kind", ["poster", "assessment"])
def test_a_word_that_is_broken_is_found_by_searching_for_it(kind: str, today: dt.date) -> None:
    data = build(kind, sample_client("da", today), "da", ReportOptions(), today)
    found = 0
    document = pypdfium2.PdfDocument(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            text = document[number].get_textpage()
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and "/ActualText" in operands[1]:
                    word = str(operands[1].ActualText)
                    assert text.search(word, match_case=True).get_next(), word
                    found += 1
            text.close()
    document.close()
    assert found


def test_an_address_leads_where_it_says(make_client: Callable[..., Client], today: dt.date) -> None:
    broken = "https://example.com/" + "meget-lang-sti/" * 12
    note = f"Skriv til hej@butik.example, eller se (www.butik.example/æ) og {broken}."
    client = make_client("da", {"strategy": {"level": 2, "note": note}})
    root = tree(build("assessment", client, "da", ReportOptions(sections=("notes",)), today))
    links = root.all("Link")
    assert [set(link.addresses) for link in links] == [
        {"mailto:hej@butik.example"},
        {"https://www.butik.example/%C3%A6"},
        {broken},
    ]
    assert len(links[2].addresses) > 1  # a place to click on each line
    assert all(link.marks for link in links)


@pytest.mark.parametrize("kind", ["action-plan", "assessment", "minutes"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_a_title_stay_apart(
    kind: str, language: Language, make_client: Callable[..., Client], today: dt.date, tmp_path: Path
) -> None:
    data = build(kind, make_client(language), language, ReportOptions(), today)
    title = words(language)(f"titles.{kind}")
    heard = re.search(r'H1 \(block\)\n\s+"([^"]+)"', spoken(data, tmp_path))
    assert heard
    assert heard[1].strip() == " ".join(title.split())
