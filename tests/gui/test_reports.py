"""The reports page as a consultant uses it: order of sections, templates, colours, several clients at once."""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from somedesk.content.sample import sample_client
from somedesk.domain.client import LANGUAGES, Language
from somedesk.reports.kinds import KINDS
from somedesk.reports.options import Look
from somedesk.store.client_file import ClientFile
from somedesk.store.encryption import Seal
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.notice import Notice
from somedesk.ui.reports.batch import Job, ReportBatchDialog, _make
from somedesk.ui.reports.options import OptionsPanel
from somedesk.ui.reports.page import ReportsPage
from somedesk.ui.reports.preview import PdfPreview
from somedesk.ui.reports.template_name import TemplateNameDialog
from somedesk.ui.reports.templates import LOAD_TASK
from tests.gui.conftest import TODAY, open_document
from tests.reports.reading import pages
from tests.reports.test_logo import picture
from tests.small_client import small_client


@pytest.fixture
def page(qtbot: QtBot, context: Context, document: Document) -> Iterator[ReportsPage]:
    made = ReportsPage(context)
    qtbot.addWidget(made)
    made.resize(1068, 618)
    made.use_theme(context.appearance.theme)
    made.retranslate()
    made.set_document(document)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.set_document(None)


def child(parent: QWidget, kind: type, name: str) -> QWidget:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def choose(panel: QWidget, name: str, value: object) -> None:
    combo = child(panel, QComboBox, name)
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def built(qtbot: QtBot, page: ReportsPage) -> list[str]:
    """The texts of the pages, once what was chosen is built."""
    page._settle.stop()
    page._build()
    qtbot.waitUntil(lambda: not page.context.tasks.is_busy("report"))
    return pages(page._pdf)


def test_sections_move_and_the_report_follows(qtbot: QtBot, page: ReportsPage) -> None:
    sections = page.options.sections
    assert sections.sections() == ("standing", "charts", "overview", "actions", "notes")
    sections.list.setCurrentRow(4)
    for _ in range(4):
        qtbot.mouseClick(child(sections, QToolButton, "section_up"), Qt.MouseButton.LeftButton)
    for row in (2, 3, 4):
        sections.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert sections.sections() == ("notes", "standing")
    text = "\n".join(built(qtbot, page))
    assert text.index("Notes and evidence") < text.index("Where we stand")
    choose(page.options, "kind", "assessment")
    choose(page.options, "kind", "action-plan")
    assert sections.sections() == ("notes", "standing")


def test_no_option_is_cut_off(qtbot: QtBot, page: ReportsPage, context: Context) -> None:
    for language in LANGUAGES:
        context.localisation.set_language(language)
        page.retranslate()
        for kind in KINDS:
            choose(page.options, "kind", kind)
            QApplication.processEvents()
            card = page.options.widget()
            assert card.minimumSizeHint().width() <= page.options.viewport().width(), (language, kind)
        each = page.options.sections.list.item(0)
        assert each.text() in each.toolTip(), "it may be too long for its line"
    context.localisation.set_language("en")
    built(qtbot, page)


def test_ctrl_s_saves_the_report_that_is_shown(qtbot: QtBot, page: ReportsPage) -> None:
    built(qtbot, page)
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    asked = page.findChild(QFileDialog, "save_report_dialog")
    assert asked is not None
    assert asked.selectedFiles()[0].endswith(page.suggested_name())
    asked.close()


def test_a_template_brings_everything_back(qtbot: QtBot, page: ReportsPage, context: Context) -> None:
    panel = page.options
    choose(panel, "kind", "minutes")
    choose(panel, "second_language", "da")
    for name, words in (("own_title", "Our minutes"), ("footer", "Fjordblik"), ("mark", "Board only")):
        qtbot.keyClicks(child(panel, QLineEdit, name), words)
    qtbot.keyClicks(child(panel, QLineEdit, "accent"), "1f4e79\r")
    panel.sections.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    wanted = panel.chosen()
    assert wanted.options.accent == "#1F4E79"
    panel.templates.save.trigger()
    dialog = panel.findChild(TemplateNameDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Board")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    other = OptionsPanel(context, page)
    qtbot.waitUntil(lambda: other.templates.combo.count() == 2)
    other.set_document(page.document)
    other.refresh()
    other.retranslate()
    choose(other, "template", "Board")
    got = other.chosen()
    assert replace(got.options, assessment=None) == replace(wanted.options, assessment=None)
    assert got.kind == "minutes"
    text = "\n".join(built(qtbot, page))
    assert "Our minutes" in text
    assert "Fjordblik · Board only" in text

    other.templates.delete.trigger()
    third = OptionsPanel(context, page)
    qtbot.waitUntil(lambda: not context.tasks.is_busy(LOAD_TASK))
    assert other.templates.combo.count() == third.templates.combo.count() == 1


def test_what_was_written_for_one_client_is_not_in_the_report_of_the_next(page: ReportsPage, tmp_path: Path) -> None:
    panel = page.options
    (tmp_path / "other").mkdir()
    choose(panel, "kind", "minutes")
    panel.show_look(Look(title="Fjordblik, in confidence", footer="Fjordblik", accent="#1F4E79", logo=picture((9, 9))))
    other = open_document(tmp_path / "other", small_client())
    try:
        page.set_document(other)
        options = panel.chosen().options
        assert (options.title, options.footer, options.logo) == ("", "", None)
        assert (panel.kind(), options.accent) == ("minutes", "#1F4E79")
    finally:
        page.set_document(None)
        other.close()


def test_a_template_is_passed_on_as_a_file(page: ReportsPage, qtbot: QtBot, tmp_path: Path) -> None:
    panel = page.options
    choose(panel, "kind", "poster")
    child(panel, QCheckBox, "rated").setChecked(False)  # type: ignore[attr-defined]
    panel.templates.save_requested.emit("Blank å/ä: “poster”")
    path = tmp_path / "passed.somedesk-template"
    panel.templates.export_to(str(path))
    panel.templates.delete.trigger()
    choose(panel, "kind", "summary")
    with qtbot.waitSignal(panel.templates.template_chosen):
        panel.templates.import_from(str(path))
    assert panel.kind() == "poster"
    assert not panel.chosen().options.rated
    assert panel.templates.combo.currentText() == "Blank å/ä: “poster”"


def test_what_is_no_template_is_refused_in_words(page: ReportsPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.somedesk-template"
    path.write_bytes(b'{"name": "x"}')
    with qtbot.waitSignal(page.notice) as told:
        page.options.templates.import_from(str(path))
    assert "not a report template" in told.args[0].text


def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(page: ReportsPage, qtbot: QtBot) -> None:
    line = child(page.options, QLineEdit, "accent")
    with qtbot.waitSignal(page.notice) as told:
        qtbot.keyClicks(line, "#FFD200\r")
    assert "4.5:1" in told.args[0].text
    assert page.options.chosen().options.accent == ""


def test_a_logo_that_is_gone_is_told_of_once_and_the_report_is_made(
    qtbot: QtBot, page: ReportsPage, context: Context, tmp_path: Path
) -> None:
    told: list[Notice] = []
    page.notice.connect(told.append)
    context.change_settings(logo=str(tmp_path / "gone.png"))
    assert built(qtbot, page)
    assert built(qtbot, page)
    assert ["logo is missing" in notice.text for notice in told] == [True]
    (tmp_path / "gone.png").write_bytes(b"Dear client")
    context.change_settings(logo="")
    assert built(qtbot, page)
    context.change_settings(logo=str(tmp_path / "gone.png"))
    assert built(qtbot, page)
    assert len(told) == 2


def library(folder: Path, *names: tuple[str, Language]) -> None:
    folder.mkdir(parents=True)
    for number, (name, language) in enumerate(names):
        client = sample_client(language, TODAY)
        client = replace(client, profile=replace(client.profile, name=name, uid=f"u{number}"))
        ClientFile.create(folder / f"{number}.somedesk", client).close()


@pytest.fixture
def batch(qtbot: QtBot, page: ReportsPage, context: Context, tmp_path: Path) -> Iterator[ReportBatchDialog]:
    library(tmp_path / "clients", ("Ærø", "da"), ("Same", "en"), ("Same", "sv"))
    context.change_settings(library=str(tmp_path / "clients"))
    (tmp_path / "out").mkdir()
    choose(page.options, "kind", "summary")
    qtbot.mouseClick(child(page.header, QPushButton, "batch_reports"), Qt.MouseButton.LeftButton)
    dialog = page.findChild(ReportBatchDialog)
    assert dialog is not None
    dialog.folder.setText(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: dialog.clients.count() == 3)
    yield dialog
    dialog.close()


def test_several_clients_get_a_report_each(qtbot: QtBot, batch: ReportBatchDialog, tmp_path: Path) -> None:
    with qtbot.waitSignal(batch.batch_finished):
        qtbot.mouseClick(batch.start, Qt.MouseButton.LeftButton)
    made = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(made) == 3
    assert any(name.startswith("Ærø – Resumé") for name in made)
    assert batch.outcome.text().startswith("3 report")
    texts = ["\n".join(pages((tmp_path / "out" / name).read_bytes())) for name in made]
    assert sum("Social media in brief" in text for text in texts) == 1


def test_clients_whose_long_names_begin_alike_get_a_report_each(page: ReportsPage, tmp_path: Path) -> None:
    library(tmp_path / "clients", (f"{'x' * 150} one", "en"), (f"{'x' * 150} two", "en"))
    made: list[str] = []
    for source in sorted((tmp_path / "clients").glob("*.somedesk")):
        taken = frozenset(name.casefold() for name in made)
        job = Job(source, tmp_path, page.options.chosen(), page.context.settings, TODAY, taken)
        made.append(_make(job)[0])
    assert len(set(made)) == 2
    assert all((tmp_path / name).is_file() for name in made)


def test_one_that_fails_is_named_and_the_others_are_made(
    qtbot: QtBot, batch: ReportBatchDialog, tmp_path: Path
) -> None:
    (tmp_path / "clients" / "1.somedesk").write_bytes(b"broken")
    with qtbot.waitSignal(batch.batch_finished):
        qtbot.mouseClick(batch.start, Qt.MouseButton.LeftButton)
    assert len(list((tmp_path / "out").iterdir())) == 2
    assert re.findall(r"\d", batch.outcome.text()) == ["2", "1"]
    rows = [batch.clients.item(row).text() for row in range(3)]
    assert sum("saved as" in row for row in rows) == 2
    failed = next(row for row in rows if "saved as" not in row)
    assert failed.startswith("Same – ")
    assert len(failed) > len("Same – ") + 20


def test_reports_without_a_usable_logo_say_so(qtbot: QtBot, batch: ReportBatchDialog, context: Context) -> None:
    context.change_settings(logo="gone.png")
    with qtbot.waitSignal(batch.batch_finished):
        qtbot.mouseClick(batch.start, Qt.MouseButton.LeftButton)
    rows = [batch.clients.item(row).text() for row in range(3)]
    assert all("saved as" in row and "logo is missing" in row for row in rows)


def test_who_cannot_be_read_is_named_with_the_reason(
    qtbot: QtBot, page: ReportsPage, context: Context, tmp_path: Path
) -> None:
    library(tmp_path / "clients", ("Ærø", "da"), ("Bogø", "da"), ("Fanø", "da"))
    locked, broken = tmp_path / "clients" / "1.somedesk", tmp_path / "clients" / "2.somedesk"
    locked.write_bytes(Seal.make("a long passphrase").sealed(locked.read_bytes()))
    broken.write_bytes(broken.read_bytes()[:-99])
    context.change_settings(library=str(tmp_path / "clients"))
    choose(page.options, "kind", "summary")
    dialog = ReportBatchDialog(context, page.options.chosen(), TODAY, page)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.clients.count() == 3)
    (tmp_path / "out").mkdir()
    dialog.folder.setText(str(tmp_path / "out"))
    with qtbot.waitSignal(dialog.batch_finished):
        qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    rows = sorted(dialog.clients.item(row).text() for row in range(3))
    assert rows[0].startswith("1 – left out: “1.somedesk” is encrypted")
    assert rows[1].startswith("2 – left out: “2.somedesk” is not complete")
    assert rows[2].startswith("Ærø – saved as")
    assert "2 clients left out" in dialog.outcome.text()
    context.localisation.set_language("sv")
    qtbot.waitUntil(lambda: " – utelämnad: ”" in dialog.clients.item(2).text())
    dialog.close()


def test_stop_leaves_out_what_has_not_begun(qtbot: QtBot, batch: ReportBatchDialog, tmp_path: Path) -> None:
    with qtbot.waitSignal(batch.batch_finished):
        qtbot.mouseClick(batch.start, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(batch.start, Qt.MouseButton.LeftButton)
    assert len(list((tmp_path / "out").iterdir())) == 1
    assert re.findall(r"\d", batch.outcome.text()) == ["1", "2"]


def test_what_was_chosen_before_cannot_be_saved_as_what_is_chosen_now(qtbot: QtBot, page: ReportsPage) -> None:
    save = child(page.header, QPushButton, "save_report")
    qtbot.waitUntil(save.isEnabled)
    choose(page, "report_language", "sv")
    assert not save.isEnabled()
    qtbot.waitUntil(save.isEnabled)


def test_the_report_opens_in_the_systems_program_from_a_file_for_the_users_eyes_only(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    button = child(page.header, QPushButton, "open_report")
    qtbot.waitUntil(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened))
    assert pages(opened[0].read_bytes())
    assert sys.platform == "win32" or opened[0].stat().st_mode & 0o077 == 0


class Rest(QObject):
    """Counts how often a view is sized; one that does not come to rest by itself is brought to it."""

    def __init__(self, view: QPdfView) -> None:
        super().__init__(view)
        self._view, self.count = view, 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        if self.count > 100:
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        return False


def test_the_preview_comes_to_rest_at_every_size(qtbot: QtBot) -> None:
    """A landscape page as high as the view: with a scroll bar it needs none, without one it needs one."""
    content = io.BytesIO()
    drawn = Canvas(content, pagesize=(842, 595))
    drawn.showPage()
    drawn.save()
    holder = QWidget()
    qtbot.addWidget(holder)
    preview = PdfPreview(holder)
    preview.show_pdf(content.getvalue())
    holder.show()
    view = child(preview, QPdfView, "pdf_view")
    assert isinstance(view, QPdfView)
    rest = Rest(view)
    for size in (*((682, height) for height in range(470, 530)), (60, 60), (20, 20)):
        rest.count = 0
        preview.resize(*size)
        for _ in range(3):
            QApplication.processEvents()
        assert rest.count < 100, size
