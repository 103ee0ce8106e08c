"""What other instruments have to do with what is shown, as a button with a menu that leads there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from somedesk.domain.client import Client
from somedesk.domain.links.spots import Spot, addresses, see_also
from somedesk.ui.kit.context import Context

# A statement is a sentence: of more, nobody reads the end in a menu.
LONGEST = 90
# What is shown, as its instrument has it, and the client it belongs to; None while nothing is.
Asked = Callable[[], tuple[Client, Spot] | None]


class SeeAlso(QPushButton):
    """``chosen`` carries a page, and what to show on it. What it has to do with is found when the menu is opened."""

    chosen = Signal(str, str)

    def __init__(self, context: Context, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("see_also")
        self.setProperty("kind", "link")
        self._context, self._asked = context, asked
        menu = QMenu(self)
        menu.setObjectName("see_also_menu")
        menu.aboutToShow.connect(self._on_menu_about_to_show)
        self.setMenu(menu)
        self.retranslate()

    def retranslate(self) -> None:
        """Its own words; those of the menu are set as it opens."""
        self.setText(self.tr("See also"))
        self.setToolTip(self.tr("What the other pages say about this (Ctrl+J)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_menu_about_to_show(self) -> None:
        from somedesk.content.links import spot_text

        menu, asked, language = self.menu(), self._asked(), self._context.localisation.language
        menu.clear()
        if asked is None:
            menu.addAction(self.tr("Choose a row first.")).setEnabled(False)
            return
        client, spot = asked
        menu.setAccessibleName(f"{self.text()}: {spot_text(spot, client, language)}")
        page = ""
        for other in see_also(spot):
            for address in addresses(other, client):
                if page and address[0] != page:
                    menu.addSeparator()
                page = address[0]
                text = spot_text(other, client, language, address[1])
                short = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
                action = menu.addAction(short.replace("&", "&&"), partial(self.chosen.emit, *address))
                action.setObjectName(f"see_also_{other.kind}_{other.key}")
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing else has to do with this.")).setEnabled(False)
