"""What the reports page says first: that two languages will be mixed, that nothing has been assessed yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from somedesk.domain.client import LANGUAGES
from somedesk.domain.grid import assessment as assessments
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.reports.page import ReportsPage
from tests.gui.conftest import TODAY
from tests.gui.test_reports import child, choose


@pytest.fixture
def shown(qtbot: QtBot, context: Context, document: Document) -> Iterator[ReportsPage]:
    made = ReportsPage(context)
    qtbot.addWidget(made)
    made.retranslate()
    made.set_document(document)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.set_document(None)


def test_a_report_in_another_language_says_first_that_it_will_be_mixed(shown: ReportsPage) -> None:
    assert shown.document is not None
    own = shown.document.client.profile.language
    other = next(each for each in LANGUAGES if each != own)
    said = child(shown.options, QLabel, "mixed_languages")
    assert not said.isVisible()
    choose(shown.options, "report_language", other)
    assert said.isVisible()
    choose(shown.options, "second_language", own)
    assert not said.isVisible()
    choose(shown.options, "second_language", None)
    for kind in ("poster", "ballots", "stage-check-form"):
        choose(shown.options, "kind", kind)
        assert not said.isVisible(), kind


def test_without_an_assessment_the_choice_of_one_says_so(shown: ReportsPage, tmp_path: Path) -> None:
    blank = assessments.new_client("u", "Ny", "en", TODAY)
    before = shown.document
    document = Document(ClientFile.create(tmp_path / "blank.somedesk", blank))
    shown.set_document(document)
    combo = child(shown.options, QComboBox, "report_assessment")
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "No assessment yet"
    assert not combo.isEnabled()
    shown.set_document(before)
    document.close()
