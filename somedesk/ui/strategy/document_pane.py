"""The document that the answers become, beside the questions: in full, or its key points."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from somedesk.content.strategy_outline import outline
from somedesk.domain.client import Client
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.flow import Flow
from somedesk.ui.strategy.document_html import html

NARROWEST = 300


class DocumentPane(QFrame):
    """Shows the document as it is now. ``question_asked``: a heading in it was chosen."""

    question_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("strategy_document")
        self.setProperty("kind", "side")
        self.setMinimumWidth(NARROWEST)
        self._title = QLabel(self)
        self._title.setObjectName("document_title")
        self._title.setProperty("kind", "subheading")
        self.key_points, self.full = QPushButton(self), QPushButton(self)
        self._group = QButtonGroup(self)
        for name, button in (("document_key_points", self.key_points), ("document_full", self.full)):
            button.setObjectName(name)
            button.setCheckable(True)
            self._group.addButton(button)
        self.key_points.setChecked(True)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self.text = QTextBrowser(self)
        self.text.setObjectName("document_text")
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.document().setDocumentMargin(10)
        self.text.anchorClicked.connect(self._on_text_anchor_clicked)
        head = Flow(6)
        for widget in (self._title, self.key_points, self.full):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self._client: Client | None = None
        self._current, self._subtitle = "", ""

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("The document right now"))
        self.key_points.setText(self.tr("Key points"))
        self.full.setText(self.tr("Full"))
        self.text.setAccessibleName(self.tr("The document right now"))

    @property
    def shown_question(self) -> str:
        """The question whose section is marked."""
        return self._current

    def show_strategy(self, client: Client | None, current: str, subtitle: str) -> None:
        """Show the strategy of ``client``, and in sight the section of the ``current`` question."""
        is_other = current != self._current
        self._client, self._current, self._subtitle = client, current, subtitle
        self._fill(to_current=is_other)

    def _fill(self, *, to_current: bool) -> None:
        if self._client is None or not self.isVisible():
            return
        say, theme = self._context.localisation, self._context.appearance.theme
        made = outline(self._client, say.language, say.short_day)
        bar = self.text.verticalScrollBar()
        place = bar.value()
        self.text.setHtml(html(made, theme, self._current, self._subtitle, key_points=self.key_points.isChecked()))
        bar.setValue(place)
        if to_current:
            self.text.scrollToAnchor(self._current)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._fill(to_current=True)

    @Slot()
    def _on_group_button_clicked(self) -> None:
        self._fill(to_current=True)

    @Slot(QUrl)
    def _on_text_anchor_clicked(self, url: QUrl) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.question_asked.emit(url.toString())
