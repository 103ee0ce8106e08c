"""How the application looks: a full palette and a style sheet made from the roles of a theme.

`setColorScheme` does nothing on several platforms, so every role of the palette is set here. The style sheet names
roles (`@ink`) and icons (`@icon:check@accent_ink`), which are filled in before it is used.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from somedesk.base import kept_files
from somedesk.base.paths import cache_folder, resource
from somedesk.content.themes import Theme, theme

FONT_FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
BODY_PIXELS = 14

_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "warning",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_ink",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "button_hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "control_line",
    QPalette.ColorRole.Shadow: "ink",
}
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


@cache
def load_fonts() -> None:
    """Make the bundled family known to Qt, once."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def body_font() -> QFont:
    """The font of all text; digits of equal width, so that columns of numbers stand."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(BODY_PIXELS)
    return font


@cache
def colour(name: str) -> QColor:
    """A colour of a theme as Qt's, made once."""
    return QColor(name)


def erase(painter: QPainter, place: QRect | QRectF, name: str) -> None:
    """Fill ``place`` with a colour of a theme. `fillRect` would have 180 names of gradients made first."""
    painter.setBackground(colour(name))
    painter.eraseRect(place)


def row_ground(painter: QPainter, place: QRect, theme: Theme, *, chosen: bool) -> None:
    """The ground of a row and the line below it; one that is chosen lies between lines that stand out from a card.

    Its soft colour alone does not. What the style sheet paints has the same lines.
    """
    erase(painter, place, theme["accent_soft" if chosen else "card"])
    line = theme["accent" if chosen else "line"]
    erase(painter, QRect(place.left(), place.bottom(), place.width(), 1), line)
    if chosen:
        erase(painter, QRect(place.left(), place.top(), place.width(), 1), line)


class Appearance(QObject):
    """The theme in use. ``theme_changed`` carries the new Theme, for what paints by itself.

    ``theme_changing`` comes before: what is out of sight may put the new style off.
    """

    theme_changing = Signal()
    theme_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = theme("light")
        self.choice = ""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    def choose(self, choice: str) -> None:
        """Use theme ``choice``: "light", "dark", "contrast", or "auto" for what the system asks for."""
        self.choice = choice
        chosen = theme(self._system_theme() if choice == "auto" else choice)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.theme = chosen
        self.theme_changing.emit()
        # From one sheet to the next Qt polishes a widget once for each of those around it (Qt 6.11: 6,900 times for 800
        # widgets, 350 ms); by way of none, once to take the old one off and once to put the new one on (80 ms).
        sheet = style_sheet(chosen)
        if app.styleSheet() != sheet:
            app.setStyleSheet("")
            app.setPalette(palette(chosen))
            app.setStyleSheet(sheet)
        self.theme_changed.emit(chosen)

    def _on_system_scheme_changed(self) -> None:
        if self.choice == "auto" and self._system_theme() != self.theme.name:
            self.choose("auto")

    @staticmethod
    def _system_theme() -> str:
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def stands_out(theme: Theme, role: str) -> bool:
    """Whether the soft colour of ``role`` can be told from a card. In the contrast theme no soft colour can."""
    return theme[f"{role}_soft"] != theme["card"]


def shade(painter: QPainter, place: QRectF, theme: Theme, role: str) -> None:
    """A band behind something: soft, or slanted lines where soft is not seen."""
    if stands_out(theme, role):
        erase(painter, place, theme[f"{role}_soft"])
    else:
        painter.fillRect(place, QBrush(colour(theme[role]), Qt.BrushStyle.BDiagPattern))


def put_off_style(root: QWidget) -> None:
    """Let the next style sheet pass over ``root`` and what is in it, until ``catch_up_style``.

    Qt gives a new style only to widgets that it has given one before (WA_WState_Polished).
    """
    for widget in (root, *root.findChildren(QWidget)):
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished, False)


def catch_up_style(root: QWidget) -> None:
    """Give ``root`` and what is in it the style that was put off."""
    style = root.style()
    for widget in (root, *root.findChildren(QWidget)):
        style.polish(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_Polished)


def palette(chosen: Theme) -> QPalette:
    """A palette with every role set from the theme."""
    result = QPalette()
    for role, name in _PALETTE_ROLES.items():
        result.setColor(role, colour(chosen[name]))
    for role in _DISABLED:
        result.setColor(QPalette.ColorGroup.Disabled, role, colour(chosen["disabled"]))
    return result


@cache
def style_sheet(chosen: Theme) -> str:
    """The style sheet with colours and icons of ``chosen`` filled in."""
    text = resource("themes", "style.qss").read_text("utf-8")
    for role in sorted(chosen.roles, key=len, reverse=True):  # "@ink" is also how "@ink_2" begins
        text = text.replace(f"@{role}", chosen[role])
    folder = cache_folder() / "icons"
    # The sheet says "icons:" for the folder: not every name that a folder can have could stand in it.
    QDir.setSearchPaths("icons", [str(folder)])
    sheet, *marked = text.split("@icon:")
    for each in marked:
        drawing, quote, after = each.partition('"')
        name, _, digits = drawing.partition("#")
        sheet += f"icons:{_icon_file(folder, name, f'#{digits}')}{quote}{after}"
    return sheet


def _icon_file(folder: Path, name: str, hex_colour: str) -> str:
    """A style sheet can only name files, so the icons that it uses are coloured into the cache folder."""
    target = folder / f"{name}-{hex_colour[1:]}.svg"
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        drawing = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", hex_colour)
        kept_files.write(target, drawing.encode(), flush=False)
    return target.name
