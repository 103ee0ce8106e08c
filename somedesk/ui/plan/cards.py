"""One column of the board: actions of one status as cards."""

import datetime as dt
from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from somedesk.content.themes import Theme
from somedesk.domain.client import Action
from somedesk.domain.plan.plan import is_overdue
from somedesk.ui.kit.i18n import Localisation, percent
from somedesk.ui.kit.theme import BODY_PIXELS, colour
from somedesk.ui.kit.typesetting import Face, Room, face, fold
from somedesk.ui.plan.action_words import overdue_word, priority_name, status_name

Index = QModelIndex | QPersistentModelIndex

CARD_ROLE = int(Qt.ItemDataRole.UserRole)
OVERDUE_ROLE = CARD_ROLE + 1
FACTS_ROLE = CARD_ROLE + 2
_MARGIN = 4
_PADDING = 10
_MOST_TITLE_ROWS = 4


class CardModel(QAbstractListModel):
    """Actions as cards, in the order that they are given."""

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localisation = localisation
        self.actions: Sequence[Action] = ()
        self._today = dt.date.min

    def show_actions(self, actions: Sequence[Action], today: dt.date) -> bool:
        """Show these; False if they are shown already."""
        if (list(actions), today) == (list(self.actions), self._today):
            return False
        self.beginResetModel()
        self.actions, self._today = tuple(actions), today
        self.endResetModel()
        return True

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self.actions:
            self.dataChanged.emit(self.index(0), self.index(len(self.actions) - 1))

    def row_of(self, action: str) -> int:
        """The row of an action; -1 if it is in another column."""
        return next((row for row, a in enumerate(self.actions) if a.id == action), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.actions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        action = self.actions[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return action.title
            case Qt.ItemDataRole.AccessibleTextRole:
                # With the status: a card that was carried, or has come back, is told as the card and not with its list.
                return ", ".join((action.title, status_name(action.status), *self._facts(action)))
            case Qt.ItemDataRole.ToolTipRole:
                return "".join(f"<p>{escape(text[:600])}</p>" for text in (action.title, action.text) if text)
            case _ if role == CARD_ROLE:
                return action
            case _ if role == OVERDUE_ROLE:
                return is_overdue(action, self._today)
            case _ if role == FACTS_ROLE:
                return self._facts(action)
        return None

    def _facts(self, action: Action) -> tuple[str, str]:
        """Who, and then when and how urgent."""
        when = self._localisation.short_day(action.due) if action.due else self.tr("no due date")
        if is_overdue(action, self._today):
            when = f"{overdue_word()} {when}"
        progress = f" · {percent(action.percent)}" if 0 < action.percent < 100 else ""
        return action.owner or self.tr("no owner"), f"{when} · {priority_name(action.priority)}{progress}"


class CardDelegate(QStyledItemDelegate):
    """Paints a card as high as its title needs, up to four lines; the tool tip has it whole."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.language = "en"
        self.width = 200
        self._strong = face(BODY_PIXELS, QFont.Weight.DemiBold)
        self._plain = face(BODY_PIXELS - 1)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = self._lines(str(index.data()), self._strong, _MOST_TITLE_ROWS)
        owner, when = index.data(FACTS_ROLE)
        rows = self._lines(owner, self._plain, 2)[1] + self._lines(when, self._plain, 2)[1]
        height = title[1] * self._strong.line_height + rows * self._plain.line_height
        return QSize(self.width, height + 2 * _PADDING + 2 * _MARGIN + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, is_selected = self.theme, bool(option.state & QStyle.StateFlag.State_Selected)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        action: Action = index.data(CARD_ROLE)
        is_overdue_now = bool(index.data(OVERDUE_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        edge = "focus" if has_focus else "accent" if is_selected else "line"
        painter.setPen(QPen(colour(theme[edge]), 2 if has_focus or is_selected else 1))
        painter.setBrush(colour(theme["accent_soft" if is_selected else "card"]))
        painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 8, 8)
        position = card.topLeft() + QPointF(_PADDING, _PADDING)
        ink = "muted" if action.status in ("done", "dropped") else "ink"
        owner, when = index.data(FACTS_ROLE)
        when_ink = "warning" if is_overdue_now else "muted"
        for text, with_face, role, most in (
            (str(index.data()), self._strong, ink, _MOST_TITLE_ROWS),
            (owner, self._plain, "muted", 2),
            (when, self._plain, when_ink, 2),
        ):
            lines, rows = self._lines(text, with_face, most)
            painter.setPen(colour(theme[role]))
            painter.setFont(with_face.font)
            painter.drawStaticText(position, lines)
            position += QPointF(0, rows * with_face.line_height + 2)
        painter.restore()

    def _lines(self, text: str, with_face: Face, most: int) -> tuple[QStaticText, int]:
        room = Room(max(60, self.width - 2 * (_MARGIN + _PADDING)), most_rows=most)
        lines = fold(text, with_face, room, self.language)
        static = QStaticText(lines.text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        return static, lines.rows
