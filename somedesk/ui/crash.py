"""What happens when something goes wrong that nobody foresaw: it is logged, and the user reads what is safe."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication


class CrashReporter(QObject):
    """Brings a failure, from whichever thread, to the UI thread and shows it once at a time."""

    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._showing = False
        self.failed.connect(self._on_failure, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _on_failure(self, details: str) -> None:
        if self._showing:
            return
        from somedesk.ui.dialogs.crash import CrashDialog

        self._showing = True
        dialog = CrashDialog(details, QApplication.activeWindow())
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot(int)
    def _on_dialog_finished(self, result: int) -> None:
        self._showing = False


def install() -> CrashReporter:
    """Send every exception that nobody handles to the log and to the crash dialog."""
    app = QApplication.instance()
    assert app is not None
    reporter = CrashReporter(app)

    def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        # The log leaves the message out (it may hold a client's words); the dialog shows it to the user alone.
        from somedesk.base import logs

        logs.start()
        logging.getLogger(__name__).error("unhandled exception", exc_info=(kind, error or kind(), trace))
        reporter.failed.emit("".join(traceback.format_exception(kind, error, trace)))

    def report_from_thread(args: threading.ExceptHookArgs) -> None:
        report(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = report
    threading.excepthook = report_from_thread
    return reporter
