"""Help in the presenter's window: beside the facilitator's panels, and never where the room or a voter looks."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QBoxLayout, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.desk.help import WIDE_ENOUGH, HelpPanel
from somedesk.ui.kit.context import Context

TOPIC = "The workshop"
WIDTH = 380


class PresenterHelp(QObject):
    """F1 opens and closes it. ``row`` has room for it at its end."""

    def __init__(self, context: Context, row: QBoxLayout, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._row, self._window = context, row, window
        self._theme: Theme | None = None
        self._is_wanted = False
        self.panel: HelpPanel | None = None

    def toggle(self) -> None:
        """Open it at the workshop's topic, or close it."""
        if self.panel is not None and self.panel.isVisible():
            self.panel.leave()
            return
        if self.panel is None:
            self.panel = HelpPanel(self._context, self._window, self._theme)
            self.panel.other_place_requested.connect(self._on_panel_other_place_requested)
            self.panel.left.connect(self._on_panel_left)
            self._place(beside=self._window.width() >= WIDE_ENOUGH)
        self._is_wanted = True
        self.panel.show_topic(TOPIC)
        self._show(self.panel)

    def allow(self, allowed: bool) -> None:
        """Whether it may be seen now: what is on this screen is for the facilitator alone."""
        if self.panel is not None:
            self.panel.setVisible(allowed and self._is_wanted)

    def use_theme(self, theme: Theme, colours: QPalette) -> None:
        """Wear what the window wears."""
        self._theme = theme
        if self.panel is not None:
            self.panel.setPalette(colours)
            self.panel.use_theme(theme)

    def holds(self, widget: object) -> bool:
        """Whether a widget is part of it."""
        panel = self.panel
        return panel is not None and isinstance(widget, QWidget) and (widget is panel or panel.isAncestorOf(widget))

    def _show(self, panel: HelpPanel) -> None:
        panel.show()
        panel.raise_()
        panel.take_focus()

    @Slot()
    def _on_panel_left(self) -> None:
        self._is_wanted = False
        self._window.activateWindow()
        self._window.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_panel_other_place_requested(self) -> None:
        if self.panel is not None:
            self._place(beside=self.panel.isWindow())
            self._show(self.panel)

    def _place(self, *, beside: bool) -> None:
        panel, window = self.panel, self._window
        if panel is None:
            return
        if beside:
            panel.setWindowFlags(Qt.WindowType.Widget)
            panel.setFixedWidth(WIDTH)
            self._row.addWidget(panel)
            return
        self._row.removeWidget(panel)
        panel.setMinimumWidth(1)
        panel.setMaximumWidth(window.maximumWidth())
        panel.stand_alone(window)
        panel.setPalette(window.palette())
