"""The timeline with its heading and what it leaves out."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Action, ClientProfile
from somedesk.ui.kit.context import Context
from somedesk.ui.plan.timeline import Timeline
from somedesk.ui.plan.timeline_scale import HEAD, span


class TimelineCard(QFrame):
    """Says so when no action has a date, and how many have none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_card")
        self.setProperty("kind", "card")
        self._undated = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        self._title, self._left_out, self._empty = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("kind", "subheading")
        for label in (self._left_out, self._empty):
            label.setProperty("kind", "muted")
        self._left_out.setObjectName("timeline_left_out")
        self._empty.setWordWrap(True)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._left_out)
        self.timeline = Timeline(context, self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("timeline_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.timeline)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)
        self.timeline.row_entered.connect(self._on_timeline_row_entered)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._scroll, 1)

    def show_actions(
        self,
        actions: Sequence[Action],
        today: dt.date,
        after: Mapping[str, tuple[str, ...]],
        profile: ClientProfile,
        read_only: bool,
    ) -> None:
        """Show the dated ones of ``actions``; ``after`` says which come after which, ``profile`` which days are off."""
        shown = [action for action in actions if span(action)]
        self._undated = len(actions) - len(shown)
        self.timeline.read_only = read_only
        self.timeline.show_actions(shown, today, after, profile)
        self._scroll.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Timeline"))
        count = self.tr("%n action(s) without dates", "", self._undated)
        self._left_out.setText(count)
        self._left_out.setVisible(self._undated > 0 and not self._empty.isVisibleTo(self))
        self._empty.setText(
            self.tr("No action has a start or due date yet. Dates that you set, or have proposed, appear here.")
        )
        self.timeline.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.timeline.update()

    @Slot(int)
    def _on_scroll_bar_value_changed(self, value: int) -> None:
        self.timeline.scrolled = value
        self.timeline.update()

    @Slot(int, int)
    def _on_timeline_row_entered(self, top: int, bottom: int) -> None:
        bar = self._scroll.verticalScrollBar()
        if top - HEAD < bar.value():
            bar.setValue(top - HEAD)
        elif bottom > bar.value() + self._scroll.viewport().height():
            bar.setValue(bottom - self._scroll.viewport().height())
