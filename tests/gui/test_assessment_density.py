"""The whole grid at once: a choice that outlasts the program, whatever ends it and however it is started again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from somedesk.base import settings
from somedesk.ui.grid.sizes import Density
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.library_folder import client_named
from tests.gui.shell import CONTROL, assessment_page, find, open_in, settled, shown_window
from tests.small_client import DAY


def is_whole(window: MainWindow) -> bool:
    """Whether the grid has the whole window, in the density that shows all of it."""
    fit = assessment_page(window).view.density is Density.FIT
    assert window.navigation.isVisible() != fit
    return fit


def test_it_is_kept_from_the_moment_it_is_chosen(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    clients = [client_named(name, date=DAY) for name in ("Fjordby", "Havsbris", "Skov")]
    with shown_window(qtbot, context) as first:
        open_in(first, tmp_path / "a.somedesk", clients[0])
        assert not is_whole(first)
        qtbot.mouseClick(find(first, QToolButton, "fit"), Qt.MouseButton.LeftButton)
        assert is_whole(first)
        assert settings.load().density == "fit", "on disk, whatever ends the program now"
    with shown_window(qtbot, Context(settings.load())) as second:
        open_in(second, tmp_path / "b.somedesk", clients[1])
        assert is_whole(second)
        open_in(second, tmp_path / "c.somedesk", clients[2])
        assert is_whole(second)
        second.show_page("plan")
        assert second.navigation.isVisible()
        second.show_page("assessment")
        assert is_whole(second)
        qtbot.keyClick(assessment_page(second).view, Qt.Key.Key_Plus, CONTROL)
        assert not is_whole(second)
        assert settings.load().density == "read"


def test_it_is_there_when_the_program_starts_with_a_client(qtbot: QtBot, context: Context, tmp_path: Path) -> None:
    with shown_window(qtbot, context) as first:
        open_in(first, tmp_path / "a.somedesk", client_named("Fjordby", date=DAY))
    context.change_settings(density="fit")
    kept = Context(settings.load())
    window = MainWindow(kept, tmp_path / "a.somedesk")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    assert is_whole(window)
    window.close()
