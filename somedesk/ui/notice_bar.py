"""A sentence above the page: what went wrong and what to do, or what was just done and how to undo it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.announcing import announce
from somedesk.ui.icons import icon
from somedesk.ui.notice import Notice

INFO_MILLISECONDS = 8000


class NoticeBar(QFrame):
    """Shows one notice at a time. Warnings stay until closed; information goes by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        self._text = QLabel(self)
        self._text.setObjectName("notice_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._action.setObjectName("notice_action")
        self._action.setProperty("kind", "link")
        self._action.clicked.connect(self._on_action_clicked)
        self._close = QToolButton(self)
        self._close.setObjectName("notice_close")
        self._close.setProperty("kind", "plain")
        self._close.clicked.connect(self.hide)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INFO_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        self.retranslate()
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` in place of what was shown before."""
        self._text.setText(notice.text)
        self._action.setText(notice.action)
        self._action.setVisible(notice.act is not None)
        self._act = notice.act
        self.setProperty("kind", "banner" if notice.kind == "warning" else "hint")
        self.style().polish(self)
        self.show()
        self._timer.stop()
        if notice.kind == "info":
            self._timer.start()
        announce(self, notice.text)

    def use_theme(self, theme: Theme) -> None:
        """Colour the cross."""
        self._close.setIcon(icon("x", theme))

    def retranslate(self) -> None:
        """Name the cross."""
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_action_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
