""" "Why stage 2?": each stage's sum, statement by statement, against the threshold."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractItemView, QDialogButtonBox, QHeaderView, QWidget

from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check.result import StageFit, Term, result_of
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.stage_check.saying import amount, share_words, sum_words
from somedesk.ui.stage_check.statement_model import answer_word

STATEMENT = 2


class StageExplained(Dialog):
    """The actions and successes of each stage with what their answers count, their sum, and what was needed."""

    def __init__(self, context: Context, document: Document, check: StageCheck, parent: QWidget) -> None:
        super().__init__(parent, "stage_explained_dialog")
        self._context, self._client, self._check = context, document.client, check
        self._title = self.new_text("explained_title", "heading")
        self._rule = self.new_text("explained_rule", "muted")
        self.table = CopyTable("explained_table", self)
        self.table.setWordWrap(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.copy_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setObjectName("explained_copy")
        self.copy_button.clicked.connect(self.table.copy)
        self.table.copied.connect(self._on_table_copied)
        for widget in (self._title, self._rule):
            self.column.addWidget(widget)
        self.column.addWidget(self.table, 1)
        self.resize(820, 640)
        self.finish_building()

    def retranslate(self) -> None:
        found, language = result_of(self._client, self._check), self._context.localisation.language
        self.setWindowTitle(self.tr("How the stage comes about"))
        names = stage_texts(language).stages
        said = word("stage_reached", n=found.stage, name=names[found.stage]) if found.stage else ""
        self._title.setText(said or word("stage_not_reached"))
        threshold = word(f"stage_checks.threshold.{self._check.threshold}")
        self._rule.setText(word("stage_rule", threshold=threshold))
        self.table.setAccessibleName(self.tr("The sum of each stage"))
        self.copy_button.setText(self.tr("Copy table"))
        rows: list[tuple[str, ...]] = []
        for fit in found.fits:
            rows += [self._term(term) for term in fit.terms if term.statement.decides]
            rows.append(self._sum(fit, names[fit.stage]))
        keys = ("stage_column_number", "stage_column_kind", "stage_answers.statement", "stage_answers.answer")
        header = (*map(word, keys), word("stage_column_counts"))
        self.table.show_rows(header, rows, language)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.horizontalHeader().setSectionResizeMode(STATEMENT, QHeaderView.ResizeMode.Stretch)

    def _term(self, term: Term) -> tuple[str, ...]:
        number = term.statement.number
        counts = "–" if term.worth is None else amount(term.worth, self._context.localisation)
        text = stage_texts(self._context.localisation.language).text(number)
        return str(number), word(f"stage_kind.{term.statement.kind}"), text, answer_word(term.answer), counts

    def _sum(self, fit: StageFit, name: str) -> tuple[str, ...]:
        say = self._context.localisation
        terms = " + ".join(
            amount(term.worth, say) for term in fit.terms if term.statement.decides and term.worth is not None
        )
        named = word("stage_named", n=fit.stage, name=name)
        if not fit.asked:
            return "", "", f"{named}: {word('stage_nothing')}", "", "–"
        said = word(
            "stage_sum",
            sum=terms,
            met=say.compact(float(fit.met)),
            asked=fit.asked,
            share=share_words(fit.share),
            needed=amount(fit.needed, say),
        )
        return "", "", f"{named}: {said}", sum_words(fit, say).rpartition(" · ")[2], say.compact(float(fit.met))

    @Slot()
    def _on_table_copied(self) -> None:
        announce(self, self.tr("The table is on the clipboard."))
