"""What the window knows of the key figures' page before it is made: how far it is filled in, and what is on it."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.figures.series import latest_period
from somedesk.domain.figures.standing import FRESH, missed_periods
from somedesk.domain.records.figures import FigureImport, Measurement, Target
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, State

# In place of a metric: a window that the page is to open, and after a stroke what is to be chosen in it.
POSTS, IMPORTS = "*posts", "*imports"


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def fresh(self, count: int, every: int) -> str:
        """ "5 of 6 measured lately"."""
        return self.tr("{count} of %n measured lately", "", every).format(count=count)


def fresh(document: Document) -> int:
    """How many metrics have a figure that is not too old."""
    today, found = document.today(), 0
    for metric in document.client.metrics.values():
        latest = latest_period(document.client, metric)
        found += latest is not None and missed_periods(latest, metric.period, today) <= FRESH[metric.period]
    return found


def state(document: Document) -> State:
    """Empty, begun, or complete when every metric has a fresh figure."""
    every = len(document.client.metrics)
    count = fresh(document) if every else 0
    text = Counted().fresh(count, every)
    return State("empty" if not every else "complete" if count == every else "begun", text)


def jumps(document: Document, _localisation: Localisation) -> Iterator[Jump]:
    """The metrics."""
    kind = QCoreApplication.translate("JumpDialog", "Key figure")
    return (Jump(metric.name, kind, metric.id) for metric in document.client.metrics.values())


def seen(document: Document, changed: Changed) -> str:
    """The metric whose figures were changed, by its id; of what is gone, the one that the change names. Posts, and
    imports without a metric that is there, are seen in windows of their own: ``POSTS`` or ``IMPORTS``, and which.
    """
    client = document.client
    if changed.label.key in ("posts_imported", "posts_deleted"):
        there = changed.ids & client.posts.keys()
        newest = max(there, key=lambda key: (client.posts[key].time, key), default="")
        return f"{POSTS}/{newest}"
    if changed.label.key == "figures_taken_back":  # which has told later imports what was before them
        logs = (each.id for each in changed.touches if _since(each.before) != _since(each.after))
        return f"{IMPORTS}/{next(logs, '')}"
    if there := changed.ids & client.metrics.keys():
        return min(there)
    records = (each.after or each.before for each in changed.touches)
    of = {each.metric for each in records if isinstance(each, Measurement | Target)} & client.metrics.keys()
    name = dict(changed.label.values).get("name")
    of = of or {key for key, metric in client.metrics.items() if metric.name == name}
    return min(of, default=IMPORTS if changed.label.key == "figures_imported" else "")


def _since(record: object) -> dt.datetime | None:
    """When an import was taken back."""
    return record.taken_back if isinstance(record, FigureImport) else None
