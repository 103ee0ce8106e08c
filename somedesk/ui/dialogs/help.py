"""Help, offline, in the language of the screen: how to begin, how the method works, where the files are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget

from somedesk.base.paths import resource
from somedesk.ui.context import Context
from somedesk.ui.dialogs.dialog import Dialog


class HelpDialog(Dialog):
    """One page of text; links lead within it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "help_dialog")
        self._context = context
        self._browser = QTextBrowser(self)
        self._browser.setObjectName("help_text")
        self._browser.setOpenLinks(False)
        self._browser.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.column.addWidget(self._browser)
        self.resize(760, 620)
        # It can be read beside the work.
        self.setModal(False)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        language = self._context.localisation.language
        self._browser.setMarkdown(resource("help", f"{language}.md").read_text("utf-8"))
        self._browser.setAccessibleName(self.tr("Help"))
