"""What of a window lies outside it, or has less room than it needs."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.elided_link import ElidedLink
from somedesk.ui.shell.page_room import PageRoom

SPARE = 1  # pixels by which fonts differ


def faults(top: QWidget) -> Iterator[str]:
    """What lies outside ``top``, or has less room than it needs."""
    if top.isWindow() and not top.screen().availableGeometry().contains(top.frameGeometry()):
        yield f"{top.frameGeometry().getRect()} is not on the screen"
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not top.window():
            continue
        if lacking := _cut(widget):
            yield f"{_name(widget)} {lacking}"
        if _matters(widget) and not _is_scrolled(widget):
            place = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())
            if widget.visibleRegion().isEmpty() or not top.rect().contains(place):
                yield f"{_name(widget)} lies at {place.getRect()} of {top.size().toTuple()}"


def _matters(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QLabel) and widget.width() > 0


def _is_scrolled(widget: QWidget) -> bool:
    """Whether it can be scrolled to."""
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractScrollArea | QTabBar):
            return True
        above = above.parentWidget()
    return False


def _cut(widget: QWidget) -> str:
    """What of a text is cut off, unless the tooltip says all of it."""
    if isinstance(widget, ElidedLabel | ElidedLink):
        return ""
    if isinstance(widget, QLabel):
        if not widget.text():
            return ""
        if widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            return "" if widget.height() + SPARE >= needed else f"is {widget.height()} high, not {needed}"
        needed = widget.sizeHint().width()
        return "" if widget.width() + SPARE >= needed else f"is {widget.width()} wide, not {needed}"
    if isinstance(widget, QAbstractButton) and (widget.text() or not isinstance(widget, QToolButton)):
        needed = widget.sizeHint().width()
        return "" if widget.width() + SPARE >= needed or widget.toolTip() else f"is {widget.width()} wide, not {needed}"
    if isinstance(widget, QComboBox) and not widget.toolTip() and not widget.isEditable():
        letters = widget.fontMetrics().size(0, widget.currentText()).width()
        room = widget.width() - 36
        return "" if room >= letters else f"says {widget.currentText()!r} in {room} px, which needs {letters}"
    if isinstance(widget, PageRoom) or (isinstance(widget, QScrollArea) and widget.objectName() == "dialog_body"):
        if widget.horizontalScrollBar().maximum() > 0:
            return "scrolls sideways"
        held = widget.widget() if isinstance(widget, QScrollArea) else None
        within = held.findChildren(QWidget) if held is not None else []
        out = [
            each.objectName()
            for each in within
            if each.parentWidget() is held and each.isVisible() and each.geometry().right() >= held.width()
        ]
        return f"does not hold the whole of {out}" if out else ""
    return ""


def _name(widget: QWidget) -> str:
    text = str(widget.property("text") or "")
    return f"{type(widget).__name__} {widget.objectName()} {text[:50]!r}"
