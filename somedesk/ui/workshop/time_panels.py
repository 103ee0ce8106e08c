"""At the right of the presenter's window: the timer, and the agenda with what is left of the day."""

import datetime as dt

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from somedesk.ui.kit.i18n import counted
from somedesk.ui.workshop.pieces import Panel, set_kind
from somedesk.ui.workshop.timer import Timer, clock_text
from somedesk.ui.workshop.workshop import Workshop

KEPT_AFTER = 30  # seconds
LATE = 60  # seconds behind that are worth a word
ROW_HEIGHT = 26


class TimerPanel(Panel):
    """The minutes of the dimension that is being talked about run here, and on the wall."""

    def __init__(self, workshop: Workshop, timer: Timer, parent: QWidget) -> None:
        super().__init__("timer_panel", parent)
        self._workshop, self.timer = workshop, timer
        self._dimension = workshop.dimension
        self._was_late = False
        row = QHBoxLayout()
        words = QVBoxLayout()
        self._clock = self.new_text("clock", "clock", wraps=False)
        self._of = self.new_text("clock_of", "muted")
        words.addWidget(self._clock)
        words.addWidget(self._of)
        row.addLayout(words, 1)
        buttons = QVBoxLayout()
        self._run = self.new_button("timer_run", self.toggle)
        self._more = self.new_button("timer_more", self.add_minute)
        buttons.addWidget(self._run)
        buttons.addWidget(self._more)
        row.addLayout(buttons)
        self.column.addLayout(row)
        timer.ticked.connect(self.refresh)
        workshop.changed.connect(self._on_workshop_changed)

    @Slot()
    def toggle(self) -> None:
        """Start, or pause."""
        if self.timer.is_running:
            self.timer.pause()
            self.hand_over()
        else:
            self.timer.start()

    @Slot()
    def add_minute(self) -> None:
        """A minute more."""
        self.timer.add_minute()

    def hand_over(self) -> None:
        """Keep the seconds that ran, with the dimension for which they ran."""
        added = self.timer.added
        if seconds := self.timer.taken():
            self._workshop.facilitation.spend(self._dimension, seconds)
        if added:
            items = {each.dimension: each.minutes for each in self._workshop.facilitation.items()}
            self._workshop.facilitation.give(self._dimension, items.get(self._dimension, 0) + added)

    @Slot()
    def _on_workshop_changed(self) -> None:
        if self._workshop.dimension != self._dimension:
            self.hand_over()
            self._dimension = self._workshop.dimension
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is left. What has run is kept twice a minute: the power may go."""
        if self.timer.seconds >= KEPT_AFTER and not self.timer.added:
            self.hand_over()
        item = self._workshop.item
        minutes = item.minutes + self.timer.added
        left = minutes * 60 - item.spent - self.timer.seconds
        text = clock_text(left)
        is_late = left <= -1
        if is_late and not self._was_late and self.timer.is_running and self._rings():
            QApplication.beep()
        self._was_late = is_late
        self._clock.setText(text)
        set_kind(self._clock, "clock-late" if is_late else "clock")
        planned = counted("room.minutes", minutes)
        over, rest = self.tr("over its {minutes}"), self.tr("left of {minutes}")
        self._of.setText((over if is_late else rest).format(minutes=planned))
        run = self.tr("Pause") if self.timer.is_running else self.tr("Start")
        self._run.setText(f"{run}  T")
        runs = self.timer.is_running or item.spent > 0
        self._workshop.set_clock(text if runs and self._workshop.show.mode == "focus" else "", is_late)

    def _rings(self) -> bool:
        return bool(self._workshop.desk.context.settings.timer_sound)

    def retranslate(self) -> None:
        """Set every text."""
        more = self.tr("1 minute more")
        self._more.setText(f"{more}  M")
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class AgendaPanel(Panel):
    """All dimensions in turn; Enter or a click goes to one."""

    def __init__(self, workshop: Workshop, timer: Timer, parent: QWidget) -> None:
        super().__init__("agenda_panel", parent)
        self._workshop, self._timer = workshop, timer
        head = QHBoxLayout()
        self._heading = self.new_text("agenda_heading", "subheading")
        self._end = self.new_text("agenda_end", "muted", wraps=False)
        head.addWidget(self._heading, 1)
        head.addWidget(self._end)
        self.column.addLayout(head)
        self.list = QTreeWidget(self)
        self.list.setObjectName("agenda")
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(self._on_item_chosen)
        self.list.itemClicked.connect(self._on_item_chosen)
        self.column.addWidget(self.list, 1)
        self._left = self.new_text("agenda_left")
        foot = QHBoxLayout()
        self._edit = self.new_button("agenda_edit", self._on_edit_clicked, "link")
        foot.addWidget(self._left, 1)
        foot.addWidget(self._edit)
        self.column.addLayout(foot)
        self._late = self.new_text("agenda_late", "warning")
        self._skip = self.new_text("agenda_skip", "muted")
        for each in (self._late, self._skip):
            self.column.addWidget(each)
        workshop.changed.connect(self.refresh)
        timer.ticked.connect(self.refresh_times)

    @Slot()
    def _on_edit_clicked(self) -> None:
        from somedesk.ui.workshop.agenda_dialog import AgendaDialog

        AgendaDialog(self._workshop.facilitation, self._workshop.text, self.window()).open()

    @Slot(QTreeWidgetItem, int)
    def _on_item_chosen(self, item: QTreeWidgetItem, _column: int) -> None:
        dimension = item.data(0, Qt.ItemDataRole.UserRole)
        items = {each.dimension: each for each in self._workshop.facilitation.items()}
        if items[dimension].is_skipped:
            self._workshop.facilitation.skip(dimension, False)
        self._workshop.go(dimension)

    @Slot()
    def refresh(self) -> None:
        """Show the agenda as it is."""
        workshop, items = self._workshop, self._workshop.facilitation.items()
        while self.list.topLevelItemCount() > len(items):
            self.list.takeTopLevelItem(self.list.topLevelItemCount() - 1)
        while self.list.topLevelItemCount() < len(items):
            self.list.addTopLevelItem(QTreeWidgetItem())
        current = workshop.dimension
        for place, each in enumerate(items):
            row = self.list.topLevelItem(place)
            assert row is not None
            level = workshop.document.client.rating(workshop.assessment_id, each.dimension).level
            is_current = each.dimension == current
            is_decided = workshop.voting.is_decided(each.dimension, "current")
            mark = "▶" if is_current else f"✓ {level}" if is_decided else str(place + 1)
            name = workshop.text.dimensions[each.dimension].short
            minutes = counted("room.minutes_short", each.minutes)
            if each.is_skipped:
                minutes = self.tr("skipped")
            elif each.spent:
                minutes = self.tr("{spent} of {minutes}").format(spent=round(each.spent / 60), minutes=minutes)
            for column, text in enumerate((mark, name, minutes)):
                row.setText(column, text)
            row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setData(0, Qt.ItemDataRole.UserRole, each.dimension)
            font = self.list.font()
            font.setBold(is_current)
            row.setFont(1, font)
            if is_current:
                self.list.setCurrentItem(row)
        self.list.setMinimumHeight(min(len(items), 6) * ROW_HEIGHT)
        self.refresh_times()

    @Slot()
    def refresh_times(self) -> None:
        """Show when it ends."""
        workshop = self._workshop
        now = dt.datetime.now(dt.UTC)
        found = workshop.facilitation.forecast(workshop.dimension, self._timer.seconds, now)
        clock = workshop.desk.context.localisation.time
        self._end.setText(self.tr("ends at {time}").format(time=clock(found.end)))
        self._left.setText(self.tr("{minutes} left").format(minutes=counted("room.minutes", round(found.left / 60))))
        is_late = found.behind >= LATE
        self._late.setVisible(is_late)
        if is_late:
            behind = counted("room.minutes", round(found.behind / 60))
            text = self.tr("{minutes} behind · at this pace it ends at {time}")
            self._late.setText(text.format(minutes=behind, time=clock(found.end_at_pace)))
        names = [workshop.text.dimensions[each].short for each in found.could_skip]
        self._skip.setVisible(bool(names))
        self._skip.setText(self.tr("Could be skipped: {names}").format(names=", ".join(names)))

    def retranslate(self) -> None:
        """Set every text."""
        self._heading.setText(self.tr("Agenda"))
        self._edit.setText(self.tr("Change the agenda…"))
        self.list.setAccessibleName(self.tr("Agenda"))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
