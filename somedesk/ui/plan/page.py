"""The action plan: suggestions in order of priority, and the actions as a list, a board, a timeline or by owner."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.suggestions import texts
from somedesk.content.themes import Theme
from somedesk.domain.client import Action
from somedesk.domain.plan import plan, planning
from somedesk.domain.plan.first_targets import hours_until_targets
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import SET_TARGETS, Changed, Document
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.action_model import ACTION_ROLE, PlanFilter
from somedesk.ui.plan.action_words import hours
from somedesk.ui.plan.board import Board
from somedesk.ui.plan.editing import PlanEditing
from somedesk.ui.plan.empty import EmptyPlan, why_no_suggestions, with_targets
from somedesk.ui.plan.filter_bar import ActionFilterBar
from somedesk.ui.plan.follow_up import FollowUpStrip
from somedesk.ui.plan.header import PlanHeader
from somedesk.ui.plan.suggestion_strip import NoSuggestions, SuggestionStrip
from somedesk.ui.plan.timeline_card import TimelineCard
from somedesk.ui.plan.workload import Workload

# From this height on there is room for the timeline below the list.
_ROOM_FOR_BOTH = 780
# Below this height, the two bars above the list stand side by side, if the page is as wide as that.
_HIGH, _WIDE = 700, 860
_UNLIMITED = 16_777_215


class PlanPage(PlanEditing):
    """What to do, by whom, by when."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("plan_page")
        theme = context.appearance.theme
        self.follow_up = FollowUpStrip(context, self)
        self.suggestions = SuggestionStrip(context, self)
        self.filter_bar = ActionFilterBar(theme, self)
        self.board = Board(context, self)
        self.workload = Workload(context, self)
        self.timeline = TimelineCard(context, self)
        self.empty = EmptyPlan(self)
        self._follows = False
        self._header = header = PlanHeader(self.header_row, self)
        self.list_button, self.board_button = header.list, header.board
        self.timeline_button, self.owners_button = header.timeline, header.owners
        self.add_button, self.export_button = header.add, header.export
        header.views.buttonToggled.connect(self._on_view_toggled)
        self._lay_out()
        self._connect()
        self._connect_views()
        self.use_theme(theme)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(12)
        self._bars = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._bars.setSpacing(12)
        self._bars.addWidget(self.follow_up, 1)
        self._bars.addWidget(self.suggestions, 1)
        column.addLayout(self._bars)
        self.list_card = QFrame(self)
        self.list_card.setObjectName("plan_list_card")
        self.list_card.setProperty("kind", "card")
        inside = QVBoxLayout(self.list_card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(10)
        inside.addWidget(self.filter_bar)
        self.stack = QStackedWidget(self.list_card)
        for view in (self.table, self.board, self.workload, self.empty):
            self.stack.addWidget(view)
        inside.addWidget(self.stack, 1)
        column.addWidget(self.list_card, 3)
        column.addWidget(self.timeline, 2)

    def _connect(self) -> None:
        for button in (self.filter_bar.propose_button, self.workload.propose):
            button.clicked.connect(self._on_propose_clicked)
        self.add_button.clicked.connect(self._on_new_requested)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.suggestions.suggestion_chosen.connect(self._on_suggestion_chosen)
        self.suggestions.all_requested.connect(self._on_all_suggestions_requested)
        self.suggestions.step_requested.connect(self._on_suggestions_step_requested)
        self.suggestions.offer_taken.connect(self._on_targets_taken)
        self.follow_up.page_requested.connect(self.page_requested)
        self.follow_up.carry_requested.connect(self.carry_over)
        self.filter_bar.filter_changed.connect(self._on_filter_changed)
        self.filter_bar.edit_button.clicked.connect(self._on_details_requested)
        self.filter_bar.delete_button.clicked.connect(self._on_delete_requested)
        self.empty.clear_requested.connect(self.filter_bar.clear)
        self.empty.new_requested.connect(self._on_new_requested)
        self.empty.capacity_requested.connect(self.edit_capacity)

    def _connect_views(self) -> None:
        self.table.duplicate_requested.connect(self._on_duplicate_requested)
        self.table.details_requested.connect(self._on_details_requested)
        self.board.details_requested.connect(self._on_details_requested)
        self.board.status_chosen.connect(self._on_board_status_chosen)
        bars = self.timeline.timeline
        bars.action_chosen.connect(self._on_timeline_action_chosen)
        bars.dates_edited.connect(self._on_timeline_dates_edited)
        self.workload.actions_chosen.connect(self._on_workload_actions_chosen)
        self.workload.capacity_requested.connect(self.edit_capacity)
        self.workload.details_requested.connect(self._on_details_requested)
        for view in (self.table, self.board, bars, self.workload):
            view.menu_requested.connect(self._on_menu_requested)
        for view in (self.table, self.board, bars):
            view.new_requested.connect(self._on_new_requested)
            view.delete_requested.connect(self._on_delete_requested)
            view.choice_changed.connect(partial(self._on_choice_changed, view))

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        menu = QMenu(self.export_button)
        menu.setObjectName("exchange_menu")
        for name in ("page_reports", "export", "import_actions"):
            menu.addAction(desk.commands[name])
        self.export_button.setMenu(menu)

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
        for part in (self._header, self.filter_bar, self.table, self.board, self.timeline, self.workload, self.empty):
            part.retranslate()

    def use_theme(self, theme: Theme) -> None:
        for part in (
            self._header,
            self.filter_bar,
            self.suggestions,
            self.table,
            self.board,
            self.timeline,
            self.workload,
        ):
            part.use_theme(theme)

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.filter_bar.clear()
        super().set_document(document)

    def refresh(self) -> None:
        self._show_actions()
        self._show_suggestions()

    def refresh_changed(self, changed: Changed) -> None:
        if changed.tables & {"actions", "owners", "client", "holdings", "entries"}:  # a person's week, and who has it
            self._show_actions()
        self._show_suggestions()  # any table can have something to say of them

    def _show_actions(self) -> None:
        if self.document is None:
            return
        actions, today = (
            plan.in_plan_order(self.document.client, self.context.localisation.language),
            self.document.today(),
        )
        model = self.naming_model()
        text = model.text(self.context.localisation.language)
        self.table.delegate.language = self.plan_language()
        self.table.actions_model.read_only = self.board.read_only = self.document.read_only
        self.table.actions_model.use_model(model, text)
        self._follows = True  # the list takes rows out and puts them in; what is chosen is told once, at the end
        self.table.actions_model.show_actions(actions, today)
        self._follows = False
        owners = sorted({a.owner for a in actions if a.owner}, key=self.context.localisation.collator().sortKey)
        self.filter_bar.offer(owners, [(text.areas[area.id].name, area.id) for area in model.structure.areas])
        self.add_button.setEnabled(not self.document.read_only)
        for button in (self.filter_bar.propose_button, self.workload.propose):
            button.setEnabled(any(plan.is_open(action) for action in actions))
        self._show_parts()

    @Slot()
    def _show_parts(self) -> None:
        """The chosen view or why it is empty; the timeline also where there is room below the list."""
        has_actions = self.table.actions_model.rowCount() > 0
        is_empty = self.table.order.rowCount() == 0
        views = {self.list_button: self.table, self.board_button: self.board, self.owners_button: self.workload}
        view = views.get(self._header.shown)
        only_timeline = view is None and not is_empty
        self.timeline.setVisible(
            only_timeline or (view is self.table and has_actions and self.height() >= _ROOM_FOR_BOTH)
        )
        self.filter_bar.setVisible(has_actions and view is not self.workload)
        self.empty.show_reason(filtered=has_actions)
        # The weeks are everyone's, whatever is filtered.
        shown: QWidget = (
            self.empty if is_empty and (view is not self.workload or not has_actions) else view or self.table
        )
        self.stack.setVisible(not only_timeline)
        self.list_card.setMaximumHeight(self.list_card.minimumSizeHint().height() if only_timeline else _UNLIMITED)
        self.stack.setCurrentWidget(shown)
        self._fill_views()
        self._on_choice_changed(self.table)

    def _fill_views(self) -> None:
        """Only what is on the screen is filled: a change must not cost four views."""
        if self.document is None:
            return
        client, today = self.document.client, self.document.today()
        if self.stack.currentWidget() is self.board:
            self.board.show_actions(self._in_order(), today, self.plan_language())
        elif self.stack.currentWidget() is self.workload:
            self.workload.show_client(client, today)
        if not self.timeline.isHidden():
            after = planning.prerequisites(client, self.known_suggestions())
            self.timeline.show_actions(self._in_order(), today, after, client.profile, self.document.read_only)

    def _in_order(self) -> list[Action]:
        """What passes the filter, in the order of the list."""
        order = self.table.order
        return [order.index(row, 0).data(ACTION_ROLE) for row in range(order.rowCount())]

    def _show_suggestions(self) -> None:
        document = self.document
        if document is None:
            return
        assessment = document.assessment
        model = document.client.model_of(assessment) if assessment else None
        known = self.known_suggestions() if model else ()
        self._ranked = self.ranked(known)
        if self._ranked and model is not None:
            language = self.context.localisation.language
            self.suggestions.show_ranked(
                self._ranked, texts(model.id, language), model.text(language), document.read_only
            )
        else:
            why = why_no_suggestions(document.client, assessment, bool(known))
            self.suggestions.show_reason(self._with_offer(why))
        self.follow_up.show_document(document)

    def _with_offer(self, why: NoSuggestions) -> NoSuggestions:
        """Targets to begin with, where there is none and the assessment can be changed."""
        targets = self.proposed_targets()
        if self.document is None or self.document.assessment is None or not targets:
            return why
        there = hours_until_targets(self.document.client, self.document.assessment, self.document.today())
        text = self.naming_model().text(self.context.localisation.language)
        return with_targets(why, targets, hours(self.context.localisation.compact(round(there))), text)

    def take_focus(self) -> None:
        by_view: dict[QWidget, QWidget] = {
            self.table: self.table,
            self.board: self.board.first_list(),
            self.workload: self.workload.table,
            self.empty: self.empty.button,
        }
        shown = (
            by_view[self.stack.currentWidget() or self.table]
            if self.stack.isVisibleTo(self)
            else self.timeline.timeline
        )
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_suggestions_step_requested(self, why: NoSuggestions) -> None:
        if self.document is not None and why.sets_targets:
            self.document.wanted = SET_TARGETS
        self.page_requested.emit(why.page)

    def bring_into_view(self, changed: Changed) -> bool:
        known = changed.ids & self.document.client.actions.keys() if self.document else frozenset()
        if known:
            chosen = self.table.chosen()
            self.table.choose(*(chosen if known & set(chosen) else sorted(known)))
            self._choose(self.table.chosen(), self.table)  # also where they were chosen already, and scrolled away
            return bool(known & set(self._chosen_in_view()))
        # What is gone is missed where everything is shown.
        is_filtered = self.filter_bar.chosen() != PlanFilter()
        return "actions" not in changed.tables or not (is_filtered or self._header.shown is self.owners_button)

    def _chosen_in_view(self) -> tuple[str, ...]:
        """Which of the chosen actions can be seen: the weeks show none, the timeline those with dates."""
        if self._header.shown is self.owners_button:
            return ()
        if self._header.shown is self.board_button:
            return self.board.chosen()
        return (self.table if self._header.shown is self.list_button else self.timeline.timeline).chosen()

    def select(self, record: str) -> None:
        self.table.choose(record)
        if record not in self.table.chosen():
            # The filter hides it.
            self.filter_bar.clear()
            self.table.choose(record)
        self._choose(self.table.chosen(), self.table)
        if record and record not in self._chosen_in_view():
            self.list_button.setChecked(True)
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side_by_side = self.height() < _HIGH and self.width() >= _WIDE
        direction = QBoxLayout.Direction
        self._header.fit(self.width())
        self._bars.setDirection(direction.LeftToRight if side_by_side else direction.TopToBottom)
        self._show_parts()

    def commit_pending(self) -> None:
        self.table.commit_pending()
        # Not among all that is on the page: Qt's bindings would make an object of each part to see what it is.
        editor = self.findChild(ActionEditor, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if editor is not None:
            editor.commit_pending()

    # What is chosen, in whatever view

    @Slot(object)
    def _on_choice_changed(self, source: QWidget) -> None:
        """What is chosen in one view is chosen in all."""
        if self._follows:
            return
        views = (self.table, self.board, self.timeline.timeline)
        chosen = next((view.chosen() for view in views if view is source), ())
        self._choose(chosen, source)

    def _choose(self, chosen: tuple[str, ...], source: QWidget) -> None:
        self._follows = True
        if source is not self.table:
            self.table.clearSelection()
            self.table.choose(*chosen)
        for view in (self.board, self.timeline.timeline):
            if view is not source:
                view.choose(*chosen)
        self._follows = False
        read_only = self.document is None or self.document.read_only
        self.filter_bar.set_chosen_count(len(chosen), read_only)

    @Slot(object)
    def _on_workload_actions_chosen(self, actions: tuple[str, ...]) -> None:
        self._choose(actions, self.workload)

    @Slot(QAbstractButton, bool)
    def _on_view_toggled(self, button: QAbstractButton, on: bool) -> None:
        if not on:
            return
        self.table.commit_pending()
        self._show_parts()
        self.take_focus()

    @Slot(object)
    def _on_filter_changed(self, chosen: PlanFilter) -> None:
        self.table.order.show_only(chosen)
        self._show_parts()

    @Slot(str)
    def _on_timeline_action_chosen(self, action: str) -> None:
        self.table.choose(action)
        if self.document is not None:
            self._open_editor(self.document.client.actions[action])

    # Planning

    @Slot()
    def _on_propose_clicked(self) -> None:
        self.propose_dates()

    @Slot()
    def _on_export_clicked(self) -> None:
        self.page_requested.emit("reports")
