"""The strategy: a question at a time or all at once at the left, the document that it becomes at the right."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from somedesk.content.strategy_state import strategy_state
from somedesk.content.themes import Theme
from somedesk.content.words import words
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.strategy.questions import POINTS, STEPS, progress, state, step_of
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import AT_FOOT, Page
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.scrolling import ScrollingColumn, keep_in_sight
from somedesk.ui.strategy.document_pane import DocumentPane
from somedesk.ui.strategy.editing import Editing
from somedesk.ui.strategy.foot import QuestionFoot
from somedesk.ui.strategy.header import StrategyHeader
from somedesk.ui.strategy.place import question_at, seen
from somedesk.ui.strategy.question import QuestionPanel
from somedesk.ui.strategy.removing import Removing
from somedesk.ui.strategy.steps import StepsBar
from somedesk.ui.strategy.versions_room import VersionsRoom

# Below this width the document gives way to the questions; a button brings it.
ROOM_FOR_DOCUMENT = 900
PANES = [620, 400]
LOW = 420
SETTLE_MS = 150
OF_DOCUMENT = frozenset({"strategy", "strategy_versions"})


class StrategyPage(Page):
    """Questions and document."""

    shows = frozenset(
        {
            "purposes", "goals", "target_groups", "platforms", "needs", "strategy", "strategy_answers",
            "strategy_points", "expectations", "strategy_metrics", "strategy_versions",
        }
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._current = QUESTIONS[0]
        self._wants_document: bool | None = None
        self._shows_help = True
        self.editing = Editing(self)
        self.panels: dict[str, QuestionPanel] = {}
        self.steps = StepsBar(self)
        self.head = StrategyHeader(context, self.header_row, self.header)
        self.foot = QuestionFoot(self)
        self.pane = DocumentPane(context, self)
        self._left = QWidget(self)
        self._scroll = ScrollingColumn(self)
        self._scroll.setObjectName("strategy_questions")
        self._scroll.column.setSpacing(10)
        self._is_low: bool | None = None
        self.removing = Removing(self, self.editing)
        self.versions = VersionsRoom(self)
        # All thirteen at once are made one after the other, so that the window stays quick.
        self._making = pause(self, self._make_next)
        self._settle = pause(self, self._show_document, SETTLE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = self._left
        left.setObjectName("strategy_left")
        self._left_column = QVBoxLayout(left)
        self._left_column.setContentsMargins(18, 12, 6, 10)
        self._left_column.setSpacing(8)
        self._left_column.addWidget(self._scroll, 1)
        self._questions = QVBoxLayout()
        self._questions.setSpacing(28)
        self._scroll.column.addLayout(self._questions)
        self._scroll.column.addStretch(1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("strategy_splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.pane)
        self.splitter.setSizes(PANES)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addLayout(row, 1)
        self._place_bars(is_low=False)

    def _place_bars(self, *, is_low: bool) -> None:
        """Above and below the questions; in a low window they are scrolled with them, or there would be no room."""
        if is_low == self._is_low:
            return
        self._is_low = is_low
        self.foot.setProperty(AT_FOOT, not is_low)
        if is_low:
            self._scroll.column.insertWidget(0, self.steps)
            self._scroll.column.addWidget(self.foot)
        else:
            self._outer.insertWidget(0, self.steps)
            self._left_column.addWidget(self.foot)

    def _connect(self) -> None:
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_bar_range_changed)
        self.steps.step_chosen.connect(self._on_steps_step_chosen)
        self.steps.together_chosen.connect(self._on_steps_together_chosen)
        self.foot.previous.clicked.connect(self.to_previous)
        self.foot.next.clicked.connect(self.to_next)
        self.foot.unanswered.clicked.connect(self.to_unanswered)
        self.foot.help_toggled.connect(self._on_foot_help_toggled)
        self.foot.question_chosen.connect(self.go_to)
        self.pane.question_asked.connect(self.go_to)
        self.head.document_toggled.connect(self._on_head_document_toggled)
        self.head.versions_asked.connect(self.versions.show)
        self.head.texts_asked.connect(self.versions.edit_texts)
        self.head.report_asked.connect(self._on_head_report_asked)
        for keys, slot in (("Alt+Right", self.to_next), ("Alt+Left", self.to_previous), ("Ctrl+Return", self.to_next)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self.versions.at_desk(desk)
        self.removing.plan_asked.connect(partial(desk.go, "plan"))

    # --- texts and looks ---

    def subtitle(self) -> str:
        if self.document is None:
            return ""
        found = progress(self.document.client)
        return self.tr("Strategy · {answered} of {count} answered").format(answered=found.answered, count=found.count)

    def retranslate(self) -> None:
        self.head.retranslate()
        self.steps.retranslate()
        self.foot.retranslate()
        self.pane.retranslate()
        for panel in self.panels.values():
            panel.retranslate()

    def use_theme(self, theme: Theme) -> None:
        self.head.use_theme(theme)
        self.foot.use_theme(theme)
        for panel in self.panels.values():
            panel.use_theme(theme)
        self._settle.start()

    # --- content ---

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.commit_pending()
            if document is not None:
                self._current = next((q for q in QUESTIONS if state(document.client, q) != "answered"), QUESTIONS[0])
        super().set_document(document)

    def refresh(self) -> None:
        self._show_questions(QUESTIONS)

    def refresh_changed(self, changed: Changed) -> None:
        if changed.tables <= {"strategy_answers"}:
            self._show_questions(tuple(changed.ids))
        elif changed.tables <= {"strategy_points"} and self.document is not None:
            known = self.document.client.strategy_points
            lists = {known[key].list for key in changed.ids if key in known}
            is_all_known = len(lists) > 0 and changed.ids <= known.keys()
            touched = tuple(question for question, of in POINTS.items() if lists & set(of))
            self._show_questions(touched if is_all_known else QUESTIONS)
        else:
            self._show_questions(QUESTIONS)

    @property
    def is_together(self) -> bool:
        """Whether all questions are shown at once."""
        return self.steps.together.isChecked()

    @property
    def is_editable(self) -> bool:
        """Whether the client can be changed."""
        return self.document is not None and not self.document.read_only

    def panel(self, question: str) -> QuestionPanel:
        """The panel of a question, made when it is first needed."""
        if question not in self.panels:
            made = QuestionPanel(self.editing, question, self._scroll.held)
            made.delete_asked.connect(self.removing.ask)
            made.action_asked.connect(self.removing.to_plan)
            made.see_also.chosen.connect(self.place_requested)
            made.retranslate()
            made.show_guide(self._shows_help)
            earlier = [each for each in QUESTIONS[: QUESTIONS.index(question)] if each in self.panels]
            self._questions.insertWidget(len(earlier), made)
            self.panels[question] = made
            if self.document is not None:
                made.show_client(self.document.client, self.is_editable)
        return self.panels[question]

    def _show_questions(self, touched: tuple[str, ...]) -> None:
        document = self.document
        if document is None:
            return
        known = set(self.panels)
        shown = self.panel(self._current)
        for question, panel in self.panels.items():
            is_shown = self.is_together or panel is shown
            panel.setVisible(is_shown)
            # What has just been made shows the client already.
            if is_shown and question in touched and question in known:
                panel.show_client(document.client, self.is_editable)
        if self.is_together and len(self.panels) < len(QUESTIONS):
            self._making.start()
        self.steps.show_progress(document.client, step_of(self._current))
        self.foot.show_question(document.client, self._current, is_together=self.is_together)
        # Another question's section is gone to at once, but not in the same breath as its panel is made.
        self._settle.start(SETTLE_MS if self.pane.shown_question == self._current else 0)

    @Slot()
    def _make_next(self) -> None:
        missing = next((each for each in QUESTIONS if each not in self.panels), None)
        if missing is not None and self.is_together and self.document is not None:
            below = self._below_head()
            self.panel(missing).show()
            self._making.start()
            QTimer.singleShot(0, self, partial(self._show_head, below))  # which may have been moved down

    @Slot()
    def _show_document(self) -> None:
        if self.document is not None:
            client, today = self.document.client, self.document.today()
            said = strategy_state(client, words(spoken()), today, self.context.localisation.short_day)
            self.pane.show_strategy(client, self._current, f"{client.profile.name} · {said}")

    def commit_pending(self) -> None:
        self.editing.commit()
        for panel in self.panels.values():
            panel.commit()

    # --- from question to question ---

    @Slot(str)
    def go_to(self, question: str) -> None:
        """Show a question, and put the keyboard into it."""
        if self.document is None or question not in QUESTIONS:
            return
        self.commit_pending()
        self._current = question
        self._show_questions((question,))
        panel = self.panel(question)
        if self.is_together:
            QTimer.singleShot(0, self, self._show_head)  # once all is laid out
        else:
            self._scroll.verticalScrollBar().setValue(0)
        panel.take_focus()
        announce(self, panel.accessibleName())

    def _below_head(self) -> int:
        """How far below the heading of this question what is shown begins."""
        return -self.panel(self._current).mapTo(self._scroll.viewport(), QPoint()).y()

    def _show_head(self, below: int = 0) -> None:
        """Among all questions, have the heading of this one at the top, or what is so far ``below`` it."""
        if self.is_together:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() - self._below_head() + below)

    @Slot()
    def to_next(self) -> None:
        """The question after this one."""
        self.go_to(QUESTIONS[min(QUESTIONS.index(self._current) + 1, len(QUESTIONS) - 1)])

    @Slot()
    def to_previous(self) -> None:
        """The question before this one."""
        self.go_to(QUESTIONS[max(QUESTIONS.index(self._current) - 1, 0)])

    @Slot()
    def to_unanswered(self) -> None:
        """The next question that is not answered, from here on round."""
        if self.document is None:
            return
        place = QUESTIONS.index(self._current) + 1
        order = (*QUESTIONS[place:], *QUESTIONS[:place])
        self.go_to(next((q for q in order if state(self.document.client, q) != "answered"), self._current))

    @Slot(str)
    def _on_steps_step_chosen(self, step: str) -> None:
        if self.document is not None:
            questions = next(found for each, found in STEPS.items() if each == step)
            client = self.document.client
            self.go_to(next((q for q in questions if state(client, q) != "answered"), questions[0]))

    @Slot(bool)
    def _on_steps_together_chosen(self, together: bool) -> None:
        self._show_questions(QUESTIONS)
        self.go_to(self._current)

    @Slot(bool)
    def _on_foot_help_toggled(self, shown: bool) -> None:
        self._shows_help = shown
        for panel in self.panels.values():
            panel.show_guide(shown)

    def select(self, record: str) -> None:
        if self.document is None:
            return
        if record in self.document.client.strategy_versions:
            self.versions.show()
        elif question := question_at(self.document.client, record):
            if self._left.isHidden():  # there was room for the document alone
                self._on_head_document_toggled(False)
            self.go_to(question)
            self._show_spot(record)

    def bring_into_view(self, changed: Changed) -> bool:
        if self.document is not None and (record := seen(self.document, changed)):
            if question_at(self.document.client, record) == self._current:
                self._show_spot(record)
            else:
                self.select(record)
        return True

    def _show_spot(self, record: str) -> None:
        """Put the keyboard where a record of this question, or a field of it, is shown, unless it is there already."""
        spot = self.panel(self._current).spot(record)
        if spot is None or not spot.isVisibleTo(self):
            return
        if not spot.hasFocus():
            spot.setFocus(Qt.FocusReason.OtherFocusReason)
        # Once all is laid out.
        QTimer.singleShot(0, spot, partial(self._scroll.ensureWidgetVisible, spot))

    @Slot()
    def _on_bar_range_changed(self) -> None:
        """What becomes higher above the field with the keyboard does not move it out of sight."""
        keep_in_sight(None, QApplication.focusWidget())

    def take_focus(self) -> None:
        if self.document is not None:
            self.panel(self._current).take_focus()
        else:
            super().take_focus()

    def told_as(self) -> str:
        title = super().told_as()
        return f"{title}: {self.panel(self._current).accessibleName()}" if self.document is not None else title

    # --- the document ---

    @Slot(bool)
    def _on_head_document_toggled(self, shown: bool) -> None:
        self._wants_document = shown
        self._fit()

    @Slot(str)
    def _on_head_report_asked(self, kind: str) -> None:
        self.commit_pending()
        self.versions.report(kind)

    def _fit(self) -> None:
        has_room = self.width() >= ROOM_FOR_DOCUMENT
        shown = has_room if self._wants_document is None else self._wants_document
        self.pane.setVisible(shown)
        # In a narrow window there is room for one of the two.
        self._left.setVisible(has_room or not shown)
        self.head.show_document_state(shown)
        self._place_bars(is_low=self.height() < LOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
