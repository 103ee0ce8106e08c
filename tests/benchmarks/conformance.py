"""Reports that are looked at before they claim anything: what the looks cost, of each kind, short and long.

Decision 0014 holds these against the last commit whose reports nobody looked at, which had these kinds and sections and
reads this client: `python3 dev.py bench --against 4261731 conformance`.
"""

import time
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.domain.client import LANGUAGES, Client, rating_id
from somedesk.reports.build import ReportOptions, build
from somedesk.store.records import read_client
from tests.benchmarks.row import Row

CLIENT = Path(__file__).parents[1] / "data" / "format-4.somedesk"
SECTIONS = {
    "action-plan": ("standing", "charts", "overview", "actions", "notes"),
    "assessment": ("standing", "charts", "notes", "appendix"),
    "summary": (),
    "poster": (),
    "minutes": ("notes", "decisions", "agreed"),
}
ROUNDS = 5


def rows() -> Iterator[Row]:
    """Each kind in each language, alone and beside another, of a client with much and one with little."""
    long, short = _of_one(12), _of_one(2)
    for kind, sections in SECTIONS.items():
        for number, language in enumerate(LANGUAGES):
            for second in (None, LANGUAGES[number - 1]):
                options = ReportOptions(sections=sections, second_language=second)
                for size, client in (("short", short), ("long", long)):
                    name = f"{size} {kind} in {language}{f' and {second}' if second else ''}, all ÷ all but the looks"
                    yield _row(name, kind, client, language, options)


def _row(name: str, kind: str, client: Client, language: str, options: ReportOptions) -> Row:
    day = max(one.date for one in client.assessments.values())
    pdf = build(kind, client, language, options, day)
    whole = _quickest(lambda: build(kind, client, language, options, day))
    looks = 0.0
    if find_spec("somedesk.reports.conformance"):  # an earlier commit does not look
        look = import_module("somedesk.reports.conformance").broken_rules
        looks = sum(_quickest(lambda profile=profile: look(pdf, profile)) for profile in ("ua1", "2a"))
    return Row(name, whole / (whole - looks), 2, whole)


def _quickest(call: Callable[[], object]) -> float:
    """CPU seconds of all threads."""
    taken = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        call()
        taken.append(time.process_time() - begin)
    return min(taken)


def _of_one(rated: int) -> Client:
    """A client of the built-in model with so many dimensions that are rated, half as many with notes, and actions."""
    client, model = read_client(CLIENT), built_in()
    assessment = replace(client.timeline[-1], model=model.id)
    rating, action = next(iter(client.ratings.values())), next(iter(client.actions.values()))
    ratings = [
        replace(
            rating,
            id=rating_id(assessment.id, dimension),
            assessment=assessment.id,
            dimension=dimension,
            level=1 + number % 3,
            target=4,
            note="" if number % 2 else "Tonen er fælles, men ingen svarer i weekenden, og ingen har ansvaret. " * 2,
        )
        for number, dimension in enumerate(model.dimension_ids()[:rated])
    ]
    actions = [
        replace(action, id=f"action-{number}", title=f"Skriv retningslinjer {number}", dimension=one.dimension)
        for number, one in enumerate(ratings)
    ]
    return replace(
        client,
        models={model.id: model},
        assessments={assessment.id: assessment},
        ratings={one.id: one for one in ratings},
        actions={one.id: one for one in actions},
    )
