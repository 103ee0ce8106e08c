"""The parking lot, and actions that are agreed on the way."""

from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from somedesk.ui.kit.text_field import LineField
from somedesk.ui.workshop.facilitation import Parked
from somedesk.ui.workshop.pieces import Panel
from somedesk.ui.workshop.workshop import Workshop

LONGEST = 300


class ParkingPanel(Panel):
    """What is put aside becomes an action or a note; P leads to its line."""

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__("parking_panel", parent)
        self._workshop = workshop
        self._shown: tuple[Parked, ...] | None = None
        self._heading = self.new_text("parking_heading", "subheading")
        self.column.addWidget(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.column.addLayout(self._rows)
        self._row_widgets: list[QWidget] = []
        self.line = self._field("parking_line")
        self.line.returnPressed.connect(self._on_line_returned)
        self.column.addWidget(self.line)
        self._action_heading = self.new_text("capture_heading", "subheading")
        self.column.addWidget(self._action_heading)
        self.action = self._field("capture_action")
        self.owner = self._field("capture_owner")
        self.action.returnPressed.connect(self._on_action_returned)
        self.owner.returnPressed.connect(self._on_owner_returned)
        for field in (self.action, self.owner):
            self.column.addWidget(field)
        workshop.changed.connect(self.refresh)

    def _field(self, name: str) -> LineField:
        field = LineField("", self)
        field.setObjectName(name)
        field.setMaxLength(LONGEST)
        return field

    @Slot()
    def refresh(self) -> None:
        """Show what is put aside."""
        self.setVisible(self._workshop.facilitation.keeps)
        parked = self._workshop.facilitation.parked()
        self._heading.setText(self.tr("Parking lot · {n}").format(n=len(parked)))
        if parked == self._shown:
            return
        self._shown = parked
        for widget in self._row_widgets:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._row_widgets = [self._row(each) for each in parked]
        for widget in self._row_widgets:
            self._rows.addWidget(widget)

    def _row(self, parked: Parked) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        text = self.new_text(f"parked_{parked.id}")
        text.setText(parked.text)
        line.addWidget(text, 1)
        for into, name in (("action", self.tr("Action")), ("note", self.tr("Note"))):
            button = self.new_button(
                f"parked_{into}_{parked.id}", partial(self._on_row_clicked, parked.id, into), "link"
            )
            button.setText(name)
            button.setAccessibleName(f"{name}: {parked.text}")
            line.addWidget(button)
        return row

    def _on_row_clicked(self, parked: str, into: str, _checked: bool = False) -> None:
        self._workshop.facilitation.unpark(parked, into, self._workshop.dimension)

    @Slot()
    def _on_line_returned(self) -> None:
        if text := self.line.text().strip():
            self._workshop.facilitation.park(text)
            self.line.clear()

    @Slot()
    def _on_action_returned(self) -> None:
        """On to who sees to it: without a name, Enter there is enough."""
        if self.action.text().strip():
            self.owner.setFocus()

    @Slot()
    def _on_owner_returned(self) -> None:
        title = self.action.text().strip()
        if not title:
            self.action.setFocus()
            return
        self._workshop.facilitation.capture(title, self.owner.text().strip(), self._workshop.dimension)
        self.action.clear()
        self.owner.clear()
        self.action.setFocus()

    def commit(self) -> None:
        """What is typed and not handed over goes with the rest: nothing that was noted is lost."""
        self._on_line_returned()
        if self.action.text().strip():
            self._on_owner_returned()

    def retranslate(self) -> None:
        """Set every text."""
        self.line.setPlaceholderText(self.tr("Type, and press Enter"))
        self.line.setAccessibleName(self.tr("Put in the parking lot"))
        self._action_heading.setText(self.tr("Agreed action"))
        self.action.setPlaceholderText(self.tr("What is to be done"))
        self.action.setAccessibleName(self.tr("What is to be done"))
        self.owner.setPlaceholderText(self.tr("Who sees to it, then Enter"))
        self.owner.setAccessibleName(self.tr("Who sees to it"))
        self._shown = None
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
