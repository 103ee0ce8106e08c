"""The figures above the tables: coverage, on how many it hangs, in-house share; and those of the matrix."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from somedesk.domain.team.checks import Team
from somedesk.domain.team.matrix import departments
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import percent


class TeamFigures(QWidget):
    """``hinge`` opens why it hangs on so many, ``weeks`` what is asked of everybody in the coming weeks."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("team_figures")
        self._say = context.localisation
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self.coverage, self.share, self.cost = QLabel(self), QLabel(self), QLabel(self)
        self.hinge, self.weeks = QPushButton(self), QPushButton(self)
        for name, link in (("hinge", self.hinge), ("weeks", self.weeks)):
            link.setObjectName(f"team_{name}")
            link.setProperty("kind", "link")
        for name, part in (("coverage", self.coverage), ("share", self.share), ("cost", self.cost)):
            part.setObjectName(f"team_{name}")
        for shown in (self.coverage, self.hinge, self.share, self.cost, self.weeks):
            row.addWidget(shown)

    def show_team(self, team: Team, *, is_matrix: bool) -> None:
        """Say how it stands."""
        if is_matrix:
            self._show_matrix(team)
        else:
            self._show_people(team)

    def _show_people(self, team: Team) -> None:
        staffing, hinge = team.staffing, team.staffing.hinge
        self.coverage.setText(
            self.tr("Coverage {covered} of {needed}").format(covered=len(staffing.covered), needed=len(staffing.needed))
        )
        share = staffing.in_house_share
        said = "–" if share is None else percent(float(share) * 100)
        self.share.setText(self.tr("In-house {share}").format(share=said))
        self.hinge.setText(self.tr("Hangs on %n person(s)", "", hinge.fewest or 0))
        self.hinge.setToolTip(self.tr("Why?"))
        self.weeks.setText(self.tr("Coming weeks…"))
        cost = staffing.total_cost
        if cost is not None:
            self.cost.setText(self.tr("{cost} a week").format(cost=self._say.number(cost, 0)))
        # As long as nothing that is needed can be done, it hangs on nobody, and there is nothing to open.
        self.hinge.setVisible(hinge.fewest is not None)
        self.weeks.setVisible(bool(team.client.owners))
        self.share.setVisible(True)
        self.cost.setVisible(cost is not None)

    def _show_matrix(self, team: Team) -> None:
        right = sum(len(row.with_letter("accountable")) == 1 for row in team.rows)
        shown = departments(team.client)
        with_figures = sum(bool(department.key_figures.strip()) for department in shown)
        rows = self.tr("Rows with one accountable {right} of {all}")
        self.coverage.setText(rows.format(right=right, all=len(team.rows)))
        figures = self.tr("Departments with key figures {some} of {all}")
        self.share.setText(figures.format(some=with_figures, all=len(shown)))
        self.share.setVisible(True)
        self.hinge.setVisible(False)
        self.weeks.setVisible(False)
        self.cost.setVisible(False)
