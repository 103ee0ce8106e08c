"""The home page: finding and opening clients; what it says when there is nothing to show."""

import datetime as dt
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.base.paths import default_library_folder
from somedesk.domain.client import Language
from somedesk.store.library import Library
from somedesk.ui.home.card_delegate import ClientCardDelegate
from somedesk.ui.home.page import HomePage
from somedesk.ui.home.rename_client import RenameClientDialog
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.theme import body_font
from tests.gui.home_hands import button, cards, focus, looked, names, show_home, speak
from tests.gui.library_folder import client_named, made_final, put, rated_everywhere, with_due

TODAY = dt.datetime.now().astimezone().date()
LAST_MONTH = TODAY - dt.timedelta(days=40)

Shown = Callable[[], HomePage]


@pytest.fixture
def shown(qtbot: QtBot, context: Context) -> Shown:
    """Shows the home page and waits until it has looked at the library."""
    return partial(show_home, qtbot, context)


def test_each_card_says_what_matters_most(shown: Shown) -> None:
    tomorrow = TODAY + dt.timedelta(days=1)
    due = TODAY if tomorrow.month != TODAY.month else tomorrow
    put(
        with_due(rated_everywhere("A", 2, LAST_MONTH), LAST_MONTH, due),
        with_due(rated_everywhere("B", 2, LAST_MONTH), due),
        client_named("C", date=LAST_MONTH, strategy=2, support=3),
        made_final(rated_everywhere("D", 3, TODAY - dt.timedelta(days=400))),
        made_final(rated_everywhere("E", 3, LAST_MONTH)),
        client_named("F"),
    )
    page = shown()
    a, b, c, d, e, f = cards(page)[:6]
    assert [a.role, b.role, c.role, d.role, e.role] == ["warning", "quiet", "busy", "quiet", "good"]
    assert a.status.startswith("1 overdue")
    assert b.status.startswith("1 due this month")
    assert c.status == "2 of 12 rated"
    assert d.status == "assessment due"
    assert e.status == "on track"
    assert (c.score, c.target) == ("2.5", "3.5")
    assert (f.when, f.score, f.target) == ("No assessment yet", "–", "–")
    assert "draft" in c.when
    assert "draft" not in e.when


def test_a_screen_reader_hears_the_whole_card(shown: Shown) -> None:
    put(made_final(rated_everywhere("Fjordby", 3, dt.date(2026, 3, 2))))
    page = shown()
    spoken = page.cards.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Fjordby, Mar 2026, score 3.0, target 4.0")


def test_typing_finds_and_enter_opens(qtbot: QtBot, shown: Shown) -> None:
    put(client_named("Fjordby Kommune"), client_named("Havsbris"), client_named("Øresund Cykler"))
    page = shown()
    qtbot.keyClick(page.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.top.search.hasFocus()
    qtbot.keyClicks(page.top.search, "kom FJORD")
    assert names(page) == ["Fjordby Kommune"]
    with qtbot.waitSignal(page.open_requested) as opened:
        qtbot.keyClick(page.top.search, Qt.Key.Key_Return)
    assert opened.args == [default_library_folder() / "Fjordby Kommune.somedesk"]
    qtbot.keyClick(page.top.search, Qt.Key.Key_Escape)
    assert len(names(page)) == 3


def test_what_is_not_found_is_said_and_taken_back_with_one_click(qtbot: QtBot, shown: Shown) -> None:
    put(client_named("Havsbris"))
    page = shown()
    qtbot.keyClicks(page.top.search, "<b>x")
    assert names(page) == []
    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "No client’s name contains “<b>x”." in texts
    qtbot.mouseClick(button(page, "nothing_found_clear_search"), Qt.MouseButton.LeftButton)
    assert names(page) == ["Havsbris"]


def test_arrows_move_letters_find_and_enter_opens(qtbot: QtBot, shown: Shown) -> None:
    put(*(client_named(name) for name in ("Anna", "Bo", "Carl", "Dan", "Eva")))
    page = shown()
    qtbot.keyClick(page.top.search, Qt.Key.Key_Down)
    assert page.view.hasFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.open_requested) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert opened.args[0].stem == "Eva"
    qtbot.keyClick(page.view, Qt.Key.Key_C)
    with qtbot.waitSignal(page.open_requested) as opened:
        qtbot.keyClick(page.view, Qt.Key.Key_Enter)
    assert opened.args[0].stem == "Carl"


def test_a_click_opens_once_and_the_dots_give_the_menu(qtbot: QtBot, shown: Shown) -> None:
    put(client_named("Havsbris"))
    page = shown()
    cell = page.view.visualRect(page.cards.index(0, 0))
    opened: list[Path] = []
    page.open_requested.connect(opened.append)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert len(opened) == 1
    delegate = page.view.itemDelegate()
    assert isinstance(delegate, ClientCardDelegate)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=delegate.menu_rect(cell).center())
    assert len(opened) == 1
    menu = page.card_actions.menu
    assert menu.isVisible()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Open", "Rename…", "Show in folder", "Delete", "Erase for good…",
    ]  # fmt: skip
    menu.close()


def test_sorting(qtbot: QtBot, shown: Shown) -> None:
    put(
        rated_everywhere("Low but new", 1, LAST_MONTH),
        rated_everywhere("High but old", 4, LAST_MONTH - dt.timedelta(days=100)),
        client_named("Empty"),
    )
    page = shown()
    assert names(page) == ["Empty", "High but old", "Low but new"]
    page.sort.setFocus()
    qtbot.keyClick(page.sort, Qt.Key.Key_Down)
    assert names(page) == ["Low but new", "High but old", "Empty"]
    qtbot.keyClick(page.sort, Qt.Key.Key_Down)
    assert names(page) == ["High but old", "Low but new", "Empty"]


def test_names_stand_as_the_language_orders_them(context: Context, shown: Shown) -> None:
    put(*(client_named(name) for name in ("Østerby", "Aalborg", "Ærø", "Zenit", "Åse")))
    page = shown()
    speak(context, "da")
    assert names(page) == ["Zenit", "Ærø", "Østerby", "Aalborg", "Åse"]
    speak(context, "sv")
    assert names(page)[0] == "Aalborg"


def test_an_empty_library_offers_the_sample_and_a_new_client(qtbot: QtBot, shown: Shown) -> None:
    page = shown()
    with qtbot.waitSignal(page.sample_requested):
        qtbot.mouseClick(button(page, "empty_library_open_sample"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.new_client_requested):
        qtbot.mouseClick(button(page, "empty_library_new_client"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.open_file_requested):
        qtbot.mouseClick(button(page, "empty_library_open_file"), Qt.MouseButton.LeftButton)


def test_the_keyboard_begins_where_the_work_does(qtbot: QtBot, shown: Shown) -> None:
    empty = shown()
    with qtbot.waitSignal(empty.start_here_requested):
        qtbot.keyClick(empty.focusWidget(), Qt.Key.Key_Space)
    put(client_named("Anna"))
    assert shown().view.hasFocus()


def test_the_last_card_opens_the_sample(qtbot: QtBot, shown: Shown) -> None:
    put(client_named("Havsbris"))
    page = shown()
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    with qtbot.waitSignal(page.sample_requested):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.keyClicks(page.top.search, "a")
    assert [card.name for card in cards(page)] == ["Havsbris"], "a search finds clients only"


def test_a_file_that_is_too_large_says_how_large_one_may_be(shown: Shown) -> None:
    put(client_named("Havsbris"))
    with (default_library_folder() / "Film.somedesk").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert "20 MB" in cards(shown())[0].problem


def test_a_file_that_cannot_be_read_says_why_and_hides_nothing(qtbot: QtBot, shown: Shown) -> None:
    put(client_named("Havsbris"))
    (default_library_folder() / "Torn.somedesk").write_bytes(b"")
    page = shown()
    assert names(page) == ["Havsbris", "Torn"]
    card = cards(page)[1]
    assert "Torn.somedesk" in card.problem
    assert card.link == "Show in folder"
    focus(page, "Torn")
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert page.findChild(RenameClientDialog) is None
    with qtbot.waitSignal(page.open_requested):
        qtbot.keyClick(page.view, Qt.Key.Key_Return)


def test_the_last_look_is_shown_while_the_disk_is_slow(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(client_named("Havsbris"))
    library = Library(default_library_folder())
    library.summaries(context.library_index)
    put(client_named("Nyeste"))
    free, slow = threading.Event(), Library.summaries

    def slowly(self: Library, index_folder: Path) -> object:
        free.wait(20)
        return slow(self, index_folder)

    monkeypatch.setattr(Library, "summaries", slowly)
    page = HomePage(context)
    qtbot.addWidget(page)
    page.retranslate()
    page.resize(1280, 720)
    with qtbot.waitExposed(page):
        page.show()
    assert names(page) == ["Havsbris"]
    qtbot.keyClicks(page.top.search, "x")
    assert names(page) == []
    page.top.search.clear()
    free.set()
    looked(qtbot, page)
    assert names(page) == ["Havsbris", "Nyeste"]


def test_recent_files_wherever_they_are(qtbot: QtBot, context: Context, tmp_path: Path, shown: Shown) -> None:
    inside = default_library_folder() / "Havsbris.somedesk"
    outside = tmp_path / "elsewhere" / "R&D.somedesk"
    context.change_settings(recent=(str(outside), str(inside)))
    page = shown()
    menu = button(page, "recent").menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["R&&D  –  elsewhere", "Havsbris"]
    with qtbot.waitSignal(page.open_requested) as opened:
        menu.actions()[0].trigger()
    assert opened.args == [outside]


def test_another_library_folder_is_shown_at_once(qtbot: QtBot, context: Context, tmp_path: Path, shown: Shown) -> None:
    put(client_named("Here"))
    put(client_named("There"), folder=tmp_path / "other")
    page = shown()
    context.change_settings(library=str(tmp_path / "other"))
    looked(qtbot, page)
    assert names(page) == ["There"]
    place = page.findChild(QLabel, "library_place")
    assert place is not None
    assert place.toolTip() == str(tmp_path / "other")


def test_language_and_theme_keep_search_and_place(qtbot: QtBot, context: Context, shown: Shown) -> None:
    put(*(client_named(f"Client {n}") for n in range(30)))
    page = shown()
    qtbot.keyClicks(page.top.search, "client 1")
    focus(page, "Client 14")
    speak(context, "sv")
    context.appearance.choose("dark")
    assert page.top.search.text() == "client 1"
    summary = page.cards.summary(page.view.currentIndex())
    assert summary is not None
    assert summary.name == "Client 14"


@pytest.mark.parametrize("language", ["da", "sv", "en"])
@pytest.mark.parametrize("width", [1024, 1280])
def test_nothing_is_cut_off(context: Context, shown: Shown, language: Language, width: int) -> None:
    put(rated_everywhere("Havsbris", 2, LAST_MONTH), client_named("Kommunikationsmedarbejderforeningen"))
    speak(context, language)
    context.change_settings(recent=("a.somedesk",))
    page = shown()
    page.resize(width, 720)
    QApplication.processEvents()
    for widget in page.top.findChildren(QWidget):
        if isinstance(widget, QPushButton) or (isinstance(widget, QLabel) and widget.objectName() != "library_place"):
            assert widget.width() >= widget.sizeHint().width(), widget.objectName()
    small = QFont(body_font())
    small.setPixelSize(13)
    for row, card in enumerate(cards(page)):
        room = ClientCardDelegate.card_rect(page.view.visualRect(page.cards.index(row, 0))).width() - 32
        for text in (card.when, card.status):
            assert QFontMetrics(small).horizontalAdvance(text) <= room
        if card.problem:
            assert lines_fit(card.problem, small, room), "the sentence and its button stand apart"


def lines_fit(text: str, font: QFont, width: int) -> bool:
    """Whether the text needs no more than the room between a card's name and its button."""
    needed = QFontMetrics(font).boundingRect(QRect(QPoint(), QRect(0, 0, width, 999).size()), 0x1000, text)
    return needed.height() <= 76
