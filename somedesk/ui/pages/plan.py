"""The action plan: suggestions in order of priority, the list of actions, and the same on a timeline."""

from functools import partial
from typing import Any
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from somedesk.content.models import built_in
from somedesk.content.suggestions import action_from, catalogue, role_names, texts
from somedesk.content.themes import Theme
from somedesk.domain import plan
from somedesk.domain.client import ACTION_STATUSES, PRIORITIES, Action
from somedesk.domain.maturity_model import MaturityModel
from somedesk.ui.context import Context
from somedesk.ui.dialogs.action_batch import ActionBatchEditor
from somedesk.ui.dialogs.action_editor import ActionEditor
from somedesk.ui.dialogs.suggestion_picker import SuggestionPicker
from somedesk.ui.document import Changed, Document
from somedesk.ui.icons import icon
from somedesk.ui.notice import Notice
from somedesk.ui.pages.page import Page
from somedesk.ui.pages.plan_empty import EmptyPlan, why_no_suggestions
from somedesk.ui.pages.plan_table import ActionTable
from somedesk.ui.widgets.action_filter_bar import ActionFilterBar
from somedesk.ui.widgets.action_model import FieldEdit, PlanFilter
from somedesk.ui.widgets.action_suggestions import SuggestionStrip
from somedesk.ui.widgets.action_timeline import TimelineCard
from somedesk.ui.widgets.action_words import priority_name, status_name

# From this height on there is room for the timeline below the list.
_ROOM_FOR_BOTH = 780


class PlanPage(Page):
    """What to do, by whom, by when."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("plan_page")
        theme = context.appearance.theme
        self.suggestions = SuggestionStrip(context, self)
        self.filter_bar = ActionFilterBar(theme, self)
        self.table = ActionTable(context, self.owners, self)
        self.timeline = TimelineCard(context, self)
        self.empty = EmptyPlan(self)
        self._ranked: tuple[plan.Ranked, ...] = ()
        self._build_header()
        self._lay_out()
        self._connect()
        self.use_theme(theme)
        self.retranslate()

    def _build_header(self) -> None:
        self.list_button, self.timeline_button = QPushButton(self), QPushButton(self)
        self.add_button, self.export_button = QPushButton(self), QPushButton(self)
        views = QButtonGroup(self)
        for name, button in (
            ("plan_show_list", self.list_button),
            ("plan_show_timeline", self.timeline_button),
            ("plan_add", self.add_button),
            ("plan_export", self.export_button),
        ):
            button.setObjectName(name)
            self.header_row.addWidget(button)
        for button in (self.list_button, self.timeline_button):
            button.setCheckable(True)
            views.addButton(button)
        self.list_button.setChecked(True)
        self.export_button.setProperty("kind", "primary")
        views.buttonClicked.connect(self._show_parts)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        column.addWidget(self.suggestions)
        self.list_card = QFrame(self)
        self.list_card.setObjectName("plan_list_card")
        self.list_card.setProperty("kind", "card")
        inside = QVBoxLayout(self.list_card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(10)
        inside.addWidget(self.filter_bar)
        self.stack = QStackedWidget(self.list_card)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        inside.addWidget(self.stack, 1)
        column.addWidget(self.list_card, 3)
        column.addWidget(self.timeline, 2)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._on_new_requested)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.suggestions.suggestion_chosen.connect(self._on_suggestion_chosen)
        self.suggestions.all_requested.connect(self._on_all_suggestions_requested)
        self.suggestions.page_requested.connect(self.page_requested)
        self.filter_bar.filter_changed.connect(self._on_filter_changed)
        self.filter_bar.edit_button.clicked.connect(self._on_details_requested)
        self.filter_bar.delete_button.clicked.connect(self._on_delete_requested)
        self.table.actions_model.field_edited.connect(self._on_model_field_edited)
        self.table.details_requested.connect(self._on_details_requested)
        self.table.new_requested.connect(self._on_new_requested)
        self.table.duplicate_requested.connect(self._on_duplicate_requested)
        self.table.delete_requested.connect(self._on_delete_requested)
        self.table.menu_requested.connect(self._on_menu_requested)
        self.table.choice_changed.connect(self._on_choice_changed)
        self.timeline.action_chosen.connect(self._on_timeline_action_chosen)
        self.empty.clear_requested.connect(self.filter_bar.clear)
        self.empty.new_requested.connect(self._on_new_requested)

    # What the page shows

    def subtitle(self) -> str:
        parts = [self.tr("Action plan")]
        if self.document is not None:
            actions = self.document.client.actions.values()
            parts.append(self.tr("%n action(s)", "", len(actions)))
            overdue = sum(plan.is_overdue(action, self.document.today()) for action in actions)
            if overdue:
                parts.append(self.tr("%n overdue", "", overdue))
        return " · ".join(parts)

    def retranslate(self) -> None:
        self.list_button.setText(self.tr("List"))
        self.timeline_button.setText(self.tr("Timeline"))
        self.add_button.setText(self.tr("Action"))
        self.add_button.setToolTip(self.tr("New action (Ctrl+Enter in the list)"))
        self.add_button.setAccessibleName(self.tr("New action"))
        self.export_button.setText(self.tr("Export…"))
        self.filter_bar.retranslate()
        self.table.retranslate()
        self.timeline.retranslate()
        self.empty.retranslate()

    def use_theme(self, theme: Theme) -> None:
        self.add_button.setIcon(icon("plus", theme))
        self.filter_bar.use_theme(theme)
        self.suggestions.use_theme(theme)
        self.table.use_theme(theme)
        self.timeline.use_theme(theme)

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.filter_bar.clear()
        super().set_document(document)

    def refresh(self) -> None:
        self._show_actions()
        self._show_suggestions()

    def refresh_changed(self, changed: Changed) -> None:
        if "actions" in changed.tables:
            self._show_actions()
        self._show_suggestions()

    def _show_actions(self) -> None:
        if self.document is None:
            return
        actions, today = plan.in_plan_order(self.document.client), self.document.today()
        model = self._naming_model()
        text = model.text(self.context.localisation.language)
        self.table.delegate.language = self._plan_language()
        self.table.actions_model.read_only = self.document.read_only
        self.table.actions_model.use_model(model, text)
        self.table.actions_model.show_actions(actions, today)
        owners = sorted({a.owner for a in actions if a.owner}, key=self.context.localisation.collator().sortKey)
        self.filter_bar.offer(owners, [(text.areas[area.id].name, area.id) for area in model.structure.areas])
        self.add_button.setEnabled(not self.document.read_only)
        self.timeline.show_actions(actions, today)
        self._show_parts()

    @Slot()
    def _show_parts(self) -> None:
        """The list or why it is empty; the timeline where there is room, or where it is asked for."""
        has_actions = self.table.actions_model.rowCount() > 0
        only_timeline = self.timeline_button.isChecked()
        self.list_card.setVisible(not only_timeline)
        self.timeline.setVisible(only_timeline or (has_actions and self.height() >= _ROOM_FOR_BOTH))
        self.filter_bar.setVisible(has_actions)
        self.empty.show_reason(filtered=has_actions)
        shown = self.table if self.table.order.rowCount() else self.empty
        self.stack.setCurrentWidget(shown)
        self._on_choice_changed()

    def take_focus(self) -> None:
        shown = self.table if self.stack.currentWidget() is self.table else self.empty.button
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_suggestions(self) -> None:
        document = self.document
        if document is None:
            return
        assessment = document.assessment
        model = document.client.model_of(assessment) if assessment else None
        known = catalogue(model.id) if model else ()
        self._ranked = plan.ranked_suggestions(document.client, assessment, known) if assessment else ()
        if self._ranked and model is not None:
            language = self.context.localisation.language
            self.suggestions.show_ranked(
                self._ranked, texts(model.id, language), model.text(language), document.read_only
            )
        else:
            self.suggestions.show_reason(why_no_suggestions(document.client, assessment, bool(known)))

    def _naming_model(self) -> MaturityModel:
        """The model that names what actions lift: that of the shown assessment, else any that the client has."""
        models = self.document.client.models if self.document else {}
        return self.model or next(iter(models.values()), None) or built_in()

    def owners(self) -> list[str]:
        """Who can be proposed as owner: those on the plan, then the roles."""
        client = self.document.client if self.document else None
        known = {action.owner for action in client.actions.values() if action.owner} if client else set()
        roles = role_names(self._plan_language()).roles.values()
        return [*sorted(known, key=self.context.localisation.collator().sortKey), *(r for r in roles if r not in known)]

    def _plan_language(self) -> str:
        """The plan is the client's, whatever language the screen speaks."""
        return self.document.client.profile.language if self.document else self.context.localisation.language

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_parts()

    def commit_pending(self) -> None:
        self.table.commit_pending()
        editor = self.findChild(ActionEditor)
        if editor is not None:
            editor.commit_pending()

    # What can be done

    @Slot(str)
    def _on_suggestion_chosen(self, suggestion: str) -> None:
        self._add_suggestions((suggestion,))

    @Slot(object)
    def _on_suggestions_chosen(self, suggestions: tuple[str, ...]) -> None:
        self._add_suggestions(suggestions)

    def _add_suggestions(self, ids: tuple[str, ...]) -> None:
        assert self.document is not None
        model, today = self._naming_model(), self.document.today()
        by_id = {ranked.suggestion.id: ranked.suggestion for ranked in self._ranked}
        new = [
            action_from(by_id[key], self._plan_language(), uuid4().hex, today, model.id) for key in ids if key in by_id
        ]
        done = self.make(plan.add_action, new[0]) if len(new) == 1 else self.make(plan.add_actions, new)
        if not done:
            return
        self.table.choose(*(action.id for action in new))
        count = self.tr("%n action(s) added.", "", len(new))
        one = self.tr("“{title}” is on the plan.").format(title=new[0].title)
        self.notice.emit(
            Notice(self.tr("{done} Give it a date and an owner.").format(done=one if len(new) == 1 else count))
        )

    @Slot()
    def _on_all_suggestions_requested(self) -> None:
        if not self._ranked:
            return
        picker = SuggestionPicker(self.context, self._naming_model(), self._ranked, self._plan_language(), self)
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
        editor = ActionEditor(self.context, self.document, action, self._naming_model(), self.owners, self)
        editor.delete_requested.connect(self._on_editor_delete_requested)
        editor.finished.connect(partial(self._on_editor_finished, action.id))
        editor.open()

    def _on_editor_finished(self, action: str, result: int) -> None:
        if self.document is not None and action in self.document.client.actions:
            self.table.choose(action)
        self.table.setFocus()

    def _on_batch_fields_chosen(self, actions: tuple[str, ...], fields: tuple[tuple[str, object], ...]) -> None:
        self._edit(actions, **dict(fields))

    @Slot(object)
    def _on_model_field_edited(self, edit: FieldEdit) -> None:
        self._edit((edit.action,), **{edit.field: edit.value})

    def _edit(self, actions: tuple[str, ...], **fields: Any) -> None:
        assert self.document is not None
        today = self.document.today()
        if len(actions) == 1:
            self.make(plan.edit_action, actions[0], today, **fields)
        else:
            self.make(plan.edit_actions, actions, today, **fields)

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
            self.table.selectRow(min(max(row, 0), left - 1))
        count = self.tr("%n action(s) deleted.", "", len(actions))
        one = self.tr("“{title}” is deleted.").format(title=title)
        self.notice.emit(
            Notice(self.tr("{done} Ctrl+Z takes it back.").format(done=one if len(actions) == 1 else count))
        )

    @Slot(QPoint)
    def _on_menu_requested(self, position: QPoint) -> None:
        menu = self.make_menu()
        menu.popup(self.table.viewport().mapToGlobal(position))

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
        statuses, priorities = menu.addMenu(self.tr("Status")), menu.addMenu(self.tr("Priority"))
        statuses.setObjectName("plan_menu_status")
        priorities.setObjectName("plan_menu_priority")
        for value in ACTION_STATUSES:
            statuses.addAction(status_name(value), partial(self._edit, chosen, status=value))
        for level in PRIORITIES:
            priorities.addAction(priority_name(level), partial(self._edit, chosen, priority=level))
        for submenu in (statuses, priorities):
            submenu.setEnabled(is_editable and bool(chosen))
        menu.addSeparator()
        remove = menu.addAction(icon("trash-2", theme, "warning"), self.tr("Delete"), self._on_delete_requested)
        remove.setEnabled(is_editable and bool(chosen))
        return menu

    @Slot()
    def _on_choice_changed(self) -> None:
        read_only = self.document is None or self.document.read_only
        self.filter_bar.set_chosen_count(len(self.table.chosen()), read_only)

    @Slot(object)
    def _on_filter_changed(self, chosen: PlanFilter) -> None:
        self.table.order.show_only(chosen)
        self._show_parts()

    @Slot(str)
    def _on_timeline_action_chosen(self, action: str) -> None:
        self.table.choose(action)
        if self.document is not None:
            self._open_editor(self.document.client.actions[action])

    @Slot()
    def _on_export_clicked(self) -> None:
        self.page_requested.emit("reports")
