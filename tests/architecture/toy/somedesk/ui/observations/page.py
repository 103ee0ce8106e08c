"""What was seen, as a list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word

RECORD = Qt.ItemDataRole.UserRole


class ObservationsPage(Page):
    """A line for each observation."""

    shows = frozenset({"observations"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.list = QListWidget(self)
        self.list.setObjectName("observations")
        QVBoxLayout(self).addWidget(self.list)

    def retranslate(self) -> None:
        self.list.setAccessibleName(word("observations"))

    def refresh(self) -> None:
        self.list.clear()
        for each in self.document.client.observations.values() if self.document else ():
            QListWidgetItem(each.text, self.list).setData(RECORD, each.id)

    def select(self, record: str) -> None:
        found = [row for row in range(self.list.count()) if self.list.item(row).data(RECORD) == record]
        self.list.setCurrentRow(found[0])
