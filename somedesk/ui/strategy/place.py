"""What the window knows of the strategy's page before it is made: how far it is, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.content.strategy import purpose_name
from somedesk.content.words import words
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.strategy.lines import in_order
from somedesk.domain.strategy.questions import FIELDS, is_begun, progress, question_of
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.places import Jump, Mark, State

# What was changed is in the first of them that has it; what it took along is in those that follow.
_SEEN = (
    "purposes", "target_groups", "platforms", "goals", "needs", "strategy_answers", "strategy_points", "expectations",
    "strategy_metrics",
)  # fmt: skip


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


def seen(document: Document, changed: Changed) -> str:
    """The question under which the change was made."""
    said = dict(changed.label.values).get("word")
    fields = [question for question, names in FIELDS.items() if said in {f"strategy.{name}" for name in names}]
    found = (question_of(document.client, table, key) for table in _SEEN for key in sorted(changed.ids))
    question = next(filter(None, (*fields, *found)), "")
    return f"question.{question}" if question else ""
