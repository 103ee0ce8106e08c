"""Where the window stands: as it was left, but never larger than the screen that there is now."""

from PySide6.QtCore import QByteArray, QMargins, QRect, QSize
from PySide6.QtWidgets import QWidget

USUAL_SIZE = QSize(1366, 820)
FRAME = QMargins(8, 40, 8, 8)  # what the system may put round a window


def restore(window: QWidget, kept_text: str) -> None:
    """Put the window where ``kept_text`` says, or give it its usual size."""
    if not window.restoreGeometry(QByteArray.fromBase64(kept_text.encode())):
        window.resize(USUAL_SIZE.boundedTo(window.screen().availableGeometry().size()))


def kept(window: QWidget) -> str:
    """Where it stands now, for the settings."""
    return window.saveGeometry().toBase64().toStdString()


def appear(window: QWidget, *, was_placed: bool) -> None:
    """Show the window; the first time it fills a screen that is too small for its usual size."""
    room = window.screen().availableGeometry().marginsRemoved(FRAME)
    if not was_placed and not room.contains(QRect(room.topLeft(), USUAL_SIZE)):
        window.showMaximized()
        return
    # Qt moves a window on to the screen that there is now, and leaves it as large as it was.
    if was_placed and not (window.isMaximized() or window.isFullScreen()) and not room.contains(window.geometry()):
        place = QRect(window.geometry().topLeft(), window.size().boundedTo(room.size()))
        place.moveLeft(max(room.left(), min(place.left(), room.right() + 1 - place.width())))
        place.moveTop(max(room.top(), min(place.top(), room.bottom() + 1 - place.height())))
        window.setGeometry(place)
    window.show()
