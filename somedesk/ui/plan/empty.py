"""What the plan says when there is nothing to show or to suggest, and what to do next."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid.scoring import gaps, ratings_of, total_gap, value
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.plan.action_words import lifts
from somedesk.ui.plan.suggestion_strip import NoSuggestions


def why_no_suggestions(client: Client, assessment: Assessment | None, has_catalogue: bool) -> NoSuggestions:
    """Why there is nothing to suggest, and the next step."""
    translate = QCoreApplication.translate
    to_assessment = translate("PlanPage", "Go to the assessment")
    if assessment is None:
        reason = translate(
            "PlanPage", "Suggestions come from the gap between now and the target. There is no assessment yet."
        )
        return NoSuggestions(reason, translate("PlanPage", "Make an assessment"), "assessment")
    if not has_catalogue:
        reason = translate(
            "PlanPage", "This maturity model has no catalogue of suggestions; actions are written by hand."
        )
        return NoSuggestions(reason, to_assessment, "assessment")
    if not gaps(client, assessment):
        if not any(rating.target is not None for rating in ratings_of(client, assessment)):
            reason = translate("PlanPage", "No target is set in this assessment, so there is no gap to close.")
            return NoSuggestions(reason, translate("PlanPage", "Set targets"), "assessment", sets_targets=True)
        if all(value(rating) is None for rating in ratings_of(client, assessment)):
            reason = translate("PlanPage", "Nothing is rated in this assessment, so there is no gap to close.")
        else:
            reason = translate("PlanPage", "No dimension has both a rating and a target, so there is no gap to close.")
        return NoSuggestions(reason, to_assessment, "assessment")
    if total_gap(client, assessment) == 0:
        if any(rating.target is not None and value(rating) is None for rating in ratings_of(client, assessment)):
            reason = translate(
                "PlanPage",
                "What is rated has reached its target. Targets without a rating bring suggestions once rated.",
            )
            return NoSuggestions(reason, to_assessment, "assessment")
        reason = translate("PlanPage", "Every target is reached. Higher targets bring new suggestions.")
        return NoSuggestions(reason, translate("PlanPage", "Set targets"), "assessment", sets_targets=True)
    reason = translate("PlanPage", "Everything that was suggested is on the plan.")
    return NoSuggestions(reason, translate("PlanPage", "Make the report"), "reports")


def with_targets(why: NoSuggestions, targets: Mapping[str, int], hours: str, text: ModelText) -> NoSuggestions:
    """``why`` with the offer to set ``targets``, for which ``hours`` are enough."""
    steps = ", ".join(lifts(dimension, target - 1, text) for dimension, target in targets.items())
    translate = QCoreApplication.translate
    offer = translate("PlanPage", "No target is set. With the {hours} available, these could come next: {steps}.")
    return replace(why, reason=offer.format(hours=hours, steps=steps), offer=translate("PlanPage", "Set these targets"))


class EmptyPlan(QWidget):
    """In place of the list: nothing planned yet, or nothing that passes the filter."""

    clear_requested = Signal()
    new_requested = Signal()
    capacity_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_empty")
        self._filtered = False
        column = QVBoxLayout(self)
        column.addStretch(1)
        self._heading, self._text = QLabel(self), QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._text.setProperty("kind", "muted")
        self._text.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setObjectName("plan_empty_step")
        self.button.clicked.connect(self._on_button_clicked)
        for widget in (self._heading, self._text):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self.capacity = QPushButton(self)
        self.capacity.setObjectName("plan_empty_capacity")
        self.capacity.clicked.connect(self.capacity_requested)
        column.addWidget(self.capacity, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def show_reason(self, filtered: bool) -> None:
        """Nothing passes the filter, or (else) nothing is planned."""
        self._filtered = filtered
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.capacity.setText(self.tr("Hours and days off…"))
        self.capacity.setVisible(not self._filtered)
        if self._filtered:
            self._heading.setText(self.tr("No action matches"))
            self._text.setText(self.tr("The search and the filters above hide every action on the plan."))
            self.button.setText(self.tr("Show all"))
        else:
            self._heading.setText(self.tr("Nothing is planned yet"))
            self._text.setText(
                self.tr(
                    "The plan says who does what by when. Add a suggestion from above, or write an action yourself."
                )
            )
            self.button.setText(self.tr("New action…"))

    @Slot()
    def _on_button_clicked(self) -> None:
        (self.clear_requested if self._filtered else self.new_requested).emit()
