"""What a metric is: its name, how it is read, what it serves, and where its figures come from."""

from msgspec.structs import replace
from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.content import metrics as ready
from somedesk.content.messages import message
from somedesk.domain.client import Client
from somedesk.domain.record import checked
from somedesk.domain.records.figures import DIRECTIONS, PRECISIONS, SUMMINGS, Metric
from somedesk.exchange.pasted_figures import read_value
from somedesk.ui.figures.figure_words import department_name, purpose_name, usual_departments
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import TextField
from somedesk.work.fresh import new_id

_CHOICES = ("direction", "summing", "period", "purpose", "dimension", "department", "platform")


class MetricEditor(Dialog):
    """``metric_entered`` carries the Metric, new or changed."""

    metric_entered = Signal(object)

    def __init__(
        self, context: Context, client: Client, metric: Metric | None, purpose: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent, "metric_editor", Button.Ok | Button.Cancel)
        self._context, self._client, self._is_new = context, client, metric is None
        # Without a name it is not taken; the dialog says so.
        self._metric = metric or Metric(id=new_id(), name="", purpose=purpose)
        self._form = self.new_form()
        self._labels: dict[str, QLabel] = {}
        self.name = self.new_line("metric_name", self._metric.name)
        self.unit = self.new_line("metric_unit", self._metric.unit)
        self.choices = {field: ChoiceField(self) for field in _CHOICES}
        self.baseline = self.new_line("metric_baseline")
        self.series = self.new_line("metric_series", self._metric.series)
        self.notes = TextField(parent=self)
        self.notes.setObjectName("metric_notes")
        self.notes.setPlainText(self._metric.notes)
        self.notes.setMinimumHeight(64)
        for field, widget in (
            ("name", self.name),
            ("unit", self.unit),
            *self.choices.items(),
            ("baseline", self.baseline),
            ("series", self.series),
            ("notes", self.notes),
        ):
            label = QLabel(self)
            label.setBuddy(widget)
            self._labels[field] = label
            if not widget.objectName():
                widget.setObjectName(f"metric_{field}")
            self._form.addRow(label, widget)
        self.problem = self.new_text("metric_problem", "warning")
        self.problem.hide()
        self.column.addWidget(self.problem)
        self.resize(620, 600)
        self.finish_building()
        self._show()
        self.name.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New key figure") if self._is_new else self.tr("Edit the key figure"))
        self.buttons.button(Button.Ok).setText(self.tr("Add") if self._is_new else self.tr("Save"))
        for field, label in self._labels.items():
            label.setText(word(f"metrics.{field}"))
        self.baseline.setPlaceholderText(self.tr("the first measurement"))
        self.series.setPlaceholderText(self.tr("what imported files call it"))
        none, no_purpose = self.tr("none"), self.tr("none", "no purpose")
        for field, values in (("direction", DIRECTIONS), ("summing", SUMMINGS), ("period", PRECISIONS)):
            self.choices[field].offer([(word(f"metrics.{field}.{value}"), value) for value in values])
        purposes = sorted(self._client.purposes.values(), key=lambda each: each.place)
        self.choices["purpose"].offer(
            [(no_purpose, None), *((purpose_name(self._client, p.id), p.id) for p in purposes)]
        )
        departments = dict.fromkeys((*usual_departments(), *self._client.departments))
        hidden = {key for key, each in self._client.departments.items() if each.hidden}
        offered = [(department_name(self._client, key), key) for key in departments if key not in hidden]
        self.choices["department"].offer([(none, None), *offered])
        self.choices["platform"].offer([(none, ""), *((name, key) for key, name in ready.platforms().items())])
        self.choices["dimension"].offer([(none, None), *self._dimensions()])

    def _dimensions(self) -> list[tuple[str, str]]:
        latest = self._client.latest
        if latest is None:
            return []
        model = self._client.model_of(latest)
        text = model.text(self._context.localisation.language)
        return [(text.dimensions[key].name, key) for key in model.dimension_ids()]

    def _show(self) -> None:
        for field, choice in self.choices.items():
            choice.choose(getattr(self._metric, field))
        baseline = self._metric.baseline
        if baseline is not None:
            locale = QLocale()
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
            self.baseline.setText(locale.toString(baseline, "g", 12))

    def entered(self) -> Metric:
        """What is entered. Raises InvalidInput for what cannot be taken."""
        baseline = read_value(self.baseline.text(), self._context.localisation.language)
        if baseline.below:
            raise InvalidInput("typed_number", value=self.baseline.text())
        return checked(
            replace(
                self._metric,
                name=self.name.text().strip(),
                unit=self.unit.text().strip(),
                baseline=baseline.number,
                series=self.series.text().strip(),
                notes=self.notes.toPlainText(),
                **{field: choice.currentData() for field, choice in self.choices.items()},
            )
        )

    @Slot()
    def accept(self) -> None:
        """Hand over what is entered; what cannot be taken is said, and the dialog stays."""
        try:
            metric = self.entered()
        except SomeDeskError as error:
            self.complain(self.problem, message(error, self._context.localisation.language))
            return
        super().accept()
        self.metric_entered.emit(metric)
