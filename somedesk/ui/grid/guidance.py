"""Help on a dimension and its levels, from the model's own wording; folded away until it is asked for."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from somedesk.domain.maturity_model import ModelText
from somedesk.ui.kit.terms import explain_terms


class Guidance(QWidget):
    """A heading that unfolds: what the dimension is about, what to ask, what the level means, what to look for."""

    unfolded = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guidance")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._toggle = QToolButton(self)
        self._toggle.setObjectName("guidance_toggle")
        self._toggle.setProperty("kind", "plain")
        self._toggle.setCheckable(True)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.setArrowType(Qt.ArrowType.RightArrow)
        self._toggle.toggled.connect(self._on_toggle_toggled)
        column.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self._text = QLabel(self)
        self._text.setObjectName("guidance_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.hide()
        explain_terms(self._text)
        column.addWidget(self._text)

    def retranslate(self) -> None:
        """Set the heading."""
        self._toggle.setText(self.tr("Help with rating"))

    def show_for(self, text: ModelText, dimension: str, level: int) -> None:
        """Show help for a dimension and one of its levels."""
        wording = text.dimensions.get(dimension)
        if wording is None:
            self._text.clear()
            return
        parts = [wording.help] if wording.help else []
        if wording.questions:
            parts.append(self.tr("Ask:") + "".join(f"\n•  {question}" for question in wording.questions))
        level_text = text.levels.get(str(level))
        if level_text is not None and level_text.help:
            title = self.tr("Level {level}: {name}").format(level=level, name=level_text.name)
            parts.append(f"{title}\n{level_text.help}")
        cell = wording.levels.get(str(level))
        if cell is not None and cell.evidence:
            parts.append(self.tr("How to check:") + "\n" + cell.evidence)
        self._text.setText("\n\n".join(parts))

    @Slot(bool)
    def _on_toggle_toggled(self, on: bool) -> None:
        self._toggle.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)
        self._text.setVisible(on)
        if on:
            self.unfolded.emit()
