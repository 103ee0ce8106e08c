"""All faults in full: `python -m tests.faults [--json FILE] [--share PART] [NAME …]`. Exits with 1 if any failed."""

import argparse
import json
import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from tests.faults import (
    clocks,
    damage,
    errors,
    figures,
    full_disk,
    hands,
    hostile,
    instances,
    kills,
    limits,
    locked,
    merging,
    power,
    protecting,
    sequences,
    soak,
    workshop,
)
from tests.faults.outcome import Outcome


class Fault(Struct, frozen=True):
    """A kind of fault: how often it is tried in full; ``every`` if it goes through all there is, whatever the count."""

    title: str
    run: Callable[[int], Outcome]
    count: int
    every: bool = False


def _needless(_count: int) -> Outcome:
    sites, needless = power.needless_flushes()
    return Outcome(sites, tuple(f"not missed when left out: {site}" for site in needless))


def _largest(_count: int) -> Outcome:
    return hostile.largest()


FAULTS = {
    "kills": Fault("kill -9 under constant clicking", kills.run, 1_000),
    "protecting": Fault("kill -9 at each step of a passphrase", protecting.run, protecting.MOST_STEPS, every=True),
    "errors": Fault("an error at each file-system call, once and for good", errors.run, errors.MOST_CALLS, every=True),
    "power": Fault("power cuts, any part of what was not flushed surviving", power.run, 100_000),
    "flushes": Fault("each flush left out in turn is noticed", _needless, 1, every=True),
    "full-disk": Fault("a full disk, then freed", full_disk.run, 60),
    "damage": Fault("cut at every length, every bit flipped, blocks zeroed, swapped", damage.run, 8, every=True),
    "instances": Fault("programs wanting one file, a third killed; forged locks", instances.run, 50),
    "hands": Fault("others' hands in an open file × unsaved changes", hands.run, len(hands.HANDS), every=True),
    "clocks": Fault("clock jumps before each operation", clocks.run, len(clocks.JUMPS), every=True),
    "sequences": Fault("random sequences against a plain model", sequences.run, 2_000),
    "hostile": Fault("hostile files", hostile.run, 100_000),
    "figures": Fault("files of platforms, changed at random", figures.run, 200_000),
    "merging": Fault("hostile files to merge with", merging.run, 100_000),
    "locked": Fault("files under a passphrase, damaged and forged", locked.run, 100_000),
    "largest": Fault("the largest hostile files: time and memory", _largest, 1, every=True),
    "limits": Fault("files of any shape within the limits: time and memory", limits.run, 60),
    "workshop": Fault("kill -9 in the middle of a workshop", workshop.run, 500),
    "workshop-window": Fault("the same through the parts of its window", workshop.window, 250),
    "soak": Fault("changes in one session", soak.run, 100_000),
}


def main() -> int:
    """Run what was asked for and print it."""
    parser = argparse.ArgumentParser(prog="faults")
    parser.add_argument("names", nargs="*", help=f"which: {', '.join(FAULTS)} (all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write rows {name, runs, failures, figures, ok}")
    parser.add_argument("--share", type=float, default=1.0, metavar="PART", help="of the full counts, 0.01 for a look")
    args = parser.parse_args()
    if unknown := set(args.names) - set(FAULTS):
        parser.error(f"no such fault: {', '.join(sorted(unknown))}")
    logging.disable()  # failing to save is what most of this is about
    rows = []
    for name in args.names or FAULTS:
        fault = FAULTS[name]
        begin = time.monotonic()
        outcome = fault.run(fault.count if fault.every else max(1, round(fault.count * args.share)))
        rows.append(_row(name, outcome))
        seconds = time.monotonic() - begin
        verdict = "ok" if not outcome.failures else f"{len(outcome.failures)} FAILED"
        print(f"{fault.title:<66}{outcome.runs:>9,}{seconds:>8.0f} s  {verdict}", flush=True)
        for what, value in outcome.figures.items():
            print(f"    {what}: {value:,.6g}", flush=True)
        for failure in outcome.failures:
            print(f"    {failure}", flush=True)
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


def _row(name: str, outcome: Outcome) -> dict[str, object]:
    return {
        "name": name,
        "runs": outcome.runs,
        "failures": list(outcome.failures),
        "figures": dict(outcome.figures),
        "ok": not outcome.failures,
    }


if __name__ == "__main__":
    sys.exit(main())
