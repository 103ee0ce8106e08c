"""What is done to stage checks from their page: begun, edited, deleted, answered by others, explained."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from somedesk.domain.records.stage_check import AnswerWay, StageCheck
from somedesk.domain.stage_check import check as rules
from somedesk.ui.stage_check.importing import ImportingAnswers
from somedesk.ui.stage_check.shown_check import ShowsCheck
from somedesk.work.fresh import new_id

if TYPE_CHECKING:
    from somedesk.ui.stage_check.answer_alone import HandedIn
    from somedesk.ui.stage_check.details import StageDetails


class Checks(QObject):
    """Does it for the page, through the page's ``make``."""

    def __init__(self, page: ShowsCheck) -> None:
        super().__init__(page)
        self._page = page
        self.importing = ImportingAnswers(page)

    def _writable(self) -> StageCheck | None:
        document = self._page.document
        self._page.commit_pending()
        return None if document is None or document.read_only else self._page.check

    @Slot()
    def begin(self) -> None:
        """A first check, dated today; its details can be given later."""
        document = self._page.document
        if document is not None and not document.read_only:
            new = StageCheck(id=new_id(), date=document.today())
            if self._page.make(rules.new_check, new):
                self._page.choose(new.id)
                self._page.take_focus()

    @Slot()
    def start(self) -> None:
        """Ask for the details of a new check, then make it."""
        from somedesk.ui.stage_check.details import StageDetailsDialog

        page, document = self._page, self._page.document
        if document is None or document.read_only:
            return
        page.commit_pending()
        earlier = bool(document.client.stage_checks)
        dialog = StageDetailsDialog(page.context, document.today(), None, page, earlier=earlier, locked=False)
        dialog.details_given.connect(self._on_dialog_new_given)
        dialog.open()

    @Slot(object)
    def _on_dialog_new_given(self, given: "StageDetails") -> None:
        new = StageCheck(
            id=new_id(),
            date=given.date,
            title=given.title,
            participants=given.participants,
            threshold=given.threshold,
            naming=given.naming,
            fewest=given.fewest,
        )
        if self._page.make(rules.new_check, new, given.carry):
            self._page.choose(new.id)
        self._page.take_focus()

    @Slot()
    def edit(self) -> None:
        """Let the details of the shown check be changed."""
        from somedesk.ui.stage_check.details import StageDetailsDialog

        page, document, check = self._page, self._page.document, self._writable()
        if document is None or check is None:
            return
        locked = rules.naming_is_locked(document.client, check.id)
        dialog = StageDetailsDialog(page.context, document.today(), check, page, earlier=False, locked=locked)
        dialog.details_given.connect(self._on_dialog_edit_given)
        dialog.open()

    @Slot(object)
    def _on_dialog_edit_given(self, given: "StageDetails") -> None:
        check = self._page.check
        if check is not None:
            self._page.make(
                rules.edit_check,
                check.id,
                date=given.date,
                title=given.title,
                participants=given.participants,
                threshold=given.threshold,
                naming=given.naming,
                fewest=given.fewest,
            )

    @Slot()
    def delete(self) -> None:
        """Delete the shown check, and say that this can be taken back."""
        check = self._writable()
        if check is not None and self._page.make(rules.delete_check, check.id):
            self._page.done(self.tr("The stage check is deleted."))

    # --- those who answer alone ---

    @Slot()
    def let_answer(self) -> None:
        """People answer on this computer, one after the other."""
        self._answer("here")

    @Slot()
    def type_forms(self) -> None:
        """Forms that were filled in by pen are typed in."""
        self._answer("form")

    def _answer(self, way: AnswerWay) -> None:
        from somedesk.ui.stage_check.answer_alone import AnswerAlone

        check = self._writable()
        if check is not None:
            dialog = AnswerAlone(self._page.context, check, way, self._page)
            dialog.handed_in.connect(self._on_dialog_handed_in)
            dialog.open()

    @Slot(object)
    def _on_dialog_handed_in(self, handed_in: "HandedIn") -> None:
        respondent = handed_in.respondent
        self._page.make(rules.hand_in, respondent.check, [respondent], handed_in.naming)

    @Slot()
    def show_respondents(self) -> None:
        """Who has answered, as far as that may be known."""
        from somedesk.ui.stage_check.respondents import RespondentsDialog

        page, check = self._page, self._page.check
        if page.document is not None and check is not None:
            dialog = RespondentsDialog(page.context, page.document, check.id, page)
            dialog.removal_requested.connect(self._on_dialog_removal_requested)
            dialog.open()

    @Slot(str)
    def _on_dialog_removal_requested(self, respondent: str) -> None:
        document = self._page.document
        if document is not None and respondent in document.client.stage_respondents:
            self._page.make(rules.remove_respondent, respondent)

    @Slot()
    def import_answers(self) -> None:
        """Choose a file with answers to a form, and take them in."""
        if self._writable() is not None:
            self.importing.choose_file()

    @Slot()
    def print_form(self) -> None:
        """The form as a report, to be saved or printed there."""
        if self._page.desk is not None:
            self._page.desk.go("reports", "stage-check-form")

    # --- what the answers come to ---

    @Slot()
    def explain(self) -> None:
        """ "Why stage 2?"."""
        from somedesk.ui.stage_check.explained import StageExplained

        page, check = self._page, self._page.check
        if page.document is not None and check is not None:
            StageExplained(page.context, page.document, check, page).open()

    @Slot()
    def show_over_time(self) -> None:
        """Stage and score, day by day."""
        from somedesk.ui.stage_check.over_time import StageOverTime

        page = self._page
        if page.document is not None:
            StageOverTime(page.context, page.document, page).open()
