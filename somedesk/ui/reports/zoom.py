"""How large the preview shows its pages: by buttons, keys, or the wheel with Ctrl held."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.ui.kit.announcing import announce
from somedesk.ui.kit.i18n import percent
from somedesk.ui.kit.icons import icon

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
ICONS = {"zoom_page": "file-text", "zoom_width": "maximize", "zoom_out": "zoom-out", "zoom_in": "zoom-in"}
KEYS = {
    "zoom_page": ("Ctrl+Shift+P",),
    "zoom_width": ("Ctrl+0",),
    "zoom_out": ("Ctrl+-",),
    "zoom_in": ("Ctrl++", "Ctrl+="),
}


class PreviewZoom(QWidget):
    """Four buttons and what was chosen. "Whole page" and "Width" follow the room there is."""

    def __init__(self, view: QPdfView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._buttons = {name: self._button(name) for name in ICONS}
        fitting = QButtonGroup(self)
        for name in ("zoom_page", "zoom_width"):
            self._buttons[name].setCheckable(True)
            fitting.addButton(self._buttons[name])
        self._fitting = fitting
        self._said = QLabel(self)
        self._said.setObjectName("zoom_said")
        self._said.setProperty("kind", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        row.addWidget(self._said)
        row.addStretch(1)
        slots = {
            "zoom_page": partial(self._fit, QPdfView.ZoomMode.FitInView),
            "zoom_width": partial(self._fit, QPdfView.ZoomMode.FitToWidth),
            "zoom_out": partial(self._step, -1),
            "zoom_in": partial(self._step, 1),
        }
        for name, slot in slots.items():
            button = self._buttons[name]
            (button.toggled if button.isCheckable() else button.clicked).connect(slot)
            for keys in KEYS[name]:
                shortcut = QShortcut(QKeySequence(keys), self)
                shortcut.activated.connect(self._buttons[name].click)
        view.viewport().installEventFilter(self)
        self._show_mode()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "plain")
        return button

    def _fit(self, mode: QPdfView.ZoomMode, on: bool) -> None:
        if not on or mode == self._view.zoomMode():
            return
        self._view.setZoomMode(mode)
        self._show_mode()
        announce(self, self._said.text())

    def _step(self, by: int) -> None:
        """To the next of the steps, from whatever is shown."""
        now = self._factor()
        steps = [step for step in STEPS if (step - now) * by > 0.01]
        if steps:
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
            self._view.setZoomFactor(min(steps) if by > 0 else max(steps))
        self._show_mode()
        announce(self, self._said.text())

    def _factor(self) -> float:
        """How large pages are shown, also where that follows the room."""
        document, mode = self._view.document(), self._view.zoomMode()
        if mode == QPdfView.ZoomMode.Custom or document is None or document.pageCount() < 1:
            return self._view.zoomFactor()
        page = document.pagePointSize(self._view.pageNavigator().currentPage())
        margins, room = self._view.documentMargins(), self._view.viewport().size()
        scale = self._view.screen().logicalDotsPerInch() / 72
        wide = (room.width() - margins.left() - margins.right()) / (page.width() * scale)
        high = (room.height() - self._view.pageSpacing()) / (page.height() * scale)
        return wide if mode == QPdfView.ZoomMode.FitToWidth else min(wide, high)

    def _show_mode(self) -> None:
        mode = self._view.zoomMode()
        # A bar that comes and goes with the width would change the width: where that is fitted there is none.
        own = mode == QPdfView.ZoomMode.Custom
        policy = Qt.ScrollBarPolicy
        self._view.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if own else policy.ScrollBarAlwaysOff)
        self._fitting.setExclusive(False)
        self._buttons["zoom_page"].setChecked(mode == QPdfView.ZoomMode.FitInView)
        self._buttons["zoom_width"].setChecked(mode == QPdfView.ZoomMode.FitToWidth)
        self._fitting.setExclusive(not own)
        fitted = self.tr("Whole page") if mode == QPdfView.ZoomMode.FitInView else self.tr("Page width")
        own_size = percent(100 * self._view.zoomFactor())
        self._said.setText(own_size if own else fitted)

    def retranslate(self) -> None:
        """Name the buttons, with their keys."""
        texts = {
            "zoom_page": self.tr("Whole page"),
            "zoom_width": self.tr("Page width"),
            "zoom_out": self.tr("Smaller"),
            "zoom_in": self.tr("Larger"),
        }
        for name, text in texts.items():
            keys = QKeySequence(KEYS[name][0]).toString(QKeySequence.SequenceFormat.NativeText)
            self._buttons[name].setToolTip(f"{text} ({keys})")
            self._buttons[name].setAccessibleName(text)
        self._show_mode()

    def use_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        for name, image in ICONS.items():
            self._buttons[name].setIcon(icon(image, theme))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel zooms while Ctrl is held."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self._step(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)
