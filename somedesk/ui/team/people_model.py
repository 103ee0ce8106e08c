"""Capabilities by people as a table model: hours, skill and back-up in each cell, and the sum of each row."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from somedesk.content.suggestions import capability_name
from somedesk.content.team import department_name, what_is
from somedesk.domain.client import Client, Person
from somedesk.domain.records.team import CAPABILITIES, Holding, pair_id
from somedesk.domain.team.capabilities import Staffing, in_order
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.spoken_cells import spoken_cell

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = int(Qt.ItemDataRole.UserRole)


class Cell(Struct, frozen=True):
    """What a cell shows. ``is_empty_row``: nobody has hours for a capability that is needed."""

    hours: float | None = None
    skill: int | None = None
    back_up: bool = False
    needed: bool = True
    is_empty_row: bool = False
    is_sum: bool = False


class Head(Struct, frozen=True):
    """What the head of a person's column shows."""

    name: str
    about: str
    kind: str
    load: float
    week: float | None


class PeopleModel(QAbstractTableModel):
    """A row for each capability, a column for each person, and one for the sum.

    ``head_changed`` carries one column: for Qt's own signal of it a table lays itself out and paints all of it.
    """

    head_changed = Signal(int)

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = localisation
        self.client: Client | None = None
        self.people: tuple[Person, ...] = ()
        self.staffing: Staffing | None = None
        self.read_only = False

    def show_client(self, client: Client, staffing: Staffing) -> None:
        """Show a client; where the people are the same, only what is said of them is told anew."""
        people = in_order(client)
        before, old, was = self.client, self.people, self.staffing
        is_same = [person.id for person in people] == [person.id for person in self.people]
        if not is_same:
            self.beginResetModel()
        self.client, self.people, self.staffing = client, people, staffing
        if not is_same:
            self.endResetModel()
        elif (
            before is None
            or was is None
            or before.departments is not client.departments
            or before.capabilities is not client.capabilities
        ):
            self.retranslate()
        else:
            self._tell_changes(before, old, was)

    def _tell_changes(self, before: Client, old: tuple[Person, ...], was: Staffing) -> None:
        """Of two hundred people a change touches one: only that cell, its sum and its head are painted anew."""
        assert self.client is not None
        assert self.staffing is not None
        held = before.holdings, self.client.holdings
        changed = [found for key in held[0].keys() | held[1].keys() if (found := _differing(held, key)) is not None]
        names, total = {each.person for each in changed}, len(self.people)
        for column in (n for n, each in enumerate(self.people) if each != old[n] or each.id in names):
            self.head_changed.emit(column)
        for each in changed:
            place = self.index(CAPABILITIES.index(each.capability), self.column_of(each.person))
            self.dataChanged.emit(place, place)
        for row in sorted({CAPABILITIES.index(each.capability) for each in changed}):
            # Whether anybody has hours is seen all along the row.
            turned = bool(was.hours(CAPABILITIES[row])) != bool(self.staffing.hours(CAPABILITIES[row]))
            self.dataChanged.emit(self.index(row, 0 if turned else total), self.index(row, total))

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        if self.client is not None:
            last = self.columnCount() - 1
            self.dataChanged.emit(self.index(0, 0), self.index(len(CAPABILITIES) - 1, last))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(CAPABILITIES) - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.client is None else len(CAPABILITIES)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.client is None else len(self.people) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_person = index.column() < len(self.people)
        return flags | Qt.ItemFlag.ItemIsEditable if is_person and not self.read_only else flags

    def person_at(self, column: int) -> Person | None:
        """Whose column it is; None for the sum."""
        return self.people[column] if 0 <= column < len(self.people) else None

    def column_of(self, person: str) -> int:
        """The column of somebody; -1 if there is none."""
        return next((number for number, each in enumerate(self.people) if each.id == person), -1)

    def holding(self, row: int, column: int) -> Holding | None:
        """What a person holds of a capability."""
        person = self.person_at(column)
        if self.client is None or person is None:
            return None
        return self.client.holdings.get(pair_id(person.id, CAPABILITIES[row]))

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a cell."""
        assert self.staffing is not None
        capability = CAPABILITIES[row]
        needed, total = self.staffing.requirements[capability].needed, self.staffing.hours(capability)
        is_empty = needed and not total
        if column == len(self.people):
            return Cell(total, needed=needed, is_empty_row=is_empty, is_sum=True)
        held = self.holding(row, column)
        if held is None:
            return Cell(needed=needed, is_empty_row=is_empty)
        return Cell(held.hours, held.skill, held.back_up, needed, is_empty)

    def head(self, column: int) -> Head | None:
        """What the head of a column shows."""
        person = self.person_at(column)
        if person is None or self.staffing is None:
            return None
        about = person.role or (self._department(person) if person.department else "")
        kind = word(f"owners.kind.{person.kind}")
        return Head(person.id, about, kind, self.staffing.load[person.id], person.hours_per_week)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.staffing is None:
            return None
        cell = self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.told(cell)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_cell(self.told(cell))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._place(index)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{self._place(index)}\n{self.told(cell)}")
            case _ if role == CELL_ROLE:
                return cell
        return None

    def _place(self, index: Index) -> str:
        person = self.person_at(index.column())
        name = person.id if person else self.tr("Sum")
        return f"{name} · {capability_name(CAPABILITIES[index.row()], self._words.language)}"

    def told(self, cell: Cell) -> str:
        """ "1.5 hours, skill 3, back-up"."""
        parts = [self._words.hours(cell.hours)] if cell.hours else []
        if cell.skill is not None:
            parts.append(self.tr("skill {skill}").format(skill=cell.skill))
        if cell.back_up:
            parts.append(self.tr("back-up"))
        if cell.is_sum and cell.is_empty_row:
            return self.tr("nobody")
        return ", ".join(parts) or "–"

    def load_told(self, head: Head) -> str:
        """ "11 of 8 h", with a mark if that is too much; the hours alone where nobody has said the week."""
        number = self._words.compact
        if head.week is None:
            return self.tr("{load} h, week not given").format(load=number(head.load))
        told = self.tr("{load} of {week} h").format(load=number(head.load), week=number(head.week))
        return f"▲ {told}" if head.load > head.week else told

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role not in texts or self.client is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            head = self.head(section)
            if head is None:
                return self.tr("Sum")
            told = "\n".join(filter(None, (head.name, head.about, head.kind, self.load_told(head))))
            return plain_tip(told) if role == Qt.ItemDataRole.ToolTipRole else told
        capability = CAPABILITIES[section]
        name = capability_name(capability, self._words.language)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{name}\n{what_is(capability, self._words.language)}")
        note = self.note(capability)
        return f"{name}\n{note}" if note else name

    def note(self, capability: str) -> str:
        """What stands in small letters below the name of a capability."""
        assert self.staffing is not None
        asked = self.staffing.requirements[capability]
        if not asked.needed:
            return self.tr("not needed") if capability != "influencer" else self.tr("optional")
        if asked.hours is not None or asked.skill != 3:
            hours = self._words.compact(asked.hours) if asked.hours is not None else "–"
            return self.tr("needs {hours} h, skill {skill}").format(hours=hours, skill=asked.skill)
        notes = {"community": self.tr("about half"), "analyse": self.tr("one asks, one finds")}
        return notes.get(capability, "")

    def _department(self, person: Person) -> str:
        assert self.client is not None
        known = self.client.departments.get(person.department or "")
        return department_name(person.department or "", known.name if known else "", self._words.language)


def _differing(held: tuple[Mapping[str, Holding], Mapping[str, Holding]], key: str) -> Holding | None:
    before, after = held[0].get(key), held[1].get(key)
    return None if before is after or before == after else after or before
