"""Below the table of a tab: what belongs to it, and at the right the way to what other pages say."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from somedesk.domain.client import Client
from somedesk.domain.links.spots import Spot, SpotKind
from somedesk.ui.desk.page import Page
from somedesk.ui.links.see_also import SeeAlso


class Foot(QWidget):
    """``key`` tells what has the cursor, if anything has."""

    def __init__(self, page: Page, kind: SpotKind, key: Callable[[], str | None], beside: Iterable[QWidget]) -> None:
        super().__init__(page)
        self._page, self._kind, self._key = page, kind, key
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in beside:
            row.addWidget(widget)
        row.addStretch(1)
        self.see_also = SeeAlso(page.context, self._seen, self)
        self.see_also.chosen.connect(page.place_requested)
        row.addWidget(self.see_also)

    def _seen(self) -> tuple[Client, Spot] | None:
        key = self._key()
        return (self._page.document.client, Spot(self._kind, key)) if self._page.document and key else None
