"""Help, offline, in the language of the screen: how to begin, how the method works, where the files are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from somedesk.base.paths import resource
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog


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
        place = self._browser.verticalScrollBar().value()
        self._browser.setMarkdown(resource("help", f"{language}.md").read_text("utf-8"))
        self._give_air()
        self._browser.verticalScrollBar().setValue(place)
        self._browser.setAccessibleName(self.tr("Help"))

    def _give_air(self) -> None:
        """Markdown comes without space between headings, paragraphs and the points of lists."""
        document = self._browser.document()
        document.setDocumentMargin(18)
        cursor, block = QTextCursor(document), document.begin()
        while block.isValid():
            layout, heading = block.blockFormat(), block.blockFormat().headingLevel()
            layout.setTopMargin(0 if block.blockNumber() == 0 else {1: 0, 2: 18}.get(heading, 3))
            layout.setBottomMargin(6 if heading else 3)
            layout.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(layout)
            block = block.next()
