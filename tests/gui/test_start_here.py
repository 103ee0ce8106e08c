"""From an empty client to a plan on paper, by somebody who knows none of the words; left, and begun again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.domain.client import Client, ClientProfile
from somedesk.domain.plan.plan import delete_actions, edit_action
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check.check import answer, new_check
from somedesk.domain.start_here import STEPS, chosen, done, next_step, posts_of_the_month, week_days
from somedesk.store.client_file import read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.start_here.choosing import ChoosingStep
from somedesk.ui.start_here.page import StartPage
from tests.gui.home_hands import speak
from tests.gui.shell import find, open_in, opened, saved, shown_window
from tests.small_client import DAY

K = Qt.Key


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new.somedesk"


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        client = Client(ClientProfile(id="client", uid="u", name="Fjord Bakery", language="en", created=DAY))
        open_in(shown, path, client)
        yield shown


def page_of(window: MainWindow) -> StartPage:
    window.show_page("start")
    page = window.page("start")
    assert isinstance(page, StartPage)
    return page


def click(qtbot: QtBot, parent: QWidget, name: str) -> None:
    qtbot.mouseClick(find(parent, QPushButton, name), Qt.MouseButton.LeftButton)


def answer_all(qtbot: QtBot, page: StartPage) -> None:
    step = page.parts["stage_check"]
    for number in range(36):
        qtbot.keyClick(step, (K.Key_1, K.Key_2, K.Key_N)[number % 3])
    go_on(qtbot, page)


def rate_all(qtbot: QtBot, page: StartPage) -> None:
    grid = page.parts["grid"].grid  # type: ignore[attr-defined]
    for number in range(12):
        qtbot.keyClick(grid, (K.Key_1, K.Key_2)[number % 2])
    go_on(qtbot, page)


def go_on(qtbot: QtBot, page: StartPage) -> None:
    """The last answer turns no page: the keyboard is on the button that does."""
    before = page.now
    assert page.window().focusWidget() is page.onward
    qtbot.keyClick(page.onward, K.Key_Space)
    assert page.now != before


def test_from_nothing_to_a_plan_by_the_keys_and_a_few_clicks(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    page = page_of(window)
    assert page.now == "stage_check"
    answer_all(qtbot, page)
    assert page.now == "grid"
    rate_all(qtbot, page)
    assert page.now == "suggestions"
    assert len(page.parts["suggestions"].boxes) == 5  # type: ignore[attr-defined]
    hours = page.parts["suggestions"].hours  # type: ignore[attr-defined]
    hours.lineEdit().setText("9")
    qtbot.keyClick(hours, K.Key_Return)
    for box in list(page.parts["suggestions"].boxes.values())[:3]:  # type: ignore[attr-defined]
        qtbot.keyClick(box, K.Key_Space)
    assert "It fits" in page.parts["suggestions"].fits.text()  # type: ignore[attr-defined]
    click(qtbot, page, "start_onward")
    assert page.now == "who"
    for number, field in enumerate(page.parts["who"].fields.values()):  # type: ignore[attr-defined]
        qtbot.keyClicks(field, ("Ida", "Bo", " ida")[number])
    click(qtbot, page, "start_onward")
    assert page.now == "month"
    topic = page.findChild(QLineEdit, "start_topic_1")
    assert topic is not None
    qtbot.waitUntil(topic.isVisible)
    assert find(page, QLineEdit, "start_maker").text() == "Ida"
    qtbot.keyClicks(topic, "Why we bake at night")
    click(qtbot, page, "start_onward")
    assert window.desk.place == "overview"
    page_of(window)
    assert "Why we bake at night" in find(page, QLabel, "start_dates").text()  # what was typed is still to be seen
    assert page.subtitle() == "Start here"
    saved(qtbot, window)
    client = read_client(path)
    today = opened(window).today()
    assert done(client, today) == set(STEPS)
    assert next_step(client, today) is None
    assert {action.owner for action in chosen(client)} == {"Ida", "Bo"}
    assert all(action.due for action in chosen(client))
    assert [(entry.title, entry.maker, entry.poster) for entry in posts_of_the_month(client, today)] == [
        ("Why we bake at night", "Ida", "Ida")
    ]
    assert client.profile.team_hours == 9


def test_it_is_left_and_begun_again_where_it_was(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    for _ in range(4):
        qtbot.keyClick(page.parts["stage_check"], K.Key_1)
    click(qtbot, window, "start_later")
    assert window.desk.place == "overview"
    page = page_of(window)
    assert page.now == "stage_check"
    assert page.parts["stage_check"].place == 4  # type: ignore[attr-defined]
    step = page.parts["stage_check"]
    qtbot.keyClick(step, K.Key_Backspace)
    qtbot.keyClick(step, K.Key_Left)
    assert step.place == 2  # type: ignore[attr-defined]
    for _ in range(5):  # through what is answered, and no further
        qtbot.keyClick(step, K.Key_Right)
    assert step.place == 4  # type: ignore[attr-defined]
    # A newcomer who opens it another day need not find the way in again; who went elsewhere knows it.
    assert window.desk.first_page == "start"
    window.show_page("team")
    assert window.desk.first_page == "assessment"


def test_who_has_answered_some_elsewhere_is_led_to_those_that_are_left(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    document.apply(new_check(document.client, StageCheck(id="c", date=DAY)))
    for number in range(1, 36):
        if number != 30:
            document.apply(answer(document.client, "c", number, "yes"))  # type: ignore[arg-type]
    page = page_of(window)
    step = page.parts["stage_check"]
    assert step.place == 29  # type: ignore[attr-defined]
    for _ in range(6):
        qtbot.keyClick(step, K.Key_Left)
    for _ in range(12):  # as far as it goes
        qtbot.keyClick(step, K.Key_Right)
    assert step.place == 29  # type: ignore[attr-defined]
    step._place = 35  # type: ignore[attr-defined]
    qtbot.keyClick(step, K.Key_1)
    assert step.place == 29, "after the last one the one that was left out"  # type: ignore[attr-defined]
    qtbot.keyClick(step, K.Key_1)
    go_on(qtbot, page)


def test_each_answer_and_rating_is_undone_like_anything_else(qtbot: QtBot, window: MainWindow) -> None:
    page, document = page_of(window), opened(window)
    qtbot.keyClick(page.parts["stage_check"], K.Key_1)
    page.go("grid")
    grid = page.parts["grid"].grid  # type: ignore[attr-defined]
    qtbot.mouseClick(grid.levels[3], Qt.MouseButton.LeftButton)
    first = built_in().dimension_ids()[0]
    assert document.client.latest is not None
    assert document.client.rating(document.client.latest.id, first).level == 3
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.client.latest is None
    document.undo_stack.undo()
    assert not document.client.stage_answers


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


def test_tab_goes_through_a_step_as_it_is_read(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.go("grid")
    rate_all(qtbot, page)
    choosing = page.parts["suggestions"]
    boxes = list(choosing.boxes.values())  # type: ignore[attr-defined]
    assert walked(qtbot, boxes[0], 6) == [*boxes[1:], choosing.hours, page.back]  # type: ignore[attr-defined]
    for box in boxes[:3]:
        box.setChecked(True)
    click(qtbot, page, "start_onward")
    fields = list(page.parts["who"].fields.values())  # type: ignore[attr-defined]
    assert walked(qtbot, fields[0], 4) == [*fields[1:], page.back, page.onward]
    page.go("month")
    month = page.parts["month"]
    topics = list(month.fields.values())  # type: ignore[attr-defined]
    assert walked(qtbot, topics[0], 6) == [*topics[1:], month.paper, page.back]  # type: ignore[attr-defined]


def walked(qtbot: QtBot, start: QWidget, count: int) -> list[QWidget | None]:
    """Where Tab leads."""
    qtbot.waitUntil(start.isVisible)
    start.setFocus()
    found = list[QWidget | None]()
    for _ in range(count):
        qtbot.keyClick(QApplication.focusWidget() or start, K.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_alt_and_arrows_lead_through_the_steps(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    qtbot.keyClick(page, K.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.now == "grid"
    qtbot.keyClick(page, K.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.now == "stage_check"
    click(qtbot, page, "start_step_month")
    assert page.now == "month"


def test_another_language_changes_every_word_and_nothing_that_was_ticked_or_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = page_of(window)
    page.go("grid")
    rate_all(qtbot, page)
    box = next(iter(page.parts["suggestions"].boxes.values()))  # type: ignore[attr-defined]
    qtbot.keyClick(box, K.Key_Space)
    before = box.text()
    speak(window.context, "da")
    box = next(iter(page.parts["suggestions"].boxes.values()))  # type: ignore[attr-defined]
    assert box.isChecked()
    assert box.text() != before
    assert page.parts["suggestions"].title.text() == "Hvad vil I gøre først?"
    page.go("month")
    month = page.parts["month"]
    topic = month.findChild(QLineEdit, "start_topic_1")
    assert topic is not None
    qtbot.keyClicks(topic, "Brød")
    # The number that the calendar has beside it, as everyone there reads “Uge 1”.
    week = week_days(opened(window).today())[0].isocalendar().week
    assert topic.accessibleName().startswith(f"Uge {week}, ")
    speak(window.context, "sv")
    assert topic.accessibleName().startswith(f"Vecka {week}, ")
    assert topic.text() == "Brød"


def test_the_discs_say_what_is_done_and_where_one_is(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    answer_all(qtbot, page)
    buttons = page.steps.buttons
    assert buttons["stage_check"].accessibleName() == "1. Answer 36 statements, done"
    assert buttons["grid"].accessibleName() == "2. Rate yourselves in the grid, you are here"
    discs = page.steps._steps
    tops = [disc.mapTo(page.steps, disc.rect().topLeft()).y() for disc in discs.values()]
    assert tops == sorted(tops)
    for disc, below in zip(list(discs.values())[:-1], list(discs.values())[1:], strict=True):
        assert disc.geometry().bottom() + 1 == below.geometry().top()  # the line has no gap
    colour = discs["stage_check"].grab().toImage().pixelColor(6, 15).name()
    assert colour == window.context.appearance.theme["good"].lower()
    window.resize(780, 600)
    qtbot.waitUntil(lambda: page.width() < 760)
    assert [buttons[step].text()[0] for step in ("stage_check", "grid")] == ["✓", "2"]
