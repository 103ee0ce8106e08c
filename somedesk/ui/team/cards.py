"""Role cards: what each department does, by which numbers, and who speaks for it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.team import card_tasks, department_name, proposed_figures, task_name
from somedesk.domain.client import Client
from somedesk.domain.records.team import DEPARTMENTS, Department
from somedesk.domain.team.matrix import LETTERS, departments, tasks_of
from somedesk.ui.grid.typed_text import TypedText
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.scrolling import ScrollingColumn

_LIST = 210
_NARROW_LIST = 150
_TEXT = 76


class RoleCards(QWidget):
    """``edited`` carries a department and fields; ``removal_requested`` and ``rename_requested`` a department."""

    edited = Signal(str, object)
    typed = Signal(object)  # Typed: department and field
    rename_requested = Signal(str)
    removal_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("team_cards")
        self._context = context
        self._client: Client | None = None
        self._read_only = False
        self.list = QListWidget(self)
        self.list.setObjectName("team_departments")
        self.list.setMaximumWidth(_LIST)
        self._scrolling = ScrollingColumn(self)
        self._scrolling.setObjectName("team_card")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.list, 1)
        row.addWidget(self._scrolling, 3)
        self.heading, self.given, self.letters, self.link = QLabel(self), QLabel(self), QLabel(self), QLabel(self)
        self.heading.setProperty("kind", "heading")
        self.link.setProperty("kind", "muted")
        self.person = ChoiceField(self)
        self.person.setObjectName("card_person")
        self.tasks, self.figures = TypedText("card_tasks", self), TypedText("card_figures", self)
        for field in (self.tasks, self.figures):
            field.setMinimumHeight(_TEXT)
            field.setMaximumHeight(2 * _TEXT)
            field.typed.connect(self.typed)
        self.propose, self.rename, self.remove = QPushButton(self), QPushButton(self), QPushButton(self)
        self.hidden = QCheckBox(self)
        for name, part in (("propose", self.propose), ("rename", self.rename), ("remove", self.remove),
                           ("hidden", self.hidden), ("letters", self.letters), ("given", self.given)):  # fmt: skip
            part.setObjectName(f"card_{name}")
        self._captions = [QLabel(self) for _ in range(4)]
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_list_row_changed)
        self.person.activated.connect(self._on_person_activated)
        self.propose.clicked.connect(self._on_propose_clicked)
        self.rename.clicked.connect(self._on_rename_clicked)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.hidden.toggled.connect(self._on_hidden_toggled)

    def _lay_out(self) -> None:
        column: QVBoxLayout = self._scrolling.column
        column.setSpacing(10)
        for label in (self.heading, self.given, self.letters, self.link):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(self.heading)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(6)
        for caption, field in zip(self._captions, (self.person, self.given, self.tasks, self.figures), strict=True):
            caption.setProperty("kind", "section")
            caption.setBuddy(field)
            form.addRow(caption, field)
        column.addLayout(form)
        column.addWidget(self.letters)
        buttons = Flow()
        for button in (self.propose, self.rename, self.remove):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self.hidden)
        column.addWidget(self.link)
        column.addStretch(1)

    def show_client(self, client: Client, read_only: bool) -> None:
        """Show the departments; what is typed is not lost."""
        self._client, self._read_only = client, read_only
        chosen = self.chosen()
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for department in departments(client, hidden=True):
            item = QListWidgetItem(self._listed(department), self.list)
            item.setData(Qt.ItemDataRole.UserRole, department.id)
        self.list.blockSignals(blocked)
        self.choose(chosen or DEPARTMENTS[0])

    def choose(self, department: str) -> None:
        """Show the card of a department; the first if there is none such."""
        keys = [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]
        blocked = self.list.blockSignals(True)
        self.list.setCurrentRow(keys.index(department) if department in keys else 0)
        self.list.blockSignals(blocked)
        self._show_card()

    def chosen(self) -> str | None:
        """The department whose card is shown."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def retranslate(self) -> None:
        """Set every text."""
        self.list.setAccessibleName(word("departments"))
        texts = (
            word("departments.person"),
            self.tr("Tasks"),
            word("departments.tasks"),
            word("departments.key_figures"),
        )
        for caption, text in zip(self._captions, texts, strict=True):
            caption.setText(text)
        self.person.setAccessibleName(texts[0])
        self.tasks.setAccessibleName(texts[2])
        self.figures.setAccessibleName(texts[3])
        self.propose.setText(self.tr("Propose key figures"))
        self.rename.setText(self.tr("Rename…"))
        self.remove.setText(self.tr("Remove…"))
        self.hidden.setText(self.tr("Not relevant: leave it out of the matrix"))
        if self._client is not None:
            self.show_client(self._client, self._read_only)

    def commit_pending(self) -> None:
        """Hand over what is typed."""
        self.tasks.commit()
        self.figures.commit()

    def _name(self, department: Department) -> str:
        return department_name(department.id, department.name, self._context.localisation.language)

    def _listed(self, department: Department) -> str:
        name = self._name(department)
        if department.hidden:
            return self.tr("{name} (left out)").format(name=name)
        return f"{name}\n{department.person}" if department.person else name

    def _show_card(self) -> None:
        key, client = self.chosen(), self._client
        if key is None or client is None:
            return
        department, language = client.departments.get(key) or Department(id=key), self._context.localisation.language
        self.heading.setText(self._name(department))
        people = sorted(client.owners, key=self._context.localisation.collator().sortKey)
        self.person.offer([("–", None), *((name, name) for name in people)])
        self.person.choose(department.person)
        given = card_tasks(key, language)
        self.given.setText("\n".join(f"• {task}" for task in given) or word("card.none"))
        self.tasks.show_text((key, "tasks"), department.tasks)
        self.figures.show_text((key, "key_figures"), department.key_figures)
        lines = [
            word(f"letters.{letter}", tasks=", ".join(task_name(task, language, client) for task in tasks))
            for letter, tasks in tasks_of(client, key).items()
            if tasks and letter in LETTERS
        ]
        self.letters.setText("\n".join(lines) or self.tr("No letter in the matrix yet."))
        self.link.setText(f"{word('card.link')}\n{word('card.trends')}")
        blocked = self.hidden.blockSignals(True)
        self.hidden.setChecked(department.hidden)
        self.hidden.blockSignals(blocked)
        is_own = key not in DEPARTMENTS
        self.rename.setVisible(is_own)
        self.remove.setVisible(is_own)
        self.propose.setVisible(bool(proposed_figures(key, language)) and not department.key_figures.strip())
        for part in (self.person, self.propose, self.rename, self.remove, self.hidden):
            part.setEnabled(not self._read_only)
        for field in (self.tasks, self.figures):
            field.setReadOnly(self._read_only)

    @Slot(int)
    def _on_list_row_changed(self, row: int) -> None:
        self.commit_pending()
        self._show_card()

    @Slot()
    def _on_person_activated(self) -> None:
        self._edit(person=self.person.currentData())

    @Slot()
    def _on_propose_clicked(self) -> None:
        if self._client is not None:
            self._edit(key_figures=proposed_figures(self.chosen() or "", self._client.profile.language))
            self.figures.setFocus(Qt.FocusReason.OtherFocusReason)  # the button has gone

    @Slot()
    def _on_rename_clicked(self) -> None:
        self.rename_requested.emit(self.chosen() or "")

    @Slot()
    def _on_remove_clicked(self) -> None:
        self.removal_requested.emit(self.chosen() or "")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # not on what would leave out the next department

    @Slot(bool)
    def _on_hidden_toggled(self, hidden: bool) -> None:
        self._edit(hidden=hidden)

    def _edit(self, **fields: object) -> None:
        if (key := self.chosen()) is not None:
            self.edited.emit(key, fields)
