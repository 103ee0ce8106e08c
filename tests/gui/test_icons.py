"""Icons in the colours of the theme."""

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.themes import THEMES, theme
from somedesk.ui.kit.file_dialog import file_dialog
from somedesk.ui.kit.icons import icon


def darkest(shown: QIcon, mode: QIcon.Mode, state: QIcon.State) -> QColor:
    """The most opaque colour of the picture."""
    picture = shown.pixmap(QSize(48, 48), mode, state).toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(colours, key=lambda colour: colour.alpha())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", THEMES)
def test_an_icon_takes_the_colour_of_the_text_beside_it(name: str) -> None:
    look = theme(name)
    shown = icon("house", look, "nav_ink", "nav_selected_ink")
    for mode, state, role in (
        (QIcon.Mode.Normal, QIcon.State.Off, "nav_ink"),
        (QIcon.Mode.Normal, QIcon.State.On, "nav_selected_ink"),
        (QIcon.Mode.Disabled, QIcon.State.Off, "disabled"),
    ):
        assert darkest(shown, mode, state).name().upper() == QColor(look[role]).name().upper(), (mode, state)


@pytest.mark.usefixtures("qapp")
def test_an_icon_without_room_is_not_painted() -> None:
    picture = QPixmap(10, 10)
    painter = QPainter(picture)
    icon("house", theme("light")).paint(painter, QRect(5, 5, 0, 0))  # a Qt warning would fail this
    painter.end()
    assert icon("house", theme("light")).pixmap(QSize(0, 0)).isNull()


def test_qts_own_file_dialog_has_icons_that_can_be_seen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog("any", parent, "Any")
    button = dialog.findChild(QToolButton, "toParentButton")
    assert button is not None
    ink = dialog.palette().buttonText().color().name()
    assert darkest(button.icon(), QIcon.Mode.Normal, QIcon.State.Off).name() == ink
    dialog.close()
