"""One participant's ballot: the statements in full, one is chosen, and it is handed in. No timer, no names."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from somedesk.content.themes import Theme
from somedesk.domain.maturity_model import ModelText
from somedesk.ui.grid.keys import digit_of
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.theme import palette, style_sheet
from somedesk.ui.workshop.ballots.statement_card import LARGEST, SMALLEST, StatementCard
from somedesk.ui.workshop.standing import Phase

ABSTAIN = 99
_NARROWEST = 150  # a column of statements
LINES = 28  # of a statement in the height of the screen, at least


class Question(Struct, frozen=True):
    """What a ballot asks: of ``dimensions``, in this order, what is or what is wanted.

    ``by_name``: whose it is will show. ``lowest`` 1 = not having started is no answer, as for a target.
    """

    dimensions: tuple[str, ...]
    phase: Phase
    text: ModelText
    levels: int
    by_name: bool = False
    lowest: int = 0


class Ballot(QWidget):
    """``handed_in`` carries dimension → level, None for an abstention. Until then everything can be changed."""

    handed_in = Signal(object)

    def __init__(self, question: Question, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("ballot")
        self.setProperty("kind", "page")
        # The presenter's window is dark; a ballot wears what the voter's eyes are used to, cards and ground alike.
        self.setPalette(palette(theme))
        self.setStyleSheet(style_sheet(theme))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question, self._theme = question, theme
        self._at = 0
        self._chosen: dict[str, int] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(14)
        column.addLayout(self._build_head())
        column.addWidget(self._build_statements(), 1)
        column.addWidget(self._build_note())
        column.addLayout(self._build_foot())
        for button in self._group.buttons():
            button.installEventFilter(self)
        self._area.viewport().installEventFilter(self)
        self.show_dimension(0)

    def _build_head(self) -> QBoxLayout:
        row = Flow(16)
        self._title = self._label("ballot_title", "figure")
        self._about = self._label("ballot_about", "muted")
        self._promise = self._label("ballot_promise", "muted")
        for label in (self._title, self._about, self._gap("ballot_head_gap"), self._promise):
            row.addWidget(label)
        outer = QVBoxLayout()
        outer.addLayout(row)
        return outer

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _gap(self, name: str) -> QWidget:
        gap = QWidget(self)
        gap.setObjectName(name)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return gap

    def _build_statements(self) -> QScrollArea:
        self._area = QScrollArea(self)
        self._area.setObjectName("ballot_statements")
        self._area.setProperty("kind", "page")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self._area)
        inside.setObjectName("ballot_inside")
        inside.setProperty("kind", "page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._group = QButtonGroup(self)
        self.cards: list[StatementCard] = []
        for level in range(1, self._question.levels + 1):
            card = StatementCard(level, self._theme, self._question.text.language, inside)
            self._group.addButton(card, level)
            self._row.addWidget(card)
            self.cards.append(card)
        self._area.setWidget(inside)
        self._group.idClicked.connect(self._choose)
        return self._area

    def _build_note(self) -> QLabel:
        self._note = self._label("ballot_note", "small")
        self._note.setWordWrap(True)
        return self._note

    def _build_foot(self) -> Flow:
        foot = Flow()
        self._zero = QPushButton(self)
        self._zero.setObjectName("ballot_zero")
        self._abstain = QPushButton(self)
        self._abstain.setObjectName("ballot_abstain")
        for button, id_ in ((self._zero, 0), (self._abstain, ABSTAIN)):
            button.setCheckable(True)
            self._group.addButton(button, id_)
            foot.addWidget(button)
        self._zero.setVisible(self._question.lowest == 0)
        self._hint = self._label("ballot_hint", "muted")
        foot.addWidget(self._gap("ballot_foot_gap"))
        foot.addWidget(self._hint)
        self._back = QPushButton(self)
        self._back.setObjectName("ballot_back")
        self._back.clicked.connect(self._on_back_clicked)
        foot.addWidget(self._back)
        self._next = QPushButton(self)
        self._next.setObjectName("ballot_next")
        self._next.setProperty("kind", "primary")
        self._next.clicked.connect(self._on_next_clicked)
        foot.addWidget(self._next)
        return foot

    # --- what is shown ---

    def show_dimension(self, at: int) -> None:
        """Ask about another of the dimensions."""
        self._at = at
        chosen = self._chosen.get(self._dimension)
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == chosen)
        self._group.setExclusive(True)
        self.retranslate()
        self._fit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _dimension(self) -> str:
        return self._question.dimensions[self._at]

    @property
    def _is_last(self) -> bool:
        return self._at == len(self._question.dimensions) - 1

    def retranslate(self) -> None:
        """Set every text; the statements are in the language of the room."""
        asked, text = self._question, self._question.text
        about = text.dimensions[self._dimension]
        is_target = asked.phase == "target"
        self._title.setText(
            self.tr("Where do we want to be?") if is_target else self.tr("Which statement fits best today?")
        )
        count = len(asked.dimensions)
        where = self.tr("{n} of {count}").format(n=self._at + 1, count=count) if count > 1 else ""
        self._about.setText(" · ".join(filter(None, (about.name, where))))
        for card in self.cards:
            level = str(card.level)
            card.say(text.levels[level].name, about.levels[level].text, self.tr("My choice"))
        if asked.by_name:
            self._promise.setText(self.tr("Your vote will be shown with your name"))
            self._note.setText(self.tr("Nobody sees it before all votes are shown, not even the facilitator."))
        else:
            self._promise.setText(self.tr("Your vote is secret, from the facilitator too"))
            self._note.setText(
                self.tr(
                    "It can be changed until you hand it in. It is no secret if everyone votes alike, if somebody looks"
                    " over your shoulder, or from whoever takes this computer apart while the vote is on."
                )
            )
        self._zero.setText(self.tr("0  {name}").format(name=word("not_started")))
        self._abstain.setText(self.tr("U  I do not vote"))
        self._hint.setText(self.tr("Change with 1–{highest} or the arrow keys").format(highest=asked.levels))
        self._back.setText(self.tr("Back"))
        self._back.setVisible(self._at > 0)
        self._next.setText(self.tr("Hand in my vote  ⏎") if self._is_last else self.tr("Next  ⏎"))
        self._next.setEnabled(self._dimension in self._chosen)

    def _fit(self) -> None:
        """The largest text at which every statement stands whole; in a list where columns would be too narrow."""
        room: QSize = self._area.viewport().size()
        each = (room.width() - self._row.spacing() * (len(self.cards) - 1)) // len(self.cards)
        largest = max(LARGEST, room.height() // LINES)  # on a large screen that is not scaled it grows along
        for pixels in range(largest, SMALLEST - 1, -1):
            high = max(card.height_for(each, pixels) for card in self.cards)
            if each >= _NARROWEST and high <= room.height():
                self._lay_out(QBoxLayout.Direction.LeftToRight, pixels, None)
                return
        for pixels in range(largest, SMALLEST, -1):
            heights = [card.height_for(room.width(), pixels, wide=True) for card in self.cards]
            if sum(heights) + self._row.spacing() * len(heights) <= room.height():
                break
        self._lay_out(QBoxLayout.Direction.TopToBottom, pixels, heights)

    def _lay_out(self, direction: QBoxLayout.Direction, pixels: int, heights: Sequence[int] | None) -> None:
        self._row.setDirection(direction)
        for place, card in enumerate(self.cards):
            card.pixels, card.is_wide = pixels, heights is not None
            card.setMinimumHeight(heights[place] if heights else 0)
            card.update()

    # --- what is done ---

    @Slot(int)
    def _choose(self, id_: int) -> None:
        self._chosen[self._dimension] = id_
        button = self._group.button(id_)
        button.setChecked(True)
        self._next.setEnabled(True)
        if id_ != ABSTAIN and id_ > 0:
            self._area.ensureWidgetVisible(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_back_clicked(self) -> None:
        if self._at:
            self.show_dimension(self._at - 1)

    @Slot()
    def _on_next_clicked(self) -> None:
        if self._dimension not in self._chosen:
            return
        if not self._is_last:
            self.show_dimension(self._at + 1)
            return
        self.handed_in.emit(self.votes())

    def votes(self) -> Mapping[str, int | None]:
        """What is chosen so far."""
        return {key: None if level == ABSTAIN else level for key, level in self._chosen.items()}

    def forget(self) -> None:
        """Leave nothing of the choice in the window."""
        self._chosen.clear()
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key does the same whichever of the choices has the focus; Space and Tab stay the buttons' own."""
        if watched is self._area.viewport():  # it gets its size after the ballot, if that is shown only now
            if event.type() == QEvent.Type.Resize:
                self._fit()
            return False
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._act(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._act(event):
            event.ignore()

    def _act(self, event: QKeyEvent) -> bool:
        digit, key = digit_of(event), event.key()
        if digit is not None and self._question.lowest <= digit <= self._question.levels:
            act = partial(self._choose, digit)
        elif key in _KEYS:
            act = partial(_KEYS[key], self)
        else:
            return False
        if not event.isAutoRepeat():
            act()
        return True

    def _step(self, by: int) -> None:
        chosen = self._chosen.get(self._dimension)
        first, last = self._question.lowest, self._question.levels
        if chosen is None or chosen == ABSTAIN:
            self._choose(1 if by > 0 else last)
        else:
            self._choose(max(first, min(last, chosen + by)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_K = Qt.Key
_KEYS: Mapping[int, Callable[[Ballot], None]] = {
    _K.Key_U: partial(Ballot._choose, id_=ABSTAIN),
    _K.Key_Return: Ballot._on_next_clicked,
    _K.Key_Enter: Ballot._on_next_clicked,
    _K.Key_Right: partial(Ballot._step, by=1),
    _K.Key_Down: partial(Ballot._step, by=1),
    _K.Key_Left: partial(Ballot._step, by=-1),
    _K.Key_Up: partial(Ballot._step, by=-1),
    _K.Key_PageUp: Ballot._on_back_clicked,
    _K.Key_Backspace: Ballot._on_back_clicked,
}
