"""A passphrase from the menu: set, asked for, wrong, changed, removed; and what the list of clients shows then."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.paths import opened_folder
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.encryption import Seal, is_sealed
from somedesk.store.opened import Opened
from somedesk.ui.files.backing_up import BackingUp
from somedesk.ui.files.backups import BackupsDialog
from somedesk.ui.files.open_problem import OpenProblemDialog
from somedesk.ui.files.passphrase import PassphraseDialog
from somedesk.ui.files.unlock import UnlockDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button
from somedesk.ui.kit.question import Question
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.home_hands import cards, focus, looked
from tests.gui.library_folder import client_named
from tests.gui.shell import dialog, dialogs, find, press, saved, settled, shown_window, text_of
from tests.small_client import DAY, small_client
from tests.store.faults import noted

GOOD = "tolv små grise på en grøn cykel"
OTHER = "ni gamle heste i en rød båd"


@pytest.fixture
def path(tmp_path: Path, context: Context) -> Path:
    folder = tmp_path / "kunder"
    folder.mkdir()
    context.settings = replace(context.settings, library=str(folder))
    made = folder / "kunde 7.somedesk"
    with ClientFile.create(made, small_client(strategy=(2, 4))) as file:
        file.apply(noted(file.client, "fortroligt"))
    return made


@pytest.fixture
def window(qtbot: QtBot, context: Context, path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


def opened(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)


def locked(qtbot: QtBot, window: MainWindow, path: Path) -> UnlockDialog:
    """The question for the passphrase of a file that is being opened."""
    window.open_path(path)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    return dialog(UnlockDialog)


def asked(window: MainWindow) -> PassphraseDialog:
    window.commands["passphrase"].trigger()
    return dialog(PassphraseDialog)


def type_in(qtbot: QtBot, shown: PassphraseDialog | UnlockDialog, **texts: str) -> None:
    for name, text in texts.items():
        line = find(shown, QLineEdit, name)
        line.clear()
        qtbot.keyClicks(line, text)


def refused(qtbot: QtBot, window: MainWindow, shown: PassphraseDialog, button: str = "", **texts: str) -> None:
    """Choose with a wrong passphrase: the dialog stays, says so, and asks for the right one."""
    type_in(qtbot, shown, current="something else", **texts)
    (find(shown, QPushButton, button) if button else shown.buttons.button(Button.Ok)).click()
    settled(qtbot, window)
    assert dialog(PassphraseDialog) is shown
    assert "not the passphrase" in text_of(shown, "problem")
    assert (shown.current.text(), shown.focusWidget()) == ("", shown.current)


def seal(path: Path, *, shows: bool = False) -> None:
    """Put the client under the passphrase without a window."""
    key = Seal.make(GOOD, shows=shows)
    with ClientFile.open(path) as file:
        file.protect(key)
        file.wait(10)
        assert file.recast_copies() == ()


def sealed_and_open(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    seal(path)
    question = locked(qtbot, window, path)
    type_in(qtbot, question, passphrase=GOOD)
    question.buttons.button(Button.Ok).click()
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)


def telling(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and b"Testkunde" in path.read_bytes()]


def seen_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("room", [2000, 400])
def test_what_is_wrong_is_seen_however_low_the_screen(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    monkeypatch.setattr(PassphraseDialog, "_room", lambda _dialog: QSize(1000, room))
    opened(qtbot, window, path)
    shown = asked(window)
    type_in(qtbot, shown, new="kort", again="kort")
    for _ in range(2):
        shown.buttons.button(Button.Ok).click()
        problem = find(shown, QLabel, "problem")
        qtbot.waitUntil(partial(seen_whole, problem))
        assert "at least 8" in problem.text()
        assert problem.height() >= problem.heightForWidth(problem.width())
        find(shown, QScrollArea, "dialog_body").verticalScrollBar().setValue(0)
    shown.reject()


def test_set_from_the_menu_it_covers_everything_and_is_asked_for(
    qtbot: QtBot, window: MainWindow, path: Path, context: Context
) -> None:
    assert b"Testkunde" in context.library_index.read_bytes()
    opened(qtbot, window, path)
    assert telling(path.parent)
    shown_elsewhere = Opened(opened_folder()).put("report.pdf", b"%PDF Testkunde", small_client().profile.uid)
    shown = asked(window)
    assert "cannot be recovered" in text_of(shown, "no_recovery")
    assert shown.focusWidget().objectName() == "new"
    assert not shown.findChild(QPushButton, "remove").isVisible(), "there is nothing to remove"
    type_in(qtbot, shown, new=GOOD, again=GOOD)
    qtbot.keyClick(find(shown, QLineEdit, "again"), Qt.Key.Key_Return)
    settled(qtbot, window)
    saved(qtbot, window)
    assert text_of(window, "notice_text").startswith("The client is encrypted.")
    assert telling(path.parent) == []
    assert not shown_elsewhere.exists(), "nobody was asked about it"
    assert b"Testkunde" not in context.library_index.read_bytes()
    window.commands["close_client"].trigger()
    settled(qtbot, window)
    assert telling(path.parent) == [], "nor is there a backup in plain text"

    question = locked(qtbot, window, path)
    assert "encrypted" in text_of(question, "sentence")
    assert not question.buttons.button(Button.Ok).isEnabled()
    type_in(qtbot, question, passphrase="not that one")
    qtbot.keyClick(question.line, Qt.Key.Key_Return)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    question = dialog(UnlockDialog)
    assert "not the passphrase" in text_of(question, "sentence")
    type_in(qtbot, question, passphrase=GOOD)
    qtbot.keyClick(question.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    assert window.document is not None
    assert window.document.client.profile.notes == "fortroligt"


def test_what_will_not_do_is_said_beside_the_field(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    opened(qtbot, window, path)
    shown = asked(window)
    for new, again, problem in (("kort", "kort", "at least 8"), (GOOD, OTHER, "not the same")):
        type_in(qtbot, shown, new=new, again=again)
        shown.buttons.button(Button.Ok).click()
        assert problem in text_of(shown, "problem")
    for new, hint in (
        ("Testkunde 2026", "Easy to guess"),
        ("rød hest spiser grød", "not for a machine"),
        (GOOD, "Hard to guess."),
    ):
        type_in(qtbot, shown, new=new)
        assert hint in text_of(shown, "strength")
        assert shown.new.accessibleDescription() == text_of(shown, "strength")
    shown.reject()
    assert not is_sealed(path.read_bytes())


def test_what_is_typed_is_hidden_until_it_is_to_be_seen(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    opened(qtbot, window, path)
    shown = asked(window)
    assert shown.new.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClick(find(shown, QCheckBox, "show_typed"), Qt.Key.Key_Space)
    assert shown.new.echoMode() == shown.again.echoMode() == QLineEdit.EchoMode.Normal
    shown.reject()


def test_changed_it_opens_with_the_new_one_alone(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    seal(path)
    question = locked(qtbot, window, path)
    qtbot.keyClick(find(question, QCheckBox, "show_typed"), Qt.Key.Key_Space)
    assert question.line.echoMode() == QLineEdit.EchoMode.Normal
    type_in(qtbot, question, passphrase=GOOD)
    question.buttons.button(Button.Ok).click()
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    shown = asked(window)
    shown.buttons.button(Button.Ok).click()
    assert "that the client has now" in text_of(shown, "problem")
    refused(qtbot, window, shown, new=OTHER, again=OTHER)
    read_client(path, key=GOOD)
    assert shown.new.text() == shown.again.text() == OTHER, "only the current one is to be typed anew"
    type_in(qtbot, shown, current=GOOD)
    assert not shown.findChild(QLabel, "problem").isVisible()
    shown.buttons.button(Button.Ok).click()
    settled(qtbot, window)
    assert read_client(path, key=OTHER).profile.notes == "fortroligt"
    assert telling(path.parent) == []


def test_removed_it_opens_without(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    sealed_and_open(qtbot, window, path)
    shown = asked(window)
    refused(qtbot, window, shown, "remove")
    assert is_sealed(path.read_bytes())
    type_in(qtbot, shown, current=GOOD)
    press(qtbot, shown, "remove")
    settled(qtbot, window)
    assert "removed" in text_of(window, "notice_text")
    assert read_client(path).profile.notes == "fortroligt"
    assert not [
        found for found in path.parent.rglob("*.somedesk*") if found.is_file() and is_sealed(found.read_bytes())
    ]


def test_copies_out_of_reach_are_listed(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(qtbot, window, path)
    left = tuple(f"/et/sted/kunde 7-{number}.somedesk" for number in range(20))
    monkeypatch.setattr("somedesk.store.copies.Copies.recast", lambda *_: left)
    shown = asked(window)
    type_in(qtbot, shown, new=GOOD, again=GOOD)
    shown.buttons.button(Button.Ok).click()
    settled(qtbot, window)
    shown = text_of(dialog(Question), "question").splitlines()
    assert shown[2:] == [*left[:12], "… and 8 more."]


def test_read_only_it_stays_as_it_is(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    window.desk.open(path, read_only=True)
    qtbot.waitUntil(lambda: window.document is not None)
    window.commands["passphrase"].trigger()
    assert dialogs() == []
    assert "reading only" in text_of(window, "notice_text")


def test_its_card_tells_nothing_and_opens_it(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    seal(path)
    home = window.page("home")
    home.refresh_library()
    looked(qtbot, home)
    card = cards(home)[0]
    assert (card.name, card.locked, card.score) == ("kunde 7", True, "")
    focus(home, "kunde 7")
    qtbot.keyClick(home.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialog(UnlockDialog).reject()
    home.view.link_clicked.emit(home.cards.index(0, 0))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialog(UnlockDialog).reject()


def test_its_card_tells_what_the_user_lets_it(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    opened(qtbot, window, path)
    shown = asked(window)
    qtbot.keyClick(find(shown, QCheckBox, "shows"), Qt.Key.Key_Space)
    type_in(qtbot, shown, new=GOOD, again=GOOD)
    shown.buttons.button(Button.Ok).click()
    settled(qtbot, window)
    window.commands["close_client"].trigger()
    home = window.page("home")
    qtbot.waitUntil(lambda: cards(home)[0].locked)
    card = cards(home)[0]
    assert (card.name, card.score) == ("Testkunde", "2.0")
    assert b"fortroligt" not in path.read_bytes()


def test_of_a_damaged_file_backups_and_salvage_ask_for_it_first(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    seal(path)
    broken = bytearray(path.read_bytes())
    broken[-60] ^= 1
    path.write_bytes(broken)
    question = locked(qtbot, window, path)
    type_in(qtbot, question, passphrase=GOOD)
    question.buttons.button(Button.Ok).click()
    qtbot.waitUntil(lambda: [type(each) for each in dialogs()] == [OpenProblemDialog])
    press(qtbot, dialog(OpenProblemDialog), "salvage")
    question = dialog(UnlockDialog)
    type_in(qtbot, question, passphrase=GOOD)
    question.buttons.button(Button.Ok).click()
    qtbot.waitUntil(lambda: [type(each) for each in dialogs()] == [Question])
    dialog(Question).reject()
    (new,) = path.parent.glob("*salvaged*")
    assert read_client(new, key=GOOD).profile.notes == "fortroligt"
    window.desk.room(BackingUp).show_backups_of(path)
    question = dialog(UnlockDialog)
    type_in(qtbot, question, passphrase=GOOD)
    question.buttons.button(Button.Ok).click()
    settled(qtbot, window)
    assert dialog(BackupsDialog).isVisible()


@pytest.mark.parametrize("way", ["close the client", "close the window", "open another"])
def test_whoever_leaves_at_once_has_the_passphrase_set_first(
    qtbot: QtBot, window: MainWindow, path: Path, way: str
) -> None:
    other = path.with_name("anden.somedesk")
    ClientFile.create(other, client_named("Anden", date=DAY)).close()
    copy = path.with_name("et andet navn.somedesk")
    copy.write_bytes(path.read_bytes())
    opened(qtbot, window, path)
    shown = asked(window)
    type_in(qtbot, shown, new=GOOD, again=GOOD)
    shown.buttons.button(Button.Ok).click()
    if way == "close the client":
        window.desk.close_client()
    elif way == "close the window":
        window.close()
    else:
        window.open_path(other)
    assert window.isVisible()
    assert "still being done" in text_of(window, "notice_text")
    window.commands["passphrase"].trigger()
    assert dialogs() == [], "one at a time"
    assert "Wait a moment" in text_of(window, "notice_text")
    if way == "close the client":
        qtbot.waitUntil(lambda: window.document is None)
    elif way == "close the window":
        qtbot.waitUntil(lambda: not window.isVisible())
    else:
        qtbot.waitUntil(lambda: window.document is not None and window.document.file.path == other)
    settled(qtbot, window)
    for sealed in (path, copy):
        assert read_client(sealed, key=GOOD).profile.notes == "fortroligt"
    assert telling(path.parent) == []


def test_a_wrong_passphrase_is_told_though_the_client_was_to_be_closed(
    qtbot: QtBot, window: MainWindow, path: Path
) -> None:
    sealed_and_open(qtbot, window, path)
    shown = asked(window)
    type_in(qtbot, shown, current="something else", new=OTHER, again=OTHER)
    shown.buttons.button(Button.Ok).click()
    window.desk.close_client()
    settled(qtbot, window)
    assert window.document is not None, "it stays, so that this can be read"
    assert "not the passphrase" in text_of(shown, "problem")
    shown.reject()


def test_cancelled_while_it_is_looked_at_nothing_is_changed(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    sealed_and_open(qtbot, window, path)
    shown = asked(window)
    type_in(qtbot, shown, current=GOOD, new=OTHER, again=OTHER)
    shown.buttons.button(Button.Ok).click()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    settled(qtbot, window)
    assert dialogs() == []
    assert read_client(path, key=GOOD).profile.notes == "fortroligt"


def test_what_could_not_be_reached_is_named_when_the_client_is_next_opened(
    qtbot: QtBot, window: MainWindow, path: Path, context: Context, tmp_path: Path
) -> None:
    seal(path)
    stick = tmp_path / "stick"
    context.settings = replace(context.settings, backups=str(stick))
    with ClientFile.open(path, environment=context.environment, key=GOOD) as file:
        file.protect(Seal.make(OTHER))
        assert file.wait(10)
    question = locked(qtbot, window, path)
    type_in(qtbot, question, passphrase=OTHER)
    question.buttons.button(Button.Ok).click()
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    assert str(stick) in text_of(window, "notice_text")
    stick.mkdir()
    shown = asked(window)
    type_in(qtbot, shown, current=OTHER, new=GOOD, again=GOOD)
    shown.buttons.button(Button.Ok).click()
    settled(qtbot, window)
    assert text_of(window, "notice_text").startswith("The client is encrypted.")
    find(window, QToolButton, "notice_close").click()
    assert not window.notice_bar.isVisible(), "nothing is left that could not be reached"
