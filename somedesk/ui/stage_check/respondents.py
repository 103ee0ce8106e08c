"""Who has answered alone: as many as there are, and what each said only where that may be read."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from somedesk.domain.records.stage_check import STAGE_ANSWERS, Respondent
from somedesk.domain.stage_check.spread import group_of, respondents_of, shown
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import counted, word


class RespondentsDialog(Dialog):
    """``removal_requested`` carries the id of the respondent whose answers are to be taken away."""

    removal_requested = Signal(str)

    def __init__(self, context: Context, document: Document, check: str, parent: QWidget) -> None:
        super().__init__(parent, "respondents_dialog")
        self._context, self._document, self._check = context, document, check
        self._about = self.new_text("respondents_about", "muted")
        self.table = CopyTable("respondents_table", self)
        self.remove: QPushButton = self.new_action("respondents_remove", self._on_remove_clicked)
        self.column.addWidget(self._about)
        self.column.addWidget(self.table, 1)
        self.table.selection_changed.connect(self._on_selection_changed)
        document.changed.connect(self.retranslate)
        self.resize(760, 440)
        self.finish_building()

    def retranslate(self) -> None:
        client = self._document.client
        check = client.stage_checks.get(self._check)
        if check is None:
            return
        group, say = group_of(client, check), self._context.localisation
        self.setWindowTitle(word("stage_respondents"))
        said = counted("stage_respondents_count", group.count)
        if group.count and group.spreads is None:
            said += " " + word("stage_too_few", fewest=group.fewest)
        self._about.setText(said)
        self.remove.setText(self.tr("Remove"))
        self.table.setAccessibleName(word("stage_respondents"))
        readable = {each.id for each in shown(client, check)}
        self._ids = [each.id for each in respondents_of(client, self._check)]
        rows = []
        for place, each in enumerate(respondents_of(client, self._check), start=1):
            named = each.name if check.naming == "named" and each.name.strip() else word("stage_respondent_n", n=place)
            when = say.short_day(each.time.astimezone().date()) if each.time and check.naming == "named" else "–"
            way = word(f"stage_respondents.way.{each.way}")
            rows.append((named, when, way, self._answers(each) if each.id in readable else "–"))
        header = [word(f"stage_respondents.{name}") for name in ("name", "time", "way", "answers")]
        self.table.show_rows(header, rows, say.language)
        self._on_selection_changed()

    def _answers(self, respondent: Respondent) -> str:
        """ "yes 1, 2, 6; no 3"."""
        said = []
        for answer in STAGE_ANSWERS:
            numbers = [str(given.statement) for given in respondent.answers if given.answer == answer]
            if numbers:
                said.append(f"{word(f'stage_respondents.answer.{answer}')} {', '.join(numbers)}")
        return "; ".join(said)

    @Slot()
    def _on_selection_changed(self) -> None:
        chosen = bool(self.table.selectionModel().selectedRows())
        self.remove.setEnabled(chosen and not self._document.read_only)

    @Slot()
    def _on_remove_clicked(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            self.removal_requested.emit(self._ids[rows[0].row()])
