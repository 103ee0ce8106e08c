"""Whatever leaves the program in a list stands as the language sorts it."""

import csv
import datetime as dt
import io

import openpyxl
import pytest
from msgspec.structs import replace

from somedesk.domain.calendar.agenda import agenda_of
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.figures import Measurement, Metric
from somedesk.domain.records.team import Department, Holding, Person, Responsibility, Task
from somedesk.exchange.formats import export
from somedesk.reports.options import ReportOptions
from tests.small_client import small_client

TODAY = dt.date(2026, 11, 14)
ORDER = {
    "da": ("banan", "Citron 2", "citron 10", "Zorro", "Ændr", "Østers", "Åbn"),
    "sv": ("banan", "Citron 2", "citron 10", "Zorro", "Åbn", "Ændr", "Østers"),
}


def client_of(language: str) -> Client:
    names = sorted(ORDER[language], reverse=True)
    small = small_client()
    metrics = {f"m{n}": Metric(id=f"m{n}", name=name) for n, name in enumerate(names)}
    entries = [Entry(f"e{n}", name, day=TODAY) for n, name in enumerate(names)]
    ideas = [Entry(f"i{n}", name) for n, name in enumerate(names)]
    first = dt.date(2026, 10, 1)
    return replace(
        small,
        profile=replace(small.profile, language=language),
        metrics=metrics,
        measurements={
            f"{key}.2026-10": Measurement(f"{key}.2026-10", metric=key, first=first, precision="month", value=1.0)
            for key in metrics
        },
        entries={each.id: each for each in (*entries, *ideas)},
        owners={name: Person(name) for name in names},
        holdings={f"{name}.plan": Holding(f"{name}.plan", name, "plan", 1.0) for name in names},
        departments={f"d{n}": Department(f"d{n}", name) for n, name in enumerate(names)},
        tasks={f"t{n}": Task(f"t{n}", name) for n, name in enumerate(names)},
        responsibilities={"d0.t0": Responsibility("d0.t0", "d0", "t0", responsible=True)},
    )


def listed(cells: list[str], language: str) -> list[tuple[str, ...]]:
    """What of the names stands there, in runs that hold each of them once."""
    known = [cell for cell in cells if cell in ORDER[language]]
    count = len(ORDER[language])
    return [tuple(known[at : at + count]) for at in range(0, len(known), count)]


@pytest.mark.parametrize("language", ["da", "sv"])
def test_the_workbook_and_the_tables_stand_as_the_language_sorts(language: str) -> None:
    client = client_of(language)
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", client, language, ReportOptions(), TODAY)))
    seen = 0
    for sheet in book.worksheets:
        for column in [*sheet.iter_cols(values_only=True), *sheet.iter_rows(max_row=1, values_only=True)]:
            # A head names one department.
            for run in (each for each in listed([str(cell) for cell in column], language) if len(each) > 1):
                assert run == ORDER[language], sheet.title
                seen += 1
    assert seen >= 7, "key figures, measurements, people, departments twice, tasks, entries, ideas"
    for kind in ("figures-csv", "calendar-csv"):
        text = export(kind, client, language, ReportOptions(), TODAY).decode("utf-8-sig")
        cells = [cell for row in csv.reader(io.StringIO(text), delimiter=";") for cell in row]
        for run in listed(cells, language):
            assert run == ORDER[language], kind


@pytest.mark.parametrize("language", ["da", "sv"])
def test_days_and_ideas_of_the_calendar_stand_as_the_language_sorts(language: str) -> None:
    agenda = agenda_of(client_of(language))
    assert tuple(entry.title for entry in agenda.ideas) == ORDER[language]
    assert tuple(each.entry.title for each in agenda.between(TODAY, TODAY)) == ORDER[language]
