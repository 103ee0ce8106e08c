"""What every page owes the window: it can be jumped to, and tells of the tables that it says it shows."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from somedesk.content.words import home, words
from somedesk.domain.change import label
from somedesk.domain.client import PROFILE_TABLE, TABLES, Client
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed
from somedesk.ui.places import PLACES, Place
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.sheets import WindowSheets
from tests.gui.shell import open_in, settled, shown_window
from tests.marked import marked


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "marked.somedesk", marked(lambda path: f"<{path}>"))
        settled(qtbot, shown)
        yield shown


@pytest.mark.parametrize("place", [each for each in PLACES if each.needs_client], ids=lambda each: each.name)
def test_what_is_on_a_page_can_be_jumped_to_and_the_page_is_shown(
    qtbot: QtBot, window: MainWindow, place: Place
) -> None:
    assert window.document is not None
    jumps = [(jump.text, jump.kind) for jump in place.jumps(window.document, window.context.localisation)]
    offered = [each for each in window.desk.room(WindowSheets).targets() if (each.text, each.kind) in jumps]
    assert len(offered) >= len(jumps)
    for target in offered[:1]:
        target.go()
        settled(qtbot, window)
        assert window.current_page is window.page(place.name)


@pytest.mark.parametrize("place", [each for each in PLACES if each.needs_client], ids=lambda each: each.name)
def test_a_page_fills_itself_anew_for_the_tables_that_it_shows_and_no_other(
    qtbot: QtBot, window: MainWindow, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page(place.name)
    settled(qtbot, window)
    page, filled = window.page(place.name), list[Changed]()
    monkeypatch.setattr(page, "refresh_changed", filled.append)
    assert page.shows <= set(TABLES)
    assert window.document is not None
    for table in TABLES:
        window.document.changed.emit(Changed(frozenset({table}), frozenset(), label("profile_edited")))
    assert [next(iter(changed.tables)) for changed in filled] == [table for table in TABLES if table in page.shows]
    assert read_by(page, monkeypatch) - page.shows == set()


@pytest.mark.parametrize("key", sorted(filter(re.compile(r"changes\.").match, words("en").keys())))
def test_each_change_is_made_on_one_page_which_undo_leads_to(key: str) -> None:
    assert len([place.name for place in PLACES if home(key) in (place.name, *place.also)]) == 1


def read_by(page: Page, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The tables that a page reads to fill itself; other threads may look through whole clients meanwhile."""
    read, usual = set[str](), Client.__getattribute__

    def noting(client: Client, name: str) -> object:
        if (name in TABLES or name == "profile") and threading.current_thread() is threading.main_thread():
            read.add(PROFILE_TABLE if name == "profile" else name)
        return usual(client, name)

    with monkeypatch.context() as patch:
        patch.setattr(Client, "__getattribute__", noting)
        page.refresh()
        page.make_parts()
    assert read
    return read
