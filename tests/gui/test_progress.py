"""The progress page as a user meets it: pictures appear, follow what is chosen and changed, and can be taken along."""

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.themes import theme
from somedesk.domain.client import Client
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.charts.view import ChartView
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.notice import Notice
from somedesk.ui.progress.page import ProgressPage
from tests.chart_clients import FULL, HOLES, client


class Window(QWidget):
    """The page under its header, as the main window shows it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.page = ProgressPage(context, self)
        column = QVBoxLayout(self)
        column.addWidget(self.page.header)
        column.addWidget(self.page, 1)
        self.page.retranslate()
        self.page.use_theme(context.appearance.theme)
        self.notices: list[Notice] = []
        self.page.notice.connect(self.notices.append)


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Window:
    made = Window(context)
    qtbot.addWidget(made)
    made.resize(1154, 820)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def opened(tmp_path: Path, window: Window) -> Iterator[object]:
    documents: list[Document] = []

    def open_(content: Client) -> Document:
        document = Document(ClientFile.create(tmp_path / f"client{len(documents)}.somedesk", content))
        documents.append(document)
        window.page.set_document(document)
        return document

    yield open_
    window.page.set_document(None)
    for document in documents:
        document.close()


def settled(qtbot: QtBot, window: Window) -> None:
    """Every chart that is shown is drawn in the size and the state that it now has, and the layout is at rest.

    A picture sets its least height, which moves its neighbours, which are then drawn anew: a size that fits is not
    yet the last one.
    """

    def done() -> None:
        QApplication.sendPostedEvents()
        for view in window.page.views:
            assert view.picture.is_current or not view.picture.isVisible()

    qtbot.waitUntil(done)


def has_colour(image: QImage, name: str, least: int = 20) -> bool:
    wanted = QColor(name).rgb()
    found = sum(image.pixel(x, y) == wanted for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))
    return found >= least


def test_four_charts_are_drawn_and_described(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*FULL))
    settled(qtbot, window)
    light = theme("light")
    page = window.page
    assert has_colour(page.profile.picture.image, light["series_2"])
    assert has_colour(page.areas.picture.image, light["series_1"])
    assert has_colour(page.heat_map.picture.image, light.level(4).fill)
    assert has_colour(page.below.dimensions.picture.image, light["series_2"])
    assert page.profile.picture.accessibleName() == "Profile"
    said = "Radar chart of 12 dimensions. Overall score: now 2.5, target 3.5, May 2026 2.3. Dimension by dimension: "
    assert page.profile.picture.accessibleDescription().startswith(said)
    assert page.subtitle().endswith("Nov 2024 – Nov 2026")


def test_what_moved_is_said_in_words(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(FULL[1], FULL[4]))
    lines = window.page.moved.text.splitlines()
    assert lines[0] == "▲ +2 Strategy"
    assert lines[1] == "▲ +1 Support, Governance, Organisation, Statistics, Production"
    assert "▲ +0.5 Brand profiles" in lines
    assert "● Unchanged: KPIs, Monitoring & CM, Personal profiles, User dialogue, Advertising" in lines
    assert lines[-1] == "flag Largest gap: KPIs (2 → 4), User dialogue (2 → 4)"


def test_what_is_missing_is_said_too(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*HOLES))
    text = window.page.moved.text
    assert "Not rated before: Personal profiles" in text
    assert "Rated before, but not now: KPIs, User dialogue" in text


def test_choosing_another_comparison_changes_profile_and_words(qtbot: QtBot, window: Window, opened) -> None:
    document = opened(client(*FULL))
    settled(qtbot, window)
    combo = window.page.comparison_combo
    assert [combo.itemText(i) for i in range(combo.count())] == ["May 2026", "Nov 2025", "May 2025", "Nov 2024"]
    before = window.page.profile.picture.image.copy()
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert document.comparison is not None
    assert document.comparison.id == "a1"
    assert "What moved since May 2025" in window.page.moved.heading.text()
    settled(qtbot, window)
    assert window.page.profile.picture.image != before


def test_an_earlier_assessment_is_shown_as_it_was_then(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*FULL))
    combo = window.page.assessment_combo
    combo.setFocus()
    for _ in range(4):
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "Nov 2024"
    assert window.page.comparison_combo.isHidden()
    assert "first assessment" in window.page.moved.text
    assert window.page.heat_map.model.columnCount() == 2
    settled(qtbot, window)


def test_a_rating_changes_the_chart_and_undo_takes_it_back(qtbot: QtBot, window: Window, opened) -> None:
    document = opened(client(*FULL))
    settled(qtbot, window)
    model = window.page.heat_map.model
    assert model.index(0, 5).data() == "3"
    first = window.page.heat_map.picture.image.copy()
    document.apply(assessments.rate(document.client, "a4", "strategy", 5))
    assert model.index(0, 5).data() == "5"
    settled(qtbot, window)
    assert window.page.heat_map.picture.image != first
    document.undo_stack.undo()
    settled(qtbot, window)
    assert window.page.heat_map.picture.image == first


def test_hidden_pages_draw_nothing(qtbot: QtBot, window: Window, opened) -> None:
    window.hide()
    document = opened(client(*FULL))
    document.apply(assessments.rate(document.client, "a4", "strategy", 5))
    assert not window.page.context.tasks.any_busy()
    window.show()
    settled(qtbot, window)
    assert window.page.heat_map.model.index(0, 5).data() == "5"


def test_the_table_has_the_same_numbers_and_can_be_copied(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*HOLES))
    view = window.page.heat_map
    qtbot.mouseClick(view.table_button, Qt.MouseButton.LeftButton)
    assert view.table.isVisible()
    assert not view.picture.isVisible()
    assert [view.model.headerData(i, Qt.Orientation.Horizontal) for i in range(3)] == [
        "Dimension",
        "Nov 2024",
        "May 2025",
    ]
    assert view.model.index(2, 2).data() == "1.5"
    assert view.model.index(1, 1).data() == "–"
    assert view.model.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "not rated"
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().splitlines()[3] == "Governance\t1\t1.5"
    assert "<td>not applicable</td>" in mime.html()
    assert window.notices[-1].text == "The table is on the clipboard."
    qtbot.mouseClick(view.table_button, Qt.MouseButton.LeftButton)
    assert view.picture.isVisible()


def test_the_copied_picture_is_large_light_and_there_as_drawing_too(
    qtbot: QtBot, window: Window, opened, context: Context
) -> None:
    context.appearance.choose("dark")
    opened(client(*FULL))
    with qtbot.waitSignal(window.page.profile.told):
        qtbot.mouseClick(window.page.profile.copy_button, Qt.MouseButton.LeftButton)
    mime = QGuiApplication.clipboard().mimeData()
    image = mime.imageData()
    assert image.width() == 7 * 96 * 3
    assert QColor(image.pixel(0, 0)).name() == theme("light")["card"].lower()
    assert bytes(mime.data("image/svg+xml").data()).startswith(b"<?xml")
    context.appearance.choose("light")


def save_with_dialog(qtbot: QtBot, view: ChartView, file_format: str, path: Path) -> None:
    name = view.objectName().removesuffix("_chart")
    action = view.save_menu.findChild(QAction, f"{name}_save_{file_format}")
    assert action is not None
    action.trigger()
    dialog = view.findChild(QFileDialog, f"{name}_save_dialog")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(f"N – {view.title.text().replace('/', ' ')}.{file_format}")
    dialog.selectFile(str(path))
    dialog.accept()


@pytest.mark.parametrize(
    ("file_format", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbf")]
)
def test_a_chart_is_saved_in_every_format(
    qtbot: QtBot, window: Window, opened, tmp_path: Path, file_format: str, start: bytes
) -> None:
    opened(client(*FULL))
    target = tmp_path / f"chart.{file_format}"
    window.page.areas.title.setText("Clicks/views")  # as somebody may call a key figure
    with qtbot.waitSignal(window.page.areas.told):
        save_with_dialog(qtbot, window.page.areas, file_format, target)
    assert target.read_bytes().startswith(start)
    assert str(target) in window.notices[-1].text
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("*.bak"))


def test_the_csv_suits_the_language(qtbot: QtBot, window: Window, opened, tmp_path: Path, context: Context) -> None:
    context.localisation.set_language("da")
    opened(client(*FULL))
    target = tmp_path / "tal.csv"
    window.page.heat_map.save_to("csv", str(target))
    window.page.heat_map.copy()  # what is asked for next does not stop it
    qtbot.waitUntil(lambda: len(window.notices) == 2)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Dimension", "nov. 2024", "maj 2025", "nov. 2025", "maj 2026", "nov. 2026"]
    assert rows[9][:3] == ["Logo-profiler", "2", "2,5"]


def test_the_client_file_is_never_written_over(qtbot: QtBot, window: Window, opened) -> None:
    document = opened(client(*FULL))
    assert document.file.wait(10)
    before = document.file.path.read_bytes()
    with qtbot.waitSignal(window.page.areas.failed):
        window.page.areas.save_to("png", str(document.file.path))
    assert document.file.path.read_bytes() == before
    assert window.notices[-1].kind == "warning"
    assert document.file.path.name in window.notices[-1].text


def test_a_folder_that_is_gone_gives_a_sentence(qtbot: QtBot, window: Window, opened, tmp_path: Path) -> None:
    opened(client(*FULL))
    with qtbot.waitSignal(window.page.areas.failed):
        window.page.areas.save_to("png", str(tmp_path / "gone" / "chart.png"))
    notice = window.notices[-1]
    assert notice.kind == "warning"
    assert not re.search(r"Errno|Traceback|\{|_", notice.text.replace(str(tmp_path), ""))


@pytest.mark.parametrize("language", ["da", "sv", "en"])
def test_language_and_theme_change_what_is_drawn(
    qtbot: QtBot, window: Window, opened, context: Context, language: str
) -> None:
    opened(client(*FULL))
    settled(qtbot, window)
    before = window.page.heat_map.picture.image.copy()
    context.localisation.set_language(language)
    context.appearance.choose("dark")
    settled(qtbot, window)
    image = window.page.heat_map.picture.image
    assert image != before
    assert QColor(image.pixel(0, 0)).name() == theme("dark")["card"].lower()
    months = {"da": "maj 2026", "sv": "maj 2026", "en": "May 2026"}
    assert window.page.comparison_combo.currentText() == months[language]
    assert months[language] in window.page.profile.picture.accessibleDescription()
    context.appearance.choose("light")


def test_a_smaller_window_cuts_nothing_and_draws_again(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*FULL))
    settled(qtbot, window)
    window.resize(812, 600)
    settled(qtbot, window)
    page = window.page
    viewport = page.charts_area.viewport().width()
    for view in (each for each in page.views if each.isVisible()):
        assert view.mapTo(page.charts_area.widget(), view.rect().topRight()).x() < viewport
        assert view.picture.height() >= view.picture.minimumHeight()
    labels = page.moved.findChildren(type(page.moved.heading))
    for label in (each for each in labels if each.isVisible() and each.wordWrap()):
        assert label.height() >= label.heightForWidth(label.width())


def test_the_last_picture_stays_until_the_next_is_ready(qtbot: QtBot, window: Window, opened) -> None:
    document = opened(client(*FULL))
    settled(qtbot, window)
    first = window.page.heat_map.picture.image.copy()
    for level in (1, 2, 4, 5):
        document.apply(assessments.rate(document.client, "a4", "strategy", level))
        assert window.page.heat_map.picture.image == first
    settled(qtbot, window)
    light = theme("light")
    assert has_colour(window.page.heat_map.picture.image, light.level(5).fill)


def test_without_an_assessment_the_next_step_is_offered(qtbot: QtBot, window: Window, opened) -> None:
    opened(client())
    assert window.page.empty.isVisible()
    assert window.page.assessment_combo.isHidden()
    with qtbot.waitSignal(window.page.page_requested) as asked:
        qtbot.mouseClick(window.page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["assessment"]


def test_before_anything_is_rated_the_way_to_the_assessment_is_offered(
    qtbot: QtBot, window: Window, opened, context: Context
) -> None:
    document = opened(client(". . .", targets=""))
    assert window.page.empty.button.text() == "Go to the assessment"
    with qtbot.waitSignal(window.page.page_requested):
        qtbot.mouseClick(window.page.empty.button, Qt.MouseButton.LeftButton)
    document.apply(assessments.rate(document.client, "a0", "strategy", 2))
    assert window.page.charts_area.isVisible()
    settled(qtbot, window)
    assert has_colour(window.page.heat_map.picture.image, theme("light").level(2).fill)
    document.undo_stack.undo()
    assert window.page.empty.isVisible()


def test_another_client_leaves_nothing_of_the_first(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*FULL))
    settled(qtbot, window)
    opened(client(HOLES[0]))
    assert window.page.heat_map.model.columnCount() == 2
    settled(qtbot, window)
    assert not has_colour(window.page.heat_map.picture.image, theme("light").level(4).fill)
    window.page.set_document(None)
    assert window.page.heat_map.model.rowCount() == 0
    assert window.page.heat_map.picture.image.isNull()


def test_the_page_can_be_walked_with_the_keyboard(qtbot: QtBot, window: Window, opened) -> None:
    opened(client(*FULL))
    settled(qtbot, window)
    for view in window.page.views:
        for widget in (view.table_button, view.copy_button, view.save_button, view.picture):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            assert widget.accessibleName()
    view = window.page.profile
    view.table_button.setFocus()
    qtbot.keyClick(view.table_button, Qt.Key.Key_Space)
    assert view.table.isVisible()
    assert view.table_button.accessibleName() == "Show as chart: Profile"


def test_stage_checks_stand_beside_the_grid_over_time(qtbot: QtBot, window: Window, opened) -> None:
    document = opened(client(*FULL))
    assert not window.page.below.stages.isVisible(), "there is no stage check"
    document.apply(checks.new_check(document.client, StageCheck("a", dt.date(2026, 9, 9))))
    settled(qtbot, window)
    shown = window.page.below.stages
    assert shown.isVisible()
    assert shown.picture.accessibleName() == "Stage and score over time"
    assert shown.picture.accessibleDescription().startswith(
        "Stage checks: 9 September 2026 No stage yet. In the assessments"
    )
    before = shown.picture.image.copy()
    for each in STATEMENTS:
        document.apply(checks.answer(document.client, "a", each.number, "yes"))
    settled(qtbot, window)
    assert "Stage 4: Integrated" in shown.picture.accessibleDescription()
    assert shown.picture.image != before
