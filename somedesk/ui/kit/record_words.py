"""What records, their fields and values are called: for the history, and wherever two versions are compared.

Records come as plain data (``domain.history.document``), since some are no longer in the client.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from msgspec.inspect import DateTimeType, DateType, StructType, TimeType

from somedesk.base.languages import writing
from somedesk.content.record_fields import (
    DIMENSIONS,
    PERCENTS,
    STEPS,
    choice_key,
    choices,
    is_language,
    kinds,
    linked,
)
from somedesk.content.team import record_name, task_name
from somedesk.content.words import words
from somedesk.domain.client import TABLES, Client
from somedesk.domain.history import Document, Key, document
from somedesk.domain.maturity_model import ModelText
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.ui.kit.i18n import LANGUAGE_NAMES, Localisation, percent, stretch

LONGEST_LIST = 12
LONGEST_NAME = 60


class RecordWords:
    """Speaks of the records of ``client``."""

    def __init__(self, localisation: Localisation, client: Client) -> None:
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
        return self._word(table)

    def record(self, key: Key, found: Document | None = None) -> str:
        """ "Strategy · Spring 2026": what a record is called; ``found`` is the record, if it is at hand."""
        table, record = key
        shown = found or self._known.get(key) or document(self._client.table(table).get(record)) or {}
        match table:
            case "client":
                return self._word("client")
            case "models":
                return self._word("record.models", name=record)
            case "ratings":
                assessment, _, dimension = record.partition(".")
                of = self.record(("assessments", str(shown.get("assessment", assessment))))
                return f"{self.dimension(str(shown.get('dimension', dimension)))} · {of}"
            case "assessments":
                parts = (str(shown.get("title", "")), self._day(shown.get("date")) if "date" in shown else "")
                return " · ".join(part for part in parts if part) or self._word("record.assessments")
            case "rounds":
                dimension = self.dimension(str(shown.get("dimension", "")))
                return self._word("record.rounds", dimension=dimension, number=shown.get("number", 1))
            case "decisions":
                return self.dimension(record.partition(".")[2])
            case "workshops":
                return " · ".join(filter(None, (str(shown.get("title", "")), self._day(shown.get("date")))))
            case "needs":
                about = (("target_groups", shown.get("target_group")), ("platforms", shown.get("platform")))
                return " · ".join(self.record((name, str(linked))) for name, linked in about if linked)
            case "strategy":
                return self._word("strategy")
            case "strategy_answers":
                is_known = record in QUESTIONS
                return self._word(f"questions.{record}") if is_known else self._word("unknown_word", word=record)
            case "strategy_versions":
                return self._day(shown.get("approved_on"))
            case _:
                return (
                    self._of_team(table, record, shown)
                    or self._measured(table, shown)
                    or self._named(table, shown)
                    or self._kept_name(table, record, shown)
                )

    def _of_team(self, table: str, record: str, shown: Document) -> str | None:
        if table != "responsibilities":
            return record_name(table, record, shown, self._say.language)
        department, _, task = record.rpartition(".")
        own = self._known.get(("tasks", task)) or document(self._client.tasks.get(task))
        named = str(own["title"]) if own else task_name(task, self._say.language)
        return f"{self.record(('departments', department))} · {named}"

    def _measured(self, table: str, shown: Document) -> str:
        """ "Visits · Nov 2026" of a measurement; empty for anything else."""
        if table != "measurements" or "first" not in shown:
            return ""
        period = stretch(str(shown["first"]), str(shown.get("precision", "day")))
        return f"{self.record(('metrics', str(shown.get('metric', ''))))} · {period}"

    def _named(self, table: str, shown: Document) -> str:
        """What it is called by itself, else by its kind, else by how its text begins."""
        if name := str(shown.get("title") or shown.get("name") or ""):
            return name
        if (kind := str(shown.get("kind", ""))) in choices(table, f"{table}.kind"):
            return self._word(choice_key(table, f"{table}.kind", kind))
        text = " ".join(str(shown.get("text", "")).split())
        return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"

    def _kept_name(self, table: str, record: str, shown: Document) -> str:
        """Of records that are called by what is in them, such as a number: the words say by what."""
        key = f"record.{table}"
        if key not in words(self._say.language):
            return record
        fields = TABLES[table].kind.__struct_fields__
        return self._word(key, **{field: self.value(table, field, shown.get(field)) for field in fields})

    def undone(self, what: str) -> str:
        """ "Undone: Strategy 2 → 3"."""
        return self._word("undone", what=what)

    def field(self, table: str, field: str) -> str:
        """ "Target date"."""
        return self._word(f"{table}.{field}")

    def value(self, table: str, field: str, value: Any) -> str:
        """A value as a reader would write it; an en dash for nothing."""
        return self._value(table, f"{table}.{field}", value)

    def _value(self, table: str, path: str, value: Any) -> str:
        match value:
            case None | "" | () | []:
                return "–"
            case bool():
                return self._word("yes") if value else self._word("no")
            case int() | float():
                return self._number(path, value)
            case str():
                return self._text(table, path, value)
            case dict():
                return "; ".join(self._pair(table, path, name, item) for name, item in [*value.items()][:LONGEST_LIST])
            case _:
                return "; ".join(self._value(table, path, item) for item in list(value)[-LONGEST_LIST:])

    def _number(self, path: str, value: float) -> str:
        if path in PERCENTS:
            return percent(value)
        return f"{int(value)}→{int(value) + 1}" if path in STEPS else self._say.compact(value)

    def _text(self, table: str, path: str, value: str) -> str:
        kind = kinds(table).get(path)
        if isinstance(kind, DateType | DateTimeType):
            return self._day(value[:10])
        if isinstance(kind, TimeType):
            return value[:5].replace(":", writing(self._say.language).clock)
        if value in choices(table, path):
            return self._word(choice_key(table, path, value))
        if (other := linked(path)) is not None:
            return self.record((other, value))
        if path in DIMENSIONS:
            return self.dimension(value)
        # What is no choice of this version, in a file, stays as it is written there.
        return LANGUAGE_NAMES.get(value, value) if is_language(table, path) else value

    def _pair(self, table: str, path: str, name: str, item: Any) -> str:
        """An entry of a record within a record, which has words of its own, or of a dictionary by dimension."""
        if not isinstance(kinds(table).get(path), StructType):
            return f"{self.dimension(name)}: {self._value(table, path, item)}"
        within = f"{path}.{name}"
        said = self._value(table, within, item)
        return self._word(within, value=said) if within in kinds(table) else said

    def _day(self, value: object) -> str:
        try:
            return self._say.short_day(dt.date.fromisoformat(str(value)))
        except ValueError:
            return str(value)

    def _word(self, key: str, **values: object) -> str:
        return words(self._say.language)(key, **values)
