"""What records, their fields and values are called: for the history, and wherever two versions are compared.

Records come as plain data (``domain.history.document``), since some are no longer in the client.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from somedesk.domain.client import Client
from somedesk.domain.history import Document, Key, document
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.i18n import Localisation
from somedesk.ui.widgets.action_words import priority_name, status_name

# In the order in which they are shown; what is not here is for the program alone.
FIELDS = (
    "name", "title", "level", "on_the_way", "target", "not_applicable", "reason", "note", "evidence",
    "evidence_date", "confidence", "votes", "date", "scope", "participants", "facilitator", "target_date",
    "status", "text", "first_step", "dimension", "step", "owner", "start", "start_fixed", "due", "due_fixed",
    "effort_hours", "priority", "percent", "completed", "measure", "notes", "depends_on", "repeat", "log",
    "sector", "contact", "language", "weights", "holidays", "hours_per_week", "blocked", "history",
)  # fmt: skip
LONGEST_LIST = 12


class RecordWords(QObject):
    """Speaks of the records of ``client``."""

    def __init__(self, localisation: Localisation, client: Client) -> None:
        super().__init__()
        self._say, self._client = localisation, client
        self._known: Mapping[Key, Document] = {}

    def know(self, known: Mapping[Key, Document]) -> None:
        """Speak of these records too, which the client may no longer have."""
        self._known = known

    def dimension(self, dimension: str) -> str:
        """The name of a dimension, in whichever of the client's models has it."""
        for model in tuple(self._client.models.values())[::-1]:
            words = model.text(self._say.language).dimensions.get(dimension)
            if words is not None:
                return words.name
        return dimension

    def model_text(self, dimension: str) -> ModelText | None:
        """The wording that has ``dimension``."""
        texts = (model.text(self._say.language) for model in tuple(self._client.models.values())[::-1])
        return next((text for text in texts if dimension in text.dimensions), None)

    def table(self, table: str) -> str:
        """ "Ratings"."""
        return {
            "client": self.tr("Client"),
            "models": self.tr("Models"),
            "assessments": self.tr("Assessments"),
            "ratings": self.tr("Ratings"),
            "actions": self.tr("Actions"),
            "owners": self.tr("People's time"),
        }.get(table, table)

    def record(self, key: Key, found: Document | None = None) -> str:
        """ "Strategy · Spring 2026": what a record is called; ``found`` is the record, if it is at hand."""
        table, record = key
        shown = found or self._known.get(key) or document(self._client.table(table).get(record)) or {}
        match table:
            case "client":
                return self.tr("Client")
            case "models":
                return self.tr("Model {name}").format(name=record)
            case "ratings":
                assessment, _, dimension = record.partition(".")
                of = self.record(("assessments", str(shown.get("assessment", assessment))))
                return f"{self.dimension(str(shown.get('dimension', dimension)))} · {of}"
            case "assessments":
                parts = (str(shown.get("title", "")), self._day(shown.get("date")) if "date" in shown else "")
                return " · ".join(part for part in parts if part) or self.tr("An assessment")
            case _:
                return str(shown.get("title", record))

    def undone(self, what: str) -> str:
        """ "Undone: Strategy 2 → 3"."""
        return self.tr("Undone: {what}").format(what=what)

    def field(self, field: str) -> str:
        """ "Target date"."""
        return self._fields().get(field, field)

    def value(self, field: str, value: Any) -> str:
        """A value as a reader would write it; an en dash for nothing."""
        match value:
            case None | "" | () | []:
                return "–"
            case bool():
                return self.tr("yes") if value else self.tr("no")
            case int() | float():
                return self._number(field, value)
            case str():
                return self._text(field, value)
            case dict():
                return "; ".join(self._pair(field, name, item) for name, item in list(value.items())[:LONGEST_LIST])
            case _:
                return "; ".join(self.value(field, item) for item in list(value)[-LONGEST_LIST:])

    def _number(self, field: str, value: float) -> str:
        if field == "percent":
            return f"{self._say.compact(value)} %"
        return f"{int(value)}→{int(value) + 1}" if field == "step" else self._say.compact(value)

    def _text(self, field: str, value: str) -> str:
        match field:
            case "status" if value in ("draft", "final"):
                return self.tr("draft") if value == "draft" else self.tr("final")
            case "status":
                return status_name(value)
            case "priority":
                return priority_name(value)
            case "confidence":
                return {"low": self.tr("low"), "medium": self.tr("medium"), "high": self.tr("high")}.get(value, value)
            case "dimension":
                return self.dimension(value)
            case "depends_on":
                return self.record(("actions", value))
            case "language":
                return {"da": "Dansk", "sv": "Svenska", "en": "English"}.get(value, value)
            case "date" | "evidence_date" | "target_date" | "start" | "due" | "completed" | "first" | "last" | "until":
                return self._day(value)
            case "when":
                return self._day(value[:10])
            case "unit":
                return self.tr("weeks") if value == "week" else self.tr("months")
            case _:
                return value

    def _pair(self, field: str, name: str, item: Any) -> str:
        if field == "weights":
            return f"{self.dimension(name)}: {self._say.compact(item)}"
        inner = self._inner().get(name)
        return f"{inner}: {self.value(name, item)}" if inner else self.value(name, item)

    def _day(self, value: object) -> str:
        try:
            return self._say.short_day(dt.date.fromisoformat(str(value)))
        except ValueError:
            return str(value)

    def _inner(self) -> Mapping[str, str]:
        return {
            "first": self.tr("from"),
            "last": self.tr("to"),
            "every": self.tr("every"),
            "until": self.tr("until"),
        }

    def _fields(self) -> Mapping[str, str]:
        return {
            "name": self.tr("Name"),
            "title": self.tr("Title"),
            "level": self.tr("Level"),
            "on_the_way": self.tr("On the way"),
            "target": self.tr("Target"),
            "not_applicable": self.tr("Not applicable"),
            "reason": self.tr("Reason"),
            "note": self.tr("Note"),
            "evidence": self.tr("Evidence"),
            "evidence_date": self.tr("Evidence from"),
            "confidence": self.tr("Confidence"),
            "votes": self.tr("Votes"),
            "date": self.tr("Date"),
            "scope": self.tr("Scope"),
            "participants": self.tr("Participants"),
            "facilitator": self.tr("Facilitator"),
            "target_date": self.tr("Target date"),
            "status": self.tr("Status"),
            "text": self.tr("Description"),
            "first_step": self.tr("First step"),
            "dimension": self.tr("Dimension"),
            "step": self.tr("Lifts"),
            "owner": self.tr("Owner"),
            "start": self.tr("Start"),
            "start_fixed": self.tr("Start is fixed"),
            "due": self.tr("Due"),
            "due_fixed": self.tr("Due date is fixed"),
            "effort_hours": self.tr("Hours"),
            "priority": self.tr("Priority"),
            "percent": self.tr("Progress"),
            "completed": self.tr("Completed"),
            "measure": self.tr("Measure"),
            "notes": self.tr("Notes"),
            "depends_on": self.tr("After"),
            "repeat": self.tr("Repeats"),
            "log": self.tr("Progress notes"),
            "sector": self.tr("Sector"),
            "contact": self.tr("Contact"),
            "language": self.tr("Language"),
            "weights": self.tr("Weights"),
            "holidays": self.tr("Holidays"),
            "hours_per_week": self.tr("Hours a week"),
            "blocked": self.tr("Days off"),
            "history": self.tr("Made final or reopened"),
        }
