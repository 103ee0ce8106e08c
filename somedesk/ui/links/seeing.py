"""The command that opens “see also” of what is shown, wherever the page has put it."""

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from somedesk.ui.desk.desk import Desk
from somedesk.ui.desk.page import Page
from somedesk.ui.links.see_also import SeeAlso


class SeeingAlso(QObject):
    """Asks the page for its button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    @Slot()
    def open(self) -> None:
        """Open the menu: at its button, or over the page if the panel that holds it is folded away."""
        page = next((each for each in self._desk.window.findChildren(Page) if each.isVisible()), None)
        if page is not None:
            page.make_parts()
        buttons = page.findChildren(SeeAlso) if page is not None else []
        shown = next((each for each in buttons if each.isVisible()), None)
        if shown is not None:
            self._open(shown.menu(), shown.mapToGlobal(shown.rect().bottomLeft()))
        elif page is not None and buttons:
            self._open(buttons[0].menu(), page.mapToGlobal(page.rect().center()))
        else:
            self._desk.say(QCoreApplication.translate("SeeAlso", "Here is nothing that other pages have to do with."))

    def _open(self, menu: QMenu, at: QPoint) -> None:
        """The first entry is chosen, so that a screen reader has something to say."""
        menu.popup(at)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
