"""The style sheet names files in the user's own folder, whatever that is called."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from somedesk.content.themes import THEMES
from somedesk.content.themes import theme as theme_called
from somedesk.ui.kit import theme


@pytest.fixture(autouse=True)
def _icons_of_the_others() -> Iterator[None]:
    before = QDir.searchPaths("icons")
    yield
    QDir.setSearchPaths("icons", before)


@pytest.mark.parametrize(
    "name", ["anna@example.dk", "@ink", "50 % {x}; #1", "“Ærø” & 'co' (2)", 'a "b"', r"a\22 b\c", "a:b\nc"]
)
def test_icons_are_found_in_a_folder_of_any_name(
    qtbot: QtBot, our_style: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setattr(theme, "cache_folder", lambda: tmp_path / name)
    chosen = theme_called("dark")
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(200, 40)
    combo.setStyleSheet(theme.style_sheet.__wrapped__(chosen))
    shown, ink = combo.grab().toImage(), QColor(chosen["ink"]).rgb()
    arrow = range(shown.width() - 30, shown.width() - 2)
    assert any(shown.pixel(x, y) == ink for x in arrow for y in range(shown.height()))


@pytest.mark.parametrize("name", THEMES)
def test_every_role_has_its_colour(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    monkeypatch.setattr(theme, "cache_folder", lambda: tmp_path)
    assert "@" not in theme.style_sheet.__wrapped__(theme_called(name)).partition("*/")[2]
