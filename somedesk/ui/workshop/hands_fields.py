"""The counts of a show of hands: a field for each level, typed one after the other."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from somedesk.domain.records.workshop import Round
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.workshop.votes import KeptVoting

MOST_HANDS = 999
_WIDTH = 56


class HandsFields(QWidget):
    """Tab or Enter goes on to the next level."""

    def __init__(self, voting: KeptVoting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hands")
        self._voting = voting
        self._round: Round | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        self.fields: list[NumberField] = []
        self._heads: list[QLabel] = []
        for place in range(voting.highest + 2):
            head, field = QLabel(self), NumberField(MOST_HANDS, self, decimals=0, empty=True)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            head.setObjectName(f"hands_head_{place}")
            field.setObjectName(f"hands_{place}")
            field.setMinimumWidth(_WIDTH)
            field.setButtonSymbols(NumberField.ButtonSymbols.NoButtons)
            field.valueChanged.connect(self._on_field_value_changed)
            field.lineEdit().returnPressed.connect(self.focusNextChild)
            grid.addWidget(head, 0, place)
            grid.addWidget(field, 1, place)
            self.fields.append(field)
            self._heads.append(head)
        grid.setColumnStretch(len(self.fields), 1)
        self.retranslate()

    def begin(self) -> None:
        """Put the keyboard where counting begins: at the lowest level of the scale."""
        self.fields[1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields[1].selectAll()

    def show_round(self, found: Round | None) -> None:
        """The counts of ``found``; without one nothing."""
        self._round = found
        self.setVisible(found is not None)
        if found is not None:
            for level, field in enumerate(self.fields[:-1]):
                field.show_number(found.hands[level] if level < len(found.hands) else 0)
            self.fields[-1].show_number(found.hands_abstained)
            self.fields[0].setEnabled(found.question == "current")

    @Slot()
    def _on_field_value_changed(self) -> None:
        if self._round is None:
            return
        counts = [int(field.number()) for field in self.fields]
        if not self._voting.set_hands(self._round, counts[:-1], counts[-1]):
            self.show_round(self._round)

    def retranslate(self) -> None:
        """Set every text."""
        abstain = word("rounds.hands_abstained")
        for place, (head, field) in enumerate(zip(self._heads, self.fields, strict=True)):
            is_last = place == len(self.fields) - 1
            head.setText("–" if is_last else str(place))
            field.setAccessibleName(abstain if is_last else self.tr("Hands for level {level}").format(level=place))
            field.setToolTip(abstain if is_last else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
