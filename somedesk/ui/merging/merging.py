"""Bringing versions of the open client together: a colleague's file, copies beside it, what came underneath."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.store.client_file import SUFFIX, ClientFile, SaveState
from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.notice import staying
from somedesk.ui.kit.pauses import pause

if TYPE_CHECKING:
    from somedesk.domain.client import Client
    from somedesk.domain.merge import Difference
    from somedesk.store.encryption import Key
    from somedesk.store.versions import Version
    from somedesk.ui.merging.dialog import Choice

UNDERNEATH, COPIES, ANEW = "changed_underneath", "copies_beside", "file_made_anew"  # what is told
TASK, CHECK_TASK, SEARCH_TASK, EXPORT_TASK = "merge", "underneath", "other_versions", "merge_export"
FILE_FILTER = f"SomeDesk (*{SUFFIX})"
# A client that was just opened is shown first; copies of it are looked for after that.
SEARCH_MILLISECONDS = 1500
LONGEST_WHY = 20_000

# "copy" is one beside the file, which is put in the trash once it is merged.
Kind = Literal["file", "copy", "underneath"]


class Found(Struct, frozen=True):
    """Another version of the client in ``document``, and where both parted, if that is known."""

    document: Document
    ours: "Client"
    theirs: "Version"
    ancestor: "Client | None"
    differences: "tuple[Difference, ...]"
    kind: Kind


class Merging(QObject):
    """Notices other versions of the open client, compares and merges, with files read in the background."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_told = False
        self._made_anew = 0
        self._merged_copy: Found | None = None
        self._timer = pause(self, self.look_for_copies, SEARCH_MILLISECONDS)

    # --- noticing ---

    def watch(self) -> None:
        """Notice what happens to the file of the client that was just opened."""
        document = self._desk.document
        if document is None:
            return
        self._is_told, self._merged_copy, self._made_anew = False, None, document.file.made_anew
        document.save_state_changed.connect(self._on_save_state_changed)
        if document.save_state.kind == "failed":  # that it is saved settles nothing that was told since
            self._on_save_state_changed(document.save_state)
        self._timer.start()

    @Slot()
    def check(self) -> None:
        """The window came to the front: see whether the file is still the one that was opened."""
        document = self._desk.document
        if document is None or document.save_state.kind != "saved" or self._desk.context.tasks.is_busy(CHECK_TASK):
            return
        done = partial(self._on_checked, document)
        self._desk.background(CHECK_TASK, document.file.changed_underneath, done, self._on_check_failed)

    def _on_checked(self, document: Document, changed: bool) -> None:
        if document is not self._desk.document or self._is_told or QApplication.activeModalWidget() is not None:
            return
        if not changed:
            self._desk.settled.emit(UNDERNEATH)
            return

        def text() -> str:
            return self.tr("Another program has changed the file while it was open here. Nothing is lost.")

        if document.read_only:
            act = partial(self._desk.open, document.file.path, read_only=True)
            notice = staying(text, "warning", lambda: self.tr("Show what is in it now"), act, about=UNDERNEATH)
        else:
            notice = staying(text, "warning", self._merge_words, self.merge_underneath, about=UNDERNEATH)
        self._desk.notice.emit(notice)

    def _merge_words(self) -> str:
        return self.tr("Compare and merge…")

    @Slot(object)
    def _on_check_failed(self, error: SomeDeskError) -> None:
        """A file that cannot be looked at now is told of when it is to be saved."""

    @Slot(object)
    def _on_save_state_changed(self, state: SaveState) -> None:
        """Said once, not with every attempt to save."""
        was_told, self._is_told = self._is_told, state.error is not None and state.error.code == UNDERNEATH
        if state.error is not None and self._is_told and not was_told:
            text = partial(self._desk.sentence, state.error)
            self._desk.notice.emit(staying(text, "warning", self._merge_words, self.merge_underneath, about=UNDERNEATH))
        elif state.kind == "saved" or (was_told and not self._is_told):
            self._desk.settled.emit(UNDERNEATH)
        self._tell_made_anew()
        self._put_copy_in_trash()

    def _tell_made_anew(self) -> None:
        """A file that was moved, renamed or deleted meanwhile has been saved where it was; there may be two now."""
        document = self._desk.document
        if document is not None and document.file.made_anew > self._made_anew:
            self._made_anew = document.file.made_anew
            self._desk.warn(FileProblem(ANEW, file=document.file.path.name), ANEW)

    @Slot()
    def look_for_copies(self) -> None:
        """See whether a sync program, or a conflict, has left another version of the client beside the file."""
        from somedesk.store.versions import other_versions

        document = self._desk.document
        if document is None or document.read_only or self._desk.context.tasks.is_busy(SEARCH_TASK):
            return
        work = partial(other_versions, _ours(document), None, document.file.seal)
        done = partial(self._on_copies_found, document)
        self._desk.background(SEARCH_TASK, work, done, self._on_check_failed)

    def _on_copies_found(self, document: Document, copies: "tuple[Version, ...]") -> None:
        if document is not self._desk.document:
            return
        if not copies:
            self._desk.settled.emit(COPIES)
            return
        names = ", ".join(copy.path.name for copy in copies)

        def text() -> str:
            return self.tr("There is another version of this client in the same folder: {names}").format(names=names)

        act = partial(self.merge_with, copies[0].path, "copy")
        self._desk.notice.emit(staying(text, "warning", self._merge_words, act, gives_way=True, about=COPIES))

    # --- comparing ---

    @Slot()
    def choose_file(self) -> None:
        """Ask for the other file."""
        from PySide6.QtWidgets import QFileDialog

        document = self._desk.document
        if document is None or not self._can_merge():
            return
        folder = str(document.file.path.parent)
        dialog = file_dialog("merge_file_dialog", self._desk.window, self.tr("Merge from file"), folder, FILE_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self.merge_with(Path(path))

    @Slot()
    def merge_underneath(self) -> None:
        """Merge what is now in the file's place."""
        if self._desk.document is not None:
            self.merge_with(self._desk.document.file.path, "underneath")

    def merge_with(self, path: Path, kind: Kind = "file", key: "Key | None" = None) -> None:
        """Read another version of the open client, then show both."""
        document = self._desk.document
        if document is None or not self._can_merge():
            return
        self._desk.commit_pending()
        work = partial(_compared, document, _ours(document), path, kind, key)
        failed = partial(self._on_reading_failed, path, kind)
        self._desk.background(TASK, work, self._on_read, failed)

    def _can_merge(self) -> bool:
        return self._desk.can_change(lambda: self.tr("This client is open for reading only, so nothing can be merged."))

    def _on_reading_failed(self, path: Path, kind: Kind, error: SomeDeskError) -> None:
        from somedesk.ui.files.unlock import UnlockDialog

        if isinstance(error, FileProblem) and error.code in ("passphrase_needed", "passphrase_wrong"):
            dialog = UnlockDialog(self._desk.context, error, path, self._desk.window)
            dialog.given.connect(partial(self._on_passphrase_given, kind))
            dialog.open()
        else:
            self._desk.warn(error)

    def _on_passphrase_given(self, kind: Kind, path: Path, passphrase: str) -> None:
        self.merge_with(path, kind, passphrase)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        from somedesk.domain.merge import merge
        from somedesk.ui.merging.dialog import Choice, MergeDialog, Versions

        if found.document is not self._desk.document:
            return
        theirs = found.theirs.client
        if not found.differences:
            if found.kind == "underneath":
                self._on_accepted(found, Choice({}, merge(found.ours, theirs), ()))
            else:
                self._desk.say(self.tr("Both versions say the same; there is nothing to merge."))
            return
        is_underneath = found.kind == "underneath"
        name = found.theirs.path.name
        versions = Versions(found.ours, theirs, found.ancestor, found.differences, name, is_underneath)
        dialog = MergeDialog(self._desk.context, versions, self._desk.window)
        dialog.accepted_with.connect(partial(self._on_accepted, found))
        dialog.export_requested.connect(self._on_export_requested)
        dialog.open()

    # --- merging ---

    def _on_accepted(self, found: Found, choice: "Choice") -> None:
        work = partial(_backed_up, found)
        done = partial(self._on_backed_up, found, choice)
        self._desk.background(TASK, work, done, holding=True)

    def _on_backed_up(self, found: Found, choice: "Choice", problem: FileProblem | None) -> None:
        from somedesk.domain.merge import merge

        document = found.document
        if document is not self._desk.document:
            return
        merged = choice.merged
        if document.client is not found.ours:  # something was done while the backups were made
            merged = merge(document.client, found.theirs.client, choice.chosen, found.ancestor, found.theirs.path.name)
        try:
            is_changed = document.apply(merged.change)
            if is_changed and choice.lost:
                # The history keeps what the file no longer holds, for as long as it lasts.
                why = self.tr("Not kept when merging:") + "\n" + "\n".join(choice.lost)
                document.file.explain(len(document.file.history()) - 1, why[:LONGEST_WHY])
        except SomeDeskError as error:
            self._desk.warn(error)
            return
        finally:
            if found.kind == "underneath":
                document.file.save()
        self._tell(found, choice, is_changed, problem)
        if found.kind == "copy":
            self._merged_copy = found
            self._put_copy_in_trash()

    def _tell(self, found: Found, choice: "Choice", is_changed: bool, problem: FileProblem | None) -> None:
        def text() -> str:
            said = [self.tr("Merged with {file}.").format(file=found.theirs.path.name)]
            if choice.lost:
                said.append(self.tr("%Ln value(s) not kept: they are in the history.", "", len(choice.lost)))
            return " ".join(said)

        (self._desk.done if is_changed else self._desk.say)(text)
        if problem is not None:
            self._desk.warn(problem, problem.code, outlasts=True, gives_way=True)

    def _put_copy_in_trash(self) -> None:
        """Once the merge is saved: until then the copy holds what the file does not."""
        from somedesk.store.library import Library

        document, copy = self._desk.document, self._merged_copy
        if document is None or copy is None or document.save_state.kind != "saved":
            return
        self._merged_copy = None
        path = copy.theirs.path
        library = Library(path.parent, self._desk.context.environment)
        self._desk.background(TASK, partial(library.trash, path), self._on_put_in_trash, to_end=True)

    @Slot(object)
    def _on_put_in_trash(self, trashed: object) -> None:
        """The next copy, if there is one."""
        self.look_for_copies()

    # --- the list of what is not kept ---

    @Slot(str)
    def _on_export_requested(self, text: str) -> None:
        document = self._desk.document
        if document is None:
            return
        from PySide6.QtCore import QStandardPaths

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        parent = QApplication.activeModalWidget() or self._desk.window
        dialog = file_dialog("merge_list_dialog", parent, self.tr("Save list"), folder, "TXT (*.txt)")
        save_as(dialog, "txt", f"{document.file.path.stem}.txt", partial(self.export_to, text))

    def export_to(self, text: str, path: str) -> None:
        """Write the list in the background."""
        document = self._desk.document
        work = partial(_export, text, Path(path), document.file.path if document is not None else None)
        self._desk.background(EXPORT_TASK, work, self._on_exported)

    @Slot(object)
    def _on_exported(self, path: Path) -> None:
        self._desk.say(self.tr("The list was saved as {path}.").format(path=path))


def _ours(document: Document) -> "Version":
    from somedesk.store.versions import Version

    return Version(document.file.path, b"", document.client, document.file.history())


def _compared(document: Document, ours: "Version", path: Path, kind: Kind, key: "Key | None") -> Found:
    from somedesk.domain.merge import differences
    from somedesk.store.versions import ancestor_of, read_version

    if kind != "underneath" and path.resolve() == ours.path:
        raise FileProblem("merge_with_itself", file=path.name)
    try:
        theirs = read_version(path, key=key or document.file.seal)
    except FileProblem as problem:
        if key is not None or problem.code != "passphrase_wrong":
            raise
        # Ours was tried without anybody having typed it.
        raise FileProblem("passphrase_needed", file=path.name) from problem
    ancestor = ancestor_of(ours, theirs)
    found = differences(ours.client, theirs.client, ancestor)
    return Found(document, ours.client, theirs, ancestor, found, kind)


def _backed_up(found: Found) -> FileProblem | None:
    file: ClientFile = found.document.file
    if found.kind == "underneath":
        file.adopt(found.theirs)
        return None
    return file.back_up("merge")


def _export(text: str, path: Path, client_file: Path | None) -> Path:
    from somedesk.store.output import write_output

    return write_output(path, f"{text}\n".encode(errors="replace"), client_file)
