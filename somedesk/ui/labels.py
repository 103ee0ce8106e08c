"""What a change is called on the screen: "Strategy 2 → 3", for undo, redo and the notice after them."""

from PySide6.QtCore import QCoreApplication

from somedesk.domain.change import Label
from somedesk.domain.maturity_model import ModelText


def describe(label: Label, model: ModelText | None) -> str:
    """The change in the language of the screen. ``model`` gives the names of dimensions, where there is one."""
    values = dict(label.values)
    dimension = str(values.get("dimension", ""))
    if model is not None and dimension in model.dimensions:
        values["dimension"] = model.dimensions[dimension].name
    for name in ("before", "after"):
        values[name] = "–" if values.get(name) is None else str(values[name])
    count = values.get("count")
    template = _plural(label.key, int(count)) if isinstance(count, (int, float)) else _template(label.key)
    return template.format(**values)


def _template(key: str) -> str:
    tr = QCoreApplication.translate
    match key:
        case "rating":
            return tr("Change", "{dimension} {before} → {after}")
        case "target":
            return tr("Change", "Target for {dimension} {before} → {after}")
        case "on_the_way":
            return tr("Change", "On the way: {dimension}")
        case "not_applicable":
            return tr("Change", "Not applicable: {dimension}")
        case "note":
            return tr("Change", "Note on {dimension}")
        case "evidence":
            return tr("Change", "Evidence for {dimension}")
        case "confidence":
            return tr("Change", "Confidence in {dimension}")
        case "assessment_added":
            return tr("Change", "New assessment “{title}”")
        case "assessment_edited":
            return tr("Change", "Details of “{title}”")
        case "assessment_deleted":
            return tr("Change", "Delete assessment “{title}”")
        case "assessment_finalised":
            return tr("Change", "Make “{title}” final")
        case "assessment_reopened":
            return tr("Change", "Reopen “{title}”")
        case "action_added":
            return tr("Change", "Add “{title}”")
        case "action_edited":
            return tr("Change", "Edit “{title}”")
        case "action_deleted":
            return tr("Change", "Delete “{title}”")
        case "ratings_imported":
            return tr("Change", "Import ratings")
        case _:
            return tr("Change", "Edit client")


def _plural(key: str, count: int) -> str:
    tr = QCoreApplication.translate
    match key:
        case "actions_added":
            return tr("Change", "Add %n action(s)", None, count)
        case "actions_deleted":
            return tr("Change", "Delete %n action(s)", None, count)
        case _:
            return tr("Change", "Edit %n action(s)", None, count)
