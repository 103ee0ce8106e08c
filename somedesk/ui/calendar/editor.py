"""Everything about one entry, new or there already; of a series, for which of its times."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import InvalidInput
from somedesk.content.entry_words import purpose_name
from somedesk.content.messages import message
from somedesk.domain.calendar.agenda import Occurrence
from somedesk.domain.calendar.choices import New
from somedesk.domain.calendar.entries import Scope, in_series
from somedesk.domain.client import Client
from somedesk.domain.records.calendar import ENTRY_KINDS, ENTRY_STATUSES
from somedesk.domain.records.strategy import PURPOSE_KINDS, Platform, Purpose, TargetGroup
from somedesk.ui.calendar.rhythm_field import RhythmField
from somedesk.ui.calendar.time_field import TimeField
from somedesk.ui.calendar.who import Who
from somedesk.ui.kit.action_fields import OwnerField
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import LineField, TextField

_FACTS = (
    "status", "day", "time", "deadline", "published", "kind", "platforms", "purpose", "target_group", "goal",
    "maker", "poster", "minutes",
)  # fmt: skip
_MOST_MINUTES = 60_000


class EntryEdit(Struct, frozen=True):
    """What was said of an entry: fields that differ, for which times, and what is to be made for it first."""

    occurrence: Occurrence
    is_new: bool
    fields: dict[str, Any]
    scope: Scope
    new: tuple[New, ...]


class EntryEditor(Dialog):
    """Shows ``occurrence``. ``accepted_with`` carries an EntryEdit; ``delete_requested`` the Occurrence and a scope."""

    accepted_with = Signal(object)
    delete_requested = Signal(object, str)

    def __init__(
        self,
        context: Context,
        client: Client,
        occurrence: Occurrence,
        people: Sequence[str],
        parent: QWidget,
        *,
        is_new: bool = False,
        read_only: bool = False,
    ) -> None:
        super().__init__(parent, "entry_editor", Button.Ok | Button.Cancel)
        self._context, self._client, self._shown = context, client, occurrence
        self._is_new, self._people = is_new, people
        self._labels: dict[str, QLabel] = {}
        self._scope_label = QLabel(self)
        self.scope = ChoiceField(self)
        self.scope.setObjectName("entry_scope")
        self._problem = self.new_text("entry_problem", "warning")
        self._problem.hide()
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("entry_tabs")
        self._make_fields()
        self._lay_out()
        self.resize(880, 640)
        if not is_new:
            delete = self.buttons.addButton("", QDialogButtonBox.ButtonRole.DestructiveRole)
            delete.setObjectName("entry_delete")
            delete.clicked.connect(self._on_delete_clicked)
            delete.setEnabled(not read_only)
            self._delete = delete
        self.finish_building()
        self._show()
        self.day.date_entered.connect(self._on_day_entered)
        self.scope.activated.connect(self._on_scope_activated)
        self.purpose.activated.connect(self._on_purpose_activated)
        self.buttons.button(Button.Ok).setEnabled(not read_only)
        self.title.setFocus()
        # A dialog selects what its first field holds; the next key must not wipe out a topic.
        QTimer.singleShot(0, self.title, self.title.deselect)

    # Building

    def _make_fields(self) -> None:
        theme = self._context.appearance.theme
        self.title = LineField(self)
        self.title.setMaxLength(300)
        self.text, self.notes = TextField(parent=self), TextField(parent=self)
        self.status, self.kind = ChoiceField(self), ChoiceField(self)
        self.purpose, self.goal = ChoiceField(self), ChoiceField(self)
        for box in (self.purpose, self.goal):
            box.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.day, self.deadline, self.published = (DateField(theme, self) for _ in range(3))
        self.time = TimeField(self)
        groups = [group.name for group in self._client.target_groups.values()]
        self.target_group = OwnerField(groups, theme, self)
        self.maker, self.poster = OwnerField(self._people, theme, self), OwnerField(self._people, theme, self)
        self.who = Who(self._client, self.maker, self)
        self.minutes = NumberField(_MOST_MINUTES, self, decimals=0, empty=True)
        self.minutes.setSingleStep(15)
        self.rhythm = RhythmField(self._context, self)
        self._make_platforms()
        for name, field in self._fields().items():
            field.setObjectName(f"entry_{name}")

    def _make_platforms(self) -> None:
        self.platforms = QWidget(self)
        column = QVBoxLayout(self.platforms)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        boxes = QWidget(self.platforms)
        flow = Flow()
        boxes.setLayout(flow)
        known = sorted(self._client.platforms.values(), key=lambda each: (each.place, each.id))
        self.boxes: dict[str, QCheckBox] = {}
        for number, platform in enumerate(known):
            box = self.boxes[platform.id] = QCheckBox(platform.name.replace("&", "&&"), boxes)
            box.setObjectName(f"entry_platform_{number}")
            flow.addWidget(box)
        boxes.setVisible(bool(known))
        self.other = LineField(self.platforms)
        self.other.setObjectName("entry_platform_other")
        self.other.setMaxLength(300)
        column.addWidget(boxes)
        column.addWidget(self.other)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "title": self.title, "text": self.text, "notes": self.notes,
            **{name: getattr(self, name) for name in _FACTS},
        }  # fmt: skip

    def _lay_out(self) -> None:
        fields = self._fields()
        top = QHBoxLayout()
        self._scope_label.setBuddy(self.scope)
        top.addWidget(self._scope_label)
        top.addWidget(self.scope, 1)
        self.column.addLayout(top)
        first = QWidget(self)
        columns = QHBoxLayout(first)
        columns.setContentsMargins(0, 8, 0, 0)
        columns.setSpacing(22)
        left = QVBoxLayout()
        left.setSpacing(4)
        for name, stretch in (("title", 0), ("text", 3), ("notes", 2)):
            left.addWidget(self._label(name))
            left.addWidget(fields[name], stretch)
            left.addSpacing(4)
        columns.addLayout(left, 1)
        holder = QWidget(first)
        holder.setFixedWidth(390)
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name in _FACTS:
            form.addRow(self._label(name), fields[name])
            if name == "poster":
                form.addRow(self.who)
        columns.addWidget(holder)
        second = QWidget(self)
        column = QVBoxLayout(second)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.rhythm)
        column.addStretch(1)
        self.tabs.addTab(first, "")
        self.tabs.addTab(second, "")
        self.column.addWidget(self.tabs, 1)
        self.column.addWidget(self._problem)

    def _label(self, name: str) -> QLabel:
        label = self._labels[name] = QLabel(self)
        label.setProperty("kind", "muted")
        label.setBuddy(self._fields()[name])
        return label

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New entry") if self._is_new else self.tr("Entry"))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        for name, field in self._fields().items():
            self._labels[name].setText(word(f"entries.{name}"))
            field.setAccessibleName(word(f"entries.{name}"))
        others = self.tr("Others, with commas") if self.boxes else self.tr("Platforms, with commas")
        self.other.setPlaceholderText(others)
        self.other.setAccessibleName(self.tr("Other platforms, with commas between"))
        self.tabs.setTabText(0, self.tr("Entry"))
        self.tabs.setTabText(1, word("entries.rhythm"))
        self._scope_label.setText(self.tr("What you change here is for"))
        self.scope.offer(
            [
                (self.tr("this time only"), "this"),
                (self.tr("this time and those after it"), "following"),
                (self.tr("all times"), "all"),
            ]
        )
        self.scope.setAccessibleName(self._scope_label.text())
        if not self._is_new:
            self._delete.setText(self.tr("Delete"))
        self.status.offer((word(f"entries.status.{status}"), status) for status in ENTRY_STATUSES)
        self.kind.offer((word(f"entries.kind.{kind}"), kind) for kind in ENTRY_KINDS)
        self._offer_served()
        self.rhythm.retranslate()

    def _offer_served(self) -> None:
        """The client's purposes, then the kinds that it has none of: those are made when they are chosen."""
        language = self._context.localisation.language
        known = sorted(self._client.purposes.values(), key=lambda each: (each.place, each.id))
        choices: list[tuple[str, object]] = [("–", None)]
        choices += [(purpose_name(purpose, language), purpose.id) for purpose in known]
        used = {purpose.kind for purpose in known}
        choices += [(word(f"purposes.kind.{kind}"), f"+{kind}") for kind in PURPOSE_KINDS if kind not in (*used, "own")]
        self.purpose.offer(choices)
        goals = sorted(self._client.goals.values(), key=lambda each: (each.place, each.id))
        self.goal.offer([("–", None), *((goal.name, goal.id) for goal in goals)])

    # Showing and reading

    def _show(self) -> None:
        entry = self._shown.entry
        self.title.setText(entry.title)
        self.text.setPlainText(entry.text)
        self.notes.setPlainText(entry.notes)
        for name in ("status", "kind", "purpose", "goal"):
            box: ChoiceField = getattr(self, name)
            box.choose(getattr(entry, name))
        for name in ("day", "deadline", "published"):
            field: DateField = getattr(self, name)
            field.show_date(getattr(entry, name))
        self.time.show_time(entry.time)
        group = self._client.target_groups.get(entry.target_group or "")
        self.target_group.setText(group.name if group else "")
        self.maker.setText(entry.maker)
        self.poster.setText(entry.poster)
        self.minutes.show_number(entry.minutes or 0)
        for key, box_of in self.boxes.items():
            box_of.setChecked(key in entry.platforms)
        self.rhythm.show_rhythm(entry.rhythm, entry.day)
        for widget in (self.scope, self._scope_label):
            widget.setVisible(self._is_of_series())
        self._on_scope_activated()
        self._on_purpose_activated()

    @Slot()
    def _on_purpose_activated(self) -> None:
        self.who.show_purpose(self.purpose.currentData(), proposes=self._is_new)

    def _is_of_series(self) -> bool:
        return not self._is_new and in_series(self._client, self._shown.key) is not None

    @Slot()
    def _on_scope_activated(self) -> None:
        """How it recurs is no matter of one time."""
        is_one = self._is_of_series() and self.scope.currentData() == "this"
        self.tabs.setTabEnabled(1, not is_one and self._shown.entry.series is None)

    def edit(self) -> EntryEdit:
        """What is said now."""
        entry, new = self._shown.entry, list[New]()
        values: dict[str, Any] = {
            "title": self.title.text().strip(),
            "text": self.text.toPlainText(),
            "notes": self.notes.toPlainText(),
            "status": self.status.currentData(),
            "kind": self.kind.currentData(),
            "goal": self.goal.currentData(),
            "day": self.day.shown_date(),
            "time": self.time.time(),
            "deadline": self.deadline.shown_date(),
            "published": self.published.shown_date(),
            "maker": self.maker.text().strip(),
            "poster": self.poster.text().strip(),
            "minutes": int(self.minutes.number()) or None,
            "purpose": self._purpose(new),
            "target_group": self._group(new),
            "platforms": self._platforms(new),
            "rhythm": self.rhythm.rhythm(),
        }
        before = entry
        if self._is_of_series() and self.scope.currentData() == "this":
            values["rhythm"] = entry.rhythm
        fields = {name: value for name, value in values.items() if value != getattr(before, name)}
        scope: Scope = self.scope.currentData() or "this"
        return EntryEdit(self._shown, self._is_new, fields, scope, tuple(new))

    def _purpose(self, new: list[New]) -> str | None:
        chosen = self.purpose.currentData()
        if isinstance(chosen, str) and chosen.startswith("+"):
            made = Purpose(id=uuid4().hex, kind=chosen[1:])  # type: ignore[arg-type]
            new.append(made)
            return made.id
        return chosen if chosen is None else str(chosen)

    def _group(self, new: list[New]) -> str | None:
        typed = self.target_group.text().strip()
        if not typed:
            return None
        for group in self._client.target_groups.values():
            if group.name.casefold() == typed.casefold():
                return group.id
        made = TargetGroup(id=uuid4().hex, name=typed)
        new.append(made)
        return made.id

    def _platforms(self, new: list[New]) -> tuple[str, ...]:
        chosen = [key for key, box in self.boxes.items() if box.isChecked()]
        by_name = {platform.name.casefold(): platform.id for platform in self._client.platforms.values()}
        for typed in filter(None, map(str.strip, self.other.text().split(","))):
            known = by_name.get(typed.casefold())
            if known is None:
                made = Platform(id=uuid4().hex, name=typed)
                new.append(made)
                known = by_name[typed.casefold()] = made.id
            if known not in chosen:
                chosen.append(known)
        kept = [key for key in self._shown.entry.platforms if key in chosen]
        return (*kept, *(key for key in chosen if key not in kept))

    def accept(self) -> None:
        """Hand over what was said, unless there is no topic, or no day for what recurs."""
        if not self.time.settle():
            self.time.setFocus()
            return
        if not self.title.text().strip():
            self._refuse(self.tr("An entry needs a topic."), self.title)
        elif self.rhythm.unit.currentData() is not None and self.day.shown_date() is None:
            self._refuse(self.tr("What recurs needs a day to begin with."), self.day)
        elif self._ends_before_it_begins():
            error = InvalidInput("entry_series_ends", title=self.title.text().strip())
            self._refuse(message(error, self._context.localisation.language), self.rhythm.until, tab=1)
        else:
            self.accepted_with.emit(self.edit())
            super().accept()

    def _ends_before_it_begins(self) -> bool:
        day, until = self.day.shown_date(), self.rhythm.until.shown_date()
        recurs = self.rhythm.unit.currentData() is not None and not self._is_of_series()
        return recurs and day is not None and until is not None and until < day

    def _refuse(self, reason: str, field: QWidget, tab: int = 0) -> None:
        self.tabs.setCurrentIndex(tab)
        self.complain(self._problem, reason, field)

    @Slot()
    def _on_day_entered(self) -> None:
        day: dt.date | None = self.day.shown_date()
        self.rhythm.follow(day)

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.delete_requested.emit(self._shown, self.scope.currentData() or "this")
        self.reject()
