"""The metrics as rows, for the cards and the table: each put into words and into a small chart, once for each state."""

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from somedesk.domain.client import Client
from somedesk.domain.figures import standing as rules
from somedesk.domain.figures.series import series
from somedesk.domain.figures.standing import Standing
from somedesk.domain.records.figures import Metric, Target
from somedesk.ui.figures import figure_words as say
from somedesk.ui.figures.spark import Spark, spark
from somedesk.ui.kit.i18n import Localisation, stretch, word
from somedesk.ui.kit.plain_tip import plain_tip

CardRole = Qt.ItemDataRole.UserRole + 1
MetricRole = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class Column(IntEnum):
    """Columns of the table."""

    NAME, STATE, LATEST, PERIOD, BASELINE, TARGET, SERVES, ORIGIN = range(8)


class MetricFilter(Struct, frozen=True):
    """Which metrics are shown, and how far back: ``months`` 0 is from the first one on."""

    purpose: str = ""
    department: str = ""
    months: int = 12
    levels: bool = False


class MetricCard(Struct, frozen=True):
    """What one card shows."""

    metric: str
    name: str
    serves: str
    state: rules.State
    state_word: str
    latest: str
    when: str
    baseline: str
    target: str
    foot: str
    is_warned: bool
    chart: Spark
    spoken: str


class MetricModel(QAbstractTableModel):
    """A row for each metric that passes the filter, in the order of their names."""

    def __init__(self, localisation: Localisation, parent: QObject) -> None:
        super().__init__(parent)
        self._say = localisation
        self._client: Client | None = None
        self._today = dt.date.min
        self._filter = MetricFilter()
        self._metrics: list[str] = []
        self._standings: dict[str, Standing] = {}
        self._cards: dict[str, MetricCard] = {}

    # --- what is shown ---

    def show(self, client: Client, today: dt.date, chosen: MetricFilter) -> None:
        """Show the metrics of ``client``; what is as it was keeps its card."""
        key = self._say.collator()
        found = [each for each in client.metrics.values() if _passes(each, chosen)]
        found.sort(key=lambda each: key.sortKey(each.name))
        ids = [each.id for each in found]
        before, self._client = self._client, client
        same = before is not None and (self._today, self._filter) == (today, chosen) and self._metrics == ids
        self._today, self._filter = today, chosen
        if same and before is not None:
            self._show_changed(before, client)
            return
        self.beginResetModel()
        self._metrics = ids
        self._standings.clear()
        self._cards.clear()
        self.endResetModel()

    def _show_changed(self, before: Client, client: Client) -> None:
        others = _around(before) != _around(client)
        for row, key in enumerate(self._metrics):
            if others or _state_of(before, key) != _state_of(client, key):
                self._standings.pop(key, None)
                self._cards.pop(key, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def retranslate(self) -> None:
        """Word everything anew."""
        self.beginResetModel()
        self._cards.clear()
        self.endResetModel()

    @property
    def metrics(self) -> Sequence[str]:
        """Ids in the order shown."""
        return self._metrics

    def row_of(self, metric: str) -> int:
        """Where a metric stands; -1 if it is not shown."""
        return self._metrics.index(metric) if metric in self._metrics else -1

    def standing(self, metric: str) -> Standing:
        """How a metric stands."""
        assert self._client is not None
        if metric not in self._standings:
            found = rules.in_force(rules.targets(self._client, metric), self._today)
            self._standings[metric] = rules.stands(series(self._client, metric), found, self._today)
        return self._standings[metric]

    def card(self, metric: str) -> MetricCard:
        """What the card of a metric shows."""
        if metric not in self._cards:
            self._cards[metric] = self._made(self.standing(metric))
        return self._cards[metric]

    # --- in words ---

    def _made(self, stands: Standing) -> MetricCard:
        client = self._client
        assert client is not None
        metric, latest, unit = stands.metric, stands.latest, stands.metric.unit
        first = self._first(stands)
        partly = say.partly(metric, latest)
        whole = [partly or say.completeness(stands, first), say.origin(self._say, client, stands)]
        stale = stands.state == "stale"
        foot = [say.age(stands), word("figure_stale"), partly] if stale else whole
        name_of_state = say.state_word(stands.state)
        parts = {
            "latest": say.measured(self._say, latest, unit) if latest else "–",
            "when": stretch(latest.first, metric.period) if latest else "",
            "baseline": say.number(self._say, stands.baseline, unit),
            "target": self._target(stands),
        }
        serves = say.dimension_line(client, metric, self._say.language)
        spoken = [metric.name, name_of_state, serves, f"{parts['latest']} {parts['when']}"]
        spoken += [
            f"{word('metrics.baseline')} {parts['baseline']}",
            f"{word('figure_wanted')} {parts['target']}",
            *foot,
        ]
        return MetricCard(
            metric=metric.id,
            name=metric.name,
            serves=serves,
            state=stands.state,
            state_word=name_of_state,
            foot=" · ".join(filter(None, foot)),
            is_warned=stale or bool(partly),
            chart=spark(client, stands, first, self._today, levels=self._filter.levels),
            spoken=". ".join(filter(None, spoken)),
            **parts,
        )

    def _target(self, stands: Standing) -> str:
        return target_text(self._say, stands.target, stands.metric)

    def _first(self, stands: Standing) -> dt.date:
        """From when on figures are shown."""
        points = stands.series.points
        if not self._filter.months:
            return points[0].first if points else self._today
        month = self._today.year * 12 + self._today.month - 1 - self._filter.months
        return dt.date(max(1, month // 12), month % 12 + 1, 1)

    # --- what Qt asks ---

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._metrics)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                word("figure_name"), word("figure_state"), word("figure_latest"), word("figure_period"),
                word("metrics.baseline"), word("figure_wanted"), word("figure_serves"), word("metrics.source"),
            )[section]  # fmt: skip
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        metric = self._metrics[index.row()]
        if role == MetricRole:
            return metric
        card = self.card(metric)
        texts = (
            card.name, card.state_word, card.latest, card.when, card.baseline, card.target, card.serves, card.foot,
        )  # fmt: skip
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return texts[index.column()]
            case _ if role == CardRole:
                return card
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(texts[index.column()])
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken if index.column() == Column.NAME else texts[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole if Column.LATEST <= index.column() <= Column.TARGET:
                at_right = index.column() != Column.PERIOD
                side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


def target_text(localisation: Localisation, target: Target | None, metric: Metric) -> str:
    """ "2,000", "4–6 h", or an en dash for none."""
    if target is None:
        return "–"
    unit = metric.unit
    if target.kind != "band":
        return say.number(localisation, rules.last_wanted(target), unit)
    if target.lowest is None or target.highest is None:
        sign, value = ("≥", target.lowest) if target.highest is None else ("≤", target.highest)
        return f"{sign} {say.number(localisation, value, unit)}"
    return f"{say.number(localisation, target.lowest)}–{say.number(localisation, target.highest, unit)}"


def _passes(metric: Metric, chosen: MetricFilter) -> bool:
    return chosen.purpose in ("", metric.purpose or "-") and chosen.department in ("", metric.department or "-")


def _state_of(client: Client, metric: str) -> tuple[object, ...]:
    targets = [each for each in client.metric_targets.values() if each.metric == metric]
    return client.metrics.get(metric), client.measured.get(metric), targets


def _around(client: Client) -> tuple[int, ...]:
    """What else a card tells of, by identity: tables are never changed in place."""
    tables = (client.ratings, client.assessments, client.purposes, client.departments, client.figure_imports)
    return tuple(id(table) for table in (*tables, client.time_marks))
