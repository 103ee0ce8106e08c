"""What the window's commands do when they need a dialog: new client, copies, settings, trouble with a file."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.store.client_file import SUFFIX, SaveState
from somedesk.ui.file_dialog import file_dialog, save_as
from somedesk.ui.pages.page import Page
from somedesk.ui.window_menu import MenuButton

if TYPE_CHECKING:
    from somedesk.store.summary import Summary
    from somedesk.ui.backing_up import BackingUp
    from somedesk.ui.dialogs.new_client import NewClient
    from somedesk.ui.document import Document
    from somedesk.ui.erasing import Erasing
    from somedesk.ui.exchanging import Exchanging
    from somedesk.ui.looking_back import LookingBack
    from somedesk.ui.main_window import MainWindow
    from somedesk.ui.merging import Merging
    from somedesk.ui.protecting import Protecting

FILE_FILTER = f"SomeDesk (*{SUFFIX})"


class Flows(QObject):
    """Belongs to the window. Dialogs are opened, never waited for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], object] | None = None
        for name, slot in {
            "menu": self.open_menu,
            "new_client": self.new_client,
            "open_file": self.choose_file,
            "save_copy": self.save_copy,
            "new_assessment": self.new_assessment,
            "settings": self.show_settings,
            "about": self.show_about,
            "help": self.show_help,
            "shortcuts": self.show_shortcuts,
            "jump": self.show_jump,
            "full_screen": self.toggle_full_screen,
            "backups": self.show_backups,
            "export": self.export,
            "import_actions": self.import_actions,
            "merge": self.merge,
            "history": self.show_history,
            "erase_client": self.erase_client,
            "passphrase": self.choose_passphrase,
        }.items():
            window.commands[name].triggered.connect(slot)
        window.context.tasks.released.connect(self._on_tasks_released)

    def connect_page(self, name: str, page: Page) -> None:
        """Connect what only some pages ask of the window. Each is imported only if it is the one: start-up waits."""
        if name == "home":
            from somedesk.ui.pages.home import HomePage

            assert isinstance(page, HomePage)
            page.open_requested.connect(self._window.open_path)
            page.new_client_requested.connect(self.new_client)
            page.open_file_requested.connect(self.choose_file)
            page.sample_requested.connect(self._window.opening.open_sample)
            page.settings_requested.connect(self.show_settings)
            page.help_requested.connect(self.show_help)
            page.deleted_requested.connect(self.show_deleted)
            page.card_actions.erase_requested.connect(self._on_card_erase_requested)
            page.top.add_menu_button(self._menu_button(page.top))
        elif name == "assessment":
            from somedesk.ui.pages.assessment import AssessmentPage

            assert isinstance(page, AssessmentPage)
            page.focus_mode_requested.connect(self._window.set_focus_mode)
        elif name == "plan":
            from somedesk.ui.pages.plan import PlanPage

            assert isinstance(page, PlanPage)
            self.exchanging.add_menu(page.export_button)

    @cached_property
    def looking_back(self) -> "LookingBack":
        """The history, and how things stood."""
        from somedesk.ui.looking_back import LookingBack

        return LookingBack(self._window)

    @Slot()
    def show_history(self) -> None:
        """What was changed, when and by whom."""
        self.looking_back.show_history()

    @cached_property
    def erasing(self) -> "Erasing":
        """Erasing clients for good."""
        from somedesk.ui.erasing import Erasing

        return Erasing(self._window)

    @Slot()
    def erase_client(self) -> None:
        """Close the open client and erase it, once that is confirmed."""
        self.erasing.erase_open_client()

    @Slot(object)
    def _on_card_erase_requested(self, summary: "Summary") -> None:
        self.erasing.ask(summary.path, summary.uid, summary.name or summary.path.stem)

    @Slot()
    def show_deleted(self) -> None:
        """The deleted clients of the library."""
        from somedesk.ui.dialogs.deleted_clients import DeletedClientsDialog
        from somedesk.ui.pages.home import HomePage

        page = self._window.page("home")
        assert isinstance(page, HomePage)
        dialog = DeletedClientsDialog(self._window.context, self._window)
        dialog.restore_requested.connect(page.card_actions.restore)
        dialog.erase_requested.connect(self.erasing.ask_about_deleted)
        dialog.open()

    @cached_property
    def backing_up(self) -> "BackingUp":
        """Backups and mending; made when first needed."""
        from somedesk.ui.backing_up import BackingUp

        return BackingUp(self._window)

    @Slot()
    def show_backups(self) -> None:
        """The backups of the open client."""
        self.backing_up.show_backups()

    @cached_property
    def exchanging(self) -> "Exchanging":
        """Files for other programs; made when first needed."""
        from somedesk.ui.exchanging import Exchanging

        return Exchanging(self._window)

    @cached_property
    def protecting(self) -> "Protecting":
        """Passphrases; made when first needed."""
        from somedesk.ui.protecting import Protecting

        return Protecting(self._window)

    @Slot()
    def choose_passphrase(self) -> None:
        """Set, change or remove the client's passphrase."""
        self.protecting.choose()

    @Slot()
    def export(self) -> None:
        """Export to a file that another program edits."""
        self.exchanging.export()

    @Slot()
    def import_actions(self) -> None:
        """Take over actions that were edited in a workbook."""
        self.exchanging.import_actions()

    @cached_property
    def merging(self) -> "Merging":
        """Other versions of the open client."""
        from somedesk.ui.merging import Merging

        return Merging(self._window)

    @Slot()
    def merge(self) -> None:
        """Merge a colleague's copy."""
        self.merging.choose_file()

    def _menu_button(self, parent: QWidget) -> MenuButton:
        button = MenuButton(self._window.commands, self._window.menu, "ink", parent)
        button.use_theme(self._window.context.appearance.theme)
        return button

    @Slot()
    def open_menu(self) -> None:
        """Open the menu below the button that is in sight, or in the window's corner."""
        button = next((each for each in self._window.findChildren(MenuButton) if each.isVisible()), None)
        if button is not None:
            button.open_menu()
        else:
            self._window.menu.open_at(self._window.mapToGlobal(QPoint(0, 0)))

    @Slot()
    def new_client(self) -> None:
        """Ask for a name, then make the client."""
        from somedesk.ui.dialogs.new_client import NewClientDialog

        dialog = NewClientDialog(self._window.context, self._window)
        dialog.accepted_with.connect(self._on_new_client_accepted)
        dialog.open()

    @Slot(object)
    def _on_new_client_accepted(self, new: "NewClient") -> None:
        self._window.opening.create(new)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a client file to open."""
        folder = str(self._window.context.library_folder)
        from PySide6.QtWidgets import QFileDialog

        dialog = file_dialog("open_file_dialog", self._window, self.tr("Open client file"), folder, FILE_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    @Slot(str)
    def _on_file_chosen(self, path: str) -> None:
        self._window.open_path(Path(path))

    @Slot()
    def save_copy(self) -> None:
        """Ask where to, then write a copy of the open client."""
        document = self._window.document
        if document is None:
            return
        from PySide6.QtCore import QDir, QStandardPaths

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
        dialog = file_dialog("save_copy_dialog", self._window, self.tr("Save a copy"), folder, FILE_FILTER)
        save_as(dialog, SUFFIX, document.file.path.stem, self._on_copy_chosen)

    @Slot(str)
    def _on_copy_chosen(self, path: str) -> None:
        document = self._window.document
        if document is None:
            return
        try:
            document.file.save_copy(Path(path))
        except SomeDeskError as error:
            self._window.notify(self._window.sentence(error), "warning")
        else:
            self._window.notify(self.tr("A copy was saved as {path}.").format(path=path))

    @Slot()
    def new_assessment(self) -> None:
        """Let the assessment page ask for the details."""
        from somedesk.ui.pages.assessment import AssessmentPage

        self._window.show_page("assessment")
        page = self._window.page("assessment")
        if isinstance(page, AssessmentPage):
            page.new_assessment()

    @Slot()
    def show_settings(self) -> None:
        """Settings."""
        from somedesk.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._window.context, self._window).open()

    @Slot()
    def show_about(self) -> None:
        """About, sources and licences."""
        from somedesk.ui.dialogs.about import AboutDialog

        AboutDialog(self._window.context, self._window).open()

    @Slot()
    def show_help(self) -> None:
        """Help in the language of the screen, beside the work rather than in its way."""
        from somedesk.ui.dialogs.help import HelpDialog

        shown = self._window.findChild(HelpDialog) or HelpDialog(self._window.context, self._window)
        shown.show()
        shown.raise_()
        shown.activateWindow()

    @Slot()
    def show_shortcuts(self) -> None:
        """Every key."""
        from somedesk.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._window.context, self._window.commands, self._window).open()

    @Slot()
    def show_jump(self) -> None:
        """Jump to a page, dimension, action, client or command."""
        from somedesk.ui.dialogs.jump import JumpDialog

        JumpDialog(self._window).open()

    @Slot()
    def toggle_full_screen(self) -> None:
        """Full screen, and back."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def explain_open_problem(self, error: SomeDeskError, path: Path) -> None:
        """Say why a file could not be opened, with what can be done about it."""
        if error.code in ("passphrase_needed", "passphrase_wrong"):
            self.protecting.ask(error, path, read_only=self._window.opening.read_only)
            return
        from somedesk.ui.dialogs.open_problem import OpenProblemDialog

        dialog = OpenProblemDialog(self._window.context, error, path, self._window)
        dialog.open_requested.connect(self._window.open_path)
        dialog.read_only_requested.connect(self._on_read_only_requested)
        dialog.choose_requested.connect(self.choose_file)
        dialog.backups_requested.connect(self.backing_up.show_backups_of)
        dialog.salvage_requested.connect(self.backing_up.salvage)
        dialog.copy_requested.connect(self.backing_up.open_copy)
        dialog.open()

    @Slot(object, object)
    def explain_making_problem(self, error: SomeDeskError, folder: Path) -> None:
        """Say why a client could not be made in the library."""
        from somedesk.ui.dialogs.question import Question

        if error.code == "folder_missing":
            error = FileProblem("library_missing")  # there is nothing to save yet, which is what the other speaks of
        text = f"{self._window.sentence(error)}\n\n{folder}"
        box = Question("making_problem", self.tr("The client could not be made"), text, self._window)
        box.offer("choose_folder", self.tr("Choose another folder…"), self.show_settings, "primary")
        box.offer("close", self.tr("Close"))
        box.open()

    @Slot(object)
    def _on_read_only_requested(self, path: Path) -> None:
        self._window.open_path(path, read_only=True)

    def watch(self, document: "Document") -> None:
        """Follow the client that was just opened. What was put off for the one before is not done any more."""
        self._then = None
        document.save_state_changed.connect(self._on_document_save_state_changed)
        self.merging.watch(document)

    def must_wait(self) -> bool:
        """Whether the open client cannot be left at once: ``when_saved`` is the way then."""
        document = self._window.document
        if document is None:
            return False
        is_unsaved = document.save_state.kind != "saved" and not document.discard_unsaved
        return is_unsaved or self._window.context.tasks.is_holding

    def when_saved(self, then: Callable[[], object]) -> None:
        """Leave the open client, by ``then``, once its last change is on disk; only the last way asked for counts.

        What was asked of it is done first. If saving fails, the user is asked.
        """
        document = self._window.document
        self._then = None
        if document is not None and self._window.context.tasks.is_holding:
            self._then = then
            self._window.notify(self.tr("What you asked for is still being done. The client closes right after that."))
        elif document is None or document.save_state.kind == "saved" or document.discard_unsaved:
            then()
        elif document.save_state.kind == "failed":
            self._ask_before_losing(document, then)
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

    def _leave(self, document: "Document", then: Callable[[], object]) -> None:
        """The user gives the newest changes up."""
        document.discard_unsaved = True
        then()

    def _ask_before_losing(self, document: "Document", then: Callable[[], object]) -> None:
        from somedesk.ui.dialogs.question import Question

        error = document.save_state.error
        text = self.tr("If you close now, the changes since the last save are lost.")
        if error is not None:
            text = f"{self._window.sentence(error)}\n\n{text}"
        box = Question("unsaved_box", self.tr("The newest changes are not saved"), text, self._window)
        box.offer("save_copy", self.tr("Save a copy elsewhere…"), self.save_copy, "primary")
        box.offer("leave", self.tr("Close without saving"), partial(self._leave, document, then), "danger")
        box.offer("stay", self.tr("Keep open"))
        box.open()
