"""Asking for a file of figures."""

from collections.abc import Callable

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from somedesk.ui.kit.file_dialog import file_dialog


def ask_for_file(parent: QWidget, title: str, folder: str, chosen: Callable[[str], object]) -> None:
    """Open the dialog in ``folder``, "" for that of downloads; ``chosen``, a method of ``parent``, gets the path."""
    folder = folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    dialog = file_dialog("import_figures_file", parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(chosen)
    dialog.open()
