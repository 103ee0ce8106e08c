"""The notice over the foot of the page: it moves nothing, can be read in every theme, and is a key away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.errors import InvalidInput
from somedesk.content.messages import message
from somedesk.domain.grid import assessment as assessments
from somedesk.ui.files.handing_over import HandingOver
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.notice import Notice, staying
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.library_folder import client_named
from tests.gui.shell import assessment_page, find, open_in, settled, shown_window, text_of
from tests.small_client import DAY

LONG = "The file could not be written, and nothing is lost. " * 12


@pytest.fixture
def window(qtbot: QtBot, context: Context, tmp_path: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "fjordby.somedesk", client_named("Fjordby", date=DAY))
        yield shown


def where(widget: QWidget) -> tuple[int, int, int, int]:
    spot = widget.mapTo(widget.window(), QPoint())
    return spot.x(), spot.y(), widget.width(), widget.height()


def test_what_one_is_about_to_click_stays_where_it_is(qtbot: QtBot, window: MainWindow) -> None:
    for page in ("overview", "assessment", "plan"):
        window.show_page(page)
        # It comes once the grid is on screen, and everything is where it stays.
        assert assessment_page(window).inspector is not None
        settled(qtbot, window)
        shown = window.current_page
        assert shown is not None
        # What Qt makes inside its widgets is theirs.
        inside = (p for p in shown.findChildren(QWidget) if p.isVisible() and not p.objectName().startswith("qt_"))
        parts = [shown, *inside]
        before = [where(part) for part in parts]
        for text in ("Short.", LONG):
            window.desk.say(text, "warning")
            QApplication.processEvents()
            assert [where(part) for part in parts] == before, page
            bar, label = window.notice_bar, find(window, QLabel, "notice_text")
            assert window.page_room.geometry().contains(bar.geometry())
            assert label.height() >= label.heightForWidth(label.width()), "all of it can be read"
            centre = bar.mapTo(window, bar.rect().center())
            assert bar.isAncestorOf(window.childAt(centre)), "it lies over the page"
        # The first came in place of an offer; the next comes where there is none.
        qtbot.mouseClick(find(window, QToolButton, "notice_close"), Qt.MouseButton.LeftButton)


def test_at_home_it_leaves_the_search_free(qtbot: QtBot, context: Context) -> None:
    with shown_window(qtbot, context) as shown:
        shown.desk.say(LONG, "warning")
        QApplication.processEvents()
        search, bar = find(shown, QLineEdit, "search"), shown.notice_bar
        assert bar.y() > search.mapTo(shown, search.rect().bottomLeft()).y()


def test_it_keeps_its_place_when_the_window_changes_its_size(window: MainWindow) -> None:
    window.desk.say(LONG, "warning")
    for width in (1024, 1600):
        window.resize(width, 700)
        QApplication.processEvents()
        label = find(window, QLabel, "notice_text")
        assert window.page_room.geometry().contains(window.notice_bar.geometry())
        assert label.height() >= label.heightForWidth(label.width())


def test_nothing_of_the_page_shows_through(window: MainWindow, context: Context) -> None:
    for theme in ("light", "dark", "contrast"):
        context.change_settings(theme=theme)
        roles = context.appearance.theme
        for kind, ground, line in (("info", "card", "control_line"), ("warning", "warning_soft", "warning")):
            window.desk.say("Short.", kind)  # type: ignore[arg-type]
            QApplication.processEvents()
            picture = window.notice_bar.grab().toImage()
            assert picture.pixelColor(8, 4) == QColor(roles[ground]), (theme, kind)
            edge = picture.pixelColor(picture.width() // 2, picture.height() - 1)
            assert edge == QColor(roles[line]), (theme, kind)


def test_f6_leads_to_its_button_and_back_to_the_page(qtbot: QtBot, window: MainWindow) -> None:
    page, done = assessment_page(window), list[str]()
    page.take_focus()
    window.notice_bar.show_notice(Notice("Gone.", action="Undo", act=lambda: done.append("undone")))
    qtbot.keyClick(page.view, Qt.Key.Key_F6)
    button = find(window, QPushButton, "notice_action")
    assert QApplication.focusWidget() is button
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert done == ["undone"]
    assert not window.notice_bar.isVisible()
    assert page.view.hasFocus()
    window.desk.say("Careful.", "warning")
    qtbot.keyClick(page.view, Qt.Key.Key_F6)
    cross = find(window, QToolButton, "notice_close")
    assert cross.hasFocus()
    qtbot.keyClick(cross, Qt.Key.Key_Escape)
    assert not window.notice_bar.isVisible()
    assert page.view.hasFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F6)
    assert window.navigation.isAncestorOf(QApplication.focusWidget()), "there is no message to go to"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert page.view.hasFocus()


def test_it_goes_by_itself_but_not_from_under_the_hand(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.say("Saved.")
    timer = window.notice_bar.findChild(QTimer)
    assert timer is not None
    qtbot.keyClick(assessment_page(window).view, Qt.Key.Key_F6)
    timer.timeout.emit()
    assert text_of(window, "notice_text") == "Saved."
    assert timer.isActive(), "it asks again later"
    assessment_page(window).take_focus()
    timer.timeout.emit()
    assert not window.notice_bar.isVisible()


def test_what_stays_there_speaks_the_language_that_the_screen_speaks(
    qtbot: QtBot, window: MainWindow, context: Context
) -> None:
    problem = InvalidInput("name_invisible")
    window.desk.warn(problem)
    assert text_of(window, "notice_text") == message(problem, "en")
    context.localisation.set_language("da")
    QApplication.processEvents()
    assert text_of(window, "notice_text") == message(problem, "da")
    qtbot.mouseClick(find(window, QToolButton, "notice_close"), Qt.MouseButton.LeftButton)
    bar, _ = window.notice_bar, joining(window)
    said = {}
    for language in ("da", "sv", "en"):
        context.localisation.set_language(language)
        QApplication.processEvents()
        button = find(window, QPushButton, "notice_action")
        said[language] = (text_of(window, "notice_text"), button.text())
        assert button.width() >= button.sizeHint().width()
        assert bar.isVisible()
    assert len({*said.values()}) == 3
    assert said["sv"][1] == "Lägg en kopia i biblioteket"
    window.desk.say("Saved.")
    context.localisation.set_language("sv")
    QApplication.processEvents()
    assert not bar.isVisible(), "what was just done is not left there in another language"


def joining(window: MainWindow) -> Notice:
    """What is offered for a file that does not lie in the library."""
    window.context.change_settings(offered=())
    shown: list[Notice] = []
    window.desk.notice.connect(shown.append)
    window.desk.room(HandingOver).offer_to_join()
    window.desk.notice.disconnect(shown.append)
    return shown[-1]


def test_an_offer_that_stays_covers_nothing_of_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 768)
    for page in ("plan", "calendar", "reports"):
        window.show_page(page)
        settled(qtbot, window)
        window.notice_bar.show_notice(joining(window))
        QApplication.processEvents()
        bar, viewport = window.notice_bar, window.page_room.viewport()
        assert bar.isVisible()
        assert viewport.mapTo(window, viewport.rect().bottomLeft()).y() < bar.mapTo(window, QPoint()).y(), page
        qtbot.mouseClick(find(window, QToolButton, "notice_close"), Qt.MouseButton.LeftButton)
        assert viewport.height() == window.page_room.height(), page


def test_a_warning_that_nobody_has_brought_covers_nothing_of_the_page(qtbot: QtBot, window: MainWindow) -> None:
    """As that there is another version in the folder: it comes at each opening, and stays."""
    window.show_page("assessment")
    settled(qtbot, window)
    window.notice_bar.show_notice(staying(lambda: LONG, gives_way=True))
    QApplication.processEvents()
    bar, viewport = window.notice_bar, window.page_room.viewport()
    assert viewport.mapTo(window, viewport.rect().bottomLeft()).y() < bar.mapTo(window, QPoint()).y()
    qtbot.mouseClick(find(window, QToolButton, "notice_close"), Qt.MouseButton.LeftButton)
    assert viewport.height() == window.page_room.height()


def test_an_undo_that_is_offered_goes_with_the_next_step(qtbot: QtBot, window: MainWindow) -> None:
    document = window.document
    assert document is not None
    assessment = document.assessment
    assert assessment is not None
    window.notice_bar.show_notice(
        Notice("Imported.", action="Undo", act=document.undo_stack.undo, until=document.undo_stack.indexChanged)
    )
    assert window.notice_bar.isVisible()
    document.apply(assessments.rate(document.client, assessment.id, "strategy", 5))
    assert not window.notice_bar.isVisible(), "it would undo the rating"
    window.desk.say("Said later.")
    document.undo_stack.undo()
    assert text_of(window, "notice_text") == "Said later."


def test_what_stands_at_the_foot_of_a_page_can_be_read_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.notice_bar
    for offered in (True, False):  # the first comes in place of an offer, whose room below the page is left
        window.desk.say(LONG, "warning")
        feet = (("calendar", "calendar_strip"), ("strategy", "question_foot"), ("start", "start_onward"))
        for page, name in feet:
            window.show_page(page)
            settled(qtbot, window)
            assert not QRect(*where(bar)).intersects(QRect(*where(find(window, QWidget, name)))), (page, offered)
            assert window.page_room.geometry().contains(bar.geometry())
        qtbot.mouseClick(find(window, QToolButton, "notice_close"), Qt.MouseButton.LeftButton)
