"""No page is turned for a line or two: a section that fits begins where there is room; last lines take others along."""

import datetime as dt
from collections.abc import Iterator

import pypdfium2
import pytest
from msgspec.structs import replace
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from somedesk.content.sample import sample_client
from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.reports.blocks import Block, Stack, Table, TextRow, on_new_page_unless, text, together
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.page_ends import LEAST, begun, ended
from somedesk.reports.sheet import BOTTOM
from somedesk.reports.theme import BODY, COLUMN_HEIGHT, SECTION
from tests.reports.reading import squeezed

pytestmark = pytest.mark.usefixtures("claims_are_believed")

TODAY = dt.date(2026, 11, 30)
FEWEST = 4  # lines


def without_notes(client: Client) -> Client:
    """Nobody has written down why."""
    bare = {"note": "", "evidence": "", "reason": "", "evidence_date": None, "confidence": None, "votes": ()}
    return replace(client, ratings={key: replace(rating, **bare) for key, rating in client.ratings.items()})


def texts_between(data: bytes) -> list[str]:
    """What stands on each page between header and footer."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.get_textpage() for page in document]
        return [page.get_text_bounded(bottom=BOTTOM - 1, top=BOTTOM + COLUMN_HEIGHT + 1) for page in pages]
    finally:
        document.close()


def lines_of(text: str) -> int:
    return len([line for line in text.splitlines() if line.strip()])


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_there_are_no_notes_takes_no_page(language: Language) -> None:
    client = without_notes(sample_client(language, TODAY))
    last = texts_between(build("action-plan", client, language, ReportOptions(), TODAY))[-1]
    said = squeezed(last)
    assert squeezed(words(language)("empty_notes")) in said
    assert lines_of(last) > 20
    assert any(squeezed(action.title) in said for action in client.actions.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_however_long_the_introduction_is_nothing_of_the_cover_stands_alone(language: Language) -> None:
    client = replace(sample_client(language, TODAY), actions={})
    for sentences in range(60, 130, 2):
        options = ReportOptions(sections=("standing",), introduction="Dette er en sætning. " * sentences)
        pages = texts_between(build("action-plan", client, language, options, TODAY))
        assert min(map(lines_of, pages)) >= FEWEST, sentences


@pytest.mark.parametrize("length", range(0, 1200, 40))
def test_however_long_a_note_is_the_end_does_not_stand_alone(length: int) -> None:
    client = sample_client("en", TODAY)
    key = next(reversed(client.ratings))
    noted = replace(client.ratings[key], note="Word by word. " * length)
    client = replace(without_notes(client), ratings={**without_notes(client).ratings, key: noted})
    for sections in (("notes",), ("overview", "notes"), ("notes", "appendix", "votes")):
        pages = texts_between(build("assessment", client, "en", ReportOptions(sections=sections), TODAY))
        assert min(map(lines_of, pages)) >= FEWEST, sections


# --- the rule itself, on blocks whose height is known ---

LINE = BODY.leading


def lines(count: int) -> Block:
    return text("\n".join("x" * (count > 0) for _ in range(count)), BODY._replace(before=0, after=0))


def card(count: int) -> Stack:
    return Stack([lines(1), lines(count)], after=0)


def table(count: int) -> Table:
    def row(*, head: bool = False) -> TextRow:
        return TextRow([(lines(1), 0.0)], head=head)

    return Table(row(head=True), [row() for _ in range(count)], after=0)


def laid_out(story: list[Flowable]) -> Iterator[list[float]]:
    """The heights of what comes on each page, as reportlab fills them."""
    page: list[float] = []
    waiting = list(story)
    while waiting:
        first = waiting.pop(0)
        left = COLUMN_HEIGHT - sum(page)
        if isinstance(first, PageBreak) or (isinstance(first, CondPageBreak) and left < first.height and page):
            yield page
            page = []
        elif isinstance(first, Block):
            if first.height <= left + 0.01:
                page.append(first.height)
            elif parts := first.cut(left):
                page.append(parts[0].height)
                waiting[:0] = [parts[1]]
                yield page
                page = []
            else:
                assert page, "longer than a page, and cannot be cut"
                waiting[:0] = [first]
                yield page
                page = []
    yield page


@pytest.mark.parametrize("filled", range(20, 62))
@pytest.mark.parametrize("end", ["paragraph", "card and line", "heading and line", "table", "long table", "many lines"])
def test_what_ends_a_report_fills_a_tenth_of_its_last_page(filled: int, end: str) -> None:
    heading = text("Heading", SECTION._replace(before=0, after=0))
    tails: dict[str, list[Flowable]] = {
        "paragraph": [lines(30)],
        "card and line": [card(4), lines(1)],
        "heading and line": [card(20), *together(heading, lines(1))],
        "table": [*together(heading, table(4)), lines(1)],
        "long table": [table(80), lines(2)],
        "many lines": [lines(1) for _ in range(40)],
    }
    story: list[Flowable] = [lines(filled), *tails[end]]
    *_, last = laid_out(ended(story))
    assert sum(last) >= LEAST - 0.01
    assert sum(map(sum, laid_out(ended(story)))) >= sum(each.height for each in story if isinstance(each, Block)) - 0.1


def test_what_stands_before_a_new_page_ends_as_a_report_does() -> None:
    for filled in range(20, 62):
        story: list[Flowable] = [lines(filled), card(3), lines(1), PageBreak(), lines(5)]
        *_, before, last = laid_out(ended(story))
        assert sum(before) >= LEAST
        assert sum(last) == pytest.approx(5 * LINE)


def test_a_section_begins_where_it_fits_and_else_on_a_new_page() -> None:
    short, long = [on_new_page_unless(), lines(3)], [on_new_page_unless(), lines(60)]
    half = lines(int(COLUMN_HEIGHT * 0.6 / LINE))
    assert len([*laid_out([half, *begun(short)])]) == 1
    assert len(next(laid_out([half, *begun(long)]))) == 1
    assert begun([lines(2)])[0].height == 2 * LINE
    assert begun([]) == []


def test_what_is_no_block_is_left_where_it_is() -> None:
    story: list[Flowable] = [Spacer(1, 30), lines(2), lines(1)]
    assert ended(story)[0] is story[0]
    assert sum(each.height for each in ended(story)[1:]) == pytest.approx(3 * LINE)
    assert ended([Spacer(1, 30)])[0].height == 30
    assert begun([on_new_page_unless(), Spacer(1, 30)])[0].height == pytest.approx(COLUMN_HEIGHT * 0.45)
