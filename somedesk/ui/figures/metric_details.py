"""All that there is of one metric: its line, measurements, targets, what happened, and what levels say."""

import datetime as dt

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.charts.figures_data import figures
from somedesk.content.messages import message
from somedesk.domain.change import Change
from somedesk.domain.figures import measuring
from somedesk.domain.figures.standing import targets
from somedesk.domain.records.figures import Measurement
from somedesk.ui.figures import figure_words as say
from somedesk.ui.figures.levels_told import LevelsTold
from somedesk.ui.figures.metric_model import target_text
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import stretch, word

MOST_ROWS = 2000


class MetricDetails(Dialog):
    """Follows the document for as long as it is open. ``told`` carries what was done with the chart."""

    edit_requested = Signal(str)
    value_requested = Signal(str)
    told = Signal(str)

    def __init__(self, context: Context, document: Document, metric: str, parent: QWidget) -> None:
        super().__init__(parent, "metric_details", Button.Close)
        self._context, self._document, self._metric = context, document, metric
        self._shown: list[Measurement] = []
        self.chart = ChartView(context, "metric", self)
        self.levels = QCheckBox(self)
        self.levels.setObjectName("metric_details_levels")
        self.chart.body.addWidget(self.levels)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("metric_tabs")
        self.measurements, self.targets_table, self.axis = (
            CopyTable(f"metric_{name}", self) for name in ("measurements", "targets", "axis")
        )
        self.buttons_of: dict[str, QPushButton] = {}
        self._add_tab(self.measurements, ("value_add", "value_change", "value_remove"))
        self._add_tab(self.targets_table, ("target_add", "target_end", "target_delete"))
        self._add_tab(self.axis, ("mark_add", "break_add", "axis_remove"))
        self.told_levels = LevelsTold(context, self)
        self.tabs.addTab(self.told_levels, "")
        self.column.addWidget(self.chart, 3)
        self.column.addWidget(self.tabs, 2)
        self.edit = self.new_action("metric_edit", self._on_edit_clicked)
        self.resize(QSize(940, 720).boundedTo(parent.window().size()))
        self.finish_building()
        self.chart.use_theme(context.appearance.theme)
        self._connect()
        self._show()
        self.measurements.setFocus()

    def _add_tab(self, table: CopyTable, names: tuple[str, ...]) -> None:
        tab = QWidget(self)
        column = QVBoxLayout(tab)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(table, 1)
        row = QHBoxLayout()
        for name in names:
            button = QPushButton(tab)
            button.setObjectName(f"metric_{name}")
            button.setAutoDefault(False)
            self.buttons_of[name] = button
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.tabs.addTab(tab, "")

    def _connect(self) -> None:
        for name, slot in (
            ("value_add", self._on_value_add), ("value_change", self._on_value_change),
            ("value_remove", self._on_value_remove), ("target_add", self._on_target_add),
            ("target_end", self._on_target_end), ("target_delete", self._on_target_delete),
            ("mark_add", self._on_mark_add), ("break_add", self._on_break_add), ("axis_remove", self._on_axis_remove),
        ):  # fmt: skip
            self.buttons_of[name].clicked.connect(slot)
        self.levels.toggled.connect(self._on_levels_toggled)
        self.measurements.activated.connect(self._on_value_change)
        self.chart.told.connect(self.told)
        self.chart.failed.connect(self._on_chart_failed)
        self._document.changed.connect(self._on_document_changed)
        self.finished.connect(self._on_self_finished)

    @Slot()
    def _on_self_finished(self) -> None:
        """What is still being drawn is for nobody any more."""
        self._document.changed.disconnect(self._on_document_changed)
        self.chart.forget()

    # --- what is shown ---

    def retranslate(self) -> None:
        if self._metric not in self._document.client.metrics:
            return
        name = self._document.client.metrics[self._metric].name
        self.setWindowTitle(name)
        self.chart.retranslate(name)
        self.levels.setText(self.tr("Show the dimension’s level"))
        self.edit.setText(self.tr("Edit the key figure…"))
        texts = {
            "value_add": self.tr("Type a value…"),
            "value_change": self.tr("Change…"),
            "value_remove": self.tr("Remove"),
            "target_add": self.tr("New target…"),
            "target_end": self.tr("Give up"),
            "target_delete": self.tr("Delete"),
            "mark_add": self.tr("Mark on the time axis…"),
            "break_add": self.tr("New definition…"),
            "axis_remove": self.tr("Remove"),
        }
        for key, text in texts.items():
            self.buttons_of[key].setText(text)
            self.buttons_of[key].setAccessibleName(text.rstrip("…"))
            self.buttons_of[key].setEnabled(not self._document.read_only)
        self.edit.setEnabled(not self._document.read_only)
        for tab, text in enumerate(
            (word("measurements"), self.tr("Targets"), self.tr("Time axis"), self.tr("Before and after"))
        ):
            self.tabs.setTabText(tab, text)
        self.measurements.setAccessibleName(word("measurements"))
        self.targets_table.setAccessibleName(word("metric_targets"))
        self.axis.setAccessibleName(word("time_marks"))
        self._show()

    def _show(self) -> None:
        client, language = self._document.client, self._context.localisation.language
        metric = client.metrics[self._metric]
        today = self._document.today()
        data = figures(client, (self._metric,), today, language, levels=self.levels.isChecked())
        self.chart.show_chart(data, client.profile.name, self._document.file.path)
        self.levels.setVisible(metric.dimension is not None)
        self._show_measurements()
        self._show_targets()
        self._show_axis()
        self.told_levels.show_metric(client, self._metric)

    def _show_measurements(self) -> None:
        client, localisation = self._document.client, self._context.localisation
        unit = client.metrics[self._metric].unit
        self._shown = list(reversed(client.measured.get(self._metric, ())))[:MOST_ROWS]
        rows = []
        for each in self._shown:
            number = say.number(localisation, each.value, unit)
            value = word("figure_not_measured") if each.value is None else number
            found = client.figure_imports.get(each.imported or "")
            source = (
                word("figure_typed") if found is None else word("figure_from_row", file=found.file, row=each.row or "–")
            )
            value = word("figure_below", value=number) if each.below else value
            rows.append((stretch(each.first, each.precision), value, each.note, source))
        header = (word("figure_period"), word("measurements.value"), word("measurements.note"), word("metrics.source"))
        self.measurements.show_rows(header, rows, localisation.language)

    def _show_targets(self) -> None:
        client, localisation = self._document.client, self._context.localisation
        metric = client.metrics[self._metric]
        rows = []
        for each in targets(client, self._metric):
            by = each.steps[-1].by if each.kind == "steps" and each.steps else each.until
            ended = localisation.short_day(each.ended) if each.ended else self.tr("in force")
            rows.append((
                word(f"metric_targets.kind.{each.kind}"), target_text(localisation, each, metric),
                localisation.short_day(each.since), localisation.short_day(by), ended, each.note,
            ))  # fmt: skip
        keys = ("kind", "value", "since", "until", "ended", "note")
        header = [word(f"metric_targets.{key}") for key in keys]
        self.targets_table.show_rows(header, rows, localisation.language)

    def _show_axis(self) -> None:
        localisation = self._context.localisation
        rows = []
        for kind, key, first, last in self._on_axis():
            day = localisation.short_day(first) + (
                f" – {localisation.short_day(last)}" if last not in (None, first) else ""
            )
            if kind == "break":
                metric = self._document.client.metrics[self._metric]
                found = next(each for each in metric.definitions if each.since == first)
                rows.append((self.tr("new definition"), day, found.reason))
            else:
                mark = self._document.client.time_marks[key]
                whose = "" if mark.metric else " · " + self.tr("for all key figures")
                rows.append((word(f"time_marks.kind.{mark.kind}"), day, mark.name + whose))
        header = (word("time_marks.kind"), self.tr("When"), self.tr("What"))
        self.axis.show_rows(header, rows, localisation.language)

    def _on_axis(self) -> list[tuple[str, str, dt.date, dt.date | None]]:
        """What stands on the time axis, in order: kind, id, first and last day."""
        client = self._document.client
        found: list[tuple[str, str, dt.date, dt.date | None]] = [
            ("break", "", each.since, None) for each in client.metrics[self._metric].definitions
        ]
        found += [
            ("mark", mark.id, mark.first, mark.last)
            for mark in client.time_marks.values()
            if mark.metric in (None, self._metric)
        ]
        return sorted(found, key=lambda each: (each[2], each[1]))

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if self._metric not in self._document.client.metrics:
            self.reject()
        elif changed.tables & {"metrics", "measurements", "metric_targets", "time_marks", "ratings", "assessments"}:
            self.retranslate()

    @Slot(bool)
    def _on_levels_toggled(self, on: bool) -> None:
        self._show()

    # --- what is done ---

    def _make(self, change: Change | None) -> None:
        self._document.apply(change)

    @Slot()
    def _on_edit_clicked(self) -> None:
        self.edit_requested.emit(self._metric)

    @Slot()
    def _on_value_add(self) -> None:
        self.value_requested.emit(self._metric)

    @Slot()
    def _on_value_change(self) -> None:
        from somedesk.ui.figures.type_value import TypeValue

        found = self._chosen_measurements()
        if found and not self._document.read_only:
            TypeValue(self._context, self._document, self._metric, self, found[0]).open()

    def _chosen_measurements(self) -> list[Measurement]:
        rows = sorted({index.row() for index in self.measurements.selectedIndexes()})
        return [self._shown[row] for row in rows if row < len(self._shown)]

    @Slot()
    def _on_value_remove(self) -> None:
        ids = [each.id for each in self._chosen_measurements()]
        self._make(measuring.remove_measurements(self._document.client, ids))

    def _chosen_target(self) -> str:
        found, row = targets(self._document.client, self._metric), self.targets_table.row
        return found[row].id if 0 <= row < len(found) else ""

    @Slot()
    def _on_target_add(self) -> None:
        from somedesk.ui.figures.target_editor import TargetEditor

        TargetEditor(self._context, self._document, self._metric, self).open()

    @Slot()
    def _on_target_end(self) -> None:
        if target := self._chosen_target():
            self._make(measuring.end_target(self._document.client, target, self._document.today()))

    @Slot()
    def _on_target_delete(self) -> None:
        if target := self._chosen_target():
            self._make(measuring.delete_target(self._document.client, target))

    @Slot()
    def _on_mark_add(self) -> None:
        from somedesk.ui.figures.axis_editor import MarkEditor

        MarkEditor(self._context, self._document, self._metric, self).open()

    @Slot()
    def _on_break_add(self) -> None:
        from somedesk.ui.figures.axis_editor import DefinitionEditor

        DefinitionEditor(self._context, self._document, self._metric, self).open()

    @Slot()
    def _on_axis_remove(self) -> None:
        found, row = self._on_axis(), self.axis.row
        if 0 <= row < len(found):
            kind, key, first, _ = found[row]
            client = self._document.client
            is_break = kind == "break"
            change = measuring.undefine(client, self._metric, first) if is_break else measuring.delete_mark(client, key)
            self._make(change)

    @Slot(object)
    def _on_chart_failed(self, error: SomeDeskError) -> None:
        self.told.emit(message(error, self._context.localisation.language))
