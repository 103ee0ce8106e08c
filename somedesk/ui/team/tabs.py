"""The tabs of the team page: each in a card, with what belongs to it below."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from somedesk.ui.desk.page import AT_FOOT
from somedesk.ui.links.see_also import SeeAlso


class Tabs(QStackedWidget):
    """As high as there is room: what needs more scrolls within its tab, whatever the width."""

    def hasHeightForWidth(self) -> bool:
        return False

    def is_worked_in(self) -> bool:
        """Whether the keyboard is on something of the tab in sight; “See also”, where it was left, leads away again."""
        now = self.window().focusWidget()
        return now is not None and self.isAncestorOf(now) and not isinstance(now, SeeAlso)

    def hold(self, shown: QWidget, below: Iterable[QWidget], margin: int) -> None:
        """Add a tab: ``shown`` in a card, and what is ``below`` it."""
        frame = QWidget(self)
        column = QVBoxLayout(frame)
        column.setContentsMargins(18, 12, 18, 10)
        column.setSpacing(8)
        card = QFrame(frame)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(margin, margin, margin, margin)
        inside.addWidget(shown)
        column.addWidget(card, 1)
        for each in below:
            each.setProperty(AT_FOOT, True)
            column.addWidget(each)
        self.addWidget(frame)

    def turn_to(self, number: int) -> bool:
        """Show a tab; True if the keyboard was in the one before, from where Qt lets it go to whatever comes next."""
        before, focus = self.currentWidget(), self.window().focusWidget()
        had_focus = before is not None and focus is not None and before.isAncestorOf(focus)
        self.setCurrentIndex(number)
        return had_focus and before is not self.currentWidget()
