"""Several metrics one above the other on one time axis, or search terms on one scale, with what may be said of them."""

from itertools import combinations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.base.locale import sort_key
from somedesk.charts.figures_data import figures
from somedesk.content.messages import message
from somedesk.domain.figures.likeness import FEWEST_CHANGES, likeness
from somedesk.domain.figures.series import series
from somedesk.domain.records.figures import Metric
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document

MOST_BESIDE, MOST_TOGETHER = 6, 5
TRENDS = "google-trends"
_ID = Qt.ItemDataRole.UserRole


class SideBySide(Dialog):
    """``trends``: search terms on one scale, each pair compared by its changes; else any metrics, none compared."""

    told = Signal(str)

    def __init__(self, context: Context, document: Document, parent: QWidget, *, trends: bool = False) -> None:
        super().__init__(parent, "search_trends" if trends else "side_by_side", Button.Close)
        self._context, self._document, self._trends = context, document, trends
        self._most = MOST_TOGETHER if trends else MOST_BESIDE
        self.about = self.new_text("side_about", "muted")
        self.list = QListWidget(self)
        self.list.setObjectName("side_list")
        self.list.setMaximumWidth(270)
        self.chart = ChartView(context, "side_by_side", self)
        self.pairs = CopyTable("side_pairs", self)
        self.verdict = self.new_text("side_verdict", "muted")
        row, right = QHBoxLayout(), QVBoxLayout()
        row.addWidget(self.list, 1)
        right.addWidget(self.chart, 3)
        right.addWidget(self.pairs, 1)
        right.addWidget(self.verdict)
        row.addLayout(right, 3)
        self.column.addWidget(self.about)
        self.column.addLayout(row, 1)
        self.resize(QSize(1060, 700).boundedTo(parent.window().size()))
        self._fill()
        self.finish_building()
        self.chart.use_theme(context.appearance.theme)
        self.list.itemChanged.connect(self._on_list_item_changed)
        self.chart.told.connect(self.told)
        self.chart.failed.connect(self._on_chart_failed)
        self.finished.connect(self._on_self_finished)
        self._show()
        self.list.setFocus()

    def _offered(self) -> list[Metric]:
        found = self._document.client.metrics.values()
        terms = [each for each in found if not self._trends or each.source == TRENDS]
        by_name = sort_key(self._context.localisation.language)
        return sorted(terms, key=lambda each: by_name(each.name))

    def _fill(self) -> None:
        for number, metric in enumerate(self._offered()):
            item = QListWidgetItem(metric.name, self.list)
            item.setData(_ID, metric.id)
            item.setToolTip("")
            item.setCheckState(Qt.CheckState.Checked if number < min(3, self._most) else Qt.CheckState.Unchecked)

    def chosen(self) -> list[str]:
        """The ids of those that are ticked, no more than there is room for."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked][: self._most]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Search trends") if self._trends else self.tr("Key figures side by side"))
        self.list.setAccessibleName(self.tr("Search terms") if self._trends else self.tr("Key figures"))
        if self._trends and not self._offered():
            self.about.setText(
                self.tr(
                    "No search terms yet. Export “Interest over time” from Google Trends, with up to five terms in "
                    "one file so that they share a scale, and import that file."
                )
            )
        elif self._trends:
            self.about.setText(
                self.tr("Interest in searches, 100 being the highest point of its file. Tick up to five.")
            )
        else:
            self.about.setText(self.tr("Each on its own scale, all on the same time axis. Tick up to six."))
        title = self.tr("Search interest") if self._trends else self.tr("Side by side")
        self.chart.retranslate(title)
        self.pairs.setAccessibleName(self.tr("Terms compared"))
        self._show()

    def _show(self) -> None:
        client, chosen = self._document.client, self.chosen()
        language = self._context.localisation.language
        data = figures(client, chosen, self._document.today(), language, together=self._trends)
        self.chart.show_chart(data, client.profile.name, self._document.file.path)
        self.chart.setVisible(bool(chosen))
        rows = self._compared(chosen) if self._trends else []
        header = (self.tr("Terms"), self.tr("Their changes"), self.tr("Changes"), self.tr("That count on their own"))
        self.pairs.show_rows(header, rows, language)
        self.pairs.setVisible(bool(rows))
        self.verdict.setVisible(bool(rows))
        self.verdict.setText(
            self.tr(
                "Compared are the changes from one period to the next, because two lines that only rise always look "
                "alike. Changes that follow from the ones before count for less; below {least}, nothing is said. What "
                "moves together need not cause each other."
            ).format(least=FEWEST_CHANGES)
        )

    def _compared(self, chosen: list[str]) -> list[tuple[str, str, str, str]]:
        client, say = self._document.client, self._context.localisation
        found = {metric: series(client, metric) for metric in chosen}
        pairs = [*combinations(chosen, 2)]
        words = {
            "alike": self.tr("move together"), "opposite": self.tr("move against each other"),
            "unrelated": self.tr("no likeness to be seen"), "few": self.tr("too few to say"),
        }  # fmt: skip
        rows = []
        for one, other in pairs:
            told = likeness(found[one], found[other], len(pairs))
            names = f"{client.metrics[one].name} – {client.metrics[other].name}"
            rows.append((names, words[told.verdict], str(told.changes), say.number(told.effective, 0)))
        return rows

    @Slot()
    def _on_list_item_changed(self) -> None:
        self._show()

    @Slot()
    def _on_self_finished(self) -> None:
        self.chart.forget()

    @Slot(object)
    def _on_chart_failed(self, error: SomeDeskError) -> None:
        self.told.emit(message(error, self._context.localisation.language))
