"""The navigation: how far each page is, wide and narrow, and what a command leads to."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.base import settings
from somedesk.content.sample import sample_client
from somedesk.ui.desk.commands import COMMANDS
from somedesk.ui.kit.context import Context
from somedesk.ui.places import BY_NAME, PLACES, keys
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.navigation import NARROW, WIDE, WIDE_FROM
from tests.gui.conftest import TODAY
from tests.gui.grid_hands import click
from tests.gui.shell import assessment_page, find, open_in, settled, shown_window
from tests.small_client import small_client


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def button(window: MainWindow, page: str) -> QPushButton:
    return find(window, QPushButton, f"navigate_page_{page}")


def headings(window: MainWindow) -> list[str]:
    labels = window.navigation.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.property("kind") == "nav_heading"]


def test_what_a_command_does_is_found() -> None:
    for command in COMMANDS:
        module, _, names = command.does.partition(":")
        if module:
            kind, _, method = names.partition(".")
            assert callable(getattr(getattr(import_module(module), kind), method)), command.name


def test_every_page_is_found_and_has_keys_of_its_own() -> None:
    for place in PLACES:
        module, _, kind = place.page.partition(":")
        assert hasattr(import_module(module), kind), place.name
    all_keys = [key for command in COMMANDS for key in command.keys]
    assert len(all_keys) == len(set(all_keys))
    assert all(keys(place) for place in PLACES)


def test_how_far_a_page_is_can_be_heard(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_in(window, tmp_path / "small.somedesk", small_client())
    qtbot.waitUntil(lambda: button(window, "assessment").accessibleName().startswith("Assessment, 0 of "))
    click(qtbot, assessment_page(window), "strategy", 2)
    assert button(window, "assessment").accessibleName().startswith("Assessment, 1 of ")
    assert "1 of" in button(window, "assessment").toolTip()
    window.desk.undo()
    assert button(window, "assessment").accessibleName().startswith("Assessment, 0 of ")
    assert button(window, "plan").accessibleName() == "Action plan"
    window.context.change_settings(language="da")
    qtbot.waitUntil(lambda: button(window, "plan").accessibleName() == "Handlingsplan")
    assert "0 af" in button(window, "assessment").accessibleName()
    assert button(window, "start").toolTip().endswith("Ctrl+Skift+H")
    assert window.commands["page_start"].toolTip() == "Begynd her (Ctrl+Skift+H)"


def test_each_state_has_a_mark_of_its_own(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Grabbed beside each other: nothing rated, something, everything."""
    open_in(window, tmp_path / "small.somedesk", small_client())
    window.show_page("plan")
    settled(qtbot, window)
    model = window.page("assessment").model
    assert model is not None
    pictures = [button(window, "assessment").grab().toImage()]
    for dimension in model.dimension_ids():
        window.show_page("assessment")
        click(qtbot, assessment_page(window), dimension, 2)
        window.show_page("plan")
        pictures.append(button(window, "assessment").grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] == pictures[-2]
    assert pictures[-2] != pictures[-1]


def test_below_1100_pixels_it_is_narrow_and_says_its_names_to_a_screen_reader(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_in(window, tmp_path / "sample.somedesk", sample_client("en", TODAY))
    window.resize(WIDE_FROM, 700)
    assert window.navigation.width() == WIDE
    assert headings(window) == ["Where it stands", "Direction", "Work", "Follow-up"]
    assert button(window, "progress").text() == "Progress"
    window.resize(WIDE_FROM - 1, 700)
    assert window.navigation.width() == NARROW
    assert headings(window) == []
    assert button(window, "progress").text() == ""
    assert button(window, "progress").accessibleName() == "Progress"
    assert button(window, "progress").toolTip() == f"Progress · {keys(BY_NAME['progress'])}"
    qtbot.mouseClick(button(window, "progress"), Qt.MouseButton.LeftButton)
    assert window.current_page is window.pages["progress"]
    settled(qtbot, window)


def test_the_form_that_was_chosen_stays_and_going_back_to_the_usual_is_no_choice(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_in(window, tmp_path / "small.somedesk", small_client())
    window.resize(1280, 720)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.navigation.width() == NARROW
    assert settings.load().navigation == "narrow"
    window.resize(1300, 720)
    QApplication.processEvents()
    assert window.navigation.width() == NARROW
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.navigation.width() == WIDE
    assert settings.load().navigation == "auto"
