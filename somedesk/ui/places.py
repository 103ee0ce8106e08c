"""The pages of the window in the order shown: for each what must be known before it is made, and nothing else."""

from collections.abc import Iterable
from importlib import import_module
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from somedesk.ui.kit.document import Changed, Document
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

    ``room`` is the module that tells of the page before it is made, if there is anything to tell: by ``state``, of a
    document how far it is filled in; ``jumps``, of a document and the localisation what can be jumped to on it; and
    ``seen``, of a document and a change what ``Page.select`` is given to show it, which is else the id of a record.
    ``also`` are the instruments whose changes are made on it, by their folders of words, beside the one of its name.
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
    room: str = ""
    own_keys: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    help: str = ""

    @property
    def command(self) -> str:
        """The id of the command that leads there."""
        return f"page_{self.name}" if self.needs_client else self.name

    def state(self, document: Document) -> State | None:
        """How far the page is filled in; None if there is nothing to say."""
        tell = getattr(import_module(self.room), "state", None) if self.room else None
        return tell(document) if tell else None

    def jumps(self, document: Document, localisation: Localisation) -> Iterable[Jump]:
        """What can be jumped to on the page."""
        offer = getattr(import_module(self.room), "jumps", None) if self.room else None
        return offer(document, localisation) if offer else ()

    def seen(self, document: Document, changed: Changed) -> str:
        """Where on the page a change can be seen; empty if that is nowhere in particular."""
        find = getattr(import_module(self.room), "seen", None) if self.room else None
        return find(document, changed) if find else min(changed.ids, default="")


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
        also=("profile", "links", "history"),
        help="What the numbers mean",
    ),
    Place(
        "start",
        QT_TRANSLATE_NOOP("Commands", "Start here"),
        "somedesk.ui.start_here.page:StartPage",
        "sparkles",
        keys="Ctrl+Shift+H",
        number=False,
        help="Start here",
    ),
    Place(
        "assessment",
        QT_TRANSLATE_NOOP("Commands", "Assessment"),
        "somedesk.ui.grid.page:AssessmentPage",
        "grid-3x3",
        "stands",
        room="somedesk.ui.grid.place",
        also=("grid", "workshop"),
        help="Rating well",
    ),
    Place(
        "stage_check",
        QT_TRANSLATE_NOOP("Commands", "Stage check"),
        "somedesk.ui.stage_check.page:StageCheckPage",
        "flag",
        "stands",
        room="somedesk.ui.stage_check.place",
        own_keys=(("F8", QT_TRANSLATE_NOOP("Keys", "Stage check: to the next without an answer")),),
        help="The stage check",
    ),
    Place(
        "strategy",
        QT_TRANSLATE_NOOP("Commands", "Strategy"),
        "somedesk.ui.strategy.page:StrategyPage",
        "lightbulb",
        "direction",
        room="somedesk.ui.strategy.place",
        own_keys=(("Alt+Right", QT_TRANSLATE_NOOP("Keys", "Strategy: next question, Alt+Left the one before")),),
        help="Strategy",
    ),
    Place(
        "team",
        QT_TRANSLATE_NOOP("Commands", "Team and roles"),
        "somedesk.ui.team.page:TeamPage",
        "users",
        "direction",
        room="somedesk.ui.team.place",
        own_keys=(
            ("K, R, A", QT_TRANSLATE_NOOP("Keys", "Team: skill, back-up, make an action")),
            ("R, A, C, I", QT_TRANSLATE_NOOP("Keys", "Responsibilities: set or clear a letter")),
        ),
        help="Team and roles",
    ),
    Place(
        "plan",
        QT_TRANSLATE_NOOP("Commands", "Action plan"),
        "somedesk.ui.plan.page:PlanPage",
        "list-checks",
        "work",
        room="somedesk.ui.plan.place",
        own_keys=(("F2", QT_TRANSLATE_NOOP("Keys", "Action plan: change the cell")),),
        help="List, board and timeline",
    ),
    Place(
        "calendar",
        QT_TRANSLATE_NOOP("Commands", "Calendar"),
        "somedesk.ui.calendar.page:CalendarPage",
        "calendar",
        "work",
        room="somedesk.ui.calendar.place",
        own_keys=(
            ("N", QT_TRANSLATE_NOOP("Keys", "Calendar: new entry")),
            ("M", QT_TRANSLATE_NOOP("Keys", "Calendar: month")),
            (QT_TRANSLATE_NOOP("Keys", "W"), QT_TRANSLATE_NOOP("Keys", "Calendar: week")),
            ("L", QT_TRANSLATE_NOOP("Keys", "Calendar: list")),
            ("Alt+Right", QT_TRANSLATE_NOOP("Keys", "Calendar: move the entry by a day")),
        ),
        help="The calendar",
    ),
    Place(
        "figures",
        QT_TRANSLATE_NOOP("Commands", "Key figures"),
        "somedesk.ui.figures.page:FiguresPage",
        "target",
        "follow_up",
        room="somedesk.ui.figures.place",
        own_keys=(
            ("V", QT_TRANSLATE_NOOP("Keys", "Key figures: type a value")),
            ("Ctrl+V", QT_TRANSLATE_NOOP("Keys", "Key figures: paste values")),
        ),
        help="Key figures",
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
        "": "",
        "end": "",
        "stands": translate("Place", "Where it stands"),
        "direction": translate("Place", "Direction"),
        "work": translate("Place", "Work"),
        "follow_up": translate("Place", "Follow-up"),
    }[group]
