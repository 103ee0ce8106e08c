"""What to export to, and in which language: formats that other programs open and edit."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from somedesk.content.in_language import is_mixed, mixed_sentence
from somedesk.domain.client import LANGUAGES, Client, Language
from somedesk.exchange.formats import FORMATS
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import LANGUAGE_NAMES, word


class ExportChoice(Struct, frozen=True):
    """A format of ``FORMATS``, and the language of its words."""

    kind: str
    language: Language


class ExportDialog(Dialog):
    """``chosen`` carries an ExportChoice."""

    chosen = Signal(object)

    def __init__(self, context: Context, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "export_dialog", Button.Ok | Button.Cancel)
        self._context, self._client = context, client
        self.formats: dict[str, QRadioButton] = {}
        self._explained: dict[str, QLabel] = {}
        for kind in FORMATS:
            self._add_format(kind)
        self.formats["xlsx"].setChecked(True)
        self.language = ChoiceField(self)
        self.language.setObjectName("export_language")
        for each in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[each], each)
        self.language.setCurrentIndex(LANGUAGES.index(client.profile.language))
        self._language_label = QLabel(self)
        self._language_label.setBuddy(self.language)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.addRow(self._language_label, self.language)
        self.column.addLayout(form)
        self.mixed = QLabel(self)
        self.mixed.setObjectName("export_mixed_languages")
        self.mixed.setProperty("kind", "muted")
        self.mixed.setWordWrap(True)
        self.column.addWidget(self.mixed)
        self.language.currentIndexChanged.connect(self._say_if_mixed)
        for button in self.formats.values():
            button.toggled.connect(self._say_if_mixed)
        self.setMinimumWidth(520)
        self.finish_building()

    def _add_format(self, kind: str) -> None:
        button = QRadioButton(self)
        button.setObjectName(f"export_{kind}")
        explained = QLabel(self)
        explained.setProperty("kind", "muted")
        explained.setWordWrap(True)
        explained.setContentsMargins(26, 0, 0, 0)
        together = QVBoxLayout()
        together.setSpacing(1)
        together.addWidget(button)
        together.addWidget(explained)
        self.column.addLayout(together)
        self.formats[kind], self._explained[kind] = button, explained

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        for kind in self.formats:
            explained = word(f"formats.{kind}.about")
            self.formats[kind].setText(word(f"formats.{kind}"))
            self._explained[kind].setText(explained)
            self.formats[kind].setAccessibleDescription(explained)
        self._language_label.setText(self.tr("Language"))
        self.buttons.button(Button.Ok).setText(self.tr("Choose file…"))
        self._say_if_mixed()

    @Slot()
    def _say_if_mixed(self) -> None:
        language = self.language.currentData(Qt.ItemDataRole.UserRole)
        mixed = FORMATS[self._kind()].in_words and is_mixed(self._client, language)
        spoken = self._context.localisation.language
        self.mixed.setText(mixed_sentence(self._client, language, spoken) if mixed else "")
        self.mixed.setVisible(mixed)
        if mixed and self.isVisible():
            self.fit()

    def _kind(self) -> str:
        return next(kind for kind, button in self.formats.items() if button.isChecked())

    @Slot()
    def accept(self) -> None:
        """Hand over the choice."""
        kind = self._kind()
        super().accept()
        self.chosen.emit(ExportChoice(kind, self.language.currentData(Qt.ItemDataRole.UserRole)))
