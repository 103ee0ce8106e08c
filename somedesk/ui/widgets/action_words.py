"""What the fields of an action are called on the screen."""

from PySide6.QtCore import QCoreApplication

from somedesk.domain.client import Action
from somedesk.domain.maturity_model import ModelText


def status_name(status: str) -> str:
    """ "In progress"."""
    translate = QCoreApplication.translate
    match status:
        case "planned":
            return translate("Action", "Planned")
        case "in_progress":
            return translate("Action", "In progress")
        case "done":
            return translate("Action", "Done")
        case _:
            return translate("Action", "Dropped")


def priority_name(priority: str) -> str:
    """ "High"."""
    translate = QCoreApplication.translate
    match priority:
        case "high":
            return translate("Action", "High")
        case "medium":
            return translate("Action", "Medium")
        case _:
            return translate("Action", "Low")


def overdue_word() -> str:
    """ "Overdue"."""
    return QCoreApplication.translate("Action", "Overdue")


def hours(text: str) -> str:
    """ "8 h", from the number as the language writes it."""
    return QCoreApplication.translate("Action", "{number} h").format(number=text)


def dimension_name(dimension: str, text: ModelText | None) -> str:
    """The short name of a dimension; its id where the wording does not have it."""
    known = text.dimensions.get(dimension) if text else None
    return known.short if known else dimension


def step_name(step: int) -> str:
    """ "2→3" for step 2."""
    return f"{step}→{step + 1}"


def lifts(dimension: str | None, step: int | None, text: ModelText | None) -> str:
    """ "Strategy 2→3": what an action or a suggestion lifts; an en dash for nothing in particular."""
    if dimension is None:
        return "–"
    name = dimension_name(dimension, text)
    return name if step is None else f"{name} {step_name(step)}"


def action_lifts(action: Action, text: ModelText | None) -> str:
    """What ``action`` lifts."""
    return lifts(action.dimension, action.step, text)
