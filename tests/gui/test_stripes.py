"""Stripes and bands behind things, and what is chosen, are seen in every theme, whatever its soft colours are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QTableWidget, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from somedesk.content.themes import Theme, theme
from somedesk.ui.calendar.painting import EntryPainter
from somedesk.ui.kit.theme import row_ground, shade, style_sheet
from somedesk.ui.team.painting import load_bar, warning_hatch
from tests.gui.test_audience import contrast

PLACE = QRect(0, 0, 60, 60)
Paint = Callable[[QPainter, Theme], None]


def strongest(paint: Paint, name: str) -> float:
    """The strongest contrast of what ``paint`` leaves on a card."""
    chosen = theme(name)
    image = QImage(PLACE.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(chosen["card"]))
    painter = QPainter(image)
    paint(painter, chosen)
    painter.end()
    found = {QColor(image.pixel(x, y)).name() for x in range(PLACE.width()) for y in range(PLACE.height())}
    return max(contrast(one, chosen["card"]) for one in found)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("role", ["quiet", "target", "warning", "gap", "missing", "hours"])
def test_a_band_is_told_from_what_is_beside_it(qtbot: QtBot, role: str, name: str) -> None:
    def paint(painter: QPainter, chosen: Theme) -> None:
        if role == "gap":
            EntryPainter(chosen).paint_gap(painter, PLACE)
        elif role == "missing":
            warning_hatch(painter, PLACE, chosen)
        elif role == "hours":
            load_bar(painter, QRectF(PLACE), 0, 30, chosen)
        else:
            shade(painter, QRectF(PLACE), chosen, role)

    # A soft colour is only a ground, and what it says is written as well; in the contrast theme it has to be seen.
    assert strongest(paint, name) >= (3 if name == "contrast" else 1.05)


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_what_is_filled_of_a_bar_is_told_from_its_track(qtbot: QtBot, name: str) -> None:
    chosen = theme(name)

    assert all(contrast(chosen[filled], chosen["track"]) >= 3 for filled in ("accent", "target"))


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_a_chosen_row_stands_out_from_those_beside_it(qtbot: QtBot, name: str) -> None:
    chosen = theme(name)
    lists, tree, table = QListWidget(), QTreeWidget(), QTableWidget(2, 1)
    lists.addItems(["one", "other"])
    tree.addTopLevelItems([QTreeWidgetItem(["one"]), QTreeWidgetItem(["other"])])
    views: list[QAbstractItemView] = [lists, tree, table]
    for view in views:
        qtbot.addWidget(view)
        view.setStyleSheet(style_sheet(chosen))
        index = view.model().index(0, 0)
        view.setCurrentIndex(index)
        image = view.viewport().grab().toImage()
        row = view.visualRect(index)
        edges = [QColor(image.pixel(row.left() + 30, y)).name() for y in (row.top(), row.bottom())]
        assert all(contrast(edge, chosen["card"]) >= 3 for edge in edges), (type(view).__name__, edges)

    # Where a row is painted by hand.
    assert strongest(lambda painter, _: row_ground(painter, PLACE, chosen, chosen=True), name) >= 3
    # Where everything has a line of its own, lines alone would not do.
    if name == "contrast":
        assert contrast(chosen["accent_soft"], chosen["card"]) >= 3
    for ink in ("ink", "muted", "warning", "good", "link", "target"):
        assert contrast(chosen[ink], chosen["accent_soft"]) >= 4.5, ink
