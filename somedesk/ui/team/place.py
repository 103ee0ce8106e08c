"""What the window knows of the team's page before it is made: how far it is, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.content.suggestions import capability_name
from somedesk.content.team import department_name
from somedesk.domain.client import Client
from somedesk.domain.records.team import CAPABILITIES
from somedesk.domain.team.capabilities import Staffing
from somedesk.domain.team.matrix import departments
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, Mark, State

# What a record of each table is called where it is led to.
_KINDS = {
    "responsibilities": "letter",
    "holdings": "held",
    "capabilities": "capability",
    "brief": "answer",
    "team_terms": "presence",
    "dismissals": "finding",
}


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def held(self, held: int, needed: int) -> str:
        """ "7 of 8 held"."""
        return self.tr("{held} of %n held", "", needed).format(held=held)


def state(document: Document) -> State:
    """For how many of the needed capabilities somebody has hours."""
    client = document.client
    if not client.holdings and not client.responsibilities:
        return State("empty", QCoreApplication.translate("Place", "not begun"))
    staffing = Staffing(client)
    held, needed = len(staffing.covered), len(staffing.needed)
    mark: Mark = "complete" if held == needed else "begun"
    return State(mark, Counted().held(held, needed))


def jumps(document: Document, localisation: Localisation) -> Iterator[Jump]:
    """People, capabilities and departments."""
    kind = QCoreApplication.translate("JumpDialog", "Person")
    yield from (Jump(name, kind, f"person:{name}") for name in document.client.owners)
    kind = QCoreApplication.translate("JumpDialog", "Capability")
    for capability in CAPABILITIES:
        # The maturity model has dimensions of the same names.
        name = f"{capability_name(capability, localisation.language)} · {kind}"
        yield Jump(name, kind, f"capability:{capability}")
    kind = QCoreApplication.translate("JumpDialog", "Department")
    for department in departments(document.client):
        name = department_name(department.id, department.name, localisation.language)
        yield Jump(name, kind, f"department:{department.id}")


def seen(document: Document, changed: Changed) -> str:
    """Where on the page a change was made, also of what is gone: a person, department or task, else a cell, an answer
    of the brief or what else was changed; what it took along is not meant.
    """
    client = document.client
    there_is = {
        "person": client.owners.keys(),
        "department": {each.id for each in departments(client, hidden=True)},
        "task": client.tasks.keys(),
    }
    for kind, known in there_is.items():
        if changed.label.key.startswith(f"{kind}_"):
            there = changed.ids & known
            there = there & {value for _, value in changed.label.values} or there  # others made room for it
            return f"{kind}:{min(there, default='')}"
    found = sorted((each for each in changed.touches if each.table in _KINDS), key=lambda each: each.id)
    if not found:
        return min(changed.ids, default="")
    kind, key = _KINDS[found[0].table], found[0].id
    if kind == "answer":
        ticked = [getattr(each, "settled", False) for each in (found[0].before, found[0].after)]
        kind = "settled" if ticked[0] != ticked[1] else kind
    return f"{kind}:{key}"


def named(client: Client, record: str) -> str:
    """A place by its kind, of a record that is named by its id alone."""
    tables = (client.owners, CAPABILITIES, client.holdings, client.responsibilities)
    kinds = ("person", "capability", "held", "letter")
    return next((f"{kind}:{record}" for kind, table in zip(kinds, tables, strict=True) if record in table), record)
