"""What the progress page says before anything is rated, and what to do next."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyProgress(QWidget):
    """In place of the charts. ``step_requested`` carries the id of the page where the next step is taken."""

    step_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progress_empty")
        self._has_assessment = False
        self._heading, self._text = QLabel(self), QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._text.setProperty("kind", "muted")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(460)
        self.button = QPushButton(self)
        self.button.setObjectName("progress_empty_step")
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_button_clicked)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self._heading, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._heading)
        # Aligned by the layout, a label that wraps is not given the height it needs.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._text)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_reason(self, has_assessment: bool) -> None:
        """There is an assessment, but nothing in it; or (else) there is none."""
        self._has_assessment = has_assessment
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Nothing is rated yet") if self._has_assessment else self.tr("No assessment yet"))
        self._text.setText(
            self.tr(
                "Here you will see where the client stands, how far it is to the target, and what has moved since the "
                "last assessment."
            )
        )
        self.button.setText(self.tr("Go to the assessment") if self._has_assessment else self.tr("Make an assessment"))

    @Slot()
    def _on_button_clicked(self) -> None:
        self.step_requested.emit("assessment")
