"""The sections of a report: which ones, and in which order. Dragged, or moved with buttons."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.reports.kinds import KINDS, SECTIONS
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon

SECTION = Qt.ItemDataRole.UserRole


class SectionList(QWidget):
    """``changed`` when a section is put in, left out or moved. Every kind of report keeps its own."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sections")
        self._kind = ""
        self._kept: dict[str, list[tuple[str, bool]]] = {}
        self.list = QListWidget(self)
        self.list.setObjectName("section_list")
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._up = self._button("section_up", -1)
        self._down = self._button("section_down", 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._up)
        row.addWidget(self._down)
        column.addLayout(row)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.list.model().rowsMoved.connect(self._on_list_rows_moved)

    def _button(self, name: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "plain")
        button.clicked.connect(partial(self.move_current, step))
        return button

    def set_kind(self, kind: str) -> None:
        """Show the sections of that kind as they were left; a kind without any hides the list."""
        self._keep()
        self._kind = kind
        usual = KINDS[kind].sections
        self._show(self._kept.get(kind) or _with_others(usual))
        self.setVisible(bool(usual))

    def set_sections(self, sections: tuple[str, ...] | None) -> None:
        """Put in these, in this order; None = the usual ones."""
        self._show(_with_others(KINDS[self._kind].sections if sections is None else sections))

    def sections(self) -> tuple[str, ...]:
        """The sections that are in, in order."""
        return tuple(name for name, wanted in self._all() if wanted)

    def retranslate(self) -> None:
        """Set every text."""
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                self._name(self.list.item(row))
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setToolTip(self.tr("Drag to change the order"))
        for button, text in ((self._up, self.tr("Move section up")), (self._down, self.tr("Move section down"))):
            button.setToolTip(text)
            button.setAccessibleName(text)

    def use_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        self._up.setIcon(icon("arrow-up", theme))
        self._down.setIcon(icon("arrow-down", theme))

    @Slot(int)
    def move_current(self, step: int) -> None:
        """Move the selected section up (−1) or down (1)."""
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + step < self.list.count():
            return
        with QSignalBlocker(self.list):
            self.list.insertItem(row + step, self.list.takeItem(row))
        self.list.setCurrentRow(row + step)
        self.changed.emit()

    def _all(self) -> list[tuple[str, bool]]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(str(item.data(SECTION)), item.checkState() == Qt.CheckState.Checked) for item in items]

    def _keep(self) -> None:
        if self._kind:
            self._kept[self._kind] = self._all()

    def _show(self, sections: list[tuple[str, bool]]) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for name, wanted in sections:
                item = QListWidgetItem(self.list)
                item.setData(SECTION, name)
                self._name(item)
                # Dropped between others, never onto one.
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
            self.list.setCurrentRow(0)
        self._fit()

    def _name(self, item: QListWidgetItem) -> None:
        """The tooltip has all of a name that is too long for its line."""
        name, drag = word(f"sections.{item.data(SECTION)}"), self.tr("Drag to change the order")
        item.setText(name)
        item.setToolTip(f"{name}\n{drag}")

    def _fit(self) -> None:
        row = max(24, self.list.sizeHintForRow(0))  # each is one line; to measure all takes its time
        self.list.setFixedHeight(self.list.count() * row + 2 * self.list.frameWidth() + 6)
        self._on_list_current_row_changed(self.list.currentRow())

    @Slot(QListWidgetItem)
    def _on_list_item_changed(self, item: QListWidgetItem) -> None:
        self.changed.emit()

    @Slot()
    def _on_list_rows_moved(self) -> None:
        self._on_list_current_row_changed(self.list.currentRow())
        self.changed.emit()

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < self.list.count() - 1)


def _with_others(sections: tuple[str, ...]) -> list[tuple[str, bool]]:
    """These sections, then all others, which are not in."""
    known = [name for name in dict.fromkeys(sections) if name in SECTIONS]
    return [(name, True) for name in known] + [(name, False) for name in SECTIONS if name not in known]
