"""The counts of a show of hands: a field for each level, typed one after the other, or counted by clicks."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from somedesk.domain.records.workshop import Round
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.workshop.votes import KeptVoting

MOST_HANDS = 999
_WIDTH = 56
STEP_HEIGHT = 26


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
        self._step_buttons: list[tuple[QToolButton, QToolButton]] = []
        for place in range(voting.highest + 2):
            head, field = QLabel(self), NumberField(MOST_HANDS, self, decimals=0, empty=True)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            head.setObjectName(f"hands_head_{place}")
            field.setObjectName(f"hands_{place}")
            field.setFixedWidth(_WIDTH)
            # Not NoButtons: with a style sheet, Qt then leaves the number a single pixel.
            field.setProperty("kind", "bare")
            field.valueChanged.connect(self._on_field_value_changed)
            field.lineEdit().returnPressed.connect(self.focusNextChild)
            field.installEventFilter(self)  # it has the focus: its line is handed keys past every filter
            grid.addWidget(head, 0, place)
            grid.addWidget(field, 1, place)
            grid.addLayout(self._steps(place), 2, place)
            self.fields.append(field)
            self._heads.append(head)
        grid.setColumnStretch(len(self.fields), 1)
        self.retranslate()

    def _steps(self, place: int) -> QHBoxLayout:
        """One hand fewer, one more. They take no focus: Space shows the votes."""
        row = QHBoxLayout()
        row.setSpacing(2)
        fewer, more = QToolButton(self), QToolButton(self)
        for button, name, shown, by in ((fewer, "fewer", "−", -1), (more, "more", "+", 1)):
            button.setObjectName(f"hands_{name}_{place}")
            button.setText(shown)
            button.setProperty("kind", "plain")
            button.setFixedSize(_WIDTH // 2 - 1, STEP_HEIGHT)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._count, place, by))
            row.addWidget(button)
        self._step_buttons.append((fewer, more))
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space writes nothing in a field of numbers: here too it is for the votes."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space:
            return False
        for field in self.fields:
            field.interpretText()
        self.window().setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self.window(), event)
        return True

    def _count(self, place: int, by: int, _checked: bool = False) -> None:
        field = self.fields[place]
        field.setValue(max(0, field.number() + by))

    def begin(self) -> None:
        """Put the keyboard where counting begins: at the lowest level of the scale."""
        self.fields[1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields[1].selectAll()

    def show_round(self, found: Round | None) -> None:
        """The counts of ``found``; without one nothing."""
        self._round = found
        focus = self.focusWidget()
        if found is None and focus is not None and focus.hasFocus():
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)  # else a button would get it, and Space with it
        self.setVisible(found is not None)
        if found is not None:
            for level, field in enumerate(self.fields[:-1]):
                field.show_number(found.hands[level] if level < len(found.hands) else 0)
            self.fields[-1].show_number(found.hands_abstained)
            for widget in (self.fields[0], *self._step_buttons[0]):
                widget.setEnabled(found.question == "current")

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
            texts = self.tr("{name}: one fewer"), self.tr("{name}: one more")
            for button, text in zip(self._step_buttons[place], texts, strict=True):
                button.setAccessibleName(text.format(name=field.accessibleName()))
                button.setToolTip(button.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
