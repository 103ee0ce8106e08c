"""Three independent checkers of PDF: what they find in a report, less what is explained in docs/reports.md."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import outloud
import pdfua
import pikepdf

from somedesk.reports.conformance import UA, A, broken_rules
from tests.reports.tags import spoken

HOSTILE = "R&D <b>50 %</b>\nhttps://example.com/æ?a=1&b=2, hej@butik.example. 😀 \u202e “x” $5–$9"


# The foot of the page where a footer is the user's own: "… Side 1 af 3".
_FOLIO = re.compile(r"(Side|Sida|Page) \d+ (af|av|of) \d+$")


def findings(data: bytes, folder: Path, *, alike: bool = False) -> Iterator[str]:
    """What is wrong with the report, one line each. ``folder`` is for files that the checkers read.

    ``alike``: its pages are meant to begin alike, each being a sheet of its own, as ballots are.
    """
    path = folder / "report.pdf"
    path.write_bytes(data)
    # A report claims no profile that the validator has not found kept (test_claims.py): that need not be asked again.
    for profile in {UA, A} - claims(data):
        yield f"does not claim {profile}, which is broken by {broken_rules(data, profile)}"
    yield from (f"pdfua: {finding}" for finding in pdfua.validate(str(path)).findings)
    for found in outloud.check(str(path)).sorted_findings():
        if alike and found.rule == "PAG-001" and "running header" in found.message:
            continue
        if str(found.severity) in {"error", "warning"} and not _is_read_elsewhere(found, data, folder):
            yield f"outloud: {found.rule} {found.message} {found.evidence!r}"


def _is_read_elsewhere(finding: Any, data: bytes, folder: Path) -> bool:
    """Whether what is said to be skipped is the head of a table on its next page, or the foot of the page."""
    if finding.rule == "PAG-001":  # figures that happen to go up with the pages; the pages' own numbers are artifacts
        return "page numbers" in finding.message
    if finding.rule != "TAG-002":
        return False
    # Words are as they stand in their lines: broken, and the last one of each text cut by the checker.
    skipped = re.sub(r"\S*…;?|;(?=\s)|-", "", finding.evidence).split()
    read = re.sub(r'[\s"-]', "", spoken(data, folder))
    return "·" in skipped or bool(_FOLIO.search(finding.evidence)) or all(word in read for word in skipped)


def claims(data: bytes) -> set[str]:
    """What the file says that it conforms with."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        xmp = bytes(pdf.Root.Metadata.read_bytes())
    return {profile for profile, name in ((UA, b"<pdfuaid:part>"), (A, b"<pdfaid:part>")) if name in xmp}
