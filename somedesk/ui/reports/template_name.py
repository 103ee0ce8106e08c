"""The name under which the chosen options are kept as a template."""

from collections.abc import Collection

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.reports.templates import LONGEST_NAME
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.text_field import LineField


class TemplateNameDialog(Dialog):
    """``accepted_with`` carries the name. A name in ``taken`` is said to replace that template."""

    accepted_with = Signal(str)

    def __init__(self, name: str, taken: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, "template_name_dialog", Button.Save | Button.Cancel)
        self._taken = {other.casefold() for other in taken}
        self._label = QLabel(self)
        self.name = LineField(name, self)
        self.name.setObjectName("template_name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.selectAll()
        self._label.setBuddy(self.name)
        self._hint = self.new_text("template_hint", "muted")
        for widget in (self._label, self.name, self._hint):
            self.column.addWidget(widget)
        self.setMinimumWidth(440)
        self.name.textChanged.connect(self._on_name_text_changed)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Save as template"))
        self._label.setText(self.tr("Name"))
        self._on_name_text_changed(self.name.text())

    @Slot(str)
    def _on_name_text_changed(self, text: str) -> None:
        name = " ".join(text.split())
        self.buttons.button(Button.Save).setEnabled(bool(name))
        if name.casefold() in self._taken:
            self._hint.setText(self.tr("There is a template with this name; it will be replaced."))
        else:
            self._hint.setText(
                self.tr(
                    "Keeps everything but the first language, the assessment and the comparison. That includes what "
                    "you have typed as title, introduction, footer and mark: leave out what is meant for one client."
                )
            )

    @Slot()
    def accept(self) -> None:
        """Hand the name over."""
        self.accepted_with.emit(" ".join(self.name.text().split()))
        super().accept()
