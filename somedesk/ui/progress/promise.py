"""What was promised at the earlier assessment, and what came of it, dimension by dimension."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Assessment, Client
from somedesk.domain.plan.outlook import Pledge, pledges
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon
from somedesk.ui.progress.outcome_words import outcome_words

# What is told of an outcome besides its word; None = not known.
ICONS: dict[str | None, tuple[str, str]] = {
    "kept": ("circle-check", "good"),
    "partly": ("circle-dot", "muted"),
    "under_way": ("circle-dot", "muted"),
    "missed": ("x", "warning"),
    None: ("circle-help", "muted"),
}
OUTCOME = 4
_ROW = 26


class PromiseCard(QFrame):
    """Was, promised, is now, and kept, partly kept or missed; what the sums are made of is one click away."""

    explanation_requested = Signal()
    told = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("promise_card")
        self.setProperty("kind", "card")
        self._context = context
        self._shown: tuple[Pledge, ...] = ()
        self.title, self.sums = QLabel(self), QLabel(self)
        self.title.setProperty("kind", "subheading")
        self.sums.setObjectName("promise_sums")
        self.sums.setTextFormat(Qt.TextFormat.PlainText)
        self.sums.setWordWrap(True)
        self.why_button = QPushButton(self)
        self.why_button.setObjectName("promise_why")
        self.why_button.setProperty("kind", "link")
        self.table = CopyTable("promise_table", self)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setIconSize(QSize(15, 15))
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.why_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 14)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.sums)
        column.addWidget(self.table)
        self.why_button.clicked.connect(self.explanation_requested)
        self.table.copied.connect(self._on_table_copied)

    def retranslate(self) -> None:
        """Set the texts that do not depend on the client."""
        self.title.setText(self.tr("Promised and kept"))
        self.why_button.setText(self.tr("How is this worked out?"))
        self.table.setAccessibleName(self.tr("Promised and kept, dimension by dimension"))

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        icons = (icon(ICONS[pledge.outcome][0], theme, ICONS[pledge.outcome][1]) for pledge in self._shown)
        self.table.words.mark(OUTCOME, dict(enumerate(icons)))

    def show_promises(self, client: Client, earlier: Assessment | None, later: Assessment) -> None:
        """Hold the targets of ``earlier`` against ``later``. There is nothing to show without an earlier one."""
        self.setVisible(earlier is not None)
        self._shown = ()
        if earlier is not None and earlier.status == "final":
            self._shown = pledges(client, earlier, later)
        for widget in (self.table, self.why_button):
            widget.setVisible(bool(self._shown))
        if earlier is not None:
            self.sums.setText(self._sums(earlier))
            self._fill(client, later)

    def _sums(self, earlier: Assessment) -> str:
        month = self._context.localisation.month(earlier.date)
        if earlier.status != "final":
            return self.tr(
                "The assessment of {month} is still a draft. Its targets can change, so nothing has been promised yet. "
                "Make it final to hold later assessments against it."
            ).format(month=month)
        if not self._shown:
            return self.tr("No targets were set in {month}, so nothing was promised.").format(month=month)
        outcomes = [pledge.outcome for pledge in self._shown]
        if self._shown[0].due:
            text = self.tr(
                "%n target(s) set in {month}: {kept} kept, {partly} partly kept, {missed} missed.", "", len(outcomes)
            )
        else:
            text = self.tr("%n target(s) set in {month}: {kept} kept, {under_way} under way.", "", len(outcomes))
        counts = {what: outcomes.count(what) for what in ("kept", "partly", "missed", "under_way")}
        said = text.format(month=month, **counts)
        if not self._shown[0].due and earlier.target_date is None:
            said += " " + self.tr("No date was set for them.")
        elif not self._shown[0].due:
            day = self._context.localisation.day(earlier.target_date)
            said += " " + self.tr("They are to be met by {date}.").format(date=day)
        if None in outcomes:
            said += " " + self.tr("%n cannot be told, because a rating is missing.", "", outcomes.count(None))
        return said

    def _fill(self, client: Client, later: Assessment) -> None:
        say = self._context.localisation
        text = client.model_of(later).text(say.language)
        header = (word("ratings.dimension"), self.tr("Was"), self.tr("Promised"), self.tr("Is now"), self.tr("Outcome"))
        rows = [
            (
                text.dimensions[pledge.dimension].short,
                self._level(pledge.was),
                self._level(pledge.target),
                self._level(pledge.now),
                outcome_words()[pledge.outcome],
            )
            for pledge in self._shown
        ]
        self.use_theme(self._context.appearance.theme)
        self.table.show_rows(header, rows, say.language)
        height = self.table.horizontalHeader().sizeHint().height() + _ROW * len(rows) + 2 * self.table.frameWidth()
        self.table.setFixedHeight(height + 2)

    def _level(self, value: float | None) -> str:
        return self.tr("not rated") if value is None else self._context.localisation.compact(value)

    @Slot()
    def _on_table_copied(self) -> None:
        self.told.emit(self.tr("The table is on the clipboard."))
