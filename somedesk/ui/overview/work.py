"""Cards of the overview about the work: what is due, and the next best thing to do."""

import datetime as dt
from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from somedesk.content.links import proposed_action, regards
from somedesk.content.suggestions import catalogue, role_name, texts
from somedesk.domain.client import Action
from somedesk.domain.links.finding import SEEN
from somedesk.domain.links.suggesting import suggestions
from somedesk.domain.plan.plan import Ranked, Suggestion, in_plan_order, is_open, is_overdue
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import SET_TARGETS, Document
from somedesk.ui.kit.rows import Columns
from somedesk.ui.overview.card import OverviewCard
from somedesk.ui.plan.action_words import hours, lifts
from somedesk.ui.plan.empty import why_no_suggestions
from somedesk.ui.plan.suggestion_strip import NoSuggestions

SHOWN = 5


class DueCard(OverviewCard):
    """What should have been done, then what is due next."""

    shows = frozenset({"actions"})

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "due", "plan", parent)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("What is due"))
        self.link.setText(self.tr("Action plan"))

    def fill(self, document: Document) -> None:
        unfinished = [
            action for action in in_plan_order(document.client, self.context.localisation.language) if is_open(action)
        ]
        dated = [action for action in unfinished if action.due is not None]
        if not unfinished:
            self._add_nothing(bool(document.client.actions))
            return
        today = document.today()
        columns = Columns(1)
        for action in dated[:SHOWN]:
            when = self.label(self._when(action, today), self._kind(action, today))
            when.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.rows.add(when, self.label(action.title, wrap=True), columns=columns)
            owner = self.label(action.owner or self.tr("no owner"), "small", wrap=True)
            self.rows.add(None, owner, columns=columns, above=1)
        if not dated:
            self.line(self.tr("None of the open actions has a due date."), "muted")
        elif len(unfinished) > SHOWN:
            more = len(unfinished) - min(len(dated), SHOWN)
            self.line(self.tr("%n more open action(s)", "", more), "muted")

    def _when(self, action: Action, today: dt.date) -> str:
        day = self.context.localisation.short_day(action.due)
        return self.tr("{day} · overdue").format(day=day) if is_overdue(action, today) else day

    @staticmethod
    def _kind(action: Action, today: dt.date) -> str:
        return "warning" if is_overdue(action, today) else "subheading"

    def _add_nothing(self, has_actions: bool) -> None:
        if has_actions:
            self.line(self.tr("Everything on the plan is done or dropped."), "muted")
            return
        self.line(
            self.tr("Nothing is planned yet. An action has an owner, a due date and a measure of success."), "muted"
        )
        self.step("start_plan", self.tr("Make a plan")).clicked.connect(self._on_link_clicked)


class NextCard(OverviewCard):
    """The suggestion that lifts most for its effort, and why. ``action_chosen`` carries the Action to add."""

    shows = OverviewCard.shows | SEEN | {"actions", "owners"}
    action_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "next", "plan", parent)
        self._document: Document | None = None
        self._best: Ranked | None = None
        self._why: NoSuggestions | None = None
        self._said: tuple[object, ...] | None = None

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The next best thing"))
        self.link.setText(self.tr("All suggestions"))

    def says_else(self, document: Document) -> bool:
        """Most tables may put something else first, or give another reason, and hardly ever do."""
        client, assessment, language = document.client, document.assessment, self.context.localisation.language
        at_odds = document.findings().open
        ranked = suggestions(client, assessment, _known(document), at_odds, document.today()) if assessment else ()
        self._best = best = ranked[0] if ranked else None
        before, self._said = self._said, None
        if best is None or assessment is None:
            return True
        reasons = tuple(regards(best, client, at_odds, language))
        self._said = (document, language, document.read_only, best, client.model_of(assessment), reasons)
        return self._said != before

    def fill(self, document: Document) -> None:
        client, assessment = document.client, document.assessment
        self._document, at_odds = document, document.findings().open
        self.link.setVisible(self._best is not None)
        if self._best is None or assessment is None:
            self._why = why = why_no_suggestions(client, assessment, bool(_known(document)))
            self.line(why.reason, "muted")
            self.step("next_step", why.step).clicked.connect(self._on_next_step_clicked)
            return
        model, language = client.model_of(assessment), self.context.localisation.language
        suggestion, text = self._best.suggestion, texts(model.id, language)[self._best.suggestion.id]
        effort = hours(self.context.localisation.compact(suggestion.effort_hours))
        role = role_name(suggestion.role, language)
        self.line(text.title, "subheading").setObjectName("next_title")
        self.line(f"{lifts(suggestion.dimension, suggestion.step, model.text(language))} · {effort} · {role}", "muted")
        self.line(text.text)
        reasons = " ".join((self._reason(self._best), *regards(self._best, client, at_odds, language)))
        self.line(reasons, "muted").setObjectName("next_reason")
        button = self.step("add_to_plan", self.tr("Add to plan"))
        button.setProperty("kind", "primary")
        button.setEnabled(not document.read_only)
        button.clicked.connect(self._on_add_clicked)

    def focus_button(self) -> None:
        """Put the focus on the card's button, after what it did has made another of it."""
        for name in ("add_to_plan", "next_step"):
            for button in self.findChildren(QPushButton, name):
                if button.isVisible():
                    button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, best: Ranked) -> str:
        say, gap = self.context.localisation, best.gap
        text = self.tr(
            "Why this: from {value} to the target {target}, weight {weight}, {hours} hours of work. "
            "Nothing else gains more for the work, and nothing has to be done before it."
        )
        return text.format(
            value=say.compact(gap.value),
            target=say.compact(gap.target),
            weight=say.plain(gap.weight),
            hours=say.compact(best.suggestion.effort_hours),
        )

    @Slot()
    def _on_add_clicked(self) -> None:
        document = self._document
        if document is None or self._best is None or document.assessment is None:
            return
        client = document.client
        model = client.model_of(document.assessment)
        action = proposed_action(client, self._best.suggestion, uuid4().hex, document.today(), model.id)
        self.action_chosen.emit(action)

    @Slot()
    def _on_next_step_clicked(self) -> None:
        if self._document is None or self._why is None:
            return
        if self._why.sets_targets:
            self._document.wanted = SET_TARGETS
        self.page_requested.emit(self._why.page)


def _known(document: Document) -> Sequence[Suggestion]:
    """What the catalogue has for the assessment that is shown."""
    assessment = document.assessment
    return catalogue(document.client.model_of(assessment).id) if assessment else ()
