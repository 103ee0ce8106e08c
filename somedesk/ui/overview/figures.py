"""The card of the overview about key figures: how each stands, those that need a look first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from somedesk.base.locale import sort_key
from somedesk.domain.figures.standing import STATES, standing
from somedesk.ui.figures import figure_words as say
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.rows import Columns
from somedesk.ui.overview.card import OverviewCard

SHOWN = 5
_FIRST = ("off_track", "stale", "redefined")
_KINDS = {"good": "good", "busy": "busy", "warning": "warning", "quiet": "muted"}


class FiguresCard(OverviewCard):
    """Nothing of it is to be seen without key figures."""

    shows = frozenset({"metrics", "measurements", "metric_targets"})

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "figures", "figures", parent)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Key figures"))
        self.link.setText(self.tr("All key figures"))

    def has_anything(self, document: Document) -> bool:
        return bool(document.client.metrics)

    def fill(self, document: Document) -> None:
        found = [standing(document.client, metric, document.today()) for metric in document.client.metrics]
        order = (*_FIRST, *(state for state in STATES if state not in _FIRST))
        by_name = sort_key(self.context.localisation.language)
        found.sort(key=lambda each: (order.index(each.state), by_name(each.metric.name)))
        columns, top = Columns(), Qt.AlignmentFlag.AlignTop
        for each in found[:SHOWN]:
            latest = say.measured(self.context.localisation, each.latest, each.metric.unit) if each.latest else "–"
            kind = _KINDS[say.LOOKS[each.state][0]]
            name, number = self.label(each.metric.name, wrap=True), self.label(latest)
            state = self.label(say.state_word(each.state), kind)
            state.setAlignment(top)
            self.rows.add(name, number, state, columns=columns)
            self.rows.setAlignment(number, top | Qt.AlignmentFlag.AlignRight)
        if len(found) > SHOWN:
            self.line(self.tr("%n more", "", len(found) - SHOWN), "muted")
