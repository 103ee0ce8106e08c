"""Pictures of every page: `python -m tests.screenshots FOLDER [--language da] [--theme dark] [--size 1280x720]`.

Each combination runs on the sample client, in a real window if there is a display.
"""

import argparse
import itertools
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from somedesk.base import settings
from somedesk.base.settings import Settings
from somedesk.ui.app import make_application, make_window
from somedesk.ui.places import BY_NAME
from somedesk.ui.shell.main_window import MainWindow

SIZES = ("1280x720", "1366x768", "1920x1080")
LANGUAGES = ("da", "sv", "en")
THEMES = ("light", "dark", "contrast")
SETTLE_MILLISECONDS = 20_000
PDF_MILLISECONDS = 1200
DUE_MILLISECONDS = 500


def settle(window: MainWindow) -> None:
    """Let background work finish, what it brings be painted, and what waits for that paint be made."""
    deadline = QDeadlineTimer(SETTLE_MILLISECONDS)
    quiet = 0
    while not deadline.hasExpired() and quiet < 3:
        run_events(8)
        quiet = 0 if window.context.tasks.any_busy() else quiet + 1
        if quiet == 3 and something_is_due():  # looked for at the end, as there is much to look through
            quiet = 0


def something_is_due() -> bool:
    """Whether a window that is to be seen means to do something in a moment, once."""
    shown = (top for top in QApplication.topLevelWidgets() if top.isVisible())
    timers = (timer for top in shown for timer in top.findChildren(QTimer))
    return any(
        timer.isSingleShot() and timer.isActive() and timer.remainingTime() < DUE_MILLISECONDS for timer in timers
    )


def run_events(milliseconds: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(folder: Path, language: str, theme: str, size: str, pages: list[str]) -> None:
    """One picture per page."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["SOMEDESK_HOME"] = home
        settings.save(Settings(language=language, theme=theme))
        window = make_window()
        width, height = (int(part) for part in size.split("x"))
        window.resize(QSize(width, height))
        window.show()
        settle(window)
        for page in pages:
            if page != "home" and window.document is None:
                window.opening.open_sample()
                settle(window)
            window.show_page(page)
            settle(window)
            if page == "reports":
                # The preview draws its pages in threads of Qt's own, which nothing tells of.
                run_events(PDF_MILLISECONDS)
            window.grab().save(str(folder / f"{page}-{language}-{theme}-{size}.png"))
        window.close()
        window.deleteLater()
        QApplication.processEvents()


def main() -> int:
    """Take what was asked for."""
    parser = argparse.ArgumentParser(prog="screenshots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--size", action="append")
    parser.add_argument("--page", action="append", choices=tuple(BY_NAME))
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    app = make_application(sys.argv[:1])
    for language, theme, size in itertools.product(
        args.language or LANGUAGES, args.theme or THEMES[:2], args.size or SIZES
    ):
        take(args.folder, language, theme, size, args.page or list(BY_NAME))
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
