"""A person of the team: name, where from, department, role, hours, price and days off."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLabel, QPushButton, QWidget

from somedesk.content.suggestions import role_names
from somedesk.content.team import department_name
from somedesk.domain.client import PERSON_KINDS, Client, Person, PersonKind
from somedesk.domain.team.matrix import departments
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.team.days_off import DaysOff

_MOST_COST = 1_000_000


class PersonDialog(Dialog):
    """``person_chosen`` carries the Person as entered; ``removal_requested`` and ``away_requested`` the name so far."""

    person_chosen = Signal(object)
    removal_requested = Signal(str)
    away_requested = Signal(str)

    def __init__(
        self, context: Context, client: Client, person: Person | None, kind: PersonKind, parent: QWidget
    ) -> None:
        super().__init__(parent, "person", Button.Ok | Button.Cancel)
        self._context, self._client, self._before = context, client, person
        shown = person or Person(id="–", kind=kind)
        self.name = self.new_line("person_name", person.id if person else "")
        self.kind, self.department = ChoiceField(self), ChoiceField(self)
        self.kind.setObjectName("person_kind")
        self.department.setObjectName("person_department")
        self.role = self.new_line("person_role", shown.role)
        self._offer_roles()
        self.hours = NumberField(MOST_HOURS_A_WEEK, self, empty=True)
        self.hours.setObjectName("person_hours")
        self.hours.show_number(shown.hours_per_week or 0)
        self.cost = NumberField(_MOST_COST, self, empty=True)
        self.cost.setObjectName("person_cost")
        self.cost.show_number(shown.hourly_cost or 0)
        self.days = DaysOff(context, shown.blocked, self)
        self._labels = [QLabel(self) for _ in range(7)]
        form = self.new_form()
        fields = (self.name, self.kind, self.department, self.role, self.hours, self.cost, self.days)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        self._note = self.new_text("person_note", "muted")
        self.column.addWidget(self._note)
        self.remove: QPushButton | None = None
        self.away: QPushButton | None = None
        if person is not None:
            self.away = self.new_action("person_away", self._on_away_clicked)
            self.remove = self.new_action("person_remove", self._on_remove_clicked)
            self.remove.setProperty("kind", "danger")
        self._kind, self._department = shown.kind, shown.department
        self.name.textChanged.connect(self._on_name_text_changed)
        self.setMinimumWidth(460)
        self.finish_building()
        self.kind.choose(self._kind)
        self.department.choose(self._department)
        self._on_name_text_changed()

    def _offer_roles(self) -> None:
        completer = QCompleter(sorted(role_names(self._client.profile.language).roles.values()), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.role.setCompleter(completer)

    def retranslate(self) -> None:
        self.setWindowTitle(self._before.id if self._before else self.tr("New person"))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        keys = ("kind", "department", "role", "hours_per_week", "hourly_cost", "blocked")
        for label, text in zip(self._labels, (self.tr("Name"), *(word(f"owners.{key}") for key in keys)), strict=True):
            label.setText(text)
        self.kind.offer((word(f"owners.kind.{kind}"), kind) for kind in PERSON_KINDS)
        language = self._context.localisation.language
        known = [(department_name(each.id, each.name, language), each.id) for each in departments(self._client)]
        self.department.offer([(self.tr("None"), None), *known])
        self.name.setPlaceholderText(self.tr("A name, a firm, or a role for now"))
        self.hours.setToolTip(self.tr("– as long as nobody has said it"))
        self._note.setText(
            self.tr("The action plan lays its work out in the same hours a week, and on the same days off.")
        )
        self.days.retranslate()
        if self.remove is not None and self.away is not None:
            self.remove.setText(self.tr("Remove…"))
            self.away.setText(self.tr("Away for a while…"))

    def entered(self) -> Person:
        """The person as entered."""
        before = self._before or Person(id="–")
        return Person(
            id=self.name.text().strip() or before.id,
            # Whoever was given no hours at all goes on so; a field without a number cannot tell the two apart.
            hours_per_week=self.hours.number() or (0.0 if before.hours_per_week == 0 else None),
            blocked=tuple(self.days.periods),
            kind=self.kind.currentData(),
            department=self.department.currentData(),
            role=self.role.text().strip(),
            hourly_cost=self.cost.number() or None,
            place=before.place,
        )

    @Slot()
    def _on_name_text_changed(self) -> None:
        self.buttons.button(Button.Ok).setEnabled(bool(self.name.text().strip()))

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self._before is not None:
            self.removal_requested.emit(self._before.id)
        self.reject()

    @Slot()
    def _on_away_clicked(self) -> None:
        if self._before is not None:
            self.away_requested.emit(self._before.id)
        self.reject()

    @Slot()
    def accept(self) -> None:
        """Hand over what was entered; days that are filled in but not added yet are meant to be."""
        self.days.take()
        self.person_chosen.emit(self.entered())
        super().accept()
