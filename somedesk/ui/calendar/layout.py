"""What stands where on the calendar page: header, balance, views, ideas, and what gives way where there is no room."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.ui.calendar.balance_bar import BalanceBar
from somedesk.ui.calendar.editing import CalendarEditing
from somedesk.ui.calendar.listing import ListView
from somedesk.ui.calendar.month import MonthView
from somedesk.ui.calendar.tray import Tray
from somedesk.ui.calendar.week import WeekView
from somedesk.ui.desk.page import AT_FOOT
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField

# Below these there is no room for the ideas beside, the balance above, and words in the header.
_ROOM_FOR_TRAY, _ROOM_FOR_BALANCE, ROOM_FOR_WORDS = 1240, 430, 860
_TRAY_WIDTH = 200


class CalendarLayout(CalendarEditing):
    """The page's parts."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.balance = BalanceBar(context, self)
        self.month = MonthView(context, self.choice, self)
        self.week = WeekView(context, self.choice, self)
        self.list = ListView(context, self.choice, self)
        self.tray = Tray(self)
        self.desk_actions: list[QAction] = []
        self._words: tuple[tuple[QPushButton, str, str], ...] = ()
        self._build_header()
        self._lay_out()

    def _build_header(self) -> None:
        self.back_button, self.on_button = QToolButton(self), QToolButton(self)
        for arrow in (self.back_button, self.on_button):
            arrow.setProperty("kind", "plain")
            arrow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            arrow.setIconSize(QSize(18, 18))
        self.today_button = QPushButton(self)
        self.month_button, self.week_button, self.list_button = (QPushButton(self) for _ in range(3))
        self.add_button, self.more_button = QPushButton(self), QPushButton(self)
        self.title = QLabel(self)
        self.title.setObjectName("calendar_title")
        self.title.setProperty("kind", "subheading")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._views = QButtonGroup(self)
        for name, widget in (
            ("calendar_back", self.back_button),
            ("", self.title),
            ("calendar_on", self.on_button),
            ("calendar_today", self.today_button),
            ("calendar_show_month", self.month_button),
            ("calendar_show_week", self.week_button),
            ("calendar_show_list", self.list_button),
            ("calendar_more_button", self.more_button),
            ("calendar_add", self.add_button),
        ):
            widget.setObjectName(name or "calendar_title")
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.header_row.addWidget(widget)
        for button in (self.month_button, self.week_button, self.list_button):
            button.setCheckable(True)
            self._views.addButton(button)
        self.month_button.setChecked(True)
        self.add_button.setProperty("kind", "primary")
        self.more_button.setMenu(self.more_menu)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 10)
        column.setSpacing(10)
        column.addWidget(self.balance)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        self.card = QFrame(self)
        self.card.setObjectName("calendar_card")
        self.card.setProperty("kind", "card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.setSpacing(6)
        self.search = LineField(self.card)
        self.search.setObjectName("calendar_search")
        self.search.setClearButtonEnabled(True)
        inside.addWidget(self.search)
        self.stack = QStackedWidget(self.card)
        for view in (self.month, self.week, self.list):
            self.stack.addWidget(view)
        inside.addWidget(self.stack, 1)
        middle.addWidget(self.card, 1)
        self.tray.setFixedWidth(_TRAY_WIDTH)
        middle.addWidget(self.tray)
        column.addLayout(middle, 1)
        foot = QHBoxLayout()
        self.strip = ElidedLabel("calendar_strip", "muted", self)
        self.ideas_button = QPushButton(self)
        self.ideas_button.setObjectName("calendar_show_ideas")
        self.ideas_button.setCheckable(True)
        self.ideas_button.setProperty("kind", "small")
        self.ideas_button.clicked.connect(self._on_ideas_clicked)
        for widget in (self.strip, self.ideas_button):
            widget.setProperty(AT_FOOT, True)
        foot.addWidget(self.strip, 1)
        foot.addWidget(self.ideas_button)
        column.addLayout(foot)
        # Shown or not by the room there is, until somebody has chosen.
        self._wants_ideas: bool | None = None
        self._show_tray()

    def _show_tray(self) -> None:
        shown = self.width() >= _ROOM_FOR_TRAY if self._wants_ideas is None else self._wants_ideas
        self.tray.setVisible(shown)
        self.ideas_button.setChecked(shown)

    def show_ideas(self) -> None:
        """Show what has no day yet, also where there is little room for it."""
        if not self.tray.isVisible():
            self.ideas_button.click()

    @Slot()
    def _on_ideas_clicked(self) -> None:
        self._wants_ideas = self.ideas_button.isChecked()
        self._show_tray()

    def _fill_menu(self) -> None:
        self.more_menu.clear()
        self.more_menu.addAction(self.tr("Move chosen entries…"), self._on_move_dialog_requested)
        self.more_menu.addAction(self.tr("Wished shares and gaps…"), self._on_settings_requested)
        self.more_menu.addSeparator()
        for action in self.desk_actions:
            self.more_menu.addAction(action)

    def retranslate(self) -> None:
        self._words = (
            (self.today_button, self.tr("Today"), "circle-dot"),
            (self.month_button, word("calendar_month_view"), "calendar"),
            (self.week_button, word("calendar_week_view"), "columns-3"),
            (self.list_button, word("calendar_list_view"), "rows-3"),
            (self.add_button, self.tr("New entry"), "plus"),
        )
        # A view goes by the first letter of its name.
        keys = ("T", *(text[:1].upper() for _, text, _ in self._words[1:4]), "N")
        for (button, text, _), key in zip(self._words, keys, strict=True):
            button.setAccessibleName(text)
            button.setToolTip(f"{text} ({key})")
        named: tuple[tuple[QAbstractButton, str], ...] = (
            (self.back_button, self.tr("Back")),
            (self.on_button, self.tr("Forward")),
            (self.more_button, self.tr("More")),
        )
        for widget, text in named:
            widget.setAccessibleName(text)
            widget.setToolTip(text)
        self.search.setPlaceholderText(self.tr("Search in the list"))
        self.search.setAccessibleName(self.tr("Search in the list"))
        for part in (self.balance, self.month, self.week, self.list, self.tray):
            part.retranslate()
        self._fill_menu()
        self._fit_words()

    def use_theme(self, theme: Theme) -> None:
        pictures: tuple[tuple[QAbstractButton, str], ...] = (
            (self.back_button, "chevron-left"),
            (self.on_button, "chevron-right"),
            (self.more_button, "ellipsis"),
        )
        for button, name in pictures:
            button.setIcon(icon(name, theme))
        for part in (self.balance, self.month, self.week, self.list):
            part.use_theme(theme)
        self._fit_words()

    def _fit_words(self) -> None:
        """Icons in the place of words where the header is narrow."""
        theme, has_room = self.context.appearance.theme, self.width() >= ROOM_FOR_WORDS
        for button, text, name in self._words:
            button.setText(text if has_room else "")
            shows_icon = not has_room or button is self.add_button
            role = "accent_ink" if button is self.add_button else "ink"
            button.setIcon(icon(name, theme, role) if shows_icon else QIcon())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tray()
        self.balance.setVisible(self.height() >= _ROOM_FOR_BALANCE)
        self._fit_words()
