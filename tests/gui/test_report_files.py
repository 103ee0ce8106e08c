"""Templates and pictures that somebody chose: read in the background, refused in words if they will not do."""

import io
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from somedesk.base import kept_files, outside
from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.reports.options import ReportOptions
from somedesk.reports.templates import LARGEST, encoded, template_of
from somedesk.ui.kit.context import Context
from somedesk.ui.reports.look import LookPanel
from somedesk.ui.reports.templates import FOLDER, TemplateBar
from tests.reports.test_logo import picture


@pytest.fixture
def room(qtbot: QtBot, context: Context) -> QWidget:
    def wait(_room: QWidget) -> None:  # what is still read would be shown in what is gone
        qtbot.waitUntil(lambda: not context.tasks.any_busy())

    made = QWidget()
    qtbot.addWidget(made, before_close_func=wait)
    return made


@pytest.fixture
def look(room: QWidget, context: Context) -> LookPanel:
    return LookPanel(context.tasks, room)


@pytest.fixture
def templates(room: QWidget, context: Context) -> TemplateBar:
    return TemplateBar(context.tasks, room)


def refusal(qtbot: QtBot, widget: LookPanel | TemplateBar, path: Path) -> SomeDeskError:
    with qtbot.waitSignal(widget.refused) as told:
        widget.use_picture(str(path)) if isinstance(widget, LookPanel) else widget.import_from(str(path))
    error = told.args[0]
    assert isinstance(error, SomeDeskError)
    assert message(error, "en")
    return error


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_is_said_to_be_no_file_and_the_window_goes_on(
    qtbot: QtBot, look: LookPanel, templates: TemplateBar, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    for widget in (look, templates):
        assert refusal(qtbot, widget, tmp_path / "pipe").code == "not_a_file"


def sparse(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)


@pytest.mark.parametrize(
    "make", [lambda path: sparse(path, LARGEST + 1), lambda path: path.write_bytes(b"Dear client")]
)
def test_what_is_too_large_or_something_else_is_refused(
    qtbot: QtBot, look: LookPanel, templates: TemplateBar, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "x")
    assert refusal(qtbot, look, tmp_path / "x").code == "logo_refused"
    assert refusal(qtbot, templates, tmp_path / "x").code == "template_unreadable"


def test_a_picture_is_taken_as_the_logo_of_this_report(qtbot: QtBot, look: LookPanel, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture((40, 20)))
    with qtbot.waitSignal(look.changed):
        look.use_picture(str(tmp_path / "logo.png"))
    logo = look.options["logo"].value()
    assert logo is not None
    with Image.open(io.BytesIO(logo)) as found:
        assert found.size == (40, 20)


def test_a_picture_for_one_client_does_not_arrive_at_the_next(
    qtbot: QtBot, context: Context, look: LookPanel, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(picture((40, 20)))
    look.use_picture(str(tmp_path / "logo.png"))
    look.forget_client()
    qtbot.waitUntil(lambda: not context.tasks.any_busy())
    assert look.options["logo"].value() is None


def test_nothing_is_read_on_the_thread_of_the_window(
    qtbot: QtBot, room: QWidget, context: Context, look: LookPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers, opened = list[threading.Thread](), outside.opened
    monkeypatch.setattr(outside, "opened", lambda path: readers.append(threading.current_thread()) or opened(path))
    template = encoded(template_of("Board", "minutes", ReportOptions()))
    kept_files.write(kept_files.folder(FOLDER) / "x.somedesk-template", template)
    (tmp_path / "y").write_bytes(template)
    (tmp_path / "logo.png").write_bytes(picture((40, 20)))
    bar = TemplateBar(context.tasks, room)
    qtbot.waitUntil(lambda: bar.combo.count() == 2)
    with qtbot.waitSignal(bar.template_chosen):
        bar.import_from(str(tmp_path / "y"))
    with qtbot.waitSignal(look.changed):
        look.use_picture(str(tmp_path / "logo.png"))
    assert len(readers) == 3
    assert threading.main_thread() not in readers
