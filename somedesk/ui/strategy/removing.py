"""Removing what others refer to: what hangs on it is said first. And from a point to its action on the plan."""

from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from somedesk.domain.strategy import lines
from somedesk.domain.strategy.answers import make_action
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.question import Question
from somedesk.ui.strategy.editing import Editing


class Removing(QObject):
    """Asks before something goes that other things hang on; what nothing hangs on goes at once, and can be undone."""

    plan_asked = Signal(str)  # id of an action

    def __init__(self, page: Page, editing: Editing) -> None:
        super().__init__(page)
        self._page, self._editing = page, editing

    @Slot(str, str)
    def ask(self, table: str, record: str) -> None:
        """Remove a record, once it is sure."""
        document = self._page.document
        if document is None or document.read_only or record not in document.client.table(table):
            return
        self._editing.commit()
        hanging = lines.hanging(document.client, table, record)
        if not hanging:
            self._remove(table, record)
            return
        name = self._name(table, document.client.table(table)[record])
        what = ", ".join(f"{word(each)}: {count}" for each, count in hanging.items())
        text = self.tr(
            "This refers to it: {what}. What is said of it alone goes with it; all else stays, without it. Ctrl+Z "
            "brings everything back."
        ).format(what=what)
        box = Question("strategy_removal", self.tr("Delete “{name}”?").format(name=name), text, self._page.window())
        box.offer("remove", self.tr("Delete"), partial(self._remove, table, record), "danger")
        box.offer("keep", self.tr("Keep"), kind="primary")
        box.open()

    def _name(self, table: str, record: Any) -> str:
        said = lines.called(table, record)
        return word(said["word"]) if "word" in said else said["name"]

    def _remove(self, table: str, record: str) -> None:
        document = self._page.document
        if document is None:
            return
        name = self._name(table, document.client.table(table)[record])
        if self._page.make(lines.delete, table, record):
            self._page.done(self.tr("“{name}” is deleted.").format(name=name) if name else self.tr("Deleted."))

    @Slot(str)
    def to_plan(self, point: str) -> None:
        """Put a point on the plan, or show the action that it became."""
        document = self._page.document
        if document is None or point not in document.client.strategy_points:
            return
        self._editing.commit()
        known = document.client.strategy_points[point].action
        if known is not None:
            self.plan_asked.emit(known)
        elif self._page.make(make_action, point, uuid4().hex, document.today()):
            self._page.done(self.tr("It is on the plan. Give it an owner and a due date there."))
