"""The preview shows a whole page, the page's width, or pages as large as one likes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.reports.build import ReportOptions, build
from somedesk.ui.kit.context import Context
from somedesk.ui.reports.preview import PdfPreview
from tests.gui.shell import find
from tests.small_client import DAY


@pytest.fixture
def preview(qtbot: QtBot, context: Context) -> Iterator[PdfPreview]:
    holder = QWidget()
    qtbot.addWidget(holder)
    shown = PdfPreview(holder)
    shown.retranslate()
    shown.resize(500, 400)
    with qtbot.waitExposed(holder):
        holder.show()
    shown.show_pdf(build("summary", sample_client("en", DAY), "en", ReportOptions(), DAY))
    yield shown
    shown.clear()


def said(preview: PdfPreview) -> str:
    return find(preview, QLabel, "zoom_said").text()


def test_whole_page_and_width_by_button_and_by_keys(qtbot: QtBot, preview: PdfPreview) -> None:
    view = find(preview, QPdfView, "pdf_view")
    find(preview, QToolButton, "zoom_page").click()
    assert view.zoomMode() == QPdfView.ZoomMode.FitInView
    assert said(preview) == "Whole page"
    preview.window().activateWindow()
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.zoomMode() == QPdfView.ZoomMode.FitToWidth)


def test_ctrl_and_the_wheel_zoom_from_what_is_shown(preview: PdfPreview) -> None:
    view = find(preview, QPdfView, "pdf_view")
    for turn in (120, 120, -120):
        place = QPointF(50, 50)
        event = QWheelEvent(
            place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        before = view.zoomFactor()
        QApplication.sendEvent(view.viewport(), event)
        if view.zoomMode() == QPdfView.ZoomMode.Custom and turn < 0:
            assert view.zoomFactor() < before
    assert view.zoomMode() == QPdfView.ZoomMode.Custom
    assert said(preview).endswith("%")


def test_every_button_has_a_name(preview: PdfPreview) -> None:
    assert all(button.accessibleName() for button in preview.zoom.findChildren(QToolButton))
