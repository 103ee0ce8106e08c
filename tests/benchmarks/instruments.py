"""Stage check and team at their largest: 10 checks with 25 respondents, 200 people. What a key paints, and how long.

Counted in pixels from the key to the last thing that follows from it; timed as the grid is, without the file.
"""

import datetime as dt
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from somedesk.content.sample import sample_client
from somedesk.domain.client import Client, Person
from somedesk.domain.records.stage_check import (
    STAGE_ANSWERS,
    AgreedAnswer,
    GivenAnswer,
    Respondent,
    StageAnswer,
    StageCheck,
    agreed_id,
)
from somedesk.domain.records.team import CAPABILITIES, DEPARTMENTS, Holding, pair_id
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.domain.team.capabilities import Staffing
from somedesk.ui.app import make_application
from somedesk.ui.shell.main_window import MainWindow
from tests.benchmarks.pages import TODAY, close_window, open_window, settle
from tests.benchmarks.row import Row, interleaved
from tests.painted import Painted

CHECKS, RESPONDENTS, PEOPLE = 10, 25, 200
KEYS, ROUNDS, BUDGET = 30, 31, 0.25
PAUSE = 0.03


def client() -> Client:
    """The sample client with as much as the page must bear."""
    lot = random.Random(9)
    checks = {f"c{n}": StageCheck(f"c{n}", dt.date(2024, 1, 1) + n * dt.timedelta(60)) for n in range(CHECKS)}
    agreed = [
        AgreedAnswer(agreed_id(key, each.number), key, each.number, STAGE_ANSWERS[each.number % 5])
        for key, each in itertools.product(checks, STATEMENTS)
    ]
    last = f"c{CHECKS - 1}"
    checks[last] = replace(checks[last], naming="named")
    said = [
        Respondent(f"r{n}", last, tuple(GivenAnswer(s.number, lot.choice(STAGE_ANSWERS)) for s in STATEMENTS), f"R {n}")
        for n in range(RESPONDENTS)
    ]
    people = [Person(f"Person {n:03}", 37.0, department=DEPARTMENTS[n % 5], place=n) for n in range(PEOPLE)]
    held = [
        Holding(pair_id(each.id, capability), each.id, capability, float(3 + n % 5), lot.randint(1, 5))
        for n, each in enumerate(people)
        for capability in (CAPABILITIES[n % 9], CAPABILITIES[(n + 4) % 9])
    ]
    sample = sample_client("en", TODAY)
    return replace(
        sample,
        stage_checks=checks,
        stage_answers={each.id: each for each in agreed},
        stage_respondents={each.id: each for each in said},
        owners=sample.owners | {each.id: each for each in people},
        holdings={each.id: each for each in held},
    )


def _pixels(window: MainWindow, page: QWidget, work: Callable[[int], object]) -> float:
    """The median share of the page that ``work`` and all that follows from it paint."""
    painted, shares = Painted(window), []
    for number in range(KEYS):
        settle(window)
        painted.pixels = 0
        work(number)
        QApplication.processEvents()
        time.sleep(PAUSE)
        settle(window)
        shares.append(painted.pixels / (page.width() * page.height()))
    window.removeEventFilter(painted)
    return statistics.median(shares)


def _stage_check(window: MainWindow) -> list[Row]:
    from somedesk.ui.stage_check.page import StageCheckPage

    window.show_page("stage_check")
    page = window.page("stage_check")
    assert isinstance(page, StageCheckPage)
    page.take_focus()
    settle(window)
    page.view.go_to(1)
    shown = page.view.statements

    def press(_number: int) -> None:
        QTest.keyClick(page.view, "1" if shown.shown.answers.get(page.view.number or 0) != "yes" else "3")

    pixels = _pixels(window, page, press)
    page.view.go_to(2)
    settle(window)

    def answer() -> None:
        now = shown.shown
        other: StageAnswer = "no" if now.answers[2] == "yes" else "yes"
        page.view.show_answers(replace(now, answers={**now.answers, 2: other}))
        QApplication.processEvents()

    taken, full = interleaved([answer, page.repaint], ROUNDS)
    return [
        Row("stage check: pixels of an answer and of what it comes to ÷ the page's", pixels, BUDGET),
        Row("stage check: answer to painted ÷ full repaint of the page", taken / full, BUDGET, taken),
    ]


def _team(window: MainWindow) -> list[Row]:
    from somedesk.ui.team.page import TeamPage

    window.show_page("team")
    page = window.page("team")
    assert isinstance(page, TeamPage)
    page.take_focus()
    page.table.choose("Person 002", "strategy")
    settle(window)
    pixels = _pixels(window, page, lambda number: page.set_holding("Person 002", "lead", {"hours": 1.0 + number}))
    settle(window)
    now, key, hours = page.document.client if page.document else Client(), pair_id("Person 002", "lead"), [1.0]

    def change() -> None:
        hours[0] += 1
        after = replace(now, holdings={**now.holdings, key: replace(now.holdings[key], hours=hours[0])})
        page.table.show_client(after, Staffing(after))
        QApplication.processEvents()

    taken, full = interleaved([change, page.repaint], ROUNDS)
    return [
        Row(f"team of {PEOPLE}: pixels of a changed cell and of what is found ÷ the page's", pixels, BUDGET),
        Row(f"team of {PEOPLE}: change to painted ÷ full repaint of the page", taken / full, BUDGET, taken),
    ]


def rows() -> list[Row]:
    """The budgets of both instruments."""
    app = make_application(["bench"])
    with tempfile.TemporaryDirectory() as folder:
        window = open_window(Path(folder) / "client.somedesk", client())
        found = [*_stage_check(window), *_team(window)]
        close_window(window)
    app.processEvents()
    return found
