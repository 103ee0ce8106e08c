"""The pages of the window in the order shown: for each what must be known before it is made, and nothing else."""

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.grid import scoring
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import QT_TRANSLATE_NOOP, Localisation

Group = Literal["", "stands", "direction", "work", "follow_up", "end"]
Mark = Literal["empty", "begun", "complete", "late"]


class State(Struct, frozen=True):
    """How far a page is filled in, as a mark and in words; ``late`` is the number that the mark "late" shows."""

    mark: Mark
    text: str
    late: int = 0


class Jump(Struct, frozen=True):
    """A record that can be jumped to: what it is called, what kind it is, and what ``Page.select`` is given."""

    text: str
    kind: str
    record: str


class Place(Struct, frozen=True):
    """A page. It is imported from ``page`` when it is first shown. ``own_keys`` are those that only it knows.

    ``help`` is the topic of help on it, by its English heading.
    Of those with a ``number`` the first has Ctrl+1, and so on; the others have ``keys``.
    """

    name: str
    title: str
    page: str
    icon: str
    group: Group = ""
    keys: str = ""
    number: bool = True
    needs_client: bool = True
    state: Callable[[Document], State | None] | None = None
    jumps: Callable[[Document, Localisation], Iterator[Jump]] | None = None
    own_keys: tuple[tuple[str, str], ...] = ()
    help: str = ""

    @property
    def command(self) -> str:
        """The id of the command that leads there."""
        return f"page_{self.name}" if self.needs_client else self.name


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def rated(self, rated: int, applicable: int) -> str:
        """ "3 of 12 rated"."""
        return self.tr("{rated} of %n rated", "", applicable).format(rated=rated)

    def overdue(self, count: int) -> str:
        """ "2 overdue"."""
        return self.tr("%n overdue", "", count)


def _rated(document: Document) -> State:
    assessment = document.assessment
    if assessment is None:
        return State("empty", QCoreApplication.translate("Place", "not begun"))
    score = scoring.score(document.client, assessment)
    mark: Mark = "complete" if score.complete else "begun" if score.rated else "empty"
    return State(mark, Counted().rated(score.rated, score.applicable))


def _overdue(document: Document) -> State | None:
    from somedesk.domain.plan.plan import is_overdue

    today = document.today()
    late = sum(is_overdue(action, today) for action in document.client.actions.values())
    return State("late", Counted().overdue(late), late) if late else None


def _dimensions_and_assessments(document: Document, localisation: Localisation) -> Iterator[Jump]:
    if document.assessment is not None:
        text = document.client.model_of(document.assessment).text(localisation.language)
        kind = QCoreApplication.translate("JumpDialog", "Dimension")
        for dimension, words in text.dimensions.items():
            yield Jump(words.name, kind, dimension)
    kind = QCoreApplication.translate("JumpDialog", "Assessment")
    for assessment in reversed(document.client.timeline):
        name = f"{assessment.title} · {localisation.short_day(assessment.date)}".removeprefix(" · ")
        yield Jump(name, kind, assessment.id)


def _actions(document: Document, _localisation: Localisation) -> Iterator[Jump]:
    kind = QCoreApplication.translate("JumpDialog", "Action")
    return (Jump(action.title, kind, action.id) for action in document.client.actions.values())


PLACES = (
    Place(
        "home",
        QT_TRANSLATE_NOOP("Commands", "All clients"),
        "somedesk.ui.home.page:HomePage",
        "house",
        keys="Ctrl+Home",
        number=False,
        needs_client=False,
        help="Several clients",
    ),
    Place(
        "overview",
        QT_TRANSLATE_NOOP("Commands", "Overview"),
        "somedesk.ui.overview.page:OverviewPage",
        "layout-dashboard",
        help="What the numbers mean",
    ),
    Place(
        "assessment",
        QT_TRANSLATE_NOOP("Commands", "Assessment"),
        "somedesk.ui.grid.page:AssessmentPage",
        "grid-3x3",
        "stands",
        state=_rated,
        jumps=_dimensions_and_assessments,
        help="Rating well",
    ),
    Place(
        "plan",
        QT_TRANSLATE_NOOP("Commands", "Action plan"),
        "somedesk.ui.plan.page:PlanPage",
        "list-checks",
        "work",
        state=_overdue,
        jumps=_actions,
        own_keys=(("F2", QT_TRANSLATE_NOOP("Keys", "Action plan: change the cell")),),
        help="List, board and timeline",
    ),
    Place(
        "progress",
        QT_TRANSLATE_NOOP("Commands", "Progress"),
        "somedesk.ui.progress.page:ProgressPage",
        "trending-up",
        "follow_up",
        help="What the numbers mean",
    ),
    Place(
        "reports",
        QT_TRANSLATE_NOOP("Commands", "Reports"),
        "somedesk.ui.reports.page:ReportsPage",
        "file-text",
        "end",
        keys="Ctrl+P",
        number=False,
        own_keys=(("Ctrl+S", QT_TRANSLATE_NOOP("Keys", "Reports: save the PDF")),),
        help="Reports and templates",
    ),
)
HOME = "home"
FIRST_PAGE = "assessment"
BY_NAME = {place.name: place for place in PLACES}
_NUMBERED = [place.name for place in PLACES if place.number]


def keys(place: Place) -> str:
    """The keys that lead there."""
    return f"Ctrl+{_NUMBERED.index(place.name) + 1}" if place.number else place.keys


def group_title(group: Group) -> str:
    """The heading of a group in the navigation; empty for those without."""
    translate = QCoreApplication.translate
    return {
        "stands": translate("Place", "Where it stands"),
        "direction": translate("Place", "Direction"),
        "work": translate("Place", "Work"),
        "follow_up": translate("Place", "Follow-up"),
    }.get(group, "")
