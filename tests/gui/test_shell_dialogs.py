"""The window's dialogs: settings, about, help, keys, jump."""

import itertools
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from somedesk import __version__
from somedesk.base import settings
from somedesk.base.paths import config_folder, default_library_folder
from somedesk.content.messages import sentences
from somedesk.content.sample import sample_client
from somedesk.content.themes import theme
from somedesk.domain.client import LANGUAGES
from somedesk.ui.desk.help import HelpPanel
from somedesk.ui.files.new_client import NewClientDialog
from somedesk.ui.grid.assessment_details import AssessmentDetailsDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.places import BY_NAME, keys
from somedesk.ui.shell.about import LIBRARIES, AboutDialog
from somedesk.ui.shell.jump import JumpDialog
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.settings import SettingsDialog
from somedesk.ui.shell.shortcuts import ShortcutsDialog
from tests.gui.library_folder import client_named, put
from tests.gui.shell import (
    CONTROL,
    assessment_page,
    dialog,
    dialogs,
    find,
    note_field,
    open_in,
    press,
    press_keys,
    settled,
    shown_window,
    text_of,
)
from tests.small_client import DAY


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    """The sample client, open."""
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        yield shown


@pytest.fixture
def preferences(qtbot: QtBot, window: MainWindow) -> SettingsDialog:
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    return dialog(SettingsDialog)


def choose(qtbot: QtBot, shown: QWidget, name: str, value: str) -> None:
    """Choose from a list as a person with a keyboard does."""
    combo = find(shown, QComboBox, name)
    combo.setFocus()
    steps = combo.findData(value) - combo.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(combo, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


# ── settings ─────────────────────────────────────────────────────────────────────────────────────


def test_another_language_at_once_and_nothing_typed_is_lost(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    page = assessment_page(window)
    page.select("advertising")
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum() // 2)
    middle = page.view.viewport().rect().center()
    looked_at = page.view.indexAt(middle).row()
    note = note_field(page)
    note.setFocus()
    note.moveCursor(note.textCursor().MoveOperation.End)
    qtbot.keyClicks(note, " half a sent")
    typed, place = note.toPlainText(), note.textCursor().position()
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    shown = dialog(SettingsDialog)
    for language in LANGUAGES:
        choose(qtbot, shown, "language", language)
        assert context.localisation.language == settings.load().language == language
        name = {"da": "Annoncering", "sv": "Annonsering", "en": "Advertising"}[language]
        qtbot.waitUntil(lambda: name in {label.text() for label in page.findChildren(QLabel)})  # noqa: B023
        assert (note.toPlainText(), note.textCursor().position()) == (typed, place)
        assert page.view.dimension == "advertising"
        assert page.view.indexAt(middle).row() == looked_at
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.keyClicks(note, "ence")
    page.commit_pending()
    assert window.document is not None
    assert window.document.assessment is not None
    rating = window.document.client.rating(window.document.assessment.id, "advertising")
    assert rating.note.endswith(" half a sentence")


def test_the_theme_changes_everything_at_once_and_is_kept(qtbot: QtBot, preferences: SettingsDialog) -> None:
    window = preferences.parentWidget()
    for name in ("dark", "contrast", "light"):
        choose(qtbot, preferences, "theme", name)
        assert settings.load().theme == name
        expected = theme(name)["window"].lower()
        assert QApplication.palette().color(QPalette.ColorRole.Window).name() == expected
        # The dialog's own corner, as it is painted.
        assert preferences.grab().toImage().pixelColor(3, 3).name() == expected
        assert (
            window.findChild(QWidget, "header").grab().toImage().pixelColor(3, 3).name() == theme(name)["card"].lower()
        )


def test_the_library_folder_is_another_one_at_once_and_goes_back(
    qtbot: QtBot, preferences: SettingsDialog, context: Context, tmp_path: Path
) -> None:
    other = tmp_path / "drev med mellemrum"
    put(client_named("Havsbris"), folder=other)
    preferences._on_library_chosen(str(other))
    assert text_of(preferences, "library") == str(other)
    assert context.library_folder == other
    assert settings.load().library == str(other)
    press(qtbot, preferences, "clear_library")
    assert context.library_folder == default_library_folder()
    assert not find(preferences, QPushButton, "clear_library").isEnabled()


def test_who_stands_on_the_reports_is_kept_when_the_dialog_closes(qtbot: QtBot, preferences: SettingsDialog) -> None:
    qtbot.keyClicks(find(preferences, QLineEdit, "consultant"), "Dr Åse <b>Ørsted</b>")
    qtbot.keyClicks(find(preferences, QLineEdit, "organisation"), "Ørsted & søn")
    qtbot.keyClick(find(preferences, QLineEdit, "organisation"), Qt.Key.Key_Return)
    assert not dialogs(), "Enter closes it; it does not open a file dialog"
    kept = settings.load()
    assert (kept.consultant, kept.organisation) == ("Dr Åse <b>Ørsted</b>", "Ørsted & søn")


def test_usual_hours_are_kept_for_new_clients(qtbot: QtBot, preferences: SettingsDialog) -> None:
    field = find(preferences, QDoubleSpinBox, "team_hours")
    assert (field.text(), field.lineEdit().placeholderText()) == ("", "–")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "7.5")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert settings.load().team_hours == 7.5


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "#376AAA").save(out, kind)
    return out.getvalue()


def give_logo(qtbot: QtBot, preferences: SettingsDialog, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    preferences._on_logo_chosen(str(path))
    qtbot.waitUntil(lambda: not preferences._context.tasks.is_busy("logo"))


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_kept_as_a_picture_of_ours_and_can_be_removed(
    qtbot: QtBot, preferences: SettingsDialog, tmp_path: Path, kind: str
) -> None:
    give_logo(qtbot, preferences, tmp_path / "logo.bin", picture(40, 20, kind))
    kept = Path(settings.load().logo)
    assert kept.parent == config_folder()
    with Image.open(kept) as image:
        assert image.format == "PNG"
    assert text_of(preferences, "logo") == kept.name
    press(qtbot, preferences, "clear_logo")
    assert settings.load().logo == ""
    assert text_of(preferences, "logo") == "None"


def test_a_logo_that_cannot_be_kept_is_told_of(qtbot: QtBot, preferences: SettingsDialog, tmp_path: Path) -> None:
    (config_folder() / "logo.png").mkdir()
    give_logo(qtbot, preferences, tmp_path / "good.png", picture(40, 20))
    assert "logo.png cannot be written" in text_of(preferences, "problem")
    assert settings.load().logo == ""


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("logo.svg", lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:secret.png"/></svg>'),
        ("large.png", lambda: picture(40, 20) + bytes(6 * 1024 * 1024)),
        ("letter.png", lambda: b"Dear client"),
        ("bomb.png", lambda: picture(6000, 5000)),
    ],
    ids=["svg", "6 MB", "no picture", "30 megapixels"],
)
def test_a_logo_that_will_not_do_is_refused_with_one_sentence(
    qtbot: QtBot, preferences: SettingsDialog, tmp_path: Path, name: str, make: Callable[[], bytes]
) -> None:
    give_logo(qtbot, preferences, tmp_path / "good.png", picture(40, 20))
    before = settings.load().logo
    for language in LANGUAGES:
        preferences._context.change_settings(language=language)
        give_logo(qtbot, preferences, tmp_path / name, make())
        assert text_of(preferences, "problem") == sentences(language)["logo_refused"]
        assert settings.load().logo == before
    with Image.open(before) as image:
        assert image.size == (40, 20)


# ── about, help, keys ────────────────────────────────────────────────────────────────────────────


def test_about_names_sources_and_licences(qtbot: QtBot, window: MainWindow) -> None:
    window.commands["about"].trigger()
    shown = dialog(AboutDialog)
    assert any(__version__ in label.text() for label in shown.findChildren(QLabel))
    boxes = {box.objectName(): box.toPlainText() for box in shown.findChildren(QPlainTextEdit)}
    assert "Lærke Cichosz" in boxes["sources"]
    assert all(library in boxes["licences"] for library in LIBRARIES)
    assert "SIL OPEN FONT LICENSE" in boxes["licences"]
    assert "Lucide" in boxes["licences"]
    assert "file:" not in boxes["licences"]


def test_help_is_in_the_language_of_the_screen_and_follows_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    find(window, HelpPanel, "help_panel").show_topic("Backups")
    shown = find(window, QTextBrowser, "help_text")

    def begins(heading: str) -> bool:
        return shown.toPlainText().startswith(heading)

    for language, heading in {"da": "Sikkerhedskopier", "sv": "Säkerhetskopior", "en": "Backups"}.items():
        window.context.change_settings(language=language)
        qtbot.waitUntil(partial(begins, heading))
        assert shown.toPlainText().count("\n") > 2
        assert "**" not in shown.toPlainText()


def test_the_sheet_is_scrolled_by_key_from_its_only_button(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ShortcutsDialog, "_room", lambda _dialog: QSize(1000, 400))
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    shown = dialog(ShortcutsDialog)
    bar = find(shown, QScrollArea, "dialog_body").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.waitUntil(shown.buttons.button(QDialogButtonBox.StandardButton.Close).hasFocus)
    key, seen = Qt.Key, []
    for each in (key.Key_Down, key.Key_PageDown, key.Key_Up, key.Key_PageUp, key.Key_End, key.Key_Home):
        qtbot.keyClick(shown.focusWidget(), each)
        seen.append(bar.value())
    line, page = bar.singleStep(), bar.pageStep()
    assert seen == [line, line + min(page, bar.maximum() - line), seen[1] - line, 0, bar.maximum(), 0]
    qtbot.keyClick(shown.focusWidget(), key.Key_Return)
    assert not shown.isVisible()


def test_the_sheet_lists_every_command_that_has_a_key(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    listed = {label.text() for label in dialog(ShortcutsDialog).findChildren(QLabel)}
    for name, action in window.commands.actions.items():
        if not action.shortcut().isEmpty():
            assert any(text.startswith(window.commands.title(name)) for text in listed), name
            assert window.commands.keys(name) in listed, name
    assert "Ctrl+Shift+Z, Ctrl+Y" in listed
    assert "Ctrl+S" in listed, "which one page only knows"
    window.context.change_settings(language="da")
    QApplication.processEvents()


# ── jump ─────────────────────────────────────────────────────────────────────────────────────────


def jump(qtbot: QtBot, window: MainWindow, text: str) -> list[tuple[str, str]]:
    """Ctrl+K and some letters; the places that are offered."""
    press_keys(qtbot, window, Qt.Key.Key_K, CONTROL)
    shown = dialog(JumpDialog)
    qtbot.keyClicks(find(shown, QLineEdit, "jump_line"), text)
    tree = find(shown, QTreeWidget, "jump_list")
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def enter(qtbot: QtBot) -> None:
    qtbot.keyClick(find(dialog(JumpDialog), QLineEdit, "jump_line"), Qt.Key.Key_Return)


def test_a_few_letters_and_enter_lead_to_a_dimension(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("plan")
    assert jump(qtbot, window, "gov")[0] == ("Governance", "Dimension")
    enter(qtbot)
    assert window.current_page is window.pages["assessment"]
    assert assessment_page(window).view.dimension == "governance"
    assert not dialogs()


def test_arrows_choose_and_the_list_does_not_run_over(qtbot: QtBot, window: MainWindow) -> None:
    places = jump(qtbot, window, "pro")
    assert ("Progress", keys(BY_NAME["progress"])) in places
    line = find(dialog(JumpDialog), QLineEdit, "jump_line")
    for key in [Qt.Key.Key_PageUp] + [Qt.Key.Key_Down] * places.index(("Progress", keys(BY_NAME["progress"]))):
        qtbot.keyClick(line, key)
    enter(qtbot)
    assert window.current_page is window.pages["progress"]
    settled(qtbot, window)


def test_a_command_an_action_an_assessment_and_a_client_are_places_too(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    document = window.document
    assert document is not None
    action = next(iter(document.client.actions.values()))
    assert jump(qtbot, window, action.title[:20])[0] == (action.title, "Action")
    enter(qtbot)
    assert window.current_page is window.pages["plan"]
    first = document.client.timeline[0]
    assert jump(qtbot, window, first.title)[0][1] == "Assessment"
    enter(qtbot)
    assert document.assessment is not None
    assert document.assessment.id == first.id
    (other,) = put(client_named("Zetterström", date=DAY), folder=tmp_path / "elsewhere")
    window.opening.remember(other)
    assert jump(qtbot, window, "zett") == [("Zetterström", "Client")]
    enter(qtbot)
    qtbot.waitUntil(lambda: window.windowTitle() == "Zetterström – SomeDesk")
    jump(qtbot, window, "settings")
    enter(qtbot)
    dialog(SettingsDialog)


def test_nothing_found_goes_nowhere_and_escape_closes(qtbot: QtBot, window: MainWindow) -> None:
    assert jump(qtbot, window, "overv")[0][0] == "Overview"
    shown = dialog(JumpDialog)
    line, places = find(shown, QLineEdit, "jump_line"), find(shown, QTreeWidget, "jump_list")
    qtbot.keyClicks(line, " qqqq")
    assert not places.isVisible()
    said = text_of(shown, "jump_nothing")
    assert "overv qqqq" in said
    assert "a dimension" in said
    enter(qtbot)
    for _ in " qqqq":
        qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert places.isVisible()
    assert places.topLevelItemCount()
    assert not shown.findChild(QLabel, "jump_nothing").isVisible()
    qtbot.keyClick(dialog(JumpDialog), Qt.Key.Key_Escape)
    assert not dialogs()


# ── keys in dialogs ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("command", "kind"),
    [("settings", SettingsDialog), ("new_client", NewClientDialog), ("new_assessment", AssessmentDetailsDialog)],
)
def test_tab_goes_through_a_dialog_from_top_to_bottom(
    qtbot: QtBot, window: MainWindow, command: str, kind: type[Dialog]
) -> None:
    window.commands[command].trigger()
    shown = dialog(kind)
    qtbot.waitUntil(lambda: shown.focusWidget() is not None)
    first = shown.focusWidget()
    seen = [first]
    while True:
        qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Tab)
        if shown.focusWidget() is first:
            break
        seen.append(shown.focusWidget())
        assert len(seen) < 40, " ".join(each.objectName() for each in seen)
    places = [widget.mapTo(shown, widget.rect().center()) for widget in seen]
    rows = [place.y() for place in places]
    # Widgets side by side are not of quite the same height.
    assert all(below >= above - 12 for above, below in itertools.pairwise(rows)), rows
    assert isinstance(seen[-1], QPushButton)
    assert len(seen) >= 7
