"""The library as cards: a list view that fills its width with columns and tells what of a card was clicked."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.home.card_delegate import GAP, HEIGHT, ClientCardDelegate
from somedesk.ui.home.card_model import ClientCardModel

NARROWEST = 330


class ClientCardView(QListView):
    """Arrow keys move, Enter or a click opens, letters find. Signals carry the QModelIndex that they are about."""

    opened = Signal(QModelIndex)
    link_clicked = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)  # where on the screen

    def __init__(self, model: ClientCardModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("client_cards")
        self.setModel(model)
        self._cards = model
        self._delegate = ClientCardDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "cards")
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._on_model_reset)
        self._clicked_at = QPoint()

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self._delegate.use_theme(theme)
        self.viewport().update()

    def retranslate(self) -> None:
        """Word what every card says."""
        self._delegate.retranslate()
        self.viewport().update()

    def select_row(self, row: int) -> None:
        """Make a card the current one."""
        if 0 <= row < self._cards.rowCount():
            self.setCurrentIndex(self._cards.index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def _fit_columns(self) -> None:
        # The bar's width is kept free always: were it not, its coming and going could change the columns for ever.
        width = self.width() - self.verticalScrollBar().sizeHint().width() - 1
        columns = max(1, width // (NARROWEST + GAP))
        size = QSize(width // columns, HEIGHT + GAP)
        if size != self.gridSize():
            self._delegate.cell_size = size
            self.setGridSize(size)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicked_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.indexAt(event.position().toPoint()).isValid()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Between two cards there is none."""
        index = super().indexAt(point)
        if index.isValid() and not self._delegate.card_rect(self.visualRect(index)).contains(point):
            return QModelIndex()
        return index

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            spot = event.globalPos() if by_mouse else self._menu_corner(index)
            self.menu_requested.emit(index, spot)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        cell, spot = self.visualRect(index), self._clicked_at
        card = self._cards.card(index)
        if card.path is not None and self._delegate.menu_rect(cell).contains(spot):
            self.menu_requested.emit(index, self._menu_corner(index))
        elif self._delegate.link_rect(cell, card).contains(spot):
            self.link_clicked.emit(index)
        else:
            self.opened.emit(index)

    @Slot()
    def _on_model_reset(self) -> None:
        self._fit_columns()

    def _menu_corner(self, index: QModelIndex) -> QPoint:
        rect: QRect = self._delegate.menu_rect(self.visualRect(index))
        return self.viewport().mapToGlobal(rect.bottomLeft())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        return super().viewportEvent(event)
