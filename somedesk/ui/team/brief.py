"""The advertising brief: questions to settle before anything is ordered."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from somedesk.content.team import question
from somedesk.domain.client import Client
from somedesk.domain.records.team import BRIEF, BriefAnswer
from somedesk.ui.grid.typed_text import TypedText
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.scrolling import ScrollingColumn

_TEXT = 58


class Brief(QWidget):
    """``settled`` carries a question and whether it is; ``typed`` a Typed with the question. ``current`` is the field
    that was gone to last.
    """

    settled = Signal(str, bool)
    typed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("team_brief")
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.about = QLabel(self)
        self.about.setProperty("kind", "muted")
        self.about.setWordWrap(True)
        column.addWidget(self.about)
        scrolling = self._scrolling = ScrollingColumn(self)
        scrolling.column.setSpacing(12)
        column.addWidget(scrolling, 1)
        self.boxes: dict[str, QCheckBox] = {}
        self.answers: dict[str, TypedText] = {}
        self._questions: dict[str, QLabel] = {}
        for key in BRIEF:
            scrolling.column.addWidget(self._make_row(key))
        self.current: QWidget = self.boxes[BRIEF[0]]
        scrolling.column.addStretch(1)

    def _make_row(self, key: str) -> QFrame:
        row = QFrame(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(14)
        left = QVBoxLayout()
        asked = self._questions[key] = QLabel(row)
        asked.setWordWrap(True)
        asked.setTextFormat(Qt.TextFormat.PlainText)
        box = self.boxes[key] = QCheckBox(row)
        box.setObjectName(f"brief_settled_{key}")
        box.toggled.connect(partial(self._on_box_toggled, key))
        left.addWidget(asked)
        left.addWidget(box)
        left.addStretch(1)
        answer = self.answers[key] = TypedText(f"brief_answer_{key}", row)
        answer.setFixedHeight(_TEXT)
        answer.typed.connect(self.typed)
        asked.setBuddy(answer)
        across.addLayout(left, 1)
        across.addWidget(answer, 1)
        return row

    def show_client(self, client: Client, read_only: bool) -> None:
        """Show the answers; what is typed is not lost."""
        for key in BRIEF:
            known = client.brief.get(key) or BriefAnswer(id=key)
            box = self.boxes[key]
            blocked = box.blockSignals(True)
            box.setChecked(known.settled)
            box.blockSignals(blocked)
            box.setEnabled(not read_only)
            self.answers[key].show_text(("brief", key), known.answer)
            self.answers[key].setReadOnly(read_only)

    def retranslate(self) -> None:
        """Set every text."""
        language = self._context.localisation.language
        self.about.setText(word("why.brief_is_open"))
        for key in BRIEF:
            asked = question(key, language)
            self._questions[key].setText(asked)
            self.boxes[key].setText(word("brief.settled"))
            self.boxes[key].setAccessibleName(self.tr("Settled: {question}").format(question=asked))
            self.answers[key].setAccessibleName(asked)

    def choose(self, key: str, *, settled: bool) -> None:
        """Go to the answer of a question, or to whether it is settled."""
        self.current = self.boxes[key] if settled else self.answers[key]
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self.current, self._show_current)

    def _show_current(self) -> None:
        """Once all is laid out, with its question beside it."""
        if (row := self.current.parentWidget()) is not None:
            self._scrolling.ensureWidgetVisible(row)

    def commit_pending(self) -> None:
        """Hand over what is typed."""
        for answer in self.answers.values():
            answer.commit()

    @Slot(bool)
    def _on_box_toggled(self, key: str, checked: bool) -> None:
        self.settled.emit(key, checked)
