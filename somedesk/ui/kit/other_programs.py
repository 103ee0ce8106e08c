"""What other programs of the computer are to show: files, and folders in the file manager."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from somedesk.base.errors import FileProblem, SomeDeskError


def show_elsewhere(path: Path, failed: Callable[[SomeDeskError], object], code: str = "no_program") -> None:
    """Let the system's own program show a file or folder; ``failed`` is told by an error if there is none for it."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        failed(FileProblem("no_file_manager" if path.is_dir() else code, file=path.name, folder=str(path)))
