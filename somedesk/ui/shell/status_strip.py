"""The strip at the bottom: how far the assessment is, its numbers, and whether everything is on disk."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.grid import scoring
from somedesk.store.client_file import SaveState
from somedesk.ui.desk.commands import Commands
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.plain_tip import plain_tip

HEIGHT, LOW_HEIGHT = 44, 34
SHOWN = frozenset({"client", "models", "assessments", "ratings"})


class StatusStrip(QFrame):
    """Reads the document; ``explain_requested`` when a number is clicked, ``rescue_requested`` when saving failed."""

    explain_requested = Signal()
    rescue_requested = Signal()

    def __init__(self, context: Context, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document: Document | None = None
        self._parts: list[str] = []
        self.setProperty("kind", "footer")
        self.setObjectName("status_strip")
        self.setFixedHeight(HEIGHT)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(16)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("completeness_bar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(150)
        self._completeness = self._label("completeness", "muted")
        self._numbers = QPushButton(self)
        self._numbers.setObjectName("numbers")
        self._numbers.setProperty("kind", "link")
        self._numbers.clicked.connect(self.explain_requested)
        self._saved = self._label("saved", "muted")
        self._rescue = QPushButton(self)
        self._rescue.setObjectName("rescue")
        self._rescue.clicked.connect(self.rescue_requested)
        for widget in (self._bar, self._completeness, self._numbers):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._saved)
        row.addWidget(self._rescue)
        steps = QHBoxLayout()
        steps.setSpacing(2)
        for name in ("undo", "redo"):
            button = QToolButton(self)
            button.setObjectName(name)
            button.setProperty("kind", "plain")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setDefaultAction(commands[name])
            steps.addWidget(button)
        row.addLayout(steps)
        self._rescue.hide()

    def set_document(self, document: Document | None) -> None:
        """Show another client."""
        if self._document is not None:
            self._document.changed.disconnect(self._on_document_changed)
            self._document.assessment_selected.disconnect(self._refresh_numbers)
            self._document.save_state_changed.disconnect(self._on_document_save_state_changed)
            self._document.typing_changed.disconnect(self._on_document_typing_changed)
        self._document = document
        if document is not None:
            document.changed.connect(self._on_document_changed)
            document.assessment_selected.connect(self._refresh_numbers)
            document.save_state_changed.connect(self._on_document_save_state_changed)
            document.typing_changed.connect(self._on_document_typing_changed)
            self._refresh_numbers()
            self._show_save_state(document.save_state)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._document is not None:
            self._refresh_numbers()
            self._show_save_state(self._document.save_state)
        super().changeEvent(event)

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.tables & SHOWN:
            self._refresh_numbers()

    @Slot(object)
    def _on_document_save_state_changed(self, state: SaveState) -> None:
        self._show_save_state(state)
        if state.kind == "failed":
            # A screen reader must hear this even when the focus is elsewhere.
            announce(self, self._saved.text())

    @Slot()
    def _on_document_typing_changed(self) -> None:
        if self._document is not None:
            self._show_save_state(self._document.save_state)

    @Slot()
    def _refresh_numbers(self) -> None:
        assessment = self._document.assessment if self._document else None
        if self._document is None or assessment is None:
            self._fit()
            return
        client, say = self._document.client, self._context.localisation
        score, target = scoring.score(client, assessment), scoring.target_score(client, assessment)
        self._bar.setMaximum(max(1, score.applicable))
        self._bar.setValue(score.rated)
        self._completeness.setText(self.tr("{rated} of %n rated", "", score.applicable).format(rated=score.rated))
        self._bar.setAccessibleName(self._completeness.text())
        parts = [
            self.tr("Score {value}").format(value=say.number(score.value)),
            self.tr("Target {value}").format(value=say.number(target.value)),
        ]
        secured = scoring.secured_level(client, assessment)
        if secured is not None:
            parts.append(self.tr("Secured level {value}").format(value=secured))
        self._parts = parts
        self._fit()

    def set_low(self, low: bool) -> None:
        """Take less of a low window."""
        self.setFixedHeight(LOW_HEIGHT if low else HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """What is left when all has given way that can."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow, first the bar gives way, then what can be read after a click on the numbers."""
        has_numbers = self._document is not None and self._document.assessment is not None
        for widget in (self._bar, self._completeness, self._numbers):
            widget.setVisible(has_numbers)
        self._numbers.setText("   ·   ".join(self._parts))
        tip = self.tr("What the numbers are made of")
        self._numbers.setToolTip(tip)
        self._numbers.setAccessibleName(self._numbers.text())
        if self._wanted() > self.width():
            self._bar.hide()
        if self._wanted() > self.width():
            self._numbers.setText("   ·   ".join(self._parts[:2]))
            self._numbers.setToolTip(plain_tip("\n".join((*self._parts, tip))))
            self._numbers.setAccessibleDescription(tip)
        if self._wanted() > self.width():
            self._completeness.hide()

    def _wanted(self) -> int:
        self._row.invalidate()
        return self._row.sizeHint().width()

    def _show_save_state(self, state: SaveState) -> None:
        kind = "muted"
        reason: SomeDeskError | None = None
        if self._document is not None and self._document.read_only:
            text, reason = self.tr("Read-only"), self._document.file.notice
        elif state.kind == "failed":
            kind, text, reason = "warning", self.tr("NOT SAVED – trying again"), state.error
        elif state.kind == "saving" or (self._document is not None and self._document.typing):
            text = self.tr("Saving…")
        else:
            text = (
                self.tr("Saved {time} ✓").format(time=self._context.localisation.time(state.when))
                if state.when is not None
                else self.tr("Saved ✓")
            )
        self._saved.setToolTip(plain_tip(message(reason, self._context.localisation.language)) if reason else "")
        self._saved.setText(text)
        if self._saved.property("kind") != kind:
            self._saved.setProperty("kind", kind)
            self._saved.style().polish(self._saved)
        self._rescue.setText(self.tr("Save a copy elsewhere…"))
        self._rescue.setVisible(state.kind == "failed")
        self._fit()

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
