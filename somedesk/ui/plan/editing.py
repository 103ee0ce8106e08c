"""What can be done to actions on the plan page, in whatever view they are chosen."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from somedesk.content.in_language import role_ids
from somedesk.content.links import proposed_action
from somedesk.content.models import built_in
from somedesk.content.suggestions import catalogue, role_names
from somedesk.domain.client import ACTION_STATUSES, PRIORITIES, Action
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.links.suggesting import suggestions
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan import follow_up, plan, planning
from somedesk.domain.plan import proposal as proposals
from somedesk.domain.plan.first_targets import first_targets
from somedesk.domain.plan.plan import Suggestion
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.plan.action_batch import ActionBatchEditor
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.action_model import FieldEdit
from somedesk.ui.plan.action_words import priority_name, status_name
from somedesk.ui.plan.board import StatusMove
from somedesk.ui.plan.decisions import ChosenCapacity, Decision, Proposal
from somedesk.ui.plan.suggestion_picker import SuggestionPicker
from somedesk.ui.plan.table import ActionTable
from somedesk.ui.plan.timeline_scale import DatesEdit


class PlanCounts(QObject):
    """Plurals, in a class that no other inherits from: PySide looks for those under the inheriting one's name only."""

    def added(self, count: int) -> str:
        """ "3 actions added."."""
        return self.tr("%n action(s) added.", "", count)

    def deleted(self, count: int) -> str:
        """ "3 actions deleted."."""
        return self.tr("%n action(s) deleted.", "", count)

    def targets_set(self, count: int) -> str:
        """ "3 targets are set. Ctrl+Z takes them back."."""
        return self.tr("%n target(s) set. Ctrl+Z takes it back.", "", count)


class PlanEditing(Page):
    """A page with the list of actions. Whatever view shows them, the list knows which are chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.table = ActionTable(context, self.owners, self)
        self._ranked: tuple[plan.Ranked, ...] = ()
        self.table.actions_model.field_edited.connect(self._on_model_field_edited)

    # Whose words and names

    def naming_model(self) -> MaturityModel:
        """The model that names what actions lift: that of the shown assessment, else any that the client has."""
        document = self.document
        if document is None:
            return built_in()
        return document.model or next(iter(document.client.models.values()), None) or built_in()

    def known_suggestions(self) -> tuple[Suggestion, ...]:
        """The catalogue of that model."""
        return catalogue(self.naming_model().id)

    def owners(self) -> list[str]:
        """Who can be proposed as owner: those on the plan, then the roles."""
        client = self.document.client if self.document else None
        known = {action.owner for action in client.actions.values() if action.owner} if client else set()
        known |= client.owners.keys() if client else set()
        roles = role_names(self.plan_language()).roles.values()
        return [*sorted(known, key=self.context.localisation.collator().sortKey), *(r for r in roles if r not in known)]

    def plan_language(self) -> str:
        """The plan is the client's, whatever language the screen speaks."""
        return self.document.client.profile.language if self.document else self.context.localisation.language

    # What can be done

    @Slot(str)
    def _on_suggestion_chosen(self, suggestion: str) -> None:
        self._add_suggestions((suggestion,))

    @Slot(object)
    def _on_suggestions_chosen(self, suggestions: tuple[str, ...]) -> None:
        self._add_suggestions(suggestions)

    def ranked(self, known: Sequence[Suggestion]) -> tuple[plan.Ranked, ...]:
        """What is suggested for the shown assessment, the best first."""
        document = self.document
        if document is None or document.assessment is None:
            return ()
        at_odds = document.findings().open
        return suggestions(document.client, document.assessment, known, at_odds, document.today())

    def _add_suggestions(self, ids: tuple[str, ...]) -> None:
        assert self.document is not None
        model, today = self.naming_model(), self.document.today()
        by_id = {ranked.suggestion.id: ranked.suggestion for ranked in self._ranked}
        new = [
            proposed_action(self.document.client, by_id[key], uuid4().hex, today, model.id)
            for key in ids
            if key in by_id
        ]
        done = self.make(plan.add_action, new[0]) if len(new) == 1 else self.make(plan.add_actions, new)
        if not done:
            return
        self.table.choose(*(action.id for action in new))
        count = PlanCounts().added(len(new))
        one = self.tr("“{title}” is on the plan.").format(title=new[0].title)
        self.done(self.tr("{done} Give it a due date and an owner.").format(done=one if len(new) == 1 else count))

    @Slot()
    def _on_all_suggestions_requested(self) -> None:
        if self.document is None or not self._ranked:
            return
        picker = SuggestionPicker(self.context, self.document, self.naming_model(), self._ranked, self)
        picker.suggestions_chosen.connect(self._on_suggestions_chosen)
        picker.open()

    @Slot()
    def _on_new_requested(self) -> None:
        if self.document is not None and not self.document.read_only:
            # A title comes with the first letter typed; until then there is nothing on the plan.
            self._open_editor(Action(id=uuid4().hex, title="", created=self.document.today()))

    @Slot()
    def _on_details_requested(self) -> None:
        chosen = self.table.chosen()
        if self.document is None or not chosen:
            return
        if len(chosen) == 1:
            self._open_editor(self.document.client.actions[chosen[0]])
        elif not self.document.read_only:
            dialog = ActionBatchEditor(self.context, len(chosen), self.owners, self)
            dialog.fields_chosen.connect(partial(self._on_batch_fields_chosen, chosen))
            dialog.open()

    def _open_editor(self, action: Action) -> None:
        assert self.document is not None
        self.table.commit_pending()
        editor = ActionEditor(self.context, self.document, action, self.naming_model(), self.owners, self)
        editor.delete_requested.connect(self._on_editor_delete_requested)
        editor.finished.connect(partial(self._on_editor_finished, action.id))
        editor.open()

    def _on_editor_finished(self, action: str, result: int) -> None:
        if self.document is not None and action in self.document.client.actions:
            self.table.choose(action)
        self.take_focus()

    def _on_batch_fields_chosen(self, actions: tuple[str, ...], fields: tuple[tuple[str, Any], ...]) -> None:
        self._edit(actions, **dict(fields))

    @Slot(object)
    def _on_model_field_edited(self, edit: FieldEdit) -> None:
        field: dict[str, Any] = {edit.field: edit.value}
        self._edit((edit.action,), **field)

    @Slot(object)
    def _on_board_status_chosen(self, move: StatusMove) -> None:
        self._edit(move.actions, status=move.status)
        self.table.choose(*move.actions)

    @Slot(object)
    def _on_timeline_dates_edited(self, edit: DatesEdit) -> None:
        # A day at a time by key is one step to whoever presses it.
        key = f"timeline.{edit.action}" if edit.step else None
        dates: dict[str, Any] = dict(edit.fields)
        self._edit((edit.action,), key, **dates)

    def _edit(self, actions: tuple[str, ...], merge_key: str | None = None, **fields: Any) -> None:
        assert self.document is not None
        before, today = self.document.client.actions.keys(), self.document.today()
        if len(actions) == 1:
            self.make(plan.edit_action, actions[0], today, merge_key=merge_key, **fields)
        else:
            self.make(plan.edit_actions, actions, today, **fields)
        now = self.document.client.actions
        new = [now[key] for key in now if key not in before]
        if new:
            due = self.context.localisation.day(new[0].due)
            text = self.tr("“{title}” recurs: the next time is on the plan, due {day}.")
            self.done(text.format(title=new[0].title, day=due))

    @Slot()
    def _on_duplicate_requested(self) -> None:
        current = self.table.current_action()
        if self.document is None or current is None:
            return
        old = self.document.client.actions[current]
        title = self.tr("{title} (copy)").format(title=old.title[:280])
        copy = replace(old, id=uuid4().hex, title=title, created=self.document.today(), completed=None)
        copy = replace(copy, status="planned", percent=0) if old.status != "planned" else copy
        if self.make(plan.add_action, copy):
            self.table.choose(copy.id)

    @Slot()
    def _on_delete_requested(self) -> None:
        self._delete(self.table.chosen())

    @Slot(str)
    def _on_editor_delete_requested(self, action: str) -> None:
        self._delete((action,))

    def _delete(self, actions: tuple[str, ...]) -> None:
        if self.document is None or not actions:
            return
        title = self.document.client.actions[actions[0]].title
        row = self.table.currentIndex().row()
        if not self.make(plan.delete_actions, actions):
            return
        left = self.table.order.rowCount()
        if left:
            choose(self.table, self.table.order.index(min(max(row, 0), left - 1), 0))
        count = PlanCounts().deleted(len(actions))
        one = self.tr("“{title}” is deleted.").format(title=title)
        self.done(one if len(actions) == 1 else count)

    @Slot(QPoint)
    def _on_menu_requested(self, position: QPoint) -> None:
        self.make_menu().popup(position)

    def make_menu(self) -> QMenu:
        """What can be done to the selected actions."""
        chosen, theme = self.table.chosen(), self.context.appearance.theme
        is_editable = self.document is not None and not self.document.read_only
        menu = QMenu(self)
        menu.setObjectName("plan_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("plus", theme), self.tr("New action…"), self._on_new_requested).setEnabled(is_editable)
        menu.addAction(icon("pencil", theme), self.tr("Edit…"), self._on_details_requested).setEnabled(bool(chosen))
        copy = menu.addAction(icon("copy", theme), self.tr("Duplicate"), self._on_duplicate_requested)
        copy.setEnabled(is_editable and len(chosen) == 1)
        menu.addSeparator()
        statuses, priorities = menu.addMenu(word("actions.status")), menu.addMenu(word("actions.priority"))
        statuses.setObjectName("plan_menu_status")
        priorities.setObjectName("plan_menu_priority")
        for value in ACTION_STATUSES:
            statuses.addAction(status_name(value), partial(self._edit, chosen, status=value))
        for level in PRIORITIES:
            priorities.addAction(priority_name(level), partial(self._edit, chosen, priority=level))
        for submenu in (statuses, priorities):
            submenu.setEnabled(is_editable and bool(chosen))
        menu.addSeparator()
        release = menu.addAction(self.tr("Let the planner choose the dates"), partial(self._release, chosen))
        release.setObjectName("plan_menu_release")
        release.setEnabled(is_editable and self._has_fixed(chosen))
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2", theme, "warning"), self.tr("Delete"), self._on_delete_requested)
        remove.setEnabled(is_editable and bool(chosen))
        return menu

    def _has_fixed(self, actions: tuple[str, ...]) -> bool:
        known = self.document.client.actions if self.document else {}
        return any(known[key].start_fixed or known[key].due_fixed for key in actions if key in known)

    def _release(self, actions: tuple[str, ...]) -> None:
        """The dates stay until others are proposed, and accepted."""
        self._edit(actions, start_fixed=False, due_fixed=False)

    # Planning

    def proposed_targets(self) -> Mapping[str, int]:
        """Targets to begin with; none where some are set, or nothing can be changed."""
        document = self.document
        if document is None or document.read_only or document.assessment is None:
            return {}
        if document.assessment.status == "final":
            return {}
        return first_targets(document.client, document.assessment, self.known_suggestions(), document.today())

    @Slot()
    def _on_targets_taken(self) -> None:
        targets = self.proposed_targets()
        if self.document is None or self.document.assessment is None:
            return
        if self.make(assessments.set_targets, self.document.assessment.id, targets):
            self.done(PlanCounts().targets_set(len(targets)))

    def propose_dates(self) -> None:
        """Open the planner: dates that fit everyone's hours, tried before they count."""
        if self.document is None:
            return
        from somedesk.ui.plan.proposal import ProposalDialog

        self.table.commit_pending()
        dialog = ProposalDialog(self.context, self.document, self.naming_model(), self.known_suggestions(), self)
        dialog.proposal_accepted.connect(self._on_proposal_accepted)
        dialog.open()

    @Slot(object)
    def _on_proposal_accepted(self, proposal: Proposal) -> None:
        if self.make(proposals.accept_proposal, proposal.trial, proposal.schedule):
            self.done(self.tr("The dates are on the plan."))

    def edit_capacity(self) -> None:
        """Say how many hours everyone has, and when nobody works."""
        if self.document is None:
            return
        from somedesk.ui.plan.capacity import CapacityDialog

        today = self.document.today()
        dialog = CapacityDialog(self.context, self.document.client, today, self.document.read_only, self)
        dialog.capacity_chosen.connect(self._on_capacity_chosen)
        dialog.open()

    @Slot(object)
    def _on_capacity_chosen(self, chosen: ChosenCapacity) -> None:
        self.make(
            planning.set_capacity,
            chosen.owners,
            unsaid=chosen.unsaid,
            names=chosen.names,
            roles=role_ids(self.plan_language()),
            holidays=chosen.holidays,
            public_holidays=chosen.public_holidays,
            team_hours=chosen.team_hours,
        )

    def carry_over(self) -> None:
        """Say what becomes of what the plan before the latest assessment has left."""
        latest = self.document.client.latest if self.document else None
        if self.document is None or latest is None:
            return
        from somedesk.ui.plan.carry_over import CarryOverDialog

        left = follow_up.unfinished(self.document.client, latest)
        dialog = CarryOverDialog(self.context, left, self.document.today(), self)
        dialog.decided.connect(self._on_carry_over_decided)
        dialog.open()

    @Slot(object)
    def _on_carry_over_decided(self, decision: Decision) -> None:
        assert self.document is not None
        self.make(follow_up.carry_over, decision.carried, decision.dropped, self.document.today())
