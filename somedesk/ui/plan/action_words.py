"""What the fields of an action are called on the screen."""

from somedesk.domain.client import Action
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.kit.i18n import word


def status_name(status: str) -> str:
    """ "In progress"."""
    return word(f"actions.status.{status}")


def priority_name(priority: str) -> str:
    """ "High"."""
    return word(f"actions.priority.{priority}")


def overdue_word() -> str:
    """ "Overdue"."""
    return word("overdue")


def hours(text: str) -> str:
    """ "8 h", from the number as the language writes it."""
    return word("hours_short", number=text)


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
