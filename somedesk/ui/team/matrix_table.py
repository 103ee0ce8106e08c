"""The table of departments by uses and tasks: letters set by their keys or by a menu, and how they are painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
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
from somedesk.domain.records.team import Responsibility
from somedesk.domain.team.matrix import LETTERS, Letter
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.scrolling import BAR
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import LINE_SEPARATOR, Lines, Room, face, fold
from somedesk.ui.team.matrix_model import FIGURES_ROLE, GIVEN_ROLE, LETTER, LINE_ROLE, Line, MatrixModel
from somedesk.ui.team.painting import LEAST_HEIGHT, focus_frame, ground, warning_hatch

Index = QModelIndex | QPersistentModelIndex
_KEYS: dict[int, Letter] = {
    Qt.Key.Key_R: "responsible", Qt.Key.Key_A: "accountable", Qt.Key.Key_C: "consulted", Qt.Key.Key_I: "informed",
}  # fmt: skip
_LOWEST, _HIGHEST, _HEADING, _FIGURES = 28, 36, 26, 52
_NARROWEST, _WIDEST = 68, 150
_ROWS, _NARROW_ROWS = 186, 120
_HEAD, _HEAD_LINE = 52, 16  # and so much more if a name needs two lines
_DISC = 24
_TWO_LINES = 34  # a row whose name needs them, or has a note below it
_LEFT, _BESIDE = 10, 4


class LetterDelegate(QStyledItemDelegate):
    """R a disc, A a square, C a ring, I grey: they differ by shape, not by colour alone."""

    def __init__(self, theme: Theme, table: "MatrixTable") -> None:
        super().__init__(table)
        self.theme, self._table = theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LINE_ROLE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.kind in ("uses", "tasks"):
            erase(painter, option.rect, self.theme["hint"])
            self._paint_heading(painter, option.rect, line)
        else:
            ground(painter, option.rect, self.theme)
            if line.kind == "figures":
                self._paint_figures(painter, option.rect, index)
            else:
                self._paint_letters(painter, QRectF(option.rect), index.data(GIVEN_ROLE))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_frame(painter, option.rect, self.theme)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: Line) -> None:
        """What the head of the row has no room for, as far as nothing is scrolled in between."""
        if not self._table.horizontalScrollBar().value():
            painter.setClipRect(rect)
            place = QRectF(_LEFT - self._table.rows.width(), rect.top() + 1, 1000, rect.height() - 2)
            paint_heading(painter, place, self._table.matrix.row_name(line), self.theme)

    def _paint_letters(self, painter: QPainter, rect: QRectF, given: Responsibility | None) -> None:
        shown = [letter for letter in LETTERS if given is not None and getattr(given, letter)]
        left = rect.center().x() - (len(shown) * _DISC + (len(shown) - 1) * 4) / 2
        for letter in shown:
            paint_letter(painter, QRectF(left, rect.center().y() - _DISC / 2, _DISC, _DISC), letter, self.theme)
            left += _DISC + 4

    def _paint_figures(self, painter: QPainter, rect: QRect, index: Index) -> None:
        figures = str(index.data(FIGURES_ROLE) or "").split("\n")
        text = ", ".join(each.strip() for each in figures if each.strip())
        letters = face(12, QFont.Weight.Normal if text else QFont.Weight.DemiBold)
        painter.setFont(letters.font)
        painter.setPen(colour(self.theme["ink" if text else "warning"]))
        place = QRectF(rect).adjusted(4, 2, -5, -3)
        lines = fold(text or f"▲ {index.data()}", letters, Room(place.width(), most_rows=3), self._table.language)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, lines.text.replace(LINE_SEPARATOR, "\n"))


def paint_heading(painter: QPainter, place: QRectF, text: str, theme: Theme) -> None:
    """The name of several rows."""
    painter.setFont(face(12, QFont.Weight.DemiBold).font)
    painter.setPen(colour(theme["ink"]))
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def paint_letter(painter: QPainter, place: QRectF, letter: Letter, theme: Theme) -> None:
    """One of the four, in its shape."""
    fill, ink, edge = {
        "responsible": (theme["accent"], theme["accent_ink"], theme["accent"]),
        "accountable": (theme["ink"], theme["card"], theme["ink"]),
        "consulted": (theme["card"], theme["link"], theme["accent"]),
        "informed": (theme["quiet_soft"], theme["quiet"], theme["quiet_soft"]),
    }[letter]
    painter.setPen(QPen(colour(edge), 1.5))
    painter.setBrush(colour(fill))
    around = place.adjusted(1, 1, -1, -1)
    radius = 5 if letter == "accountable" else around.width() / 2
    painter.drawRoundedRect(around, radius, radius)
    painter.setPen(colour(ink))
    painter.setFont(face(13, QFont.Weight.DemiBold).font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, LETTER[letter])


class DepartmentHeader(QHeaderView):
    """The departments, each with the person who speaks for it. A name that is too wide is hyphenated."""

    def __init__(self, model: MatrixModel, theme: Theme, table: "MatrixTable") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._matrix, self.theme, self._table = model, theme, table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def told(self, section: int, width: float) -> tuple[Lines, str]:
        """The name in its lines, and the person."""
        name, _, person = str(self._matrix.headerData(section, Qt.Orientation.Horizontal)).partition("\n")
        room = Room(width - 2 * _BESIDE, most_rows=2)
        return fold(name, face(12, QFont.Weight.DemiBold), room, self._table.language), person

    def fit(self, width: int) -> int:
        """Be as high as the names need it in columns of that ``width``."""
        lines = max(self.told(section, width)[0].rows for section in range(self.count()))
        height = _HEAD + (lines - 1) * _HEAD_LINE
        self.setFixedHeight(height)
        return height

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        ground(painter, rect, self.theme)
        place = QRectF(rect).adjusted(_BESIDE, 7, -_BESIDE, -5)
        name, person = self.told(section, rect.width())
        bold, plain = face(12, QFont.Weight.DemiBold).font, face(12, QFont.Weight.Normal).font
        short = QFontMetrics(plain).elidedText(person, Qt.TextElideMode.ElideRight, int(place.width()))
        for text, role, letters, top in (
            (name.text.replace(LINE_SEPARATOR, "\n"), "ink", bold, 0),
            (short, "muted", plain, 3 + name.rows * _HEAD_LINE),
        ):
            painter.setFont(letters)
            painter.setPen(colour(self.theme[role]))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(place.adjusted(0, top, 0, 0), flags, text)
        painter.restore()


class TaskHeader(QHeaderView):
    """The uses and tasks; below those that are not as they should be stands why, on hatched ground."""

    def __init__(self, model: MatrixModel, theme: Theme, table: "MatrixTable") -> None:
        super().__init__(Qt.Orientation.Vertical, table)
        self._matrix, self.theme, self._table = model, theme, table
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        line = self._matrix.lines[section]
        is_heading, note = line.kind in ("uses", "tasks"), self._matrix.row_note(line)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect, self.theme, "hint" if is_heading else "card")
        if note:
            warning_hatch(painter, rect, self.theme)
        place, name = QRectF(rect).adjusted(_LEFT, 1, -5, -1), self._matrix.row_name(line)
        if is_heading and not self._table.horizontalScrollBar().value():
            paint_heading(painter, place.adjusted(0, 0, 1000, 0), name, self.theme)
        elif note:
            self._lines(painter, place.adjusted(0, 0, 0, -14), name, 12, "ink")
            self._lines(painter, place.adjusted(0, 14, 0, 0), note, 11, "warning")
        else:
            is_long = face(13, QFont.Weight.DemiBold).width(name) > place.width()
            self._lines(painter, place, name, 12 if is_long else 13, "ink", most=1 + (is_long and not is_heading))
        painter.restore()

    def _lines(self, painter: QPainter, place: QRectF, text: str, size: int, role: str, most: int = 1) -> None:
        letters = face(size, QFont.Weight.DemiBold if role == "ink" else QFont.Weight.Normal)
        painter.setFont(letters.font)
        painter.setPen(colour(self.theme[role]))
        lines = fold(text, letters, Room(place.width(), most_rows=most), self._table.language)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, lines.text.replace(LINE_SEPARATOR, "\n"))


class MatrixTable(QTableView):
    """``letter_set`` carries a department, a task and a letter; ``cleared`` the first two."""

    letter_set = Signal(str, str, str)
    cleared = Signal(str, str)
    department_requested = Signal(str)
    menu_requested = Signal(QPoint)  # global

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("team_matrix")
        self.setProperty("kind", "inside")
        theme, self._say = context.appearance.theme, context.localisation
        self.matrix = MatrixModel(context.localisation, self)
        self.setModel(self.matrix)
        self.letters = LetterDelegate(theme, self)
        self.setItemDelegate(self.letters)
        self.heads, self.rows = DepartmentHeader(self.matrix, theme, self), TaskHeader(self.matrix, theme, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.rows)
        for header in (self.heads, self.rows):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(_HEADING)
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
        self.matrix.modelReset.connect(self.fit)
        self.matrix.row_changed.connect(self.rows.updateSection)
        self.setMinimumHeight(LEAST_HEIGHT)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.letters.theme = self.heads.theme = self.rows.theme = theme
        for part in (self, self.heads, self.rows):
            part.viewport().update()

    @property
    def language(self) -> str:
        """The language in which words are parted."""
        return self._say.language

    def current(self) -> tuple[str, str] | None:
        """The department and the task with the cursor; None on the key figures."""
        index = self.currentIndex()
        row = self.matrix.lines[index.row()].row if index.isValid() else None
        return (self.matrix.departments[index.column()].id, row.task) if row else None

    def task(self) -> str | None:
        """The use or task with the cursor."""
        current = self.current()
        return current[1] if current is not None else None

    def current_department(self) -> str | None:
        """The department with the cursor."""
        index = self.currentIndex()
        return self.matrix.departments[index.column()].id if index.isValid() else None

    def choose(self, department: str = "", task: str = "") -> None:
        """Put the cursor there."""
        columns = [each.id for each in self.matrix.departments]
        tasks = [line.row.task if line.row else "" for line in self.matrix.lines]
        now = self.currentIndex()
        row = tasks.index(task) if task and task in tasks else max(now.row(), 1)
        column = columns.index(department) if department in columns else max(now.column(), 0)
        self.setCurrentIndex(self.matrix.index(row, column))
        self.scrollTo(self.currentIndex())  # also where the cursor is already, and was scrolled away

    @Slot()
    def fit(self) -> None:
        """Columns as wide as there is room for, rows as high."""
        if not self.matrix.lines or not self.matrix.departments:
            return
        self.rows.setFixedWidth(_ROWS if self.width() >= 640 else _NARROW_ROWS)
        plain = sum(line.kind == "row" for line in self.matrix.lines)
        count, room_for = len(self.matrix.departments), self.width() - self.rows.width() - 4
        head = self.heads.fit(self._column(room_for // count))
        height = (self.height() - head - 2 * _HEADING - _FIGURES - 4) // plain
        letters, room = face(13, QFont.Weight.DemiBold), self.rows.width() - _LEFT - 5
        for number, line in enumerate(self.matrix.lines):
            is_tall = self.matrix.row_note(line) or letters.width(self.matrix.row_name(line)) > room
            lowest = _TWO_LINES if is_tall else _LOWEST
            heights = {"row": min(max(height, lowest), _HIGHEST), "figures": _FIGURES}
            self.rows.resizeSection(number, heights.get(line.kind, _HEADING))
        bar = BAR if head + self.rows.length() + 4 > self.height() else 0
        width = self._column((room_for - bar) // count)
        self.heads.setDefaultSectionSize(width)
        self.heads.fit(width)

    def _column(self, width: int) -> int:
        return min(max(width, _NARROWEST), _WIDEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        cell, key = self.current(), event.key()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_department():
            self.department_requested.emit(self.current_department())
        elif plain and cell is not None and not self.matrix.read_only and key in _KEYS:
            if not event.isAutoRepeat():
                self.letter_set.emit(*cell, _KEYS[key])
        elif plain and cell is not None and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(*cell)
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(self.visualRect(index).center()))

    @Slot(int)
    def _on_heads_double_clicked(self, section: int) -> None:
        self.department_requested.emit(self.matrix.departments[section].id)

    @Slot(QPoint)
    def _on_self_menu_requested(self, position: QPoint) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(position))
