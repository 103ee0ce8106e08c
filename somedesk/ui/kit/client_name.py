"""The field for a client's name, which says at once what is wrong with it."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from somedesk.domain.record import is_visible
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import LineField

LONGEST_NAME = 200


class ClientNameField(QWidget):
    """A line and, under it, a sentence about it. ``taken`` are names that other clients have."""

    edited = Signal()

    def __init__(self, name: str, taken: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._taken = {other.casefold() for other in taken if other != name}
        self.line = LineField(name, self)
        self.line.setObjectName("name")
        self.line.setMaxLength(LONGEST_NAME)
        self.line.selectAll()
        self._problem = QLabel(self)
        self._problem.setObjectName("name_problem")
        self._problem.setProperty("kind", "warning")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._problem)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_line_text_edited)

    @property
    def name(self) -> str:
        """The name without spaces around it."""
        return self.line.text().strip()

    def check(self) -> bool:
        """Whether the name will do; if not, it is said why, and the line is where typing goes."""
        self._show_problem(self._sentence())
        if self._problem.isHidden():
            return True
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def retranslate(self) -> None:
        """Word the sentence again, if there is one."""
        self.line.setAccessibleName(word("client.name"))
        if not self._problem.isHidden():
            self._show_problem(self._sentence())

    def _sentence(self) -> str:
        if not self.name:
            return self.tr("Give the client a name.")
        if not is_visible(self.name):
            return self.tr("This name consists of control characters only, so nothing of it can be seen. Type another.")
        if self.name.casefold() in self._taken:
            return self.tr("There is already a client with this name. Choose another, so that you can tell them apart.")
        return ""

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.line.setProperty("invalid", bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self.line.style().polish(self.line)

    @Slot()
    def _on_line_text_edited(self) -> None:
        # While the name is being typed, only what more typing will not mend by itself.
        self._show_problem(self._sentence() if self.name else "")
        self.edited.emit()
