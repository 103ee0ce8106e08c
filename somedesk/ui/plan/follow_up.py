"""The strip that says what follows from what is done: a level to be rated anew, or a new plan to be begun."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from somedesk.domain.client import Client
from somedesk.domain.plan.follow_up import steps_to_rate, unfinished
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.plan.action_words import lifts


class FollowUpStrip(QFrame):
    """One thing at a time; hidden when there is none, or when the user has put it off."""

    page_requested = Signal(str)
    carry_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plan_follow_up")
        self.setProperty("kind", "hint")
        self._context = context
        self._document: Document | None = None
        self._put_off: set[str] = set()
        self._key, self._dimension = "", ""
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 10, 7)
        row.setSpacing(8)
        self.text = QLabel(self)
        self.text.setObjectName("follow_up_text")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.step, self.later = QPushButton(self), QPushButton(self)
        self.step.setObjectName("follow_up_step")
        self.later.setObjectName("follow_up_later")
        self.later.setProperty("kind", "link")
        row.addWidget(self.text, 1)
        row.addWidget(self.step)
        row.addWidget(self.later)
        self.step.clicked.connect(self._on_step_clicked)
        self.later.clicked.connect(self._on_later_clicked)
        self.hide()

    def show_document(self, document: Document) -> None:
        """Say what follows in this client."""
        self._document = document
        self._key = ""
        self.later.setText(self.tr("Not now"))
        if not document.read_only:
            self._say_what_follows(document.client)
        self.setVisible(bool(self._key))

    def _say_what_follows(self, client: Client) -> None:
        latest = client.latest
        if latest is None:
            return
        text = client.model_of(latest).text(self._context.localisation.language)
        for done in steps_to_rate(client, latest):
            key = f"{client.profile.uid}.{latest.id}.{done.dimension}.{done.step}"
            if key not in self._put_off:
                self._key, self._dimension = key, done.dimension
                ask = self.tr("{step}: everything that was planned is done. Has level {level} been reached?")
                self.text.setText(ask.format(step=lifts(done.dimension, done.step, text), level=done.step + 1))
                self.step.setText(self.tr("Rate it"))
                return
        left = unfinished(client, latest)
        key = f"{client.profile.uid}.{latest.id}.unfinished"
        if left and key not in self._put_off:
            self._key = key
            count = self.tr("%n unfinished action(s) from before the latest assessment", "", len(left))
            self.text.setText(count)
            self.step.setText(self.tr("Carry over…"))

    @Slot()
    def _on_step_clicked(self) -> None:
        if self._key.endswith(".unfinished"):
            self.carry_requested.emit()
        else:
            document = self._document
            if document is not None and document.client.latest is not None:
                # With the cursor elsewhere, the level typed there would be another dimension's.
                document.select_assessment(document.client.latest.id)
                document.wanted = self._dimension
            self.page_requested.emit("assessment")

    @Slot()
    def _on_later_clicked(self) -> None:
        self._put_off.add(self._key)
        if self._document is not None:
            self.show_document(self._document)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._document is not None:
            self.show_document(self._document)
        super().changeEvent(event)
