"""Qt's file dialog as every place here uses it: opened, not waited for, and gone when it is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from somedesk.ui.icons import icon_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget


# Where the system has no dialog of its own, Qt's comes with pictures that a dark theme swallows.
_ICONS = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder",
    "listModeButton": "rows-3",
    "detailModeButton": "table",
}


def file_dialog(name: str, parent: "QWidget", title: str, folder: str = "", kinds: str = "") -> "QFileDialog":
    """A dialog under the object name ``name``, beginning in ``folder``; ``kinds`` is a filter such as "PDF (*.pdf)"."""
    from PySide6.QtWidgets import QFileDialog, QToolButton  # start-up does without it

    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ink = dialog.palette().buttonText().color().name()
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in _ICONS:
            button.setIcon(icon_in(_ICONS[button.objectName()], ink))
    return dialog
