"""The agenda before it is gone through, or on the way: the minutes for each dimension, the order, what is left out."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from somedesk.domain.maturity_model import ModelText
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import counted
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.workshop.facilitation import Facilitation, Item

MOST_MINUTES = 600


class _Row(QWidget):
    """One dimension: whether it is gone through, its minutes, and a step up or down."""

    def __init__(self, item: Item, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.item, self.name = item, name
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self.included = QCheckBox(name.replace("&", "&&"), self)
        self.included.setAccessibleName(name)
        self.included.setObjectName(f"agenda_included_{item.dimension}")
        self.included.setChecked(not item.is_skipped)
        self.minutes = NumberField(MOST_MINUTES, self, lowest=1, decimals=0)
        self.minutes.setObjectName(f"agenda_minutes_{item.dimension}")
        self.minutes.show_number(item.minutes)
        self.up, self.down = self._step("up", "↑"), self._step("down", "↓")
        line.addWidget(self.included, 1)
        for widget in (self.minutes, self.up, self.down):
            line.addWidget(widget)

    def _step(self, name: str, shown: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"agenda_{name}_{self.item.dimension}")
        button.setText(shown)
        return button

    def edited(self) -> Item:
        """The item as it stands here."""
        skipped = not self.included.isChecked()
        return replace(self.item, minutes=int(self.minutes.number()), is_skipped=skipped)


class AgendaDialog(Dialog):
    """What is changed here is one step, which can be undone."""

    def __init__(self, facilitation: Facilitation, text: ModelText, parent: QWidget) -> None:
        super().__init__(parent, "agenda_dialog", Button.Ok | Button.Cancel)
        self._facilitation = facilitation
        self._about = self.new_text("agenda_about", "muted")
        self.column.addWidget(self._about)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.column.addLayout(self._list)
        self.rows = [_Row(each, text.dimensions[each.dimension].name, self) for each in facilitation.items()]
        for row in self.rows:
            self._list.addWidget(row)
            row.up.clicked.connect(partial(self._move, row, -1))
            row.down.clicked.connect(partial(self._move, row, 1))
            row.included.toggled.connect(self._show_sum)
            row.minutes.valueChanged.connect(self._show_sum)
        self._sum = self.new_text("agenda_sum", "subheading")
        self.column.addWidget(self._sum)
        self.setMinimumWidth(440)
        self.finish_building()
        self._show_order()
        self._show_sum()

    def _move(self, row: _Row, by: int, _checked: bool = False) -> None:
        place = self.rows.index(row) + by
        self.rows.remove(row)
        self.rows.insert(place, row)
        self._list.removeWidget(row)
        self._list.insertWidget(place, row)
        self._show_order()

    def _show_order(self) -> None:
        """The first goes no higher, the last no lower."""
        for place, row in enumerate(self.rows):
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < len(self.rows) - 1)

    @Slot()
    def _show_sum(self) -> None:
        minutes = sum(each.minutes for row in self.rows if not (each := row.edited()).is_skipped)
        self._sum.setText(self.tr("Together {minutes}").format(minutes=counted("room.minutes", minutes)))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Agenda"))
        self._about.setText(
            self.tr(
                "Minutes for each dimension, and the order. What is not ticked is skipped; it can be taken up again."
            )
        )
        minutes, up, down = self.tr("Minutes for {name}"), self.tr("{name}: earlier"), self.tr("{name}: later")
        for row in self.rows:
            row.minutes.setAccessibleName(minutes.format(name=row.name))
            for button, text in ((row.up, up), (row.down, down)):
                button.setAccessibleName(text.format(name=row.name))
                button.setToolTip(text.format(name=row.name))

    @Slot()
    def accept(self) -> None:
        """Keep it."""
        if not self.settled():
            return
        self._facilitation.plan([row.edited() for row in self.rows])
        super().accept()
