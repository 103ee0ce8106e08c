"""From the first window to a plan of two pages, without a word of help, in each language; what the hands do is counted.

No clock: seconds are those of the keystroke-level model (Card, Moran and Newell 1980), minutes of reading are
counted in words. Thinking is what the steps are for, and has the rest of the time.
"""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.content.models import built_in
from somedesk.content.stage_check import stage_texts
from somedesk.domain.client import LANGUAGES, Language
from somedesk.domain.start_here import MINUTES, chosen
from somedesk.reports.kinds import FIRST_MONTH
from somedesk.ui.files.own_organisation import OwnOrganisationDialog
from somedesk.ui.home.page import HomePage
from somedesk.ui.kit.context import Context
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import dialog, find, opened, saved, settled, shown_window
from tests.reports.reading import squeezed

K = Qt.Key
# Seconds: to press a key, to point and click, to bring a hand from one to the other.
KEY, POINT, HOME = 0.28, 1.3, 0.4
# A slow reader of an unknown matter.
WORDS_A_MINUTE = 150
SECONDS_TO_DECIDE = 8  # for each of 36 + 12 + 5 answers, beside the reading


class Hands:
    """Presses and clicks like a person, and reckons how long that takes."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.seconds, self._at_mouse = qtbot, 0.0, False

    def _move(self, to_mouse: bool) -> None:
        self.seconds += HOME if to_mouse != self._at_mouse else 0.0
        self._at_mouse = to_mouse

    def click(self, parent: QWidget, name: str) -> None:
        """Click a button that is in sight."""
        self._move(to_mouse=True)
        self.seconds += POINT
        button = find(parent, QPushButton, name)
        assert button.isEnabled()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press a key where the keyboard is."""
        self._move(to_mouse=False)
        self.seconds += KEY
        self._qtbot.keyClick(widget, key)

    def type(self, widget: QWidget, text: str) -> None:
        """Type."""
        self._move(to_mouse=False)
        self.seconds += KEY * len(text)
        self._qtbot.keyClicks(widget, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_window_to_two_pages(qtbot: QtBot, context: Context, tmp_path: Path, language: Language) -> None:
    context.localisation.set_language(language)
    hands = Hands(qtbot)
    with shown_window(qtbot, context) as window:
        begin(qtbot, hands, window)
        answer(qtbot, hands, window)
        choose(hands, window)
        path = tmp_path / "plan.pdf"
        print_it(qtbot, hands, window, path)
        text = read(path)
        client = opened(window).client
        assert len(chosen(client)) == 3
        for action in chosen(client):
            assert unbroken(action.title) in text
        assert unbroken("Fjord Bakery") in text
        assert unbroken("Ida") in text
        assert unbroken("Why we bake at night") in text
        assert client.profile.language == language
        qtbot.waitUntil(lambda: not window.desk.is_unsaved())
    assert hands.seconds < 4 * 60
    read_and_decided = words_read(language) / WORDS_A_MINUTE + (36 + 12 + 5) * SECONDS_TO_DECIDE / 60
    assert read_and_decided + hands.seconds / 60 < 40
    assert sum(MINUTES.values()) < 40


def begin(qtbot: QtBot, hands: Hands, window: MainWindow) -> None:
    """The first window offers it; the only question is a name."""
    home = window.page("home")
    assert isinstance(home, HomePage)
    hands.click(home, "empty_library_start_here")
    box = dialog(OwnOrganisationDialog)
    hands.type(box.name.line, "Fjord Bakery")
    hands.press(box.name.line, K.Key_Return)
    qtbot.waitUntil(lambda: window.desk.place == "start")
    settled(qtbot, window)


def answer(qtbot: QtBot, hands: Hands, window: MainWindow) -> None:
    """36 statements and twelve dimensions, a key each, and one more to go on."""
    page = window.page("start")
    for number in range(36):
        hands.press(page.parts["stage_check"], (K.Key_1, K.Key_2, K.Key_3)[number % 3])  # type: ignore[attr-defined]
    hands.press(page.onward, K.Key_Space)  # type: ignore[attr-defined]
    assert page.now == "grid"  # type: ignore[attr-defined]
    for number in range(12):
        hands.press(page.parts["grid"].grid, (K.Key_1, K.Key_2, K.Key_3)[number % 3])  # type: ignore[attr-defined]
    hands.press(page.onward, K.Key_Space)  # type: ignore[attr-defined]
    assert page.now == "suggestions"  # type: ignore[attr-defined]


def choose(hands: Hands, window: MainWindow) -> None:
    """Hours, three suggestions, who, and topics."""
    page = window.page("start")
    step = page.parts["suggestions"]  # type: ignore[attr-defined]
    hands.type(step.hours.lineEdit(), "6")
    hands.press(step.hours, K.Key_Return)
    assert len(step.boxes) == 5
    for box in list(step.boxes.values())[:3]:
        hands.press(box, K.Key_Space)
        hands.press(box, K.Key_Tab)
    hands.click(page, "start_onward")
    for field in page.parts["who"].fields.values():  # type: ignore[attr-defined]
        hands.type(field, "Ida")
        hands.press(field, K.Key_Tab)
    hands.click(page, "start_onward")
    topics = page.parts["month"].fields  # type: ignore[attr-defined]
    said = ("Why we bake at night", "Our oldest customer", "", "", "")
    for field, topic in zip(topics.values(), said, strict=True):
        hands.type(field, topic)
        hands.press(field, K.Key_Tab)


def print_it(qtbot: QtBot, hands: Hands, window: MainWindow, path: Path) -> None:
    """The last button leads to the report, and Ctrl+S saves it."""
    hands.click(window.page("start"), "start_print")
    assert window.desk.place == "reports"
    reports = window.page("reports")
    assert reports.options.chosen().kind == FIRST_MONTH  # type: ignore[attr-defined]
    save = reports.header.findChild(QPushButton, "save_report")  # type: ignore[attr-defined]
    qtbot.waitUntil(save.isEnabled)
    hands.click(reports.header, "save_report")  # type: ignore[attr-defined]
    asked = window.findChild(QFileDialog, "save_report_dialog")
    assert asked is not None
    asked.fileSelected.emit(str(path))
    asked.close()
    qtbot.waitUntil(path.exists)
    settled(qtbot, window)


def unbroken(text: str) -> str:
    """Without spaces, and without hyphens, which a line may add."""
    return squeezed(text).replace("-", "").replace("\u00ad", "")


def read(path: Path) -> str:
    """The words of a PDF of two pages."""
    pages = PdfReader(path).pages
    assert len(pages) == 2
    return unbroken(" ".join(page.extract_text() for page in pages))


def words_read(language: Language) -> int:
    """All that the first two steps put before the reader, and a page for the other three."""
    model, stages = built_in().text(language), stage_texts(language)
    told = [f"{each.text} {each.look}" for each in stages.statements.values()]
    for dimension in model.dimensions.values():
        told += [dimension.help, *dimension.questions]
        told += [f"{cell.text} {cell.evidence}" for cell in dimension.levels.values()]
    return sum(len(text.split()) for text in told) + 400


def test_it_is_offered_on_the_first_window_and_not_once_there_is_a_client(qtbot: QtBot, context: Context) -> None:
    hands = Hands(qtbot)
    with shown_window(qtbot, context) as window:
        begin(qtbot, hands, window)
        saved(qtbot, window)
        window.commands["home"].trigger()
        qtbot.waitUntil(lambda: window.desk.place == "home")
        settled(qtbot, window)
        button = window.page("home").findChild(QPushButton, "empty_library_start_here")
        assert button is not None
        assert not button.isVisible()


def test_no_name_no_organisation(qtbot: QtBot, context: Context) -> None:
    with shown_window(qtbot, context) as window:
        window.page("home").start_here_requested.emit()  # type: ignore[attr-defined]
        box = dialog(OwnOrganisationDialog)
        assert not box.buttons.button(box.buttons.StandardButton.Ok).isEnabled()
        qtbot.keyClick(box.name.line, K.Key_Return)
        assert box.isVisible()
        assert "client" not in " ".join(label.text() for label in box.findChildren(QLabel)).lower()
