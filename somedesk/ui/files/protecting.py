"""The passphrase of a client: asking for it, setting it, and seeing to what lies beside the file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.base.paths import opened_folder
from somedesk.content.messages import sentence
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.store.opened import forget as forget_opened
from somedesk.store.summary import forget
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.document import Document

if TYPE_CHECKING:
    from somedesk.ui.files.passphrase import PassphraseChoice, PassphraseDialog

TASK = "passphrase"
MOST_SHOWN = 12


class Protecting(QObject):
    """Asks for passphrases, and sets, changes or removes them. Files are rewritten in the background."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._document: Document | None = None
        self._dialog: PassphraseDialog | None = None

    def ask(self, error: SomeDeskError, path: Path, *, read_only: bool) -> None:
        """Ask for the passphrase of a file that is to be opened."""
        from somedesk.ui.files.unlock import UnlockDialog

        dialog = UnlockDialog(self._desk.context, error, path, self._desk.window)
        dialog.given.connect(partial(self._on_given, read_only))
        dialog.open()

    def ask_first(self, path: Path, then: Callable[[Path, str], object]) -> None:
        """Ask for the passphrase, and do with it and the path what comes ``then``."""
        from somedesk.ui.files.unlock import UnlockDialog

        problem = FileProblem("passphrase_needed", file=path.name)
        dialog = UnlockDialog(self._desk.context, problem, path, self._desk.window)
        dialog.given.connect(then)
        dialog.open()

    def _on_given(self, read_only: bool, path: Path, passphrase: str) -> None:
        self._desk.open(path, read_only=read_only, passphrase=passphrase)

    @Slot()
    def choose(self) -> None:
        """Let the user set, change or remove the passphrase of the open client."""
        from somedesk.ui.files.passphrase import PassphraseDialog

        document = self._desk.document
        if document is None:
            return
        if self._desk.context.tasks.is_busy(TASK):
            self._desk.say(self.tr("The passphrase is being changed. Wait a moment, and try again."))
            return
        if not self._desk.can_change(
            lambda: self.tr("This client is open for reading only, so its passphrase cannot be changed.")
        ):
            return
        seal, name = document.file.seal, f"{document.client.profile.name} {document.file.path.stem}"
        self._dialog = PassphraseDialog(
            self._desk.context, name, seal is not None, seal is not None and seal.shows, self._desk.window
        )
        self._dialog.chosen.connect(self._on_chosen)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._dialog = None

    @Slot(object)
    def _on_chosen(self, choice: "PassphraseChoice") -> None:
        self._document = document = self._desk.document
        if document is None:
            return
        if document.file.seal is None:
            self._make_key(choice)
            return
        work = partial(_check, document.file, document.file.seal, choice)
        self._desk.background(TASK, work, self._on_checked, self._on_refused, holding=True)

    @Slot(object)
    def _on_checked(self, choice: "PassphraseChoice") -> None:
        if self._dialog is not None:  # else it was cancelled meanwhile
            self._dialog.end()
            self._make_key(choice)

    @Slot(object)
    def _on_refused(self, error: SomeDeskError) -> None:
        if self._dialog is not None:
            self._dialog.refuse(self._desk.sentence(error))

    def _make_key(self, choice: "PassphraseChoice") -> None:
        if self._document is not None:
            work = partial(_key, self._document.file, choice)
            self._desk.background(TASK, work, self._on_key_made, holding=True)

    @Slot(object)
    def _on_key_made(self, new: Seal | None) -> None:
        document = self._document
        if document is None or document is not self._desk.document:
            return
        document.file.protect(new)
        work = partial(_see_to_the_rest, document.file, self._desk.context.library_index)
        self._desk.background(TASK, work, partial(self._on_done, new is not None), holding=True)

    def _on_done(self, is_set: bool, left: tuple[str, ...]) -> None:
        if not left:
            self._desk.settled.emit("copies_left")  # what was told when the client was opened
            text = (
                self.tr("The client is encrypted. From now on it opens with its passphrase alone.")
                if is_set
                else self.tr("The passphrase is removed: anyone who has the file can read the client.")
            )
            self._desk.say(text)
            return
        from somedesk.ui.kit.question import Question

        text = (
            self.tr("The client is encrypted, but these copies of it could not be. Delete them, or try again:")
            if is_set
            else self.tr("The passphrase is removed, but these copies still have it:")
        )
        heading = self.tr("Not every copy could be reached")
        shown = list(left[:MOST_SHOWN])
        if len(left) > MOST_SHOWN:
            language = self._desk.context.localisation.language
            shown.append(sentence("and_more", language, count=len(left) - MOST_SHOWN))
        box = Question("copies_left", heading, f"{text}\n\n" + "\n".join(shown), self._desk.window)
        box.offer("close", self.tr("Close"))
        box.open()


def _check(file: ClientFile, seal: Seal, choice: "PassphraseChoice") -> "PassphraseChoice":
    """What was chosen, if it was chosen by who knows the passphrase so far."""
    if not seal.is_made_of(choice.current):
        raise FileProblem("passphrase_wrong", file=file.path.name)
    return choice


def _key(file: ClientFile, choice: "PassphraseChoice") -> Seal | None:
    """The key that was chosen; None if there is to be none: then the copies go before the file.

    Whatever interrupts that, either the client has its passphrase in all places, or in none.
    """
    if choice.new:
        return Seal.make(choice.new, shows=choice.shows)
    file.recast_copies(ahead=True)
    return None


def _see_to_the_rest(file: ClientFile, index: Path) -> tuple[str, ...]:
    """Once the file itself is saved: the copies beside it, what was opened of it, and what the list of clients says."""
    if not file.wait():
        raise file.state.error or FileProblem("write_unfinished", file=file.path.name)
    uid = file.client.profile.uid
    forget(index, uid, (file.path.name,))
    # Nobody was asked about reports that were opened while anyone could read the client.
    opened = forget_opened(opened_folder(), uid) if file.seal is not None else ()
    return (*file.recast_copies(), *map(str, opened))
