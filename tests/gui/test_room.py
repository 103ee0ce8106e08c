"""Everything can be reached and read on a small screen, or on one whose scale leaves little of a large one."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.grid.assessment import edit_profile
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.navigation import NARROW
from tests.gui.shell import find, open_in, settled
from tests.small_client import DAY

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("size", "theme", "languages"),
    [
        ("683x384", "light", ("--language", "da")),
        ("960x540", "contrast", ("--language", "sv")),
        ("1024x768", "dark", ("--language", "en")),
    ],
    ids=["1366 × 768 at 200 %", "1920 × 1080 at 200 %", "1024 × 768"],
)
def test_every_page_and_dialog_fits_the_screen(size: str, theme: str, languages: tuple[str, ...]) -> None:
    # Each language once; `python -m tests.gui.room_survey SIZE` looks at all of them in any size.
    command = [sys.executable, "-m", "tests.gui.room_survey", size, "--theme", theme, *languages]
    command += ["--tab"] if theme == "light" else []  # where there is least room
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if line] == []


@pytest.mark.parametrize(("size", "language"), [("1280x720", "sv"), ("1920x1080", "da"), ("3840x2160", "en")], ids=str)
def test_the_windows_of_a_workshop_fit_larger_screens_too(size: str, language: str) -> None:
    # In one language each; `python -m tests.gui.room_survey SIZE --workshop` looks at all of them.
    command = [sys.executable, "-m", "tests.gui.room_survey", size, "--workshop", "--language", language]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if line] == []


def test_a_window_kept_from_a_large_screen_opens_inside_a_smaller_one(qtbot: QtBot, context: Context) -> None:
    first = MainWindow(context)
    qtbot.addWidget(first)
    first.setGeometry(QRect(-40, -40, 3000, 2000))
    with qtbot.waitExposed(first):
        first.show()
    first.close()
    second = MainWindow(context)
    qtbot.addWidget(second)
    with qtbot.waitExposed(second):
        second.appear()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(second.geometry())
    settled(qtbot, second)
    second.close()


def test_a_narrow_window_folds_its_navigation_and_a_low_one_its_head_and_foot(qtbot: QtBot, context: Context) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    heights = []
    for size in (QSize(1280, 720), QSize(683, 384)):
        window.resize(size)
        QApplication.processEvents()
        assert window.size() == size
        heights.append(window.header.maximumHeight() + window.status_strip.maximumHeight())
    assert window.navigation.width() == NARROW
    assert heights[1] < heights[0]
    settled(qtbot, window)
    window.close()


def test_a_long_name_leaves_room_for_the_name_of_the_page(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    client = sample_client("en", DAY)
    change = edit_profile(client, name="Moonfisher " * 17)
    assert change is not None
    long_named = apply(client, change)
    open_in(window, tmp_path / "f.somedesk", long_named)
    window.show_page("plan")
    window.resize(1280, 700)
    QApplication.processEvents()
    subtitle = find(window, QLabel, "subtitle")
    assert subtitle.width() >= subtitle.fontMetrics().size(0, "Action plan").width()
    settled(qtbot, window)
    window.close()
