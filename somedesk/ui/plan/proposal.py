"""Dates that fit everyone's hours: looked at, and tried with other hours, targets and priorities, before they count.

What is tried is a client that is never saved: the same domain functions change it, and the same planner lays it out.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.domain.change import Change, apply
from somedesk.domain.client import PRIORITIES, Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.plan import plan, planning
from somedesk.domain.plan import proposal as proposals
from somedesk.domain.plan.plan import Suggestion
from somedesk.domain.plan.schedule import Schedule
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.pauses import pause
from somedesk.ui.kit.theme import colour
from somedesk.ui.plan.action_words import priority_name
from somedesk.ui.plan.decisions import Proposal
from somedesk.ui.plan.proposal_model import WEIGHT_ROLE, PriorityEdit, ProposalColumn, ProposalModel
from somedesk.ui.plan.proposal_terms import TermsBar
from somedesk.ui.plan.proposal_trial import TrialPanel
from somedesk.ui.plan.reasons import reason_words

_FIGURES = ("end", "left_out", "overloaded", "problems")
_ROLES = {"changed": "ink", "same": "muted", "left_out": "warning", "problem": "warning"}
_SIDE_BY_SIDE = 940
_CELL_PADDING, _ROW_PADDING, _MOST_HEIGHT = 20, 14, 10_000
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Says by ink, beside the words, what changes and what is wrong; a choice for the priority."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() in (ProposalColumn.PROPOSED, ProposalColumn.NOTE):
            ink: QColor = colour(self._context.appearance.theme[_ROLES[index.data(WEIGHT_ROLE)]])
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, ink)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = ChoiceField(parent)
        box.setObjectName("proposal_priority")
        box.offer((priority_name(value), value) for value in PRIORITIES)
        box.activated.connect(self._on_box_activated)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            editor.choose(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceField):
            model.setData(index, editor.currentData())

    def _on_box_activated(self) -> None:
        box = self.sender()
        if isinstance(box, QWidget):
            self.commitData.emit(box)
            self.closeEditor.emit(box)


class _Table(QTableView):
    """Rows as high as their words: Qt's own hint forgets the padding of the style sheet, and cuts words off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fitting = pause(self, self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self.fit_rows)

    @Slot()
    def fit_rows(self) -> None:
        """Reckon the heights anew, once for whatever changed together."""
        self._fitting.start()

    def sizeHintForRow(self, row: int) -> int:
        metrics = self.fontMetrics()
        heights = [2 * metrics.lineSpacing()]
        for column in (ProposalColumn.ACTION, ProposalColumn.NOTE):
            room = QRect(0, 0, max(60, self.columnWidth(column) - _CELL_PADDING), _MOST_HEIGHT)
            text = str(self.model().index(row, column).data())
            heights.append(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height())
        return max(heights) + _ROW_PADDING


class ProposalDialog(Dialog):
    """``proposal_accepted`` carries a Proposal."""

    proposal_accepted = Signal(object)

    def __init__(
        self,
        context: Context,
        document: Document,
        model: MaturityModel,
        catalogue: tuple[Suggestion, ...],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, "proposal", Button.Cancel)
        self._context, self._catalogue, self._today = context, catalogue, document.today()
        self._client: Client = document.client
        self._trial: Client = self._client
        self._assessment = document.assessment.id if document.assessment else None
        self._read_only = document.read_only
        self._now = planning.present_schedule(self._client, self._today)
        self.terms = TermsBar(context.localisation, self._today, self)
        self._proposed = self._first = self._schedule()
        self._accept = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setObjectName("proposal_accept")
        self._reset = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ResetRole)
        self._reset.setObjectName("proposal_reset")
        self._reset.clicked.connect(self._on_reset_clicked)
        self._lay_out(document)
        self.terms.chosen.connect(self._on_terms_chosen)
        self.table.selectionModel().currentRowChanged.connect(self._on_table_row_changed)
        self.dates.priority_edited.connect(self._on_dates_priority_edited)
        self.trial.hours_tried.connect(self._on_trial_hours_tried)
        self.trial.target_tried.connect(self._on_trial_target_tried)
        self.accepted.connect(self._on_self_accepted)
        self.resize(QSize(1280, 760).boundedTo(parent.window().size() - QSize(32, 40)))
        self.finish_building()
        self.table.setCurrentIndex(self.dates.index(0, 0))
        self.table.setFocus()

    def _lay_out(self, document: Document) -> None:
        self._explanation = self.new_text("explanation", "muted")
        self.column.addWidget(self._explanation)
        self.column.addWidget(self.terms)
        row = self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(14)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(self._make_figures())
        self.dates = ProposalModel(self._context.localisation, self)
        self.table = self._make_table()
        left.addWidget(self.table, 1)
        self.why = self.new_text("proposal_why")
        left.addWidget(self.why)
        row.addLayout(left, 1)
        self.trial = TrialPanel(self._context, self._client, document.assessment, self)
        row.addWidget(self.trial)
        self.column.addLayout(row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, what is tried stands below."""
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.LeftToRight if self.width() >= _SIDE_BY_SIDE else direction.TopToBottom)
        super().resizeEvent(event)

    def _make_figures(self) -> QGridLayout:
        """The schedule as things are, and as they are tried, in a few figures side by side."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(2)
        self._rows = [QLabel(self) for _ in range(3)]
        self._headings = {name: QLabel(self) for name in _FIGURES}
        self.figures = {(row, name): QLabel(self) for row in range(3) for name in _FIGURES}
        for column, (name, heading) in enumerate(self._headings.items(), start=1):
            heading.setProperty("kind", "section")
            heading.setWordWrap(True)
            grid.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignBottom)
            for row in range(3):
                self.figures[row, name].setObjectName(f"proposal_{name}_{row}")
                grid.addWidget(self.figures[row, name], row + 1, column)
        for row, label in enumerate(self._rows, start=1):
            label.setProperty("kind", "muted")
            grid.addWidget(label, row, 0)
        grid.setColumnStretch(len(_FIGURES) + 1, 1)
        return grid

    def _make_table(self) -> _Table:
        table = _Table(self)
        table.setObjectName("proposal_table")
        table.setModel(self.dates)
        table.setItemDelegate(_Delegate(self._context, table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.DoubleClicked | triggers.SelectedClicked | triggers.EditKeyPressed)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ProposalColumn.ACTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ProposalColumn.NOTE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(ProposalColumn.NOTE, 160)
        return table

    # Words

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Propose dates"))
        self._explanation.setText(
            self.tr(
                "Dates that were set by hand stay and keep their hours; the rest goes by priority and by what waits "
                "for what. Choose a row to read why. Nothing changes until you accept; F2 or a double click changes a "
                "priority."
            )
        )
        self.table.setAccessibleName(self.tr("Proposed dates"))
        for label, text in zip(
            self._rows, (self.tr("Current dates"), self.tr("Proposal"), self.tr("Trial proposal")), strict=True
        ):
            label.setText(text)
        for name, text in {
            "end": self.tr("Last day"),
            "left_out": self.tr("Without room or date"),
            "overloaded": self.tr("Overloaded weeks"),
            "problems": self.tr("Late or in conflict"),
        }.items():
            self._headings[name].setText(text)
        self._reset.setText(self.tr("Undo the trial"))
        self.dates.retranslate()
        self.terms.retranslate()
        self.trial.retranslate()
        self._show()

    # Trying

    def _schedule(self) -> Schedule:
        assessment = self._trial.assessments.get(self._assessment or "")
        return planning.schedule_plan(
            self._trial,
            assessment,
            self._catalogue,
            self._today,
            margin=self.terms.margin(),
            front=self.terms.front(),
        )

    def _try(self, build: Callable[..., Change | None], *args: Any, **fields: Any) -> None:
        """Change the trial as a page changes the client, and lay it out anew."""
        try:
            change = build(self._trial, *args, **fields)
        except SomeDeskError:
            return  # the fields keep to what is allowed
        if change is not None:
            self._trial = apply(self._trial, change)
            self._proposed = self._schedule()
            self._show()

    def _show(self) -> None:
        dates = proposals.proposed_dates(self._trial, self._proposed)
        self.dates.show_schedule(self._trial, self._proposed, dates)
        undated = sum(plan.is_open(a) and not (a.start or a.due) for a in self._client.actions.values())
        is_trial = self._trial != self._client
        self._show_figures(0, self._now, undated)
        self._show_figures(1, self._first, len(self._first.left_out))
        self._show_figures(2, self._proposed, len(self._proposed.left_out))
        for label in (self._rows[2], *(self.figures[2, name] for name in _FIGURES)):
            label.setVisible(is_trial)
        self.table.fit_rows()
        self._told = reason_words(self._trial, self._proposed, self._context.localisation)
        self._show_why()
        self._reset.setEnabled(is_trial)
        self._accept.setText(self.tr("Accept %n date change(s)", "", len(dates)))
        self._accept.setEnabled((bool(dates) or is_trial) and not self._read_only)

    def _show_why(self) -> None:
        """Why the chosen action gets its dates."""
        index = self.table.currentIndex()
        key = self.dates.action(index.row()).id if index.isValid() else ""
        self.why.setText("\n".join(filter(None, (self._told.why(key), self._told.earlier(key)))))

    @Slot(QModelIndex, QModelIndex)
    def _on_table_row_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        self._show_why()

    @Slot()
    def _on_terms_chosen(self) -> None:
        """The proposal as things are, and as they are tried, under other terms."""
        trial, self._trial = self._trial, self._client
        self._first = self._schedule()
        self._trial = trial
        self._proposed = self._first if trial == self._client else self._schedule()
        self._show()

    def _show_figures(self, row: int, made: Schedule, left_out: int) -> None:
        own = [place for key, place in made.placed.items() if key in self._client.actions]
        last: dt.date | None = max((max(place.due, place.end) for place in own), default=None)
        values = {
            "end": self._context.localisation.short_day(last),
            "left_out": str(left_out),
            "overloaded": str(len(made.overloaded)),
            "problems": str(sum(place.problem in ("before_prerequisites", "late") for place in own)),
        }
        for name, text in values.items():
            label = self.figures[row, name]
            kind = "warning" if name != "end" and text != "0" else ""
            label.setText(text)
            if label.property("kind") != kind:
                label.setProperty("kind", kind)
                label.style().unpolish(label)
                label.style().polish(label)

    @Slot(object)
    def _on_dates_priority_edited(self, edit: PriorityEdit) -> None:
        self._try(plan.edit_action, edit.action, self._today, priority=edit.priority)

    @Slot(str, float)
    def _on_trial_hours_tried(self, owner: str, hours: float) -> None:
        if not owner:
            self._try(planning.set_capacity, [], team_hours=hours)
            return
        other = replace(planning.owner_of(self._trial, owner), hours_per_week=hours)
        self._try(planning.set_capacity, [other])

    @Slot(str, object)
    def _on_trial_target_tried(self, dimension: str, level: int) -> None:
        if self._assessment is not None:
            self._try(assessments.set_target, self._assessment, dimension, level)

    @Slot()
    def _on_reset_clicked(self) -> None:
        self._trial = self._client
        self._proposed = self._first
        self.trial.reset()
        self._show()

    @Slot()
    def _on_self_accepted(self) -> None:
        self.proposal_accepted.emit(Proposal(self._trial, self._proposed))
