"""Erasing a client for good: what goes, what is out of reach, and the name typed as confirmation."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import assert_never

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListWidget, QListWidgetItem, QWidget

from somedesk.domain.record import is_visible
from somedesk.store.traces import ORDER, Kept, Trace
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.text_field import LineField

WIDTH = 560


class EraseClientDialog(Dialog):
    """``confirmed`` is emitted once the name has been typed and the button pressed."""

    confirmed = Signal()

    def __init__(
        self, context: Context, name: str, traces: Sequence[Trace], second_missing: str, parent: QWidget
    ) -> None:
        """``second_missing`` is a folder for backups that is set but cannot be reached now, such as a USB stick."""
        super().__init__(parent, "erase_client_dialog", Button.Ok | Button.Cancel)
        self._context, self._name, self._second_missing = context, name, second_missing
        self._traces = [trace for trace in traces if trace.kind in ORDER]
        self._strangers = [str(trace.path) for trace in traces if trace.kind == "stranger"]
        unreached = (str(trace.path) for trace in traces if trace.kind == "unreached")
        self._unlisted = [path for path in unreached if path != second_missing]
        self._heading = self._label("erase_heading", "heading")
        self._intro = self._label("erase_intro", "")
        self._files = QListWidget(self)
        self._files.setObjectName("erase_files")
        self._files.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._files.setMaximumHeight(150)
        self._files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for trace in self._traces:
            item = QListWidgetItem(str(trace.path), self._files)
            item.setToolTip(f"<qt>{escape(str(trace.path))}</qt>")
        self.column.addWidget(self._files)
        self._unreached_heading = self._label("erase_unreached_heading", "subheading")
        self._unreached = self._label("erase_unreached", "")
        self._question = self._label("erase_question", "")
        self.line = LineField(self)
        self.line.setObjectName("erase_name")
        self.line.textChanged.connect(self._on_line_text_changed)
        self.column.addWidget(self.line)
        self.finish_building()
        button = self.buttons.button(Button.Ok)
        button.setProperty("kind", "danger")
        button.style().polish(button)
        self._on_line_text_changed("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _label(self, name: str, kind: str) -> QLabel:
        label = self.new_text(name, kind)
        label.setMinimumWidth(WIDTH)
        self.column.addWidget(label)
        return label

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Erase for good"))
        self._heading.setText(self.tr("Erase “{name}” for good?").format(name=self._name))
        counts = Counter(trace.kind for trace in self._traces)
        parts = "; ".join(self._counted(kind, counts[kind]) for kind in reversed(ORDER) if counts[kind])
        self._intro.setText(self.tr("This cannot be undone. These files go: {parts}.").format(parts=parts))
        self._files.setAccessibleName(self.tr("Files that are erased"))
        self._unreached_heading.setText(self.tr("What SomeDesk cannot reach"))
        self._unreached.setText("\n".join(f"–  {text}" for text in self._out_of_reach()))
        self._question.setText(self.tr("Type the name of the client to confirm: {name}").format(name=self._name))
        self.line.setAccessibleName(self.tr("Name of the client"))
        self.buttons.button(Button.Ok).setText(self.tr("Erase for good"))

    def _counted(self, kind: Kept, count: int) -> str:
        match kind:
            case "file":
                return self.tr("the client file")
            case "previous":
                return self.tr("%n previous version(s)", "", count)
            case "backup":
                return self.tr("%n backup(s)", "", count)
            case "quarantine":
                return self.tr("%n unreadable file(s) kept aside", "", count)
            case "trash":
                return self.tr("%n file(s) in the library’s trash", "", count)
            case "copy":
                return self.tr("%n copy or copies in the same folder", "", count)
            case "leftover":
                return self.tr("%n leftover(s) of an interrupted save", "", count)
        assert_never(kind)

    def _out_of_reach(self) -> list[str]:
        found = [
            self.tr("Reports, exports and copies that you have saved elsewhere, sent or printed."),
            self.tr("What a sync service, a system backup or a colleague has kept; delete that yourself."),
            self.tr("What stays on the disk itself until it is written over. A passphrase or an encrypted disk helps."),
            self.tr("Copies that are under another passphrase."),
        ]
        if self._strangers:
            text = self.tr("Files that are not SomeDesk’s, though they lie among its own. They stay: {files}")
            found.insert(0, text.format(files=", ".join(self._strangers)))
        if self._unlisted:
            text = self.tr("Folders that cannot be opened: {folders}")
            found.insert(0, text.format(folders=", ".join(self._unlisted)))
        if self._second_missing:
            missing = self.tr("Backups in {folder}, which is not connected. Connect it first to erase those too.")
            found.insert(0, missing.format(folder=self._second_missing))
        return found

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self.buttons.button(Button.Ok).setEnabled(_as_typed(text) == _as_typed(self._name))

    @Slot()
    def accept(self) -> None:
        """Only with the name typed."""
        if self.buttons.button(Button.Ok).isEnabled():
            self.confirmed.emit()
            super().accept()


def _as_typed(name: str) -> str:
    """What a keyboard can give of a name: letters however they are composed, and nothing that cannot be seen."""
    seen = "".join(c for c in unicodedata.normalize("NFKC", name) if c.isspace() or is_visible(c))
    return " ".join(seen.split()).casefold()
