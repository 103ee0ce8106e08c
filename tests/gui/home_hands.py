"""The home page in a test's hands: show it, wait for it, read its cards."""

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from somedesk.domain.client import Language
from somedesk.ui.home.card_model import Card, CardRole
from somedesk.ui.home.page import HomePage
from somedesk.ui.kit.context import Context


def show_home(qtbot: QtBot, context: Context) -> HomePage:
    """The home page on screen, once it has looked at the library."""
    page = HomePage(context)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.retranslate()
    page.use_theme(context.appearance.theme)
    with qtbot.waitExposed(page):
        page.show()
    looked(qtbot, page)
    return page


def looked(qtbot: QtBot, page: HomePage) -> None:
    """Wait until what is on the disk is on the page."""
    qtbot.waitUntil(lambda: page.looked and not page.context.tasks.is_busy("library"))


def cards(page: HomePage) -> list[Card]:
    return [page.cards.index(row, 0).data(CardRole) for row in range(page.cards.rowCount())]


def names(page: HomePage) -> list[str]:
    """Names of the clients shown, without the card for newcomers."""
    return [card.name for card in cards(page) if card.path is not None]


def focus(page: HomePage, name: str) -> None:
    page.view.setFocus()
    page.view.select_row([card.name for card in cards(page)].index(name))


def speak(context: Context, language: Language) -> None:
    context.localisation.set_language(language)
    QApplication.processEvents()


def button(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisible(), f"{name} is not to be seen"
    return found
