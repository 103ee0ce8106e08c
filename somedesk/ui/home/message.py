"""What the home page says when there are no cards: nothing is there, nothing was found, or it cannot be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.ui.kit.flow import Flow

WIDTH = 520


class HomeMessage(QWidget):
    """A card in the middle of the page with a sentence and some buttons, told apart by their object names."""

    def __init__(self, name: str, buttons: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        card = QFrame(self)
        card.setProperty("kind", "card")
        card.setFixedWidth(WIDTH)
        self.heading = QLabel(card)
        self.heading.setProperty("kind", "heading")
        self.text = QLabel(card)
        self.text.setProperty("kind", "muted")
        for label in (self.heading, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        row = Flow(8)
        row.setContentsMargins(0, 6, 0, 0)
        self.buttons: dict[str, QPushButton] = {}
        for button_name in buttons:
            button = QPushButton(card)
            button.setObjectName(f"{name}_{button_name}")
            row.addWidget(button)
            self.buttons[button_name] = button
        column.addLayout(row)
        # An alignment would keep the card from growing with its text; empty room at both sides does not.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(across)
        outer.addStretch(3)
