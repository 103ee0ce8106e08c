"""SomeDesk as `python -m somedesk` starts it, watched: a line on stdin is answered with what is on the screen, as JSON.

The program itself knows nothing of this; nothing is clicked, typed or changed from here.
"""

import json
import sys
import threading
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTabBar, QWidget

Seen = dict[str, Any]


class Observer(QObject):
    """Lives on the UI thread, so that what it sees is never half painted."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        assert app is not None
        self.moveToThread(app.thread())
        self.asked.connect(self._on_asked, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_asked(self) -> None:
        try:
            print(json.dumps(list(everything())), flush=True)
        except Exception:
            # Without an answer the person would wait for ever.
            print("null", flush=True)
            raise


def everything() -> Iterator[Seen]:
    """Every widget in sight, then the entries of menus, lists, tables and tabs."""
    focus = QApplication.focusWidget()
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        for widget in (window, *window.findChildren(QWidget)):
            if widget.isVisible():
                yield seen(widget, widget.rect()) | {
                    "name": widget.objectName(),
                    "text": words(widget),
                    "enabled": widget.isEnabled(),
                    "focus": widget is focus,
                    "active": window.isActiveWindow(),
                    "checked": bool(widget.property("checked")),
                    "current": str(widget.property("currentText") or ""),
                    "window": window.objectName(),
                }
                yield from entries(widget)


def entries(widget: QWidget) -> Iterator[Seen]:
    if isinstance(widget, QMenu):
        for action in widget.actions():
            entry = {"text": action.text(), "enabled": action.isEnabled(), "name": action.objectName()}
            yield seen(widget, widget.actionGeometry(action)) | entry
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            yield seen(widget, widget.tabRect(index)) | {"text": widget.tabText(index)}
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(widget.rootIndex())
        for row in range(model.rowCount(widget.rootIndex())):
            for column in range(columns):
                index = model.index(row, column, widget.rootIndex())
                place = {
                    "kind": type(widget).__name__,
                    "of": widget.objectName(),
                    "row": row,
                    "column": column,
                    "text": str(index.data() or ""),
                }
                yield seen(widget.viewport(), widget.visualRect(index)) | place


def seen(widget: QWidget, rect: QRect) -> Seen:
    """Where on the screen the part of ``rect`` is that is in sight."""
    shown = rect.intersected(widget.visibleRegion().boundingRect())
    middle = widget.mapToGlobal(shown.center())
    corner = widget.mapToGlobal(QPoint(0, 0))
    return {
        "kind": type(widget).__name__,
        "x": middle.x(),
        "y": middle.y(),
        "left": corner.x(),
        "top": corner.y(),
        "width": widget.width(),
        "height": widget.height(),
        "whole": not shown.isEmpty() and shown.height() >= rect.height(),
        "part": not shown.isEmpty(),
        "above": rect.top() < 0,
    }


def words(widget: QWidget) -> str:
    if isinstance(widget, QPdfView) and widget.document().pageCount():
        return str(widget.document().getAllText(0).text())
    for name in ("toPlainText", "text", "windowTitle"):
        if callable(found := getattr(widget, name, None)):
            try:
                return str(found())
            except TypeError:
                continue
    return ""


def answer() -> None:
    """Wait for the application, then pass every question on to the UI thread."""
    observer: Observer | None = None
    for _ in sys.stdin:
        if observer is None and QApplication.instance() is not None:
            observer = Observer()
        if observer is None:
            print("[]", flush=True)
        else:
            observer.asked.emit()


if __name__ == "__main__":
    from somedesk.__main__ import main

    threading.Thread(target=answer, name="observer", daemon=True).start()
    sys.exit(main())
