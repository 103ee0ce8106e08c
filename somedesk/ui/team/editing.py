"""What can be done on the team page, whichever tab shows it."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from somedesk.content.team import action_of, remedies, roles_of, told
from somedesk.domain.change import Change
from somedesk.domain.client import Client, Person, PersonKind
from somedesk.domain.plan import plan
from somedesk.domain.records.team import Holding, pair_id
from somedesk.domain.team import capabilities, checks, matrix, people
from somedesk.domain.team.capabilities import Staffing, requirement
from somedesk.domain.team.checks import Finding
from somedesk.ui.desk.page import Page
from somedesk.ui.grid.typed_text import Typed
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.question import Question


class TeamCounts(QObject):
    """Words with a number. A class that no other inherits from, because there PySide would not find the plural."""

    def planned(self, count: int) -> str:
        """ "2 actions are on the action plan."."""
        return self.tr("%n action(s) are on the action plan.", "", count)

    def hangs_on(self, fewest: int) -> str:
        """ "It hangs on 1 person"."""
        return self.tr("It hangs on %n person(s)", "", fewest)

    def lost_with(self, hangs: people.Hanging) -> str:
        """What loses somebody who is taken off the team, and what keeps the name."""
        said = []
        if hangs.capabilities:
            said.append(self.tr("%n capability(ies) lose(s) this person.", "", hangs.capabilities))
        if hangs.departments:
            said.append(self.tr("%n department(s) lose(s) this person.", "", hangs.departments))
        if hangs.open_actions:
            said.append(self.tr("%n open action(s) keep(s) the name as owner.", "", hangs.open_actions))
        return " ".join([*said, self.tr("Undo brings everything back.")])


class TeamEditing(Page):
    """The page's changes, and the dialogs that ask for them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.team: checks.Team | None = None

    @property
    def _client(self) -> Client:
        assert self.document is not None
        return self.document.client

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed."""
        return self.document is None or self.document.read_only

    def look(self) -> checks.Team:
        """What the rules look at, made anew."""
        return checks.look(self._client, roles_of(self._client))

    # People

    @Slot()
    def add_person(self) -> None:
        """Ask for a new person of one's own."""
        self._ask_person(None, "in_house")

    @Slot()
    def add_external(self) -> None:
        """Ask for an agency or a freelancer."""
        self._ask_person(None, "agency")

    @Slot(str)
    def edit_person(self, person: str) -> None:
        """Ask for what is known of a person."""
        self._ask_person(self._client.owners[person], "in_house")

    def _ask_person(self, person: Person | None, kind: PersonKind) -> None:
        from somedesk.ui.team.person import PersonDialog

        if self.is_locked:
            return
        dialog = PersonDialog(self.context, self._client, person, kind, self)
        dialog.person_chosen.connect(partial(self._on_person_chosen, person.id if person else None))
        dialog.removal_requested.connect(self.ask_removal)
        dialog.away_requested.connect(self.try_absence)
        dialog.open()

    def _on_person_chosen(self, before: str | None, person: Person) -> None:
        if before is None:
            last = max((each.place for each in self._client.owners.values()), default=0)
            fields = {name: getattr(person, name) for name in Person.__struct_fields__} | {"place": last}
            if self.make(people.add_person, Person(**fields)):
                self.show_person(person.id)
            return
        fields = {name: getattr(person, name) for name in Person.__struct_fields__}
        self.make(_edited_person, before, fields)
        self.show_person(person.id)

    def show_person(self, person: str) -> None:
        """Put the cursor on a person's column."""

    @Slot(str)
    def ask_removal(self, person: str) -> None:
        """Say what hangs on somebody, and take them off the team if that is meant."""
        hangs = people.hanging(self._client, person)
        text = TeamCounts().lost_with(hangs) if hangs else self.tr("Nothing hangs on this person.")
        box = Question("remove_person", self.tr("Remove “{name}”?").format(name=person), text, self)
        box.offer("remove_person_yes", self.tr("Remove"), partial(self._remove_person, person), "danger")
        box.offer("remove_person_no", self.tr("Keep"))
        box.open()

    def _remove_person(self, person: str) -> None:
        if self.make(people.remove_person, person):
            self.done(self.tr("“{name}” is off the team.").format(name=person))

    @Slot(str)
    def try_absence(self, person: str = "") -> None:
        """Try out that somebody is away for some weeks."""
        from somedesk.ui.team.away import AwayDialog

        if self.document is None or not self._client.owners:
            return
        who = person or next(iter(self._client.owners))
        dialog = AwayDialog(self.context, self._client, who, self.document.today(), self.is_locked, self)
        dialog.actions_requested.connect(self._on_away_actions_requested)
        dialog.open()

    @Slot()
    def show_weeks(self) -> None:
        """What is asked of everybody in the coming weeks."""
        from somedesk.ui.team.weeks import TeamWeeks

        if self.document is not None:
            TeamWeeks(self.context, self._client, self.document.today(), self).open()

    @Slot(object)
    def _on_away_actions_requested(self, found: tuple[Finding, ...]) -> None:
        self._add_actions([(finding, "stand_in") for finding in found])

    # Cells

    @Slot(str, str, object)
    def set_holding(self, person: str, capability: str, fields: dict[str, object]) -> None:
        """Hours, skill or back-up of a cell."""
        self.make(_held, person, capability, fields)

    @Slot(str, str)
    def ask_holding(self, person: str, capability: str) -> None:
        """A cell in a dialog."""
        from somedesk.ui.team.holding import HoldingDialog

        key = pair_id(person, capability)
        held = self._client.holdings.get(key) or Holding(id=key, person=person, capability=capability)
        dialog = HoldingDialog(self.context, held, self.is_locked, self)
        dialog.chosen.connect(self.set_holding)
        dialog.open()

    @Slot(str)
    def ask_need(self, capability: str) -> None:
        """What is needed of a capability."""
        from somedesk.ui.team.capability import CapabilityDialog

        dialog = CapabilityDialog(self.context, requirement(self._client, capability), self.is_locked, self)
        dialog.chosen.connect(self._on_need_chosen)
        dialog.open()

    @Slot(str, object)
    def _on_need_chosen(self, capability: str, fields: dict[str, object]) -> None:
        self.make(_needed, capability, fields)

    @Slot(str, int)
    def move_person(self, person: str, steps: int) -> None:
        """A column to the left or right."""
        if self.make(capabilities.move_person, person, steps):
            self.show_person(person)

    # Matrix, cards, brief

    @Slot(str, str, str)
    def set_letter(self, department: str, task: str, letter: matrix.Letter) -> None:
        """A letter on or off."""
        self.make(matrix.set_letter, department, task, letter)

    @Slot(str, str)
    def clear_letters(self, department: str, task: str) -> None:
        """No letters in a cell."""
        if not self.is_locked:
            self.make(matrix.clear_letters, department, task)

    @Slot(str, object)
    def edit_department(self, department: str, fields: dict[str, object]) -> None:
        """What is said of a department."""
        self.make(_department, department, fields)

    @Slot(object)
    def take_typed(self, typed: Typed) -> None:
        """What was typed on a card, or in the brief."""
        of, field = typed.record
        merge_key = f"{of}-{field}-{typed.session}"
        if of == "brief":
            self.make(matrix.answer_brief, field, answer=typed.text, merge_key=merge_key)
        else:
            self.make(matrix.edit_department, of, **{field: typed.text}, merge_key=merge_key)

    @Slot(str, bool)
    def settle(self, question: str, settled: bool) -> None:
        """Whether a question of the brief is settled."""
        self.make(matrix.answer_brief, question, settled=settled)

    @Slot()
    def add_department(self) -> None:
        """Ask what a new department is called."""
        self._ask_name(self.tr("New department"), "", partial(self._make_named, matrix.add_department))

    @Slot()
    def add_task(self) -> None:
        """Ask what a new task is called."""
        self._ask_name(self.tr("New task"), "", partial(self._make_named, matrix.add_task))

    @Slot(str)
    def rename_department(self, department: str) -> None:
        """Ask for another name."""
        named = self._client.departments[department].name
        self._ask_name(self.tr("Rename the department"), named, partial(self._rename_department, department))

    def rename_task(self, task: str) -> None:
        """Ask for another name."""
        title = self._client.tasks[task].title
        self._ask_name(self.tr("Rename the task"), title, partial(self.make, matrix.rename_task, task))

    @Slot(str)
    def remove_department(self, department: str) -> None:
        """Take one of the client's own away."""
        if self.make(matrix.remove_department, department):
            self.done(self.tr("The department is gone, with its letters."))

    def remove_task(self, task: str) -> None:
        """Take one of the client's own away."""
        if self.make(matrix.remove_task, task):
            self.done(self.tr("The task is gone, with its letters."))

    def _make_named(self, build: Callable[..., Change | None], name: str) -> None:
        self.make(build, uuid4().hex, name)

    def _rename_department(self, department: str, name: str) -> None:
        self.make(matrix.edit_department, department, name=name)

    def _ask_name(self, title: str, text: str, act: Callable[[str], object]) -> None:
        from somedesk.ui.team.asking import NameDialog

        if self.is_locked:
            return
        dialog = NameDialog(title, text, self)
        dialog.named.connect(act)
        dialog.open()

    # Findings

    @Slot(object, str)
    def make_action(self, finding: Finding, remedy: str) -> None:
        """A gap becomes an action."""
        self._add_actions([(finding, remedy)])

    @Slot(str)
    def act_on(self, capability: str) -> None:
        """The likeliest thing to be done about a capability, in one key."""
        team = self.look()
        found = [each for each in checks.findings(team) if each.capability == capability and remedies(each)]
        if self.is_locked or not found:
            self.done_nothing(self.tr("Nothing is wanting there."))
            return
        self.make_action(found[0], remedies(found[0])[0])

    def done_nothing(self, text: str) -> None:
        """Say why nothing was done."""
        from somedesk.ui.kit.notice import Notice

        self.notice.emit(Notice(text))

    def _add_actions(self, wanted: list[tuple[Finding, str]]) -> None:
        if self.document is None or not wanted:
            return
        today = self.document.today()
        new = [action_of(remedy, finding, self._client, uuid4().hex, today) for finding, remedy in wanted]
        done = self.make(plan.add_action, new[0]) if len(new) == 1 else self.make(plan.add_actions, new)
        if done:
            one = self.tr("“{title}” is on the action plan.").format(title=new[0].title)
            self.done(one if len(new) == 1 else TeamCounts().planned(len(new)))

    @Slot(object)
    def explain(self, finding: Finding) -> None:
        """Why a finding is one."""
        say = self.context.localisation
        words = told(finding, self._client, say.language, lambda value, _: say.compact(value))
        box = Question("why", words.title, f"{words.text}\n\n{words.why}", self)
        box.offer("why_close", self.tr("Close"))
        box.open()

    @Slot(object)
    def ask_dismissal(self, finding: Finding) -> None:
        """Why a finding is to be set aside."""
        from somedesk.ui.team.asking import DismissDialog

        say = self.context.localisation
        words = told(finding, self._client, say.language, lambda value, _: say.compact(value))
        dialog = DismissDialog(words.title, self)
        dialog.reason_given.connect(partial(self._dismiss, finding))
        dialog.open()

    def _dismiss(self, finding: Finding, reason: str) -> None:
        if self.document is not None:
            self.make(checks.dismiss, finding, reason, self.document.today())

    @Slot(object)
    def take_back(self, finding: Finding) -> None:
        """Look at a finding again."""
        self.make(checks.take_back, finding)

    @Slot()
    def explain_hinge(self) -> None:
        """On how many it hangs, and why."""
        hinge = Staffing(self._client).hinge
        if hinge.fewest is None:
            return
        box = Question("hinge", TeamCounts().hangs_on(hinge.fewest), self._hinge_text(hinge), self)
        box.offer("hinge_away", self.tr("Try it out…"), partial(self.try_absence, next(iter(hinge.people), "")))
        box.offer("hinge_close", self.tr("Close"))
        box.open()

    def _hinge_text(self, hinge: capabilities.Hinge) -> str:
        from somedesk.content.suggestions import capability_name

        rule = self.tr(
            "Counted are the fewest absences that leave a needed capability with nobody at the required skill, or with "
            "too few hours."
        )
        language = self.context.localisation.language
        names = ", ".join(capability_name(key, language) for key in hinge.capabilities)
        stops = self.tr("These stop first: {capabilities}.").format(capabilities=names)
        who = self.tr("If these are away: {people}.").format(people=", ".join(hinge.people))
        return f"{stops}\n{who}\n\n{rule}"


def _edited_person(client: Client, person: str, fields: dict[str, object]) -> Change | None:
    return people.edit_person(client, person, **fields)


def _held(client: Client, person: str, capability: str, fields: dict[str, object]) -> Change | None:
    return capabilities.set_holding(client, person, capability, **fields)


def _needed(client: Client, capability: str, fields: dict[str, object]) -> Change | None:
    return capabilities.set_need(client, capability, **fields)


def _department(client: Client, department: str, fields: dict[str, object]) -> Change | None:
    return matrix.edit_department(client, department, **fields)
