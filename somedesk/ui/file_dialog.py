"""Qt's file dialog as every place here uses it: opened, not waited for, and gone when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget


def file_dialog(name: str, parent: "QWidget", title: str, folder: str = "", kinds: str = "") -> "QFileDialog":
    """A dialog under the object name ``name``, beginning in ``folder``; ``kinds`` is a filter such as "PDF (*.pdf)"."""
    from PySide6.QtWidgets import QFileDialog  # start-up does without it

    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog
