"""Brings what is typed and chosen in the strategy's fields into the document, through the page's ``make``."""

import math
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from somedesk.content.suggestions import role_names
from somedesk.domain.client import Client
from somedesk.domain.strategy import answers, lines
from somedesk.ui.desk.page import Page
from somedesk.ui.grid.typed_text import Typed, TypedText
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.text_field import LineField

# Between the two ids of a place in the table of needs; no id holds it.
BETWEEN = "\x1f"
_MARGIN = 3
_AROUND = 12  # padding and border
_HIGHEST = 220


class GrowingText(TypedText):
    """A text as high as what is written in it, up to a limit; from there on it scrolls."""

    def __init__(self, name: str, parent: QWidget, least: int = 1) -> None:
        super().__init__(name, parent)
        self._least = least
        self.document().setDocumentMargin(_MARGIN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Each paragraph is laid out for this: Qt does so only as far as something is seen of it."""
        least = self._least * self.fontMetrics().lineSpacing()
        height, block = 0.0, self.document().begin()
        while block.isValid() and height < _HIGHEST:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        needed = math.ceil(max(least, height)) + 2 * _MARGIN + _AROUND
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if needed > _HIGHEST else policy.ScrollBarAlwaysOff)
        if (fitting := min(needed, _HIGHEST)) != self.minimumHeight():
            self.setFixedHeight(fitting)

    def show_line(self, table: str, record: str, field: str, text: str) -> None:
        """Show a field of a record."""
        self.show_text((f"{table}/{record}", field), text)


class NameLine(LineField):
    """A name in one line, handed over when it is left or Enter is pressed. ``named`` when it is another one."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMaxLength(300)
        self._shown = ""
        self.editingFinished.connect(self.commit)

    def show_name(self, name: str) -> None:
        """Show ``name``, unless something else is being typed."""
        if not self.is_pending:
            with QSignalBlocker(self):
                self.setText(name)
                self.setCursorPosition(0)
        self._shown = name

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not handed over yet."""
        return self.text() != self._shown

    def give_up(self) -> None:
        """Show again what stood there."""
        self.setText(self._shown)

    @Slot()
    def commit(self) -> None:
        """Hand over what is typed."""
        if self.is_pending:
            self.named.emit(self.text())
            # What was refused, or comes back otherwise spelt, is shown as it is.
            QTimer.singleShot(0, self, self.give_up)


class Editing(QObject):
    """What the fields of the page are given: where they hand over what is entered, and whom they may offer."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._texts: list[GrowingText] = []
        self._names: list[NameLine] = []

    @property
    def context(self) -> Context:
        """Settings, language, look."""
        return self._page.context

    @property
    def client(self) -> Client | None:
        """The client as it is now."""
        return self._page.document.client if self._page.document else None

    @property
    def page(self) -> Page:
        """The page that this is for."""
        return self._page

    def text(self, name: str, parent: QWidget, least: int = 1) -> GrowingText:
        """A field for longer text that hands over by itself."""
        made = GrowingText(name, parent, least)
        made.typed.connect(self._on_text_typed)
        made.pending_changed.connect(self._on_text_pending_changed)
        self._texts.append(made)
        return made

    def name(self, name: str, parent: QWidget) -> NameLine:
        """A field for a name."""
        made = NameLine(name, parent)
        self._names.append(made)
        return made

    def people(self) -> list[str]:
        """Who can be proposed: those on the plan and with hours, then the roles."""
        client = self.client
        if client is None:
            return []
        known = {action.owner for action in client.actions.values() if action.owner} | client.owners.keys()
        known |= {point.person for point in client.strategy_points.values() if point.person}
        roles = role_names(client.profile.language).roles.values()
        by_name = self.context.localisation.collator().sortKey
        return [*sorted(known, key=by_name), *(role for role in roles if role not in known)]

    def edit(self, table: str, record: str, field: str, value: object, merge_key: str | None = None) -> bool:
        """Change one field of a record."""
        fields: dict[str, Any] = {field: value}
        if table == "strategy_answers":
            return self._page.make(answers.edit_answer, record, merge_key=merge_key, **fields)
        if table == "strategy":
            return self._page.make(answers.edit_strategy, merge_key=merge_key, **fields)
        client = self.client
        if table == "needs":
            group, _, platform = record.partition(BETWEEN)
            if client is None or group not in client.target_groups or platform not in client.platforms:
                return False
            return self._page.make(answers.edit_need, group, platform, merge_key=merge_key, **fields)
        if client is None or record not in client.table(table):
            return False  # what is typed in a line that has just been removed
        return self._page.make(lines.edit, table, record, merge_key=merge_key, **fields)

    def commit(self) -> None:
        """Hand over all that is typed."""
        for field in self._fields():
            field.commit()

    def _fields(self) -> list[GrowingText | NameLine]:
        return [*self._texts, *self._names]

    @Slot(object)
    def _on_text_typed(self, typed: Typed) -> None:
        (where, field), text = typed.record, typed.text
        table, _, record = where.partition("/")
        self.edit(table, record, field, text, f"strategy.{where}.{field}.{typed.session}")

    @Slot()
    def _on_text_pending_changed(self) -> None:
        if self._page.document is not None:
            self._page.document.mark_typing(any(field.is_pending for field in self._texts))

    def forget(self, fields: Iterable[QObject]) -> None:
        """These are no more; what is typed in them is handed over."""
        gone = {id(field) for field in fields}
        for field in self._fields():
            if id(field) in gone:
                field.commit()
        self._texts = [each for each in self._texts if id(each) not in gone]
        self._names = [each for each in self._names if id(each) not in gone]
