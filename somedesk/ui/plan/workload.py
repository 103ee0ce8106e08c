"""Who has how much to do in which week, against the hours that there are."""

import datetime as dt

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.plan.planning import present_schedule, whose_hours
from somedesk.domain.plan.schedule import WeekLoad
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.theme import colour, erase, row_ground, shade
from somedesk.ui.kit.typesetting import face
from somedesk.ui.plan.workload_model import LOAD_ROLE, OVER_ROLE, WIDEST_OWNER, WorkloadModel

_ROW = 52
_WEEK = 62
_LONGEST_TITLE = 80
_BAR = 12


class WeekDelegate(QStyledItemDelegate):
    """A bar of hours against the line that is all of them; what is too much is striped, marked and said in words."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = context.localisation
        self.theme = context.appearance.theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        load: WeekLoad | None = index.data(LOAD_ROLE)
        if load is None:
            return
        theme, rect = self.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        row_ground(painter, rect, theme, chosen=is_selected)
        if not (load.capacity or load.minutes or is_selected):
            shade(painter, QRectF(rect).adjusted(0, 0, 0, -1), theme, "quiet")
        erase(painter, QRect(rect.right(), rect.top(), 1, rect.height()), theme["line"])
        inner = QRectF(rect).adjusted(6, 7, -7, -8)
        if load.minutes:
            self._paint_text(painter, inner, load, index)
            self._paint_bar(painter, inner, load)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme["focus"]), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -2, -2.5), 4, 4)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, inner: QRectF, load: WeekLoad, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        role, text = "ink", str(index.data())
        over: float = index.data(OVER_ROLE)
        if over:
            role, text = "warning", f"▲ +{self._words.compact(over)}"
        with_face = face(13, QFont.Weight.DemiBold if over else QFont.Weight.Normal)
        painter.setFont(with_face.font)
        painter.setPen(colour(self.theme[role]))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)

    def _paint_bar(self, painter: QPainter, inner: QRectF, load: WeekLoad) -> None:
        track = QRectF(inner.left(), inner.bottom() - _BAR, inner.width(), _BAR)
        full = max(load.minutes, load.capacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self.theme["track" if load.capacity else "line"]))
        painter.drawRoundedRect(track, 4, 4)
        within = track.width() * min(load.minutes, load.capacity) / full
        painter.setBrush(colour(self.theme["accent"]))
        painter.drawRoundedRect(QRectF(track.left(), track.top(), within, _BAR), 4, 4)
        if load.over:
            painter.setBrush(colour(self.theme["target"]))
            painter.drawRoundedRect(QRectF(track.left() + within, track.top(), track.width() - within, _BAR), 4, 4)
            erase(painter, QRectF(track.left() + within - 1, track.top() - 3, 2, _BAR + 6), self.theme["ink"])

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WEEK, _ROW)


class Workload(QWidget):
    """The weeks of every owner. ``actions_chosen`` carries ids of the actions in the chosen weeks."""

    actions_chosen = Signal(object)
    capacity_requested = Signal()
    details_requested = Signal()
    menu_requested = Signal(QPoint)  # global

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_workload")
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        head = QHBoxLayout()
        self.summary = QLabel(self)
        self.summary.setObjectName("workload_summary")
        self.summary.setWordWrap(True)
        self.capacity = QPushButton(self)
        self.capacity.setObjectName("workload_capacity")
        self.capacity.clicked.connect(self.capacity_requested)
        head.addWidget(self.summary, 1)
        self.propose = QPushButton(self)
        self.propose.setObjectName("workload_propose")
        head.addWidget(self.capacity)
        head.addWidget(self.propose)
        column.addLayout(head)
        self.model = WorkloadModel(context.localisation, self)
        self.table = self._make_table()
        column.addWidget(self.table, 1)
        self.detail = QLabel(self)
        self.detail.setObjectName("workload_detail")
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setProperty("kind", "muted")
        self.detail.setWordWrap(True)
        self.detail.setMinimumWidth(1)
        self.detail.setMinimumHeight(2 * QFontMetrics(self.font()).lineSpacing() + 4)
        column.addWidget(self.detail)
        self._titles: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        self._over = 0

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("workload_table")
        table.setProperty("kind", "inside")
        table.setModel(self.model)
        self.delegate = WeekDelegate(self._context, table)
        table.setItemDelegate(self.delegate)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows, columns = table.verticalHeader(), table.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        rows.setMaximumWidth(WIDEST_OWNER)
        rows.setHighlightSections(False)
        columns.setHighlightSections(False)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setDefaultSectionSize(_WEEK)
        table.selectionModel().selectionChanged.connect(self._on_table_selection_changed)
        table.doubleClicked.connect(self.details_requested)
        table.customContextMenuRequested.connect(self._on_table_menu_requested)
        return table

    def show_client(self, client: Client, today: dt.date) -> None:
        """Show what the present dates ask of everyone."""
        made = present_schedule(client, today)
        self._titles = {action.id: action.title for action in client.actions.values()}
        self._owners = {action.id: whose_hours(client, action.owner) for action in client.actions.values()}
        self._over = len(made.overloaded)
        current = self.table.currentIndex()
        self.model.show_schedule(made, client)
        if current.isValid() and current.row() < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(current.row(), current.column()))
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.capacity.setText(self.tr("Hours and days off…"))
        self.propose.setText(self.tr("Propose dates…"))
        self.table.setAccessibleName(self.tr("Hours by owner and week"))
        if self._over:
            self.summary.setText(self.tr("%n week(s) with more work than hours, marked ▲", "", self._over))
        else:
            self.summary.setText(self.tr("No week has more work than hours."))
        self.summary.setProperty("kind", "warning" if self._over else "muted")
        self.summary.style().unpolish(self.summary)
        self.summary.style().polish(self.summary)
        self.model.retranslate()
        self._show_detail()

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.delegate.theme = theme
        self.capacity.setIcon(icon("clock", theme))
        self.propose.setIcon(icon("calendar", theme))
        self.table.viewport().update()

    def _show_detail(self) -> None:
        load = self.model.load(self.table.currentIndex())
        if load is None:
            self.detail.setText(self.tr("Choose a week to see what is in it."))
            return
        planned = " · ".join(_shortened(self._titles[key]) for key in self._own(load))
        planned = planned or self.tr("Nothing is planned.")
        self.detail.setText(f"{self.model.told(load)}\n{planned}")

    def _own(self, load: WeekLoad) -> list[str]:
        return [key for key in self.model.actions_of(load) if self._owners.get(key) == load.owner]

    @Slot()
    def _on_table_selection_changed(self) -> None:
        loads = [load for index in self.table.selectedIndexes() if (load := self.model.load(index))]
        self._show_detail()
        self.actions_chosen.emit(tuple(dict.fromkeys(key for load in loads for key in self._own(load))))

    @Slot(QPoint)
    def _on_table_menu_requested(self, position: QPoint) -> None:
        self.menu_requested.emit(self.table.viewport().mapToGlobal(position))


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…"
