"""Answers of the strategy that are a choice or a number."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.domain.client import Client
from somedesk.domain.strategy.questions import FIELDS, strategy_of
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.strategy.editing import Editing

_VALUES = {
    "form": ("key_points", "full", "both"),
    "selling": ("sell", "trust_only"),
    "importance": ("low", "medium", "high"),
}


class Choices(QWidget):
    """The fields of one question. ``edited`` carries the field and its value."""

    edited = Signal(str, object)

    def __init__(self, editing: Editing, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("choices")
        self._labels: dict[str, QLabel] = {}
        self.fields: dict[str, ChoiceField | NumberField] = {}
        flow = Flow(8)
        self.setLayout(flow)
        for name in FIELDS.get(question, ()):
            label = QLabel(self)
            label.setObjectName(f"label_{name}")
            field = ChoiceField(self) if name in _VALUES else NumberField(MOST_HOURS_A_WEEK, self, empty=True)
            field.setObjectName(f"strategy_{name}")
            if isinstance(field, ChoiceField):
                field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
                field.activated.connect(partial(self._on_chosen, name))
            else:
                field.valueChanged.connect(partial(self._on_number_entered, name))
            label.setBuddy(field)
            self._labels[name], self.fields[name] = label, field
            flow.addWidget(label)
            flow.addWidget(field)

    def retranslate(self) -> None:
        """Set every text."""
        for name, field in self.fields.items():
            said = word(f"strategy.{name}")
            self._labels[name].setText(said)
            field.setAccessibleName(said)
            if isinstance(field, ChoiceField):
                field.offer([("–", None), *((word(f"strategy.{name}.{value}"), value) for value in _VALUES[name])])

    def show_choices(self, client: Client, editable: bool) -> None:
        """Show what is chosen."""
        strategy = strategy_of(client)
        for name, field in self.fields.items():
            value = getattr(strategy, name)
            if isinstance(field, ChoiceField):
                field.choose(value)
                field.setEnabled(editable)
            else:
                field.show_number(value or 0)
                field.setReadOnly(not editable)

    def _on_chosen(self, name: str, _row: int) -> None:
        field = self.fields[name]
        assert isinstance(field, ChoiceField)
        self.edited.emit(name, field.currentData())

    def _on_number_entered(self, name: str, _value: float) -> None:
        field = self.fields[name]
        assert isinstance(field, NumberField)
        self.edited.emit(name, field.number() or None)
