"""Ctrl+K: type a few letters to get to a page, a dimension, an action, a client or a command."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from somedesk.base.searching import mentions, plain
from somedesk.store.library import Library
from somedesk.ui.announcing import announce
from somedesk.ui.dialogs.dialog import Button, Dialog
from somedesk.ui.i18n import word
from somedesk.ui.theme import colour
from somedesk.ui.widgets.text_field import LineField

if TYPE_CHECKING:
    from somedesk.ui.main_window import MainWindow

MOST = 60
LONGEST = 100
LONGEST_SAID = 40
NOT_OFFERED = frozenset({"jump", "menu", "notice"})


class Place(Struct, frozen=True):
    """Somewhere to jump to: what it is called, what kind it is, and how to get there."""

    text: str
    kind: str
    go: Callable[[], object]


class JumpDialog(Dialog):
    """A line and the places that match what is typed in it; arrows choose, Enter jumps."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, "jump_dialog", Button.NoButton)
        self._window = window
        self._line = LineField(self)
        self._line.setObjectName("jump_line")
        self._line.setClearButtonEnabled(True)
        self._line.setMaxLength(LONGEST)
        self._list = QTreeWidget(self)
        self._list.setObjectName("jump_list")
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        # The keys stay in the line: arrows are handed on.
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._line)
        self._nothing = self.new_text("jump_nothing")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._list, 1)
        self.column.addWidget(self._nothing, 1)
        self.buttons.hide()
        self._places: list[Place] = []
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.returnPressed.connect(self._on_line_return_pressed)
        self._list.itemClicked.connect(self._on_list_item_clicked)
        self._line.installEventFilter(self)
        self.resize(600, 440)
        self.finish_building()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Jump to"))
        self._line.setPlaceholderText(self.tr("Page, dimension, action, client or command"))
        self._line.setAccessibleName(self.tr("Jump to"))
        self._list.setAccessibleName(self.tr("Places"))
        self._places = self._find_places()
        self._on_line_text_changed(self._line.text())

    def _find_places(self) -> list[Place]:
        commands = self._window.commands
        places = [
            Place(commands.title(name), commands.keys(name).partition(", ")[0], action.trigger)
            for name, action in commands.actions.items()
            if action.isEnabled() and name not in NOT_OFFERED
        ]
        return places + self._places_in_client() + self._clients()

    def _clients(self) -> list[Place]:
        """Those of the library, and what was opened from elsewhere."""
        context = self._window.context
        known = {s.path: s.name for s in Library(context.library_folder).remembered(context.library_index)}
        for recent in map(Path, context.settings.recent):
            known.setdefault(recent, recent.stem)
        if self._window.document is not None:
            known.pop(self._window.document.file.path, None)
        kind = self.tr("Client")
        return [Place(name, kind, partial(self._window.open_path, path)) for path, name in known.items()]

    def _places_in_client(self) -> list[Place]:
        document, places = self._window.document, list[Place]()
        if document is None:
            return places
        if document.assessment is not None:
            text = document.client.model_of(document.assessment).text(self._window.context.localisation.language)
            for dimension, words in text.dimensions.items():
                places.append(Place(words.name, word("ratings.dimension"), partial(self._show_dimension, dimension)))
        for action in document.client.actions.values():
            places.append(Place(action.title, self.tr("Action"), partial(self._show_action, action.id)))
        say = self._window.context.localisation
        for assessment in reversed(document.client.timeline):
            name = f"{assessment.title} · {say.short_day(assessment.date)}".removeprefix(" · ")
            places.append(Place(name, self.tr("Assessment"), partial(self._show_assessment, assessment.id)))
        return places

    def _show_dimension(self, dimension: str) -> None:
        self._window.show_page("assessment")
        self._window.page("assessment").select(dimension)

    def _show_action(self, action: str) -> None:
        self._window.show_page("plan")
        self._window.page("plan").select(action)

    def _show_assessment(self, assessment: str) -> None:
        if self._window.document is not None:
            self._window.document.select_assessment(assessment)
            self._window.show_page("assessment")

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        sought = plain(" ".join(text.split()))
        self._list.clear()
        found = [p for p in self._places if mentions(f"{p.text} {p.kind}", text)]
        # What begins with what was typed is what was meant.
        found.sort(key=lambda place: not plain(place.text).startswith(sought))
        muted = colour(self._window.context.appearance.theme["muted"])
        for place in found[:MOST]:
            item = QTreeWidgetItem(self._list, [" ".join(place.text.split()), place.kind])
            item.setData(0, Qt.ItemDataRole.UserRole, place)
            item.setForeground(1, muted)
        self._choose_row(0)
        self._say_if_nothing(" ".join(text.split()) if not found else "")

    def _say_if_nothing(self, text: str) -> None:
        self._list.setVisible(not text)
        self._nothing.setVisible(bool(text))
        said = self.tr(
            "Nothing found for “{text}”. Look for a page, a dimension, an action, an assessment, a client or a command."
        ).format(text=text if len(text) <= LONGEST_SAID else text[: LONGEST_SAID - 1] + "…")
        if text and said != self._nothing.text():
            announce(self._line, said)
        self._nothing.setText(said)

    def _choose_row(self, row: int) -> None:
        model = self._list.model()
        self._list.setCurrentIndex(model.index(max(0, min(model.rowCount() - 1, row)), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if step is not None:
                self._choose_row(self._list.currentIndex().row() + step)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_line_return_pressed(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._on_list_item_clicked(item)

    @Slot(QTreeWidgetItem)
    def _on_list_item_clicked(self, item: QTreeWidgetItem) -> None:
        place: Place = item.data(0, Qt.ItemDataRole.UserRole)
        self.accept()
        place.go()
