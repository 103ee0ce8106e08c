"""What somebody hears who works with a screen reader, and what a program does that presses buttons for its user."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.grid.assessment import rate
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.spoken_cells import child, name_current
from somedesk.ui.overview.card import OverviewCard
from somedesk.ui.places import PLACES
from somedesk.ui.plan.action_model import Column
from somedesk.ui.shell.jump import JumpDialog
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import (
    CONTROL,
    dialog,
    find,
    open_in,
    opened,
    plan_page,
    press_keys,
    settled,
    shown_grid,
    shown_window,
)
from tests.small_client import DAY

Said = list[str]


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        settled(qtbot, shown)
        yield shown


@pytest.fixture
def said(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Said]:
    """What is announced, and in <> the name of what is said to be focused or called otherwise."""
    heard: Said = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())
        elif event.child() > 0:
            there = QAccessible.queryAccessibleInterface(event.object()).child(event.child())
            heard.append(f"<{there.text(QAccessible.Text.Name)}>")

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    QAccessible.setActive(True)
    qapp.focusChanged.connect(name_current)  # as the program does when it starts
    yield heard
    qapp.focusChanged.disconnect(name_current)
    QAccessible.setActive(False)


def toggled(widget: QWidget) -> None:
    """What a screen reader, a voice or a switch does with a button that can be checked."""
    interface = QAccessible.queryAccessibleInterface(widget)
    action = interface.actionInterface()
    assert action.actionNames()[0] == "Toggle"
    action.doAction("Toggle")


def test_a_rating_is_told_and_so_is_its_undo(qtbot: QtBot, window: MainWindow, said: Said) -> None:
    page, document = shown_grid(window), opened(window)
    assert document.assessment is not None
    document.apply(rate(document.client, document.assessment.id, "strategy", 2))
    page.view.setFocus()
    page.view.go_to("strategy", 3)
    said.clear()
    qtbot.keyClick(page.view, Qt.Key.Key_3)
    assert "Strategy 2 → 3" in said
    qtbot.waitUntil(lambda: any(name.startswith("<Current level. Level in May 2026. Level 3") for name in said))
    said.clear()
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: "Undone: Strategy 2 → 3" in said)
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "Redone: Strategy 2 → 3" in said)


def test_a_cell_that_has_lost_its_level_is_named_again_too(qtbot: QtBot, window: MainWindow, said: Said) -> None:
    """A reader that keeps names would say the old one when the cursor comes there."""
    page = shown_grid(window)
    page.view.setFocus()
    page.view.go_to("strategy", 4)
    qtbot.keyClick(page.view, Qt.Key.Key_4)
    said.clear()
    qtbot.keyClick(page.view, Qt.Key.Key_2)

    def named() -> Said:
        return [name for name in said if name.startswith("<") and "Level 4" in name and "Strategy" in name]

    qtbot.waitUntil(lambda: named() != [])
    assert not any("Current level" in name for name in named())


def test_what_clicks_and_digits_set_is_told_when_a_key_has_changed_it(
    qtbot: QtBot, window: MainWindow, said: Said
) -> None:
    page = shown_grid(window)
    page.view.setFocus()
    for told in ("Clicks and digits set the target", "Clicks and digits set the level"):
        said.clear()
        qtbot.keyClick(page.view, Qt.Key.Key_T)
        assert told in said
    page.toolbar.target_mode.setFocus()
    said.clear()
    toggled(page.toolbar.target_mode)
    assert not any(told.startswith("Clicks") for told in said), "the button says so itself"


def test_the_cell_is_named_again_when_the_keyboard_comes_back(qtbot: QtBot, window: MainWindow, said: Said) -> None:
    page = shown_grid(window)
    page.view.go_to("strategy", 4)
    qtbot.keyClick(page.view, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: not page.view.hasFocus())
    said.clear()
    qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.view.hasFocus)
    qtbot.waitUntil(lambda: any("Level 4" in name and "Strategy" in name for name in said))


def test_a_cell_says_its_state_first_and_its_text_apart(window: MainWindow) -> None:
    page, document = shown_grid(window), opened(window)
    assert document.assessment is not None
    document.apply(rate(document.client, document.assessment.id, "strategy", 2))
    page.view.go_to("strategy", 2)
    cell = QAccessible.queryAccessibleInterface(page.view).child(child(page.view, page.view.currentIndex()))
    assert cell.text(QAccessible.Text.Name).startswith("Current level. Level 2: Growth. Strategy")
    assert cell.text(QAccessible.Text.Description) == page.view.currentIndex().data()


def test_the_current_cell_is_selected_for_those_who_listen(window: MainWindow, said: Said) -> None:
    """Else Orca says "not selected" after each."""
    view = shown_grid(window).view
    for level in (2, 5):
        view.go_to("strategy", level)
        cell = QAccessible.queryAccessibleInterface(view).child(child(view, view.currentIndex()))
        assert cell.state().selected
        assert len(view.selectionModel().selectedIndexes()) == 1
    for page, name in (("calendar", "calendar_month"), ("stage_check", "statements")):
        window.show_page(page)
        items = find(window, QAbstractItemView, name)
        items.setFocus()
        items.setCurrentIndex(items.model().index(2, 0))
        line = QAccessible.queryAccessibleInterface(items).child(child(items, items.currentIndex()))
        assert line.text(QAccessible.Text.Name) == items.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        assert line.state().selected


def test_a_change_under_the_cursor_is_told_by_the_description_too(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Orca 43 listens neither to announcements nor to new names of cells."""
    page = shown_grid(window)
    heard: Said = []

    def listen(event: QAccessibleEvent) -> None:
        if event.type() == QAccessible.Event.DescriptionChanged and event.child() > 0:
            cell = QAccessible.queryAccessibleInterface(event.object()).child(event.child())
            heard.append(cell.text(QAccessible.Text.Description))

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    monkeypatch.setattr("somedesk.ui.kit.spoken_cells.sys.platform", "linux")
    QAccessible.setActive(True)
    try:
        page.view.setFocus()
        page.view.go_to("strategy", 3)
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
        qtbot.keyClick(page.view, Qt.Key.Key_3)
        qtbot.keyClick(page.view, Qt.Key.Key_Plus)
        qtbot.waitUntil(lambda: any(said.startswith("Current level, on the way to the next") for said in heard))
    finally:
        QAccessible.setActive(False)
    assert page.view.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole) == page.view.currentIndex().data()


def test_every_page_is_told_and_the_keyboard_goes_straight_to_it(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, said: Said
) -> None:
    way: list[QWidget] = []

    def note(_before: QWidget | None, now: QWidget | None) -> None:
        way.extend([now] if now else [])

    qapp.focusChanged.connect(note)
    for place in (*PLACES[1:], PLACES[0]):
        way.clear()
        said.clear()
        window.show_page(place.name)
        page = window.current_page
        assert page is not None
        assert page.accessibleName() == window.commands.name(place.command)
        assert way, place.name
        assert all(page is widget or page.isAncestorOf(widget) for widget in way), (place.name, way)
        assert page.hasFocus() or any(told.startswith(page.accessibleName()) for told in said), (place.name, said)
    qapp.focusChanged.disconnect(note)


def test_a_cell_of_the_plan_is_its_value_and_is_named_when_the_keyboard_comes(
    qtbot: QtBot, window: MainWindow, said: Said
) -> None:
    table = plan_page(window).table
    table.setCurrentIndex(table.model().index(0, Column.PRIORITY))
    said.clear()
    window.show_page("plan")
    shown, index = table.currentIndex().data(), table.currentIndex()
    qtbot.waitUntil(lambda: said[-1:] == [f"<{shown}>"])
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Priority"
    spoken = [index.siblingAtColumn(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(len(Column))]
    assert spoken[Column.ACTION].startswith(("Overdue. ", index.siblingAtColumn(Column.ACTION).data()))
    assert "–" not in spoken


def test_a_toggled_page_is_the_page_that_is_shown(window: MainWindow) -> None:
    for place in PLACES:
        if place.needs_client:
            button = find(window, QAbstractButton, f"navigate_{place.command}")
            if not button.isChecked():
                toggled(button)
            assert window.desk.place == place.name
            assert button.isChecked()


def test_a_toggled_view_of_the_plan_is_shown(window: MainWindow) -> None:
    page = plan_page(window)
    toggled(page.board_button)
    assert page.board.isVisible()
    toggled(page.list_button)
    assert page.table.isVisible()


def test_toggled_levels_are_ratings(window: MainWindow) -> None:
    page, document = shown_grid(window), opened(window)
    assert document.assessment is not None
    document.apply(rate(document.client, document.assessment.id, "strategy", 2))
    page.select("strategy")
    inspector = page.inspector
    toggled(find(inspector, QAbstractButton, "level_4"))
    toggled(find(inspector, QAbstractButton, "target_5"))
    # Taken already: that takes nothing away, and the button goes on showing it.
    toggled(find(inspector, QAbstractButton, "target_5"))
    rating = document.client.rating(document.assessment.id, "strategy")
    assert (rating.level, rating.target) == (4, 5)
    assert find(inspector, QAbstractButton, "target_5").isChecked()
    toggled(inspector.on_the_way)
    assert document.client.rating(document.assessment.id, "strategy").on_the_way
    assert find(inspector, QWidget, "level_3").accessibleName() == "Current level, 3 Mature"
    assert find(inspector, QWidget, "target_3").accessibleName() == "Target, 3 Mature"


def test_a_toggled_fold_folds(window: MainWindow) -> None:
    page = shown_grid(window)
    was = page.inspector.isVisible()
    toggled(page.toolbar.inspector_fold)
    assert page.inspector.isVisible() is not was


def test_the_jump_box_tells_what_is_found(qtbot: QtBot, window: MainWindow, said: Said) -> None:
    window.commands["jump"].trigger()
    box = dialog(JumpDialog)
    line, found = box.findChild(QLineEdit), box.findChild(QTreeWidget)
    assert line is not None
    assert found is not None
    said.clear()
    qtbot.keyClicks(line, "strategy")
    first = found.topLevelItem(0).text(0)
    assert any(first in words for words in said)
    said.clear()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert found.topLevelItem(1).text(0) in said[-1]


def test_each_card_of_the_overview_can_be_listened_to(window: MainWindow) -> None:
    window.show_page("overview")
    window.page("overview").make_parts()
    cards = window.page("overview").findChildren(OverviewCard)
    assert len(cards) >= 6
    for card in cards:
        card.setFocus(Qt.FocusReason.TabFocusReason)
        assert card.hasFocus()
        assert card.accessibleName() == card.heading.text()
    standing = window.page("overview").standing  # type: ignore[attr-defined]
    standing.setFocus()
    assert "SCORE" in standing.accessibleDescription().upper()


def test_every_combo_box_is_called_by_more_than_what_is_chosen(window: MainWindow) -> None:
    for place in PLACES:
        window.show_page(place.name)
    boxes = [box for box in window.findChildren(QComboBox) if box.accessibleName()]
    assert boxes
    for box in boxes:
        labels = [label for label in box.parentWidget().findChildren(QLabel) if label.buddy() is box]
        assert [label.text() for label in labels if label.text()], box.objectName()


def test_the_sheet_of_keys_says_the_keys(window: MainWindow) -> None:
    window.commands["shortcuts"].trigger()
    names = {label.accessibleName() for label in window.findChildren(QLabel)}
    assert any(name.endswith(": T") for name in names)


def test_tab_reaches_the_page_that_is_shown_and_no_other(window: MainWindow) -> None:
    for name in ("plan", "assessment"):
        window.show_page(name)
        policies = {key: button.focusPolicy() for key, button in window.navigation.buttons.items()}
        stops = [
            key for key, policy in policies.items() if key.startswith("page_") and policy & Qt.FocusPolicy.TabFocus
        ]
        assert stops == [f"page_{name}"]
