"""From F5 to the end of a workshop, by keys, remote and mouse, as its facilitator does it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.grid.assessment import finalise, set_note
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.check_page import CheckDialog
from somedesk.ui.workshop.keys import BINDINGS, deed_of
from somedesk.ui.workshop.keys_sheet import WorkshopKeysDialog
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.standing import Phase, Standing
from somedesk.ui.workshop.timer import Timer
from somedesk.ui.workshop.workshop import Workshop
from somedesk.work.fresh import now
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, open_in, opened, press, press_keys, shown_grid, shown_window

_K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PRIVATE = "zq-private"


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    """The sample client, open on its grid."""
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        shown_grid(shown)
        yield shown


def begun(qtbot: QtBot, window: MainWindow, *keys: _K) -> tuple[PresenterWindow, Workshop]:
    """A workshop under way, after those keys. There is one screen, so the laptop shows the presenter's side."""
    room = window.desk.room(Presenting)
    presenter = room.begin("en")
    known(qtbot, window)
    presenter.swap()
    for key in keys:
        qtbot.keyClick(presenter, key)
    return presenter, presenter.workshop


def known(qtbot: QtBot, window: MainWindow) -> PresenterWindow:
    """The presenter's window that there is now; the workshop ends with the test."""
    room = window.desk.room(Presenting)
    assert room.presenter is not None
    qtbot.addWidget(room.presenter, before_close_func=lambda _: room.end())
    return room.presenter


def sent(widget: QWidget, key: _K, at: int, *, repeats: bool = False) -> None:
    """A key at a moment, in milliseconds."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, "", repeats)
    event.setTimestamp(at)
    QApplication.sendEvent(widget, event)


def boxes() -> list[Question]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, Question) and each.isVisible()]


# --- beginning ---


def test_f5_asks_for_a_minute_then_both_sides_are_there_and_the_main_window_is_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    press_keys(qtbot, window, _K.Key_F5, NONE)
    check = dialog(CheckDialog)
    assert check.chosen_screen.isHidden()  # there is one alone
    check.wall.show_number(2)
    check.distance.show_number(5)
    check.light.choose("light")
    check.language.choose("sv")
    press(qtbot, check, "check_start")
    presenter = known(qtbot, window)
    assert presenter.isVisible()
    assert not window.isVisible()
    settings = window.context.settings
    assert (settings.screen_width, settings.back_row, settings.room_light) == (200, 500, "light")
    assert (presenter.seats.width, presenter.seats.distance) == (2, 5)
    assert (presenter.workshop.view.language, presenter.workshop.view.light) == ("sv", "light")
    # With one screen it begins with what the room may see.
    assert presenter.stack.currentWidget() is presenter.room
    assert not presenter.audience.isVisible()


def test_shift_f5_begins_at_the_dimension_that_is_being_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    grid = shown_grid(window)
    grid.view.go_to("production", 2)
    press_keys(qtbot, window, _K.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, dialog(CheckDialog), "check_start")
    presenter = known(qtbot, window)
    assert presenter.workshop.view.title == "Production"


def test_without_a_draft_there_is_no_workshop_and_a_word_why(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    assert document.assessment is not None
    document.apply(finalise(document.client, document.assessment.id, now()))
    press_keys(qtbot, window, _K.Key_F5, NONE)
    assert window.desk.room(Presenting).presenter is None
    said = [each.text() for each in window.notice_bar.findChildren(QLabel)]
    assert any("needs an assessment that is a draft" in text for text in said)


def test_every_button_of_a_remote_says_what_it_would_do(qtbot: QtBot, window: MainWindow) -> None:
    press_keys(qtbot, window, _K.Key_F5, NONE)
    check = dialog(CheckDialog)
    said = {}
    for key in (_K.Key_PageDown, _K.Key_Escape, _K.Key_F5, _K.Key_Period, _K.Key_B, _K.Key_X):
        qtbot.keyClick(check.remote, key)
        said[key] = check.remote.text()
    assert said[_K.Key_PageDown].endswith(": next")
    assert said[_K.Key_Period].endswith(said[_K.Key_B].partition(": ")[2])
    assert "does nothing by itself" in said[_K.Key_Escape]
    assert "does nothing by itself" in said[_K.Key_F5]
    assert said[_K.Key_X].endswith("nothing here")
    assert check.isVisible()
    check.close()


# --- keys ---


def test_a_button_that_sends_f5_and_esc_in_turn_leaves_and_changes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    before = (workshop.show, workshop.view, presenter.stack.currentWidget())
    at = 1000
    for target in (presenter, presenter.audience):
        for key in (_K.Key_Escape, _K.Key_F5) * 4:
            at += 200
            sent(target, key, at)
    assert (workshop.show, workshop.view, presenter.stack.currentWidget()) == before
    # One Esc, a while, one Esc: still nothing.
    sent(presenter, _K.Key_Escape, at + 10_000)
    sent(presenter, _K.Key_Escape, at + 12_000)
    assert (workshop.show, workshop.view, presenter.stack.currentWidget()) == before
    assert boxes() == []


def test_esc_twice_changes_what_one_screen_shows_and_held_down_it_does_not(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    shown = presenter.stack.currentWidget()
    sent(presenter, _K.Key_Escape, 1000)
    for at in range(1030, 1400, 30):
        sent(presenter, _K.Key_Escape, at, repeats=True)
    assert presenter.stack.currentWidget() is shown
    sent(presenter, _K.Key_Escape, 1500)
    assert presenter.stack.currentWidget() is presenter.room
    assert presenter.room.view == presenter.workshop.view


def test_digits_decide_and_undo_takes_back_from_either_window(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    before = workshop.rating.level
    qtbot.keyClick(presenter, _K.Key_5)
    assert workshop.rating.level == 5
    assert [each.text for each in workshop.view.choices if each.is_chosen] == ["5"]
    qtbot.keyClick(presenter, _K.Key_5)
    assert workshop.rating.level == 5
    qtbot.keyClick(presenter.audience, _K.Key_1)
    qtbot.keyClick(presenter.audience, _K.Key_Plus)
    assert (workshop.rating.level, workshop.rating.on_the_way) == (1, True)
    for _ in range(3):
        qtbot.keyClick(presenter.audience, _K.Key_Z, CONTROL)
    assert workshop.rating.level == before
    qtbot.keyClick(presenter, _K.Key_Y, CONTROL)
    assert workshop.rating.level == 5


def test_page_down_goes_to_the_target_of_what_is_decided_then_on(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown, _K.Key_2, _K.Key_PageDown)
    assert workshop.view.is_target
    qtbot.keyClick(presenter, _K.Key_4)
    assert workshop.rating.target == 4
    assert workshop.view.decision == "Target: 4"
    qtbot.keyClick(presenter, _K.Key_Right)
    assert (workshop.show.at, workshop.phase) == (1, "current")
    qtbot.keyClick(presenter, _K.Key_PageUp)
    assert (workshop.show.at, workshop.phase) == (0, "current")


def test_digits_do_nothing_where_no_dimension_is_in_focus(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window)
    before = opened(window).client
    for key in (_K.Key_3, _K.Key_O, _K.Key_3, _K.Key_Plus, _K.Key_Z, _K.Key_1):
        qtbot.keyClick(presenter, key)
    assert opened(window).client == before


@pytest.mark.parametrize("key", [_K.Key_B, _K.Key_Period])
def test_dark_is_dark_on_the_wall_and_said_in_large_letters_here(qtbot: QtBot, window: MainWindow, key: _K) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown, key)
    assert workshop.view.kind == "blank"
    assert workshop.view.title == ""
    presenter.desk.screen_panel.set_lost(False)
    assert presenter.desk.screen_panel.copy.stamp == "Dark"
    qtbot.keyClick(presenter, key)
    assert workshop.view.kind == "focus"


def test_frozen_the_wall_stays_while_the_presenter_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown, _K.Key_F)
    view = workshop.view
    qtbot.keyClick(presenter, _K.Key_3)
    qtbot.keyClick(presenter, _K.Key_PageDown)
    qtbot.keyClick(presenter, _K.Key_PageDown)
    assert workshop.view == view
    assert workshop.show.at == 1
    qtbot.keyClick(presenter, _K.Key_F)
    assert workshop.view.title == "Support"


def test_pointing_at_the_copy_points_on_the_wall(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown, _K.Key_L)
    copy = presenter.desk.screen_panel.copy
    copy.pointed.emit(QPointF(0.2, 0.5))
    pointing = presenter.audience.pointing
    assert pointing is not None
    assert (pointing.kind, round(pointing.x, 1), round(pointing.y, 1)) == ("spotlight", 0.2, 0.5)
    qtbot.keyClick(presenter, _K.Key_L)
    assert presenter.audience.pointing is None


def test_area_and_overview_are_a_key_away_and_another_key_back(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    for key, kind, rows in ((_K.Key_Z, "area", 4), (_K.Key_O, "overview", 12)):
        qtbot.keyClick(presenter, key)
        assert (workshop.view.kind, len(workshop.view.lines)) == (kind, rows)
        qtbot.keyClick(presenter, key)
        assert workshop.view.kind == "focus"


def test_a_held_key_acts_once_and_large_letters_do_not_matter(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    for at in range(0, 300, 30):
        sent(presenter, _K.Key_PageDown, at, repeats=True)
        sent(presenter, _K.Key_2, at, repeats=True)
        sent(presenter, _K.Key_B, at, repeats=True)
    assert (workshop.show.at, workshop.show.is_blank) == (0, False)
    qtbot.keyClick(presenter, _K.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert workshop.show.is_blank


def test_a_remote_works_while_something_is_being_written(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    line = presenter.desk.parking_panel.line
    presenter.desk.parking_panel.show()
    presenter.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is presenter)
    line.setFocus()
    qtbot.keyClicks(line, "b.5 t")
    assert line.text() == "b.5 t"
    assert (workshop.view.kind, workshop.show.at) == ("focus", 0)
    qtbot.keyClick(line, _K.Key_PageDown)
    qtbot.keyClick(line, _K.Key_PageDown)
    assert workshop.show.at == 1
    qtbot.keyClick(line, _K.Key_Escape)
    assert not line.hasFocus()
    line.clear()


def test_the_sheet_of_keys_names_every_key_that_does_something(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    qtbot.keyClick(presenter, _K.Key_Question)
    sheet = dialog(WorkshopKeysDialog)
    texts = {sheet.table.item(row, 1).text() for row in range(sheet.table.rowCount())}
    assert {"next", "dark screen, and back", "decide on this level"} <= texts
    sheet.close()
    for each in BINDINGS:
        for key in each.keys:
            assert deed_of(QKeyEvent(QEvent.Type.KeyPress, key, NONE)) == each.deed


def test_text_grows_and_shrinks_by_key_and_is_remembered(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    before = presenter.desk.dimension_panel._questions.font().pixelSize()
    for _ in range(3):
        qtbot.keyClick(presenter, _K.Key_Plus, CONTROL)
    settings = window.context.settings
    assert settings.presenter_text == 21
    presenter.desk.dimension_panel._questions.ensurePolished()
    assert presenter.desk.dimension_panel._questions.font().pixelSize() == 21 != before
    for _ in range(30):
        qtbot.keyClick(presenter, _K.Key_Minus, CONTROL)
    assert window.context.settings.presenter_text == 12


# --- votes, as far as the windows know them ---


def test_space_reveals_only_when_pressed_twice_while_votes_are_missing(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    revealed: list[tuple[str, Phase]] = []
    standing = Standing(9, 12, is_secret=True)
    monkeypatch.setattr(workshop.voting, "standing", lambda _dimension, _phase: standing)
    monkeypatch.setattr(workshop.voting, "reveal", lambda *asked: revealed.append(asked))
    monkeypatch.setattr(workshop.voting, "may_decide", lambda _dimension, _phase: False)
    for at in range(0, 300, 30):
        sent(presenter, _K.Key_Space, at, repeats=at > 0)
    assert revealed == []
    said = presenter.desk.findChild(QLabel, "presenter_said")
    assert said is not None
    assert said.text() == "3 votes are missing. Press Space again to show those that are there."
    # Any other key in between, and it has to be asked for again.
    qtbot.keyClick(presenter, _K.Key_B)
    qtbot.keyClick(presenter, _K.Key_B)
    qtbot.keyClick(presenter, _K.Key_Space)
    assert revealed == []
    qtbot.keyClick(presenter, _K.Key_Space)
    assert revealed == [("strategy", "current")]
    level = workshop.rating.level
    qtbot.keyClick(presenter, _K.Key_5)
    assert workshop.rating.level == level


def test_a_ballot_takes_the_whole_laptop_and_all_keys(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    ballot = QPushButton("ballot")
    workshop.take_over(ballot)
    assert presenter.stack.currentWidget() is ballot
    before = workshop.show
    for target in (presenter, presenter.audience):
        for key in (_K.Key_PageDown, _K.Key_3, _K.Key_Space, _K.Key_B, _K.Key_S):
            qtbot.keyClick(target, key)
        sent(target, _K.Key_Escape, 10)
        sent(target, _K.Key_Escape, 20)
    assert workshop.show == before
    assert presenter.stack.currentWidget() is ballot
    workshop.take_over(None)
    assert presenter.stack.currentWidget() is presenter.desk
    ballot.deleteLater()


def test_before_the_first_ballot_it_is_asked_whether_the_room_sees_this_screen(
    qtbot: QtBot, window: MainWindow
) -> None:
    _, workshop = begun(qtbot, window, _K.Key_PageDown)
    done: list[int] = []
    workshop.before_ballot(lambda: done.append(1))
    (box,) = boxes()
    press(qtbot, box, "seen")
    assert done == []
    workshop.before_ballot(lambda: done.append(2))
    (box,) = boxes()
    press(qtbot, box, "unseen")
    workshop.before_ballot(lambda: done.append(3))
    assert done == [2, 3]
    assert boxes() == []


# --- what the room must not see ---


def test_nothing_private_is_in_the_rooms_window_in_any_state(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    assert document.assessment is not None
    for dimension in ("strategy", "support"):
        document.apply(set_note(document.client, document.assessment.id, dimension, PRIVATE))
    presenter, _ = begun(qtbot, window)
    audience = presenter.audience
    presenter.desk.parking_panel.line.setText(PRIVATE)
    presenter.desk.dimension_panel.note.setPlainText(PRIVATE)
    presenter.say(PRIVATE)
    for key in (
        _K.Key_PageDown, _K.Key_3, _K.Key_T, _K.Key_L, _K.Key_Z, _K.Key_O, _K.Key_O, _K.Key_F, _K.Key_B, _K.Key_B,
        _K.Key_F, _K.Key_PageDown, _K.Key_4, _K.Key_PageDown,
    ):  # fmt: skip
        qtbot.keyClick(presenter, key)
        assert audience.findChildren(QWidget) == []
        for said in (audience.accessibleName(), audience.accessibleDescription(), audience.windowTitle()):
            assert PRIVATE not in said
        assert PRIVATE not in repr(audience.view)
        assert PRIVATE not in repr(audience.picture)
    presenter.desk.parking_panel.line.clear()


# --- time, focus, ending ---


def test_the_timer_runs_on_the_wall_and_its_seconds_go_to_their_dimension(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    seconds = [0.0]
    monkeypatch.setattr(presenter.timer, "_now", lambda: seconds[0])
    spent: dict[str, int] = {}
    monkeypatch.setattr(workshop.facilitation, "spend", spent.__setitem__)
    qtbot.keyClick(presenter, _K.Key_T)
    seconds[0] = 61
    presenter.timer.ticked.emit()
    assert workshop.view.clock == "03:59"
    assert not workshop.view.is_late
    qtbot.keyClick(presenter, _K.Key_M)
    assert workshop.view.clock == "04:59"
    seconds[0] = 365
    presenter.timer.ticked.emit()
    assert (workshop.view.clock, workshop.view.is_late) == ("−00:05", True)
    workshop.go("support")
    assert spent == {"strategy": 365}
    presenter.timer.pause()


def test_a_timer_hands_out_each_second_once(qtbot: QtBot) -> None:
    now_is = [100.0]
    timer = Timer(now=lambda: now_is[0])
    timer.start()
    timer.start()
    now_is[0] += 61.5
    assert (timer.seconds, timer.taken(), timer.seconds) == (61.5, 61, 0.5)
    now_is[0] += 1
    timer.add_minute()
    timer.pause()
    now_is[0] += 100
    assert (timer.added, timer.taken(), timer.added, timer.is_running) == (1, 1, 0, False)


def test_the_agenda_leads_to_a_dimension(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    agenda = presenter.desk.agenda_panel.list
    row = agenda.topLevelItem(4)
    assert row is not None
    agenda.itemActivated.emit(row, 0)
    assert workshop.view.title == "KPIs"
    assert agenda.currentItem() is row


def test_another_program_with_the_keyboard_is_said_in_large_letters(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)
    presenter._on_focus_window_changed()
    assert presenter.desk.elsewhere.isVisible()
    assert "Another program has the keyboard" in presenter.desk.elsewhere.text()
    monkeypatch.setattr(QGuiApplication, "focusWindow", presenter.windowHandle)
    presenter._on_focus_window_changed()
    assert not presenter.desk.elsewhere.isVisible()


def test_the_end_is_asked_for_and_brings_the_main_window_back(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown, _K.Key_5)
    presenter.close()
    assert presenter.isVisible()
    (box,) = boxes()
    press(qtbot, box, "stay")
    assert presenter.isVisible()
    press(qtbot, presenter, "end_workshop")
    (box,) = boxes()
    press(qtbot, box, "end")
    assert window.isVisible()
    room = window.desk.room(Presenting)
    assert room.presenter is None
    document = opened(window)
    assert document.assessment is not None
    assert document.client.rating(document.assessment.id, "strategy").level == 5


def test_the_rooms_view_can_be_an_ordinary_window_for_a_call(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    presenter.desk.head.screens.activated.emit(0)
    choices = presenter.desk.head.screens
    choices.setCurrentIndex(choices.count() - 1)
    choices.activated.emit(choices.currentIndex())
    assert presenter.audience.isVisible()
    assert not presenter.audience.isFullScreen()
    assert presenter.stack.currentWidget() is presenter.desk
    presenter.audience.close()
    assert len(boxes()) == 1
    boxes()[0].close()


def test_buttons_do_what_keys_do_and_leave_space_to_the_votes(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    press(qtbot, presenter, "do_blank")
    assert workshop.show.is_blank
    assert QApplication.focusWidget() is not presenter.desk.findChild(QPushButton, "do_blank")
    press(qtbot, presenter, "do_blank")
    press(qtbot, presenter, "do_light")
    assert workshop.view.light == "light"
    assert window.context.settings.room_light == "light"
