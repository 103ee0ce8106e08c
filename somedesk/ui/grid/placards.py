"""What stands in the grid's place, or above it, when there is nothing to rate or nothing may be changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


def _label(name: str, kind: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


class EmptyAssessment(QWidget):
    """For a client that has no assessment yet."""

    start_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty_assessment")
        column = QVBoxLayout(self)
        column.setSpacing(12)
        self._title = _label("empty_title", "title", self)
        self._text = _label("empty_text", "muted", self)
        self._start = QPushButton(self)
        self._start.setObjectName("start_assessment")
        self._start.setProperty("kind", "primary")
        self._start.clicked.connect(self.start_pressed)
        column.addStretch(2)
        for label in (self._title, self._text):
            label.setFixedWidth(520)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            # Between stretches, not aligned: that would give it the height that it needs at the width of the page.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(self._start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("No assessment yet"))
        self._text.setText(
            self.tr(
                "An assessment says where the organisation stands in each dimension, and where it wants to be. "
                "Click the statement that fits best; everything is saved at once."
            )
        )
        self._start.setText(self.tr("Start an assessment…"))

    def set_possible(self, possible: bool) -> None:
        """Whether one may be started here."""
        self._start.setEnabled(possible)


class LockedBanner(QFrame):
    """Says why nothing can be changed, and offers the way out if there is one."""

    reopen_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("locked_banner")
        self.setProperty("kind", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        self._text = _label("locked_text", "", self)
        self._reopen = QPushButton(self)
        self._reopen.setObjectName("reopen")
        self._reopen.clicked.connect(self.reopen_pressed)
        row.addWidget(self._text, 1)
        row.addWidget(self._reopen)
        self._read_only = False
        self.hide()

    def show_for(self, *, final: bool, read_only: bool) -> None:
        """Show what holds; nothing if the assessment can be changed."""
        self._read_only = read_only
        self._reopen.setVisible(final and not read_only)
        self.retranslate()
        self.setVisible(final or read_only)

    def retranslate(self) -> None:
        """Set every text."""
        self._text.setText(
            self.tr("This file is open for reading only.")
            if self._read_only
            else self.tr("This assessment is final and can only be read.")
        )
        self._reopen.setText(self.tr("Reopen"))
