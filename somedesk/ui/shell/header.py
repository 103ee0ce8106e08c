"""The head of the window: whose page is shown, what it shows, and the page's own controls."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from somedesk.ui.kit.elided_label import ElidedLabel

HEIGHT, LOW_HEIGHT = 58, 44
LEAST_SUBTITLE = 100


class WindowHeader(QFrame):
    """``controls`` holds those of every page, of which the window shows one page's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setProperty("kind", "header")
        self.setFixedHeight(HEIGHT)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        self._client_name = ElidedLabel("client_name", "title", self)
        self._subtitle = ElidedLabel("subtitle", "muted", self)
        # It takes what the name leaves.
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._client_name)
        row.addWidget(self._subtitle, 1)
        # Not a stack: that would give every page the width of the widest.
        self.controls = QHBoxLayout()
        row.addLayout(self.controls)

    def set_low(self, low: bool) -> None:
        """Take less of a low window."""
        self.setFixedHeight(LOW_HEIGHT if low else HEIGHT)

    def show_titles(self, client: str, subtitle: str) -> None:
        """Name the client, and what its page shows."""
        self._client_name.setText(client)
        self._subtitle.setText(subtitle)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def _share(self) -> None:
        """The name gives way last, but leaves room for the page's name."""
        margins, spacing = self._row.contentsMargins(), self._row.spacing()
        room = self.width() - margins.left() - margins.right() - 2 * spacing - self.controls.sizeHint().width()
        name = self._client_name.sizeHint().width()
        # Where two names would be a letter each, one of them is whole.
        self._subtitle.setVisible(room >= 2 * LEAST_SUBTITLE)
        if room < 2 * LEAST_SUBTITLE:
            self._client_name.setMaximumWidth(max(0, min(name, room + spacing)))
            return
        left = min(self._subtitle.sizeHint().width(), LEAST_SUBTITLE)
        self._client_name.setMaximumWidth(max(0, min(name, max(room // 2, room - left))))
