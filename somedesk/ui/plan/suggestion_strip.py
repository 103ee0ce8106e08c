"""The strip above the plan: the next best suggestions, each one click from the plan, and the way to all of them."""

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from somedesk.content.suggestions import SuggestionText
from somedesk.content.themes import Theme
from somedesk.domain.maturity_model import ModelText
from somedesk.domain.plan.plan import Ranked
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.second_click import press_once
from somedesk.ui.kit.terms import explaining
from somedesk.ui.plan.action_words import hours, lifts

SHOWN = 4
LEAST_TITLE = 80
# Where the first suggestion would have less, what the strip is called gives way to it.
LEAST_PILL = 160


class NoSuggestions(Struct, frozen=True):
    """Why there is nothing to suggest: a sentence, the next step with the page on which it is made, and perhaps an
    offer to make it at once.

    ``sets_targets``: there clicks and digits are to set the target.
    """

    reason: str
    step: str
    page: str
    sets_targets: bool = False
    offer: str = ""


class SuggestionStrip(QFrame):
    """``suggestion_chosen`` carries an id, ``step_requested`` the NoSuggestions whose step it is."""

    suggestion_chosen = Signal(str)
    all_requested = Signal()
    step_requested = Signal(object)
    offer_taken = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self.setProperty("kind", "card")
        self._context = context
        self._why: NoSuggestions | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(8)
        self.title = QLabel(self)
        self.title.setProperty("kind", "subheading")
        row.addWidget(self.title)
        self.reason = QLabel(self)
        self.reason.setObjectName("suggestions_reason")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setProperty("kind", "muted")
        row.addWidget(self.reason, 1)
        self.pills = [self._pill(row) for _ in range(SHOWN)]
        # The pills take what room there is, and as many are shown as find it.
        self._room = QWidget(self)
        self._room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._room, 1)
        self.offer = QPushButton(self)
        self.offer.setObjectName("suggestions_offer")
        self.offer.setProperty("kind", "primary")
        self.offer.clicked.connect(self.offer_taken)
        row.addWidget(self.offer)
        self.step = QPushButton(self)
        self.step.setObjectName("suggestions_step")
        self.step.clicked.connect(self._on_step_clicked)
        row.addWidget(self.step)
        self.all = QPushButton(self)
        self.all.setObjectName("suggestions_all")
        self.all.clicked.connect(self.all_requested)
        row.addWidget(self.all)
        self.use_theme(context.appearance.theme)

    def _pill(self, row: QHBoxLayout) -> QPushButton:
        pill = QPushButton(self)
        pill.setProperty("kind", "pill")
        pill.setIconSize(QSize(14, 14))
        pill.clicked.connect(self._on_pill_clicked)
        press_once(pill)
        row.addWidget(pill)
        return pill

    def use_theme(self, theme: Theme) -> None:
        """Take the icons of ``theme``."""
        for pill in self.pills:
            pill.setIcon(icon("plus", theme, "link"))
        self.all.setIcon(icon("lightbulb", theme))

    def show_ranked(
        self, ranked: tuple[Ranked, ...], texts: Mapping[str, SuggestionText], text: ModelText | None, read_only: bool
    ) -> None:
        """Show the first of ``ranked``."""
        self.title.setText(self.tr("Suggested next:"))
        self.title.setToolTip(self.tr("By weight × gap ÷ effort, and what the instruments say; prerequisites first"))
        self.all.setText(self.tr("All {count} suggestions…").format(count=len(ranked)))
        for pill, entry in zip(self.pills, [*ranked[:SHOWN], *[None] * SHOWN], strict=False):
            pill.setProperty("suggestion", entry.suggestion.id if entry else "")
            pill.setObjectName(f"suggest_{entry.suggestion.id}" if entry else "")
            if entry is not None:
                own = entry.suggestion
                title = texts[own.id].title if own.id in texts else own.id
                effort = hours(self._context.localisation.compact(own.effort_hours))
                pill.setProperty("whole", f"{title} · {effort}")
                lifted = f"{lifts(own.dimension, own.step, text)} · {effort}"
                pill.setToolTip(explaining(title, f"{title}\n{lifted}"))
                pill.setAccessibleDescription(lifted)  # else a screen reader is given the tooltip, mark-up and all
                pill.setAccessibleName(self.tr("Add “{title}” to the plan").format(title=title))
                pill.setEnabled(not read_only)
        self._show_parts(has_suggestions=True)

    def show_reason(self, why: NoSuggestions) -> None:
        """Say why there is nothing to suggest, and what can be done about it at once."""
        self.title.setText(self.tr("Suggestions"))
        self.reason.setText(why.reason)
        self.step.setText(why.step)
        self.offer.setText(why.offer)
        self._why = why
        for pill in self.pills:
            pill.setProperty("suggestion", "")
        self._show_parts(has_suggestions=False)
        self.offer.setVisible(bool(why.offer))

    def _show_parts(self, has_suggestions: bool) -> None:
        self.reason.setVisible(not has_suggestions)
        self.step.setVisible(not has_suggestions)
        self.offer.hide()
        self.all.setVisible(has_suggestions)
        self._room.setVisible(has_suggestions)
        self._show_fitting()

    def _show_fitting(self) -> None:
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        left = self.width() - margins.left() - margins.right() - self.all.sizeHint().width() - 3 * spacing
        named = left - self.title.sizeHint().width()
        has_name = self.all.isHidden() or named >= LEAST_PILL
        self.title.setVisible(has_name)
        left = named if has_name else left
        for pill in self.pills:
            if not pill.property("suggestion"):
                pill.hide()
                continue
            whole = str(pill.property("whole"))
            pill.setText(whole.replace("&", "&&"))
            is_first = pill is self.pills[0]
            if is_first and pill.sizeHint().width() + spacing > left:
                # The next best one is offered however narrow it is, with as much of its title as finds room.
                room = pill.fontMetrics().horizontalAdvance(whole) + left - pill.sizeHint().width() - spacing
                short = pill.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, max(room, LEAST_TITLE))
                pill.setText(short.replace("&", "&&"))
            # What is added by a click can be read before: a title that does not fit waits behind the last button.
            left -= pill.sizeHint().width() + spacing
            pill.setVisible(is_first or left >= 0)

    def minimumSizeHint(self) -> QSize:
        """Without pills: those that are shown must not keep the page from getting narrower."""
        wanted = super().minimumSizeHint()
        pills = sum(pill.sizeHint().width() + self._row.spacing() for pill in self.pills if not pill.isHidden())
        return QSize(wanted.width() - pills, wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_fitting()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._show_fitting()
        super().changeEvent(event)

    @Slot()
    def _on_pill_clicked(self) -> None:
        self.suggestion_chosen.emit(self.sender().property("suggestion"))

    @Slot()
    def _on_step_clicked(self) -> None:
        self.step_requested.emit(self._why)
