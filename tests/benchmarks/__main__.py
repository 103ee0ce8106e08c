"""All benchmarks as a table: `python -m tests.benchmarks [--json FILE] [NAME …]`. Exits with 1 over budget."""

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.benchmarks.row import Row

MODULES = ("startup", "grid", "pages", "library", "store", "report", "gaps", "memory")


def main() -> int:
    """Run what was asked for and print it."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("names", nargs="*", help=f"which: {', '.join(MODULES)} (all)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write rows {name, value, budget, ok}")
    args = parser.parse_args()
    if unknown := set(args.names) - set(MODULES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    rows: list[Row] = []
    for name in args.names or MODULES:
        for row in importlib.import_module(f"tests.benchmarks.{name}").rows():
            print(f"{row.name:<76}{row.value:>10.2f}{row.budget:>10.2f}  {'ok' if row.ok else 'OVER'}", flush=True)
            rows.append(row)
    if args.json:
        table = [{"name": r.name, "value": r.value, "budget": r.budget, "ok": r.ok} for r in rows]
        args.json.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
