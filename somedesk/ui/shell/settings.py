"""Settings: language, theme, where the library is, and who stands on the reports. Each is used as soon as it is set."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.base.paths import config_folder, default_library_folder
from somedesk.content.messages import message
from somedesk.domain.client import LANGUAGES
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.elided_label import ElidedLabel
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.ui.kit.i18n import LANGUAGE_NAMES
from somedesk.ui.kit.number_field import NumberField

MOST_HOURS = 80
THEMES = ("auto", "light", "dark", "contrast")
LOGO_FILTER = "PNG, JPEG (*.png *.jpg *.jpeg)"


class SettingsDialog(Dialog):
    """There is no OK: what is set is set, as everywhere else in the program."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "settings_dialog")
        self._context = context
        self._labels: list[QLabel] = []
        self._form = self.new_form()
        self._language = self._combo("language", ("auto", *LANGUAGES))
        self._theme = self._combo("theme", THEMES)
        self._library, self._choose_library, self._reset_library = self._path_row("library")
        self._backups, self._choose_backups, self._remove_backups = self._path_row("backups")
        self._consultant = self._line("consultant", context.settings.consultant)
        self._organisation = self._line("organisation", context.settings.organisation)
        self._logo, self._choose_logo, self._remove_logo = self._path_row("logo")
        self._team_hours = NumberField(MOST_HOURS, self, decimals=1, empty=True)
        self._team_hours.setObjectName("team_hours")
        self._team_hours.show_number(context.settings.team_hours)
        self._team_hours.valueChanged.connect(self._on_team_hours_changed)
        self._row(self._team_hours)
        self._problem = self.new_text("problem", "warning")
        self._problem.hide()
        self.column.addWidget(self._problem)
        self.column.addStretch(1)
        self._choose_library.clicked.connect(self._on_choose_library_clicked)
        self._reset_library.clicked.connect(self._on_reset_library_clicked)
        self._choose_backups.clicked.connect(self._on_choose_backups_clicked)
        self._remove_backups.clicked.connect(self._on_remove_backups_clicked)
        self._choose_logo.clicked.connect(self._on_choose_logo_clicked)
        self._remove_logo.clicked.connect(self._on_remove_logo_clicked)
        self.setMinimumWidth(620)
        self.finish_building()
        self._language.activated.connect(self._on_language_activated)
        self._theme.activated.connect(self._on_theme_activated)

    # --- building ---

    def _row(self, widget: QWidget | QHBoxLayout) -> None:
        label = QLabel(self)
        self._labels.append(label)
        if isinstance(widget, QWidget):
            label.setBuddy(widget)
        self._form.addRow(label, widget)

    def _combo(self, name: str, values: tuple[str, ...]) -> ChoiceField:
        combo = ChoiceField(self)
        combo.setObjectName(name)
        for value in values:
            combo.addItem("", value)
        combo.setCurrentIndex(values.index(getattr(self._context.settings, name)))
        self._row(combo)
        return combo

    def _line(self, name: str, text: str) -> QLineEdit:
        line = self.new_line(name, text)
        line.editingFinished.connect(self._on_line_editing_finished)
        self._row(line)
        return line

    def _path_row(self, name: str) -> tuple[ElidedLabel, QPushButton, QPushButton]:
        row = QHBoxLayout()
        row.setSpacing(8)
        shown = ElidedLabel(name, "", self)
        row.addWidget(shown, 1)
        choose, clear = QPushButton(self), QPushButton(self)
        choose.setObjectName(f"choose_{name}")
        clear.setObjectName(f"clear_{name}")
        row.addWidget(choose)
        row.addWidget(clear)
        self._row(row)
        return shown, choose, clear

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        texts = (
            self.tr("Language"),
            self.tr("Theme"),
            self.tr("Library folder"),
            self.tr("Second folder for backups"),
            self.tr("Consultant on reports"),
            self.tr("Your organisation on reports"),
            self.tr("Logo on reports"),
            self.tr("Hours a week for new clients"),
        )
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        names = {"auto": self.tr("As the system"), **LANGUAGE_NAMES}
        for index in range(self._language.count()):
            self._language.setItemText(index, names[self._language.itemData(index)])
        themes = {
            "auto": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast": self.tr("High contrast"),
        }
        for index in range(self._theme.count()):
            self._theme.setItemText(index, themes[self._theme.itemData(index)])
        self._choose_library.setText(self.tr("Choose…"))
        self._reset_library.setText(self.tr("Default"))
        self._choose_backups.setText(self.tr("Choose…"))
        self._remove_backups.setText(self.tr("Remove"))
        self._choose_backups.setAccessibleName(self.tr("Choose second folder for backups"))
        self._remove_backups.setAccessibleName(self.tr("Remove second folder for backups"))
        self._choose_logo.setText(self.tr("Choose…"))
        self._remove_logo.setText(self.tr("Remove"))
        self._choose_library.setAccessibleName(self.tr("Choose library folder"))
        self._choose_logo.setAccessibleName(self.tr("Choose logo"))
        self._remove_logo.setAccessibleName(self.tr("Remove logo"))
        self._show_paths()

    def _show_paths(self) -> None:
        settings = self._context.settings
        self._library.setText(settings.library or str(default_library_folder()))
        self._reset_library.setEnabled(bool(settings.library))
        self._backups.setText(settings.backups or self.tr("None"))
        self._remove_backups.setEnabled(bool(settings.backups))
        self._logo.setText(Path(settings.logo).name if settings.logo else self.tr("None"))
        self._remove_logo.setEnabled(bool(settings.logo))

    # --- slots ---

    @Slot(int)
    def _on_language_activated(self, index: int) -> None:
        self._context.change_settings(language=self._language.itemData(index))

    @Slot(int)
    def _on_theme_activated(self, index: int) -> None:
        self._context.change_settings(theme=self._theme.itemData(index))

    @Slot()
    def _on_line_editing_finished(self) -> None:
        self._context.change_settings(
            consultant=self._consultant.text().strip(), organisation=self._organisation.text().strip()
        )

    @Slot(float)
    def _on_team_hours_changed(self, hours: float) -> None:
        self._context.change_settings(team_hours=hours)

    @Slot()
    def _on_choose_library_clicked(self) -> None:
        dialog = file_dialog("library_dialog", self, self.tr("Choose library folder"), self._library.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_library_chosen)
        dialog.open()

    @Slot(str)
    def _on_library_chosen(self, folder: str) -> None:
        self._context.change_settings(library=folder)
        self._show_paths()

    @Slot()
    def _on_reset_library_clicked(self) -> None:
        self._on_library_chosen("")

    @Slot()
    def _on_choose_backups_clicked(self) -> None:
        dialog = file_dialog(
            "backups_folder_dialog", self, self.tr("Choose second folder for backups"), self._context.settings.backups
        )
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._on_backups_chosen)
        dialog.open()

    @Slot(str)
    def _on_backups_chosen(self, folder: str) -> None:
        self._context.change_settings(backups=folder)
        self._show_paths()

    @Slot()
    def _on_remove_backups_clicked(self) -> None:
        self._on_backups_chosen("")

    @Slot()
    def _on_choose_logo_clicked(self) -> None:
        dialog = file_dialog("logo_dialog", self, self.tr("Choose logo"), "", LOGO_FILTER)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_logo_chosen)
        dialog.open()

    @Slot(str)
    def _on_logo_chosen(self, path: str) -> None:
        self._problem.hide()
        self._context.tasks.run("logo", lambda: _kept_logo(Path(path)), self._on_logo_kept, self._on_logo_refused)

    @Slot(object)
    def _on_logo_kept(self, path: str) -> None:
        self._context.change_settings(logo=path)
        self._show_paths()

    @Slot(object)
    def _on_logo_refused(self, error: SomeDeskError) -> None:
        self._problem.setText(message(error, self._context.localisation.language))
        self._problem.show()

    @Slot()
    def _on_remove_logo_clicked(self) -> None:
        self._context.change_settings(logo="")
        self._show_paths()

    def done(self, result: int) -> None:
        self._on_line_editing_finished()
        self._context.tasks.cancel("logo")
        super().done(result)


def _kept_logo(path: Path) -> str:
    """Re-encode the picture into the settings folder: nothing but pixels of the user's file is kept."""
    from somedesk.base import kept_files
    from somedesk.base.errors import FileProblem
    from somedesk.work.reports import chosen_picture

    picture, kept = chosen_picture(path), config_folder() / "logo.png"
    try:
        kept_files.write(kept, picture)
    except OSError as error:
        raise FileProblem("output_unwritable", path=str(kept)) from error
    return str(kept)
