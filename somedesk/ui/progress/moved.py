"""What moved between two assessments, in words, and where the distance to the target is largest."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import scoring
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.icons import icon

_MOST_GAPS = 4
_ICON = 15


class Line(Struct, frozen=True):
    """One line: a sign in the colour of a label's kind, or an icon, and the text after it."""

    sign: str
    text: str
    kind: str = ""


class WhatMoved(QWidget):
    """Lines such as "▲ +2 Strategy" and "Largest gap: KPIs (2 → 4)"."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("what_moved")
        self._context = context
        self.heading = QLabel(self)
        self.heading.setProperty("kind", "subheading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """All lines, for whoever reads them aloud."""
        return "\n".join(f"{line.sign} {line.text}".strip() for line in self._lines)

    def show_moves(self, client: Client, earlier: Assessment | None, later: Assessment) -> None:
        """Show how ``later`` differs from ``earlier``."""
        if earlier is None:
            self.heading.setText(self.tr("What moved"))
        else:
            date = self._context.localisation.month(earlier.date)
            self.heading.setText(self.tr("What moved since {month}").format(month=date))
        lines = tuple(self._worded(client, earlier, later))
        if lines != self._lines:
            self._lines = lines
            self._fill(self._context.appearance.theme)

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        self._fill(theme)

    def _worded(self, client: Client, earlier: Assessment | None, later: Assessment) -> Iterator[Line]:
        text = client.model_of(later).text(self._context.localisation.language)
        names = {key: dimension.short for key, dimension in text.dimensions.items()}
        if earlier is None:
            yield Line("○", self.tr("This is the first assessment. After the next one you see here what has moved."))
        else:
            yield from self._moves(scoring.moves(client, earlier, later), names)
        yield from self._gaps(scoring.gaps(client, later), names)

    def _moves(self, moves: tuple[scoring.Move, ...], names: dict[str, str]) -> Iterator[Line]:
        groups: dict[float, list[str]] = {}
        for move in moves:
            if move.difference is not None:
                groups.setdefault(move.difference, []).append(names[move.dimension])
        for difference in sorted((d for d in groups if d > 0), reverse=True):
            yield Line("▲", f"+{self._number(difference)} {', '.join(groups[difference])}", "good")
        for difference in sorted(d for d in groups if d < 0):
            yield Line("▼", f"−{self._number(-difference)} {', '.join(groups[difference])}", "warning")
        if 0 in groups:
            yield Line("●", self.tr("Unchanged: {names}").format(names=", ".join(groups[0])))
        new = [names[move.dimension] for move in moves if move.before is None and move.after is not None]
        gone = [names[move.dimension] for move in moves if move.before is not None and move.after is None]
        if new:
            yield Line("○", self.tr("Not rated before: {names}").format(names=", ".join(new)))
        if gone:
            yield Line("○", self.tr("Rated before, but not now: {names}").format(names=", ".join(gone)))

    def _gaps(self, gaps: tuple[scoring.Gap, ...], names: dict[str, str]) -> Iterator[Line]:
        if not gaps:
            return
        largest = max(gap.levels for gap in gaps)
        if not largest:
            yield Line("flag", self.tr("Every target that is set has been reached."), "icon")
            return
        widest = [gap for gap in gaps if gap.levels == largest]
        shown = [
            self.tr("{dimension} ({now} → {target})").format(
                dimension=names[gap.dimension], now=self._number(gap.value), target=gap.target
            )
            for gap in widest[:_MOST_GAPS]
        ]
        if len(widest) > _MOST_GAPS:
            left = len(widest) - _MOST_GAPS
            shown.append(self.tr("and %n more", "", left))
        yield Line("flag", self.tr("Largest gap: {dimensions}").format(dimensions=", ".join(shown)), "icon")

    def _number(self, value: float) -> str:
        return self._context.localisation.compact(value)

    def _fill(self, theme: Theme) -> None:
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(self._lines):
            sign, text = QLabel(self), QLabel(line.text, self)
            sign.setFixedWidth(_ICON + 3)
            if line.kind == "icon":
                sign.setPixmap(icon(line.sign, theme, "target").pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
                sign.setAccessibleName(" ")
            else:
                sign.setText(line.sign)
                sign.setProperty("kind", line.kind)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            self._grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
