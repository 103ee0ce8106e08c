"""A large table of needs: made row by row, and whole for whoever goes on at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from somedesk.domain.records.strategy import Need, Platform, TargetGroup
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.strategy.needs_table import AT_ONCE, NeedCell
from somedesk.ui.strategy.page import StrategyPage
from tests.gui.shell import find, open_in, settled, shown_window
from tests.small_client import small_client

GROUPS, PLATFORMS = 8, 5


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def test_a_large_table_comes_row_by_row_and_is_whole_for_whoever_goes_on_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    client = replace(
        small_client(),
        target_groups={f"g{n}": TargetGroup(f"g{n}", f"Group {n}", place=n) for n in range(GROUPS)},
        platforms={f"p{n}": Platform(f"p{n}", f"Platform {n}", place=n) for n in range(PLATFORMS)},
        needs={"g7.p4": Need("g7.p4", "g7", "p4", reason="The last of all")},
    )
    open_in(window, tmp_path / "large.somedesk", client, on="strategy")
    page = window.page("strategy")
    assert isinstance(page, StrategyPage)
    page.go_to("needs")
    table = page.panel("needs").needs
    assert table is not None
    assert AT_ONCE < GROUPS * PLATFORMS
    assert len(table.findChildren(NeedCell)) == PLATFORMS
    last = table.cell(("g7", "p4"))
    assert "The last of all" in last.accessibleName()
    table.go_to(("g7", "p4"))
    qtbot.keyClick(last, Qt.Key.Key_Return)
    settled(qtbot, window)
    assert find(table, QPlainTextEdit, "need_reason").toPlainText() == "The last of all"
    assert len(table.findChildren(NeedCell)) == GROUPS * PLATFORMS
    qtbot.keyClick(find(table, QPlainTextEdit, "need_reason"), Qt.Key.Key_Escape)
    qtbot.keyClick(last, Qt.Key.Key_Up)
    assert table.cell(("g6", "p4")).hasFocus()
    # Tab gets to the questions from what stands above them, though they are made last.
    page.steps.together.setFocus()
    qtbot.keyClick(page.steps.together, Qt.Key.Key_Tab)
    assert page.panel("needs").isAncestorOf(window.focusWidget())
