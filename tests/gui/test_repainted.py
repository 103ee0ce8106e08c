"""A key paints what it changes, and not the page: the stage check, and a team of two hundred."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.base.errors import FileProblem
from somedesk.domain.client import Person
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import DurableFile
from somedesk.ui.kit.context import Context
from somedesk.ui.shell import main_window
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.stage_check.page import StageCheckPage
from somedesk.ui.team.page import CARDS, MATRIX, TeamPage
from tests.gui.shell import dialogs, open_in, opened, press, settled, shown_window
from tests.painted import Painted
from tests.small_client import small_client

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        shown.resize(1366, 768)
        yield shown


def team_page(window: MainWindow) -> TeamPage:
    window.show_page("team")
    page = window.page("team")
    assert isinstance(page, TeamPage)
    return page


@pytest.mark.parametrize("is_slow", [False, True])
def test_a_client_is_painted_with_the_window_unless_that_would_take_long(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_slow: bool
) -> None:
    path = tmp_path / "small.somedesk"
    ClientFile.create(path, small_client()).close()
    may_go_on, read = Event(), DurableFile.read

    def read_slowly(file: DurableFile) -> bytes:
        may_go_on.wait(5)
        return read(file)

    monkeypatch.setattr(DurableFile, "read", read_slowly)
    if not is_slow:
        monkeypatch.setattr(main_window, "PATIENCE", 60_000)
    window = MainWindow(context, path)  # as it is when a client was double-clicked
    qtbot.addWidget(window)
    painted = Painted(window.navigation)
    with qtbot.waitExposed(window):
        window.show()
    if is_slow:
        qtbot.waitUntil(lambda: painted.pixels > 0)
    assert window.document is None
    assert (painted.pixels > 0) == is_slow
    may_go_on.set()
    qtbot.waitUntil(lambda: window.document is not None)
    qtbot.waitUntil(lambda: painted.pixels > 0)
    settled(qtbot, window)
    window.close()


@pytest.mark.parametrize("fault", [FileProblem("file_damaged", file="small.somedesk"), RuntimeError("ours")])
def test_where_no_client_can_be_opened_all_of_them_are_painted_behind_what_says_so(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(_file: DurableFile) -> bytes:
        raise fault

    monkeypatch.setattr(DurableFile, "read", fail)
    monkeypatch.setattr(main_window, "PATIENCE", 60_000)
    with qtbot.captureExceptions() as raised:  # where a user is told of it by `ui/shell/crash.py`
        window = MainWindow(context, tmp_path / "small.somedesk")
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: bool(raised or dialogs()))
    assert [error for _, error, _ in raised] == ([fault] if isinstance(fault, RuntimeError) else [])
    home = window.page("home")
    assert window.current_page is home
    painted = Painted(home)
    qtbot.waitUntil(lambda: painted.pixels > 0)
    for each in dialogs():
        each.close()
    settled(qtbot, window)
    window.close()


def test_an_answer_paints_its_row_and_the_next(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(window, tmp_path / "fresh.somedesk", small_client(), on="stage_check")
    page = window.page("stage_check")
    assert isinstance(page, StageCheckPage)
    press(qtbot, page, "start_stage_check")
    painted, shares = Painted(page), []  # of the page alone: when the strip says "Saved" depends on the disk
    for _ in range(7):
        settled(qtbot, window)
        painted.pixels = 0
        QTest.keyClick(page.view, Key.Key_1)
        QApplication.processEvents()
        page.commit_pending()
        QApplication.processEvents()
        shares.append(painted.pixels / (page.width() * page.height()))
    assert 0 < sorted(shares)[3] <= 0.25, shares


def test_a_cell_of_two_hundred_people_paints_itself_its_sum_and_its_head(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    many = {f"Person {n:03}": Person(f"Person {n:03}", 37.0, place=n) for n in range(200)}
    open_in(window, tmp_path / "many.somedesk", replace(small_client(), owners=many))
    page = team_page(window)
    page.table.choose("Person 001", "create")
    painted, shares = Painted(window), []
    for hours in (1.0, 2.0, 3.0, 4.0):
        page.set_holding("Person 001", "create", {"hours": hours})
        QApplication.processEvents()
        shares.append(painted.pixels / (page.width() * page.height()))
        page.commit_pending()
        settled(qtbot, window)
        painted.pixels = 0
    assert 0 < min(shares) <= shares[-1] <= 0.1, shares
    head = page.table.people.headerData(1, Qt.Orientation.Horizontal)
    assert "4 of 37 h" in head
    document = opened(window)
    assert document.file.wait(10)
    assert [each.hours for each in read_client(document.file.path).holdings.values()] == [4.0]


def test_a_letter_stands_on_the_card_that_is_turned_to_next(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(window, tmp_path / "small.somedesk", small_client())
    page = team_page(window)
    page.tabs.setCurrentIndex(MATRIX)
    page.matrix.choose("sales", "crisis")
    QTest.keyClick(page.matrix, Key.Key_I)
    page.tabs.setCurrentIndex(CARDS)
    page.cards.choose("sales")
    assert "crises" in page.cards.letters.text().lower() or "crisis" in page.cards.letters.text().lower()
