"""Qt's file dialog as every place here uses it: opened, not waited for, and gone when it is closed."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from somedesk.base.paths import config_path
from somedesk.ui.kit.icons import icon_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate

# Where the system has no dialog of its own, Qt's comes with pictures that a dark theme swallows.
_ICONS = {
    "backButton": "chevron-left",
    "forwardButton": "chevron-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "folder",
    "listModeButton": "rows-3",
    "detailModeButton": "table",
}


def keep_own_history() -> None:
    """Have Qt keep the folders that its dialog was in beside our settings, not in a file that all Qt programs share."""
    from PySide6.QtCore import QSettings

    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(config_path()))


def file_dialog(name: str, parent: "QWidget", title: str, folder: str = "", kinds: str = "") -> "QFileDialog":
    """A dialog under the object name ``name``, beginning in ``folder`` if it is there; ``kinds`` is a filter such as
    "PDF (*.pdf)".
    """
    from PySide6.QtWidgets import QFileDialog, QToolButton  # start-up does without it

    keep_own_history()
    # Of one that is not there, such as Documents on a bare system, the name would stand where the file's is typed.
    dialog = QFileDialog(parent, title, folder if os.path.isdir(folder) else "", kinds)
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ink = dialog.palette().buttonText().color().name()
    for button in dialog.findChildren(QToolButton):
        if button.objectName() in _ICONS:
            button.setIcon(icon_in(_ICONS[button.objectName()], ink))
    return dialog


def save_as(dialog: "QFileDialog", suffix: str, suggested: str, chosen: Callable[[str], object]) -> None:
    """Ask in ``dialog`` where to save; ``chosen`` is called with the path. Nothing is written through a link unasked.

    ``suffix`` is added to a name that has none; a name of another kind of file is refused.
    """
    from PySide6.QtWidgets import QFileDialog

    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(partial(_ask_about_name, dialog.parentWidget(), f".{suffix.lstrip('.')}", chosen))
    dialog.open()


def _ask_about_name(parent: "QWidget | None", ending: str, chosen: Callable[[str], object], path: str) -> None:
    """Go on, unless ``path`` has the name of another kind of file than one of ``ending``."""
    from PySide6.QtWidgets import QMessageBox

    from somedesk.store.output import is_of_another_kind

    if not is_of_another_kind(Path(path), ending):
        ask_about_link(parent, chosen, path)
        return
    heading = translate("FileDialog", "Another kind of file")
    text = translate("FileDialog", "{path} was not written: what is saved here ends in {ending}. Choose another name.")
    box = QMessageBox(QMessageBox.Icon.Warning, heading, text.format(path=path, ending=ending), parent=parent)
    box.setObjectName("ending_refused")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def ask_about_link(parent: "QWidget | None", chosen: Callable[[str], object], path: str) -> None:
    """Call ``chosen`` with ``path``; if a link is there, with where it leads, once that is confirmed."""
    from PySide6.QtWidgets import QMessageBox

    from somedesk.store.targets import holds_client

    target = os.path.realpath(path)
    # Clients and folders are refused in any case.
    if not os.path.islink(path) or os.path.isdir(target) or holds_client(Path(target)):
        chosen(path)
        return
    heading = translate("FileDialog", "Write where the link leads?")
    text = translate("FileDialog", "{path} is a link that leads to {target}.").format(path=path, target=target)
    box = QMessageBox(QMessageBox.Icon.Question, heading, text, parent=parent)
    box.setObjectName("link_question")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    follow = box.addButton(translate("FileDialog", "Write to that file"), QMessageBox.ButtonRole.AcceptRole)
    follow.setObjectName("follow_link")
    follow.clicked.connect(partial(chosen, target))
    box.addButton(translate("FileDialog", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.open()
