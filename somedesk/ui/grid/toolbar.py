"""The controls of the assessment page: which assessment is shown and how, and what can be done to it."""

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from somedesk.content.themes import Theme
from somedesk.domain.client import Assessment
from somedesk.ui.kit.announcing import announce, is_listened_to
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.icons import icon

_ICONS = {"target_mode": "target", "fit": "maximize", "inspector_fold": "panel-right", "more": "ellipsis"}
_ACTIONS = ("new", "edit", "status", "delete", "zoom_in", "zoom_out", "zoom_reset")


class GridToolbar(QObject):
    """Buttons in the page's header row; says what was chosen. ``command_triggered`` carries the name of an action."""

    assessment_chosen = Signal(str)
    comparison_chosen = Signal(object)  # id, or None for the one before
    command_triggered = Signal(str)

    def __init__(self, context: Context, row: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._document: Document | None = None
        self.chooser = self._menu_button("assessment_chooser", parent, self._on_chooser_about_to_show)
        self.comparison = self._menu_button("comparison_chooser", parent, self._on_comparison_about_to_show)
        self.target_mode = self._tool("target_mode", parent, checkable=True)
        self.target_mode.toggled.connect(self._on_target_mode_toggled)
        self.fit = self._tool("fit", parent, checkable=True)
        self.inspector_fold = self._tool("inspector_fold", parent, checkable=True)
        self.more = self._tool("more", parent, checkable=False)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(parent)
        self._menu.setObjectName("assessment_menu")
        self.more.setMenu(self._menu)
        self.actions = {name: self._action(name) for name in _ACTIONS}
        for name in _ACTIONS:
            if name in ("delete", "zoom_in"):
                self._menu.addSeparator()
            self._menu.addAction(self.actions[name])
        for widget in (self.chooser, self.comparison, self.target_mode, self.fit, self.inspector_fold, self.more):
            row.addWidget(widget)

    def offer(self, command: QAction) -> None:
        """Put a command of the window into the menu, above what is done to the assessment."""
        self._menu.insertAction(self.actions["new"], command)
        self._menu.insertSeparator(self.actions["new"])

    def _menu_button(self, name: str, parent: QWidget, fill: object) -> QPushButton:
        button = QPushButton(parent)
        button.setObjectName(name)
        # The arrow belongs behind the text.
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        menu = QMenu(parent)
        menu.setObjectName(f"{name}_menu")
        menu.aboutToShow.connect(fill)
        button.setMenu(menu)
        return button

    def _tool(self, name: str, parent: QWidget, checkable: bool) -> QToolButton:
        button = QToolButton(parent)
        button.setObjectName(name)
        button.setProperty("kind", "plain")
        button.setCheckable(checkable)
        button.setIconSize(QSize(18, 18))
        return button

    def _action(self, name: str) -> QAction:
        action = QAction(self._menu)
        action.setObjectName(f"assessment_{name}")
        action.triggered.connect(self._on_action_triggered)
        return action

    # --- texts and looks ---

    def retranslate(self) -> None:
        """Set every text."""
        for button, text in (
            (self.target_mode, self.tr("Target mode: clicks and digits set the target (T)")),
            (self.fit, self.tr("Show the whole grid at once")),
            (self.inspector_fold, self.tr("Show details beside the grid")),
            (self.more, self.tr("More about this assessment")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        for name, text in (
            ("new", self.tr("New assessment…")),
            ("edit", self.tr("Edit details…")),
            ("delete", self.tr("Delete this assessment")),
            ("zoom_in", self.tr("Larger text")),
            ("zoom_out", self.tr("Smaller text")),
            ("zoom_reset", self.tr("Normal text size")),
        ):
            self.actions[name].setText(text)
        self._show_choice()

    def use_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's colours."""
        for name, image in _ICONS.items():
            getattr(self, name).setIcon(icon(image, theme))
        for button in (self.chooser, self.comparison):
            button.setIcon(icon("chevron-down", theme))

    @Slot(bool)
    def _on_target_mode_toggled(self, on: bool) -> None:
        """By its key, with the keyboard in the grid, it would be heard of by nobody."""
        if is_listened_to() and not self.target_mode.hasFocus():
            said = self.tr("Clicks and digits set the target") if on else self.tr("Clicks and digits set the level")
            announce(self.target_mode, said)

    # --- content ---

    def show_document(self, document: Document | None) -> None:
        """Show which assessment is open, and what can be done to it."""
        self._document = document
        self._show_choice()

    def _show_choice(self) -> None:
        document = self._document
        assessment = document.assessment if document else None
        for widget in (self.chooser, self.comparison, self.target_mode, self.fit, self.inspector_fold, self.more):
            widget.setVisible(assessment is not None)
        if document is None or assessment is None:
            return
        say, earlier = self._context.localisation, document.comparison
        self.chooser.setText(say.short_day(assessment.date))
        self.chooser.setToolTip(self.tr("Choose an assessment: {name}").format(name=self._named(assessment)))
        self.comparison.setVisible(len(document.client.assessments) > 1)
        self.comparison.setText(
            self.tr("Compare with: {month}").format(month=say.short_month(earlier.date))
            if earlier is not None
            else self.tr("Compare with…")
        )
        final, writable = assessment.status == "final", not document.read_only
        self.actions["status"].setText(self.tr("Reopen") if final else self.tr("Make final"))
        for name, possible in (("new", True), ("status", True), ("delete", True), ("edit", not final)):
            self.actions[name].setEnabled(writable and possible)

    def _named(self, assessment: Assessment) -> str:
        status = word(f"assessments.status.{assessment.status}")
        parts = (assessment.title, self._context.localisation.day(assessment.date), status)
        return " · ".join(part for part in parts if part)

    @Slot()
    def _on_chooser_about_to_show(self) -> None:
        menu, document = self.chooser.menu(), self._document
        menu.clear()
        if document is None or document.assessment is None:
            return
        self._offer(menu, document.client.timeline[::-1], document.assessment, self._on_assessment_triggered)
        menu.addSeparator()
        menu.addAction(self.actions["new"])

    @Slot()
    def _on_comparison_about_to_show(self) -> None:
        menu, document = self.comparison.menu(), self._document
        menu.clear()
        if document is None or document.assessment is None:
            return
        shown, client = document.assessment, document.client
        model = client.model_of(shown).structure.id
        others = tuple(
            a for a in client.timeline[::-1] if a.id != shown.id and client.model_of(a).structure.id == model
        )
        self._offer(menu, others, document.comparison, self._on_comparison_triggered)

    def _offer(self, menu: QMenu, assessments: tuple[Assessment, ...], chosen: Assessment | None, slot: object) -> None:
        group = QActionGroup(menu)
        for assessment in assessments:
            # An ampersand in a title is no mnemonic.
            action = QAction(self._named(assessment).replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(chosen is not None and assessment.id == chosen.id)
            action.setData(assessment.id)
            menu.addAction(action)
        group.triggered.connect(slot)

    @Slot(QAction)
    def _on_assessment_triggered(self, action: QAction) -> None:
        self.assessment_chosen.emit(str(action.data()))

    @Slot(QAction)
    def _on_comparison_triggered(self, action: QAction) -> None:
        self.comparison_chosen.emit(str(action.data()))

    @Slot()
    def _on_action_triggered(self) -> None:
        self.command_triggered.emit(self.sender().objectName().removeprefix("assessment_"))
