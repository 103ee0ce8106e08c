"""Templates on the reports page: choose one, keep what is chosen as one, delete, pass on and take in."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from somedesk.base import kept_files
from somedesk.base.errors import FileProblem, SomeDeskError
from somedesk.base.locale import sort_key
from somedesk.content.themes import Theme
from somedesk.reports.templates import SUFFIX, Template, encoded, file_name
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.file_dialog import file_dialog, save_as
from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.icons import icon
from somedesk.ui.kit.tasks import Tasks
from somedesk.ui.reports.template_name import TemplateNameDialog
from somedesk.work.reports import chosen_template

FOLDER = "report-templates"
LOAD_TASK, IMPORT_TASK = "load_templates", "import_template"

_Kept = dict[str, tuple[Path, Template]]


class TemplateBar(QWidget):
    """``template_chosen`` carries a Template, ``save_requested`` a name, ``refused`` an error."""

    template_chosen = Signal(object)
    save_requested = Signal(str)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.setObjectName("templates")
        self._templates: _Kept = {}
        self.combo = ChoiceField(self)
        self.combo.setObjectName("template")
        self.combo.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.activated.connect(self._on_combo_activated)
        self._more = QToolButton(self)
        self._more.setObjectName("template_menu")
        self._more.setProperty("kind", "plain")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.save = self._action(menu, "save_template", self._on_save_triggered)
        self.delete = self._action(menu, "delete_template", self._on_delete_triggered)
        menu.addSeparator()
        self.export = self._action(menu, "export_template", self._on_export_triggered)
        self.take_in = self._action(menu, "import_template", self._on_take_in_triggered)
        self._more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.combo, 1)
        row.addWidget(self._more)
        self._show("")
        tasks.put_off(self, self._load)

    def _load(self) -> None:
        self._tasks.run(LOAD_TASK, _kept_templates, self._on_templates_loaded, self.refused.emit)

    def _action(self, menu: QMenu, name: str, slot: object) -> QAction:
        action = menu.addAction("")
        action.setObjectName(name)
        action.triggered.connect(slot)
        return action

    def _show(self, chosen: str) -> None:
        self.combo.clear()
        self.combo.addItem(self.tr("No template"), "")
        for name in sorted(self._templates, key=sort_key(spoken())):
            self.combo.addItem(name, name)
        self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))
        self._enable()

    @Slot(object)
    def _on_templates_loaded(self, kept: _Kept) -> None:
        self._templates = {**kept, **self._templates}  # one may have been saved meanwhile
        self._show(self.combo.currentData())

    def keep(self, template: Template) -> None:
        """Keep a template under its name, in place of one that has it."""
        path = self._path_for(template.name)
        try:
            kept_files.write(path, encoded(template))
        except OSError:
            self.refused.emit(FileProblem("template_unwritable", path=str(path.parent)))
            return
        others = {name: kept for name, kept in self._templates.items() if kept[0] != path}
        self._templates = {**others, template.name: (path, template)}
        self._show(template.name)

    def retranslate(self) -> None:
        """Set every text."""
        self.combo.setItemText(0, self.tr("No template"))
        self.combo.setAccessibleName(self.tr("Template"))
        self._more.setToolTip(self.tr("Save, delete, export and import templates"))
        self._more.setAccessibleName(self.tr("Templates"))
        self.save.setText(self.tr("Save as template…"))
        self.delete.setText(self.tr("Delete template"))
        self.export.setText(self.tr("Export template…"))
        self.take_in.setText(self.tr("Import template…"))

    def use_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self._more.setIcon(icon("ellipsis", theme))

    def export_to(self, path: str) -> None:
        """Write the chosen template to a file."""
        from somedesk.store.output import write_output

        try:
            write_output(Path(path), encoded(self._templates[self.combo.currentData()][1]))
        except FileProblem as error:
            self.refused.emit(error)

    def import_from(self, path: str) -> None:
        """Take in a template from a file, keep it and use it. It is read in the background."""
        work = partial(chosen_template, Path(path))
        self._tasks.run(IMPORT_TASK, work, self._on_template_read, self.refused.emit)

    @Slot(object)
    def _on_template_read(self, template: Template) -> None:
        self.keep(template)
        self.template_chosen.emit(template)

    def _path_for(self, name: str) -> Path:
        known = next(
            (path for other, (path, _) in self._templates.items() if other.casefold() == name.casefold()), None
        )
        return known or kept_files.folder(FOLDER) / file_name(name)

    def _enable(self) -> None:
        chosen = bool(self.combo.currentData())
        self.delete.setEnabled(chosen)
        self.export.setEnabled(chosen)

    @Slot(int)
    def _on_combo_activated(self, index: int) -> None:
        self._enable()
        if name := self.combo.itemData(index):
            self.template_chosen.emit(self._templates[name][1])

    @Slot()
    def _on_save_triggered(self) -> None:
        dialog = TemplateNameDialog(self.combo.currentData() or "", self._templates, self)
        dialog.accepted_with.connect(self.save_requested)
        dialog.open()

    @Slot()
    def _on_delete_triggered(self) -> None:
        name = self.combo.currentData()
        path, _ = self._templates[name]
        try:
            path.unlink(missing_ok=True)
        except OSError:
            self.refused.emit(FileProblem("template_unwritable", path=str(path.parent)))
            return
        del self._templates[name]
        self._show("")

    @Slot()
    def _on_export_triggered(self) -> None:
        dialog = self._file_dialog(self.tr("Export template"), "export_template_dialog")
        save_as(dialog, SUFFIX[1:], file_name(self.combo.currentData()), self.export_to)

    @Slot()
    def _on_take_in_triggered(self) -> None:
        dialog = self._file_dialog(self.tr("Import template"), "import_template_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    def _file_dialog(self, title: str, name: str) -> QFileDialog:
        return file_dialog(name, self, title, "", self.tr("Report templates") + f" (*{SUFFIX})")


def _kept_templates() -> _Kept:
    """The templates by name. A file that is none is passed over."""
    kept: _Kept = {}
    try:
        paths = kept_files.files(FOLDER, SUFFIX)
    except OSError:
        return kept
    for path in paths:
        try:
            template = chosen_template(path)
        except SomeDeskError:
            continue
        kept[template.name] = (path, template)
    return kept
