"""What is worth looking at in a team and its matrix: advice from the sources, and gaps. One function for each rule.

A finding can be set aside with a reason. That holds for its facts only: when they change it comes back.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

import msgspec
from msgspec import Struct

from somedesk.base.errors import InvalidInput
from somedesk.base.locale import rounded
from somedesk.domain.change import Change, change_of, label, removal, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked, is_visible
from somedesk.domain.records.team import BRIEF, USES, Dismissal
from somedesk.domain.team.capabilities import Staffing, in_order
from somedesk.domain.team.matrix import Row, departments, is_begun, rows

# Each as docs/numbers.md has it.
COMMUNITY = (0.4, 0.6)
SMALL_TEAM = 5
VOLUME_HOURS = 15.0
_EXTERNAL = ("agency", "freelance")
_NOT_FOR_COMMUNITY = frozenset({"marketing_coordinator", "content_manager"})


class Finding(Struct, frozen=True):
    """What a rule has found: of which capability, person, department or task, and the numbers that say so."""

    rule: str
    facts: tuple[str, ...] = ()
    capability: str = ""
    person: str = ""
    department: str = ""
    task: str = ""
    number: float = 0
    other: float = 0
    is_warning: bool = True

    @property
    def id(self) -> str:
        """Says which rule, of whom and on which facts: what a dismissal is kept under."""
        about = (self.capability, self.person, self.department, self.task)
        return msgspec.json.encode((self.rule, *about, *self.facts)).decode()


class Team(Struct, frozen=True, dict=True):
    """What the rules look at. ``roles`` says who has which of the usual roles."""

    client: Client
    staffing: Staffing
    rows: tuple[Row, ...]
    roles: Mapping[str, str]

    @cached_property
    def found(self) -> Mapping[str, tuple["Finding", ...]]:
        """What each rule finds, by its name."""
        return {rule.__name__: tuple(rule(self)) for rule in (*PEOPLE_RULES, *MATRIX_RULES)}


Rule = Callable[[Team], Iterator[Finding]]


def look(client: Client, roles: Mapping[str, str]) -> Team:
    """What there is to look at."""
    return Team(client, Staffing(client), rows(client), roles)


def findings(team: Team) -> tuple[Finding, ...]:
    """Everything that the rules find, those set aside as well; of people and capabilities, then of the matrix."""
    return tuple(each for found in team.found.values() for each in found)


def open_findings(team: Team, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """What has not been set aside, warnings first."""
    known = team.client.dismissals
    left = [each for rule in rules for each in team.found[rule.__name__] if not known or each.id not in known]
    return tuple(sorted(left, key=lambda found: not found.is_warning))


def dismissed(team: Team, rules: tuple[Rule, ...]) -> tuple[tuple[Finding, Dismissal], ...]:
    """What has been set aside, with the reason."""
    known = team.client.dismissals
    found = [each for rule in rules for each in team.found[rule.__name__]] if known else []
    return tuple((each, known[each.id]) for each in found if each.id in known)


def dismiss(client: Client, finding: Finding, reason: str, day: dt.date) -> Change | None:
    """Set a finding aside. Raises InvalidInput without a reason that can be read."""
    stripped = reason.strip()
    if not stripped or not is_visible(stripped):
        raise InvalidInput("dismissal_needs_reason")
    kept = checked(Dismissal(id=finding.id, reason=stripped, date=day))
    return change_of(label("finding_dismissed"), [touch(client, "dismissals", kept)])


def take_back(client: Client, finding: Finding) -> Change | None:
    """Look at a finding again."""
    return change_of(label("finding_taken_back"), [removal("dismissals", client.dismissals[finding.id])])


# ── people and capabilities ──────────────────────────────────────────────────────────────────────


def unheld(team: Team) -> Iterator[Finding]:
    """A needed capability for which nobody has hours."""
    for key in team.staffing.needed:
        if team.client.owners and not team.staffing.hours(key):
            yield Finding("unheld", capability=key)


def below_skill(team: Team) -> Iterator[Finding]:
    """A needed capability whose best is below the required skill."""
    for key in team.staffing.needed:
        skills = [held.skill for held in team.staffing.held[key] if held.skill is not None]
        asked = team.staffing.requirements[key].skill
        if skills and max(skills) < asked:
            yield Finding("below_skill", (f"{max(skills)}<{asked}",), key, number=max(skills), other=asked)


def short_of_hours(team: Team) -> Iterator[Finding]:
    """A needed capability that has fewer hours than it asks for, but some."""
    for key in team.staffing.needed:
        hours, asked = team.staffing.hours(key), team.staffing.requirements[key].hours
        if asked is not None and 0 < hours < asked:
            yield Finding("short_of_hours", (f"{hours}<{asked}",), key, number=hours, other=asked)


def overloaded(team: Team) -> Iterator[Finding]:
    """Somebody whose capabilities ask for more than the week has."""
    for person in in_order(team.client):
        if team.staffing.over(person.id):
            load, week = team.staffing.load[person.id], person.hours_per_week or 0
            yield Finding("overloaded", (f"{load}>{week}",), person=person.id, number=load, other=week)


def everything_on_one(team: Team) -> Iterator[Finding]:
    """Somebody with hours in more than half of the needed capabilities: nobody can do everything."""
    needed = team.staffing.needed
    for person in in_order(team.client):
        count = len(team.staffing.active[person.id].intersection(needed))
        if count > 3 and count > len(needed) / 2:
            facts = (f"{count}/{len(needed)}",)
            yield Finding("everything_on_one", facts, person=person.id, number=count, other=len(needed))


def hangs_on_one(team: Team) -> Iterator[Finding]:
    """A needed capability that stops when one person is away."""
    for key in team.staffing.needed:
        standing = team.staffing.standings[key]
        if standing.fewest == 1:
            yield Finding("hangs_on_one", (standing.able[0],), key, person=standing.able[0])


def manager_owns_strategy(team: Team) -> Iterator[Finding]:
    """The social media manager has the most hours in the strategy: to contribute, not to own it."""
    hours = {held.person: held.hours for held in team.staffing.held["strategy"] if held.hours}
    most = max(hours.values(), default=0)
    for person, own in hours.items():
        if team.roles.get(person) == "social_media_manager" and own == most:
            yield Finding("manager_owns_strategy", capability="strategy", person=person)


def nobody_leads_in_house(team: Team) -> Iterator[Finding]:
    """Nobody of one's own staff leads, though hours are spent: someone must even if all is bought."""
    if team.staffing.total and not team.staffing.hours("lead", team.staffing.of_kind("in_house")):
        yield Finding("nobody_leads_in_house", capability="lead")


def community_share(team: Team) -> Iterator[Finding]:
    """Community and support are far from the half of the activity that they should be."""
    total = team.staffing.total
    share = round(team.staffing.hours("community") / total, 6) if total else 0.5
    if not COMMUNITY[0] <= share <= COMMUNITY[1]:
        percent = int(rounded(share * 100, 0))
        yield Finding("community_share", (f"{percent}",), "community", number=percent, is_warning=False)


def coordinator_in_community(team: Team) -> Iterator[Finding]:
    """A marketing coordinator or content manager has community and support, in an organisation that is not small."""
    if len(team.staffing.of_kind("in_house")) <= SMALL_TEAM:
        return
    for held in team.staffing.held["community"]:
        if held.hours and team.roles.get(held.person) in _NOT_FOR_COMMUNITY:
            yield Finding("coordinator_in_community", capability="community", person=held.person)


def volume_argues_in_house(team: Team) -> Iterator[Finding]:
    """Much content for several departments, most of it bought."""
    staffing, own = team.staffing, team.staffing.of_kind("in_house")
    hours, bought = staffing.hours("create"), staffing.hours("create", staffing.of_kind(*_EXTERNAL))
    makers = [held.person for held in staffing.held["create"] if held.person in own]
    units = {team.client.owners[person].department for person in makers} - {None}
    if hours >= VOLUME_HOURS and bought > hours / 2 and len(units) > 1:
        facts = (f"{bought}/{hours}", f"{len(units)}")
        yield Finding("volume_argues_in_house", facts, "create", number=hours, other=len(units), is_warning=False)


def brief_is_open(team: Team) -> Iterator[Finding]:
    """Advertising is bought, and the brief has questions that are not settled."""
    if not team.staffing.hours("advertise", team.staffing.of_kind(*_EXTERNAL)):
        return
    settled = sum(key in team.client.brief and team.client.brief[key].settled for key in BRIEF)
    if settled < len(BRIEF):
        left = len(BRIEF) - settled
        yield Finding("brief_is_open", (f"{left}",), "advertise", number=left)


def analysis_by_one(team: Team) -> Iterator[Finding]:
    """One person both asks the questions and gets the figures."""
    people = [held.person for held in team.staffing.held["analyse"] if held.hours]
    if len(people) == 1:
        yield Finding("analysis_by_one", (people[0],), "analyse", person=people[0], is_warning=False)


def skilled_back_up(team: Team) -> Iterator[Finding]:
    """Somebody at the required skill is only a back-up, where hours or people are few."""
    for key in team.staffing.needed:
        asked = team.staffing.requirements[key].skill
        active = sum(bool(held.hours) for held in team.staffing.held[key])
        for held in team.staffing.held[key] if active < 2 else ():
            if held.back_up and not held.hours and (held.skill or 0) >= asked:
                yield Finding("skilled_back_up", (), key, held.person, number=held.skill or 0, is_warning=False)


# ── responsibilities ─────────────────────────────────────────────────────────────────────────────


def nobody_accountable(team: Team) -> Iterator[Finding]:
    """A use, or a task that somebody has a letter for, without an A."""
    for row in team.rows if is_begun(team.client) else ():
        if (row.letters or row.task in USES) and not row.with_letter("accountable"):
            yield Finding("nobody_accountable", task=row.task)


def two_accountable(team: Team) -> Iterator[Finding]:
    """More than one A in a row."""
    for row in team.rows:
        if len(named := row.with_letter("accountable")) > 1:
            yield Finding("two_accountable", named, task=row.task, number=len(named))


def no_key_figure(team: Team) -> Iterator[Finding]:
    """A department that does or answers for something, and has no key figure."""
    for department in departments(team.client):
        given = [row.letters[department.id] for row in team.rows if department.id in row.letters]
        count = sum(each.responsible or each.accountable for each in given)
        if count and not department.key_figures.strip():
            yield Finding("no_key_figure", department=department.id, number=count)


def accountable_for_everything(team: Team) -> Iterator[Finding]:
    """One person speaks for every department that is accountable for anything."""
    named = {key for row in team.rows for key in row.with_letter("accountable")}
    count = sum(bool(row.with_letter("accountable")) for row in team.rows)
    people = {team.client.departments[key].person for key in named}
    person = people.pop() if len(people) == 1 else None
    if person is not None and count > 2:
        yield Finding("accountable_for_everything", (f"{count}",), person=person, number=count)


def department_without_letters(team: Team) -> Iterator[Finding]:
    """A department that is offered, while others have letters, and has none."""
    for department in departments(team.client) if is_begun(team.client) else ():
        if not any(department.id in row.letters for row in team.rows):
            yield Finding("department_without_letters", department=department.id, is_warning=False)


PEOPLE_RULES: tuple[Rule, ...] = (
    unheld, below_skill, short_of_hours, overloaded, everything_on_one, hangs_on_one, manager_owns_strategy,
    nobody_leads_in_house, community_share, coordinator_in_community, volume_argues_in_house, brief_is_open,
    analysis_by_one, skilled_back_up,
)  # fmt: skip
MATRIX_RULES: tuple[Rule, ...] = (
    nobody_accountable, two_accountable, no_key_figure, accountable_for_everything, department_without_letters,
)  # fmt: skip
RULES = tuple(rule.__name__ for rule in (*PEOPLE_RULES, *MATRIX_RULES))
