"""Key figures as a person uses them: choosing, typing, pasting, targets, and what the cards say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client
from somedesk.store.client_file import read_client
from somedesk.ui.figures.axis_editor import DefinitionEditor, MarkEditor
from somedesk.ui.figures.choose_metrics import ChooseMetrics
from somedesk.ui.figures.metric_details import MetricDetails
from somedesk.ui.figures.metric_editor import MetricEditor
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.figures.paste_values import PasteValues
from somedesk.ui.figures.spark import Spark, paint
from somedesk.ui.figures.target_editor import TargetEditor
from somedesk.ui.figures.type_value import TypeValue
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.overview.figures import FiguresCard
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.shell.main_window import MainWindow
from tests.figures import TODAY, measuring
from tests.gui.shell import dialog, dialogs, find, open_in, settled, shown_window

KEYS = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr("somedesk.ui.kit.document.today", lambda: TODAY)
    with shown_window(qtbot, context) as shown:
        yield shown


def opened(qtbot: QtBot, window: MainWindow, path: Path, client: Client) -> FiguresPage:
    open_in(window, path, client, on="figures")
    settled(qtbot, window)
    page = window.page("figures")
    assert isinstance(page, FiguresPage)
    page.take_focus()
    return page


def press_ok(qtbot: QtBot, window: MainWindow, shown: Dialog) -> None:
    qtbot.mouseClick(shown.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)


def client_of(page: FiguresPage) -> Client:
    assert page.document is not None
    return page.document.client


def test_ready_made_figures_are_chosen_from_an_empty_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    qtbot.mouseClick(find(page, QPushButton, "metrics_empty_step"), Qt.MouseButton.LeftButton)
    chooser = dialog(ChooseMetrics)
    tree = find(chooser, QTreeWidget, "choose_metrics_list")
    names = [item.text(0) for row in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(row))]
    assert {"Visits from social media", "Reach, Facebook", "Time to first answer"} <= set(names)
    for row in (0, 1):
        item = tree.topLevelItem(row)
        assert item is not None
        item.setCheckState(0, Qt.CheckState.Checked)
    press_ok(qtbot, window, chooser)
    assert len(client_of(page).metrics) == 2
    assert page.stack.currentWidget() is page.cards
    assert "0 of 2 measured" in page.subtitle()


def test_a_value_is_typed_with_v_and_enter_and_is_still_there_when_the_file_is_opened_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.somedesk"
    page = opened(qtbot, window, path, measuring(visits=[3, 4]))
    qtbot.keyClick(page.cards, KEYS.Key_V)
    typed = dialog(TypeValue)
    assert find(typed, QLineEdit, "value_period").text() == "2026-11"
    qtbot.keyClicks(find(typed, QLineEdit, "value_number"), "1812")
    qtbot.keyClicks(find(typed, QLineEdit, "value_note"), "fair")
    qtbot.keyClick(typed, KEYS.Key_Return)
    settled(qtbot, window)
    assert page.model.card("visits").latest == "1,812"
    assert page.document is not None
    page.document.file.wait(10)
    assert read_client(path).measurements["visits.2026-11"].note == "fair"
    window.commands["undo"].trigger()
    assert page.model.card("visits").latest == "4"


@pytest.mark.parametrize(
    ("text", "value", "below"), [("<1", 1.0, True), ("-", None, False), ("0", 0.0, False), ("11 %", 11.0, False)]
)
def test_below_one_nought_and_not_measured_are_three_things(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, text: str, value: float | None, below: bool
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    qtbot.keyClick(page.cards, KEYS.Key_V)
    typed = dialog(TypeValue)
    qtbot.keyClicks(find(typed, QLineEdit, "value_number"), text)
    press_ok(qtbot, window, typed)
    found = client_of(page).measurements["visits.2026-11"]
    assert (found.value, found.below) == (value, below)


def test_what_is_no_number_is_said_and_the_dialog_stays(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    qtbot.keyClick(page.cards, KEYS.Key_V)
    typed = dialog(TypeValue)
    qtbot.keyClicks(find(typed, QLineEdit, "value_number"), "many")
    press_ok(qtbot, window, typed)
    assert "many" in typed.problem.text()
    typed.reject()
    assert client_of(page).measurements.keys() == {"visits.2026-10"}


def test_a_column_is_pasted_and_waits_for_its_first_period_where_it_says_none(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    QGuiApplication.clipboard().setText("Visits\n10\n-\n<1\n")
    qtbot.keyClick(page.cards, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = dialog(PasteValues)
    ok = pasted.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    qtbot.keyClicks(find(pasted, QLineEdit, "paste_start"), "2026-08")
    assert ok.isEnabled()
    press_ok(qtbot, window, pasted)
    measured = client_of(page).measurements
    assert [measured[f"visits.2026-{month}"].value for month in ("08", "09", "10")] == [10, None, 1]
    assert measured["visits.2026-10"].below


def test_lines_with_periods_are_pasted_as_they_are(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    QGuiApplication.clipboard().setText("2026-07\t10\n2026-07\t11\nAug 2026\t12\nno month\t4\n")
    qtbot.keyClick(page.cards, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    pasted = dialog(PasteValues)
    assert "2 lines are left out" in pasted.summary.text()
    press_ok(qtbot, window, pasted)
    values = {key: each.value for key, each in client_of(page).measurements.items()}
    assert values == {"visits.2026-07": 10, "visits.2026-08": 12, "visits.2026-10": 3}


def test_nothing_on_the_clipboard_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(page.notice):
        qtbot.keyClick(page.cards, KEYS.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not dialogs()


def test_one_of_ones_own_is_made_edited_and_deleted(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    page.add_button.click()
    dialog(ChooseMetrics).own.click()
    settled(qtbot, window)
    editor = dialog(MetricEditor)
    press_ok(qtbot, window, editor)
    assert editor.problem.isVisible()
    qtbot.keyClicks(editor.name, "Queue at the till")
    qtbot.keyClicks(editor.baseline, "12.5")
    editor.choices["direction"].choose("less")
    press_ok(qtbot, window, editor)
    (made,) = [each for each in client_of(page).metrics.values() if each.id != "visits"]
    assert (made.name, made.baseline, made.direction) == ("Queue at the till", 12.5, "less")
    page.edit_metric(made.id)
    editor = dialog(MetricEditor)
    assert editor.baseline.text() == "12.5"
    editor.name.setText("Queue")
    press_ok(qtbot, window, editor)
    assert client_of(page).metrics[made.id].name == "Queue"
    page.select(made.id)
    qtbot.keyClick(page.cards, KEYS.Key_Delete)
    assert client_of(page).metrics.keys() == {"visits"}


def details(qtbot: QtBot, window: MainWindow, page: FiguresPage) -> MetricDetails:
    qtbot.keyClick(page.cards, KEYS.Key_Return)
    shown = dialog(MetricDetails)
    settled(qtbot, window)
    return shown


def child(kind: type[Dialog], parent: Dialog) -> Dialog:
    (found,) = [each for each in dialogs() if each is not parent]
    assert isinstance(found, kind)
    return found


def test_a_target_gives_the_card_a_state_and_an_old_one_stays(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3, 4, 5, 6]))
    assert page.model.card("visits").state == "no_target"
    shown = details(qtbot, window, page)
    for value in ("5", "20"):
        shown.buttons_of["target_add"].click()
        editor = child(TargetEditor, shown)
        assert isinstance(editor, TargetEditor)
        editor.value.setText(value)
        press_ok(qtbot, window, editor)
        assert editor.problem.isVisible()  # no day yet
        editor.until.enter_date(TODAY.replace(year=2027))
        press_ok(qtbot, window, editor)
    assert page.model.card("visits").state == "on_track"
    assert page.model.card("visits").target == "20"
    assert len(shown.targets_table.rows()) == 2
    in_force = [row for row, cells in enumerate(shown.targets_table.rows()) if cells[4] == "in force"]
    shown.targets_table.selectRow(in_force[0])
    shown.buttons_of["target_end"].click()
    assert sum(each.ended is not None for each in client_of(page).metric_targets.values()) == 2
    shown.targets_table.selectRow(0)
    shown.buttons_of["target_delete"].click()
    assert len(client_of(page).metric_targets) == 1
    shown.close()


@pytest.mark.parametrize("kind", ["steps", "sum", "band"])
def test_each_kind_of_target_can_be_set(qtbot: QtBot, window: MainWindow, tmp_path: Path, kind: str) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3, 4, 5, 6]))
    shown = details(qtbot, window, page)
    shown.buttons_of["target_add"].click()
    editor = child(TargetEditor, shown)
    assert isinstance(editor, TargetEditor)
    editor.kind.setCurrentIndex(editor.kind.findData(kind))
    assert editor.steps.isVisible() == (kind == "steps")
    editor.steps.setPlainText("2027-06-30: 12\n2026-12-31 8,5")
    editor.lowest.setText("4")
    editor.value.setText("100")
    editor.until.show_date(TODAY.replace(year=2027))
    press_ok(qtbot, window, editor)
    (target,) = client_of(page).metric_targets.values()
    assert target.kind == kind
    assert [step.value for step in target.steps] == ([8.5, 12] if kind == "steps" else [])
    assert (target.lowest, target.value) == ((4, None) if kind == "band" else (None, 100 if kind == "sum" else None))
    shown.close()


def test_marks_and_new_definitions_stand_on_the_time_axis(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3, 4, 5, 6]))
    shown = details(qtbot, window, page)
    shown.buttons_of["mark_add"].click()
    mark = child(MarkEditor, shown)
    assert isinstance(mark, MarkEditor)
    mark.name.setText("Sale")
    press_ok(qtbot, window, mark)
    shown.buttons_of["break_add"].click()
    broken = child(DefinitionEditor, shown)
    assert isinstance(broken, DefinitionEditor)
    press_ok(qtbot, window, broken)
    assert broken.problem.isVisible()
    broken.since.enter_date(TODAY.replace(month=9, day=1))
    broken.reason.setText("new counter")
    press_ok(qtbot, window, broken)
    assert [row[2] for row in shown.axis.rows()] == ["new counter", "Sale · for all key figures"]
    card = page.model.card("visits")
    assert (len(card.chart.breaks), len(card.chart.marks), len(card.chart.lines)) == (1, 1, 2)
    for _ in range(2):
        shown.axis.selectRow(0)
        shown.buttons_of["axis_remove"].click()
    assert not shown.axis.rows()
    shown.close()


def test_measurements_are_changed_and_removed_in_the_list(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3, 4]))
    shown = details(qtbot, window, page)
    assert [row[:2] for row in shown.measurements.rows()] == [("Oct 2026", "4"), ("Sept 2026", "3")]
    shown.measurements.selectRow(1)
    shown.buttons_of["value_change"].click()
    typed = child(TypeValue, shown)
    assert isinstance(typed, TypeValue)
    typed.value.setText("<1")
    press_ok(qtbot, window, typed)
    assert shown.measurements.rows()[1][1] == "<1"
    shown.measurements.selectRow(0)
    shown.buttons_of["value_remove"].click()
    assert list(client_of(page).measurements) == ["visits.2026-09"]
    shown.close()


def test_the_sample_says_how_each_figure_stands_in_cards_and_in_a_table(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", sample_client("en", TODAY))
    states = {page.model.card(metric).name: page.model.card(metric).state_word for metric in page.model.metrics}
    assert states["Share of voice"] == "no fresh figure"
    assert states["Saves per post, Instagram"] == "target met"
    assert set(states.values()) >= {"on track", "off track"}
    assert "5 of 6 measured" in page.subtitle()
    spoken = page.model.card("answers").spoken
    assert "Time to first answer. on track" in spoken
    assert "Baseline 31" in spoken
    page.filter_bar.table_button.click()
    assert page.stack.currentWidget() is page.table
    assert page.model.index(0, 0).data() in states
    page.filter_bar.levels.click()
    assert page.model.card("visits").chart.levels
    before = page.model.card("visits").chart.first
    page.filter_bar.span.setCurrentIndex(1)
    assert page.model.card("visits").chart.first < before


def test_a_large_number_at_the_axis_of_a_card_is_painted_whole(context: Context) -> None:
    picture = QImage(260, 120, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    font = QFont(painter.font())
    font.setPixelSize(11)
    wide = QFontMetrics(font).horizontalAdvance("12,500,000")
    paint(painter, QRectF(0, 0, 260, 120), Spark(TODAY, TODAY), context.appearance.theme, ("", "12,500,000"))
    painter.end()
    white = picture.pixelColor(0, 60)
    edge = next(x for x in range(260) if picture.pixelColor(x, 100) != white)
    first = next(x for x in range(260) if any(picture.pixelColor(x, y) != white for y in range(4, 10)))
    assert edge - first >= wide


def test_a_level_step_is_told_with_what_was_measured_before_and_after_and_without_a_correlation(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", sample_client("en", TODAY))
    page.select("visits")
    shown = details(qtbot, window, page)
    rows = shown.told_levels.table.rows()
    assert rows
    assert all("→" in row[1] for row in rows)
    assert any("too few to say" in row[5] for row in rows)
    assert "No correlation is shown" in shown.told_levels.about.text()
    shown.close()


def test_nothing_is_changed_in_a_file_that_is_only_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    from somedesk.store.client_file import ClientFile

    path = tmp_path / "a.somedesk"
    ClientFile.create(path, measuring(visits=[3])).close()
    window.opening.opened.emit(ClientFile.open(path, read_only=True))
    window.show_page("figures")
    settled(qtbot, window)
    page = window.page("figures")
    assert isinstance(page, FiguresPage)
    assert not page.add_button.isEnabled()
    qtbot.keyClick(page.cards, KEYS.Key_V)
    assert not dialogs()


def test_the_overview_tells_first_what_needs_a_look_and_an_action_can_name_the_figure_that_it_should_move(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", sample_client("en", TODAY))
    window.show_page("overview")
    settled(qtbot, window)
    card = window.page("overview").findChild(FiguresCard)
    assert card is not None
    said = [label.text() for label in card.findChildren(QLabel)]
    assert said.index("off track") < said.index("on track")
    assert "no fresh figure" in said
    window.show_page("plan")
    settled(qtbot, window)
    client = client_of(page)
    action = next(iter(client.actions.values()))
    assert page.document is not None
    editor = ActionEditor(window.context, page.document, action, None, list, window)
    editor.open()
    editor.tabs.setCurrentWidget(editor.planning)
    choice = editor.planning.key_figure
    choice.setCurrentIndex(choice.findData("visits"))
    choice.activated.emit(choice.currentIndex())
    assert client_of(page).actions[action.id].metric == "visits"
    editor.close()
    page.delete_metric("visits")
    assert client_of(page).actions[action.id].metric is None
