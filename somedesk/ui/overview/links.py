"""Card of the overview: what the instruments say to each other."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from somedesk.content.links import claim_text, says
from somedesk.domain.links.finding import RULES, SEEN
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.overview.card import OverviewCard

SHOWN = 4


class LinksCard(OverviewCard):
    """``claim_chosen`` carries a Claim to go to, ``all_requested`` the facts of what is to be shown, or nothing."""

    shows = SEEN
    claim_chosen = Signal(object)
    all_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "links", "", parent)
        self._said: tuple[list[str], int, int, int] | None = None

    def retranslate(self) -> None:
        self.heading.setText(self.tr("What the instruments say to each other"))
        self.link.setText(self.tr("All…"))

    def says_else(self, document: Document) -> bool:
        """It tells of most tables, and hardly ever changes with them."""
        told, client, language = document.findings(), document.client, self.context.localisation.language
        said = [language, *(says(each, client, language) for each in told.open)]
        said += [claim_text(claim, client, language) for each in told.open for claim in (each.first, each.second)]
        now = (said, len(told.dismissed), len(told.past), len(told.agreements))
        before, self._said = self._said, now
        return now != before

    def fill(self, document: Document) -> None:
        told, language = document.findings(), self.context.localisation.language
        self.link.setVisible(any((told.open, told.dismissed, told.past, told.agreements)))
        if not told.open:
            looked = self.tr("Nothing contradicts anything else; {count} rules looked.").format(count=len(RULES))
            self.line(looked, "muted")
        for number, found in enumerate(told.open[:SHOWN]):
            self.line(says(found, document.client, language)).setObjectName(f"links_says_{number}")
            row = QHBoxLayout()
            row.setSpacing(6)
            for claim in (found.first, found.second):
                button = self._button(
                    claim_text(claim, document.client, language), f"links_claim_{number}_{claim.page}"
                )
                button.clicked.connect(partial(self.claim_chosen.emit, claim))
                row.addWidget(button)
            more = self._button(self.tr("More…"), f"links_more_{number}")
            more.setAccessibleName(
                self.tr("More about: {sentence}").format(sentence=says(found, document.client, language))
            )
            more.clicked.connect(partial(self.all_requested.emit, found.facts))
            row.addWidget(more)
            row.addStretch(1)
            self.rows.addLayout(row)
        if len(told.open) > SHOWN:
            self.line(self.tr("%n more", "", len(told.open) - SHOWN), "muted")
        if told.agreements:
            self.line(self.tr("%n rating(s) that other instruments bear out", "", len(told.agreements)), "muted")

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.setObjectName(name)
        button.setProperty("kind", "link")
        return button

    def _on_link_clicked(self) -> None:
        self.all_requested.emit("")
