"""The word about what was not taken: it stands where nothing is being written, and goes once the user has gone on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.ui.kit import field_word
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.text_field import TextField
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.team.page import TeamPage
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, open_in, plan_page, settled, shown_grid, shown_window

K = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        shown.resize(1366, 768)
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", TODAY))
        yield shown


def word_of(window: QWidget) -> QLabel:
    found = window.findChild(QLabel, "field_word")
    assert found is not None
    return found


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def passed() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def editor(qtbot: QtBot, window: MainWindow) -> ActionEditor:
    """A new action, too long a title for which has just been pasted."""
    window.show_page("plan")
    settled(qtbot, window)
    QTest.mouseClick(plan_page(window).add_button, Qt.MouseButton.LeftButton)
    made = dialog(ActionEditor)
    made.activateWindow()
    qtbot.waitUntil(made.title.hasFocus)
    QApplication.clipboard().setText("title " * 2000)
    QTest.keyClick(made.title, K.Key_V, Qt.KeyboardModifier.ControlModifier)
    passed()
    assert word_of(made).isVisible()
    assert place_of(word_of(made)).intersects(place_of(made.texts["text"])), "below the title, that is in the way there"
    return made


def test_it_makes_way_for_the_field_that_one_goes_on_to(qtbot: QtBot, editor: ActionEditor) -> None:
    QTest.keyClick(editor.title, K.Key_Tab)
    passed()
    text, word = editor.texts["text"], word_of(editor)
    assert text.hasFocus()
    label = next(each for each in editor.findChildren(QLabel) if each.buddy() is text)
    assert word.isVisible(), "there is time to read it"
    assert editor.rect().contains(place_of(word))
    for seen in (text, label):
        assert not place_of(word).intersects(place_of(seen))
    editor.close()


def test_it_goes_once_one_has_gone_on_and_had_time_to_read_it(
    qtbot: QtBot, editor: ActionEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(field_word, "READ_MILLISECONDS", 0)
    QTest.keyClick(editor.title, K.Key_X)
    passed()
    assert word_of(editor).isVisible(), "one is still there"
    QTest.keyClick(editor.title, K.Key_Tab)
    qtbot.waitUntil(word_of(editor).isHidden)
    editor.close()


def test_in_a_table_it_makes_way_for_the_cell_and_goes(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_page("team")
    settled(qtbot, window)
    page = window.page("team")
    assert isinstance(page, TeamPage)
    table = page.table
    window.activateWindow()
    table.setFocus()
    table.choose("Mira Sand", "lead")
    QTest.keyClicks(table, "4")
    field = table.cells.editor
    assert field is not None
    QTest.keyClicks(field, "k4")
    QTest.keyClick(field, K.Key_Return)
    passed()
    word = word_of(window)
    assert word.isVisible()
    assert "4k4" in word.text()
    for _ in range(3):
        QTest.keyClick(table, K.Key_Down)
        passed()
        cell = table.visualRect(table.currentIndex())
        here = QRect(table.viewport().mapTo(window, cell.topLeft()), cell.size())
        assert not place_of(word).intersects(here)
        assert word.isVisible()
    monkeypatch.setattr(field_word, "READ_MILLISECONDS", 0)
    table.choose("Noa Brandt", "lead")
    QTest.keyClicks(table, "4")
    passed()
    field = table.cells.editor
    assert field is not None
    QTest.keyClicks(field, "k4")
    QTest.keyClick(field, K.Key_Return)
    passed()
    QTest.keyClick(table, K.Key_Down)
    qtbot.waitUntil(word.isHidden)


def test_the_word_does_not_come_along_to_another_page(qtbot: QtBot, window: MainWindow) -> None:
    page = shown_grid(window)
    page.view.go_to("strategy", 1)
    QTest.keyClick(page.view, K.Key_N)
    note = QApplication.focusWidget()
    assert isinstance(note, TextField)
    QApplication.clipboard().setText("note " * 30_000)
    QTest.keyClick(note, K.Key_V, Qt.KeyboardModifier.ControlModifier)
    passed()
    assert word_of(window).isVisible()
    window.show_page("plan")
    settled(qtbot, window)
    assert not word_of(window).isVisible()
