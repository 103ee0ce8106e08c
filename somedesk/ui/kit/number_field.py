"""The field in which numbers are typed, the same in the whole program."""

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.base.languages import writing
from somedesk.base.typed import number
from somedesk.ui.kit.field_word import tell, untell
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.text_field import LineField

# The padding that a style sheet gives to a spin box does not reach its text.
_MARGINS = (8, 0, 0, 0)


class _Line(LineField):
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The whole number: Qt takes the decimals for a word of their own."""
        self.selectAll()


class NumberField(QDoubleSpinBox):
    """A number, with comma or point alike; it counts once the typing is finished (``valueChanged``).

    What cannot be read, lies outside the range or is finer than ``decimals`` is refused with a word, and the number
    that stood there stays. With ``empty`` there may be none, which is 0. A number that was shown and not changed comes
    back as it was, even if the field cannot show all of it.
    """

    def __init__(
        self,
        highest: float,
        parent: QWidget | None = None,
        *,
        lowest: float = 0,
        decimals: int = 2,
        empty: bool = False,
        per_cent: bool = False,
    ) -> None:
        super().__init__(parent)
        self._per_cent = per_cent
        self._empty = empty
        self._exact: tuple[float, float] | None = None
        self.refused = False
        self.setLineEdit(_Line(self))
        self.lineEdit().setTextMargins(*_MARGINS)
        self.lineEdit().textEdited.connect(self._on_line_text_edited)
        self.valueChanged.connect(self._on_self_value_changed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.setDecimals(decimals)
        self.setRange(lowest, highest)
        if empty:
            # No special text for none: one would have to delete it before typing.
            self.lineEdit().setPlaceholderText("–")
        self._say_unit()

    def number(self) -> float:
        """The number that is shown."""
        return self._exact[0] if self._exact and self._exact[1] == self.value() else self.value()

    def show_number(self, value: float) -> None:
        """Show ``value`` without telling anyone; what is typed so already is left as it is."""
        if value == self.number():
            return
        blocked = self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(blocked)
        self._exact = (value, self.value())

    def settle(self) -> bool:
        """Take what is typed; False if it was just refused, which the user should see before going on."""
        self.interpretText()
        refused, self.refused = self.refused, False
        return not refused

    # --- what Qt asks ---

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        try:
            self._read(text)
        except InvalidInput:
            # Not refused yet: it may be the beginning of something.
            return QValidator.State.Intermediate, text, position
        return QValidator.State.Acceptable, text, position

    def fixup(self, text: str) -> str:
        """Called for what is typed to the end and cannot be taken; Qt then puts the old number back."""
        try:
            self._read(text)
        except InvalidInput as error:
            self.refused = True
            tell(self, error)
        return text

    def valueFromText(self, text: str) -> float:  # noqa: N802
        return self._read(text)

    def textFromValue(self, value: float) -> str:  # noqa: N802
        if self._empty and not value:
            return ""
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        text: str = locale.toString(value, "f", self.decimals())
        return text.rstrip("0").rstrip(".,") if self.decimals() else text

    def _read(self, text: str) -> float:
        typed = text.strip().removesuffix(self.suffix().strip()).strip()
        if self._empty and not typed:
            return 0.0
        lowest, highest = self.minimum(), self.maximum()
        value = number(typed, spoken()) if typed else lowest - 1
        if not lowest <= value <= highest:
            raise InvalidInput("typed_number_range", lowest=lowest, highest=highest)
        if round(value, self.decimals()) != value:
            raise InvalidInput("typed_number_fine" if self.decimals() else "typed_number_whole", value=typed)
        return value

    def stepBy(self, steps: int) -> None:  # noqa: N802
        self.settle()
        super().stepBy(steps)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.refused = False
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            # After the click, which puts the cursor somewhere.
            QTimer.singleShot(0, self, self.selectAll)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Without the focus it is for what is scrolled."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setLocale(QLocale())
            self._say_unit()
        super().changeEvent(event)

    def _say_unit(self) -> None:
        if self._per_cent:
            self.setSuffix(writing(spoken()).percent)

    @Slot()
    def _on_line_text_edited(self) -> None:
        self.refused = False
        untell(self)

    @Slot()
    def _on_self_value_changed(self) -> None:
        line = self.lineEdit()
        assert isinstance(line, LineField)
        line.forget()
