"""What the grid says of itself: to screen readers, in tooltips, and to the view about what has changed."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as rules
from somedesk.ui.grid.model import GridModel, Shown
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from tests.gui.grid_hands import click, shown_page
from tests.small_client import small_client, with_second

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
TOOLTIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def client() -> Client:
    """Two assessments; strategy was 2 and is to be 4."""
    return with_second(small_client(strategy=(2, 4)), frozenset({"level", "target"}))


@pytest.fixture
def model(context: Context, client: Client) -> GridModel:
    """The newer of the two, compared with the older."""
    made = GridModel(context.localisation)
    first, second = client.assessments["first"], client.assessments["second"]
    of = client.model_of(second)
    made.show(Shown(client, second, first, of, of.text("en")))
    return made


def said(model: GridModel, dimension: str, level: int, role: Qt.ItemDataRole = ACCESSIBLE) -> str:
    return str(model.data(model.index(model.row_of(dimension), level - 1), role))


def test_a_cell_says_all_there_is_to_say(model: GridModel) -> None:
    assert said(model, "strategy", 2) == "Current level. Level in November 2026. Level 2: Level 2. Strategy."
    assert said(model, "strategy", 2, Qt.ItemDataRole.AccessibleDescriptionRole) == "strategy at level 2."
    assert said(model, "strategy", 4) == "Target. Level 4: Level 4. Strategy."
    assert said(model, "support", 1) == "Level 1: Level 1. Support."


def test_a_cell_says_that_it_is_on_the_way_or_not_applicable(model: GridModel, client: Client) -> None:
    changed = apply(client, rules.toggle_on_the_way(client, "second", "strategy"))
    changed = apply(changed, rules.set_not_applicable(changed, "second", "support", "No such team"))
    model.update_ratings(changed, ["strategy", "support"])
    assert "on the way to the next" in said(model, "strategy", 2)
    assert "Not applicable" in said(model, "support", 3)
    head = model.headerData(model.row_of("support"), Qt.Orientation.Vertical, ACCESSIBLE)
    assert head == "Support, not applicable: No such team"


def test_the_tooltip_holds_the_whole_text(model: GridModel) -> None:
    assert "strategy at level 4." in said(model, "strategy", 4, TOOLTIP)
    assert model.headerData(2, Qt.Orientation.Horizontal, TOOLTIP) == "Level 3: Level 3"


def test_only_the_cells_that_look_different_are_told_of(qtbot: QtBot, model: GridModel, client: Client) -> None:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            model.cell(row, column)
    told: list[tuple[int, int]] = []

    def tell(first: QModelIndex, last: QModelIndex) -> None:
        assert first == last
        told.append((first.row(), first.column()))

    model.dataChanged.connect(tell)
    with qtbot.assertNotEmitted(model.modelReset):
        model.update_ratings(apply(client, rules.rate(client, "second", "strategy", 3)), ["strategy"])
    row = model.row_of("strategy")
    assert told == [(row, 1), (row, 2)]


def test_a_newcomer_is_told_once_what_to_do(model: GridModel, client: Client) -> None:
    model.update_ratings(replace(client, ratings={}), [str(model.dimension_at(row)) for row in range(model.rowCount())])
    heads = [model.head(row).detail for row in range(model.rowCount()) if model.dimension_at(row)]
    assert heads == ["click the cell that fits", *["not rated"] * (len(heads) - 1)]


def test_headings_carry_their_score(model: GridModel, client: Client) -> None:
    assert model.heading(0) == "Plan  ·  2.0"
    model.update_ratings(apply(client, rules.rate(client, "second", "support", 3)), ["support"])
    assert model.heading(0) == "Plan  ·  2.5"
    assert model.heading(3) == "Work  ·  not rated"


def test_a_screen_reader_finds_a_table(qtbot: QtBot, context: Context, small_document: Document) -> None:
    page = shown_page(qtbot, context, small_document)
    click(qtbot, page, "support", 3)
    table = QAccessible.queryAccessibleInterface(page.view)
    assert table.role() == QAccessible.Role.Table
    parts = [table.child(number) for number in range(table.childCount())]
    names = [part.text(QAccessible.Text.Name) for part in parts if part is not None]
    assert "Current level. Level 3: Level 3. Support." in names
    assert "Level 3: Level 3" in names or "Level 3" in names
    page.set_document(None)
