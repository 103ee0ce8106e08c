"""What is worth looking at, beside the table: each finding with what can be done about it."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.team import Told, remedies, told
from somedesk.content.themes import Theme
from somedesk.domain.client import Client
from somedesk.domain.records.team import Dismissal
from somedesk.domain.team import checks
from somedesk.domain.team.checks import Finding
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.scrolling import ScrollingColumn

WIDTH = 300
# More would be slower to show than anybody reads them.
MOST_SHOWN = 30
_ICON = 16


class Findings(QFrame):
    """``remedy_requested`` carries a Finding and what is to be done; the others a Finding."""

    remedy_requested = Signal(object, str)
    why_requested = Signal(object)
    dismiss_requested = Signal(object)
    back_requested = Signal(object)

    def __init__(self, name: str, context: Context, rules: tuple[checks.Rule, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        self._context, self._rules = context, rules
        self._team: checks.Team | None = None
        self._read_only = False
        self.shown: tuple[Finding, ...] = ()
        self._aside: tuple[tuple[Finding, Dismissal], ...] = ()
        self._cards: dict[object, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 2, 8)
        column.setSpacing(6)
        self.heading = QLabel(self)
        self.heading.setObjectName(f"{name}_heading")
        self.heading.setProperty("kind", "subheading")
        column.addWidget(self.heading)
        self._scrolling = ScrollingColumn(self)
        self._scrolling.column.setSpacing(6)
        self._scrolling.column.addStretch(1)
        column.addWidget(self._scrolling, 1)

    def show_team(self, team: checks.Team, read_only: bool) -> None:
        """Show what the rules find; nothing happens if they find the same as before."""
        found = checks.open_findings(team, self._rules)
        aside = checks.dismissed(team, self._rules)
        is_same = (found, aside, read_only) == (self.shown, self._aside, self._read_only) and self._team is not None
        self._team, self._read_only = team, read_only
        if not is_same:
            self.shown, self._aside = found, aside
            self._show()

    def choose(self, finding: str) -> None:
        """Scroll to what was found, or set aside, by its id."""
        known = ((key[0], card) for key, card in self._cards.items() if isinstance(key, tuple))
        cards = (card for found, card in known if isinstance(found, Finding) and found.id == finding)
        if (card := next(cards, None)) is not None:
            QTimer.singleShot(0, card, partial(self._scrolling.ensureWidgetVisible, card))  # once all is laid out

    def retranslate(self) -> None:
        """Make the cards anew in the language of now."""
        self._keep(set())
        self._show()

    def _show(self) -> None:
        """Cards of what was found before stay: of many, one change makes few anew."""
        self.heading.setText(self.tr("Worth a look · {count}").format(count=len(self.shown)))
        if self._team is None:
            return
        client, locked = self._team.client, self._read_only
        wanted: dict[object, Callable[[], QWidget]] = {
            (finding, locked): partial(self._card, finding, client) for finding in self.shown[:MOST_SHOWN]
        }
        if (more := len(self.shown) - MOST_SHOWN) > 0:
            wanted["more", more] = partial(self._text, self.tr("%n more", "", more), "muted")
        if not self.shown:
            wanted["none"] = partial(self._text, self.tr("Nothing contradicts the advice."), "muted")
        if count := len(self._aside):
            wanted["aside", count] = partial(self._text, self.tr("Set aside · {count}").format(count=count), "section")
        for finding, dismissal in self._aside[:MOST_SHOWN]:
            wanted[finding, dismissal, locked] = partial(self._aside_card, finding, dismissal, client)
        self._keep(wanted.keys())
        column = self._scrolling.column
        for place, (key, make) in enumerate(wanted.items()):
            if key not in self._cards:
                card = self._cards[key] = make()
                column.insertWidget(place, card)
                card.show()
            elif (item := column.itemAt(place)) is None or item.widget() is not self._cards[key]:
                column.removeWidget(self._cards[key])
                column.insertWidget(place, self._cards[key])

    def _keep(self, wanted: Collection[object]) -> None:
        for key in [key for key in self._cards if key not in wanted]:
            card = self._cards.pop(key)
            self._scrolling.column.removeWidget(card)
            card.setParent(None)
            card.deleteLater()

    def use_theme(self, theme: Theme) -> None:
        """Icons in the colours of ``theme``."""
        for label in self.findChildren(QLabel):
            if label.property("sign"):
                self._sign(label, theme)

    def _say(self, value: float, _language: str) -> str:
        return self._context.localisation.compact(value)

    def _told(self, finding: Finding, client: Client) -> Told:
        return told(finding, client, self._context.localisation.language, self._say)

    def _card(self, finding: Finding, client: Client) -> QFrame:
        words = self._told(finding, client)
        card, column = self._frame(words.title, "triangle-alert" if finding.is_warning else "info")
        column.addWidget(self._text(words.text, "small"))
        links = Flow(2)
        for remedy in () if self._read_only else remedies(finding):
            links.addWidget(self._link(f"remedy_{remedy}", self._remedy(remedy), words.title, card,
                                       partial(self.remedy_requested.emit, finding, remedy)))  # fmt: skip
        why = partial(self.why_requested.emit, finding)
        links.addWidget(self._link("why", self.tr("Why?"), words.title, card, why))
        if not self._read_only:
            aside = partial(self.dismiss_requested.emit, finding)
            links.addWidget(self._link("dismiss", self.tr("Ignore because…"), words.title, card, aside))
        column.addLayout(links)
        return card

    def _aside_card(self, finding: Finding, dismissal: Dismissal, client: Client) -> QFrame:
        words = self._told(finding, client)
        card, column = self._frame(words.title, "check")
        day = self._context.localisation.short_day(dismissal.date)
        column.addWidget(self._text(f"{dismissal.reason} · {day}", "small"))
        if not self._read_only:
            links = Flow(2)
            back = partial(self.back_requested.emit, finding)
            links.addWidget(self._link("take_back", self.tr("Take back"), words.title, card, back))
            column.addLayout(links)
        return card

    def _frame(self, title: str, sign: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame(self)
        card.setObjectName("finding")
        card.setAccessibleName(title)
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 4, 0, 6)
        row.setSpacing(8)
        label = QLabel(card)
        label.setProperty("sign", sign)
        self._sign(label, self._context.appearance.theme)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        row.addLayout(column, 1)
        column.addWidget(self._text(title, "subheading"))
        return card, column

    def _sign(self, label: QLabel, theme: Theme) -> None:
        sign = str(label.property("sign"))
        role = {"triangle-alert": "warning", "info": "link", "check": "muted"}[sign]
        label.setPixmap(icon(sign, theme, role).pixmap(_ICON, _ICON))

    def _text(self, text: str, kind: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _link(self, name: str, text: str, about: str, card: QWidget, act: object) -> QPushButton:
        button = QPushButton(text, card)
        button.setObjectName(f"finding_{name}")
        button.setProperty("kind", "link")
        button.setAccessibleName(f"{text} {about}")
        button.clicked.connect(act)
        return button

    def _remedy(self, remedy: str) -> str:
        names = {"hire": self.tr("Hire"), "train": self.tr("Train"), "buy": self.tr("Buy")}
        return names.get(remedy, self.tr("Make an action"))
