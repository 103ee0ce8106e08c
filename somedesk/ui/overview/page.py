"""Overview of a client: where it stands, what moved, what is due, the next best thing, and who it is."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Action
from somedesk.domain.grid.assessment import edit_profile
from somedesk.domain.links.claims import Contradiction
from somedesk.domain.links.finding import take_back
from somedesk.domain.plan.plan import add_action
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.level_bar import LevelBar
from somedesk.ui.kit.rows import Rows
from somedesk.ui.kit.scrolling import BAR, Body
from somedesk.ui.links.banner import go_to, show_links
from somedesk.ui.overview.card import HEAD, OverviewCard
from somedesk.ui.overview.client import AssessmentsCard, DetailsCard, naming_model
from somedesk.ui.overview.client_details import ClientDetails, ClientDetailsDialog
from somedesk.ui.overview.figures import FiguresCard
from somedesk.ui.overview.fortnight import FortnightCard
from somedesk.ui.overview.links import LinksCard
from somedesk.ui.overview.standing import MovedCard, StandingCard
from somedesk.ui.overview.work import DueCard, NextCard

MARGIN = 18
GAP = 14
TWO_COLUMNS = 900


class OverviewPage(Page):
    """Cards in two columns. A change makes only those anew that tell of what it touched."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._is_filled = False
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("overview_scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards are stops
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = Body(self._scroll.viewport())  # where it stays: to be moved there would polish it anew
        body.setObjectName("overview_body")
        self._scroll.setWidget(body)
        self.standing, self.moved = StandingCard(context, body), MovedCard(context, body)
        self.due, self.next = DueCard(context, body), NextCard(context, body)
        self.fortnight = FortnightCard(context, body)
        self.assessments, self.details = AssessmentsCard(context, body), DetailsCard(context, body)
        self.links, self.figures = LinksCard(context, body), FiguresCard(context, body)
        self._columns = columns = QHBoxLayout(body)
        columns.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        columns.setSpacing(GAP)
        for cards in self._by_column:
            column = Rows(GAP)
            for card in cards:
                column.add(card)
                card.page_requested.connect(self.page_requested)
            columns.addLayout(column, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self.shows = frozenset().union(*(card.shows for card in self._cards))
        self.next.action_chosen.connect(self._on_next_action_chosen)
        self.assessments.assessment_chosen.connect(self._on_assessment_chosen)
        self.details.edit_requested.connect(self._on_edit_requested)

    @property
    def _by_column(self) -> tuple[tuple[OverviewCard, ...], ...]:
        return (
            (self.standing, self.links, self.moved, self.assessments),
            (self.next, self.due, self.fortnight, self.figures, self.details),
        )

    @property
    def _cards(self) -> tuple[OverviewCard, ...]:
        return tuple(card for column in self._by_column for card in column)

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self.links.all_requested.connect(partial(show_links, desk))
        self.links.claim_chosen.connect(partial(go_to, desk))
        self.links.help_requested.connect(desk.help)
        self.links.taken_back.connect(self._on_links_taken_back)

    def subtitle(self) -> str:
        if self.document is None:
            return ""
        count = len(self.document.client.assessments)
        words = self.tr("%n assessment(s)", "", count)
        return " · ".join((self.tr("Overview"), words))

    def retranslate(self) -> None:
        for card in self._cards:
            card.retranslate()

    def refresh(self) -> None:
        if self.document is None:
            return
        if self._is_filled or self.isVisible():
            self._fill_cards(self._cards)
        else:
            self._fill_first(self.document)
        self._is_filled = True

    def _fill_first(self, document: Document) -> None:
        """Only the cards in sight, as nobody has scrolled yet; those below them once the page stands."""
        columns, width = self._by_column, self.width() - 2 * MARGIN - BAR
        if self.width() >= TWO_COLUMNS:
            width = (width - GAP) // 2
        else:
            columns = (self._cards,)
        below: list[OverviewCard] = []
        for cards in columns:
            room = self.height() - MARGIN
            for card in cards:
                if room > HEAD:
                    self._fill_cards((card,))
                    room -= card.heightForWidth(width) + GAP if not card.isHidden() else 0
                else:
                    # Of one that stands where the others end, the head is in sight.
                    card.setVisible(room > 0 and card.has_anything(document))
                    room -= HEAD if not card.isHidden() else 0
                    below.append(card)
        if below:
            # The bar that there will be is there from the beginning: nothing is laid out twice, or moves.
            self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            self.context.tasks.put_off(self, partial(self._fill_below, tuple(below)))

    def _fill_below(self, cards: tuple[OverviewCard, ...]) -> None:
        self._fill_cards(cards)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def refresh_changed(self, changed: Changed) -> None:
        self._fill_cards(tuple(card for card in self._cards if changed.tables & card.shows))

    def _fill_cards(self, cards: tuple[OverviewCard, ...]) -> None:
        if self.document is None:
            return
        cards = tuple(card for card in cards if card.says_else(self.document))
        if not cards:  # else the whole page would be painted anew for nothing
            return
        place = self._scroll.verticalScrollBar().value()
        if self.isVisible():
            self.setUpdatesEnabled(False)
        for card in cards:
            card.show_document(self.document)
        if self.isVisible():
            # The cards get their new heights before anything is painted, and before the place is looked up in them.
            # Out of sight a layout would pass over these events, and not be asked again.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.setUpdatesEnabled(True)
        self._scroll.verticalScrollBar().setValue(place)

    def use_theme(self, theme: Theme) -> None:
        for bar in self.findChildren(LevelBar):
            bar.use_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= TWO_COLUMNS
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    @Slot(object)
    def _on_next_action_chosen(self, action: Action) -> None:
        if self.make(add_action, action):
            self.next.focus_button()
            self.done(self.tr("“{title}” is on the plan.").format(title=action.title))

    @Slot(object)
    def _on_links_taken_back(self, found: Contradiction) -> None:
        if self.make(take_back, found):
            self.done(self.tr("It is shown again."))

    @Slot(str)
    def _on_assessment_chosen(self, assessment: str) -> None:
        if self.document is not None:
            self.document.select_assessment(assessment)
            self.page_requested.emit("assessment")

    @Slot()
    def _on_edit_requested(self) -> None:
        if self.document is None:
            return
        client = self.document.client
        dialog = ClientDetailsDialog(self.context, client.profile, naming_model(client), self.window())
        dialog.accepted_with.connect(self._on_details_accepted)
        dialog.open()

    @Slot(object)
    def _on_details_accepted(self, details: ClientDetails) -> None:
        self.make(edit_profile, **details.fields())
