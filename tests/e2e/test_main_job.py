"""The six steps of the README in a real window, once with the mouse and once with the keyboard alone.

With the mouse, the keyboard serves only for what has to be written: a name, a note, an owner, a date.
"""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader

from somedesk.content import suggestions
from somedesk.content.models import built_in
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.store.client_file import read_client
from somedesk.ui.places import BY_NAME, keys
from tests.e2e.person import Person, at_somedesk, screen

pytestmark = pytest.mark.window

NAME = "Fjordby Kommune"
NOTE = "Agreed with the director, <b>not</b> yet written down & signed"
OWNER = "Dr Solveig Strand"
DUE = dt.date(2031, 5, 21)
DIMENSIONS = built_in().dimension_ids()
LEVELS = dict(zip(DIMENSIONS, (3, 2, 1, 4, 2, 3, 1, 2, 3, 2, 1, 3), strict=True))
ENOUGH = 180  # seconds in which a first-time user gets there


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The home of a user who has never started SomeDesk."""
    return tmp_path / "user"


@pytest.fixture
def person(home: Path) -> Iterator[Person]:
    with screen(home) as environment, at_somedesk(environment) as started:
        started.see(text="New here?")
        yield started


def check(home: Path, person: Person, capsys: pytest.CaptureFixture[str], way: str) -> None:
    """What is left on disk: the client as it was rated and planned, and the PDF in Danish."""
    with capsys.disabled():
        print(f"\n{way}: {person.inputs} inputs, {person.seconds:.1f} s")
    assert person.seconds < ENOUGH
    client = read_client(home / "somedesk" / "library" / f"{NAME}.somedesk")
    check_client(client)
    (path,) = (home / "Documents").glob("*.pdf")
    pages = PdfReader(path).pages
    text = " ".join("\n".join(page.extract_text() for page in pages).split())
    action = next(iter(client.actions.values()))
    title = suggestions.texts("some-grid", "da")[action.source].title
    for wanted in (NAME, OWNER, title, words("da")("kinds.action-plan"), "21. maj 2031"):
        assert wanted in text, wanted
    assert "".join(NOTE.split()) in "".join(text.split())
    assert len(pages) >= 4


def check_client(client: Client) -> None:
    (assessment,) = client.assessments.values()
    ratings = {dimension: client.rating(assessment.id, dimension) for dimension in DIMENSIONS}
    assert {dimension: rating.level for dimension, rating in ratings.items()} == LEVELS
    assert {d: rating.target for d, rating in ratings.items()} == {d: level + 1 for d, level in LEVELS.items()}
    assert [rating.note for rating in ratings.values() if rating.note] == [NOTE]
    (action,) = client.actions.values()
    assert (action.owner, action.due) == (OWNER, DUE)


def test_with_the_keyboard_alone(home: Path, person: Person, capsys: pytest.CaptureFixture[str]) -> None:
    # 1. Make a client.
    person.key("ctrl+n")
    person.see(name="name", focus=True)
    person.type(NAME)
    person.key("Return")
    person.see(name="grid", focus=True)
    # 2. and 3. Rate, and set targets.
    for level in LEVELS.values():
        person.key(str(level), f"shift+{level + 1}", "Down")
    person.see(text="12 of 12 rated")
    # 4. Say why, and look at the profile.
    person.key("n")
    person.see(name="note", focus=True)
    person.type(NOTE)
    person.key("Escape")
    person.see(name="grid", focus=True)
    person.key(keys(BY_NAME["progress"]).lower())
    person.see(name="page_progress")
    # 5. Plan.
    person.key(keys(BY_NAME["plan"]).lower())
    person.see(name="page_plan")
    tab_to(person, "suggest_", "shift+Tab")
    person.key("Return")
    tab_to(person, "plan_edit", "Tab")
    person.key("Return")
    person.see(name="action_editor", active=True)
    tab_to(person, "action_owner", "Tab")
    person.type(OWNER)
    tab_to(person, "action_due", "Tab")
    person.type(f"{DUE:%d%m%Y}")
    person.key("Escape")
    person.see_no(name="action_editor")
    # 6. Save the PDF.
    person.key("ctrl+p")
    person.see(name="page_reports")
    tab_to(person, "report_language", "Tab")
    person.key("d")
    person.see(name="report_language", current="Dansk")
    person.wait("the report in Danish", partial(shows, person, words("da")("kinds.action-plan")))
    tab_to(person, "save_report", "Tab")
    person.key("Return")
    person.see(name="fileNameEdit", focus=True)
    person.key("Return")
    person.see(text="The report was saved as")
    person.key("ctrl+q")
    assert person.program.wait(30) == 0
    check(home, person, capsys, "keyboard alone")


def shows(person: Person, text: str) -> bool:
    """Whether the preview of the report begins with a page on which ``text`` stands."""
    return any(text in seen["text"] for seen in person.find(name="pdf_view"))


def tab_to(person: Person, name: str, key: str) -> None:
    """Press Tab until the ring of focus is round what begins with ``name``."""
    for _ in range(60):
        focused = focus(person)
        if focused.startswith(name):
            return
        person.key(key)
        person.wait("the focus to move on", partial(moved_on, person, focused))
    raise AssertionError(f"{key} does not lead to {name}: {person.summary()}")


def focus(person: Person) -> str:
    """The name of what has the focus."""
    return next((seen["name"] for seen in person.look() if seen.get("focus")), "")


def moved_on(person: Person, before: str) -> bool:
    return focus(person) != before


def test_with_the_mouse(home: Path, person: Person, capsys: pytest.CaptureFixture[str]) -> None:
    # 1. Make a client.
    person.click(name="new_client")
    person.see(name="name", focus=True)
    person.type(NAME)
    person.click(text="Create client")
    person.see(name="grid", focus=True)
    # 2. Rate.
    click_cells(person, LEVELS)
    person.see(text="12 of 12 rated")
    # 3. Set targets.
    person.click(name="target_mode")
    click_cells(person, {dimension: level + 1 for dimension, level in LEVELS.items()})
    person.click(name="target_mode")
    # 4. Say why, and look at the profile.
    person.click(name="note")
    person.see(name="note", focus=True)
    person.type(NOTE)
    person.click(name="navigate_page_progress")
    person.see(name="page_progress")
    # 5. Plan.
    person.click(name="navigate_page_plan")
    pill = next(seen for seen in person.look() if str(seen.get("name", "")).startswith("suggest_") and seen["part"])
    person.click(name=pill["name"])
    person.click(name="plan_edit")
    person.see(name="action_editor", active=True)
    person.click(name="action_owner", times=3)
    person.type(OWNER)
    person.click(name="action_due")
    person.type(f"{DUE:%d%m%Y}")
    person.click(text="Close", window="action_editor")
    person.see_no(name="action_editor")
    # 6. Save the PDF.
    person.click(name="navigate_page_reports")
    person.see(name="page_reports")
    person.click(name="report_language")
    person.click(text="Dansk", kind="QListView")
    person.see(name="report_language", current="Dansk")
    person.wait("the report in Danish", partial(shows, person, words("da")("kinds.action-plan")))
    person.click(name="save_report")
    person.click(text="&Save", window="save_report_dialog")
    person.see(text="The report was saved as")
    person.click(name="menu_button")
    person.click(text="Quit")
    assert person.program.wait(30) == 0
    check(home, person, capsys, "mouse")


def click_cells(person: Person, levels: dict[str, int]) -> None:
    """Click the cell of each dimension, turning the wheel where it is out of sight."""
    rows = [seen for seen in person.look() if seen.get("of") == "grid" and seen["column"] == 0]
    texts = {text.text: d for d, text in ((d, built_in().text("en").dimensions[d].levels["1"]) for d in DIMENSIONS)}
    row_of = {texts[seen["text"]]: seen["row"] for seen in rows if seen["text"] in texts}
    for dimension, level in levels.items():
        place = {"of": "grid", "row": row_of[dimension], "column": level - 1}
        person.scroll_to("grid", **place)
        person.click(**place)
