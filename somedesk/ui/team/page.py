"""Team and roles: people and capabilities, responsibilities, role cards, the advertising brief."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.domain.records.team import BRIEF, PRESENCES, TERMS_ID
from somedesk.domain.team import capabilities, checks
from somedesk.domain.team.matrix import LETTERS
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.pauses import pause
from somedesk.ui.team.brief import Brief
from somedesk.ui.team.cards import RoleCards
from somedesk.ui.team.empty import EmptyTeam
from somedesk.ui.team.figures import TeamFigures
from somedesk.ui.team.findings import Findings
from somedesk.ui.team.foot import Foot
from somedesk.ui.team.matrix_model import LETTER
from somedesk.ui.team.menus import TeamMenus
from somedesk.ui.team.place import named, seen
from somedesk.ui.team.tabs import Tabs

PEOPLE, MATRIX, CARDS, BRIEF_TAB = range(4)
# From this width on there is room for what is worth a look, beside the table.
_ROOM_FOR_BOTH = 860
# Below this the header has no room for all words.
_TIGHT = 760
_PAUSE_MS = 25
_CELLS = frozenset({"holdings", "responsibilities"})


class TeamPage(TeamMenus):
    """Who can do what, and who answers for what."""

    shows = frozenset({
        "owners", "holdings", "capabilities", "departments", "tasks", "responsibilities", "dismissals", "brief",
        "team_terms", "client",
    })  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("team_page")
        self.tabs = QTabBar(self)
        self.tabs.setObjectName("team_tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        for _ in range(4):
            self.tabs.addTab("")
        self.figures = TeamFigures(context, self)
        self.cards, self.brief = RoleCards(context, self), Brief(context, self)
        self.empty = EmptyTeam(self)
        self.people_findings = Findings("team_findings", context, checks.PEOPLE_RULES, self)
        self.matrix_findings = Findings("matrix_findings", context, checks.MATRIX_RULES, self)
        self.presence, self._presence_caption = ChoiceField(self), QLabel(self)
        self.presence.setObjectName("team_presence")
        self.presence.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)  # also in another language
        self._legends = [QLabel(self), QLabel(self)]
        self._missed_tabs: set[int] = set()
        self._rest = pause(self, self._show_rest, _PAUSE_MS, "team_rest")
        self._build_header()
        self._lay_out()
        self._connect()
        self.use_theme(context.appearance.theme)
        self.retranslate()

    def _build_header(self) -> None:
        self.first, self.second = QPushButton(self), QPushButton(self)
        self.look_button, self.away_button, self.export_button = QPushButton(self), QPushButton(self), QPushButton(self)
        self.look_button.setCheckable(True)
        self.export_button.setProperty("kind", "primary")
        buttons = (self.look_button, self.away_button, self.first, self.second, self.export_button)
        for name, button in zip(("look", "away", "first", "second", "export"), buttons, strict=True):
            button.setObjectName(f"team_{name}")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.header_row.addWidget(button)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame(self)
        bar.setProperty("kind", "header")
        flow = Flow(10)
        flow.setContentsMargins(18, 2, 18, 2)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        flow.addWidget(self.tabs)
        flow.addWidget(self.figures)
        bar.setLayout(flow)
        column.addWidget(bar)
        across = QHBoxLayout()
        across.setSpacing(0)
        self.stack = Tabs(self)
        for number, shown in enumerate((self.table, self.matrix, self.cards, self.brief, self.empty)):
            self.stack.hold(shown, self._below(number), margin=1 if number in (PEOPLE, MATRIX) else 14)
        across.addWidget(self.stack, 1)
        across.addWidget(self.people_findings)
        across.addWidget(self.matrix_findings)
        column.addLayout(across, 1)

    def _below(self, number: int) -> list[QWidget]:
        """What stands below a tab's card: what its keys and marks mean, and what social media are to the other work."""
        if number not in (PEOPLE, MATRIX):
            return [Foot(self, "department", self.cards.chosen, ())] if number == CARDS else []
        legend, presence = self._legends[number], self._presence_caption
        for label in (legend, presence):
            label.setProperty("kind", "small")
        legend.setWordWrap(True)
        presence.setBuddy(self.presence)
        if number == MATRIX:
            return [legend, Foot(self, "task", self.matrix.task, ())]
        return [legend, Foot(self, "capability", self.table.capability, (presence, self.presence))]

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tabs_current_changed)
        self.first.clicked.connect(self._on_first_clicked)
        self.second.clicked.connect(self._on_second_clicked)
        self.away_button.clicked.connect(self._on_away_clicked)
        self.look_button.toggled.connect(self._on_look_toggled)
        self.figures.hinge.clicked.connect(self.explain_hinge)
        self.figures.weeks.clicked.connect(self.show_weeks)
        self.empty.person_requested.connect(self.add_person)
        self.table.said.connect(self.set_holding)
        self.table.cell_requested.connect(self.ask_holding)
        self.table.person_requested.connect(self.edit_person)
        self.table.capability_requested.connect(self.ask_need)
        self.table.action_requested.connect(self.act_on)
        self.table.move_requested.connect(self.move_person)
        self.table.menu_requested.connect(self._on_table_menu_requested)
        self.matrix.letter_set.connect(self.set_letter)
        self.matrix.cleared.connect(self.clear_letters)
        self.matrix.department_requested.connect(self.show_card)
        self.matrix.menu_requested.connect(self._on_matrix_menu_requested)
        self.cards.edited.connect(self.edit_department)
        self.cards.typed.connect(self.take_typed)
        self.cards.rename_requested.connect(self.rename_department)
        self.cards.removal_requested.connect(self.remove_department)
        self.brief.settled.connect(self.settle)
        self.brief.typed.connect(self.take_typed)
        self.presence.activated.connect(self._on_presence_activated)
        for pane in (self.people_findings, self.matrix_findings):
            pane.remedy_requested.connect(self.make_action)
            pane.why_requested.connect(self.explain)
            pane.dismiss_requested.connect(self.ask_dismissal)
            pane.back_requested.connect(self.take_back)

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        menu = QMenu(self.export_button)
        menu.setObjectName("team_export_menu")
        for name in ("page_reports", "export"):
            menu.addAction(desk.commands[name])
        self.export_button.setMenu(menu)

    # What the page shows

    def subtitle(self) -> str:
        return self.tr("Team and roles")

    def retranslate(self) -> None:
        names = (self.tr("People and capabilities"), self.tr("Responsibilities"), self.tr("Role cards"), word("brief"))
        for number, name in enumerate(names):
            self.tabs.setTabText(number, name)
        self.tabs.setAccessibleName(self.tr("Team and roles"))
        self.table.setAccessibleName(names[PEOPLE])
        self.matrix.setAccessibleName(names[MATRIX])
        self.export_button.setText(self.tr("Export…"))
        self.away_button.setText(self.tr("Away…"))
        self.away_button.setToolTip(self.tr("Try out that somebody is away for some weeks"))
        self._legends[PEOPLE].setText(
            self.tr(
                "Type hours · K skill 0–5 · R back-up · Delete clears · Enter opens the cell · A makes an action · "
                "Ctrl+←/→ moves the person"
            )
        )
        told = " · ".join(f"{LETTER[letter]} {word(f'responsibilities.{letter}').lower()}" for letter in LETTERS)
        keys = self.tr("{letters} · same letter again or Delete clears · Enter opens the role card")
        self._legends[MATRIX].setText(keys.format(letters=told))
        self._presence_caption.setText(word("team_terms.presence"))
        presences = [(word(f"team_terms.presence.{presence}"), presence) for presence in PRESENCES]
        self.presence.offer([("–", None), *presences])
        for part in (
            self.cards, self.brief, self.empty, self.table.people, self.matrix.matrix, self.people_findings,
            self.matrix_findings,
        ):  # fmt: skip
            part.retranslate()
        self._show_tab()

    def use_theme(self, theme: Theme) -> None:
        for button, name in ((self.first, "plus"), (self.second, "plus"), (self.look_button, "triangle-alert")):
            button.setIcon(icon(name, theme))
        for part in (self.table, self.matrix, self.people_findings, self.matrix_findings):
            part.use_theme(theme)

    def refresh(self) -> None:
        if self.document is None:
            return
        self._show_changed()
        self._show_rest()

    def refresh_changed(self, changed: Changed) -> None:
        """A cell is painted first; what the rules find in it follows as soon as nothing more is typed."""
        self._show_changed()
        if changed.tables <= _CELLS:
            self._rest.start()
        else:
            self._show_rest()

    def _show_changed(self) -> None:
        self.team = self.look()
        self.table.people.read_only = self.matrix.matrix.read_only = self.is_locked
        self._missed_tabs = {PEOPLE, MATRIX, CARDS, BRIEF_TAB}
        self._catch_up_tab()

    def _catch_up_tab(self) -> None:
        """Fill the tab in sight; the others when they are turned to."""
        tab, client = self.tab(), self._client
        if tab not in self._missed_tabs or self.team is None:
            return
        self._missed_tabs.discard(tab)
        if tab == PEOPLE:
            self.table.show_client(client, self.team.staffing)
            terms = client.team_terms.get(TERMS_ID)
            self.presence.choose(terms.presence if terms else None)
            self.presence.setEnabled(not self.is_locked)
        elif tab == MATRIX:
            self.matrix.matrix.show_client(client)
            if not self.matrix.currentIndex().isValid():
                self.matrix.setCurrentIndex(self.matrix.matrix.index(1, 0))
        elif tab == CARDS:
            self.cards.show_client(client, self.is_locked)
        else:
            self.brief.show_client(client, self.is_locked)

    @Slot()
    def _show_rest(self) -> None:
        """What the rules find, and the figures."""
        self._rest.stop()
        if self.team is None:
            return
        for pane in (self.people_findings, self.matrix_findings):
            pane.show_team(self.team, self.is_locked)
        self._show_tab()

    def tab(self) -> int:
        """Which tab is shown."""
        return self.tabs.currentIndex()

    def _show_tab(self) -> None:
        """The chosen tab, with the buttons and figures that belong to it."""
        tab = self.tab()
        is_empty = self.team is not None and not self.team.client.owners
        is_there = tab == PEOPLE and self.stack.currentIndex() in (PEOPLE, 4)
        if self.stack.turn_to(4 if tab == PEOPLE and is_empty else tab) and is_there:
            self.take_focus()
        pane = {PEOPLE: self.people_findings, MATRIX: self.matrix_findings}.get(tab)
        for each in (self.people_findings, self.matrix_findings):
            each.setVisible(each is pane and self.look_button.isChecked() and not (tab == PEOPLE and is_empty))
        self.look_button.setVisible(pane is not None)
        if pane is not None:
            told = self.tr("Worth a look · {count}").format(count=len(pane.shown))
            self.look_button.setText(str(len(pane.shown)) if self.width() < _TIGHT else told)
            self.look_button.setAccessibleName(told)
            self.look_button.setToolTip(told)
        self.first.setVisible(tab in (PEOPLE, MATRIX, CARDS))
        self.second.setVisible(tab in (PEOPLE, MATRIX))
        self.away_button.setVisible(tab == PEOPLE and not is_empty and self.width() >= _TIGHT)
        self.first.setText(self.tr("Person") if tab == PEOPLE else self.tr("Department"))
        self.first.setAccessibleName(self.tr("New person") if tab == PEOPLE else self.tr("New department"))
        self.second.setText(self.tr("Agency or freelancer") if tab == PEOPLE else self.tr("Task"))
        self.second.setAccessibleName(self.tr("New agency or freelancer") if tab == PEOPLE else self.tr("New task"))
        for button in (self.first, self.second):
            button.setEnabled(not self.is_locked)
        if self.team is not None:
            self.figures.show_team(self.team, is_matrix=tab != PEOPLE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before, now = event.oldSize().width(), self.width() >= _ROOM_FOR_BOTH
        if before < 0 or (before >= _ROOM_FOR_BOTH) != now:
            self.look_button.setChecked(now)
        if (before < _TIGHT) != (self.width() < _TIGHT):
            self._show_tab()

    def take_focus(self) -> None:
        tab = self.tab()
        shown: tuple[QWidget, ...] = (self.table, self.matrix, self.cards.list, self.brief.current)
        target = self.empty.button if tab == PEOPLE and self.stack.currentIndex() == 4 else shown[tab]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def select(self, record: str) -> None:
        self._show(record)
        if not record.startswith("presence:"):
            self.take_focus()

    def _show(self, record: str) -> None:
        """Turn to the tab of a place, and there to the place; what is gone leaves the cursor where it is."""
        kind, _, key = named(self._client, record).partition(":")
        one, _, other = key.rpartition(".")
        if kind == "department":
            self.show_card(key)
        elif kind in ("letter", "task", "column"):
            self.tabs.setCurrentIndex(MATRIX)
            self.matrix.choose(*{"letter": (one, other), "task": ("", key), "column": (key, "")}[kind])
        elif kind in ("held", "person", "capability"):
            self.tabs.setCurrentIndex(PEOPLE)
            self.table.choose(*{"held": (one, other), "person": (key, ""), "capability": ("", key)}[kind])
        elif kind in ("people", "presence"):
            self.tabs.setCurrentIndex(PEOPLE)
            if kind == "presence":
                self.presence.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind == "finding":
            self._show_finding(key)
        elif kind in ("answer", "settled") and key in BRIEF:
            self.tabs.setCurrentIndex(BRIEF_TAB)
            self.brief.choose(key, settled=kind == "settled")

    def _show_finding(self, finding: str) -> None:
        is_matrix = any(finding.startswith(f'["{rule.__name__}"') for rule in checks.MATRIX_RULES)
        self.tabs.setCurrentIndex(MATRIX if is_matrix else PEOPLE)
        self.look_button.setChecked(True)
        (self.matrix_findings if is_matrix else self.people_findings).choose(finding)

    def bring_into_view(self, changed: Changed) -> bool:
        tab, record = self.tab(), seen(self.document, changed) if self.document is not None else ""
        if tab == MATRIX and record.startswith("department:"):
            record = record.replace("department", "column", 1)
        self._show(record)
        if tab != self.tab() and not record.startswith("presence:"):
            self.take_focus()
        return True

    def commit_pending(self) -> None:
        self.cards.commit_pending()
        self.brief.commit_pending()
        if self._rest.isActive():
            self._show_rest()

    def begin(self) -> None:
        self.add_person()

    def show_person(self, person: str) -> None:
        self.table.choose(person)

    @Slot(str)
    def show_card(self, department: str) -> None:
        """The role card of a department."""
        self.tabs.setCurrentIndex(CARDS)
        self.cards.choose(department)
        self.take_focus()

    @Slot(int)
    def _on_tabs_current_changed(self, tab: int) -> None:
        self.commit_pending()
        if self.document is not None:
            self._catch_up_tab()
        self._show_tab()
        if not (self.tabs.hasFocus() or self.stack.is_worked_in()):
            self.take_focus()
        self.subtitle_changed.emit()

    @Slot()
    def _on_first_clicked(self) -> None:
        (self.add_person if self.tab() == PEOPLE else self.add_department)()

    @Slot()
    def _on_second_clicked(self) -> None:
        (self.add_external if self.tab() == PEOPLE else self.add_task)()

    @Slot()
    def _on_away_clicked(self) -> None:
        current = self.table.current()
        self.try_absence(current[0] if current else "")

    @Slot(bool)
    def _on_look_toggled(self, checked: bool) -> None:
        self._show_tab()

    @Slot()
    def _on_presence_activated(self) -> None:
        self.make(capabilities.set_presence, self.presence.currentData())
