"""What the program chooses is chosen, also while Ctrl+Z, which it may be about, is still held down."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView
from pytestqt.qtbot import QtBot

from somedesk.ui.kit.choosing import choose


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
@pytest.mark.parametrize("is_row", [False, True])
def test_what_is_chosen_already_stays_so_and_another_takes_its_place(
    qtbot: QtBot, held: Qt.KeyboardModifier, is_row: bool
) -> None:
    view, model = QTableView(), QStandardItemModel(3, 2)
    qtbot.addWidget(view)
    view.setModel(model)
    if is_row:
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.show()
    qtbot.keyPress(view, Qt.Key.Key_Z, held)
    for row in (1, 1, 2):
        choose(view, model.index(row, 0))
        chosen = [(index.row(), index.column()) for index in view.selectedIndexes()]
        assert chosen == ([(row, 0), (row, 1)] if is_row else [(row, 0)])
        assert view.currentIndex() == model.index(row, 0)
