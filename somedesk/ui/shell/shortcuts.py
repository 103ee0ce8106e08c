"""The sheet of all keys."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from somedesk.ui.desk.commands import Commands
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.keyboard import leads_about
from somedesk.ui.places import PLACES


def grid_keys() -> tuple[tuple[str, str], ...]:
    """Keys of the assessment grid and what they do, in the language of the screen."""
    translate = QCoreApplication.translate
    delete = translate("Keys", "Delete")
    shift = QKeySequence("Shift+1").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("1")
    return (
        ("← → ↑ ↓", translate("Keys", "Move between cells")),
        (translate("Keys", "Space, Enter"), translate("Keys", "Set the current level to the cell")),
        ("1–5, 0", translate("Keys", "Set the current level")),
        (f"{shift}1–5", translate("Keys", "Set the target")),
        ("T", translate("Keys", "Target mode: clicks and digits set the target")),
        ("+", translate("Keys", "On the way to the next level")),
        ("X", translate("Keys", "Not applicable, with a reason")),
        (delete, translate("Keys", "Clear the rating")),
        (shift + delete, translate("Keys", "Clear the target")),
        ("N", translate("Keys", "Write a note; Esc goes back to the grid")),
        (translate("Keys", "Ctrl + wheel"), translate("Keys", "Zoom the grid")),
    )


def page_keys() -> tuple[tuple[str, str], ...]:
    """Keys that one page only knows, and what they do there."""
    native, translate = QKeySequence.SequenceFormat.NativeText, QCoreApplication.translate
    return tuple(
        (QKeySequence(translate("Keys", keys)).toString(native), translate("Keys", text))
        for place in PLACES
        for keys, text in place.own_keys
    )


class ShortcutsDialog(Dialog):
    """Two columns: keys of the window; keys of the grid, and of other pages below them."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent, "shortcuts_dialog")
        self._commands = commands
        row = Flow(spacing=36)
        self.column.addLayout(row)
        sides = QWidget(self), QWidget(self)
        left, right = QVBoxLayout(sides[0]), QVBoxLayout(sides[1])
        for column, side in zip((left, right), sides, strict=True):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(20)
            row.addWidget(side)
        self._everywhere, self._everywhere_rows = self._block(left)
        self._grid, self._grid_rows = self._block(right)
        self._pages, self._page_rows = self._block(right)
        for column in (left, right):
            column.addStretch(1)
        self.finish_building()

    def _block(self, place: QVBoxLayout) -> tuple[QLabel, QGridLayout]:
        column = QVBoxLayout()
        column.setSpacing(8)
        place.addLayout(column)
        heading = QLabel(self)
        heading.setProperty("kind", "subheading")
        column.addWidget(heading)
        rows = QGridLayout()
        rows.setHorizontalSpacing(20)
        rows.setVerticalSpacing(6)
        column.addLayout(rows)
        return heading, rows

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._everywhere.setText(self.tr("Everywhere"))
        self._grid.setText(self.tr("In the grid"))
        self._pages.setText(self.tr("On other pages"))
        window_keys = [
            (self._commands.keys(name), self._told(name, action.shortcuts()))
            for name, action in self._commands.actions.items()
            if not action.shortcut().isEmpty()
        ]
        self._fill(self._everywhere_rows, window_keys)
        self._fill(self._grid_rows, list(grid_keys()))
        self._fill(self._page_rows, list(page_keys()))

    def _told(self, command: str, keys: list[QKeySequence]) -> str:
        name = self._commands.name(command)
        if any(leads_about(each) for each in keys):
            return self.tr("{name}; in tables and texts to the beginning").format(name=name)
        return name

    def _fill(self, rows: QGridLayout, keys: list[tuple[str, str]]) -> None:
        while (item := rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for index, (key, text) in enumerate(keys):
            for column, (words, kind) in enumerate(((key, "subheading"), (text, "muted"))):
                label = QLabel(words, self)
                label.setProperty("kind", kind)
                label.setTextFormat(Qt.TextFormat.PlainText)
                if column:
                    label.setAccessibleName(f"{text}: {key}")
                rows.addWidget(label, index, column)
