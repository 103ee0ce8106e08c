"""Every output of the window, by the function that writes it: how a user gets there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from somedesk.domain.records.strategy import StrategyVersion
from somedesk.domain.strategy import versions
from somedesk.reports.templates import Template
from somedesk.ui.exchange.export import ExportDialog
from somedesk.ui.figures.import_figures import ImportFigures
from somedesk.ui.figures.page import FiguresPage
from somedesk.ui.files.backing_up import BackingUp
from somedesk.ui.history.looking_back import LookingBack
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.dialog import Button
from somedesk.ui.merging.merging import Merging
from somedesk.ui.progress.page import ProgressPage
from somedesk.ui.reports.batch import ReportBatchDialog
from somedesk.ui.reports.page import ReportsPage
from somedesk.ui.reports.templates import TemplateBar
from somedesk.ui.shell.main_window import MainWindow
from somedesk.ui.strategy.page import StrategyPage
from tests.gui.shell import dialog, find, press, settled, text_of


class Output(Struct, frozen=True):
    """``write`` asks for the file as a user does; ``suffix`` is what it is called as a rule."""

    write: Callable[[QtBot, MainWindow, Path], str]
    suffix: str
    asks: bool = True  # about links; what makes many files at once refuses them
    replaces: str = ""  # the obstacle that gives way to it, being an older version of the same


def said(window: MainWindow) -> str:
    """What the window told, which it forgets."""
    text = ""
    while window.notice_bar.isVisible():
        text = text or text_of(window, "notice_text")
        find(window, QToolButton, "notice_close").click()
    return text


def choose(window: MainWindow, name: str, path: Path) -> None:
    """Name the file in the file dialog and accept it."""
    files = [each for each in window.findChildren(QFileDialog, name) if each.isVisible()][-1]
    files.fileSelected.emit(str(path))
    files.close()


def _told(qtbot: QtBot, window: MainWindow) -> str:
    settled(qtbot, window)
    return said(window)


def _reports(qtbot: QtBot, window: MainWindow) -> ReportsPage:
    window.show_page("reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(find(page.header, QPushButton, "save_report").isEnabled)
    return page


def _save_report(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    press(qtbot, _reports(qtbot, window).header, "save_report")
    choose(window, "save_report_dialog", path)
    return _told(qtbot, window)


def _save_word(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    page = _reports(qtbot, window)
    page.select("minutes")
    qtbot.waitUntil(find(page.header, QPushButton, "save_word").isEnabled)
    press(qtbot, page.header, "save_word")
    choose(window, "save_word_dialog", path)
    return _told(qtbot, window)


def _print(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    page = _reports(qtbot, window)
    press(qtbot, page.header, "print_report")
    asked = page.findChild(QPrintDialog, "print_dialog")
    assert asked is not None
    asked.printer().setFromTo(1, 1)  # drawing a page takes most of the time, and the way out is the same for all
    asked.printer().setOutputFileName(str(path))
    if path.is_dir():  # which is not taken for a file's name
        asked.printer().outputFileName = lambda: str(path)  # type: ignore[method-assign]
    asked.accepted.emit(asked.printer())
    asked.close()
    return _told(qtbot, window)


def _batch(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    page = _reports(qtbot, window)
    press(qtbot, page.header, "batch_reports")
    shown = dialog(ReportBatchDialog)
    qtbot.waitUntil(lambda: shown.clients.count() > 0)
    shown.folder.setText(str(path.parent))
    press(qtbot, shown, "batch_none")
    rows = [shown.clients.item(row) for row in range(shown.clients.count())]
    wanted = [row for row in rows if row.text() in path.name]
    wanted[0].setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(shown.batch_finished):
        press(qtbot, shown, "batch_start")
    (text,) = {row.text().partition(" – ")[2] for row in wanted}
    shown.close()
    settled(qtbot, window)
    return text


def _export(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.commands["export"].trigger()
    shown = dialog(ExportDialog)
    shown.formats["csv"].setChecked(True)
    shown.buttons.button(Button.Ok).click()
    choose(window, "export_file_dialog", path)
    return _told(qtbot, window)


def _history(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.desk.room(LookingBack)._on_export_requested()
    choose(window, "history_file_dialog", path)
    return _told(qtbot, window)


def _merge_list(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.desk.room(Merging)._on_export_requested("what is not kept")
    choose(window, "merge_list_dialog", path)
    return _told(qtbot, window)


def _template(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    bar = _reports(qtbot, window).findChild(TemplateBar)
    assert bar is not None
    bar.keep(Template("Board", "summary"))
    bar.export.trigger()
    choose(window, "export_template_dialog", path)
    return _told(qtbot, window)


def _chart(file_format: str, qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.show_page("progress")
    page = window.page("progress")
    assert isinstance(page, ProgressPage)
    chart = next(each for each in page.findChildren(ChartView) if each._data is not None)
    chart.ask_where(file_format)
    choose(window, f"{chart._name}_save_dialog", path)
    return _told(qtbot, window)


def _save_copy(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.commands["save_copy"].trigger()
    choose(window, "save_copy_dialog", path)
    return _told(qtbot, window)


def _copy_backup(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    document, backing_up = window.document, window.desk.room(BackingUp)
    assert document is not None
    backing_up._backups = document.file.backups()
    backing_up._on_copy_requested(backing_up._backups.versions()[0])
    choose(window, "copy_backup_dialog", path)
    return _told(qtbot, window)


def approve_strategy(qtbot: QtBot, window: MainWindow) -> None:
    """See to it that there is a version to be saved as a file, and that it is on disk."""
    document = window.document
    assert document is not None
    if not document.client.strategy_versions:
        document.apply(versions.approve(document.client, StrategyVersion("v", document.today())))
        qtbot.waitUntil(lambda: document.save_state.kind == "saved")


def _strategy_version(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.show_page("strategy")
    page, document = window.page("strategy"), window.document
    assert isinstance(page, StrategyPage)
    assert document is not None
    approve_strategy(qtbot, window)
    page.versions.save_version(next(iter(document.client.strategy_versions)))
    choose(window, "strategy_version_file", path)
    return _told(qtbot, window)


def _left_out(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    window.show_page("figures")
    page, document = window.page("figures"), window.document
    assert isinstance(page, FiguresPage)
    assert document is not None
    source = document.file.path.with_name("figures.txt")
    source.write_text("Date,Followers,Difference in followers from previous day\nMarch 1,2,3\nMarch 2,x,5\n")
    for earlier in page.findChildren(ImportFigures):
        earlier.reject()  # it asked about a link
    page.import_from(str(source))
    settled(qtbot, window)
    source.unlink()
    shown = dialog(ImportFigures)
    press(qtbot, shown, "import_skipped_save")
    files = [each for each in shown.findChildren(QFileDialog, "import_skipped_dialog") if each.isVisible()][-1]
    files.fileSelected.emit(str(path))
    files.close()
    settled(qtbot, window)
    text = shown.left_out.said.text()
    if not any(each.isVisible() for each in shown.findChildren(QMessageBox)):
        shown.reject()
    return text


OUTPUTS = {
    "ui.reports.page.ReportsPage.save_to": Output(_save_report, ".pdf"),
    "ui.reports.page._save_word": Output(_save_word, ".docx"),
    "ui.reports.printing._write": Output(_print, ".pdf"),
    "ui.reports.batch._make": Output(_batch, ".pdf", asks=False),
    "ui.exchange.exchanging._export": Output(_export, ".csv"),
    "ui.history.looking_back._export": Output(_history, ".csv"),
    "ui.merging.merging._export": Output(_merge_list, ".txt"),
    "ui.reports.templates.TemplateBar.export_to": Output(_template, ".somedesk-template"),
    "ui.kit.charts.view._save": Output(partial(_chart, "svg"), ".svg"),
    "ui.files.client_files.ClientFiles.save_copy_to": Output(
        _save_copy, ".txt", replaces="the version before of the open client"
    ),
    "ui.strategy.versions_room._write": Output(_strategy_version, ".pdf"),
    "ui.figures.import_skipped._save": Output(_left_out, ".csv"),
    "ui.files.backing_up.BackingUp.copy_to": Output(_copy_backup, ".txt"),
}
