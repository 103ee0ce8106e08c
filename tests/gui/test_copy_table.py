"""A table of words: how wide its columns are, and what that costs."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable


class Asked(list[tuple[str, ...]]):
    """Rows that count how often one is looked at."""

    times = 0

    def __getitem__(self, row):  # type: ignore[no-untyped-def]
        self.times += 1
        return super().__getitem__(row)


def test_columns_are_measured_anew_only_when_they_show_something_else(qtbot: QtBot, context: Context) -> None:
    table = CopyTable("table", None)  # type: ignore[arg-type]
    qtbot.addWidget(table)
    table.resize(600, 300)
    rows = Asked([("A name of some length", "2")] * 5)
    table.show_rows(("Name", "Level"), rows, "en")
    table.show()
    QApplication.processEvents()
    header, before = table.horizontalHeader(), rows.times
    for width in (500, 550):
        table.resize(width, 300)
        header.resizeSections()
    assert rows.times == before
    narrow = header.sectionSize(0)
    table.show_rows(("Name", "Level"), [("A name of even more length", "2")] * 5, "en")
    QApplication.processEvents()
    wide = header.sectionSize(0)
    assert wide > narrow
    table.setStyleSheet("QTableView { font-size: 30px; }")
    QApplication.processEvents()
    assert header.sectionSize(0) > wide
    table.show_rows(("Name", "Level"), [("A", "2")], "en")
    QApplication.processEvents()
    assert header.sectionSize(0) < narrow
