"""A line above a page: what another instrument says against what stands there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from somedesk.domain.stage_check.check import latest
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.pauses import pause
from somedesk.ui.places import HOME

if TYPE_CHECKING:
    from somedesk.domain.links.claims import Claim, Contradiction

_SETTLE_MILLISECONDS = 200


class ContradictionBanner(QFrame):
    """Shown where the page has a part in a contradiction; the overview has a card of its own for all of them."""

    def __init__(self, desk: Desk, pages: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("contradiction_banner")
        self.setProperty("kind", "hint")
        self._desk = desk
        self._shown: tuple[Contradiction, ...] = ()
        self._has_spoken = False
        self._text = ElidedLabel("contradiction_text", "", self)
        self.more = QPushButton(self)
        self.more.setObjectName("contradiction_more")
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self._on_more_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 14, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignRight)
        # A click must not wait for the rules.
        self._settle = pause(self, self.refresh, _SETTLE_MILLISECONDS)
        desk.document_opened.connect(self._on_desk_document_opened)
        desk.document_left.connect(self._on_desk_document_left)
        pages.currentChanged.connect(self.refresh)
        self.hide()

    @Slot()
    def refresh(self) -> None:
        """Look again."""
        document, page = self._desk.document, self._desk.place
        self._shown = document.at_odds(page) if document is not None and page not in (HOME, "overview") else ()
        self.setVisible(bool(self._shown))
        if not self._shown:
            return
        self._show_text()
        self.more.setText(self.tr("Look at it…"))
        if self._has_spoken:
            self._speak()
        else:
            # The first page takes its place at once; what its sentence is made of is imported after its first paint.
            self._desk.context.tasks.put_off(self, self._speak)

    def _speak(self) -> None:
        document = self._desk.document
        if document is None or not self._shown:
            return
        from somedesk.content.links import says

        self._has_spoken = True
        self._show_text(says(self._shown[0], document.client, self._desk.context.localisation.language))

    def _show_text(self, sentence: str = "") -> None:
        count = self.tr("%n contradiction(s)", "", len(self._shown))
        text = f"{count}: {sentence}" if sentence else count
        self._text.setText(f"⚠ {text}")
        self._text.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    @Slot(object)
    def _on_desk_document_opened(self, document: Document) -> None:
        document.changed.connect(self._on_document_changed)
        self.refresh()  # the page may stay the same

    @Slot(object)
    def _on_desk_document_left(self, document: Document) -> None:
        document.changed.disconnect(self._on_document_changed)
        self._settle.stop()
        self._shown = ()
        self.hide()

    @Slot(object)
    def _on_document_changed(self, _changed: Changed) -> None:
        self._settle.start()

    @Slot()
    def _on_more_clicked(self) -> None:
        if self._shown:
            show_links(self._desk, self._shown[0].facts)


def show_links(desk: Desk, chosen: str = "") -> None:
    """All contradictions in a dialog that leads to what is claimed; ``chosen`` by its facts."""
    from somedesk.ui.links.dialog import LinksDialog

    if desk.document is None:
        return
    dialog = LinksDialog(desk.context, desk.document, desk.window, chosen)
    dialog.claim_chosen.connect(partial(go_to, desk))
    dialog.open()


def go_to(desk: Desk, claim: "Claim") -> None:
    """Show what is claimed where it stands: in the newest assessment and the newest stage check."""
    document = desk.document
    if document is not None and claim.kind == "grid" and document.client.latest is not None:
        document.select_assessment(document.client.latest.id)
    if document is not None and claim.kind == "statement" and (check := latest(document.client)) is not None:
        desk.go(claim.page, check.id)
    desk.go(claim.page, claim.record)
