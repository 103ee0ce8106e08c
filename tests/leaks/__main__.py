"""Looks for what leaks, in full: `python -m tests.leaks [--kills COUNT]`. Exits with 1 if anything did."""

import argparse
import sys

from tests.leaks.trials import kills, steps


def main() -> int:
    """Run both trials and print what was found."""
    parser = argparse.ArgumentParser(prog="leaks")
    parser.add_argument("--kills", type=int, default=200, metavar="COUNT", help="journeys that are killed (200)")
    args = parser.parse_args()
    failures = 0
    for title, outcome in (("every feature, step by step", steps()), ("killed at any moment", kills(args.kills))):
        print(f"{title:<40}{outcome.runs:>6}  {len(outcome.failures) or 'ok'}", flush=True)
        for failure in outcome.failures:
            print(f"    {failure}", flush=True)
        failures += len(outcome.failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
