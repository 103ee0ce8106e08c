"""What goes into a report: kind, language, assessment, comparison, introduction, sections."""

from msgspec import Struct
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES
from somedesk.reports.build import DEFAULT_SECTIONS, KINDS, ReportOptions
from somedesk.ui.context import Context
from somedesk.ui.document import Document
from somedesk.ui.i18n import LANGUAGE_NAMES

WIDTH = 304
NO_COMPARISON = ""


class Chosen(Struct, frozen=True):
    """Everything chosen on the panel; who prepared the report comes from the settings."""

    kind: str
    language: str
    options: ReportOptions


class OptionsPanel(QScrollArea):
    """``changed`` when anything is chosen or typed."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document: Document | None = None
        self.setObjectName("report_options")
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._column = QVBoxLayout(card)
        self._column.setContentsMargins(16, 14, 16, 14)
        self._column.setSpacing(6)
        self._labels: dict[str, QLabel] = {}
        self._kind = self._combo("kind", KINDS)
        self._language = self._combo("report_language", LANGUAGES)
        self._assessment = self._combo("report_assessment", ())
        self._comparison = self._combo("report_comparison", ())
        self._heading("sections")
        self._sections: dict[str, QCheckBox] = {}
        for section in dict.fromkeys(name for names in DEFAULT_SECTIONS.values() for name in names):
            box = QCheckBox(card)
            box.setObjectName(f"section_{section}")
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self._sections[section] = box
            self._column.addWidget(box)
        self._heading("introduction")
        self._introduction = QPlainTextEdit(card)
        self._introduction.setObjectName("introduction")
        self._introduction.setTabChangesFocus(True)
        self._introduction.setMinimumHeight(88)
        self._introduction.textChanged.connect(self.changed)
        self._column.addWidget(self._introduction)
        self._confidential = QCheckBox(card)
        self._confidential.setObjectName("confidential")
        self._confidential.setChecked(True)
        self._confidential.toggled.connect(self.changed)
        self._column.addWidget(self._confidential)
        self._column.addStretch(1)
        self.setWidget(card)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        for combo in (self._language, self._assessment, self._comparison):
            combo.currentIndexChanged.connect(self.changed)
        self._on_kind_changed()

    def _heading(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", "section")
        self._labels[name] = label
        if self._column.count():
            self._column.addSpacing(6)
        self._column.addWidget(label)
        return label

    def _combo(self, name: str, values: tuple[str, ...]) -> QComboBox:
        label = self._heading(name)
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value in values:
            combo.addItem("", value)
        label.setBuddy(combo)
        self._column.addWidget(combo)
        return combo

    def set_document(self, document: Document | None) -> None:
        """Options for another client; the report speaks that client's language until another is chosen."""
        self._document = document
        with QSignalBlocker(self):
            self._introduction.clear()
            if document is not None:
                self._language.setCurrentIndex(self._language.findData(document.client.profile.language))

    def refresh(self) -> None:
        """Offer the assessments that there are, keeping what is chosen."""
        if self._document is None:
            return
        with QSignalBlocker(self):
            self._fill(self._assessment, None)
            self._fill(self._comparison, NO_COMPARISON)

    def _fill(self, combo: QComboBox, none: str | None) -> None:
        assert self._document is not None
        chosen = combo.currentData()
        combo.clear()
        if none is not None:
            combo.addItem(self.tr("The one before"), None)
            combo.addItem(self.tr("None"), NO_COMPARISON)
        for assessment in reversed(self._document.client.timeline):
            day = self._context.localisation.short_day(assessment.date)
            combo.addItem(" · ".join(part for part in (day, assessment.title) if part), assessment.id)
        shown = chosen
        if none is None and combo.findData(chosen) < 0 and self._document.assessment is not None:
            shown = self._document.assessment.id
        combo.setCurrentIndex(max(0, combo.findData(shown)))
        combo.setEnabled(combo.count() > 0)

    def retranslate(self) -> None:
        """Set every text."""
        for name, text in {
            "kind": self.tr("Report"),
            "report_language": self.tr("Language of the report"),
            "report_assessment": self.tr("Assessment"),
            "report_comparison": self.tr("Compare with"),
            "sections": self.tr("Sections"),
            "introduction": self.tr("Introduction"),
        }.items():
            self._labels[name].setText(text)
        for index in range(self._kind.count()):
            self._kind.setItemText(index, self.kind_name(kind=self._kind.itemData(index)))
        for index in range(self._language.count()):
            self._language.setItemText(index, LANGUAGE_NAMES[self._language.itemData(index)])
        names = {
            "standing": self.tr("Where it stands"),
            "charts": self.tr("Charts"),
            "overview": self.tr("Table of actions"),
            "actions": self.tr("Actions in full"),
            "notes": self.tr("Notes and evidence"),
            "decisions": self.tr("Decisions"),
            "agreed": self.tr("Agreed actions"),
            "appendix": self.tr("How the numbers come about"),
        }
        for section, box in self._sections.items():
            box.setText(names[section])
        self._confidential.setText(self.tr("Mark as confidential"))
        self._introduction.setPlaceholderText(self.tr("A few words of your own, if you like"))
        self._introduction.setAccessibleName(self.tr("Introduction"))
        self.setAccessibleName(self.tr("Report options"))

    def language(self) -> str:
        """Language chosen for the report."""
        return str(self._language.currentData())

    def kind_name(self, language: str | None = None, kind: str | None = None) -> str:
        """What the chosen kind of report is called, in the language of the screen unless another is given."""
        key = "kind_" + (kind or str(self._kind.currentData())).replace("-", "_")
        return words(language or self._context.localisation.language)(key)

    def chosen(self) -> Chosen:
        """What is chosen now."""
        kind = str(self._kind.currentData())
        options = ReportOptions(
            assessment=self._assessment.currentData(),
            compare=self._comparison.currentData(),
            confidential=self._confidential.isChecked(),
            sections=tuple(s for s in DEFAULT_SECTIONS[kind] if self._sections[s].isChecked()),
            introduction=self._introduction.toPlainText(),
        )
        return Chosen(kind, self.language(), options)

    @Slot()
    def _on_kind_changed(self) -> None:
        usual = DEFAULT_SECTIONS[str(self._kind.currentData())]
        for section, box in self._sections.items():
            box.setVisible(section in usual)
        self._labels["sections"].setVisible(bool(usual))
        self.changed.emit()
