"""Which public holidays are off: a country, and the days there that some take off and others do not."""

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from somedesk.base.public_holidays import Holiday
from somedesk.domain.client import ClientProfile, PublicHolidays
from somedesk.domain.plan.days_off import country_of, is_half, kept_holidays
from somedesk.domain.recurrence import days_later
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word

_SHOWN_DAYS = 365
_COUNTRIES = ("none", "dk", "se")


class PublicHolidaysChoice(QWidget):
    """``changed`` when something else is chosen. Until somebody says it, the language proposes the country."""

    changed = Signal()

    def __init__(self, profile: ClientProfile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("public_holidays")
        self._before = profile.public_holidays
        self._proposal = PublicHolidays(country_of(profile.language))
        shown = self._before or self._proposal
        self._caption, self._proposed = QLabel(self), QLabel(self)
        self._proposed.setObjectName("holidays_proposed")
        self._proposed.setProperty("kind", "small")
        self._proposed.setWordWrap(True)
        self.country = ChoiceField(self)
        self.country.setObjectName("holidays_country")
        self.country.offer((country, country) for country in _COUNTRIES)
        self.country.choose(shown.country)
        self._caption.setBuddy(self.country)
        self.eves, self.constitution_day, self.may_day = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self.half_days = QCheckBox(self)
        row = Flow(14)
        row.addWidget(self._caption)
        row.addWidget(self.country)
        for name, box, is_off in (
            ("eves", self.eves, shown.eves),
            ("constitution_day", self.constitution_day, shown.constitution_day),
            ("may_day", self.may_day, shown.may_day),
            ("half_days", self.half_days, shown.half_days),
        ):
            box.setObjectName(f"holidays_{name}")
            box.setChecked(is_off)
            box.toggled.connect(self._on_box_toggled)
            row.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._proposed)
        self.country.activated.connect(self._on_country_activated)
        self._show_boxes()

    def choice(self) -> PublicHolidays | None:
        """What is chosen; None if nobody had said it, and there is still nothing to say."""
        country = self.country.currentData()
        if self._before is None and country == self._proposal.country == "none":
            return None
        boxes = (self.eves, self.constitution_day, self.may_day, self.half_days)
        return PublicHolidays(country, *(box.isChecked() for box in boxes))

    def coming(self, today: dt.date) -> list[Holiday]:
        """The days of the next year that are off by it."""
        return list(kept_holidays(self.choice(), today, days_later(today, _SHOWN_DAYS)))

    def is_half(self, holiday: Holiday) -> bool:
        """Whether half of that day is worked, by what is chosen."""
        return is_half(self.choice(), holiday)

    def retranslate(self) -> None:
        """Set every text."""
        self._caption.setText(word("client.public_holidays"))
        self.country.offer((word(f"client.country.{country}"), country) for country in _COUNTRIES)
        self.constitution_day.setText(self.tr("5 June"))
        self.may_day.setText(self.tr("1 May"))
        self.half_days.setText(self.tr("these two from noon"))
        self.half_days.setToolTip(self.tr("5 June and 1 May are half days: half of the hours of that day are worked"))
        self._proposed.setText(self.tr("Proposed by the client’s language. They count from when you save."))
        self._show_boxes()

    def _show_boxes(self) -> None:
        country = self.country.currentData()
        eves = self.tr("24 and 31 December") if country == "dk" else self.tr("Midsummer, Christmas and New Year’s Eve")
        self.eves.setText(eves)
        self.eves.setVisible(country != "none")
        for box in (self.constitution_day, self.may_day, self.half_days):
            box.setVisible(country == "dk")
        self.half_days.setEnabled(self.constitution_day.isChecked() or self.may_day.isChecked())
        self._proposed.setVisible(self._before is None and country != "none")

    @Slot()
    def _on_country_activated(self) -> None:
        self._show_boxes()
        self.changed.emit()

    @Slot()
    def _on_box_toggled(self) -> None:
        self._show_boxes()
        self.changed.emit()
