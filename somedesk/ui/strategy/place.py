"""What the window knows of the strategy's page before it is made: how far it is, and what can be jumped to."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.content.strategy import purpose_name
from somedesk.content.words import words
from somedesk.domain.change import Label, Touch
from somedesk.domain.client import Client, Record
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.strategy.lines import called, in_order
from somedesk.domain.strategy.questions import FIELDS, is_begun, progress, question_of
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.places import Jump, Mark, State

# What was changed is in the first of them that has it; what it took along is in those that follow.
_SEEN = (
    "purposes", "target_groups", "platforms", "goals", "needs", "strategy_answers", "strategy_points", "expectations",
    "strategy_metrics",
)  # fmt: skip
# What is shown whether anything is said there or not.
_ALWAYS_THERE = ("needs", "strategy_answers")
_NO_FIELDS = ("id", "place", "kind", "list", "target_group", "platform", "action")


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def answered(self, answered: int, count: int) -> str:
        """ "9 of 13 answered"."""
        return self.tr("{answered} of %n answered", "", count).format(answered=answered)


def state(document: Document) -> State:
    """How many questions are answered."""
    found = progress(document.client)
    mark: Mark = "complete" if found.is_whole else "begun" if is_begun(document.client) else "empty"
    return State(mark, Counted().answered(found.answered, found.count))


def jumps(document: Document, localisation: Localisation) -> Iterator[Jump]:
    """The questions, purposes, goals, target groups and platforms."""
    client, spoken = document.client, words(localisation.language)
    kind = QCoreApplication.translate("JumpDialog", "Question of the strategy")
    yield from (Jump(word(f"questions.{each}"), kind, f"question.{each}") for each in QUESTIONS)
    for purpose in in_order(client, "purposes"):
        yield Jump(purpose_name(purpose, spoken), word("purposes"), f"purposes/{purpose.id}")
    for table in ("goals", "target_groups", "platforms"):
        yield from (Jump(each.name, word(table), f"{table}/{each.id}") for each in in_order(client, table))


def seen(_document: Document, changed: Changed) -> str:
    """The line, answer or place of the table of needs that was changed, and in it the field; of a line that is gone its
    question.
    """
    field = str(dict(changed.label.values).get("word", "")).removeprefix("strategy.")
    if any(field in names for names in FIELDS.values()):
        return f"strategy.{field}/strategy"
    found = sorted((each for each in changed.touches if each.table in _SEEN), key=partial(_how_likely, changed.label))
    if not found:
        return ""
    meant = found[0]
    if meant.after is None and meant.before is not None and meant.table not in _ALWAYS_THERE:
        return f"question.{question_of(meant.table, meant.before)}"
    return f"{meant.table}.{_field(meant)}/{meant.id}"


def question_at(client: Client, record: str) -> str:
    """The question under which the page shows a record, which may be named with a field; empty if it does not."""
    where, _, key = record.partition("/")
    table, _, field = where.partition(".")
    if table in ("question", "strategy_answers"):
        return field if table == "question" else key
    if table == "strategy":
        return next((question for question, names in FIELDS.items() if field in names), "")
    if table in _ALWAYS_THERE:
        return table
    found = client.table(table).get(key) if table in _SEEN else None
    return question_of(table, found) if found is not None else ""


def _how_likely(label: Label, touch: Touch) -> tuple[int, bool, bool, str]:
    """Least of what the change is about: what it names, rather than what made room for it."""
    record = touch.after or touch.before
    is_named = record is not None and called(touch.table, record) == dict(label.values)
    return _SEEN.index(touch.table), not is_named, touch.after is None, touch.id


def _field(touch: Touch) -> str:
    """The first field that is another than before, of those that are shown; none of a line that has just come."""
    before, after = touch.before, touch.after
    there = after or before
    if there is None or (None in (before, after) and touch.table not in _ALWAYS_THERE):
        return ""
    names = (name for name in there.__struct_fields__ if name not in _NO_FIELDS)
    return next((name for name in names if _value(before, name) != _value(after, name)), "")


def _value(record: Record | None, name: str) -> object:
    """What stands in a field, None if that is nothing."""
    return getattr(record, name, None) or None
