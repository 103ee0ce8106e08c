"""A new stage check, or the details of one that there is."""

import datetime as dt

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.domain.records.stage_check import THRESHOLDS, Naming, StageCheck, Threshold
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import TextField

LOWEST, HIGHEST = 3, 100


class StageDetails(Struct, frozen=True):
    """What was entered; ``carry`` = a new check takes the answers of the one before it over."""

    date: dt.date
    title: str
    participants: str
    threshold: Threshold
    naming: Naming | None
    fewest: int
    carry: bool = False


class StageDetailsDialog(Dialog):
    """``details_given`` carries StageDetails. ``locked``: somebody has answered, so names are no longer chosen."""

    details_given = Signal(object)

    def __init__(
        self,
        context: Context,
        today: dt.date,
        check: StageCheck | None,
        parent: QWidget,
        *,
        earlier: bool,
        locked: bool,
    ) -> None:
        super().__init__(parent, "stage_details_dialog", Button.Ok | Button.Cancel)
        self._context, self._check, self._locked = context, check, locked
        self._known = check or StageCheck(id="new", date=today)
        self.date = DateField(context.appearance.theme, self, optional=False)
        self.date.setObjectName("stage_date")
        self.title = self.new_line("stage_title", self._known.title)
        self.participants = TextField(self._known.participants, self)
        self.participants.setObjectName("stage_participants")
        self.participants.setFixedHeight(76)
        self.threshold, self.naming = ChoiceField(self), ChoiceField(self)
        self.threshold.setObjectName("stage_threshold")
        self.naming.setObjectName("stage_naming")
        self.fewest = NumberField(HIGHEST, self, lowest=LOWEST, decimals=0)
        self.fewest.setObjectName("stage_fewest")
        self.fewest.show_number(self._known.fewest)
        self.carry = QCheckBox(self)
        self.carry.setObjectName("stage_carry")
        self.carry.setVisible(check is None and earlier)
        self._labels = [QLabel(self) for _ in range(6)]
        form = self.new_form()
        fields = (self.date, self.title, self.participants, self.threshold, self.naming, self.fewest)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self._why = self.new_text("stage_locked", "muted")
        self.column.addWidget(self._why)
        self.column.addWidget(self.carry)
        for field in (self.naming, self.fewest):
            field.setEnabled(not locked)
        self.date.show_date(self._known.date)
        self.setMinimumWidth(560)
        self.finish_building()
        self.threshold.choose(self._known.threshold)
        self.naming.choose(self._known.naming)

    def retranslate(self) -> None:
        new = self._check is None
        self.setWindowTitle(self.tr("New stage check") if new else self.tr("Details of the stage check"))
        for label, name in zip(
            self._labels, ("date", "title", "participants", "threshold", "naming", "fewest"), strict=True
        ):
            label.setText(word(f"stage_checks.{name}"))
        self.threshold.offer((word(f"stage_checks.threshold.{each}"), each) for each in THRESHOLDS)
        self.naming.offer(
            [
                (self.tr("chosen before the first answer"), None),
                (word("stage_checks.naming.anonymous"), "anonymous"),
                (word("stage_checks.naming.named"), "named"),
            ]
        )
        self.carry.setText(self.tr("Take over the answers, notes and evidence of the check before"))
        self._why.setText(
            self.tr("Somebody has answered, so it stays as it was promised: names, and how many must have answered.")
            if self._locked
            else self.tr("Both are fixed as soon as the first respondent has answered.")
        )
        self.buttons.button(Button.Ok).setText(self.tr("Start") if new else self.tr("Save"))

    @Slot()
    def accept(self) -> None:
        """Hand over what was entered."""
        self.details_given.emit(
            StageDetails(
                date=self.date.shown_date() or self._known.date,
                title=self.title.text().strip(),
                participants=self.participants.toPlainText().strip(),
                threshold=self.threshold.currentData(),
                naming=self.naming.currentData(),
                fewest=round(self.fewest.number()),
                carry=self.carry.isVisibleTo(self) and self.carry.isChecked(),
            )
        )
        super().accept()
