"""The log of imports: file, rows, days; each can be taken back, and gives back what it replaced."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.figures.importing import TakingBack, taking_back
from somedesk.domain.records.figures import FigureImport
from somedesk.store.prepared import Prepared
from somedesk.ui.figures import import_work as work
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import word

TASK, TELL = "take_back_import", "tell_import"


class ImportLog(Dialog):
    """Newest first. What taking back would do is said before it is done. ``chosen`` is the id of one to begin with."""

    def __init__(self, context: Context, document: Document, parent: QWidget, chosen: str = "") -> None:
        super().__init__(parent, "import_log", Button.Close)
        self._context, self._document = context, document
        self._shown: list[FigureImport] = []
        self._is_closing = False
        self.about = self.new_text("import_log_about", "muted")
        self.table = CopyTable("import_log_rows", self)
        self.told = self.new_text("import_log_told")
        for widget in (self.about, self.table, self.told):
            self.column.addWidget(widget, 1 if widget is self.table else 0)
        self.take_back = self.new_action("import_take_back", self._on_take_back_clicked)
        self.resize(940, 460)
        self.finish_building()
        self.table.selection_changed.connect(self._on_table_selection_changed)
        document.changed.connect(self._on_document_changed)
        if (row := next((row for row, each in enumerate(self._shown) if each.id == chosen), None)) is not None:
            choose(self.table, self.table.words.index(row, 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Imports of key figures"))
        self.about.setText(self.tr("Choose an import to see what taking it back would do."))
        self.take_back.setText(self.tr("Take back"))
        self.table.setAccessibleName(self.tr("Imports"))
        self._show()

    def _show(self) -> None:
        localisation = self._context.localisation
        self._shown = sorted(self._document.client.figure_imports.values(), key=lambda each: each.when, reverse=True)
        rows = []
        for each in self._shown:
            days = f"{localisation.short_day(each.first)} – {localisation.short_day(each.last)}" if each.first else "–"
            state = localisation.short_day(each.taken_back.date()) if each.taken_back else "–"
            counts = f"{each.new}, {each.changed}, {each.equal}"
            when = localisation.short_day(each.when.date())
            rows.append((when, each.file, str(each.rows), days, counts, str(each.posts), state))
        header = (
            word("figure_imports.when"), word("figure_imports.file"), word("figure_imports.rows"), self.tr("Days"),
            self.tr("New, changed, equal"), word("figure_imports.posts"), word("figure_imports.taken_back"),
        )  # fmt: skip
        self.table.show_rows(header, rows, localisation.language)

    def _chosen(self) -> FigureImport | None:
        row = self.table.row
        return self._shown[row] if 0 <= row < len(self._shown) and self.table.selectedIndexes() else None

    def _tell(self) -> None:
        chosen = self._chosen()
        can = chosen is not None and chosen.taken_back is None and not self._document.read_only
        self.take_back.setEnabled(can)
        if chosen is None or not can:
            self.told.setText("")
            return
        self.told.setText("")
        task = partial(taking_back, self._document.client, chosen.id)
        self._context.tasks.run(TELL, task, self._on_told, self._on_failed)

    @Slot(object)
    def _on_told(self, found: TakingBack) -> None:
        parts = [
            self.tr("%Ln value(s) would go", "", len(found.removed)),
            self.tr("%Ln would be as before", "", len(found.restored)),
            self.tr("%Ln changed since would stay", "", found.kept),
        ]
        if found.posts:
            parts.append(self.tr("%Ln post(s) would go", "", len(found.posts)))
        self.told.setText(", ".join(parts) + ".")

    @Slot()
    def _on_table_selection_changed(self) -> None:
        self._tell()

    @Slot()
    def _on_take_back_clicked(self) -> None:
        if (chosen := self._chosen()) is not None:
            self.take_back.setEnabled(False)  # and with that it is asked for once
            task = partial(work.take_back, self._document.file, self._document.client, chosen.id)
            self._context.tasks.run_holding(TASK, task, self._on_taken_back, self._on_failed)

    def done(self, result: int) -> None:
        """Whoever asks for something and closes the window at once has it all the same."""
        self._context.tasks.cancel(TELL)
        self._is_closing = self._context.tasks.is_busy(TASK)
        if self._is_closing:
            self.hide()
        else:
            super().done(result)

    @Slot(object)
    def _on_taken_back(self, made: Prepared | None) -> None:
        if made is not None:
            self._document.apply(made.change, ready=made)
        if self._is_closing:
            super().done(0)

    @Slot(object)
    def _on_failed(self, error: SomeDeskError) -> None:
        self._tell()
        self.told.setText(message(error, self._context.localisation.language))

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.tables & {"figure_imports", "measurements", "posts"}:
            self._show()
            self._tell()
