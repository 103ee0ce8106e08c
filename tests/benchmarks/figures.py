"""Files of figures: reading, recognising and checking one of 100,000 rows, side by side with csv.reader alone."""

import csv
import datetime as dt
import io
import random
import tracemalloc

from somedesk.exchange.figures.found import Ask
from somedesk.exchange.figures.reading import read
from somedesk.exchange.incoming import Incoming
from tests import platform_files as files
from tests.benchmarks.row import Row, interleaved

ROWS = 100_000
ROUNDS = 5
TODAY = dt.date(2026, 11, 29)


def rows() -> list[Row]:
    """CPU time, and memory beside the file."""
    found = []
    for name, data in (
        ("posts of Meta", facebook(ROWS)),
        ("posts of YouTube", youtube(ROWS)),
        ("days of LinkedIn", campaigns(ROWS)),
    ):

        def ours(data: bytes = data) -> object:
            return read(Incoming("file", data), Ask(TODAY))

        def bare(data: bytes = data) -> object:
            return sum(1 for _ in csv.reader(io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline="")))

        taken, alone = interleaved((ours, bare), ROUNDS)
        what = f"{ROWS:,} {name}"
        found.append(Row(f"{what} read, recognised and checked ÷ csv.reader alone", taken / alone, 3.0, taken))
        tracemalloc.start()
        held = ours()
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        del held
        found.append(Row(f"memory for {what} ÷ the file", peak / len(data), 6.0))
    return found


def facebook(count: int) -> bytes:
    """Posts of a page as the platform gives them."""
    chance = random.Random(1)
    begin = dt.datetime(2015, 1, 1)  # noqa: DTZ001 - as the file has it
    made = [
        (
            910000000000000 + number, "100000000000007", "Example", f"Caption {number}, of some length 🙂 #tag", "", 0,
            f"{begin + dt.timedelta(minutes=37 * number):%m/%d/%Y %H:%M}",
            f"https://www.facebook.com/example/posts/{number}", "Photos", "", "Lifetime", chance.randint(0, 9_999),
            chance.randint(0, 9_999), chance.randint(0, 99), chance.choice(("", 3)),
        )
        for number in range(count)
    ]  # fmt: skip
    return files.facebook_posts(rows=made)


def youtube(count: int) -> bytes:
    """Videos of a channel as the platform gives them."""
    chance = random.Random(1)
    begin = dt.date(2015, 1, 1)
    made = [files.YOUTUBE_EN, ("Total", "", "", "", 8290, 251.3464, -70, 6.98, "")]
    for number in range(count):
        day = begin + dt.timedelta(number % 4_000)
        made.append(
            (
                f"v{number:010}", f"Title {number}", f"{day:%b} {day.day}, {day.year}", chance.randint(10, 999),
                chance.randint(0, 99_999), round(chance.random() * 100, 4), chance.randint(-5, 50),
                round(chance.random() * 10, 2), 75,
            )
        )  # fmt: skip
    return files.csv_text(made).encode()


def campaigns(count: int) -> bytes:
    """Days of 25 campaigns as the platform gives them: a table by day has no more days than there are."""
    chance = random.Random(1)
    begin = dt.date(2015, 1, 1)
    head = (
        "Start Date (in UTC)",
        "Account Name",
        "Campaign Name",
        "Campaign ID",
        "Total Spent",
        "Impressions",
        "Clicks",
    )
    made = [
        (
            f"{begin + dt.timedelta(number // 25):%m/%d/%Y}", "Example", f"Campaign {number % 25}", 1_000 + number % 25,
            f"{chance.random() * 3_000:,.2f}", chance.randint(0, 99_999), chance.randint(0, 500),
        )
        for number in range(count)
    ]  # fmt: skip
    above = "Campaign Performance Report (in UTC)\nReport Start: 01/01/2015, Report End: 12/12/2025\n\n"
    return (above + files.csv_text([head, *made])).encode()
