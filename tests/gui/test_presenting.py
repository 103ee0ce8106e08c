"""From F5 to the end of a workshop, as its facilitator does it; and what the room must not see."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES
from somedesk.domain.grid.assessment import finalise, set_note
from somedesk.domain.records.workshop import AgendaItem
from somedesk.domain.workshop.workshops import new_workshop
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.check_page import CheckDialog
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.standing import Phase, Standing
from somedesk.ui.workshop.timer import Timer
from somedesk.work.fresh import now
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, open_in, opened, press, press_keys, shown_grid
from tests.gui.what_is_cut import faults
from tests.gui.workshop_steps import NONE, PRIVATE, begun, boxes, known, sent

_K = Qt.Key


@pytest.fixture
def window(sample_on_grid: MainWindow) -> MainWindow:
    return sample_on_grid


# --- beginning ---


@pytest.mark.parametrize("agenda", [(), (AgendaItem("of-another-model", 5),)])
def test_an_agenda_that_names_nothing_is_the_usual_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, agenda: tuple[AgendaItem, ...]
) -> None:
    client = sample_client("en", TODAY)
    held = replace(new_workshop("w1", client.timeline[-1].id, TODAY, built_in()), agenda=agenda)
    open_in(window, tmp_path / "other.somedesk", replace(client, workshops={held.id: held}))
    shown_grid(window)
    _, workshop = begun(qtbot, window)
    assert [each.dimension for each in workshop.items] == list(built_in().dimension_ids())


def test_something_is_talked_about_also_when_all_of_it_is_skipped(qtbot: QtBot, window: MainWindow) -> None:
    _, workshop = begun(qtbot, window)
    for each in workshop.facilitation.items():
        workshop.facilitation.skip(each.dimension, True)
    assert len(workshop.items) == len(workshop.facilitation.items())
    # The last one that was not skipped was in hand, and stays so.
    assert workshop.dimension == workshop.items[-1].dimension


def test_f5_asks_for_a_minute_then_both_sides_are_there_and_the_main_window_is_not(
    qtbot: QtBot, window: MainWindow
) -> None:
    press_keys(qtbot, window, _K.Key_F5, NONE)
    check = dialog(CheckDialog)
    assert check.chosen_screen.isHidden()  # there is one alone
    screens = check.findChild(QLabel, "check_screens")
    assert screens is not None
    assert "press S for your own side" in screens.text()
    check.wall.setFocus()
    for number in ("2", "5"):  # nothing begins with Enter after a number
        qtbot.keyClicks(check.focusWidget(), number)
        qtbot.keyClick(check.focusWidget(), _K.Key_Return)
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
    qtbot.keyClick(presenter, _K.Key_S)
    assert presenter.stack.currentWidget() is presenter.desk


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
    qtbot.keyClick(presenter, _K.Key_T)
    seconds[0] = 61
    presenter.timer.ticked.emit()
    assert workshop.view.clock == "03:59"
    assert not workshop.view.is_late
    qtbot.keyClick(presenter, _K.Key_M)
    assert workshop.view.clock == "04:59"
    rung: list[int] = []
    monkeypatch.setattr(QApplication, "beep", lambda: rung.append(1))
    window.context.change_settings(timer_sound=True)
    seconds[0] = 365
    presenter.timer.ticked.emit()
    presenter.timer.ticked.emit()
    assert rung == [1]
    assert (workshop.view.clock, workshop.view.is_late) == ("−00:05", True)
    workshop.go("support")
    spent = {each.dimension: each.spent for each in workshop.facilitation.items() if each.spent}
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
    # Wherever the focus was when the window was put away, as on a link or a button beside the grid.
    shown_grid(window).toolbar.fit.setFocus(Qt.FocusReason.TabFocusReason)
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
    # Keys go on where the work is: in the grid.
    focused = window.focusWidget()
    assert focused is shown_grid(window).view
    qtbot.keyClick(focused, _K.Key_2)
    here = document.here
    assert document.client.rating(document.assessment.id, here).level == 2


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


def test_a_click_on_a_statement_of_the_copy_makes_that_level_the_one_that_is_talked_about(
    qtbot: QtBot, window: MainWindow
) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    copy = presenter.desk.screen_panel.copy
    for part, level in ((0.9, 5), (0.1, 1), (0.5, 3)):
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton, pos=QPoint(round(copy.width() * part), copy.height() // 2))
        assert workshop.view.level == level
    before = workshop.view
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton, pos=QPoint(copy.width() // 2, 2))
    assert workshop.view == before


@pytest.mark.parametrize("size", [(683, 384), (1024, 768), (1366, 768)], ids=str)
def test_nothing_of_the_presenters_window_is_cut_off(size: tuple[int, int], qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    for language in LANGUAGES:
        window.context.change_settings(language=language)
        presenter.resize(*size)
        presenter.desk.elsewhere.show()
        for _ in range(4):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.processEvents()
        found = [each for each in faults(presenter.desk) if "lies at" not in each or "presenter" not in each]
        assert found == [], language
