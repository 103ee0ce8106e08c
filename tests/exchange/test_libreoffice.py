"""What LibreOffice makes of our files: it opens them, says them to who does not see, and saves workbooks unharmed.

It refuses what it would have to repair. A start takes longer than a file, so each serves for several.
"""

from pathlib import Path

import outloud
import pdfua
import pikepdf
import pytest

from somedesk.base.languages import WRITINGS
from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES
from somedesk.exchange.formats import export
from somedesk.exchange.xlsx import export_workbook
from somedesk.exchange.xlsx_actions import Differences
from somedesk.reports.options import ReportOptions
from tests.exchange import test_calendar_returns as calendar
from tests.marked_client import TODAY, marked_client
from tests.office import as_pdf, saved_again
from tests.returned_books import planned, read

# LibreOffice 7.4 writes no alternative text of charts, though the file has it; its frames round cells are neither
# tagged nor artifacts (TAG-001), what keeps two tables apart is an empty paragraph, and the head of a table on its next
# page is an artifact, as it was read before (TAG-002).
NOT_OURS = {"FIG-001", "TAG-001", "TAG-002", "TAG-020", "TBL-014"}
CHART_WITHOUT_TEXT, UNTAGGED = "UA-13-004", "UA-01-003"


def test_it_opens_documents_and_slides_and_has_no_fault_of_ours_to_say(tmp_path: Path) -> None:
    clients = {"sample": sample_client("da", TODAY), "hostile": marked_client()}
    files = {
        f"{name}-{kind}.{kind}": export(kind, client, "da", ReportOptions(), TODAY)
        for name, client in clients.items()
        for kind in ("docx", "pptx")
    }
    made = dict(zip(files, as_pdf(files, tmp_path), strict=True))
    assert min(path.stat().st_size for path in made.values()) > 10_000
    for kind in ("docx", "pptx"):
        path = made[f"sample-{kind}.{kind}"]
        found = {finding.rule_id for finding in pdfua.validate(str(path)).findings}
        assert found <= {CHART_WITHOUT_TEXT, UNTAGGED}, kind
        found = {f.rule for f in outloud.check(str(path)).sorted_findings() if str(f.severity) in {"error", "warning"}}
        assert found <= NOT_OURS, kind
        if kind == "docx":  # of slides it takes the language that it is set to itself
            with pikepdf.open(path) as pdf:
                assert str(pdf.Root.Lang) == "da-DK"


@pytest.mark.parametrize("language", LANGUAGES)
def test_workbooks_that_it_saved_again_come_back_without_a_difference(tmp_path: Path, language: str) -> None:
    sample = sample_client("da", TODAY)
    # Every sheet that the sample has is in the hostile one as well.
    clients = (sample if language == "da" else planned(sample), marked_client(12))
    books = [*(export_workbook(client, language, TODAY) for client in clients), calendar.BOOKS[language]]
    *plans, entries = saved_again(books, tmp_path, WRITINGS[language].tag)
    for client, book in zip(clients, plans, strict=True):
        assert read(book, client) == Differences((), (), (), len(client.actions))
    assert calendar.read(entries) == calendar.NOTHING
