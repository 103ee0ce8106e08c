"""One question: what it asks and why, everything that answers it, its key point, and help."""

from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from somedesk.content.strategy import metric_name, purpose_name, strategy_texts
from somedesk.content.themes import Theme
from somedesk.content.words import Words, words
from somedesk.domain.client import Client
from somedesk.domain.links.spots import Spot
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.strategy.answers import open_needs
from somedesk.domain.strategy.metrics import Mismatch, mismatches, unmeasured
from somedesk.domain.strategy.questions import FIELDS, MOST_WORDS, answer_of, is_too_long, state, words_in
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.terms import explain_terms
from somedesk.ui.links.see_also import SeeAlso
from somedesk.ui.strategy.choices import Choices
from somedesk.ui.strategy.columns import Columns
from somedesk.ui.strategy.editing import Editing
from somedesk.ui.strategy.guide import Guide
from somedesk.ui.strategy.lists import lists_of
from somedesk.ui.strategy.lost_needs import LostNeeds
from somedesk.ui.strategy.needs_table import NeedsTable
from somedesk.ui.strategy.rows import RowsEditor

_TWO_COLUMNS = 560
TABLE = "strategy_answers"

_W = TypeVar("_W", bound=QWidget)


class Counted(QObject):
    """Words with a number. A class, because only `self.tr` with a number is gathered with its plural forms."""

    def open_places(self, count: int) -> str:
        """ "3 places of the table are still empty."."""
        return self.tr("%n place(s) of the table still empty.", "", count)


class QuestionPanel(QFrame):
    """Shows a question of the client. What is entered goes to ``editing``; lists say themselves what more they need."""

    delete_asked = Signal(str, str)
    action_asked = Signal(str)

    def __init__(self, editing: Editing, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.question, self._editing = question, editing
        self.setObjectName(f"question_{question}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        top = QHBoxLayout()
        self._column.addLayout(top)
        self._kicker = self._label("question_kicker", "section")
        self.see_also = SeeAlso(editing.context, self._seen, self)
        top.addWidget(self._kicker, 1)
        top.addWidget(self.see_also)
        self._ask = self._label("question_ask", "title")
        self._why = self._label("question_why", "muted")
        explain_terms(self._why)
        self.lists: list[RowsEditor] = []
        self.needs: NeedsTable | None = None
        self.lost: LostNeeds | None = None
        self.choices: Choices | None = None
        self._body = self._add(QWidget(self))
        self._body.setObjectName("question_body")
        self._fill_body()
        self._advice = self._label("question_advice", "field_word")
        self._advice.hide()
        self._text_label = self._label("text_label", "subheading")
        self.text = self._add(editing.text("answer_text", self, least=2))
        self._point_label, self._count = QLabel(self), QLabel(self)
        self._lay_out_key_point()
        self.key_point = self._add(editing.text("key_point", self, least=2))
        self.key_point.textChanged.connect(self._on_key_point_text_changed)
        self.not_here = self._add(QCheckBox(self))
        self.not_here.setObjectName("not_here")
        self.not_here.clicked.connect(self._on_not_here_clicked)
        self.because = self._add(editing.text("because", self))
        self.guide = self._add(Guide(self))

    def _seen(self) -> tuple[Client, Spot] | None:
        client = self._editing.client
        return (client, Spot("question", self.question)) if client is not None else None

    def _add(self, widget: _W) -> _W:
        self._column.addWidget(widget)
        return widget

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return self._add(label)

    def _lay_out_key_point(self) -> None:
        row = QHBoxLayout()
        for name, label, kind in (
            ("point_label", self._point_label, "subheading"),
            ("point_count", self._count, "small"),
        ):
            label.setObjectName(name)
            label.setProperty("kind", kind)
            row.addWidget(label, 1 if kind == "subheading" else 0)
        self._point_label.setWordWrap(True)
        self._column.addLayout(row)

    def _fill_body(self) -> None:
        """What the question asks for: choices, lists with columns below one another, plain lists in columns."""
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        if self.question in FIELDS:
            self.choices = Choices(self._editing, self.question, self._body)
            self.choices.edited.connect(self._on_choices_edited)
            column.addWidget(self.choices)
        plain = None
        for spec in lists_of(self.question):
            made = RowsEditor(self._editing, spec, self._body)
            made.delete_asked.connect(self.delete_asked)
            made.action_asked.connect(self.action_asked)
            self.lists.append(made)
            if spec.captions:
                column.addWidget(made)
                continue
            if plain is None:
                plain = Columns(_TWO_COLUMNS, self._body)
                column.addWidget(plain)
            plain.hold(made)
        if self.question == "needs":
            self.needs, self.lost = NeedsTable(self._editing, self._body), LostNeeds(self._editing, self._body)
            column.addWidget(self.needs)
            column.addWidget(self.lost)
        self._body.setVisible(bool(column.count()))

    # --- texts and looks ---

    def retranslate(self) -> None:
        """Set every text."""
        language = self._editing.context.localisation.language
        text = strategy_texts(language).questions[self.question]
        self._ask.setText(text.ask)
        self._why.setText(text.why)
        self.setAccessibleName(text.ask)
        own = self.tr("In your own words") if self.lists or self.choices else word("strategy_answers.text")
        self._text_label.setText(own)
        self.text.setAccessibleName(own)
        self._point_label.setText(self.tr("Key point, at most {n} words").format(n=MOST_WORDS))
        self.key_point.setAccessibleName(self._point_label.text())
        self.key_point.setPlaceholderText(self.tr("What colleagues are to remember of it, in a sentence of your own"))
        self.not_here.setText(self.tr("Not here, because…"))
        self.because.setAccessibleName(self.tr("Why not here"))
        for part in (*self.lists, self.choices, self.needs, self.lost):
            if part is not None:
                part.retranslate()
        self.guide.show_help(self.question, language)

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for part in (*self.lists, self.needs):
            if part is not None:
                part.use_theme(theme)

    def show_guide(self, shown: bool) -> None:
        """With the examples, or without."""
        self.guide.setVisible(shown)

    # --- content ---

    def show_client(self, client: Client, editable: bool) -> None:
        """Show the client's answer."""
        answer = answer_of(client, self.question)
        place = QUESTIONS.index(self.question) + 1
        kicker = self.tr("Question {n} of {count} · {name}").format(
            n=place, count=len(QUESTIONS), name=word(f"questions.{self.question}")
        )
        self._kicker.setText(f"{kicker} · {word(f'state_{state(client, self.question)}')}")
        for field, name in ((self.text, "text"), (self.key_point, "key_point"), (self.because, "because")):
            field.show_line(TABLE, self.question, name, getattr(answer, name))
            field.setReadOnly(not editable)
        self.not_here.setChecked(answer.not_here)
        self.not_here.setEnabled(editable)
        self.because.setVisible(answer.not_here)
        for widget in (self._text_label, self.text):
            widget.setVisible(not answer.not_here)
        for each in self.lists:
            each.show_records(client, editable)
        if self.choices is not None:
            self.choices.show_choices(client, editable)
        if self.needs is not None:
            self.needs.show_needs(client, editable)
        if self.lost is not None:
            self.lost.show_lost(client, editable)
        self._body.setVisible(not answer.not_here and bool(self.lists or self.choices))
        advice = "" if answer.not_here else "\n".join(self._advised(client))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._show_count()

    def _advised(self, client: Client) -> list[str]:
        """What does not go together, or is still open."""
        w = words(self._editing.context.localisation.language)
        if self.question == "needs" and (left := open_needs(client)):
            return [Counted().open_places(left)]
        if self.question != "measuring":
            return []
        said = [self._mismatch(client, found, w) for found in mismatches(client)]
        for purpose in unmeasured(client):
            text = self.tr("Nothing is measured for the purpose “{purpose}” yet.")
            said.append(text.format(purpose=purpose_name(client.purposes[purpose], w)))
        return said

    def _mismatch(self, client: Client, found: Mismatch, w: Words) -> str:
        text = self.tr("“{metric}” says little about the purpose “{purpose}”. Fitting would be: {fitting}.")
        return text.format(
            metric=metric_name(found.metric, w),
            purpose=purpose_name(client.purposes[found.purpose], w),
            fitting=", ".join(w(f"strategy_metrics.kind.{kind}").lower() for kind in found.fitting),
        )

    def _show_count(self) -> None:
        typed = self.key_point.toPlainText()
        self._count.setText(self.tr("{n} of {most} words").format(n=words_in(typed), most=MOST_WORDS))
        kind = "warning" if is_too_long(typed) else "small"
        if kind == "warning":
            self._count.setText("▲ " + self._count.text())
        if self._count.property("kind") != kind:
            self._count.setProperty("kind", kind)
            self._count.style().unpolish(self._count)
            self._count.style().polish(self._count)

    def take_focus(self) -> None:
        """Put the keyboard where the answer begins."""
        if self.not_here.isChecked():
            self.because.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.lists:
            first = self.lists[0]
            (first.rows[0].fields[first.spec.columns[0].field] if first.rows else first.next).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def spot(self, record: str) -> QWidget | None:
        """Where a record is shown that is named by table, field and id, as in "goals.measure/g1"; None if nowhere."""
        where, _, key = record.partition("/")
        table, _, field = where.partition(".")
        if table == TABLE:
            answers: dict[str, QWidget] = {
                "key_point": self.key_point, "not_here": self.not_here, "because": self.because,
            }  # fmt: skip
            return answers.get(field, self.text)
        if table == "strategy" and self.choices is not None:
            return self.choices.fields.get(field)
        if self.needs is not None and self.lost is not None and table == "needs":
            return self.needs.spot(key, field) or self.lost.spot(key)
        rows = (each.row_of(key) for each in self.lists if each.spec.table == table)
        return next((row.spot(field) for row in rows if row is not None), None)

    def commit(self) -> None:
        """Hand over what is typed for a next line."""
        for each in self.lists:
            each.commit()

    # --- what the user does ---

    @Slot()
    def _on_key_point_text_changed(self) -> None:
        self._show_count()

    @Slot()
    def _on_not_here_clicked(self) -> None:
        self._editing.commit()
        self._editing.edit(TABLE, self.question, "not_here", self.not_here.isChecked())
        if self.not_here.isChecked():
            self.because.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str, object)
    def _on_choices_edited(self, field: str, value: object) -> None:
        self._editing.edit("strategy", "strategy", field, value)
