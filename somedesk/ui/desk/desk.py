"""What a room may ask of its window: the open client, background work, a word to the user, another page."""

import os
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.store.client_file import ClientFile, SaveState
from somedesk.ui.desk.commands import COMMANDS, Commands
from somedesk.ui.desk.opening import Opening
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.notice import Notice, NoticeKind, Words, staying
from somedesk.ui.places import FIRST_PAGE, HOME

Room = TypeVar("Room", bound=QObject)


class Desk(QObject):
    """One for each window. Dialogs belong to ``window``; rooms never ask which window that is.

    ``document_opened`` carries the Document that is there now, ``document_left`` the one that is about to be closed,
    ``file_closed`` its ClientFile after that.
    ``pending_requested``: hand over what is typed but not yet a change. ``page_requested`` carries a page's id and the
    record to show there; ``notice`` a Notice, ``settled`` what one was ``about`` that is so no more.
    ``library_changed``: a file of the library has come or gone.
    ``beside`` carries a widget that is to stand beside the page.
    ``focus_mode_requested`` asks for the whole window for the page, or for the navigation back.
    """

    document_opened = Signal(object)
    document_left = Signal(object)
    file_closed = Signal(object)
    pending_requested = Signal()
    page_requested = Signal(str, str)
    notice = Signal(object)
    settled = Signal(str)
    library_changed = Signal()
    beside = Signal(object)
    focus_mode_requested = Signal(bool)

    def __init__(self, context: Context, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self.context, self.commands, self.window = context, commands, window
        self.document: Document | None = None
        self.place = HOME  # the page that is shown
        self.help_topic = ""  # the one that is asked for, if not that of the page
        self.opening = Opening(context, self)
        self.opening.opened.connect(self.take)
        context.tasks.released.connect(self._on_tasks_released)
        context.tasks.begun.connect(self.settled)
        self._then: Callable[[], object] | None = None
        self._rooms: dict[object, Any] = {}
        for command in COMMANDS:
            if command.does:
                commands[command.name].triggered.connect(partial(self.do, command.does))
        for name, slot in (
            ("undo", self.undo),
            ("redo", self.redo),
            ("home", self.close_client),
            ("close_client", self.close_client),
        ):
            commands[name].triggered.connect(slot)

    def room(self, kind: "Callable[[Desk], Room]") -> Room:
        """The room of that kind, made when it is first asked for."""
        if kind not in self._rooms:
            self._rooms[kind] = kind(self)
        made: Room = self._rooms[kind]
        return made

    def do(self, does: str, _checked: bool = False) -> None:
        """Call the method of a room; until then its module is not even imported."""
        module, _, names = does.partition(":")
        kind, _, method = names.partition(".")
        getattr(self.room(getattr(import_module(module), kind)), method)()

    # --- the open client ---

    @property
    def first_page(self) -> str:
        """Where the open client begins: Start here if it was left half-way through, for a newcomer."""
        left = {each.client for each in self.context.settings.left_steps if each.opens}
        return "start" if self.document is not None and self.document.client.profile.uid in left else FIRST_PAGE

    def open(self, path: Path, *, read_only: bool = False, passphrase: str = "") -> None:
        """Open a client file, once the open one is saved."""
        document = self.document
        if document is not None and not document.read_only and document.file.path == Path(os.path.realpath(path)):
            self.go(self.first_page)
            return
        self.commit_pending()
        self.when_saved(partial(self.opening.open, path, read_only=read_only, passphrase=passphrase))

    @Slot(object)
    def take(self, file: ClientFile) -> None:
        """Show ``file``, which was opened, in place of the open client."""
        self.commit_pending()
        if self.must_wait():
            # The open client was changed while the other file was being opened: that is saved first.
            file.close()
            self.open(file.path, read_only=file.read_only)
            return
        self.leave()
        self.document = Document(file, self, self.context.tasks)
        self.document.save_state_changed.connect(self._on_document_save_state_changed)
        self.document_opened.emit(self.document)

    def leave(self) -> None:
        """Let go of the open client. What was put off for it is not done any more."""
        document, self._then = self.document, None
        if document is not None:
            self.document_left.emit(document)
            document.close()
            document.deleteLater()
            self.document = None
            self.file_closed.emit(document.file)

    @Slot()
    def close_client(self) -> None:
        """Back to all clients; what is typed is handed over and saved first."""
        self.commit_pending()
        self.when_saved(self._go_home)

    def _go_home(self) -> None:
        self.leave()
        self.go(HOME)

    def commit_pending(self) -> None:
        """Hand over what is typed but not yet a change."""
        self.pending_requested.emit()

    @Slot()
    def undo(self) -> None:
        """Take the last change back; what is typed is handed over first, and so is the last."""
        if self.document is not None:
            self.commit_pending()
            self.document.undo()

    @Slot()
    def redo(self) -> None:
        """Make the last change again that was taken back."""
        if self.document is not None:
            self.document.redo()

    def is_unsaved(self) -> bool:
        """Whether something would be lost that the user has not given up."""
        document = self.document
        return document is not None and document.save_state.kind != "saved" and not document.discard_unsaved

    def must_wait(self) -> bool:
        """Whether the open client cannot be left at once: ``when_saved`` is the way then."""
        return self.is_unsaved() or (self.document is not None and self.context.tasks.is_holding)

    def when_saved(self, then: Callable[[], object]) -> None:
        """Leave the open client, by ``then``, once its last change is on disk; only the last way asked for counts.

        What was asked of it is done first. If saving fails, the user is asked.
        """
        self._then = None
        if self.document is not None and self.context.tasks.is_holding:
            self._then = then
            self.say(self.tr("What you asked for is still being done. The client closes right after that."))
        elif self.document is None or not self.is_unsaved():
            then()
        elif self.document.save_state.kind == "failed":
            self._ask_before_losing(self.document, then)
        else:
            self._then = then

    @Slot(object)
    def _on_document_save_state_changed(self, state: SaveState) -> None:
        if state.kind != "saving" and self._then is not None:
            self.when_saved(self._then)

    @Slot(bool)
    def _on_tasks_released(self, went_well: bool) -> None:
        """What was put off until then; if that has failed, the client stays open, for that to be read."""
        then, self._then = self._then, None
        if then is not None and went_well:
            self.when_saved(then)

    def _leave_unsaved(self, document: Document, then: Callable[[], object]) -> None:
        """The user gives the newest changes up."""
        document.discard_unsaved = True
        then()

    def _ask_before_losing(self, document: Document, then: Callable[[], object]) -> None:
        from somedesk.ui.kit.question import Question

        error = document.save_state.error
        text = self.tr("If you close now, the changes since the last save are lost.")
        if error is not None:
            text = f"{self.sentence(error)}\n\n{text}"
        box = Question("unsaved_box", self.tr("The newest changes are not saved"), text, self.window)
        box.offer("save_copy", self.tr("Save a copy elsewhere…"), self.commands["save_copy"].trigger, "primary")
        box.offer("leave", self.tr("Close without saving"), partial(self._leave_unsaved, document, then), "danger")
        box.offer("stay", self.tr("Keep open"))
        box.open()

    def can_change(self, refusal: Words) -> bool:
        """Whether the open client may be changed; if it is open for reading only, ``refusal`` is said."""
        if self.document is not None and self.document.read_only:
            self.say(refusal, "warning")
        return self.document is not None and not self.document.read_only

    # --- work and words ---

    def background(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[SomeDeskError], object] | None = None,
        *,
        holding: bool = False,
        to_end: bool = False,
    ) -> None:
        """Do ``work`` off the UI thread, then ``done(value)`` or ``failed(error)`` here.

        Without ``failed`` the error is said, until the same is begun again. With ``holding`` whoever would leave the
        open client waits for the work; with ``to_end`` it is done even if the window is closed meanwhile.
        """
        tasks = self.context.tasks
        run = tasks.run_to_end if to_end else tasks.run_holding if holding else tasks.run
        run(key, work, done, failed or partial(self.warn, about=key))

    def sentence(self, error: SomeDeskError) -> str:
        """The error in the language of the screen."""
        return message(error, self.context.localisation.language)

    def say(self, text: str | Words, kind: NoticeKind = "info") -> None:
        """Show a sentence over the foot of the page; one that stays there comes as what gives it in any language."""
        self.notice.emit(Notice(text, kind) if isinstance(text, str) else staying(text, kind))

    def warn(self, error: SomeDeskError, about: str = "", *, outlasts: bool = False, gives_way: bool = False) -> None:
        """Say what went wrong. With ``about`` it stands, whatever is said over it."""
        text = partial(self.sentence, error)
        self.notice.emit(staying(text, about=about, outlasts=outlasts, gives_way=gives_way))

    def done(self, text: str | Words) -> None:
        """Say what was just done to the client, with "Undo" for as long as that undoes just this."""
        if self.document is not None:
            self.notice.emit(undoable(self, self.document, text))

    # --- pages ---

    def help(self, topic: str) -> None:
        """Show help on a topic."""
        self.help_topic = topic
        self.commands["help"].trigger()
        self.help_topic = ""

    def go(self, page: str, record: str = "") -> None:
        """Show a page, and on it a record."""
        self.page_requested.emit(page, record)


class _Holder(Protocol):
    document: Document | None

    def commit_pending(self) -> None: ...


def undoable(holder: _Holder, document: Document, text: str | Words) -> Notice:
    """A notice of what ``holder`` has just done to ``document``, with "Undo" for as long as that undoes just this."""
    undo = partial(_undo_to, holder, document, document.undo_stack.index() - 1)
    steps = document.undo_stack.indexChanged
    if isinstance(text, str):
        return Notice(text, "info", _undo(), undo, steps)
    return replace(staying(text, "info", _undo, undo), until=steps)


def _undo() -> str:
    return QCoreApplication.translate("Desk", "Undo")


def _undo_to(holder: _Holder, document: Document, index: int) -> None:
    """What is typed by now is handed over first; it is another step, which is not the one to be undone."""
    holder.commit_pending()
    if document is holder.document:
        document.undo(index)
