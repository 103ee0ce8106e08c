"""A client goes to somebody else, or comes from somebody else: a copy handed over, a file taken into the library."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Slot

from somedesk.base.errors import SomeDeskError
from somedesk.store.client_file import SUFFIX
from somedesk.store.library import Library
from somedesk.ui.desk.desk import Desk
from somedesk.ui.files.client_files import FILE_FILTER
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.notice import Notice, staying

TASK = "hand_over"
MOST_OFFERED = 100


class HandingOver(QObject):
    """Asks what goes along and where to; offers to put a file from elsewhere into the library."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot()
    def choose(self) -> None:
        """Let the user say what goes along."""
        from somedesk.ui.files.hand_over import HandOverDialog

        if self._desk.document is not None:
            self._desk.commit_pending()
            dialog = HandOverDialog(self._desk.window)
            dialog.chosen.connect(self._on_chosen)
            dialog.open()

    @Slot(object)
    def _on_chosen(self, chosen: object) -> None:
        document = self._desk.document
        if document is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
        dialog = file_dialog("hand_over_file_dialog", self._desk.window, self.tr("Hand over"), folder, FILE_FILTER)
        save_as(dialog, SUFFIX, document.file.path.stem, partial(self.hand_over_to, chosen))

    def hand_over_to(self, chosen: object, path: str) -> None:
        """Write the copy, off the UI thread: a passphrase takes its time."""
        from somedesk.work.handing_over import HandOver, hand_over

        document = self._desk.document
        if document is None or not isinstance(chosen, HandOver):
            return
        file, environment = document.file, self._desk.context.environment
        work = partial(hand_over, file, file.client, file.history(), Path(path), chosen, environment)
        self._desk.background(TASK, work, partial(self._on_handed_over, bool(chosen.passphrase)), holding=True)

    def _on_handed_over(self, is_locked: bool, path: Path) -> None:
        text = (
            self.tr("The copy lies at {path}. It opens with its passphrase alone.")
            if is_locked
            else self.tr("The copy lies at {path}. Anyone who has it can read it.")
        )
        self._desk.say(text.format(path=path))

    # --- what comes from somebody else ---

    @Slot()
    def offer_to_join(self) -> None:
        """Offer, once, to put a file that lies elsewhere into the library, if the library has not got its client."""
        context, document = self._desk.context, self._desk.document
        if document is None:
            return
        path = document.file.path
        library = Path(os.path.realpath(context.library_folder))
        if path.parent == library or str(path) in context.settings.offered:
            return
        known = Library(context.library_folder).remembered(context.library_index)
        if any(summary.uid == document.client.profile.uid for summary in known):
            return
        context.change_settings(offered=(str(path), *context.settings.offered)[:MOST_OFFERED])
        self._desk.notice.emit(
            staying(
                lambda: self.tr("This file lies outside your library, so “All clients” does not show it."),
                "offer",
                lambda: self.tr("Put a copy into the library"),
                partial(self._join, document),
                gives_way=True,
            )
        )

    def _join(self, document: Document) -> None:
        if document is not self._desk.document:
            return
        self._desk.commit_pending()
        context = self._desk.context
        try:
            path = Library(context.library_folder, context.environment).path_for(document.file.path.stem)
            document.file.save_copy(path)
        except SomeDeskError as error:
            self._desk.warn(error)
            return
        self._desk.library_changed.emit()
        text = self.tr("A copy is in the library now: {name}. The other file stays as it is.").format(name=path.name)
        self._desk.notice.emit(Notice(text, action=self.tr("Open the copy"), act=partial(self._desk.open, path)))
