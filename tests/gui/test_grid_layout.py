"""Read clips nothing, fit shows everything: in each language, and in one whose words are 40 % longer."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.grid.cells import Cell
from somedesk.ui.grid.layout import HEAD_PAD
from somedesk.ui.grid.model import GridModel, Shown
from somedesk.ui.grid.sizes import Density, Marks
from somedesk.ui.grid.view import GridView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Room, fold
from tests.gui.conftest import TODAY

WORDS = {"da": ("NU", "MÅL"), "sv": ("NU", "MÅL"), "en": ("NOW", "TARGET"), "longer": ("NNOOWW", "TTARGGETT")}
LANGUAGES = ("da", "sv", "en", "longer")
# What is left for the grid when header, strip and (in the first two) navigation and inspector have theirs.
READ_SIZES = ((752, 614), (838, 662), (1392, 974))
FIT_SIZE = (1350, 666)


def longer(text: ModelText) -> ModelText:
    """English with every word 40 % longer, and Nordic letters in it."""

    def stretched(words: str) -> str:
        return " ".join(
            word + "æøå"[: round(0.4 * len(word)) % 4] + "ä" * (round(0.4 * len(word)) // 4) for word in words.split()
        )

    return replace(
        text,
        areas={key: replace(area, name=stretched(area.name)) for key, area in text.areas.items()},
        levels={key: replace(level, name=stretched(level.name)) for key, level in text.levels.items()},
        dimensions={
            key: replace(
                dimension,
                name=stretched(dimension.name),
                short=stretched(dimension.short),
                levels={k: replace(cell, text=stretched(cell.text)) for k, cell in dimension.levels.items()},
            )
            for key, dimension in text.dimensions.items()
        },
    )


class Grid:
    """The grid alone, with a client in memory."""

    def __init__(self, context: Context, language: str, size: tuple[int, int], density: Density) -> None:
        client = sample_client("en", TODAY)
        latest = client.latest
        assert latest is not None
        text = longer(built_in().text("en")) if language == "longer" else built_in().text(language)
        self.window = QWidget()
        self.model = GridModel(context.localisation, self.window)
        self.view = GridView(self.model, context.appearance.theme, self.window)
        self.view.use_words(Marks(*WORDS[language]), "en" if language == "longer" else language)
        self.view.set_density(density)
        self.view.resize(*size)
        self.model.show(Shown(client, latest, client.before(latest), built_in(), text))

    def cells(self) -> Iterator[tuple[Cell, int, int]]:
        """Every cell with the width and height of its place."""
        for row in range(self.model.rowCount()):
            for column in range(self.model.columnCount()):
                cell = self.model.cell(row, column)
                if cell is not None:
                    yield cell, self.view.columnWidth(column), self.view.rowHeight(row)

    def looks(self, cell: Cell) -> Iterator[Cell]:
        """The cell in every state that it can get into."""
        for current in (False, True):
            for target in (False, True):
                for on_the_way in {False, current and cell.level < 5}:
                    yield replace(cell, current=current, target=target, on_the_way=on_the_way, previous=True)


def test_fixture_text_is_longer() -> None:
    short, long = built_in().text("en"), longer(built_in().text("en"))
    lengths = [sum(len(c.text) for d in text.dimensions.values() for c in d.levels.values()) for text in (short, long)]
    assert 1.25 < lengths[1] / lengths[0] < 1.5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", READ_SIZES)
@pytest.mark.parametrize("zoom", [0, 3])
def test_read_leaves_nothing_out(
    qtbot: QtBot, context: Context, language: str, size: tuple[int, int], zoom: int
) -> None:
    grid = Grid(context, language, size, Density.READ)
    qtbot.addWidget(grid.window)
    grid.view.set_zoom(zoom)
    own = grid.view._sizes
    for cell, width, height in grid.cells():
        for look in grid.looks(cell):
            lines = grid.view._cells.shown_lines(look, width, height)
            assert not lines.elided, look
            face = own.strong if look.current else own.regular
            shown = lines.text.split(LINE_SEPARATOR)
            inside = width - 2 * (own.gap + own.pad_x)
            assert max(face.width(line) for line in shown) <= inside, look
            assert len(shown) * face.line_height <= height - 2 * (own.gap + own.pad_y), look
            # What is written, hyphens of the line breaks aside, is the whole descriptor.
            assert "".join(shown).replace("-", "").replace(" ", "") == look.text.replace("-", "").replace(" ", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_fit_shows_the_whole_grid_at_1366_by_768(qtbot: QtBot, context: Context, language: str) -> None:
    grid = Grid(context, language, FIT_SIZE, Density.FIT)
    qtbot.addWidget(grid.window)
    with qtbot.waitExposed(grid.window):
        grid.window.show()
    viewport = grid.view.viewport().rect()
    for row in range(grid.model.rowCount()):
        for column in range(grid.model.columnCount()):
            assert viewport.contains(grid.view.visualRect(grid.model.index(row, column)))
    assert not grid.view.verticalScrollBar().isVisible()
    own = grid.view._sizes
    assert min(f.font.pixelSize() for f in (own.regular, own.strong, own.mark, own.detail, own.heading)) >= 10.5


@pytest.mark.parametrize("language", LANGUAGES)
def test_fit_leaves_out_whole_words_only(qtbot: QtBot, context: Context, language: str) -> None:
    grid = Grid(context, language, FIT_SIZE, Density.FIT)
    qtbot.addWidget(grid.window)
    own = grid.view._sizes
    for cell, width, height in grid.cells():
        words = cell.text.split()
        for look in grid.looks(cell):
            lines = grid.view._cells.shown_lines(look, width, height)
            shown = lines.text.split(LINE_SEPARATOR)
            assert len(shown) * own.strong.line_height <= height - 2 * own.gap
            assert max(own.regular.width(line) for line in shown) <= width
            if lines.elided:
                # A word may have been hyphenated over the line before.
                last = lines.text.replace("…", " ").split()[-1].rstrip(",;:.")
                assert any(word.rstrip(",;:.").endswith(last) for word in words), lines.text


def test_a_click_never_moves_anything(qtbot: QtBot, context: Context) -> None:
    grid = Grid(context, "da", READ_SIZES[0], Density.READ)
    qtbot.addWidget(grid.window)
    before = [grid.view.rowHeight(row) for row in range(grid.model.rowCount())]
    client = sample_client("en", TODAY)
    blank = replace(client.latest, id="blank")
    grid.model.show(Shown(client, blank, None, built_in(), built_in().text("da")))
    grid.view.relayout()
    assert [grid.view.rowHeight(row) for row in range(grid.model.rowCount())] == before


def test_names_fit_beside_their_rows(qtbot: QtBot, context: Context) -> None:
    for language in LANGUAGES:
        for density, size in ((Density.READ, READ_SIZES[0]), (Density.FIT, FIT_SIZE)):
            grid = Grid(context, language, size, density)
            qtbot.addWidget(grid.window)
            own = grid.view._sizes
            for row, spec in enumerate(grid.model.rows):
                if spec.dimension is None:
                    continue
                head = grid.model.head(row)
                name = head.short if own.fit else head.name
                lines = fold(name, own.name, Room(own.head_width - HEAD_PAD), language)
                needed = lines.rows * own.name.line_height + own.detail.line_height
                assert needed <= grid.view.rowHeight(row) - 2 * own.gap, (language, density, name)


def test_scrolling_stays_where_it_is_when_the_language_changes(qtbot: QtBot, context: Context) -> None:
    grid = Grid(context, "en", READ_SIZES[0], Density.READ)
    qtbot.addWidget(grid.window)
    with qtbot.waitExposed(grid.window):
        grid.window.show()
    bar = grid.view.verticalScrollBar()
    bar.setValue(grid.view.verticalHeader().sectionPosition(7))
    top = grid.view.rowAt(0)
    shown = grid.model._shown
    assert shown is not None
    grid.view.use_words(Marks("NU", "MÅL"), "da")
    grid.model.show(Shown(shown.client, shown.assessment, shown.comparison, shown.model, built_in().text("da")))
    assert (top, grid.view.rowAt(0)) == (7, 7)


def test_a_large_model_is_measured_to_the_end(qtbot: QtBot, context: Context) -> None:
    from tests.benchmarks.grid import large_client

    client = large_client(60, 7)
    latest = client.latest
    assert latest is not None
    grid = Grid(context, "en", READ_SIZES[2], Density.READ)
    qtbot.addWidget(grid.window)
    model = client.model_of(latest)
    grid.model.show(Shown(client, latest, None, model, model.text("en")))
    layout = grid.view._layout
    assert layout is not None
    qtbot.waitUntil(lambda: layout.is_measured(60))
    heights = [grid.view.rowHeight(row) for row in range(grid.model.rowCount())]
    assert heights == [layout.height(row) for row in range(grid.model.rowCount())]
    tops = [grid.view.verticalHeader().sectionPosition(row) for row in range(grid.model.rowCount())]
    assert all(later - earlier == height for (earlier, later), height in zip(pairwise(tops), heights, strict=False))
