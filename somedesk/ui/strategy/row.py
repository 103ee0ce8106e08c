"""One line of a list of the strategy: its fields side by side, and what can be done to it."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Literal

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Client, Record
from somedesk.ui.kit.action_fields import OwnerField
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.strategy.editing import Editing, GrowingText, NameLine

Kind = Literal["name", "text", "choice", "day", "person"]
Choices = Callable[[Client], Iterable[tuple[str, object]]]


class Column(Struct, frozen=True):
    """A field of the line: which, as what it is entered, and how wide it is at least.

    ``choices``: what can be chosen. ``shown``: what an empty name shows, of a record.
    """

    field: str
    kind: Kind
    wide: int = 150
    choices: Choices | None = None
    shown: Callable[[Any], str] | None = None


class Row(QFrame):
    """Shows one record. The numbers of ``moved`` are -1 and 1; ``action_asked``: onto the plan, or to it there."""

    edited = Signal(str, str, object)  # record, field, value
    moved = Signal(str, int)
    delete_asked = Signal(str)
    action_asked = Signal(str)

    def __init__(self, editing: Editing, table: str, columns: tuple[Column, ...], captions: bool, parent: QWidget):
        super().__init__(parent)
        self._editing, self._table, self._columns = editing, table, columns
        self.record = ""
        self._is_on_plan: bool | None = None
        self._is_showing = False
        self._is_editable = False
        self._hints: dict[str, str] = {}
        self._people: dict[str, str] = {}  # as last shown or handed over
        self.fields: dict[str, QWidget] = {}
        self._captions: dict[str, QLabel] = {}
        self.setObjectName("strategy_row")
        self._flow = Flow(6)
        for column in columns:
            self._flow.addWidget(self._boxed(column, captions))
        self.more = QToolButton(self)
        self.more.setObjectName("row_more")
        self.more.setProperty("kind", "plain")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.more)
        self._menu.setObjectName("row_menu")
        self._menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.more.setMenu(self._menu)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(self._flow, 1)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignBottom)
        self.use_theme(editing.context.appearance.theme)

    def _boxed(self, column: Column, captions: bool) -> QWidget:
        field = self._made(column)
        self.fields[column.field] = field
        if not captions:
            field.setMinimumWidth(column.wide)
            return field
        box = QWidget(self)
        box.setObjectName(f"box_{column.field}")
        box.setMinimumWidth(column.wide)
        grows = column.kind in ("name", "text", "choice")
        box.setSizePolicy(
            QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred
        )
        caption = QLabel(box)
        caption.setObjectName(f"caption_{column.field}")
        caption.setProperty("kind", "small")
        caption.setBuddy(field)
        self._captions[column.field] = caption
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(caption)
        rows.addWidget(field)
        rows.addStretch(1)
        return box

    def _made(self, column: Column) -> QWidget:
        name, theme = f"{self._table}_{column.field}", self._editing.context.appearance.theme
        field: QWidget
        if column.kind == "text":
            field = self._editing.text(name, self)
        elif column.kind == "name":
            field = self._editing.name(name, self)
            field.named.connect(partial(self._on_named, column.field))
        elif column.kind == "day":
            field = DateField(theme, self)
            field.date_entered.connect(partial(self._on_date_entered, column.field))
        elif column.kind == "person":
            field = OwnerField(self._editing.people(), theme, self)
            self._people[column.field] = ""
            field.editingFinished.connect(partial(self._on_person_finished, column.field))
        else:
            field = ChoiceField(self)
            field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(8)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.activated.connect(partial(self._on_choice_activated, column.field))
        field.setObjectName(name)
        return field

    # --- texts and looks ---

    def retranslate(self) -> None:
        """Set every text."""
        for column in self._columns:
            said = word(f"{self._table}.{column.field}")
            field = self.fields[column.field]
            field.setAccessibleName(said)
            if column.field in self._captions:
                self._captions[column.field].setText(said)
            if isinstance(field, LineField | GrowingText) and column.kind != "day" and len(self._columns) > 1:
                field.setPlaceholderText(said)
        self.more.setAccessibleName(self.tr("More about this line"))
        self.more.setToolTip(self.tr("Move, delete, make an action (Alt+↑, Alt+↓, Ctrl+Delete)"))

    def show_captions(self, shown: bool) -> None:
        """Name the fields above them; in further lines of few fields what stands in an empty one is enough."""
        for caption in self._captions.values():
            caption.setVisible(shown)

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.more.setIcon(icon("ellipsis", theme, "muted"))
        self.more.setIconSize(QSize(16, 16))

    # --- content ---

    def show_record(self, client: Client, record: Record, editable: bool, on_plan: bool | None) -> None:
        """Show a record; what is being typed in it stays. ``on_plan`` None: it is no work, so it cannot get there."""
        self.record, self._is_on_plan = record.id, on_plan
        self._is_showing = True
        for column in self._columns:
            value, field = getattr(record, column.field), self.fields[column.field]
            hint = column.shown(record) if column.shown else ""
            if isinstance(field, GrowingText):
                field.show_line(self._table, record.id, column.field, value)
                field.setReadOnly(not editable)
            elif isinstance(field, NameLine):
                field.show_name(value or hint)
                self._hints[column.field] = hint
                field.setReadOnly(not editable)
            elif isinstance(field, DateField):
                field.show_date(value)
                field.setReadOnly(not editable)
            elif isinstance(field, OwnerField):
                # What is not handed over yet stays; what was, and is another by now, would be handed over again.
                if not field.hasFocus() or field.text() == self._people[column.field] or field.text().strip() == value:
                    field.setText(value)
                self._people[column.field] = value
                field.setReadOnly(not editable)
            elif isinstance(field, ChoiceField) and column.choices is not None:
                field.offer(column.choices(client))
                field.choose(value)
                field.setEnabled(editable)
        self._is_showing = False
        self.more.setEnabled(editable or bool(on_plan))
        self.more.setVisible(editable or bool(on_plan))
        self._is_editable = editable

    def spot(self, field: str) -> QWidget:
        """A field, the first one if it has none of that name."""
        return self.fields.get(field, self.fields[self._columns[0].field])

    # --- what the user does ---

    def _tell(self, field: str, value: object) -> None:
        if not self._is_showing:
            self.edited.emit(self.record, field, value)

    def _on_named(self, field: str, name: str) -> None:
        """The name of its kind is no name of its own, and nothing is that too."""
        hint = self._hints.get(field, "")
        self._tell(field, "" if hint and name.strip() in ("", hint) else name.strip())

    def _on_date_entered(self, field: str) -> None:
        shown = self.fields[field]
        assert isinstance(shown, DateField)
        self._tell(field, shown.shown_date())

    def _on_person_finished(self, field: str) -> None:
        shown = self.fields[field]
        assert isinstance(shown, OwnerField)
        if not shown.isReadOnly():
            shown.forget()
            self._people[field] = shown.text()
            self._tell(field, shown.text().strip())

    def _on_choice_activated(self, field: str, _row: int) -> None:
        shown = self.fields[field]
        assert isinstance(shown, ChoiceField)
        self._tell(field, shown.currentData())

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        menu, theme = self._menu, self._editing.context.appearance.theme
        menu.clear()
        if self._is_on_plan is not None:
            text = self.tr("Show the action") if self._is_on_plan else self.tr("Make an action of it")
            menu.addAction(icon("list-checks", theme), text, self._ask_action)
            menu.addSeparator()
        if self._is_editable:
            menu.addAction(icon("arrow-up", theme), self.tr("Move up"), partial(self.moved.emit, self.record, -1))
            menu.addAction(icon("arrow-down", theme), self.tr("Move down"), partial(self.moved.emit, self.record, 1))
            menu.addSeparator()
            menu.addAction(icon("trash-2", theme, "warning"), self.tr("Delete"), self._ask_delete)

    def _ask_action(self) -> None:
        self.action_asked.emit(self.record)

    def _ask_delete(self) -> None:
        self.delete_asked.emit(self.record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Up and Alt+Down move the line, Ctrl+Delete removes it; the fields leave these keys alone."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._is_editable:
            self.moved.emit(self.record, -1 if key == Qt.Key.Key_Up else 1)
        elif control and key == Qt.Key.Key_Delete and self._is_editable:
            self._ask_delete()
        else:
            super().keyPressEvent(event)
