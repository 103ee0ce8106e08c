"""The window's commands: one record and one QAction each. Menu, jump box, navigation and shortcut sheet read them."""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.i18n import QT_TRANSLATE_NOOP
from somedesk.ui.kit.plain_tip import plain_tip
from somedesk.ui.places import PLACES, keys

MenuGroup = Literal["", "file", "exchange", "changes", "view", "help", "client", "end"]
Submenu = Literal["", "import", "view"]
LONGEST_CHANGE = 60
HELD = ("undo", "redo")  # what goes on for as long as the keys are held


class Command(Struct, frozen=True):
    """A command. ``does`` is the method of a room that it calls; without one the window does it itself.

    In the menu it stands in ``group``, there perhaps in a ``submenu``, or not at all.
    """

    name: str
    title: str
    keys: tuple[str, ...] = ()
    does: str = ""
    icon: str = ""
    group: MenuGroup = ""
    needs_client: bool = False
    submenu: Submenu = ""


# What the submenus are called.
SUBMENUS: dict[Submenu, str] = {
    "import": QT_TRANSLATE_NOOP("Commands", "Import"),
    "view": QT_TRANSLATE_NOOP("Commands", "View"),
}

FILES = "somedesk.ui.files.client_files:ClientFiles"
SHEETS = "somedesk.ui.shell.sheets:WindowSheets"
EXCHANGE = "somedesk.ui.exchange.exchanging:Exchanging"
COMMANDS = (
    *(
        Command(place.command, place.title, (keys(place),), icon=place.icon, needs_client=place.needs_client)
        for place in PLACES
    ),
    Command("menu", QT_TRANSLATE_NOOP("Commands", "Menu"), ("F10",)),
    Command(
        "new_client", QT_TRANSLATE_NOOP("Commands", "New client…"), ("Ctrl+N",), f"{FILES}.new_client", "plus", "file"
    ),
    Command(
        "open_file",
        QT_TRANSLATE_NOOP("Commands", "Open file…"),
        ("Ctrl+O",),
        f"{FILES}.choose_file",
        "folder-open",
        "file",
    ),
    Command(
        "save_copy",
        QT_TRANSLATE_NOOP("Commands", "Save a copy…"),
        ("Ctrl+Shift+S",),
        f"{FILES}.save_copy",
        "copy",
        "file",
        needs_client=True,
    ),
    Command(
        "hand_over",
        QT_TRANSLATE_NOOP("Commands", "Hand over…"),
        (),
        "somedesk.ui.files.handing_over:HandingOver.choose",
        "users",
        "file",
        needs_client=True,
    ),
    Command(
        "backups",
        QT_TRANSLATE_NOOP("Commands", "Backups…"),
        ("Ctrl+Shift+B",),
        "somedesk.ui.files.backing_up:BackingUp.show_backups",
        "archive",
        "file",
        needs_client=True,
    ),
    Command(
        "close_client", QT_TRANSLATE_NOOP("Commands", "Close client"), ("Ctrl+W",), "", "x", "file", needs_client=True
    ),
    Command(
        "export",
        QT_TRANSLATE_NOOP("Commands", "Export…"),
        ("Ctrl+E",),
        f"{EXCHANGE}.export",
        "external-link",
        "exchange",
        needs_client=True,
    ),
    Command(
        "import_actions",
        QT_TRANSLATE_NOOP("Commands", "Import edited actions…"),
        (),
        f"{EXCHANGE}.import_actions",
        "download",
        "exchange",
        needs_client=True,
        submenu="import",
    ),
    Command(
        "import_entries",
        QT_TRANSLATE_NOOP("Commands", "Import entries…"),
        (),
        "somedesk.ui.calendar.importing:CalendarImporting.import_entries",
        "download",
        "exchange",
        needs_client=True,
        submenu="import",
    ),
    Command(
        "import_figures",
        QT_TRANSLATE_NOOP("Commands", "Import key figures…"),
        (),
        "somedesk.ui.figures.importing:FiguresImporting.import_figures",
        "download",
        "exchange",
        needs_client=True,
        submenu="import",
    ),
    Command(
        "merge",
        QT_TRANSLATE_NOOP("Commands", "Merge from file…"),
        ("Ctrl+Shift+M",),
        "somedesk.ui.merging.merging:Merging.choose_file",
        "users",
        "exchange",
        needs_client=True,
        submenu="import",
    ),
    Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "", "undo-2", "changes", needs_client=True),
    # Ctrl+Y is what Windows users try.
    Command(
        "redo",
        QT_TRANSLATE_NOOP("Commands", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "",
        "redo-2",
        "changes",
        needs_client=True,
    ),
    Command(
        "history",
        QT_TRANSLATE_NOOP("Commands", "History…"),
        ("Ctrl+H",),
        "somedesk.ui.history.looking_back:LookingBack.show_history",
        "history",
        "changes",
        needs_client=True,
    ),
    Command("new_assessment", QT_TRANSLATE_NOOP("Commands", "New assessment…"), ("Ctrl+Shift+N",), needs_client=True),
    Command(
        "present",
        QT_TRANSLATE_NOOP("Commands", "Workshop…"),
        ("F5",),
        "somedesk.ui.workshop.presenting:Presenting.start",
        "monitor",
        "view",
        needs_client=True,
    ),
    Command(
        "present_here",
        QT_TRANSLATE_NOOP("Commands", "Workshop from here…"),
        ("Shift+F5",),
        "somedesk.ui.workshop.presenting:Presenting.start_here",
        "monitor",
        "view",
        needs_client=True,
    ),
    Command("jump", QT_TRANSLATE_NOOP("Commands", "Jump to…"), ("Ctrl+K",), f"{SHEETS}.show_jump", "search", "view"),
    Command(
        "guided",
        QT_TRANSLATE_NOOP("Commands", "One dimension at a time…"),
        ("Ctrl+G",),
        "somedesk.ui.grid.guiding:Guiding.open",
        "grid-3x3",
        "view",
        needs_client=True,
        submenu="view",
    ),
    Command(
        "see_also",
        QT_TRANSLATE_NOOP("Commands", "See also…"),
        ("Ctrl+J",),
        "somedesk.ui.links.seeing:SeeingAlso.open",
        "info",
        "view",
        needs_client=True,
        submenu="view",
    ),
    Command("notice", QT_TRANSLATE_NOOP("Commands", "To the message or the navigation"), ("F6",)),
    Command(
        "narrow_navigation",
        QT_TRANSLATE_NOOP("Commands", "Narrow or wide navigation"),
        ("F9",),
        "",
        "menu",
        "view",
        submenu="view",
    ),
    Command(
        "full_screen", QT_TRANSLATE_NOOP("Commands", "Full screen"), ("F11",), "", "maximize", "view", submenu="view"
    ),
    Command(
        "shortcuts",
        QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"),
        ("Ctrl+F1",),
        f"{SHEETS}.show_shortcuts",
        "keyboard",
        "help",
    ),
    Command("help", QT_TRANSLATE_NOOP("Commands", "Help"), ("F1",), f"{SHEETS}.show_help", "circle-help", "help"),
    Command("about", QT_TRANSLATE_NOOP("Commands", "About SomeDesk"), (), f"{SHEETS}.show_about", "info", "help"),
    Command(
        "settings",
        QT_TRANSLATE_NOOP("Commands", "Settings…"),
        ("Ctrl+,",),
        f"{SHEETS}.show_settings",
        "settings",
        "help",
    ),
    Command(
        "passphrase",
        QT_TRANSLATE_NOOP("Commands", "Passphrase…"),
        (),
        "somedesk.ui.files.protecting:Protecting.choose",
        "lock",
        "client",
        needs_client=True,
    ),
    Command(
        "erase_client",
        QT_TRANSLATE_NOOP("Commands", "Erase client for good…"),
        (),
        "somedesk.ui.files.erasing:Erasing.erase_open_client",
        "trash-2",
        "client",
        needs_client=True,
    ),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), group="end"),
)


class Commands(QObject):
    """All commands by id. The desk calls what they do; texts are set in ``retranslate``."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.actions: dict[str, QAction] = {}
        self._titles: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._keys: dict[str, str] = {}
        for command in COMMANDS:
            action = QAction(self)
            action.setObjectName(command.name)
            action.setShortcuts([QKeySequence(text) for text in command.keys])
            action.setAutoRepeat(command.name in HELD)
            parent.addAction(action)
            self.actions[command.name] = action
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self.actions[name]

    def title(self, name: str) -> str:
        """What a command is called where it is not in a menu: without the dots that say a dialog follows."""
        return self._titles[name].removesuffix("…")

    def name(self, name: str) -> str:
        """What a command is called whatever it would do now: "Undo"."""
        return self._names[name].removesuffix("…")

    def keys(self, name: str) -> str:
        """The keys of a command as they are written on this system; empty if it has none."""
        return self._keys[name]

    def set_client_open(self, is_open: bool) -> None:
        """Enable what needs a client."""
        for command in COMMANDS:
            if command.needs_client:
                self.actions[command.name].setEnabled(is_open)

    def name_undo(self, undo: str, redo: str) -> None:
        """Say what undo and redo would do; empty if there is nothing to do."""
        for name, what, named in (
            ("undo", undo, self.tr("Undo: {what}")),
            ("redo", redo, self.tr("Redo: {what}")),
        ):
            short = what if len(what) <= LONGEST_CHANGE else what[: LONGEST_CHANGE - 1].rstrip() + "…"
            self.actions[name].setEnabled(bool(what))
            self._set_text(name, named.format(what=short) if what else self._names[name])

    def retranslate(self) -> None:
        """Set the name of each command, and its keys, which have names too: "Shift" is "Skift" in Danish."""
        native = QKeySequence.SequenceFormat.NativeText
        for command in COMMANDS:
            self._keys[command.name] = ", ".join(QKeySequence(text).toString(native) for text in command.keys)
            text = self._names[command.name] = QCoreApplication.translate("Commands", command.title)
            self._set_text(command.name, text)

    def _set_text(self, name: str, text: str) -> None:
        action, keys = self.actions[name], self.keys(name).partition(", ")[0]
        self._titles[name] = text
        # A menu takes & for the mark of a key.
        action.setText(text.replace("&", "&&"))
        action.setToolTip(plain_tip(f"{self.title(name)} ({keys})" if keys else self.title(name)))
