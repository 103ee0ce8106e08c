"""What the page of the stage check has that others work with: which check it shows, and the desk."""

from PySide6.QtWidgets import QWidget

from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check.check import latest
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context


class ShowsCheck(Page):
    """A page that shows one check of a client."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.desk: Desk | None = None
        self.chosen = ""

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self.desk = desk

    @property
    def check(self) -> StageCheck | None:
        """The check that is shown: the chosen one, else the newest."""
        if self.document is None:
            return None
        client = self.document.client
        return client.stage_checks.get(self.chosen) or latest(client)

    def choose(self, check: str) -> None:
        """Show another check."""
        self.chosen = check
