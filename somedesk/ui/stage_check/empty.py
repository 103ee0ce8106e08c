"""What stands on the page of a client that has no stage check yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyStageCheck(QWidget):
    """Says what the page is for, and lets one begin."""

    start_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty_stage_check")
        column = QVBoxLayout(self)
        column.setSpacing(12)
        self._title, self._text = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._text.setProperty("kind", "muted")
        self.start = QPushButton(self)
        self.start.setObjectName("start_stage_check")
        self.start.setProperty("kind", "primary")
        self.start.clicked.connect(self.start_pressed)
        column.addStretch(2)
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setFixedWidth(520)
            # Between stretches, not aligned: that would give it the height that it needs at the width of the page.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("No stage check yet"))
        self._text.setText(
            self.tr(
                "36 statements tell which of four stages the organisation has reached. One key answers each; it takes "
                "about five minutes. The sample client has one to look at."
            )
        )
        self.start.setText(self.tr("Start a stage check"))

    def set_possible(self, possible: bool) -> None:
        """Whether one may be started here."""
        self.start.setEnabled(possible)
