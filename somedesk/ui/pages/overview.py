"""Overview of a client: where it stands, what moved, what is due, the next best thing, and who it is."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.assessment import edit_profile
from somedesk.domain.client import Action
from somedesk.domain.plan import add_action
from somedesk.ui.context import Context
from somedesk.ui.dialogs.client_details import ClientDetails, ClientDetailsDialog
from somedesk.ui.document import Changed
from somedesk.ui.pages.overview_card import OverviewCard
from somedesk.ui.pages.overview_client import AssessmentsCard, DetailsCard, naming_model
from somedesk.ui.pages.overview_standing import MovedCard, StandingCard
from somedesk.ui.pages.overview_work import DueCard, NextCard
from somedesk.ui.pages.page import Page

MARGIN = 18
GAP = 14
TWO_COLUMNS = 900


class OverviewPage(Page):
    """Cards in two columns. While the page is not in sight it does nothing; what it missed it shows when it is."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        body = QWidget(self)
        body.setObjectName("overview_body")
        self.standing, self.moved = StandingCard(context, body), MovedCard(context, body)
        self.due, self.next = DueCard(context, body), NextCard(context, body)
        self.assessments, self.details = AssessmentsCard(context, body), DetailsCard(context, body)
        self._columns = columns = QHBoxLayout(body)
        columns.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        columns.setSpacing(GAP)
        for cards in ((self.standing, self.moved, self.assessments), (self.next, self.due, self.details)):
            column = QVBoxLayout()
            column.setSpacing(GAP)
            for card in cards:
                column.addWidget(card)
                card.page_requested.connect(self.page_requested)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("overview_scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._stale = True
        self.next.action_chosen.connect(self._on_next_action_chosen)
        self.assessments.assessment_chosen.connect(self._on_assessment_chosen)
        self.details.edit_requested.connect(self._on_edit_requested)

    @property
    def _cards(self) -> tuple[OverviewCard, ...]:
        return (self.standing, self.moved, self.assessments, self.next, self.due, self.details)

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
        self._stale = not self.isVisible()
        if self.document is None or self._stale:
            return
        place = self._scroll.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        for card in self._cards:
            card.show_document(self.document)
        # The cards get their new heights before anything is painted, and before the place is looked up in them.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.setUpdatesEnabled(True)
        self._scroll.verticalScrollBar().setValue(place)

    def refresh_changed(self, changed: Changed) -> None:
        self.refresh()

    def use_theme(self, theme: Theme) -> None:
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= TWO_COLUMNS
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The date may have changed too, so what is due is looked at each time.
        self.refresh()

    @Slot(object)
    def _on_next_action_chosen(self, action: Action) -> None:
        if self.make(add_action, action):
            self.next.focus_button()
            self.done(self.tr("“{title}” is on the plan.").format(title=action.title))

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
