"""Stripes and bands behind things are seen in every theme, also in the one whose soft colours are a card's own."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from somedesk.content.themes import Theme, theme
from somedesk.ui.calendar.painting import EntryPainter
from somedesk.ui.kit.theme import shade
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
