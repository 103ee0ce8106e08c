"""What happens when something goes wrong that nobody foresaw: it is logged, and the user reads what is safe."""

import sys
import threading
import time
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from somedesk.base.logger import logger

QUIET_SECONDS = 2.0


class CrashReporter(QObject):
    """Brings a failure, from whichever thread, to the UI thread and shows it, one at a time."""

    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = ""
        self._dialog: QObject | None = None
        self._quiet_until = 0.0
        self.failed.connect(self._on_failure, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _on_failure(self, details: str) -> None:
        # What fails in painting fails at every painting, and would bring the dialog back as soon as it is closed.
        again = details == self._shown and time.monotonic() < self._quiet_until
        if self._dialog is not None or again:
            return
        from somedesk.ui.shell.crash_dialog import CrashDialog

        dialog = CrashDialog(details, QApplication.activeModalWidget() or _window_for_dialogs())
        dialog.destroyed.connect(self._on_dialog_destroyed)
        # Without a window above it, nothing else holds it.
        self._dialog, self._shown = dialog, details
        dialog.open()

    @Slot()
    def _on_dialog_destroyed(self) -> None:
        self._dialog = None
        self._quiet_until = time.monotonic() + QUIET_SECONDS


def _window_for_dialogs() -> QWidget | None:
    """The window that is being worked in; never the one that a room full of people looks at."""
    from somedesk.ui.audience.window import AudienceWindow

    active = QApplication.activeWindow()
    if not isinstance(active, AudienceWindow):
        return active
    others = (each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not active)
    return next(others, None)


def install() -> CrashReporter:
    """Send every exception that nobody handles to the log and to the crash dialog."""
    app = QApplication.instance()
    assert app is not None
    reporter = CrashReporter(app)

    def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        from somedesk.base import logs

        logs.start()
        error = (error or kind()).with_traceback(trace)
        logger(__name__).error("unhandled exception", exc_info=error)
        # What is shown is copied into a mail to whoever helps, so it is no more than the log holds.
        reporter.failed.emit(logs.discreet(error))

    def report_from_thread(args: threading.ExceptHookArgs) -> None:
        report(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = report
    threading.excepthook = report_from_thread
    return reporter
