"""Any other table: the user says what its columns are. And the list of rows left out, copied and saved."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QScrollArea
from pytestqt.qtbot import QtBot

from somedesk.ui.figures.import_figures import ImportFigures
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.shell.main_window import MainWindow
from tests import platform_files
from tests.figures import measuring
from tests.gui.shell import dialog, find, press, settled
from tests.gui.test_import_figures import client_of, importing, ok_text, opened, take, window

__all__ = ["window"]
TABLE = (
    "Shop figures;;;\nAll of it;in;2026;\n\nWhen;Orders;Week;Note\n01.02.2026;4;5;fine\n13.02.2026;x;6;\n"
    "14.02.2026;7;6;ok\n"
)


def choose(qtbot: QtBot, window: MainWindow, field: ChoiceField, value: object) -> None:
    field.setCurrentIndex(field.findData(value))
    field.activated.emit(field.currentIndex())
    settled(qtbot, window)


def by_hand(qtbot: QtBot, window: MainWindow, shown: ImportFigures) -> None:
    assert shown.problem.isVisible()
    assert shown.problem.width() == shown.source.width() > shown.width() // 2
    qtbot.mouseClick(shown.by_hand, Qt.MouseButton.LeftButton)
    assert not shown.another.hasFocus(), "Enter would ask for another file"
    settled(qtbot, window)


def uses(shown: ImportFigures) -> list[object]:
    return [field.currentData() for field in shown.columns.uses]


def test_the_columns_of_any_table_are_said_seen_and_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    shown = importing(qtbot, window, page, tmp_path / "shop.csv", TABLE)
    by_hand(qtbot, window, shown)
    shown.resize(679, 344)  # the whole of a small screen
    settled(qtbot, window)
    assert shown.readings.isVisible()
    assert shown.readings.y() > shown.preview.y()
    assert find(shown, QScrollArea, "dialog_body").horizontalScrollBar().maximum() == 0
    columns = shown.columns
    assert (columns.head.number(), uses(shown)) == (4, ["date", "figure", "figure", "none"])
    assert [columns.cells.index(row, 0).data() for row in (1, 2, 3)] == ["01.02.2026", "13.02.2026", "14.02.2026"]
    assert columns.uses[1].accessibleName() == "What the column “Orders” is"
    assert ok_text(shown) == "Import 6 values"
    choose(qtbot, window, columns.uses[1], "none")
    assert ok_text(shown) == "Import 3 values"
    choose(qtbot, window, columns.uses[1], "figure")
    choose(qtbot, window, columns.uses[2], "none")
    assert uses(shown) == ["date", "figure", "none", "none"]
    assert [each.key for each in shown.ways.rows.ways] == ["Orders"]
    assert shown.left_out.table.rows() == [
        ("6", "“x” in “Orders” cannot be read as a number; it counts as not measured.")
    ]
    take(qtbot, window, shown)
    (metric,) = client_of(page).metrics.values()
    assert (metric.name, [each.value for each in client_of(page).measured[metric.id]]) == ("Orders", [4, None, 7])

    later = TABLE.replace("14.02.2026;7", "15.02.2026;9")
    again = importing(qtbot, window, page, tmp_path / "shop2.csv", later)
    by_hand(qtbot, window, again)
    assert uses(again) == ["date", "figure", "none", "none"]
    assert ok_text(again) == "Import 1 value"
    again.reject()


def test_the_row_of_heads_can_be_another_and_nothing_is_taken_before_it_fits(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    shown = importing(qtbot, window, page, tmp_path / "shop.csv", TABLE)
    by_hand(qtbot, window, shown)
    shown.columns.head.setValue(2)
    settled(qtbot, window)
    assert "no table" in shown.problem.text()
    assert not shown.buttons.button(shown.buttons.StandardButton.Ok).isEnabled()
    assert shown.columns.isVisible()
    shown.columns.head.setValue(4)
    settled(qtbot, window)
    assert ok_text(shown) == "Import 6 values"
    shown.reject()


def test_of_several_sheets_one_is_chosen_and_there_is_one_column_of_dates(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    path = tmp_path / "book.xlsx"
    first = [("Day", "Paid", "Calls"), ("2026-01-01", "2026-01-05", 3), ("2026-01-02", "2026-01-06", 4)]
    second = [("Day", "Letters"), ("2026-01-01", 8)]
    path.write_bytes(platform_files.xlsx([("Phone", first), ("Post", second)]))
    page.import_from(str(path))
    settled(qtbot, window)
    shown = dialog(ImportFigures)
    by_hand(qtbot, window, shown)
    assert uses(shown) == ["date", "date", "figure"]
    choose(qtbot, window, shown.columns.uses[1], "date")
    assert uses(shown) == ["none", "date", "figure"]
    (way,) = shown._read.plan.ways if shown._read else ()
    assert [day.isoformat() for day in way.series.dates] == ["2026-01-05", "2026-01-06"]
    choose(qtbot, window, shown.columns.sheet, "Post")
    assert uses(shown) == ["date", "figure"]
    assert ok_text(shown) == "Import 1 value"
    shown.reject()


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_list_of_rows_left_out_is_copied_and_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, language: str
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    window.context.change_settings(language=language)
    text = platform_files.X_OVERVIEW.decode().replace("444", "=1+1").replace("8893", "oops")
    shown = importing(qtbot, window, page, tmp_path / "x.csv", text)
    rows = shown.left_out.table.rows()
    assert [row for row, _ in rows] == ["2", "3"]
    qtbot.mouseClick(shown.left_out.copy, Qt.MouseButton.LeftButton)
    assert "oops" in QGuiApplication.clipboard().text()
    press(qtbot, shown, "import_skipped_save")
    files = shown.findChild(QFileDialog, "import_skipped_dialog")
    assert files is not None
    files.fileSelected.emit(str(tmp_path / "left.csv"))
    files.close()
    settled(qtbot, window)
    assert str(tmp_path / "left.csv") in shown.left_out.said.text()
    separator = "," if language == "en" else ";"
    saved = list(csv.reader((tmp_path / "left.csv").read_text("utf-8-sig").splitlines(), delimiter=separator))
    assert [tuple(row) for row in saved[1:]] == rows
    shown.reject()
