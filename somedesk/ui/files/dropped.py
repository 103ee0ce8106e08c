"""Client files that are dragged over the window."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

from somedesk.store.names import SUFFIX


def client_files(event: QDropEvent) -> list[Path]:
    """Those of the files dragged that hold clients, by their names."""
    paths = (Path(url.toLocalFile()) for url in event.mimeData().urls())
    return [path for path in paths if path.suffix == SUFFIX]
