"""One value, typed: the period that comes next is there already, Enter is enough."""

import datetime as dt

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.client import Client
from somedesk.domain.figures import measuring, periods
from somedesk.domain.figures.series import series
from somedesk.domain.records.figures import Measurement
from somedesk.exchange.pasted_figures import read_period, read_value
from somedesk.ui.figures import figure_words as say
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import date_pattern, stretch, to_qdate, word


class TypeValue(Dialog):
    """Saves the value as it is closed with OK."""

    def __init__(
        self, context: Context, document: Document, metric: str, parent: QWidget, known: Measurement | None = None
    ) -> None:
        super().__init__(parent, "type_value", Button.Ok | Button.Cancel)
        self._context, self._document = context, document
        self._metric = document.client.metrics[metric]
        form = self.new_form()
        self._labels = [QLabel(self) for _ in range(3)]
        self.value, self.period, self.note = (self.new_line(f"value_{name}") for name in ("number", "period", "note"))
        for label, field in zip(self._labels, (self.value, self.period, self.note), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.problem = self.new_text("value_problem", "warning")
        self.problem.hide()
        self.told = self.new_text("value_told", "muted")
        self.column.addWidget(self.told)
        self.column.addWidget(self.problem)
        self.resize(460, 240)
        self._precision = known.precision if known else self._metric.period
        self._first = known.first if known else next_period(document.client, metric, document.today())
        self.finish_building()
        self._show_period()
        self.period.editingFinished.connect(self._on_period_edited)
        self.value.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self._metric.name)
        value, period, note = self._labels
        unit = f" ({self._metric.unit})" if self._metric.unit else ""
        value.setText(word("measurements.value") + unit)
        period.setText(word("figure_period"))
        note.setText(word("measurements.note"))
        self.value.setPlaceholderText(self.tr("a number, <1, or – for not measured"))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        self._tell()

    def _show_period(self) -> None:
        pattern = "yyyy-MM" if self._precision == "month" else date_pattern()
        locale = self._context.localisation.locale
        self.period.setText(locale.toString(to_qdate(self._first), pattern))
        before = self._measured()
        self.note.setText(before.note if before else "")
        if before is not None and before.value is not None and not self.value.text():
            locale.setNumberOptions(locale.NumberOption.OmitGroupSeparator)
            self.value.setText(("<" if before.below else "") + locale.toString(before.value, "g", 12))
            self.value.selectAll()
        self._tell()

    def _measured(self) -> Measurement | None:
        key = periods.key(self._metric.id, self._first, self._precision)
        return self._document.client.measurements.get(key)

    def _tell(self) -> None:
        localisation = self._context.localisation
        period = stretch(self._first, self._precision)
        before = self._measured()
        if before is None:
            self.told.setText(self.tr("{period}: nothing measured yet.").format(period=period))
        else:
            value = say.number(localisation, before.value, self._metric.unit)
            self.told.setText(self.tr("{period}: {value} until now.").format(period=period, value=value))

    @Slot()
    def _on_period_edited(self) -> None:
        try:
            self._read_period()
        except SomeDeskError as error:
            self._warn(error)

    def _read_period(self) -> None:
        first = read_period(self.period.text(), self._precision, self._context.localisation.language)
        self.problem.hide()
        if first != self._first:
            self._first = first
            self._show_period()

    def _warn(self, error: SomeDeskError) -> None:
        self.complain(self.problem, message(error, self._context.localisation.language))

    @Slot()
    def accept(self) -> None:
        """Save; what cannot be read is said, and the dialog stays."""
        try:
            self._read_period()
            value = read_value(self.value.text(), self._context.localisation.language)
            value = measuring.Value(value.number, value.below, self.note.text().strip())
            change = measuring.measure(self._document.client, self._metric.id, self._first, self._precision, value)
            self._document.apply(change)
        except SomeDeskError as error:
            self._warn(error)
            return
        super().accept()


def next_period(client: Client, metric: str, today: dt.date) -> dt.date:
    """The period after the latest one with a value, but none that has not begun; else the last whole one."""
    found = client.metrics[metric]
    now = periods.begin(today, found.period)
    latest = series(client, metric).latest
    if latest is None:
        return periods.before(now, found.period)
    following = periods.after(latest.first, found.period)
    return following if following <= today else latest.first
