"""The third step of Start here: what is ticked, what that asks of a week, and what is on the plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.domain.client import Client, ClientProfile
from somedesk.domain.plan.plan import delete_actions, edit_action
from somedesk.domain.start_here import chosen, next_step
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.start_here.choosing import ChoosingStep
from somedesk.ui.start_here.page import StartPage
from tests.gui.shell import find, open_in, opened, shown_window
from tests.gui.start_hands import click, page_of, rate_all
from tests.small_client import DAY

K = Qt.Key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        client = Client(ClientProfile(id="client", uid="u", name="Fjord Bakery", language="en", created=DAY))
        open_in(shown, path, client, on="start")
        yield shown


def test_what_does_not_fit_is_said_and_is_still_ticked_another_day(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    page = page_of(window)
    page.go("grid")
    rate_all(qtbot, page)
    hours = page.parts["suggestions"].hours  # type: ignore[attr-defined]
    hours.lineEdit().setText("0.5")
    qtbot.keyClick(hours, K.Key_Return)
    for box in page.findChildren(QCheckBox):
        box.setChecked(True)
    assert page.parts["suggestions"].fits.text().startswith("▲")  # type: ignore[attr-defined]
    # Only ticked: nothing is on the plan until the button is pressed. Yet all is there when the client is opened again.
    click(qtbot, window, "start_later")
    client = opened(window).client
    assert not client.actions
    assert next_step(client, DAY) == "stage_check", "which was left out"
    before = ticked(page.parts["suggestions"])  # type: ignore[arg-type]
    open_in(window, path.with_name("other.somedesk"), replace(client, profile=replace(client.profile, uid="v")))
    assert not ticked(page_of(window).parts["suggestions"])  # type: ignore[arg-type]
    window.desk.open(path)
    qtbot.waitUntil(lambda: opened(window).client.profile.uid == "u")
    assert page_of(window).now == "suggestions"
    assert ticked(page.parts["suggestions"]) == before  # type: ignore[arg-type]


def choosing_of(qtbot: QtBot, window: MainWindow) -> tuple[StartPage, ChoosingStep]:
    page = page_of(window)
    page.go("grid")
    rate_all(qtbot, page)
    choosing = page.parts["suggestions"]
    assert isinstance(choosing, ChoosingStep)
    return page, choosing


def say_hours(qtbot: QtBot, choosing: ChoosingStep, said: str) -> None:
    choosing.hours.lineEdit().setText(said)
    qtbot.keyClick(choosing.hours, K.Key_Return)


def ticked(choosing: ChoosingStep) -> list[str]:
    return sorted(key for key, box in choosing.boxes.items() if box.isChecked())


def test_what_is_ticked_stays_whatever_the_hours_are(qtbot: QtBot, window: MainWindow) -> None:
    page, choosing = choosing_of(qtbot, window)
    say_hours(qtbot, choosing, "30")
    for box in choosing.boxes.values():
        qtbot.keyClick(box, K.Key_Space)
    wanted = ticked(choosing)
    assert len(wanted) == 5
    for hours in ("0.5", "40", "2", "0.5"):
        say_hours(qtbot, choosing, hours)
        assert set(wanted) <= set(ticked(choosing)), hours
        is_over = choosing.fits.text().startswith("▲")
        assert (choosing.bar.property("kind") == "warning") == is_over, "it is hatched then"
    assert choosing.fits.text().startswith("▲")
    click(qtbot, page, "start_onward")
    client = opened(window).client
    assert sorted(action.source or "" for action in chosen(client)) == wanted
    assert client.latest is not None
    for action in chosen(client):
        assert client.rating(client.latest.id, action.dimension or "").target


def test_who_comes_back_finds_what_was_chosen_among_the_others(qtbot: QtBot, window: MainWindow) -> None:
    page, choosing = choosing_of(qtbot, window)
    say_hours(qtbot, choosing, "9")
    offered = list(choosing.boxes)
    for key in offered[:2]:
        qtbot.keyClick(choosing.boxes[key], K.Key_Space)
    words = choosing.fits.text()
    click(qtbot, page, "start_onward")
    page.go("suggestions")
    assert list(choosing.boxes) == offered
    assert ticked(choosing) == sorted(offered[:2])
    assert choosing.fits.text() == words
    assert "Is on the plan" in choosing.boxes[offered[0]].accessibleName()
    page.go("who")
    assert len(opened(window).client.actions) == 2  # nothing twice
    page.go("suggestions")
    qtbot.keyClick(choosing.boxes[offered[0]], K.Key_Space)
    qtbot.keyClick(choosing.boxes[offered[3]], K.Key_Space)
    assert "Comes off the plan" in choosing.boxes[offered[0]].accessibleName()
    assert choosing.fits.text() != words
    click(qtbot, page, "start_onward")
    document = opened(window)
    assert {action.source for action in chosen(document.client)} == {offered[1], offered[3]}
    document.undo_stack.undo()
    page.go("suggestions")
    assert ticked(choosing) == sorted(offered[:2])


def test_the_last_one_that_is_unticked_takes_its_target_along(qtbot: QtBot, window: MainWindow) -> None:
    page, choosing = choosing_of(qtbot, window)
    box = next(iter(choosing.boxes))
    qtbot.keyClick(choosing.boxes[box], K.Key_Space)
    click(qtbot, page, "start_onward")
    page.go("suggestions")
    say_hours(qtbot, choosing, "0.5")
    qtbot.keyClick(choosing.boxes[box], K.Key_Space)
    click(qtbot, page, "start_onward")
    client = opened(window).client
    assert not client.actions
    assert not [rating for rating in client.ratings.values() if rating.target]


def test_targets_that_come_with_what_is_ticked_are_told_before_they_are_set(qtbot: QtBot, window: MainWindow) -> None:
    page, choosing = choosing_of(qtbot, window)
    assert choosing.aims.isHidden()
    for key in list(choosing.boxes)[:2]:
        qtbot.keyClick(choosing.boxes[key], K.Key_Space)
    told = choosing.aims.text()
    assert choosing.aims.isVisible()
    click(qtbot, page, "start_onward")
    client = opened(window).client
    names = built_in().text("en").dimensions
    aims = {f"{names[rating.dimension].short} {rating.target}" for rating in client.ratings.values() if rating.target}
    assert aims
    assert set(told.removeprefix("This also sets as targets: ").removesuffix(".").split(", ")) == aims
    page.go("suggestions")
    assert choosing.aims.isHidden(), "they are set now"


def test_what_is_begun_or_gone_from_the_plan_is_shown_so(qtbot: QtBot, window: MainWindow) -> None:
    page, choosing = choosing_of(qtbot, window)
    first, second = list(choosing.boxes)[:2]
    for key in (first, second):
        qtbot.keyClick(choosing.boxes[key], K.Key_Space)
    click(qtbot, page, "start_onward")
    document = opened(window)
    ids = {action.source: action.id for action in chosen(document.client)}
    page.go("suggestions")
    document.apply(edit_action(document.client, ids[first], document.today(), percent=20))  # type: ignore[arg-type]
    document.apply(delete_actions(document.client, [ids[second]]))  # type: ignore[arg-type]
    assert ticked(choosing) == [first]
    assert not choosing.boxes[first].isEnabled()
    assert choosing.boxes[second].isEnabled()


def test_no_term_is_explained_where_no_card_has_it(qtbot: QtBot, window: MainWindow) -> None:
    page, choosing = choosing_of(qtbot, window)
    terms = find(choosing, QLabel, "start_terms")
    assert terms.text()
    document = opened(window)
    while document.client.latest is not None:
        document.undo_stack.undo()
    page.go("suggestions")
    assert not choosing.boxes
    assert not terms.text()
