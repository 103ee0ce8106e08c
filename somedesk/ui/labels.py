"""What a change is called on the screen: "Strategy 2 → 3", for undo, redo and the notice after them."""

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.change import Label
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.i18n import moment


def describe(label: Label, model: ModelText | None) -> str:
    """The change in the language of the screen. ``model`` gives the names of dimensions, where there is one."""
    values = dict(label.values)
    dimension = str(values.get("dimension", ""))
    if model is not None and dimension in model.dimensions:
        values["dimension"] = model.dimensions[dimension].name
    for name in ("before", "after"):
        values[name] = "–" if values.get(name) is None else str(values[name])
    if "when" in values:
        values["when"] = moment(str(values["when"]))
    count = values.get("count")
    template = CountedChange().name(label.key, int(count)) if isinstance(count, (int, float)) else _template(label.key)
    return template.format(**values)


def _template(key: str) -> str:
    translate = QCoreApplication.translate
    templates = {
        "rating": translate("Change", "{dimension} {before} → {after}"),
        "target": translate("Change", "Target for {dimension} {before} → {after}"),
        "on_the_way": translate("Change", "On the way: {dimension}"),
        "not_applicable": translate("Change", "Not applicable: {dimension}"),
        "note": translate("Change", "Note on {dimension}"),
        "evidence": translate("Change", "Evidence for {dimension}"),
        "confidence": translate("Change", "Confidence in {dimension}"),
        "assessment_added": translate("Change", "New assessment “{title}”"),
        "assessment_edited": translate("Change", "Details of “{title}”"),
        "assessment_deleted": translate("Change", "Delete assessment “{title}”"),
        "assessment_finalised": translate("Change", "Make “{title}” final"),
        "assessment_reopened": translate("Change", "Reopen “{title}”"),
        "action_added": translate("Change", "Add “{title}”"),
        "action_edited": translate("Change", "Edit “{title}”"),
        "capacity": translate("Change", "Hours and days off"),
        "progress_logged": translate("Change", "Progress of “{title}”"),
        "action_deleted": translate("Change", "Delete “{title}”"),
        "restored": translate("Change", "Restore the version of {when}"),
        "merged": translate("Change", "Merge with “{file}”"),
        "ratings_imported": translate("Change", "Import ratings"),
    }
    return templates.get(key) or translate("Change", "Edit client")


class CountedChange(QObject):
    """Names with a number in them. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def name(self, key: str, count: int) -> str:
        """What a change of ``count`` records is called."""
        match key:
            case "actions_added":
                return self.tr("Add %n action(s)", "", count)
            case "plan_scheduled":
                return self.tr("Dates for %n action(s)", "", count)
            case "plan_carried":
                return self.tr("Carry over %n action(s)", "", count)
            case "actions_deleted":
                return self.tr("Delete %n action(s)", "", count)
            case "actions_imported":
                return self.tr("Import %n action(s)", "", count)
            case "history_thinned":
                return self.tr("%n change(s) of that time", "", count)
            case _:
                return self.tr("Edit %n action(s)", "", count)
