"""Importing figures in the window: what is proposed, what waits for an answer, one step, and taking it back."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Client, Language
from somedesk.domain.records.figures import Post, PostFigure
from somedesk.exchange.figures.found import Other, Reading
from somedesk.store.client_file import ClientFile
from somedesk.ui.figures.import_figures import ImportFigures
from somedesk.ui.figures.import_log import ImportLog
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.figures.posts_told import PostsTold
from somedesk.ui.figures.side_by_side import SideBySide
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.shell.main_window import MainWindow
from tests import platform_files
from tests.figures import TODAY, measuring
from tests.gui.shell import dialog, dialogs, open_in, settled, shown_window, text_of

# X's overview: newest first, dates with a weekday in English.
X_OVERVIEW = (
    "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,"
    "Create Post,Video views,Media views\n"
    '"Tue, Aug 26, 2025",444,1,2,0,0,1,0,0,0,1,0,0,0\n'
    '"Mon, Aug 25, 2025",8893,5,9,0,0,5,0,0,0,4,1,0,0\n'
    '"Sun, Aug 24, 2025",48,0,0,0,0,2,1,0,0,0,0,0,0'
)


@pytest.fixture
def window(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setattr("somedesk.ui.kit.document.today", lambda: TODAY)
    monkeypatch.setattr("somedesk.ui.figures.import_work.today", lambda: TODAY)
    with shown_window(qtbot, context) as shown:
        yield shown


def opened(qtbot: QtBot, window: MainWindow, path: Path, client: Client) -> FiguresPage:
    open_in(window, path, client, on="figures")
    settled(qtbot, window)
    page = window.page("figures")
    assert isinstance(page, FiguresPage)
    return page


def importing(qtbot: QtBot, window: MainWindow, page: FiguresPage, path: Path, text: str) -> ImportFigures:
    path.write_text(text, "utf-8")
    page.import_from(str(path))
    settled(qtbot, window)
    return dialog(ImportFigures)


def take(qtbot: QtBot, window: MainWindow, shown: ImportFigures) -> None:
    qtbot.mouseClick(shown.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert not dialogs()


def client_of(page: FiguresPage) -> Client:
    assert page.document is not None
    return page.document.client


def ok_text(shown: ImportFigures) -> str:
    return shown.buttons.button(QDialogButtonBox.StandardButton.Ok).text()


def test_a_known_file_is_recognised_taken_in_one_step_and_undone_in_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    before = client_of(page)
    shown = importing(qtbot, window, page, tmp_path / "x.csv", X_OVERVIEW)
    assert "Recognised: X, overview" in shown.why.text()
    assert ok_text(shown) == "Import 36 values"
    assert shown.file_line.text().endswith("1\N{NO-BREAK SPACE}kB")
    qtbot.waitUntil(lambda: shown.ways.width() > shown.width() * 0.9)  # nothing is asked, so nothing stands beside it
    take(qtbot, window, shown)
    client = client_of(page)
    impressions = next(each for each in client.metrics.values() if each.kind == "x.impressions")
    assert impressions.name == "Impressions, X"
    assert [each.value for each in client.measured[impressions.id]] == [48, 8893, 444]
    assert [each.row for each in client.measured[impressions.id]] == [4, 3, 2]
    (log,) = client.figure_imports.values()
    assert (log.file, log.new, log.first) == ("x.csv", 36, dt.date(2025, 8, 24))
    window.commands["undo"].trigger()
    assert client_of(page) == before


@pytest.mark.parametrize(
    ("language", "rows", "values"),
    [
        ("da", "1.100 rækker", "13.200 værdier"),
        ("sv", "1\u00a0100 rader", "13\u00a0200 värden"),
        ("en", "1,100 rows", "13,200 values"),
    ],
)
def test_thousands_are_parted_as_the_language_does(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, language: Language, rows: str, values: str
) -> None:
    window.desk.context.localisation.set_language(language)
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    head = X_OVERVIEW.partition("\n")[0]
    days = (dt.date(2022, 1, 1) + dt.timedelta(days=n) for n in range(1100))
    text = "\n".join([head, *(f'"{day:%a, %b %d, %Y}",{"1," * 12}1' for day in days)])
    shown = importing(qtbot, window, page, tmp_path / "x.csv", text)
    assert rows in shown.file_line.text()
    assert values in ok_text(shown)
    take(qtbot, window, shown)
    assert values in text_of(window, "notice_text")


def test_importing_again_shows_changed_equal_and_new_and_goes_to_the_same_metrics(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    take(qtbot, window, importing(qtbot, window, page, tmp_path / "x.csv", X_OVERVIEW))
    metrics = client_of(page).metrics
    same = importing(qtbot, window, page, tmp_path / "x2.csv", X_OVERVIEW)
    assert ok_text(same) == "Nothing new"
    assert not same.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    same.reject()
    settled(qtbot, window)
    more = X_OVERVIEW.replace(",444,", ",450,") + '\n"Sat, Aug 23, 2025",7,0,0,0,0,0,0,0,0,0,0,0,0'
    again = importing(qtbot, window, page, tmp_path / "x3.csv", more)
    assert again.ways.rows.index(0, 3).data() == "1, 1, 2"
    again.replaces.setChecked(False)
    assert ok_text(again) == "Import 12 values"
    every = [again.ways.rows.index(row, 0) for row in range(again.ways.rows.rowCount())]
    assert len({again.ways.visualRect(each).height() for each in every}) == 1
    again.replaces.setChecked(True)
    take(qtbot, window, again)
    assert client_of(page).metrics.keys() == metrics.keys()
    page.show_imports()
    settled(qtbot, window)
    log = dialog(ImportLog)
    log.table.selectRow(0)
    settled(qtbot, window)
    assert "12 values would go, 1 would be as before" in log.told.text()
    log.take_back.click()
    settled(qtbot, window)
    impressions = next(each for each in client_of(page).metrics.values() if each.kind == "x.impressions")
    assert [each.value for each in client_of(page).measured[impressions.id]] == [48, 8893, 444]
    assert not log.take_back.isEnabled()
    log.close()


def test_taking_back_is_done_even_if_the_log_is_closed_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    take(qtbot, window, importing(qtbot, window, page, tmp_path / "x.csv", X_OVERVIEW))
    page.show_imports()
    settled(qtbot, window)
    log = dialog(ImportLog)
    log.table.selectRow(0)
    log.take_back.click()
    log.reject()
    assert not log.isVisible()
    settled(qtbot, window)
    assert not client_of(page).measurements
    assert not dialogs()
    window.commands["undo"].trigger()
    assert len(client_of(page).measurements) == 36


def test_a_series_can_go_to_a_metric_of_ones_own_or_be_passed_over_and_the_choice_is_remembered(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring(visits=[3]))
    shown = importing(qtbot, window, page, tmp_path / "x.csv", X_OVERVIEW)
    rows, tick = shown.ways.rows, Qt.ItemDataRole.CheckStateRole
    for row in range(1, rows.rowCount()):
        if rows.index(row, 0).data(tick) is Qt.CheckState.Checked:
            rows.setData(rows.index(row, 0), Qt.CheckState.Unchecked, tick)  # each goes on from the one before
            assert rows.index(row, 0).data(tick) is Qt.CheckState.Unchecked
    settled(qtbot, window)
    shown.ways.choose(0)
    shown.goes_to.setCurrentIndex(shown.goes_to.findData("visits"))
    shown.goes_to.activated.emit(shown.goes_to.currentIndex())
    settled(qtbot, window)
    assert ok_text(shown) == "Import 3 values"
    take(qtbot, window, shown)
    assert list(client_of(page).metrics) == ["visits"]
    again = importing(qtbot, window, page, tmp_path / "x2.csv", X_OVERVIEW.replace("8893", "9000"))
    assert ok_text(again) == "Import 1 value"
    again.reject()


def test_what_nobody_can_decide_is_not_chosen_and_the_button_waits(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    text = "Date;Visits\n" + "\n".join(f"0{n}/0{n + 1}/2026;{n}" for n in range(1, 6))
    shown = importing(qtbot, window, page, tmp_path / "own.csv", text)
    shown.source.setCurrentIndex(shown.source.findData("table"))
    shown.source.activated.emit(shown.source.currentIndex())
    settled(qtbot, window)
    assert ok_text(shown) == "Answer first"
    choices = shown.readings.findChildren(QRadioButton)
    assert len(choices) == 2
    assert not any(choice.isChecked() for choice in choices)
    shown.remembers.click()
    qtbot.mouseClick(choices[0], Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert ok_text(shown) == "Import 5 values"
    assert shown._read is not None
    assert not shown._read.plan.remembers, "what was said before the file was read anew still holds"
    numbers = Reading("n", "", "", "number-comma", "48.878", "48878", (Other("number-point", "48.878", 1, 1),))
    shown.readings.show_found((numbers,), (), {})
    said = [each.text() for each in shown.readings.findChildren(QRadioButton)][-2:]
    assert said == ["48.878 is a whole number: 48\u00a0878", "48.878 is a decimal number: 48.878"]
    take(qtbot, window, shown)


def test_a_file_that_is_none_is_refused_with_advice_and_the_window_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    shown = importing(qtbot, window, page, tmp_path / "notes.txt", "some notes, and nothing else\n")
    assert shown.problem.isVisible()
    assert not shown.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    shown.reject()
    assert client_of(page) == measuring()


def test_another_file_can_be_chosen_in_the_same_window(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(qtbot, window, tmp_path / "c.somedesk", measuring())
    shown = importing(qtbot, window, page, tmp_path / "letter.txt", "Dear Ms Holm,\nthank you.\n")
    assert shown.ways.isHidden()
    other = tmp_path / "x.csv"
    other.write_text(X_OVERVIEW, "utf-8")
    asked: list[str] = []

    def ask(_parent: object, _title: str, folder: str, chosen: Callable[[str], object]) -> None:
        asked.append(folder)
        chosen(str(other))

    monkeypatch.setattr("somedesk.ui.figures.import_figures.ask_for_file", ask)
    qtbot.mouseClick(shown.another, Qt.MouseButton.LeftButton)
    settled(qtbot, window)
    assert asked == [str(tmp_path)]
    first = shown.ways.rows.index(0, 0)
    assert (first.data(), first.data(Qt.ItemDataRole.ToolTipRole)) == ("Impressions · overview",) * 2
    assert (shown.problem.isHidden(), shown.file_line.text().startswith("x.csv")) == (True, True)
    shown.reject()


def test_an_import_lasts_in_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.somedesk"
    page = opened(qtbot, window, path, measuring())
    take(qtbot, window, importing(qtbot, window, page, tmp_path / "x.csv", X_OVERVIEW))
    assert page.document is not None
    page.document.file.wait(10)
    with_copy = ClientFile.open(path, read_only=True)
    assert with_copy.client == client_of(page)
    with_copy.close()


def test_search_terms_are_compared_by_their_changes_and_with_a_word_on_what_that_says(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    page.trends_button.click()
    empty = dialog(SideBySide)
    assert "No search terms yet" in empty.about.text()
    empty.close()
    source = random.Random(1)
    steps = [source.randint(0, 50) for _ in range(48)]
    lines = [f'"{2020 + n // 12}-{n % 12 + 1:02}-01",{50 + step},{40 + step}' for n, step in enumerate(steps)]
    text = '"Time","chair","bench"\n' + "\n".join(lines)
    take(qtbot, window, importing(qtbot, window, page, tmp_path / "t.csv", text))
    page.trends_button.click()
    settled(qtbot, window)
    shown = dialog(SideBySide)
    ((names, verdict, changes, _),) = shown.pairs.rows()
    assert (names, verdict, changes) == ("bench – chair", "move together", "47")
    assert "need not cause each other" in shown.verdict.text()
    shown.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert shown.pairs.rows() == []
    shown.close()
    page.compare_metrics()
    settled(qtbot, window)
    beside = dialog(SideBySide)
    assert not beside.pairs.isVisible()
    beside.close()


def test_posts_are_told_by_weekday_and_kind_and_can_be_deleted(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    client = measuring()
    made = [
        Post(f"p{n}", "facebook", dt.datetime(2026, 11, 9 + n, 9, tzinfo=dt.UTC), "text", "Photos",
             figures=(PostFigure("interactions", 1.0), PostFigure("likes", float(n))))
        for n in range(3)
    ]  # fmt: skip
    page = opened(qtbot, window, tmp_path / "a.somedesk", replace(client, posts={post.id: post for post in made}))
    assert page.empty.posts.text() == "Show 3 imported posts…"
    page.empty.posts.click()
    settled(qtbot, window)
    shown = dialog(PostsTold)
    assert [row[:3] for row in shown.by_weekday.rows()] == [
        ("Monday", "1", "0"), ("Tuesday", "1", "1"), ("Wednesday", "1", "2"),
    ]  # fmt: skip
    assert shown.by_kind.rows() == [("Facebook · Photos", "3", "1", "3")]
    shown.calendar.click()
    settled(qtbot, window)
    entry = client_of(page).entries["post.p1"]
    assert (entry.title, entry.kind, entry.status, entry.day) == ("text", "picture", "published", dt.date(2026, 11, 10))
    assert not shown.calendar.isEnabled()
    shown.tabs.setCurrentWidget(shown.list)
    shown.list.selectRow(0)
    shown.delete.click()
    settled(qtbot, window)
    assert client_of(page).posts.keys() == {"p0", "p1"}
    shown.close()


def test_what_is_asked_stands_at_the_top_and_a_single_day_as_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, tmp_path / "a.somedesk", measuring())
    path = tmp_path / "audience.csv"
    path.write_bytes(platform_files.META_AUDIENCE)
    window.show_page("assessment")
    window.commands["import_figures"].trigger()  # in the menu and among what is jumped to, on any page
    assert window.current_page is page
    chooser = page.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    settled(qtbot, window)
    shown = dialog(ImportFigures)
    field = shown.readings.findChild(DateField)
    assert field is not None
    qtbot.waitUntil(lambda: field.isVisible() and field.geometry().bottom() < shown.readings.height() / 2)
    assert "–" not in shown.ways.rows.index(0, 2).data()
    shown.reject()
