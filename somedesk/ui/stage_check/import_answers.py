"""Answers of a form, looked at before they are taken in: who wrote the file, whom it holds, what is left out."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QRadioButton, QWidget

from somedesk.content.messages import message
from somedesk.domain.records.stage_check import Naming, StageCheck
from somedesk.exchange.form_answers import FormAnswers
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.work.importing.answers import naming_of

_PROGRAMS = {
    "google-forms": "Google Forms",
    "microsoft-forms": "Microsoft Forms",
    "surveyxact": "SurveyXact",
    "surveymonkey": "SurveyMonkey",
}


class ImportAnswersDialog(Dialog):
    """``accepted_with`` carries whether the respondents have names. Nothing is kept before that."""

    accepted_with = Signal(str)

    def __init__(self, context: Context, found: FormAnswers, check: StageCheck, parent: QWidget) -> None:
        super().__init__(parent, "import_answers_dialog", Button.Ok | Button.Cancel)
        self._context, self._found, self._check = context, found, check
        self._title = self.new_text("import_title", "heading")
        self._about = self.new_text("import_about")
        self._promise = self.new_text("import_promise", "muted")
        self.anonymous, self.named = QRadioButton(self), QRadioButton(self)
        self.anonymous.setObjectName("import_anonymous")
        self.named.setObjectName("import_named")
        self._skipped_title = self.new_text("import_skipped_title", "subheading")
        self.table = CopyTable("import_skipped", self)
        above: tuple[QWidget, ...] = (self._title, self._about, self.anonymous, self.named, self._promise)
        for widget in (*above, self._skipped_title):
            self.column.addWidget(widget)
        self.column.addWidget(self.table, 1)
        naming = check.naming or naming_of(found)
        (self.anonymous if naming == "anonymous" else self.named).setChecked(True)
        for choice in (self.anonymous, self.named):
            choice.setVisible(check.naming is None)
        self._skipped_title.setVisible(bool(found.skipped))
        self.table.setVisible(bool(found.skipped))
        self.resize(680, 420 if found.skipped else 260)
        self.finish_building()

    def retranslate(self) -> None:
        count, language = len(self._found.answers), self._context.localisation.language
        self.setWindowTitle(self.tr("Import answers"))
        program = _PROGRAMS.get(self._found.source)
        self._title.setText(self.tr("Answers from {program}").format(program=program) if program
                            else self.tr("Answers from a table"))  # fmt: skip
        said = self.tr("%n respondent(s) in the file.", "", count)
        statements = self.tr("%n of the 36 statements has a column.", "", len(self._found.found))
        when = self._context.localisation.day(self._check.date)
        beside = self.tr("They come into the stage check of {date}, beside what was agreed.").format(date=when)
        self._about.setText(f"{said} {statements} {beside}")
        self.anonymous.setText(self.tr("Anonymous: no names, no times, shown only together"))
        self.named.setText(self.tr("With a name or a number"))
        promise = {
            "anonymous": self.tr("Answers are anonymous: names and times in the file are not kept."),
            "named": self.tr("Names and times in the file are kept."),
            None: self.tr("Choose now: after the first answer it stays so for everybody."),
        }
        self._promise.setText(promise[self._check.naming])
        self._skipped_title.setText(self.tr("Left out"))
        self.table.setAccessibleName(self.tr("Left out"))
        rows = [(str(row), message(error, language)) for row, error in self._found.skipped]
        self.table.show_rows((self.tr("Row"), self.tr("Why")), rows, language)
        self.buttons.button(Button.Ok).setText(self.tr("Import %Ln answer(s)", "", count))

    @property
    def naming(self) -> Naming:
        """What was promised, or is chosen here."""
        return self._check.naming or ("anonymous" if self.anonymous.isChecked() else "named")

    @Slot()
    def accept(self) -> None:
        """Hand over what was chosen."""
        self.accepted_with.emit(self.naming)
        super().accept()
