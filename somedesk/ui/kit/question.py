"""Says what is the matter, and lets the user choose what to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from somedesk.ui.kit.dialog import Button, Dialog

WIDTH = 480


class Question(Dialog):
    """A heading, a text, and what is offered. Esc, and whatever is chosen, closes it."""

    def __init__(self, name: str, heading: str, text: str, parent: QWidget) -> None:
        super().__init__(parent, name, Button.NoButton)
        self.setWindowTitle(heading)
        for shown, kind in ((heading, "heading"), (text, "")):
            label = QLabel(shown, self)
            label.setObjectName(kind or "question")
            label.setProperty("kind", kind)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
            label.setMinimumWidth(WIDTH)
            self.column.addWidget(label)
        self.finish_building()

    def offer(self, name: str, text: str, act: Callable[[], object] | None = None, kind: str = "") -> QPushButton:
        """A button called ``name`` that closes the dialog, then calls ``act``. Enter presses the primary one."""
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.clicked.connect(self.accept if act is not None else self.reject)
        if act is not None:
            button.clicked.connect(act)
        button.setDefault(kind == "primary")
        self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button
