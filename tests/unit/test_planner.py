"""A workbook of Microsoft Planner: its tasks as new actions, and not twice."""

import datetime as dt
import io
import zipfile

import pytest

from somedesk.base.errors import InvalidInput
from somedesk.domain.change import apply
from somedesk.exchange.incoming import ImportCall, Incoming
from somedesk.exchange.planner import bucket_sizes, read_plan
from somedesk.work.importing import kinds
from tests import platform_files as files
from tests.small_client import small_client

CALL = ImportCall("da", dt.date(2026, 11, 29), lambda: "new")
HEAD_DA = ("Opgave-id", "Opgavenavn ", "Bucket", "Status", "Prioritet", "Tildelt til", "Oprettelsesdato",
           "Forfaldsdato", "Startdato", "Fuldføringsdato", "Afsluttede tjeklisteelementer", "Tjeklisteelementer",
           "Noter")  # fmt: skip
HEAD_EN = ("Task ID", "Task Name", "Bucket Name", "Progress", "Priority", "Assigned To", "Created Date", "Due Date",
           "Start date", "Completed Date", "Completed Checklist Items", "Checklist Items", "Notes")  # fmt: skip
ROWS = (
    ("t1", "Lav plan", "b1", "Ikke startet", "Mellem", "Test To;Test Et", "2026-05-12", "2026-06-01", "", "", "0/2",
     "Vælg kanaler;Aftal rytme", "6,1"),
    ("t2", "Mål effekten", "b2", "I gang", "Vigtig", "", "2026-05-13", "", "", "", "", "", ""),
    ("t3", "Ryd op", "b1", "Fuldført", "Lav", "", "2026-05-13", "2026-08-01", "2026-09-01", "2026-08-14", "2/2", "Luk",
     ""),
    ("t4", "Uklar", "b1", "Måske", "Lav", "", "2026-05-13", "", "", "", "", "", ""),
)  # fmt: skip
BUCKETS = (("Bucket-id", "Bucket-navn "), ("b1", "Plan"), ("b2", "I gang"), ("b3", "Tom bucket"))


def workbook(head: tuple[str, ...] = HEAD_DA) -> bytes:
    named = [tuple(dict(BUCKETS[1:]).get(str(cell), cell) for cell in row) for row in ROWS]
    return files.xlsx([
        ("Plan", [("Abonnement-id", "Navn på plan "), ("p", "Eksempel")]), ("Opgaver", [head, *ROWS]),
        ("Konsoliderede data", [head, *named]), ("Buckets", BUCKETS),
    ])  # fmt: skip


def test_tasks_and_buckets() -> None:
    plan = read_plan(Incoming("plan.xlsx", workbook()))
    assert [(task.id, task.title, task.bucket, task.status, task.priority) for task in plan.tasks] == [
        ("t1", "Lav plan", "Plan", "planned", "medium"),
        ("t2", "Mål effekten", "I gang", "in_progress", "high"),
        ("t3", "Ryd op", "Plan", "done", "low"),
    ]
    assert [task.subtasks for task in plan.tasks] == [("Vælg kanaler", "Aftal rytme"), (), ("Luk",)]
    assert [task.due for task in plan.tasks] == [dt.date(2026, 6, 1), None, dt.date(2026, 8, 1)]
    assert plan.tasks[0].notes == "6,1"
    assert bucket_sizes(plan) == [("Plan", 2), ("I gang", 1), ("Tom bucket", 0)]
    assert [(row, reason.code) for row, reason in plan.skipped] == [(5, "planner_row")]


def test_they_become_actions_once() -> None:
    incoming = Incoming("plan.xlsx", workbook(HEAD_EN))
    kind, source = kinds.recognised(incoming)
    assert source == "planner"
    found = kinds.read(kind, incoming, CALL)
    shown = kinds.shown(kind, found, None, CALL).document()
    assert [action["id"] for action in shown["actions"]] == ["t1", "t2", "t3"]
    assert [bucket["actions"] for bucket in shown["buckets"]] == [2, 1, 0]
    client = small_client()
    taken = kinds.taken(kind, found, client, CALL)
    assert taken.change is not None
    after = apply(client, taken.change)
    done = after.actions["planner-t3"]
    assert (done.status, done.percent, done.completed, done.start) == ("done", 100, dt.date(2026, 8, 14), None)
    first = after.actions["planner-t1"]
    assert first.text == "Bucket i Planner: Plan\n– Vælg kanaler\n– Aftal rytme"
    assert (first.owner, first.due_fixed) == ("Test To, Test Et", True)
    assert kinds.taken(kind, found, after, CALL).change is None


def test_a_plan_without_tasks_is_refused() -> None:
    incoming = Incoming("plan.xlsx", files.xlsx([("Opgaver", [HEAD_DA])]))
    with pytest.raises(InvalidInput) as problem:
        kinds.read(kinds.recognised(incoming)[0], incoming, CALL)
    assert problem.value.code == "planner_empty"


def test_what_a_workbook_holds_besides_is_passed_over_in_silence(recwarn: pytest.WarningsRecorder) -> None:
    extension = b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as told, zipfile.ZipFile(out, "w") as written:
        for name in told.namelist():
            written.writestr(name, told.read(name).replace(b"</worksheet>", extension))
    assert kinds.recognised(Incoming("plan.xlsx", out.getvalue()))[1] == "planner"
    assert not recwarn.list
