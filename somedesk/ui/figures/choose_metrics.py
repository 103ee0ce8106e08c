"""The key figures that are ready to be chosen, with the purposes that they can tell of."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from somedesk.content import metrics as ready
from somedesk.content.words import words
from somedesk.domain.client import Client
from somedesk.domain.records.figures import Metric
from somedesk.ui.figures.figure_words import department_name, purpose_name
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.work.fresh import new_id

_KIND = Qt.ItemDataRole.UserRole
_TICK = 12  # by so much the boxes are wider than Qt reckons


class ChooseMetrics(Dialog):
    """``metrics_chosen`` carries new Metrics, ``own_requested`` the id of the purpose that one's own is to follow."""

    metrics_chosen = Signal(object)
    own_requested = Signal(str)

    def __init__(self, context: Context, client: Client, purpose: str, parent: QWidget) -> None:
        super().__init__(parent, "choose_metrics", Button.Ok | Button.Cancel)
        self._context, self._client = context, client
        self._about = self.new_text("choose_metrics_about", "muted")
        self.purpose = ChoiceField(self)
        self.purpose.setObjectName("choose_metrics_purpose")
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("choose_metrics_list")
        self.tree.setRootIsDecorated(False)
        self.tree.setColumnCount(3)
        self.column.addWidget(self._about)
        self.column.addWidget(self.purpose)
        self.column.addWidget(self.tree, 1)
        self.own = self.new_action("choose_metrics_own", self._on_own_clicked)
        self.resize(790, 560)
        self.finish_building()
        self.purpose.choose(purpose)
        self._fill(frozenset())
        self.purpose.currentIndexChanged.connect(self._on_purpose_changed)
        self.tree.itemChanged.connect(self._on_tree_item_changed)
        self.accepted.connect(self._on_self_accepted)
        self.tree.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Choose key figures"))
        self._about.setText(
            self.tr("A few that follow the purpose say more than many. Each can be changed afterwards, and be removed.")
        )
        self.own.setText(self.tr("One of your own…"))
        purposes = sorted(self._client.purposes.values(), key=lambda each: each.place)
        offered = [(purpose_name(self._client, each.id), each.id) for each in purposes]
        self.purpose.offer([(self.tr("For any purpose"), ""), *offered])
        self.purpose.setAccessibleName(word("metrics.purpose"))
        self.tree.setHeaderLabels([word("figure_name"), self.tr("Can tell of"), word("metrics.department")])
        self.tree.setAccessibleName(self.tr("Key figures that are ready"))
        self._fill(self._ticked())
        self._count()

    def _ticked(self) -> frozenset[str]:
        items = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return frozenset(i.data(0, _KIND) for i in items if i and i.checkState(0) is Qt.CheckState.Checked)

    def _fill(self, ticked: frozenset[str]) -> None:
        say = words(self._context.localisation.language)
        chosen = self._client.purposes.get(str(self.purpose.currentData() or ""))
        kinds = ready.fitting(chosen.kind) if chosen is not None and chosen.kind != "own" else ready.offered()
        there = {metric.kind for metric in self._client.metrics.values()}
        blocked = self.tree.blockSignals(True)
        self.tree.clear()
        for kind in kinds:
            found = ready.nature(kind)
            if kind in there or found is None:
                continue
            fits = ", ".join(say(f"purposes.kind.{each}") for each in found.fits)
            item = QTreeWidgetItem([ready.name(kind, say), fits, department_name(self._client, found.department)])
            item.setData(0, _KIND, kind)
            item.setToolTip(1, fits)
            item.setCheckState(0, Qt.CheckState.Checked if kind in ticked else Qt.CheckState.Unchecked)
            self.tree.addTopLevelItem(item)
        self.tree.blockSignals(blocked)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, self.tree.sizeHintForColumn(0) + _TICK)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)

    def _count(self) -> None:
        count = len(self._ticked())
        button = self.buttons.button(Button.Ok)
        button.setText(self.tr("Add %n key figure(s)", "", count))
        button.setEnabled(count > 0)

    @Slot()
    def _on_purpose_changed(self) -> None:
        self._fill(self._ticked())
        self._count()

    @Slot()
    def _on_tree_item_changed(self) -> None:
        self._count()

    @Slot()
    def _on_own_clicked(self) -> None:
        purpose = str(self.purpose.currentData() or "")
        self.reject()
        self.own_requested.emit(purpose)

    @Slot()
    def _on_self_accepted(self) -> None:
        say = words(self._context.localisation.language)
        purpose = str(self.purpose.currentData() or "") or None
        kinds = sorted(self._ticked(), key=ready.offered().index)
        self.metrics_chosen.emit(tuple(self._metric(kind, purpose, say.language) for kind in kinds))

    def _metric(self, kind: str, purpose: str | None, language: str) -> Metric:
        from msgspec.structs import replace

        made = ready.ready(kind, new_id(), words(language))
        return replace(made, purpose=purpose or self._purpose_for(made))

    def _purpose_for(self, metric: Metric) -> str | None:
        """The only purpose of the client that it can tell of, if there is just one."""
        found = [each.id for each in self._client.purposes.values() if not ready.misfit(metric, each.kind)]
        return found[0] if len(found) == 1 else None
