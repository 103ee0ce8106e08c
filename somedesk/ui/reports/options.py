"""What goes into a report: template, kind, language, assessment, comparison, sections, words and looks."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.in_language import is_mixed, mixed_sentence
from somedesk.content.themes import Theme
from somedesk.domain.client import LANGUAGES
from somedesk.reports.kinds import KINDS
from somedesk.reports.options import Look, ReportOptions
from somedesk.reports.templates import Template, template_of
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import LANGUAGE_NAMES
from somedesk.ui.reports.look import LookPanel
from somedesk.ui.reports.option import Option, Options
from somedesk.ui.reports.sections import SectionList
from somedesk.ui.reports.templates import TemplateBar
from somedesk.work.reports import ReportCall, kind_name

WIDTH = 312
NO_COMPARISON = ""


class OptionsPanel(QScrollArea):
    """``changed`` when anything is chosen or typed; ``refused`` carries what could not be used."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document: Document | None = None
        self.setObjectName("report_options")
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        # Its fields take the focus and scroll it; the frame about them would be a place that Tab gets to unseen.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame(self.viewport())  # where it stays
        card.setProperty("kind", "card")
        self.setWidget(card)
        self._card = card
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(6)
        self._labels: dict[str, QLabel] = {}
        self._build(card)
        self._column.addStretch(1)
        self._connect()
        self._on_kind_changed()

    def _build(self, card: QWidget) -> None:
        self._heading("template")
        self.templates = TemplateBar(self._context.tasks, card)
        self._column.addWidget(self.templates)
        self._kind = self._combo("kind", tuple(KINDS))
        self._rated = QCheckBox(card)
        self._rated.setObjectName("rated")
        self._rated.setChecked(True)
        self._column.addWidget(self._rated)
        self._language = self._combo("report_language", LANGUAGES)
        self._second = self._combo("second_language", (None, *LANGUAGES))
        self._mixed = QLabel(card)
        self._mixed.setObjectName("mixed_languages")
        self._mixed.setProperty("kind", "muted")
        self._mixed.setWordWrap(True)
        self._column.addWidget(self._mixed)
        self._assessment = self._combo("report_assessment", ())
        self._comparison = self._combo("report_comparison", ())
        self._heading("sections")
        self.sections = SectionList(card)
        self._column.addWidget(self.sections)
        self._look: LookPanel | None = None
        self._options: Options = {
            "sections": Option(self.sections.sections, self.sections.set_sections),
            "second_language": Option(self._second.currentData, self._show_second_language),
            "rated": Option(self._rated.isChecked, self._rated.setChecked),
        }

    @property
    def options(self) -> Options:
        """Each option has its field in ``Look``, and its widget here."""
        return {**self._options, **self.look.options}

    @property
    def look(self) -> LookPanel:
        """The last options, below the others. They are made when they are first asked for."""
        if self._look is None:
            self._look = made = LookPanel(self._context.tasks, self._card)
            made.retranslate()
            made.changed.connect(self.changed)
            made.refused.connect(self.refused)
            place = self._column.count() - 1  # before what stretches
            self._column.insertSpacing(place, 6)
            self._column.insertWidget(place + 1, made)
            made.show()
        return self._look

    def _connect(self) -> None:
        self._rated.toggled.connect(self.changed)
        self.sections.changed.connect(self.changed)
        self.templates.refused.connect(self.refused)
        self.templates.template_chosen.connect(self._on_templates_template_chosen)
        self.templates.save_requested.connect(self._on_templates_save_requested)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        for combo in (self._language, self._second, self._assessment, self._comparison):
            combo.currentIndexChanged.connect(self.changed)
        self.changed.connect(self._say_if_mixed)

    def _heading(self, name: str) -> QLabel:
        label = QLabel(self._card)
        label.setProperty("kind", "section")
        self._labels[name] = label
        if self._column.count():
            self._column.addSpacing(6)
        self._column.addWidget(label)
        return label

    def _combo(self, name: str, values: tuple[str | None, ...]) -> ChoiceField:
        label = self._heading(name)
        combo = ChoiceField(self._card)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value in values:
            combo.addItem("", value)
        label.setBuddy(combo)
        self._column.addWidget(combo)
        return combo

    def set_document(self, document: Document | None) -> None:
        """Options for another client: in its language until another is chosen, without what named the one before."""
        self._document = document
        with QSignalBlocker(self):
            if self._look is not None:
                self._look.forget_client()
            if document is not None:
                self._language.setCurrentIndex(self._language.findData(document.client.profile.language))

    def refresh(self) -> None:
        """Offer the assessments that there are, keeping what is chosen."""
        if self._document is None:
            return
        with QSignalBlocker(self):
            self._fill(self._assessment, None)
            self._fill(self._comparison, NO_COMPARISON)
        self._say_if_mixed()

    @Slot()
    def _say_if_mixed(self) -> None:
        """Before the report is saved: that what the client wrote stays in another language than the rest."""
        client = self._document.client if self._document else None
        mixed = client is not None and not KINDS[self.kind()].is_ours
        if client is not None and mixed and is_mixed(client, self.language(), self._second.currentData()):
            self._mixed.setText(mixed_sentence(client, self.language(), self._context.localisation.language))
            self._mixed.show()
        else:
            self._mixed.hide()

    def _fill(self, combo: ChoiceField, none: str | None) -> None:
        assert self._document is not None
        chosen = combo.currentData()
        combo.clear()
        if none is not None:
            combo.addItem(self.tr("The previous one"), None)
            combo.addItem(self.tr("None", "no assessment"), NO_COMPARISON)
        if none is None and not self._document.client.assessments:
            combo.addItem(self.tr("No assessment yet"), None)
        for assessment in reversed(self._document.client.timeline):
            day = self._context.localisation.short_day(assessment.date)
            combo.addItem(" · ".join(part for part in (day, assessment.title) if part), assessment.id)
        shown = chosen
        if none is None and combo.findData(chosen) < 0 and self._document.assessment is not None:
            shown = self._document.assessment.id
        combo.setCurrentIndex(max(0, combo.findData(shown)))
        combo.setEnabled(bool(self._document.client.assessments))

    def retranslate(self) -> None:
        """Set every text."""
        for name, text in {
            "template": self.tr("Template"),
            "kind": self.tr("Report"),
            "report_language": self.tr("Language of the report"),
            "second_language": self.tr("Second language beside it"),
            "report_assessment": self.tr("Assessment"),
            "report_comparison": self.tr("Compare with"),
            "sections": self.tr("Sections"),
        }.items():
            self._labels[name].setText(text)
        for index in range(self._kind.count()):
            self._kind.setItemText(index, self.kind_name(kind=self._kind.itemData(index)))
        for combo in (self._language, self._second):
            for index in range(combo.count()):
                combo.setItemText(index, LANGUAGE_NAMES.get(combo.itemData(index), self.tr("None", "no language")))
        self._rated.setText(self.tr("With ratings (else blank)"))
        self._rated.setToolTip(self.tr("Without the ratings the poster is blank, for a workshop"))
        self.setAccessibleName(self.tr("Report options"))
        for part in (self.templates, self.sections, self._look):
            if part is not None:
                part.retranslate()
        self._say_if_mixed()

    def use_theme(self, theme: Theme) -> None:
        """Draw icons in the theme's colours."""
        self.templates.use_theme(theme)
        self.sections.use_theme(theme)

    def language(self) -> str:
        """Language chosen for the report."""
        return str(self._language.currentData())

    def kind(self) -> str:
        """The chosen kind of report."""
        return str(self._kind.currentData())

    def choose_kind(self, kind: str) -> None:
        """Choose another kind of report; one that there is not is passed over."""
        if (place := self._kind.findData(kind)) >= 0:
            self._kind.setCurrentIndex(place)

    def choose_language(self, language: str) -> None:
        """Choose another language; one that there is not is passed over."""
        if (place := self._language.findData(language)) >= 0:
            self._language.setCurrentIndex(place)

    def kind_name(self, language: str | None = None, kind: str | None = None) -> str:
        """What the chosen kind of report is called, in the language of the screen unless another is given."""
        return kind_name(kind or self.kind(), language or self._context.localisation.language)

    def chosen(self) -> ReportCall:
        """What is chosen now."""
        look = {name: option.value() for name, option in self.options.items()}
        compare = self._comparison.currentData()
        return ReportCall(
            self.kind(),
            self.language(),
            ReportOptions(assessment=self._assessment.currentData(), compare=compare, **look),
        )

    def show_look(self, look: Look) -> None:
        """Choose what ``look`` says, without saying that anything changed."""
        with QSignalBlocker(self):
            for name, option in self.options.items():
                option.show(getattr(look, name))

    def _show_second_language(self, language: str | None) -> None:
        self._second.setCurrentIndex(self._second.findData(language))

    @Slot()
    def _on_kind_changed(self) -> None:
        self.sections.set_kind(self.kind())
        self._labels["sections"].setVisible(not self.sections.isHidden())
        self._rated.setVisible(KINDS[self.kind()].can_be_blank)
        self.changed.emit()

    @Slot(object)
    def _on_templates_template_chosen(self, template: Template) -> None:
        with QSignalBlocker(self):
            self._kind.setCurrentIndex(self._kind.findData(template.kind))
        self.show_look(template)
        self.changed.emit()

    @Slot(str)
    def _on_templates_save_requested(self, name: str) -> None:
        call = self.chosen()
        options = replace(call.options, sections=None) if self.sections.isHidden() else call.options
        try:
            self.templates.keep(template_of(name, call.kind, options))
        except SomeDeskError as error:
            self.refused.emit(error)
