"""Suggestions that lead one level up, each with a button that puts it on the action plan."""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.suggestions import catalogue, role_name, texts
from somedesk.domain.client import Client, Rating
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan.plan import Suggestion
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.terms import explaining


class _Entry(Struct, frozen=True, eq=False):
    """The widgets of one suggestion."""

    title: QLabel
    facts: QLabel
    add: QPushButton


class NextSteps(QFrame):
    """What would lift the shown dimension; ``add_pressed`` carries the id of a suggestion."""

    add_pressed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("next_steps")
        self.setProperty("kind", "hint")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 10)
        self._column.setSpacing(4)
        self._title = self._label("next_steps_title", "subheading")
        self._nothing = self._label("next_steps_nothing", "small")
        self._entries = [self._new_entry(0)]
        self._shown: tuple[Suggestion, ...] = ()

    def show_for(self, client: Client, model: MaturityModel, rating: Rating, can_plan: bool) -> None:
        """Show the suggestions for the step from the level of ``rating``."""
        levels, level = model.structure.levels, rating.level
        rated = level is not None and level < levels
        self._shown = tuple(
            s for s in catalogue(model.id) if rated and (s.dimension, s.step) == (rating.dimension, level)
        )
        self._title.setText(
            self.tr("Next steps to level {level}").format(level=(level or 0) + 1) if rated else self.tr("Next steps")
        )
        self._nothing.setText(self._why_none(rating, levels))
        self._nothing.setVisible(not self._shown)
        planned = {action.source for action in client.actions.values()}
        while len(self._entries) < len(self._shown):
            self._entries.append(self._new_entry(len(self._entries)))
        for place, entry in enumerate(self._entries):
            for widget in (entry.title, entry.facts, entry.add):
                widget.setVisible(place < len(self._shown))
            if place < len(self._shown):
                suggestion = self._shown[place]
                self._fill(entry, suggestion, model.id, suggestion.id in planned, can_plan)

    def _why_none(self, rating: Rating, levels: int) -> str:
        if rating.not_applicable:
            return self.tr("There are none while the dimension is not applicable.")
        if rating.level is None:
            return self.tr("Set the current level first.")
        if rating.level >= levels:
            return self.tr("The highest level is reached.")
        return self.tr("There are no suggestions for this step. You can write your own on the action plan.")

    def _fill(self, entry: _Entry, suggestion: Suggestion, model_id: str, planned: bool, can_plan: bool) -> None:
        say = self._context.localisation
        wording = texts(model_id, say.language).get(suggestion.id)
        entry.title.setText(wording.title if wording else suggestion.id)
        entry.title.setToolTip(explaining(wording.text, f"{wording.title}\n{wording.text}") if wording else "")
        entry.title.setAccessibleDescription(wording.text if wording else "")
        entry.facts.setText(
            self.tr("{hours} h · {role}").format(
                hours=say.compact(suggestion.effort_hours), role=role_name(suggestion.role, say.language)
            )
        )
        entry.add.setText(self.tr("✓ On the action plan") if planned else self.tr("+ Add to action plan"))
        entry.add.setAccessibleName(f"{entry.add.text()}: {entry.title.text()}")
        entry.add.setEnabled(can_plan and not planned)

    def _new_entry(self, place: int) -> _Entry:
        title = self._label(f"suggestion_title_{place}", "")
        facts = self._label(f"suggestion_facts_{place}", "small")
        add = QPushButton(self)
        add.setObjectName(f"add_suggestion_{place}")
        add.clicked.connect(partial(self._on_add_clicked, place))
        self._column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (title, facts, add):
            widget.hide()
        return _Entry(title, facts, add)

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

    def _on_add_clicked(self, place: int) -> None:
        self.add_pressed.emit(self._shown[place].id)
