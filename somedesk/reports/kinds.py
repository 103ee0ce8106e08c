"""Which reports there are, and which sections: a line for each. Light to import: what makes them is named, not loaded.

What they are called stands in ``resources/words``: ``kinds.<name>``, ``titles.<name>`` and ``sections.<name>``.
"""

from collections.abc import Callable, Mapping
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from somedesk.reports.sheet import A3_LANDSCAPE, A4, Sheet

PLAN, ASSESSMENT, SUMMARY, POSTER, MINUTES = "action-plan", "assessment", "summary", "poster", "minutes"
BALLOTS = "ballots"
STAGE_CHECK, ROLES = "stage-check", "roles"
STRATEGY, KEY_POINTS, STRATEGY_SHEET = "strategy", "strategy-key-points", "strategy-sheet"
CALENDAR = "calendar"
_TODAY = "somedesk.reports.strategy:today"
FIGURES = "key-figures"

FIRST_MONTH = "first-month"


class Kind(Struct, frozen=True):
    """A report on sheets of ``page``. ``front`` is what stands before the sections: of a Subject and this kind.

    ``can_be_blank``: it can be made without the ratings, to be filled in by hand. ``is_ours``: of what the client wrote
    nothing stands in it, so that no two languages are mixed. ``day`` names what tells of a Subject
    the day that such a report is about, where that is not the assessment's.
    """

    name: str
    front: str
    page: Sheet = A4
    can_be_blank: bool = False
    is_ours: bool = False
    day: str = ""

    @property
    def sections(self) -> tuple[str, ...]:
        """Those that it usually has, in order; a kind without any is its front alone."""
        return tuple(section.name for section in SECTIONS.values() if self.name in section.kinds)


class Section(Struct, frozen=True):
    """A part of a report. ``make``: of a Subject; ``kinds``: in which reports it usually is.

    ``make_under`` makes it right under the front of the report of the same name, which has said its heading.
    """

    name: str
    make: str
    kinds: tuple[str, ...] = ()
    make_under: str = ""


def made_by(name: str) -> Callable[..., Any]:
    """The function that ``front`` or ``make`` names; this loads what it needs."""
    found: Callable[..., Any] = resolve_name(name)
    return found


# In the order in which they are offered; the first is the one that is meant when none is named.
_KINDS = (
    Kind(PLAN, "somedesk.reports.cover:page"),
    Kind(ASSESSMENT, "somedesk.reports.cover:page"),
    Kind(SUMMARY, "somedesk.reports.one_page:page"),
    Kind(FIRST_MONTH, "somedesk.reports.first_month:pages"),
    Kind(POSTER, "somedesk.reports.poster:page", A3_LANDSCAPE, can_be_blank=True, is_ours=True),
    Kind(MINUTES, "somedesk.reports.minutes:opening"),
    Kind(BALLOTS, "somedesk.reports.ballots:pages", is_ours=True),
    Kind(STAGE_CHECK, "somedesk.reports.stage_check:opening", day="somedesk.reports.stage_check:day"),
    Kind(CALENDAR, "somedesk.reports.calendar:opening", day="somedesk.reports.calendar:day"),
    Kind(STRATEGY, "somedesk.reports.strategy:opening", day=_TODAY),
    Kind(KEY_POINTS, "somedesk.reports.strategy:key_points", day=_TODAY),
    Kind(STRATEGY_SHEET, "somedesk.reports.strategy_sheet:page", day=_TODAY),
    Kind(ROLES, "somedesk.reports.team:opening", day=_TODAY),
    Kind("stage-check-form", "somedesk.reports.stage_form:page", is_ours=True, day="somedesk.reports.stage_check:day"),
    Kind(FIGURES, "somedesk.reports.figures:page", day="somedesk.reports.figures:day"),
)
# In the order in which they stand in a report, unless another is chosen.
_SECTIONS = (
    Section("standing", "somedesk.reports.standing:section", (PLAN, ASSESSMENT)),
    Section("charts", "somedesk.reports.chart_pages:section", (PLAN, ASSESSMENT)),
    Section(
        "stage-check",
        "somedesk.reports.stage_check:section",
        (ASSESSMENT, STAGE_CHECK),
        make_under="somedesk.reports.stage_check:under_title",
    ),
    Section("stage-statements", "somedesk.reports.stage_check:statements", (STAGE_CHECK,)),
    Section("stage-respondents", "somedesk.reports.stage_respondents:section", (STAGE_CHECK,)),
    Section("calendar-balance", "somedesk.reports.calendar:shares", (CALENDAR,)),
    Section("calendar-months", "somedesk.reports.calendar:months", (CALENDAR,)),
    Section("calendar-list", "somedesk.reports.calendar:listing", (CALENDAR,)),
    Section("calendar-entries", "somedesk.reports.calendar:entries", (CALENDAR,)),
    Section("contradictions", "somedesk.reports.contradictions:section", (ASSESSMENT, MINUTES)),
    Section("overview", "somedesk.reports.actions:overview", (PLAN,)),
    Section("actions", "somedesk.reports.actions:section", (PLAN,)),
    Section("reasons", "somedesk.reports.reasons:section"),
    Section("notes", "somedesk.reports.notes:section", (PLAN, ASSESSMENT, MINUTES)),
    Section("appendix", "somedesk.reports.notes:appendix", (ASSESSMENT,)),
    Section("decisions", "somedesk.reports.minutes:decisions", (MINUTES,)),
    Section("decided_why", "somedesk.reports.workshop:reasons", (MINUTES,)),
    Section("votes", "somedesk.reports.workshop:votes", (ASSESSMENT, MINUTES)),
    Section("agreed", "somedesk.reports.minutes:agreed", (MINUTES,)),
    Section("strategy_think", "somedesk.reports.strategy:think", (STRATEGY,)),
    Section("strategy_plan", "somedesk.reports.strategy:plan", (STRATEGY,)),
    Section("strategy_follow", "somedesk.reports.strategy:follow", (STRATEGY,)),
    Section("strategy_open", "somedesk.reports.strategy:unanswered", (STRATEGY,)),
    Section("figures", "somedesk.reports.figures:section", (FIGURES,)),
    Section("team_people", "somedesk.reports.team:people", (ROLES,)),
    Section("team_checks", "somedesk.reports.team:findings", (ROLES,)),
    Section("team_matrix", "somedesk.reports.team:matrix", (ROLES,)),
    Section("team_cards", "somedesk.reports.team:cards", (ROLES,)),
    Section("team_brief", "somedesk.reports.team:brief", (ROLES,)),
    Section("parked", "somedesk.reports.workshop:parked", (MINUTES,)),
)
KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in _KINDS})
SECTIONS: Mapping[str, Section] = MappingProxyType({section.name: section for section in _SECTIONS})
FIRST_KIND = _KINDS[0].name
