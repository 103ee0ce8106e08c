"""From suggestions to actions."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.suggestions import texts
from somedesk.domain.grid.assessment import set_targets
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.page import PlanPage
from somedesk.ui.plan.suggestion_model import RANKED_ROLE, SuggestionColumn
from somedesk.ui.plan.suggestion_picker import SuggestionPicker
from tests.gui.conftest import TODAY, open_document
from tests.gui.plan_steps import fix_today, on_disk, show
from tests.small_client import made


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document, monkeypatch: pytest.MonkeyPatch) -> Iterator[PlanPage]:
    """The plan of the sample client, shown on a fixed day."""
    fix_today(monkeypatch)
    shown = show(qtbot, context, document)
    yield shown
    shown.set_document(None)


def test_a_suggestion_is_added_by_one_click(page: PlanPage, document: Document) -> None:
    count = len(document.client.actions)
    pill = next(pill for pill in page.suggestions.pills if pill.isVisible())
    source = str(pill.property("suggestion"))
    assert "&" not in pill.text().replace("&&", "")
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    added = next(a for a in on_disk(document).actions.values() if a.source == source)
    assert len(document.client.actions) == count + 1
    assert added.title == texts("some-grid", "en")[source].title
    assert (added.owner != "", added.due, added.start) == (True, None, None)
    assert source not in [pill.property("suggestion") for pill in page.suggestions.pills]
    assert page.table.chosen() == (added.id,)


def test_several_suggestions_are_ticked_and_added_as_one_step(page: PlanPage, document: Document, qtbot: QtBot) -> None:
    before, told = document.client, list[str]()
    page.notice.connect(lambda notice: told.append(notice.text))
    page.context.change_settings(language="sv")
    QTest.mouseClick(page.suggestions.all, Qt.MouseButton.LeftButton)
    picker = page.findChild(SuggestionPicker)
    assert picker is not None
    table = picker.table
    assert not picker.findChild(QPushButton, "add_suggestions").isEnabled()
    first = table.model().index(0, SuggestionColumn.TITLE)
    box = table.visualRect(first).topLeft() + QPoint(14, table.visualRect(first).height() // 2)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    ticked = picker.suggestions.ticked()
    assert len(ticked) == 2
    QTest.mouseClick(picker.findChild(QPushButton, "add_suggestions"), Qt.MouseButton.LeftButton)
    assert {a.source for a in on_disk(document).actions.values()} >= set(ticked)
    assert told[-1].startswith("2 åtgärder har lagts till.")
    document.undo_stack.undo()
    assert document.client == before


def test_the_picker_shows_the_factors_of_a_priority(page: PlanPage, document: Document) -> None:
    page.suggestions.all.click()
    picker = page.findChild(SuggestionPicker)
    assert picker is not None
    shown = picker.findChild(QWidget, "suggestion_priority").text()  # type: ignore[attr-defined]
    assert shown.startswith("weight 1 × ((1 + gap 1.5)² − 1) ÷ 4 h = 1.31")
    assert "From 2.5 towards the target 4." in shown
    picker.close()


@pytest.mark.parametrize(
    ("ratings", "reason", "step"),
    [
        ({}, "No target is set", "assessment"),
        ({"strategy": (None, 3)}, "Nothing is rated", "assessment"),
    ],
)
def test_why_there_is_nothing_to_suggest(
    qtbot: QtBot, context: Context, tmp_path, ratings: dict[str, tuple[int | None, int | None]], reason: str, step: str
) -> None:
    from somedesk.content.models import built_in
    from somedesk.domain.client import Assessment
    from somedesk.domain.grid import assessment as assessments

    client = assessments.new_client("u", "Kunde", "da", TODAY)
    first = Assessment(id="first", model=built_in().id, date=TODAY)
    client = made(client, assessments.new_assessment(client, first, built_in()))
    for dimension, (_, target) in ratings.items():
        client = made(client, assessments.set_target(client, "first", dimension, target))
    document = open_document(tmp_path, client)
    page = show(qtbot, context, document)
    assert page.suggestions.reason.text().startswith(reason)
    with qtbot.waitSignal(page.page_requested) as asked:
        QTest.mouseClick(page.suggestions.step, Qt.MouseButton.LeftButton)
    assert asked.args == [step]
    assert page.empty.isVisible()
    page.set_document(None)
    document.close()


@pytest.mark.parametrize("width", [700, 1068, 1600])
def test_what_a_click_would_add_can_be_read_before(page: PlanPage, width: int) -> None:
    page.resize(width, 720)
    QApplication.processEvents()
    pills = [pill for pill in page.suggestions.pills if pill.isVisible()]
    assert pills, "the next best suggestion is always offered"
    known = texts("some-grid", "en")
    for pill in pills[1:] if width < 1068 else pills:
        title = known[str(pill.property("suggestion"))].title
        assert pill.text().replace("&&", "&").startswith(f"{title} · ")
    assert pills[0].text().count("…") == 0 or len(pills[0].text()) > 10
    assert page.suggestions.all.geometry().right() <= page.suggestions.width()


def test_the_picker_says_what_the_other_instruments_say(page: PlanPage, document: Document) -> None:
    """The sample rates advertising 2, and its team has nobody for it."""
    assert document.assessment is not None
    document.apply(set_targets(document.client, document.assessment.id, {"advertising": 4}))
    page.suggestions.all.click()
    picker = page.findChild(SuggestionPicker)
    assert picker is not None
    (row,) = [n for n in range(picker.suggestions.rowCount()) if needs_it(picker, n)][:1]
    picker.table.selectRow(row)
    shown = picker.findChild(QWidget, "suggestion_priority").text()  # type: ignore[attr-defined]
    assert "h × 1.50 × 0.50 = " in shown.partition("\n")[0]
    assert "because the instruments disagree here: The grid sees advertising at level 2; in the team nobody" in shown
    assert "because nobody in the team holds Advertising." in shown
    picker.close()


def needs_it(picker: SuggestionPicker, row: int) -> bool:
    own = picker.suggestions.index(row, 0).data(RANKED_ROLE).suggestion
    return (own.dimension, own.capability) == ("advertising", "advertise")
