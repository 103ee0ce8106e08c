"""A chart's picture is as high as the chart needs, whatever happens while that is being reckoned."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from somedesk.charts import data
from somedesk.ui.kit.charts import picture
from somedesk.ui.kit.charts.picture import ChartPicture
from somedesk.ui.kit.context import Context
from tests.chart_clients import FULL, client


def test_what_moves_while_a_height_is_reckoned_does_not_lose_it(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    reckoned, may_go_on, reckon = threading.Event(), threading.Event(), picture.needed_height

    def in_its_time(*asked: object) -> int:
        reckoned.set()
        may_go_on.wait(60)
        return reckon(*asked)

    monkeypatch.setattr(picture, "needed_height", in_its_time)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(516, 400)
    shown = ChartPicture(context, "heat_map", window)
    shown.resize(516, 163)
    asked = client(*FULL)
    map_of_all = data.heat_map(asked, asked.timeline[-1], "en")
    window.show()
    shown.show_chart(map_of_all)
    qtbot.waitUntil(reckoned.is_set)
    # The charts beside it, the theme, or the screen.
    shown.resize(516, 170)
    qtbot.waitUntil(lambda: not shown.is_current and shown.findChild(QTimer).isActive())
    qtbot.waitUntil(lambda: not shown.findChild(QTimer).isActive())
    may_go_on.set()
    qtbot.waitUntil(lambda: shown.is_current)
    assert shown.minimumHeight() == reckon(map_of_all, context.localisation.language, 516) > 300
    assert abs(shown.image.deviceIndependentSize().height() - shown.height()) <= 1
