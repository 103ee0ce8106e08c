"""Cards of the overview about the client itself: its assessments, and who it is."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from somedesk.content.models import built_in
from somedesk.domain.client import Client
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.elided_link import ElidedLink
from somedesk.ui.kit.i18n import LANGUAGE_NAMES, word
from somedesk.ui.kit.rows import Columns
from somedesk.ui.overview.card import OverviewCard

LONGEST_NOTE = 280


def naming_model(client: Client) -> MaturityModel:
    """The model whose dimensions have weights: that of the newest assessment, else the built-in one."""
    return client.model_of(client.latest) if client.latest else built_in()


class AssessmentsCard(OverviewCard):
    """All assessments, newest first. ``assessment_chosen`` carries an id."""

    assessment_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "assessments", "assessment", parent)
        self.link.hide()

    def retranslate(self) -> None:
        self.heading.setText(word("assessments"))

    def fill(self, document: Document) -> None:
        client = document.client
        if not client.assessments:
            self.line(self.tr("None yet."), "muted")
            return
        columns, say = Columns(1), self.context.localisation
        for assessment in reversed(client.timeline):
            button = ElidedLink(assessment.title or self.tr("Untitled"), self)
            button.setObjectName(f"assessment_{assessment.id}")
            button.setProperty("assessment", assessment.id)
            button.clicked.connect(self._on_assessment_clicked)
            status = word(f"assessments.status.{assessment.status}")
            score = self.label(say.number(scoring.score(client, assessment).value), "subheading")
            score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            day = self.label(say.short_day(assessment.date), "muted")
            self.rows.add(day, button, self.label(status, "muted"), score, columns=columns)
            self.rows.setAlignment(button, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _on_assessment_clicked(self) -> None:
        self.assessment_chosen.emit(self.sender().property("assessment"))


class DetailsCard(OverviewCard):
    """Who the client is. ``edit_requested`` when the details are to be changed."""

    shows = frozenset({"client", "models", "assessments"})

    edit_requested = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "details", "", parent)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("The client"))
        self.link.setText(self.tr("Edit…"))

    def fill(self, document: Document) -> None:
        profile = document.client.profile
        self.link.setEnabled(not document.read_only)
        note = profile.notes.strip()
        shown = note if len(note) <= LONGEST_NOTE else note[: LONGEST_NOTE - 1].rstrip() + "…"
        columns = Columns(1, least=110)
        for caption, value in (
            (word("client.name"), profile.name),
            (word("client.sector"), profile.sector),
            (word("client.contact"), profile.contact),
            (self.tr("Language of the reports"), LANGUAGE_NAMES[profile.language]),
            (word("client.weights"), self._weights(document.client)),
            (word("client.notes"), shown),
        ):
            name = self.label(caption, "muted", wrap=True)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.rows.add(name, self.label(value or "–", wrap=True), columns=columns)

    def _weights(self, client: Client) -> str:
        text = naming_model(client).text(self.context.localisation.language)
        say = self.context.localisation
        special = [
            f"{text.dimensions[dimension].short} {say.plain(weight)}"
            for dimension, weight in client.profile.weights.items()
            if weight != 1 and dimension in text.dimensions
        ]
        return ", ".join(special) or self.tr("All dimensions count alike")

    @Slot()
    def _on_link_clicked(self) -> None:
        self.edit_requested.emit()
