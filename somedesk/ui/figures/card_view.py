"""The metrics as cards: a list view that fills its width with columns, and tells what its keys ask for."""

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QTableView, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.figures.card_delegate import GAP, HEIGHT, MetricCardDelegate
from somedesk.ui.figures.metric_model import Column, MetricModel, MetricRole
from somedesk.ui.kit.i18n import Localisation

NARROWEST = 316
MOST_MEASURED = 30  # rows by which the columns of the table get their widths


class MetricCardView(QListView):
    """Arrow keys move, Enter or a double click opens. Signals carry the id of a metric, or none for the one chosen."""

    opened = Signal(str)
    value_requested = Signal(str)
    paste_requested = Signal(str)
    delete_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, model: MetricModel, localisation: Localisation, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("metric_cards")
        self.setModel(model)
        self._delegate = MetricCardDelegate(localisation, theme, self)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "cards")
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        model.modelReset.connect(self._fit_columns)
        self.activated.connect(self._on_activated)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.use_theme(theme)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def _fit_columns(self) -> None:
        width = self.width() - self.verticalScrollBar().sizeHint().width() - 1
        size = QSize(width // max(1, width // (NARROWEST + GAP)), HEIGHT + GAP)
        if size != self.gridSize():
            self._delegate.cell_size = size
            self.setGridSize(size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not asked_by_key(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.RightButton and self.currentIndex().isValid():
            event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_menu(self, event)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(MetricRole))


class MetricTable(QTableView):
    """The metrics as a table. The same keys and signals as the cards."""

    opened = Signal(str)
    value_requested = Signal(str)
    paste_requested = Signal(str)
    delete_requested = Signal(str)
    menu_requested = Signal(str, QPoint)

    def __init__(self, model: MetricModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("metric_table")
        self.setModel(model)
        self.setProperty("kind", "inside")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(38)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setResizeContentsPrecision(MOST_MEASURED)
        model.modelReset.connect(self._on_model_reset)
        self.activated.connect(self._on_activated)

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def _on_model_reset(self) -> None:
        if self.isVisible():
            self.fit()

    def fit(self) -> None:
        """As wide as the words of the first rows are, within reason: each row that is asked makes its whole card."""
        for column in Column:
            self.setColumnWidth(column, min(max(self.sizeHintForColumn(column) + 18, 76), 260))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not asked_by_key(self, event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        show_menu(self, event)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(MetricRole))


def asked_by_key(view: MetricCardView | MetricTable, event: QKeyEvent) -> bool:
    """Do what a key asks of the chosen metric; False if it asks for nothing."""
    index = view.currentIndex()
    metric = index.data(MetricRole) if index.isValid() else ""
    if event.matches(QKeySequence.StandardKey.Paste):
        view.paste_requested.emit(metric)
    elif not metric:
        return False
    elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        view.opened.emit(metric)
    elif event.key() == Qt.Key.Key_V and not event.modifiers():
        view.value_requested.emit(metric)
    elif event.key() == Qt.Key.Key_Delete:
        view.delete_requested.emit(metric)
    else:
        return False
    return True


def show_menu(view: MetricCardView | MetricTable, event: QContextMenuEvent) -> None:
    """Ask for the menu of the metric below the mouse, or of the chosen one."""
    by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
    index = view.indexAt(event.pos()) if by_mouse else view.currentIndex()
    if index.isValid():
        spot = event.pos() if by_mouse else view.visualRect(index).bottomLeft()
        view.menu_requested.emit(index.data(MetricRole), view.viewport().mapToGlobal(spot))
