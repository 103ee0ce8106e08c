"""Start-up, in this order: Qt, crash handling, settings, font, language and theme, window, first paint, then the rest.

matplotlib costs more than half a second to import; that is done in a thread after the window is on screen.
"""

import datetime as dt
import gc
import importlib
import sys
import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from somedesk import __version__
from somedesk.base import hyphenation, settings
from somedesk.base.garbage import left_alone
from somedesk.base.paths import opened_folder, resource
from somedesk.domain.client import LANGUAGES
from somedesk.store.opened import clear_up
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.keyboard import Keyboard
from somedesk.ui.kit.scrolling import keep_in_sight
from somedesk.ui.kit.spoken_cells import name_current
from somedesk.ui.kit.theme import body_font, load_fonts
from somedesk.ui.places import PLACES
from somedesk.ui.shell import crash
from somedesk.ui.shell.main_window import MainWindow

WARM_UP_MILLISECONDS = 300
# Collections of garbage that come less often than Python's own, and so interrupt less.
COLLECT_EVERY = 20_000
SWITCH_SECONDS = 0.001


class Application(QApplication):
    """``file_requested`` carries a Path: for what is double-clicked macOS asks by an event, not by an argument."""

    file_requested = Signal(object)

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        # What a dialog is about must not be closed under it.
        if self.activeModalWidget() is None:
            self.file_requested.emit(Path(event.file()))
        return True


def make_application(argv: list[str]) -> Application:
    """The QApplication with our name, font and style."""
    # Each call into Qt lets go of the interpreter; while a report is built, this is how long getting it back takes.
    sys.setswitchinterval(SWITCH_SECONDS)
    # Asked for by name: QApplication.setStyle would hand the style to Python, which has no use for it.
    app = Application([*(argv or [""]), "-style", "fusion"])
    app.setApplicationName("SomeDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("dk.somedesk.SomeDesk")
    load_fonts()
    app.setFont(body_font())
    app.setWindowIcon(QIcon(str(resource("icons", "somedesk.svg"))))
    app.focusChanged.connect(keep_in_sight)
    app.focusChanged.connect(name_current)
    Keyboard(app)
    return app


def make_window(path: Path | None = None, language: str | None = None) -> MainWindow:
    """The main window in ``language``, else the user's, and in the user's theme, with ``path`` opened in it."""
    context = Context(settings.load())
    context.start()
    if language in LANGUAGES:
        context.localisation.set_language(language)
    window = MainWindow(context, path)
    context.setParent(window)
    return window


def run(path: Path | None, argv: list[str], language: str | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit status."""
    app = make_application(argv)
    crash.install()
    window = make_window(path, language)
    app.file_requested.connect(window.open_path)
    window.appear()
    QTimer.singleShot(WARM_UP_MILLISECONDS, window, partial(warm_up, window.context.localisation.language))
    status = app.exec()
    # What is left belongs to the window: take it down while Qt still stands.
    window.deleteLater()
    app.processEvents()
    hyphenation.keep()
    return status


def warm_up(language: str) -> None:
    """Begin to log, keep what the start learnt, import what charts and dates in ``language`` need: nobody waits."""
    from somedesk.base import logs

    logs.start()
    threading.Thread(target=_beside_the_window, args=(language,), name="warm-up", daemon=True).start()


def _beside_the_window(language: str) -> None:
    from somedesk.base.public_holidays import holidays_of

    with left_alone():
        clear_up(opened_folder())
        hyphenation.keep()
        import_charts(language)
        import_pages(language)
        holidays_of("dk", dt.date.min.year)  # brings every country, which takes a fifth of a second


def import_pages(language: str) -> None:
    """Import the pages, and read what they say and break words by: the first look at one would wait for that."""
    from somedesk.content import suggestions
    from somedesk.content.models import BUILT_IN

    for place in PLACES:
        importlib.import_module(place.page.partition(":")[0])
    hyphenation.positions("dictionary", language)
    suggestions.catalogue(BUILT_IN)
    suggestions.texts(BUILT_IN, language)


def collect_garbage() -> None:
    """Begin to collect garbage; what there is by now is not looked through again."""
    gc.freeze()
    gc.set_threshold(COLLECT_EVERY)


def import_charts(language: str) -> None:
    """Import what charts need, and begin to collect garbage: what was imported is none, and is not looked through."""
    import somedesk.charts.profile  # noqa: F401
    from somedesk.base import locale

    locale.day(dt.date.min, language, "short_month")  # reads the names of months
    locale.number(0.5, language)
    collect_garbage()
