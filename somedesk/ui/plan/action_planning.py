"""The second half of an action: what it waits for, whether it recurs, and how it has come along."""

import datetime as dt
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.locale import sort_key
from somedesk.domain.client import Action, Client, Repeat, RepeatUnit
from somedesk.domain.plan.plan import forms_ring, is_open
from somedesk.ui.kit.action_fields import PercentField
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.i18n import percent, word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.plan.action_words import status_name

_UNITS: tuple[RepeatUnit | None, ...] = (None, "week", "month")
_SIDE_WIDTH = 400


class ActionPlanning(QWidget):
    """``fields_edited`` carries a tuple of (field, value); ``progress_logged`` per cent and words.

    ``why_asked``: for the reason of the dates, which ``show_why`` then shows.
    """

    fields_edited = Signal(object)
    progress_logged = Signal(int, str)
    why_asked = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("action_planning")
        self._context = context
        self._action: Action | None = None
        theme = context.appearance.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(22)
        row.addLayout(self._make_waits(), 1)
        side = QWidget(self)
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.start_fixed, self.due_fixed = QCheckBox(side), QCheckBox(side)
        self.start_fixed.setObjectName("planning_start_fixed")
        self.due_fixed.setObjectName("planning_due_fixed")
        self._fixed_title, self._repeat_title, self._log_title = (self._heading(side) for _ in range(3))
        column.addWidget(self._fixed_title)
        column.addWidget(self.start_fixed)
        column.addWidget(self.due_fixed)
        self.ask_why, self.why = QPushButton(side), QLabel(side)
        self.ask_why.setObjectName("planning_ask_why")
        self.ask_why.setAutoDefault(False)
        self.why.setObjectName("planning_why")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.why.hide()
        column.addWidget(self.ask_why, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.why)
        self._metric_title, self.key_figure = self._heading(side), ChoiceField(side)
        self.key_figure.setObjectName("planning_metric")
        self._metric_title.setBuddy(self.key_figure)
        column.addWidget(self._metric_title)
        column.addWidget(self.key_figure)
        column.addWidget(self._repeat_title)
        self.unit, self.every, self.until = (
            ChoiceField(side),
            NumberField(52, side, lowest=1, decimals=0),
            DateField(theme, side),
        )
        column.addLayout(self._make_repeat())
        column.addWidget(self._log_title)
        column.addLayout(self._make_log(side), 1)
        row.addWidget(side)
        self._connect()
        self.retranslate()

    def _heading(self, parent: QWidget) -> QLabel:
        label = QLabel(parent)
        label.setProperty("kind", "subheading")
        return label

    def _make_waits(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self._waits_title, self._waits_hint = self._heading(self), QLabel(self)
        self._waits_hint.setProperty("kind", "muted")
        self._waits_hint.setWordWrap(True)
        self.waits = QListWidget(self)
        self.waits.setObjectName("planning_waits")
        self.waits.setWordWrap(True)
        self.waits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._waits_title.setBuddy(self.waits)
        for widget in (self._waits_title, self._waits_hint):
            column.addWidget(widget)
        column.addWidget(self.waits, 1)
        return column

    def _make_repeat(self) -> QFormLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._repeat_labels = [QLabel(self) for _ in range(3)]
        for label, field, name in zip(
            self._repeat_labels, (self.unit, self.every, self.until), ("unit", "every", "until"), strict=True
        ):
            label.setProperty("kind", "muted")
            label.setBuddy(field)
            field.setObjectName(f"planning_{name}")
            form.addRow(label, field)
        return form

    def _make_log(self, parent: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        self.log = QListWidget(parent)
        self.log.setObjectName("planning_log")
        self.log.setWordWrap(True)
        self.log.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.log, 1)
        entry = QHBoxLayout()
        self.percent, self.words, self.add = PercentField(parent), LineField(parent), QPushButton(parent)
        self.percent.setObjectName("planning_percent")
        self.words.setObjectName("planning_words")
        self.add.setObjectName("planning_add")
        self.add.setAutoDefault(False)
        entry.addWidget(self.percent)
        entry.addWidget(self.words, 1)
        entry.addWidget(self.add)
        column.addLayout(entry)
        return column

    def _connect(self) -> None:
        self.waits.itemChanged.connect(self._on_waits_changed)
        self.start_fixed.clicked.connect(self._on_fixed_clicked)
        self.due_fixed.clicked.connect(self._on_fixed_clicked)
        self.unit.activated.connect(self._on_repeat_edited)
        self.every.valueChanged.connect(self._on_repeat_edited)
        self.until.date_entered.connect(self._on_repeat_edited)
        self.add.clicked.connect(self._on_add_clicked)
        self.key_figure.activated.connect(self._on_metric_activated)
        self.ask_why.clicked.connect(self.why_asked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the words of a note is the note's button, not the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.hasFocus():
            self._on_add_clicked()
        else:
            super().keyPressEvent(event)

    def commit_pending(self) -> None:
        """Note the words that are typed but not noted yet."""
        if self.words.text().strip():
            self._on_add_clicked()

    def retranslate(self) -> None:
        """Set every text."""
        self._waits_title.setText(self.tr("Waits for"))
        self._waits_hint.setText(
            self.tr("Tick what has to be done first. Lower steps of the same dimension come before it anyway.")
        )
        self.waits.setAccessibleName(self.tr("Waits for"))
        self._fixed_title.setText(self.tr("Dates"))
        self.start_fixed.setText(self.tr("The planner leaves the start as it is"))
        self.due_fixed.setText(self.tr("The planner leaves the due date as it is"))
        self.ask_why.setText(self.tr("Why these dates?"))
        self._metric_title.setText(word("actions.metric"))
        self._repeat_title.setText(self.tr("Recurs"))
        units = {None: self.tr("No"), "week": self.tr("Weekly"), "month": self.tr("Monthly")}
        self.unit.offer((units[unit], unit) for unit in _UNITS)
        for label, field, text in zip(
            self._repeat_labels,
            (self.unit, self.every, self.until),
            (self.tr("How often"), self.tr("Interval"), self.tr("Until")),
            strict=True,
        ):
            label.setText(text)
            field.setAccessibleName(text)
        self._log_title.setText(word("actions.log"))
        self.log.setAccessibleName(word("actions.log"))
        self.percent.setAccessibleName(self.tr("Per cent done"))
        self.words.setAccessibleName(self.tr("What has been done"))
        self.words.setPlaceholderText(self.tr("What has been done"))
        self.add.setText(self.tr("Note"))
        if self._action is not None:
            self._show_log(self._action)

    def show_action(self, action: Action, client: Client, *, editable: bool) -> None:
        """Show ``action`` as it is on the plan of ``client``."""
        is_other = self._action is None or (self._action.percent, self._action.id) != (action.percent, action.id)
        if action != self._action:
            self.why.hide()  # what it said may not hold any more
        self._action = action
        self.ask_why.setEnabled(is_open(action))
        self._show_waits(action, client, editable=editable)
        self._show_metric(action, client, editable=editable)
        self.start_fixed.setChecked(action.start_fixed)
        self.due_fixed.setChecked(action.due_fixed)
        self.start_fixed.setEnabled(editable and action.start is not None)
        self.due_fixed.setEnabled(editable and action.due is not None)
        repeat = action.repeat
        self.unit.choose(repeat.unit if repeat else None)
        self.every.show_number(repeat.every if repeat else 1)
        if not self.until.hasFocus():
            self.until.show_date(repeat.until if repeat else None)
        self.unit.setEnabled(editable and action.status != "done")
        for field in (self.every, self.until):
            field.setEnabled(editable and repeat is not None)
        for widget in (self.percent, self.words, self.add):
            widget.setEnabled(editable and is_open(action))
        if is_other:
            self.percent.show_number(action.percent)
        self._show_log(action)

    def show_why(self, text: str) -> None:
        """Say why the action has its dates."""
        self.why.setText(text)
        self.why.show()

    def _show_waits(self, action: Action, client: Client, *, editable: bool) -> None:
        others = [a for a in client.actions.values() if a.id != action.id]
        shown = [
            a for a in others if a.id in action.depends_on or (is_open(a) and not forms_ring(client, action.id, [a.id]))
        ]
        by_title = sort_key(self._context.localisation.language)
        shown.sort(key=lambda a: (a.id not in action.depends_on, by_title(a.title), a.id))
        known = [self.waits.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.waits.count())]
        self.waits.blockSignals(True)
        if sorted(known) != sorted(a.id for a in shown):
            self.waits.clear()
            for other in shown:
                item = QListWidgetItem(self.waits)
                item.setData(Qt.ItemDataRole.UserRole, other.id)
        by_id = {a.id: a for a in shown}
        for row in range(self.waits.count()):
            item = self.waits.item(row)
            other = by_id[item.data(Qt.ItemDataRole.UserRole)]
            item.setText(f"{other.title} · {status_name(other.status)}")
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags | Qt.ItemFlag.ItemIsEnabled if editable else flags)
            is_named = other.id in action.depends_on
            item.setCheckState(Qt.CheckState.Checked if is_named else Qt.CheckState.Unchecked)
        self.waits.blockSignals(False)

    def _show_metric(self, action: Action, client: Client, *, editable: bool) -> None:
        """The key figure that the action should move; no such choice where there are none."""
        by_name = sort_key(self._context.localisation.language)
        metrics = sorted(client.metrics.values(), key=lambda metric: by_name(metric.name))
        self.key_figure.offer(
            [(self.tr("none", "no key figure"), None), *((metric.name, metric.id) for metric in metrics)]
        )
        self.key_figure.choose(action.metric)
        self.key_figure.setToolTip(self.key_figure.currentText())
        self.key_figure.setEnabled(editable)
        for widget in (self._metric_title, self.key_figure):
            widget.setVisible(bool(metrics))

    def _show_log(self, action: Action) -> None:
        self.log.clear()
        for note in reversed(action.log):
            say = self._context.localisation
            said = (say.short_day(note.date), percent(note.percent), note.text)
            self.log.addItem(" · ".join(filter(None, said)))

    def _edit(self, **fields: Any) -> None:
        self.fields_edited.emit(tuple(fields.items()))

    @Slot()
    def _on_waits_changed(self) -> None:
        items = [self.waits.item(row) for row in range(self.waits.count())]
        chosen = [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]
        self._edit(depends_on=tuple(sorted(chosen)))

    @Slot()
    def _on_metric_activated(self) -> None:
        self._edit(metric=self.key_figure.currentData())

    @Slot()
    def _on_fixed_clicked(self) -> None:
        self._edit(start_fixed=self.start_fixed.isChecked(), due_fixed=self.due_fixed.isChecked())

    @Slot()
    def _on_repeat_edited(self) -> None:
        unit: RepeatUnit | None = self.unit.currentData()
        until: dt.date | None = self.until.shown_date()
        since = self._action.repeat.since if self._action and self._action.repeat else None
        self._edit(repeat=None if unit is None else Repeat(int(self.every.number()), unit, until, since))

    @Slot()
    def _on_add_clicked(self) -> None:
        if not self.percent.settle():
            return
        text = self.words.text()
        self.words.clear()
        self.progress_logged.emit(self.percent.percent(), text)
