"""All benchmarks as a table: `python -m tests.benchmarks [--json FILE] [NAME …]`. Exits with 1 over budget.

With --against COMMIT they are compared with those of another commit instead.
"""

import argparse
import importlib
import json
import sys
from pathlib import Path

import msgspec

from tests.benchmarks import door, earlier
from tests.benchmarks.against import compare
from tests.benchmarks.row import Row
from tests.benchmarks.turns import answer

MODULES = (
    "startup", "grid", "pages", "library", "store", "ballots", "report", "workshop", "gaps", "memory", "figures",
    "key_figures", "calendar", "instruments", "links", "importing", "conformance")  # fmt: skip


def main() -> int:
    """Run what was asked for and print it."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("names", nargs="*", help=f"which: {', '.join(MODULES)} (all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write rows {name, value, budget, ok}")
    parser.add_argument("--against", metavar="COMMIT", help="side by side with another commit, in one run")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="how often each is measured then (9)")
    parser.add_argument("--turns", action="store_true", help="time a slice for each line that is read; for --against")
    args = parser.parse_args()
    if unknown := set(args.names) - set(MODULES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    if args.against:
        pairs = compare(args.against, args.names or MODULES, args.rounds)
        if args.json:
            args.json.write_bytes(msgspec.json.format(msgspec.json.encode(pairs), indent=1) + b"\n")
        return 0 if pairs else 1
    door.go_through()
    earlier.stand_in()
    if args.turns:
        answer(*args.names)
        return 0
    rows: list[Row] = []
    for name in args.names or MODULES:
        for row in importlib.import_module(f"tests.benchmarks.{name}").rows():
            print(f"{row.name:<76}{row.value:>10.2f}{row.budget:>10.2f}  {'ok' if row.ok else 'OVER'}", flush=True)
            rows.append(row)
    if args.json:
        table = [_told(row) for row in rows]
        args.json.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    return 0 if all(row.ok for row in rows) else 1


def _told(row: Row) -> dict[str, object]:
    told: dict[str, object] = {"name": row.name, "value": row.value, "budget": row.budget, "ok": row.ok}
    return told if row.seconds is None else {**told, "seconds": row.seconds}


if __name__ == "__main__":
    sys.exit(main())
