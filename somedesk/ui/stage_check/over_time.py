"""Stage checks and assessments over time, beside each other."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from somedesk.content.stage_check import stage_texts
from somedesk.domain.over_time import Standing, standings
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.stage_check.saying import share_words


class StageOverTime(Dialog):
    """A row for each day on which something was checked or assessed."""

    def __init__(self, context: Context, document: Document, parent: QWidget) -> None:
        super().__init__(parent, "stage_over_time_dialog")
        self._context, self._client = context, document.client
        self._about = self.new_text("over_time_about", "muted")
        self.table = CopyTable("over_time_table", self)
        self.copy_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setObjectName("over_time_copy")
        self.copy_button.clicked.connect(self.table.copy)
        self.table.copied.connect(self._on_table_copied)
        self.column.addWidget(self._about)
        self.column.addWidget(self.table, 1)
        self.resize(860, 460)
        self.finish_building()

    def retranslate(self) -> None:
        language = self._context.localisation.language
        self.setWindowTitle(self.tr("Stage and score over time"))
        self._about.setText(
            self.tr("The stage rests on the stage checks, the score on the assessments. Neither counts in the other.")
        )
        self.copy_button.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Stage and score over time"))
        stages = [word("stage_n", n=stage) for stage in stage_texts(language).stages]
        header = (word("stage_checks.date"), word("stage_column_stage"), *stages, word("stage_column_score"))
        self.table.show_rows(header, [self._row(each) for each in standings(self._client)], language)

    def _row(self, standing: Standing) -> tuple[str, ...]:
        say, names = self._context.localisation, stage_texts(self._context.localisation.language).stages
        found, score = standing.result, standing.score
        stage, shares = "–", ["–"] * len(names)
        if found is not None:
            stage = word("stage_named", n=found.stage, name=names[found.stage]) if found.stage else word("stage_none")
            shares = [share_words(fit.share) for fit in found.fits]
        return say.short_day(standing.date), stage, *shares, say.number(None if score is None else score.value)

    @Slot()
    def _on_table_copied(self) -> None:
        announce(self, self.tr("The table is on the clipboard."))
