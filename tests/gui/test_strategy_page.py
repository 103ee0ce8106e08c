"""The strategy page: answering by keyboard, the table of needs, lists, the document beside it, versions."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.records.strategy import QUESTIONS, StrategyVersion
from somedesk.domain.strategy.questions import progress, state
from somedesk.domain.strategy.versions import approve
from somedesk.store.client_file import read_client
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question
from somedesk.ui.reports.page import ReportsPage
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.strategy.approval import ApprovalDialog
from somedesk.ui.strategy.document_texts import DocumentTextsDialog
from somedesk.ui.strategy.needs_table import NeedCell
from somedesk.ui.strategy.page import StrategyPage
from somedesk.ui.strategy.rows import RowsEditor
from somedesk.ui.strategy.versions import VersionsDialog
from tests.gui.conftest import TODAY
from tests.gui.shell import dialog, dialogs, find, open_in, opened, press, saved, settled, shown_window, text_of
from tests.small_client import small_client

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def page_of(window: MainWindow) -> StrategyPage:
    window.show_page("strategy")
    page = window.page("strategy")
    assert isinstance(page, StrategyPage)
    return page


@pytest.fixture
def empty(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> StrategyPage:
    open_in(window, tmp_path / "small.somedesk", small_client(), on="strategy")
    page = page_of(window)
    settled(qtbot, window)
    return page


@pytest.fixture
def sample(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> StrategyPage:
    open_in(window, tmp_path / "sample.somedesk", sample_client("en", TODAY), on="strategy")
    page = page_of(window)
    settled(qtbot, window)
    return page


def client_of(page: StrategyPage):  # type: ignore[no-untyped-def]
    assert page.document is not None
    return page.document.client


def list_of(page: StrategyPage, name: str) -> RowsEditor:
    return next(each for panel in page.panels.values() for each in panel.lists if each.objectName() == f"list_{name}")


def add_line(qtbot: QtBot, page: StrategyPage, name: str, text: str) -> None:
    field = list_of(page, name).next
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def write(field: QPlainTextEdit, text: str) -> None:
    field.setPlainText(text)
    field.commit()  # type: ignore[attr-defined]


def document_text(page: StrategyPage) -> str:
    page._show_document()
    return page.pane.text.toPlainText()


# --- answering ---


def test_a_purpose_is_chosen_renamed_and_answered_with_a_key_point(
    qtbot: QtBot, window: MainWindow, empty: StrategyPage, tmp_path: Path
) -> None:
    assert state(client_of(empty), "purpose") == "open"
    qtbot.mouseClick(find(empty, QPushButton, "offer_trust"), Qt.MouseButton.LeftButton)
    add_line(qtbot, empty, "purposes", "Recruiting")
    assert [(each.kind, each.name) for each in client_of(empty).purposes.values()] == [
        ("trust", ""),
        ("own", "Recruiting"),
    ]
    trust = list_of(empty, "purposes").rows[0].fields["name"]
    assert isinstance(trust, QLineEdit)
    assert trust.text() == "Trust and ambassadors"
    trust.setText("Trust")
    trust.editingFinished.emit()
    assert client_of(empty).purposes["trust"].name == "Trust"
    trust.setText("Trust and ambassadors")
    trust.editingFinished.emit()
    assert client_of(empty).purposes["trust"].name == ""
    panel = empty.panel("purpose")
    write(panel.key_point, "Be the ones people ask.")
    assert text_of(panel, "point_count") == "5 of 25 words"
    assert "Be the ones people ask." in document_text(empty)
    saved(qtbot, window)
    kept = read_client(tmp_path / "small.somedesk")
    assert kept.strategy_answers["purpose"].key_point == "Be the ones people ask."
    assert "1 of 13 answered" in empty.subtitle()


def test_a_key_point_that_is_too_long_is_kept_and_said(empty: StrategyPage) -> None:
    panel = empty.panel("purpose")
    write(panel.key_point, "word " * 26)
    assert text_of(panel, "point_count").startswith("▲ 26 of 25")
    assert client_of(empty).strategy_answers["purpose"].key_point == "word " * 26
    assert "shorten it yourself" in document_text(empty)


def test_what_is_typed_is_not_lost_by_leaving(qtbot: QtBot, window: MainWindow, empty: StrategyPage) -> None:
    panel = empty.panel("purpose")
    qtbot.keyClicks(panel.text, "Half a sentence")
    qtbot.keyClicks(list_of(empty, "goals").next, "A goal")
    window.show_page("plan")
    assert client_of(empty).strategy_answers["purpose"].text == "Half a sentence"
    assert [goal.name for goal in client_of(empty).goals.values()] == ["A goal"]
    window.desk.undo()
    window.desk.undo()
    assert not client_of(empty).goals
    assert not client_of(empty).strategy_answers


def test_not_here_counts_once_it_says_why(qtbot: QtBot, empty: StrategyPage) -> None:
    empty.go_to("campaigns")
    panel = empty.panel("campaigns")
    box = find(panel, QCheckBox, "not_here")
    box.click()
    assert state(client_of(empty), "campaigns") == "begun"
    assert not panel.text.isVisible()
    write(panel.because, "We sell nothing")
    assert state(client_of(empty), "campaigns") == "answered"
    assert "Left out on purpose" in document_text(empty)
    box.click()
    assert panel.text.isVisible()


def test_keys_lead_from_question_to_question_and_a_heading_of_the_document_to_its_own(
    qtbot: QtBot, empty: StrategyPage
) -> None:
    empty.activateWindow()
    qtbot.keyClick(empty.panel("purpose").text, Qt.Key.Key_Right, ALT)
    assert empty.panel("target_group").isVisible()
    assert not empty.panel("purpose").isVisible()
    qtbot.keyClick(empty.panel("target_group").text, Qt.Key.Key_Left, ALT)
    assert empty.panel("purpose").isVisible()
    empty.pane.text.anchorClicked.emit(QUrl("monitoring"))
    assert empty.panel("monitoring").isVisible()
    empty.steps.buttons["plan"].click()
    assert empty.panel("calendar").isVisible()


def test_all_questions_at_once_are_the_same_fields(qtbot: QtBot, sample: StrategyPage) -> None:
    sample.steps.together.click()
    qtbot.waitUntil(lambda: len(sample.panels) == len(QUESTIONS))
    assert all(panel.isVisible() for panel in sample.panels.values())
    write(sample.panel("evaluation").text, "Films go well.")
    assert client_of(sample).strategy_answers["evaluation"].text == "Films go well."
    assert progress(client_of(sample)).answered == 10
    sample.steps.single.click()
    assert sum(panel.isVisible() for panel in sample.panels.values()) == 1


def test_skipping_goes_to_what_is_not_answered(sample: StrategyPage) -> None:
    shown = []
    for _ in range(4):
        sample.to_unanswered()
        shown.append(sample._current)
    assert shown == ["business", "monitoring", "evaluation", "policy"]


# --- the table of needs ---


def test_what_has_lost_its_platform_stands_on_the_page_until_it_has_another(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    client = sample_client("en", TODAY)
    lost = replace(client.needs["sample-regulars.instagram"], id="lost", platform=None, reason="Came along")
    second = replace(lost, id="second", reason="Of no use")
    open_in(
        window, tmp_path / "merged.somedesk", replace(client, needs={**client.needs, "lost": lost, "second": second})
    )
    page = page_of(window)
    settled(qtbot, window)
    page.go_to("needs")
    shown = page.panel("needs").lost
    assert shown is not None
    cards = shown.findChildren(QWidget, "lost_need")
    assert ["Came along" in text_of(card, "lost_text") for card in cards] == [True, False]
    where = find(cards[0], ChoiceField, "lost_platform")
    where.choose("linkedin")
    where.activated.emit(where.currentIndex())
    settled(qtbot, window)
    press(qtbot, shown, "lost_remove")
    settled(qtbot, window)
    assert not shown.isVisible()
    saved(qtbot, window)
    kept = read_client(tmp_path / "merged.somedesk").needs
    assert not {"lost", "second"} & kept.keys()
    assert kept["sample-regulars.linkedin"].reason.endswith("Came along")


def test_the_table_is_walked_by_arrows_and_written_in_by_enter(qtbot: QtBot, sample: StrategyPage) -> None:
    sample.go_to("needs")
    table = sample.panel("needs").needs
    assert table is not None
    table.go_to(("sample-regulars", "facebook"))
    cell = table.cell(("sample-regulars", "facebook"))
    assert "Find opening hours" in cell.accessibleName()
    qtbot.keyClick(cell, Qt.Key.Key_Right)
    empty_cell = table.cell(("sample-regulars", "linkedin"))
    assert QApplication.focusWidget() is empty_cell
    assert empty_cell.accessibleName() == "Regulars in the shops · LinkedIn: + Add, or write why not"
    qtbot.keyClick(empty_cell, Qt.Key.Key_Return)
    write(table.editor.texts["reason"], "Follow the baristas")
    write(table.editor.texts["content"], "Portraits")
    need = client_of(sample).needs["sample-regulars.linkedin"]
    assert (need.reason, need.content) == ("Follow the baristas", "Portraits")
    qtbot.keyClick(table.editor, Qt.Key.Key_Escape)
    assert not table.editor.isVisible()
    assert QApplication.focusWidget() is table.cell(("sample-regulars", "linkedin"))
    qtbot.keyClick(table.cell(("sample-regulars", "linkedin")), Qt.Key.Key_F2)
    table.editor.not_here.click()
    write(table.editor.because, "they are not there")
    assert client_of(sample).needs["sample-regulars.linkedin"].not_here
    assert "Not here: they are not there" in table.cell(("sample-regulars", "linkedin")).accessibleName()


def test_a_reason_is_taken_from_the_usual_ones_and_a_goal_is_chosen(qtbot: QtBot, sample: StrategyPage) -> None:
    sample.go_to("needs")
    table = sample.panel("needs").needs
    assert table is not None
    table._open(("sample-regulars", "linkedin"))
    pills = [each for each in table.editor.findChildren(QPushButton, "need_reason_pill") if each.isVisible()]
    pills[0].click()
    pills[2].click()
    assert client_of(sample).needs["sample-regulars.linkedin"].reason == "News, inspiration"
    table.editor.goal.setCurrentIndex(table.editor.goal.findData("sample-offices"))
    table.editor.goal.activated.emit(table.editor.goal.currentIndex())
    assert client_of(sample).needs["sample-regulars.linkedin"].goal == "sample-offices"


def test_a_new_platform_gets_its_column_and_a_removed_one_says_what_hangs_on_it(
    qtbot: QtBot, sample: StrategyPage
) -> None:
    sample.go_to("needs")
    qtbot.mouseClick(find(sample.panel("needs"), QPushButton, "offer_tiktok"), Qt.MouseButton.LeftButton)
    assert len(sample.panel("needs").needs.findChildren(NeedCell)) >= 12  # type: ignore[union-attr]
    row = list_of(sample, "platforms").row_of("instagram")
    assert row is not None
    row._ask_delete()
    box = dialog(Question)
    assert "Needs: 3" in text_of(box, "question")
    press(qtbot, box, "remove")
    assert "instagram" not in client_of(sample).platforms
    assert not [need for need in client_of(sample).needs.values() if need.platform == "instagram"]
    row = list_of(sample, "platforms").row_of("tiktok")
    assert row is not None
    row._ask_delete()
    assert "tiktok" not in client_of(sample).platforms


# --- lists ---


def test_lines_are_moved_and_made_into_actions(qtbot: QtBot, window: MainWindow, sample: StrategyPage) -> None:
    sample.go_to("rollout")
    first, second, _ = list_of(sample, "rollout").rows
    qtbot.keyClick(second, Qt.Key.Key_Up, ALT)
    assert [row.record for row in list_of(sample, "rollout").rows][:2] == [second.record, first.record]
    second._ask_action()
    action = client_of(sample).strategy_points[second.record].action
    assert action is not None
    assert client_of(sample).actions[action].title == client_of(sample).strategy_points[second.record].text
    second._menu.aboutToShow.emit()
    assert "Show the action" in [each.text() for each in second._menu.actions()]
    second._ask_action()
    assert window.current_page is window.pages["plan"]


def test_a_suggested_step_is_added_once(qtbot: QtBot, empty: StrategyPage) -> None:
    empty.go_to("rollout")
    rows = list_of(empty, "rollout")
    before = len(rows._offered)
    next(iter(rows._offered.values())).click()
    assert len(client_of(empty).strategy_points) == 1
    assert len(rows._offered) == before - 1


def test_a_metric_that_does_not_fit_says_what_would(qtbot: QtBot, empty: StrategyPage) -> None:
    qtbot.mouseClick(find(empty, QPushButton, "offer_positioning"), Qt.MouseButton.LeftButton)
    empty.go_to("measuring")
    qtbot.mouseClick(find(empty.panel("measuring"), QPushButton, "offer_website_traffic-0"), Qt.MouseButton.LeftButton)
    said = text_of(empty.panel("measuring"), "question_advice")
    assert said == (
        "“Website traffic” says little about the purpose “Positioning”. "
        "Fitting would be: visibility, share of voice, engagement."
    )


# --- the document, its texts, versions ---


def test_title_and_introduction_are_the_documents_own(qtbot: QtBot, sample: StrategyPage) -> None:
    find(sample.header, QPushButton, "strategy_versions")
    sample.head.texts.click()
    asked = dialog(DocumentTextsDialog)
    asked.title.setText("Coffee and company")
    asked.checks["asks"].setChecked(True)
    asked.accept()
    assert client_of(sample).strategy["strategy"].title == "Coffee and company"
    sample.pane.full.click()
    assert "Coffee and company" in document_text(sample)
    assert "What are social media to do for you?" in document_text(sample)


def test_a_version_is_approved_compared_and_its_review_is_something_to_do(
    qtbot: QtBot, window: MainWindow, sample: StrategyPage
) -> None:
    sample.head.versions.click()
    shown = dialog(VersionsDialog)
    assert shown.list.count() == 1
    assert "Five office contracts" in shown.text.toPlainText()
    press(qtbot, shown, "version_approve")
    (asked,) = (each for each in dialogs() if isinstance(each, ApprovalDialog))
    today = opened(window).today()
    asked.by.setText("The owners")
    asked.days["review"].enter_date(today - dt.timedelta(1))
    asked.accept()
    assert asked.isVisible()
    asked.days["review"].enter_date(today + dt.timedelta(180))
    asked.accept()
    assert shown.list.count() == 2
    assert "The owners" in shown.list.item(0).text()
    assert "Both say the same." in shown.text.toPlainText()
    review = next(each for each in client_of(sample).actions.values() if each.due == today + dt.timedelta(180))
    assert review.owner == "The owners"
    assert sample.make(approve, StrategyVersion("again", today))
    assert len({shown.older.itemText(number) for number in range(3)}) == 3, "of one day, yet they can be told apart"
    window.desk.undo()
    shown.older.setCurrentIndex(1)
    shown.newer.setCurrentIndex(1)
    shown.newer.activated.emit(1)
    assert "Five office contracts" in shown.text.toPlainText()
    press(qtbot, shown, "version_delete")
    assert shown.list.count() == 1
    assert "in force since" in document_text(sample) or "changed since" in document_text(sample)
    shown.close()


def test_the_document_leads_to_the_report_of_its_kind(qtbot: QtBot, window: MainWindow, sample: StrategyPage) -> None:
    action = sample.head.kinds["strategy-key-points"]
    assert isinstance(action, QAction)
    action.trigger()
    assert isinstance(page := window.current_page, ReportsPage)
    assert page.options.kind() == "strategy-key-points"
    qtbot.waitUntil(lambda: not window.context.tasks.any_busy())


def test_a_narrow_window_shows_one_of_the_two(qtbot: QtBot, window: MainWindow, sample: StrategyPage) -> None:
    window.resize(800, 700)
    qtbot.waitUntil(lambda: not sample.pane.isVisible())
    sample.head.document.click()
    assert sample.pane.isVisible()
    assert not sample.panel(sample._current).isVisible()
    assert "Social media strategy" in document_text(sample)
    sample.head.document.click()
    assert sample.panel(sample._current).isVisible()


def test_all_of_it_speaks_another_language_and_keeps_what_is_typed(
    qtbot: QtBot, window: MainWindow, sample: StrategyPage
) -> None:
    qtbot.keyClicks(sample.panel(sample._current).key_point, "unfinished")
    window.context.change_settings(language="sv")
    settled(qtbot, window)
    assert sample.panel(sample._current).key_point.toPlainText().endswith("unfinished")
    assert sample.subtitle() == "Strategi · 9 av 13 besvarade"
    assert "Dokumentet just nu" in text_of(sample.pane, "document_title")
