"""The stage check: 36 statements, what the answers come to, and those who answer alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.links.spots import Spot
from somedesk.domain.records.stage_check import StageAnswer
from somedesk.domain.stage_check import check as rules
from somedesk.domain.stage_check.result import Answers, agreed, result, result_of
from somedesk.domain.stage_check.spread import Group, group_of
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.ui.grid.typed_text import Typed
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.links.see_also import SeeAlso
from somedesk.ui.stage_check.answer_card import AnswerCard
from somedesk.ui.stage_check.checks import Checks
from somedesk.ui.stage_check.empty import EmptyStageCheck
from somedesk.ui.stage_check.place import parts, seen
from somedesk.ui.stage_check.result_pane import ResultPane
from somedesk.ui.stage_check.shown_check import ShowsCheck
from somedesk.ui.stage_check.statement_list import StatementList
from somedesk.ui.stage_check.statement_model import Shown
from somedesk.ui.stage_check.still import StillRoom
from somedesk.ui.stage_check.toolbar import StageToolbar

# Below this width the result stands under the statements.
_ROOM_FOR_PANE = 900
_PANE_WIDTH = 336
# The row answers at once; what is made of the answers follows when the typing pauses.
_PAUSE_MS = 25
FILTERS = ("all", "unanswered", "unknown", "apart")


class StageCheckPage(ShowsCheck):
    """One stage check at a time; the newest unless another is chosen."""

    shows = frozenset({"stage_checks", "stage_answers", "stage_respondents"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("stage_check_page")
        self._given: list[tuple[int, StageAnswer | None]] = []
        self._group: Group | None = None
        self._rest = pause(self, self._show_rest, _PAUSE_MS, "stage_rest")
        self.toolbar = StageToolbar(context, self.header_row, self.header)
        self.checks = Checks(self)
        self.empty = EmptyStageCheck(self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("stage_stack")
        self._build()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._connect()

    def _build(self) -> None:
        held = QWidget(self)
        held.setObjectName("stage_body")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, held)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        left = QWidget(held)
        column = QVBoxLayout(left)
        column.setContentsMargins(18, 10, 14, 12)
        column.setSpacing(10)
        self.filters = {name: self._filter(name, left) for name in FILTERS}
        self._about = QLabel(left)
        self._about.setObjectName("stage_about")
        self._about.setProperty("kind", "small")
        self.see_also = SeeAlso(self.context, self._seen, left)
        self.see_also.chosen.connect(self.place_requested)
        row = Flow(6)
        for widget in (*self.filters.values(), self.see_also, self._about):
            row.addWidget(widget)
        column.addLayout(row)
        self.view = StatementList(self.context.appearance.theme, left)
        self.view.setMinimumHeight(170)
        self._card_room = StillRoom(left)
        self.card = AnswerCard(self.context, self._card_room)
        self._card_room.hold(self.card)
        column.addWidget(self.view, 1)
        column.addWidget(self._card_room)
        self.pane = ResultPane(self.context, held)
        self._pane_room = _PaneRoom(self.pane, held)
        self._pane_room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.addWidget(left, 1)
        self._body.addWidget(self._pane_room)
        self._scroll = Scrolling(held, self)
        self._scroll.setObjectName("stage_scroll")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._scroll)

    def _seen(self) -> tuple[Client, Spot] | None:
        number = self.view.number
        if self.document is None or number is None:
            return None
        return self.document.client, Spot("statement", str(number))

    def _filter(self, name: str, parent: QWidget) -> QPushButton:
        button = QPushButton(parent)
        button.setObjectName(f"filter_{name}")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setChecked(name == "all")
        button.toggled.connect(partial(self._on_filter_toggled, name))
        return button

    def _connect(self) -> None:
        self.view.answered.connect(self._on_view_answered)
        self.view.taken_back.connect(self._on_view_taken_back)
        self.view.current_changed.connect(self._on_view_current_changed)
        self.view.note_pressed.connect(self._on_view_note_pressed)
        self.card.answered.connect(self.view.answer)
        self.card.typed.connect(self._on_card_typed)
        self.card.left.connect(self.take_focus)
        self.pane.why_requested.connect(self.checks.explain)
        self.pane.over_time_requested.connect(self.checks.show_over_time)
        self.pane.statement_requested.connect(self._on_pane_statement_requested)
        self.empty.start_pressed.connect(self.checks.begin)
        self.toolbar.check_chosen.connect(self.choose)
        for name, act in self._acts().items():
            self.toolbar.actions[name].triggered.connect(act)

    def _acts(self) -> dict[str, Callable[[], None]]:
        return {
            "new": self.checks.start,
            "edit": self.checks.edit,
            "delete": self.checks.delete,
            "alone": self.checks.let_answer,
            "form": self.checks.type_forms,
            "import": self.checks.import_answers,
            "print": self.checks.print_form,
            "respondents": self.checks.show_respondents,
        }

    # --- what is shown ---

    @Slot(str)
    def choose(self, check: str) -> None:
        """Show another check, from its first unanswered statement on."""
        super().choose(check)
        self._given, self._group = [], None
        self.commit_pending()
        self.refresh()
        self.view.go_to(self.view.first_unanswered())
        self.subtitle_changed.emit()

    def subtitle(self) -> str:
        check = self.check
        name = self.tr("Stage check")
        return name if check is None else f"{name} · {self.context.localisation.day(check.date)}"

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.chosen, self._given = "", []
            self.filters["all"].setChecked(True)
        super().set_document(document)
        self._group = None
        if self.check is not None:
            self.view.show_answers(self._shown())
            self.view.go_to(self.view.first_unanswered())

    def retranslate(self) -> None:
        self.toolbar.retranslate()
        self.empty.retranslate()
        self.view.setAccessibleName(self.tr("Statements"))
        self.view.retranslate(self.context.localisation.language)
        self.card.retranslate()
        self._size_filters()
        self.pane.retranslate()
        self._about.setText(self.tr("About five minutes. F8 goes to the next without an answer."))

    def use_theme(self, theme: Theme) -> None:
        self.view.use_theme(theme)
        self.pane.use_theme(theme)
        self.toolbar.use_theme(theme)

    def refresh(self) -> None:
        document, check = self.document, self.check
        if document is None:
            return
        self.toolbar.show_checks(document.client, check, read_only=document.read_only)
        self.empty.set_possible(not document.read_only)
        if check is None:
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentWidget(self._scroll)
        self.view.editable = not document.read_only
        self._group = group_of(document.client, check)
        self.pane.show_group(self._group)
        self._show_answers()

    def refresh_changed(self, changed: Changed) -> None:
        """An answer touches its row, the card and what changes in the result; nothing else is made anew."""
        if changed.tables & self.shows == {"stage_answers"} and self.check is not None:
            self.view.show_answers(self._shown())
            self._rest.start()
        else:
            self.refresh()
            self.view.relay()

    def _shown(self) -> Shown:
        document, check = self.document, self.check
        if document is None or check is None:
            return Shown()
        own = [each for each in document.client.stage_answers.values() if each.check == check.id]
        noted = frozenset(each.statement for each in own if each.note.strip() or each.evidence.strip())
        return Shown(agreed(document.client, check.id), noted, self._group.spreads if self._group else None)

    def _show_answers(self) -> None:
        document, check = self.document, self.check
        if document is None or check is None:
            return
        self.view.show_answers(self._shown())
        self._show_rest()

    @Slot()
    def _show_rest(self) -> None:
        """What the answers come to, and the current statement in large."""
        document, check, shown = self.document, self.check, self.view.statements.shown
        self._rest.stop()
        if document is None or check is None:
            return
        before = rules.before(document.client, check)
        earlier = (before, result_of(document.client, before)) if before else None
        self.pane.show_result(check, result(shown.answers, check.threshold), shown.answers, earlier)
        self._show_filters(shown.answers)
        self._show_current()

    def _show_filters(self, answers: Answers) -> None:
        unknown = sum(each == "unknown" for each in answers.values())
        for name, text in self._filter_words(len(STATEMENTS) - len(answers), unknown).items():
            if self.filters[name].text() != text:
                self.filters[name].setText(text)
        has_spread = self.view.statements.shown.spreads is not None
        if not has_spread and self.filters["apart"].isChecked():
            self.filters["all"].setChecked(True)
        if self.filters["apart"].isHidden() == has_spread:
            self.filters["apart"].setVisible(has_spread)

    def _filter_words(self, unanswered: int, unknown: int) -> dict[str, str]:
        return {
            "all": self.tr("All {n}").format(n=len(STATEMENTS)),
            "unanswered": self.tr("Unanswered {n}").format(n=unanswered),
            "unknown": self.tr("Don’t know {n}").format(n=unknown),
            "apart": word("stage_furthest"),
        }

    def _size_filters(self) -> None:
        """As wide as their largest number needs, so that another one moves nothing."""
        for name, text in self._filter_words(len(STATEMENTS), len(STATEMENTS)).items():
            button = self.filters[name]
            button.setText(text)
            button.setMinimumSize(0, 0)
            button.setMaximumSize(16777215, 16777215)
            button.setFixedSize(button.sizeHint())

    @Slot(object)
    def _on_view_current_changed(self, number: int | None) -> None:
        self._rest.start()

    @Slot()
    def _on_view_note_pressed(self) -> None:
        self._show_rest()
        self.card.write()

    def _show_current(self) -> None:
        document, check, number = self.document, self.check, self.view.number
        if document is None or check is None:
            return
        answer = None if number is None else rules.answer_of(document.client, check.id, number)
        spread = (self.view.statements.shown.spreads or {}).get(number or 0)
        self.card.show_statement(check.id, answer, spread, editable=self.view.editable)
        self._card_room.settle()

    # --- what is done ---

    @Slot(int, object)
    def _on_view_answered(self, number: int, answer: StageAnswer | None) -> None:
        check = self.check
        if self.document is None or check is None:
            return
        before = rules.answer_of(self.document.client, check.id, number).answer
        if self.make(rules.answer, check.id, number, answer):
            self._given.append((number, before))

    @Slot()
    def _on_view_taken_back(self) -> None:
        """The last answer that was given here is taken back; without one, that of the current statement."""
        check = self.check
        if check is None:
            return
        number, before = self._given.pop() if self._given else (self.view.number or 0, None)
        if number:
            self.make(rules.answer, check.id, number, before)
            self.view.go_to(number)

    @Slot(str, object)
    def _on_card_typed(self, field: str, typed: Typed) -> None:
        check, number = typed.record
        key = f"stage.{field}.{check}.{number}.{typed.session}"
        if self.document is not None and check in self.document.client.stage_checks:
            self.make(rules.write, check, int(number), merge_key=key, **{field: typed.text})

    @Slot(int)
    def _on_pane_statement_requested(self, number: int) -> None:
        self.filters["all"].setChecked(True)
        self.view.go_to(number)
        self.take_focus()

    def _on_filter_toggled(self, name: str, on: bool) -> None:
        """What is left out is settled now, so that no row vanishes under the hands of whoever answers."""
        if not on:
            return
        shown = self.view.statements.shown
        wanted: dict[str, Callable[[int], bool] | None] = {
            "all": None,
            "unanswered": lambda number: number not in shown.answers,
            "unknown": lambda number: shown.answers.get(number) == "unknown",
            "apart": lambda number: bool((shown.spreads or {})[number].apart),
        }
        self.view.statements.keep_only(wanted[name])

    # --- the page ---

    def commit_pending(self) -> None:
        self.card.commit()
        if self._rest.isActive():
            self._show_rest()

    def take_focus(self) -> None:
        target = self.view if self.check is not None else self.empty.start
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def select(self, record: str) -> None:
        check, number = parts(record)
        if self.document is not None and check in self.document.client.stage_checks:
            self.choose(check)
        if number is not None:
            self._on_pane_statement_requested(number)

    def bring_into_view(self, changed: Changed) -> bool:
        check, number = parts(seen(self.document, changed) if self.document is not None else "")
        if check and (self.check is None or check != self.check.id):
            self.choose(check)
        if number is not None:
            if self.view.statements.leaves_out(number):
                self.filters["all"].setChecked(True)
            self.view.go_to(number)
        return True

    def begin(self) -> None:
        self.checks.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _ROOM_FOR_PANE
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._body.direction() != direction or not event.oldSize().isValid():
            self._body.setDirection(direction)
            self._pane_room.setMinimumWidth(_PANE_WIDTH if beside else 0)
            self._pane_room.setMaximumWidth(_PANE_WIDTH if beside else 16777215)
            self._pane_room.beside = beside
            self._pane_room.updateGeometry()


class _PaneRoom(Scrolling):
    """The result as high as the page beside the statements, and as it needs below them."""

    beside = True

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(wanted.width(), 120) if self.beside else wanted

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self.beside else QSize(160, self.held.sizeHint().height())
