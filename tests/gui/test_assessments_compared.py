"""Two assessments beside each other, as a user opens, narrows, copies and changes them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.progress.assessments_compared import AssessmentsCompared
from somedesk.ui.progress.page import ProgressPage
from tests.small_client import made, small_client, with_second

NOTE = "<b>Plain</b> & long: " + "ø" * 2000


def two() -> Client:
    client = small_client(strategy=(1, 3), support=(2, None))
    client = made(client, assessments.set_note(client, "first", "support", "Old"))
    client = with_second(client)
    client = made(client, assessments.rate(client, "second", "strategy", 2))
    client = made(client, assessments.rate(client, "second", "support", 2))
    client = made(client, assessments.set_note(client, "second", "support", NOTE))
    return made(client, assessments.set_not_applicable(client, "second", "dialogue", "No users"))


@pytest.fixture
def dialog(qtbot: QtBot, context: Context, tmp_path) -> Iterator[AssessmentsCompared]:
    document = Document(ClientFile.create(tmp_path / "client.somedesk", two()))
    page = ProgressPage(context)
    qtbot.addWidget(page)
    page.retranslate()
    page.use_theme(context.appearance.theme)
    page.set_document(document)
    page.show()
    page.resize(1000, 700)
    qtbot.mouseClick(page.compare_button, Qt.MouseButton.LeftButton)
    opened = page.findChild(AssessmentsCompared)
    assert opened is not None
    yield opened
    opened.close()
    page.set_document(None)
    document.close()


def test_every_cell_stands_beside_the_other_with_a_word_for_the_difference(dialog: AssessmentsCompared) -> None:
    assert dialog.table.rows() == [
        ("Strategy", "Level", "1", "2", "higher"),
        ("Strategy", "Target", "3", "", "removed"),
        ("Support", "Level", "2", "2", "same"),
        ("Support", "Note", "Old", NOTE, "changed"),
        ("Dialogue", "Level", "not rated", "not applicable: No users", "changed"),
    ]
    assert dialog.left_combo.currentText() == "14 Nov 2026 · First"
    assert dialog.right_combo.currentText() == "15 May 2027 · Second"


def test_a_long_note_is_whole(dialog: AssessmentsCompared) -> None:
    assert dialog.table.rowHeight(3) > 5 * dialog.table.rowHeight(0)


def test_only_what_differs_can_be_shown_with_the_keyboard(qtbot: QtBot, dialog: AssessmentsCompared) -> None:
    dialog.only_check.setFocus()
    qtbot.keyClick(dialog.only_check, Qt.Key.Key_Space)
    assert [row[:2] for row in dialog.table.rows()] == [
        ("Strategy", "Level"),
        ("Strategy", "Target"),
        ("Support", "Note"),
        ("Dialogue", "Level"),
    ]


def test_any_two_can_be_chosen(qtbot: QtBot, dialog: AssessmentsCompared) -> None:
    dialog.left_combo.setFocus()
    qtbot.keyClick(dialog.left_combo, Qt.Key.Key_Up)
    assert dialog.left_combo.currentText() == "15 May 2027 · Second"
    summary = dialog.findChild(QLabel, "compared_summary")
    assert summary is not None
    assert summary.text() == "Nothing differs."
    assert {row[4] for row in dialog.table.rows()} == {"same"}


def test_the_whole_table_is_copied(qtbot: QtBot, dialog: AssessmentsCompared) -> None:
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().splitlines()[4] == f"Support\tNote\tOld\t{NOTE}\tchanged"
    assert "&lt;b&gt;Plain" in mime.html()
