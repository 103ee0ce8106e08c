"""The presenter's own window: its title, help in it, and words that come and go without moving anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.conftest import TODAY
from tests.gui.shell import open_in, shown_grid, shown_window
from tests.gui.workshop_steps import begun, sent

_K = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    """The sample client, open on its grid."""
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "client.somedesk", sample_client("en", TODAY))
        shown_grid(shown)
        yield shown


def test_with_one_screen_the_title_is_that_of_what_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    presenter, workshop = begun(qtbot, window, _K.Key_PageDown)
    assert presenter.windowTitle() == "Workshop – only for you"
    presenter.swap()
    assert presenter.windowTitle() == "Strategy"
    qtbot.keyClick(presenter, _K.Key_B)
    assert presenter.windowTitle() == "SomeDesk"
    for key in (_K.Key_Question, _K.Key_F1):
        qtbot.keyClick(presenter, key)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [presenter]
    assert presenter.findChildren(HelpPanel) == []
    workshop.take_over(QPushButton("ballot"))
    assert presenter.windowTitle() == "Secret vote"
    workshop.take_over(None)
    presenter.swap()
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
