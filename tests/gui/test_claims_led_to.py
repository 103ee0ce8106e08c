"""Each claim of each rule leads to its page, and there to what it is about."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from somedesk.domain.links.claims import Claim
from somedesk.domain.links.finding import findings
from somedesk.ui.kit.context import Context
from somedesk.ui.links.banner import go_to
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.strategy.versions import VersionsDialog
from tests.gui.shell import dialogs, open_in, shown_window
from tests.unit.test_links import CASES, TODAY


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


QUESTIONS = {
    "importance": "monitoring", "selling": "campaigns", "purpose": "purpose", "target_group": "target_group",
    "need": "needs",
}  # fmt: skip


def is_shown(page: Any, claim: Claim) -> bool:
    """Whether what is claimed has the cursor; of what a page as a whole is about, the page."""
    match claim.kind:
        case "grid":
            return bool(page.view.dimension == claim.subject)
        case "statement":
            return bool(page.view.number == claim.subject)
        case "question" | "importance" | "selling" | "purpose" | "target_group" | "need":
            return bool(page._current == QUESTIONS.get(claim.kind, claim.subject))
        case "version":
            return any(isinstance(each, VersionsDialog) for each in dialogs())
        case "action":
            return bool(page.table.chosen() == (claim.record,))
        case _:
            return claim.page != "team" or is_shown_of_the_team(page, claim.record)


def is_shown_of_the_team(page: Any, record: str) -> bool:
    """A capability, a row or column of the matrix, a card, or the people."""
    kind, _, key = record.partition(":")
    shown, cursor = {
        "task": (page.matrix, lambda: page.matrix.current()[1]),
        "column": (page.matrix, lambda: page.matrix.current()[0]),
        "department": (page.cards, page.cards.chosen),
        "people": (page.table, str),
    }.get(kind, (page.table, lambda: page.table.current()[1]))
    return bool(shown.isVisible() and cursor() == (key or ("" if kind == "people" else kind)))


def test_a_claim_leads_to_what_it_is_about(window: MainWindow, tmp_path: Path) -> None:
    for rule, (client, *_) in CASES.items():
        open_in(window, tmp_path / f"{rule}.somedesk", client)
        found = next(each for each in findings(client, TODAY).open if each.rule == rule)
        for claim in (found.first, found.second):
            window.show_page("overview")
            go_to(window.desk, claim)
            assert window.desk.place == claim.page, (rule, claim)
            assert is_shown(window.page(claim.page), claim), (rule, claim)
            for each in dialogs():
                each.close()
