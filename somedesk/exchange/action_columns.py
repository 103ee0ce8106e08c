"""The columns of a table of actions, and how an action's fields stand in them: what is written is what is read."""

import datetime as dt
from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct

from somedesk.base import locale
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.models import built_in
from somedesk.content.words import Words, words
from somedesk.domain.client import ACTION_STATUSES, LANGUAGES, PRIORITIES, Action, Client, ProgressNote

Kind = Literal["title", "text", "line", "dimension", "level", "date", "hours", "choice", "percent", "told"]
CellValue = str | float | dt.date | None


class Column(Struct, frozen=True):
    """One field of an action. ``wide`` is its width in characters; ``key`` is the word that heads it, else the field's.

    A field of the kind "told" is put in words, to be read and not to be edited.
    """

    field: str
    kind: Kind
    wide: float
    key: str = ""

    def header(self, w: Words) -> str:
        """The name of the column."""
        name = w(self.key or f"actions.{self.field}")
        return f"{name} (%)" if self.kind == "percent" else name


COLUMNS: Final = (
    Column("title", "title", 44, "column_action"),
    Column("text", "text", 50),
    Column("first_step", "text", 40),
    Column("dimension", "dimension", 26),
    Column("step", "level", 11, "field_step"),
    Column("owner", "line", 22),
    Column("start", "date", 12),
    Column("due", "date", 12),
    Column("effort_hours", "hours", 15),
    Column("priority", "choice", 12),
    Column("status", "choice", 12),
    Column("percent", "percent", 12),
    Column("completed", "date", 12),
    Column("measure", "text", 40),
    Column("notes", "text", 50),
    Column("log", "told", 50),
    Column("depends_on", "told", 40),
    Column("repeat", "told", 22),
    Column("metric", "told", 30),
    Column("created", "date", 12),
    Column("source", "line", 22),
    Column("id", "line", 12, "field_id"),
)
TITLE, ID = COLUMNS[0], COLUMNS[-1]
# What columns were called once, in workbooks that may still come back.
FORMER_HEADERS: Final[Mapping[str, str]] = {"Lykkes når": "Lykkes, når", "Succeeds when": "Done when"}

_CHOICES: Mapping[str, tuple[str, ...]] = {"priority": PRIORITIES, "status": ACTION_STATUSES}


def choices(field: str, w: Words) -> dict[str, str]:
    """The values that ``field`` can have, and the word for each."""
    return {value: w(f"actions.{field}.{value}") for value in _CHOICES[field]}


def dimension_names(client: Client, language: str) -> dict[str, str]:
    """The name of every dimension that an action of ``client`` can lift; the newest model names it."""
    names: dict[str, str] = {}
    used = [client.model_of(assessment) for assessment in reversed(client.timeline)]
    for model in (*used, *client.models.values(), built_in()):
        words = model.text(language)
        for dimension in model.dimension_ids():
            names.setdefault(dimension, words.dimensions[dimension].name)
    return names


def dimension_ids(client: Client) -> dict[str, str]:
    """Names in any language, and the ids themselves, to ids; in small letters."""
    found: dict[str, str] = {}
    for language in LANGUAGES:
        for dimension, name in dimension_names(client, language).items():
            found.setdefault(xml_text(name).strip().casefold(), dimension)
            found.setdefault(dimension.casefold(), dimension)
    return found


class ActionWriter:
    """Puts the fields of a client's actions into cells, in one language."""

    def __init__(self, client: Client, language: str) -> None:
        self.words = words(language)
        self._language, self._actions, self._metrics = language, client.actions, client.metrics
        self._names = dimension_names(client, language)

    def cell(self, action: Action, column: Column) -> CellValue:
        """What stands in the column: a date, a number, a word of the language, or the text as it was written."""
        value: CellValue = getattr(action, column.field)
        if column.kind == "told":
            return self.told(action, column.field)
        if column.kind == "choice":
            return choices(column.field, self.words)[str(value)]
        if column.kind == "dimension":
            return self.dimension(action)
        if column.kind == "percent":
            return action.percent / 100
        return xml_text(value) if isinstance(value, str) else value

    def written(self, action: Action, column: Column) -> CellValue:
        """What stands in the column for the action as the client of this writer has it."""
        return self.cell(self._actions.get(action.id, action), column)

    def dimension(self, action: Action) -> str | None:
        """The name of the dimension that the action lifts."""
        return None if action.dimension is None else xml_text(self._names.get(action.dimension, action.dimension))

    def told(self, action: Action, field: str) -> str:
        """The log, the actions to be done before, the key figure to be moved, or how often; "" for none."""
        if field == "log":
            return "\n".join(self._progress(note) for note in action.log)
        if field == "depends_on":
            before = (self._actions[key] for key in action.depends_on if key in self._actions)
            return "\n".join(xml_line(each.title) for each in before)
        if field == "metric":
            metric = self._metrics.get(action.metric or "")
            return xml_line(metric.name) if metric is not None else ""
        if field != "repeat":
            raise KeyError(field)
        if action.repeat is None:
            return ""
        often = self.words.plural(f"repeats_{action.repeat.unit}", action.repeat.every)
        until = action.repeat.until
        return self.words("repeats_until", often=often, date=self._day(until)) if until else often

    def _progress(self, note: ProgressNote) -> str:
        said = f"{self._day(note.date)}, {locale.percent(note.percent / 100, self._language)}"
        return f"{said}: {xml_text(note.text)}" if note.text.strip() else said

    def _day(self, date: dt.date) -> str:
        return locale.day(date, self._language, "medium")
