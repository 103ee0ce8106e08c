"""Setting, changing and removing the passphrase of the open client."""

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QPushButton, QWidget

from somedesk.store.encryption import SHORTEST_PASSPHRASE
from somedesk.store.strength import strength
from somedesk.ui.files.unlock import passphrase_line, show_typing
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog

WIDTH = 540
KINDS = {"weak": "warning", "fair": "busy", "good": "good"}


class PassphraseChoice(Struct, frozen=True):
    """What is to be done: the passphrase so far, the new one (empty: none), and whether the name may be seen."""

    current: str
    new: str
    shows: bool


class PassphraseDialog(Dialog):
    """``chosen`` carries a PassphraseChoice. ``known`` is what stands beside the file, such as the client's name.

    If the client has a passphrase, the dialog stays until what was typed is wrong (``refuse``) or right (``end``).
    """

    chosen = Signal(object)

    def __init__(self, context: Context, known: str, has_one: bool, shows: bool, parent: QWidget) -> None:
        super().__init__(parent, "passphrase_dialog", Button.Ok | Button.Cancel)
        self._context, self._known, self._has_one = context, known, has_one
        self._removing = False
        self._intro = self.new_text("intro")
        self._warning = self.new_text("no_recovery", "warning")
        self.current = passphrase_line("current", self)
        self.new = passphrase_line("new", self)
        self.again = passphrase_line("again", self)
        self._labels = [QLabel(self) for _ in range(3)]
        self._hint = self.new_text("strength", "small")
        self._hint.setMinimumHeight(2 * self._hint.fontMetrics().lineSpacing())
        self.show_typed = self._box("show_typed")
        self.shows = self._box("shows")
        self.shows.setChecked(shows)
        self._reach = self.new_text("reach", "muted")
        self._problem = self.new_text("problem", "warning")
        self._problem.hide()
        self._build()
        self.new.textChanged.connect(self._on_typed)
        self.show_typed.toggled.connect(self._on_show_typed_toggled)
        self._remove = QPushButton(self)
        self._remove.setObjectName("remove")
        self._remove.setProperty("kind", "danger")
        self._remove.clicked.connect(self._on_remove_clicked)
        if has_one:
            self.buttons.addButton(self._remove, QDialogButtonBox.ButtonRole.ResetRole)
        else:
            self._remove.hide()
        self.setMinimumWidth(WIDTH)
        self.finish_building()
        (self.current if has_one else self.new).setFocus()

    def _box(self, name: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(name)
        return box

    def _build(self) -> None:
        self.column.addWidget(self._intro)
        self.column.addWidget(self._warning)
        form = self.new_form()
        for label, field in zip(self._labels, (self.current, self.new, self.again), strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            if field is self.new:
                form.addRow("", self._hint)
        form.addRow("", self.show_typed)
        form.setRowVisible(self.current, self._has_one)
        for widget in (self.shows, self._reach, self._problem):
            self.column.addWidget(widget)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Passphrase"))
        self._intro.setText(
            self.tr(
                "With a passphrase the client’s file, the version before it and its backups are encrypted: without "
                "the passphrase nobody can read them."
            )
        )
        self._warning.setText(
            self.tr(
                "A forgotten passphrase cannot be recovered, by you or by anyone. Write it down and keep it in a "
                "safe place."
            )
        )
        texts = (self.tr("Current passphrase"), self.tr("New passphrase"), self.tr("Repeat the new one"))
        for label, field, text in zip(self._labels, (self.current, self.new, self.again), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        self.show_typed.setText(self.tr("Show what I type"))
        self.shows.setText(self.tr("Show name, score and dates among my clients without the passphrase"))
        self._reach.setText(
            self.tr(
                "The name of the file can always be read. Files exported earlier, copies kept elsewhere and what a "
                "synchronised folder keeps of earlier versions stay as they are."
            )
        )
        ok = self.tr("Change passphrase") if self._has_one else self.tr("Set passphrase")
        self.buttons.button(Button.Ok).setText(ok)
        self._remove.setText(self.tr("Remove passphrase"))
        self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        """Say how hard what is typed is to guess."""
        self._problem.hide()
        typed = self.new.text()
        text, kind = self.tr("Five or more words that do not belong together are easy to remember."), "muted"
        if typed:
            found = strength(typed, self._known)
            kind = KINDS[found]
            text = {
                "weak": self.tr("Easy to guess. Five or more words that do not belong together are easy to remember."),
                "fair": self.tr("Hard to guess for a person, not for a machine with much time. Add a word or two."),
                "good": self.tr("Hard to guess."),
            }[found]
        self._hint.setText(text)
        self._hint.setProperty("kind", kind)
        self._hint.style().polish(self._hint)
        self.new.setAccessibleDescription(text)

    @Slot(bool)
    def _on_show_typed_toggled(self, shown: bool) -> None:
        for line in (self.current, self.new, self.again):
            show_typing(line, shown)

    @Slot()
    def _on_remove_clicked(self) -> None:
        self._removing = True
        self.accept()
        self._removing = False

    @Slot()
    def accept(self) -> None:
        """Hand over what was chosen, if it will do."""
        problem, field = self._what_is_wrong()
        if problem:
            self.complain(self._problem, problem, field)
            return
        new = "" if self._removing else self.new.text() or self.current.text()
        choice = PassphraseChoice(self.current.text(), new, self.shows.isChecked())
        if self._has_one:
            self._wait(True)
        else:
            self.end()
        self.chosen.emit(choice)

    def end(self) -> None:
        """Close as what was chosen is done; nothing of it stays in the fields."""
        for line in (self.current, self.new, self.again):
            line.clear()
        super().accept()

    def refuse(self, why: str) -> None:
        """Ask once more for the passphrase that the client has now, with what is to be said of the one typed."""
        self._wait(False)
        self.current.clear()
        self.complain(self._problem, why, self.current)

    def _wait(self, waits: bool) -> None:
        """Take nothing more as long as the passphrase is being looked at."""
        for button in (self.buttons.button(Button.Ok), self._remove):
            button.setEnabled(not waits)

    def _what_is_wrong(self) -> tuple[str, QWidget]:
        """What to say, and the field it is about."""
        if self._has_one and not self.current.text():
            return self.tr("Type the passphrase that the client has now."), self.current
        if self._removing or (self._has_one and not self.new.text() and not self.again.text()):
            return "", self  # removed, or kept with another choice of what may be seen
        if len(self.new.text()) < SHORTEST_PASSPHRASE:
            text = self.tr("A passphrase has at least {count} characters.").format(count=SHORTEST_PASSPHRASE)
            return text, self.new
        if self.new.text() != self.again.text():
            return self.tr("The two are not the same. Type the new passphrase again."), self.again
        return "", self
