"""Departments by uses and tasks as a table model, with letters in the cells and key figures in the last row."""

from typing import Any, Literal

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from somedesk.content.team import department_name, task_name
from somedesk.domain.client import Client
from somedesk.domain.records.team import USES, Department, Responsibility
from somedesk.domain.team.matrix import LETTERS, Letter, Row, departments, rows
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.spoken_cells import spoken_cell

Index = QModelIndex | QPersistentModelIndex
LETTER: dict[Letter, str] = {"responsible": "R", "accountable": "A", "consulted": "C", "informed": "I"}
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
GIVEN_ROLE = LINE_ROLE + 1
FIGURES_ROLE = LINE_ROLE + 2


class Line(Struct, frozen=True):
    """A row on the screen: a heading, a use or task with its letters, or the key figures."""

    kind: Literal["uses", "tasks", "row", "figures"]
    row: Row | None = None

    @property
    def accountable(self) -> int:
        """How many are accountable; 1 is as it should be."""
        return len(self.row.with_letter("accountable")) if self.row else 1


class MatrixModel(QAbstractTableModel):
    """A row for each use and task, a column for each department. ``row_changed`` carries whose head is another now."""

    row_changed = Signal(int)

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = localisation
        self.client: Client | None = None
        self.departments: tuple[Department, ...] = ()
        self.lines: tuple[Line, ...] = ()
        self._had: object = None
        self.read_only = False

    def show_client(self, client: Client) -> None:
        """Show a client; where rows and columns are the same, only what stands in them is told anew."""
        columns, of_client = departments(client), rows(client)
        uses = [Line("row", row) for row in of_client if row.task in USES]
        tasks = [Line("row", row) for row in of_client if row.task not in USES]
        lines = (Line("uses"), *uses, Line("tasks"), *tasks, Line("figures"))
        is_same = _shape(columns, lines) == _shape(self.departments, self.lines)
        if not is_same:
            self.beginResetModel()
        before, self.client, self.departments = self.lines, client, columns
        had, self.lines = self._had, lines
        self._had = (columns, client.tasks)
        if not is_same:
            self.endResetModel()
        elif had != self._had:
            self.retranslate()
        else:
            self._tell_changes(before)

    def _tell_changes(self, before: tuple[Line, ...]) -> None:
        """A letter paints its row, and what is said of the row beside it."""
        for number, (old, new) in enumerate(zip(before, self.lines, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.departments) - 1))
                self.row_changed.emit(number)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self.lines and self.departments:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, len(self.departments) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.departments) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.lines) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.departments)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.lines[index.row()].kind in ("uses", "tasks"):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def given(self, row: int, column: int) -> Responsibility | None:
        """The letters of a cell."""
        of_row = self.lines[row].row
        return of_row.letters.get(self.departments[column].id) if of_row else None

    def department(self, department: Department) -> str:
        """What a department is called."""
        return department_name(department.id, department.name, self._words.language)

    def row_name(self, line: Line) -> str:
        """What stands at the head of a row."""
        match line.kind:
            case "uses":
                return self.tr("Uses of social media")
            case "tasks":
                return self.tr("Tasks")
            case "figures":
                return word("departments.key_figures")
        return task_name(line.row.task if line.row else "", self._words.language, self.client)

    def row_note(self, line: Line) -> str:
        """What is not as it should be with a row; nothing as long as nobody has a letter in it."""
        if line.row is None or not line.row.letters or line.accountable == 1:
            return ""
        if not line.accountable:
            return self.tr("nobody accountable")
        return self.tr("%n accountable", "", line.accountable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not self.lines:
            return None
        line, department = self.lines[index.row()], self.departments[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.told(index.row(), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_cell(self.told(index.row(), index.column()))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{self.department(department)} · {self.row_name(line)}"
            case Qt.ItemDataRole.ToolTipRole if line.kind in ("row", "figures"):
                about = f"{self.department(department)} · {self.row_name(line)}"
                return plain_tip(f"{about}\n{self.told(index.row(), index.column())}")
            case _ if role == LINE_ROLE:
                return line
            case _ if role == GIVEN_ROLE:
                return self.given(index.row(), index.column())
            case _ if role == FIGURES_ROLE:
                return self.departments[index.column()].key_figures
        return None

    def told(self, row: int, column: int) -> str:
        """ "Responsible, accountable"; the key figures in the last row."""
        line = self.lines[row]
        if line.kind == "figures":
            return self.departments[column].key_figures or self.tr("missing")
        given = self.given(row, column)
        return ", ".join(_letter_word(letter) for letter in LETTERS if given and getattr(given, letter)) or "–"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role not in texts or self.client is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            department = self.departments[section]
            nobody = self.tr("not chosen")
            told = f"{self.department(department)}\n{department.person or nobody}"
        else:
            line = self.lines[section]
            told = "\n".join(filter(None, (self.row_name(line), self.row_note(line))))
        return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told


def _letter_word(letter: Letter) -> str:
    return word(f"responsibilities.{letter}")


def _shape(columns: tuple[Department, ...], lines: tuple[Line, ...]) -> tuple[object, ...]:
    return (*(each.id for each in columns), *(line.row.task if line.row else line.kind for line in lines))
