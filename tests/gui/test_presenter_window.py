"""The presenter's own window: its title, help in it, and words that come and go without moving anything."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.kit.dialog import Button
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.agenda_dialog import AgendaDialog
from somedesk.ui.workshop.keys_sheet import WorkshopKeysDialog
from tests.gui.shell import dialog, press
from tests.gui.workshop_steps import CONTROL, begun, sent

_K = Qt.Key


@pytest.fixture
def window(sample_on_grid: MainWindow) -> MainWindow:
    return sample_on_grid


def test_with_one_screen_the_title_is_that_of_what_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    assert presenter.windowTitle() == "Workshop – only for you"
    presenter.swap()
    assert presenter.windowTitle() == "Strategy"
    qtbot.keyClick(presenter, _K.Key_B)
    assert presenter.windowTitle() == "SomeDesk"
    presenter.displays.now = replace(presenter.displays.now, kind="mirrored")  # the room looks here
    for key in (_K.Key_Question, _K.Key_F1):
        qtbot.keyClick(presenter, key)
    assert presenter.stack.currentWidget() is presenter.room
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [presenter]
    assert presenter.findChildren(HelpPanel) == []
    workshop.take_over(QPushButton("ballot"))
    assert presenter.windowTitle() == "Secret vote"
    workshop.take_over(None)
    presenter.swap()
    assert presenter.windowTitle() == "Workshop – only for you"


@pytest.mark.parametrize("key", [_K.Key_Question, _K.Key_F1])
def test_with_one_screen_who_asks_for_help_gets_to_the_presenters_side(
    key: Qt.Key, qtbot: QtBot, window: MainWindow
) -> None:
    presenter, _ = begun(qtbot, window)
    presenter.swap()
    qtbot.keyClick(presenter, key)
    assert presenter.stack.currentWidget() is presenter.desk
    assert presenter.windowTitle() == "Workshop – only for you"


def test_f1_opens_help_beside_the_panels_and_a_ballot_puts_it_away(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    presenter.resize(1366, 768)
    qtbot.keyClick(presenter, _K.Key_F1)
    (panel,) = presenter.findChildren(HelpPanel)
    assert panel.text.toPlainText().startswith("The workshop")
    QApplication.processEvents()
    assert panel.mapTo(presenter, QPoint()).x() >= presenter.desk.width()
    # A remote goes on working, whatever has the focus.
    presenter.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is panel.contents)
    for key in (_K.Key_PageDown, _K.Key_B):
        qtbot.keyClick(panel.contents, key)
    assert (workshop.show.phase, workshop.show.is_blank) == ("target", True)
    ballot = QPushButton("ballot")
    workshop.take_over(ballot)
    assert not panel.isVisible()
    workshop.take_over(None)
    assert panel.isVisible()
    sent(panel.contents, _K.Key_Escape, 10)
    assert not panel.isVisible()
    qtbot.keyClick(presenter, _K.Key_F1)
    assert panel.isVisible()
    qtbot.keyClick(presenter, _K.Key_F1)
    assert not panel.isVisible()


def test_in_a_narrow_window_help_is_one_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    presenter.resize(700, 500)
    qtbot.keyClick(presenter, _K.Key_F1)
    (panel,) = presenter.findChildren(HelpPanel)
    assert panel.isWindow()
    panel.other_place_requested.emit()
    assert not panel.isWindow()
    presenter.swap()
    assert not panel.isVisible()


def test_words_to_the_facilitator_move_nothing(qtbot: QtBot, window: MainWindow) -> None:
    presenter, _ = begun(qtbot, window, _K.Key_PageDown)
    presenter.resize(1366, 768)
    said = presenter.desk.findChild(QLabel, "presenter_said")
    said.hide()

    def places() -> list[object]:
        for _ in range(3):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            QApplication.processEvents()
        found = [each for each in presenter.desk.findChildren(QWidget) if each.isVisible()]
        return [(each.objectName(), each.mapTo(presenter, QPoint()), each.size()) for each in found]

    before = places()
    for words in ("A word.", "Many words. " * 40):
        presenter.say(words)
        assert [each for each in places() if each[0] != "presenter_said"] == before
        assert presenter.desk.rect().contains(said.geometry())
    presenter.desk.elsewhere.show()
    assert [each for each in places() if each[0] not in {"presenter_said", "keyboard_elsewhere"}] == before
    qtbot.mouseClick(said, Qt.MouseButton.LeftButton)
    assert not said.isVisible()


# --- the agenda ---


def test_the_agenda_is_changed_in_one_step_and_the_room_stays_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    workshop.go("governance")
    shown, steps = workshop.view.title, workshop.document.undo_stack.count()
    press(qtbot, presenter, "agenda_edit")
    asked = dialog(AgendaDialog)
    for _ in range(2):
        qtbot.mouseClick(asked.findChild(QToolButton, "agenda_up_governance"), Qt.MouseButton.LeftButton)
    assert not asked.rows[0].up.isEnabled()
    minutes = asked.rows[0].minutes
    minutes.selectAll()
    qtbot.keyClicks(minutes, "12")
    qtbot.keyClick(asked.findChild(QCheckBox, "agenda_included_strategy"), _K.Key_Space)
    assert asked.findChild(QLabel, "agenda_sum").text() == "Together 55 minutes"
    asked.buttons.button(Button.Ok).click()
    items = workshop.facilitation.items()
    assert [each.dimension for each in items[:3]] == ["governance", "strategy", "support"]
    assert (items[0].minutes, items[1].is_skipped) == (12, True)
    assert (workshop.view.title, workshop.show.at) == (shown, 0)
    # Begun, and changed: each is a step of its own.
    assert workshop.document.undo_stack.count() <= steps + 3
    qtbot.keyClick(presenter, _K.Key_Z, CONTROL)
    assert [each.dimension for each in workshop.facilitation.items()[:3]] == ["strategy", "support", "governance"]
    assert (workshop.view.title, workshop.show.at) == (shown, 2)


def test_hands_are_counted_by_clicks_as_well(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    press(qtbot, presenter, "vote_hands")
    for name, times in (("hands_more_2", 3), ("hands_more_3", 5), ("hands_fewer_3", 1), ("hands_fewer_1", 1)):
        button = presenter.findChild(QToolButton, name)
        for _ in range(times):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert workshop.standing.voted == 7
    presenter.setFocus()
    qtbot.keyClick(presenter, _K.Key_Space)
    result = workshop.standing.result
    assert result is not None
    assert result.counts == {2: 3, 3: 4}


def test_a_second_round_stands_beside_the_first_on_the_wall(qtbot: QtBot, window: MainWindow) -> None:
    _, workshop = begun(qtbot, window, _K.Key_PageDown)
    for hands in ((0, 2, 3, 0, 0, 0), (0, 0, 4, 1, 0, 0)):
        assert workshop.voting.start([workshop.dimension], "current", "hands")
        found = workshop.voting.round(workshop.dimension, "current")
        assert workshop.voting.set_hands(found, hands, 0)
        workshop.reveal()
    figures = {each.label: each.value for each in workshop.view.figures}
    assert figures["Last round"] == "1: 2   2: 3"
    assert [each.votes for each in workshop.view.statements] == [0, 4, 1, 0, 0]


def test_the_way_through_a_workshop_is_there_for_the_mouse_too(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window)
    press(qtbot, presenter, "do_next")
    press(qtbot, presenter, "decide_2")
    coming, skip = presenter.desk.next_panel, presenter.desk.next_panel.findChild(QPushButton, "next_skip")
    assert (coming.copy.view.title, coming.copy.view.is_target) == (workshop.view.title, True)
    assert skip is not None
    assert skip.isHidden(), "only what is another dimension can be left out"
    press(qtbot, presenter, "do_next")
    assert (workshop.dimension, workshop.phase) == ("strategy", "target")
    assert coming.copy.view.title != workshop.view.title
    assert not skip.isHidden()
    press(qtbot, presenter, "decide_5")
    assert workshop.rating.target == 5
    press(qtbot, presenter, "do_undo")
    assert workshop.rating.target != 5
    press(qtbot, presenter, "do_previous")
    assert (workshop.dimension, workshop.phase) == ("strategy", "current")
    press(qtbot, presenter, "show_keys")
    dialog(WorkshopKeysDialog).close()
    press(qtbot, presenter, "show_help")
    assert [each.isVisible() for each in presenter.findChildren(HelpPanel)] == [True]
