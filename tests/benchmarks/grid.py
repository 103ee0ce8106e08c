"""The grid against its floor: a window that is filled and gets one prepared text per visible cell."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QStaticText, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QWidget

from somedesk.content.models import built_in
from somedesk.content.themes import theme
from somedesk.domain.change import apply
from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid.assessment import new_assessment, rate
from somedesk.domain.maturity_model import AreaSpec, DimensionSpec, DimensionText, MaturityModel, ModelText
from somedesk.ui.app import make_application
from somedesk.ui.grid import view as view_module
from somedesk.ui.grid.cells import Picked
from somedesk.ui.grid.delegate import CellDelegate
from somedesk.ui.grid.model import AnyIndex, GridModel, Shown
from somedesk.ui.grid.sizes import Density, Marks
from somedesk.ui.grid.view import GridView
from somedesk.ui.kit.i18n import Localisation
from tests.benchmarks import earlier
from tests.benchmarks.row import Row, interleaved

SIZE = (1280, 720)
TODAY = dt.date(2026, 11, 14)
ROUNDS = 31
# A click takes a tenth of a millisecond, or two where the repaint before it has left nothing of it in the processor.
CLICKS = 301


class Bench:
    """A grid on the screen, with a client in memory behind it."""

    def __init__(self, client: Client, density: Density) -> None:
        self.client = client
        assessment = client.latest
        assert assessment is not None
        self.assessment = assessment
        self.language = "en"
        self.localisation = Localisation()
        self.window = QWidget()
        self.window.resize(*SIZE)
        self.grid = GridModel(self.localisation, self.window)
        self.view = GridView(self.grid, theme("light"), self.window)
        self.view.resize(*SIZE)
        self.view.use_words(Marks("NOW", "TARGET"), "en")
        self.view.set_density(density)
        self.view.picked.connect(self.pick)
        self.window.show()
        self.show("en")
        self.view.go_to(self.first_dimension)
        QApplication.processEvents()

    @property
    def first_dimension(self) -> str:
        """The dimension at the top."""
        return self.client.model_of(self.assessment).dimension_ids()[0]

    def show(self, language: str) -> None:
        """Show everything in a language."""
        model = self.client.model_of(self.assessment)
        self.view.use_words(Marks("NOW", "TARGET"), language)
        self.grid.show(Shown(self.client, self.assessment, None, model, model.text(language)))

    def pick(self, picked: Picked) -> None:
        """What the page does with a click, without the file."""
        change = rate(self.client, self.assessment.id, picked.dimension, picked.level)
        assert change is not None
        self.client = apply(self.client, change)
        self.grid.update_ratings(self.client, [picked.dimension])

    def repaint(self) -> None:
        """Everything at once."""
        self.view.viewport().repaint()
        self.view.horizontalHeader().viewport().repaint()
        self.view.verticalHeader().viewport().repaint()

    def place(self, row: int, column: int) -> QPoint:
        """The middle of a cell."""
        return self.view.visualRect(self.grid.index(row, column)).center()

    def click(self) -> None:
        """A level of the first dimension that is not set yet, clicked and painted."""
        now = self.client.rating(self.assessment.id, self.first_dimension).level
        self.click_at(1, 1 if now == 3 else 2)

    def click_at(self, row: int, column: int) -> None:
        """Click a cell, and wait for what it paints."""
        QTest.mouseClick(
            self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.place(row, column)
        )
        QApplication.processEvents()

    def switch(self) -> None:
        """The other language, painted."""
        self.language = "da" if self.language == "en" else "en"
        self.show(self.language)
        QApplication.processEvents()

    def close(self) -> None:
        """Take it off the screen."""
        self.window.close()
        self.window.deleteLater()
        QApplication.processEvents()


class Floor(QWidget):
    """A fill and one prepared text per visible cell of a grid."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.resize(*SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._texts: list[tuple[QPoint, QStaticText]] = []
        view, grid = bench.view, bench.grid
        self.setFont(view._sizes.regular.font)
        for row in range(grid.rowCount()):
            for column in range(grid.columnCount()):
                place = view.visualRect(grid.index(row, column))
                cell = grid.cell(row, column)
                if cell is not None and place.intersects(view.viewport().rect()):
                    text = QStaticText(view._cells.shown_lines(cell, place.width(), place.height()).text)
                    text.setTextFormat(Qt.TextFormat.PlainText)
                    text.prepare(QTransform(), self.font())
                    self._texts.append((place.topLeft(), text))
        self.show()
        QApplication.processEvents()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        painter.setFont(self.font())
        for place, text in self._texts:
            painter.drawStaticText(place, text)
        painter.end()


def large_client(dimensions: int, levels: int) -> Client:
    """A client with one blank assessment against a model of any size, worded from the built-in one."""
    model = built_in()
    texts = {language: _stretched(text, dimensions, levels) for language, text in model.texts.items()}
    area = model.structure.areas[0].id
    specs = tuple(DimensionSpec(f"d{number}") for number in range(dimensions))
    structure = replace(model.structure, id="large", levels=levels, areas=(AreaSpec(area, specs),))
    large = MaturityModel(id=f"large@{model.structure.version}", structure=structure, texts=texts)
    client = Client(profile=earlier.sample(TODAY).profile)
    return apply(client, new_assessment(client, Assessment(id="a", model=large.id, date=TODAY), large))


def _stretched(text: ModelText, dimensions: int, levels: int) -> ModelText:
    known = list(text.dimensions.values())

    def dimension(number: int) -> DimensionText:
        of = known[number % len(known)]
        cells = {}
        for level in range(1, levels + 1):
            cell = of.levels[str(1 + (level - 1) % 5)]
            # No two cells alike, so that no cache can pretend.
            cells[str(level)] = replace(cell, text=f"{cell.text} {number}.")
        return replace(of, name=f"{of.name} {number}", levels=cells)

    names = {str(level): text.levels[str(min(level, 5))] for level in range(levels + 1)}
    return replace(text, levels=names, dimensions={f"d{number}": dimension(number) for number in range(dimensions)})


class CountingDelegate(CellDelegate):
    """Counts the cells that it paints."""

    painted = 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        CountingDelegate.painted += 1
        super().paint(painter, option, index)


def painted_by(work: Callable[[], None]) -> int:
    """How many cells are painted by ``work``."""
    CountingDelegate.painted = 0
    work()
    return CountingDelegate.painted


def _counts(density: Density) -> list[Row]:
    # PySide remembers which methods of a class are overridden, so the counting class has to be there from the start.
    with patch.object(view_module, "CellDelegate", CountingDelegate):
        bench = Bench(earlier.sample(TODAY), density)
    bench.click()
    within = max(painted_by(bench.click) for _ in range(6))
    elsewhere = max(painted_by(lambda row=row: bench.click_at(row, 0)) for row in (2, 3))
    everything = painted_by(bench.repaint)
    bench.close()
    assert everything >= 20, "nothing was counted"
    return [
        Row(f"grid, {density.value}: cells painted per click", within, 2),
        Row(f"grid, {density.value}: the same in another row (the focus moves too)", elsewhere, 3),
    ]


def _clicks(density: Density) -> list[Row]:
    bench = Bench(earlier.sample(TODAY), density)
    floor = Floor(bench)
    full, reference = interleaved([bench.repaint, floor.repaint], ROUNDS)
    click, _, after_click = interleaved([bench.click, bench.repaint, bench.repaint], CLICKS)
    switch, again = interleaved([bench.switch, floor.repaint], ROUNDS)
    floor.close()
    bench.close()
    name = f"grid, {density.value}"
    return [
        Row(f"{name}: click to painted ÷ full repaint", click / after_click, 0.25),
        Row(f"{name}: full repaint ÷ (fill + one prepared text per visible cell)", full / reference, 2, full),
        Row(f"{name}: language switch ÷ the same", switch / again, 8, switch),
    ]


def _sizes() -> list[Row]:
    small, large = large_client(12, 5), large_client(60, 7)

    def first(client: Client) -> Callable[[], None]:
        return lambda: Bench(client, Density.READ).close()

    first_small, first_large = interleaved([first(small), first(large)], ROUNDS)
    benches = [Bench(small, Density.READ), Bench(large, Density.READ)]
    switch_small, switch_large = interleaved([bench.switch for bench in benches], ROUNDS)
    for bench in benches:
        bench.close()
    return [
        Row("grid 60 × 7 ÷ 12 × 5: first paint", first_large / first_small, 2, first_large),
        Row("grid 60 × 7 ÷ 12 × 5: language switch", switch_large / switch_small, 2, switch_large),
    ]


@contextmanager
def timed() -> Iterator[tuple[str, list[Callable[[], None]]]]:
    """A click to be asked for in turn with another commit; a full repaint between two of them."""
    app = QApplication.instance() or make_application([])
    bench = Bench(earlier.sample(TODAY), Density.READ)
    yield "grid, read: click to painted", [bench.click, bench.repaint]
    bench.close()
    del app


def rows() -> list[Row]:
    """The grid's budgets, in both densities."""
    app = QApplication.instance() or make_application([])
    found: list[Row] = []
    for density in Density:
        found += [*_counts(density), *_clicks(density)]
    found += _sizes()
    del app
    return found
