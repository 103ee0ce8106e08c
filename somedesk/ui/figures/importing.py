"""The way to an import of figures from anywhere in the window."""

from PySide6.QtCore import QObject, Slot

from somedesk.ui.desk.desk import Desk
from somedesk.ui.figures.page import IMPORT_FILE


class FiguresImporting(QObject):
    """What the command "Import key figures…" does: the page shows what comes of it, so it goes there first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot()
    def import_figures(self) -> None:
        """Go to the key figures and ask for a file."""
        self._desk.go("figures", IMPORT_FILE)
