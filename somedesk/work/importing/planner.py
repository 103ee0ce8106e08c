"""Tasks of Microsoft Planner: new actions of the plan."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from somedesk.base.errors import InvalidInput
from somedesk.content.messages import message, sentence
from somedesk.domain.client import Action, Client
from somedesk.domain.plan import plan
from somedesk.exchange.incoming import ImportCall, Incoming, Said, Shown, Taken
from somedesk.exchange.planner import SOURCE, Plan, Task, bucket_sizes, is_plan, read_plan

_OTHER = re.compile(r"[^A-Za-z0-9_-]")


def recognise(incoming: Incoming) -> str | None:
    """A workbook with the heads of Planner's tasks."""
    return SOURCE if is_plan(incoming) else None


def read(incoming: Incoming, _call: ImportCall) -> Plan:
    """Raises FileProblem."""
    found = read_plan(incoming)
    if not found.tasks:
        raise InvalidInput("planner_empty")
    return found


def shown(found: Plan, _client: Client | None, call: ImportCall) -> Shown:
    """The tasks as ``actions``, and the buckets with their numbers."""
    return Shown(
        SOURCE,
        skipped=tuple({"row": row, "reason": message(reason, call.language)} for row, reason in found.skipped),
        others={
            "actions": [_told(task) for task in found.tasks],
            "buckets": [{"name": name, "actions": count} for name, count in bucket_sizes(found)],
        },
    )


def _told(task: Task) -> Mapping[str, Any]:
    held = {name: getattr(task, name) for name in task.__struct_fields__ if name != "row"}
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in held.items()}


def take(found: Plan, client: Client | None, call: ImportCall) -> Taken:
    """An action for each task; one that came in before is left as it is now."""
    assert client is not None
    new = [action for task in found.tasks if (action := _action(task, call)).id not in client.actions]
    said = tuple(Said("cli_not_taken", {"reason": reason}) for _, reason in found.skipped)
    if not new:
        return Taken(Said("cli_unchanged"), said=said)
    return Taken(
        Said("cli_imported_actions", {"changed": 0, "new": len(new)}), plan.add_actions(client, new), said=said
    )


def _action(task: Task, call: ImportCall) -> Action:
    done = task.status == "done"
    lines = [sentence("planner_bucket", call.language, name=task.bucket)] if task.bucket else []
    start = task.start if task.start and (not task.due or task.start <= task.due) else None
    return Action(
        id=f"planner-{_OTHER.sub('-', task.id)[:60]}" if task.id else call.new_id(),
        title=task.title,
        created=task.created or call.today,
        text="\n".join([*lines, *(f"– {part}" for part in task.subtasks)])[:100_000],
        owner=task.owner,
        start=start,
        due=task.due,
        start_fixed=start is not None,
        due_fixed=task.due is not None,
        priority=task.priority,
        status=task.status,
        percent=100 if done else 0,
        completed=(task.completed or call.today) if done else None,
        notes=task.notes[:100_000],
    )
