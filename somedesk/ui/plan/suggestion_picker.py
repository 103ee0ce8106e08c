"""All suggestions in order of priority: what each is about, why it stands where it does, and several added at once."""

from PySide6.QtCore import QLocale, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.links import regards
from somedesk.content.suggestions import SuggestionText, role_name, texts
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan.plan import Explanation, Ranked, explain
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import LANGUAGE_NAMES, word
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.terms import explain_terms
from somedesk.ui.kit.theme import BODY_PIXELS
from somedesk.ui.kit.typesetting import Room, face, fold
from somedesk.ui.plan.action_words import hours, lifts
from somedesk.ui.plan.suggestion_model import RANKED_ROLE, SuggestionColumn, SuggestionModel

_DETAIL_WIDTH = 320
_LIFTS_WIDTH = 136
_TICK_WIDTH = 26
_NARROWEST_TITLE = 170
_LESS_NEEDED = (SuggestionColumn.WEIGHT, SuggestionColumn.GAP, SuggestionColumn.WAITS)
_CELL_PADDING = 20


class _Table(QTableView):
    """Space ticks every selected row, wherever the cursor stands. Rows are as high as their titles."""

    rows_ticked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wanted: dict[SuggestionColumn, int] = {}
        self._fitting = pause(self, self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)

    def measure(self) -> None:
        """Reckon how wide the columns want to be, in the language of now."""
        for column in _LESS_NEEDED:
            self.setColumnHidden(column, False)
        header = self.horizontalHeader()
        self._wanted = {c: max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in SuggestionColumn}
        self._wanted[SuggestionColumn.LIFTS] = _LIFTS_WIDTH
        self._choose_columns()

    def _choose_columns(self) -> None:
        """Leave out factors, which stand beside the table as well, before the titles become too narrow to read."""
        room = self.viewport().width() - sum(self._wanted.values()) + self._wanted.get(SuggestionColumn.TITLE, 0)
        for column in _LESS_NEEDED:
            is_hidden = room < _NARROWEST_TITLE
            self.setColumnHidden(column, is_hidden)
            room += self._wanted.get(column, 0) if is_hidden else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._choose_columns()
        super().resizeEvent(event)

    def sizeHintForRow(self, row: int) -> int:
        """Reckoned with room to spare: Qt's own hint forgets the padding of the style sheet, and cuts words off."""
        cells = ((SuggestionColumn.TITLE, _TICK_WIDTH), (SuggestionColumn.LIFTS, 0))
        rows = 1
        for column, taken in cells:
            room = Room(max(40, self.columnWidth(column) - taken - _CELL_PADDING))
            rows = max(
                rows,
                fold(str(self.model().index(row, column).data()), face(BODY_PIXELS), room, QLocale().name()[:2]).rows,
            )
        return rows * face(BODY_PIXELS).line_height + 14

    @Slot()
    def _on_header_section_resized(self) -> None:
        self._fitting.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.rows_ticked.emit(tuple(index.row() for index in self.selectionModel().selectedRows()))
        else:
            super().keyPressEvent(event)


class SuggestionPicker(Dialog):
    """``suggestions_chosen`` carries the ids to be added, in order of priority."""

    suggestions_chosen = Signal(object)

    def __init__(
        self,
        context: Context,
        document: Document,
        model: MaturityModel,
        ranked: tuple[Ranked, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, "suggestion_picker", Button.Close)
        self._context, self._maturity_model, self._document = context, model, document
        self._ranked = ranked
        self._added = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._added.setObjectName("add_suggestions")
        self._explanation = self.new_text("explanation", "muted")
        self.column.addWidget(self._explanation)
        row = QHBoxLayout()
        row.setSpacing(14)
        self.column.addLayout(row, 1)
        self.suggestions = SuggestionModel(ranked, context.localisation, self)
        self.table = self._make_table()
        row.addWidget(self.table, 1)
        row.addWidget(self._make_detail())
        room = parent.window().size() - QSize(40, 60)
        self.resize(QSize(1080, 600).boundedTo(room))
        self.suggestions.ticked_changed.connect(self._on_suggestions_ticked_changed)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.accepted.connect(self._on_self_accepted)
        self.finish_building()
        choose(self.table, self.suggestions.index(0, 0))
        self.table.setFocus()

    def _make_table(self) -> _Table:
        table = _Table(self)
        table.setObjectName("suggestion_table")
        table.setModel(self.suggestions)
        table.rows_ticked.connect(self.suggestions.toggle)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(SuggestionColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SuggestionColumn.LIFTS, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(SuggestionColumn.LIFTS, _LIFTS_WIDTH)
        return table

    def _make_detail(self) -> QWidget:
        scroll = QScrollArea(self)
        scroll.setObjectName("suggestion_detail")
        self._detail_scroll = scroll
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFixedWidth(_DETAIL_WIDTH)
        inside = QFrame(scroll)
        inside.setProperty("kind", "hint")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        self._title = _label("heading", inside)
        self._meta = _label("muted", inside)
        column.addWidget(self._title)
        column.addWidget(self._meta)
        self._parts: dict[str, tuple[QLabel, QLabel]] = {}
        for name in ("text", "first_step", "measure", "requires", "priority"):
            heading, body = _label("section", inside), _label("", inside)
            body.setObjectName(f"suggestion_{name}")
            explain_terms(body)
            column.addSpacing(6)
            column.addWidget(heading)
            column.addWidget(body)
            self._parts[name] = heading, body
        column.addStretch(1)
        scroll.setWidget(inside)
        return scroll

    def retranslate(self) -> None:
        language = self._context.localisation.language
        self._texts = texts(self._maturity_model.id, language)
        self._text = self._maturity_model.text(language)
        self.setWindowTitle(self.tr("Suggestions"))
        self._explanation.setText(
            self.tr(
                "In order of priority, prerequisites first. Tick what should go on the plan: click the box, or Space."
            )
        )
        plan_language = self._document.client.profile.language
        if plan_language != language:
            other = self.tr("The actions are worded in the client’s language: {language}.")
            name = LANGUAGE_NAMES[plan_language]
            self._explanation.setText(f"{self._explanation.text()} {other.format(language=name)}")
        self.table.setAccessibleName(self.tr("Suggestions"))
        self._detail_scroll.setAccessibleName(self.tr("What and why"))
        self.suggestions.use_words(self._texts, self._text)
        self.table.measure()
        for name, title in {
            "text": self.tr("What and why"),
            "first_step": word("actions.first_step"),
            "measure": word("actions.measure"),
            "requires": self.tr("Waits for"),
            "priority": self.tr("Why it is listed here"),
        }.items():
            self._parts[name][0].setText(title)
        self._on_suggestions_ticked_changed()
        self._show_detail()

    def formula(self, entry: Ranked) -> str:
        """ "weight 1 × ((1 + gap 2)² − 1) ÷ 8 h × 1.50 = 1.50": the factors of a priority."""
        words = self._context.localisation
        factors = "".join(f" × {words.number(regard.factor, 2)}" for regard in entry.regards)
        return self.tr("weight {weight} × ((1 + gap {gap})² − 1) ÷ {effort} = {priority}").format(
            weight=words.plain(entry.gap.weight),
            gap=words.compact(entry.gap.levels),
            effort=hours(words.plain(entry.suggestion.effort_hours)) + factors,
            priority=words.number(entry.priority, 2),
        )

    def _show_detail(self) -> None:
        entry = self.table.currentIndex().data(RANKED_ROLE)
        if entry is None:
            return
        own = entry.suggestion
        text = self._texts.get(own.id) or SuggestionText(own.id, "–", "–", "–")
        words = self._context.localisation
        self._title.setText(text.title)
        effort = hours(words.compact(own.effort_hours))
        where = lifts(own.dimension, own.step, self._text)
        self._meta.setText(f"{where} · {effort} · {role_name(own.role, words.language)}")
        waits = "\n".join(f"• {self.suggestions.title_of(key)}" for key in entry.waits_for)
        bodies = {
            "text": text.text,
            "first_step": text.first_step,
            "measure": text.measure,
            "requires": waits,
            "priority": "\n".join((self.formula(entry), *self._reasons(explain(self._ranked, own.id)))),
        }
        for name, body in bodies.items():
            for label in self._parts[name]:
                label.setVisible(bool(body))
            self._parts[name][1].setText(body)

    def _reasons(self, why: Explanation) -> list[str]:
        """Why it stands where it does, in sentences."""
        entry, words, title_of = why.ranked, self._context.localisation, self.suggestions.title_of
        reasons = [
            self.tr("From {value} towards the target {target}.").format(
                value=words.compact(entry.gap.value), target=words.compact(entry.gap.target)
            )
        ]
        client, at_odds = self._document.client, self._document.findings().open
        reasons += regards(entry, client, at_odds, words.language)
        if entry.is_quick_win:
            reasons.append(
                self.tr("A quick win: little work for a whole level or more, and nothing has to be done first.")
            )
        if why.held_back:
            reasons.append(self.tr("It would rank higher, but waits for what is named above."))
        elif why.place == 1:
            reasons.append(self.tr("First, because nothing that can be begun now gains more for the work."))
        if why.ahead_of is not None:
            text = self.tr("“{title}” gains more for the work, but has to wait for something else.")
            reasons.append(text.format(title=title_of(why.ahead_of)))
        if why.opens:
            reasons.append(self.tr("%n other suggestion(s) wait for it.", "", len(why.opens)))
        return reasons

    @Slot()
    def _on_suggestions_ticked_changed(self) -> None:
        count = len(self.suggestions.ticked())
        self._added.setEnabled(count > 0)
        self._added.setText(self.tr("Add %n action(s)", "", count) if count else self.tr("Add to the plan"))

    @Slot(QModelIndex, QModelIndex)
    def _on_table_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._show_detail()

    @Slot()
    def _on_self_accepted(self) -> None:
        self.suggestions_chosen.emit(self.suggestions.ticked())


def _label(kind: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        label.setProperty("kind", kind)
    return label
