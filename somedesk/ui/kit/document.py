"""An open client as the screen sees it: the client file with an undo stack and signals.

Every change on every page goes through ``apply``; nothing else writes.
"""

import datetime as dt
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from somedesk.base.errors import SomeDeskError
from somedesk.domain.change import Change, Label, Touch
from somedesk.domain.client import Assessment, Client
from somedesk.domain.maturity_model import MaturityModel
from somedesk.store.client_file import ClientFile, SaveState
from somedesk.store.prepared import Prepared
from somedesk.ui.kit.tasks import Tasks
from somedesk.work.fresh import today

if TYPE_CHECKING:
    from somedesk.domain.links.claims import Contradiction
    from somedesk.domain.links.finding import Finder, Findings

SET_TARGETS = "*targets"
# From so many records on, a step of undo is reckoned beside the window before it is made.
MANY = 300
ASIDE, AHEAD = "document_aside", "document_ahead"


class Changed(Struct, frozen=True):
    """What was touched by a change, its undo or its redo: tables, record ids, and what it is called.

    ``touches``: each record as it was and is now.
    """

    tables: frozenset[str]
    ids: frozenset[str]
    label: Label
    undone: bool = False
    redone: bool = False
    touches: tuple[Touch, ...] = ()


class _Aside(Struct, frozen=True):
    """What is asked for and takes its time: ``begin`` gives what is to be reckoned beside the window, None for nothing,
    and ``make`` makes it of that; of None it reckons there and then.
    """

    begin: Callable[[], Callable[[], Prepared | None] | None]
    make: Callable[[Prepared | None], object]


class _Command(QUndoCommand):
    """One change on the undo stack. It is made before it is pushed, so the first redo has nothing to do."""

    def __init__(self, document: "Document", change: Change, merge_key: str | None) -> None:
        super().__init__()
        self.change, self.merge_key = change, merge_key
        self._document, self._made = document, True

    def redo(self) -> None:
        if self._made:
            self._made = False
            return
        self._document.perform(self.change, undone=False)

    def undo(self) -> None:
        if self.isObsolete():
            return
        self._made = False
        self._document.perform(self.change, undone=True)


class Document(QObject):
    """One open client. ``changed`` carries Changed, ``save_state_changed`` a SaveState.

    ``assessment_selected`` and ``comparison_selected`` tell that the pages should show another assessment.
    """

    changed = Signal(object)
    save_state_changed = Signal(object)
    typing_changed = Signal()
    assessment_selected = Signal()
    comparison_selected = Signal()
    _written = Signal(object)

    def __init__(self, file: ClientFile, parent: QObject | None = None, tasks: Tasks | None = None) -> None:
        """Without ``tasks`` nothing is reckoned beside the window."""
        super().__init__(parent)
        self.file = file
        self.discard_unsaved = False
        # With what the assessment page begins when it is next shown: SET_TARGETS, or a dimension.
        self.wanted = ""
        self.typing = False
        # The dimension that is being looked at, for a workshop that begins there.
        self.here = ""
        self._finder: Finder | None = None
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(1000)
        self._tasks = tasks
        self._asides: deque[_Aside] = deque()
        self._ready: Prepared | None = None
        self._assessment: str | None = file.client.latest.id if file.client.latest else None
        self._comparison: str | None = None
        # The writer thread emits; the queued connection brings its word to this thread.
        self._written.connect(self._on_file_written)
        self._unsubscribe = file.subscribe(self._written.emit)
        if tasks is not None:
            tasks.run(AHEAD, file.look_ahead, file.remember_ahead)

    @property
    def client(self) -> Client:
        """The client as it is now."""
        return self.file.client

    @property
    def read_only(self) -> bool:
        """Whether the file was opened for reading only."""
        return self.file.read_only

    @property
    def save_state(self) -> SaveState:
        """Whether everything is on disk."""
        return self.file.state

    def mark_typing(self, typing: bool) -> None:
        """Whether something is typed on a page that is not handed over yet, and so on no disk either."""
        if typing != self.typing:
            self.typing = typing
            self.typing_changed.emit()

    @property
    def assessment(self) -> Assessment | None:
        """The assessment that the pages show; None if the client has none."""
        return self.client.assessments.get(self._assessment or "") or self.client.latest

    @property
    def comparison(self) -> Assessment | None:
        """The assessment that it is compared with: the chosen one, else the one before it."""
        current = self.assessment
        if current is None:
            return None
        chosen = self.client.assessments.get(self._comparison or "")
        return chosen if chosen is not None and chosen.id != current.id else self.client.before(current)

    @property
    def model(self) -> MaturityModel | None:
        """The model of the assessment that the pages show."""
        return self.client.model_of(self.assessment) if self.assessment else None

    def findings(self) -> "Findings":
        """What the instruments say to each other; only what was touched since is looked at again."""
        return self._looking().find(self.client, self.today())

    def at_odds(self, page: str) -> "tuple[Contradiction, ...]":
        """What the instruments contradict each other in, so far as ``page`` has a part in it."""
        return self._looking().open_on(page, self.client, self.today())

    def _looking(self) -> "Finder":
        if self._finder is None:
            from somedesk.domain.links.finding import Finder  # with the first page that tells of it

            self._finder = Finder()
        return self._finder

    def select_assessment(self, assessment: str) -> None:
        """Show another assessment."""
        if self.assessment is None or assessment != self.assessment.id:
            self._assessment = assessment
            self.assessment_selected.emit()

    def select_comparison(self, assessment: str | None) -> None:
        """Compare with another assessment; None = the one before the current one."""
        if assessment != self._comparison:
            self._comparison = assessment
            self.comparison_selected.emit()

    def apply(self, change: Change | None, merge_key: str | None = None, ready: Prepared | None = None) -> bool:
        """Make ``change``; False if there is nothing to change.

        Changes under the same ``merge_key`` right after one another become one step of undo (typing in one field).
        One of thousands of records is ``ready`` when ``file.prepare`` has reckoned it, which may be on another thread.
        Raises SomeDeskError if the change cannot be made; then nothing has changed.
        """
        if change is None or self.read_only:
            return False
        self._make_asides()
        return self._apply(change, merge_key, ready)

    def _apply(self, change: Change, merge_key: str | None, ready: Prepared | None) -> bool:
        before, last = self.assessment, self._last_command()
        joined = last is not None and merge_key is not None and last.merge_key == merge_key
        self.file.apply(change, joined=joined, ready=ready)
        if last is not None and joined:
            last.change = _joined(last.change, change)
            if all(touch.before == touch.after for touch in last.change.touches):
                # Typed, and untyped again in the field: no step that would take back nothing.
                last.setObsolete(True)
                self.undo_stack.undo()
        else:
            self.undo_stack.push(_Command(self, change, merge_key))
        self._tell(change, before)
        return True

    def settle(self, change: Change | None) -> bool:
        """Make a change that nobody can take back, nor what was done before it; False if there is nothing to change.

        Raises as ``apply``.
        """
        if change is None or self.read_only:
            return False
        self._make_asides()
        before = self.assessment
        self.file.apply(change)
        self.undo_stack.clear()
        self._tell(change, before)
        return True

    def perform(self, change: Change, *, undone: bool) -> None:
        """Take a change back or make it again, without putting it on the undo stack (for the stack's own commands)."""
        before, ready = self.assessment, self._ready
        made = ready.change if ready is not None else change.inverted() if undone else change
        self.file.apply(made, undone=undone, ready=ready)
        self._tell(made, before, undone=undone, redone=not undone)

    def apply_aside(self, build: Callable[[Client], Change | None]) -> None:
        """As ``apply``, of thousands of records: ``build`` and all that it takes is done beside the window."""
        if not self.read_only:
            self._ask(_Aside(partial(self._to_build, build), partial(self._make_built, build)))

    def undo(self, step: int | None = None) -> None:
        """Take the last change back; one of many records once that is reckoned, which is done beside the window.

        With ``step``, nothing is taken back if that is not the last one by then.
        """
        undo = partial(self._undo, step)
        self._ask(_Aside(partial(self._step_to_reckon, back=True), partial(self._make_step, undo)))

    def redo(self) -> None:
        """Make the last change again that was taken back; as ``undo``."""
        self._ask(_Aside(partial(self._step_to_reckon, back=False), partial(self._make_step, self.undo_stack.redo)))

    def _undo(self, step: int | None) -> None:
        if step is None or self.undo_stack.index() == step + 1:
            self.undo_stack.undo()

    def _to_build(self, build: Callable[[Client], Change | None]) -> Callable[[], Prepared | None]:
        return partial(_built, self.file, self.client, build)

    def _make_built(self, build: Callable[[Client], Change | None], ready: Prepared | None) -> None:
        change = ready.change if ready is not None else build(self.client)
        if change is not None:
            self._apply(change, None, ready)

    def _step_to_reckon(self, *, back: bool) -> Callable[[], Prepared] | None:
        command = self._command(self.undo_stack.index() - (1 if back else 0))
        if command is None or len(command.change.touches) < MANY:
            return None
        return partial(_reckoned_step, self.file, command.change, undone=back)

    def _make_step(self, step: Callable[[], None], ready: Prepared | None) -> None:
        self._ready = ready
        try:
            step()
        finally:
            self._ready = None

    def _ask(self, aside: _Aside) -> None:
        self._asides.append(aside)
        self._begin_aside()

    def _begin_aside(self) -> None:
        """Have the next one reckoned, or make it if there is nothing to reckon."""
        tasks = self._tasks
        while self._asides and not (tasks is not None and tasks.is_busy(ASIDE)):
            aside = self._asides[0]
            reckon = aside.begin() if tasks is not None else None
            if tasks is None or reckon is None:
                self._asides.popleft().make(None)
            else:
                done, undone = partial(self._on_aside_reckoned, aside), partial(self._on_aside_failed, aside)
                tasks.run_holding(ASIDE, reckon, done, undone, undone)

    def _make_asides(self) -> None:
        """Make now what was asked for before something else is done, without waiting for what is being reckoned."""
        while self._asides:
            self._asides.popleft().make(None)

    def _on_aside_reckoned(self, aside: _Aside, ready: Prepared | None) -> None:
        # It may have been made meanwhile, before another change; what was asked for since is not what was reckoned.
        try:
            if self._asides and self._asides[0] is aside:
                self._asides.popleft().make(ready)
        finally:
            self._begin_aside()

    def _on_aside_failed(self, aside: _Aside, _error: SomeDeskError | None = None) -> None:
        self._on_aside_reckoned(aside, None)  # says there and then what is wrong

    def _tell(self, change: Change, before: Assessment | None, *, undone: bool = False, redone: bool = False) -> None:
        self._follow(change, before)
        self.changed.emit(Changed(change.tables, change.ids, change.label, undone, redone, change.touches))

    def undo_label(self) -> Label | None:
        """What the next undo takes back."""
        command = self._command(self.undo_stack.index() - 1)
        return command.change.label if command is not None else None

    def redo_label(self) -> Label | None:
        """What the next redo makes again."""
        command = self._command(self.undo_stack.index())
        return command.change.label if command is not None else None

    def close(self) -> None:
        """Let go of the file; waits for what is still to be written, unless ``discard_unsaved``.

        The backup takes its time, so it is for whoever closes to see to.
        """
        self._unsubscribe()
        self._asides.clear()
        if self._tasks is not None:
            self._tasks.cancel(ASIDE)
            self._tasks.cancel(AHEAD)
        self.file.close(discard=self.discard_unsaved, backup=False)

    def today(self) -> dt.date:
        """Today in the user's own time zone."""
        return today()

    def _last_command(self) -> _Command | None:
        stack = self.undo_stack
        return self._command(stack.count() - 1) if stack.index() == stack.count() else None

    def _command(self, index: int) -> _Command | None:
        command = self.undo_stack.command(index)
        return command if isinstance(command, _Command) else None

    def _follow(self, change: Change, before: Assessment | None) -> None:
        """A new assessment is shown at once; when the shown one goes, the newest takes its place."""
        for touch in change.touches if "assessments" in change.tables else ():
            if touch.table == "assessments" and touch.before is None:
                self._assessment = touch.id
        if before is not self.assessment and (before is None or before.id != getattr(self.assessment, "id", None)):
            self.assessment_selected.emit()

    @Slot(object)
    def _on_file_written(self, state: SaveState) -> None:
        self.save_state_changed.emit(state)


def reckoned(file: ClientFile, change: Change, *, undone: bool = False) -> Prepared:
    """All that a change of many records takes time for, for another thread: the window's only puts it in place.

    Raises as ``ClientFile.apply``.
    """
    from somedesk.domain.figures.series import series  # not at the start, which makes no such change

    made = file.prepare(change, undone=undone)
    _ = change.ids  # this and what follows here, and not when the pages ask
    for metric in made.after.metrics if change.tables & {"metrics", "measurements"} else ():
        series(made.after, metric)
    return made


def _built(file: ClientFile, client: Client, build: Callable[[Client], Change | None]) -> Prepared | None:
    change = build(client)
    return reckoned(file, change) if change is not None else None


def _reckoned_step(file: ClientFile, change: Change, *, undone: bool) -> Prepared:
    return reckoned(file, change.inverted() if undone else change, undone=undone)


def _joined(first: Change, second: Change) -> Change:
    """One change that does what both do, one after the other."""
    touches: dict[tuple[str, str], Touch] = {(t.table, t.id): t for t in first.touches}
    for t in second.touches:
        earlier = touches.get((t.table, t.id))
        touches[t.table, t.id] = t if earlier is None else Touch(t.table, t.id, earlier.before, t.after)
    return Change(second.label, tuple(touches.values()))
