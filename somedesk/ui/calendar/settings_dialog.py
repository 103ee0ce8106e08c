"""What is wished for in the calendar: shares, what counts as a gap, the time zone of its times."""

from collections.abc import Mapping
from zoneinfo import available_timezones

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from somedesk.content.entry_words import purpose_name
from somedesk.domain.calendar.balance import Field, gap_days, shared
from somedesk.domain.calendar.settings import zone_of
from somedesk.domain.client import Client
from somedesk.domain.records.strategy import Purpose
from somedesk.ui.calendar.balance_bar import FIELDS
from somedesk.ui.kit.action_fields import OwnerField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.i18n import percent, word
from somedesk.ui.kit.number_field import NumberField


class CalendarWishes(Struct, frozen=True):
    """What was chosen."""

    gap_days: int
    time_zone: str
    wished: Mapping[Field, Mapping[str, int | None]]


SHARE_WIDTH = 96


class CalendarSettingsDialog(Dialog):
    """``wishes_chosen`` carries CalendarWishes."""

    wishes_chosen = Signal(object)

    def __init__(self, context: Context, client: Client, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent, "calendar_settings", Button.Ok | Button.Cancel)
        self._context, self._client = context, client
        self._intro = self.new_text("wishes_intro", "muted")
        self.column.addWidget(self._intro)
        self.shares: dict[Field, dict[str, NumberField]] = {}
        self._heads: dict[Field, QLabel] = {}
        self._sums: dict[Field, QLabel] = {}
        row = QHBoxLayout()
        row.setSpacing(22)
        for field in FIELDS:
            row.addLayout(self._make_column(field), 1)
        self.column.addLayout(row, 1)
        form = self.new_form()
        self.gap = NumberField(365, self, lowest=1, decimals=0)
        self.gap.setObjectName("wishes_gap")
        self.gap.show_number(gap_days(client))
        self.zone = OwnerField(sorted(available_timezones()), context.appearance.theme, self)
        self.zone.setObjectName("wishes_zone")
        self.zone.setText(zone_of(client))
        self._names = [self.new_text(f"wishes_label_{number}", "muted") for number in range(2)]
        for name, widget in zip(self._names, (self.gap, self.zone), strict=True):
            name.setWordWrap(False)
            name.setBuddy(widget)
            form.addRow(name, widget)
        self._problem = self.new_text("wishes_problem", "warning")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.resize(980, 460)
        self.finish_building()
        self.buttons.button(Button.Ok).setEnabled(not read_only)

    def _make_column(self, field: Field) -> QVBoxLayout:
        column = QVBoxLayout()
        head = self._heads[field] = self.new_text(f"wishes_head_{field}", "subheading")
        column.addWidget(head)
        # A form would give half of the room to the numbers.
        rows = QGridLayout()
        rows.setColumnStretch(0, 1)
        self.shares[field] = {}
        for number, record in enumerate(shared(self._client, field)):
            name = purpose_name(record, self._language) if isinstance(record, Purpose) else record.name
            spin = NumberField(100, self, decimals=0, empty=True, per_cent=True)
            spin.setObjectName(f"wishes_{field}_{number}")
            spin.setFixedWidth(SHARE_WIDTH)
            spin.show_number(record.share or 0)
            spin.setAccessibleName(name)
            spin.valueChanged.connect(self._on_share_changed)
            self.shares[field][record.id] = spin
            label = ElidedLabel(f"wishes_name_{field}_{number}", "", self)
            label.setText(name)
            label.setBuddy(spin)
            rows.addWidget(label, number, 0)
            rows.addWidget(spin, number, 1)
        column.addLayout(rows)
        total = self._sums[field] = self.new_text(f"wishes_sum_{field}", "muted")
        column.addWidget(total)
        column.addStretch(1)
        return column

    @property
    def _language(self) -> str:
        return self._context.localisation.language

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Wished shares and gaps"))
        self._intro.setText(
            self.tr("How large a share of the entries each should have. Leave empty what does not matter.")
        )
        for field, head in self._heads.items():
            head.setText(word(f"entries.{field}"))
        for name, widget, text in zip(
            self._names, (self.gap, self.zone), (word("client.gap_days"), word("client.time_zone")), strict=True
        ):
            name.setText(text)
            widget.setAccessibleName(text)
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        self._on_share_changed()

    @Slot()
    def _on_share_changed(self) -> None:
        for field, total in self._sums.items():
            said = percent(sum(spin.number() for spin in self.shares[field].values()))
            empty = self.tr("There are none yet. The editor of an entry and the strategy make them.")
            total.setText(self.tr("Together {percent}").format(percent=said) if self.shares[field] else empty)

    def accept(self) -> None:
        """Hand over what was chosen, unless the time zone is none."""
        zone = self.zone.text().strip()
        if zone not in available_timezones():
            said = self.tr("There is no time zone called “{zone}”.").format(zone=zone)
            self.complain(self._problem, said, self.zone)
            return
        wished = {
            field: {key: int(spin.number()) or None for key, spin in spins.items()}
            for field, spins in self.shares.items()
        }
        self.wishes_chosen.emit(CalendarWishes(int(self.gap.number()), zone, wished))
        super().accept()
