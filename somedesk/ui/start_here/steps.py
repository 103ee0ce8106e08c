"""The five steps at the left of the page: what each is, how long it takes, and what came of it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.start_here import MINUTES, STEPS
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.theme import colour

WIDTH = 310
ANY_WIDTH = 16777215
_DISC, _DISC_ROOM = 30, 42


class _Step(QWidget):
    """What is told of a step, beside its disc; a line leads on to the next disc. Decoration: the button says it all."""

    def __init__(self, number: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._number = theme, number
        self._is_done = self._is_now = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_DISC_ROOM, 0, 0, 0)
        self.column.setSpacing(4)

    def show_state(self, *, is_done: bool, is_now: bool) -> None:
        """Fill the disc: done, being worked on, or to come."""
        self._is_done, self._is_now = is_done, is_now
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(1, 1, _DISC, _DISC)
        line = colour(self.theme["good" if self._is_done else "line"])
        if self._number < len(STEPS):
            painter.setPen(QPen(line, 2))
            painter.drawLine(QPointF(disc.center().x(), disc.bottom() + 2), QPointF(disc.center().x(), self.height()))
        filled = "accent" if self._is_now else "good" if self._is_done else "card"
        painter.setBrush(colour(self.theme[filled]))
        painter.setPen(QPen(colour(self.theme["control_line" if filled == "card" else filled]), 2))
        painter.drawEllipse(disc)
        painter.setPen(colour(self.theme["muted" if filled == "card" else "accent_ink" if self._is_now else "card"]))
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setBold(True)
        painter.setFont(font)
        mark = "✓" if self._is_done and not self._is_now else str(self._number)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, mark)


class StepColumn(QFrame):
    """``chosen`` carries the step to go to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("start_steps")
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 16, 16)
        column.setSpacing(0)
        self._row = Flow(4)
        column.addLayout(self._row)
        self._is_row = False
        self.buttons: dict[str, QPushButton] = {}
        self._told: dict[str, QLabel] = {}
        self._steps: dict[str, _Step] = {}
        for number, step in enumerate(STEPS, start=1):
            line = self._steps[step] = _Step(number, theme, self)
            button = self.buttons[step] = QPushButton(self)
            button.setObjectName(f"start_step_{step}")
            button.setProperty("kind", "link")
            button.clicked.connect(partial(self.chosen.emit, step))
            told = self._told[step] = self._label(f"start_told_{step}", "small")
            told.setContentsMargins(6, 0, 0, 14)  # below the letters of the button
            line.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            line.column.addWidget(told)
            column.addWidget(line)
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

    def show_as_row(self, is_row: bool) -> bool:
        """The steps above the page, with their names alone; or beside it, with all that is told of them.

        True if that is new, and the names are to be shown again.
        """
        if is_row == self._is_row:
            return False
        self._is_row = is_row
        for step in STEPS:
            button, line = self.buttons[step], self._steps[step]
            (line.column if is_row else self._row).removeWidget(button)
            if is_row:
                button.setParent(self)
                self._row.addWidget(button)
            else:
                line.column.insertWidget(0, button, 0, Qt.AlignmentFlag.AlignLeft)
            button.show()
            line.setVisible(not is_row)
        self._note.setVisible(not is_row)
        self.setMinimumWidth(0 if is_row else WIDTH)
        self.setMaximumWidth(ANY_WIDTH if is_row else WIDTH)
        edge = 8 if is_row else 18
        self._column.setContentsMargins(18, edge, 16, edge)
        return True

    def use_theme(self, theme: Theme) -> None:
        """Discs in the colours of ``theme``."""
        for line in self._steps.values():
            line.theme = theme
            line.update()

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
            self.buttons[step].setText(f"{mark}  {title}" if self._is_row else title)
            self._steps[step].show_state(is_done=step in complete, is_now=step == now)
            state = self.tr("done") if step in complete else self.tr("you are here") if step == now else ""
            self.buttons[step].setAccessibleName(", ".join(filter(None, (f"{number}. {title}", state))))
            minutes = self.tr("%n minute(s)", "", MINUTES[step])
            self._told[step].setText(" · ".join(filter(None, (minutes, state))) + "\n" + results.get(step, ""))
            font = self.buttons[step].font()
            font.setBold(step == now)
            self.buttons[step].setFont(font)
        self._note.setText(
            self.tr(
                "Stop whenever you like: all is saved, and “Start here” takes you back to where you were. "
                "Nothing leaves this computer."
            )
        )
