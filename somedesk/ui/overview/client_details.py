"""Who the client is, and how much each dimension counts in its scores."""

from typing import Any

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from somedesk.domain.client import LANGUAGES, ClientProfile, Language
from somedesk.domain.maturity_model import MaturityModel
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.client_name import ClientNameField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import LANGUAGE_NAMES, word
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import TextField

HIGHEST_WEIGHT = 10.0


class ClientDetails(Struct, frozen=True):
    """What the client's fields are to become; weights of 1 are left out."""

    name: str
    sector: str
    contact: str
    language: Language
    notes: str
    weights: dict[str, float]

    def fields(self) -> dict[str, Any]:
        """By name, as ``edit_profile`` takes them."""
        return {name: getattr(self, name) for name in self.__struct_fields__}


class ClientDetailsDialog(Dialog):
    """``accepted_with`` carries ClientDetails. ``model`` names the dimensions that have weights."""

    accepted_with = Signal(object)

    def __init__(
        self, context: Context, profile: ClientProfile, model: MaturityModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, "client_details_dialog", Button.Ok | Button.Cancel)
        self._context, self._profile, self._model = context, profile, model
        self.name = ClientNameField(profile.name, (), self)
        self.sector = self.new_line("sector", profile.sector)
        self.contact = self.new_line("contact", profile.contact)
        self.language = ChoiceField(self)
        self.language.setObjectName("language")
        for language in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[language], language)
        self.language.setCurrentIndex(LANGUAGES.index(profile.language))
        self.notes = TextField(profile.notes, self)
        self.notes.setObjectName("notes")
        self.weights: dict[str, NumberField] = {}
        self._weight_labels: dict[str, QLabel] = {}
        self._labels = [QLabel(self) for _ in range(5)]
        self._weights_heading, self._weights_hint = QLabel(self), QLabel(self)
        self._build()
        self.resize(880, 480)
        self.finish_building()

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(4)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        fields: tuple[QWidget, ...] = (self.name, self.sector, self.contact, self.language, self.notes)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
        halves = QHBoxLayout()
        halves.setSpacing(28)
        halves.addLayout(form, 3)
        halves.addLayout(self._weights_column(), 2)
        self.column.addLayout(halves)

    def _weights_column(self) -> QVBoxLayout:
        self._weights_heading.setProperty("kind", "subheading")
        self._weights_hint.setProperty("kind", "small")
        self._weights_hint.setWordWrap(True)
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for row, dimension in enumerate(self._model.dimension_ids()):
            spin = NumberField(HIGHEST_WEIGHT, self)
            spin.setObjectName(f"weight_{dimension}")
            spin.setSingleStep(0.5)
            spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            spin.show_number(self._profile.weights.get(dimension, 1.0))
            label = QLabel(self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(spin)
            self.weights[dimension], self._weight_labels[dimension] = spin, label
            grid.addWidget(label, row, 0)
            grid.addWidget(spin, row, 1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._weights_heading)
        column.addWidget(self._weights_hint)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("The client"))
        texts = (
            word("client.name"),
            word("client.sector"),
            word("client.contact"),
            self.tr("Language of the reports"),
            word("client.notes"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self._weights_heading.setText(word("client.weights"))
        self._weights_hint.setText(self.tr("How much each dimension counts in the scores; 0 leaves it out."))
        self.buttons.button(Button.Ok).setText(self.tr("Save"))
        wording = self._model.text(self._context.localisation.language)
        for dimension, label in self._weight_labels.items():
            # A label with a buddy takes & for the mark of a shortcut.
            label.setText(wording.dimensions[dimension].name.replace("&", "&&"))
        self.name.retranslate()

    @Slot()
    def accept(self) -> None:
        """Hand the fields over, if there is a name."""
        if not self.name.check():
            return
        kept = {d: w for d, w in self._profile.weights.items() if d not in self.weights}
        set_here = {d: spin.number() for d, spin in self.weights.items() if spin.number() != 1}
        self.accepted_with.emit(
            ClientDetails(
                name=self.name.name,
                sector=self.sector.text().strip(),
                contact=self.contact.text().strip(),
                language=self.language.currentData(Qt.ItemDataRole.UserRole),
                notes=self.notes.toPlainText(),
                weights=kept | set_here,
            )
        )
        super().accept()
