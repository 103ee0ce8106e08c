"""The action plan as CSV, for programs: fields by their own names, values as they are kept."""

import csv
import io

import msgspec
from msgspec import Struct

from somedesk.base.formulas import marked
from somedesk.domain.client import Action, Client
from somedesk.domain.plan import plan
from somedesk.exchange.action_columns import dimension_names

NAMES = ("depends_on_titles", "dimension_name")
FIELDS = Action.__struct_fields__


def export_actions(client: Client, language: str) -> bytes:
    """One row per action in the order of the plan, with the separators that ``language``'s spreadsheets read."""
    english = language == "en"
    names = dimension_names(client, language)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if english else ";")
    writer.writerow([*FIELDS, *NAMES])
    for action in plan.in_plan_order(client, language):
        cells = [_cell(getattr(action, field), english) for field in FIELDS]
        before = [client.actions[key].title for key in action.depends_on if key in client.actions]
        writer.writerow(map(marked, [*cells, "\n".join(before), names.get(action.dimension or "", "")]))
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _cell(value: object, english: bool) -> str:
    if isinstance(value, float):
        return f"{value:.10g}" if english else f"{value:.10g}".replace(".", ",")
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple | Struct):
        return msgspec.json.encode(value).decode() if value else ""
    return "" if value is None else str(value)
