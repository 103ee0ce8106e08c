"""The versions of the strategy that were approved; any two of them compared, or one with what stands now."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QListWidgetItem, QTextBrowser, QWidget

from somedesk.content.strategy_comparison import Piece, compared
from somedesk.content.strategy_outline import Outline, outline
from somedesk.domain.records.strategy import StrategyVersion
from somedesk.domain.strategy.versions import as_approved, in_force, in_time
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.wrapped_list import WrappedList

_ID = Qt.ItemDataRole.UserRole
NOW = ""


class VersionsDialog(Dialog):
    """A list of versions, newest first, and below it two that are compared."""

    approval_asked = Signal()
    pdf_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, context: Context, document: Document, parent: QWidget) -> None:
        super().__init__(parent, "strategy_versions_dialog", Button.Close)
        self._context, self._document = context, document
        self._about = self.new_text("versions_about", "muted")
        self.column.addWidget(self._about)
        self.list = WrappedList("versions_list", self)
        self.list.setMinimumHeight(96)
        self.list.setMaximumHeight(150)
        self.list.currentItemChanged.connect(self._on_list_current_item_changed)
        self.column.addWidget(self.list)
        self.older, self.newer = ChoiceField(self), ChoiceField(self)
        self._compare, self._and = QLabel(self), QLabel(self)
        flow = Flow(8)
        for name, widget in (
            ("compare_label", self._compare),
            ("compare_older", self.older),
            ("compare_and", self._and),
            ("compare_newer", self.newer),
        ):
            widget.setObjectName(name)
            flow.addWidget(widget)
        for field in (self.older, self.newer):
            field.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
            field.activated.connect(self._on_choice_activated)
        self.column.addLayout(flow)
        self.text = QTextBrowser(self)
        self.text.setObjectName("versions_compared")
        self.text.setMinimumHeight(200)
        self.text.setOpenLinks(False)
        self.column.addWidget(self.text, 1)
        self._remove = self.new_action("version_delete", self._ask_removal)
        self._remove.setProperty("kind", "danger")
        self._pdf = self.new_action("version_pdf", self._ask_pdf)
        self._approve = self.new_action("version_approve", self.approval_asked.emit)
        self._approve.setProperty("kind", "primary")
        self.resize(820, 620)
        document.changed.connect(self._on_document_changed)
        self.finish_building()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(word("strategy_versions"))
        self.list.setAccessibleName(word("strategy_versions"))
        self._compare.setText(self.tr("Compare"))
        self._and.setText(self.tr("with"))
        self.older.setAccessibleName(self.tr("Older version"))
        self.newer.setAccessibleName(self.tr("Newer version"))
        self.text.setAccessibleName(self.tr("What differs"))
        self._approve.setText(self.tr("Approve the strategy as it is now…"))
        self._pdf.setText(self.tr("Save as PDF…"))
        self._remove.setText(self.tr("Delete version"))
        self._fill()

    def _fill(self) -> None:
        client, today = self._document.client, self._document.today()
        found, force = in_time(client), in_force(client, today)
        self._about.setText(
            self.tr("A version is the whole strategy as it was approved. There is none yet.")
            if not found
            else self.tr("Each version is the whole strategy as it was approved.")
        )
        chosen = self._chosen()
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for number, version in enumerate(found):
            named = self._named(number, found)
            item = QListWidgetItem(self._described(version, named, is_in_force=version == force), self.list)
            item.setData(_ID, version.id)
            if version.id == chosen:
                self.list.setCurrentItem(item)
        if found and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.list.blockSignals(blocked)
        names = [(self._named(number, found), each.id) for number, each in enumerate(found)]
        self.older.offer(names)
        self.newer.offer([(self.tr("what stands now"), NOW), *names])
        self.older.choose(self._chosen())
        for widget in (self.list, self.older, self.newer, self._compare, self._and, self.text):
            widget.setVisible(bool(found))
        self._remove.setEnabled(bool(found) and not self._document.read_only)
        self._pdf.setEnabled(bool(found))
        self._approve.setEnabled(not self._document.read_only)
        self._show_differences()

    def _named(self, number: int, found: Sequence[StrategyVersion]) -> str:
        """The day; of several that were approved on one day also which of them."""
        days = [each.approved_on for each in found]
        named = self._context.localisation.day(days[number])
        return f"{named} ({days[number:].count(days[number])})" if days.count(days[number]) > 1 else named

    def _described(self, version: StrategyVersion, named: str, *, is_in_force: bool) -> str:
        say = self._context.localisation
        parts = [f"{word('strategy_versions.approved_on')} {named}"]
        if version.approved_by:
            parts.append(f"{word('strategy_versions.approved_by')} {version.approved_by}")
        if version.in_force_since:
            parts.append(f"{word('strategy_versions.in_force_since')} {say.day(version.in_force_since)}")
        if version.review:
            parts.append(f"{word('strategy_versions.review')} {say.day(version.review)}")
        if is_in_force:
            parts.append(self.tr("in force now"))
        said = " · ".join(parts)
        return f"{said}\n{' '.join(version.note.split())}" if version.note.strip() else said

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    # --- comparing ---

    def _outline(self, version: str) -> Outline:
        client = self._document.client if version == NOW else as_approved(self._document.client, version)
        return outline(client, self._context.localisation.language, self._context.localisation.short_day)

    def _show_differences(self) -> None:
        known = {NOW, *self._document.client.strategy_versions}
        old, new = self.older.currentData(), self.newer.currentData()
        if old not in known or new not in known:
            return
        differing = compared(self._outline(old), self._outline(new))
        parts = []
        for each in differing:
            parts.append(f"<h4>{escape(each.heading)}</h4>")
            if any(piece.kind != "same" for piece in each.full):
                parts.append(f"<p>{self._marked(each.full)}</p>")
            if any(piece.kind != "same" for piece in each.key_point):
                label = escape(word("strategy_answers.key_point"))
                parts.append(f"<p><b>{label}:</b> {self._marked(each.key_point)}</p>")
        nothing = escape(self.tr("Both say the same."))
        self.text.setHtml("".join(parts) or f"<p>{nothing}</p>")

    def _marked(self, pieces: tuple[Piece, ...]) -> str:
        """Added is underlined, gone is struck out: never by colour alone."""
        theme = self._context.appearance.theme
        styles = {
            "same": "",
            "added": f"text-decoration:underline;color:{theme['good']};background-color:{theme['good_soft']}",
            "gone": f"text-decoration:line-through;color:{theme['warning']};background-color:{theme['warning_soft']}",
        }
        return "".join(
            f'<span style="{styles[piece.kind]}">' + escape(piece.text).replace("\n", "<br>") + "</span>"
            for piece in pieces
        )

    @Slot()
    def _on_choice_activated(self) -> None:
        self._show_differences()

    @Slot()
    def _on_list_current_item_changed(self) -> None:
        """Compare what is chosen in the list with what stands now."""
        if chosen := self._chosen():
            self.older.choose(chosen)
            self._show_differences()

    # --- what is asked ---

    def _ask_pdf(self) -> None:
        if chosen := self._chosen():
            self.pdf_asked.emit(chosen)

    def _ask_removal(self) -> None:
        if chosen := self._chosen():
            self.removal_asked.emit(chosen)

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if "strategy_versions" in changed.tables:
            self.list.setCurrentRow(-1)  # what was just approved is the one to look at
            self._fill()
