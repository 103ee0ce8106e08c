"""Rating on the grid: the heart of the program."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.change import Change
from somedesk.domain.client import rating_id
from somedesk.domain.grid import assessment as rating_rules
from somedesk.domain.links.finding import BORNE_OUT_BY
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.grid.cells import Picked
from somedesk.ui.grid.lifecycle import AssessmentLifecycle
from somedesk.ui.grid.model import GridModel, Shown
from somedesk.ui.grid.moves import bring_into_view
from somedesk.ui.grid.placards import EmptyAssessment, LockedBanner
from somedesk.ui.grid.sizes import Density, Marks
from somedesk.ui.grid.targets import begin_with, say_if_low
from somedesk.ui.grid.toolbar import GridToolbar
from somedesk.ui.grid.view import GridView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.pauses import pause

if TYPE_CHECKING:
    from somedesk.ui.grid.inspector import Inspector

# Below this width the grid has no use for a panel beside it.
ROOM_FOR_INSPECTOR = 940
INSPECTOR_WIDTH = 304
# Long enough for what is painted to be on the screen before the panel beside it is made.
AFTER_PAINT_MS = 15
ZOOMS = {"zoom_in": 1, "zoom_out": -1, "zoom_reset": 0}


class AssessmentPage(Page):
    """The grid with its inspector. ``focus_mode_requested`` asks the window to fold its navigation away."""

    focus_mode_requested = Signal(bool)
    shows = frozenset({"client", "models", "assessments", "ratings", "actions"}) | BORNE_OUT_BY

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.appearance.theme
        self._making = False
        self._inspector_wanted = True
        self.lifecycle = AssessmentLifecycle(self)
        self.grid = GridModel(context.localisation, self)
        self.toolbar = GridToolbar(context, self.header_row, self.header)
        self.banner = LockedBanner(self)
        self.empty = EmptyAssessment(self)
        self.view = GridView(self.grid, theme, self)
        self._side = QWidget(self)
        self._inspector: Inspector | None = None
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("assessment_stack")
        self._build()
        self._connect()

    def _build(self) -> None:
        rated = QWidget(self)
        rated.setObjectName("rated")
        row = QHBoxLayout(rated)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._around_grid = QVBoxLayout()
        column.addWidget(self.banner)
        column.addLayout(self._around_grid, 1)
        self._around_grid.addWidget(self.view)
        row.addLayout(column, 1)
        self._side.setObjectName("inspector_side")
        self._side.setFixedWidth(INSPECTOR_WIDTH)
        self._side_row = QHBoxLayout(self._side)
        self._side_row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._side)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(rated)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._set_margins()

    def _set_margins(self) -> None:
        self._around_grid.setContentsMargins(*((8, 0, 8, 0) if self.view.density is Density.FIT else (14, 4, 4, 4)))

    def _connect(self) -> None:
        self._connect_rating(self.view)
        self._after_paint = pause(self, self._inspect_now, AFTER_PAINT_MS)
        self.view.first_painted.connect(self._after_paint.start)
        self.view.current_changed.connect(self._inspect)
        self.view.note_pressed.connect(self._on_view_note_pressed)
        self.view.target_mode_changed.connect(self.toolbar.target_mode.setChecked)
        self.view.zoom_changed.connect(self._on_view_zoom_changed)
        self.toolbar.assessment_chosen.connect(self._on_toolbar_assessment_chosen)
        self.toolbar.comparison_chosen.connect(self._on_toolbar_comparison_chosen)
        self.toolbar.command_triggered.connect(self._on_toolbar_command_triggered)
        self.toolbar.target_mode.toggled.connect(self.view.set_target_mode)
        self.toolbar.fit.toggled.connect(self._on_toolbar_fit_toggled)
        self.toolbar.fit.clicked.connect(self._keep_density)
        self.toolbar.inspector_fold.toggled.connect(self._on_toolbar_inspector_fold_toggled)
        self.banner.reopen_pressed.connect(self.lifecycle.toggle_status)
        self.empty.start_pressed.connect(self.lifecycle.start)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1), ("Ctrl+0", 0)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._zoom_by, steps))

    def _connect_rating(self, source: "GridView | Inspector") -> None:
        source.picked.connect(self._on_picked)
        source.on_the_way_pressed.connect(self._on_on_the_way_pressed)
        source.not_applicable_pressed.connect(self._on_not_applicable_pressed)

    @property
    def inspector(self) -> "Inspector":
        """The panel beside the grid. It is made once the grid is on screen, or when it is asked for before."""
        if self._inspector is None:
            from somedesk.ui.grid.inspector import Inspector
            from somedesk.ui.grid.notes import AssessmentNotes

            self._inspector = made = Inspector(self.context, self._side)
            self._side_row.addWidget(made)
            self._connect_rating(made)
            AssessmentNotes(self, made)
            made.left.connect(self._on_inspector_left)
            made.retranslate()
            made.use_theme(self.context.appearance.theme)
            self._inspect()
            made.show()
        return self._inspector

    def make_parts(self) -> None:
        _ = self.inspector

    @Slot()
    def _inspect_now(self) -> None:
        if self._side.isVisible():
            _ = self.inspector

    # --- texts and looks ---

    def subtitle(self) -> str:
        assessment = self.document.assessment if self.document else None
        if assessment is None:
            return ""
        status = word(f"assessments.status.{assessment.status}")
        return f"{assessment.title} · {status}" if assessment.title else status

    def retranslate(self) -> None:
        self.view.use_words(Marks(self.tr("NOW"), self.tr("TARGET")), self.context.localisation.language)
        self.view.setAccessibleName(self.tr("Maturity grid"))
        for part in (self.toolbar, self.banner, self.empty, self._inspector):
            if part is not None:
                part.retranslate()

    def use_theme(self, theme: Theme) -> None:
        for part in (self.view, self.toolbar, self._inspector):
            if part is not None:
                part.use_theme(theme)

    # --- content ---

    def at_desk(self, desk: Desk) -> None:
        super().at_desk(desk)
        self.toolbar.offer(desk.commands["guided"])
        self.focus_mode_requested.connect(desk.focus_mode_requested)

    def set_document(self, document: Document | None) -> None:
        if document is not self.document:
            self.commit_pending()
            self._forget()
            self.toolbar.show_document(None)
        super().set_document(document)

    def _forget(self) -> None:
        if self._inspector is not None:
            self._inspector.show_dimension(None)
        self.grid.show(None)

    def refresh(self) -> None:
        document = self.document
        assessment = document.assessment if document else None
        if document is None or assessment is None or self.model is None or self.model_text is None:
            self._forget()
            self.toolbar.fit.setChecked(False)
        else:
            self.toolbar.fit.setChecked(self.context.settings.density == Density.FIT.value)
            current, level = self.view.dimension, self.view.level
            self.grid.show(Shown(document.client, assessment, document.comparison, self.model, self.model_text))
            known = current in self.model.dimension_ids()
            self.view.go_to(current if current and known else self.model.dimension_ids()[0], level if known else None)
        self._stack.setCurrentIndex(0 if assessment is None else 1)
        self.empty.set_possible(document is not None and not document.read_only)
        self.toolbar.show_document(document)
        self._show_state()

    def refresh_changed(self, changed: Changed) -> None:
        document, assessment = self.document, self.document.assessment if self.document else None
        if document is None or assessment is None or not changed.tables <= {"ratings", "actions"} | BORNE_OUT_BY:
            self.refresh()
            return
        both = (assessment, document.comparison or assessment)
        touched, before = ([d for d in self._dimensions() if rating_id(each.id, d) in changed.ids] for each in both)
        self.grid.update_ratings(document.client, {*touched, *before})
        if touched and not self._making:
            self.view.go_to(touched[0])
            bring_into_view(self.view)
        self._inspect()

    def _show_state(self) -> None:
        """What depends on whether the assessment may be changed."""
        document, assessment = self.document, self.document.assessment if self.document else None
        final = assessment is not None and assessment.status == "final"
        read_only = document is not None and document.read_only
        self.view.editable = not final and not read_only
        self.banner.show_for(final=final, read_only=read_only)
        self._fold_inspector()
        self._inspect()

    @Slot()
    def _inspect(self) -> None:
        document, assessment, model = self.document, self.document.assessment if self.document else None, self.model
        dimension = self.view.dimension
        if document is None or assessment is None or model is None or dimension is None:
            return
        document.here = dimension
        if self._inspector is None:
            return
        from somedesk.ui.grid.inspector import Inspected

        can_edit, can_plan = self.view.editable, not document.read_only
        shown = Inspected(document.client, assessment, model, dimension, self.view.level, can_edit, can_plan)
        self._inspector.show_dimension(shown)

    def select(self, record: str) -> None:
        if self.document is not None and record in self.document.client.assessments:
            self.document.select_assessment(record)
        elif record in self._dimensions():
            self.view.go_to(record)
            bring_into_view(self.view)

    @property
    def model(self) -> MaturityModel | None:
        """The model of the shown assessment."""
        return self.document.model if self.document else None

    @property
    def model_text(self) -> ModelText | None:
        """Its wording in the language of the screen."""
        return self.model.text(self.context.localisation.language) if self.model else None

    def _dimensions(self) -> tuple[str, ...]:
        return self.model.dimension_ids() if self.model else ()

    def take_focus(self) -> None:
        document = self.document
        if document is not None and document.wanted:
            wanted, document.wanted = document.wanted, ""
            begin_with(self, wanted)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit_pending(self) -> None:
        if self._inspector is not None:
            self._inspector.commit_pending()

    def make(self, build: Callable[..., Change | None], *args: Any, merge_key: str | None = None, **kw: Any) -> bool:
        self._making = True
        try:
            return super().make(build, *args, merge_key=merge_key, **kw)
        finally:
            self._making = False

    def _make_here(self, build: Callable[..., Change | None], *args: Any, merge_key: str | None = None) -> bool:
        """A change to the shown assessment."""
        assessment = self.document.assessment if self.document else None
        return assessment is not None and self.make(build, assessment.id, *args, merge_key=merge_key)

    # --- rating ---

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        rating = self.grid.rating(picked.dimension)
        if picked.as_target:
            # What does not apply has no target.
            applies = rating is not None and not rating.not_applicable
            if applies and self._make_here(rating_rules.set_target, picked.dimension, picked.level):
                say_if_low(self, picked.dimension)
        else:
            self._make_here(rating_rules.rate, picked.dimension, picked.level)

    @Slot(object)
    def _on_on_the_way_pressed(self, dimension: str) -> None:
        self._make_here(rating_rules.toggle_on_the_way, dimension)

    @Slot(object)
    def _on_not_applicable_pressed(self, dimension: str) -> None:
        rating, text = self.grid.rating(dimension), self.model_text
        if rating is None or text is None:
            return
        from somedesk.ui.grid.not_applicable import NotApplicableDialog

        dialog = NotApplicableDialog(dimension, text.dimensions[dimension].name, rating.reason, self)
        dialog.reason_given.connect(self._on_dialog_reason_given)
        dialog.open()

    @Slot(object, object)
    def _on_dialog_reason_given(self, dimension: str, reason: str) -> None:
        self._make_here(rating_rules.set_not_applicable, dimension, reason)

    @Slot()
    def _on_view_note_pressed(self) -> None:
        self._inspector_wanted = True
        self._fold_inspector(asked_for=True)
        self.inspector.focus_note()

    @Slot()
    def _on_inspector_left(self) -> None:
        self.commit_pending()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str)
    def _on_toolbar_assessment_chosen(self, assessment: str) -> None:
        self.commit_pending()
        if self.document is not None:
            self.document.select_assessment(assessment)

    @Slot(object)
    def _on_toolbar_comparison_chosen(self, assessment: str | None) -> None:
        if self.document is not None:
            self.document.select_comparison(assessment)

    @Slot(str)
    def _on_toolbar_command_triggered(self, name: str) -> None:
        self.commit_pending()
        if name in ZOOMS:
            self._zoom_by(ZOOMS[name])
        else:
            self.lifecycle.do(name)

    def begin(self) -> None:
        self.lifecycle.start()

    # --- how it is shown ---

    def _zoom_by(self, steps: int) -> None:
        self.view.set_zoom(self.view.zoom + steps if steps else 0)

    @Slot(object)
    def _on_view_zoom_changed(self, steps: int) -> None:
        self.toolbar.fit.setChecked(False)
        self._keep_density(False)

    @Slot(bool)
    def _on_toolbar_fit_toggled(self, on: bool) -> None:
        self._inspector_wanted = not on
        self.view.set_density(Density.FIT if on else Density.READ)
        self._set_margins()
        self._fold_inspector()
        self.focus_mode_requested.emit(on)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def _keep_density(self, fit: bool) -> None:
        """At once: whatever ends the program must not undo what was chosen."""
        self.context.change_settings(density=(Density.FIT if fit else Density.READ).value)

    @Slot(bool)
    def _on_toolbar_inspector_fold_toggled(self, on: bool) -> None:
        self._inspector_wanted = on
        self._fold_inspector(asked_for=True)

    def _fold_inspector(self, asked_for: bool = False) -> None:
        shown = self._inspector_wanted and (asked_for or self.width() >= ROOM_FOR_INSPECTOR)
        if not shown:
            self.commit_pending()
        self._side.setVisible(shown)
        if shown and self.view.painted:
            _ = self.inspector
        with QSignalBlocker(self.toolbar.inspector_fold):
            self.toolbar.inspector_fold.setChecked(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() >= ROOM_FOR_INSPECTOR) != (event.size().width() >= ROOM_FOR_INSPECTOR):
            self._fold_inspector()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.view.density is Density.FIT:
            self.focus_mode_requested.emit(True)
