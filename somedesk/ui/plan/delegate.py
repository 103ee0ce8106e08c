"""Paints the list of actions and gives each column its editor. It holds no rule: what is entered goes to the model."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QIcon, QPainter, QPen, QStaticText
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import ACTION_STATUSES, PRIORITIES, Action
from somedesk.ui.kit.action_fields import HoursField, OwnerField, PercentField
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.kit.theme import BODY_PIXELS, colour, row_ground
from somedesk.ui.kit.typesetting import Face, Room, face, fold
from somedesk.ui.plan.action_model import ACTION_ROLE, OVERDUE_ROLE, Column
from somedesk.ui.plan.action_words import overdue_word, priority_name, status_name

Index = QModelIndex | QPersistentModelIndex

PADDING = 8
ROW_PADDING = 7
LOWEST_ROW = 42
ICON = 16
PILL_HEIGHT = 22
_CACHED_TEXTS = 4000
_CENTRED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STATUS_ROLES = {
    "planned": ("quiet_soft", "quiet"),
    "in_progress": ("busy_soft", "busy"),
    "done": ("good_soft", "good"),
    "dropped": ("card", "muted"),
}


class ActionDelegate(QStyledItemDelegate):
    """Paints cells; ``owners`` gives the owners to propose."""

    _PLAIN_EDITORS: ClassVar = {Column.EFFORT: HoursField, Column.PERCENT: PercentField}

    def __init__(self, theme: Theme, owners: Callable[[], list[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._owners = owners
        self._texts: dict[tuple[str, Face, int, str], tuple[QStaticText, int]] = {}
        self.editor: QWidget | None = None
        self._place = QPersistentModelIndex()
        self._filled: object = None  # what the cell of the editor was last known to hold
        # The language by whose rules long words are hyphenated.
        self.language = "en"
        self.plain = face(BODY_PIXELS - 1)
        self.strong = face(BODY_PIXELS, QFont.Weight.DemiBold)
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self._theme = theme
        self._overdue: QIcon = icon("triangle-alert", theme, "warning")
        self._done: QIcon = icon("circle-check", theme, "good")

    # Painting

    def title_height(self, title: str, width: int, done: bool) -> int:
        """Height that a title needs in a cell of ``width``."""
        return self._folded(title, self.strong, self._title_width(width, done))[1]

    def text_height(self, text: str, width: int) -> int:
        """Height that other text needs in a cell of ``width``."""
        return self._folded(text, self.plain, width - 2 * PADDING)[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width that the cell wants, so that a column can be made as wide as what it holds."""
        width, extra = self.plain.width(str(index.data())), 2 * PADDING
        if index.column() == Column.STATUS:
            extra += 20
        elif index.column() == Column.DUE and index.data(OVERDUE_ROLE):
            extra += ICON + 6
            width = max(width, self.strong.width(overdue_word()))
        return QSize(round(width) + extra + 2, LOWEST_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, action = self._theme, option.rect, index.data(ACTION_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        row_ground(painter, rect, theme, chosen=selected)
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        muted = action.status in ("done", "dropped")
        match index.column():
            case Column.ACTION:
                self._paint_title(painter, inner, action, muted)
            case Column.STATUS:
                self._paint_pill(painter, inner, str(index.data()), *_STATUS_ROLES[action.status], edged=selected)
            case Column.DUE if index.data(OVERDUE_ROLE):
                self._paint_overdue(painter, inner, str(index.data()))
            case _:
                self._draw(painter, str(index.data()), self.plain, inner, "muted" if muted else "ink")
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour(theme["focus"]), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
        painter.restore()

    def _paint_title(self, painter: QPainter, inner: QRect, action: Action, muted: bool) -> None:
        if action.status == "done":
            self._done.paint(painter, inner.left(), inner.center().y() - ICON // 2, ICON, ICON)
            inner = inner.adjusted(ICON + 6, 0, 0, 0)
        self._draw(painter, action.title, self.strong, inner, "muted" if muted else "ink")

    def _paint_overdue(self, painter: QPainter, inner: QRect, text: str) -> None:
        self._overdue.paint(painter, inner.left(), inner.center().y() - ICON // 2, ICON, ICON)
        box = inner.adjusted(ICON + 6, 0, 0, 0)
        painter.setPen(colour(self._theme["warning"]))
        height = self.plain.line_height
        top = box.center().y() - height
        painter.setFont(self.strong.font)
        painter.drawText(QRectF(box.left(), top, box.width(), height), _CENTRED, overdue_word())
        painter.setFont(self.plain.font)
        painter.drawText(QRectF(box.left(), top + height, box.width(), height), _CENTRED, text)

    def _paint_pill(self, painter: QPainter, inner: QRect, text: str, fill: str, ink: str, *, edged: bool) -> None:
        width = min(self.plain.width(text) + 20, inner.width())
        pill = QRectF(inner.left(), inner.center().y() - PILL_HEIGHT / 2, width, PILL_HEIGHT)
        # On the ground of what is chosen only an edge gives it its shape.
        edged = edged or self._theme.name == "contrast" or fill == "card"
        painter.setPen(QPen(colour(self._theme[ink if edged else fill]), 1))
        painter.setBrush(colour(self._theme[fill]))
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), PILL_HEIGHT / 2, PILL_HEIGHT / 2)
        painter.setPen(colour(self._theme[ink]))
        painter.setFont(self.plain.font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _draw(self, painter: QPainter, text: str, with_face: Face, inner: QRect, role: str) -> None:
        folded, height = self._folded(text, with_face, inner.width())
        painter.setPen(colour(self._theme[role]))
        painter.setFont(with_face.font)
        painter.drawStaticText(QPointF(inner.left(), inner.top() + max(0, (inner.height() - height) // 2)), folded)

    def _folded(self, text: str, with_face: Face, width: int) -> tuple[QStaticText, int]:
        """``text`` in lines that fit ``width``, and their height."""
        key = (text, with_face, width, self.language)
        if key not in self._texts:
            if len(self._texts) >= _CACHED_TEXTS:
                self._texts.clear()
            lines = fold(text, with_face, Room(max(width, 20)), self.language)
            static = QStaticText(lines.text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            self._texts[key] = static, lines.rows * with_face.line_height
        return self._texts[key]

    @staticmethod
    def _title_width(width: int, done: bool) -> int:
        return width - 2 * PADDING - (ICON + 6 if done else 0)

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        editor: QWidget
        if column in (Column.START, Column.DUE):
            editor = DateField(self._theme, parent)
        elif column in (Column.PRIORITY, Column.STATUS):
            editor = self._choice(column, parent)
        elif column == Column.OWNER:
            editor = OwnerField(self._owners(), self._theme, parent)
        elif column in self._PLAIN_EDITORS:
            editor = self._PLAIN_EDITORS[column](parent)
        else:
            editor = LineField(parent)
            editor.setMaxLength(300)
        editor.setObjectName(f"inline_{column.name.lower()}")
        editor.setAccessibleName(str(index.model().headerData(column, Qt.Orientation.Horizontal)))
        self.editor, self._place = editor, QPersistentModelIndex(index)
        return editor

    def _choice(self, column: Column, parent: QWidget) -> ChoiceField:
        box = ChoiceField(parent)
        if column == Column.PRIORITY:
            box.offer((priority_name(value), value) for value in PRIORITIES)
        else:
            box.offer((status_name(value), value) for value in ACTION_STATUSES)
        box.activated.connect(self._on_choice_activated)
        return box

    def _on_choice_activated(self) -> None:
        box = self.sender()
        if isinstance(box, QWidget):
            self.commitData.emit(box)
            self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # A refresh of the row while one types must not take the typing away.
        is_as_filled = (
            isinstance(editor, LineField) and not isinstance(editor, DateField) and editor.text() == self._filled
        )
        if editor.property("filled") and not is_as_filled:
            return
        editor.setProperty("filled", True)
        value = index.data(Qt.ItemDataRole.EditRole)
        match editor:
            case DateField():
                editor.show_date(value)
            case ChoiceField():
                editor.choose(value)
            case HoursField():
                editor.show_hours(value)
            case PercentField():
                editor.show_number(value)
            case QLineEdit():
                editor.setText(value)
        self._filled = _entered(editor)

    def refill(self) -> None:
        """Show in an open editor what its cell holds by now, unless something else is typed there."""
        if self.editor is not None and self._place.isValid():
            self.setEditorData(self.editor, self._place)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        value = _entered(editor)
        # What was typed before and taken back since would be handed over again.
        if value != self._filled and not (value == "" and index.column() == Column.ACTION):
            self._filled = value
            model.setData(index, value, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        hint, rect = editor.sizeHint(), QRect(option.rect)
        rect.setHeight(min(rect.height() - 1, max(hint.height(), 34)))
        rect.moveTop(option.rect.top() + (option.rect.height() - rect.height()) // 2)
        rect.setWidth(max(rect.width(), hint.width()))
        rect.moveRight(min(rect.right(), editor.parentWidget().width() - 1))  # type: ignore[union-attr]
        editor.setGeometry(rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def commit_pending(self) -> None:
        """Hand over what stands in an open editor; it stays open."""
        if self.editor is not None:
            self.commitData.emit(self.editor)


def _entered(editor: QWidget) -> object:
    """What an editor holds, typed to the end."""
    match editor:
        case DateField():
            editor.interpretText()
            return editor.shown_date()
        case ChoiceField():
            return editor.currentData()
        case HoursField():
            editor.interpretText()
            return editor.hours()
        case PercentField():
            editor.interpretText()
            return editor.percent()
        case QLineEdit():
            return editor.text().strip()
    return None
