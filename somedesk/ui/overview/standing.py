"""Cards of the overview about the ratings: where the client stands, and what moved."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.domain.client import Assessment, Client
from somedesk.domain.grid import scoring
from somedesk.domain.grid.scoring import Move
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.level_bar import LevelBar
from somedesk.ui.kit.rows import Columns
from somedesk.ui.overview.card import OverviewCard


class StandingCard(OverviewCard):
    """Score, target, secured level, how much is rated, and each area."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "standing", "assessment", parent)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Where it stands"))
        self.link.setText(self.tr("Assessment"))

    def fill(self, document: Document) -> None:
        client, assessment = document.client, document.assessment
        if assessment is None:
            self.line(
                self.tr("There is no assessment yet. The first one shows where the organisation stands."), "muted"
            )
            self.step("start_assessment", self.tr("Start an assessment")).clicked.connect(self._on_link_clicked)
            start = self.step("start_here", self.tr("New to this? Start here"))
            start.clicked.connect(partial(self.page_requested.emit, "start"))
            return
        self.line(self._described(assessment), "muted")
        self._add_figures(client, assessment)
        self._add_areas(client, assessment)
        total = scoring.score(client, assessment)
        if not total.complete:
            self.step("go_on_rating", self.tr("Rate the rest")).clicked.connect(self._on_link_clicked)

    def _described(self, assessment: Assessment) -> str:
        status = word(f"assessments.status.{assessment.status}")
        day = self.context.localisation.day(assessment.date)
        return " · ".join(part for part in (assessment.title, day, status) if part)

    def _add_figures(self, client: Client, assessment: Assessment) -> None:
        say = self.context.localisation
        score = scoring.score(client, assessment)
        secured = scoring.secured_level(client, assessment)
        target = scoring.target_score(client, assessment).value
        rated = self.tr("{rated} of {applicable}").format(rated=score.rated, applicable=score.applicable)
        captions, figures = [], []
        for name, caption, figure, kind in (
            ("score", self.tr("Score"), say.number(score.value), "figure"),
            ("target", word("ratings.target"), say.number(target), "figure" if target is None else "figure-target"),
            ("secured", self.tr("Secured level"), "–" if secured is None else str(secured), "figure"),
            ("rated", self.tr("Rated"), rated, "figure"),
        ):
            captions.append(self.label(caption.upper(), "section"))
            figures.append(self.label(figure, kind))
            figures[-1].setObjectName(f"standing_{name}")
        columns = Columns(len(figures), gap=26, spacing=2)
        self.rows.add(*captions, columns=columns)
        self.rows.add(*figures, columns=columns)
        if secured is None:
            self.line(self.tr("There is a secured level once every dimension that applies is rated."), "small")

    def _add_areas(self, client: Client, assessment: Assessment) -> None:
        say, model = self.context.localisation, client.model_of(assessment)
        text = model.text(say.language)
        columns = Columns(1)
        for area in model.structure.areas:
            score = scoring.score(client, assessment, area.id).value
            target = scoring.target_score(client, assessment, area.id).value
            aim = self.tr("target {number}").format(number=say.number(target))
            self.rows.add(
                self.label(text.areas[area.id].name),
                LevelBar(self.context.appearance.theme, model.structure.levels, score, target, self),
                self._number(say.number(score), "subheading"),
                self._number(aim, "muted" if target is None else "target"),
                columns=columns,
            )

    def _number(self, text: str, kind: str) -> QLabel:
        label = self.label(text, kind)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label


class MovedCard(OverviewCard):
    """Which dimensions went up, which down, and which stayed, since the assessment that is compared with."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "moved", "progress", parent)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("What moved"))
        self.link.setText(self.tr("Progress"))

    def fill(self, document: Document) -> None:
        client, now, before = document.client, document.assessment, document.comparison
        self.link.setVisible(now is not None)
        if now is None or before is None:
            self.heading.setText(self.tr("What moved"))
            self.line(self.tr("As soon as there are two assessments, this shows what moved between them."), "muted")
            return
        day = self.context.localisation.short_day(before.date)
        self.heading.setText(self.tr("What moved since {day}").format(day=day))
        moves = scoring.moves(client, before, now)
        names = {
            key: text.name
            for key, text in client.model_of(now).text(self.context.localisation.language).dimensions.items()
        }
        moved = sorted((m for m in moves if m.difference), key=lambda m: -(m.difference or 0.0))
        columns = Columns(1, gap=10)
        for move in moved:
            self._add_move(columns, move, names)
        self._add_others(moves, names)

    def _add_move(self, columns: Columns, move: Move, names: dict[str, str]) -> None:
        up = (move.difference or 0.0) > 0
        compact = self.context.localisation.compact
        arrow = self.label("▲" if up else "▼", "good" if up else "warning")
        arrow.setAccessibleName(self.tr("up") if up else self.tr("down"))
        name = self.label(names[move.dimension], wrap=True)
        levels = self.label(f"{compact(move.before)} → {compact(move.after)}", "subheading")
        self.rows.add(arrow, name, levels, columns=columns)

    def _add_others(self, moves: tuple[Move, ...], names: dict[str, str]) -> None:
        same = [names[m.dimension] for m in moves if m.difference == 0]
        unknown = [names[m.dimension] for m in moves if m.difference is None]
        if same:
            self.line(self.tr("Unchanged: {names}").format(names=", ".join(same)), "muted")
        if unknown:
            self.line(self.tr("Not rated both times: {names}").format(names=", ".join(unknown)), "muted")
