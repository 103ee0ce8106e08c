"""Changes of many records: reckoned beside the window, made in one step and in the order in which they were asked."""

from array import array
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.exchange.figures.found import Dates, Found, Series
from somedesk.ui.figures.import_series import ImportSeries
from somedesk.ui.figures.import_work import Read
from somedesk.ui.kit import document as module
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.tasks import Tasks
from somedesk.work.importing.figure_plan import planned

MOST_ASKED = 400  # texts for what is in sight, of twenty thousand


@pytest.fixture
def document(small_document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    """One in which each change is of many records."""
    monkeypatch.setattr(module, "MANY", 1)
    tasks = Tasks()
    small_document._tasks = tasks
    yield small_document
    tasks.close()


def rated(level: int, client: Client) -> Change | None:
    return assessments.rate(client, "first", "strategy", level)


def level(document: Document) -> int | None:
    return document.client.rating("first", "strategy").level


def test_steps_of_undo_are_made_later_and_in_order(qtbot: QtBot, document: Document) -> None:
    told: list[Changed] = []
    document.changed.connect(told.append)
    tasks = document._tasks
    assert tasks is not None
    for value in (1, 2, 3):
        document.apply(rated(value, document.client))
    document.undo()
    document.undo()
    document.redo()
    assert (level(document), tasks.is_holding) == (3, True)  # whoever would close waits
    qtbot.waitUntil(lambda: not tasks.any_busy())
    assert level(document) == 2
    assert [(each.undone, each.redone) for each in told[3:]] == [(True, False), (True, False), (False, True)]
    assert document.undo_stack.index() == 2
    assert [entry.undone for entry in document.file.history()[-3:]] == [True, True, False]


def test_what_was_asked_for_is_made_before_the_next_change(qtbot: QtBot, document: Document) -> None:
    tasks = document._tasks
    assert tasks is not None
    document.apply(rated(1, document.client))
    document.apply_aside(lambda client: assessments.rate(client, "first", "support", 4))
    assert document.client.rating("first", "support").level is None
    document.apply(rated(2, document.client))
    assert (document.client.rating("first", "support").level, level(document)) == (4, 2)
    document.undo()
    document.apply(assessments.rate(document.client, "first", "support", 5))
    assert (level(document), document.undo_stack.count()) == (1, 3)
    qtbot.waitUntil(lambda: not tasks.any_busy())
    assert (level(document), document.undo_stack.count()) == (1, 3), "nothing is made twice"
    document.undo()
    document.apply(rated(4, document.client))
    document.undo()  # asked for while the undo before it, made meanwhile, is still being reckoned
    qtbot.waitUntil(lambda: not tasks.any_busy())
    assert (level(document), document.client.rating("first", "support").level) == (1, 4)
    assert (document.undo_stack.index(), document.undo_stack.count()) == (2, 3)


def test_one_step_asked_for_by_key_and_by_notice_is_taken_back_once(qtbot: QtBot, document: Document) -> None:
    tasks = document._tasks
    assert tasks is not None
    for value in (1, 2):
        document.apply(rated(value, document.client))
    document.undo(1)
    document.undo(1)
    qtbot.waitUntil(lambda: not tasks.any_busy())
    assert (level(document), document.undo_stack.index()) == (1, 1)


def test_what_fails_keeps_nothing_from_what_was_asked_for_after_it(qtbot: QtBot, document: Document) -> None:
    tasks = document._tasks
    assert tasks is not None

    def refused(_client: Client) -> Change:
        raise InvalidInput("figures_table_table")

    with qtbot.captureExceptions() as caught:
        document.apply_aside(refused)
        document.apply_aside(lambda client: rated(3, client))
        qtbot.waitUntil(lambda: level(document) == 3 and not tasks.any_busy())
    assert [kind for kind, *_ in caught] == [InvalidInput]


def test_of_thousands_of_rows_only_those_in_sight_are_put_into_words(
    qtbot: QtBot, context: Context, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    class Rows(list[tuple[str, ...]]):
        def __getitem__(self, place: object) -> tuple[str, ...]:  # type: ignore[override]
            asked.append(place)
            return "a", "b"

    host = QWidget()
    qtbot.addWidget(host)
    host.resize(900, 600)
    table, ways = CopyTable("rows", host), ImportSeries(context, host)
    for part in (table, ways):
        part.resize(900, 250)
    host.show()
    table.show_rows(("A", "B"), Rows([()] * 5000), "en")
    table.grab()
    assert table.words.rowCount() == 5000
    assert 0 < len(set(asked)) < MOST_ASKED

    dates = Dates(*(array("l", [738000]) for _ in range(2)))
    one = Series("Views", "", dates, array("d", [4.0]))
    series = tuple(replace(one, name=f"Page {n}: Views") for n in range(5000))
    found = Found("table", InvalidInput("figures_table_table"), (), series)
    plan = planned(document.client, found, "f.csv", "en", lambda: "new", {})
    made: list[str] = []
    text = ways.rows.text
    monkeypatch.setattr(ways.rows, "text", lambda way, column: made.append(column) or text(way, column))
    ways.show_series(Read(plan, 1, {}, {}), document.client)
    ways.grab()
    assert ways.rows.rowCount() == 5000
    assert ways.rows.index(4999, 0).data(Qt.ItemDataRole.DisplayRole) == "Page 4999: Views"
    assert 0 < len(made) < MOST_ASKED
