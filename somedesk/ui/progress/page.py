"""Progress: the profile, areas and dimensions over time, and the heat map, each as a picture and as a table."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.charts import data
from somedesk.content.themes import Theme
from somedesk.domain.client import Assessment, Client
from somedesk.ui.desk.page import Page
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.notice import Notice
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.progress.assessments_compared import AssessmentsCompared
from somedesk.ui.progress.below import ChartsBelow
from somedesk.ui.progress.empty import EmptyProgress
from somedesk.ui.progress.moved import WhatMoved
from somedesk.ui.progress.promise import PromiseCard
from somedesk.ui.progress.promises_explained import PromisesExplained

GAP = 14
CHART = "chart"  # what is told of one that was copied or saved


class ProgressPage(Page):
    """Where the client stands, and how it got there. What is below the fold is made once the page stands."""

    shows = frozenset({"client", "models", "assessments", "ratings", "actions", "stage_checks", "stage_answers"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("progress_page")
        self._build_header()
        self._build_charts()
        self._below: ChartsBelow | None = None
        self._empty: EmptyProgress | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.charts_area)
        self.assessment_combo.activated.connect(self._on_assessment_activated)
        self.comparison_combo.activated.connect(self._on_comparison_activated)
        self.compare_button.clicked.connect(self._on_compare_button_clicked)
        self.planned_check.toggled.connect(self._on_planned_check_toggled)
        self.promise.explanation_requested.connect(self._on_promise_explanation_requested)
        self.promise.told.connect(self._on_view_told)
        self._connect_charts(self.views)

    def _connect_charts(self, views: tuple[ChartView, ...]) -> None:
        for view in views:
            view.told.connect(self._on_view_told)
            view.failed.connect(self._on_view_failed)

    def _build_header(self) -> None:
        self.assessment_combo, self.comparison_combo = ChoiceField(self.header), ChoiceField(self.header)
        self.comparison_label = QLabel(self.header)
        self.comparison_label.setProperty("kind", "muted")
        self.assessment_combo.setObjectName("progress_assessment")
        self.comparison_combo.setObjectName("progress_comparison")
        for combo in (self.assessment_combo, self.comparison_combo):
            combo.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
            combo.setMaximumWidth(240)
        for widget in (self.assessment_combo, self.comparison_label, self.comparison_combo):
            self.header_row.addWidget(widget)

    def _build_charts(self) -> None:
        self.charts_area = QScrollArea(self)
        self.charts_area.setObjectName("progress_scroll")
        self.charts_area.setWidgetResizable(True)
        self.charts_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.charts_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Where it stays: to be moved there would polish it anew.
        self._content = content = QWidget(self.charts_area.viewport())
        self.charts_area.setWidget(content)  # while it is empty: else all in it would be measured for the bars
        self.profile, self.areas, self.heat_map = self._above = tuple(
            ChartView(self.context, name, content) for name in ("profile", "areas", "heat_map")
        )
        self.moved = WhatMoved(self.context, self.profile)
        self.planned_check = QCheckBox(self.profile)
        self.planned_check.setObjectName("progress_planned")
        self.profile.body.addWidget(self.planned_check)
        self.profile.body.addWidget(self.moved)
        self.compare_button = QPushButton(self.profile)
        self.compare_button.setObjectName("progress_compare")
        self.compare_button.setProperty("kind", "link")
        self.profile.body.addWidget(self.compare_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.promise = PromiseCard(self.context, content)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.areas, 2)
        right.addWidget(self.heat_map, 3)
        self._grid = grid = QGridLayout(content)
        grid.setContentsMargins(18, 18, 18, 18)
        grid.setSpacing(GAP)
        grid.addWidget(self.profile, 0, 0)
        grid.addLayout(right, 0, 1)
        grid.addWidget(self.promise, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    @property
    def views(self) -> tuple[ChartView, ...]:
        """The charts that there are by now."""
        return (*self._above, *(self._below.views if self._below is not None else ()))

    @property
    def below(self) -> ChartsBelow:
        """The charts at the foot, made when they are first asked for."""
        if self._below is None:
            self._below = made = ChartsBelow(self.context, GAP, self._content)
            self._grid.addWidget(made, 2, 0, 1, 2)
            self._connect_charts(made.views)
            made.retranslate()
            made.use_theme(self.context.appearance.theme)
            made.show()
        return self._below

    @property
    def empty(self) -> EmptyProgress:
        """What is shown in place of charts, made when it is first asked for."""
        if self._empty is None:
            self._empty = EmptyProgress(self)
            self._stack.addWidget(self._empty)
            self._empty.step_requested.connect(self.page_requested)
        return self._empty

    # --- what is shown ---

    def subtitle(self) -> str:
        shown = [self.tr("Progress")]
        assessments = self.document.client.timeline if self.document else ()
        if assessments:
            shown.append(self.tr("%n assessment(s)", "", len(assessments)))
            first, last = (self.context.localisation.short_month(assessments[i].date) for i in (0, -1))
            shown.append(first if first == last else f"{first} – {last}")
        return " · ".join(shown)

    def retranslate(self) -> None:
        self.assessment_combo.setAccessibleName(self.tr("Assessment shown"))
        self.assessment_combo.setToolTip(self.tr("Assessment shown"))
        self.comparison_label.setText(self.tr("compared with"))
        self.comparison_combo.setAccessibleName(self.tr("Compared with"))
        self.comparison_combo.setToolTip(self.tr("Earlier assessment to compare with"))
        self.compare_button.setText(self.tr("Compare two assessments…"))
        self.planned_check.setText(self.tr("Show where the plan leads"))
        self.planned_check.setToolTip(self.tr("The profile when every open action that raises a dimension is done"))
        self.profile.retranslate(self.tr("Profile"))
        self.areas.retranslate(self.tr("Areas over time"))
        self.heat_map.retranslate(self.tr("Heat map"))
        for part in (self.promise, self._below, self._empty):
            if part is not None:
                part.retranslate()

    def use_theme(self, theme: Theme) -> None:
        for part in (*self._above, self.moved, self.promise, self._below):
            if part is not None:
                part.use_theme(theme)

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            for view in self.views:
                view.forget()
        super().set_document(document)

    def refresh(self) -> None:
        if self.document is None:
            return
        current = self.document.assessment
        for widget in (self.assessment_combo, self.comparison_combo, self.comparison_label):
            widget.setVisible(current is not None)
        if current is None:
            self._show_empty(has_assessment=False)
            return
        client, language = self.document.client, self.context.localisation.language
        compare = self.comparison
        self._fill_choosers(current, compare)
        heat_map = data.heat_map(client, current, language)
        if heat_map.empty and all(line.target is None for line in heat_map.lines):
            self._show_empty(has_assessment=True)
            return
        self._stack.setCurrentWidget(self.charts_area)
        name, file = client.profile.name, self.document.file.path
        self.profile.show_chart(self._profile(client, current, compare), name, file)
        self.areas.show_chart(data.areas(client, current, language), name, file)
        self.heat_map.show_chart(heat_map, name, file)
        self.compare_button.setVisible(len(client.assessments) > 1)
        self.moved.show_moves(client, compare, current)
        self.promise.show_promises(client, compare, current)
        if self._below is None and not self.isVisible() and self._is_full():
            self.context.tasks.put_off(self, self._show_below)
        else:
            self._show_below()

    def _is_full(self) -> bool:
        """Whether what stands at the foot is out of sight."""
        return self._grid.totalMinimumHeightForWidth(self.width()) >= self.height()

    def _show_below(self) -> None:
        if self.document is not None and self.document.assessment is not None:
            self.below.show_document(self.document, self.document.assessment)

    def _profile(self, client: Client, current: Assessment, compare: Assessment | None) -> data.ProfileData:
        """With where the plan leads, if it leads anywhere and that is wanted."""
        found = data.profile(client, current, compare, self.context.localisation.language, with_plan=True)
        leads = found.planned is not None and found.planned.cells != found.now.cells
        self.planned_check.setVisible(leads)
        return found if leads and self.planned_check.isChecked() else replace(found, planned=None)

    def _show_empty(self, has_assessment: bool) -> None:
        for view in self.views:
            view.forget()
        self.empty.show_reason(has_assessment)
        self._stack.setCurrentWidget(self.empty)

    @property
    def comparison(self) -> Assessment | None:
        """The chosen assessment to compare with if it is an earlier one, else the one before the shown one."""
        if self.document is None or self.document.assessment is None:
            return None
        current, chosen = self.document.assessment, self.document.comparison
        earlier = data.timeline(self.document.client, current)[:-1]
        return chosen if chosen in earlier else self.document.client.before(current)

    # --- choosing ---

    def _fill_choosers(self, current: Assessment, compare: Assessment | None) -> None:
        assert self.document is not None
        client = self.document.client
        self._fill(self.assessment_combo, client.timeline, current)
        earlier = data.timeline(client, current)[:-1]
        self._fill(self.comparison_combo, earlier, compare)
        for widget in (self.comparison_combo, self.comparison_label):
            widget.setVisible(bool(earlier))

    def _fill(self, combo: ChoiceField, assessments: tuple[Assessment, ...], chosen: Assessment | None) -> None:
        """Newest first; two in one month are told apart by the day."""
        localisation = self.context.localisation
        months = [localisation.short_month(each.date) for each in assessments]
        combo.clear()
        for each, month in reversed(list(zip(assessments, months, strict=True))):
            combo.addItem(month if months.count(month) == 1 else localisation.short_day(each.date), each.id)
            combo.setItemData(combo.count() - 1, plain_tip(each.title), Qt.ItemDataRole.ToolTipRole)
        combo.setCurrentIndex(combo.findData(chosen.id) if chosen else -1)

    @Slot(int)
    def _on_assessment_activated(self, row: int) -> None:
        if self.document is not None:
            self.document.select_assessment(self.assessment_combo.itemData(row))

    @Slot(int)
    def _on_comparison_activated(self, row: int) -> None:
        if self.document is not None:
            self.document.select_comparison(self.comparison_combo.itemData(row))

    @Slot(bool)
    def _on_planned_check_toggled(self, on: bool) -> None:
        self.refresh()

    # --- what the charts say ---

    @Slot()
    def _on_compare_button_clicked(self) -> None:
        if self.document is not None and self.document.assessment is not None:
            # The shown one on the right; with nothing of its kind before it, the oldest beside it.
            left = self.comparison or self.document.client.timeline[0]
            AssessmentsCompared(self.context, self.document, left, self.document.assessment, self).open()

    @Slot()
    def _on_promise_explanation_requested(self) -> None:
        compare = self.comparison
        if self.document is not None and self.document.assessment is not None and compare is not None:
            client, current = self.document.client, self.document.assessment
            PromisesExplained(self.context, client, compare, current, self).open()

    @Slot(str)
    def _on_view_told(self, text: str) -> None:
        self.notice.emit(Notice(text, about=CHART))

    @Slot(object)
    def _on_view_failed(self, error: SomeDeskError) -> None:
        self.warn(error, CHART)
