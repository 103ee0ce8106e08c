"""Client files that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent

from somedesk.store.names import is_client_name


def copied_files(event: QDropEvent) -> list[Path]:
    """The client files that ``event`` brings, taken as copies: a source that is told "moved" takes its own away."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls()]
    files = [path for path in paths if is_client_name(path.name)]
    if files:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    return files
