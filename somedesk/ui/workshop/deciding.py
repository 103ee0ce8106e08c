"""The bar under the votes: which level the room agrees on, why, and who sees it otherwise."""

from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from somedesk.domain.records.workshop import Decision
from somedesk.domain.workshop import rounds
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.workshop.pieces import Panel
from somedesk.ui.workshop.show import Deed
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.ui.workshop.workshop import Workshop

LONGEST = 1000


class DecidingPanel(Panel):
    """A button for each level; digits do the same. Below it a line each for the reason and for dissent."""

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__("deciding", parent)
        self._workshop = workshop
        self._about = ("", "")  # what the lines below belong to
        self._said: dict[str, str] = {}
        self._heading = self.new_text("deciding_heading", "subheading")
        self.column.addWidget(self._heading)
        row = Flow()
        self._buttons: list[QPushButton] = []
        for level in range(workshop.model.structure.levels + 1):
            button = self.new_button(f"decide_{level}", partial(self._decide, level))
            button.setText(str(level))
            button.setCheckable(True)
            self._buttons.append(button)
            row.addWidget(button)
        self._half = self.new_button("decide_half", self._on_half_clicked)
        self._half.setCheckable(True)
        row.addWidget(self._half)
        self.column.addLayout(row)
        self.reason, self.dissent = self._line("decision_reason"), self._line("decision_dissent")
        self._labels = (QLabel(self), QLabel(self))
        form = QFormLayout()
        for label, field in zip(self._labels, (self.reason, self.dissent), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self.column.addLayout(form)
        workshop.changed.connect(self.refresh)
        self.refresh()

    def _line(self, name: str) -> LineField:
        line = LineField("", self)
        line.setObjectName(name)
        line.setMaxLength(LONGEST)
        line.textEdited.connect(self._on_line_text_edited)
        return line

    def act(self, deed: Deed) -> bool:
        """No key is taken before the workshop has it."""
        return False

    def _decide(self, level: int, _checked: bool = False) -> None:
        self._workshop.decide(level)
        self.refresh()

    @Slot()
    def _on_half_clicked(self) -> None:
        self._workshop.toggle_half()
        self.refresh()

    @Slot()
    def _on_line_text_edited(self) -> None:
        voting = self._workshop.voting
        if isinstance(voting, KeptVoting):
            ahead = "target_" if self._workshop.phase == "target" else ""
            fields = {f"{ahead}reason": self.reason.text(), f"{ahead}dissent": self.dissent.text()}
            voting.explain(self._workshop.dimension, **fields)

    @Slot()
    def refresh(self) -> None:
        """Show what is decided."""
        workshop = self._workshop
        rating, phase = workshop.rating, workshop.phase
        on = workshop.show.mode == "focus" and workshop.voting.may_decide(workshop.dimension, phase)
        so_far = rating.level if phase == "current" else rating.target
        decided = so_far if workshop.voting.is_decided(workshop.dimension, phase) else None
        later = self.tr("after the votes are shown")
        what = self.tr("Decide the level") if phase == "current" else self.tr("Decide the target")
        notes = [] if on else [later]
        if decided is None and so_far is not None:
            value = so_far + (rating.on_the_way and phase == "current") / 2
            compact = workshop.desk.context.localisation.compact(value)
            notes.append(self.tr("so far {level}, from before the workshop").format(level=compact))
        self._heading.setText(" · ".join((what, *notes)))
        for level, button in enumerate(self._buttons):
            button.setEnabled(on and (level > 0 or phase == "current"))
            button.setChecked(level == decided)
            button.setAccessibleName(f"{what}: {level}")
        self._half.setText(self.tr("on the way"))
        self._half.setVisible(phase == "current")
        self._half.setEnabled(on and so_far is not None and so_far < workshop.model.structure.levels)
        self._half.setChecked(rating.on_the_way and decided is not None)
        self._show_lines(on and decided is not None)

    def _show_lines(self, on: bool) -> None:
        phase = self._workshop.phase
        ahead = "target_" if phase == "target" else ""
        found = self._decision()
        about = (self._workshop.dimension, phase)
        for label, field, name in zip(self._labels, (self.reason, self.dissent), ("reason", "dissent"), strict=True):
            title = word(f"decisions.{ahead}{name}")
            label.setText(title)
            field.setAccessibleName(title)
            field.setPlaceholderText("")
            field.setEnabled(on)
            said = getattr(found, f"{ahead}{name}") if found is not None else ""
            is_handed_over = not field.hasFocus() or field.text() == self._said.get(name)
            # Also the same text, if it is another's: what was typed there is not to be taken back here.
            if about != self._about or (field.text() != said and is_handed_over):
                field.setText(said)
            self._said[name] = said
        self._about = about

    def _decision(self) -> Decision | None:
        voting = self._workshop.voting
        if not isinstance(voting, KeptVoting) or voting.workshop is None:
            return None
        return rounds.decision(voting.client, voting.workshop.id, self._workshop.dimension)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
