"""Help with one question: an answer from two kinds of organisations, and what the words in it mean."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from somedesk.content.glossary import glossary
from somedesk.content.strategy import strategy_texts, terms_of
from somedesk.ui.strategy.columns import Columns

_WIDE = 520


class Guide(QFrame):
    """Two examples side by side, and below them the terms."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("question_guide")
        self.setProperty("kind", "hint")
        examples = Columns(_WIDE, self)
        self._examples: list[tuple[QLabel, QLabel]] = []
        for number in range(2):
            box = QWidget(examples)
            box.setObjectName(f"example_{number}")
            who, text = self._label(f"example_who_{number}", "subheading"), self._label(f"example_text_{number}", "")
            rows = QVBoxLayout(box)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(2)
            rows.addWidget(who)
            rows.addWidget(text)
            self._examples.append((who, text))
            examples.hold(box)
        self._terms = self._label("question_terms", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(8)
        column.addWidget(examples)
        column.addWidget(self._terms)

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def show_help(self, question: str, language: str) -> None:
        """Show the examples of a question, and what its terms mean, in ``language``."""
        text = strategy_texts(language).questions[question]
        for (who, said), example in zip(self._examples, text.examples, strict=True):
            who.setText(self.tr("Example: {who}").format(who=example.who[:1].lower() + example.who[1:]))
            said.setText(example.text)
        known, terms = glossary(language), terms_of(question, language)
        self._terms.setText("\n".join(f"{known[key].name}: {known[key].text}" for key in terms))
        self._terms.setVisible(bool(terms))
