"""From an empty client to a plan on paper, by somebody who knows none of the words; left, and begun again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.domain.client import Client, ClientProfile
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check.check import answer, new_check
from somedesk.domain.start_here import STEPS, chosen, done, next_step, posts_of_the_month, week_days
from somedesk.store.client_file import read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.home_hands import speak
from tests.gui.shell import find, open_in, opened, saved, shown_window
from tests.gui.start_hands import answer_all, click, go_on, page_of, rate_all
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


def test_a_name_that_was_taken_back_is_not_handed_over_again(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window)
    page.go("grid")
    rate_all(qtbot, page)
    for box in list(page.parts["suggestions"].boxes.values())[:2]:  # type: ignore[attr-defined]
        qtbot.keyClick(box, K.Key_Space)
    click(qtbot, page, "start_onward")
    first, second = list(page.parts["who"].fields.values())[:2]  # type: ignore[attr-defined]
    window.activateWindow()
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClicks(first, "Ida")
    qtbot.keyClick(second, K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert first.text() == ""
    click(qtbot, page, "start_onward")
    assert not any(action.owner == "Ida" for action in opened(window).client.actions.values())
