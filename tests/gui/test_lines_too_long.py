"""What is pasted into a line and is too long for it is not cut without a word."""

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.locale import number
from somedesk.content.messages import sentence
from somedesk.domain.client import LANGUAGES, Language
from somedesk.ui.calendar.time_field import TimeField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.text_field import LineField, TextField


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> QWidget:
    made = QWidget()
    made.resize(500, 200)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def word_in(window: QWidget) -> str:
    found = window.findChild(QLabel, "field_word")
    return found.text() if found is not None and found.isVisible() else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_is_cut_is_said_to_be(qtbot: QtBot, context: Context, window: QWidget, language: Language) -> None:
    context.localisation.set_language(language)
    field = LineField(window)
    field.setMaxLength(10)
    window.layout().addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    field.setText("1234567890abc")
    assert word_in(window) == "", "what the program shows is its own"
    field.clear()
    QTest.keyClicks(field, "1234567890")
    assert word_in(window) == "", "it fits"
    field.clear()
    QApplication.clipboard().setText("longer than ten")
    field.paste()
    assert field.text() == "longer tha"
    assert word_in(window) == sentence("typed_too_long", language, limit=10)


def test_a_time_with_more_after_it_is_refused_and_not_cut_until_it_fits(qtbot: QtBot, window: QWidget) -> None:
    field = TimeField(window)
    window.layout().addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    field.show_time(QTime(9, 30).toPython())
    field.selectAll()
    QApplication.clipboard().setText("08:15        in the evening")
    field.paste()
    assert not field.settle()
    assert "08:15" in word_in(window)
    assert field.time() == QTime(9, 30).toPython()
    field.selectAll()
    QTest.keyClicks(field, "9.3")
    assert not field.settle(), "3 or 30 minutes past nine"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_of_many_lines_is_cut_where_the_file_ends_and_said_to_be(
    qtbot: QtBot, context: Context, window: QWidget, language: Language
) -> None:
    context.localisation.set_language(language)
    field = TextField(parent=window)
    window.layout().addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.clipboard().setText("\r\n".join(["nine char"] * 10_000))
    field.paste()
    assert len(field.toPlainText()) == 99_999
    assert word_in(window) == "", "it fits"
    told = sentence("typed_too_long", language, limit=number(100_000, language, 0))
    QApplication.clipboard().setText("😀😀")
    field.paste()
    assert len(field.toPlainText()) == 99_999, "no half of a sign"
    assert word_in(window) == told
    QTest.keyClicks(field, "a")
    window.findChild(QLabel, "field_word").hide()
    for key in (Qt.Key.Key_B, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
        assert len(field.toPlainText()) == 100_000
        assert word_in(window) == told
        window.findChild(QLabel, "field_word").hide()
    composed = QInputMethodEvent()
    composed.setCommitString("é")
    QApplication.sendEvent(field, composed)
    assert len(field.toPlainText()) == 100_000
    assert word_in(window) == told
    window.findChild(QLabel, "field_word").hide()
    field.selectAll()
    QTest.keyClicks(field, "b")
    assert field.toPlainText() == "b"
    assert word_in(window) == ""
