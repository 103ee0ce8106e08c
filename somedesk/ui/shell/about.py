"""About SomeDesk: version, sources, licences of what it is built with."""

from importlib import metadata

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from somedesk import __version__
from somedesk.base.paths import resource
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog

# Licences of what a packaged program carries; names and versions come from what is installed.
LIBRARIES = {
    "PySide6": "LGPL-3.0",
    "babel": "BSD-3-Clause",
    "cryptography": "Apache-2.0 / BSD-3-Clause",
    "holidays": "MIT",
    "icalendar": "BSD-2-Clause",
    "lxml": "BSD-3-Clause",
    "matplotlib": "Matplotlib licence (BSD-style)",
    "msgspec": "BSD-3-Clause",
    "numpy": "BSD-3-Clause",
    "openpyxl": "MIT",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pyphen": "GPL-2.0 / LGPL-2.1 / MPL-1.1",
    "python-docx": "MIT",
    "python-pptx": "MIT",
    "reportlab": "BSD-3-Clause",
    "rl_accel": "BSD-3-Clause",
    "tinydb": "MIT",
    "uharfbuzz": "Apache-2.0",
    "xlsxwriter": "BSD-2-Clause",
}
SOURCES = (
    ("Lærke Cichosz: 3 steps til en succesfuld social media strategi", "2018"),
    ("Even Howard: Social media maturity model", ""),
    ("Help Marketing, HM077: Hvem gør hvad? (David Ledstrup)", ""),
    ("Detta behöver du i din organisation för att kunna arbeta med sociala medier", "2019"),
    ("Avinash Kaushik: Digital Marketing and Measurement Model", ""),
)


class AboutDialog(Dialog):
    """Three tabs: about, sources, licences."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "about_dialog")
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("about_tabs")
        self._about = self.new_text("about")
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._about.setMargin(12)
        self._sources = self._text_box("sources")
        self._licences = self._text_box("licences")
        for widget in (self._about, self._sources, self._licences):
            self._tabs.addTab(widget, "")
        self.column.addWidget(self._tabs)
        self.resize(620, 460)
        self.finish_building()

    def _text_box(self, name: str) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setObjectName(name)
        box.setReadOnly(True)
        return box

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About SomeDesk"))
        self._about.setText(
            self.tr("SomeDesk {version}").format(version=__version__)
            + "\n\n"
            + self.tr(
                "Rate how mature an organisation’s work with social media is, follow it over the years, "
                "and leave with an action plan."
            )
            + "\n\n"
            + self.tr("Everything stays on this computer: SomeDesk never uses the network.")
            + "\n\n"
            + self.tr("Free software under the MIT licence.")
        )
        for index, text in enumerate((self.tr("About"), self.tr("Sources"), self.tr("Licences"))):
            self._tabs.setTabText(index, text)
        grid = (self.tr("A maturity grid for social media (SoMe), in Danish"), "3 × 4 × 5")
        self._sources.setPlainText(
            self.tr("The instruments build on these works; every wording in SomeDesk is its own.")
            + "\n\n"
            + "\n".join("• " + ", ".join(part for part in source if part) for source in (grid, *SOURCES))
        )
        self._licences.setPlainText("\n".join(_libraries()) + "\n\n" + _bundled())
        self._sources.setAccessibleName(self.tr("Sources"))
        self._licences.setAccessibleName(self.tr("Licences"))


def _libraries() -> list[str]:
    lines = [f"Qt {qVersion()} – LGPL-3.0"]
    for name, licence in LIBRARIES.items():
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:
            version = ""
        lines.append(f"{name} {version} – {licence}".replace("  ", " "))
    return lines


def _bundled() -> str:
    parts = (("Inter", resource("fonts", "OFL.txt")), ("Lucide", resource("icons", "LICENSE")))
    return "\n\n".join(f"{name}\n\n{path.read_text('utf-8')}" for name, path in parts)
