"""A new assessment, or the details of one that there is."""

import datetime as dt

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Assessment
from somedesk.domain.grid.assessment import CARRIED_FIELDS, check_dates
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.field_word import tell
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import TextField


class AssessmentDetails(Struct, frozen=True):
    """What was entered. ``carry`` names what a new assessment takes over from the one before it."""

    title: str
    date: dt.date
    scope: str
    participants: str
    facilitator: str
    target_date: dt.date | None
    carry: frozenset[str] = frozenset()


class AssessmentDetailsDialog(Dialog):
    """``details_given`` carries AssessmentDetails. With ``assessment`` it edits that one, else it asks for a new one.

    ``earlier`` is the assessment from which a new one can take over levels, targets and notes.
    """

    details_given = Signal(object)

    def __init__(
        self,
        context: Context,
        today: dt.date,
        assessment: Assessment | None,
        earlier: Assessment | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, "assessment_details_dialog", Button.Ok | Button.Cancel)
        self._context, self._assessment, self._earlier = context, assessment, earlier
        self._today = assessment.date if assessment else today
        self._title_given = assessment is not None
        self.title = self.new_line("title")
        self.date = DateField(context.appearance.theme, self, optional=False)
        self.date.setObjectName("date")
        self.scope = self.new_line("scope")
        self.participants = TextField(parent=self)
        self.participants.setObjectName("participants")
        self.participants.setFixedHeight(76)
        self.facilitator = self.new_line("facilitator")
        self.target_date = DateField(context.appearance.theme, self)
        self.target_date.setObjectName("target_date")
        self._labels = [QLabel(self) for _ in range(6)]
        self._carry_title = self.new_text("carry_title", "subheading")
        self.carry = {name: self._check(f"carry_{name}") for name in CARRIED_FIELDS}
        self._build()
        self._fill()
        self.title.textEdited.connect(self._on_title_text_edited)
        self.setMinimumWidth(600)
        self.finish_building()

    def _check(self, name: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(name)
        box.setChecked(True)
        return box

    def _build(self) -> None:
        form = self.new_form()
        fields = (self.title, self.date, self.scope, self.participants, self.facilitator, self.target_date)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        offered = self._assessment is None and self._earlier is not None
        for widget in (self._carry_title, *self.carry.values()):
            widget.setVisible(offered)
            if offered:
                self.column.addWidget(widget)

    def _fill(self) -> None:
        known = self._assessment
        self.date.show_date(self._today)
        if known is not None:
            self.title.setText(known.title)
        source = known or self._earlier
        if source is not None:
            self.scope.setText(source.scope)
            self.participants.setPlainText(source.participants)
            self.facilitator.setText(source.facilitator)
        elif self._context.settings.consultant:
            self.facilitator.setText(self._context.settings.consultant)
        for line in (self.title, self.scope, self.facilitator):
            line.setCursorPosition(0)
        self.target_date.show_date(known.target_date if known else None)

    def retranslate(self) -> None:
        new = self._assessment is None
        self.setWindowTitle(self.tr("New assessment") if new else self.tr("Details of the assessment"))
        texts = (
            word("assessments.title"),
            word("assessments.date"),
            word("assessments.scope"),
            word("assessments.participants"),
            word("assessments.facilitator"),
            self.tr("Targets are to be reached by"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.scope.setPlaceholderText(self.tr("The whole organisation, or a part of it"))
        if not self._title_given:
            self.title.setText(self.tr("First assessment") if self._earlier is None else self.tr("Reassessment"))
        if self._earlier is not None:
            day = self._context.localisation.day(self._earlier.date)
            self._carry_title.setText(
                self.tr("Carry over from “{title}”, {date}").format(title=self._earlier.title, date=day)
            )
        self.carry["level"].setText(self.tr("Current levels, as a starting point"))
        self.carry["target"].setText(self.tr("Targets"))
        self.carry["note"].setText(self.tr("Notes, evidence and confidence"))
        self.buttons.button(Button.Ok).setText(self.tr("Start") if new else self.tr("Save"))

    @Slot()
    def _on_title_text_edited(self) -> None:
        self._title_given = True

    @Slot()
    def accept(self) -> None:
        """Hand over what was entered, if the targets are not to be reached before they are set."""
        date = self.date.shown_date() or self._today
        try:
            check_dates(date, self.target_date.shown_date())
        except InvalidInput as error:
            self.target_date.setFocus()
            tell(self.target_date, error)
            return
        offered = self._assessment is None and self._earlier is not None
        self.details_given.emit(
            AssessmentDetails(
                title=self.title.text().strip(),
                date=date,
                scope=self.scope.text().strip(),
                participants=self.participants.toPlainText().strip(),
                facilitator=self.facilitator.text().strip(),
                target_date=self.target_date.shown_date(),
                carry=frozenset(name for name, box in self.carry.items() if offered and box.isChecked()),
            )
        )
        super().accept()
