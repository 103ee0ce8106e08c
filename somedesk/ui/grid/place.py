"""What the window knows of the assessment's page before it is made: how far it is, and what can be jumped to."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.grid import scoring
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, Mark, State


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def rated(self, rated: int, applicable: int) -> str:
        """ "3 of 12 rated"."""
        return self.tr("{rated} of %n rated", "", applicable).format(rated=rated)


def state(document: Document) -> State:
    """How much is rated."""
    assessment = document.assessment
    if assessment is None:
        return State("empty", QCoreApplication.translate("Place", "not begun"))
    score = scoring.score(document.client, assessment)
    mark: Mark = "complete" if score.complete else "begun" if score.rated else "empty"
    return State(mark, Counted().rated(score.rated, score.applicable))


def jumps(document: Document, localisation: Localisation) -> Iterator[Jump]:
    """The dimensions of the assessment shown, and the assessments."""
    if document.assessment is not None:
        text = document.client.model_of(document.assessment).text(localisation.language)
        kind = QCoreApplication.translate("JumpDialog", "Dimension")
        for dimension, words in text.dimensions.items():
            yield Jump(words.name, kind, dimension)
    kind = QCoreApplication.translate("JumpDialog", "Assessment")
    for assessment in reversed(document.client.timeline):
        name = f"{assessment.title} · {localisation.short_day(assessment.date)}".removeprefix(" · ")
        yield Jump(name, kind, assessment.id)
