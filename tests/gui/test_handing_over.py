"""A client goes to somebody else with what its user lets go along, and one from elsewhere finds its way in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from somedesk.base.errors import FileProblem
from somedesk.content.sample import sample_client
from somedesk.domain.change import apply
from somedesk.domain.client import Client
from somedesk.domain.grid.assessment import edit_profile
from somedesk.store.client_file import ClientFile, read_client
from somedesk.ui.files.hand_over import HandOverDialog
from somedesk.ui.files.handing_over import HandingOver
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.shell.main_window import MainWindow
from somedesk.work.handing_over import HISTORY, LEFT_OUT, PARTS, HandOver
from tests.gui.shell import dialog, dialogs, find, open_in, press, settled, shown_window, text_of
from tests.small_client import DAY

GOOD = "five words that nobody guesses"


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "elsewhere" / "sample.somedesk", sample())
        yield shown


def sample() -> Client:
    client = sample_client("en", DAY)
    change = edit_profile(client, notes="Pays late.", contact="A. B.")
    assert change is not None
    return apply(client, change)


@pytest.fixture(autouse=True)
def folders(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()


def chosen(window: MainWindow) -> tuple[HandOverDialog, list[HandOver]]:
    shown = HandOverDialog(window)
    taken: list[HandOver] = []
    shown.chosen.connect(taken.append)
    shown.open()
    return shown, taken


def test_a_copy_is_locked_unless_one_says_otherwise(qtbot: QtBot, window: MainWindow) -> None:
    shown, taken = chosen(window)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert taken == []
    assert "at least" in text_of(shown, "problem")
    for name in ("new", "again"):
        qtbot.keyClicks(find(shown, QLineEdit, name), GOOD)
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert taken == [HandOver(frozenset(PARTS), GOOD)]


def test_two_different_passphrases_are_told(qtbot: QtBot, window: MainWindow) -> None:
    shown, taken = chosen(window)
    qtbot.keyClicks(find(shown, QLineEdit, "new"), GOOD)
    qtbot.keyClicks(find(shown, QLineEdit, "again"), GOOD + "x")
    shown.buttons.button(Button.Ok).click()
    assert taken == []
    assert "not the same" in text_of(shown, "problem")
    shown.reject()


def test_what_is_left_out_takes_the_history_along(qtbot: QtBot, window: MainWindow) -> None:
    shown, taken = chosen(window)
    find(shown, QCheckBox, "with_client_notes").click()
    history = find(shown, QCheckBox, f"with_{HISTORY}")
    assert not history.isEnabled()
    assert not history.isChecked(), "it does not go along"
    find(shown, QCheckBox, "with_client_notes").click()
    assert history.isChecked()
    find(shown, QCheckBox, "with_client_notes").click()
    assert "history is left out" in text_of(shown, "goes_along").lower()
    find(shown, QRadioButton, "open_to_all").click()
    assert not find(shown, QLineEdit, "new").isEnabled()
    shown.accept()
    (choice,) = taken
    assert choice.passphrase == ""
    assert "client_notes" not in choice.parts


def test_the_sentence_that_comes_with_an_empty_box_makes_the_dialog_higher(qtbot: QtBot, window: MainWindow) -> None:
    shown, _ = chosen(window)
    shown.setMinimumHeight(0)
    before = shown.height()
    bar = find(shown, QScrollArea, "dialog_body").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    find(shown, QCheckBox, "with_client_notes").click()
    qtbot.waitUntil(lambda: shown.height() > before and bar.maximum() == 0)
    shown.reject()


def test_the_command_asks_and_the_copy_holds_what_was_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.commands["hand_over"].trigger()
    assert isinstance(dialog(HandOverDialog), HandOverDialog)
    dialogs()[0].reject()
    target = tmp_path / "for you.somedesk"
    window.desk.room(HandingOver).hand_over_to(HandOver(frozenset(PARTS) - {"client_notes"}, GOOD), str(target))
    settled(qtbot, window)
    assert str(target) in text_of(window, "notice_text")
    with pytest.raises(FileProblem, match="passphrase_needed"):
        read_client(target)
    copy = read_client(target, key=GOOD)
    assert copy.profile.notes == copy.profile.contact == ""
    assert copy.ratings == sample().ratings


def test_a_file_from_elsewhere_is_offered_a_place_in_the_library_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "elsewhere" / "sample.somedesk"
    qtbot.waitUntil(window.notice_bar.isVisible)
    assert "outside your library" in text_of(window, "notice_text")
    press(qtbot, window, "notice_action")
    (copy,) = window.context.library_folder.glob("*.somedesk")
    assert read_client(copy) == read_client(path)
    press(qtbot, window, "notice_action")
    qtbot.waitUntil(lambda: window.document is not None and window.document.file.path == copy.resolve())
    window.desk.open(path)
    qtbot.waitUntil(lambda: window.document is not None and window.document.file.path == path.resolve())
    settled(qtbot, window)
    assert not window.notice_bar.isVisible() or "outside" not in text_of(window, "notice_text")


def test_nothing_is_offered_where_the_library_has_the_client(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.context.library_folder.mkdir(parents=True, exist_ok=True)
    ClientFile.create(window.context.library_folder / "mine.somedesk", sample()).close()
    home = window.page("home")
    home.refresh_library()
    settled(qtbot, window)
    window.notice_bar.hide()
    other = tmp_path / "elsewhere" / "second.somedesk"
    open_in(window, other, sample())
    settled(qtbot, window)
    assert not window.notice_bar.isVisible()


def test_what_can_be_left_out_is_told_in_the_dialog(window: MainWindow) -> None:
    shown, _ = chosen(window)
    assert {name for name, box in shown.parts.items() if box.text()} == {*LEFT_OUT, HISTORY}
    shown.reject()
