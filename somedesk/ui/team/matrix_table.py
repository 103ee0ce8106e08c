"""The table of departments by uses and tasks: letters set by their keys or by a menu, and how they are painted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
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
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import face
from somedesk.ui.team.matrix_model import FIGURES_ROLE, GIVEN_ROLE, LETTER, LINE_ROLE, Line, MatrixModel
from somedesk.ui.team.painting import LEAST_HEIGHT, focus_frame, ground, hatch

Index = QModelIndex | QPersistentModelIndex
_KEYS: dict[int, Letter] = {
    Qt.Key.Key_R: "responsible", Qt.Key.Key_A: "accountable", Qt.Key.Key_C: "consulted", Qt.Key.Key_I: "informed",
}  # fmt: skip
_LOWEST, _HIGHEST, _HEADING, _FIGURES = 28, 36, 26, 52
_NARROWEST, _WIDEST = 72, 150
_ROWS, _NARROW_ROWS = 186, 120
_HEAD = 52
_DISC = 24


class LetterDelegate(QStyledItemDelegate):
    """R a disc, A a square, C a ring, I grey: they differ by shape, not by colour alone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LINE_ROLE)
        if line is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.kind in ("uses", "tasks"):
            erase(painter, option.rect, self.theme["hint"])
        else:
            ground(painter, option.rect, self.theme)
            if line.kind == "figures":
                self._paint_figures(painter, option.rect, index)
            else:
                self._paint_letters(painter, QRectF(option.rect), index.data(GIVEN_ROLE))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_frame(painter, option.rect, self.theme)
        painter.restore()

    def _paint_letters(self, painter: QPainter, rect: QRectF, given: Responsibility | None) -> None:
        shown = [letter for letter in LETTERS if given is not None and getattr(given, letter)]
        left = rect.center().x() - (len(shown) * _DISC + (len(shown) - 1) * 4) / 2
        for letter in shown:
            paint_letter(painter, QRectF(left, rect.center().y() - _DISC / 2, _DISC, _DISC), letter, self.theme)
            left += _DISC + 4

    def _paint_figures(self, painter: QPainter, rect: QRect, index: Index) -> None:
        figures = str(index.data(FIGURES_ROLE) or "").split("\n")
        text = ", ".join(each.strip() for each in figures if each.strip())
        painter.setFont(face(12, QFont.Weight.Normal if text else QFont.Weight.DemiBold).font)
        painter.setPen(colour(self.theme["ink" if text else "warning"]))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        place = QRectF(rect).adjusted(4, 2, -5, -3)
        painter.drawText(place, flags, text or f"▲ {index.data()}")


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
    """The departments, each with the person who speaks for it."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix, self.theme = model, theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        ground(painter, rect, self.theme)
        place = QRectF(rect).adjusted(4, 7, -5, -5)
        name, _, person = str(self._matrix.headerData(section, Qt.Orientation.Horizontal)).partition("\n")
        for text, role, weight, top in (
            (name, "ink", QFont.Weight.DemiBold, 0),
            (person, "muted", QFont.Weight.Normal, 19),
        ):
            letters = face(12, weight).font
            painter.setFont(letters)
            painter.setPen(colour(self.theme[role]))
            short = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(place.adjusted(0, top, 0, 0), flags, short)
        painter.restore()


class TaskHeader(QHeaderView):
    """The uses and tasks; below those that are not as they should be stands why, on hatched ground."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._matrix, self.theme = model, theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        line = self._matrix.lines[section]
        is_heading, note = line.kind in ("uses", "tasks"), self._matrix.row_note(line)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect, self.theme, "hint" if is_heading else "card")
        if note:
            hatch(painter, QRectF(rect).adjusted(0, 0, -1, -1), self.theme["warning_soft"])
        place = QRectF(rect).adjusted(10, 1, -5, -1)
        letters = face(12 if is_heading or note else 13, QFont.Weight.DemiBold).font
        self._line(painter, place.adjusted(0, 0, 0, -14 if note else 0), self._matrix.row_name(line), letters, "ink")
        if note:
            self._line(painter, place.adjusted(0, 14, 0, 0), note, face(11).font, "warning")
        painter.restore()

    def _line(self, painter: QPainter, place: QRectF, text: str, letters: QFont, role: str) -> None:
        painter.setFont(letters)
        painter.setPen(colour(self.theme[role]))
        short = QFontMetrics(letters).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)


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
        theme = context.appearance.theme
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
        self.setMinimumHeight(LEAST_HEIGHT)

    def use_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme``."""
        self.letters.theme = self.heads.theme = self.rows.theme = theme
        for part in (self, self.heads, self.rows):
            part.viewport().update()

    def current(self) -> tuple[str, str] | None:
        """The department and the task with the cursor; None on the key figures."""
        index = self.currentIndex()
        row = self.matrix.lines[index.row()].row if index.isValid() else None
        return (self.matrix.departments[index.column()].id, row.task) if row else None

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

    @Slot()
    def fit(self) -> None:
        """Columns as wide as there is room for, rows as high."""
        if not self.matrix.lines or not self.matrix.departments:
            return
        self.rows.setFixedWidth(_ROWS if self.width() >= 640 else _NARROW_ROWS)
        width = (self.width() - self.rows.width() - 4) // len(self.matrix.departments)
        self.heads.setDefaultSectionSize(min(max(width, _NARROWEST), _WIDEST))
        plain = sum(line.kind == "row" for line in self.matrix.lines)
        height = (self.height() - _HEAD - 2 * _HEADING - _FIGURES - 4) // plain
        for number, line in enumerate(self.matrix.lines):
            heights = {"row": min(max(height, _LOWEST), _HIGHEST), "figures": _FIGURES}
            self.rows.resizeSection(number, heights.get(line.kind, _HEADING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        cell, key = self.current(), event.key()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_department():
            self.department_requested.emit(self.current_department())
        elif plain and cell is not None and not self.matrix.read_only and key in _KEYS:
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
