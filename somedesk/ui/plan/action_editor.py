"""Everything about one action. Text is saved as it is typed, a number or date once it is typed to the end.

A new action comes into being with the first letter of its title, so that a dialog opened by mistake leaves nothing.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.content.links import asked_first
from somedesk.content.messages import message
from somedesk.domain.change import label
from somedesk.domain.client import ACTION_STATUSES, PRIORITIES, Action
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan.follow_up import log_progress
from somedesk.domain.plan.plan import add_action, edit_action
from somedesk.ui.kit.action_fields import HoursField, OwnerField, PercentField
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.kit.text_field import LineField, TextField
from somedesk.ui.plan.action_planning import ActionPlanning
from somedesk.ui.plan.action_words import priority_name, status_name, step_name
from somedesk.ui.plan.reasons import why

_TEXTS = ("text", "first_step", "measure", "notes")
_FACTS = ("dimension", "step", "owner", "start", "due", "effort_hours", "priority", "status", "percent")


def mark_invalid(field: QWidget, invalid: bool) -> None:
    """Show, or no longer show, that what stands in the field is refused."""
    if bool(field.property("invalid")) != invalid:
        field.setProperty("invalid", invalid)
        field.style().unpolish(field)
        field.style().polish(field)


class _TextField(TextField):
    """Several lines of text, at least ``lines`` high."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * lines + 22)

    def sizeHint(self) -> QSize:
        """No higher than it must be: the fields share what the dialog has."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class ActionEditor(Dialog):
    """Edits one action of ``document``; a new one if ``action`` is not on its plan yet.

    ``delete_requested`` carries the action's id.
    """

    delete_requested = Signal(str)

    def __init__(
        self,
        context: Context,
        document: Document,
        action: Action,
        model: MaturityModel | None,
        owners: Callable[[], list[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, "action_editor", Button.Close)
        self._context, self._document, self._maturity_model = context, document, model
        # What is shown: the action on the plan, or what a new one holds until it has a title.
        self._action = action
        self._is_adding, self._gives_up = not self._exists(), False
        self._labels: dict[str, QLabel] = {}
        self._problem = self.new_text("action_problem", "warning")
        self._problem.hide()
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("action_tabs")
        self._make_fields(owners)
        self._lay_out()
        self._delete = self.buttons.addButton("", QDialogButtonBox.ButtonRole.DestructiveRole)
        self._delete.setObjectName("action_delete")
        self._delete.clicked.connect(self._on_delete_clicked)
        self.resize(900, 630)
        self.finish_building()
        self._connect()
        document.changed.connect(self._on_document_changed)
        self.finished.connect(self._on_self_finished)
        self.title.setFocus()
        # A dialog selects what its first field holds; the next key must not wipe out a title.
        QTimer.singleShot(0, self.title, self.title.deselect)

    def _make_fields(self, owners: Callable[[], list[str]]) -> None:
        self.title = LineField(self)
        self.title.setMaxLength(300)
        self.texts = {name: _TextField(3 if name == "text" else 2, self) for name in _TEXTS}
        self.dimension, self.step = ChoiceField(self), ChoiceField(self)
        self.dimension.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dimension.setMinimumContentsLength(14)
        theme = self._context.appearance.theme
        self.owner = OwnerField(owners(), theme, self)
        self.start, self.due = DateField(theme, self), DateField(theme, self)
        self.effort = HoursField(self)
        self.priority, self.status = ChoiceField(self), ChoiceField(self)
        self.percent = PercentField(self)
        for name, field in self._fields().items():
            field.setObjectName(f"action_{name}")

    def _fields(self) -> dict[str, QWidget]:
        facts = (
            self.dimension, self.step, self.owner, self.start, self.due, self.effort, self.priority, self.status,
            self.percent,
        )  # fmt: skip
        return {"title": self.title, **self.texts, **dict(zip(_FACTS, facts, strict=True))}

    def _lay_out(self) -> None:
        fields = self._fields()
        columns = QHBoxLayout()
        columns.setSpacing(22)
        left = QVBoxLayout()
        left.setSpacing(4)
        for name, stretch in (("title", 0), ("text", 4), ("first_step", 2), ("measure", 2), ("notes", 3)):
            left.addWidget(self._label(name))
            left.addWidget(fields[name], stretch)
            left.addSpacing(4)
        columns.addLayout(left, 1)
        right = QFormLayout()
        right.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        right.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        right.setVerticalSpacing(9)
        for name in _FACTS:
            right.addRow(self._label(name), fields[name])
        self._asked, self._saved = self.new_text("action_asked", "small"), self.new_text("saved", "small")
        right.addRow(self._asked)
        right.addRow(self._saved)
        holder = QWidget(self)
        holder.setFixedWidth(370)
        right.setContentsMargins(0, 20, 0, 0)
        holder.setLayout(right)
        columns.addWidget(holder)
        fields_page = QWidget(self)
        columns.setContentsMargins(0, 8, 0, 0)
        fields_page.setLayout(columns)
        self.planning = ActionPlanning(self._context, self)
        self.tabs.addTab(fields_page, "")
        self.tabs.addTab(Scrolling(self.planning, self), "")
        self.column.addWidget(self.tabs, 1)
        self.column.addWidget(self._problem)

    def _label(self, name: str) -> QLabel:
        label = self._labels[name] = QLabel(self)
        label.setBuddy(self._fields()[name])
        label.setProperty("kind", "muted")
        return label

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_title_edited)
        self.title.editingFinished.connect(self._on_title_editing_finished)
        self.owner.textEdited.connect(self._on_owner_edited)
        self.owner.completer().activated.connect(self._on_owner_edited)
        for field in self.texts.values():
            field.textChanged.connect(self._on_text_changed)
        self.dimension.activated.connect(self._on_dimension_activated)
        for box in (self.step, self.priority, self.status):
            box.activated.connect(self._on_choice_activated)
        for date in (self.start, self.due):
            date.date_entered.connect(self._on_date_entered)
        self.planning.fields_edited.connect(self._on_planning_fields_edited)
        self.planning.progress_logged.connect(self._on_planning_progress_logged)
        self.planning.why_asked.connect(self._on_planning_why_asked)
        self.effort.valueChanged.connect(self._on_effort_changed)
        self.percent.valueChanged.connect(self._on_percent_changed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Action") if self._exists() else self.tr("New action"))
        for name, text in {
            "title": self.tr("&Title"),
            "text": self.tr("&What and why"),
            "first_step": self.tr("&First step"),
            "measure": self.tr("Done w&hen"),
            "notes": self.tr("&Notes"),
            "dimension": self.tr("Ra&ises"),
            "step": self.tr("Step"),
            "owner": self.tr("&Owner"),
            "start": self.tr("&Start"),
            "due": self.tr("&Due"),
            "effort_hours": self.tr("&Effort (hours)"),
            "priority": self.tr("&Priority"),
            "status": self.tr("St&atus"),
            "percent": self.tr("Pe&r cent done"),
        }.items():
            self._labels[name].setText(text)
            self._fields()[name].setAccessibleName(text.replace("&", ""))
        self.tabs.setTabText(0, self.tr("Action"))
        self.tabs.setTabText(1, self.tr("Order, repeats and progress"))
        self.planning.retranslate()
        self.title.setPlaceholderText(self.tr("What is to be done"))
        self._delete.setText(self.tr("Delete"))
        self.priority.offer((priority_name(value), value) for value in PRIORITIES)
        self.status.offer((status_name(value), value) for value in ACTION_STATUSES)
        self._offer_dimensions()
        self._show()

    def _offer_dimensions(self) -> None:
        choices: list[tuple[str, object]] = [(self.tr("Nothing in particular"), None)]
        model = self._maturity_model
        if model is not None:
            text = model.text(self._context.localisation.language)
            choices += [(text.dimensions[key].name, key) for key in model.dimension_ids()]
        own = self._action.dimension
        if own is not None and own not in [value for _, value in choices]:
            choices.append((own, own))
        self.dimension.offer(choices)
        levels = model.structure.levels if model else 5
        self.step.offer([("–", None), *((step_name(step), step) for step in range(levels))])

    # Showing

    def _exists(self) -> bool:
        return self._action.id in self._document.client.actions

    def _show(self) -> None:
        """Show the action; a field that says the same already is left alone, so that the cursor stays."""
        action = self._action
        if self.title.text().strip() != action.title:
            self.title.setText(action.title)
        if self.owner.text() != action.owner:
            self.owner.setText(action.owner)
        for name, field in self.texts.items():
            if field.toPlainText() != getattr(action, name):
                field.blockSignals(True)
                field.setPlainText(getattr(action, name))
                field.blockSignals(False)
        for name in ("start", "due"):
            date: DateField = getattr(self, name)
            if not date.property("invalid") and not date.hasFocus():
                date.show_date(getattr(action, name))
        for name in ("dimension", "step", "priority", "status"):
            box: ChoiceField = getattr(self, name)
            box.choose(getattr(action, name))
        self.effort.show_hours(action.effort_hours)
        self.percent.show_number(action.percent)
        self._enable()

    def _enable(self) -> None:
        exists = self._exists() and not self._document.read_only
        for name, field in self._fields().items():
            field.setEnabled(exists or (name == "title" and not self._document.read_only))
        self.step.setEnabled(exists and self._action.dimension is not None)
        self.percent.setEnabled(exists and self._action.status != "done")
        self.tabs.setTabEnabled(1, self._exists())
        self.planning.show_action(self._action, self._document.client, editable=exists)
        self._delete.setEnabled(exists)
        self._asked.setText(asked_first(self._action, self._document.client, self._context.localisation.language))
        saved = self.tr("Every change is saved at once.")
        self._saved.setText(saved if self._exists() else self.tr("Begin with a title; the rest opens up then."))

    def _edit(self, merge: str = "", **fields: Any) -> None:
        """Save ``fields``; what is typed under one ``merge`` name in one go is one step of undo."""
        client, key = self._document.client, f"action.{self._action.id}.{merge}" if merge else None
        try:
            if self._exists():
                change = edit_action(client, self._action.id, self._document.today(), **fields)
            else:
                change = add_action(client, replace(self._action, **fields))
            if change is not None and self._is_adding:
                # Typing the title of a new action is adding it, to the last letter.
                change = replace(
                    change, label=label("action_added", title=str(fields.get("title", self._action.title)))
                )
            self._document.apply(change, key)
        except SomeDeskError as error:
            self._refuse(message(error, self._context.localisation.language))
        else:
            self._problem.hide()

    def _refuse(self, reason: str) -> None:
        self._gives_up = False
        self._problem.setText(reason)
        self._problem.show()

    @Slot(str)
    def _on_title_edited(self, text: str) -> None:
        if text.strip():
            self._edit("title", title=text.strip())
        elif self._exists():
            self._refuse(self.tr("An action needs a title. The one that it had stays until you type another."))

    @Slot()
    def _on_title_editing_finished(self) -> None:
        self._is_adding = self._is_adding and not self._exists()
        if not self.title.text().strip():
            self.title.setText(self._action.title)
            self._problem.hide()

    @Slot(str)
    def _on_owner_edited(self, text: str) -> None:
        self._edit("owner", owner=text.strip())

    @Slot()
    def _on_text_changed(self) -> None:
        name = next(name for name, field in self.texts.items() if field is self.sender())
        self._edit(name, **{name: self.texts[name].toPlainText()})

    @Slot()
    def _on_dimension_activated(self) -> None:
        dimension = self.dimension.currentData()
        self._edit(dimension=dimension, step=self._action.step if dimension else None)

    @Slot()
    def _on_choice_activated(self) -> None:
        for name in ("step", "priority", "status"):
            box: ChoiceField = getattr(self, name)
            if box is self.sender():
                self._edit(**{name: box.currentData()})

    @Slot()
    def _on_date_entered(self) -> None:
        # What was refused before is tried again: either date may be the one that is mended.
        dates = {"start": self.start, "due": self.due}
        tried = {name: f for name, f in dates.items() if f is self.sender() or f.property("invalid")}
        fields: dict[str, Any] = {name: field.shown_date() for name, field in tried.items()}
        self._edit(**fields)
        for field in tried.values():
            mark_invalid(field, self._problem.isVisibleTo(self))

    @Slot()
    def _on_effort_changed(self) -> None:
        self._edit("effort", effort_hours=self.effort.hours())

    @Slot()
    def _on_percent_changed(self) -> None:
        self._edit("percent", percent=self.percent.percent())

    @Slot(object)
    def _on_planning_fields_edited(self, fields: tuple[tuple[str, Any], ...]) -> None:
        self._edit(**dict(fields))
        self._show()

    @Slot()
    def _on_planning_why_asked(self) -> None:
        self.planning.show_why(why(self._document, self._action.id, self._context.localisation))

    @Slot(int, str)
    def _on_planning_progress_logged(self, percent: int, text: str) -> None:
        try:
            today = self._document.today()
            self._document.apply(log_progress(self._document.client, self._action.id, today, percent, text))
        except SomeDeskError as error:
            self._refuse(message(error, self._context.localisation.language))

    @Slot()
    def _on_delete_clicked(self) -> None:
        action = self._action.id
        self.close()
        self.delete_requested.emit(action)

    def reject(self) -> None:
        """Close, unless what is typed was refused: that is given up the second time."""
        settled = self.settled()
        stays, self._gives_up = not settled or (self._problem.isVisibleTo(self) and not self._gives_up), True
        if not (stays and self._exists()):
            super().reject()

    @Slot()
    def _on_self_finished(self) -> None:
        self.commit_pending()
        self._document.changed.disconnect(self._on_document_changed)

    def commit_pending(self) -> None:
        """Hand over a date or number that is typed but not finished."""
        for field in (self.start, self.due, self.effort, self.percent):
            field.interpretText()
        self.planning.commit_pending()

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if self._action.id not in changed.ids:
            return
        action = self._document.client.actions.get(self._action.id)
        if action is None:
            self.close()
            return
        self._action = action
        self._show()
        self.setWindowTitle(self.tr("Action"))
