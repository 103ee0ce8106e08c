"""A row of choices of which one (or none) is taken: levels, target, confidence."""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.grid.headers import draw_hatching
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.theme import colour

_HEIGHT = 34
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Choice(Struct, frozen=True):
    """One choice: its value, what is written on it, what it means, and how it looks when it is taken.

    ``look`` is "1" … "9" for a level, "0" for not started, "target", or "" for a plain one.
    """

    value: object
    text: str
    meaning: str
    look: str = ""


class SegmentButton(QAbstractButton):
    """One of the choices. Paints itself, because the colours of levels are no part of the style sheet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        # One of a row at a time: so it is told as a radio button.
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.look = ""
        self.theme = theme

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 14, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 6, _HEIGHT)

    def nextCheckState(self) -> None:
        """What is taken follows the document, not the click."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's arrows choose while they move through a row of which one at a time is taken. Ours only move.
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, place = self.theme, QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        fill, ink, pen = theme["field"], theme["ink"], QPen(colour(theme["control_line"]), 1)
        if not self.isEnabled():
            ink, pen = theme["disabled"], QPen(colour(theme["line"]), 1)
        if self.isChecked():
            fill, ink, pen = self._taken()
        painter.setPen(pen)
        painter.setBrush(colour(fill))
        painter.drawRoundedRect(place, 7, 7)
        if self.isChecked() and self.look == "0":
            draw_hatching(painter, place, 7, theme)
        if self.hasFocus():
            painter.setPen(QPen(colour(theme["focus"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-0.5, -0.5, 0.5, 0.5), 7, 7)
        font = self.font()
        font.setWeight(QFont.Weight.Bold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colour(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _taken(self) -> tuple[str, str, QPen]:
        theme = self.theme
        if self.look == "target":
            pen = QPen(colour(theme["target"]), 2)
            pen.setDashPattern([3, 2])
            return theme["field"], theme["target"], pen
        if self.look.isdigit():
            level = theme.level(int(self.look))
            return level.fill, level.ink, QPen(colour(level.edge), 2)
        return theme["accent_soft"], theme["ink"], QPen(colour(theme["accent"]), 2)


class Segments(QWidget):
    """The row. ``chosen`` carries the value that was clicked; what is taken is set with ``take``.

    ``cleared`` by the cross at the end of the row, Delete or Backspace: a click on what is taken takes nothing away.
    """

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._choices: tuple[Choice, ...] = ()
        self._taken: object = None
        self.buttons: list[SegmentButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._cross = QToolButton(self)
        self._cross.setObjectName(f"{name}_clear")
        self._cross.setProperty("kind", "plain")
        policy = self._cross.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._cross.setSizePolicy(policy)
        self._cross.clicked.connect(self.cleared)
        self._cross.hide()
        self._row.addWidget(self._cross)
        self.use_theme(theme)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer these; keeps the buttons, and with them the focus, as far as there are as many."""
        while len(self.buttons) > len(choices):
            self.buttons.pop().deleteLater()
        while len(self.buttons) < len(choices):
            button = SegmentButton(self._theme, self)
            button.clicked.connect(partial(self._on_button_clicked, len(self.buttons)))
            # Not by a click, which leaves the state alone: by a program that acts for its user.
            button.toggled.connect(partial(self._on_button_toggled, len(self.buttons)))
            self._row.insertWidget(len(self.buttons), button, 1)
            self.buttons.append(button)
        self._choices = choices
        for button, choice in zip(self.buttons, choices, strict=True):
            button.setObjectName(f"{self.objectName()}_{choice.value}")
            button.look = choice.look
            button.setText(choice.text)
            button.setToolTip(choice.meaning)
            button.updateGeometry()
        self._name_choices()

    def take(self, value: object) -> None:
        """Show which value is taken; one that is not offered takes none."""
        self._taken = value
        for button in self.buttons:  # else the last one that is taken could not be given up
            button.setAutoExclusive(False)
        for button, choice in zip(self.buttons, self._choices, strict=True):
            with QSignalBlocker(button):
                button.setChecked(choice.value == value and value is not None)
        for button in self.buttons:
            button.setAutoExclusive(True)
        self._stop_at(next((button for button in self.buttons if button.isChecked()), None))
        self._cross.setVisible(any(button.isChecked() for button in self.buttons))

    def _stop_at(self, taken: SegmentButton | None) -> None:
        """Tab stops once in the row, at what is taken, or at the first; arrows lead on."""
        stop = taken or next(iter(self.buttons), None)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)

    def name_group(self, text: str) -> None:
        """Say what the choices are of: two rows of levels stand in one panel."""
        self.setAccessibleName(text)
        self._name_choices()

    def _name_choices(self) -> None:
        for button, choice in zip(self.buttons, self._choices, strict=True):
            said = (self.accessibleName(), f"{choice.text} {choice.meaning}" if choice.look else choice.text)
            button.setAccessibleName(", ".join(part.strip() for part in said if part))

    def name_cross(self, text: str) -> None:
        """Say what the cross takes away."""
        self._cross.setToolTip(text)
        self._cross.setAccessibleName(text)

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self._theme = theme
        self._cross.setIcon(icon("x", theme, "muted"))
        for button in self.buttons:
            button.theme = theme
            button.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.isEnabled():
            self.cleared.emit()
            return
        step = _ARROWS.get(Qt.Key(event.key()))
        focused = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        self.buttons[(focused + step) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_button_clicked(self, place: int) -> None:
        self.chosen.emit(self._choices[place].value)

    def _on_button_toggled(self, place: int, checked: bool) -> None:
        if checked:  # that it was taken from another is told by that other
            self._on_button_clicked(place)
            self.take(self._taken)
