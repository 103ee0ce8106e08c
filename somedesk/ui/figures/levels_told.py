"""What changed in a figure when the level of its dimension did: before, after, and how much that says."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from somedesk.domain.client import Client
from somedesk.domain.figures.likeness import FEWEST_POINTS, BeforeAfter, before_after
from somedesk.domain.figures.series import series
from somedesk.domain.grid.scoring import value
from somedesk.ui.figures import figure_words as say
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable


class LevelsTold(QWidget):
    """A row for each step of the dimension, and a sentence on what may be concluded."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("levels_told")
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        self.about = QLabel(self)
        self.about.setObjectName("levels_told_about")
        self.about.setProperty("kind", "muted")
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.table = CopyTable("levels_told_rows", self)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)

    def show_metric(self, client: Client, metric: str) -> None:
        """Show the steps of the metric's dimension."""
        localisation = self._context.localisation
        found, unit = series(client, metric), client.metrics[metric].unit
        rows = []
        for day, before, after in level_steps(client, client.metrics[metric].dimension):
            told = before_after(found, day)
            rows.append((
                localisation.short_day(day), f"{localisation.compact(before)} → {localisation.compact(after)}",
                say.number(localisation, told.before, unit), say.number(localisation, told.after, unit),
                f"{told.points_before} + {told.points_after}", self._verdict(told),
            ))  # fmt: skip
        self.table.setAccessibleName(self.tr("The figure before and after each step of its dimension"))
        header = (
            self.tr("Assessment of"), self.tr("Level"), self.tr("Mean before"), self.tr("Mean after"),
            self.tr("Measurements"), self.tr("What it says"),
        )  # fmt: skip
        self.table.show_rows(header, rows, localisation.language)
        self.table.setVisible(bool(rows))
        if not rows:
            self.about.setText(
                self.tr(
                    "Nothing to compare yet: choose the dimension that this key figure serves, and rate it in at least "
                    "two assessments."
                )
            )
            return
        self.about.setText(
            self.tr(
                "What was measured before and after, not what caused it: something else may have happened at the same "
                "time. Below {least} measurements that count on their own, nothing is said of the difference. No "
                "correlation is shown: two lines that only rise nearly always seem to belong together."
            ).format(least=FEWEST_POINTS)
        )

    def _verdict(self, told: BeforeAfter) -> str:
        if not told.is_enough or told.before is None or told.after is None:
            return self.tr("too few to say (about %n on their own)", "", round(told.effective))
        if told.before == told.after:
            return self.tr("no difference")
        name = self.tr("higher after") if told.after > told.before else self.tr("lower after")
        return self.tr("{what} (about {n} on their own)").format(what=name, n=round(told.effective))


def level_steps(client: Client, dimension: str | None) -> Iterator[tuple[dt.date, float, float]]:
    """When the level of a dimension changed from one assessment to the next: the day, before, after."""
    before: float | None = None
    for assessment in client.timeline if dimension else ():
        if dimension not in client.model_of(assessment).dimension_ids():
            continue
        level = value(client.rating(assessment.id, dimension or ""))
        if level is None:
            continue
        if before is not None and level != before:
            yield assessment.date, before, level
        before = level
