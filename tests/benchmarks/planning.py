"""Plans laid out from a file of plans: `python -m tests.benchmarks.planning FILE --out OUT [--margin DAYS]`.

A plan: `today`, `days` (horizon), `owners` (name → `minutes_a_working_day`, `away` first and last day), `actions` (id,
owner, minutes left, priority, begun, worth, made, after, fixed start and due or null). OUT: {plan: {action: {date:
minutes} or null}} with the hours up to an action's due date; hours after it, which it is late by, stand apart in
{"late": {plan: {action: {date: minutes}}}}.
"""

import argparse
import datetime as dt
import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from somedesk.domain.client import PRIORITIES, Period
from somedesk.domain.plan.schedule import Schedule, schedule
from somedesk.domain.plan.work import Capacity, Task


def made(plan: Mapping[str, Any], margin: int) -> Schedule:
    """The schedule of one plan."""
    tasks = [
        Task(
            action["id"],
            action["owner"],
            action["minutes"],
            PRIORITIES.index(action["priority"]),
            (-action["worth"], _day(action["made"]).toordinal()),
            tuple(action["after"]),
            _day(action["start"]) if action["start"] else None,
            _day(action["due"]) if action["due"] else None,
            begun=action["begun"],
            gain=action["worth"] * action["minutes"] / 60,
        )
        for action in plan["actions"]
    ]
    capacity = {
        name: Capacity(
            owner["minutes_a_working_day"],
            tuple(Period(_day(first), _day(last)) for first, last in owner["away"]),
        )
        for name, owner in plan["owners"].items()
    }
    today = _day(plan["today"])
    return schedule(tasks, capacity, today, today + dt.timedelta(plan["days"]), margin)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _hours(plan: Mapping[str, Any], found: Schedule, *, is_late: bool) -> dict[str, dict[str, int] | None]:
    """Minutes by action and day: up to its due date, or after it."""
    hours: dict[str, dict[str, int] | None] = {}
    for action in plan["actions"]:
        place = found.placed.get(action["id"])
        if place is None:
            hours[action["id"]] = None
            continue
        limit = max(_day(action["due"]), found.today) if action["due"] else dt.date.max
        hours[place.task] = {str(d): m for d, m in place.minutes.items() if (d > limit) == is_late}
    return hours


def main() -> int:
    """Lay out every plan, write the schedules and print how long it took."""
    parser = argparse.ArgumentParser(prog="planning", description="Lay out plans and write their schedules.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--margin", type=int, default=0, metavar="DAYS", help="days kept before a due date (0)")
    args = parser.parse_args()
    plans = json.loads(args.file.read_text("utf-8"))
    written: dict[str, Any] = {}
    late: dict[str, Any] = {}
    nowhere = 0
    for plan in plans:
        began = time.perf_counter()
        found = made(plan, args.margin)
        print(f"{plan['name']:<60}{(time.perf_counter() - began) * 1000:>9.1f} ms", flush=True)
        written[plan["name"]] = _hours(plan, found, is_late=False)
        nowhere += any(place.missing and place.due <= found.horizon for place in found.placed.values())
        late[plan["name"]] = {key: hours for key, hours in _hours(plan, found, is_late=True).items() if hours}
    args.out.write_text(json.dumps(written | {"late": late}), "utf-8")
    print(f"plans with hours laid out nowhere: {nowhere} of {len(plans)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
