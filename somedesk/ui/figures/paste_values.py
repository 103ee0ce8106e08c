"""What was pasted, line by line, before it counts."""

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.client import Client
from somedesk.domain.figures import periods
from somedesk.exchange.pasted_figures import MOST_ROWS, Pasted, read_pasted, read_period
from somedesk.ui.figures import figure_words as say
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import date_pattern, stretch, to_qdate, word


class PasteValues(Dialog):
    """``values_entered`` carries (first day, precision, value) for each line that can be taken.

    Where the lines do not say their periods, the first one is asked for: nothing in the values tells it.
    """

    values_entered = Signal(object)

    def __init__(
        self, context: Context, client: Client, today: dt.date, metric: str, text: str, parent: QWidget
    ) -> None:
        super().__init__(parent, "paste_values", Button.Ok | Button.Cancel)
        self._context, self._client, self._text = context, client, text
        self._metric, self._today = client.metrics[metric], today
        self._read = Pasted((), False)
        self._start: dt.date | None = None
        self.summary = self.new_text("paste_summary")
        row = QHBoxLayout()
        self._label = QLabel(self)
        self.start = self.new_line("paste_start")
        self._label.setBuddy(self.start)
        row.addWidget(self._label)
        row.addWidget(self.start)
        row.addStretch(1)
        self.table = CopyTable("paste_rows", self)
        self.column.addWidget(self.summary)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)
        self.resize(560, 480)
        self._read_again()
        for widget in (self._label, self.start):
            widget.setVisible(not self._read.has_periods)
        self.finish_building()
        self.start.textChanged.connect(self._on_start_changed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Paste values of “{name}”").format(name=self._metric.name))
        self._label.setText(self.tr("Period of the first value"))
        example = periods.begin(self._today, self._metric.period)
        pattern = "yyyy-MM" if self._metric.period == "month" else date_pattern()
        self.start.setPlaceholderText(self._context.localisation.locale.toString(to_qdate(example), pattern))
        self.table.setAccessibleName(self.tr("Lines that were pasted"))
        self._show()

    def _read_again(self) -> None:
        language = self._context.localisation.language
        self._read = read_pasted(self._text, self._metric.period, language, self._start)

    def _show(self) -> None:
        localisation = self._context.localisation
        rows = []
        for row in self._read.rows:
            period = stretch(row.first, self._metric.period) if row.first else "–"
            if row.problem is not None:
                rows.append((str(row.number), period, message(row.problem, localisation.language)))
            elif row.value is not None:
                number = say.number(localisation, row.value.number, self._metric.unit)
                shown = number if row.value.number is not None else word("figure_not_measured")
                before = self._before(row.first)
                shown = word("figure_below", value=number) if row.value.below else shown
                rows.append((str(row.number), period, f"{shown}{before}"))
        header = (self.tr("Line"), word("figure_period"), word("measurements.value"))
        self.table.show_rows(header, rows, localisation.language)
        count = len(self._read.taken)
        left = len(self._read.rows) - count
        said = [self.tr("%Ln line(s) can be taken.", "", count)]
        if left and (self._read.has_periods or self._start):
            said.append(self.tr("%Ln line(s) are left out; the list says why.", "", left))
        if self._text.count("\n") > MOST_ROWS:
            said.append(self.tr("No more than {most} lines are read.").format(most=localisation.number(MOST_ROWS, 0)))
        if not self._read.has_periods and self._start is None:
            said.append(self.tr("The lines do not say which period they are of: enter that of the first value."))
        self.summary.setText(" ".join(said))
        button = self.buttons.button(Button.Ok)
        button.setText(self.tr("Take %Ln value(s)", "", count))
        button.setEnabled(count > 0)

    def _before(self, first: dt.date | None) -> str:
        """What there is already in the same period."""
        key = periods.key(self._metric.id, first, self._metric.period) if first else ""
        before = self._client.measurements.get(key)
        if before is None or before.value is None:
            return ""
        value = say.number(self._context.localisation, before.value, self._metric.unit)
        return "  " + self.tr("(until now {value})").format(value=value)

    @Slot()
    def _on_start_changed(self) -> None:
        try:
            language = self._context.localisation.language
            self._start = read_period(self.start.text(), self._metric.period, language)
        except SomeDeskError:
            self._start = None
        self._read_again()
        self._show()

    @Slot()
    def accept(self) -> None:
        """Hand over what can be taken."""
        taken = tuple((row.first, self._metric.period, row.value) for row in self._read.taken)
        super().accept()
        self.values_entered.emit(taken)
