"""The section of a report about what is at odds."""

import io

import pytest
from pypdf import PdfReader

from somedesk.content.links import says
from somedesk.domain.change import apply
from somedesk.domain.links.finding import dismiss, findings
from somedesk.reports.build import build
from somedesk.reports.options import ReportOptions
from tests.unit.test_links import CASES, TODAY

pytestmark = pytest.mark.usefixtures("claims_are_believed")


def printed(kind: str, client: object, **options: str) -> str:
    pdf = build(kind, client, "da", ReportOptions(**options), TODAY)  # type: ignore[arg-type]
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


@pytest.mark.parametrize("kind", ["assessment", "minutes"])
def test_what_is_at_odds_is_printed_with_both_claims(kind: str) -> None:
    client = CASES["strategy_is_denied"][0]
    text = printed(kind, client)
    assert "Hvad redskaberne siger til hinanden" in text
    assert "ifølge stadietjekket er der hverken en politik eller en strategi" in text
    assert "Strategi: niveau 3 (14. nov. 2026) · Stadietjek, udsagn 4: ja (14. nov. 2026)" in text


def test_what_was_put_aside_is_printed_with_its_reason() -> None:
    client = CASES["strategy_is_denied"][0]
    (found,) = findings(client, TODAY).open
    change = dismiss(client, found, "Under udarbejdelse", TODAY)
    assert change is not None
    assert "Lagt til side 14. november 2026: Under udarbejdelse" in printed("assessment", apply(client, change))


def test_a_report_in_two_languages_says_it_in_both() -> None:
    client = CASES["nobody_advertises"][0]
    (found,) = findings(client, TODAY).open
    text = printed("assessment", client, second_language="sv")
    for language in ("da", "sv"):
        assert says(found, client, language).rstrip(".") in text


def test_nothing_is_printed_where_nothing_is_at_odds() -> None:
    assert "Hvad redskaberne siger" not in printed("assessment", CASES["strategy_is_denied"][1])
