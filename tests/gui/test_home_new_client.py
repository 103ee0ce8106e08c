"""The dialog for a new client."""

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from somedesk.base.paths import default_library_folder
from somedesk.domain.client import PublicHolidays
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
from somedesk.store.library import Library
from somedesk.ui.files.new_client import NewClientDialog
from somedesk.ui.kit.context import Context
from somedesk.work.clients import NewClient, create
from tests.gui.library_folder import client_named, put


@pytest.fixture
def dialog(qtbot: QtBot, context: Context) -> NewClientDialog:
    put(client_named("Havsbris AB"))
    Library(default_library_folder()).summaries(context.library_index)
    opened = NewClientDialog(context)
    opened.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(opened)
    opened.open()
    return opened


def problem(dialog: NewClientDialog) -> str:
    label = dialog.findChild(QLabel, "name_problem")
    assert label is not None
    return label.text() if label.isVisible() else ""


def test_what_is_asked_for_is_handed_over(qtbot: QtBot, dialog: NewClientDialog) -> None:
    qtbot.keyClicks(dialog.name.line, "  Fjordby Kommune ")
    dialog.language.setFocus()
    qtbot.keyClick(dialog.language, Qt.Key.Key_Home)
    qtbot.keyClicks(dialog.sector, "Municipality")
    with qtbot.waitSignal(dialog.accepted_with) as accepted:
        qtbot.keyClick(dialog.sector, Qt.Key.Key_Return)
    today = dt.datetime.now().astimezone().date()
    expected = NewClient("Fjordby Kommune", "da", "Municipality", True, "First assessment", today)
    assert accepted.args == [expected]
    assert not dialog.isVisible()


def test_a_new_client_begins_with_the_usual_hours_and_the_holidays_of_its_language(
    qtbot: QtBot, context: Context, dialog: NewClientDialog
) -> None:
    context.change_settings(team_hours=7.5)
    qtbot.keyClicks(dialog.name.line, "Fjordby Kommune")
    dialog.language.setFocus()
    qtbot.keyClick(dialog.language, Qt.Key.Key_Home)
    with qtbot.waitSignal(dialog.accepted_with) as accepted:
        qtbot.keyClick(dialog.sector, Qt.Key.Key_Return)
    (new,) = accepted.args
    for language, kept in (("da", PublicHolidays("dk")), ("sv", PublicHolidays("se")), ("en", None)):
        file = create(default_library_folder(), replace(new, name=language, language=language), Environment())
        file.close()
        with ClientFile.open(file.path, read_only=True) as saved:
            profile = saved.client.profile
        assert (profile.public_holidays, profile.team_hours) == (kept, 7.5)


def test_without_a_name_it_says_so_and_stays(qtbot: QtBot, dialog: NewClientDialog) -> None:
    assert problem(dialog) == "", "nobody is told off before having typed"
    with qtbot.assertNotEmitted(dialog.accepted_with):
        create = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
        qtbot.mouseClick(create, Qt.MouseButton.LeftButton)
    assert problem(dialog) == "Give the client a name."
    assert dialog.name.line.hasFocus()
    qtbot.keyClicks(dialog.name.line, "X")
    assert problem(dialog) == ""


def test_a_name_of_which_nothing_can_be_seen_is_refused_with_the_reason(qtbot: QtBot, dialog: NewClientDialog) -> None:
    dialog.name.line.setText("\u200b\u202e")
    with qtbot.assertNotEmitted(dialog.accepted_with):
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert "control characters only" in problem(dialog)


def test_a_name_that_another_client_has_is_refused_at_once(qtbot: QtBot, dialog: NewClientDialog) -> None:
    qtbot.keyClicks(dialog.name.line, "havsbris ab")
    assert "already a client" in problem(dialog)
    with qtbot.assertNotEmitted(dialog.accepted_with):
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.name.line, " 2")
    with qtbot.waitSignal(dialog.accepted_with):
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)


def test_the_first_assessment_can_wait(qtbot: QtBot, dialog: NewClientDialog) -> None:
    dialog.start.setFocus()
    qtbot.keyClick(dialog.start, Qt.Key.Key_Space)
    assert not dialog.title.isEnabled()
    assert not dialog.date.isEnabled()
    qtbot.keyClicks(dialog.name.line, "Later")
    with qtbot.waitSignal(dialog.accepted_with) as accepted:
        qtbot.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert accepted.args[0].start_assessment is False


def test_a_title_that_was_typed_survives_the_language(qtbot: QtBot, context: Context, dialog: NewClientDialog) -> None:
    dialog.title.selectAll()
    qtbot.keyClicks(dialog.title, "Autumn")
    qtbot.keyClicks(dialog.name.line, "Ørsted")
    context.localisation.set_language("da")
    QApplication.processEvents()
    assert (dialog.title.text(), dialog.name.line.text()) == ("Autumn", "Ørsted")
    today = dt.datetime.now().astimezone().date()
    assert dialog.date.text() == f"{today:%d.%m.%Y}"
