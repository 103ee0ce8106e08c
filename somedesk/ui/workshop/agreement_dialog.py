"""Where the room agrees most and least: every dimension that was voted on, the one to talk about first on top."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from somedesk.domain.maturity_model import ModelText
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import percent, word
from somedesk.ui.workshop.standing import Phase
from somedesk.ui.workshop.votes import KeptVoting

HEADS = ("ratings.dimension", "vote_lie", "column_median", "column_spread", "column_agreement")


class AgreementDialog(Dialog):
    """``chosen`` carries the dimension to be talked about."""

    chosen = Signal(str)

    def __init__(self, voting: KeptVoting, phase: Phase, text: ModelText, parent: QWidget) -> None:
        super().__init__(parent, "agreement_dialog", Button.Close)
        self._voting, self._phase, self._text = voting, phase, text
        self._about = self.new_text("agreement_about", "muted")
        self.column.addWidget(self._about)
        self.table = QTableView(self)
        self.table.setObjectName("agreement_table")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(180)
        self._model = QStandardItemModel(self.table)
        self.table.setModel(self._model)
        self.table.activated.connect(self._on_go)
        self.column.addWidget(self.table, 1)
        self._go = self.new_action("agreement_go", self._on_go)
        self._go.setProperty("kind", "primary")
        self.setMinimumWidth(560)
        self.finish_building()
        choose(self.table, self.table.model().index(0, 0))

    def retranslate(self) -> None:
        title = self.tr("Where we agree, and where not")
        self.setWindowTitle(title)
        self.table.setAccessibleName(title)
        self._about.setText(word("votes_how"))
        self._go.setText(self.tr("Talk about this"))
        self._model.clear()
        self._model.setHorizontalHeaderLabels([word(key) for key in HEADS])
        for dimension in self._voting.least_agreed(self._phase):
            votes = self._voting.votes(dimension, self._phase)
            if votes is None or votes.spread is None or votes.agreement is None:
                continue
            low, high = votes.spread
            counts = "   ".join(f"{level}: {count}" for level, count in enumerate(votes.counts) if count)
            spread = str(low) if low == high else f"{low}–{high}"
            median = " / ".join(map(str, votes.medians))
            name, agreement = self._text.dimensions[dimension].short, percent(100 * votes.agreement)
            row = [QStandardItem(cell) for cell in (name, counts, median, spread, agreement)]
            row[0].setData(dimension, Qt.ItemDataRole.UserRole)
            self._model.appendRow(row)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    @Slot()
    def _on_go(self) -> None:
        index = self.table.currentIndex().siblingAtColumn(0)
        if index.isValid():
            self.accept()
            self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))
