"""The team in a workbook: people and what they hold, responsibilities, departments, the advertising brief."""

from somedesk.content.suggestions import capability_name
from somedesk.content.team import department_name, question, task_name
from somedesk.domain.client import Client
from somedesk.domain.records.team import BRIEF, Department, Holding
from somedesk.domain.team.capabilities import Staffing, in_order
from somedesk.domain.team.matrix import LETTERS, departments, rows
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets
from somedesk.reports.team_words import LETTER


def add_team(sheets: Sheets, client: Client) -> None:
    """The sheets; none as long as there is nothing to put in them."""
    if client.holdings:
        _add_people(sheets, client)
    if client.responsibilities:
        _add_matrix(sheets, client)
    if client.departments:
        _add_departments(sheets, client)
    if client.brief:
        _add_brief(sheets, client)


def _add_people(sheets: Sheets, client: Client) -> None:
    """A row for each person and capability."""
    w, staffing, order = sheets.words, Staffing(client), in_order(client)
    heads = [
        Head(w("holdings.person"), 30, TEXT),
        Head(w("owners.kind"), 14),
        Head(w("owners.department"), 22, TEXT),
        Head(w("owners.role"), 26, TEXT),
        Head(w("holdings.capability"), 26),
        Head(w("holdings.hours"), 16, "0.##"),
        Head(w("holdings.skill"), 10),
        Head(w("holdings.back_up"), 12),
        Head(w("owners.hourly_cost"), 14, "0.##"),
    ]
    found: list[list[object]] = []
    for person in order:
        held = [each for of in staffing.held.values() for each in of if each.person == person.id]
        known = client.departments.get(person.department or "")
        where = department_name(person.department or "", known.name if known else "", sheets.language)
        for each in held or [Holding(id="-", person=person.id, capability="-")]:
            is_held = each.capability != "-"
            found.append(
                [
                    person.id, w(f"owners.kind.{person.kind}"), where, person.role,
                    capability_name(each.capability, sheets.language) if is_held else None,
                    each.hours, each.skill, w("yes") if each.back_up else None, person.hourly_cost,
                ]
            )  # fmt: skip
    sheets.listing(w("holdings"), heads, found)


def _add_matrix(sheets: Sheets, client: Client) -> None:
    """Departments by uses and tasks, with their letters."""
    shown = departments(client)
    heads = [Head(sheets.words("responsibilities.task"), 32, TEXT), *(Head(_name(sheets, each), 18) for each in shown)]
    found: list[list[object]] = []
    for row in rows(client):
        cells = [row.letters.get(each.id) for each in shown]
        letters = [
            " ".join(LETTER[letter] for letter in LETTERS if given and getattr(given, letter)) or None
            for given in cells
        ]
        found.append([task_name(row.task, sheets.language, client), *letters])
    sheets.listing(sheets.words("responsibilities"), heads, found)


def _add_departments(sheets: Sheets, client: Client) -> None:
    """Who speaks for each department, its own tasks and key figures."""
    w = sheets.words
    heads = [
        Head(w("responsibilities.department"), 26, TEXT),
        Head(w("departments.person"), 26, TEXT),
        Head(w("departments.tasks"), 50, TEXT),
        Head(w("departments.key_figures"), 50, TEXT),
    ]
    found: list[list[object]] = [
        [_name(sheets, each), each.person, each.tasks, each.key_figures] for each in departments(client, hidden=True)
    ]
    sheets.listing(w("departments"), heads, found)


def _add_brief(sheets: Sheets, client: Client) -> None:
    """Every question, answered or not."""
    w = sheets.words
    heads = [Head(w("brief"), 60), Head(w("brief.settled"), 12), Head(w("brief.answer"), 60, TEXT)]
    found: list[list[object]] = []
    for key in BRIEF:
        said = client.brief.get(key)
        settled = w("yes") if said and said.settled else w("no")
        found.append([question(key, sheets.language), settled, said.answer if said else None])
    sheets.listing(w("brief"), heads, found)


def _name(sheets: Sheets, department: Department) -> str:
    return department_name(department.id, department.name, sheets.language)
