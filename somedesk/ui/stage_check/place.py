"""What the window knows of the stage check's page before it is made: how far it is, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.stage_check import agreed_id
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import agreed
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.places import Jump, Mark, State

STATEMENT = "statement."


class Answered(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def of(self, answered: int, statements: int) -> str:
        """ "34 of 36 answered"."""
        return self.tr("{answered} of %n answered", "", statements).format(answered=answered)


def state(document: Document) -> State:
    """How much of the latest check is answered."""
    check = checks.latest(document.client)
    if check is None:
        return State("empty", QCoreApplication.translate("Place", "not begun"))
    count = len(agreed(document.client, check.id))
    mark: Mark = "complete" if count == len(STATEMENTS) else "begun" if count else "empty"
    return State(mark, Answered().of(count, len(STATEMENTS)))


def jumps(document: Document, localisation: Localisation) -> Iterator[Jump]:
    """The statements, once there is a check, and the checks."""
    if document.client.stage_checks:
        texts = stage_texts(localisation.language)
        for each in STATEMENTS:
            kind = word("stage_answers.statement")
            yield Jump(f"{each.number}. {texts.text(each.number)}", kind, f"{STATEMENT}{each.number}")
    for check in reversed(checks.timeline(document.client)):
        name = f"{check.title} · {localisation.short_day(check.date)}".removeprefix(" · ")
        yield Jump(name, word("stage_answers.check"), check.id)


def seen(document: Document, changed: Changed) -> str:
    """The check and the statement that were changed, as "check/statement.3", or the check."""
    client = document.client
    for check in reversed(checks.timeline(client)):
        if check.id in changed.ids:
            return check.id
        for each in STATEMENTS:
            if agreed_id(check.id, each.number) in changed.ids:
                return f"{check.id}/{STATEMENT}{each.number}"
    return next((client.stage_respondents[key].check for key in changed.ids if key in client.stage_respondents), "")


def parts(record: str) -> tuple[str, int | None]:
    """The check and the number of the statement that such a text names; a check alone, or a statement alone."""
    check, _, statement = record.rpartition("/")
    number = statement.removeprefix(STATEMENT)
    return (check, int(number)) if number != statement else (record, None)
