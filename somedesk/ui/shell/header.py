"""The head of the window: whose page is shown, what it shows, and the page's own controls."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from somedesk.ui.kit.elided_label import ElidedLabel

HEIGHT = 58


class WindowHeader(QFrame):
    """``controls`` holds those of every page, of which the window shows one page's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setProperty("kind", "header")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        self._client_name = ElidedLabel("client_name", "title", self)
        self._subtitle = ElidedLabel("subtitle", "muted", self)
        # It takes what the name leaves: of the two it is the one that gives way.
        self._subtitle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._client_name)
        row.addWidget(self._subtitle, 1)
        # Not a stack: that would give every page the width of the widest.
        self.controls = QHBoxLayout()
        row.addLayout(self.controls)

    def show_titles(self, client: str, subtitle: str) -> None:
        """Name the client, and what its page shows."""
        self._client_name.setText(client)
        self._subtitle.setText(subtitle)
