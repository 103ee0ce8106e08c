"""A file with answers to a form is chosen, read, looked at, and taken in."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from somedesk.domain.records.stage_check import Naming
from somedesk.domain.stage_check import check as rules
from somedesk.exchange.source import read_source
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.ui.stage_check.shown_check import ShowsCheck

if TYPE_CHECKING:
    from somedesk.exchange.form_answers import FormAnswers
    from somedesk.ui.kit.document import Document

TASK = "import_answers"


class ImportingAnswers(QObject):
    """Does it for a page: into the check that the page shows."""

    def __init__(self, page: ShowsCheck) -> None:
        super().__init__(page)
        self._page = page
        self._found: FormAnswers | None = None
        self._check = ""

    @Slot()
    def choose_file(self) -> None:
        """Ask for the file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = self.tr("Answers") + " (*.csv *.xlsx *.zip *.tsv *.txt *.xls *.ods)"
        dialog = file_dialog("import_answers_file_dialog", self._page, self.tr("Import answers"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot(str)
    def import_from(self, path: str) -> None:
        """Read the file in the background."""
        document, desk = self._page.document, self._page.desk
        if document is not None and desk is not None:
            desk.background(TASK, partial(_read, Path(path)), partial(self._on_file_read, document))

    def _on_file_read(self, document: "Document", found: "FormAnswers") -> None:
        from somedesk.ui.stage_check.import_answers import ImportAnswersDialog

        check = self._page.check
        if document is not self._page.document or check is None:
            return
        self._found, self._check = found, check.id
        dialog = ImportAnswersDialog(self._page.context, found, check, self._page)
        dialog.accepted_with.connect(self._on_dialog_accepted_with)
        dialog.open()

    @Slot(str)
    def _on_dialog_accepted_with(self, naming: Naming) -> None:
        """Keep the client as it is, then take the answers in; a refusal changes nothing."""
        from somedesk.work.exchange import back_up

        document, desk = self._page.document, self._page.desk
        if document is not None and desk is not None:
            keep = partial(back_up, document.file)
            desk.background(TASK, keep, partial(self._on_backed_up, document, naming), holding=True)

    def _on_backed_up(self, backed_up: "Document", naming: Naming, _problem: object) -> None:
        from somedesk.work.importing.answers import respondents

        document, found = self._page.document, self._found
        if document is None or document is not backed_up or found is None:
            return
        if self._check not in document.client.stage_checks:
            return
        before = len(document.client.stage_respondents)
        if self._page.make(rules.hand_in, self._check, respondents(found, self._check, naming), naming):
            count = len(document.client.stage_respondents) - before
            self._page.done(self.tr("%n respondent(s) imported.", "", count))
        elif self._page.desk is not None:
            self._page.desk.say(self.tr("Everybody in the file is there already."))


def _read(path: Path) -> "FormAnswers":
    from somedesk.exchange.form_answers import read_answers
    from somedesk.exchange.incoming import Incoming

    return read_answers(Incoming(path.name, read_source(path)))
