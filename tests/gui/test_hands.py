"""What hands do without meaning it: scroll, drop, press Enter and Tab, click to look. Nothing changes by that."""

import ast
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QWidget,
)
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.ui.files.new_client import NewClientDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.text_field import LineField, TextField
from somedesk.ui.overview.client_details import ClientDetailsDialog
from somedesk.ui.plan.action_batch import ActionBatchEditor
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.capacity import CapacityDialog
from somedesk.ui.plan.decisions import ChosenCapacity
from somedesk.ui.plan.proposal import ProposalDialog
from somedesk.ui.plan.suggestion_picker import SuggestionPicker
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.settings import SettingsDialog
from tests.gui.shell import open_in, opened, plan_page, shown_grid, shown_window, text_of
from tests.small_client import DAY
from tests.source import nodes

SOURCES = Path(__file__).resolve().parents[2] / "somedesk" / "ui"
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        yield shown


def show(qtbot: QtBot, shown: Dialog) -> None:
    with qtbot.waitExposed(shown):
        shown.open()


# --- the wheel ---


def scroll_over(widget: QWidget) -> None:
    """Turn the wheel over ``widget`` as it is sent by Qt: it gives the focus to those who take it that way."""
    for steps in (-120, 120, 120):
        place = QPointF(widget.rect().center())
        event = QWheelEvent(
            place,
            QPointF(widget.mapToGlobal(place.toPoint())),
            QPoint(0, 0),
            QPoint(0, steps),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        if widget.focusPolicy() & Qt.FocusPolicy.WheelFocus == Qt.FocusPolicy.WheelFocus:
            widget.setFocus()
        QApplication.sendEvent(widget, event)


def values(parent: QWidget) -> list[object]:
    """What stands in every field that the wheel could turn."""
    found: list[object] = [box.currentIndex() for box in parent.findChildren(QComboBox)]
    return found + [box.text() for box in parent.findChildren(QAbstractSpinBox)]


def turn_over_everything(parent: QWidget) -> int:
    """Scroll over each field in sight that has no focus; returns how many there are."""
    fields = [*parent.findChildren(QComboBox), *parent.findChildren(QAbstractSpinBox), *parent.findChildren(QLineEdit)]
    fields = [field for field in fields if field.isVisible() and not field.hasFocus()]
    before = values(parent)
    for field in fields:
        scroll_over(field)
    assert values(parent) == before
    return len(fields)


def test_scrolling_over_the_fields_of_a_page_changes_nothing(window: MainWindow) -> None:
    before, turned = opened(window).client, 0
    for name in ("overview", "assessment", "progress", "plan", "reports"):
        window.show_page(name)
        QApplication.processEvents()
        turned += turn_over_everything(window)
    assert opened(window).client == before
    assert turned > 5


def test_scrolling_over_the_fields_of_a_dialog_changes_nothing(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    document = opened(window)
    client, model = document.client, document.client.model_of(document.client.timeline[-1])
    action = next(iter(client.actions.values()))
    for made_dialog in (
        ActionEditor(context, document, action, model, list, window),
        ActionBatchEditor(context, 2, list, window),
        CapacityDialog(context, client, DAY, False, window),
        ClientDetailsDialog(context, client.profile, model, window),
        NewClientDialog(context, window),
        ProposalDialog(context, document, model, (), window),
        SettingsDialog(context, window),
    ):
        show(qtbot, made_dialog)
        made_dialog.buttons.setFocus()
        assert turn_over_everything(made_dialog), made_dialog.objectName()
        made_dialog.close()
    assert document.client == client


def test_there_is_one_class_for_each_kind_of_field() -> None:
    """Qt's own take the wheel without the focus, a drop as a move, and numbers and dates as something else."""
    own = {"number_field.py", "date_field.py", "text_field.py", "choice_field.py"}
    never = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QDateTimeEdit", "QTimeEdit", "QLineEdit"}
    found = []
    for place, node in nodes("ui/"):
        called = node.func if isinstance(node, ast.Call) else None
        bases = node.bases if isinstance(node, ast.ClassDef) else []
        names = {each.id for each in (called, *bases) if isinstance(each, ast.Name)}
        if names & never and place.rpartition("/")[2] not in own:
            found.append(f"{place}:{node.lineno}")  # type: ignore[attr-defined]
    assert found == []


# --- drops ---


def drop(widget: QWidget, mime: QMimeData) -> tuple[bool, Qt.DropAction]:
    """Drop as a source that proposes to move, as Shift does; returns whether it was taken, and as what."""
    point, none = QPoint(5, 5), SHIFT
    enter = QDragEnterEvent(point, ACTIONS, mime, LEFT, none)
    move = QDragMoveEvent(point, ACTIONS, mime, LEFT, none)
    event = QDropEvent(QPointF(point), ACTIONS, mime, LEFT, none)
    for each in (enter, move, event):
        QApplication.sendEvent(widget, each)
    return event.isAccepted(), event.dropAction()


def test_a_file_that_is_dropped_is_never_taken_away_from_where_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "other.somedesk"))])
    assert drop(window, mime) == (True, Qt.DropAction.CopyAction)
    note = shown_grid(window).inspector.note
    before = note.toPlainText()
    assert drop(note.viewport(), mime) == (True, Qt.DropAction.CopyAction), "the window opens it"
    assert note.toPlainText() == before
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    assert not drop(window, mime)[0]


def test_text_that_is_dropped_stays_where_it_came_from(qtbot: QtBot) -> None:
    line, text = LineField(), TextField()
    for field, target in ((line, line), (text, text.viewport())):
        qtbot.addWidget(field)
        field.show()
        mime = QMimeData()
        mime.setText("said in the meeting")
        assert drop(target, mime) == (True, Qt.DropAction.CopyAction)
    assert (line.text(), text.toPlainText()) == ("said in the meeting", "said in the meeting")


def test_what_is_typed_and_taken_back_comes_again_with_the_key_of_the_program(qtbot: QtBot) -> None:
    """Offscreen, Qt's fields do so by themselves, as on Windows; under X11 they leave it to the window."""
    window, others = QMainWindow(), list[int]()
    qtbot.addWidget(window)
    action = QAction(window, shortcut=QKeySequence("Ctrl+Y"))
    action.triggered.connect(lambda: others.append(1))
    window.addAction(action)
    window.show()
    for field in (LineField(), TextField()):
        window.setCentralWidget(field)
        field.setFocus()
        qtbot.keyClicks(field, "note")
        field.undo()
        assert field.property("plainText" if isinstance(field, TextField) else "text") == ""
        qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert field.property("plainText" if isinstance(field, TextField) else "text") == "note"
    assert others == []


def test_a_date_that_is_dropped_is_taken_at_once(qtbot: QtBot, context: Context) -> None:
    field, mime = DateField(context.appearance.theme), QMimeData()
    qtbot.addWidget(field)
    field.show()
    mime.setText("24. dec. 2026")
    drop(field, mime)
    assert field.shown_date() == dt.date(2026, 12, 24)


# --- Enter and Tab ---


def test_enter_adds_the_suggestions_that_are_ticked(qtbot: QtBot, window: MainWindow) -> None:
    page, before = plan_page(window), len(opened(window).client.actions)
    page.suggestions.all.click()
    picker = window.findChild(SuggestionPicker)
    assert picker is not None
    for _ in range(3):
        qtbot.keyClick(picker.table, Qt.Key.Key_Space)
        qtbot.keyClick(picker.table, Qt.Key.Key_Down)
    qtbot.keyClick(picker.table, Qt.Key.Key_Return)
    assert len(opened(window).client.actions) == before + 3


def test_tab_goes_into_the_field_just_ticked_and_nothing_is_emptied_without_a_word(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    dialog = ActionBatchEditor(context, 2, lambda: ["Ann"], window)
    chosen: list[object] = []
    dialog.fields_chosen.connect(chosen.append)
    show(qtbot, dialog)
    dialog.ticks["owner"].setFocus()
    qtbot.keyClick(dialog.ticks["owner"], Qt.Key.Key_Space)
    qtbot.keyClick(dialog.ticks["owner"], Qt.Key.Key_Tab)
    assert dialog.owner.hasFocus()
    qtbot.keyClick(dialog.owner, Qt.Key.Key_Return)
    assert (dialog.isVisible(), chosen) == (True, [])
    assert text_of(dialog, "batch_warning").startswith("Nothing is filled in for Owner")
    qtbot.keyClicks(dialog.owner, "Bo")
    qtbot.keyClick(dialog.owner, Qt.Key.Key_Return)
    assert chosen == [(("owner", "Bo"),)]


def test_names_are_offered_on_the_arrow(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    dialog = ActionBatchEditor(context, 2, lambda: ["Ann", "The marketing coordinator"], window)
    show(qtbot, dialog)
    dialog.ticks["owner"].click()
    dialog.owner.setFocus()
    qtbot.keyClick(dialog.owner, Qt.Key.Key_Down)
    popup = dialog.owner.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().rowCount() == 2
    popup.hide()
    dialog.owner.setFixedWidth(60)
    qtbot.keyClicks(dialog.owner, "mark")
    assert popup.isVisible()
    assert popup.width() > popup.sizeHintForColumn(0), "as wide as the name, not as the field"
    popup.hide()
    dialog.close()


def test_days_off_that_are_filled_in_are_saved_without_being_added_first(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    dialog = CapacityDialog(context, opened(window).client, DAY, False, window)
    heard: list[ChosenCapacity] = []
    dialog.capacity_chosen.connect(heard.append)
    show(qtbot, dialog)
    dialog.table.setCurrentCell(0, 0)
    dialog.first.setFocus()
    qtbot.keyClicks(dialog.first, "24.12.2026")
    qtbot.keyClick(dialog.first, Qt.Key.Key_Return)
    assert [(p.first.isoformat(), p.last.isoformat()) for p in heard[0].holidays][-1] == ("2026-12-24", "2026-12-24")


def test_a_note_that_is_typed_is_kept_by_enter_and_by_closing(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    document = opened(window)
    action = next(a for a in document.client.actions.values() if a.status == "in_progress")
    editor = ActionEditor(context, document, action, None, list, window)
    show(qtbot, editor)
    editor.tabs.setCurrentIndex(1)
    editor.planning.words.setFocus()
    qtbot.keyClicks(editor.planning.words, "first")
    qtbot.keyClick(editor.planning.words, Qt.Key.Key_Return)
    assert editor.isVisible()
    qtbot.keyClicks(editor.planning.words, "second")
    editor.close()
    assert [note.text for note in document.client.actions[action.id].log][-2:] == ["first", "second"]
