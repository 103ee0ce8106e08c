"""The computer goes round: hand-over, ballot, hand-over, until all have voted or the facilitator has it back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.records.workshop import Participant, Round
from somedesk.ui.workshop.ballots.ballot import Ballot, Question
from somedesk.ui.workshop.ballots.hand_over import HandOver
from somedesk.ui.workshop.standing import Phase
from somedesk.ui.workshop.votes import KeptVoting

TWICE = 1500  # milliseconds within which Esc, pressed again, is meant


class GoingRound(QStackedWidget):
    """``ended``: the computer is the facilitator's again. It votes on every dimension of the question that is open."""

    ended = Signal()

    def __init__(self, voting: KeptVoting, question: Question, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("going_round")
        self._voting, self._question, self._theme = voting, question, theme
        self._passed: list[int] = []
        self._is_first = True
        self._ballot: Ballot | None = None
        self._escaped = QTimer(self)
        self._escaped.setSingleShot(True)
        self._escaped.setInterval(TWICE)
        self.hand_over = HandOver(theme, self)
        self.hand_over.ready.connect(self._on_hand_over_ready)
        self.hand_over.given_back.connect(self.ended)
        self.hand_over.passed_on.connect(self._on_hand_over_passed_on)
        self.addWidget(self.hand_over)
        self._turn()

    # --- whose turn it is ---

    def _rounds(self) -> dict[str, Round]:
        phase: Phase = self._question.phase
        found = {key: self._voting.round(key, phase) for key in self._question.dimensions}
        return {key: each for key, each in found.items() if each is not None and each.status == "open"}

    def _waiting(self) -> list[Participant]:
        """Who has not voted on all of it, in order; who was passed over comes last."""
        voted = [self._voting.has_voted(each) for each in self._rounds().values()]
        left = [each for each in self._voting.people if not all(each.number in numbers for numbers in voted)]
        return sorted(left, key=lambda each: self._passed.index(each.number) if each.number in self._passed else -1)

    @property
    def current(self) -> Participant | None:
        """Whose turn it is; None when all have voted."""
        waiting = self._waiting()
        return waiting[0] if waiting else None

    def _turn(self) -> None:
        people, waiting = self._voting.people, self._waiting()
        voted = len(people) - len(waiting)
        self.hand_over.show_turn(voted, len(people), waiting[0] if waiting else None, is_first=self._is_first)
        self.setCurrentWidget(self.hand_over)
        self.setFocusProxy(self.hand_over.hold)  # whoever shows it gives it the focus

    # --- what is done ---

    @Slot()
    def _on_hand_over_ready(self) -> None:
        current = self.current
        if current is None:
            self._turn()
            return
        voted = {key for key, each in self._rounds().items() if current.number not in self._voting.has_voted(each)}
        left = tuple(key for key in self._question.dimensions if key in voted)
        asked = Question(left, self._question.phase, self._question.text, self._question.levels,
                         self._question.by_name, self._question.lowest)  # fmt: skip
        self._ballot = Ballot(asked, self._theme, self)
        self._ballot.handed_in.connect(self._on_ballot_handed_in)
        self.addWidget(self._ballot)
        self.setCurrentWidget(self._ballot)
        self.setFocusProxy(self._ballot)
        self._ballot.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_ballot_handed_in(self, votes: Mapping[str, int | None]) -> None:
        current, found = self.current, self._rounds()
        if current is None:
            return
        # Saved before anybody is thanked; if that fails, the ballot stays as it is.
        if not self._voting.hand_in(current.number, {found[key].id: level for key, level in votes.items()}):
            return
        self._drop_ballot()
        self._is_first = False
        self._turn()

    @Slot()
    def _on_hand_over_passed_on(self) -> None:
        current = self.current
        if current is not None:
            self._passed = [*(number for number in self._passed if number != current.number), current.number]
            self._turn()

    def _drop_ballot(self) -> None:
        if self._ballot is not None:
            self._ballot.forget()
            self.removeWidget(self._ballot)
            self._ballot.deleteLater()
            self._ballot = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc alone does nothing; twice in a row takes back a ballot that was not handed in."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat() and self._ballot is not None:
            if self._escaped.isActive():
                self._escaped.stop()
                self._drop_ballot()
                self._turn()
            else:
                self._escaped.start()
