"""The grid on the screen: mouse and keyboard, two densities, zoom. It says what the user did; it changes nothing."""

from collections.abc import Collection

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.grid.cells import Picked
from somedesk.ui.grid.delegate import CellDelegate, HeadingDelegate
from somedesk.ui.grid.headers import DimensionHeader, LevelHeader
from somedesk.ui.grid.keys import digit_of
from somedesk.ui.grid.layout import Layout, fitted
from somedesk.ui.grid.model import AnyIndex, GridModel
from somedesk.ui.grid.moves import bring_into_view, moved
from somedesk.ui.grid.sizes import ZOOM_STEPS, Density, Marks, Sizes, read_sizes, sizes
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.spoken_cells import SpokenCells
from somedesk.ui.kit.theme import erase

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_LEFT_BUTTON = Qt.MouseButton.LeftButton
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_OTHER_COMMANDS = _CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_K = Qt.Key
_CLEARING = (_K.Key_Delete, _K.Key_Backspace)
_TOGGLING = (_K.Key_Plus, _K.Key_T)
_PICKING = (_K.Key_Space, _K.Key_Return, _K.Key_Enter, _K.Key_Select)
FIRST_ROWS = 16
HEADS_LATER_MS = 40
NARROWEST_COLUMN = 88


class GridView(QTableView):
    """Shows a GridModel. What the user does comes out as signals; ids and levels are those of the model."""

    picked = Signal(object)  # Picked
    on_the_way_pressed = Signal(object)  # id of a dimension, as in the next two
    not_applicable_pressed = Signal(object)
    current_changed = Signal(object)
    note_pressed = Signal()
    target_mode_changed = Signal(bool)
    zoom_changed = Signal(object)
    first_painted = Signal()

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.density = Density.READ
        self.zoom = 0
        self.target_mode = False
        self.editable = True
        self.painted = False
        self._theme, self._language = theme, "en"
        self._marks = Marks("", "")
        self._sizes: Sizes = sizes(12, fit=False)
        self._layout: Layout | None = None
        self._pressed, self._is_for_target = QModelIndex(), False
        self._grid = model
        self._rest = pause(self, self._on_rest_timeout, name="grid_rest")
        self._stale_heads: set[int] = set()
        self._heads_later = pause(self, self._on_heads_later_timeout, HEADS_LATER_MS, "grid_heads_later")
        self._levels = LevelHeader(self._sizes, theme, self)
        self._dimensions = DimensionHeader(self._sizes, theme, self)
        self._cells = CellDelegate(model, self._sizes, self._marks, theme, self)
        self._headings = HeadingDelegate(model, self._sizes, theme, self)
        self._mode = QLabel(self)
        self._mode.setObjectName("target_mode_label")
        self._mode.setProperty("kind", "target")
        self._mode.setWordWrap(True)
        self._mode.hide()
        self._spoken = SpokenCells(self, told_by_table=True)
        self._set_up(model)

    def _set_up(self, model: GridModel) -> None:
        self.setObjectName("grid")
        self.setViewport(QWidget(self))  # as in the headers
        self.setProperty("kind", "grid")
        self.setHorizontalHeader(self._levels)
        self.setVerticalHeader(self._dimensions)
        self.setModel(model)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setWordWrap(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._dimensions.row_pressed.connect(self._on_dimensions_row_pressed)
        model.modelReset.connect(self._on_model_reset)
        model.wording_changed.connect(self.relayout)
        model.rows_changed.connect(self._on_rows_changed)

    # --- look ---

    def use_words(self, marks: Marks, language: str) -> None:
        """Write the marks in, and hyphenate by, another language. The model's wording follows by itself."""
        self._marks, self._language = marks, language
        self._mode.setText(self.tr("Target mode"))

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self._hand_out()
        self.viewport().update()

    def set_density(self, density: Density) -> None:
        """Show everything at once, or everything in full."""
        if density != self.density:
            self.density = density
            self.relayout()

    def set_zoom(self, steps: int) -> None:
        """Make the text larger (or, below 0, smaller) by steps; only in READ, which it therefore turns to."""
        steps = max(ZOOM_STEPS[0], min(ZOOM_STEPS[-1], steps))
        if (steps, Density.READ) != (self.zoom, self.density):
            self.zoom, self.density = steps, Density.READ
            self.relayout()
            self.zoom_changed.emit(steps)

    def set_target_mode(self, on: bool) -> None:
        """Whether clicks and digits set the target."""
        if on != self.target_mode:
            self.target_mode = on
            self._mode.setVisible(on)
            self.target_mode_changed.emit(on)

    # --- sizes ---

    @Slot()
    def relayout(self) -> None:
        """Measure afresh: what is in view at once, the rest when there is time. Keeps the scroll position."""
        if not self._grid.rows or self.viewport().width() < 50:
            return
        self._rest.stop()
        anchor = self._anchor()
        if self.density is Density.FIT:
            self._fit()
        else:
            self._read(anchor[0])
        self._hand_out()
        self._scroll_to(anchor)
        self.viewport().update()

    def _fit(self) -> None:
        frame = 2 * self.frameWidth()
        place = (self.width() - frame, self.height() - frame)
        self._sizes, heights = fitted(self._grid, self._marks, place, self._language, self._sizes.pixels)
        self._layout = None
        self._set_heights(heights)
        self._set_widths(place[0] - self._sizes.head_width)

    def _read(self, top_row: int) -> None:
        # The scroll bar has its place even when there is nothing to scroll, or the width would hang on the heights.
        width = self.width() - 2 * self.frameWidth() - self.verticalScrollBar().sizeHint().width()
        self._sizes = read_sizes(self.zoom, width, self._grid.levels)
        column = self._set_widths(width - self._sizes.head_width)
        layout = self._layout = Layout(self._grid, self._sizes, self._marks, column, self._language)
        rows = range(len(self._grid.rows))
        seen, in_view = 0, self.viewport().height()
        for row in rows[top_row:]:
            if seen > in_view and row >= FIRST_ROWS:
                break
            seen += layout.height(row)
        self._set_heights({row: layout.height(row) if layout.is_measured(row) else layout.guess(row) for row in rows})
        if not all(layout.is_measured(row) for row in rows):
            self._rest.start()

    def _set_widths(self, width: int) -> int:
        """Share the width among the levels; returns the width of the narrowest column."""
        levels = self._grid.levels
        narrowest = max(width // levels, int(NARROWEST_COLUMN * self._sizes.pixels / 12))
        more = max(0, width - narrowest * levels) if narrowest == width // levels else 0
        for column in range(levels):
            self._levels.resizeSection(column, narrowest + (column < more))
        return narrowest

    def _set_heights(self, heights: dict[int, int]) -> None:
        for row, height in heights.items():
            if self._dimensions.sectionSize(row) != height:
                self._dimensions.resizeSection(row, height)

    def _anchor(self) -> tuple[int, int]:
        """The row at the top and how far it is scrolled out."""
        row = max(0, self.rowAt(0))
        return row, -self.rowViewportPosition(row)

    def _scroll_to(self, anchor: tuple[int, int]) -> None:
        self.updateGeometries()
        row, offset = anchor
        inside = min(offset, max(0, self._dimensions.sectionSize(row) - 1))
        self.verticalScrollBar().setValue(self._dimensions.sectionPosition(row) + inside)

    def _hand_out(self) -> None:
        """Everybody who paints uses the same measures."""
        self._cells.use(self._sizes, self._marks, self._theme, self._language)
        self._headings.use(self._sizes, self._theme)
        self._levels.use(self._sizes, self._theme, self._language)
        self._dimensions.use(self._sizes, self._theme, self._language)
        self._mode.setGeometry(6, 0, self._sizes.head_width - 6, self._sizes.level_height)

    @Slot()
    def _on_rest_timeout(self) -> None:
        if self._layout is not None:
            anchor, height = self._anchor(), self._layout.height
            self._set_heights({row: height(row) for row in range(len(self._grid.rows))})
            self._scroll_to(anchor)

    @Slot()
    def _on_model_reset(self) -> None:
        for row, spec in enumerate(self._grid.rows):
            # No spans: with them Qt paints everything through a clip that makes it several times slower.
            self.setItemDelegateForRow(row, self._headings if spec.dimension is None else self._cells)

    @Slot(object, object)
    def _on_rows_changed(self, rows: Collection[int], columns: Collection[int]) -> None:
        """The cell answers at once; the figures made of it follow when the clicking pauses."""
        self._stale_heads.update(rows)
        self._heads_later.start()
        self._spoken.cells_changed(rows, columns)

    @Slot()
    def _on_heads_later_timeout(self) -> None:
        self._dimensions.update_rows(self._stale_heads)
        for row in self._stale_heads:
            if self._grid.dimension_at(row) is None and row < len(self._grid.rows):
                # The whole row: the words before may have been longer, and would stay behind the new ones.
                self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
        self._stale_heads.clear()

    # --- where the keyboard is ---

    @property
    def dimension(self) -> str | None:
        """The dimension that the keyboard acts on."""
        return self._grid.dimension_at(self.currentIndex().row())

    @property
    def level(self) -> int:
        """The level that the keyboard is on."""
        return self.currentIndex().column() + 1

    def go_to(self, dimension: str, level: int | None = None) -> None:
        """Move to a dimension; to a level of it, else to its current one, else stay in the column."""
        rating = self._grid.rating(dimension)
        column = (level or (rating.level if rating else None) or max(1, self.level)) - 1
        self.selectionModel().setCurrentIndex(self._grid.index(self._grid.row_of(dimension), column), _NO_UPDATE)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        self._cells.focus = (current.row(), current.column())
        super().currentChanged(current, previous)
        self._spoken.current_changed()
        self._dimensions.mark_current(current.row())
        self.current_changed.emit(self._grid.dimension_at(current.row()))

    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,  # noqa: N803 - Qt's name
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        rows = [row for row, spec in enumerate(self._grid.rows) if spec.dimension is not None]
        if not rows:
            return QModelIndex()
        now = self.currentIndex()
        is_far = bool(modifiers & _CONTROL)
        row, column = moved(rows, self._grid.levels, (now.row(), now.column()), cursorAction, is_far=is_far)
        return self._grid.index(row, column)

    @Slot(object)
    def _on_dimensions_row_pressed(self, row: int) -> None:
        dimension = self._grid.dimension_at(row)
        if dimension is not None:
            self.go_to(dimension)
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    # --- mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_cell = self._grid.dimension_at(index.row()) is not None
        self._pressed = index if is_cell and event.button() == _LEFT_BUTTON else QModelIndex()
        self._is_for_target = _SHIFT in event.modifiers() or self.target_mode
        if is_cell:
            self.selectionModel().setCurrentIndex(index, _NO_UPDATE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging chooses nothing."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of a double click would take back what the first one set."""
        self._pressed = QModelIndex()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, QModelIndex()
        is_current = event.button() == _LEFT_BUTTON and pressed == self.currentIndex()  # no key has led elsewhere
        if is_current and self.visualRect(pressed).contains(event.position().toPoint()):
            self._pick(pressed.column() + 1, self._is_for_target)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & _CONTROL:
            steps = event.angleDelta().y()
            if steps:
                self.set_zoom(self.zoom + (1 if steps > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    # --- keyboard ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.isAutoRepeat() and event.key() in _TOGGLING
        if event.modifiers() & _OTHER_COMMANDS or not (held or self._act_on(event)):
            super().keyPressEvent(event)
        bring_into_view(self)

    def _act_on(self, event: QKeyEvent) -> bool:
        """Do what the key stands for; False if it is none of the grid's."""
        key, dimension = event.key(), self.dimension
        if key == _K.Key_T:
            self.set_target_mode(not self.target_mode)
            return True
        if dimension is None:
            return False
        as_target = _SHIFT in event.modifiers() or self.target_mode
        digit = digit_of(event)
        if digit is not None:
            if digit <= self._grid.levels:
                self._pick(digit, as_target)
        elif key in _PICKING:
            self._pick(self.level, as_target)
        elif key in _CLEARING:
            self._send(Picked(dimension, None, as_target))
        elif key == _K.Key_Plus:
            if self.editable:
                self.on_the_way_pressed.emit(dimension)
        elif key == _K.Key_X:
            if self.editable:
                self.not_applicable_pressed.emit(dimension)
        elif key == _K.Key_N:
            self.note_pressed.emit()
        else:
            return False
        return True

    def _pick(self, level: int, as_target: bool) -> None:
        dimension = self.dimension
        if dimension is None:
            return
        # There is no target 0: not being anywhere is nothing to aim for.
        self._send(Picked(dimension, None if as_target and level == 0 else level, as_target))
        if level and self.level != level:
            self.go_to(dimension, level)

    def _send(self, picked: Picked) -> None:
        if self.editable:
            self.picked.emit(picked)

    # --- Qt events ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.relayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        # Cells cover their whole place, so only what is right of and below them is still to be filled.
        right, bottom = self._levels.length(), self._dimensions.length()
        place = event.rect()
        if place.right() >= right - self._levels.offset() or place.bottom() >= bottom - self._dimensions.offset():
            painter = QPainter(self.viewport())
            erase(painter, place, self._theme["window"])
            painter.end()
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            self.first_painted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            # Headings of areas stay where they are, so they cannot be moved along.
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._cells.show_active(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._cells.show_active(False)
        super().focusOutEvent(event)
