"""A workshop taken through its states, for those who look at each: the survey of what does not fit, and pictures."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from somedesk.domain.records.workshop import Participant
from somedesk.ui.audience.legibility import Seats
from somedesk.ui.audience.window import AudienceWindow
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.ballots.statement_card import StatementCard
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.presenting import Presenting
from somedesk.ui.workshop.show import Show
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.ui.workshop.voting_panel import VotingPanel
from tests.gui.picture_faults import picture_faults
from tests.screenshots import settle

State = tuple[str, QWidget]
K = Qt.Key
NAMES = ["Ellen", "Noa", "Mira", "Alva", "Jens", "Tove", "Omar", "Liv", "Sten", "Karla", "Bo", "Fie"]
VOTES = (1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4)
FAR = Seats(2, 7)
LONG = "En lang besked, som ikke må flytte noget og ikke må skæres af. " * 6


def states(window: MainWindow, language: str, size: QSize) -> Iterator[State]:
    """Each state with the window that shows it; at the end the workshop is over."""
    room = window.desk.room(Presenting)
    presenter = room.begin(language)
    presenter.resize(size)
    presenter.audience.resize(size)
    presenter.swap()  # one screen: the facilitator's side
    presenter.workshop.show = Show()  # from the beginning, also if it was held before in another language
    presenter.workshop.refresh()
    walk = _Walk(window, presenter)
    yield from walk.talk()
    yield from walk.wall()
    yield from walk.ballots()
    presenter.desk.parking_panel.line.clear()
    room.end()
    settle(window)


class _Walk:
    """One workshop under way."""

    def __init__(self, window: MainWindow, presenter: PresenterWindow) -> None:
        self.window, self.presenter, self.workshop = window, presenter, presenter.workshop
        assert isinstance(self.workshop.voting, KeptVoting)
        self.voting = self.workshop.voting
        panel = presenter.findChild(VotingPanel)
        assert panel is not None
        self.panel = panel

    def _both(self, name: str) -> Iterator[State]:
        """The facilitator's side, and the wall."""
        settle(self.window)
        yield f"presenter-{name}", self.presenter
        yield f"wall-{name}", self.presenter.audience

    def talk(self) -> Iterator[State]:
        """The first dimension: hands, a secret vote, what it came to, the decision, the target, a word, help."""
        yield from self._both("title")
        for row in ("Hvem har adgangskoderne?", "Egen profil til byttehandel?"):
            self.presenter.desk.parking_panel.line.setText(row)
            QTest.keyClick(self.presenter.desk.parking_panel.line, K.Key_Return)
        QTest.keyClick(self.presenter, K.Key_PageDown)
        yield from self._both("focus")
        self.voting.prepare([Participant(number, name) for number, name in enumerate(NAMES, 1)], False, 3)
        self.panel.begin("hands")
        yield from self._both("hands")
        self.panel.begin("dots")
        found = self.voting.round(self.workshop.dimension, "current")
        assert found is not None
        self.voting.set_open_vote(found, 12, 4)
        self.voting.choose_way("secret")
        for number, level in enumerate(VOTES[:-3], 1):
            self.voting.hand_in(number, {found.id: level})
        yield from self._both("voting")
        for number, level in enumerate(VOTES[-3:-1], len(VOTES) - 2):
            self.voting.hand_in(number, {found.id: level})
        QTest.keyClick(self.presenter, K.Key_Space)
        yield from self._both("shown")
        QTest.keyClick(self.presenter, K.Key_2)
        yield from self._both("decided")
        QTest.keyClick(self.presenter, K.Key_PageDown)
        self.presenter.say(LONG)
        yield from self._both("target")
        self.presenter.desk.elsewhere.show()
        QTest.keyClick(self.presenter, K.Key_F1)
        yield from self._both("help")
        QTest.keyClick(self.presenter, K.Key_F1)
        self.presenter.desk.elsewhere.hide()

    def wall(self) -> Iterator[State]:
        """What the room sees of every dimension, of the areas and of all, from near and from far."""
        audience = self.presenter.audience
        for seats, how in ((Seats(), ""), (FAR, "-far")):
            audience.set_seats(seats)
            for item in self.workshop.items:
                self.workshop.go(item.dimension)
                yield f"wall-{item.dimension}{how}", audience
            for key, name in ((K.Key_Z, "area"), (K.Key_O, "overview")):
                QTest.keyClick(self.presenter, key)
                yield f"wall-{name}{how}", audience
                QTest.keyClick(self.presenter, key)
        audience.set_seats(Seats())
        self.presenter.swap()
        settle(self.window)
        yield "one-screen", self.presenter
        self.presenter.swap()

    def ballots(self) -> Iterator[State]:
        """The laptop goes round: every dimension's ballot, and the screens between."""
        self.workshop.go(self.workshop.items[-1].dimension)
        self.voting.start([item.dimension for item in self.workshop.items], "current", "sitting")
        self.panel._on_pass_clicked()
        for box in QApplication.topLevelWidgets():
            if isinstance(box, Question) and box.isVisible():
                box.findChild(QPushButton, "unseen").click()
        guest = self.workshop.guest
        assert isinstance(guest, GoingRound)
        settle(self.window)
        yield "hand-over", self.presenter
        guest.hand_over.hold.held.emit()
        while guest.currentWidget() is not guest.hand_over:
            ballot = guest.currentWidget()
            assert ballot is not None
            QTest.keyClick(ballot, K.Key_2)
            settle(self.window)
            yield f"ballot-{ballot._dimension}", self.presenter  # type: ignore[attr-defined]
            QTest.keyClick(ballot, K.Key_Return)
        settle(self.window)
        yield "handed-in", self.presenter
        self.workshop.take_over(None)
        for item in self.workshop.items:
            found = self.voting.round(item.dimension, "current")
            if found is not None and found.status == "open":
                self.voting.reveal(item.dimension, "current")


def workshop_faults(widget: QWidget) -> Iterator[str]:
    """What is cut of what a workshop paints: on the wall, and on a ballot."""
    if isinstance(widget, AudienceWindow):
        yield from picture_faults(widget.picture, widget.view)
    for card in widget.findChildren(StatementCard):
        needed = card.height_for(card.width(), card.pixels, wide=card.is_wide)
        if card.isVisible() and card.height() < needed:
            yield f"statement {card.level} is {card.height()} high, not {needed}"
