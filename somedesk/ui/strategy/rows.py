"""A list of the strategy as lines that can be written in, with a field for the next one and what may be taken over."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any
from uuid import uuid4

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client, Record
from somedesk.domain.strategy import lines
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.strategy.editing import Editing
from somedesk.ui.strategy.row import Column, Row

# Text on a button → the record that it adds.
Offer = tuple[str, Record]
FEW = 2


class ListSpec(Struct, frozen=True):
    """What a list is of: a table, and of points those of one list.

    ``make``: a record of an id and what was typed. ``offers``: what may be taken over, of a client and a language.
    """

    table: str
    columns: tuple[Column, ...]
    make: Callable[[str, str], Record]
    offers: Callable[[Client, str], Iterable[Offer]] | None = None
    within: str = ""
    captions: bool = True
    plan: bool = False

    @property
    def key(self) -> str:
        """The word that it is called by."""
        return f"strategy_points.list.{self.within}" if self.within else self.table

    def records(self, client: Client) -> tuple[Any, ...]:
        """Its records in order."""
        found = lines.in_order(client, self.table)
        return tuple(each for each in found if each.list == self.within) if self.within else found


class NextLine(LineField):
    """Takes the next line: with Enter, or when it is left with something in it."""

    entered = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(300)
        self.editingFinished.connect(self.commit)

    @Slot()
    def commit(self) -> None:
        """Hand over what is typed."""
        if text := self.text().strip():
            self.clear()
            self.entered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter would press whatever button is the window's.
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class RowsEditor(QFrame):
    """The list. ``delete_asked`` and ``action_asked`` carry table and id: both need more than the list knows."""

    delete_asked = Signal(str, str)
    action_asked = Signal(str)

    def __init__(self, editing: Editing, spec: ListSpec, parent: QWidget) -> None:
        super().__init__(parent)
        self.spec, self._editing = spec, editing
        self.setObjectName(f"list_{spec.within or spec.table}")
        self.rows: list[Row] = []
        self._is_editable = False
        self._title = QLabel(self)
        self._title.setObjectName("list_title")
        self._title.setProperty("kind", "subheading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self.next = NextLine(f"next_{spec.within or spec.table}", self)
        self.next.setMinimumWidth(180)
        self.next.entered.connect(self._on_next_entered)
        self._offered: dict[str, QPushButton] = {}
        self._foot = Flow(6)
        self._foot.addWidget(self.next)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6 if spec.captions else 3)
        self._column.addLayout(self._lines)
        self._column.addLayout(self._foot)

    # --- texts and looks ---

    def retranslate(self) -> None:
        """Set every text."""
        said = word(self.spec.key)
        self._title.setText(said)
        hint = self.tr("Add: type and press Enter")
        self.next.setPlaceholderText(hint)
        self.next.setAccessibleName(f"{said}: {hint}")
        for row in self.rows:
            row.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for row in self.rows:
            row.use_theme(theme)

    # --- content ---

    def show_records(self, client: Client, editable: bool) -> None:
        """Show the list as it is; lines that stay keep what is typed and the focus."""
        self._is_editable = editable
        records = self.spec.records(client)
        known = {row.record: row for row in self.rows}
        for row in self.rows:
            if row.record not in {record.id for record in records}:
                self._remove(row)
        self.rows = [known.get(record.id) or self._new_row() for record in records]
        for place, (row, record) in enumerate(zip(self.rows, records, strict=True)):
            if self._lines.indexOf(row) != place:
                self._lines.removeWidget(row)
                self._lines.insertWidget(place, row)
            on_plan = (getattr(record, "action", None) is not None) if self.spec.plan else None
            row.show_record(client, record, editable, on_plan)
            row.show_captions(place == 0 or len(self.spec.columns) > FEW)
            row.show()
        self.next.setVisible(editable)
        self._offer(client, editable)

    def _new_row(self) -> Row:
        row = Row(self._editing, self.spec.table, self.spec.columns, self.spec.captions, self)
        row.edited.connect(self._on_row_edited)
        row.moved.connect(self._on_row_moved)
        row.delete_asked.connect(self._on_row_delete_asked)
        row.action_asked.connect(self.action_asked)
        row.retranslate()
        return row

    def _remove(self, row: Row) -> None:
        if row.isAncestorOf(self.window().focusWidget() or self):
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editing.forget(row.fields.values())
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _offer(self, client: Client, editable: bool) -> None:
        offers = (
            dict(self.spec.offers(client, self._editing.context.localisation.language))
            if (editable and self.spec.offers)
            else {}
        )
        for text in [text for text in self._offered if text not in offers]:
            button = self._offered.pop(text)
            self._foot.removeWidget(button)
            if button.hasFocus():
                self.next.setFocus(Qt.FocusReason.OtherFocusReason)
            button.hide()
            button.deleteLater()
        for text, record in offers.items():
            if text not in self._offered:
                button = QPushButton("+ " + text.replace("&", "&&"), self)
                button.setObjectName(f"offer_{record.id}")
                button.setProperty("kind", "pill")
                button.clicked.connect(partial(self._on_offer_clicked, record))
                self._offered[text] = button
                self._foot.addWidget(button)

    # --- what the user does ---

    @Slot(str)
    def _on_next_entered(self, text: str) -> None:
        self._editing.page.make(lines.add, self.spec.table, self.spec.make(uuid4().hex, text))

    def _on_offer_clicked(self, record: Record) -> None:
        self._editing.page.make(lines.add, self.spec.table, record)

    @Slot(str, str, object)
    def _on_row_edited(self, record: str, field: str, value: object) -> None:
        self._editing.edit(self.spec.table, record, field, value)

    @Slot(str, int)
    def _on_row_moved(self, record: str, by: int) -> None:
        self._editing.commit()
        within = "list" if self.spec.within else ""
        self._editing.page.make(lines.move, self.spec.table, record, by, within=within)

    @Slot(str)
    def _on_row_delete_asked(self, record: str) -> None:
        self.delete_asked.emit(self.spec.table, record)

    def row_of(self, record: str) -> Row | None:
        """The line that shows a record."""
        return next((row for row in self.rows if row.record == record), None)

    def commit(self) -> None:
        """Take what is typed for the next line, and in fields of dates."""
        self.next.commit()
