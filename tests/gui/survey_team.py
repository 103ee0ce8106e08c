"""The dialogs of the team page, opened with much in them, for the room survey."""

import datetime as dt
from collections.abc import Callable

from somedesk.domain.records.team import Holding
from somedesk.domain.team.capabilities import requirement
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.team.asking import DismissDialog, NameDialog
from somedesk.ui.team.away import AwayDialog
from somedesk.ui.team.capability import CapabilityDialog
from somedesk.ui.team.holding import HoldingDialog
from somedesk.ui.team.person import PersonDialog
from somedesk.ui.team.weeks import TeamWeeks

LONG = "Den selvejende institution for håndtering af sociale medier i hele den sydlige region"
TODAY = dt.date(2026, 11, 14)


def of_the_team(document: Document, window: MainWindow) -> dict[str, Callable[[], Dialog]]:
    """Each kind of dialog by its class's name."""
    context, client = window.context, document.client
    person = next(iter(client.owners.values()))
    held = Holding(f"{LONG}.analyse", LONG, "analyse", 2.0, 3)
    return {
        "PersonDialog": lambda: PersonDialog(context, client, person, "in_house", window),
        "HoldingDialog": lambda: HoldingDialog(context, held, False, window),
        "CapabilityDialog": lambda: CapabilityDialog(context, requirement(client, "analyse"), False, window),
        "AwayDialog": lambda: AwayDialog(context, client, "Noa Brandt", TODAY, False, window),
        "TeamWeeks": lambda: TeamWeeks(context, client, TODAY, window),
        "NameDialog": lambda: NameDialog(LONG, LONG, window),
        "DismissDialog": lambda: DismissDialog(LONG, window),
    }
