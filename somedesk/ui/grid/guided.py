"""The grid one dimension at a time: its five statements large, what to look for, and what to ask."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid.scoring import value
from somedesk.ui.grid.keys import digit_of
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.scrolling import Scrolling
from somedesk.ui.kit.second_click import press_once
from somedesk.ui.kit.terms import explain_terms

_OTHER_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_K = Qt.Key
_STEPS = {
    _K.Key_Up: -1, _K.Key_Left: -1, _K.Key_PageUp: -1, _K.Key_Backspace: -1,
    _K.Key_Down: 1, _K.Key_Right: 1, _K.Key_PageDown: 1, _K.Key_Return: 1, _K.Key_Enter: 1,
}  # fmt: skip
# Beside the words of a statement.
_EDGE = 14


class GuidedGrid(QWidget):
    """``picked`` carries (dimension, level). Digits rate and go on; arrows, Enter and Backspace only move."""

    picked = Signal(str, object)
    finished = Signal()
    shown = Signal()  # another dimension

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guided_grid")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._context = context
        self._client: Client | None = None
        self._assessment: Assessment | None = None
        self._place, self._editable = 0, False
        self.said = ""  # what the statements say
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self._count, self._name = self._label("guided_count", "small"), self._label("guided_name", "heading")
        self._help, self._ask = self._label("guided_help", "muted"), self._label("guided_ask", "muted")
        for label in (self._count, self._name, self._help):
            column.addWidget(label)
        self._levels = QVBoxLayout()
        self._levels.setSpacing(8)
        column.addLayout(self._levels)
        column.addWidget(self._ask)
        column.addStretch(1)
        explain_terms(self._help)
        self.levels: list[_Statement] = []
        self.back, self.onward = QPushButton(self), QPushButton(self)
        self.back.setObjectName("guided_back")
        self.onward.setObjectName("guided_onward")
        self.back.clicked.connect(partial(self._go, -1))
        self.onward.clicked.connect(partial(self._go, 1))
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self.onward)
        foot.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scrolling(inside, self), 1)
        outer.addLayout(foot)

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    # --- what it shows ---

    def show_client(self, client: Client, assessment: Assessment, *, editable: bool) -> None:
        """Show the dimension that was shown before, at first the first that is not rated."""
        if self._assessment is None or self._assessment.id != assessment.id:
            rated = [self._is_rated(client, assessment, each) for each in client.model_of(assessment).dimension_ids()]
            self._place = rated.index(False) if False in rated else 0
        self._client, self._assessment = client, assessment
        self._editable = editable
        self.refresh()

    @staticmethod
    def _is_rated(client: Client, assessment: Assessment, dimension: str) -> bool:
        rating = client.rating(assessment.id, dimension)
        return rating.not_applicable or value(rating) is not None

    @property
    def dimension(self) -> str:
        """The dimension that is shown; empty before there is any."""
        client, assessment = self._client, self._assessment
        return client.model_of(assessment).dimension_ids()[self._place] if client and assessment else ""

    def refresh(self) -> None:
        """Set every text, in the language of the screen."""
        client, assessment, dimension = self._client, self._assessment, self.dimension
        if client is None or assessment is None:
            return
        model = client.model_of(assessment)
        text, rating = model.text(self._context.localisation.language), client.rating(assessment.id, dimension)
        wording, ids = text.dimensions[dimension], model.dimension_ids()
        area = text.areas[model.area_of(dimension)].name
        place = self.tr("{place} of {count}").format(place=self._place + 1, count=len(ids))
        self._count.setText(f"{place} · {area}")
        self._name.setText(wording.name)
        self.setAccessibleName(f"{wording.name}, {place}")
        self._help.setText(self.tr("What to look for: {text}").format(text=wording.help) if wording.help else "")
        self._help.setVisible(bool(wording.help))
        self._ask.setText(self.tr("Ask:") + "".join(f"\n•  {each}" for each in wording.questions))
        self._ask.setVisible(bool(wording.questions))
        said = {0: (word("not_started"), "")}
        for level in range(1, model.structure.levels + 1):
            cell = wording.levels[str(level)]
            example = self.tr("For example: {text}").format(text=cell.evidence) if cell.evidence else ""
            said[level] = (f"{text.levels[str(level)].name}: {cell.text}", example)
        self._show_levels(said, rating.level)
        self.said = " ".join((wording.name, *(cell.text for cell in wording.levels.values())))
        self.shown.emit()
        self.back.setText(self.tr("← Previous"))
        self.back.setEnabled(self._place > 0)
        self.onward.setText(self.tr("Next →"))

    def _show_levels(self, said: dict[int, tuple[str, str]], chosen: int | None) -> None:
        while len(self.levels) < len(said):
            button = _Statement(self)
            button.clicked.connect(partial(self._pick, len(self.levels)))
            press_once(button)
            self._levels.addWidget(button)
            self.levels.append(button)
        for level, button in enumerate(self.levels):
            button.setVisible(level in said)
            button.setEnabled(self._editable)
            if level in said:
                button.setObjectName(f"guided_{level}")
                button.say(level, *said[level], taken=level == chosen)

    # --- what is done ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_other = bool(event.modifiers() & _OTHER_COMMANDS)
        digit, step = (None, None) if is_other else (digit_of(event), _STEPS.get(Qt.Key(event.key())))
        if digit is not None and digit < len(self.levels):
            if not event.isAutoRepeat():
                self._pick(digit)
        elif step is not None:
            self._go(step)
        else:
            super().keyPressEvent(event)

    def _pick(self, level: int) -> None:
        if self.dimension and self._editable:
            self.picked.emit(self.dimension, level)
            self._go(1)

    def _go(self, by: int) -> None:
        client, assessment = self._client, self._assessment
        if client is None or assessment is None:
            return
        last = len(client.model_of(assessment).dimension_ids()) - 1
        if self._place + by > last:
            self.finished.emit()
            return
        self._place = max(0, self._place + by)
        self.refresh()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def begin(self) -> None:
        """Put the keyboard here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class _Statement(QPushButton):
    """A level and its statement over the whole width, broken into lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "option")
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._example = QLabel(self)
        self._example.setWordWrap(True)
        self._example.setTextFormat(Qt.TextFormat.PlainText)
        self._example.setProperty("kind", "small")
        self._example.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 8, _EDGE, 8)
        column.setSpacing(3)
        column.addWidget(self._label)
        column.addWidget(self._example)

    def say(self, level: int, text: str, example: str, *, taken: bool) -> None:
        """Show the statement of ``level``, and by what it is known."""
        mark = "✓ " if taken else ""
        self._label.setText(f"{mark}{level}  {text}")
        kind = "statement_taken" if taken else "statement"
        if self._label.property("kind") != kind:
            self._label.setProperty("kind", kind)
            self._label.style().polish(self._label)
        state = self.tr("chosen") if taken else ""
        self.setAccessibleName(", ".join(filter(None, (state, f"{level}: {text}"))))
        self.setAccessibleDescription(example)
        self._example.setText(example)
        self._example.setVisible(bool(example))
        self.setMinimumHeight(self._height())

    def _height(self) -> int:
        room = max(200, self.width() - 2 * _EDGE)
        below = self._example.heightForWidth(room) + 3 if self._example.text() else 0
        return max(40, self._label.heightForWidth(room) + below + 16)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.setMinimumHeight(self._height())
