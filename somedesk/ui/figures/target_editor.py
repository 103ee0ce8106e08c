"""A new target: by a day, in steps, as a sum over a period, or between two values."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.base.errors import InvalidInput, SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.figures import measuring
from somedesk.domain.records.figures import TARGET_KINDS, Step, Target
from somedesk.exchange.pasted_figures import read_period, read_value
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import TextField
from somedesk.work.fresh import new_id

# Which fields each kind of target has, besides the day from which it is valid and a note.
_FIELDS = {"by": ("until", "value"), "steps": ("steps",), "sum": ("until", "value"), "band": ("lowest", "highest")}


class TargetEditor(Dialog):
    """Puts the target in force when it is closed with OK; the one before it is ended and stays to be seen."""

    def __init__(self, context: Context, document: Document, metric: str, parent: QWidget) -> None:
        super().__init__(parent, "target_editor", Button.Ok | Button.Cancel)
        self._context, self._document, self._metric = context, document, metric
        theme = context.appearance.theme
        self._form = self.new_form()
        self.kind = ChoiceField(self)
        self.since, self.until = DateField(theme, self, optional=False), DateField(theme, self)
        self.value, self.lowest, self.highest = (self.new_line(f"target_{n}") for n in ("value", "lowest", "highest"))
        self.steps = TextField(parent=self)
        self.steps.setMinimumHeight(92)
        self.note = self.new_line("target_note")
        self._fields: dict[str, QWidget] = {
            "kind": self.kind, "since": self.since, "until": self.until, "value": self.value, "lowest": self.lowest,
            "highest": self.highest, "steps": self.steps, "note": self.note,
        }  # fmt: skip
        self._labels: dict[str, QLabel] = {}
        for name, field in self._fields.items():
            label = QLabel(self)
            label.setBuddy(field)
            field.setObjectName(f"target_{name}")
            self._labels[name] = label
            self._form.addRow(label, field)
        self.about = self.new_text("target_about", "muted")
        self.problem = self.new_text("target_problem", "warning")
        self.problem.hide()
        self.column.addWidget(self.about)
        self.column.addWidget(self.problem)
        self.since.show_date(document.today())
        self.resize(560, 340)
        self.finish_building()
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self._show_fields()
        self.kind.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New target"))
        self.buttons.button(Button.Ok).setText(self.tr("Set the target"))
        for name, label in self._labels.items():
            label.setText(word(f"metric_targets.{name}"))
        self.kind.offer([(word(f"metric_targets.kind.{kind}"), kind) for kind in TARGET_KINDS])
        self.steps.setPlaceholderText(self.tr("A line for each step: a day and a value, such as 2026-12-31 1200"))
        self._show_about()

    def _show_fields(self) -> None:
        wanted = {"kind", "since", "note", *_FIELDS[self.kind.currentData()]}
        for name, field in self._fields.items():
            self._form.setRowVisible(field, name in wanted)
        self._show_about()
        self.fit()

    def _show_about(self) -> None:
        texts = {
            "by": self.tr("On track means at least as far as a straight line from the baseline to the target."),
            "steps": self.tr("On track means that the last step that was due is reached."),
            "sum": self.tr("On track means that as large a part has come together as of the time has gone by."),
            "band": self.tr("Met means between the two values; one of them may be left out."),
        }
        self.about.setText(texts[self.kind.currentData()])

    @Slot()
    def _on_kind_changed(self) -> None:
        self._show_fields()

    def entered(self) -> Target:
        """What is entered. Raises InvalidInput for what cannot be read."""
        kind = self.kind.currentData()
        return Target(
            id=new_id(),
            metric=self._metric,
            kind=kind,
            since=self.since.shown_date() or self._document.today(),
            until=self.until.shown_date() if kind in ("by", "sum") else None,
            value=self._number(self.value.text()) if kind in ("by", "sum") else None,
            lowest=self._number(self.lowest.text()) if kind == "band" else None,
            highest=self._number(self.highest.text()) if kind == "band" else None,
            steps=self._read_steps() if kind == "steps" else (),
            note=self.note.text().strip(),
        )

    def _number(self, text: str) -> float | None:
        found = read_value(text, self._context.localisation.language)
        if found.below:
            raise InvalidInput("typed_number", value=text)
        return found.number

    def _read_steps(self) -> tuple[Step, ...]:
        language = self._context.localisation.language
        found = []
        for line in filter(str.strip, self.steps.toPlainText().splitlines()):
            day, _, number = line.strip().rpartition(" ")
            value = self._number(number)
            if value is None:
                raise InvalidInput("typed_number", value=line)
            found.append(Step(read_period(day.rstrip(":;,"), "day", language), value))
        return tuple(sorted(found, key=lambda step: step.by))

    @Slot()
    def accept(self) -> None:
        """Put the target in force; what cannot be taken is said, and the dialog stays."""
        try:
            self._document.apply(measuring.set_target(self._document.client, self.entered()))
        except SomeDeskError as error:
            self.complain(self.problem, message(error, self._context.localisation.language))
            return
        super().accept()
