"""What every dialog has in common."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import InvalidInput
from somedesk.ui.kit.action_fields import TYPED_FIELDS
from somedesk.ui.kit.field_word import tell
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.scrolling import BAR, ScrollingColumn
from somedesk.ui.kit.second_click import keep_second_click_from
from somedesk.ui.kit.stops import ReadByTab
from somedesk.ui.kit.text_field import LineField, TextField

Button = QDialogButtonBox.StandardButton
LONGEST_LINE = 300
# What a window manager puts around a window, when there is no frame to measure yet.
LEAST_FRAME = 40
_Scroll = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_PageUp: _Scroll.SliderPageStepSub, Qt.Key.Key_PageDown: _Scroll.SliderPageStepAdd,
    Qt.Key.Key_Home: _Scroll.SliderToMinimum, Qt.Key.Key_End: _Scroll.SliderToMaximum,
    Qt.Key.Key_Up: _Scroll.SliderSingleStepSub, Qt.Key.Key_Down: _Scroll.SliderSingleStepAdd,
}  # fmt: skip


def _holds_unsaved(field: TextField) -> bool:
    return field.isVisible() and field.document().isModified() and bool(field.toPlainText().strip())


class Dialog(ReadByTab, QDialog):
    """A modal dialog that is opened, not waited for, and goes away with its widgets when it is closed.

    A subclass builds its widgets in ``self.column``, sets every text in ``retranslate`` and calls ``finish_building``.
    It is never larger than the screen: then the column scrolls, and the buttons stay in sight. When the column gets
    higher while it is shown, the dialog does too, and a warning that comes then is scrolled to. From its only button,
    where there is nothing to type or choose, the arrows, Page Up and Down, Home and End scroll.
    """

    def __init__(self, parent: QWidget | None, name: str, buttons: Button = Button.Close) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(20, 18, 20 - BAR, 16)
        self._outer.setSpacing(14)
        self._scrolling = ScrollingColumn(self, shrinks=True)
        self.column = self._scrolling.column
        self.column.setSpacing(10)
        self._scrolling.setObjectName("dialog_body")
        self._outer.addWidget(self._scrolling, 1)
        self._is_shown = False
        self._fitted = (0, 0)
        self._scrolling.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._foot = Flow()
        self._extra_buttons: list[QPushButton] = []
        self.buttons = QDialogButtonBox(buttons)
        self.buttons.setObjectName("buttons")
        self.buttons.accepted.connect(self._on_buttons_accepted)
        self.buttons.rejected.connect(self.reject)

    def new_text(self, name: str, kind: str = "") -> QLabel:
        """A wrapped text, for a layout; what users wrote is safe in it."""
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if kind == "warning":
            label.installEventFilter(self)
        return label

    def new_line(self, name: str, text: str = "") -> QLineEdit:
        """A field for one line, for a layout."""
        line = LineField(text, self)
        line.setObjectName(name)
        line.setMaxLength(LONGEST_LINE)
        return line

    def new_form(self) -> QFormLayout:
        """A form whose fields are as wide as there is room, in the column."""
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(form)
        return form

    def new_action(self, name: str, slot: Callable[[], object]) -> QPushButton:
        """A button beside those that every dialog has."""
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(slot)
        self._extra_buttons.append(button)
        return button

    def finish_building(self) -> None:
        """Put the buttons below the rest, set texts, and mark the button that Enter presses."""
        # Qt puts the keyboard on what got its parent first: the buttons come last.
        self._foot.setContentsMargins(0, 0, BAR, 0)
        for widget in (*self._extra_buttons, self.buttons):
            self._foot.addWidget(widget)
        self._outer.addLayout(self._foot)
        self.retranslate()
        buttons = (*self._extra_buttons, *self.buttons.buttons())
        if len(buttons) == 1:  # between several the arrows go from one to the next
            buttons[0].installEventFilter(self)
        for each in self.buttons.buttons():
            if self.buttons.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole:
                each.setProperty("kind", "primary")
                # The box has asked for the button's size by now, and with that it has taken its looks.
                each.style().polish(each)
        primary = [each for each in buttons if each.property("kind") == "primary"]
        for button in (*primary, self.buttons.button(Button.Close)):
            if isinstance(button, QPushButton):
                button.setDefault(True)
                return

    def retranslate(self) -> None:
        """Set every text."""

    def settled(self) -> bool:
        """Take what is typed in fields of numbers and dates; False if one of them has just refused it, and said why."""
        for field in self.findChildren(QWidget):
            if isinstance(field, TYPED_FIELDS) and not field.settle():
                field.setFocus()
                field.selectAll()
                return False
        return True

    @Slot()
    def _on_buttons_accepted(self) -> None:
        if self.settled():
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; where there is something to save, a second one gives up the lines that were typed."""
        typed = next(filter(_holds_unsaved, self.findChildren(TextField)), None)
        if event.key() == Qt.Key.Key_Escape and typed is not None and self.buttons.button(Button.Ok) is not None:
            tell(typed, InvalidInput("typed_not_saved"))
            typed.document().setModified(False)  # until more is typed
            return
        super().keyPressEvent(event)

    def complain(self, label: QLabel, text: str, field: QWidget | None = None) -> None:
        """Say in ``label`` what is wrong, where it is seen, also when it is said once more, until anything is changed.

        ``field`` is where it can be mended, if that is one field.
        """
        label.hide()
        label.setText(text)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        label.show()
        changes = (
            *(line.textChanged for line in self.findChildren(QLineEdit)),
            *(box.currentIndexChanged for box in self.findChildren(QComboBox)),
            *(button.toggled for button in self.findChildren(QAbstractButton) if button.isCheckable()),
        )
        for changed in changes:
            changed.connect(label.hide, Qt.ConnectionType.SingleShotConnection)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._is_shown and isinstance(watched, QLabel):
            QTimer.singleShot(0, watched, partial(self._reveal, watched))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            return self._scroll_by(event)
        return super().eventFilter(watched, event)

    def _scroll_by(self, event: QKeyEvent) -> bool:
        """Scroll what does not fit; False if the key is for something else."""
        bar, action = self._scrolling.verticalScrollBar(), _SCROLLS.get(Qt.Key(event.key()))
        if action is None or not bar.maximum():
            return False
        bar.triggerAction(action)
        return True

    def _reveal(self, label: QLabel) -> None:
        if label.isVisible():
            self.fit()
            self._scrolling.ensureWidgetVisible(label, 0, 0)

    @Slot()
    def _on_range_changed(self) -> None:
        if self._is_shown and self._scrolling.verticalScrollBar().maximum() > 0:
            QTimer.singleShot(0, self, self._grow)

    @Slot()
    def _grow(self) -> None:
        """Be higher if what is in it has become so; a user who has made the dialog lower keeps that."""
        width, needed = self._fitted
        self._fitted = (self.width(), self._needed(self.width()))
        if self.width() == width and self._fitted[1] > needed:
            self.fit()

    def _needed(self, width: int) -> int:
        margins = self._outer.contentsMargins()
        inside = width - margins.left() - margins.right()
        around = margins.top() + margins.bottom() + self._outer.spacing()
        return around + self._scrolling.height_for(inside) + self._foot.heightForWidth(inside)

    def fit(self) -> None:
        """Be high enough for every line of what is wrapped, and no larger than the screen."""
        room = self._room()
        width = min(max(self.width(), self.minimumSizeHint().width()), room.width())
        needed = self._needed(width)
        self._fitted = (width, needed)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(width, min(max(needed, self.height()), room.height()))
        if self._is_shown:
            below = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
            top = self.screen().availableGeometry().top()
            if below > 0:
                self.move(self.x(), max(self.y() - below, top))

    def _room(self) -> QSize:
        """What the screen leaves within the frame that a window has there."""
        parent = self.parentWidget()
        around = parent.window() if parent is not None else self
        frame = around.frameGeometry().size() - around.size()
        return self.screen().availableGeometry().size() - frame.expandedTo(QSize(0, LEAST_FRAME))

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        self._is_shown = True
        super().showEvent(event)
        keep_second_click_from(self)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        parent = self.parentWidget()
        keep_second_click_from(parent.window() if parent is not None else None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.fit()
        super().changeEvent(event)
