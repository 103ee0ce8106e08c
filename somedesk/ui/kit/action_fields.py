"""The fields in which an action's values are entered, alike in the list and in the editor."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.number_field import NumberField
from somedesk.ui.kit.text_field import LineField

TYPED_FIELDS = (NumberField, DateField)
MOST_HOURS = 10_000
MOST_HOURS_A_WEEK = 80
_SCROLL_BAR = 24


class HoursField(NumberField):
    """Effort in hours, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MOST_HOURS, parent, empty=True)

    def hours(self) -> float | None:
        """What is shown; None for none."""
        return self.number() or None

    def show_hours(self, hours: float | None) -> None:
        """Show ``hours`` without telling anyone."""
        self.show_number(hours or 0)


class PercentField(NumberField):
    """How far an action has come, in per cent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(100, parent, decimals=0, per_cent=True)
        self.setSingleStep(10)

    def percent(self) -> int:
        """What is shown."""
        return int(self.number())


class OwnerField(LineField):
    """Who does it. Names that hold what is typed are offered; all of them on Down, the arrow, or a click when empty."""

    def __init__(self, owners: Iterable[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(300)
        names = list(owners)
        self._spelt = {name.casefold(): name for name in reversed(names)}
        self._before = ""
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        if (popup := completer.popup()) is not None:
            # Qt makes the offer as wide as the field, which in a table is narrower than most names.
            popup.setMinimumWidth(popup.sizeHintForColumn(0) + 2 * popup.frameWidth() + _SCROLL_BAR)
        self._offer = QAction(self)
        self._offer.setIcon(icon("chevron-down", theme, "muted"))
        self._offer.triggered.connect(self.offer_all)
        self.addAction(self._offer, QLineEdit.ActionPosition.TrailingPosition)
        self.retranslate()

    def setText(self, text: str | None, /) -> None:
        self._before = text or ""
        super().setText(text)

    def text(self) -> str:
        """What is typed; a name that is offered as it is offered, so that a small letter makes nobody new.

        What stood here before can be spelt otherwise.
        """
        typed: str = super().text()
        meant = typed.strip().casefold()
        return typed if meant == self._before.strip().casefold() else self._spelt.get(meant, typed)

    def retranslate(self) -> None:
        """Name the arrow."""
        self._offer.setText(self.tr("Names"))
        self._offer.setToolTip(self.tr("Names"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def offer_all(self) -> None:
        """Show every name."""
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.offer_all()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.text() and not self.isReadOnly():
            self.offer_all()
