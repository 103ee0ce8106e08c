"""Clients side by side, as a user picks them and takes their names away."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from somedesk.ui.home.clients_compared import TASK, ClientsCompared
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.level_bar import LevelBar
from tests.gui.home_hands import show_home
from tests.gui.library_folder import client_named, put, rated_everywhere

DATE = dt.date(2026, 5, 20)
NAMES = ("Ask", "Birk", "Cedertræ", "Dun", "Elm & <b>El</b>")


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> Iterator[ClientsCompared]:
    levels = (1, 2, 3, 4, 1)
    rated = [rated_everywhere(name, level, DATE) for name, level in zip(NAMES, levels, strict=True)]
    put(*rated, client_named("Empty"))
    page = show_home(qtbot, context)
    assert page.compare.isVisible()
    qtbot.mouseClick(page.compare, Qt.MouseButton.LeftButton)
    opened = page.findChild(ClientsCompared)
    assert opened is not None
    qtbot.waitUntil(lambda: opened.clients.count() == 6)
    yield opened
    opened.close()


def choose(qtbot: QtBot, context: Context, dialog: ClientsCompared, *rows: int) -> None:
    for row in rows:
        dialog.clients.setCurrentRow(row)
        qtbot.keyClick(dialog.clients, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not context.tasks.is_busy(TASK))


def said(dialog: ClientsCompared) -> str:
    label = dialog.findChild(QLabel, "compared_said")
    assert label is not None
    return label.text()


def test_scores_do_not_stay_beside_an_error(qtbot: QtBot, context: Context, dialog: ClientsCompared) -> None:
    choose(qtbot, context, dialog, 0, 1)
    Path(dialog.clients.item(1).data(Qt.ItemDataRole.UserRole)).unlink()
    choose(qtbot, context, dialog, 2)
    assert "Birk.somedesk" in said(dialog)
    assert not dialog.table.rows()


def test_four_clients_have_scores_but_no_mean(qtbot: QtBot, context: Context, dialog: ClientsCompared) -> None:
    assert not dialog.table.rows()
    choose(qtbot, context, dialog, 0, 1, 2, 3)
    assert [(row[0], row[4]) for row in dialog.table.rows()] == [
        ("Ask", "1.0"),
        ("Birk", "2.0"),
        ("Cedertræ", "3.0"),
        ("Dun", "4.0"),
    ]
    assert "fewer than five" in said(dialog)
    assert len(dialog.chart.widget().findChildren(LevelBar)) == 12


def test_who_cannot_be_compared_is_named_with_the_reason(
    qtbot: QtBot, context: Context, dialog: ClientsCompared
) -> None:
    item = dialog.clients.item(5)
    assert item.text() == "Empty – left out: There is no assessment yet."
    choose(qtbot, context, dialog, 0, 5)
    assert [row[0] for row in dialog.table.rows()] == ["Ask"]
    context.localisation.set_language("da")
    qtbot.waitUntil(lambda: item.text() == "Empty – udeladt: Der er ingen vurdering endnu.")


def test_five_clients_have_a_mean(qtbot: QtBot, context: Context, dialog: ClientsCompared) -> None:
    choose(qtbot, context, dialog, 0, 1, 2, 3, 4)
    assert dialog.table.rows()[-1] == ("Mean", "2.2", "2.2", "2.2", "2.2")
    assert "fewer than five" not in said(dialog)


def test_letters_hide_every_name_also_in_the_chart(qtbot: QtBot, context: Context, dialog: ClientsCompared) -> None:
    choose(qtbot, context, dialog, 0, 1, 2)
    dialog.anonymous_check.setFocus()
    qtbot.keyClick(dialog.anonymous_check, Qt.Key.Key_Space)
    rows = dialog.table.rows()
    assert [row[0] for row in rows] == ["Client A", "Client B", "Client C"]
    assert sorted(row[4] for row in rows) == ["1.0", "2.0", "3.0"]
    shown = " ".join(label.text() for label in dialog.chart.widget().findChildren(QLabel))
    assert not any(name in shown for name in NAMES)
    assert not dialog.clients.isVisible()
    qtbot.keyClick(dialog.anonymous_check, Qt.Key.Key_Space)
    assert [row[0] for row in dialog.table.rows()] == list(NAMES[:3])
    assert dialog.clients.isVisible()
