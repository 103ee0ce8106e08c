"""What is read many cells at a time is what is read a cell at a time."""

import csv
import datetime as dt
import io
import random

import pytest

from somedesk.exchange.figures import at_once, chunks, dates, numbers

CELLS = (
    "", "a", "12", " ", "é", "🙂", "a,b", 'b"c', '"', '""', "x\ny", "x\r\ny", "x\ry", "\0", "-", "12;5", ",", '"a"',
)  # fmt: skip
FIRST, LAST = dt.date(1990, 1, 1), dt.date(2100, 12, 31)


@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_a_text_is_taken_apart_as_the_csv_module_does(quoting: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "FIRST", 30)
    monkeypatch.setattr(chunks, "PIECE", 50)
    monkeypatch.setattr(chunks, "_LONGEST", 200)
    by_column = 0
    for seed in range(600):
        chance = random.Random(seed)
        cells = chance.sample(CELLS, chance.randint(1, 5))
        text = io.StringIO(newline="")
        writer = csv.writer(
            text, quoting=quoting, delimiter=",;"[seed % 2], lineterminator=("\n", "\r\n", "\r")[seed % 3]
        )  # type: ignore[call-overload]
        for _ in range(chance.randint(1, 30)):
            writer.writerow([chance.choice(cells) for _ in range(chance.choice((3, 3, 3, seed % 4)))])
        made = text.getvalue()
        if seed % 5 == 0:  # and what no program writes
            made = "".join(chance.sample(made, len(made)))
        if "\0" in made and seed % 2:
            continue
        given = list(csv.reader(io.StringIO(made, newline=""), delimiter=",;"[seed % 2]))
        found = list(chunks.of_text(io.StringIO(made, newline=""), ",;"[seed % 2]))
        by_column += any(chunk.firsts for chunk in found)
        assert [row for chunk in found for row in chunk.rows] == given, repr(made)
    assert by_column > 50


@pytest.mark.parametrize("point", [".", ","])
def test_numbers_read_at_once_are_those_that_are_read_one_by_one(point: str) -> None:
    written = (
        "", "-", "--", "NAN", "undefined", "null", "<1", "0", "007", "-12", "1.5", "1,5", "1.234,5", "1,234.5",
        "12 345", "1e5", "inf", "1e999", "nan", ".5",
        "1,23", "1.234", "1,234,567", "1,2345", "x", "-0.25", "1\n2", "5\n",
    )  # fmt: skip
    quick = 0
    for seed in range(600):
        chance = random.Random(seed)
        cells = chance.choices(chance.sample(written, 2), k=4)
        single = [numbers.read(cell, point, is_count=False) for cell in cells]
        read = at_once.grouped(cells, point) if seed % 2 else at_once.plain(cells) if point == "." else None
        assert read is None or [*map(repr, read)] == [repr(each) for each in single], cells
        quick += read is not None
    assert quick > 10


@pytest.mark.parametrize("name", ["date-iso", "date-iso-slash", "date-compact", "date-month-first", "date-day-first"])
def test_dates_read_at_once_are_those_that_are_read_one_by_one(name: str) -> None:
    forms = ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%dT%H:00:00", "%d/%m/%Y 8")
    for seed in range(400):
        chance = random.Random(seed)
        form, other = chance.choice(forms), chance.choice(forms)
        days = [dt.datetime(2026, 1, 1) + dt.timedelta(chance.randint(0, 900)) for _ in range(4)]  # noqa: DTZ001
        cells = [day.strftime(form if chance.random() < 0.95 else other) for day in days]
        if seed % 7 == 0:
            cells = [f"{cells[0]}\n{cells[1]}", cells[2], cells[3][:10]]
        if (read := at_once.ordinals(name, cells, FIRST, LAST)) is not None:
            assert [*read] == [dates.READERS[name](cell).toordinal() for cell in cells], cells
