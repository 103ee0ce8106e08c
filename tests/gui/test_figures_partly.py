"""A month of which only some days were measured says so: on the card, in the table, in the report."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.domain.records.figures import Metric
from somedesk.reports.build import ReportOptions, build
from somedesk.ui.figures.card_delegate import PADDING, MetricCardDelegate
from somedesk.ui.figures.metric_model import Column
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.figures import TODAY, measurement, measuring
from tests.gui.shell import shown_window
from tests.gui.test_figures import opened
from tests.reports.reading import squeezed, text_of

SAID = {
    "da": "okt. 2026: 3 af 31 dage målt",
    "sv": "okt. 2026: 3 av 31 dagar mätta",
    "en": "Oct 2026: 3 of 31 days measured",
}
PRINTED = {
    "da": "oktober 2026: 3 af 31 dage målt",
    "sv": "oktober 2026: 3 av 31 dagar mätta",
    "en": "October 2026: 3 of 31 days measured",
}


def partly() -> Client:
    days = [measurement("visits", dt.date(2026, 10, day), 10.0, "day") for day in (1, 2, 9)]
    client = measuring(Metric(id="visits", name="Visits"), calls=[4])
    return replace(client, measurements={**client.measurements, **{each.id: each for each in days}})


@pytest.fixture
def window(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr("somedesk.ui.kit.document.today", lambda: TODAY)
    with shown_window(qtbot, context) as shown:
        yield shown


def test_card_and_table_say_how_many_days(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", partly())
    for language, said in SAID.items():
        window.context.change_settings(language=language)
        QApplication.processEvents()
        card = page.model.card("visits")
        assert card.foot.startswith(said)
        assert card.is_warned
        assert said in card.spoken
        index = page.model.index(page.model.row_of("visits"), Column.ORIGIN)
        assert index.data(Qt.ItemDataRole.DisplayRole).startswith(said)
        assert not page.model.card("calls").is_warned


@pytest.mark.parametrize(("language", "second"), [("da", "en"), ("sv", None)])
def test_the_report_says_how_many_days(language: Language, second: Language | None) -> None:
    """On its card and in the list of measurements."""
    found = squeezed(text_of(build("key-figures", partly(), language, ReportOptions(second_language=second), TODAY)))
    for spoken in filter(None, (language, second)):
        assert found.count(squeezed(PRINTED[spoken])) == 2


def test_a_month_of_weeks_counts_weeks_and_one_that_was_measured_whole_says_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    client = measuring(Metric(id="visits", name="Visits"), calls=[4])
    week = measurement("visits", dt.date(2026, 10, 5), 10.0, "week")
    page = opened(
        qtbot, window, tmp_path / "a.somedesk", replace(client, measurements={**client.measurements, week.id: week})
    )
    assert page.model.card("visits").foot.startswith("Oct 2026: 1 of 5 weeks measured")


def test_no_caption_of_the_sample_is_cut_at_the_usual_size(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from somedesk.content.sample import sample_client

    cut: list[str] = []
    draw = MetricCardDelegate._text

    def watched(self: MetricCardDelegate, painter, rect, text, pixels, weight, role) -> None:  # type: ignore[no-untyped-def]
        from somedesk.ui.figures.card_delegate import _metrics

        if _metrics(pixels, weight).horizontalAdvance(text) > rect.width():
            cut.append(text)
        draw(self, painter, rect, text, pixels, weight, role)

    monkeypatch.setattr(MetricCardDelegate, "_text", watched)
    window.resize(1366, 768)
    for language in LANGUAGES:
        window.context.change_settings(language=language)
        page = opened(qtbot, window, tmp_path / f"{language}.somedesk", sample_client(language, TODAY))
        page.cards.grab()
        assert page.cards.gridSize().width() > 2 * PADDING
        assert cut == []
