"""The field in which one of a few values is chosen, the same in the whole program."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QStylePainter, QWidget


class ChoiceField(QComboBox):
    """One of a few values. Each has its text on the screen and the value behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own policy would give it the focus by the wheel, and with that the wheel.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unseen: QLabel | None = None

    def setAccessibleName(self, name: str) -> None:
        """By a label out of sight too: on Linux a combo box is otherwise called by what is chosen in it."""
        super().setAccessibleName(name)
        if self._unseen is None:
            self._unseen = QLabel(self.parentWidget())
            self._unseen.setTextFormat(Qt.TextFormat.PlainText)
            self._unseen.hide()
            self._unseen.setBuddy(self)
        elif self._unseen.parentWidget() is not self.parentWidget():
            self._unseen.setParent(self.parentWidget())  # a layout may have taken the field elsewhere
        self._unseen.setText(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """It is for what is scrolled, with the focus too: the mouse still lies here after something was chosen."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does it, but a text that does not fit ends in dots."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer (text, value) pairs; keeps the value that is chosen."""
        chosen = self.currentData()
        blocked = self.blockSignals(True)
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
        self.blockSignals(blocked)
        self.choose(chosen)

    def choose(self, value: object) -> None:
        """Show ``value`` without telling anyone; the first one if it is not offered."""
        values = [self.itemData(row) for row in range(self.count())]
        blocked = self.blockSignals(True)
        self.setCurrentIndex(values.index(value) if value in values else 0)
        self.blockSignals(blocked)
