"""What a change is called on the screen: "Strategy 2 → 3", for undo, redo and the notice after them."""

from somedesk.domain.change import Label
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.kit.i18n import counted, moment, stretch, word


def describe(label: Label, model: ModelText | None) -> str:
    """The change in the language of the screen. ``model`` gives the names of dimensions, where there is one.

    What this program does has its words, as a test sees to. A file may say more than that: such a change is told as one
    that is not known, never as another.
    """
    values = dict(label.values)
    dimension = str(values.get("dimension", ""))
    if model is not None and dimension in model.dimensions:
        values["dimension"] = model.dimensions[dimension].name
    for name in ("before", "after"):
        values[name] = "–" if values.get(name) is None else str(values[name])
    if "when" in values:
        values["when"] = moment(str(values["when"]))
    if "date" in values:
        values["date"] = stretch(str(values["date"]), str(values.get("precision", "day")))
    count = values.get("count")
    try:
        if "word" in values:  # what has no name of its own is called by its kind
            values["name"] = word(str(values["word"]))
        if isinstance(count, int | float):
            return counted(f"changes.{label.key}", int(count), **values)
        return word(f"changes.{label.key}", **values)
    except KeyError:
        return word("changes.unknown")
