"""The controls of the strategy page: the document beside it, its versions, what it is printed as."""

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon

KINDS = ("strategy", "strategy-key-points", "strategy-sheet")


class StrategyHeader(QObject):
    """Buttons in the page's header row. ``report_asked`` carries the kind of report."""

    document_toggled = Signal(bool)
    versions_asked = Signal()
    texts_asked = Signal()
    report_asked = Signal(str)

    def __init__(self, context: Context, row: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.versions, self.report = QPushButton(parent), QPushButton(parent)
        self.versions.setObjectName("strategy_versions")
        self.versions.clicked.connect(self.versions_asked)
        self.report.setObjectName("strategy_report")
        self.report.setProperty("kind", "primary")
        # The arrow belongs behind the text.
        self.report.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(parent)
        self._menu.setObjectName("strategy_report_menu")
        self.kinds = {kind: self._menu.addAction("", partial(self.report_asked.emit, kind)) for kind in KINDS}
        for kind, action in self.kinds.items():
            action.setObjectName(f"report_{kind}")
        self.report.setMenu(self._menu)
        self.texts, self.document = self._tool("strategy_texts", parent), self._tool("document_fold", parent)
        self.texts.clicked.connect(self.texts_asked)
        self.document.setCheckable(True)
        self.document.clicked.connect(self.document_toggled)
        for widget in (self.versions, self.texts, self.document, self.report):
            row.addWidget(widget)

    def _tool(self, name: str, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(name)
        button.setProperty("kind", "plain")
        button.setIconSize(QSize(18, 18))
        return button

    def retranslate(self) -> None:
        """Set every text."""
        self.versions.setText(self.tr("Versions…"))
        self.versions.setToolTip(self.tr("Approve the strategy as it is now, compare and print earlier versions"))
        self.report.setText(self.tr("Document as PDF"))
        for kind, action in self.kinds.items():
            action.setText(word(f"kinds.{kind}"))
        for button, text in (
            (self.texts, self.tr("Title, introduction and what the document shows")),
            (self.document, self.tr("Show the document beside the questions")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)

    def use_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        self.versions.setIcon(icon("history", theme))
        self.report.setIcon(icon("chevron-down", theme, "accent_ink"))
        self.texts.setIcon(icon("sliders-horizontal", theme))
        self.document.setIcon(icon("panel-right", theme))

    def show_document_state(self, shown: bool) -> None:
        """Say whether the document is beside the questions."""
        self.document.setChecked(shown)
