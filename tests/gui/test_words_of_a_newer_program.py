"""What a file says in words of a newer program is told when it opens, and called unknown wherever it would be named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from somedesk.content.words import words
from somedesk.domain.client import LANGUAGES, Language
from somedesk.domain.history import document
from somedesk.domain.records.strategy import StrategyAnswer
from somedesk.domain.records.team import BriefAnswer, CapabilityNeed, Department, Responsibility, Task
from somedesk.store.client_file import ClientFile
from somedesk.ui.figures.figure_words import department_name
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.i18n import Localisation
from somedesk.ui.kit.record_words import RecordWords
from somedesk.ui.shell.main_window import MainWindow
from tests.gui.shell import settled, shown_window
from tests.small_client import small_client

CLIENT = replace(
    small_client(strategy=(2, 4)),
    capabilities={"prompting": CapabilityNeed("prompting", hours=3)},
    brief={"carbon": BriefAnswer("carbon", "As little as can be")},
    strategy_answers={"podcasts": StrategyAnswer("podcasts", "Once a month.")},
    departments={"legal": Department("legal")},
)


@pytest.fixture
def window(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    with shown_window(qtbot, context) as shown:
        yield shown


@pytest.fixture
def localisation(qapp: object) -> Iterator[Localisation]:
    found = Localisation()
    yield found
    found.set_language("en")
    found.fall_silent()


def test_it_is_told_when_the_file_opens(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "kunde.somedesk"
    ClientFile.create(path, CLIENT).close()
    before = path.read_bytes()
    window.open_path(path)
    qtbot.waitUntil(lambda: window.document is not None)
    settled(qtbot, window)
    assert window.notice_bar.isVisible()
    told = window.notice_bar._text.text()
    assert all(name in told for name in ("kunde.somedesk", "prompting", "carbon", "podcasts", "legal"))
    assert path.read_bytes() == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_called_unknown_wherever_it_is_named(language: Language, localisation: Localisation) -> None:
    localisation.set_language(language)
    spoken = RecordWords(localisation, CLIENT)
    for table in ("capabilities", "brief", "strategy_answers", "departments"):
        (name,) = CLIENT.table(table)
        assert spoken.record((table, name)) == words(language)("unknown_word", word=name)
    assert department_name(CLIENT, "legal") == words(language)("unknown_word", word="legal")
    assert department_name(CLIENT, "sales") == words(language)("department.sales")


def test_a_task_that_was_removed_keeps_its_name_in_the_history(localisation: Localisation) -> None:
    spoken = RecordWords(localisation, small_client())
    key, letter = ("responsibilities", "sales.t1"), Responsibility("sales.t1", "sales", "t1", responsible=True)
    assert "t1" in spoken.record(key, document(letter))
    gone = document(Task("t1", "Answer reviews"))
    assert gone is not None
    spoken.know({("tasks", "t1"): gone})
    assert spoken.record(key, document(letter)).endswith("· Answer reviews")
