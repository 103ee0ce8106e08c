"""The grid when targets are to be set, and what is said about one that is lower than what is reached already."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from somedesk.domain.grid.scoring import value
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.grid.model import GridModel
from somedesk.ui.grid.view import GridView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import SET_TARGETS


class RatingPage(Protocol):
    """What of the page is asked here."""

    context: Context

    @property
    def view(self) -> GridView: ...
    @property
    def grid(self) -> GridModel: ...
    @property
    def model(self) -> MaturityModel | None: ...
    @property
    def model_text(self) -> ModelText | None: ...
    def select(self, record: str) -> None: ...
    def done(self, text: str) -> None: ...


def begin_with(page: RatingPage, wanted: str) -> None:
    """Go to a dimension; or, for SET_TARGETS, to the first without a target, where clicks and digits set it."""
    sets_targets = wanted == SET_TARGETS
    page.view.set_target_mode(sets_targets)
    if not sets_targets:
        page.select(wanted)
        return
    ratings = [page.grid.rating(dimension) for dimension in (page.model.dimension_ids() if page.model else ())]
    for rating in [each for each in ratings if each and each.target is None and not each.not_applicable][:1]:
        page.select(rating.dimension)


def say_if_low(page: RatingPage, dimension: str) -> None:
    """A target below the current level is taken, but not without a word."""
    rating, text = page.grid.rating(dimension), page.model_text
    now = value(rating) if rating else None
    if rating is None or text is None or now is None or rating.target is None or rating.target >= now:
        return
    sentence = QCoreApplication.translate(
        "AssessmentPage", "The target of {dimension} is {target}, below the level that it has now: {now}."
    )
    now_said = page.context.localisation.compact(now)
    page.done(sentence.format(dimension=text.dimensions[dimension].name, target=rating.target, now=now_said))
