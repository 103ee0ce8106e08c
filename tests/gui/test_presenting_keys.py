"""A workshop by keys and by remote: what each does, and what none may do by itself."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.keys import BINDINGS, deed_of
from somedesk.ui.workshop.keys_sheet import WorkshopKeysDialog
from somedesk.work.fresh import now
from tests.gui.shell import dialog, opened
from tests.gui.workshop_steps import CONTROL, NONE, begun, boxes, sent

_K = Qt.Key


@pytest.fixture
def window(sample_on_grid: MainWindow) -> MainWindow:
    return sample_on_grid


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
    workshop.voting.kept.warm_up(True)
    qtbot.keyClick(presenter, _K.Key_Z, CONTROL)
    assert workshop.rating.level == 5, "what is kept is not the warm-up's to take back"


def test_a_rating_of_before_is_decided_by_its_digit_and_not_before(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    button = presenter.findChild(QPushButton, f"decide_{workshop.rating.level}")
    heading = presenter.findChild(QLabel, "deciding_heading")
    agenda = presenter.desk.agenda_panel
    before = workshop.facilitation.forecast("", 0, now())
    assert not button.isChecked()
    assert "so far" in heading.text()
    assert "so far" in workshop.view.decision
    qtbot.keyClick(presenter, _K(_K.Key_0 + workshop.rating.level))
    assert button.isChecked()
    assert "so far" not in heading.text()
    assert workshop.view.decision == f"Decided: {workshop.rating.level}"
    qtbot.keyClick(presenter, _K.Key_PageDown)
    qtbot.keyClick(presenter, _K.Key_PageDown)
    marks = [agenda.list.topLevelItem(row).text(0) for row in (0, 1, 2)]
    assert marks == [f"✓ {workshop.document.client.rating(workshop.assessment_id, 'strategy').level}", "▶", "3"]
    # Twelve dimensions of five minutes, of which one is done: that all were rated before takes no time off.
    assert (before.left, workshop.facilitation.forecast("", 0, now()).left) == (3600, 3300)


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
    action, owner = presenter.desk.parking_panel.action, presenter.desk.parking_panel.owner
    before = len(workshop.document.client.actions)
    for field, written in ((action, "Tell everybody"), (owner, "Ane")):
        field.setText(written)
        qtbot.keyClick(field, _K.Key_Return)
    noted = list(workshop.document.client.actions.values())[before:]
    assert [(each.title, each.owner) for each in noted] == [("Tell everybody", "Ane")]


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


def test_what_was_parked_is_taken_back_where_it_was_typed_and_does_not_come_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    presenter.desk.parking_panel.show()
    line = presenter.desk.parking_panel.line
    before = workshop.facilitation.parked()
    qtbot.keyClicks(line, "Double")
    qtbot.keyClick(line, _K.Key_Return)
    assert len(workshop.facilitation.parked()) == len(before) + 1
    qtbot.keyClick(line, _K.Key_Z, CONTROL)
    assert line.text() == ""
    assert workshop.facilitation.parked() == before
