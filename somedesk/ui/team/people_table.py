"""The table of capabilities by people: what each hand does in it, and how it is painted."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.records.team import CAPABILITIES
from somedesk.domain.team.capabilities import Staffing
from somedesk.ui.kit.action_fields import MOST_HOURS_A_WEEK
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.theme import colour
from somedesk.ui.kit.typesetting import face
from somedesk.ui.team.painting import CHIP, LEAST_HEIGHT, chip, focus_frame, ground, load_bar, skill_chip, warning_hatch
from somedesk.ui.team.people_model import CELL_ROLE, Cell, PeopleModel

Index = QModelIndex | QPersistentModelIndex
_LOWEST, _HIGHEST = 30, 56
# In the narrowest column there is room for hours with decimals and both chips beside each other.
_NARROWEST, _WIDEST, _SUM = 100, 150, 64
_ROWS, _NARROW_ROWS = 152, 108
_HEAD = 88
_MOST_SKILL = 5
_DIGITS = "0123456789,."


class CellDelegate(QStyledItemDelegate):
    """Paints a cell, and edits its hours, or its skill after K."""

    def __init__(self, context: Context, parent: QTableView) -> None:
        super().__init__(parent)
        self._words = context.localisation
        self.theme = context.appearance.theme
        self.edits_skill = False
        self.editor: NumberField | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Cell | None = index.data(CELL_ROLE)
        if cell is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, option.rect, self.theme)
        place = QRectF(option.rect).adjusted(8, 0, -8, 0)
        if cell.is_empty_row:
            warning_hatch(painter, option.rect, self.theme)
        self._paint_hours(painter, place, cell)
        if cell.skill is not None:
            skill_chip(
                painter, QRectF(place.right() - CHIP, place.center().y() - CHIP / 2, CHIP, CHIP), cell.skill, self.theme
            )
        if cell.back_up:
            looks = (self.theme["card"], self.theme["ink"], self.theme["control_line"])
            chip(painter, _chip_at(place, place.right() - 2 * CHIP - 5), "R", looks)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_frame(painter, option.rect, self.theme)
        painter.restore()

    def _paint_hours(self, painter: QPainter, place: QRectF, cell: Cell) -> None:
        is_bold = bool(cell.hours) or cell.is_sum
        painter.setFont(face(14, QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal).font)
        role = "warning" if cell.is_sum and cell.is_empty_row else "ink" if is_bold else "muted"
        painter.setPen(colour(self.theme[role]))
        text = self._words.compact(cell.hours) if cell.hours or cell.is_sum else "" if cell.needed else "–"
        if cell.is_sum and cell.is_empty_row:
            text = f"▲ {text}"
        side = Qt.AlignmentFlag.AlignRight if cell.is_sum else Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, text)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = NumberField(
            _MOST_SKILL if self.edits_skill else MOST_HOURS_A_WEEK,
            parent,
            decimals=0 if self.edits_skill else 2,
            empty=not self.edits_skill,
        )
        editor.setObjectName("cell_skill" if self.edits_skill else "cell_hours")
        self.editor = editor
        editor.setAccessibleName(self.tr("Skill 0–5") if self.edits_skill else self.tr("Hours a week"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        cell: Cell = index.data(CELL_ROLE)
        if not isinstance(editor, NumberField):
            return
        value = cell.skill if self.edits_skill else cell.hours
        editor.show_number(value or 0)
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        view = self.parent()
        if isinstance(editor, NumberField) and isinstance(view, PeopleTable) and editor.settle():
            view.tell(
                index, {"skill": int(editor.number())} if self.edits_skill else {"hours": editor.number() or None}
            )

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        rect.setWidth(max(rect.width(), 84))
        rect.setHeight(max(rect.height(), 32))
        editor.setGeometry(rect)


def _chip_at(place: QRectF, left: float) -> QRectF:
    return QRectF(left, place.center().y() - CHIP / 2, CHIP, CHIP)


class PeopleHeader(QHeaderView):
    """The heads of the people: name, role, and a bar of their hours."""

    def __init__(self, model: PeopleModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._people, self.theme = model, theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        # Qt would measure every head for a width that nobody asks for.
        return QSize(_WIDEST, _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if not rect.isValid():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect, self.theme)
        place = QRectF(rect).adjusted(8, 6, -8, -6)
        head = self._people.head(section)
        if head is None:
            self._line(
                painter, place, str(self._people.headerData(section, Qt.Orientation.Horizontal)), "ink", bold=True
            )
        else:
            self._line(painter, place, head.name, "ink", bold=True)
            self._line(painter, place.adjusted(0, 17, 0, 0), head.about or head.kind, "muted")
            if head.about:
                self._line(painter, place.adjusted(0, 32, 0, 0), head.kind, "muted")
            bar = QRectF(place.left(), place.top() + 50, place.width(), 7)
            load_bar(painter, bar, head.load, head.week, self.theme)
            is_over = head.week is not None and head.load > head.week
            below = place.adjusted(0, 60, 0, 0)
            self._line(painter, below, self._people.load_told(head), "warning" if is_over else "ink", bold=is_over)
        painter.restore()

    def widest_load(self) -> int:
        """How much room the hours of everyone ask for: they are what the heads are for."""
        letters = QFontMetrics(face(12, QFont.Weight.DemiBold).font)
        heads = map(self._people.head, range(len(self._people.people)))
        told = (self._people.load_told(head) for head in heads if head is not None and head.week is not None)
        return max((letters.horizontalAdvance(each) + 1 for each in told), default=0)

    def _line(self, painter: QPainter, place: QRectF, text: str, role: str, *, bold: bool = False) -> None:
        letters = face(12, QFont.Weight.DemiBold if bold else QFont.Weight.Normal).font
        painter.setFont(letters)
        painter.setPen(colour(self.theme[role]))
        short = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, short)


class CapabilityHeader(QHeaderView):
    """The names of the capabilities, with a note in small letters."""

    def __init__(self, model: PeopleModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._people, self.theme = model, theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        text = str(self._people.headerData(section, Qt.Orientation.Vertical))
        name, _, note = text.partition("\n")
        painter.save()
        ground(painter, rect, self.theme)
        place = QRectF(rect).adjusted(10, 2, -6, -2)
        painter.setPen(colour(self.theme["ink"]))
        letters, small = face(13, QFont.Weight.DemiBold), face(11)
        painter.setFont(letters.font)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        around = painter.boundingRect(place, flags, name)
        has_note = bool(note) and around.height() + small.line_height <= place.height()
        around.moveTop(place.center().y() - (around.height() + (small.line_height if has_note else 0)) / 2)
        painter.drawText(around.adjusted(0, 0, 4, 0), flags, name)
        if has_note:
            painter.setFont(small.font)
            painter.setPen(colour(self.theme["muted"]))
            under = QRectF(place.left(), around.bottom(), place.width(), small.line_height)
            short = QFontMetrics(small.font).elidedText(note, Qt.TextElideMode.ElideRight, int(under.width()))
            painter.drawText(under, Qt.AlignmentFlag.AlignLeft, short)
        painter.restore()


class PeopleTable(QTableView):
    """``said`` carries a person, a capability and the fields that were typed; the other signals what is asked for."""

    said = Signal(str, str, object)
    cell_requested = Signal(str, str)
    person_requested = Signal(str)
    capability_requested = Signal(str)
    action_requested = Signal(str)
    move_requested = Signal(str, int)
    menu_requested = Signal(QPoint)  # global

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("team_people")
        self.setProperty("kind", "inside")
        theme = context.appearance.theme
        self.people = PeopleModel(context.localisation, self)
        self.setModel(self.people)
        self.cells = CellDelegate(context, self)
        self.setItemDelegate(self.cells)
        self.heads, self.rows = PeopleHeader(self.people, theme, self), CapabilityHeader(self.people, theme, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.rows)
        for header in (self.heads, self.rows):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(_LOWEST)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.customContextMenuRequested.connect(self._on_self_menu_requested)
        self.heads.sectionDoubleClicked.connect(self._on_heads_double_clicked)
        self.rows.sectionDoubleClicked.connect(self._on_rows_double_clicked)
        self.people.modelReset.connect(self.fit)
        self.people.head_changed.connect(self.heads.updateSection)
        self.setMinimumHeight(LEAST_HEIGHT)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.cells.theme = self.heads.theme = self.rows.theme = theme
        self.viewport().update()
        self.heads.viewport().update()
        self.rows.viewport().update()

    def show_client(self, client: Client, staffing: Staffing) -> None:
        """Show a client; the cursor stays with its person, or in its place."""
        row, column, now = self.currentIndex().row(), self.currentIndex().column(), self.current()
        self.people.show_client(client, staffing)
        if self.currentIndex().isValid() or not self.people.rowCount():
            return
        there = self.people.column_of(now[0]) if now else -1
        column = there if there >= 0 else min(max(column, 0), self.people.columnCount() - 1)
        self.setCurrentIndex(self.people.index(max(row, 0), column))

    def current(self) -> tuple[str, str] | None:
        """The person and the capability with the cursor."""
        index = self.currentIndex()
        person = self.people.person_at(index.column()) if index.isValid() else None
        return (person.id, CAPABILITIES[index.row()]) if person else None

    def capability(self) -> str | None:
        """The capability with the cursor."""
        current = self.current()
        return current[1] if current is not None else None

    def choose(self, person: str = "", capability: str = "") -> None:
        """Put the cursor there."""
        now = self.currentIndex()
        row = CAPABILITIES.index(capability) if capability in CAPABILITIES else max(now.row(), 0)
        column = self.people.column_of(person) if person else max(now.column(), 0)
        if column >= 0:
            self.setCurrentIndex(self.people.index(row, column))
            self.scrollTo(self.currentIndex())  # also where the cursor is already, and was scrolled away

    @Slot()
    def fit(self) -> None:
        """Columns as wide as there is room for, rows as high."""
        people = len(self.people.people)
        if not self.people.columnCount():
            return
        self.rows.setFixedWidth(_ROWS if self.width() >= 560 else _NARROW_ROWS)
        room = self.width() - self.rows.width() - _SUM - 4
        width = min(max(room // max(people, 1), _NARROWEST, self.heads.widest_load() + 16), _WIDEST)
        self.heads.setDefaultSectionSize(width)
        for column in range(people):
            if self.heads.sectionSize(column) != width:  # the column of the sum is that of a person now
                self.heads.resizeSection(column, width)
        self.heads.resizeSection(people, _SUM)
        # The sum is seen without scrolling: beside the names of the rows where not everybody has room.
        self.heads.moveSection(self.heads.visualIndex(people), 0 if width * people > room else people)
        height = (self.height() - _HEAD - 4) // len(CAPABILITIES)
        self.rows.setDefaultSectionSize(min(max(height, _LOWEST), _HIGHEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def tell(self, index: Index, fields: dict[str, object]) -> None:
        """Hand over what was typed in a cell."""
        person = self.people.person_at(index.column())
        if person is not None:
            self.said.emit(person.id, CAPABILITIES[index.row()], fields)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, key = self.current(), event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)  # Enter that ends the typing comes here too: it opens nothing
        elif current is None or not self._done(event, current, plain, control):
            if plain and key == Qt.Key.Key_A and self.currentIndex().isValid():
                self.action_requested.emit(CAPABILITIES[self.currentIndex().row()])
            else:
                super().keyPressEvent(event)

    def _done(self, event: QKeyEvent, current: tuple[str, str], plain: bool, control: bool) -> bool:
        key, index = event.key(), self.currentIndex()
        if control and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.move_requested.emit(current[0], 1 if key == Qt.Key.Key_Right else -1)
            return True
        if not plain:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.cell_requested.emit(*current)
            return True
        if self.people.read_only:
            return False
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.tell(index, {"hours": None, "skill": None, "back_up": False})
        elif key == Qt.Key.Key_R:
            if not event.isAutoRepeat():
                self.tell(index, {"back_up": not self.people.cell(index.row(), index.column()).back_up})
        elif key == Qt.Key.Key_K or (event.text() and event.text() in _DIGITS):
            self.cells.edits_skill = key == Qt.Key.Key_K
            self.edit(index)
            if not self.cells.edits_skill and self.cells.editor is not None:
                # By now the field has the focus, and with it all of its text chosen, which the next key would replace.
                self.cells.editor.lineEdit().selectAll()
                self.cells.editor.lineEdit().insert(event.text())  # typed, so that the field can take it back
        else:
            return False
        return True

    @Slot(QModelIndex)
    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        person = self.people.person_at(index.column())
        if person is not None:
            self.cell_requested.emit(person.id, CAPABILITIES[index.row()])

    @Slot(int)
    def _on_heads_double_clicked(self, section: int) -> None:
        person = self.people.person_at(section)
        if person is not None:
            self.person_requested.emit(person.id)

    @Slot(int)
    def _on_rows_double_clicked(self, section: int) -> None:
        self.capability_requested.emit(CAPABILITIES[section])

    @Slot(QPoint)
    def _on_self_menu_requested(self, position: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(position))
