"""What holds for dialogs whatever they say: nothing is cut off, and Enter and Tab do what one expects."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES, Language
from somedesk.domain.grid.assessment import edit_profile
from somedesk.reports.options import ReportOptions
from somedesk.store.erase import Trace
from somedesk.ui.exchange.export import ExportDialog
from somedesk.ui.files.erase_client import EraseClientDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import LEAST_FRAME, Dialog
from somedesk.ui.kit.i18n import moment
from somedesk.ui.plan.action_editor import ActionEditor
from somedesk.ui.plan.proposal import ProposalDialog
from somedesk.ui.reports.batch import ReportBatchDialog
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.shell.shortcuts import ShortcutsDialog
from somedesk.work.reports import ReportCall
from tests.gui.shell import dialog, open_in, opened, settled, shown_window
from tests.small_client import DAY

LONG = " ".join(["Mediehåndteringsvirksomhedernes"] * 6)


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "sample.somedesk", sample_client("en", DAY))
        yield shown


def show(qtbot: QtBot, shown: Dialog) -> None:
    with qtbot.waitExposed(shown):
        shown.open()


def cut_off(shown: Dialog) -> list[str]:
    """The wrapped texts that have less room than they need."""
    labels = [label for label in shown.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_formats_are_explained_in_full(
    qtbot: QtBot, window: MainWindow, context: Context, language: Language
) -> None:
    context.localisation.set_language(language)
    shown = ExportDialog(context, opened(window).client, window)
    show(qtbot, shown)
    assert cut_off(shown) == []
    shown.language.setCurrentIndex((shown.language.currentIndex() + 1) % len(LANGUAGES))
    assert shown.mixed.isVisible()
    qtbot.waitUntil(lambda: cut_off(shown) == [])
    shown.close()


def test_a_dialog_grows_with_a_longer_language(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    shown = ExportDialog(context, opened(window).client, window)
    show(qtbot, shown)
    context.localisation.set_language("da")
    qtbot.waitUntil(lambda: cut_off(shown) == [])
    shown.close()


def test_a_long_name_and_a_long_path_fit_where_a_client_is_erased(
    qtbot: QtBot, window: MainWindow, context: Context, tmp_path: Path
) -> None:
    traces = (Trace(tmp_path / f"{'x' * 200}.somedesk", "file"),)
    shown = EraseClientDialog(context, LONG, traces, "/media/stick", window)
    show(qtbot, shown)
    assert cut_off(shown) == []
    shown.close()


def test_enter_in_a_field_of_hours_ends_the_number_and_accepts_nothing(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    document = opened(window)
    shown = ProposalDialog(context, document, document.client.model_of(document.client.timeline[-1]), (), window)
    show(qtbot, shown)
    accepted: list[object] = []
    shown.proposal_accepted.connect(accepted.append)
    field = next(iter(shown.trial.hours.values()))
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == 9
    assert shown.isVisible()
    assert accepted == []
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert len(accepted) == 1


def test_enter_begins_the_reports_and_a_second_one_does_not_stop_them(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    shown = ReportBatchDialog(context, ReportCall("summary", "en", ReportOptions()), DAY, window)
    show(qtbot, shown)
    settled(qtbot, window)
    assert shown.start.isDefault()
    shown.close()


def test_tab_goes_from_the_tabs_of_an_action_to_its_fields(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    document = opened(window)
    first = next(iter(document.client.actions.values()))
    shown = ActionEditor(context, document, first, None, list, window)
    show(qtbot, shown)
    shown.tabs.tabBar().setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown.tabs.tabBar(), Qt.Key.Key_Tab)
    assert shown.title.hasFocus()
    shown.close()


def test_the_buttons_of_an_action_are_on_a_low_screen(qtbot: QtBot, window: MainWindow, context: Context) -> None:
    document = opened(window)
    action = next(iter(document.client.actions.values()))
    editor = ActionEditor(context, document, action, None, list, window)
    show(qtbot, editor)
    assert editor.height() <= 660, "a laptop's 768, less its task bar and the frame of the dialog"
    editor.close()


def test_a_dialog_leaves_room_for_its_frame(qtbot: QtBot, window: MainWindow) -> None:
    tall = Dialog(window, "tall")
    tall.column.addWidget(label := tall.new_text("long"))
    tall.finish_building()
    label.setText(LONG * 40)
    show(qtbot, tall)
    assert tall.height() == tall.screen().availableGeometry().height() - LEAST_FRAME
    tall.close()


def test_the_menu_fits_a_low_screen_with_a_task_bar(window: MainWindow) -> None:
    assert window.menu.sizeHint().height() <= 680


def test_submenus_open_by_key_and_speak_the_language_of_the_screen(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    opened(window)
    imports = submenu(window, "import")
    window.menu.popup(window.pos())
    window.menu.setActiveAction(imports.menuAction())
    qtbot.keyClick(window.menu, Qt.Key.Key_Right)
    assert imports.isVisible()
    assert [action.text() for action in imports.actions()] == [
        "Import edited actions…", "Import entries…", "Import key figures…", "Merge from file…",
    ]  # fmt: skip
    imports.hide()
    window.menu.hide()
    context.localisation.set_language("sv")
    QApplication.processEvents()
    assert (imports.title(), submenu(window, "view").title()) == ("Importera", "Visa")


def submenu(window: MainWindow, name: str) -> QMenu:
    return next(menu for menu in window.menu.findChildren(QMenu) if menu.objectName() == f"window_menu_{name}")


def test_a_submenu_of_which_nothing_can_be_used_is_grey(window: MainWindow) -> None:
    for is_open in (True, False):
        window.menu.popup(window.pos())
        assert submenu(window, "import").menuAction().isEnabled() is is_open
        assert submenu(window, "view").menuAction().isEnabled()
        window.menu.hide()
        window.desk.close_client()


def test_the_sheet_of_keys_says_undo_whatever_would_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    document = opened(window)
    assert document.apply(edit_profile(document.client, name=LONG))
    window.commands["shortcuts"].trigger()
    listed = {label.text() for label in dialog(ShortcutsDialog).findChildren(QLabel)}
    assert "Undo" in listed
    assert not any(LONG[:20] in text for text in listed)


@pytest.mark.parametrize(
    ("language", "said", "day"),
    [
        ("da", "14. nov. 2026 14.32", "14. nov. 2026"),
        ("sv", "14 nov. 2026 14:32", "14 nov. 2026"),
        ("en", "14 Nov 2026 14:32", "14 Nov 2026"),
    ],
)
def test_a_moment_is_written_as_the_language_writes_it(
    context: Context, language: Language, said: str, day: str
) -> None:
    context.localisation.set_language(language)
    assert (moment("2026-11-14 14:32"), moment("2026-11-14"), moment("–")) == (said, day, "–")
