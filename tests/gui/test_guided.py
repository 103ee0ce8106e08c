"""One dimension at a time, with the keys alone: opened over any page, left, and gone on with."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.domain.grid.assessment import delete_assessment, finalise
from somedesk.store.client_file import read_client
from somedesk.ui.grid.guiding import GuidedDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import dialog, dialogs, find, open_in, opened, saved, shown_window, text_of
from tests.unit.test_links import of

K = Qt.Key
FIRST, SECOND, THIRD, *_ = built_in().dimension_ids()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "client.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, path, of({}))
        yield shown


def guided(window: MainWindow) -> GuidedDialog:
    window.commands["guided"].trigger()
    return dialog(GuidedDialog)


def test_the_keys_alone_rate_and_it_is_left_and_gone_on_with(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.show_page("plan")
    box = guided(window)
    assert window.desk.place == "assessment"
    assert box.focusWidget() is box.grid
    assert box.grid.dimension == FIRST
    qtbot.keyClick(box.grid, K.Key_3)
    assert box.grid.dimension == SECOND
    assert "1 of 12 rated" in text_of(box, "guided_told")
    qtbot.keyClick(box.grid, K.Key_Right)  # as its button is drawn: what is not known can wait
    qtbot.keyClick(box.grid, K.Key_0)
    qtbot.keyClick(box.grid, K.Key_Escape)
    assert dialogs() == []
    saved(qtbot, window)
    client = read_client(path)
    assert [client.rating("a", key).level for key in (FIRST, SECOND, THIRD)] == [3, None, 0]
    box = guided(window)
    assert box.grid.dimension == SECOND
    qtbot.keyClick(box.grid, K.Key_Backspace)
    assert box.grid.dimension == FIRST
    assert find(box, QLabel, "guided_count").text().startswith("1 of 12")


def test_it_says_what_to_look_for_and_gives_an_example(window: MainWindow) -> None:
    box = guided(window)
    wording = built_in().text("en").dimensions[FIRST]
    assert text_of(box, "guided_help") == f"What to look for: {wording.help}"
    for level, cell in wording.levels.items():
        button = box.grid.levels[int(level)]
        assert cell.text in button.accessibleName()
        assert button.accessibleDescription() == f"For example: {cell.evidence}"
        assert f"For example: {cell.evidence}" in [label.text() for label in button.findChildren(QLabel)]


def test_after_the_last_dimension_it_closes(qtbot: QtBot, window: MainWindow) -> None:
    box = guided(window)
    for _ in built_in().dimension_ids():
        qtbot.keyClick(box.grid, K.Key_2)
    assert dialogs() == []
    assert len(opened(window).client.ratings) == 12
    opened(window).undo_stack.undo()
    assert len(opened(window).client.ratings) == 11


def test_a_final_assessment_is_only_read(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    document.apply(finalise(document.client, "a", dt.datetime(2026, 11, 14, 9, tzinfo=dt.UTC)))
    box = guided(window)
    qtbot.keyClick(box.grid, K.Key_2)
    assert not document.client.ratings
    qtbot.keyClick(box.grid, K.Key_Down)
    assert box.grid.dimension == SECOND
    assert "final" in text_of(box, "guided_told")


def test_it_is_in_the_menu_of_the_assessment(window: MainWindow) -> None:
    window.show_page("assessment")
    menu = window.findChild(QMenu, "assessment_menu")
    assert menu is not None
    assert menu.actions()[0] is window.commands["guided"]


def test_without_an_assessment_it_leads_to_start_here(window: MainWindow) -> None:
    document = opened(window)
    document.apply(delete_assessment(document.client, "a"))
    window.commands["guided"].trigger()
    assert (window.desk.place, window.page("start").now) == ("start", "grid")  # type: ignore[attr-defined]
