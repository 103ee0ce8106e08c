"""How an entry recurs: how often, on which days, until when."""

import datetime as dt

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QWidget

from somedesk.domain.records.calendar import RHYTHM_UNITS, Rhythm
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField

_LAST_DAY, _NTH, _LAST_WEEKDAY = "last_day", "nth", "last_weekday"


class RhythmField(QWidget):
    """Shows and gives a Rhythm, or none. ``changed`` when another unit is chosen."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry_rhythm")
        self._start: dt.date | None = None
        self._shown: Rhythm | None = None
        # What nobody has touched comes back as it was.
        self._is_touched = False
        self.unit, self.month = ChoiceField(self), ChoiceField(self)
        self.every = NumberField(99, self, lowest=1, decimals=0)
        self.until = DateField(context.appearance.theme, self)
        self.weekdays = [QCheckBox(self) for _ in range(7)]
        days = QWidget(self)
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for number, box in enumerate(self.weekdays):
            box.setObjectName(f"rhythm_weekday_{number}")
            row.addWidget(box)
        row.addStretch(1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form = form
        self._labels: list[QLabel] = []
        self._rows = {"unit": self.unit, "every": self.every, "days": days, "month": self.month, "until": self.until}
        for name, field in self._rows.items():
            label = QLabel(self)
            label.setProperty("kind", "muted")
            label.setBuddy(field)
            field.setObjectName(f"rhythm_{name}")
            self._labels.append(label)
            form.addRow(label, field)
        self.unit.activated.connect(self._on_unit_activated)
        self.month.activated.connect(self._on_touched)
        self.every.valueChanged.connect(self._on_touched)
        self.until.date_entered.connect(self._on_touched)
        for box in self.weekdays:
            box.clicked.connect(self._on_touched)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        names = (self.tr("Recurs"), self.tr("Every"), self.tr("On"), self.tr("On"), self.tr("Until"))
        for label, field, name in zip(self._labels, self._rows.values(), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        units = {
            "day": self.tr("Daily"),
            "week": self.tr("Weekly"),
            "month": self.tr("Monthly"),
            "year": self.tr("Yearly"),
        }
        self.unit.offer([(self.tr("Not at all"), None), *((units[unit], unit) for unit in RHYTHM_UNITS)])
        for number, box in enumerate(self.weekdays):
            box.setText(word(f"weekday_short_{number}"))
            box.setAccessibleName(word(f"weekday_{number}"))
        self._offer_month()
        self._show_rows()

    def show_rhythm(self, rhythm: Rhythm | None, start: dt.date | None) -> None:
        """Show how what begins on ``start`` recurs."""
        self._start, self._shown, self._is_touched = start, rhythm, False
        self._offer_month()
        self.unit.choose(rhythm.unit if rhythm else None)
        self.every.show_number(rhythm.every if rhythm else 1)
        self.until.show_date(rhythm.until if rhythm else None)
        chosen = set(rhythm.weekdays) if rhythm else set()
        for number, box in enumerate(self.weekdays):
            box.setChecked(number in chosen or (not chosen and start is not None and start.weekday() == number))
        meant: object = None
        if rhythm is not None:
            meant = _LAST_WEEKDAY if rhythm.nth < 0 else _NTH if rhythm.nth else None
            meant = _LAST_DAY if rhythm.month_day == 31 else meant
        self.month.choose(meant)
        self._show_rows()

    def follow(self, start: dt.date | None) -> None:
        """It begins on another day now."""
        if start == self._start:
            return
        ticked = [number for number, box in enumerate(self.weekdays) if box.isChecked()]
        if start is not None and self._start is not None and ticked == [self._start.weekday()]:
            self.weekdays[ticked[0]].setChecked(False)
            self.weekdays[start.weekday()].setChecked(True)
        elif start is not None and not ticked:
            self.weekdays[start.weekday()].setChecked(True)
        self._start = start
        self._offer_month()

    def rhythm(self) -> Rhythm | None:
        """What is chosen."""
        unit = self.unit.currentData()
        if not self._is_touched:
            return self._shown
        if unit is None or self._start is None:
            return None
        days = tuple(number for number, box in enumerate(self.weekdays) if box.isChecked()) if unit == "week" else ()
        meant = self.month.currentData() if unit == "month" else None
        nth = -1 if meant == _LAST_WEEKDAY else min((self._start.day - 1) // 7 + 1, 4) if meant == _NTH else 0
        return Rhythm(
            every=int(self.every.number()),
            unit=unit,
            weekdays=() if days == (self._start.weekday(),) else days,
            nth=nth,
            month_day=31 if meant == _LAST_DAY else 0,
            until=self.until.shown_date(),
        )

    def _offer_month(self) -> None:
        start = self._start or dt.date(2026, 1, 1)
        weekday = word(f"weekday_{start.weekday()}")
        nth = min((start.day - 1) // 7 + 1, 4)
        self.month.offer(
            [
                (self.tr("Day {day} of the month").format(day=start.day), None),
                (self.tr("The last day of the month"), _LAST_DAY),
                (word("nth_weekday", nth=word(f"nth_{nth}"), day=weekday), _NTH),
                (word("nth_weekday", nth=word("nth_-1"), day=weekday), _LAST_WEEKDAY),
            ]
        )

    def _show_rows(self) -> None:
        unit = self.unit.currentData()
        for name, field in self._rows.items():
            shown = name == "unit" or (unit is not None and (name in ("every", "until") or (name, unit) in _OF_UNIT))
            self._form.setRowVisible(field, shown)

    @Slot()
    def _on_touched(self) -> None:
        self._is_touched = True

    @Slot()
    def _on_unit_activated(self) -> None:
        self._is_touched = True
        self._show_rows()
        self.changed.emit()


_OF_UNIT = {("days", "week"), ("month", "month")}
