"""What the window knows of the team's page before it is made: how far it is, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.content.suggestions import capability_name
from somedesk.content.team import department_name
from somedesk.domain.records.team import CAPABILITIES
from somedesk.domain.team.capabilities import Staffing
from somedesk.domain.team.matrix import departments
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, Mark, State


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
    """The person, department or task that was changed, an answer of the brief, or else a record; what it took along is
    not meant.
    """
    client = document.client
    for kind, table in (("person", client.owners), ("department", client.departments), ("task", client.tasks)):
        if changed.label.key.startswith(f"{kind}_"):
            there = changed.ids & table.keys()
            there = there & {value for _, value in changed.label.values} or there  # others made room for it
            return f"{kind}:{min(there)}" if there else "people" if kind == "person" else ""
    answered = next((each for each in changed.touches if each.table == "brief"), None)
    if answered is not None:
        ticked = [getattr(each, "settled", False) for each in (answered.before, answered.after)]
        return f"{'settled' if ticked[0] != ticked[1] else 'answer'}:{answered.id}"
    return min(changed.ids, default="")
