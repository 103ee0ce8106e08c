"""Somebody is away for some weeks: what stops, who steps in, and what becomes an action."""

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from somedesk.content.suggestions import capability_name
from somedesk.domain.client import Client
from somedesk.domain.ledger import Span, ledger
from somedesk.domain.plan.schedule import monday_of
from somedesk.domain.team.capabilities import absence
from somedesk.domain.team.checks import Finding
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.number_field import NumberField

_MOST_WEEKS = 52
_USUAL_WEEKS = 4


class AwayDialog(Dialog):
    """``actions_requested`` carries the Findings, one for each capability that stops. Nothing is saved before."""

    actions_requested = Signal(object)

    def __init__(
        self, context: Context, client: Client, person: str, today: dt.date, read_only: bool, parent: QWidget
    ) -> None:
        super().__init__(parent, "away", Button.Close)
        self._context, self._client, self._today, self._read_only = context, client, today, read_only
        self.who = ChoiceField(self)
        self.who.setObjectName("away_who")
        self.who.offer((name, name) for name in sorted(client.owners, key=context.localisation.collator().sortKey))
        self.who.choose(person)
        self.weeks = NumberField(_MOST_WEEKS, self, lowest=1, decimals=0)
        self.weeks.setObjectName("away_weeks")
        self.weeks.show_number(_USUAL_WEEKS)
        self._labels = [QLabel(self), QLabel(self)]
        row = QHBoxLayout()
        for label, field in zip(self._labels, (self.who, self.weeks), strict=True):
            label.setBuddy(field)
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        self.column.addLayout(row)
        self.stops = self.new_text("away_stops")
        self.steps_in = self.new_text("away_steps_in")
        self.hours = self.new_text("away_hours", "muted")
        self._headings = [
            self.new_text("away_stops_heading", "subheading"),
            self.new_text("away_steps_heading", "subheading"),
        ]
        for heading, text in zip(self._headings, (self.stops, self.steps_in), strict=True):
            self.column.addWidget(heading)
            self.column.addWidget(text)
        self.column.addWidget(self.hours)
        self.make = self.new_action("away_actions", self._on_make_clicked)
        self.make.setProperty("kind", "primary")
        self.who.activated.connect(self._on_choice_changed)
        self.weeks.valueChanged.connect(self._on_choice_changed)
        self.setMinimumWidth(520)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Away for a while"))
        self._labels[0].setText(self.tr("Who"))
        self._labels[1].setText(self.tr("Weeks"))
        self._headings[0].setText(self.tr("What stops"))
        self._headings[1].setText(self.tr("Who steps in"))
        self._show()

    def _show(self) -> None:
        person, language = str(self.who.currentData()), self._context.localisation.language
        away = absence(self._client, person)
        names = [capability_name(key, language) for key in away.stops]
        self.stops.setText("\n".join(names) or self.tr("Nothing that is needed stops."))
        others = [f"{capability_name(key, language)}: {', '.join(who)}" for key, who in away.steps_in.items()]
        self.steps_in.setText("\n".join(others) or "–")
        weeks = int(self.weeks.number())
        span = Span(monday_of(self._today), weeks, self._today)
        asked = [week for (name, _), week in ledger(self._client, span).items() if name == person]
        hours = self._context.localisation.hours
        self.hours.setText(
            self.tr(
                "In %n week(s) that is {capabilities} in capabilities, and {actions} of dated actions.", "", weeks
            ).format(
                capabilities=hours(sum(week.asked.get("capabilities", 0.0) for week in asked)),
                actions=hours(sum(week.asked.get("actions", 0.0) for week in asked)),
            )
        )
        self.make.setText(self.tr("Make %n action(s)", "", len(away.stops)))
        self.make.setEnabled(bool(away.stops) and not self._read_only)

    @Slot()
    def _on_choice_changed(self) -> None:
        self._show()

    @Slot()
    def _on_make_clicked(self) -> None:
        person = str(self.who.currentData())
        away = absence(self._client, person)
        self.actions_requested.emit(tuple(Finding("away", capability=key, person=person) for key in away.stops))
        self.accept()
