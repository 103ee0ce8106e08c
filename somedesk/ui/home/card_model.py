"""The clients of the library as a list model: searched, sorted, and put into words for whoever hears the screen."""

import datetime as dt
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from somedesk.base.errors import FileProblem
from somedesk.base.searching import plain
from somedesk.content.messages import message
from somedesk.store.durable_file import LARGEST_FILE
from somedesk.store.library import Summary
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.kit.plain_tip import plain_tip

SortKey = Literal["name", "date", "score"]
SORT_KEYS: tuple[SortKey, ...] = ("name", "date", "score")

CardRole = Qt.ItemDataRole.UserRole + 1
# Whoever has this many clients is not new here.
NEWCOMER_CLIENTS = 12
DAYS_BETWEEN_ASSESSMENTS = 365

_Index = QModelIndex | QPersistentModelIndex


def called(summary: Summary) -> str:
    """What a client is called here: one that is locked, and shows nothing, by its file."""
    return summary.name or summary.path.stem


class Card(Struct, frozen=True):
    """What one card shows. ``path`` None is the card for newcomers; ``problem`` is a sentence. ``role`` colours."""

    path: Path | None
    name: str
    when: str = ""
    score: str = ""
    target: str = ""
    status: str = ""
    role: str = "quiet"
    problem: str = ""
    link: str = ""
    locked: bool = False


class ClientCardModel(QAbstractListModel):
    """Cards in the order and number that ``sort_by`` and ``search`` ask for; the newcomers' card stands last."""

    def __init__(self, localisation: Localisation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._localisation = localisation
        self._summaries: tuple[Summary, ...] = ()
        self._today = dt.date.min
        self._sort_key: SortKey = "name"
        self._words: list[str] = []
        self._shown: list[Summary | None] = []
        self._cards: dict[Path | None, Card] = {}

    # --- what is shown ---

    def show_clients(self, summaries: tuple[Summary, ...], today: dt.date) -> None:
        """Show the clients of another look at the library; nothing happens if it is as it was."""
        if (summaries, today) != (self._summaries, self._today):
            self._summaries, self._today = summaries, today
            self._rebuild()

    def sort_by(self, key: SortKey) -> None:
        """Order by name, by last assessment (newest first) or by score (highest first)."""
        self._sort_key = key
        self._rebuild()

    def search(self, text: str) -> None:
        """Show the clients whose name, or file where that is hidden, holds every word of ``text``."""
        self._words = plain(text).split()
        self._rebuild()

    def retranslate(self) -> None:
        """Word and order the cards as the language of the screen does."""
        self._rebuild()

    @property
    def client_count(self) -> int:
        """How many clients there are, found or not."""
        return len(self._summaries)

    @property
    def found_count(self) -> int:
        """How many clients are shown."""
        return sum(summary is not None for summary in self._shown)

    def names(self) -> frozenset[str]:
        """Names of all clients."""
        return frozenset(summary.name for summary in self._summaries)

    def row_of(self, path: Path | None) -> int:
        """Where a client stands; -1 if it is not shown."""
        paths = [summary.path if summary else None for summary in self._shown]
        return paths.index(path) if path in paths else -1

    def summary(self, index: _Index) -> Summary | None:
        """The client at ``index``; None for the newcomers' card."""
        return self._shown[index.row()] if index.isValid() else None

    def card(self, index: _Index) -> Card:
        """What the card at ``index`` shows."""
        summary = self._shown[index.row()]
        key = summary.path if summary else None
        if key not in self._cards:
            self._cards[key] = self._client_card(summary) if summary else self._newcomer_card()
        return self._cards[key]

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._cards.clear()
        found = [s for s in self._summaries if all(word in plain(called(s)) for word in self._words)]
        self._shown = [*self._in_order(found)]
        if not self._words and 0 < len(self._summaries) < NEWCOMER_CLIENTS:
            self._shown.append(None)
        self.endResetModel()

    def _in_order(self, summaries: list[Summary]) -> list[Summary]:
        collator = self._localisation.collator()
        names = {id(summary): collator.sortKey(called(summary)) for summary in summaries}
        # sorted() is stable: by name first, so that equal dates and scores stand in that order.
        by_name = sorted(summaries, key=lambda s: names[id(s)])
        if self._sort_key == "date":
            return sorted(by_name, key=lambda s: s.last_date or dt.date.min, reverse=True)
        if self._sort_key == "score":
            return sorted(by_name, key=lambda s: -1.0 if s.score is None else s.score, reverse=True)
        return by_name

    # --- words ---

    def _client_card(self, summary: Summary) -> Card:
        if summary.problem == "passphrase_needed":
            sentence = self.tr("Locked. Opens with its passphrase.")
            return Card(summary.path, called(summary), problem=sentence, link=self.tr("Open…"), locked=True)
        if summary.problem:
            limit = LARGEST_FILE // 1024 // 1024
            error = FileProblem(summary.problem, file=summary.path.name, megabytes=limit)
            sentence = message(error, self._localisation.language)
            return Card(summary.path, summary.name, problem=sentence, role="warning", link=self.tr("Show in folder"))
        say = self._localisation
        status, role = self._status(summary)
        return Card(
            path=summary.path,
            name=summary.name,
            when=self._when(summary),
            score=say.number(summary.score),
            target=say.number(summary.target),
            status=status,
            role=role,
            locked=summary.locked,
        )

    def _newcomer_card(self) -> Card:
        return Card(
            path=None,
            name=self.tr("New here?"),
            problem=self.tr("Open the sample client and walk through an assessment in three minutes."),
            link=self.tr("Open the sample"),
        )

    def _when(self, summary: Summary) -> str:
        if summary.last_date is None:
            return self.tr("No assessment yet")
        month = self._localisation.short_month(summary.last_date)
        return self.tr("{month} · draft").format(month=month) if summary.last_status == "draft" else month

    def _status(self, summary: Summary) -> tuple[str, str]:
        """The one thing about a client that is most worth knowing, and the role of its colour."""
        today = self._today
        overdue = summary.overdue(today)
        if overdue:
            return self.tr("%n overdue", "", overdue), "warning"
        if summary.last_date is None:
            return "", "quiet"
        if summary.last_status == "draft" and summary.rated < summary.applicable:
            text = self.tr("{rated} of {applicable} rated")
            return text.format(rated=summary.rated, applicable=summary.applicable), "busy"
        due = sum((date.year, date.month) == (today.year, today.month) for date in summary.due)
        if due:
            return self.tr("%n due this month", "", due), "quiet"
        if (today - summary.last_date).days > DAYS_BETWEEN_ASSESSMENTS:
            return self.tr("assessment due"), "quiet"
        return self.tr("on track"), "good"

    def _spoken(self, card: Card) -> str:
        if card.problem:
            return f"{card.name}. {card.problem}"
        score = self.tr("score {score}, target {target}").format(score=card.score, target=card.target)
        return ", ".join(part for part in (card.name, card.when, score, card.status) if part)

    # --- Qt ---

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.card(index).name
        if role == CardRole:
            return self.card(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.card(index))
        if role == Qt.ItemDataRole.ToolTipRole:
            card = self.card(index)
            return plain_tip(card.problem if summary and card.problem else card.name)
        return None
