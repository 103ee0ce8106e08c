"""The bar under the votes: which level the room agrees on."""

from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.ui.kit.flow import Flow
from somedesk.ui.workshop.show import Deed
from somedesk.ui.workshop.workshop import Workshop


class DecidingPanel(QFrame):
    """A button for each level; digits do the same."""

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self.setProperty("kind", "card")
        self.setObjectName("deciding")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        self._heading = QLabel(self)
        self._heading.setObjectName("deciding_heading")
        self._heading.setProperty("kind", "subheading")
        column.addWidget(self._heading)
        row = Flow()
        self._buttons: list[QPushButton] = []
        for level in range(workshop.model.structure.levels + 1):
            button = QPushButton(str(level), self)
            button.setObjectName(f"decide_{level}")
            button.setCheckable(True)
            button.clicked.connect(partial(self._decide, level))
            self._buttons.append(button)
            row.addWidget(button)
        self._half = QPushButton(self)
        self._half.setObjectName("decide_half")
        self._half.setCheckable(True)
        self._half.clicked.connect(self._on_half_clicked)
        row.addWidget(self._half)
        column.addLayout(row)
        workshop.changed.connect(self._refresh)
        self._refresh()

    def act(self, deed: Deed) -> bool:
        """No key is taken before the workshop has it."""
        return False

    def _decide(self, level: int, _checked: bool = False) -> None:
        self._workshop.decide(level)
        self._refresh()

    @Slot()
    def _on_half_clicked(self) -> None:
        self._workshop.toggle_half()
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        workshop = self._workshop
        rating, phase = workshop.rating, workshop.phase
        on = workshop.show.mode == "focus" and workshop.voting.may_decide(workshop.dimension, phase)
        decided = rating.level if phase == "current" else rating.target
        later = self.tr("after the votes are shown")
        what = self.tr("Decide the level") if phase == "current" else self.tr("Decide the target")
        self._heading.setText(what if on else f"{what} · {later}")
        for level, button in enumerate(self._buttons):
            button.setEnabled(on and (level > 0 or phase == "current"))
            button.setChecked(level == decided)
            button.setAccessibleName(f"{what}: {level}")
        self._half.setText(self.tr("on the way"))
        self._half.setVisible(phase == "current")
        self._half.setEnabled(on and decided is not None and decided < workshop.model.structure.levels)
        self._half.setChecked(rating.on_the_way)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)
