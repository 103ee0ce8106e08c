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
from somedesk.ui.kit.terms import explaining
from somedesk.ui.plan.action_words import hours, lifts

SHOWN = 4
TITLE_WIDTH = 130


class NoSuggestions(Struct, frozen=True):
    """Why there is nothing to suggest: a sentence, and the next step with the page on which it is made."""

    reason: str
    step: str
    page: str


class SuggestionStrip(QFrame):
    """``suggestion_chosen`` carries an id, ``page_requested`` the page of the next step."""

    suggestion_chosen = Signal(str)
    all_requested = Signal()
    page_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self.setProperty("kind", "card")
        self._context = context
        self._page = ""
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
        self.title.setToolTip(self.tr("By weight × gap ÷ effort, prerequisites first"))
        self.all.setText(self.tr("All {count} suggestions…").format(count=len(ranked)))
        lifted = [lifts(entry.suggestion.dimension, entry.suggestion.step, text) for entry in ranked[:SHOWN]]
        for pill, entry in zip(self.pills, [*ranked[:SHOWN], *[None] * SHOWN], strict=False):
            pill.setProperty("suggestion", entry.suggestion.id if entry else "")
            pill.setObjectName(f"suggest_{entry.suggestion.id}" if entry else "")
            if entry is not None:
                own = entry.suggestion
                title = texts[own.id].title if own.id in texts else own.id
                what = lifts(own.dimension, own.step, text)
                effort = hours(self._context.localisation.compact(own.effort_hours))
                # What lifts the same is told apart by what is to be done.
                more = effort if lifted.count(what) == 1 else f"{self._shortened(title)} · {effort}"
                pill.setText(f"{what} · {more}".replace("&", "&&"))
                pill.setToolTip(explaining(title, f"{what} {title}"))
                pill.setAccessibleName(self.tr("Add “{title}” to the plan").format(title=title))
                pill.setEnabled(not read_only)
        self._show_parts(has_suggestions=True)

    def _shortened(self, title: str) -> str:
        return self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, TITLE_WIDTH)

    def show_reason(self, why: NoSuggestions) -> None:
        """Say why there is nothing to suggest."""
        self.title.setText(self.tr("Suggestions"))
        self.reason.setText(why.reason)
        self.step.setText(why.step)
        self._page = why.page
        for pill in self.pills:
            pill.setProperty("suggestion", "")
        self._show_parts(has_suggestions=False)

    def _show_parts(self, has_suggestions: bool) -> None:
        self.reason.setVisible(not has_suggestions)
        self.step.setVisible(not has_suggestions)
        self.all.setVisible(has_suggestions)
        self._room.setVisible(has_suggestions)
        self._show_fitting()

    def _show_fitting(self) -> None:
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        left = self.width() - margins.left() - margins.right() - self.title.sizeHint().width()
        left -= self.all.sizeHint().width() + 3 * spacing
        for pill in self.pills:
            left -= pill.sizeHint().width() + spacing
            pill.setVisible(bool(pill.property("suggestion")) and left >= 0)

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
        self.page_requested.emit(self._page)
