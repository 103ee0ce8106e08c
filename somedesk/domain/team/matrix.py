"""Who answers for what: departments by uses and tasks, with the letters R, A, C and I, and what these lead to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import InvalidInput
from somedesk.base.locale import sort_key
from somedesk.domain.change import Change, Touch, change_of, label, removal, removals, touch
from somedesk.domain.client import Client
from somedesk.domain.record import checked
from somedesk.domain.records.team import (
    DEPARTMENTS,
    TASKS,
    USES,
    BriefAnswer,
    Department,
    Responsibility,
    Task,
    pair_id,
)
from somedesk.domain.team.capabilities import kept

Letter = Literal["responsible", "accountable", "consulted", "informed"]
LETTERS: tuple[Letter, ...] = get_args(Letter)
# Two letters stand beside each other in one cell only if the department both does it and answers for it.
_TOGETHER = frozenset({"responsible", "accountable"})
# Which uses of social media a purpose of the strategy is about, the closest first.
USES_OF: Mapping[str, tuple[str, ...]] = {
    "positioning": ("branding_channel", "marketing_channel"), "direct_sales": ("sales_channel", "marketing_channel"),
    "trust": ("branding_channel", "service_channel"), "education": ("inspiration_channel", "marketing_channel"),
}  # fmt: skip
# Which task an action is about, by the capability that it needs.
TASK_OF: Mapping[str, str] = {
    "strategy": "purpose", "lead": "planning", "plan": "planning", "create": "production", "administer": "production",
    "community": "answering", "influencer": "answering", "advertise": "advertising", "analyse": "measuring",
}  # fmt: skip


class Row(Struct, frozen=True):
    """A use or a task, and which departments have which letter."""

    task: str
    letters: Mapping[str, Responsibility]

    def with_letter(self, letter: Letter) -> tuple[str, ...]:
        """The departments that have it."""
        return tuple(key for key, given in self.letters.items() if getattr(given, letter))


def departments(client: Client, *, hidden: bool = False) -> tuple[Department, ...]:
    """The usual departments, then the client's own by name; those that are ``hidden`` only if asked for."""
    usual = [client.departments.get(key) or Department(id=key) for key in DEPARTMENTS]
    own = [each for key, each in client.departments.items() if key not in DEPARTMENTS]
    by_name = sort_key(client.profile.language)
    found = (*usual, *sorted(own, key=lambda each: (by_name(each.name), each.id)))
    return tuple(each for each in found if hidden or not each.hidden)


def rows(client: Client) -> tuple[Row, ...]:
    """The five uses, the usual tasks, then the client's own; with the letters of departments that are not hidden."""
    by_title = sort_key(client.profile.language)
    own = sorted(client.tasks.values(), key=lambda task: (by_title(task.title), task.id))
    shown = [department.id for department in departments(client)]
    return tuple(
        Row(task, {key: given for key in shown if (given := client.responsibilities.get(pair_id(key, task)))})
        for task in (*USES, *TASKS, *(task.id for task in own))
    )


def is_begun(client: Client) -> bool:
    """Whether any letter is given."""
    return bool(client.responsibilities)


def set_letter(client: Client, department: str, task: str, letter: Letter) -> Change | None:
    """Give a letter, or take it if it is there already. R and A can stand together, the others stand alone."""
    key = pair_id(department, task)
    given = client.responsibilities.get(key) or Responsibility(id=key, department=department, task=task)
    is_on = not getattr(given, letter)
    others = {each: letter in _TOGETHER and each in _TOGETHER and getattr(given, each) for each in LETTERS}
    after = replace(given, **((others if is_on else {}) | {letter: is_on}))
    return change_of(label("letter_set"), [*_known(client, department), kept(client, "responsibilities", after)])


def clear_letters(client: Client, department: str, task: str) -> Change | None:
    """Take every letter out of a cell."""
    given = client.responsibilities.get(pair_id(department, task))
    return change_of(label("letter_set"), [removal("responsibilities", given)]) if given else None


def add_department(client: Client, key: str, name: str) -> Change | None:
    """A department of the client's own."""
    new = checked(Department(id=key, name=_title(name)))
    return change_of(label("department_added", name=new.name), [touch(client, "departments", new)])


def edit_department(client: Client, department: str, **fields: object) -> Change | None:
    """Change what is said of a department: who speaks for it, its tasks and key figures, whether it is shown."""
    known = client.departments.get(department) or Department(id=department)
    after = checked(replace(known, **fields))
    if department not in DEPARTMENTS:
        after = replace(after, name=_title(after.name))
    is_new = department not in client.departments and after == Department(id=department)
    return None if is_new else change_of(label("department_edited"), [touch(client, "departments", after)])


def remove_department(client: Client, department: str) -> Change | None:
    """Take a department away, with its letters. One of the usual ones is there again, empty."""
    return change_of(label("department_removed"), removals(client, "departments", [department]))


def add_task(client: Client, key: str, title: str) -> Change | None:
    """A task of the client's own."""
    new = checked(Task(id=key, title=_title(title)))
    return change_of(label("task_added", title=new.title), [touch(client, "tasks", new)])


def rename_task(client: Client, task: str, title: str) -> Change | None:
    """Call a task of the client's own something else."""
    after = checked(replace(client.tasks[task], title=_title(title)))
    return change_of(label("task_renamed", title=after.title), [touch(client, "tasks", after)])


def remove_task(client: Client, task: str) -> Change | None:
    """Take a task of the client's own away, with its letters."""
    given = [removal("responsibilities", each) for each in client.responsibilities.values() if each.task == task]
    return change_of(label("task_removed"), [*given, removal("tasks", client.tasks[task])])


def answer_brief(client: Client, question: str, **fields: object) -> Change | None:
    """Answer a question of the advertising brief, or say that it is settled."""
    after = checked(replace(client.brief.get(question) or BriefAnswer(id=question), **fields))
    return change_of(label("brief_answered"), [kept(client, "brief", after)])


# ── what the letters lead to ─────────────────────────────────────────────────────────────────────


def people_with(client: Client, letter: Letter, task: str) -> tuple[str, ...]:
    """Who speaks for the departments that have ``letter`` in the row of ``task``, each once.

    A: who owns what is to be done about it. R: who makes it. C: who is asked first. I: who gets the key points.
    """
    found = {
        department.person: None
        for department in departments(client)
        if department.person is not None
        and (given := client.responsibilities.get(pair_id(department.id, task)))
        and getattr(given, letter)
    }
    return tuple(found)


def proposed_owner(client: Client, capability: str) -> str | None:
    """Who is accountable for the task that a capability serves, if that is one person."""
    people = people_with(client, "accountable", TASK_OF.get(capability, ""))
    return people[0] if len(people) == 1 else None


def made_by(client: Client, purpose: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Who is to make what serves a kind of purpose, and by which row: that of a use which it is about, or production.

    The first row in which somebody does the work says it; without any it is ("", ()).
    """
    for row in (*USES_OF.get(purpose or "", ()), "production"):
        if people := people_with(client, "responsible", row):
            return row, people
    return "", ()


def makers(client: Client) -> tuple[str, ...]:
    """Who produces content: the first to be offered as makers of what goes out."""
    return made_by(client)[1]


def asked_about(client: Client, purpose: str | None = None) -> tuple[str, ...]:
    """Who is asked before something goes out that serves a kind of purpose."""
    return tuple(with_letter(client, "consulted", (*USES_OF.get(purpose or "", ())[:1], "production")))


def with_letter(client: Client, letter: Letter, tasks: Iterable[str] | None = None) -> Mapping[str, tuple[str, ...]]:
    """Who has ``letter`` in which of ``tasks``, or of all uses and tasks; people in the order of the rows."""
    found: dict[str, list[str]] = {}
    for task in tasks if tasks is not None else (row.task for row in rows(client)):
        for person in people_with(client, letter, task):
            found.setdefault(person, []).append(task)
    return {person: tuple(of) for person, of in found.items()}


def informed(client: Client) -> Mapping[str, tuple[str, ...]]:
    """Who gets the key points, and of what: those of purpose and goals first."""
    return with_letter(client, "informed", sorted((row.task for row in rows(client)), key="purpose".__ne__))


def tasks_of(client: Client, department: str) -> Mapping[Letter, tuple[str, ...]]:
    """The rows in which a department has each letter, for its role card."""
    found = {row.task: row.letters[department] for row in rows(client) if department in row.letters}
    return {letter: tuple(task for task, given in found.items() if getattr(given, letter)) for letter in LETTERS}


def _known(client: Client, department: str) -> Iterator[Touch]:
    if department not in client.departments:
        yield touch(client, "departments", Department(id=department))


def _title(text: str) -> str:
    if not (stripped := text.strip()):
        raise InvalidInput("value_refused", field="name")
    return stripped
