"""Of a client under a passphrase nothing lies in the open: `dev.py leaks` in short, and the trial itself tried."""

import re
import sys
from pathlib import Path

import pytest

from somedesk.exchange.formats import export
from somedesk.reports.build import ReportOptions, build
from somedesk.reports.kinds import FIRST_KIND
from tests.leaks.allowed import allowed_places
from tests.leaks.journey import CHOSEN, STEPS, client
from tests.leaks.searching import MARKER, NAMES, found_in
from tests.leaks.trials import kills, leaks, steps
from tests.marked_client import TODAY

KILLS = 1
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the program is killed as Unix does it")


def test_no_step_leaves_anything_in_the_open() -> None:
    outcome = steps()
    assert outcome.failures == ()
    assert outcome.runs == len(STEPS)


def test_a_kill_leaves_nothing_in_the_open() -> None:
    assert kills(KILLS).failures == ()


@pytest.mark.parametrize("kind", ["xlsx", "docx", "pptx", "csv", "json", "ics", "pdf"])
def test_markers_are_found_in_whatever_is_made(tmp_path: Path, kind: str) -> None:
    options = ReportOptions()
    content = (
        build(FIRST_KIND, client(), "en", options, TODAY)
        if kind == "pdf"
        else export(kind, client(), "en", options, TODAY)
    )
    (tmp_path / "somewhere").write_bytes(content)
    (found,) = found_in(tmp_path, MARKER).values()
    assert any(marker.startswith(("[actions.", "[ratings.")) for marker in found)


@pytest.mark.parametrize(
    "place", ["cache/library.json", "logs/somedesk.log", "tmp/report.pdf", "library/case.somedesk.bak", "config/x.json"]
)
def test_what_lies_anywhere_else_is_a_leak(tmp_path: Path, place: str) -> None:
    path = tmp_path / place
    path.parent.mkdir()
    path.write_bytes("a note: [NOTE_0_1]".encode("utf-16"))
    assert leaks(tmp_path) == [f"{place} holds ['[NOTE_0_1]']"]


def test_every_marker_is_looked_for() -> None:
    tests = Path(__file__).parents[1]
    sources = [*tests.glob("marked*.py"), *(tests / "leaks").glob("journey.py")]
    used = {name for path in sources for name in re.findall(r'\btext\("([A-Z]+)"', path.read_text("utf-8"))}
    assert len(used) > 8
    assert used <= set(NAMES)


def test_a_folder_that_other_programs_can_read_of_is_a_leak(tmp_path: Path) -> None:
    (tmp_path / "user").mkdir()
    (tmp_path / "user" / "QtProject.conf").write_text(f"lastVisited=file:///{CHOSEN}")
    assert leaks(tmp_path) == ["user/QtProject.conf names a folder"]


def test_each_place_where_words_may_lie_has_its_reason() -> None:
    places = allowed_places()
    assert len(places) == 3
    assert all(len(reason) > 40 for reason in places.values())
