"""Reports of many options at once, drawn by lot and the same each time: `python3 dev.py reports [COUNT]` checks all,
`--seed N` others.

Each is made twice, which must give the same bytes, and looked at by the three checkers. The first few are checked in
every test run.
"""

import argparse
import datetime as dt
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from somedesk.base.settings import Settings
from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES, Client
from somedesk.reports.build import KINDS, SECTIONS, ReportOptions
from somedesk.work.reports import ReportCall, report
from tests.reports.checkers import HOSTILE, findings
from tests.reports.conftest import TODAY, client_with
from tests.reports.few_ballots import with_few_ballots
from tests.reports.tags import logo

COUNT, SEED = 60, 15
DAY = dt.date(2026, 11, 20)


def calls(count: int = COUNT, seed: int = SEED) -> Iterator[tuple[Client, ReportCall]]:
    """So many reports; kinds and languages take turns, the rest is drawn."""
    lot = random.Random(seed)
    kinds = tuple(KINDS)
    for number in range(count):
        kind, language = kinds[number % len(kinds)], LANGUAGES[number // len(kinds) % len(LANGUAGES)]
        client = _client(lot, language)
        yield client, ReportCall(kind, language, _options(lot, client, kind, language))


def _client(lot: random.Random, language: str) -> Client:
    if lot.random() < 0.75:
        return with_few_ballots(sample_client(language, DAY))
    return client_with(language, {"strategy": {"level": 2, "target": 4, "note": HOSTILE}})  # type: ignore[arg-type]


def _options(lot: random.Random, client: Client, kind: str, language: str) -> ReportOptions:
    assessments = [assessment.id for assessment in client.timeline]
    sections = None
    if KINDS[kind].sections and lot.random() < 0.5:
        sections = tuple(lot.sample(list(SECTIONS), lot.randint(2, len(SECTIONS))))
    chosen = lot.choice([None, *assessments])
    earlier = [one for one in assessments if one != chosen]
    return ReportOptions(
        sections=sections,
        title=lot.choice(["", "Vores plan\nfor 2027", HOSTILE[:60].replace("\n", " ")]),
        introduction=lot.choice(["", HOSTILE, "Kære bestyrelse\n\nVi har talt med alle. " * 4]),
        footer=lot.choice(["", "Kun til jeres eget brug"]),
        mark=lot.choice(["", "Udkast", "Får inte spridas"]),
        accent=lot.choice(["", "#7A1F3D", "#0B5A3C"]),
        confidential=lot.random() < 0.6,
        second_language=lot.choice([None, *(one for one in LANGUAGES if one != language)]),
        rated=lot.random() < 0.7,
        logo=logo() if lot.random() < 0.5 else None,
        with_logo=lot.random() < 0.7,
        assessment=chosen,
        compare=lot.choice([None, "", *earlier[:1]]),
        consultant=lot.choice(["", "Ida Ørsted"]),
        organisation=lot.choice(["", "Fjordblik & Sønner"]),
    )


def faults(client: Client, call: ReportCall, folder: Path) -> list[str]:
    """What is wrong with the report, or that it is another one the next time."""
    made, again = (report(client, call, Settings(), TODAY).pdf for _ in range(2))
    found = list(findings(made, folder, alike=call.kind in ("ballots", "poster")))
    return found if made == again else [*found, "the same input gave other bytes"]


def main() -> int:
    """Check them all, and say of each what is wrong."""
    parser = argparse.ArgumentParser(prog="reports")
    parser.add_argument("count", type=int, nargs="?", default=COUNT)
    parser.add_argument("--seed", type=int, default=SEED, help="of the lot; another one gives other reports")
    args = parser.parse_args()
    wrong = 0
    for number, (client, call) in enumerate(calls(args.count, args.seed), 1):
        with tempfile.TemporaryDirectory() as folder:
            found = faults(client, call, Path(folder))
        wrong += bool(found)
        languages = f"{call.language} {call.options.second_language or ''}"
        print(f"{number:>3} {call.kind:<20} {languages:<6} {'ok' if not found else ''}", flush=True)
        print(*(f"      {line}" for line in found), sep="\n", end="\n" if found else "")
    print(f"{args.count} reports, {wrong} with faults")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
