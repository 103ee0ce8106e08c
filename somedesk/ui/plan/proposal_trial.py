"""What can be tried before dates are accepted: other hours, other targets."""

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid.scoring import gaps
from somedesk.domain.plan.planning import hours_of, owner_names, whose_hours
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.plan.action_words import dimension_name

_WIDTH = 290


class TrialPanel(QScrollArea):
    """A field of hours for each owner, or the team that shares some, and of a target for each dimension that has one.

    ``hours_tried`` carries (owner, hours), ``target_tried`` (dimension, level).
    """

    hours_tried = Signal(str, float)
    target_tried = Signal(str, object)

    def __init__(self, context: Context, client: Client, assessment: Assessment | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proposal_trial")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are stops
        self._context, self._client, self._assessment = context, client, assessment
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_WIDTH)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QFrame(self)
        inside.setProperty("kind", "hint")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        self._heading, self._hours_title, self._targets_title = QLabel(inside), QLabel(inside), QLabel(inside)
        self._final = QLabel(inside)
        self._heading.setProperty("kind", "subheading")
        for title in (self._hours_title, self._targets_title):
            title.setProperty("kind", "section")
        self._final.setProperty("kind", "small")
        self._final.setWordWrap(True)
        self.hours: dict[str, NumberField] = {}
        self.targets: dict[str, ChoiceField] = {}
        self._labels: dict[str, QLabel] = {}
        column.addWidget(self._heading)
        column.addWidget(self._hours_title)
        column.addLayout(self._hours_form(inside))
        column.addWidget(self._targets_title)
        column.addWidget(self._final)
        column.addLayout(self._targets_form(inside))
        column.addStretch(1)
        self.setWidget(inside)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setFormAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        return form

    def _label(self, text: str, parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")
        label.setAccessibleDescription(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(150)
        return label

    def _hours_form(self, parent: QWidget) -> QFormLayout:
        form = self._form()
        has_team = self._client.profile.team_hours is not None
        for name in sorted({whose_hours(self._client, name) for name in owner_names(self._client)}):
            if not name and not has_team:
                continue
            field = self.hours[name] = NumberField(MOST_HOURS_A_WEEK, parent)
            field.setObjectName(f"trial_hours_{len(self.hours)}")
            field.show_number(hours_of(self._client, name))
            field.setProperty("tried", name)
            field.valueChanged.connect(self._on_hours_changed)
            form.addRow(self._label(name or word("team"), parent), field)
        return form

    def _targets_form(self, parent: QWidget) -> QFormLayout:
        form = self._form()
        assessment = self._assessment
        if assessment is None:
            return form
        levels = self._client.model_of(assessment).structure.levels
        for gap in gaps(self._client, assessment):
            field = self.targets[gap.dimension] = ChoiceField(parent)
            field.setObjectName(f"trial_target_{gap.dimension}")
            field.offer((str(level), level) for level in range(1, levels + 1))
            field.choose(gap.target)
            field.setEnabled(assessment.status == "draft")
            field.setProperty("tried", gap.dimension)
            field.activated.connect(self._on_target_activated)
            label = self._labels[gap.dimension] = self._label("", parent)
            form.addRow(label, field)
        return form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter ends the typing of a number; it is not to accept the whole proposal as well.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def reset(self) -> None:
        """Back to what is so, without telling anyone."""
        for name, field in self.hours.items():
            field.show_number(hours_of(self._client, name))
        for gap in gaps(self._client, self._assessment) if self._assessment else ():
            self.targets[gap.dimension].choose(gap.target)

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("What if…"))
        self._hours_title.setText(word("owners.hours_per_week"))
        self._targets_title.setText(self.tr("Targets"))
        self._targets_title.setVisible(bool(self.targets))
        is_final = self._assessment is not None and self._assessment.status == "final"
        self._final.setText(self.tr("This assessment is final, so its targets are fixed."))
        self._final.setVisible(bool(self.targets) and is_final)
        for name, field in self.hours.items():
            field.setAccessibleName(self.tr("Hours a week: {owner}").format(owner=name or word("team")))
        if self._assessment is not None:
            text = self._client.model_of(self._assessment).text(self._context.localisation.language)
            for dimension, target in self.targets.items():
                name = dimension_name(dimension, text)
                self._labels[dimension].setText(name)
                target.setAccessibleName(self.tr("Target: {dimension}").format(dimension=name))

    @Slot(float)
    def _on_hours_changed(self, hours: float) -> None:
        self.hours_tried.emit(str(self.sender().property("tried")), hours)

    @Slot()
    def _on_target_activated(self) -> None:
        field = self.sender()
        if isinstance(field, ChoiceField):
            self.target_tried.emit(str(field.property("tried")), field.currentData())
