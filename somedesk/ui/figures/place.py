"""What the window knows of the key figures' page before it is made: how far it is filled in, and what is on it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject

from somedesk.domain.figures.series import latest_period
from somedesk.domain.figures.standing import FRESH, missed_periods
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.places import Jump, State


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
    """The metric whose figures were changed, by its id; of what is gone, the one that the change names."""
    client = document.client
    if there := changed.ids & client.metrics.keys():
        return min(there)
    held = (client.measurements, client.metric_targets)
    found = {records[key].metric for records in held for key in changed.ids & records.keys()}
    name = dict(changed.label.values).get("name")
    return min(found or (key for key, metric in client.metrics.items() if metric.name == name), default="")
