"""The screen between two ballots: it says what to do, and that there is nothing to see. Only a held key goes on."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.records.workshop import Participant
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.theme import colour, erase
from somedesk.ui.kit.typesetting import face

TICK, TICKS = 50, 20  # twenty times fifty milliseconds: Space is held for a second
# X11 repeats a held key as released and pressed again, and Qt cannot always tell that from a hand that lets go.
GRACE = 80
_MOST_DOTS = 40
ROOMY, HIGH = QSize(960, 600), 1080  # between these all of it is as large as it is meant to be
SMALLEST = 14


class HoldButton(QAbstractButton):
    """``held``: Space, or the mouse, was down for a second; a bar in the frame fills meanwhile.

    A screen reader presses it at once: it has no key to hold.
    """

    held = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hold")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._ticks = 0
        self.timer = QTimer(self)
        self.timer.setInterval(TICK)
        self.timer.timeout.connect(self._on_timer_timeout)
        self.released_for = pause(self, self.let_go, GRACE)
        self.clicked.connect(self.held)

    def sizeHint(self) -> QSize:
        type_ = face(22, QFont.Weight.DemiBold)
        return QSize(round(type_.width(self.text())) + 60, 68)

    def press(self) -> None:
        """It is being held."""
        if not self.timer.isActive():
            self._ticks = 0
            self.timer.start()

    @Slot()
    def let_go(self) -> None:
        """It is held no more."""
        self.released_for.stop()
        self.timer.stop()
        self._ticks = 0
        self.update()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._ticks += 1
        self.update()
        if self._ticks >= TICKS:
            self.let_go()
            self.held.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.press()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.let_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.released_for.stop()
            if not event.isAutoRepeat():
                self.press()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.released_for.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.let_go()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, frame = self._theme, QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(theme["nav_selected"]))
        filled = QRectF(frame.left(), frame.top(), frame.width() * self._ticks / TICKS, frame.height())
        painter.drawRoundedRect(filled, 10, 10)
        painter.setPen(QPen(colour(theme["nav_focus" if self.hasFocus() else "nav_muted"]), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 10, 10)
        painter.setPen(colour(theme["nav_title"]))
        painter.setFont(face(22, QFont.Weight.DemiBold).font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.text())


class HandOver(QWidget):
    """``ready``: somebody begins. ``passed_on``: it is not for them. ``given_back``: the facilitator has it again."""

    ready = Signal()
    given_back = Signal()
    passed_on = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hand_over")
        self._theme = theme
        self._voted, self._of, self._is_first, self._is_over = 0, 0, True, False
        self._next: Participant | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(3)
        self._title = self._text("hand_over_title")
        self._what = self._text("hand_over_what")
        column.addWidget(self._title)
        column.addSpacing(10)
        column.addWidget(self._what)
        column.addSpacing(24)
        self.hold = HoldButton(theme, self)
        self.hold.held.connect(self._on_hold_held)
        column.addWidget(self.hold, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._count = self._text("hand_over_count")
        self._count.setMinimumHeight(56)
        self._count.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._count)
        row = QHBoxLayout()
        row.addStretch(1)
        self._not_here = QPushButton(self)
        self._not_here.setObjectName("not_here")
        self._not_here.clicked.connect(self.passed_on)
        self._give_back = QPushButton(self)
        self._give_back.setObjectName("give_back")
        self._give_back.clicked.connect(self.given_back)
        row.addWidget(self._not_here)
        row.addWidget(self._give_back)
        row.addStretch(1)
        column.addLayout(row)
        self._fit()

    def _text(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        return label

    def _fit(self) -> None:
        """Large, as it is read at arm's length; smaller where the window is, larger on a screen that is not scaled."""
        grown = max(1.0, self.height() / HIGH)
        part = min(grown, self.width() / ROOMY.width(), self.height() / ROOMY.height())
        for label, pixels, weight, role in (
            (self._title, 48, 700, "nav_title"), (self._what, 22, 400, "nav_ink"), (self._count, 18, 400, "nav_ink"),
        ):  # fmt: skip
            size = max(SMALLEST, round(pixels * part))
            style = f"color: {self._theme[role]}; font-size: {size}px; font-weight: {weight};"
            if label.styleSheet() != style:
                label.setStyleSheet(style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def show_turn(self, voted: int, of: int, person: Participant | None, *, is_first: bool) -> None:
        """How many have voted, and whose turn it is: nobody’s when all have."""
        self._voted, self._of, self._next = voted, of, person
        self._is_first, self._is_over = is_first, person is None
        self.retranslate()
        self.hold.let_go()
        self.hold.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def retranslate(self) -> None:
        """Set every text."""
        if self._is_over:
            self._title.setText(self.tr("All have voted."))
            self._what.setText(self.tr("Give the computer back."))
            self.hold.setText(self.tr("Facilitator: hold Space for a second"))
        else:
            self._title.setText(self.tr("Secret vote") if self._is_first else self.tr("Thank you. Your vote is in."))
            next_one = self.tr("Pass the computer on to the next person.")
            if self._next is not None:
                name = self._next.name or word("rounds.named.participant", value=self._next.number)
                next_one = self.tr("Pass the computer on to {name}.").format(name=name)
            nothing = self.tr("There is nothing to see on the screen.")
            self._what.setText(f"{next_one}\n{nothing}")
            self.hold.setText(self.tr("I am ready: hold Space for a second"))
        self.hold.setAccessibleName(self.hold.text())
        self.hold.setAccessibleDescription(self._what.text())
        self.hold.updateGeometry()
        self._count.setText(self.tr("{n} of {count} have voted").format(n=self._voted, count=self._of))
        self._not_here.setText(self.tr("Not here: the next one"))
        self._not_here.setVisible(not self._is_over and self._of - self._voted > 1)
        self._give_back.setText(self.tr("Back to the facilitator"))

    @Slot()
    def _on_hold_held(self) -> None:
        (self.given_back if self._is_over else self.ready).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed by mistake does nothing."""
        event.setAccepted(event.key() != Qt.Key.Key_Escape)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        erase(painter, self.rect(), self._theme["nav"])
        if not 0 < self._of <= _MOST_DOTS:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(26.0, (self.width() - 60) / self._of)
        left, top = (self.width() - step * (self._of - 1)) / 2, self._count.geometry().top() + 12
        for place in range(self._of):
            painter.setPen(QPen(colour(self._theme["nav_muted"]), 2))
            done = place < self._voted
            painter.setBrush(colour(self._theme["nav_muted"]) if done else Qt.BrushStyle.NoBrush)
            size = min(14.0, step - 6)
            painter.drawEllipse(QRectF(left + place * step - size / 2, top - size / 2, size, size))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
