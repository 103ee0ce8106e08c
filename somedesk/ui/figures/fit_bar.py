"""Says when key figures do not follow the purposes of the strategy, and offers some that would."""

from msgspec import Struct
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from somedesk.content import metrics as ready
from somedesk.domain.client import Client
from somedesk.ui.figures.figure_words import purpose_name
from somedesk.ui.kit.flow import Flow


class Misfit(Struct, frozen=True):
    """A purpose that too few metrics follow (``metric`` empty), or a metric that cannot tell of its purpose."""

    purpose: str
    metric: str = ""
    following: int = 0


def misfits(client: Client) -> tuple[Misfit, ...]:
    """What does not fit, the purposes in their order first."""
    found = []
    if client.metrics:
        for purpose in sorted(client.purposes.values(), key=lambda each: each.place):
            following = [
                m for m in client.metrics.values() if m.purpose == purpose.id and not ready.misfit(m, purpose.kind)
            ]
            if not following:
                found.append(Misfit(purpose.id))
    for metric in client.metrics.values():
        of = client.purposes.get(metric.purpose or "")
        if of is not None and ready.misfit(metric, of.kind):
            found.append(Misfit(of.id, metric.id))
    return tuple(found)


class FitBar(QFrame):
    """One sentence for the first misfit. ``suggestions_requested`` carries the id of the purpose."""

    suggestions_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("metric_fit")
        self.setProperty("kind", "warning_notice")
        self._misfit: Misfit | None = None
        self._client: Client | None = None
        self._hidden: tuple[Misfit, ...] = ()
        self._all: tuple[Misfit, ...] = ()
        row = Flow()
        row.setContentsMargins(12, 6, 12, 6)
        self.setLayout(row)
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setObjectName("metric_fit_text")
        self.suggest, self.hide_button = QPushButton(self), QPushButton(self)
        for name, button in (("metric_fit_suggest", self.suggest), ("metric_fit_hide", self.hide_button)):
            button.setObjectName(name)
            button.setProperty("kind", "link")
        for widget in (self.text, self.suggest, self.hide_button):
            row.addWidget(widget)
        self.suggest.clicked.connect(self._on_suggest_clicked)
        self.hide_button.clicked.connect(self._on_hide_clicked)
        self.hide()

    def show_fit(self, client: Client) -> None:
        """Say the first thing that does not fit, or nothing. What was hidden comes back once the facts are others."""
        self._client, self._all = client, misfits(client)
        self._misfit = next((each for each in self._all if each not in self._hidden), None)
        self.setVisible(self._misfit is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.suggest.setText(self.tr("Suggest key figures…"))
        self.hide_button.setText(self.tr("Hide"))
        found, client = self._misfit, self._client
        if found is None or client is None:
            return
        purpose = purpose_name(client, found.purpose)
        if found.metric:
            text = self.tr("“{metric}” cannot show whether the purpose “{purpose}” is served.")
            self.text.setText(text.format(metric=client.metrics[found.metric].name, purpose=purpose))
        else:
            self.text.setText(self.tr("No key figure follows the purpose “{purpose}”.").format(purpose=purpose))

    @Slot()
    def _on_suggest_clicked(self) -> None:
        if self._misfit is not None:
            self.suggestions_requested.emit(self._misfit.purpose)

    @Slot()
    def _on_hide_clicked(self) -> None:
        if self._misfit is not None and self._client is not None:
            self._hidden = (*self._hidden, self._misfit)
            self.show_fit(self._client)
