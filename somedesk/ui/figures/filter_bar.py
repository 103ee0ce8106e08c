"""Which key figures are shown, as what, and how far back."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QWidget

from somedesk.ui.figures.metric_model import MetricFilter
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word

SPANS = (12, 24, 36, 0)


class MetricFilterBar(QWidget):
    """``filter_changed`` when another filter is chosen, ``table_chosen`` with whether the table is to be shown."""

    filter_changed = Signal()
    table_chosen = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("metric_filter")
        row = self.row = Flow()
        self.setLayout(row)
        self.cards_button, self.table_button = QPushButton(self), QPushButton(self)
        self._views = QButtonGroup(self)
        for name, button in (("metric_show_cards", self.cards_button), ("metric_show_table", self.table_button)):
            button.setObjectName(name)
            button.setCheckable(True)
            self._views.addButton(button)
            row.addWidget(button)
        self.cards_button.setChecked(True)
        self.table_button.toggled.connect(self.table_chosen)
        self.purpose, self.department, self.span = ChoiceField(self), ChoiceField(self), ChoiceField(self)
        for name, box in (("purpose", self.purpose), ("department", self.department), ("span", self.span)):
            box.setObjectName(f"metric_filter_{name}")
            box.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(16)
            box.setMaximumWidth(230)
            box.currentIndexChanged.connect(self._on_choice)
            box.currentTextChanged.connect(box.setToolTip)
            row.addWidget(box)
        self.levels = QCheckBox(self)
        self.levels.setObjectName("metric_levels")
        self.levels.toggled.connect(self._on_choice)
        row.addWidget(self.levels)

    def chosen(self) -> MetricFilter:
        """What is asked for now."""
        months = self.span.currentData()
        return MetricFilter(
            str(self.purpose.currentData() or ""),
            str(self.department.currentData() or ""),
            12 if months is None else int(months),
            self.levels.isChecked(),
        )

    def offer(self, purposes: Iterable[tuple[str, str]], departments: Iterable[tuple[str, str]]) -> None:
        """Offer these, as (name, id); what is chosen stays if it is still there."""
        before = self.chosen()
        self.purpose.offer([(self.tr("All purposes"), ""), *purposes])
        self.department.offer([(self.tr("All departments"), ""), *departments])
        if self.chosen() != before:
            self.filter_changed.emit()

    def retranslate(self) -> None:
        """Set every text."""
        self.cards_button.setText(self.tr("Cards"))
        self.table_button.setText(self.tr("Table"))
        self.purpose.setAccessibleName(word("metrics.purpose"))
        self.department.setAccessibleName(word("metrics.department"))
        self.span.setAccessibleName(self.tr("How far back"))
        spans = [(self.tr("%n month(s)", "", span) if span else self.tr("From the first one"), span) for span in SPANS]
        self.span.offer(spans)
        self.levels.setText(self.tr("Show the dimension’s level"))
        self.levels.setToolTip(self.tr("The level of the dimension that a key figure serves, as steps behind its line"))

    def clear(self) -> None:
        """Show every metric."""
        for box in (self.purpose, self.department):
            box.setCurrentIndex(0)

    @Slot()
    def _on_choice(self) -> None:
        if not self.signalsBlocked():
            self.filter_changed.emit()
