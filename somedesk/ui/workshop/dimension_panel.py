"""In the middle of the presenter's window: the dimension, what to ask, and the facilitator's own notes."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.text_field import TextField
from somedesk.ui.workshop.pieces import Panel
from somedesk.ui.workshop.workshop import Workshop

LONGEST_NOTE = 20_000
NOTE_HEIGHT = 64  # what is voted and decided stands below it, and is to be seen on a laptop


class DimensionPanel(Panel):
    """None of this is ever on the room's screen."""

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__("dimension_panel", parent)
        self._workshop = workshop
        self._shown = ""
        self._noted = ""  # as last heard of
        self._title = self.new_text("dimension_title", "title")
        self._about = self.new_text("dimension_about", "muted")
        self._ask = self.new_text("ask_heading", "subheading")
        self._questions = self.new_text("questions")
        self._mine = self.new_text("mine_heading", "subheading")
        self.note = TextField("", self)
        self.note.setObjectName("facilitator_note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.textChanged.connect(self._on_note_text_changed)
        for each in (self._title, self._about, self._ask, self._questions, self._mine):
            self.column.addWidget(each)
        self.column.addWidget(self.note)
        workshop.changed.connect(self.refresh)

    def set_text_size(self, pixels: int) -> None:
        """How large what is read and written here is."""
        for each in (self._questions, self.note):
            each.setStyleSheet(f"font-size: {pixels}px")

    @Slot()
    def refresh(self) -> None:
        """Show what is being talked about."""
        workshop = self._workshop
        item, model = workshop.item, workshop.model
        text = workshop.text.dimensions[item.dimension]
        self._title.setText(text.name)
        area = workshop.text.areas[model.area_of(item.dimension)].name
        place = self.tr("{n} of {count}").format(n=workshop.show.at + 1, count=len(workshop.items))
        self._about.setText(" · ".join([place, area, *self._before()]))
        self._questions.setText("\n".join(f"{n}  {each}" for n, each in enumerate(text.questions, 1)))
        self._ask.setVisible(bool(text.questions))
        self._questions.setVisible(bool(text.questions))
        self._mine.setVisible(workshop.facilitation.keeps)
        self.note.setVisible(workshop.facilitation.keeps)
        note = self.note.toPlainText()
        is_handed_over = not self.note.hasFocus() or note == self._noted
        if item.dimension != self._shown or (is_handed_over and note != item.note):
            self._shown = item.dimension
            blocked = self.note.blockSignals(True)
            self.note.setPlainText(item.note)
            self.note.blockSignals(blocked)
        self._noted = item.note

    def _before(self) -> list[str]:
        workshop = self._workshop
        earlier = workshop.document.client.before(workshop.assessment)
        if earlier is None:
            return []
        rating = workshop.document.client.rating(earlier.id, workshop.dimension)
        localisation = workshop.desk.context.localisation
        value = None if rating.level is None else rating.level + rating.on_the_way / 2
        when = localisation.short_month(earlier.date)
        found = [self.tr("{month}: {level}").format(month=when, level=localisation.compact(value))]
        if rating.target is not None:
            found.append(self.tr("target then {level}").format(level=rating.target))
        return found

    @Slot()
    def _on_note_text_changed(self) -> None:
        if self._shown:
            self._workshop.facilitation.write_note(self._shown, self.note.toPlainText()[:LONGEST_NOTE])

    def retranslate(self) -> None:
        """Set every text."""
        self._ask.setText(self.tr("Ask the participants"))
        self._mine.setText(self.tr("My notes · only here"))
        self.note.setAccessibleName(self.tr("My notes · only here"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
