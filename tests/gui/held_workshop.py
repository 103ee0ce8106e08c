"""A workshop without its windows: the votes and minutes that they ask, on a client file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from somedesk.base.errors import SomeDeskError
from somedesk.content.models import built_in
from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.workshop import Participant
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.document import Document
from somedesk.ui.workshop.minutes import KeptFacilitation
from somedesk.ui.workshop.votes import KeptVoting
from somedesk.work.fresh import today
from tests.small_client import DAY, made

NAMES = ("Ellen", "Noa", "Mira", "Alva", "Jens")
A = "a1"


def client_for_workshop() -> Client:
    """A client with an assessment of the built-in model, nothing rated."""
    client = assessments.new_client("uid-1", "Testkunde", "da", DAY)
    new = Assessment(id=A, model=built_in().id, date=today(), title="Workshop")
    return made(client, assessments.new_assessment(client, new, built_in()))


class Held:
    """A workshop under way. ``problems`` are the codes of what was refused."""

    def __init__(self, file: ClientFile, people: Sequence[str] = NAMES, *, by_name: bool = False) -> None:
        self.document = Document(file)
        self.owner = QObject()
        self.problems: list[str] = []
        self.voting = KeptVoting(self.document, A, self.owner)
        self.voting.problem.connect(self._on_problem)
        self.facilitation = KeptFacilitation(self.document, A, self.owner)
        if people and not self.voting.people:
            there = [Participant(number, name) for number, name in enumerate(people, start=1)]
            assert self.voting.prepare(there, by_name, 3)

    def _on_problem(self, error: SomeDeskError) -> None:
        self.problems.append(error.code)

    def vote(self, dimension: str, *levels: int | None) -> None:
        """A secret round on ``dimension``, in which the first participants vote."""
        assert self.voting.start([dimension], "current", "secret")
        found = self.voting.round(dimension, "current")
        assert found is not None
        for number, level in enumerate(levels, start=1):
            assert self.voting.hand_in(number, {found.id: level})

    def saved(self) -> None:
        """Everything is on disk, and the workshop knows."""
        self.document.file.wait(10)
        self.document.save_state_changed.emit(self.document.save_state)

    def crash(self) -> None:
        """The program ends without a word: what is on disk is all that there is."""
        self.saved()
        self.document.file.close(backup=False)
        self.owner.deleteLater()

    def end(self) -> None:
        """The workshop ends as it should."""
        self.voting.close()
        self.facilitation.close()
        self.document.file.close(backup=False)
        self.owner.deleteLater()


def held(folder: Path, people: Sequence[str] = NAMES, *, by_name: bool = False) -> Held:
    """A workshop on a new file in ``folder``, or on the one that is there."""
    path = folder / "client.somedesk"
    file = ClientFile.open(path) if path.exists() else ClientFile.create(path, client_for_workshop())
    return Held(file, people, by_name=by_name)
