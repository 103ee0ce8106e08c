"""What reports and documents say of the team: the same rows for PDF and Word."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from somedesk.base import locale
from somedesk.content.suggestions import capability_name
from somedesk.content.team import card_tasks, department_name, question, roles_of, task_name, told
from somedesk.domain.client import Person
from somedesk.domain.ledger import Span, Week, this_week
from somedesk.domain.plan.schedule import monday_of
from somedesk.domain.records.team import BRIEF, CAPABILITIES, TERMS_ID, Department, Holding
from somedesk.domain.team import checks
from somedesk.domain.team.capabilities import Staffing, in_order
from somedesk.domain.team.matrix import LETTERS, Row, departments, rows, tasks_of
from somedesk.reports.subject import Subject

WEEKS = 6
LETTER = {"responsible": "R", "accountable": "A", "consulted": "C", "informed": "I"}


class Card(Struct, frozen=True):
    """A role card: who speaks for the department, and under which headings what is said of it."""

    name: str
    person: str
    parts: tuple[tuple[str, str], ...]


def has_team(subject: Subject) -> bool:
    """Whether there is anybody on the team."""
    return bool(subject.client.owners)


def sentences(subject: Subject) -> str:
    """How it stands: coverage, on how many it hangs, share, cost, and the place of social media."""
    staffing, w = Staffing(subject.client), subject.words
    said = [w("team_coverage", covered=len(staffing.covered), needed=len(staffing.needed))]
    hinge = staffing.hinge
    if hinge.fewest is not None:
        names = subject.listed([capability(subject, key) for key in hinge.capabilities], 9)
        said.append(w.plural("team_hinge", hinge.fewest, people=", ".join(hinge.people), capabilities=names))
    if staffing.in_house_share is not None:
        said.append(w("team_share", share=locale.percent(float(staffing.in_house_share), subject.language)))
    if staffing.total_cost is not None:
        said.append(w("team_cost", cost=locale.number(staffing.total_cost, subject.language, 0)))
    terms = subject.client.team_terms.get(TERMS_ID)
    if terms is not None and terms.presence is not None:
        said.append(f"{w('team_terms.presence')}: {w(f'team_terms.presence.{terms.presence}')}.")
    return " ".join(said)


def capability(subject: Subject, key: str) -> str:
    """What a capability is called."""
    return capability_name(key, subject.language)


def capability_rows(subject: Subject) -> Iterator[tuple[str, str]]:
    """Each capability with its hours, and who holds it."""
    staffing = Staffing(subject.client)
    for key in CAPABILITIES:
        hours = staffing.hours(key)
        name = subject.both(partial(capability, key=key))
        title = f"{name} · {subject.both(partial(_hours, hours=hours))}"
        held = sorted(staffing.held[key], key=lambda each: (-(each.hours or 0), each.person))
        people = "; ".join(subject.both(partial(_held, held=each)) for each in held)
        if not people:
            needed = staffing.requirements[key].needed
            people = subject.label("team_nobody" if needed else "team_not_needed")
        yield title, people


def _hours(subject: Subject, hours: float) -> str:
    return subject.words("team_hours", hours=locale.compact(hours, subject.language))


def _held(subject: Subject, held: Holding) -> str:
    w = subject.words
    parts = [_hours(subject, held.hours)] if held.hours else []
    if held.skill is not None:
        parts.append(w("team_skill", skill=held.skill))
    if held.back_up:
        parts.append(w("team_back_up"))
    return f"{held.person} ({', '.join(parts)})" if parts else held.person


def people_head(subject: Subject) -> list[str]:
    """Name, who that is, hours of the capabilities and of the week."""
    return [subject.label("holdings.person"), subject.label("column_about"), subject.label("column_load")]


def people_rows(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Everybody, in the order of the table."""
    staffing = Staffing(subject.client)
    for person in in_order(subject.client):
        load = staffing.load[person.id]
        yield (
            person.id,
            subject.both(partial(_about, person=person)),
            subject.both(partial(_load, load=load, week=person.hours_per_week)),
        )


def _about(subject: Subject, person: Person) -> str:
    parts = [person.role, _of(subject, person.department), subject.words(f"owners.kind.{person.kind}")]
    return " · ".join(part for part in parts if part)


def _of(subject: Subject, department: str | None) -> str:
    if department is None:
        return ""
    known = subject.client.departments.get(department)
    return department_name(department, known.name if known else "", subject.language)


def _load(subject: Subject, load: float, week: float | None) -> str:
    number = partial(locale.compact, language=subject.language)
    if week is None:
        return subject.words("team_load_alone", load=number(load))
    said = subject.words("team_load", load=number(load), week=number(week))
    return f"▲ {said}" if load > week else said


def weeks(subject: Subject) -> tuple[list[str], list[tuple[str, ...]]]:
    """Head and rows of a table: what is asked of everybody's weeks, of the hours that those have."""
    client, mondays = subject.client, Span(monday_of(subject.today), WEEKS, subject.today).mondays
    found = this_week(client, subject.today, WEEKS)
    people = [person.id for person in in_order(client)]
    others = {name for (name, _), week in found.items() if week.sum} - set(people)
    head = [subject.label("iso_week_short", n=monday.isocalendar().week) for monday in mondays]
    whole = subject.label("no_owner" if client.profile.team_hours is None else "team")
    rows = [
        (name or whole, *(_asked(subject, found.get((name, monday))) for monday in mondays))
        for name in (*people, *sorted(others, key=str.casefold))
    ]
    return [subject.label("holdings.person"), *head], rows


def _asked(subject: Subject, week: Week | None) -> str:
    if week is None or not week.sum:
        return "–"
    if week.has is None:
        return subject.both(lambda s: s.words("team_hours", hours=locale.compact(week.sum, s.language)))
    return subject.both(partial(_load, load=week.sum, week=week.has))


def finding_rows(subject: Subject) -> Iterator[tuple[str, str]]:
    """What is worth a look and why; then what was set aside, with the reason."""
    team = checks.look(subject.client, roles_of(subject.client))
    rules = (*checks.PEOPLE_RULES, *checks.MATRIX_RULES)
    for finding in checks.open_findings(team, rules):
        yield subject.both(partial(_title, finding=finding)), subject.both(partial(_why, finding=finding), "\n")
    for finding, dismissal in checks.dismissed(team, rules):
        reason = subject.label("team_set_aside", reason=dismissal.reason)
        yield subject.both(partial(_title, finding=finding)), reason


def _title(subject: Subject, finding: checks.Finding) -> str:
    return told(finding, subject.client, subject.language).title


def _why(subject: Subject, finding: checks.Finding) -> str:
    words = told(finding, subject.client, subject.language)
    return f"{words.text} {words.why}"


def department(subject: Subject, of: Department) -> str:
    """What a department is called, in both languages if it is one of the usual ones."""
    return subject.both(lambda s: department_name(of.id, of.name, s.language))


def matrix_rows(subject: Subject) -> Iterator[tuple[str, Row]]:
    """Each use and task with its name."""
    for row in rows(subject.client):
        yield subject.both(partial(_task, task=row.task)), row


def letters(row: Row, of: Department) -> str:
    """ "RA"; a dash for none."""
    given = row.letters.get(of.id)
    return " ".join(LETTER[letter] for letter in LETTERS if given and getattr(given, letter)) or "–"


def _task(subject: Subject, task: str) -> str:
    return task_name(task, subject.language, subject.client)


def cards(subject: Subject) -> Iterator[Card]:
    """The role cards of all departments; of those left out of the matrix only if something is written on them."""
    for each in departments(subject.client, hidden=True):
        if each.hidden and not (each.name or each.tasks.strip() or each.key_figures.strip()):
            continue
        given = subject.both(partial(_card_tasks, key=each.id), "\n")
        by_letter = tasks_of(subject.client, each.id)
        lines = [
            subject.both(partial(_letter_line, letter=letter, tasks=tasks))
            for letter, tasks in by_letter.items()
            if tasks
        ]
        parts = (
            (subject.label("team_tasks"), given),
            (subject.label("departments.tasks"), each.tasks),
            (subject.label("departments.key_figures"), each.key_figures),
            (subject.label("responsibilities"), "\n".join(lines)),
        )
        yield Card(department(subject, each), each.person or "", tuple(part for part in parts if part[1].strip()))


def _letter_line(subject: Subject, letter: str, tasks: tuple[str, ...]) -> str:
    return subject.words(f"letters.{letter}", tasks=", ".join(_task(subject, task) for task in tasks))


def brief_rows(subject: Subject) -> Iterator[tuple[str, str, str]]:
    """Each question, whether it is settled, and the answer."""
    for key in BRIEF:
        said = subject.client.brief.get(key)
        settled = subject.label("brief.settled" if said and said.settled else "team_unsettled")
        asked = subject.both(partial(_question, key=key), "\n")
        yield asked, settled, said.answer if said else ""


def _question(subject: Subject, key: str) -> str:
    return question(key, subject.language)


def _card_tasks(subject: Subject, key: str) -> str:
    return "\n".join(f"• {task}" for task in card_tasks(key, subject.language))
