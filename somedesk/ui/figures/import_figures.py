"""One window for an import: what the file is, where its figures go, how they were read, and what is left out.

Nothing is saved before the button at the foot; reading and comparing are done in the background.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.base.locale import sort_key
from somedesk.content.messages import message
from somedesk.exchange.figures.by_hand import BY_HAND, SHEET
from somedesk.store.prepared import Prepared
from somedesk.ui.figures import import_work as work
from somedesk.ui.figures.import_columns import ImportColumns
from somedesk.ui.figures.import_file import ask_for_file
from somedesk.ui.figures.import_readings import ImportReadings
from somedesk.ui.figures.import_series import ImportSeries
from somedesk.ui.figures.import_skipped import ImportSkipped
from somedesk.ui.figures.import_work import HandRead, Read
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.work.importing.figure_plan import NEW, PASSED_OVER, Planned, Way

TASK = "import_figures"
_SIDE_BY_SIDE = 760  # what is asked beside what it is asked about; in less, below it


class ImportFigures(Dialog):
    """``taken`` carries how many values and how many posts were imported, once they are."""

    taken = Signal(int, int)

    def __init__(self, context: Context, document: Document, path: Path, parent: QWidget) -> None:
        super().__init__(parent, "import_figures", Button.Ok | Button.Cancel)
        self._context, self._document, self._path = context, document, path
        self._read: Read | None = None
        self._source, self._answers = "", dict[str, str]()
        self._offered: tuple[object, str] | None = None  # the metrics that a series can go to, and in which language
        self.file_line = self.new_text("import_file", "subheading")
        self.why = self.new_text("import_why")
        self.notes = self.new_text("import_notes", "muted")
        self.problem = self.new_text("import_problem", "warning")
        self.source = ChoiceField(self)
        self.source.setObjectName("import_source")
        self.ways = ImportSeries(context, self)
        self.goes_to = ChoiceField(self)
        self.goes_to.setObjectName("import_goes_to")
        self._goes_label = QLabel(self)
        self._goes_label.setBuddy(self.goes_to)
        self.preview = CopyTable("import_preview", self)
        self.readings = ImportReadings(context, self)
        self.left_out = ImportSkipped(context, self)
        self.columns = ImportColumns(context, self)
        self.by_hand = QPushButton(self)
        self.by_hand.setObjectName("import_by_hand")
        self.by_hand.setProperty("kind", "link")
        self.another = self.new_action("import_another", self._on_another_clicked)
        self.replaces, self.breaks, self.posts, self.remembers = (QCheckBox(self) for _ in range(4))
        for name, box in (
            ("replaces", self.replaces), ("breaks", self.breaks), ("posts", self.posts), ("remembers", self.remembers),
        ):  # fmt: skip
            box.setObjectName(f"import_{name}")
            box.setChecked(True)
            box.toggled.connect(self._on_choice_toggled)
        self._lay_out()
        self.resize(QSize(1060, 700).boundedTo(parent.window().size()))
        self.finish_building()
        self.source.activated.connect(self._on_source_activated)
        self.ways.ticked.connect(self._on_way_ticked)
        self.ways.chosen.connect(self._on_way_chosen)
        self.goes_to.activated.connect(self._on_goes_to_activated)
        self.readings.answered.connect(self._on_answered)
        self.columns.said.connect(self._on_columns_said)
        self.by_hand.clicked.connect(self._on_by_hand_clicked)
        self.finished.connect(self._on_self_finished)
        self._begin()

    def _lay_out(self) -> None:
        self._columns = columns = QHBoxLayout()
        columns.setSpacing(20)
        left, right = QVBoxLayout(), QVBoxLayout()
        for widget in (self.file_line, self.why, self.source, self.notes, self.problem):
            left.addWidget(widget)
        left.addWidget(self.by_hand, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.columns, 3)
        left.addWidget(self.ways, 3)
        left.addWidget(self.preview, 2)
        row = QHBoxLayout()
        row.addWidget(self._goes_label)
        row.addWidget(self.goes_to, 1)
        row.addStretch()  # of a row in which nothing is shown Qt makes the whole column as narrow as it can be
        left.addLayout(row)
        for box in (self.replaces, self.posts, self.breaks, self.remembers):
            left.addWidget(box)
        left.addStretch()  # takes the room that is left where there is nothing to show
        right.addWidget(self.readings)
        right.addWidget(self.left_out, 1)
        columns.addLayout(left, 3)
        columns.addLayout(right)  # has room only while something is asked or left out
        self.column.addLayout(columns, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = self._columns.Direction
        beside = self.width() >= _SIDE_BY_SIDE
        self._columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    # --- reading ---

    def _begin(self) -> None:
        """Read the file, with what was chosen and answered by now."""
        self.buttons.button(Button.Ok).setEnabled(False)
        self.problem.hide()
        self.by_hand.hide()
        self.columns.setVisible(self._source == BY_HAND and self.columns.isVisibleTo(self))
        self.why.setText(self.tr("Reading the file …"))
        client, language = self._document.client, self._context.localisation.language
        if self._source == BY_HAND:
            by_hand = partial(work.read_by_hand, client, self._path, language, dict(self._answers))
            self._context.tasks.run(TASK, by_hand, self._on_read_by_hand, self._on_failed)
            return
        task = partial(work.read, client, self._path, language, self._source, dict(self._answers))
        self._context.tasks.run(TASK, task, self._on_read, self._on_failed)

    @Slot(object)
    def _on_read(self, found: Read) -> None:
        self._read = replace(found, plan=self._as_chosen(found.plan))
        self._show_plan()

    @Slot(object)
    def _on_read_by_hand(self, found: HandRead) -> None:
        self._answers = dict(found.answers)
        self.columns.show_columns(found.columns)
        self.columns.show()
        if found.problem is not None:
            self._on_failed(found.problem)
        elif found.read is not None:
            self._on_read(found.read)

    @Slot(object)
    def _on_failed(self, error: SomeDeskError) -> None:
        self._read = None
        self.why.setText("")
        self.problem.setText(message(error, self._context.localisation.language))
        self.problem.show()
        self.by_hand.setVisible(error.code == "import_unknown")
        self._show_plan()

    @Slot()
    def _on_self_finished(self) -> None:
        self._context.tasks.cancel(TASK)
        self.left_out.forget()
        self._read = None  # a hundred thousand values: not left to the collector

    def _replan(self, plan: Planned) -> None:
        """Compare anew, in the background, what another plan would do."""
        assert self._read is not None
        self.buttons.button(Button.Ok).setEnabled(False)
        self._read = replace(self._read, plan=plan)  # the next tick is made on this one
        self.ways.show_series(self._read, self._document.client)
        task = partial(work.compare, self._document.client, plan, self._read.size)
        self._context.tasks.run(TASK, task, self._on_read, self._on_failed)

    # --- what is shown ---

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import key figures"))
        self.file_line.setText(self._path.name)
        self.source.setAccessibleName(self.tr("Source"))
        self._goes_label.setText(self.tr("The chosen one becomes"))
        self.replaces.setText(self.tr("Values that differ take the place of those that there are"))
        self.remembers.setText(self.tr("Remember this set-up for files of the source"))
        self.preview.setAccessibleName(self.tr("The first rows of the file"))
        self.by_hand.setText(self.tr("Say what its columns are…"))
        self.another.setText(self.tr("Another file…"))
        for part in (self.ways, self.left_out, self.columns):
            part.retranslate()
        self._offer_sources()
        self._show_plan()

    def _offer_sources(self) -> None:
        from somedesk.exchange.figures.reading import source_ids

        names = [(word(f"figure_source.{each}"), each) for each in source_ids()]
        self.source.offer([(self.tr("As recognised"), ""), *names])

    def _show_plan(self) -> None:
        found = self._read
        parts: tuple[QWidget, ...] = (
            self.ways, self.goes_to, self._goes_label, self.replaces, self.remembers, self.left_out,
            self.readings, self.posts, self.breaks, self.notes, self.preview,
        )  # fmt: skip
        for part in parts:
            part.setVisible(found is not None)
        if found is None:
            self._columns.setStretch(1, 0)  # what is wrong is read across the whole window
            self.buttons.button(Button.Ok).setText(self.tr("Import"))
            return
        plan, language = found.plan, self._context.localisation.language
        rows = sum(table.rows for table in plan.found.tables if table.is_taken)
        about = self.tr("%Ln row(s) to import", "", rows)
        self.file_line.setText(f"{self._path.name} · {about} · {self._context.localisation.size(found.size)}")
        name = word(f"figure_source.{plan.found.source}")
        why = message(plan.found.why, language)
        self.why.setText(self.tr("Recognised: {source}. {why}").format(source=name, why=why))
        notes = [message(note, language) for note in plan.found.notes]
        notes += [f"{each.name}: {message(each.why, language)}" for each in plan.found.tables if each.why]
        if plan.undated_posts:
            notes.append(self.tr("%Ln post(s) without a time are left out.", "", plan.undated_posts))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))
        self._show_ways(found)
        self.readings.show_found(plan.found.readings, plan.found.questions, self._answers)
        self.left_out.show_skipped(plan.found.skipped, self._path, self._document.file.path)
        self._columns.setStretch(1, 0 if self.readings.isHidden() and self.left_out.isHidden() else 2)
        self._show_preview(plan)
        self.posts.setVisible(bool(plan.posts))
        self.posts.setText(self.tr("Take %Ln post(s)", "", len(plan.posts)))
        breaks = sorted({each for several in plan.breaks.values() for each in several}, key=lambda each: each.since)
        self.breaks.setVisible(bool(breaks))
        day = self._context.localisation.short_day
        said = "; ".join(f"{day(each.since)}: {each.reason}" for each in breaks)
        self.breaks.setText(self.tr("Mark new definitions: {breaks}").format(breaks=said))
        self._show_button(found)

    def _show_ways(self, found: Read) -> None:
        self.ways.show_series(found, self._document.client)
        for widget in (self.ways, self.goes_to, self._goes_label):
            widget.setVisible(bool(found.plan.ways))
        self._show_goes_to()

    def _show_preview(self, plan: Planned) -> None:
        """The first cells of the first table that is taken, as they stand in the file."""
        table = next((each for each in plan.found.tables if each.is_taken and each.columns), None)
        columns = [each for each in table.columns if each.cells] if table is not None else []
        self.preview.setVisible(bool(columns) and self._source != BY_HAND)
        most = max((len(each.cells) for each in columns), default=0)
        rows = [tuple(each.cells[n] if n < len(each.cells) else "" for each in columns) for n in range(most)]
        language = self._context.localisation.language
        self.preview.show_rows([each.name for each in columns], rows, language)

    def _show_button(self, found: Read) -> None:
        plan, button = found.plan, self.buttons.button(Button.Ok)
        values = found.counts["new"] + (found.counts["changed"] if plan.replaces else 0)
        posts = len(plan.posts) if plan.takes_posts else 0
        self.replaces.setVisible(found.counts["changed"] > 0)
        count = values + posts
        if values and posts:
            of_each = self.tr("%Ln value(s)", "", values), self.tr("%Ln post(s)", "", posts)
            button.setText(self.tr("Import {values} and {posts}").format(values=of_each[0], posts=of_each[1]))
        elif posts:
            button.setText(self.tr("Import %Ln post(s)", "", posts))
        else:
            button.setText(self.tr("Import %Ln value(s)", "", values) if values else self.tr("Nothing new"))
        button.setEnabled(count > 0 and not plan.waits and not self._document.read_only)
        if plan.waits:
            button.setText(self.tr("Answer first"))

    # --- what is chosen ---

    def _chosen_way(self) -> Way | None:
        if self._read is None:
            return None
        return next((way for way in self._read.plan.ways if way.key == self.ways.chosen_key()), None)

    def _show_goes_to(self) -> None:
        way = self._chosen_way()
        self.goes_to.setEnabled(way is not None and way.is_fitting)
        if way is None:
            return
        own = [(self.tr("new: {name}").format(name=way.new.name), NEW), (self.tr("pass over"), PASSED_OVER)]
        metrics, language = self._document.client.metrics, self._context.localisation.language
        if self._offered is None or self._offered[0] is not metrics or self._offered[1] != language:
            by_name = sort_key(language)
            known = sorted(((each.name, each.id) for each in metrics.values()), key=lambda each: by_name(each[0]))
            self.goes_to.offer([*own, *known])
            self._offered = metrics, language
        self.goes_to.setItemText(0, own[0][0])
        self.goes_to.choose(way.goes_to)

    @Slot()
    def _on_way_chosen(self) -> None:
        self._show_goes_to()

    @Slot(str, bool)
    def _on_way_ticked(self, key: str, on: bool) -> None:
        if self._read is not None:
            self._replan(work.sent(self._read.plan, key, NEW if on else PASSED_OVER))

    @Slot(int)
    def _on_goes_to_activated(self, row: int) -> None:
        if self._read is not None:
            self._replan(work.sent(self._read.plan, self.ways.chosen_key(), str(self.goes_to.itemData(row))))

    @Slot(int)
    def _on_source_activated(self, row: int) -> None:
        self._source = str(self.source.itemData(row))
        self._answers.clear()
        self._begin()

    @Slot()
    def _on_another_clicked(self) -> None:
        ask_for_file(self, self.tr("Import key figures"), str(self._path.parent), self._on_file_selected)

    @Slot(str)
    def _on_file_selected(self, path: str) -> None:
        """Begin anew with another file; nothing was said of it yet."""
        self._path, self._read, self._source = Path(path), None, ""
        self._answers.clear()
        self.source.choose("")
        self.columns.hide()
        self.file_line.setText(self._path.name)
        self._show_plan()
        self._begin()

    @Slot()
    def _on_by_hand_clicked(self) -> None:
        self.source.choose(BY_HAND)
        self.source.setFocus()  # before the button that has it goes: the next one would ask for another file
        self._on_source_activated(self.source.currentIndex())

    @Slot(object)
    def _on_columns_said(self, said: Mapping[str, str]) -> None:
        self._answers = dict(said) if SHEET in said else self._answers | dict(said)  # another sheet has other columns
        self._begin()

    @Slot(str, str)
    def _on_answered(self, key: str, answer: str) -> None:
        self._answers[key] = answer
        self._begin()

    @Slot()
    def _on_choice_toggled(self) -> None:
        if self._read is not None:
            self._read = replace(self._read, plan=self._as_chosen(self._read.plan))
            self._show_button(self._read)

    def _as_chosen(self, plan: Planned) -> Planned:
        """A plan with what the boxes say, which may have been said of the one before."""
        return replace(
            plan,
            replaces=self.replaces.isChecked(),
            takes_breaks=self.breaks.isChecked(),
            takes_posts=self.posts.isChecked(),
            remembers=self.remembers.isChecked(),
        )

    # --- taking it ---

    @Slot()
    def accept(self) -> None:
        """Make the change in the background, then take it in one step."""
        if self._read is not None and not self._read.plan.waits:
            self.buttons.button(Button.Ok).setEnabled(False)
            task = partial(work.change, self._document.file, self._document.client, self._read.plan)
            self._context.tasks.run(TASK, task, self._on_change_made, self._on_failed)

    @Slot(object)
    def _on_change_made(self, made: Prepared | None) -> None:
        try:
            is_done = made is not None and self._document.apply(made.change, ready=made)
        except SomeDeskError as error:
            self._on_failed(error)
            return
        super().accept()
        if is_done and made is not None:
            tables = [touch.table for touch in made.change.touches]
            self.taken.emit(tables.count("measurements"), tables.count("posts"))
