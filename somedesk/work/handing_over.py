"""Handing a client over: a copy for somebody else, with what is to go along and nothing else."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from somedesk.domain.client import TABLES, Client, Record, with_tables
from somedesk.domain.history import Entry
from somedesk.domain.records.table import Table
from somedesk.domain.stage_check.spread import withheld
from somedesk.domain.workshop.rounds import rounds_as_listed
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.store.environment import Environment
from somedesk.store.handing_over import check_handing_over, write_copy

HISTORY = "history"
# What can be left out, and the fields that are emptied then. Where anything is, the history goes too: it holds all that
# ever stood there. A copy without it can be merged back, and what is empty in it then counts as untouched.
LEFT_OUT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "client_notes": {"client": ("contact", "notes")},
    "assessment_notes": {
        "ratings": ("note", "evidence", "evidence_date", "confidence", "votes"),
        "assessments": ("participants", "facilitator"),
        "workshops": ("participants", "agenda"),
        "rounds": ("hands", "hands_abstained", "open_votes", "votes", "abstained", "withheld", "named"),
        "decisions": ("reason", "dissent", "target_reason", "target_dissent"),
        "parked": ("text",),
    },
    "plan_notes": {"actions": ("notes", "log")},
}
PARTS = (*LEFT_OUT, HISTORY)


class HandOver(Struct, frozen=True):
    """Which of ``PARTS`` go along, and the passphrase that the copy gets; empty: anyone who has it can read it."""

    parts: frozenset[str]
    passphrase: str = ""


def copied(client: Client, parts: frozenset[str]) -> Client:
    """The client with only those of ``PARTS`` that are to go along, and all the rest.

    Who answered a stage check anonymously, while too few have, is counted and not told, as in every export; and so are
    rounds of secret votes that do not bear being compared.
    """
    tables: dict[str, Mapping[str, Record]] = {}
    for part, emptied in LEFT_OUT.items():
        if part not in parts:
            for name, fields in emptied.items():
                tables[name] = _without(TABLES[name], client.table(name), fields)
    return rounds_as_listed(withheld(with_tables(client, tables)))


def _without(table: Table, records: Mapping[str, Record], fields: tuple[str, ...]) -> Mapping[str, Record]:
    empty = {field: table.defaults()[field] for field in fields}
    left = {key: replace(record, **empty) for key, record in records.items()}
    return {key: record for key, record in left.items() if not table.is_sparse or record != table.blank(record)}


def goes_along(parts: frozenset[str]) -> frozenset[str]:
    """What really does of what was chosen: the history only with all the rest."""
    return parts if parts >= LEFT_OUT.keys() else parts - {HISTORY}


def hand_over(
    file: ClientFile, client: Client, entries: Sequence[Entry], target: Path, chosen: HandOver, environment: Environment
) -> Path:
    """Write a copy of ``client``, which ``file`` holds with its history ``entries``; where it is, is returned.

    May be called on another thread. Raises FileProblem or InvalidInput.
    """
    seal = Seal.make(chosen.passphrase) if chosen.passphrase else None
    check_handing_over(file.path, client.profile.uid, file.seal, target, environment)
    parts = goes_along(chosen.parts)
    write_copy(target, copied(client, parts), entries if HISTORY in parts else (), seal, environment)
    return target
