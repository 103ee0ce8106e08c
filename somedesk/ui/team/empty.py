"""What the page says while nobody is on the team."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyTeam(QWidget):
    """What the page is for, and the first step."""

    person_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("team_empty")
        column = QVBoxLayout(self)
        column.addStretch(1)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self.button.setObjectName("team_empty_person")
        self.button.clicked.connect(self.person_requested)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def retranslate(self) -> None:
        """Set every text."""
        self.text.setText(
            self.tr(
                "Who can do what, for how many hours a week, and what stops when somebody is away. Begin with one "
                "person; the owners of the action plan with hours are here already."
            )
        )
        self.button.setText(self.tr("Add the first person"))
