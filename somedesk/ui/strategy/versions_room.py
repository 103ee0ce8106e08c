"""Approving, comparing and printing versions of the strategy, and what its document says of itself."""

from functools import partial
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from somedesk.content.words import words
from somedesk.domain.client import Action, Client
from somedesk.domain.records.strategy import Strategy, StrategyVersion
from somedesk.domain.strategy import answers, versions
from somedesk.reports.options import ReportOptions
from somedesk.store.library import file_name as safe_name
from somedesk.store.output import write_output
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.work.fresh import now
from somedesk.work.reports import Report, ReportCall, report

TASK = "strategy_version"


class VersionsRoom(QObject):
    """Opens the dialogs of the strategy page, and makes what is decided in them."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._desk: Desk | None = None

    def at_desk(self, desk: Desk) -> None:
        """Ask ``desk`` for what the page cannot do itself."""
        self._desk = desk

    def report(self, kind: str) -> None:
        """Show the strategy as it is now as a report of that kind."""
        if self._desk is not None:
            self._desk.go("reports", kind)

    # --- title and introduction ---

    @Slot()
    def edit_texts(self) -> None:
        """Ask for the document's title, introduction, and what it shows."""
        if self._page.document is None:
            return
        from somedesk.domain.strategy.questions import strategy_of
        from somedesk.ui.strategy.document_texts import DocumentTextsDialog

        document = self._page.document
        dialog = DocumentTextsDialog(strategy_of(document.client), document.read_only, self._page.window())
        dialog.chosen.connect(self._on_texts_chosen)
        dialog.open()

    @Slot(object)
    def _on_texts_chosen(self, chosen: Strategy) -> None:
        self._page.make(
            answers.edit_strategy,
            title=chosen.title,
            introduction=chosen.introduction,
            asks=chosen.asks,
            names_open=chosen.names_open,
        )

    # --- versions ---

    @Slot()
    def show(self) -> None:
        """List the versions, and compare them."""
        if self._page.document is None:
            return
        from somedesk.ui.strategy.versions import VersionsDialog

        self._page.commit_pending()
        dialog = VersionsDialog(self._page.context, self._page.document, self._page.window())
        dialog.approval_asked.connect(self._on_approval_asked)
        dialog.pdf_asked.connect(self.save_version)
        dialog.removal_asked.connect(self._on_removal_asked)
        dialog.open()

    @Slot()
    def _on_approval_asked(self) -> None:
        if self._page.document is None:
            return
        from somedesk.ui.strategy.approval import ApprovalDialog

        dialog = ApprovalDialog(self._page.context, self._page.document.today(), self._page.window())
        dialog.approved.connect(self._on_approved)
        dialog.open()

    @Slot(object)
    def _on_approved(self, version: StrategyVersion) -> None:
        """Keep it; the day of looking at it again becomes something to do, in the language of the client."""
        if self._page.document is None:
            return
        review = None
        if version.review is not None:
            title = words(self._page.document.client.profile.language)("strategy_review")
            owner = version.approved_by
            review = Action(uuid4().hex, title, self._page.document.today(), owner=owner)
        if self._page.make(versions.approve, replace(version, id=versions.new_version_id(now(), uuid4().hex)), review):
            with_review = self.tr("The strategy is approved, and its review is on the plan.")
            self._page.done(with_review if review else self.tr("The strategy is approved."))

    @Slot(str)
    def _on_removal_asked(self, version: str) -> None:
        if self._page.make(versions.delete_version, version):
            self._page.done(self.tr("The version is deleted."))

    @Slot(str)
    def save_version(self, version: str) -> None:
        """Ask where to save an earlier version as PDF."""
        if self._page.document is None:
            return
        client = self._page.document.client
        day = client.strategy_versions[version].approved_on.isoformat()
        name = f"{safe_name(client.profile.name)} – {words(client.profile.language)('kinds.strategy')} {day}.pdf"
        dialog: QFileDialog = file_dialog(
            "strategy_version_file", self._page.window(), self.tr("Save the version as PDF"), "", "PDF (*.pdf)"
        )
        save_as(dialog, "pdf", name, partial(self.write_version, version))

    def write_version(self, version: str, path: str) -> None:
        """Make the PDF in the background."""
        document, desk = self._page.document, self._desk
        if document is None or desk is None:
            return
        then = versions.as_approved(document.client, version)
        work = partial(_write, then, desk.context.settings, document.today(), Path(path), document.file.path)
        desk.background(TASK, work, partial(self._on_written, path), holding=True)

    def _on_written(self, path: str, _made: object) -> None:
        if self._desk is not None:
            self._desk.say(self.tr("Saved: {path}").format(path=path))


def _write(client: Client, settings: object, today: object, path: Path, source: Path) -> Report:
    call = ReportCall("strategy", client.profile.language, ReportOptions())
    made = report(client, call, settings, today)  # type: ignore[arg-type]
    write_output(path, made.pdf, source)
    return made
