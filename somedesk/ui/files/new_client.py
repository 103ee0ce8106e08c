"""A new client: its name, the language of its report, and whether its first assessment starts right away."""

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.domain.client import LANGUAGES
from somedesk.store.library import Library
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.client_name import ClientNameField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import LANGUAGE_NAMES, from_qdate, word
from somedesk.work.clients import NewClient


class NewClientDialog(Dialog):
    """``accepted_with`` carries a NewClient."""

    accepted_with = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, "new_client_dialog", Button.Ok | Button.Cancel)
        self._context = context
        taken = Library(context.library_folder).remembered(context.library_index)
        self.name = ClientNameField("", [summary.name for summary in taken], self)
        self.language = ChoiceField(self)
        self.language.setObjectName("language")
        for language in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[language], language)
        self.language.setCurrentIndex(LANGUAGES.index(context.localisation.language))
        self.sector = self.new_line("sector")
        self.start = QCheckBox(self)
        self.start.setObjectName("start_assessment")
        self.start.setChecked(True)
        self.title = self.new_line("title")
        self.date = DateField(context.appearance.theme, self, optional=False)
        self._today = from_qdate(QDate.currentDate())
        self.date.show_date(self._today)
        self.date.setObjectName("date")
        self._title_given = False
        self._labels = [QLabel(self) for _ in range(5)]
        self._who = self.new_text("who_the_client_is", "muted")
        self._build()
        self.start.toggled.connect(self.title.setEnabled)
        self.start.toggled.connect(self.date.setEnabled)
        self.title.textEdited.connect(self._on_title_text_edited)
        self.setMinimumWidth(520)
        self.finish_building()

    def _build(self) -> None:
        form = self.new_form()
        fields: tuple[QWidget, ...] = (self.name, self.language, self.sector, self.title, self.date)
        for label, field in zip(self._labels, fields, strict=True):
            if field is self.title:
                form.addRow(self.start)
            label.setBuddy(field)
            form.addRow(label, field)
            if field is self.name:
                form.addRow(self._who)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("New client"))
        texts = (
            word("client.name"),
            self.tr("Language of the reports"),
            self.tr("Sector (optional)"),
            word("assessments.title"),
            word("assessments.date"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._who.setText(self.tr("The client is the organisation being assessed, which may be your own."))
        self.sector.setPlaceholderText(self.tr("Retail, municipality, association …"))
        self.start.setText(self.tr("Start with an assessment"))
        if not self._title_given:
            self.title.setText(self.tr("First assessment"))
        self.buttons.button(Button.Ok).setText(self.tr("Create client"))
        self.name.retranslate()

    @Slot()
    def _on_title_text_edited(self) -> None:
        self._title_given = True

    @Slot()
    def accept(self) -> None:
        """Hand over what was asked for, if there is a name for it."""
        if not self.name.check():
            return
        self.accepted_with.emit(
            NewClient(
                name=self.name.name,
                language=self.language.currentData(Qt.ItemDataRole.UserRole),
                sector=self.sector.text().strip(),
                start_assessment=self.start.isChecked(),
                title=self.title.text().strip(),
                date=self.date.shown_date() or self._today,
                team_hours=self._context.settings.team_hours or None,
            )
        )
        super().accept()
