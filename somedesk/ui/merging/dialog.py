"""Compare two versions of a client, choose what counts, and see what will not be kept."""

from collections.abc import Mapping
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from somedesk.domain.client import Client
from somedesk.domain.merge import Difference, Merged, Place, Side, all_of, merge, suggested
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.flow import Flow
from somedesk.ui.merging.tree import MergeTree
from somedesk.ui.merging.words import MergeWords

SIZE = QSize(1000, 660)
TASK = "merge_result"
# So many are merged in less time than a window may stand still.
MOST_AT_ONCE = 200


class Versions(Struct, frozen=True):
    """What is compared: ``file`` is the name of the other version's file, ``is_underneath`` if it took ours' place."""

    ours: Client
    theirs: Client
    ancestor: Client | None
    differences: tuple[Difference, ...]
    file: str
    is_underneath: bool = False


class Choice(Struct, frozen=True):
    """What came of it: the client that both become, and a line for each value that is not kept."""

    chosen: Mapping[Place, Side]
    merged: Merged
    lost: tuple[str, ...]


class MergeDialog(Dialog):
    """``accepted_with`` carries a Choice, ``export_requested`` the text of what is not kept."""

    accepted_with = Signal(object)
    export_requested = Signal(str)

    def __init__(self, context: Context, versions: Versions, parent: QWidget) -> None:
        super().__init__(parent, "merge_dialog", Button.Ok | Button.Cancel)
        self._context, self._versions = context, versions
        self._found = versions.differences
        self._words = self._new_words()
        self._merged = Merged(versions.ours, None, ())
        self._summary, self._stranger = self.new_text("merge_summary"), self.new_text("merge_stranger", "warning")
        self._stranger.setVisible(versions.ours.profile.uid != versions.theirs.profile.uid)
        for widget in (self._summary, self._stranger):
            self.column.addWidget(widget)
        # Tab goes through them in the order in which they are made.
        self.column.addLayout(self._choices())
        self.tree = MergeTree(self)
        self._conflicts.toggled.connect(self.tree.show_only_conflicts)
        self._whole = {"ours": self._text("merge_ours"), "theirs": self._text("merge_theirs")}
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        for part in (self.tree, self._both_values(), self._not_kept()):
            splitter.addWidget(part)
        splitter.setSizes([320, 80, 120])
        splitter.setStretchFactor(0, 1)
        self.column.addWidget(splitter, 1)
        self.tree.choice_changed.connect(self._on_choice_changed)
        self.tree.values_shown.connect(self._on_values_shown)
        self.buttons.accepted.connect(self._on_accepted)
        self.resize(SIZE.boundedTo(parent.size()))
        self.finish_building()
        for first in self.tree.items()[:1]:
            self.tree.setCurrentItem(first)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- building ---

    def _choices(self) -> Flow:
        row = Flow()
        self._all_ours = self._button("all_ours", self._on_all_ours_clicked)
        self._all_theirs = self._button("all_theirs", self._on_all_theirs_clicked)
        self._as_suggested = self._button("as_suggested", self._on_as_suggested_clicked)
        self._conflicts = QCheckBox(self)
        self._conflicts.setObjectName("only_conflicts")
        self._conflicts.setVisible(any(part.conflict for found in self._found for part in found.parts))
        for widget in (self._all_ours, self._all_theirs, self._as_suggested, self._conflicts):
            row.addWidget(widget)
        return row

    def _both_values(self) -> QWidget:
        panel = QWidget(self)
        row = QHBoxLayout(panel)
        row.setContentsMargins(0, 0, 0, 0)
        for text in self._whole.values():
            text.setMinimumHeight(48)
            row.addWidget(text)
        return panel

    def _not_kept(self) -> QWidget:
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        self._copy = self._button("copy_lost", self._on_copy_clicked)
        self._export = self._button("export_lost", self._on_export_clicked)
        self.lost = self._text("merge_lost")
        self._lost_heading = self.new_text("merge_lost_heading", "subheading")
        self._lost_heading.setBuddy(self.lost)
        row.addWidget(self._lost_heading, 1)
        row.addWidget(self._copy)
        row.addWidget(self._export)
        column.addLayout(row)
        column.addWidget(self.lost, 1)
        self.lost.setMinimumHeight(56)
        return panel

    def _text(self, name: str) -> QPlainTextEdit:
        box = QPlainTextEdit(self)
        box.setObjectName(name)
        box.setReadOnly(True)
        box.setTabChangesFocus(True)
        return box

    def _button(self, name: str, slot: object) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _new_words(self) -> MergeWords:
        versions = self._versions
        there = self.tr("the file now") if versions.is_underneath else versions.file
        return MergeWords(self._context.localisation, versions.ours, versions.theirs, there)

    # --- texts ---

    def retranslate(self) -> None:
        versions = self._versions
        chosen = self.tree.chosen() or suggested(self._found)
        self._words = self._new_words()
        self.setWindowTitle(self.tr("Compare and merge"))
        here = self.tr("Open here")
        there = self.tr("In the file now") if versions.is_underneath else versions.file
        self.tree.setHeaderLabels([self.tr("What differs"), here, there])
        self.tree.setAccessibleName(self.tr("Differences"))
        for box, name in zip(self._whole.values(), (here, there), strict=True):
            box.setAccessibleName(name)
            box.setPlaceholderText(name)
        self._stranger.setText(
            self.tr(
                "This file is of another client, “{name}”. Merge only if you are sure that both are the same."
            ).format(name=versions.theirs.profile.name)
        )
        parts = [part for found in self._found for part in found.parts]
        count = self.tr("%Ln difference(s)", "", len(parts))
        both = self.tr("%Ln changed on both sides", "", sum(part.conflict for part in parts))
        how = (
            self.tr("What only one side has changed is taken from that side.")
            if versions.ancestor is not None
            else self.tr(
                "It is not known when the two versions diverged, so what is filled in is taken before what is empty."
            )
        )
        keys = self.tr("Left and Right arrow take a side. Nothing is changed until you merge; a backup is made first.")
        self._summary.setText(f"{count}, {both}. {how} {keys}")
        self._all_ours.setText(self.tr("Take all from here"))
        self._all_theirs.setText(self.tr("Take all from the other"))
        self._as_suggested.setText(self.tr("As suggested"))
        self._conflicts.setText(self.tr("Only what both sides have changed"))
        self._copy.setText(self.tr("Copy list"))
        self._export.setText(self.tr("Save list…"))
        self.lost.setAccessibleName(self.tr("What is not kept"))
        self.buttons.button(Button.Ok).setText(self.tr("Merge"))
        self.tree.show_differences(self._found, self._words, chosen)
        self.tree.show_only_conflicts(self._conflicts.isChecked())
        self._show_lost()

    def _show_lost(self) -> None:
        """Merge anew, in the background if that takes a while."""
        versions, tasks = self._versions, self._context.tasks
        work = partial(merge, versions.ours, versions.theirs, self.tree.chosen(), versions.ancestor, versions.file)
        if len(self._found) <= MOST_AT_ONCE:
            self._on_merged(work())
            return
        self.buttons.button(Button.Ok).setEnabled(False)
        self._lost_heading.setText(self.tr("Comparing…"))
        tasks.run(TASK, work, self._on_merged)

    def done(self, result: int) -> None:
        self._context.tasks.cancel(TASK)
        super().done(result)

    @Slot(object)
    def _on_merged(self, merged: Merged) -> None:
        self._merged = merged
        self.buttons.button(Button.Ok).setEnabled(True)
        lines = self._words.lost(self._merged.lost)
        self.lost.setPlainText("\n".join(lines))
        self._lost_heading.setText(
            self.tr("Not kept: %Ln value(s). They are also kept in the history.", "", len(lines))
            if lines
            else self.tr("Nothing is lost: every value is kept.")
        )
        for widget in (self.lost, self._copy, self._export):
            widget.setEnabled(bool(lines))

    # --- what the user does ---

    @Slot()
    def _on_choice_changed(self) -> None:
        self._show_lost()

    @Slot(object)
    def _on_values_shown(self, values: tuple[str, str]) -> None:
        for box, value in zip(self._whole.values(), values, strict=True):
            box.setPlainText(value)

    def _take_all(self, side: Side) -> None:
        self.tree.take(all_of(self._found, side))

    @Slot()
    def _on_all_ours_clicked(self) -> None:
        self._take_all("ours")

    @Slot()
    def _on_all_theirs_clicked(self) -> None:
        self._take_all("theirs")

    @Slot()
    def _on_as_suggested_clicked(self) -> None:
        self.tree.take(suggested(self._found))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.lost.toPlainText())

    @Slot()
    def _on_export_clicked(self) -> None:
        self.export_requested.emit(self.lost.toPlainText())

    @Slot()
    def _on_accepted(self) -> None:
        self.accepted_with.emit(Choice(self.tree.chosen(), self._merged, self._words.lost(self._merged.lost)))
