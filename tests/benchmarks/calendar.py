"""The calendar: a month of it against Qt's own table with a label for each entry, turning pages, the balance."""

import datetime as dt
from collections.abc import Callable
from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QTableWidget, QVBoxLayout, QWidget

from somedesk.base.settings import Settings
from somedesk.domain.calendar.agenda import agenda_of
from somedesk.domain.calendar.balance import balance
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.strategy import Platform, Purpose, TargetGroup
from tests.benchmarks.row import Row, interleaved
from tests.small_client import small_client

if TYPE_CHECKING:
    from somedesk.ui.calendar.month import MonthView

TODAY = dt.date(2026, 12, 8)
ENTRIES, YEARS = 2000, 3
ROUNDS = 15


def client(count: int = ENTRIES, days: int = 365 * YEARS, first: dt.date = dt.date(2025, 6, 1)) -> Client:
    """So many entries over so many days."""
    from msgspec.structs import replace

    entries = [
        Entry(
            f"e{n}", f"Topic number {n} of the calendar", day=first + dt.timedelta(n * days // count), minutes=45,
            platforms=("ig",), purpose=("sell", "trust")[n % 2], target_group="fans", maker="Mira", poster="Noa",
            status="ready",
        )
        for n in range(count)
    ]  # fmt: skip
    return replace(
        small_client(),
        purposes={"sell": Purpose("sell", "direct_sales", share=40), "trust": Purpose("trust", "trust", share=60)},
        target_groups={"fans": TargetGroup("fans", "Fans")},
        platforms={"ig": Platform("ig", "Instagram")},
        entries={entry.id: entry for entry in entries},
    )


def put_labels(table: QTableWidget, texts: list[list[list[str]]]) -> None:
    """A month in a table, with one label for each entry."""
    for row, days in enumerate(texts):
        for column, lines in enumerate(days):
            cell = QWidget(table)
            within = QVBoxLayout(cell)
            for text in lines:
                label = QLabel(text, cell)
                label.setWordWrap(True)
                within.addWidget(label)
            table.setCellWidget(row, column, cell)


def carrying(view: "MonthView") -> tuple[Callable[[], None], Callable[[], None]]:
    """An entry that is held is carried to another day and painted; the two cells that change, painted alone."""
    viewport, month = view.viewport(), view.month
    places = [month.index(row, column) for row in (1, 2, 3) for column in (1, 3, 5)]
    steps = cycle(zip(places, [*places[1:], places[0]], strict=True))
    begun = next(each for place in places for each in view.inside(place).placed)
    begin = QPointF(begun.rect.center())

    def send(kind: QEvent.Type, point: QPointF) -> None:
        button = Qt.MouseButton.LeftButton
        where = viewport.mapToGlobal(point)
        QApplication.sendEvent(
            viewport, QMouseEvent(kind, point, where, button, button, Qt.KeyboardModifier.NoModifier)
        )

    send(QEvent.Type.MouseButtonPress, begin)
    last: list[QRect] = []

    def carry() -> None:
        before, after = next(steps)
        last[:] = [view.visualRect(before), view.visualRect(after)]
        send(QEvent.Type.MouseMove, QPointF(last[1].center()))
        QApplication.processEvents()
        assert view.target is not None
        assert view.target[0] == view.day_at(after)

    def bare() -> None:
        viewport.repaint(QRegion(last[0]).united(QRegion(last[1])))

    return carry, bare


def rows() -> list[Row]:
    """The rows of the table."""
    from somedesk.ui.calendar.choice import Choice
    from somedesk.ui.calendar.month import MonthView
    from somedesk.ui.calendar.shown import Content, month_of, weeks_of
    from somedesk.ui.kit.context import Context
    from somedesk.ui.kit.theme import body_font, load_fonts

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    load_fonts()
    app.setFont(body_font())
    context = Context(Settings(language="en", theme="light"))
    context.start()
    host = QWidget()
    host.resize(1000, 560)
    month = month_of(TODAY)
    first, count = weeks_of(month)
    sixty = client(60, 31, dt.date(2026, 12, 1))
    content = Content(sixty, TODAY, context.localisation)
    shown = content.weeks(first, count, month)
    texts = [
        [[each.entry.title for each in shown.days[7 * row + column].entries] for column in range(7)]
        for row in range(count)
    ]
    host.show()

    view = MonthView(context, Choice(TODAY, host), host)
    table = QTableWidget(count, 7, host)
    for each in (view, table):
        each.resize(1000, 560)
    for row in range(count):
        table.setRowHeight(row, 105)

    def ours() -> None:
        view.show_page(content, content.weeks(first, count, month))
        app.processEvents()

    def theirs() -> None:
        put_labels(table, texts)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()

    view.show()
    table.hide()
    (one,) = interleaved((ours,), ROUNDS)
    view.hide()
    table.show()
    (other,) = interleaved((theirs,), ROUNDS)
    table.hide()
    view.show()
    big = client()
    content = Content(big, TODAY, context.localisation)
    months = [month_of(dt.date(2026, number, 1)) for number in range(1, 13)]
    pages = iter(months * ROUNDS)

    def turn() -> None:
        page = next(pages)
        start, weeks = weeks_of(page)
        view.show_page(content, content.weeks(start, weeks, page))
        view.viewport().repaint()

    def repaint() -> None:
        view.viewport().repaint()

    agenda = agenda_of(big)
    turned, bare, reckoned = interleaved((turn, repaint, lambda: balance(big, agenda, month.first, month.last)), ROUNDS)
    carried, cells = interleaved(carrying(view), 3 * ROUNDS)
    host.deleteLater()
    context.tasks.close()
    return [
        Row("calendar: a month of 60 entries, times a table with a label each", one / other, 0.5, one),
        Row("calendar: a page turned among 2,000 entries, times its bare repaint", turned / bare, 2.0, turned),
        Row("calendar: an entry carried on to a day, times the bare repaint of both", carried / cells, 2.0, carried),
        Row("calendar: milliseconds for the balance of a month among 2,000 entries", 1000 * reckoned, 5.0, reckoned),
    ]
