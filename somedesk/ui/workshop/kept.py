"""What is kept of a workshop: its record in the client file, and its session with the sealed ballots in their box.

A warm-up is kept nowhere: it works on a copy of the client that is thrown away, and its ballots stay in memory.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.domain import change as changes
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.records.workshop import Workshop
from somedesk.domain.workshop import ballots, workshops
from somedesk.domain.workshop.ballots import Session
from somedesk.store.ballot_box import BallotBox
from somedesk.store.client_file import SaveState
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.pauses import pause
from somedesk.work.fresh import new_id, now, today

SOON = 400  # milliseconds; where one is in the agenda is written once the keys have come to rest


class Kept(QObject):
    """One for each workshop under way. ``problem`` carries a SomeDeskError for the facilitator."""

    changed = Signal()
    problem = Signal(object)

    def __init__(self, document: Document, assessment: str, parent: QObject) -> None:
        super().__init__(parent)
        self.document, self.assessment = document, assessment
        self.session = Session()
        self._scratch: Client | None = None
        self._own: Session | None = None  # what the session was before the warm-up
        self._box: BallotBox | None = None
        self._unread: FileProblem | None = None  # why the box that is there could not be opened
        self._to_take_out: tuple[str, ...] = ()
        self._later = pause(self, self.write, SOON)
        document.save_state_changed.connect(self._on_document_save_state_changed)
        self._open_box()

    # --- the client ---

    @property
    def client(self) -> Client:
        """The client; in a warm-up a copy of it."""
        return self._scratch or self.document.client

    @property
    def is_warm_up(self) -> bool:
        """Whether nothing of what is done now is kept."""
        return self._scratch is not None

    @property
    def workshop(self) -> Workshop | None:
        """The workshop as it is now: one that goes on, is planned, or was closed today; None before the first deed."""
        found = workshops.of_assessment(self.client, self.assessment)
        return found if found is not None and (found.status != "closed" or found.date == today()) else None

    def begun(self) -> Workshop | None:
        """The workshop, made and begun if need be; None if nothing may be changed."""
        found = self.workshop
        if found is None:
            client = self.client
            model = client.model_of(client.assessments[self.assessment])
            new = workshops.new_workshop(new_id(), self.assessment, today(), model)
            self.make(workshops.add_workshop, new)
            found = self.workshop
        if found is not None and found.status != "open":
            self.make(workshops.begin, found.id, now())
        if self._box is None:
            self._open_box()
        return self.workshop

    def make(self, build: Callable[..., Change | None], *args: Any, merge_key: str | None = None, **kw: Any) -> bool:
        """Build a change and apply it; a refusal becomes a ``problem``. False if nothing changed."""
        try:
            change = build(self.client, *args, **kw)
            if self._scratch is not None:
                self._scratch = self._scratch if change is None else changes.apply(self._scratch, change)
                self.changed.emit()
                return change is not None
            return self.document.apply(change, merge_key)
        except SomeDeskError as error:
            self.problem.emit(error)
            return False

    def settle(self, build: Callable[..., Change | None], *args: Any, **kw: Any) -> bool:
        """The same, for what nobody can take back: votes that everyone has seen, ballots that are destroyed."""
        if self._scratch is not None:
            return self.make(build, *args, **kw)
        try:
            return self.document.settle(build(self.client, *args, **kw))
        except SomeDeskError as error:
            self.problem.emit(error)
            return False

    def fix(self) -> None:
        """Sealed ballots are in: what they rest on, such as their round and what was promised, is not taken back."""
        if self._scratch is None:
            self.document.undo_stack.clear()

    def warm_up(self, on: bool) -> None:
        """Begin a warm-up, or end it and forget all of it."""
        if on == self.is_warm_up:
            return
        if on:
            self.write()
            self._own, self.session = self.session, Session(dimension=self.session.dimension)
            self._scratch = self.document.client
        else:
            self.session, self._own, self._scratch = self._own or Session(), None, None
        self.changed.emit()

    # --- the session ---

    def put(self, session: Session) -> bool:
        """Keep ``session`` durably, at once; False, with a ``problem``, if it cannot be: then nothing has changed."""
        return self._write(session, anew=False)

    def remember(self, session: Session) -> None:
        """Keep ``session``, and write it soon: where one is, the time that was spent."""
        self.session = session
        if self._scratch is None and self._box is not None:
            self._later.start()

    def take_out(self, rounds: Iterable[str], *, at_once: bool = False) -> None:
        """Destroy the sealed ballots of ``rounds``: at once, or when what they came to is on disk."""
        self._to_take_out = (*self._to_take_out, *rounds)
        if at_once or self._scratch is not None or self.document.save_state.kind == "saved":
            self._take_out_now()

    def _take_out_now(self) -> None:
        if self._to_take_out and self._write(ballots.without_round(self.session, self._to_take_out), anew=True):
            self._to_take_out = ()

    @Slot()
    def write(self) -> None:
        """Write the session if something of it is not written yet."""
        if self._later.isActive():
            self._later.stop()
            self._write(self.session, anew=False)

    def _write(self, session: Session, *, anew: bool) -> bool:
        if self._scratch is None and self._unread is not None:
            self.problem.emit(self._unread)
            return False
        if self._scratch is None and self._box is not None:
            try:
                self._box.save(session, anew=anew)
            except FileProblem as error:
                self.problem.emit(error)
                return False
            self._later.stop()
        self.session = session
        return True

    def _open_box(self) -> None:
        found = self.workshop
        if found is None or self.document.read_only or self._scratch is not None:
            return
        box = BallotBox(self.document.client.profile.uid, found.id, system=None)
        self._unread = None
        try:
            self.session = box.load() or self.session
        except FileProblem as error:
            # Once somebody listens.
            QTimer.singleShot(0, self, partial(self.problem.emit, error))
            if error.code != "ballots_unreadable":  # what cannot be read now may be the next time
                self._unread = error
                return
            box.discard()
        self._box = box
        rounds = self.document.client.rounds
        gone = [key for key in self.session.rounds if key not in rounds or rounds[key].status != "open"]
        if gone:
            self.take_out(gone, at_once=True)

    @Slot(object)
    def _on_document_save_state_changed(self, state: SaveState) -> None:
        if state.kind == "saved" and self._scratch is None:
            self._take_out_now()

    # --- the end ---

    def close(self) -> None:
        """Write down the time that was spent; the workshop is over unless votes wait to be shown."""
        self.warm_up(False)
        self.write()
        found = self.workshop
        if found is None or found.status != "open" or self.document.read_only:
            return
        agenda = tuple(
            replace(item, spent=round(self.session.clock.spent.get(item.dimension, item.spent)))
            for item in found.agenda
        )
        if self.session.holds_ballots or self._unread is not None:
            self.make(workshops.edit_workshop, found.id, agenda=agenda)
        elif self.make(workshops.close, found.id, now(), agenda) and self._box is not None:
            self._box.discard()
            self._box = None


def kept_by(document: Document, assessment: str, owner: QObject) -> Kept:
    """The one Kept of ``owner``, made when it is first asked for."""
    found: Kept | None = owner.findChild(Kept)
    return found if found is not None else Kept(document, assessment, owner)
