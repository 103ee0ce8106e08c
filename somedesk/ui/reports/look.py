"""What a report says of its own, and its looks: introduction, title, colour, logo, footer, mark of confidentiality."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import InvalidInput
from somedesk.reports import accent
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.ui.kit.tasks import Tasks
from somedesk.ui.kit.text_field import LineField, TextField
from somedesk.ui.reports.option import Option, Options
from somedesk.work.reports import chosen_picture

LONGEST_LINE = 200
SETTINGS, NONE, OWN, ASK = "settings", "none", "own", "ask"
SWATCH = 14
LOGO_TASK = "report_logo"


class LookPanel(QWidget):
    """``changed`` when anything is chosen or typed; ``refused`` carries what was wrong with a colour or a logo.

    ``options`` are those of a report that are chosen here, each by the name of its field.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.setObjectName("report_look")
        self._logo: bytes | None = None
        self._shown_logo = SETTINGS
        self._labels: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._introduction = self._text("introduction")
        self._title = self._line("own_title")
        self._accent = self._line("accent")
        self._accent.setMaxLength(7)
        self._accent.editingFinished.connect(self._on_accent_editing_finished)
        self._pick = QToolButton(self)
        self._pick.setObjectName("pick_accent")
        self._pick.setProperty("kind", "plain")
        self._pick.clicked.connect(self._on_pick_clicked)
        row = QHBoxLayout()
        row.setSpacing(4)
        self._column.removeWidget(self._accent)
        row.addWidget(self._accent, 1)
        row.addWidget(self._pick)
        self._column.addLayout(row)
        self._label("logo")
        self._logos = ChoiceField(self)
        self._logos.setObjectName("logo")
        for choice in (SETTINGS, NONE, ASK):
            self._logos.addItem("", choice)
        self._logos.activated.connect(self._on_logos_activated)
        self._column.addWidget(self._logos)
        self._footer = self._line("footer")
        self._confidential = QCheckBox(self)
        self._confidential.setObjectName("confidential")
        self._confidential.setChecked(True)
        self._confidential.toggled.connect(self._on_confidential_toggled)
        self._column.addWidget(self._confidential)
        self._mark = self._line("mark", labelled=False)
        self.options: Options = {
            "introduction": Option(self._introduction.toPlainText, self._introduction.setPlainText),
            "title": Option(self._title.text, self._title.setText),
            "accent": Option(self._readable_accent, self._show_accent),
            "logo": Option(self._own_logo, self._show_logo),
            "with_logo": Option(self._has_logo, self._show_without_logo),
            "footer": Option(self._footer.text, self._footer.setText),
            "confidential": Option(self._confidential.isChecked, self._confidential.setChecked),
            "mark": Option(self._mark.text, self._mark.setText),
        }

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", "section")
        self._labels[name] = label
        if self._column.count():
            self._column.addSpacing(6)
        self._column.addWidget(label)
        return label

    def _text(self, name: str) -> TextField:
        self._label(name)
        # The style sheet sets the least height of the field itself, so the room about it keeps it open.
        room = QWidget(self)
        room.setFixedHeight(96)
        inside = QVBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        field = TextField(parent=room)
        field.setObjectName(name)
        field.textChanged.connect(self.changed)
        inside.addWidget(field)
        self._column.addWidget(room)
        return field

    def _line(self, name: str, *, labelled: bool = True) -> QLineEdit:
        line = LineField(self)
        line.setObjectName(name)
        line.setMaxLength(LONGEST_LINE)
        if labelled:
            self._label(name).setBuddy(line)
        if name != "accent":
            line.textChanged.connect(self.changed)
        self._column.addWidget(line)
        return line

    def retranslate(self) -> None:
        """Set every text."""
        for name, text in {
            "introduction": self.tr("Introduction"),
            "own_title": self.tr("Title"),
            "accent": self.tr("Title colour"),
            "logo": self.tr("Logo"),
            "footer": self.tr("Footer"),
        }.items():
            self._labels[name].setText(text)
        self._introduction.setPlaceholderText(self.tr("A few words of your own, if you like"))
        self._introduction.setAccessibleName(self.tr("Introduction"))
        self._title.setPlaceholderText(self.tr("The report’s usual title"))
        self._accent.setPlaceholderText(self.tr("Such as {colour}").format(colour=accent.EXAMPLE))
        self._footer.setPlaceholderText(self.tr("Who prepared the report"))
        self._mark.setPlaceholderText(self.tr("“Confidential”, or your own words"))
        self._mark.setAccessibleName(self.tr("Confidentiality label"))
        self._confidential.setText(self.tr("Mark as confidential"))
        self._pick.setText(self.tr("Choose…"))
        names = {
            SETTINGS: self.tr("From the settings"),
            NONE: self.tr("None"),
            OWN: self.tr("A picture of its own"),
            ASK: self.tr("Choose a picture…"),
        }
        for index in range(self._logos.count()):
            self._logos.setItemText(index, names[self._logos.itemData(index)])

    def forget_client(self) -> None:
        """Take away what may tell of a client, without saying that anything changed."""
        self._tasks.cancel(LOGO_TASK)
        with QSignalBlocker(self):
            self._introduction.clear()
            self._title.clear()
            self._footer.clear()
            if self._logo is not None:
                self._use_logo(None, SETTINGS)

    def _readable_accent(self) -> str:
        """A colour that cannot be read on white counts as none."""
        try:
            return accent.checked(self._accent.text().strip())
        except InvalidInput:
            return ""

    def _show_accent(self, colour: str) -> None:
        self._accent.setText(colour)
        self._show_swatch()

    def _own_logo(self) -> bytes | None:
        return self._logo if self._logos.currentData() == OWN else None

    def _show_logo(self, logo: bytes | None) -> None:
        self._use_logo(logo, SETTINGS)

    def _has_logo(self) -> bool:
        return bool(self._logos.currentData() != NONE)

    def _show_without_logo(self, with_logo: bool) -> None:
        if not with_logo and self._logo is None:
            self._use_logo(None, NONE)

    def _use_logo(self, logo: bytes | None, otherwise: str) -> None:
        self._logo = logo
        own = self._logos.findData(OWN)
        if logo is not None and own < 0:
            self._logos.insertItem(self._logos.count() - 1, self.tr("A picture of its own"), OWN)
        elif logo is None and own >= 0:
            self._logos.removeItem(own)
        self._logos.setCurrentIndex(self._logos.findData(OWN if logo is not None else otherwise))
        self._shown_logo = self._logos.currentData()

    def _show_swatch(self) -> None:
        swatch = QPixmap(SWATCH, SWATCH)
        colour = self._readable_accent()
        swatch.fill(QColor(colour) if colour else Qt.GlobalColor.transparent)
        self._pick.setIcon(QIcon(swatch) if colour else QIcon())
        self._pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    @Slot()
    def _on_accent_editing_finished(self) -> None:
        colour = self._accent.text().strip()
        colour = colour if not colour or colour.startswith("#") else "#" + colour
        try:
            self._accent.setText(accent.checked(colour))
        except InvalidInput as error:
            self.refused.emit(error)
        self._show_swatch()
        self.changed.emit()

    @Slot()
    def _on_pick_clicked(self) -> None:
        dialog = QColorDialog(QColor(self._readable_accent() or self.palette().text().color()), self)
        dialog.setObjectName("accent_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._on_dialog_colour_selected)
        dialog.open()

    @Slot(QColor)
    def _on_dialog_colour_selected(self, colour: QColor) -> None:
        self._accent.setText(colour.name().upper())
        self._on_accent_editing_finished()

    @Slot(bool)
    def _on_confidential_toggled(self, on: bool) -> None:
        self._mark.setVisible(on)
        self.changed.emit()

    @Slot(int)
    def _on_logos_activated(self, index: int) -> None:
        if self._logos.itemData(index) != ASK:
            self._shown_logo = self._logos.itemData(index)
            self.changed.emit()
            return
        self._logos.setCurrentIndex(self._logos.findData(self._shown_logo))
        dialog = file_dialog(
            "logo_dialog", self, self.tr("Choose a logo"), "", self.tr("Pictures") + " (*.png *.jpg *.jpeg)"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.use_picture)
        dialog.open()

    @Slot(str)
    def use_picture(self, path: str) -> None:
        """Take the picture in a file as the logo of this report. It is read in the background."""
        self._tasks.run(LOGO_TASK, partial(chosen_picture, Path(path)), self._on_picture_read, self.refused.emit)

    @Slot(object)
    def _on_picture_read(self, logo: bytes) -> None:
        self._use_logo(logo, OWN)
        self.changed.emit()
