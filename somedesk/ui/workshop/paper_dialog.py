"""Paper ballots are typed in: a row for each sheet, twice if two typists are to be compared, then counted."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QRadioButton, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.content.messages import message
from somedesk.domain.maturity_model import ModelText
from somedesk.domain.records.workshop import Round
from somedesk.domain.workshop import paper
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import counted, spoken
from somedesk.ui.workshop.standing import Phase
from somedesk.ui.workshop.votes import KeptVoting


class PaperDialog(Dialog):
    """Enter takes a row. What is typed stays sealed until it is counted, and is there again after a crash."""

    def __init__(self, voting: KeptVoting, phase: Phase, text: ModelText, parent: QWidget) -> None:
        super().__init__(parent, "paper_dialog", Button.Close)
        self._voting, self._phase, self._text = voting, phase, text
        self._about = self.new_text("paper_about", "muted")
        self.column.addWidget(self._about)
        self._order = self.new_text("paper_order", "small")
        self.column.addWidget(self._order)
        row = QHBoxLayout()
        self.typists = [QRadioButton(self), QRadioButton(self)]
        for typist, button in enumerate(self.typists):
            button.setObjectName(f"paper_typist_{typist + 1}")
            button.toggled.connect(self._on_typist_toggled)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self._label = QLabel(self)
        self.line = self.new_line("paper_line")
        self._label.setBuddy(self.line)
        self.line.returnPressed.connect(self._on_line_returned)
        self.column.addWidget(self._label)
        self.column.addWidget(self.line)
        self._said = self.new_text("paper_said", "warning")
        self.column.addWidget(self._said)
        self.rows = QListWidget(self)
        self.rows.setObjectName("paper_rows")
        self.rows.setMinimumHeight(140)
        self.column.addWidget(self.rows, 1)
        self._compared = self.new_text("paper_compared", "muted")
        self.column.addWidget(self._compared)
        self._remove = self.new_action("paper_remove", self._on_remove_clicked)
        self._count = self.new_action("paper_count", self._on_count_clicked)
        self._count.setProperty("kind", "primary")
        self._count.setAutoDefault(False)
        self._remove.setAutoDefault(False)
        self.setMinimumWidth(520)
        self.finish_building()
        self.buttons.button(Button.Close).setAutoDefault(False)
        self.buttons.button(Button.Close).setDefault(False)
        self._count.setDefault(False)
        self.typists[0].setChecked(True)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _typist(self) -> int:
        return int(self.typists[1].isChecked())

    def _dimensions(self) -> list[str]:
        """As they stand on the sheet: in the model's order."""
        model = self._voting.client.model_of(self._voting.client.assessments[self._voting.assessment])
        return list(model.dimension_ids())

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Type paper ballots in"))
        self._about.setText(
            self.tr(
                "For each sheet its number, a digit for each dimension (a dash for no vote), and the sum if it stands"
                " there; Enter. The sheets themselves are printed on the page of reports."
            )
        )
        names = [self._text.dimensions[key].short for key in self._dimensions()]
        self._order.setText(", ".join(f"{place}. {name}" for place, name in enumerate(names, start=1)))
        self.typists[0].setText(self.tr("First typist"))
        self.typists[1].setText(self.tr("Second typist, to be compared"))
        self._label.setText(self.tr("Row"))
        self.rows.setAccessibleName(self.tr("Rows that were typed"))
        self._remove.setText(self.tr("Remove row"))
        self._count.setText(self.tr("Count these ballots"))
        self._refresh()

    @Slot()
    def _on_typist_toggled(self) -> None:
        self._refresh()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_line_returned(self) -> None:
        try:
            sheet = paper.typed(self.line.text(), len(self._dimensions()), self._voting.highest)
        except InvalidInput as error:
            self._say(message(error, spoken()))
            return
        again = str(sheet.number) in self._voting.typed(self._typist)
        if self._voting.type_in(self._typist, sheet):
            self.line.clear()
            number = paper.sheet_number(sheet.number)
            self._say(
                self.tr("Sheet {number} was typed again: the newer row counts.").format(number=number) if again else ""
            )
        self._refresh()

    @Slot()
    def _on_remove_clicked(self) -> None:
        item = self.rows.currentItem()
        if item is not None:
            self._voting.type_in(self._typist, without=item.data(Qt.ItemDataRole.UserRole))
            self._refresh()

    @Slot()
    def _on_count_clicked(self) -> None:
        first, second = self._voting.typed(0), self._voting.typed(1)
        if not first or (second and not paper.compared(first, second).is_whole):
            return
        keys, found = self._open_rounds()
        places = [self._dimensions().index(key) for key in keys]
        sheets = {int(number): [paper.levels_of(code)[place] for place in places] for number, code in first.items()}
        new = self._voting.count_sheets(sheets, found)
        self._voting.forget_typed()
        self._say(counted("ballots_counted", new))
        self._refresh()

    def _open_rounds(self) -> tuple[list[str], list[Round]]:
        rounds = {key: self._voting.round(key, self._phase) for key in self._dimensions()}
        keys = [key for key, found in rounds.items() if found is not None and found.status == "open"]
        return keys, [found for key in keys if (found := rounds[key]) is not None]

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _refresh(self) -> None:
        first, second = self._voting.typed(0), self._voting.typed(1)
        self.rows.clear()
        for number, code in sorted(self._voting.typed(self._typist).items(), key=lambda each: int(each[0])):
            item = QListWidgetItem(f"{paper.sheet_number(int(number))}   {code}")
            item.setData(Qt.ItemDataRole.UserRole, number)
            self.rows.addItem(item)
        self._said.setVisible(bool(self._said.text()))
        differ, ok = "", bool(first)
        if second:
            found = paper.compared(first, second)
            ok = found.is_whole
            numbers = ", ".join(map(paper.sheet_number, (*found.differ, *found.missing)))
            alike = self.tr("Both typists have the same.")
            differ = alike if ok else self.tr("To be looked at again: {numbers}").format(numbers=numbers)
        self._compared.setText(differ)
        self._count.setEnabled(ok)
        self._remove.setEnabled(self.rows.count() > 0)
