"""What goes along when a client is handed over, and under which passphrase."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton, QWidget

from somedesk.store.encryption import SHORTEST_PASSPHRASE
from somedesk.ui.files.unlock import passphrase_line, show_typing
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.work.handing_over import HISTORY, LEFT_OUT, PARTS, HandOver

WIDTH = 520


class HandOverDialog(Dialog):
    """``chosen`` carries a HandOver."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "hand_over_dialog", Button.Ok | Button.Cancel)
        self._intro = self.new_text("intro")
        self._parts_heading, self._lock_heading = QLabel(self), QLabel(self)
        self.parts = {part: self._add_box(part) for part in PARTS}
        self._said = self.new_text("goes_along", "muted")
        self.locked, self.open_to_all = QRadioButton(self), QRadioButton(self)
        self.new, self.again = passphrase_line("new", self), passphrase_line("again", self)
        self._labels = [QLabel(self), QLabel(self)]
        self.show_typed = QCheckBox(self)
        self._advice = self.new_text("advice", "muted")
        self._problem = self.new_text("problem", "warning")
        self._problem.hide()
        for name, button in (("locked", self.locked), ("open_to_all", self.open_to_all), ("typed", self.show_typed)):
            button.setObjectName(name)
        self._lay_out()
        self.locked.setChecked(True)
        self.locked.toggled.connect(self._on_choice)
        self._wants_history = True
        self.parts[HISTORY].clicked.connect(self._on_history_clicked)
        for part in LEFT_OUT:
            self.parts[part].toggled.connect(self._on_choice)
        self.show_typed.toggled.connect(self._on_show_typed_toggled)
        self.setMinimumWidth(WIDTH)
        self.finish_building()
        self.new.setFocus()

    def _add_box(self, part: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(f"with_{part}")
        box.setChecked(True)
        return box

    def _lay_out(self) -> None:
        for heading in (self._parts_heading, self._lock_heading):
            heading.setProperty("kind", "subheading")
        for widget in (self._intro, self._parts_heading, *self.parts.values(), self._said):
            self.column.addWidget(widget)
        for widget in (self._lock_heading, self.locked):
            self.column.addWidget(widget)
        form = self.new_form()
        for label, field in zip(self._labels, (self.new, self.again), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow("", self.show_typed)
        for widget in (self.open_to_all, self._advice, self._problem):
            self.column.addWidget(widget)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hand over"))
        self._intro.setText(
            self.tr(
                "A copy of this client for somebody else. Your own file stays as it is. All that is not listed here "
                "always goes along, such as ratings, targets, actions, people’s names, the calendar, the stage check "
                "and decisions from workshops. What is listed goes along if it is ticked."
            )
        )
        self._parts_heading.setText(self.tr("What goes along"))
        for part, text in (
            ("client_notes", self.tr("Contact and notes about the client")),
            ("assessment_notes", self.tr("Notes, evidence, confidence and votes in assessments, and who took part")),
            ("plan_notes", self.tr("Notes and progress log of the actions")),
            (HISTORY, self.tr("History: every change, who made it, when and why")),
        ):
            self.parts[part].setText(text)
        self._lock_heading.setText(self.tr("Who can read it"))
        self.locked.setText(self.tr("Whoever knows a passphrase of its own"))
        self.open_to_all.setText(self.tr("Anyone who has the file"))
        for label, field, text in zip(
            self._labels, (self.new, self.again), (self.tr("Passphrase"), self.tr("The same again")), strict=True
        ):
            label.setText(text)
            field.setAccessibleName(text)
        self.show_typed.setText(self.tr("Show what I type"))
        self.buttons.button(Button.Ok).setText(self.tr("Choose where…"))
        self._on_choice()

    @Slot(bool)
    def _on_history_clicked(self, wanted: bool) -> None:
        self._wants_history = wanted
        self._on_choice()

    @Slot()
    def _on_choice(self) -> None:
        """The history tells all that ever stood in what is left out, so it cannot go along then."""
        whole = all(self.parts[part].isChecked() for part in LEFT_OUT)
        self.parts[HISTORY].setEnabled(whole)
        with QSignalBlocker(self.parts[HISTORY]):
            self.parts[HISTORY].setChecked(whole and self._wants_history)
        self._said.setText(
            self.tr("If the copy comes back, “Merge from file” brings the two together.")
            if whole and self.parts[HISTORY].isChecked()
            else self.tr(
                "The history is left out: it holds what else is left out. If the copy comes back, “Merge from file” "
                "brings the two together, and what was left out stays as it is with you."
            )
        )
        for widget in (*self._labels, self.new, self.again, self.show_typed):
            widget.setEnabled(self.locked.isChecked())
        self._advice.setText(
            self.tr("Tell the passphrase in another way than the one by which the file goes.")
            if self.locked.isChecked()
            else self.tr("The copy is not encrypted, whether or not your own file is.")
        )

    @Slot(bool)
    def _on_show_typed_toggled(self, shown: bool) -> None:
        for line in (self.new, self.again):
            show_typing(line, shown)

    @Slot()
    def accept(self) -> None:
        """Hand over what was chosen, if it will do; nothing of it stays in the fields."""
        problem, field = self._what_is_wrong() if self.locked.isChecked() else ("", self.new)
        if problem:
            self.complain(self._problem, problem, field)
            return
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        choice = HandOver(parts, self.new.text() if self.locked.isChecked() else "")
        for line in (self.new, self.again):
            line.clear()
        super().accept()
        self.chosen.emit(choice)

    def _what_is_wrong(self) -> tuple[str, QWidget]:
        if len(self.new.text()) < SHORTEST_PASSPHRASE:
            text = self.tr("A passphrase has at least {count} characters.").format(count=SHORTEST_PASSPHRASE)
            return text, self.new
        if self.new.text() != self.again.text():
            return self.tr("The two are not the same. Type the passphrase again."), self.again
        return "", self.new
