"""What stands in the grid's place can be read whole."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.client import LANGUAGES, Language
from somedesk.ui.grid.placards import EmptyAssessment
from somedesk.ui.kit.context import Context
from tests.gui.shell import find


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_an_empty_assessment_is_not_cut(qtbot: QtBot, context: Context, language: Language) -> None:
    context.localisation.set_language(language)
    around = QWidget()
    qtbot.addWidget(around)
    shown = EmptyAssessment(around)
    shown.retranslate()
    shown.resize(1366, 600)
    with qtbot.waitExposed(around):
        around.resize(1366, 600)
        around.show()
    text = find(shown, QLabel, "empty_text")
    assert text.height() >= text.heightForWidth(text.width()) >= 2 * text.fontMetrics().height()
