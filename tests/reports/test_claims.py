"""A report claims what holds. A fault takes the claim away, and the log names the rule and nothing of the client."""

import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import page
import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4

from somedesk.domain.client import Client
from somedesk.reports import conformance, embedding, pdf_file, tagged
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.conformance import UA, A
from somedesk.reports.fonts import REGULAR, font
from somedesk.reports.structure import Element, TaggedCanvas
from tests.reports.checkers import claims

SECRET = "Hemmelig"


@pytest.fixture
def report(make_client: Callable[..., Client], today: dt.date) -> Callable[[], bytes]:
    client = make_client("da", {"strategy": {"level": 2, "note": SECRET}})
    return lambda: build("assessment", client, "da", ReportOptions(sections=("notes",)), today)


def test_a_whole_report_claims_both(report: Callable[[], bytes], caplog: pytest.LogCaptureFixture) -> None:
    assert claims(report()) == {UA, A}
    assert not caplog.text


def test_a_file_that_does_not_conform_does_not_say_so_and_the_log_says_why(caplog: pytest.LogCaptureFixture) -> None:
    font(REGULAR)
    canvas = TaggedCanvas(io.BytesIO(), pagesize=A4, invariant=1, initialFontName=REGULAR)
    canvas.setTitle("Title")
    with canvas.content(Element("Figure")):  # says nothing to those who do not see it
        canvas.line_of_text(REGULAR, 10, 50, 50, "SECRET")
    canvas.showPage()
    canvas.save()
    made = tagged.tagged(canvas, "Title", "Author", ("da-DK",))
    assert claims(made) == {A}
    assert "PDFUA1-FIGURE-ALTERNATIVE-TEXT" in caplog.text
    assert "SECRET" not in caplog.text


def test_a_table_that_would_end_as_the_validator_misreads_is_as_whole_as_any(monkeypatch: pytest.MonkeyPatch) -> None:
    font(REGULAR)
    canvas = TaggedCanvas(io.BytesIO(), pagesize=A4, invariant=1, initialFontName=REGULAR)
    canvas.line_of_text(REGULAR, 10, 50, 50, "Text")
    canvas.save()
    file = pdf_file.File(canvas.finished())
    differences, packed = pdf_file._differences, list[bytes]()

    def noted(table: bytes) -> bytes:
        packed.append(differences(table))
        return packed[-1]

    monkeypatch.setattr(pdf_file, "_differences", noted)
    made = next(made for n in range(5000) if (made := file.written(b" " * n)) and len(packed) > n + 1)
    assert packed[-2].endswith(b"\r")
    assert packed[-1] in made
    assert len(PdfReader(io.BytesIO(made), strict=True).pages) == 1


def test_without_its_colours_named_it_is_for_readers_and_not_for_archives(
    report: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(tagged, "_name_colours", lambda _: None)
    assert claims(report()) == {UA}
    assert "'2a': ['PDFA2A-" in caplog.text
    assert "'ua1'" not in caplog.text
    assert SECRET not in caplog.text


def test_with_characters_that_mean_nothing_it_claims_neither(
    report: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    said = embedding.character_map
    monkeypatch.setattr(embedding, "character_map", lambda codes: said(codes).replace("<0020>", "<0000>"))
    assert claims(report()) == set()
    assert "'ua1': ['PDFUA1-" in caplog.text
    assert "'2a': ['PDFA2A-" in caplog.text


@pytest.mark.parametrize("profile", [UA, A])
def test_a_file_that_could_not_be_looked_at_is_made_and_does_not_say_that_it_was(
    profile: str,
    report: Callable[[], bytes],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    look = page.validate_pdf_bytes

    def failing(data: bytes, **wanted: Any) -> Any:
        if wanted["profile"] == profile:
            raise page.ParseError("no")
        return look(data, **wanted)

    monkeypatch.setattr(page, "validate_pdf_bytes", failing)
    assert claims(report()) == {UA, A} - {profile}
    assert f"'{profile}': ['ParseError']" in caplog.text


def test_what_is_claimed_is_in_the_bytes_that_were_looked_at(
    report: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bytes]] = []
    look = conformance.broken_rules
    monkeypatch.setattr(
        conformance, "broken_rules", lambda pdf, profile: seen.append((profile, pdf)) or look(pdf, profile)
    )
    data = report()
    assert sorted(seen) == sorted([(UA, data), (A, data)])


def test_a_table_longer_than_the_validator_usually_looks_at_is_claimed_as_well(
    make_client: Callable[..., Client], make_action: Callable[..., Any], today: dt.date
) -> None:
    client = make_client("en", None, tuple(make_action(n) for n in range(1100)))
    data = build("action-plan", client, "en", ReportOptions(sections=("overview",)), today)
    assert claims(data) == {UA, A}
