"""The table of target groups and platforms: in each place why they are there, our goal, and content that serves both.

A place is gone to by arrow and opened by Enter; its three lines are then written below its row.
"""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.records.strategy import Need, TargetGroup
from somedesk.domain.strategy.answers import need_id, need_of
from somedesk.domain.strategy.lines import in_order
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.keyboard import LED_ABOUT
from somedesk.ui.kit.pauses import pause
from somedesk.ui.strategy.editing import Editing
from somedesk.ui.strategy.need_editor import NeedEditor

LINES = (("reason", "message-square"), ("aim", "target"), ("content", "pencil"))
_CELL, _NAME, _BESIDE = 168, 124, 560
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
# Further than any table is wide and high.
_ENDS = {Qt.Key.Key_Home: -10_000, Qt.Key.Key_End: 10_000}
Place = tuple[str, str]
# Up to so many places are made in one go.
AT_ONCE = 10


class NeedCell(QFrame):
    """One target group on one platform. ``opened`` by Enter, F2 or a click; ``arrow`` carries rows and columns."""

    opened = Signal()
    arrow = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("need_cell")
        self.setProperty(LED_ABOUT, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self._platform = self._label("cell_platform", "section")
        self._lines: dict[str, tuple[QLabel, QLabel]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 7, 9, 8)
        column.setSpacing(3)
        column.addWidget(self._platform)
        for name, image in LINES:
            picture, said = QLabel(self), self._label(f"cell_{name}", "")
            picture.setObjectName(f"icon_{name}")
            picture.setFixedSize(QSize(16, 18))
            self._lines[name] = (picture, said)
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(said, 1)
            column.addLayout(row)
            picture.setProperty("icon_name", image)
        self._rest = self._label("cell_rest", "muted")
        column.addWidget(self._rest)
        column.addStretch(1)
        self.use_theme(theme)

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        for name, (picture, _) in self._lines.items():
            role = "target" if name == "aim" else "muted"
            picture.setPixmap(icon(str(picture.property("icon_name")), theme, role).pixmap(QSize(16, 16)))

    def show_need(self, need: Need, group: str, platform: str, goal: str) -> None:
        """Show what is said of the place; the place is called by both names to whoever listens."""
        texts = {"reason": need.reason.strip(), "aim": need.aim.strip() or goal, "content": need.content.strip()}
        is_said = any(texts.values()) and not need.not_here
        self._platform.setText(platform)
        for name, (picture, said) in self._lines.items():
            said.setText(texts[name])
            for widget in (picture, said):
                widget.setVisible(is_said and bool(texts[name]))
        rest = self.tr("+ Add, or write why not")
        if need.not_here:
            rest = word("not_here_because", because=need.because.strip() or "…")
        self._rest.setText(rest)
        self._rest.setVisible(not is_said)
        self._rest.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said_all = ". ".join(f"{word(f'needs.{name}')}: {text}" for name, text in texts.items() if text)
        self.setAccessibleName(f"{group} · {platform}: {said_all if is_said else rest}")
        kind = "need" if is_said else "need_open"
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

        self._be_high_enough()

    def _be_high_enough(self) -> None:
        """As high as its lines are at this width, however many rows there are."""
        if (column := self.layout()) is not None:
            self.setMinimumHeight(max(0, column.totalHeightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._be_high_enough()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self.opened.emit()
        elif key in _ARROWS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.arrow.emit(*_ARROWS[key])
        elif key in _ENDS:
            right = _ENDS[key]
            self.arrow.emit(right if event.modifiers() & Qt.KeyboardModifier.ControlModifier else 0, right)
        else:
            super().keyPressEvent(event)


class _GroupRow(QFrame):
    """A target group with its places, beside its name or below it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("need_row")
        self.name, self.about = QLabel(self), QLabel(self)
        for label, kind in ((self.name, "subheading"), (self.about, "small")):
            label.setProperty("kind", kind)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.name.setObjectName("need_group")
        self.about.setObjectName("need_about")
        self._names = QWidget(self)
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 4, 0, 0)
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.about)
        names.addStretch(1)
        self.cells: list[NeedCell] = []
        self.grid = QGridLayout()
        self.grid.setSpacing(6)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(8)
        self._box.addWidget(self._names)
        self._box.addLayout(self.grid, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addLayout(self._box)
        self.across = 1

    def arrange(self) -> None:
        """As many places side by side as there is room for."""
        is_beside = self.width() >= _BESIDE
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_beside else direction.TopToBottom)
        if is_beside:
            self._names.setFixedWidth(_NAME)
        else:
            self._names.setMinimumWidth(0)
            self._names.setMaximumWidth(16_777_215)
        room = self.width() - (_NAME + 8 if is_beside else 0)
        self.across = max(1, min(len(self.cells) or 1, room // _CELL))
        for place in range(self.grid.columnCount()):
            self.grid.setColumnStretch(place, 1 if place < self.across else 0)
        for place, cell in enumerate(self.cells):
            self.grid.addWidget(cell, *divmod(place, self.across))
            self.grid.setColumnStretch(place % self.across, 1)

        if (names := self._names.layout()) is not None:
            self._names.setMinimumHeight(max(0, names.totalHeightForWidth(_NAME if is_beside else self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _fill(row: _GroupRow, client: Client, group: TargetGroup) -> None:
    """Show what is said of a group."""
    row.name.setText(group.name)
    row.about.setText(" ".join(group.text.split()))
    row.about.setVisible(bool(group.text.strip()))
    for platform, cell in zip(in_order(client, "platforms"), row.cells, strict=True):
        need = need_of(client, group.id, platform.id)
        goal = client.goals[need.goal].name if need.goal else ""
        cell.show_need(need, group.name, platform.name, goal)
    row.arrange()


class NeedsTable(QFrame):
    """All target groups with all platforms."""

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("needs_table")
        self._editing = editing
        self._rows: list[_GroupRow] = []
        self._places: list[list[Place]] = []
        self._current: Place | None = None
        self._editable, self._is_shown = False, False
        self._making = pause(self, self._on_making_timeout)
        self._hint = QLabel(self)
        self._hint.setObjectName("needs_hint")
        self._hint.setProperty("kind", "muted")
        self._hint.setWordWrap(True)
        self.editor = NeedEditor(editing, self)
        self.editor.left.connect(self._on_editor_left)
        self.editor.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self._hint)
        self._column.addWidget(self.editor)

    def retranslate(self) -> None:
        """Set every text."""
        self.editor.retranslate()
        if self._is_shown and (client := self._editing.client) is not None:
            self.show_needs(client, self._editable)

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for row in self._rows:
            for cell in row.cells:
                cell.use_theme(theme)

    def show_needs(self, client: Client, editable: bool) -> None:
        """Show the table as it is."""
        self._editable, self._is_shown = editable, True
        groups, platforms = in_order(client, "target_groups"), in_order(client, "platforms")
        places = [[(group.id, platform.id) for platform in platforms] for group in groups]
        if places != self._places:
            self._build(places)
        for group, row in zip(groups, self._rows, strict=False):
            _fill(row, client, group)
        missing = self.tr("Add platforms above; target groups stand in the question before this one.")
        can = self.tr("Enter opens a place, arrows go to the others. An empty place can say why you are not there.")
        self._hint.setText(can if places and platforms else missing)
        if self._current is not None and self.editor.isVisible():
            self.editor.show_place(client, *self._current, editable)

    def _build(self, places: list[list[Place]]) -> None:
        if self._current not in [place for row in places for place in row]:
            self._close()
            self._current = None
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._column.addWidget(self.editor)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._places, self._rows = places, []
        # A large table is made row by row, so that the window stays quick.
        few = sum(map(len, places)) <= AT_ONCE
        while len(self._rows) < (len(places) if few else 1):
            self._add_row()
        self._show_rows()
        self._making.start()
        self._let_tab()
        if had_focus and self._current is not None:
            self._open(self._current)

    def _add_row(self) -> None:
        """Make the next row, still without what it shows."""
        theme, places = self._editing.context.appearance.theme, self._places[len(self._rows)]
        row = _GroupRow(self)
        row.cells = [NeedCell(theme, row) for _ in places]
        for cell, place in zip(row.cells, places, strict=True):
            cell.opened.connect(partial(self._open, place))
            cell.arrow.connect(partial(self._on_cell_arrow, place))
        row.arrange()
        self._rows.append(row)
        row.hide()
        for part in row.findChildren(QWidget):
            part.ensurePolished()  # else all of them are when they are shown

    @Slot()
    def _on_making_timeout(self) -> None:
        if len(self._rows) < len(self._places):
            self._make_row()
            self._making.start()
        else:
            self._show_rows()
            self._let_tab()

    def _show_rows(self) -> None:
        """Those that are made; all at once, since each time everything is laid out anew."""
        for number, row in enumerate(self._rows, start=1):  # below the hint
            if self._column.indexOf(row) < 0:
                self._column.insertWidget(number, row)
                row.show()

    def _make_row(self) -> None:
        """The next row as it is to be seen; what has changed meanwhile is shown with all of them."""
        self._add_row()
        client, places = self._editing.client, self._places[len(self._rows) - 1]
        if client is None:
            return
        group = client.target_groups.get(places[0][0])
        # Out of sight it may be another client's, or have other platforms: all of it is shown anew then.
        if group is not None and places == [(group.id, each.id) for each in in_order(client, "platforms")]:
            _fill(self._rows[-1], client, group)

    def _row_of(self, place: Place) -> int:
        """Which row a place stands in; it is there then."""
        number = next(number for number, places in enumerate(self._places) if place in places)
        while len(self._rows) <= number:
            self._make_row()
        self._show_rows()
        return number

    def _let_tab(self) -> None:
        """Tab comes to one place, the current one; arrows lead on."""
        all_places = [place for row in self._places for place in row]
        current = self._current or (all_places[0] if all_places else None)
        for row, places in zip(self._rows, self._places, strict=False):
            for cell, place in zip(row.cells, places, strict=True):
                tab = Qt.FocusPolicy.StrongFocus if place == current else Qt.FocusPolicy.ClickFocus
                cell.setFocusPolicy(tab)

    def cell(self, place: Place) -> NeedCell:
        """The cell of a place."""
        row = self._row_of(place)
        return self._rows[row].cells[self._places[row].index(place)]

    def spot(self, need: str, field: str) -> QWidget | None:
        """The cell of a need, or the field of it where a place is being written in; None if it has no place."""
        place = next((each for row in self._places for each in row if need_id(*each) == need), None)
        if place is None:
            return None
        if self.editor.isVisible():
            if place != self._current:
                self._open(place)
            return self.editor.spot(field)
        self._current = place
        self._let_tab()
        return self.cell(place)

    def go_to(self, place: Place) -> None:
        """Make a place the current one."""
        self._current = place
        self._let_tab()
        self.cell(place).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cell_arrow(self, place: Place, down: int, right: int) -> None:
        row = self._row_of(place)
        column = self._places[row].index(place)
        row = max(0, min(row + down, len(self._places) - 1))
        column = max(0, min(column + right, len(self._places[row]) - 1))
        self.go_to(self._places[row][column])

    def _open(self, place: Place) -> None:
        """Write in a place, below the row that it stands in."""
        client = self._editing.client
        if client is None:
            return
        self._current = place
        self._let_tab()
        row = self._rows[self._row_of(place)]
        row.column.addWidget(self.editor)
        self.editor.show_place(client, *place, self._editable)
        self.editor.show()
        self.editor.take_focus()

    def _close(self) -> None:
        self.editor.commit()
        self.editor.hide()

    @Slot()
    def _on_editor_left(self) -> None:
        self._close()
        if self._current is not None:
            self.go_to(self._current)
