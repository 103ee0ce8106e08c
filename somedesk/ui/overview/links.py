"""Card of the overview: what the instruments say to each other."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from somedesk.content.links import borne_out, claim_text, says
from somedesk.content.words import words
from somedesk.domain.links.finding import RULES, SEEN
from somedesk.ui.desk.help_text import ALL_RULES, INSTRUMENTS
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.flow import Flow
from somedesk.ui.overview.card import OverviewCard

SHOWN = 4


class LinksCard(OverviewCard):
    """``claim_chosen`` carries a Claim to go to, ``all_requested`` the facts of what is to be shown, or nothing.

    ``help_requested`` carries a topic, ``taken_back`` a Contradiction that is to be shown again.
    """

    shows = SEEN
    claim_chosen = Signal(object)
    all_requested = Signal(str)
    help_requested = Signal(str)
    taken_back = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "links", "", parent)
        self._said: tuple[object, ...] | None = None

    def retranslate(self) -> None:
        self.heading.setText(self.tr("What the instruments say to each other"))
        self.link.setText(self.tr("All…"))

    def says_else(self, document: Document) -> bool:
        """It tells of most tables, and hardly ever changes with them."""
        told, client, language = document.findings(), document.client, self.context.localisation.language
        said = [language, *(says(each, client, language) for each in told.open)]
        said += [claim_text(claim, client, language) for each in told.open for claim in (each.first, each.second)]
        said += [says(each, client, language) + record.reason for each, record in told.dismissed]
        now = (said, document.read_only, told.has_links, len(told.past), len(told.agreements))
        before, self._said = self._said, now
        return now != before

    def fill(self, document: Document) -> None:
        told, language = document.findings(), self.context.localisation.language
        self.link.setVisible(any((told.open, told.dismissed, told.past, told.agreements)))
        if told.open:
            counts = [self.tr("%n contradiction(s)", "", len(told.open))]
            if told.dismissed:
                counts.append(self.tr("{count} put aside").format(count=len(told.dismissed)))
            advice = self.tr("Neither side is called wrong: talk about it.")
            self.line(f"{' · '.join(counts)}. {advice}", "muted")
        else:
            looked = self.tr("Nothing contradicts anything else; {count} rules were tried.").format(count=len(RULES))
            self.line(looked, "muted")
        if not told.has_links:
            self.line(words(language)("links.rules_are_off"), "muted")
        for number, found in enumerate(told.open[:SHOWN]):
            self.line(f"⚠ {says(found, document.client, language)}").setObjectName(f"links_says_{number}")
            row = Flow(2)
            for claim in (found.first, found.second):
                if claim is found.second:
                    row.addWidget(self.label("≠", "muted"))
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
            self.rows.add(row)
        if len(told.open) > SHOWN:
            self.line(self.tr("%n more", "", len(told.open) - SHOWN), "muted")
        for number, (found, record) in enumerate(told.dismissed[:SHOWN]):
            reason = self.tr("Put aside: {sentence} Reason: {reason}")
            sentence = says(found, document.client, language)
            self.line(f"✓ {reason.format(sentence=sentence, reason=record.reason)}", "small")
            if not document.read_only:
                back = self._button(self.tr("Take back"), f"links_back_{number}")
                back.setAccessibleName(self.tr("Take back: {sentence}").format(sentence=sentence))
                back.clicked.connect(partial(self.taken_back.emit, found))
                self.rows.add(back)
                self.rows.setAlignment(back, Qt.AlignmentFlag.AlignLeft)
        if told.agreements:
            self.line(borne_out(told.agreements, document.client, language), "muted").setObjectName("links_borne_out")
        self._fill_foot()

    def _fill_foot(self) -> None:
        """The ways to help: on all of it, and on each rule."""
        row = Flow(2)
        for name, text, topic in (
            ("links_how", self.tr("How this works"), INSTRUMENTS),
            ("links_rules", self.tr("All rules ({count})…").format(count=len(RULES)), ALL_RULES),
        ):
            button = self._button(text, name)
            button.clicked.connect(partial(self.help_requested.emit, topic))
            row.addWidget(button)
        self.rows.add(row)

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text.replace("&", "&&"), self)
        button.setObjectName(name)
        button.setProperty("kind", "link")
        return button

    def _on_link_clicked(self) -> None:
        self.all_requested.emit("")
