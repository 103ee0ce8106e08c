"""What a vote came to, for the facilitator: counts, medians, spread, agreement, whom to ask, and earlier rounds."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from somedesk.domain.records.workshop import Round
from somedesk.domain.workshop import rounds, statistics
from somedesk.domain.workshop.statistics import Votes
from somedesk.ui.kit.i18n import counted, word
from somedesk.ui.workshop.votes import KeptVoting


class ResultText(QWidget):
    """Three lines: the counts, what they come to, and a question to the ends of the spread that names nobody."""

    def __init__(self, voting: KeptVoting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("result")
        self._voting = voting
        self._round: Round | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        kinds = {"counts": "heading", "figures": "", "shape": "muted", "named": "", "earlier": "muted"}
        self._lines = [self._line(name, kind) for name, kind in kinds.items()]
        for line in self._lines:
            column.addWidget(line)

    def _line(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"result_{name}")
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def show_round(self, found: Round | None) -> None:
        """What ``found`` came to; without one nothing."""
        self._round = found
        self.setVisible(found is not None)
        if found is None:
            return
        votes = rounds.votes_in(self._voting.client, found)
        texts = (
            self._counts(votes, found), self._figures(votes), self._shape(votes), self._named(found),
            self._earlier(found),
        )  # fmt: skip
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
            line.setVisible(bool(text))

    def _counts(self, votes: Votes, found: Round) -> str:
        parts = [f"{level}: {count}" for level, count in enumerate(votes.counts) if count]
        if votes.abstained:
            parts.append(f"–: {votes.abstained}")
        if found.withheld:
            parts.append(counted("withheld_ballots", found.withheld))
        return "   ".join(parts) or word("no_votes")

    def _figures(self, votes: Votes) -> str:
        if votes.spread is None or votes.agreement is None:
            return ""
        low, high = votes.spread
        return " · ".join(
            (
                word("vote_median", value=" / ".join(map(str, votes.medians))),
                word("vote_spread", value=str(low) if low == high else f"{low}–{high}"),
                word("vote_fullest", n=max(votes.counts), of=len(votes.levels),
                     levels=" / ".join(map(str, votes.fullest))),
                word("vote_agreement", n=round(votes.agreement * 100)),
            )
        )  # fmt: skip

    def _shape(self, votes: Votes) -> str:
        found = statistics.shape(votes)
        said = word(f"vote_shape_{found}") if found is not None else ""
        ends = " ".join(word("vote_ask", level=level) for level in votes.ends)
        return " ".join(filter(None, (said, ends)))

    def _named(self, found: Round) -> str:
        workshop = self._voting.workshop
        names = {each.number: each.name or str(each.number) for each in workshop.participants} if workshop else {}
        return ", ".join(
            f"{names.get(vote.participant, vote.participant)} {'–' if vote.level is None else vote.level}"
            for vote in found.named
        )

    def _earlier(self, found: Round) -> str:
        lines = []
        for each in self._voting.earlier(found):
            votes = rounds.votes_in(self._voting.client, each)
            counts = "   ".join(f"{level}: {count}" for level, count in enumerate(votes.counts) if count)
            lines.append(f"{word('vote_round', n=each.number)}   {counts}")
        return "\n".join(lines)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_round(self._round)
        super().changeEvent(event)
