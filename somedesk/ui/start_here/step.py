"""What the five steps have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from somedesk.content.glossary import glossary, terms_in
from somedesk.domain.change import Change
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document


class StartStep(QWidget):
    """One step: a title, a sentence, and below them what is done. ``changed`` carries a Change to make.

    ``finished`` when nothing is left to answer in it. ``leave`` hands over what is typed, and is asked for
    before another step.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"start_{name}")
        self.context = context
        self.document: Document | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.title, self.sentence = self.label("start_title", "heading"), self.label("start_sentence", "muted")
        self.column.addWidget(self.title)
        self.column.addWidget(self.sentence)

    def label(self, name: str, kind: str = "") -> QLabel:
        """A label that breaks its lines."""
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def explain(self, label: QLabel, said: str) -> None:
        """Say in ``label`` what the words of the trade in a text mean: on the spot, and without a mouse."""
        language = self.context.localisation.language
        known = glossary(language)
        found = dict.fromkeys(mention.id for mention in terms_in(said, language))
        label.setText("\n".join(f"{known[key].name}: {known[key].text}" for key in found))
        label.setVisible(bool(found))

    def make(self, change: Change | None) -> None:
        """Have a change made, if there is one."""
        if change is not None:
            self.changed.emit(change)

    def show_document(self, document: Document) -> None:
        """Show the client as it is now."""
        self.document = document

    def take_focus(self) -> None:
        """Put the keyboard where the step begins."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hand over what is typed."""
