"""The five steps at the left of the page: what each is, how long it takes, and what came of it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.domain.start_here import MINUTES, STEPS
from somedesk.ui.kit.flow import Flow

WIDTH = 290
ANY_WIDTH = 16777215


class StepColumn(QFrame):
    """``chosen`` carries the step to go to."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("start_steps")
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 16, 16)
        column.setSpacing(4)
        self._row = Flow(4)
        column.addLayout(self._row)
        self._is_row = False
        self.buttons: dict[str, QPushButton] = {}
        self._told: dict[str, QLabel] = {}
        for step in STEPS:
            button = self.buttons[step] = QPushButton(self)
            button.setObjectName(f"start_step_{step}")
            button.setProperty("kind", "link")
            button.clicked.connect(partial(self.chosen.emit, step))
            told = self._told[step] = self._label(f"start_told_{step}", "small")
            told.setContentsMargins(6, 0, 0, 10)  # below the letters of the button
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(told)
        column.addStretch(1)
        self._note = self._label("start_note", "small")
        self._note.setContentsMargins(6, 0, 0, 0)
        column.addWidget(self._note)

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def show_as_row(self, is_row: bool) -> None:
        """The steps above the page, with their names alone; or beside it, with all that is told of them."""
        if is_row == self._is_row:
            return
        self._is_row = is_row
        for place, step in enumerate(STEPS):
            button = self.buttons[step]
            (self._column if is_row else self._row).removeWidget(button)
            if is_row:
                self._row.addWidget(button)
            else:
                self._column.insertWidget(1 + 2 * place, button, 0, Qt.AlignmentFlag.AlignLeft)
            self._told[step].setVisible(not is_row)
        self._note.setVisible(not is_row)
        self.setMinimumWidth(0 if is_row else WIDTH)
        self.setMaximumWidth(ANY_WIDTH if is_row else WIDTH)
        edge = 8 if is_row else 18
        self._column.setContentsMargins(18, edge, 16, edge)

    def titles(self) -> Mapping[str, str]:
        """What the steps are called."""
        return {
            "stage_check": self.tr("Answer 36 statements"),
            "grid": self.tr("Rate yourselves in the grid"),
            "suggestions": self.tr("Choose three suggestions"),
            "who": self.tr("Decide who does what"),
            "month": self.tr("Plan the first month"),
        }

    def show_steps(self, now: str, complete: frozenset[str], results: Mapping[str, str]) -> None:
        """Show which are complete, which is being worked on, and what came of them."""
        for number, (step, title) in enumerate(self.titles().items(), start=1):
            mark = "✓" if step in complete else str(number)
            self.buttons[step].setText(f"{mark}  {title}")
            state = self.tr("done") if step in complete else self.tr("you are here") if step == now else ""
            self.buttons[step].setAccessibleName(", ".join(filter(None, (f"{number}. {title}", state))))
            minutes = self.tr("%n minute(s)", "", MINUTES[step])
            self._told[step].setText(" · ".join(filter(None, (minutes, state))) + "\n" + results.get(step, ""))
            font = self.buttons[step].font()
            font.setBold(step == now)
            self.buttons[step].setFont(font)
        self._note.setText(
            self.tr("Stop whenever you like: all is saved, and you begin here next time. Nothing leaves this computer.")
        )
