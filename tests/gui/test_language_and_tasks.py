"""Numbers, dates and sorting in each language, and work off the UI thread."""

import datetime as dt
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QFileInfo, QObject, QTranslator
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import createdByPython, delete

from somedesk.base import locale
from somedesk.base.errors import InvalidInput
from somedesk.domain.client import Language
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import from_qdate, to_qdate
from somedesk.ui.kit.plain_label import plain_label
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.kit.rows import Columns, Rows
from somedesk.ui.kit.tasks import Tasks

DAY = dt.date(2026, 11, 14)


@pytest.mark.parametrize(
    ("language", "number", "day"),
    [("da", "2,5", "14. november 2026"), ("sv", "2,5", "14 november 2026"), ("en", "2.5", "14 November 2026")],
)
def test_numbers_and_dates_as_the_language_writes_them(context: Context, language: str, number: str, day: str) -> None:
    context.localisation.set_language(language)
    assert context.localisation.number(2.5) == number
    assert context.localisation.day(DAY) == day
    # Screen and paper agree.
    assert locale.number(2.5, language) == number
    assert locale.day(DAY, language) == day


def test_a_language_that_is_no_longer_spoken_takes_no_room(context: Context) -> None:
    for language in ("da", "sv", "en", "da"):
        context.change_settings(language=language)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(context.localisation.findChildren(QTranslator)) <= 3


def test_a_missing_value_is_a_dash_and_halves_round_up(context: Context) -> None:
    say = context.localisation
    assert [say.number(None), say.number(2.25), say.compact(3.0), say.compact(2.5)] == ["–", "2.3", "3", "2.5"]
    assert from_qdate(to_qdate(DAY)) == DAY


def test_danish_sorts_aa_last(context: Context) -> None:
    context.localisation.set_language("da")
    names = ["Aarhus", "Ørsted", "Bo", "Ærø", "Zoo"]
    collator = context.localisation.collator()
    assert sorted(names, key=collator.sortKey)[:3] == ["Bo", "Zoo", "Ærø"]
    assert sorted(names, key=collator.sortKey)[-1] == "Aarhus"


def test_work_comes_back_on_the_ui_thread_and_a_newer_task_supersedes_an_older(qtbot: QtBot) -> None:
    tasks, came, gate = Tasks(), list[tuple[str, int]](), threading.Event()

    def take(name: str, value: int) -> None:
        assert threading.current_thread() is threading.main_thread()
        came.append((name, value))

    def fail(error: Exception) -> None:
        came.append((type(error).__name__, -1))

    def slow() -> int:
        gate.wait(10)
        return 1

    def refuse() -> int:
        raise InvalidInput("reason_required")

    tasks.run("chart", slow, partial(take, "old"), fail)
    tasks.run("chart", lambda: 2, partial(take, "new"), fail)
    tasks.run("other", refuse, partial(take, "other"), fail)
    with qtbot.captureExceptions() as caught:  # what nobody can tell is put right and raised
        tasks.run("faulty", lambda: 1 // 0, partial(take, "faulty"), fail, partial(came.append, ("mended", 0)))
        qtbot.waitUntil(lambda: len(came) == 3 and bool(caught))
    gate.set()
    tasks.close()
    qtbot.wait(1)
    assert sorted(came) == [("InvalidInput", -1), ("mended", 0), ("new", 2)]
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_what_is_put_off_is_done_piece_by_piece_and_not_for_what_is_gone(qtbot: QtBot) -> None:
    tasks, done = Tasks(), list[str]()
    gone, stays, hurried = QObject(), QObject(), QObject()
    tasks.put_off(stays, partial(int, "no number"))
    for owner, name in ((gone, "gone"), (stays, "one"), (stays, "two"), (hurried, "now")):
        tasks.put_off(owner, partial(done.append, name))
    delete(gone)
    QCoreApplication.processEvents()
    assert not done, "what is to be painted comes first"
    tasks.do_put_off(hurried)
    assert done == ["now"]
    assert tasks.any_busy()
    with qtbot.captureExceptions() as caught:  # one that fails keeps no other back
        qtbot.waitUntil(lambda: len(done) == 2)
    assert len(caught) == 1
    assert tasks.any_busy()
    qtbot.waitUntil(lambda: not tasks.any_busy())
    assert done == ["now", "one", "two"]
    tasks.close()


def test_the_height_of_a_wrapped_text_follows_text_and_font(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    rows = Rows(0, around)
    label = plain_label("word " * 40, around, wrap=True)
    assert not createdByPython(label), "Qt's own are quicker"
    rows.add(label)
    high = rows.heightForWidth(100)
    assert high == rows.heightForWidth(100) > rows.heightForWidth(200)
    label.setStyleSheet("font-size: 40px")
    assert rows.heightForWidth(100) > high
    label.setText("word")
    assert rows.heightForWidth(100) < high


def test_columns_are_as_wide_as_what_is_in_them_and_one_has_the_rest(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    rows, columns = Rows(9, around), Columns(1, gap=10, spacing=4)
    cells = [plain_label(text, around, wrap=" " in text) for text in ("i", "word " * 40, "mmm", "i", "below", "head")]
    rows.add(*cells[:3], columns=columns)
    rows.add(*cells[3:5], columns=columns)
    rows.add(None, cells[5], columns=columns, above=1)
    around.resize(300, rows.heightForWidth(300))
    around.show()
    first, long, last, _, below, head = (cell.geometry() for cell in cells)
    assert last.width() == cells[2].sizeHint().width()
    assert (first.left(), last.right()) == (0, 299)
    assert (long.left(), long.right()) == (first.right() + 11, last.left() - 11)
    assert long.height() == first.height() == cells[1].heightForWidth(long.width()) > last.width() / 2
    assert (below.left(), below.width()) == (head.left(), head.width()) == (long.left(), long.width())
    assert (below.top() - long.bottom(), head.top() - below.bottom()) == (5, 2)
    assert head.bottom() == around.height() - 1
    cells[2].hide()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert cells[1].geometry().right() == 299, "what is hidden takes no room"


@pytest.mark.parametrize(
    ("language", "look_in", "folder"),
    [("da", "&Søg i:", "Mappe"), ("sv", "&Titta i:", "Mapp"), ("en", "&Look in:", "Folder")],
)
def test_qt_itself_speaks_the_language(
    qtbot: QtBot, context: Context, language: Language, look_in: str, folder: str, tmp_path: Path
) -> None:
    context.localisation.set_language(language)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert look_in in [label.text() for label in dialog.findChildren(QLabel)]
    assert QFileIconProvider().type(QFileInfo(str(tmp_path))) == folder


def test_what_a_user_wrote_is_a_tooltip_as_it_stands(context: Context) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip("<img src=x> & Co\n7 hours"))
    assert shown.toPlainText() == "<img src=x> & Co\n7 hours"
