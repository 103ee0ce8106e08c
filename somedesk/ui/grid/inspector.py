"""The panel beside the grid: all there is about one dimension of one assessment."""

import datetime as dt
from typing import TypeVar

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from somedesk.content.links import more_certain
from somedesk.content.themes import Theme
from somedesk.domain.client import CONFIDENCES, Assessment, Client, Rating
from somedesk.domain.links.spots import Spot
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.grid.cells import Picked
from somedesk.ui.grid.guidance import Guidance
from somedesk.ui.grid.next_steps import NextSteps
from somedesk.ui.grid.segments import Choice, Segments
from somedesk.ui.grid.typed_text import TypedText
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.terms import explain_terms
from somedesk.ui.links.see_also import SeeAlso

WIDTH = 304
LEVEL_TEXT_HEIGHT = 54
NOT_APPLICABLE = "not_applicable"

_W = TypeVar("_W", bound=QWidget)


class Inspected(Struct, frozen=True, eq=False):
    """What the inspector shows: a dimension, and the level that the keyboard is on in the grid."""

    client: Client
    assessment: Assessment
    model: MaturityModel
    dimension: str
    level: int
    editable: bool
    can_plan: bool  # the plan is the client's, and open also when the assessment is final

    @property
    def rating(self) -> Rating:
        """The rating of the dimension."""
        return self.client.rating(self.assessment.id, self.dimension)


class Inspector(QFrame):
    """Says what the user entered; the page makes it so. ``left`` when Esc asks for the way back to the grid."""

    picked = Signal(object)  # Picked
    on_the_way_pressed = Signal(object)  # id of the dimension
    not_applicable_pressed = Signal(object)  # id of the dimension
    note_typed = Signal(object)  # Typed
    evidence_typed = Signal(object)  # Typed
    evidence_dated = Signal()
    confidence_chosen = Signal(object)
    suggestion_added = Signal(object)  # id of the suggestion
    left = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: Inspected | None = None
        self.setObjectName("inspector")
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        theme = context.appearance.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 12)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("inspector_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a stop without anything to say
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget(self._scroll)
        self._body.setObjectName("inspector_body")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 14, 14, 8)
        self._column.setSpacing(6)
        self._build(theme)
        self._column.addStretch(1)
        self._scroll.setWidget(self._body)
        outer.addWidget(self._scroll, 1)
        self._keys = self._label("inspector_keys", "small", outer)
        self._keys.setContentsMargins(16, 0, 14, 0)
        self._connect()

    def _build(self, theme: Theme) -> None:
        top = QHBoxLayout()
        self._area = self._label("inspector_area", "section", top)
        self.see_also = SeeAlso(self._context, self._seen, self._body)
        top.addWidget(self.see_also, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(top)
        self._name = self._label("inspector_name", "heading")
        self._level_label = self._section("level_label")
        self.level = self._add(Segments("level", theme, self._body))
        self.on_the_way = self._add(QCheckBox(self._body))
        self.on_the_way.setObjectName("on_the_way")
        self._level_text = self._label("level_text", "")
        self._level_text.setMinimumHeight(LEVEL_TEXT_HEIGHT)
        explain_terms(self._level_text)
        self._level_text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._cell_text = self._label("cell_text", "muted")
        self._target_label = self._section("target_label")
        self.target = self._add(Segments("target", theme, self._body))
        self._note_label = self._section("note_label")
        self.note = self._add(TypedText("note", self._body))
        self.note.setFixedHeight(76)
        self._evidence_label = self._section("evidence_label")
        self.evidence = self._add(TypedText("evidence", self._body))
        self.evidence.setFixedHeight(58)
        self.evidence_date = self._add(DateField(theme, self._body))
        self.evidence_date.setObjectName("evidence_date")
        self._confidence_label = self._section("confidence_label")
        self.confidence = self._add(Segments("confidence", theme, self._body))
        self._certain = self._label("more_certain", "small")
        self._column.addSpacing(8)
        self.next_steps = self._add(NextSteps(self._context, self._body))
        self._column.addSpacing(4)
        self.guidance = self._add(Guidance(self._body))
        self.guidance.unfolded.connect(self._on_guidance_unfolded)

    def _seen(self) -> tuple[Client, Spot] | None:
        return (self._shown.client, Spot("dimension", self._shown.dimension)) if self._shown else None

    def _connect(self) -> None:
        self.level.chosen.connect(self._on_level_chosen)
        self.target.chosen.connect(self._on_target_chosen)
        self.level.cleared.connect(self._on_level_cleared)
        self.target.cleared.connect(self._on_target_cleared)
        self.confidence.cleared.connect(self._on_confidence_cleared)
        self.on_the_way.toggled.connect(self._on_on_the_way_toggled)
        self.note.typed.connect(self.note_typed)
        self.evidence.typed.connect(self.evidence_typed)
        self.evidence_date.date_entered.connect(self.evidence_dated)
        self.confidence.chosen.connect(self.confidence_chosen)
        self.next_steps.add_pressed.connect(self.suggestion_added)
        for field in (self.note, self.evidence):
            field.installEventFilter(self)

    def _add(self, widget: _W) -> _W:
        self._column.addWidget(widget)
        return widget

    def _section(self, name: str) -> QLabel:
        self._column.addSpacing(5)
        return self._label(name, "section")

    def _label(self, name: str, kind: str, column: QBoxLayout | None = None) -> QLabel:
        label = QLabel(self._body)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        (column or self._column).addWidget(label)
        return label

    # --- texts and looks ---

    def retranslate(self) -> None:
        """Set every text that does not depend on the dimension."""
        self._level_label.setText(self.tr("Current level").upper())
        self.level.name_group(self.tr("Current level"))
        self.target.name_group(word("ratings.target"))
        self.confidence.name_group(word("ratings.confidence"))
        self._note_label.setText(word("ratings.note").upper())
        self._evidence_label.setText(self.tr("Evidence, and its date").upper())
        self._confidence_label.setText(word("ratings.confidence").upper())
        self._show_keys()
        self.note.setAccessibleName(word("ratings.note"))
        self.note.setPlaceholderText(self.tr("What was said, and why this level"))
        self.evidence.setAccessibleName(word("ratings.evidence"))
        self.evidence.setPlaceholderText(self.tr("Document, figure or link"))
        self.evidence_date.setAccessibleName(self.tr("Date of the evidence"))
        names = ((confidence, word(f"ratings.confidence.{confidence}")) for confidence in CONFIDENCES)
        self.confidence.set_choices(tuple(Choice(key, name, word("ratings.confidence")) for key, name in names))
        self.level.name_cross(self.tr("Take the level away"))
        self.target.name_cross(self.tr("Take the target away"))
        self.confidence.name_cross(self.tr("Take the confidence away"))
        self.guidance.retranslate()

    def use_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for segments in (self.level, self.target, self.confidence):
            segments.use_theme(theme)

    # --- content ---

    def show_dimension(self, shown: Inspected | None) -> None:
        """Show a dimension; what is typed for the one before is handed over first."""
        if shown is not None and (self._shown is None or self._shown.assessment.id != shown.assessment.id):
            self._scroll.verticalScrollBar().setValue(0)
        self._shown = shown
        self._let_edit(shown is not None and shown.editable)
        if shown is None:
            self.commit_pending()
            return
        rating, text = shown.rating, shown.model.text(self._context.localisation.language)
        record = (shown.assessment.id, shown.dimension)
        self.note.show_text(record, rating.note)
        self.evidence.show_text(record, rating.evidence)
        self.evidence_date.show_date(rating.evidence_date)
        self.confidence.take(rating.confidence)
        wording, area = text.dimensions.get(shown.dimension), text.areas.get(shown.model.area_of(shown.dimension))
        self._area.setText(area.name.upper() if area else "")
        self._name.setText(wording.name if wording else shown.dimension)
        self._show_levels(shown, text)
        is_newest = shown.client.latest is not None and shown.client.latest.id == shown.assessment.id
        language = self._context.localisation.language
        self._certain.setText(more_certain(shown.dimension, shown.client, language) if is_newest else "")
        self._certain.setVisible(bool(self._certain.text()))
        self.next_steps.show_for(shown.client, shown.model, rating, shown.can_plan)
        self.guidance.show_for(text, shown.dimension, shown.level)

    def _let_edit(self, editable: bool) -> None:
        """What cannot be changed can still be read: text stays text to scroll and copy."""
        for widget in (self.level, self.on_the_way, self.target, self.evidence_date, self.confidence):
            widget.setEnabled(editable)
        for field in (self.note, self.evidence):
            field.setReadOnly(not editable)

    def _show_keys(self) -> None:
        if self._shown is not None:
            keys = self.tr(
                "← → level · ↑ ↓ dimension · 1–{most} set current · Shift+1–{most} set target · + on the way · N note"
            )
            self._keys.setText(keys.format(most=self._shown.model.structure.levels))

    def _show_levels(self, shown: Inspected, text: ModelText) -> None:
        self._show_keys()
        rating, levels = shown.rating, range(1, shown.model.structure.levels + 1)
        named = {level: name.name for level in levels if (name := text.levels.get(str(level)))}
        choices = [Choice(level, str(level), named.get(level, ""), str(level)) for level in levels]
        zero = Choice(0, "0", word("not_started"), "0")
        self.level.set_choices((zero, *choices, Choice(NOT_APPLICABLE, "–", word("ratings.not_applicable"))))
        self.level.take(NOT_APPLICABLE if rating.not_applicable else rating.level)
        targets = tuple(Choice(level, str(level), named.get(level, ""), "target") for level in levels)
        self.target.set_choices(targets)
        self.target.take(rating.target)
        date = shown.assessment.target_date
        month = f" · {self._context.localisation.month(date)}" if date else ""
        self._target_label.setText((word("ratings.target") + month).upper())
        self._show_on_the_way(rating, len(levels), shown.editable)
        described = self._described(rating, text)
        other = shown.level > 0 and shown.level != rating.level
        cell = _level_line(text, shown.dimension, shown.level) if other else ""
        # One place for both until something is rated: the first rating must not move the note from under the mouse.
        self._level_text.setText(described or cell)
        self._mute_level_text(not described)
        self._cell_text.setText(cell if described else "")
        self._cell_text.setVisible(bool(self._cell_text.text()))

    def _mute_level_text(self, muted: bool) -> None:
        kind = "muted" if muted else ""
        if self._level_text.property("kind") != kind:
            self._level_text.setProperty("kind", kind)
            self._level_text.style().polish(self._level_text)

    def _show_on_the_way(self, rating: Rating, levels: int, editable: bool) -> None:
        self.on_the_way.setVisible(rating.level is None or rating.level < levels)
        self.on_the_way.setEnabled(editable and rating.level is not None)
        with QSignalBlocker(self.on_the_way):
            self.on_the_way.setChecked(rating.on_the_way)
        self.on_the_way.setText(self.tr("On the way to level {level}").format(level=(rating.level or 0) + 1))

    def _described(self, rating: Rating, text: ModelText) -> str:
        if rating.not_applicable:
            return self.tr("Not applicable: {reason}").format(reason=rating.reason)
        return "" if rating.level is None else _level_line(text, rating.dimension, rating.level)

    @property
    def dimension(self) -> str | None:
        """The dimension that is shown."""
        return self._shown.dimension if self._shown else None

    def evidence_day(self) -> dt.date | None:
        """The date that the evidence is from, as entered."""
        return self.evidence_date.shown_date()

    def commit_pending(self) -> None:
        """Hand over what is typed."""
        self.note.commit()
        self.evidence.commit()
        self.evidence_date.interpretText()

    def focus_note(self) -> None:
        """Put the cursor into the note."""
        self._scroll.ensureWidgetVisible(self.note)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)  # first: a caret moved before is not spoken
        self.note.moveCursor(QTextCursor.MoveOperation.End)

    # --- what the user does ---

    @Slot(object)
    def _on_level_chosen(self, value: object) -> None:
        if self._shown is None:
            return
        if value == NOT_APPLICABLE:
            self.not_applicable_pressed.emit(self._shown.dimension)
        else:
            self.picked.emit(Picked(self._shown.dimension, int(str(value)), as_target=False))

    @Slot(object)
    def _on_target_chosen(self, value: object) -> None:
        if self._shown is not None:
            self.picked.emit(Picked(self._shown.dimension, int(str(value)), as_target=True))

    @Slot()
    def _on_guidance_unfolded(self) -> None:
        """Its heading goes to the top, or as far up as there is something below it."""
        self._body.updateGeometry()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._scroll.verticalScrollBar().setValue(self.guidance.y())

    @Slot()
    def _on_level_cleared(self) -> None:
        if self._shown is not None:
            self.picked.emit(Picked(self._shown.dimension, None, as_target=False))

    @Slot()
    def _on_target_cleared(self) -> None:
        if self._shown is not None:
            self.picked.emit(Picked(self._shown.dimension, None, as_target=True))

    @Slot()
    def _on_confidence_cleared(self) -> None:
        self.confidence_chosen.emit(None)

    @Slot()
    def _on_on_the_way_toggled(self) -> None:
        if self._shown is not None:
            self.on_the_way_pressed.emit(self._shown.dimension)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leads from the text fields, which know nothing to do with it, back to the grid."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _level_line(text: ModelText, dimension: str, level: int) -> str:
    """ "2 Growth: the purpose is clear to everybody …"."""
    name, wording = text.levels.get(str(level)), text.dimensions.get(dimension)
    cell = wording.levels.get(str(level)) if wording else None
    heading = f"{level} {name.name}" if name else str(level)
    return f"{heading}: {cell.text}" if cell else heading
