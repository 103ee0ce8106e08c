"""What was undone of posts and imports is led to in the windows where posts and imports are listed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from somedesk.base.languages import Language
from somedesk.domain.change import label
from somedesk.domain.client import Client
from somedesk.domain.figures.measuring import put_mark
from somedesk.domain.records.figures import Post, PostFigure, TimeMark
from somedesk.ui.figures.import_figures import ImportFigures
from somedesk.ui.figures.import_log import ImportLog
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.figures.posts_told import PostsTold
from somedesk.ui.figures.type_value import TypeValue
from somedesk.ui.history.dialog import HistoryDialog
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.labels import describe
from somedesk.ui.shell.main_window import MainWindow
from tests.figures import TODAY, measuring
from tests.gui.shell import (
    CONTROL,
    dialog,
    dialogs,
    find,
    open_in,
    press,
    press_keys,
    settled,
    shown_window,
    text_of,
)
from tests.gui.test_import_figures import X_OVERVIEW

LEFT = Qt.MouseButton.LeftButton
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def with_posts() -> Client:
    """A client with three posts on Facebook and three on X, a day each."""
    made = [
        Post(f"{platform}{n}", platform, dt.datetime(2026, 11, 3 + n, 9, tzinfo=dt.UTC), f"{platform} {n}", "Photos",
             figures=(PostFigure("likes", float(n)),))
        for platform in ("facebook", "x")
        for n in range(3)
    ]  # fmt: skip
    return replace(measuring(visits=[3]), posts={post.id: post for post in made})


@pytest.fixture
def window(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[MainWindow]:
    monkeypatch.setattr("somedesk.ui.kit.document.today", lambda: TODAY)
    monkeypatch.setattr("somedesk.ui.figures.import_work.today", lambda: TODAY)
    context.change_settings(offered=(str(tmp_path / "a.somedesk"),))  # nothing is to be said
    with shown_window(qtbot, context) as shown:
        open_in(shown, tmp_path / "a.somedesk", with_posts(), on="figures")
        settled(qtbot, shown)
        yield shown


def page_of(window: MainWindow) -> FiguresPage:
    page = window.page("figures")
    assert isinstance(page, FiguresPage)
    return page


def client_of(window: MainWindow) -> Client:
    document = page_of(window).document
    assert document is not None
    return document.client


def from_more(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Choose it in the menu of the page."""
    next(each for each in page_of(window).more_menu.actions() if each.text() == text).trigger()
    settled(qtbot, window)


def close(qtbot: QtBot, shown: PostsTold | ImportLog) -> None:
    qtbot.mouseClick(shown.buttons.button(QDialogButtonBox.StandardButton.Close), LEFT)


def step_and_show(qtbot: QtBot, window: MainWindow, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    """Undo, or redo, then follow what is told of it."""
    press_keys(qtbot, window, Qt.Key.Key_Z, modifier)
    said = "Undone: " if modifier == CONTROL else "Redone: "
    qtbot.waitUntil(lambda: window.notice_bar.isVisible() and text_of(window, "notice_text").startswith(said))
    assert text_of(window, "notice_text").endswith("(Key figures)")
    press(qtbot, window, "notice_action")
    settled(qtbot, window)


def lines_of(shown: PostsTold) -> list[str]:
    """The texts of the chosen posts."""
    rows = sorted({index.row() for index in shown.list.selectedIndexes()})
    return [shown.list.rows()[row][-1] for row in rows]


def delete_last_on_facebook(qtbot: QtBot, window: MainWindow) -> None:
    from_more(qtbot, window, "Posts…")
    shown = dialog(PostsTold)
    shown.platform.setCurrentIndex(shown.platform.findData("facebook"))
    shown.tabs.setCurrentWidget(shown.list)
    settled(qtbot, window)
    choose(shown.list, shown.list.words.index(0, 0))
    press(qtbot, shown, "posts_delete")
    settled(qtbot, window)
    assert "facebook2" not in client_of(window).posts
    close(qtbot, shown)


@pytest.mark.parametrize("page", ["plan", "figures"])
def test_deleted_posts_that_are_back_are_led_to_in_the_list_as_it_was_left(
    qtbot: QtBot, window: MainWindow, page: str
) -> None:
    delete_last_on_facebook(qtbot, window)
    window.show_page(page)
    step_and_show(qtbot, window)
    assert window.current_page is page_of(window)
    shown = dialog(PostsTold)
    assert shown.platform.currentData() == "facebook", "as it was left"
    assert lines_of(shown) == ["facebook 2"]
    assert QApplication.focusWidget() is shown.list
    shown.tabs.setCurrentWidget(shown.by_weekday)
    shown.platform.setCurrentIndex(shown.platform.findData("x"))
    settled(qtbot, window)
    close(qtbot, shown)
    # Gone again, there is nothing to be chosen; back again, the platform that was looked at would hide it.
    step_and_show(qtbot, window, CONTROL_SHIFT)
    shown = dialog(PostsTold)
    assert (shown.platform.currentData(), shown.tabs.currentWidget()) == ("x", shown.by_weekday)
    close(qtbot, shown)
    step_and_show(qtbot, window)
    shown = dialog(PostsTold)
    assert shown.platform.currentData() == ""
    assert lines_of(shown) == ["facebook 2"]
    close(qtbot, shown)


def test_an_import_that_was_taken_back_is_led_to_in_the_list_of_imports(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    for name in ("first.csv", "second.csv"):
        path = tmp_path / name
        path.write_text(X_OVERVIEW.replace("444", "445" if name == "first.csv" else "446"), "utf-8")
        page_of(window).import_from(str(path))
        settled(qtbot, window)
        qtbot.mouseClick(dialog(ImportFigures).buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
        settled(qtbot, window)
    from_more(qtbot, window, "Imports…")
    log = dialog(ImportLog)
    row = [line[1] for line in log.table.rows()].index("first.csv")
    log.table.selectRow(row)
    settled(qtbot, window)
    press(qtbot, log, "import_take_back")
    settled(qtbot, window)
    close(qtbot, log)
    step_and_show(qtbot, window)
    log = dialog(ImportLog)
    assert [line[1] for line in log.table.rows()][log.table.row] == "first.csv"
    settled(qtbot, window)
    assert find(log, QPushButton, "import_take_back").isEnabled(), "it can be taken back again"
    close(qtbot, log)
    # The second import only changed values: its figure is there, and is what is led to.
    window.show_page("plan")
    step_and_show(qtbot, window)
    page = page_of(window)
    assert not dialogs()
    assert client_of(window).metrics[page._chosen_metric()].kind == "x.impressions"
    # The first brought the figures: they are gone with it, and the list of imports has nothing of it either.
    window.show_page("plan")
    step_and_show(qtbot, window)
    log = dialog(ImportLog)
    assert log.table.rows() == []
    close(qtbot, log)


def test_posts_are_shown_as_they_were_left_and_anew_for_another_client(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from_more(qtbot, window, "Posts…")
    shown = dialog(PostsTold)
    shown.platform.setCurrentIndex(shown.platform.findData("x"))
    shown.tabs.setCurrentWidget(shown.by_kind)
    settled(qtbot, window)
    close(qtbot, shown)
    from_more(qtbot, window, "Posts…")
    shown = dialog(PostsTold)
    assert (shown.platform.currentData(), shown.tabs.currentWidget()) == ("x", shown.by_kind)
    assert shown.about.text().startswith("3 posts")
    close(qtbot, shown)
    open_in(window, tmp_path / "b.somedesk", with_posts(), on="figures")
    settled(qtbot, window)
    from_more(qtbot, window, "Posts…")
    shown = dialog(PostsTold)
    assert (shown.platform.currentData(), shown.tabs.currentWidget()) == ("", shown.by_weekday)
    close(qtbot, shown)


@pytest.mark.parametrize(
    ("language", "named"),
    [
        ("en", "Measurement of “Visits”, Nov 2026"),
        ("da", "Måling af »Visits«, nov. 2026"),
        ("sv", "Mätning av ”Visits”, nov. 2026"),
    ],
)
def test_a_figure_of_a_month_is_called_by_its_month_in_undo_and_in_history(
    qtbot: QtBot, window: MainWindow, language: Language, named: str
) -> None:
    page = page_of(window)
    page.take_focus()
    qtbot.keyClick(page.cards, Qt.Key.Key_V)
    typed = dialog(TypeValue)
    qtbot.keyClicks(find(typed, QLineEdit, "value_number"), "1812")
    qtbot.mouseClick(typed.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    window.context.change_settings(language=language)
    settled(qtbot, window)
    assert named in window.commands["undo"].text()
    window.commands["history"].trigger()
    settled(qtbot, window)
    history = dialog(HistoryDialog)
    first = history.table.model().index(0, 0)
    told = [str(first.siblingAtColumn(column).data()) for column in range(first.model().columnCount())]
    assert named in told
    heads = [history.details.topLevelItem(row).text(0) for row in range(history.details.topLevelItemCount())]
    assert f"Visits · {named.rpartition(', ')[2]}" in " | ".join(heads)


def test_a_figure_of_a_day_a_week_or_of_an_older_file_is_called_by_its_day() -> None:
    values = {"name": "Visits", "date": "2026-07-06"}
    for more, said in (({"precision": "week"}, "week from 6 Jul 2026"), ({"precision": "day"}, "6 Jul 2026"),
                       ({}, "6 Jul 2026"), ({"date": "soon"}, "soon")):  # fmt: skip
        assert describe(label("measured", **values | more), None) == f"Measurement of “Visits”, {said}"


def test_a_mark_that_only_a_window_shows_is_told_of(qtbot: QtBot, window: MainWindow) -> None:
    document = page_of(window).document
    assert document is not None
    document.apply(put_mark(document.client, TimeMark("m", "Fair", "campaign", TODAY)))
    press_keys(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settled(qtbot, window)
    assert text_of(window, "notice_text").startswith("Undone: ")
