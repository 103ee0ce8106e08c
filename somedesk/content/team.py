"""The words of people, capabilities and departments: names, what the rules say, and what a gap becomes."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from somedesk.base.locale import compact
from somedesk.content.in_language import role_ids
from somedesk.content.suggestions import capability_name, role_names
from somedesk.content.words import words
from somedesk.domain.client import Action, Client
from somedesk.domain.records.team import BRIEF, CAPABILITIES, DEPARTMENTS, TASKS, USES
from somedesk.domain.team.checks import Finding
from somedesk.domain.team.matrix import proposed_owner
from somedesk.domain.team.people import role_parts

# Who usually has each capability in-house, and of whom it can be bought.
USUAL: Mapping[str, tuple[str, ...]] = {
    "strategy": ("head_of_marketing", "head_of_social_media"),
    "lead": ("marketing_coordinator", "head_of_communication", "social_media_manager"),
    "plan": ("marketing_coordinator", "social_media_manager"),
    "create": ("content_manager", "editor", "copywriter", "video_producer", "graphic_designer"),
    "administer": ("marketing_coordinator", "social_media_manager", "content_manager", "editor", "community_manager"),
    "community": ("community_manager", "influencer_manager", "customer_support"),
    "influencer": ("pr_manager", "community_manager", "influencer_manager", "social_media_manager"),
    "advertise": ("digital_marketer", "paid_media_manager"),
    "analyse": ("web_analyst", "data_manager", "social_media_manager", "marketing_coordinator", "head_of_marketing"),
}
BOUGHT: Mapping[str, tuple[str, ...]] = {
    "create": ("freelancers", "social_agency", "video_agency"),
    "advertise": ("media_agency", "social_agency", "consultants"),
    "analyse": ("media_agency", "social_agency", "consultants"),
}
# How many tasks the role card of a department has from the source; others have none.
CARD_TASKS: Mapping[str, int] = {
    "management": 3, "marketing": 2, "sales": 3, "communication": 2, "customer_service": 3,
}  # fmt: skip
WITH_FIGURES = frozenset({"marketing", "sales", "customer_service"})
# What can be done about what a rule has found, the likeliest first.
REMEDIES: Mapping[str, tuple[str, ...]] = {
    "unheld": ("hire", "train", "buy"), "below_skill": ("train", "hire", "buy"),
    "short_of_hours": ("hire", "train", "buy"), "overloaded": ("share",), "everything_on_one": ("share",),
    "hangs_on_one": ("back_up", "train", "hire"), "manager_owns_strategy": ("own_strategy",),
    "nobody_leads_in_house": ("lead",), "community_share": ("talk_more",),
    "coordinator_in_community": ("hire", "train"), "volume_argues_in_house": ("hire",),
    "brief_is_open": ("settle_brief",), "analysis_by_one": ("train", "hire", "buy"),
    "nobody_accountable": ("give_accountable",), "two_accountable": ("give_accountable",),
    "no_key_figure": ("choose_figure",), "accountable_for_everything": ("spread",),
}  # fmt: skip
_BEST_BOUGHT = frozenset({"create", "advertise"})
_CITED = {
    **dict.fromkeys(
        ("unheld", "overloaded", "everything_on_one", "manager_owns_strategy", "nobody_leads_in_house",
         "community_share", "coordinator_in_community", "volume_argues_in_house", "brief_is_open", "analysis_by_one"),
        "cited_capabilities",
    ),
    **dict.fromkeys(("no_key_figure", "accountable_for_everything", "department_without_letters"), "cited_roles"),
}  # fmt: skip
_LONGEST = 120


# How a number is written in a language.
Say = Callable[[float, str], str]


class Told(Struct, frozen=True):
    """What a rule has found, in words: a title, a sentence, and why it is said."""

    title: str
    text: str
    why: str


def department_name(department: str, own: str, language: str) -> str:
    """What a department is called: by its ``own`` name, or as one of the usual ones."""
    if own:
        return own
    return _word("department", department, DEPARTMENTS, language)


def task_name(task: str, language: str, client: Client | None = None) -> str:
    """What a use or a task is called: one of the usual ones, or one of the client's own."""
    if client is not None and task in client.tasks:
        return client.tasks[task].title
    return _word("task", task, (*USES, *TASKS), language)


def with_their_tasks(found: Mapping[str, tuple[str, ...]], client: Client, language: str) -> str:
    """ "Eva (Planning, Measuring); Ib (Answering)": people and what they have a letter for."""
    named = (
        f"{person} ({', '.join(task_name(task, language, client) for task in tasks)})"
        for person, tasks in found.items()
    )
    return "; ".join(named)


def question(key: str, language: str) -> str:
    """A question of the advertising brief."""
    return _word("question", key, BRIEF, language)


def _word(kind: str, key: str, known: Sequence[str], language: str) -> str:
    """The word for a key of ours. What only a file says, as a newer program may, is told as unknown."""
    if key in known:
        return words(language)(f"{kind}.{key}")
    return words(language)("unknown_word", word=key) if key else ""


def roles_of(client: Client) -> Mapping[str, str]:
    """Who has which of the usual roles: said so, or called so as long as no name is known."""
    known = role_ids(client.profile.language)
    found = {
        key: next((known[part] for part in role_parts(person.role) if part in known), known.get(key))
        for key, person in client.owners.items()
    }
    return {key: role for key, role in found.items() if role}


def who_has(client: Client, role: str) -> str | None:
    """The person who has a role, if that is one: said so, or the only one of the staff who is known by name."""
    known = role_ids(client.profile.language)
    people = [person for person in client.owners.values() if person.id not in known]
    having = [each.id for each in people if role in map(known.get, role_parts(each.role))]
    if not having and len(people) == 1 and people[0].kind == "in_house":
        having = [people[0].id]
    return having[0] if len(having) == 1 else None


def what_is(capability: str, language: str) -> str:
    """What a capability is, who usually has it, and of whom it can be bought."""
    w, names = words(language), role_names(language).roles
    usual = ", ".join(names[role] for role in USUAL[capability])
    told = [w(f"capability.{capability}"), w("roles_usual", roles=usual)]
    if capability in BOUGHT:
        told.append(w("roles_bought", roles=", ".join(w(f"external.{role}") for role in BOUGHT[capability])))
    return "\n".join(told)


def card_tasks(department: str, language: str) -> tuple[str, ...]:
    """What the source says that a department does."""
    return tuple(words(language)(f"card.{department}.{n}") for n in range(1, CARD_TASKS.get(department, 0) + 1))


def proposed_figures(department: str, language: str) -> str:
    """Key figures that a department can begin with, a line each; none if there is nothing to propose."""
    return words(language)(f"figures.{department}") if department in WITH_FIGURES else ""


def told(finding: Finding, client: Client, language: str, say: Say = compact) -> Told:
    """A finding in words, numbers as ``say`` writes them. Names of people stand as they were written."""
    w, values = words(language), _values(finding, client, language, say)
    cited = w(_CITED.get(finding.rule, "cited_own"))
    return Told(
        w(f"check.{finding.rule}", **values),
        w(f"check.{finding.rule}.text", **values),
        f"{w(f'why.{finding.rule}')}\n{cited}",
    )


def remedies(finding: Finding) -> tuple[str, ...]:
    """What can be done about a finding, the likeliest first."""
    known = REMEDIES.get(finding.rule, ())
    if finding.rule == "unheld" and finding.capability in _BEST_BOUGHT:
        return tuple(sorted(known, key=lambda each: each != "buy"))
    return known


def remedy_title(remedy: str, finding: Finding, client: Client, language: str) -> str:
    """What is to be done, as the title of an action."""
    return words(language)(f"remedy.{remedy}", **_values(finding, client, language, _number))


def action_of(remedy: str, finding: Finding, client: Client, key: str, today: dt.date) -> Action:
    """An action in the client's language. Its owner is who is accountable for what it is about, if that is one."""
    language = client.profile.language
    return Action(
        id=key,
        title=remedy_title(remedy, finding, client, language),
        created=today,
        text="" if remedy == "stand_in" else told(finding, client, language, _number).text,
        owner=proposed_owner(client, finding.capability) or "",
        measure=words(language)(f"remedy.{remedy}.done"),
        priority="high" if finding.is_warning else "medium",
    )


def record_name(table: str, record: str, shown: Mapping[str, Any], language: str) -> str | None:
    """What a record of the team is called; None for those of other tables. ``shown`` is the record as plain data."""
    match table:
        case "holdings":
            person, _, capability = record.rpartition(".")
            return f"{person} · {_capability(capability, language)}"
        case "capabilities":
            return _capability(record, language)
        case "departments":
            return department_name(record, str(shown.get("name", "")), language)
        case "brief":
            return question(record, language)
        case "dismissals":
            return str(shown.get("reason", ""))
        case "team_terms":
            return words(language)("team_terms")
        case _:
            return None


def _capability(capability: str, language: str) -> str:
    if capability in CAPABILITIES:
        return capability_name(capability, language)
    return words(language)("unknown_word", word=capability)


def _number(value: float, _language: str) -> str:
    """What an action is called names no numbers, which would need all that writes them on paper."""
    return f"{value:g}"


def _values(finding: Finding, client: Client, language: str, say: Say) -> dict[str, str]:
    department = client.departments.get(finding.department)
    own = department.name if department else ""
    return {
        "capability": capability_name(finding.capability, language) if finding.capability else "",
        "person": _short(finding.person),
        "department": _short(department_name(finding.department, own, language)),
        "task": _short(task_name(finding.task, language, client)),
        "number": say(finding.number, language),
        "other": say(finding.other, language),
    }


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
