"""Clients of the library side by side: scores of their areas, under names or letters."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from somedesk.base.errors import SomeDeskError
from somedesk.content.messages import message
from somedesk.domain.grid.standings import LEAST_FOR_MEAN, Standing, mean_of, of_one_model, standing, without_names
from somedesk.store.library import Library, Summary
from somedesk.store.records import read_client
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Dialog
from somedesk.ui.kit.left_out import add_left_out, reason
from somedesk.ui.kit.level_bar import LevelBar

TASK = "clients compared"
_LIST_WIDTH = 220
_NAME_WIDTH = 180


class ClientsCompared(Dialog):
    """Clients are picked on the left. A mean is given from five clients up, so that it tells of none of them."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, "clients_compared_dialog")
        self._context = context
        self._standings: tuple[Standing, ...] = ()
        self._left_out: list[tuple[QListWidgetItem, Summary]] = []
        self.clients = QListWidget(self)
        self.clients.setObjectName("compared_clients")
        self.clients.setFixedWidth(_LIST_WIDTH)
        self.clients.setWordWrap(True)
        self.clients.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clients.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.anonymous_check = QCheckBox(self)
        self.anonymous_check.setObjectName("compared_anonymous")
        self._said = self.new_text("compared_said")
        self.table = CopyTable("compared_clients_table", self)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.chart = QScrollArea(self)
        self.chart.setObjectName("compared_clients_chart")
        self.chart.setWidgetResizable(True)
        self.copy_button = self.buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.setObjectName("compared_clients_copy")
        right = QVBoxLayout()
        right.addWidget(self.anonymous_check)
        right.addWidget(self._said)
        right.addWidget(self.table, 3)
        right.addWidget(self.chart, 2)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.clients)
        row.addLayout(right, 1)
        self.column.addLayout(row, 1)
        self.anonymous_check.toggled.connect(self._on_anonymous_check_toggled)
        self.copy_button.clicked.connect(self.table.copy)
        self.resize(1090, 640)
        self.finish_building()
        library = Library(context.library_folder)
        look = partial(library.summaries, context.library_index)
        context.tasks.run(TASK, look, self._on_library_read, self._on_failed)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Clients side by side"))
        self.clients.setAccessibleName(self.tr("Clients to compare"))
        self.anonymous_check.setText(self.tr("Letters instead of names"))
        self.copy_button.setText(self.tr("Copy table"))
        self.table.setAccessibleName(self.tr("Scores of the chosen clients"))
        self.chart.setAccessibleName(self.tr("The same scores as bars"))
        self._name_left_out()
        self._fill()

    # --- reading ---

    @Slot(object)
    def _on_library_read(self, found: tuple[Summary, ...]) -> None:
        key = self._context.localisation.collator().sortKey
        ordered = sorted(found, key=lambda each: key(each.name))
        for summary in (each for each in ordered if not self._reason(each)):
            item = QListWidgetItem(summary.name, self.clients)
            item.setData(Qt.ItemDataRole.UserRole, str(summary.path))
            item.setCheckState(Qt.CheckState.Unchecked)
        self._left_out = [(add_left_out(self.clients, ""), each) for each in ordered if self._reason(each)]
        self._name_left_out()
        self.clients.itemChanged.connect(self._on_clients_item_changed)
        self._fill()

    def _reason(self, summary: Summary) -> str:
        """Why a client cannot be compared; empty if it can."""
        why = reason(summary, self._context.localisation.language)
        return why or ("" if summary.assessments else self.tr("There is no assessment yet."))

    def _name_left_out(self) -> None:
        for item, summary in self._left_out:
            name = summary.name or summary.path.stem
            item.setText(self.tr("{name} – left out: {reason}").format(name=name, reason=self._reason(summary)))

    @Slot(QListWidgetItem)
    def _on_clients_item_changed(self, item: QListWidgetItem) -> None:
        items = (self.clients.item(row) for row in range(self.clients.count() - len(self._left_out)))
        paths = [
            Path(each.data(Qt.ItemDataRole.UserRole)) for each in items if each.checkState() == Qt.CheckState.Checked
        ]
        self._context.tasks.run(TASK, partial(_read, paths), self._on_clients_read, self._on_failed)

    @Slot(object)
    def _on_clients_read(self, standings: tuple[Standing, ...]) -> None:
        self._standings = standings
        self._fill()

    @Slot(object)
    def _on_failed(self, error: SomeDeskError) -> None:
        self._on_clients_read(())
        self._said.setText(message(error, self._context.localisation.language))

    @Slot(bool)
    def _on_anonymous_check_toggled(self, on: bool) -> None:
        # Whoever looks on must not read the names beside the letters.
        self.clients.setVisible(not on)
        self._fill()

    def done(self, result: int) -> None:
        self._context.tasks.cancel(TASK)
        super().done(result)

    # --- showing ---

    def _fill(self) -> None:
        say = self._context.localisation
        shown = of_one_model(self._standings)
        named = [(each.name, each) for each in shown]
        if self.anonymous_check.isChecked():
            named = [(self.tr("Client {letter}").format(letter=letter), each) for letter, each in without_names(shown)]
        self._said.setText(self._sentence(len(shown), len(self._standings) - len(shown)))
        areas: list[str] = []
        if shown:
            structure, text = shown[0].model.structure, shown[0].model.text(say.language)
            areas = [text.areas[area.id].short for area in structure.areas]
        rows = [(name, *(say.number(value) for value in (*each.areas, each.score))) for name, each in named]
        columns = list(zip(*((*each.areas, each.score) for each in shown), strict=True))
        means = [mean_of(column) for column in columns]
        if any(value is not None for value in means):
            rows.append((self.tr("Mean"), *(say.number(value) for value in means)))
        self.table.show_rows((self.tr("Client"), *areas, self.tr("Score")), rows if shown else (), say.language)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._draw(areas, named)

    def _sentence(self, count: int, left_out: int) -> str:
        if not count:
            return self.tr("Choose clients on the left. The latest assessment of each is shown.")
        said = self.tr("The latest assessment of %Ln client(s), each with its own weights.", "", count)
        if count < LEAST_FOR_MEAN:
            few = self.tr("There is no mean: with fewer than five clients it would give away too much about each.")
            said += " " + few
        if left_out:
            said += " " + self.tr("%Ln client(s) rated on another grid are left out.", "", left_out)
        return said

    def _draw(self, areas: list[str], named: list[tuple[str, Standing]]) -> None:
        """A row of bars for each client, an area in each column."""
        content = QWidget(self.chart)
        grid = QGridLayout(content)
        grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        for column, area in enumerate(areas, start=1):
            grid.addWidget(self._label(area, content), 0, column)
            grid.setColumnStretch(column, 1)
        theme = self._context.appearance.theme
        for row, (name, each) in enumerate(named, start=1):
            grid.addWidget(self._label(name, content), row, 0)
            for column, value in enumerate(each.areas, start=1):
                bar = LevelBar(theme, each.model.structure.levels, value, None, content)
                grid.addWidget(bar, row, column)
        grid.setRowStretch(len(named) + 1, 1)
        self.chart.setWidget(content)
        self.chart.setVisible(bool(named))

    @staticmethod
    def _label(text: str, parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", "small")
        label.setWordWrap(True)
        label.setMaximumWidth(_NAME_WIDTH)
        return label


def _read(paths: list[Path]) -> tuple[Standing, ...]:
    """Where the clients in these files stand; for the worker."""
    found = (standing(read_client(path)) for path in paths)
    return tuple(each for each in found if each is not None)
