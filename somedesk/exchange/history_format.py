"""The history for other programs: one row for each field of each record that a change touched, or as JSON."""

import csv
import io
from collections.abc import Iterator, Sequence

import msgspec

from somedesk.base.formulas import marked
from somedesk.domain.client import Client
from somedesk.domain.history import Entry, Step, walk_back

COLUMNS = (
    "when", "since", "changes", "who", "why", "what", "undone", "table", "record", "field", "before", "after",
)  # fmt: skip


def export_csv(client: Client, entries: Sequence[Entry], language: str) -> bytes:
    """With the separators that ``language``'s spreadsheets read; oldest first.

    Raises ConflictingChange "history_broken" if the entries do not lead to ``client``.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter="," if language == "en" else ";")
    writer.writerow(COLUMNS)
    for step in reversed(list(walk_back(client, entries))):
        for row in _rows(step):
            writer.writerow(map(marked, row))
    return text.getvalue().encode("utf-8-sig", errors="replace")


def export_json(client: Client, entries: Sequence[Entry]) -> bytes:
    """Each entry with the records that it touched, before and after; oldest first. Raises as ``export_csv``."""
    found = [
        {
            **msgspec.to_builtins(msgspec.structs.replace(step.entry, traces=())),
            "records": [
                {"table": table, "id": record, "before": before, "after": after}
                for (table, record), (before, after) in step.records.items()
            ],
        }
        for step in reversed(list(walk_back(client, entries)))
    ]
    for each in found:
        del each["traces"]
    return msgspec.json.format(msgspec.json.encode(found), indent=1) + b"\n"


def _rows(step: Step) -> Iterator[tuple[str, ...]]:
    entry = step.entry
    since = entry.since.isoformat() if entry.since else ""
    undone = "yes" if entry.undone else ""
    head = (entry.when.isoformat(), since, str(entry.changes), entry.who, entry.why, entry.label.key, undone)
    if not step.records:
        yield (*head, "", "", "", "", "")
    for (table, record), (before, after) in step.records.items():
        old, new = before or {}, after or {}
        differing = [name for name in {**old, **new} if old.get(name) != new.get(name)]
        for name in differing or [""]:
            yield (*head, table, record, name, _cell(old.get(name)), _cell(new.get(name)))


def _cell(value: object) -> str:
    if value is None or isinstance(value, str):
        return value or ""
    return msgspec.json.encode(value).decode()
