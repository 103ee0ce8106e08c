"""The dark column at the left: the pages of the open client in groups, how far each is, and the way to all clients."""

from itertools import groupby

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolTip, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.desk.commands import COMMANDS, Commands
from somedesk.ui.desk.window_menu import MenuButton
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.kit.theme import colour
from somedesk.ui.places import PLACES, Group, Place, State, group_title

WIDE, NARROW = 212, 56
WIDE_FROM = 1100
BUTTON_HEIGHT = 34
NARROW_BUTTON = 40
END = ("help", "settings")
_BY_COMMAND = {command.name: command for command in COMMANDS}


def fits_narrow(window: int) -> bool:
    """Whether a window of that width is given the narrow form, unless the user wants it otherwise."""
    return window < WIDE_FROM


class NavigationButton(QPushButton):
    """A page or command, and at its right, or at the foot of its icon, how far the page is."""

    def __init__(self, commands: Commands, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._command = commands, _BY_COMMAND[name]
        self._theme: Theme | None = None
        self._state: State | None = None
        self._narrow = False
        self.setObjectName(f"navigate_{name}")
        self.setIconSize(QSize(18, 18))
        self.setFixedHeight(BUTTON_HEIGHT)
        self._went = False
        self.toggled.connect(self._on_toggled)
        self.clicked.connect(self._on_clicked)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        """Programs that act for their user check a button, and click it only when told to once more."""
        self._went = on
        if on:
            self._commands[self._command.name].trigger()

    @Slot()
    def _on_clicked(self) -> None:
        went, self._went = self._went, False
        if not went:
            self._commands[self._command.name].trigger()

    def show_state(self, state: State | None) -> None:
        """Mark how far the page is; None: it has no mark."""
        if state != self._state:
            self._state = state
            self.retranslate()
            self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only, or, once it is retranslated, the name too."""
        self._narrow = narrow
        self.setFixedWidth(NARROW_BUTTON if narrow else WIDE - 20)

    def use_theme(self, theme: Theme) -> None:
        """Colour icon and mark."""
        self._theme = theme
        self.setIcon(icon(self._command.icon, theme, "nav_ink", "nav_selected_ink"))

    def retranslate(self) -> None:
        """Take the command's name, and say the state beside it: the mark alone says nothing to a screen reader."""
        name, keys = self._commands.title(self._command.name), self._commands.keys(self._command.name)
        state = self._state.text if self._state is not None else ""
        self.setText("" if self._narrow else name)
        self.setAccessibleName(", ".join(filter(None, (name, state))))
        self.setToolTip(" · ".join(filter(None, (name, state, keys))))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An icon reached by key says its name, as it does under the mouse."""
        super().focusInEvent(event)
        if self._narrow and event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            QToolTip.showText(self.mapToGlobal(self.rect().topRight()), self.toolTip(), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._state is not None and self._theme is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint(painter, self._mark_place(self._state), self._state, self._theme, self.isChecked())
            painter.end()

    def _mark_place(self, state: State) -> QRectF:
        side = (18.0 if state.mark == "late" else 14.0) - (2 if self._narrow else 0)
        if self._narrow:
            return QRectF(self.width() - 2 - side, self.height() - 2 - side, side, side)
        return QRectF(self.width() - 11 - (14 + side) / 2, (self.height() - side) / 2, side, side)


def _paint(painter: QPainter, place: QRectF, state: State, theme: Theme, selected: bool) -> None:
    """A ring, a half, a tick on a disc, or a number on one. On the selected page everything is in its ink."""

    def role(name: str) -> QColor:
        return colour(theme["nav_selected_ink" if selected else name])

    ground = colour(theme["nav_selected" if selected else "nav"])
    painter.setPen(Qt.PenStyle.NoPen)
    if state.mark == "late":
        painter.setBrush(role("nav_late"))
        painter.drawEllipse(place)
        font = painter.font()
        font.setPixelSize(12 if state.late < 10 else 9)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ground if selected else colour(theme["nav_late_ink"]))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(state.late) if state.late < 100 else "99+")
    elif state.mark == "complete":
        painter.setBrush(role("nav_done"))
        painter.drawEllipse(place)
        unit = place.width() / 14
        painter.setPen(QPen(ground, 1.8 * unit))
        corners = [place.topLeft() + QPointF(x, y) * unit for x, y in ((4.0, 7.3), (6.1, 9.4), (10.2, 5.0))]
        painter.drawPolyline(QPolygonF(corners))
    else:
        ring = place.adjusted(1, 1, -1, -1)
        painter.setBrush(ground)
        painter.setPen(QPen(role("nav_ink"), 1.4))
        painter.drawEllipse(ring)
        if state.mark == "begun":
            painter.setBrush(role("nav_ink"))
            painter.drawPie(ring, 90 * 16, -180 * 16)


class Navigation(QFrame):
    """A button for each page, in the order of the work. In the narrow form the headings are lines."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("navigation")
        self.buttons: dict[str, NavigationButton] = {}
        self._commands = commands
        self._headings: dict[Group, QLabel] = {}
        self._lines: list[QFrame] = []
        self._group = QButtonGroup(self)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(2)
        self._title = QLabel("SomeDesk", self)
        self._title.setObjectName("navigation_title")
        top = QHBoxLayout()
        top.setSpacing(4)
        self._menu_button = MenuButton(commands["menu"], "nav_ink", self)
        top.addWidget(self._menu_button)
        top.addWidget(self._title, 1)
        self._outer.addLayout(top)
        self._outer.addSpacing(8)
        inside = QWidget(self)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._scrolling = Scrolling(inside, self)
        self._scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outer.addWidget(self._scrolling, 1)
        for group, places in groupby(PLACES, key=lambda place: place.group):
            self._add_group(group, tuple(places))
        for name in END:
            self._add_button(name)
        self.setFixedWidth(NARROW)
        self.set_narrow(False)

    def _add_group(self, group: Group, places: tuple[Place, ...]) -> None:
        if group == "end":
            self._column.addStretch(1)
        elif group:
            heading, line = QLabel(self), QFrame(self)
            heading.setProperty("kind", "nav_heading")
            line.setProperty("kind", "nav_line")
            self._headings[group] = heading
            self._lines.append(line)
            self._column.addWidget(heading)
            self._column.addWidget(line)
        for place in places:
            button = self._add_button(place.command)
            if place.needs_client:
                button.setCheckable(True)
                self._group.addButton(button)

    def _add_button(self, name: str) -> NavigationButton:
        button = self.buttons[name] = NavigationButton(self._commands, name, self)
        self._column.addWidget(button)
        return button

    @property
    def is_narrow(self) -> bool:
        """Whether only the icons are shown."""
        return self.width() == NARROW

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or names too."""
        if narrow == self.is_narrow:
            return
        self.setFixedWidth(NARROW if narrow else WIDE)
        side = 8 if narrow else 10
        self._outer.setContentsMargins(side, 12, 0, 10)  # at the right there is room for a bar
        self._title.setHidden(narrow)
        for heading, line in zip(self._headings.values(), self._lines, strict=True):
            heading.setHidden(narrow)
            line.setVisible(narrow)
        for button in self.buttons.values():
            button.set_narrow(narrow)
        self.retranslate()

    def show_page(self, page: str) -> None:
        """Mark ``page`` as the one that is shown."""
        if f"page_{page}" in self.buttons:
            button = self.buttons[f"page_{page}"]
            with QSignalBlocker(button):
                button.setChecked(True)
            for other in self._group.buttons():  # Tab stops at the page that is shown; arrows lead to the others
                is_stop = other is button
                other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def show_states(self, document: Document) -> None:
        """Mark how far each page is."""
        for place in PLACES:
            if place.room:
                self.buttons[place.command].show_state(place.state(document))

    def take_focus(self) -> None:
        """Put the keyboard on the page that is shown."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        self._menu_button.use_theme(theme)
        for button in self.buttons.values():
            button.use_theme(theme)

    def retranslate(self) -> None:
        """Take the commands' names."""
        for group, heading in self._headings.items():
            heading.setText(group_title(group))
        for button in self.buttons.values():
            button.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
