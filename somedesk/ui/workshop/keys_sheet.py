"""All keys of a workshop, in a table that can be walked through."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.workshop.keys import BINDINGS, CONTROLLED, Binding

_K = Qt.Key


def binding_text(binding: Binding) -> str:
    """What its keys do, in the language of the screen."""
    return QCoreApplication.translate("WorkshopKeys", binding.text)


def key_name(key: int) -> str:
    """What is written on a key, where that differs by language; empty for the others."""
    names = {
        int(_K.Key_Space): QCoreApplication.translate("WorkshopKeys", "Space"),
        int(_K.Key_Period): ".",
    }
    return names.get(key, "")


def shown_keys(binding: Binding) -> str:
    """ "B  ." """
    space = QCoreApplication.translate("WorkshopKeys", "Space")
    return "   ".join(space if each == "Space" else each for each in binding.shown)


class WorkshopKeysDialog(Dialog):
    """Opened by ?, over the presenter's window alone."""

    def __init__(self, levels: int, parent: QWidget) -> None:
        super().__init__(parent, "workshop_keys")
        self._levels = levels
        self._remote = self.new_text("workshop_keys_remote", "muted")
        self.table = QTableWidget(0, 2, self)
        self.table.setObjectName("workshop_keys_table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._remote)
        self.resize(560, 600)
        self.finish_building()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Keys of the workshop"))
        self.table.setAccessibleName(self.tr("Keys of the workshop"))
        self.table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        rows = [(shown_keys(each), binding_text(each)) for each in (*BINDINGS, *CONTROLLED)]
        rows.insert(3, (f"0–{self._levels}", self.tr("decide on this level")))
        rows.append((self.tr("Esc twice"), self.tr("end the workshop; with one screen: change what it shows")))
        self.table.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self._remote.setText(
            self.tr("Esc or F5 alone never does anything: one button of many remotes sends them in turn.")
        )
        self.buttons.button(Button.Close).setText(self.tr("Close"))
