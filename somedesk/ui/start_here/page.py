"""Start here: five steps at the left, the one that is being worked on at the right."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.base.settings import LeftStep
from somedesk.content.stage_check import stage_texts
from somedesk.content.themes import Theme
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.grid import scoring
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import result_of
from somedesk.domain.start_here import STEPS, chosen, done, minutes_left, next_step
from somedesk.reports.kinds import FIRST_MONTH
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.second_click import press_once
from somedesk.ui.places import HOME
from somedesk.ui.start_here.choosing import ChoosingStep
from somedesk.ui.start_here.planning import MonthStep, WhoStep
from somedesk.ui.start_here.rating import RatingStep, StatementsStep
from somedesk.ui.start_here.step import StartStep
from somedesk.ui.start_here.steps import StepColumn

NARROW = 760
MOST_LEFT = 100


class StartPage(Page):
    """``report_requested`` when the result is to be printed."""

    shows = frozenset(
        {"client", "models", "assessments", "ratings", "stage_checks", "stage_answers", "actions", "owners", "entries"}
    )
    report_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("start_page")
        self.steps = StepColumn(context.appearance.theme, self)
        self.steps.chosen.connect(self.go)
        kinds = (StatementsStep, RatingStep, ChoosingStep, WhoStep, MonthStep)
        self.parts: dict[str, StartStep] = {step: kind(context, self) for step, kind in zip(STEPS, kinds, strict=True)}
        self.stack = QStackedWidget(self)
        for part in self.parts.values():
            self.stack.addWidget(part)
            part.changed.connect(self._on_part_changed)
            part.finished.connect(self._on_part_finished)
        choosing, month = self.parts["suggestions"], self.parts["month"]
        assert isinstance(choosing, ChoosingStep)
        assert isinstance(month, MonthStep)
        self._choosing = choosing
        choosing.ticks_changed.connect(self._keep_step)
        month.print_requested.connect(self._on_month_print_requested)
        self.number = QLabel(self)
        self.number.setObjectName("start_number")
        self.number.setProperty("kind", "small")
        self.back, self.onward = QPushButton(self), QPushButton(self)
        self.back.setObjectName("start_back")
        self.onward.setObjectName("start_onward")
        self.onward.setProperty("kind", "primary")
        self.back.clicked.connect(partial(self._step, -1))
        self.onward.clicked.connect(self._on_onward_clicked)
        press_once(self.onward)
        self.later = QPushButton(self)
        self.later.setObjectName("start_later")
        self.later.clicked.connect(self._on_later_clicked)
        self.header_row.addWidget(self.later)
        self._lay_out()
        self._desk: Desk | None = None
        self._now = STEPS[0]
        self._opened: Document | None = None

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self.onward)
        foot.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(24, 18, 24, 16)
        right.setSpacing(8)
        right.addWidget(self.number)
        right.addWidget(self.stack, 1)
        right.addLayout(foot)
        row = self._parts = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.steps)
        row.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if self.steps.show_as_row(narrow) and self.document is not None:
            self._show_steps(self.document)
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    @property
    def now(self) -> str:
        """The step that is shown."""
        return self._now

    def subtitle(self) -> str:
        document = self.document
        if document is None:
            return self.tr("Start here")
        minutes = minutes_left(document.client, document.today())
        if not minutes:
            return self.tr("Start here")
        return " · ".join((self.tr("Start here"), self.tr("about %n minute(s) left", "", minutes)))

    def retranslate(self) -> None:
        self.later.setText(self.tr("Continue later"))
        self.back.setText(self.tr("← Back"))

    def refresh(self) -> None:
        document = self.document
        if document is None:
            return
        if document is not self._opened:
            self._opened = document
            self._now = self._bring_back(document)
            self.stack.setCurrentWidget(self.parts[self._now])
        self.parts[self._now].show_document(document)
        self._show_steps(document)
        self._keep_step()
        place = STEPS.index(self._now)
        self.number.setText(self.tr("Step {number} of {count}").format(number=place + 1, count=len(STEPS)))
        self.back.setEnabled(place > 0)
        following = self.steps.titles()[STEPS[place + 1]] if place + 1 < len(STEPS) else self.tr("to the overview")
        self.onward.setText(self.tr("Next: {step} →").format(step=following))

    def _bring_back(self, document: Document) -> str:
        """Where to begin, with what was ticked: where it was left on this computer, else at the first step to do."""
        uid, complete = document.client.profile.uid, done(document.client, document.today())
        kept = (each for each in self.context.settings.left_steps if each.client == uid)
        left = next(kept, LeftStep(uid, STEPS[0]))
        self._choosing.bring_back(left.ticked, left.unticked)
        if left.ticked or left.unticked:
            return left.step if left.step in STEPS else "suggestions"
        following = STEPS[STEPS.index(left.step) if left.step in STEPS else 0 :]
        to_do = (step for step in (*following, *STEPS) if step not in complete)
        return next(to_do, STEPS[-1])

    @Slot()
    def _keep_step(self) -> None:
        """Remember the step, and what is ticked: only the button puts that on the plan. What is begun opens here."""
        if self.document is not None:
            self._keep(self.document.client, opens=next_step(self.document.client, self.document.today()) is not None)

    def _keep(self, client: Client, *, opens: bool) -> None:
        uid, before = client.profile.uid, self.context.settings.left_steps
        now = LeftStep(uid, self._now, *self._choosing.pending(), opens=opens)
        if now not in before:
            others = tuple(each for each in before if each.client != uid)
            self.context.change_settings(left_steps=(now, *others[: MOST_LEFT - 1]))

    def hideEvent(self, event: QHideEvent) -> None:
        """Who goes to another page than “Continue later” does knows the way."""
        super().hideEvent(event)
        elsewhere = self._desk is not None and self._desk.place not in ("start", "overview", HOME)
        if self.document is not None and elsewhere:
            self._keep(self.document.client, opens=False)

    def _show_steps(self, document: Document) -> None:
        self.steps.show_steps(self._now, done(document.client, document.today()), self._results(document))

    def _results(self, document: Document) -> Mapping[str, str]:
        """What came of the steps, in a line each."""
        client, found = document.client, dict[str, str]()
        check, assessment = checks.latest(client), client.latest
        if check is not None and "stage_check" in done(client, document.today()):
            stage = result_of(client, check).stage
            texts = stage_texts(self.context.localisation.language)
            found["stage_check"] = word("stage_named", n=stage, name=texts.stages[stage]) if stage else ""
        if assessment is not None:
            score = scoring.score(client, assessment)
            if score.value is not None:
                figure = self.context.localisation.number(score.value)
                found["grid"] = self.tr("Score {score}").format(score=figure)
        actions = chosen(client)
        if actions:
            found["suggestions"] = self.tr("%n suggestion(s) on the plan", "", len(actions))
            names = dict.fromkeys(action.owner for action in actions if action.owner in client.owners)
            found["who"] = ", ".join(names)
        return found

    def use_theme(self, theme: Theme) -> None:
        self.steps.use_theme(theme)

    def commit_pending(self) -> None:
        if self._now != "suggestions":  # what is only ticked waits for the button
            self.parts[self._now].leave()

    def take_focus(self) -> None:
        self.parts[self._now].take_focus()

    @Slot(str)
    def go(self, step: str) -> None:
        """Show a step; what is typed or ticked in the one before is handed over first."""
        self.parts[self._now].leave()
        self._now = step
        self.stack.setCurrentWidget(self.parts[step])
        self.refresh()
        self.parts[step].take_focus()

    def select(self, record: str) -> None:
        if record in self.parts:
            self.go(record)

    def _step(self, by: int) -> None:
        place = STEPS.index(self._now) + by
        if place >= len(STEPS):
            self.parts[self._now].leave()
            self.page_requested.emit("overview")
        elif place >= 0:
            self.go(STEPS[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self._on_later_clicked()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_part_finished(self) -> None:
        """A key leads on from here. A page that turned by itself would have the next click land a step too far."""
        self.onward.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_onward_clicked(self) -> None:
        self._step(1)

    @Slot()
    def _on_later_clicked(self) -> None:
        self.commit_pending()
        self.page_requested.emit("overview")

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self._desk = desk

    @Slot()
    def _on_month_print_requested(self) -> None:
        if self._desk is not None:
            self._desk.go("reports", FIRST_MONTH)

    @Slot(object)
    def _on_part_changed(self, change: Change) -> None:
        if self.document is not None:
            try:
                self.document.apply(change)
            except SomeDeskError as error:
                self.warn(error)
