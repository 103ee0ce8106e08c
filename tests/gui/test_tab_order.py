"""Tab: it gets everywhere, in the order in which one reads, whatever was made when and stands where."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.team import matrix
from somedesk.ui.desk.window_menu import MenuButton
from somedesk.ui.kit.context import Context
from somedesk.ui.links.see_also import SeeAlso
from somedesk.ui.places import PLACES
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.team.page import TeamPage
from tests.gui.library_folder import client_named
from tests.gui.shell import find, open_in, opened, plan_page, press, settled, shown_window
from tests.gui.survey_parts import parts_of
from tests.screenshots import something_is_due
from tests.small_client import DAY

K = Qt.Key
SIZES = {"wide": (1366, 768), "narrow": (1024, 768)}
# By so much things may overlap and still stand beside or above each other.
SLACK = 5
MOST_STOPS = 400


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


@pytest.fixture
def sample(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    open_in(window, tmp_path / "client.somedesk", sample_client("en", DAY))
    settled(qtbot, window)
    return window


def walked(qtbot: QtBot, window: MainWindow) -> list[QWidget]:
    """All that Tab stops at, in its order, from the window's menu on."""
    qtbot.keyClick(window.focusWidget() or window, K.Key_Tab)
    first = now = window.focusWidget()
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        if now not in stops:
            stops.append(now)
        qtbot.keyClick(now, K.Key_Tab)
        now = window.focusWidget()
        if now is first:
            break
    (menu,) = [place for place, stop in enumerate(stops) if isinstance(stop, MenuButton)]
    return stops[menu:] + stops[:menu]


def is_wanted(widget: QWidget) -> bool:
    """Whether Tab should get there. Of buttons of which one is chosen it gets to one, and arrows to the others."""
    if not (widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus):
        return False
    chosen_of = isinstance(widget, QAbstractButton) and (widget.group() or widget.autoExclusive())
    part_of = isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)
    return not chosen_of and not part_of


def around(widget: QWidget) -> list[QWidget]:
    """``widget`` and all that it stands in, from the window on."""
    above = widget.parentWidget()
    return [*(around(above) if above is not None else []), widget]


def seen(line: list[QWidget], common: QWidget) -> QRect:
    """Where the last of ``line`` is within ``common``: what is scrolled is where its view is."""
    inside = line[line.index(common) + 1 :]
    shown = next((each for each in inside if isinstance(each, QAbstractScrollArea)), inside[-1] if inside else common)
    return QRect(shown.mapTo(common, QPoint()), shown.size())


def read_too_late(stops: list[QWidget]) -> Iterator[tuple[str, str]]:
    """Pairs in the order of Tab of which the second is read before the first.

    It stands above it and not in a column further right, or in the same line and further left.
    """
    lines = [around(stop) for stop in stops]
    for one, other in combinations(lines, 2):
        common = [mine for mine, its in zip(one, other, strict=False) if mine is its][-1]
        here, there = seen(one, common), seen(other, common)
        is_above = there.bottom() < here.top() + SLACK and there.left() < here.right() - SLACK
        is_beside = there.right() < here.left() + SLACK and there.bottom() > here.top() + SLACK
        in_line = is_beside and there.top() < here.bottom() - SLACK
        if common not in (one[-1], other[-1]) and (is_above or in_line):
            yield one[-1].objectName(), other[-1].objectName()


def assert_read(qtbot: QtBot, window: MainWindow, what: str) -> None:
    settled(qtbot, window)
    qtbot.waitUntil(lambda: not something_is_due())  # a page that is made in pieces is whole
    settled(qtbot, window)
    stops = walked(qtbot, window)
    missing = [each.objectName() for each in window.findChildren(QWidget) if is_wanted(each) and each not in stops]
    assert missing == [], what
    assert list(read_too_late(stops)) == [], what


@pytest.mark.parametrize(("client", "size"), [("new", "wide"), ("sample", "wide"), ("sample", "narrow")])
def test_tab_gets_everywhere_on_every_page_in_the_order_in_which_one_reads(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, client: str, size: str
) -> None:
    window.resize(*SIZES[size])
    assert_read(qtbot, window, "home")
    made = sample_client("en", DAY) if client == "sample" else client_named("Fjordby", date=DAY, strategy=2)
    open_in(window, tmp_path / "client.somedesk", made)
    for name in (place.name for place in PLACES):
        window.show_page(name)
        settled(qtbot, window)
        window.page(name).make_parts()
        assert_read(qtbot, window, name)
        if client == "sample":
            for part, show in parts_of(name, window):
                show()
                assert_read(qtbot, window, f"{name} {part}")


def test_from_the_plan_s_table_it_goes_on_below_and_back_to_what_stands_above(qtbot: QtBot, sample: MainWindow) -> None:
    page = plan_page(sample)
    settled(qtbot, sample)
    page.take_focus()
    table = sample.focusWidget()
    assert table.objectName() == "plan_list"
    qtbot.keyClick(table, K.Key_Tab)
    now = sample.focusWidget()
    assert now.mapTo(sample, QPoint()).y() > table.mapTo(sample, QPoint()).y(), now.objectName()
    qtbot.keyClick(now, K.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert table.hasFocus()
    qtbot.keyClick(table, K.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert find(sample, QPushButton, "plan_propose").hasFocus()


def test_from_a_page_as_a_whole_it_goes_to_the_page_s_first_control_in_the_head(
    qtbot: QtBot, sample: MainWindow
) -> None:
    sample.show_page("progress")
    settled(qtbot, sample)
    page = sample.page("progress")
    assert page.hasFocus()
    qtbot.keyClick(page, K.Key_Tab)
    assert sample.focusWidget().objectName() == "progress_assessment"


def test_what_goes_with_the_keyboard_on_it_hands_it_to_what_is_read_next(qtbot: QtBot, sample: MainWindow) -> None:
    page = plan_page(sample)
    settled(qtbot, sample)
    gone = find(page, QPushButton, "plan_edit")
    gone.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(gone.hasFocus)
    gone.hide()
    assert sample.focusWidget().objectName() == "plan_delete"


def test_on_the_team_s_pages_see_also_follows_what_it_belongs_to(qtbot: QtBot, sample: MainWindow) -> None:
    sample.resize(*SIZES["wide"])
    sample.show_page("team")
    settled(qtbot, sample)
    page = sample.page("team")
    assert sample.focusWidget().objectName() == "team_people"
    tabs = find(page, QTabBar, "team_tabs")
    for tab, before in ((1, "team_matrix"), (2, "card_hidden")):
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(tab).center())
        settled(qtbot, sample)
        find(page, QWidget, before).setFocus()
        qtbot.keyClick(sample.focusWidget(), K.Key_Tab)
        assert isinstance(sample.focusWidget(), SeeAlso), before


def test_a_tab_that_is_turned_to_begins_with_its_work_and_not_with_the_way_elsewhere(
    qtbot: QtBot, sample: MainWindow
) -> None:
    sample.resize(*SIZES["wide"])
    sample.show_page("team")
    page = sample.page("team")
    tabs = find(page, QTabBar, "team_tabs")

    def turn(tab: int) -> str:
        qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(tab).center())
        settled(qtbot, sample)
        return str(sample.focusWidget().objectName())

    assert turn(2) == "team_departments"
    for see_also in page.findChildren(SeeAlso):
        if see_also.isVisible():
            see_also.setFocus(Qt.FocusReason.TabFocusReason)
    assert turn(1) == "team_matrix"
    assert turn(2) == "team_departments"
    # What was being written is gone on with; what has gone with a tab leaves the keyboard nowhere else.
    find(page, QWidget, "card_tasks").setFocus()
    assert turn(0) == "team_people"
    assert turn(2) == "card_tasks"
    assert turn(0) == "team_people"
    next(each for each in page.findChildren(QPushButton, "finding_why") if each.isVisible()).setFocus()
    assert turn(1) == "team_matrix"
    tabs.setFocus()
    qtbot.keyClick(tabs, K.Key_Right)
    assert tabs.hasFocus()
    QApplication.processEvents()


def test_a_button_of_a_role_card_that_goes_leaves_the_keyboard_on_nothing_that_changes_more(
    qtbot: QtBot, sample: MainWindow
) -> None:
    sample.show_page("team")
    page = sample.page("team")
    assert isinstance(page, TeamPage)
    page.edit_department("sales", {"key_figures": ""})
    opened(sample).apply(matrix.add_department(opened(sample).client, "own", "Own"))
    page.show_card("sales")
    settled(qtbot, sample)
    press(qtbot, page, "card_propose")
    assert page.cards.figures.hasFocus()
    page.show_card("own")
    press(qtbot, page, "card_remove")
    assert "own" not in opened(sample).client.departments
    assert page.cards.list.hasFocus()
