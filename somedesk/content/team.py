"""What the records of people, capabilities and departments are called in a language."""

from collections.abc import Mapping
from typing import Any

from somedesk.content.suggestions import capability_name
from somedesk.content.words import words
from somedesk.domain.records.team import BRIEF, DEPARTMENTS, TASKS, USES


def department_name(department: str, own: str, language: str) -> str:
    """What a department is called: by its ``own`` name, or as one of the usual ones."""
    if own:
        return own
    return words(language)(f"department.{department}") if department in DEPARTMENTS else department


def task_name(task: str, language: str) -> str:
    """What one of the usual uses and tasks is called."""
    return words(language)(f"task.{task}") if task in (*USES, *TASKS) else task


def question(key: str, language: str) -> str:
    """A question of the advertising brief."""
    return words(language)(f"question.{key}") if key in BRIEF else key


def record_name(table: str, record: str, shown: Mapping[str, Any], language: str) -> str | None:
    """What a record of the team is called; None for those of other tables. ``shown`` is the record as plain data."""
    match table:
        case "holdings":
            return f"{shown.get('person', record)} · {capability_name(str(shown.get('capability', '')), language)}"
        case "capabilities":
            return capability_name(record, language)
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
