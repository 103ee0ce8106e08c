"""Rating with mouse and keyboard, and what is on disk afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.grid import assessment as rules
from somedesk.store.client_file import ClientFile
from somedesk.ui.grid.not_applicable import NotApplicableDialog
from somedesk.ui.grid.page import AssessmentPage
from somedesk.ui.grid.sizes import Density
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.labels import describe
from somedesk.ui.kit.notice import Notice
from tests.gui.grid_hands import NORDIC_SHIFTED, PLAIN, SHIFT, click, press, press_by_place, rating, shown_page
from tests.small_client import small_client, with_second

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, context: Context, small_document: Document) -> Iterator[AssessmentPage]:
    """The page on a blank assessment of the small model."""
    made = shown_page(qtbot, context, small_document)
    yield made
    made.set_document(None)


def test_a_click_sets_the_level_and_none_ever_clears_it(qtbot: QtBot, page: AssessmentPage) -> None:
    click(qtbot, page, "support", 3)
    assert rating(page, "support").level == 3
    click(qtbot, page, "support", 4)
    assert rating(page, "support").level == 4
    press(qtbot, page, Key.Key_Plus)
    click(qtbot, page, "support", 4)
    press(qtbot, page, Key.Key_4)
    press(qtbot, page, Key.Key_Space)
    assert (rating(page, "support").level, rating(page, "support").on_the_way) == (4, True)
    click(qtbot, page, "support", 5, SHIFT)
    click(qtbot, page, "support", 5, SHIFT)
    assert rating(page, "support").target == 5


def test_a_double_click_counts_as_one(qtbot: QtBot, page: AssessmentPage) -> None:
    index = page.grid.index(page.grid.row_of("support"), 2)
    place = page.view.visualRect(index).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert rating(page, "support").level == 3


def test_a_click_is_one_button_on_one_cell_with_no_key_between(qtbot: QtBot, page: AssessmentPage) -> None:
    viewport, view = page.view.viewport(), page.view
    place, left = view.visualRect(page.grid.index(page.grid.row_of("strategy"), 2)).center(), Qt.MouseButton.LeftButton
    beside = view.visualRect(page.grid.index(page.grid.row_of("strategy"), 1)).center()
    qtbot.mousePress(viewport, left, pos=place)
    press(qtbot, page, Key.Key_Down)
    qtbot.mouseRelease(viewport, left, pos=place)
    qtbot.mousePress(viewport, Qt.MouseButton.RightButton, pos=place)
    qtbot.mouseRelease(viewport, left, pos=place)
    qtbot.mousePress(viewport, left, pos=place)
    qtbot.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=place)
    qtbot.mousePress(viewport, left, pos=place)
    qtbot.mouseRelease(viewport, left, pos=beside)
    assert (rating(page, "strategy").level, rating(page, "support").level) == (None, None)
    qtbot.mouseClick(viewport, left, pos=place)
    assert rating(page, "strategy").level == 3


def test_shift_counts_as_it_was_when_the_button_went_down(qtbot: QtBot, page: AssessmentPage) -> None:
    viewport, left = page.view.viewport(), Qt.MouseButton.LeftButton
    place = page.view.visualRect(page.grid.index(page.grid.row_of("support"), 4)).center()
    qtbot.mousePress(viewport, left, SHIFT, place)
    qtbot.mouseRelease(viewport, left, PLAIN, place)
    assert (rating(page, "support").level, rating(page, "support").target) == (None, 5)
    qtbot.mousePress(viewport, left, PLAIN, place)
    qtbot.mouseRelease(viewport, left, SHIFT, place)
    assert (rating(page, "support").level, rating(page, "support").target) == (5, 5)


def test_a_key_that_is_held_toggles_once(qtbot: QtBot, page: AssessmentPage) -> None:
    press(qtbot, page, Key.Key_3)
    for is_repeat in (False, True, True):
        for key in (Key.Key_Plus, Key.Key_T):
            QApplication.sendEvent(page.view, QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "", is_repeat))
    assert rating(page, "strategy").on_the_way
    assert page.toolbar.target_mode.isChecked()


def test_on_the_way_is_said_and_taken_back_in_other_words(qtbot: QtBot, page: AssessmentPage) -> None:
    press(qtbot, page, Key.Key_3)
    assert page.document is not None
    said = []
    for _ in range(2):
        press(qtbot, page, Key.Key_Plus)
        label = page.document.undo_label()
        assert label is not None
        said.append(describe(label, None))
    assert said == ["On the way: strategy", "No longer on the way: strategy"]


def test_what_is_undone_in_the_assessment_compared_with_changes_its_mark(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    document = Document(ClientFile.create(tmp_path / "client.somedesk", with_second(small_client())))
    page = shown_page(qtbot, context, document)
    document.apply(rules.rate(document.client, "first", "support", 3))
    document.select_assessment("second")
    index = page.grid.index(page.grid.row_of("support"), 2)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Level in November 2026. Level 3")
    document.undo_stack.undo()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Level 3")
    assert page.view.dimension == "strategy", "nothing of what is rated here has changed"
    document.undo_stack.redo()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == said
    page.set_document(None)
    document.close()


def test_shift_click_sets_the_target(qtbot: QtBot, page: AssessmentPage) -> None:
    click(qtbot, page, "strategy", 4, SHIFT)
    assert (rating(page, "strategy").level, rating(page, "strategy").target) == (None, 4)


def test_in_target_mode_clicks_and_digits_set_the_target(qtbot: QtBot, page: AssessmentPage) -> None:
    press(qtbot, page, Key.Key_T)
    assert page.toolbar.target_mode.isChecked()
    click(qtbot, page, "strategy", 4)
    press(qtbot, page, Key.Key_Down)
    press(qtbot, page, Key.Key_5)
    assert (rating(page, "strategy").target, rating(page, "support").target) == (4, 5)
    press(qtbot, page, Key.Key_0)
    assert rating(page, "support").target is None
    page.toolbar.target_mode.click()
    press(qtbot, page, Key.Key_2)
    assert rating(page, "support").level == 2


@pytest.mark.parametrize("digit", [1, 2, 3, 4, 5])
def test_digits_by_their_place_on_a_nordic_keyboard(page: AssessmentPage, digit: int) -> None:
    press_by_place(page, digit, PLAIN, Key(int(Key.Key_0) + digit))
    press_by_place(page, digit, SHIFT, NORDIC_SHIFTED[digit])
    assert (rating(page, "strategy").level, rating(page, "strategy").target) == (digit, digit)


def test_shifted_digits_of_the_keypad_set_the_target(qtbot: QtBot, page: AssessmentPage) -> None:
    keypad = Qt.KeyboardModifier.KeypadModifier
    press(qtbot, page, Key.Key_2, keypad)
    press(qtbot, page, Key.Key_PageDown, keypad | SHIFT)
    assert (rating(page, "strategy").level, rating(page, "strategy").target) == (2, 3)


class Painted(QObject):
    """How far to the right the line at ``y`` was painted again."""

    def __init__(self, watched: QWidget, y: int) -> None:
        super().__init__(watched)
        self.line, self.right = QRect(0, y, watched.width(), 1), -1
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.right = max(self.right, event.region().intersected(self.line).boundingRect().right())
        return super().eventFilter(watched, event)


def test_a_shorter_heading_leaves_nothing_of_the_longer_one(qtbot: QtBot, page: AssessmentPage) -> None:
    view = page.view
    click(qtbot, page, "support", 3)
    painted = Painted(view.viewport(), view.rowViewportPosition(0) + view.rowHeight(0) // 2)
    qtbot.waitUntil(lambda: painted.right == view.viewport().width() - 1)


def test_a_digit_above_the_highest_level_does_nothing(qtbot: QtBot, page: AssessmentPage) -> None:
    press(qtbot, page, Key.Key_7)
    assert rating(page, "strategy").level is None


def test_nought_is_a_level_of_its_own(qtbot: QtBot, page: AssessmentPage) -> None:
    press(qtbot, page, Key.Key_0)
    assert rating(page, "strategy").level == 0
    assert page.grid.head(page.grid.row_of("strategy")).mark == "0"


def test_arrows_lead_over_headings_and_never_out_of_the_grid(qtbot: QtBot, page: AssessmentPage) -> None:
    for key in (Key.Key_Up, Key.Key_Left, Key.Key_Down, Key.Key_Down):
        press(qtbot, page, key)
    assert (page.view.dimension, page.view.level) == ("dialogue", 1)
    for key in (Key.Key_Down, Key.Key_End, Key.Key_Right):
        press(qtbot, page, key)
    assert (page.view.dimension, page.view.level) == ("dialogue", 5)
    press(qtbot, page, Key.Key_Home)
    press(qtbot, page, Key.Key_Return)
    assert rating(page, "dialogue").level == 1


def test_the_grid_follows_the_keyboard_but_not_the_mouse(qtbot: QtBot, page: AssessmentPage) -> None:
    def seen(dimension: str) -> QRect:
        return page.view.visualRect(page.grid.index(page.grid.row_of(dimension), page.view.level - 1))

    page.held_by.resize(page.held_by.width(), 260)  # type: ignore[attr-defined]
    page.view.set_density(Density.READ)
    room = page.view.viewport()
    assert not room.rect().contains(seen("dialogue"))
    press(qtbot, page, Key.Key_Down)
    press(qtbot, page, Key.Key_Down)
    assert page.view.dimension == "dialogue"
    assert room.rect().contains(seen("dialogue"))
    for _ in range(3):
        press(qtbot, page, Key.Key_Up)
    assert page.view.dimension == "strategy"
    assert page.view.verticalScrollBar().value() == 0, "with the heading above it"
    page.select("dialogue")
    assert room.rect().contains(seen("dialogue"))

    bar = page.view.verticalScrollBar()
    bar.setValue(bar.value() - seen("dialogue").height() // 2)
    half_out, place = bar.value(), seen("dialogue")
    assert not room.rect().contains(place)
    qtbot.mouseClick(room, Qt.MouseButton.LeftButton, pos=place.center() - QPoint(0, place.height() // 2 - 4))
    assert rating(page, "dialogue").level == page.view.level
    assert bar.value() == half_out
    bar.setValue(0)
    press(qtbot, page, Key.Key_2)
    assert room.rect().contains(seen("dialogue")), "what a key changes is in view"


def test_plus_says_on_the_way_and_needs_a_level(qtbot: QtBot, page: AssessmentPage) -> None:
    notices: list[Notice] = []
    page.notice.connect(notices.append)
    press(qtbot, page, Key.Key_Plus)
    assert "needs a level" in notices[0].text
    press(qtbot, page, Key.Key_2)
    press(qtbot, page, Key.Key_Plus)
    assert rating(page, "strategy").on_the_way
    assert page.grid.head(page.grid.row_of("strategy")).detail == "2.5"


def test_x_asks_for_the_reason(qtbot: QtBot, page: AssessmentPage) -> None:
    press(qtbot, page, Key.Key_3)
    press(qtbot, page, Key.Key_X)
    dialog = page.findChild(NotApplicableDialog)
    assert dialog is not None
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    qtbot.keyClicks(dialog.reason, "No profiles of that kind")
    qtbot.mouseClick(ok, Qt.MouseButton.LeftButton)
    now = rating(page, "strategy")
    assert (now.not_applicable, now.reason, now.level) == (True, "No profiles of that kind", None)
    assert "No profiles of that kind" in page.grid.head(page.grid.row_of("strategy")).detail
    click(qtbot, page, "strategy", 2, SHIFT)
    assert rating(page, "strategy").target is None
    press(qtbot, page, Key.Key_Delete)
    assert not rating(page, "strategy").not_applicable


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_clears_the_level(qtbot: QtBot, page: AssessmentPage, key: Qt.Key) -> None:
    press(qtbot, page, Key.Key_3)
    press(qtbot, page, key)
    assert rating(page, "strategy").level is None


def test_undo_has_a_name_and_leads_back_to_the_cell(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    click(qtbot, page, "strategy", 2)
    click(qtbot, page, "strategy", 3)
    click(qtbot, page, "dialogue", 1)
    document.undo_stack.undo()
    assert page.view.dimension == "dialogue"
    label = document.undo_label()
    assert label is not None
    assert describe(label, page.model_text) == "Strategy 2 → 3"
    document.undo_stack.undo()
    assert (page.view.dimension, page.view.level) == ("strategy", 2)
    assert rating(page, "strategy").level == 2
    document.undo_stack.redo()
    assert (page.view.dimension, page.view.level) == ("strategy", 3)


def test_what_was_clicked_is_in_the_file(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    click(qtbot, page, "strategy", 2)
    click(qtbot, page, "strategy", 4, SHIFT)
    press(qtbot, page, Key.Key_Plus)
    page.set_document(None)
    path = document.file.path
    document.file.close()
    again = ClientFile.open(path)
    kept = again.client.rating("first", "strategy")
    again.close()
    assert (kept.level, kept.target, kept.on_the_way) == (2, 4, True)


def test_a_final_assessment_cannot_be_changed_until_it_is_reopened(qtbot: QtBot, page: AssessmentPage) -> None:
    click(qtbot, page, "strategy", 2)
    page.toolbar.actions["status"].trigger()
    assert page.banner.isVisible()
    click(qtbot, page, "strategy", 4)
    press(qtbot, page, Key.Key_1)
    press(qtbot, page, Key.Key_Plus)
    press(qtbot, page, Key.Key_X)
    assert page.findChild(NotApplicableDialog) is None
    assert (rating(page, "strategy").level, rating(page, "strategy").on_the_way) == (2, False)
    assert page.inspector.note.isReadOnly()
    qtbot.mouseClick(page.banner.findChild(type(page.toolbar.chooser), "reopen"), Qt.MouseButton.LeftButton)
    assert not page.banner.isVisible()
    click(qtbot, page, "strategy", 4)
    assert rating(page, "strategy").level == 4


def test_ctrl_and_wheel_zoom(qtbot: QtBot, page: AssessmentPage) -> None:
    before = page.view.rowHeight(1)
    viewport = page.view.viewport()
    event = QWheelEvent(
        QPointF(50, 50), viewport.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    assert page.view.zoom == 1
    assert page.view.rowHeight(1) > before
    qtbot.keyClick(page.view, Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert (page.view.zoom, page.view.rowHeight(1)) == (0, before)
    assert rating(page, "strategy").level is None


def test_the_whole_grid_folds_everything_else_away(qtbot: QtBot, page: AssessmentPage) -> None:
    with qtbot.waitSignal(page.focus_mode_requested) as folded:
        qtbot.mouseClick(page.toolbar.fit, Qt.MouseButton.LeftButton)
    assert folded.args == [True]
    assert page.view.density is Density.FIT
    assert not page.inspector.isVisible()
    with qtbot.waitSignal(page.focus_mode_requested) as unfolded:
        qtbot.mouseClick(page.toolbar.fit, Qt.MouseButton.LeftButton)
    assert unfolded.args == [False]
    assert page.inspector.isVisible()


def test_an_import_shows_without_a_reset(qtbot: QtBot, page: AssessmentPage) -> None:
    document = page.document
    assert document is not None
    with qtbot.assertNotEmitted(page.grid.modelReset):
        document.apply(rules.rate(document.client, "first", "dialogue", 5))
    cell = page.grid.cell(page.grid.row_of("dialogue"), 4)
    assert cell is not None
    assert cell.current


def test_the_first_rating_leaves_the_note_where_the_mouse_expects_it(qtbot: QtBot, page: AssessmentPage) -> None:
    before = page.inspector.note.y()
    click(qtbot, page, "strategy", 2)
    QApplication.processEvents()
    assert rating(page, "strategy").level == 2
    assert page.inspector.note.y() == before
