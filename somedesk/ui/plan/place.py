"""What the window knows of the plan's page before it is made: what is overdue, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.plan.plan import is_overdue
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, State


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def overdue(self, count: int) -> str:
        """ "2 overdue"."""
        return self.tr("%n overdue", "", count)


def state(document: Document) -> State | None:
    """How many actions are overdue, if any."""
    today = document.today()
    late = sum(is_overdue(action, today) for action in document.client.actions.values())
    return State("late", Counted().overdue(late), late) if late else None


def jumps(document: Document, _localisation: Localisation) -> Iterator[Jump]:
    """The actions."""
    kind = QCoreApplication.translate("JumpDialog", "Action")
    return (Jump(action.title, kind, action.id) for action in document.client.actions.values())


def seen(document: Document, changed: Changed) -> str:
    """An action that was changed, if it is there."""
    return min(changed.ids & document.client.actions.keys(), default="")
