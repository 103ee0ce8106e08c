"""From F5 to the end of a workshop."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from somedesk.ui.desk.desk import Desk
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.notice import staying
from somedesk.ui.kit.question import Question
from somedesk.ui.workshop.awake import Awake
from somedesk.ui.workshop.ballot_guard import BallotGuard
from somedesk.ui.workshop.check_page import CheckDialog, Start
from somedesk.ui.workshop.keys_sheet import WorkshopKeysDialog
from somedesk.ui.workshop.presenter import PresenterWindow
from somedesk.ui.workshop.show import at
from somedesk.ui.workshop.workshop import Workshop


class Presenting(QObject):
    """The room of the workshop: the main window gives way to it, and comes back when it ends."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.workshop: Workshop | None = None
        self.presenter: PresenterWindow | None = None
        self._awake = Awake()
        desk.document_left.connect(self._on_desk_document_left)

    def start(self) -> None:
        """From the beginning."""
        self._check("")

    def start_here(self) -> None:
        """From the dimension that is being looked at."""
        document = self._desk.document
        self._check(document.here if document is not None else "")

    def _check(self, dimension: str) -> None:
        document = self._desk.document
        if document is None or self.presenter is not None:
            return
        self._desk.commit_pending()
        if not self._desk.can_change(
            lambda: self.tr("This client is open for reading only, so no workshop can be held on it.")
        ):
            return
        assessment = document.assessment
        if assessment is None or assessment.status == "final":
            self._desk.say(
                lambda: self.tr("A workshop needs an assessment that is a draft: make a new one first."), "warning"
            )
            return
        dialog = CheckDialog(self._desk.context, document.client.profile.language, self._desk.window)
        dialog.started.connect(partial(self._on_check_started, dimension))
        dialog.open()

    def _on_check_started(self, dimension: str, chosen: Start) -> None:
        self.begin(chosen.language, dimension)

    def begin(self, language: str, dimension: str = "") -> PresenterWindow:
        """Open both windows, and put the main window away: what is on it is not for the room."""
        workshop = self.workshop = Workshop(self._desk, language, self)
        places = [each.dimension for each in workshop.items]
        if dimension in places:
            workshop.show = at(workshop.show, places.index(dimension))
        presenter = self.presenter = PresenterWindow(workshop)
        BallotGuard(workshop, presenter)
        presenter.end_asked.connect(self.ask_to_end)
        presenter.keys_asked.connect(self.show_keys)
        presenter.setGeometry(self._desk.window.geometry())
        presenter.begin()
        self._desk.window.hide()
        if self._awake.hold(self.tr("A workshop is being held")) == "not":
            presenter.say(self.tr("This system did not promise to stay awake: switch its sleep off for now."))
        return presenter

    @Slot()
    def show_keys(self) -> None:
        """All keys."""
        if self.presenter is not None and self.workshop is not None:
            WorkshopKeysDialog(self.workshop.model.structure.levels, self.presenter).open()

    @Slot()
    def ask_to_end(self) -> None:
        """Leaving is asked for, whichever way it was meant."""
        presenter = self.presenter
        if presenter is None or QApplication.activeModalWidget() is not None:
            return
        text = self.tr("Everything that was voted, decided and noted is saved. The room’s screen goes dark.")
        box = Question("end_workshop_box", self.tr("End the workshop?"), text, presenter)
        # Who has the ballot in hand means Enter for the vote.
        is_lent = self.workshop is not None and self.workshop.guest is not None
        box.offer("end", self.tr("End"), self.end, "" if is_lent else "primary")
        stay = box.offer("stay", self.tr("Go on"), kind="primary" if is_lent else "")
        if is_lent:
            stay.setFocus(Qt.FocusReason.OtherFocusReason)
        box.open()

    @Slot()
    def end(self) -> None:
        """Close both windows; the main window is back."""
        presenter, workshop = self.presenter, self.workshop
        if presenter is None or workshop is None:
            return
        self.presenter = self.workshop = None
        assessment, language = workshop.assessment_id, workshop.language
        self._desk.window.show()
        presenter.finish()
        workshop.close()
        workshop.deleteLater()
        self._awake.release()
        self._desk.window.activateWindow()
        document = self._desk.document
        if document is workshop.document:
            # Hidden, the window has let its focus go to whatever comes first: the page takes it again.
            self._desk.go(self._desk.place)
        if document is not None and any(each.assessment == assessment for each in document.client.workshops.values()):
            minutes = partial(self._desk.go, "reports", f"minutes/{language}")
            self._desk.notice.emit(
                staying(
                    lambda: self.tr("The workshop is over, and all of it is saved."),
                    "offer",
                    lambda: self.tr("Minutes"),
                    minutes,
                )
            )

    @Slot(object)
    def _on_desk_document_left(self, _document: Document) -> None:
        self.end()
