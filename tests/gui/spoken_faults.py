"""What a page or dialog would be to somebody who listens, or whose hand is not steady: a part of the room survey."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

SMALLEST_TARGET = 24  # pixels, WCAG 2.2, 2.5.8
MARK_UP = re.compile(r"</?[a-z]+[^>]*>|&[a-z]+;")
Role = QAccessible.Role
ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QAbstractButton, {Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown, Role.Link}),
    (QLineEdit, {Role.EditableText}),
    (QPlainTextEdit, {Role.EditableText}),
    (QTextBrowser, {Role.StaticText}),
    (QTextEdit, {Role.EditableText}),
    (QComboBox, {Role.ComboBox}),
    (QAbstractSpinBox, {Role.SpinBox}),
    (QAbstractItemView, {Role.Table, Role.Tree, Role.List, Role.TreeItem}),
)


def spoken_faults(top: QWidget) -> Iterator[str]:
    """What has no name, a wrong role, mark-up in what is said, or is too small to hit."""
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not top.window() or isinstance(widget, QScrollBar):
            continue
        called = f"{type(widget).__name__} {widget.objectName()}"
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None:
            continue
        said = [told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
        if any(map(MARK_UP.search, said)):
            yield f"{called} says mark-up: {said}"
        if isinstance(widget, QAbstractButton) and _is_small(widget):
            yield f"{called} {widget.text()!r} is {widget.width()} × {widget.height()}, too small to hit"
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled() or widget.focusProxy():
            continue
        if not said[0].strip() and not _is_part_of_a_named(widget):
            yield f"{called} can have the keyboard, and no name"
        roles = next((roles for kind, roles in ROLES if isinstance(widget, kind)), {told.role()})
        if told.role() not in roles:
            yield f"{called} is told as {told.role()}"


def _is_small(button: QAbstractButton) -> bool:
    return min(button.width(), button.height()) < SMALLEST_TARGET


def _is_part_of_a_named(widget: QWidget) -> bool:
    """The line within a spin or combo box is told as the box; the frame round what scrolls, as what is in it."""
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractSpinBox | QComboBox):
        return True
    return isinstance(parent, QAbstractScrollArea) and widget is parent.viewport()
