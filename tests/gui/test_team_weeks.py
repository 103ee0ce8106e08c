"""The coming weeks of the team: one ledger for capabilities, actions and calendar; and the plan's weeks beside it."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Action, Client, Person
from somedesk.domain.plan.planning import present_schedule
from somedesk.domain.records.calendar import Entry
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.workload_model import OVER_ROLE, WorkloadModel
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.team.page import TeamPage
from somedesk.ui.team.weeks import TeamWeeks
from tests.gui.shell import dialog, open_in, press, settled, shown_window, text_of
from tests.small_client import DAY
from tests.unit.team_clients import held, team_of

MONDAY = dt.date(2026, 12, 14)


@pytest.fixture
def window(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(Document, "today", lambda _: MONDAY)
    with shown_window(qtbot, context) as shown:
        yield shown


def busy_client() -> Client:
    client = team_of(Person("Eva", 8.0), Person("Ib"), holdings=(held("Eva", "plan", 5.0), held("Ib", "lead", 2.0)))
    week = {"start": MONDAY, "due": MONDAY + dt.timedelta(4)}
    action = Action("a", "Ask customers", DAY, owner="Eva", effort_hours=2.0, **week)
    entry = Entry("e", "Offer", day=MONDAY + dt.timedelta(4), maker="Eva", minutes=90, status="in_work")
    return replace(client, actions={"a": action}, entries={"e": entry})


def test_the_coming_weeks_add_up_everything_and_mark_what_is_too_much(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_in(window, tmp_path / "busy.somedesk", busy_client(), on="team")
    settled(qtbot, window)
    page = window.page("team")
    assert isinstance(page, TeamPage)
    press(qtbot, page, "team_weeks")
    shown = dialog(TeamWeeks)
    rows = shown.table.rows()
    assert rows[0][:3] == ("Eva", "▲ 8.5 of 8", "5 of 8")
    assert rows[1][:2] == ("Ib", "2"), "nobody has said how long Ib's week is"
    assert text_of(shown, "team_weeks_full") == "Too full: 1 week, of Eva."
    shown.table.setCurrentIndex(shown.table.words.index(0, 0))
    QTest.keyClick(shown.table, Qt.Key.Key_Right)
    QApplication.processEvents()
    told = text_of(shown, "team_weeks_parts")
    assert told.endswith(
        "5 hours in capabilities, 2 hours of dated actions, 1.5 hours of the calendar, 0.5 hours too many"
    ), told


def test_a_week_of_the_plan_is_marked_when_calendar_and_capabilities_fill_it(context: Context) -> None:
    client = busy_client()
    model = WorkloadModel(context.localisation)
    model.show_schedule(present_schedule(client, MONDAY), client)
    index = model.index(model.owners.index("Eva"), 0)
    assert index.data(OVER_ROLE) == pytest.approx(0.5)
    assert "2 of 3 hours, beside 6.5 hours in capabilities and calendar, 0.5 hours too many" in model.told(
        model.load(index)  # type: ignore[arg-type]
    )
    head = model.headerData(model.owners.index("Eva"), Qt.Orientation.Vertical)
    assert head.endswith("8 h a week, 3 left for actions")
