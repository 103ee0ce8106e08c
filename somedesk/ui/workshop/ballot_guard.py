"""Whether the room sees the laptop: asked before a secret ballot, and again when screens change in the middle of one.

A projector may mirror this screen, and the program may then see one screen alone. So with one picture the ballots stay
locked until somebody has said that nobody sees it, or that the projector is dark.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from somedesk.ui.kit.question import Question
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.check_page import how_to_extend
from somedesk.ui.workshop.displays import Arrangement
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.workshop import Workshop


class BallotGuard(QObject):
    """Lets ballots be opened, or not."""

    def __init__(self, workshop: Workshop, presenter: PresenterWindow) -> None:
        super().__init__(presenter)
        self._workshop, self._presenter = workshop, presenter
        self._answered: Arrangement | None = None  # the screens for which it was said that nobody sees the laptop
        self._box: Question | None = None
        workshop.ballot_asked.connect(self.ask)
        presenter.displays.unsettled.connect(self._on_displays_unsettled)
        presenter.displays.arranged.connect(self._on_displays_arranged)

    @Slot(object)
    def ask(self, then: object) -> None:
        """Do ``then`` once nobody but its voter may see this screen."""
        presenter = self._presenter
        assert callable(then)
        if self._answered == presenter.displays.now:
            then()
            return
        alone = presenter.may_be_seen
        if alone:
            text = self.tr(
                "There is one picture alone. If a projector shows it, everyone would see the votes: blank the "
                "projector itself, or give it a picture of its own: {how}"
            ).format(how=how_to_extend())
        else:
            text = self.tr("The room has a screen of its own. Look once: is this screen to be seen anywhere else?")
        box = self._box = Question("room_sees_box", self.tr("Does the room see this screen?"), text, presenter)
        # Where it may be seen, a key that is pressed by mistake opens nothing.
        box.offer("unseen", self.tr("No, nobody sees it"), partial(self._unseen, then), "" if alone else "primary")
        if alone:
            box.offer("dark", self.tr("The projector is dark now"), then)
        box.offer("seen", self.tr("Yes, or I am not sure"), kind="primary" if alone else "")
        box.rejected.connect(self._on_box_rejected)
        box.destroyed.connect(self._on_box_destroyed)
        box.open()

    def _unseen(self, then: Callable[[], object]) -> None:
        self._answered = self._presenter.displays.now
        then()

    @Slot()
    def _on_box_rejected(self) -> None:
        self._presenter.say(self.tr("The ballots stay locked until nobody can see this screen."))
        guest = self._workshop.guest
        if isinstance(guest, GoingRound):
            guest.ended.emit()
            self._presenter.cover(False)

    @Slot()
    def _on_box_destroyed(self) -> None:
        self._box = None

    @Slot()
    def _on_displays_unsettled(self) -> None:
        """Something happens to the screens: until it is known what, a ballot is out of sight."""
        if self._workshop.guest is not None:
            self._presenter.cover(True)

    @Slot(object)
    def _on_displays_arranged(self, now: Arrangement) -> None:
        """It is known: the ballot goes on where nobody can see it, else it is asked for."""
        if self._workshop.guest is None or self._box is not None:
            return
        if now.kind in {"two", "none"} or now == self._answered:
            self._presenter.cover(False)
        else:
            self._presenter.cover(True)
            self.ask(partial(self._presenter.cover, False))
