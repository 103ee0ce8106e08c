"""Clients of the library that a dialog cannot take along: named in its list, each with the reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from somedesk.base.errors import FileProblem
from somedesk.content.messages import message
from somedesk.store.library import Summary


def reason(summary: Summary, language: str) -> str:
    """Why a client cannot be read just like that, in a sentence; empty if it can."""
    code = "passphrase_needed" if summary.locked else summary.problem
    return message(FileProblem(code, file=summary.path.name), language) if code else ""


def add_left_out(clients: QListWidget, text: str) -> QListWidgetItem:
    """A line that can be read and reached, but not ticked."""
    item = QListWidgetItem(text, clients)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item
